"""The questions about what flows and what comes back: Q1, Q2, Q3, Q7 and Q12, as the page shows them."""

from __future__ import annotations

from ihp_graph.income import HIC, LMIC
from ihp_graph.language import Language
from ihp_graph.report import charts, facts, pairs, records, rows, words
from ihp_graph.report.columns import Column, Rows, Table, by_name
from ihp_graph.report.figures import Figure
from ihp_graph.report.material import Material, Parts, Question
from ihp_graph.report.shapes import FEW, Nested


def same_kind(material: Material, question: Question) -> Parts:
    """Build Q1."""
    say, document, figures = material.say, material.document, question["figures"]
    counts = dict.fromkeys(charts.OUTCOMES, 0)
    for pair in material.pairs:
        counts[pair["outcome"]] += 1
    labelled = [(words.coded(say, "report-outcome", key), None, {key: n}) for key, n in counts.items()]
    drawn = charts.tallies([("", "", labelled)], say)
    partnerships = sum(row["cross_side_exchanges"] > 0 for row in document["partnerships"])
    return {
        "figures": [
            Figure(
                "Q1-flows",
                say("report-q1-flows", unit=material.unit),
                "arrows",
                charts.arrows(material.flows, say=say),
                say("report-q1-flows-caption"),
                {"big": True},
            ),
            Figure(
                "Q1-one-sidedness",
                say("report-q1-one-sidedness"),
                "dots",
                charts.dots(
                    (("", say(name), document["measures"][key]) for key, name in ONE_SIDED.items()),
                    -1,
                    1,
                    say,
                ),
                say("report-q1-one-sidedness-caption"),
                ways(say),
            ),
            Figure(
                "Q1-pairs",
                say("report-q1-pairs", n=figures["pairs"]),
                "tallies",
                drawn,
                say("report-q1-pairs-caption", drawn="marks" if drawn.as_marks else "bars"),
            ),
        ],
        "tables": [
            pairs.kinds(document, material.flows, material.matches, say),
            rows.content(figures, say),
            pairs.same_kind_pairs(material.pairs, say),
        ],
        "folded": [
            rows.partnerships(document, material.cited_by_partnership, say),
            exchanges(facts.exchange_rows(material.between, material.names), say),
        ],
        "rests": [
            say(
                "report-q1-rests",
                exchanges=question["n"],
                partnerships=partnerships,
                pairs=figures["pairs"],
            ),
            say("report-q1-rests-one-sidedness", stated=material.stated("flow_asymmetry")),
        ],
        "sources": material.sources,
    }


ONE_SIDED = {
    "flow_asymmetry": "report-all-knowledge",
    "flow_asymmetry_technical": "report-knowledge-technical",
    "flow_asymmetry_cultural": "report-knowledge-cultural",
}
"""The measures of one-sidedness, and of what they are."""


def ways(say: Language) -> dict[str, str]:
    """Say what the ends of an axis of one-sidedness mean."""
    return {"low": words.way(say, LMIC, HIC), "high": words.way(say, HIC, LMIC)}


def one_for_another(material: Material, question: Question) -> Parts:
    """Build Q2."""
    say, how = material.say, material.matches
    blocks = [
        (
            say(f"report-matched-{key}"),
            say(f"report-matched-{key}-note"),
            [(say(f"report-given-by-{side.lower()}"), side, how[key][side]) for side in (HIC, LMIC)],
        )
        for key in ("kind", "other", "nothing")
    ]
    matched = charts.tallies(blocks, say)
    unclassified = any(by[side]["unclassified"] for by in how.values() for side in (HIC, LMIC))
    share = nested(material, question)
    figures = [
        Figure(
            "Q2-matches",
            say("report-q2-matches"),
            "tallies",
            matched,
            say(
                "report-q2-matches-caption",
                drawn="marks" if matched.as_marks else "bars",
                unit=material.unit,
                unclassified="some" if unclassified else "none",
            ),
        ),
        Figure(
            "Q2-intervals",
            say("report-q2-intervals"),
            "dots",
            charts.dots(
                (
                    (say(group), say(name), material.document["measures"][f"{key}{suffix}"])
                    for key, group in SHARES.items()
                    for suffix, name in (("", "report-everything"), ("_from", "report-without-about"))
                ),
                say=say,
            ),
            say("report-q2-intervals-caption", unit=material.unit),
        ),
    ]
    if share is not None:
        figures.insert(
            0,
            Figure(
                "Q2-shares",
                say("report-q2-shares"),
                "nested",
                share,
                say("report-q2-shares-caption", unit=material.unit),
            ),
        )
    return {
        "figures": figures,
        "tables": [
            shares(material),
            pairs.given_and_back(how, say),
            pairs.other_kind_pairs(material.pairs, say),
        ],
        "rests": [say("report-q2-rests", n=question["n"]), say("report-q2-rests-interval")],
        "sources_at": "Q1",
    }


