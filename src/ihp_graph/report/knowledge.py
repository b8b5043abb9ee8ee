"""The questions about what flows and what comes back: Q1, Q2, Q3, Q7 and Q12, as the page shows them."""

from __future__ import annotations

from ihp_graph.income import HIC, LMIC
from ihp_graph.pages import plural
from ihp_graph.report import charts, facts, pairs, records, rows, words
from ihp_graph.report.figures import Figure
from ihp_graph.report.material import Material, Parts, Question
from ihp_graph.report.rows import Column, Table
from ihp_graph.report.shapes import FEW, Nested


def same_kind(material: Material, question: Question) -> Parts:
    """Build Q1."""
    document, figures = material.document, question["figures"]
    counts = dict.fromkeys(charts.OUTCOMES, 0)
    for pair in material.pairs:
        counts[pair["outcome"]] += 1
    labels = {
        "same": "same kind both ways",
        "other": "both ways, another kind",
        "hic_only": "recorded only HIC → LMIC",
        "lmic_only": "recorded only LMIC → HIC",
    }
    drawn = charts.tallies([("", "", [(labels[key], None, {key: n}) for key, n in counts.items()])])
    one_mark = "One mark is one pair" if drawn.as_marks else "Length is the number of pairs"
    partnerships = sum(row["cross_side_exchanges"] > 0 for row in document["partnerships"])
    return {
        "figures": [
            Figure(
                "Q1-flows",
                f"{material.things.capitalize()} between HIC and LMIC partners, by kind of knowledge",
                "arrows",
                charts.arrows(material.flows),
                "All arrows have one scale. The giver stands first, the receiver at the tip.",
                {"big": True},
            ),
            Figure(
                "Q1-one-sidedness",
                "How one-sided the flow between the sides is",
                "dots",
                charts.dots(
                    (("", name, material.document["measures"][key]) for key, name in ONE_SIDED.items()), -1, 1
                ),
                "From −1, where everything goes from LMIC to HIC partners, to 1, where everything goes from "
                "HIC to LMIC partners; 0 is even. Whiskers are 95% intervals; hollow: too few.",
                {"low": "LMIC → HIC", "high": "HIC → LMIC"},
            ),
            Figure(
                "Q1-pairs",
                f"Pairs of one HIC and one LMIC partner with an exchange between them: {figures['pairs']:,}",
                "tallies",
                drawn,
                f"{one_mark}: its upper half is what the HIC partner gave, its lower half what the LMIC "
                "partner gave, broken where that is of another kind, empty where nothing is recorded.",
            ),
        ],
        "tables": [
            pairs.kinds(document, material.flows, material.matches),
            rows.content(figures),
            pairs.same_kind_pairs(material.pairs),
        ],
        "folded": [
            rows.partnerships(document, material.cited_by_partnership),
            exchanges(facts.exchange_rows(material.between, material.names)),
        ],
        "rests": [
            f"{plural(question['n'], 'exchange')} between a HIC and an LMIC partner, in "
            f"{plural(partnerships, 'partnership')} and {plural(figures['pairs'], 'pair')}.",
            f"One-sidedness of the flow, from −1 to 1: {material.stated('flow_asymmetry')}.",
        ],
        "sources": material.sources,
    }


ONE_SIDED = {
    "flow_asymmetry": "All knowledge",
    "flow_asymmetry_technical": "Technical knowledge",
    "flow_asymmetry_cultural": "Cultural knowledge",
}
"""The measures of one-sidedness."""


