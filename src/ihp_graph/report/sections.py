"""Each question of the report's page: its picture, its tables, what it rests on, its queries and sources."""

from __future__ import annotations

import re
import shlex
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import takewhile
from typing import Any

from ihp_graph import queries as library
from ihp_graph.filters import Filter
from ihp_graph.language import ENGLISH, Language
from ihp_graph.report import facts, knowledge, power, words
from ihp_graph.report.columns import Table
from ihp_graph.report.figures import Figure
from ihp_graph.report.material import Document, Material, Parts, Question

HOW_SURE = {"en": re.compile(r"\d\.\d\d"), "fr": re.compile(r"\d,\d\d")}
"""A caveat with a ratio or a p-value says how sure a figure is: it belongs to what that rests on."""
MANY = 4
"""A caveat of this many questions is said once, before all of them."""


@dataclass(frozen=True, slots=True)
class Statement:
    """The query of the library that gives the rows of a table.

    ``filtered`` says which part of the store the page shows, and ``command`` runs the query over that part:
    it is blank where the query can't be limited to it.
    """

    caption: str
    query: library.Query
    filtered: str = ""
    command: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A question as the page shows it.

    ``unknown`` are its own caveats, ``common`` says whether it has some that hold for every question.
    ``statements`` give the rows of its tables, ``queries`` are all of the library that are about it.
    ``sources_at`` names the question that lists the sources of the same facts.
    """

    question: Mapping[str, Any]
    figures: Sequence[Figure] = ()
    tables: Sequence[Table] = ()
    folded: Sequence[Table] = ()
    rests: Sequence[str] = ()
    unknown: Sequence[str] = ()
    common: bool = False
    statements: Sequence[Statement] = ()
    queries: Sequence[library.Query] = ()
    sources: facts.Sources | None = None
    sources_at: str | None = None


def sections(material: Material) -> list[Section]:
    """Give all questions of the document in its order."""
    shared, how_sure = common_caveats(material.document, material.say), HOW_SURE[material.say.code]
    known = library.catalogue()
    made = []
    for question in material.document["questions"]:
        build = BUILDERS[question["id"]] if question["answerable"] else unanswered
        parts = build(material, question)
        shown = [*parts.get("tables", ()), *parts.get("folded", ())]
        parts["statements"] = statements(known, shown, material.document["filter"], material.say)
        parts["queries"] = [known[id] for id in question["queries"]]
        own = [caveat for caveat in question["caveats"] if caveat not in shared]
        said = of_the_finding(question["caveats"], material.say)
        sure = (caveat for caveat in own if how_sure.search(caveat) and caveat not in said)
        rests = [*parts.pop("rests", ()), *said, *sure]
        unknown = [caveat for caveat in own if caveat not in rests]
        made.append(
            Section(
                question, rests=rests, unknown=unknown, common=len(own) < len(question["caveats"]), **parts
            )
        )
    return made


def of_the_finding(said: Sequence[str], say: Language) -> list[str]:
    """Give what a finding had no room for: it stands before the sentence that says what sample it is."""
    samples = (say("sample"), say("bundled-sample"))
    return list(takewhile(lambda caveat: caveat not in samples, said)) if set(said) & set(samples) else []


def common_caveats(document: Document, say: Language = ENGLISH) -> list[str]:
    """Give the caveats that many questions share, in their order."""
    times = Counter(
        caveat for question in document["questions"] for caveat in dict.fromkeys(question["caveats"])
    )
    return [caveat for caveat, n in times.items() if n >= MANY and not HOW_SURE[say.code].search(caveat)]


def unanswered(material: Material, question: Question) -> Parts:
    """Build a question that the data can't answer."""
    return {}


BUILDERS: Mapping[str, Callable[[Material, Question], Parts]] = {
    "Q1": knowledge.same_kind,
    "Q2": knowledge.one_for_another,
    "Q3": knowledge.learning,
    "Q4": power.power,
    "Q5": power.needs,
    "Q6": power.capacity,
    "Q7": knowledge.innovations,
    "Q8": power.claims,
    "Q9": power.standards,
    "Q10": power.voices,
    "Q11": power.coordinators,
    "Q12": knowledge.balance,
}


def statements(
    known: Mapping[str, library.Query],
    tables: Sequence[Table],
    filters: Mapping[str, Any],
    say: Language = ENGLISH,
) -> list[Statement]:
    """Give the queries of those tables that have one."""
    filtered = words.filter_line(say, filters)
    return [
        Statement(table.caption, query, filtered, command(query, filters) if filtered else "")
        for table in tables
        if table.query is not None
        for query in [known[table.query]]
    ]


def command(query: library.Query, filters: Mapping[str, Any]) -> str:
    """Give the command that runs a query over what the filter lets through; blank where none does."""
    chosen = {name: value for name, value in filters.items() if name in FILTERS and value is not None}
    if not chosen.keys() <= {param.name for param in query.params}:
        return ""
    given = " ".join(f"--param {name}={shlex.quote(str(value))}" for name, value in chosen.items())
    return f"ihp-graph query {query.id} {given}"


FILTERS = tuple(field.name for field in fields(Filter))