SHARES = {
    "cross_reciprocity_weighted": "report-share-any",
    "cross_reciprocity_typed": "report-share-same",
    "cross_substitution_gap": "report-share-gap",
}
"""The three shares of Q2: the measure and its name."""
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
        material.say("report-without-about"): [figures[f"{key}_from"] for key in MATCHED],
        material.say("report-without-inferred"): [figures["stated"][key] for key in MATCHED],
    }
    return charts.nested(material.given, looks, kind, narrower, material.say)


def shares(material: Material) -> Table:
    """Give the three shares over everything, without learning recorded as about, and over stated rows."""
    say = material.say
    measures, stated = material.document["measures"], material.figures("Q2")["stated"]
    figures = (*MATCHED, "substitution_gap")
    made = [
        {
            "share": say(name),
            "all": measures[key]["value"],
            "all_interval": words.interval(say, measures[key]),
            "from": measures[f"{key}_from"]["value"],
            "from_interval": words.interval(say, measures[f"{key}_from"]),
            "stated": stated[figure],
        }
        for (key, name), figure in zip(SHARES.items(), figures, strict=True)
    ]
    columns = (
        Column("share", say("report-col-share-of", unit=material.unit), "text"),
        Column("all", say("report-col-all"), "ratio"),
        Column("all_interval", say("report-col-interval"), "exact"),
        Column("from", say("report-col-without-about"), "ratio"),
        Column("from_interval", say("report-col-interval"), "exact"),
        Column("stated", say("report-col-stated"), "ratio"),
    )
    return Table(say("report-shares"), columns, made)


def learning(material: Material, question: Question) -> Parts:
    """Build Q3."""
    say, figures = material.say, question["figures"]
    notes = {
        f"{side.lower()}_note": say("report-received", n=figures[side]["received"]) for side in (HIC, LMIC)
    }
    return {
        "figures": [
            Figure(
                "Q3-ladder",
                say("report-q3-ladder"),
                "ladder",
                charts.ladder(figures, say),
                say("report-q3-ladder-caption"),
                notes,
            )
        ],
        "tables": [rows.learning(figures, say)],
        "rests": [
            say("report-q3-rests", hic=figures[HIC]["received"], lmic=figures[LMIC]["received"]),
            say("report-q3-rests-interval"),
        ],
        "sources_at": "Q1",
    }


def balance(material: Material, question: Question) -> Parts:
    """Build Q12."""
    say, figures = material.say, question["figures"]
    return {
        "figures": [
            Figure(
                "Q12-balance",
                say("report-q12-balance", n=figures["pairs"]),
                "balance",
                charts.balance(material.document["pairs"], say),
                say("report-q12-balance-caption", unit=material.unit),
            ),
            Figure(
                "Q12-years",
                say("report-q12-years"),
                "years",
                charts.years(figures["by_year"], figures["undated"], say),
                say("report-q12-years-caption", unit=material.unit),
            ),
        ],
        "tables": [
            pairs.balances(material.pairs, say),
            pairs.persistence(material.pairs, figures, say),
        ],
        "folded": [pairs.ledgers(material.pairs, say)],
        "rests": [
            say("report-q12-rests", n=figures["pairs"]),
            say("report-q12-rests-run", n=figures["longest_run"] or 0),
        ],
        "sources_at": "Q1",
    }


def exchanges(listed: Rows, say: Language) -> Table:
    """Give the exchanges behind the figures, each with its source."""
    columns = (
        Column("giver", say("report-col-giver"), "name"),
        Column("receiver", say("report-col-receiver"), "name"),
        Column("direction", say("report-col-sides"), "direction"),
        Column("knowledge", say("report-col-knowledge"), "kind"),
        Column("year", say("report-col-year"), "exact"),
        Column("told_by", say("report-col-told-by"), "name"),
        Column("source", say("report-col-source"), "source"),
    )
    return by_name(say("report-every-exchange"), columns, listed, "exchanges-between-sides", say)


def innovations(material: Material, question: Question) -> Parts:
    """Build Q7."""
    say, figures, dataset = material.say, question["figures"], material.view.dataset
    tables = ("innovations", "adoptions", "barriers")
    return {
        "figures": [
            Figure(
                "Q7-stages",
                say("report-q7-stages"),
                "stages",
                charts.stages(figures),
                say("report-q7-stages-caption", few=charts.FEW_INNOVATIONS),
            )
        ],
        "tables": [rows.steps(figures, say), rows.barriers(figures, say)],
        "rests": [
            say("report-q7-rests", **{table: len(dataset[table]) for table in tables}),
            say("report-q7-rests-frugal", n=figures["frugal"]),
            say("report-q7-rests-stages"),
        ],
        "folded": [records.adoptions(material), records.barriers(material)],
        "sources": facts.sources([dataset[table] for table in tables]),
    }
