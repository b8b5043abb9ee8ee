"""The questions about roles, needs, claims and voice: Q4, Q5, Q8, Q9, Q10 and Q11, as the page shows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ihp_graph.pages import brief, plural
from ihp_graph.report import charts, facts, records, rows, words
from ihp_graph.report.figures import Figure
from ihp_graph.report.material import Material, Parts, Question
from ihp_graph.report.rows import Table
from ihp_graph.report.shapes import Side


def power(material: Material, question: Question) -> Parts:
    """Build Q4."""
    figures, view = question["figures"], material.view
    tables = []
    if figures["members"] is not None:
        tables.append(rows.roles(figures, facts.without_role(view)))
    if figures["decisions"] is not None:
        tables += [rows.decisions(figures), rows.parts(figures)]
    if figures["funding"]:
        tables.append(rows.funding(figures))
    if figures.get("in_one_currency"):
        tables.append(in_one_currency(figures["in_one_currency"]))
    counted = [(table, len(view.dataset[table])) for table in ("roles", "decisions", "funding")]
    nouns = {"roles": "role record", "decisions": "row of decisions", "funding": "grant"}
    plurals = {"decisions": "rows of decisions"}
    return {
        "figures": [
            Figure(
                "Q4-roles",
                "Holders of each role on record, by side",
                "sides",
                role_shares(figures),
                f"Each bar is all recorded holders of that role: {READ} Members come first: they are what an "
                "even share would look like.",
            ),
            Figure(
                "Q4-power-and-knowledge",
                "Who gives the knowledge, and who holds the power",
                "sides",
                charts.gap(material.document["beyond"]["power_knowledge_gap"]["by_side"], material.flows),
                f"Each bar is all on record of that row: {READ} Money is in its own currency.",
            ),
        ],
        # The table of roles comes last, above its statement.
        "tables": [*tables[1:], *tables[:1]] if figures["members"] is not None else tables,
        "rests": [
            ", ".join(plural(n, nouns[table], plurals.get(table)) for table, n in counted) + ".",
            "A partner counts once for each partnership and role, on the side of its earliest dated record.",
        ],
        "folded": [records.roles(material), records.decisions(material), records.funding(material)],
        "sources": facts.sources([view.dataset[table] for table, n in counted]),
    }


def in_one_currency(told: Mapping[str, Any]) -> Table:
    """Give the money by kind and sides in the one currency of the user's rates."""
    caption = f"Money in {told['currency']} at the rates of {told['rates']}, each amount at that of its year"
    return replace(rows.funding({"funding": told["sums"]}), caption=caption, query=None)


READ = "HIC from the left, LMIC from the right, unknown hatched between."
"""How a bar of side shares is read."""


def role_shares(figures: Mapping[str, Any]) -> tuple[Side, ...]:
    """Draw who holds each role; accountable partners where any are on record."""
    return charts.sides(
        (label, figures[key] or {})
        for key, (_, label) in words.ROLES.items()
        if key != "accountable" or any((figures[key] or {}).values())
    )


def claims(material: Material, question: Question) -> Parts:
    """Build Q8."""
    practices = facts.practices(material.view, material.between)
    labels = {
        "technical_back": "technical knowledge to the HIC side",
        "other_back": "only other knowledge to the HIC side",
        "nothing_back": "nothing recorded to the HIC side",
        "no_exchange": "no exchange between the sides recorded",
    }
    headings = {True: "Say they are reciprocal, equal or mutual", False: "No such claim on record"}
    blocks = [
        (
            f"{heading}: {sum(practices[claim].values())}",
            "",
            [(labels[key], None, {key: practices[claim][key]}) for key in facts.PRACTICES],
        )
        for claim, heading in headings.items()
    ]
    drawn = charts.tallies(blocks)
    one_mark = "One mark is one partnership" if drawn.as_marks else "Length is the number of partnerships"
    return {
        "figures": [
            Figure(
                "Q8-practice",
                "What is on record coming to the HIC side, partnership by partnership",
                "tallies",
                drawn,
                f"{one_mark}. Solid: technical knowledge came to the HIC side. Broken: only other knowledge. "
                "Empty: nothing recorded. Hatched: no exchange between the sides recorded.",
            )
        ],
        "tables": [rows.claims(practices)],
        "rests": [
            f"{plural(len(material.view.dataset['claims']), 'claim')} on record; "
            f"{plural(question['figures']['claiming'], 'partnership')} with one of reciprocity, equality, "
            "mutual learning or mutual benefit.",
        ],
        "folded": [records.claims(material)],
        "sources": facts.sources([material.view.dataset["claims"]]),
    }


def needs(material: Material, question: Question) -> Parts:
    """Build Q5."""
    figures, assessments = question["figures"], material.view.dataset["assessments"]
    return {
        "figures": [
            Figure(
                "Q5-assessments",
                "Whose needs, strengths, weaknesses and objectives are on record",
                "sides",
                charts.sides((label, figures[key]) for key, label in words.ASSESSMENTS.items()),
                f"Each bar is all on record of that kind, by the side of the partner whose they are: {READ}",
            )
        ],
        "tables": [rows.assessments(figures)],
        "rests": [f"{plural(len(assessments), 'assessment')}: needs, strengths, weaknesses and objectives."],
        "folded": [records.assessments(material)],
        "sources": facts.sources([assessments]),
    }


