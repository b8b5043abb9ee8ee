"""The questions about what flows and what comes back: Q1, Q2, Q3, Q7 and Q12, as the page shows them."""

from __future__ import annotations

from ihp_graph.income import HIC, LMIC
from ihp_graph.pages import plural
from ihp_graph.report import charts, facts, pairs, rows, words
from ihp_graph.report.material import Material, Parts, Question
from ihp_graph.report.rows import Column, Table


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
    partnerships = sum(row["cross_side_exchanges"] > 0 for row in document["partnerships"])
    names = {partner["id"]: partner["name"] or partner["id"] for partner in document["partners"]}
    return {
        "template": "q1.html.j2",
        "picture": {
            "flows": charts.arrows(material.flows),
            "pairs": charts.tallies([("", "", [(labels[key], None, {key: n})]) for key, n in counts.items()]),
            "pairs_count": figures["pairs"],
        },
        "tables": [
            pairs.kinds(document, material.flows, material.matches),
            rows.content(figures),
            pairs.same_kind_pairs(material.pairs),
        ],
        "folded": [rows.partnerships(document), exchanges(facts.exchange_rows(material.between, names))],
        "rests": [
            f"{plural(question['n'], 'exchange')} between a HIC and an LMIC partner, in "
            f"{plural(partnerships, 'partnership')} and {plural(figures['pairs'], 'pair')}.",
            f"One-sidedness of the flow, from −1 to 1: {material.stated('flow_asymmetry')}.",
        ],
        "sources": facts.sources([material.between]),
    }


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
    return {
        "template": "q2.html.j2",
        "picture": {
            "matches": charts.tallies(blocks),
            "unclassified": any(by[side]["unclassified"] for by in how.values() for side in (HIC, LMIC)),
        },
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


def shares(material: Material) -> Table:
    """Give the three shares over everything, without learning recorded as about, and over stated rows."""
    measures, stated = material.document["measures"], material.figures("Q2")["stated"]
    names = (
        ("Any kind coming back", "cross_reciprocity_weighted", "type_blind_reciprocity"),
        ("The same kind coming back", "cross_reciprocity_typed", "same_type_reciprocity"),
        ("Substitution gap, the difference", "cross_substitution_gap", "substitution_gap"),
    )
    made = [
        {
            "share": name,
            "all": measures[key]["value"],
            "all_interval": words.interval(measures[key]),
            "from": measures[f"{key}_from"]["value"],
            "from_interval": words.interval(measures[f"{key}_from"]),
            "stated": stated[figure],
        }
        for name, key, figure in names
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
        "template": "q3.html.j2",
        "picture": {"rungs": charts.ladder(figures)},
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
        "template": "q12.html.j2",
        "picture": {"balance": charts.balance(material.document["pairs"]), "pairs_count": figures["pairs"]},
        "tables": [pairs.balances(material.pairs), pairs.persistence(material.pairs, figures)],
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
    return Table(caption, columns, listed, note=rows.ALPHABETICAL, names_partners=True)


def innovations(material: Material, question: Question) -> Parts:
    """Build Q7."""
    figures, dataset = question["figures"], material.view.dataset
    counted = [len(dataset[table]) for table in ("innovations", "adoptions", "barriers")]
    return {
        "template": "q7.html.j2",
        "picture": {"stages": charts.stages(figures)},
        "tables": [rows.steps(figures), rows.barriers(figures)],
        "rests": [
            f"{plural(counted[0], 'innovation')}, {plural(counted[1], 'record')} of how far one got, "
            f"{plural(counted[2], 'barrier')}.",
            f"{plural(figures['frugal'], 'innovation')} on record as frugal.",
            "A later stage implies the earlier ones; use on the side of its origin does not count.",
        ],
        "sources": facts.sources([dataset[table] for table in ("innovations", "adoptions", "barriers")]),
    }
