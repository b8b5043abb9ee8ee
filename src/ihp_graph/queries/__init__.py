"""The query library: questions in Cypher, each in a file of its own that says what it is for.

    // id: ledgers
    // title: What has each partner of a pair given the other?
    // question: Q12
    // why: The ledger of each pair.
    // params: min_total=1, country: string, from_year: int = null
    // returns: hic_partner, lmic_partner, net
    // principle: THET respectful & reciprocal
    // expect: rows
    MATCH … RETURN …
    // --- graph
    MATCH … RETURN paths, for a picture
    // --- count
    MATCH … RETURN the denominator

A file is ``cypher/queries/<theme>/<id>.cypher``. All keys but ``params`` are required, no other is known.
A parameter with a default takes its type from it; ``name: type`` has no default, and must be given. The
types are ``int``, ``float``, ``string``, ``boolean`` and ``list`` (of strings). Values only ever travel
as parameters of the statement, never as a part of its text.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from ihp_graph import paths
from ihp_graph.errors import QueryError
from ihp_graph.queries.export import as_markdown, plain_files, saved_cypher
from ihp_graph.queries.header import (
    ID,
    NO_QUESTION,
    OWN,
    QUESTIONS,
    THEMES,
    Query,
    parse,
    read,
    refuse,
)
from ihp_graph.queries.params import Param, guess, parse_params, value_of

__all__ = [
    "ID",
    "NO_QUESTION",
    "OWN",
    "QUESTIONS",
    "THEMES",
    "Param",
    "Query",
    "as_markdown",
    "bind",
    "by_question",
    "catalogue",
    "find",
    "guess",
    "parse",
    "parse_params",
    "plain_files",
    "read",
    "saved_cypher",
    "search",
]


def catalogue(folder: Path | None = None) -> dict[str, Query]:
    """Read the queries in `folder`, by default those that come with ihp-graph.

    Returns
    -------
    By id: the queries, by theme in the order of :data:`THEMES`, then by id.

    Raises
    ------
    QueryError
        if a file is malformed, its folder is no theme, or two files have one id.
    """
    place = folder or paths.cypher_dir() / "queries"
    found: dict[str, Query] = {}
    for path in sorted(place.glob("*/*.cypher")):
        query = read(path)
        if query.theme not in THEMES:
            refuse(path, 1, f"'{query.theme}' is no theme. The themes are: {', '.join(THEMES)}")
        if query.question not in QUESTIONS:
            refuse(path, 1, f"'{query.question}' is no question of the library: Q1 to Q12")
        if query.id in found:
            refuse(path, 1, f"the id '{query.id}' is that of {found[query.id].path} too")
        found[query.id] = query
    return dict(sorted(found.items(), key=lambda item: (THEMES.index(item[1].theme), item[0])))


def find(name: str, folder: Path | None = None) -> Query:
    """Give the query with that id; raise QueryError, which names the nearest, if there is none."""
    known = catalogue(folder)
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=1)
    hint = f"Did you mean '{near[0]}'? " if near else ""
    raise QueryError(f"There is no query '{name}'. {hint}See them all with: ihp-graph query")


def search(word: str, folder: Path | None = None) -> dict[str, Query]:
    """Give the queries that have the word in their id, title, why, theme or question, whatever its case."""
    wanted = word.casefold()
    return {
        query.id: query
        for query in catalogue(folder).values()
        if any(
            wanted in said.casefold()
            for said in (query.id, query.title, query.why, query.theme, query.question)
        )
    }


def by_question(folder: Path | None = None) -> dict[str, list[Query]]:
    """Give the queries about each question, Q1 to Q12, in the order of :func:`catalogue`."""
    found: dict[str, list[Query]] = {question: [] for question in QUESTIONS}
    for query in catalogue(folder).values():
        found[query.question].append(query)
    return found


def bind(query: Query, given: Mapping[str, Any]) -> dict[str, Any]:
    """Give the values of a query's parameters: those given, in their types; else the defaults.

    A value is one of Python's own types, or a word, as commands have it: there ``null`` is a missing
    value where the default is one, and a list is separated by commas.

    >>> query = parse(EXAMPLE, Path("flow/example.cypher"))
    >>> bind(query, {"from_year": "2012", "countries": "GBR, KEN"})
    {'from_year': 2012, 'countries': ['GBR', 'KEN']}

    Raises
    ------
    QueryError
        for a parameter that is missing, unknown or of another type; it says what the query takes.
    """
    known = {param.name: param for param in query.params}
    takes = "; ".join(map(str, query.params)) or "none"
    for name in given:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f" Did you mean '{near[0]}'?" if near else ""
            raise QueryError(
                f"The query '{query.id}' has no parameter '{name}'.{hint} Its parameters: {takes}."
            )
    missing = [param.name for param in query.params if param.required and param.name not in given]
    if missing:
        example = " ".join(f"--param {name}=…" for name in missing)
        raise QueryError(f"The query '{query.id}' needs {example}. Its parameters: {takes}.")
    bound = {}
    for param in query.params:
        if param.name not in given:
            bound[param.name] = param.default
            continue
        try:
            bound[param.name] = value_of(param, given[param.name])
        except ValueError as error:
            raise QueryError(
                f"The parameter '{param.name}' of '{query.id}' is {error}, and '{given[param.name]}' isn't."
            ) from None
    return bound


EXAMPLE = """\
// id: example
// title: What is an example?
// question: Q1
// why: It shows the header.
// params: from_year: int = null, countries = []
// returns: n
// principle: none
// expect: rows
MATCH (x:Exchange) RETURN count(x) AS n
"""