def standards(material: Material, question: Question) -> Parts:
    """Build Q9."""
    figures, dataset = question["figures"], material.view.dataset
    untold = figures["reported"]["not_told_by_a_partner"]
    told = sum(figures["accounts"].values())
    accounts = charts.tallies(
        [
            (
                "",
                "",
                [
                    (label, None, {ACCOUNTS[key]: figures["accounts"][key]})
                    for key, label in words.ACCOUNTS.items()
                ],
            )
        ]
    )
    one_mark = "One mark is one exchange" if accounts.as_marks else "Length is the number of exchanges"
    return {
        "figures": [
            Figure(
                "Q9-standards",
                "Who told, classified, set standards and identified needs",
                "sides",
                charts.sides((label, figures[key]) for key, label in words.STANDARDS.items()),
                f"Each bar is all partners on record as doing so, once for each fact, by side: {READ}",
            ),
            Figure(
                "Q9-accounts",
                f"Whose account of an exchange is on record: {plural(told, 'exchange')}",
                "tallies",
                accounts,
                f"{one_mark}. Solid: told by both sides, who agree. Broken: told differently. Empty: told by "
                "one side. Hatched: told by third parties only.",
            ),
        ],
        "tables": [rows.standards(figures), rows.accounts(figures)],
        "rests": [
            f"{plural(len(dataset['exchanges']), 'exchange')}, {untold} of them told by no partner; "
            f"{plural(len(dataset['assessments']), 'assessment')}; "
            f"{plural(len(dataset['decisions']), 'row of decisions', 'rows of decisions')}."
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
    figures = question["figures"]
    return {
        "figures": [
            Figure(
                "Q10-voices",
                "Members in whom it could have been seen: who has a record of it",
                "ladder",
                charts.voices(figures),
                "Bars grow outwards from the words, both to all members in whom it could have been seen. "
                "Hatched: no record. That is not silence: it may not have been told.",
                {"hic_note": "members", "lmic_note": "members"},
            )
        ],
        "tables": [rows.voices(figures)],
        "rests": [
            "Members of partnerships in which an exchange, a decision or a teller is on record: only in them "
            "could it have been seen."
        ],
        "sources": facts.sources([material.view.dataset["roles"]]),
    }


def coordinators(material: Material, question: Question) -> Parts:
    """Build Q11."""
    listed = sorted(question["figures"]["coordinators"], key=lambda row: (row["name"] or row["id"]).lower())
    first = f"The first {MOST_COORDINATORS} of {len(listed):,}. " if len(listed) > MOST_COORDINATORS else ""
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
    )
    return {
        "figures": [
            Figure(
                "Q11-balance",
                "How one-sided the flow is in the partnerships of each coordinator",
                "dots",
                axis,
                f"{first}In alphabetical order. From −1, where everything goes from LMIC to HIC partners, "
                "to 1, where everything goes from HIC to LMIC partners; 0 is even. Hollow: fewer than 3 "
                "exchanges.",
                {"low": "LMIC → HIC", "high": "HIC → LMIC"},
            )
        ]
        if axis.dots
        else [],
        "tables": [rows.coordinators(question["figures"], material.cited_by_coordinator)],
        "rests": [
            f"{plural(question['n'], 'coordinator')} on record; their figures are of the exchanges between "
            "the sides in the partnerships that they coordinate, by whoever gave them.",
            "One-sidedness: 1 where everything goes from HIC to LMIC partners, −1 where all comes back.",
        ],
        "sources_at": "Q1",
    }


MOST_COORDINATORS = 40
"""The picture of coordinators has no more; the table has all that a page can show."""


def exchanges_of(row: Mapping[str, Any]) -> int:
    """Count the exchanges between the sides in the partnerships of a coordinator."""
    return int(row["undated"] + sum(year["n"] for year in row["by_year"].values()))


def capacity(material: Material, question: Question) -> Parts:
    """Build Q6."""
    figures = question["figures"]
    columns = (
        rows.Column("figure", "Figure", "text"),
        rows.Column("value", "Value", "text"),
    )
    named = {"tau": "Kendall’s τ", "n": "Pairs that can be compared", "p_value": "p"}
    made = [{"figure": name, "value": words.value(figures[key])} for key, name in named.items()]
    one = {"value": figures["tau"], "n": figures["n"] if figures["p_value"] is not None else 0}
    return {
        "figures": [
            Figure(
                "Q6-capacity",
                "How the gap in capacity and reciprocity in kind go together",
                "dots",
                charts.dots([("", "Kendall’s τ", one)], -1, 1),
                "From −1, where reciprocity falls as the gap in capacity grows, to 1, where it rises; 0: no "
                "order. Hollow: fewer than 10 pairs. It says nothing of a cause.",
                {"low": "falls", "high": "rises"},
            )
        ]
        if figures["tau"] is not None
        else [],
        "tables": [rows.Table("Capacity and reciprocity", columns, made)],
        "rests": [f"{plural(figures['n'], 'pair')} with two exchanges or more and capacities in one unit."],
        "sources_at": "Q1",
    }