def one_for_another(material: Material, question: Question) -> Parts:
    """Build Q2."""
    how = material.matches
    notes = {
        "kind": ("Matched in kind", "technical for technical, cultural for cultural"),
        "other": ("Matched, another kind", "one kind answered with the other"),
        "nothing": ("Nothing recorded back", "beyond what was matched"),
    }
    blocks = [
        (heading, note, [(f"given by {side} partners", side, how[key][side]) for side in (HIC, LMIC)])
        for key, (heading, note) in notes.items()
    ]
    matched = charts.tallies(blocks)
    unclassified = any(by[side]["unclassified"] for by in how.values() for side in (HIC, LMIC))
    one_mark = (
        "One mark is one exchange" if matched.as_marks else f"Length is the number of {material.things}"
    )
    share = nested(material, question)
    figures = [
        Figure(
            "Q2-matches",
            "What was given, facing what came back",
            "tallies",
            matched,
            f"{one_mark}; solid is technical, broken is cultural"
            f"{', hatched is not classified' * unclassified}. Matched means that within the pair as much is "
            "recorded coming back.",
        ),
        Figure(
            "Q2-intervals",
            "The shares, and how sure they are",
            "dots",
            charts.dots(
                (group, name, material.document["measures"][f"{key}{suffix}"])
                for key, group in SHARES.items()
                for suffix, name in (("", "everything"), ("_from", ABOUT))
            ),
            f"Shares of {material.things}, from 0 to 1. Whiskers are 95% intervals: how much a share leans "
            "on single partnerships. Hollow: too few.",
        ),
    ]
    if share is not None:
        figures.insert(
            0,
            Figure(
                "Q2-shares",
                "What looks reciprocal, and what is so in kind",
                "nested",
                share,
                f"The bar is all {material.things} between the sides; what is matched within a pair stands "
                "at the left.",
                {"things": material.things},
            ),
        )
    return {
        "figures": figures,
        "tables": [
            shares(material),
            pairs.given_and_back(how),
            pairs.other_kind_pairs(material.pairs),
        ],
        "rests": [
            f"The same {plural(question['n'], 'exchange')} as Q1, matched within each pair of partners.",
            "What an interval means stands under Methods.",
        ],
        "sources_at": "Q1",
    }


SHARES = {
    "cross_reciprocity_weighted": "Any kind coming back",
    "cross_reciprocity_typed": "The same kind coming back",
    "cross_substitution_gap": "Substitution gap, the difference",
}
"""The three shares of Q2: the measure and its name."""
ABOUT = "without learning about self or country"
MATCHED = {
    "type_blind_reciprocity": "cross_reciprocity_weighted",
    "same_type_reciprocity": "cross_reciprocity_typed",
}
"""What looks reciprocal, and what is so in kind: the figure and its measure."""


def nested(material: Material, question: Question) -> Nested | None:
    """Draw what is matched, and in kind, of all that was given; nothing where there is too little."""
    figures = question["figures"]
    looks, kind = (figures.get(key) for key in MATCHED)
    if looks is None or kind is None or question["n"] < FEW:
        return None
    narrower = {
        ABOUT: [figures[f"{key}_from"] for key in MATCHED],
        "without what is inferred": [figures["stated"][key] for key in MATCHED],
    }
    return charts.nested(material.given, looks, kind, narrower)


def shares(material: Material) -> Table:
    """Give the three shares over everything, without learning recorded as about, and over stated rows."""
    measures, stated = material.document["measures"], material.figures("Q2")["stated"]
    figures = (*MATCHED, "substitution_gap")
    made = [
        {
            "share": name,
            "all": measures[key]["value"],
            "all_interval": words.interval(measures[key]),
            "from": measures[f"{key}_from"]["value"],
            "from_interval": words.interval(measures[f"{key}_from"]),
            "stated": stated[figure],
        }
        for (key, name), figure in zip(SHARES.items(), figures, strict=True)
    ]
    columns = (
        Column("share", f"Share of {material.things}", "text"),
        Column("all", "All", "ratio"),
        Column("all_interval", "95% interval", "exact"),
        Column("from", "Without learning “about”", "ratio"),
        Column("from_interval", "95% interval", "exact"),
        Column("stated", "Without what is inferred", "ratio"),
    )
    return Table("Shares, and how sure they are", columns, made)


