"""The questions about roles, needs, claims and voice: Q4, Q5, Q8, Q9, Q10 and Q11, as the page shows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ihp_graph.language import Language
from ihp_graph.pages import brief
from ihp_graph.report import charts, facts, records, rows, words
from ihp_graph.report.columns import Column, Table
from ihp_graph.report.figures import Figure
from ihp_graph.report.knowledge import ways
from ihp_graph.report.material import Material, Parts, Question
from ihp_graph.report.shapes import Side


def power(material: Material, question: Question) -> Parts:
    """Build Q4."""
    say, figures, view = material.say, question["figures"], material.view
    tables = []
    if figures["members"] is not None:
        tables.append(rows.roles(figures, facts.without_role(view), say))
    if figures["decisions"] is not None:
        tables += [rows.decisions(figures, say), rows.parts(figures, say)]
    if figures["funding"]:
        tables.append(rows.funding(figures, say))
    if figures.get("in_one_currency"):
        tables.append(in_one_currency(figures["in_one_currency"], say))
    counted = {table: len(view.dataset[table]) for table in ("roles", "decisions", "funding")}
    gaps = material.document["beyond"]["power_knowledge_gap"]["by_side"]
    return {
        "figures": [
            Figure(
                "Q4-roles",
                say("report-q4-roles"),
                "sides",
                role_shares(figures, say),
                say("report-q4-roles-caption"),
            ),
            Figure(
                "Q4-power-and-knowledge",
                say("report-q4-power"),
                "sides",
                charts.gap(gaps, material.flows, say),
                say("report-q4-power-caption"),
            ),
        ],
        # The table of roles comes last, above its statement.
        "tables": [*tables[1:], *tables[:1]] if figures["members"] is not None else tables,
        "rests": [say("report-q4-rests", **counted), say("report-q4-rests-once")],
        "folded": [records.roles(material), records.decisions(material), records.funding(material)],
        "sources": facts.sources([view.dataset[table] for table in counted]),
    }


def in_one_currency(told: Mapping[str, Any], say: Language) -> Table:
    """Give the money by kind and sides in the one currency of the user's rates."""
    caption = say("report-one-currency", currency=told["currency"], rates=told["rates"])
    return replace(rows.funding({"funding": told["sums"]}, say), caption=caption, query=None)


def role_shares(figures: Mapping[str, Any], say: Language) -> tuple[Side, ...]:
    """Draw who holds each role; accountable partners where any are on record."""
    return charts.sides(
        (words.coded(say, "report-role", role), figures[key] or {})
        for key, role in words.ROLES.items()
        if key != "accountable" or any((figures[key] or {}).values())
    )


def claims(material: Material, question: Question) -> Parts:
    """Build Q8."""
    say = material.say
    practices = facts.practices(material.view, material.between)
    blocks = [
        (
            say(heading, n=str(sum(practices[claim].values()))),
            "",
            [
                (words.coded(say, "report-practice", key), None, {key: practices[claim][key]})
                for key in facts.PRACTICES
            ],
        )
        for claim, heading in ((True, "report-q8-claiming"), (False, "report-q8-not-claiming"))
    ]
    drawn = charts.tallies(blocks, say)
    return {
        "figures": [
            Figure(
                "Q8-practice",
                say("report-q8-practice"),
                "tallies",
                drawn,
                say("report-q8-practice-caption", drawn="marks" if drawn.as_marks else "bars"),
            )
        ],
        "tables": [rows.claims(practices, say)],
        "rests": [
            say(
                "report-q8-rests",
                claims=len(material.view.dataset["claims"]),
                claiming=question["figures"]["claiming"],
            )
        ],
        "folded": [records.claims(material)],
        "sources": facts.sources([material.view.dataset["claims"]]),
    }


def needs(material: Material, question: Question) -> Parts:
    """Build Q5."""
    say = material.say
    figures, assessments = question["figures"], material.view.dataset["assessments"]
    return {
        "figures": [
            Figure(
                "Q5-assessments",
                say("report-q5-assessments"),
                "sides",
                charts.sides(
                    (words.coded(say, "report-assessed", key), figures[key]) for key in words.ASSESSMENTS
                ),
                say("report-q5-assessments-caption"),
            )
        ],
        "tables": [rows.assessments(figures, say)],
        "rests": [say("report-q5-rests", n=len(assessments))],
        "folded": [records.assessments(material)],
        "sources": facts.sources([assessments]),
    }


