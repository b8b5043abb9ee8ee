"""The questions about roles, needs, claims and voice: Q4, Q5, Q8, Q9, Q10 and Q11, as the page shows them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ihp_graph.pages import plural
from ihp_graph.report import charts, facts, rows, words
from ihp_graph.report.material import Material, Parts, Question


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
    counted = [(table, len(view.dataset[table])) for table in ("roles", "decisions", "funding")]
    nouns = {"roles": "role record", "decisions": "row of decisions", "funding": "grant"}
    plurals = {"decisions": "rows of decisions"}
    return {
        "template": "q4.html.j2",
        "picture": {"roles": role_shares(figures)},
        # The table of roles comes last, above its statement.
        "tables": [*tables[1:], *tables[:1]] if figures["members"] is not None else tables,
        "rests": [
            ", ".join(plural(n, nouns[table], plurals.get(table)) for table, n in counted) + ".",
            "A partner counts once for each partnership and role, on the side of its earliest dated record.",
        ],
        "sources": facts.sources([view.dataset[table] for table, n in counted]),
    }


def role_shares(figures: Mapping[str, Any]) -> tuple[charts.Side, ...]:
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
    return {
        "template": "q8.html.j2",
        "picture": {"practices": charts.tallies(blocks)},
        "tables": [rows.claims(practices)],
        "rests": [
            f"{plural(len(material.view.dataset['claims']), 'claim')} on record; "
            f"{plural(question['figures']['claiming'], 'partnership')} with one of reciprocity, equality, "
            "mutual learning or mutual benefit.",
        ],
        "sources": facts.sources([material.view.dataset["claims"]]),
    }


def needs(material: Material, question: Question) -> Parts:
    """Build Q5."""
    figures, assessments = question["figures"], material.view.dataset["assessments"]
    return {
        "template": "sides.html.j2",
        "picture": {
            "title": "Whose needs, strengths, weaknesses and objectives are on record",
            "rows": charts.sides((label, figures[key]) for key, label in words.ASSESSMENTS.items()),
            "caption": "Each bar is all on record of that kind, by the side of the partner whose they are.",
        },
        "tables": [rows.assessments(figures)],
        "rests": [f"{plural(len(assessments), 'assessment')}: needs, strengths, weaknesses and objectives."],
        "sources": facts.sources([assessments]),
    }


def standards(material: Material, question: Question) -> Parts:
    """Build Q9."""
    figures, dataset = question["figures"], material.view.dataset
    untold = figures["reported"]["not_told_by_a_partner"]
    return {
        "template": "sides.html.j2",
        "picture": {
            "title": "Who told, classified, set standards and identified needs",
            "rows": charts.sides((label, figures[key]) for key, label in words.STANDARDS.items()),
            "caption": "Each bar is all partners on record as doing so, once for each fact, by side.",
        },
        "tables": [rows.standards(figures), rows.accounts(figures)],
        "rests": [
            f"{plural(len(dataset['exchanges']), 'exchange')}, {untold} of them told by no partner; "
            f"{plural(len(dataset['assessments']), 'assessment')}; "
            f"{plural(len(dataset['decisions']), 'row of decisions', 'rows of decisions')}."
        ],
        "sources": facts.sources([dataset[table] for table in ("exchanges", "assessments", "decisions")]),
    }


def voices(material: Material, question: Question) -> Parts:
    """Build Q10."""
    figures = question["figures"]
    return {
        "template": "q10.html.j2",
        "picture": {"rungs": charts.voices(figures)},
        "tables": [rows.voices(figures)],
        "rests": [
            "Members of partnerships in which an exchange, a decision or a teller is on record: only in them "
            "could it have been seen."
        ],
        "sources": facts.sources([material.view.dataset["roles"]]),
    }


def coordinators(material: Material, question: Question) -> Parts:
    """Build Q11."""
    return {
        "tables": [rows.coordinators(question["figures"])],
        "rests": [
            f"{plural(question['n'], 'coordinator')} on record; their figures are of the exchanges between "
            "the sides in the partnerships that they coordinate, by whoever gave them.",
            "One-sidedness: 1 where everything goes from HIC to LMIC partners, −1 where all comes back.",
        ],
        "sources_at": "Q1",
    }