def learning(material: Material, question: Question) -> Parts:
    """Build Q3."""
    figures = question["figures"]
    return {
        "figures": [
            Figure(
                "Q3-ladder",
                "The learning ladder: of the exchanges that each side received",
                "ladder",
                charts.ladder(figures),
                "Bars grow outwards from the words, both to all that the side received. Hatched: not "
                "recorded. The rungs are not parts of one another.",
                {f"{side.lower()}_note": f"received {figures[side]['received']:,}" for side in (HIC, LMIC)},
            )
        ],
        "tables": [rows.learning(figures)],
        "rests": [
            f"{plural(figures[HIC]['received'], 'exchange')} received by HIC partners, "
            f"{figures[LMIC]['received']} by LMIC partners; each row counts once, whatever its size.",
            "No interval: these are counts of what is on record.",
        ],
        "sources_at": "Q1",
    }


def balance(material: Material, question: Question) -> Parts:
    """Build Q12."""
    figures = question["figures"]
    return {
        "figures": [
            Figure(
                "Q12-balance",
                f"Pairs by how much more one partner gave than it received: {figures['pairs']:,}",
                "balance",
                charts.balance(material.document["pairs"]),
                f"Height is the number of pairs, below it the difference in {material.things}. Filled: "
                f"{material.things} recorded both ways. Hatched: nothing recorded coming back.",
            ),
            Figure(
                "Q12-years",
                "What each side gave, year by year",
                "years",
                charts.years(figures["by_year"], figures["undated"]),
                f"{material.things.capitalize()} between the sides, by the year of their own date, on one "
                "scale. Hatched: fewer than 3 exchanges in that year, or none with a date.",
            ),
        ],
        "tables": [
            pairs.balances(material.pairs),
            pairs.persistence(material.pairs, figures),
        ],
        "folded": [pairs.ledgers(material.pairs)],
        "rests": [
            f"{plural(figures['pairs'], 'pair')} of one HIC and one LMIC partner with an exchange.",
            f"Longest run of years in which the same partner gave more: {figures['longest_run'] or 0}.",
        ],
        "sources_at": "Q1",
    }


def exchanges(listed: rows.Rows) -> Table:
    """Give the exchanges behind the figures, each with its source."""
    columns = (
        Column("giver", "Giver", "name"),
        Column("receiver", "Receiver", "name"),
        Column("direction", "Sides", "direction"),
        Column("knowledge", "Knowledge", "kind"),
        Column("year", "Year", "exact"),
        Column("told_by", "Told by", "name"),
        Column("source", "Source", "source"),
    )
    caption = "The exchanges between the sides, each with its source"
    query = "exchanges-between-sides"
    return Table(caption, columns, listed, query, rows.ALPHABETICAL, names_partners=True)


def innovations(material: Material, question: Question) -> Parts:
    """Build Q7."""
    figures, dataset = question["figures"], material.view.dataset
    counted = [len(dataset[table]) for table in ("innovations", "adoptions", "barriers")]
    return {
        "figures": [
            Figure(
                "Q7-stages",
                "Innovations that reached each stage on the other side",
                "stages",
                charts.stages(figures),
                "Both directions have one scale. A later stage implies the earlier ones. Hatched: fewer than "
                f"{charts.FEW_INNOVATIONS} innovations, too few to compare.",
            )
        ],
        "tables": [rows.steps(figures), rows.barriers(figures)],
        "rests": [
            f"{plural(counted[0], 'innovation')}, {plural(counted[1], 'record')} of how far one got, "
            f"{plural(counted[2], 'barrier')}.",
            f"{plural(figures['frugal'], 'innovation')} on record as frugal.",
            "A later stage implies the earlier ones; use on the side of its origin does not count.",
        ],
        "folded": [records.adoptions(material), records.barriers(material)],
        "sources": facts.sources([dataset[table] for table in ("innovations", "adoptions", "barriers")]),
    }
