"""Each question of the report's page: its picture, its tables, what it rests on, its queries and sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd

from ihp_graph import paths
from ihp_graph.filters import View
from ihp_graph.income import HIC, LMIC
from ihp_graph.pages import plural
from ihp_graph.report import charts, facts, pairs, rows, words
from ihp_graph.report.rows import Column, Table

Document = Mapping[str, Any]
HOW_SURE = re.compile(r"\d\.\d\d")
"""A caveat with a ratio or a p-value says how sure a figure is: it belongs to what that rests on."""


@dataclass(frozen=True, slots=True)
class Query:
    """The statement that gives the rows of a table: where it is kept, and its text."""

    caption: str
    path: str
    text: str
    filtered: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A question as the page shows it.

    ``unknown`` are its own caveats, ``common`` says whether it has some that hold for every question.
    ``sources_at`` names the question that lists the sources of the same facts.
    """

    question: Mapping[str, Any]
    template: str = "plain.html.j2"
    picture: Mapping[str, Any] = field(default_factory=dict)
    tables: Sequence[Table] = ()
    folded: Sequence[Table] = ()
    rests: Sequence[str] = ()
    unknown: Sequence[str] = ()
    common: bool = False
    queries: Sequence[Query] = ()
    sources: facts.Sources | None = None
    sources_at: str | None = None


@dataclass(frozen=True)
class Material:
    """What the sections are made of; what more than one of them needs is made once.

    ``things`` is what a weight counts, in the plural.
    """

    view: View
    document: Document
    things: str

    @cached_property
    def between(self) -> pd.DataFrame:
        """The exchanges between the sides."""
        return facts.between_sides(self.view)

    @cached_property
    def pairs(self) -> rows.Rows:
        """The HIC–LMIC pairs."""
        return pairs.pair_rows(self.document)

    @cached_property
    def flows(self) -> charts.Flows:
        """What goes from side to side, by kind."""
        return pairs.by_kind(self.document)

    @cached_property
    def matches(self) -> charts.Matches:
        """What each side gave, by whether it is matched, and its kind."""
        return charts.matches(self.document["pairs"])

    def figures(self, id: str) -> Mapping[str, Any]:
        """Give the figures of a question."""
        figures: Mapping[str, Any] = rows.question(self.document, id)["figures"]
        return figures

    def stated(self, key: str) -> str:
        """Write a measure with how sure it is."""
        return words.stated(self.document["measures"][key])


def sections(material: Material) -> list[Section]:
    """Give all questions of the document in its order."""
    shared = common_caveats(material.document)
    made = []
    for question in material.document["questions"]:
        build = BUILDERS.get(question["id"], plain) if question["answerable"] else unanswered
        parts = build(material, question)
        parts.setdefault("queries", queries(material, [*parts.get("tables", ()), *parts.get("folded", ())]))
        own = [caveat for caveat in question["caveats"] if caveat not in shared]
        rests = [*parts.pop("rests", ()), *(caveat for caveat in own if HOW_SURE.search(caveat))]
        unknown = [caveat for caveat in own if caveat not in rests]
        made.append(
            Section(
                question, rests=rests, unknown=unknown, common=len(own) < len(question["caveats"]), **parts
            )
        )
    return made


def common_caveats(document: Document) -> list[str]:
    """Give the caveats that most of the questions with caveats share, in their order."""
    with_caveats = [question["caveats"] for question in document["questions"] if question["caveats"]]
    times = Counter(caveat for caveats in with_caveats for caveat in dict.fromkeys(caveats))
    return [caveat for caveat, n in times.items() if n > 1 and 2 * n > len(with_caveats)]


def same_kind(material: Material, question: Mapping[str, Any]) -> dict[str, Any]:
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


def one_for_another(material: Material, question: Mapping[str, Any]) -> dict[str, Any]:
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


def learning(material: Material, question: Mapping[str, Any]) -> dict[str, Any]:
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


def power(material: Material, question: Mapping[str, Any]) -> dict[str, Any]:
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


def claims(material: Material, question: Mapping[str, Any]) -> dict[str, Any]:
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


def balance(material: Material, question: Mapping[str, Any]) -> dict[str, Any]:
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


def plain(material: Material, question: Mapping[str, Any]) -> dict[str, Any]:
    """Build a question without a picture: its figures as a table."""
    columns = (Column("figure", "Figure", "text"), Column("value", "Value", "text"))
    figures = list(rows.flattened(question["figures"]))
    return {"tables": [Table("Figures", columns, figures)], "rests": [f"{plural(question['n'], 'fact')}."]}


def unanswered(material: Material, question: Mapping[str, Any]) -> dict[str, Any]:
    """Build a question that the data can't answer."""
    return {}


BUILDERS: Mapping[str, Callable[[Material, Mapping[str, Any]], dict[str, Any]]] = {
    "Q1": same_kind,
    "Q2": one_for_another,
    "Q3": learning,
    "Q4": power,
    "Q8": claims,
    "Q12": balance,
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


def queries(material: Material, tables: Sequence[Table]) -> list[Query]:
    """Give the statements of those tables that have one."""
    filtered = words.filter_line(material.document["filter"])
    found = []
    for table in tables:
        if table.query is not None:
            path = next(paths.cypher_dir().glob(f"queries/*/{table.query}.cypher"))
            place = f"cypher/queries/{path.parent.name}/{path.name}"
            found.append(Query(table.caption, place, statement(path.read_text(encoding="utf-8")), filtered))
    return found


def statement(text: str) -> str:
    """Give the first statement of a query file, without its header and its further sections."""
    lines = text.split("\n// ---", 1)[0].splitlines()
    start = next(number for number, line in enumerate(lines) if not line.startswith("//"))
    return "\n".join(lines[start:]).strip()