def standards(material: Material, question: Question) -> Parts:
    """Build Q9."""
    say, figures, dataset = material.say, question["figures"], material.view.dataset
    labelled = [
        (words.coded(say, "report-account", key), None, {ACCOUNTS[key]: figures["accounts"][key]})
        for key in words.ACCOUNTS
    ]
    accounts = charts.tallies([("", "", labelled)], say)
    return {
        "figures": [
            Figure(
                "Q9-standards",
                say("report-q9-standards"),
                "sides",
                charts.sides(
                    (words.coded(say, "report-standard", key), figures[key]) for key in words.STANDARDS
                ),
                say("report-q9-standards-caption"),
            ),
            Figure(
                "Q9-accounts",
                say("report-q9-accounts", n=sum(figures["accounts"].values())),
                "tallies",
                accounts,
                say("report-q9-accounts-caption", drawn="marks" if accounts.as_marks else "bars"),
            ),
        ],
        "tables": [rows.standards(figures, say), rows.accounts(figures, say)],
        "rests": [
            say(
                "report-q9-rests",
                exchanges=len(dataset["exchanges"]),
                untold=figures["reported"]["not_told_by_a_partner"],
                assessments=len(dataset["assessments"]),
                decisions=len(dataset["decisions"]),
            )
        ],
        "sources": facts.sources([dataset[table] for table in ("exchanges", "assessments", "decisions")]),
    }


ACCOUNTS = {
    "confirmed": "same",
    "disputed": "other",
    "one_sided": "nothing_back",
    "third_party_only": "no_exchange",
}
"""The mark of each kind of account."""


def voices(material: Material, question: Question) -> Parts:
    """Build Q10."""
    say, figures = material.say, question["figures"]
    return {
        "figures": [
            Figure(
                "Q10-voices",
                say("report-q10-voices"),
                "ladder",
                charts.voices(figures, say),
                say("report-q10-voices-caption"),
                {"hic_note": say("report-members"), "lmic_note": say("report-members")},
            )
        ],
        "tables": [rows.voices(figures, say)],
        "rests": [say("report-q10-rests")],
        "sources": facts.sources([material.view.dataset["roles"]]),
    }


def coordinators(material: Material, question: Question) -> Parts:
    """Build Q11."""
    say = material.say
    listed = sorted(question["figures"]["coordinators"], key=lambda row: (row["name"] or row["id"]).lower())
    axis = charts.dots(
        (
            (
                "",
                brief(row["name"] or row["id"], 40),
                {"value": row["flow_asymmetry"], "n": exchanges_of(row)},
            )
            for row in listed[:MOST_COORDINATORS]
        ),
        -1,
        1,
        say,
    )
    caption = [say("report-q11-balance-caption")]
    if len(listed) > MOST_COORDINATORS:
        caption.insert(0, say("report-first-of", most=MOST_COORDINATORS, n=len(listed)))
    return {
        "figures": [
            Figure("Q11-balance", say("report-q11-balance"), "dots", axis, " ".join(caption), ways(say))
        ]
        if axis.dots
        else [],
        "tables": [rows.coordinators(question["figures"], material.cited_by_coordinator, say)],
        "rests": [say("report-q11-rests", n=question["n"]), say("report-q11-rests-one-sidedness")],
        "sources_at": "Q1",
    }


MOST_COORDINATORS = 40
"""The picture of coordinators has no more; the table has all that a page can show."""


def exchanges_of(row: Mapping[str, Any]) -> int:
    """Count the exchanges between the sides in the partnerships of a coordinator."""
    return int(row["undated"] + sum(year["n"] for year in row["by_year"].values()))


def capacity(material: Material, question: Question) -> Parts:
    """Build Q6."""
    say, figures = material.say, question["figures"]
    columns = (
        Column("figure", say("report-col-figure"), "text"),
        Column("value", say("report-col-value"), "text"),
    )
    named = {"tau": say("report-tau"), "n": say("report-pairs-compared"), "p_value": "p"}
    made = [{"figure": name, "value": words.value(say, figures[key])} for key, name in named.items()]
    one = {"value": figures["tau"], "n": figures["n"] if figures["p_value"] is not None else 0}
    return {
        "figures": [
            Figure(
                "Q6-capacity",
                say("report-q6-capacity"),
                "dots",
                charts.dots([("", named["tau"], one)], -1, 1, say),
                say("report-q6-capacity-caption"),
                {"low": say("report-falls"), "high": say("report-rises")},
            )
        ]
        if figures["tau"] is not None
        else [],
        "tables": [Table(say("report-capacity"), columns, made)],
        "rests": [say("report-q6-rests", n=figures["n"])],
        "sources_at": "Q1",
    }
