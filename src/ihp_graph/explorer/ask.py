"""Run a query of the library, a saved one, or a statement of the analyst's own."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ihp_graph import queries
from ihp_graph.errors import QueryError
from ihp_graph.explorer import things
from ihp_graph.explorer.grow import MOST_NODES, MOST_TIES, whole
from ihp_graph.explorer.saved import Saved
from ihp_graph.explorer.things import Json
from ihp_graph.explorer.turns import MOST_SECONDS, SECONDS, Asker
from ihp_graph.income import SIDES
from ihp_graph.queries import Query
from ihp_graph.store import Result
from ihp_graph.store.result import ends
from ihp_graph.store.values import jsonable, text

ROWS, MOST_ROWS = 1_000, 10_000
CHOICES: Mapping[str, tuple[str, ...]] = {
    "side": SIDES,
    "knowledge_type": ("technical", "cultural"),
}
"""What a parameter of this name can be."""
CLIENT_COMMAND = re.compile(
    r"^\s*(:(?:param|params|use|auto|source|begin|commit|clear|help))\b", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement to run, with its parameters; and the query that it is of, if any."""

    text: str
    parameters: Mapping[str, Any]
    query: Query | None
    rows: int
    as_graph: bool

    @classmethod
    def of(cls, body: Mapping[str, Any], saved: Saved) -> Asked:
        """Read what a request asks for.

        Raises
        ------
        QueryError
            if there is no such query, or the parameters aren't its own.
        """
        name, own = body.get("query"), body.get("text")
        given = {} if body.get("parameters") is None else body["parameters"]
        if not isinstance(given, Mapping):
            raise QueryError("Parameters are an object: names and values.")
        rows = whole(ROWS if body.get("rows") is None else body["rows"], "rows", 1, MOST_ROWS)
        as_graph = body.get("as") == "graph"
        if name:
            query = found(str(name), saved)
            return cls(query.text, queries.bind(query, given), query, rows, as_graph)
        if not isinstance(own, str) or not own.strip():
            raise QueryError("There is no statement.")
        command = CLIENT_COMMAND.search(own)
        if command:
            raise QueryError(
                f"'{command[1]}' is a command of Neo4j's own tools, and no Cypher. Take the line out; "
                "parameters have fields of their own."
            )
        return cls(own, given, None, rows, as_graph)


def found(name: str, saved: Saved) -> Query:
    """Give a query of the library, else a saved one; QueryError where there is none."""
    if not queries.ID.fullmatch(name):
        raise QueryError(f"There is no query {name!r}.")
    own = saved.find(name) if name not in queries.catalogue() else None
    return own or queries.find(name)


def seconds_of(body: Mapping[str, Any]) -> float:
    """Read how long a statement may take."""
    given = SECONDS if body.get("seconds") is None else body["seconds"]
    if isinstance(given, bool) or not isinstance(given, int | float) or not 0 < given <= MOST_SECONDS:
        raise QueryError(f"seconds is a number up to {MOST_SECONDS:g}, not {given!r}.")
    return float(given)


def run(ask: Asker, asked: Asked) -> Json:
    """Run it; give its rows, how many there are and out of how many, and as a graph if that was asked for."""
    began = time.perf_counter()
    rows = ask(asked.text, asked.parameters, asked.rows)
    took = round((time.perf_counter() - began) * 1000, 1)
    of = ask(asked.query.count, asked.parameters) if asked.query and asked.query.count else None
    columns = rows.columns or (asked.query.returns if asked.query else ())
    return {
        "columns": list(columns),
        "rows": [[cell(row[name]) for name in rows.columns] for row in rows],
        "more": rows.more,
        "ms": took,
        "said": told(ask, asked, rows, of),
        "cypher": asked.text,
        "parameters": dict(asked.parameters),
        "graph": graph_of(ask, asked, rows) if asked.as_graph else None,
        "count": of.rows if of else None,
    }


def told(ask: Asker, asked: Asked, rows: Result, of: Result | None) -> str:
    """Say how many rows there are, out of how many, or why there is none."""
    if not rows:
        return ask.held.store().why_nothing(asked.text)
    said = f"{len(rows):,} {'row' if len(rows) == 1 else 'rows'}{'; there are more' if rows.more else ''}."
    if of:
        counts = [f"{name.replace('_', ' ')}: {value}" for row in of for name, value in row.items()]
        said += f" Out of {', '.join(counts)}."
    return said


def cell(value: Any) -> Any:
    """Give a value of a row as a cell: a node as a link, what has parts as text."""
    if isinstance(value, dict) and value.keys() == {"labels", "properties"}:
        node = things.node(value)
        return {"text": node["name"], "ref": node["ref"]}
    if isinstance(value, bool | dict | list):
        return text(value)
    value = jsonable(value)
    # A browser's numbers are exact up to here.
    return str(value) if isinstance(value, int) and abs(value) > 2**53 else value


def graph_of(ask: Asker, asked: Asked, rows: Result) -> Json:
    """Give the nodes and ties of the rows, or of the query's picture where it has one."""
    if asked.query and asked.query.graph:
        rows = ask(asked.query.graph, asked.parameters, MOST_ROWS)
    return drawn(rows)


def drawn(rows: Result) -> Json:
    """Give the nodes and ties that rows hold, as many nodes as can be drawn."""
    names = list(rows.nodes)[:MOST_NODES]
    nodes = {name: things.node(rows.plain(rows.nodes[name])) for name in names}
    ties = list(ties_of(rows, nodes))
    return {
        "nodes": list(nodes.values()),
        "ties": ties[:MOST_TIES],
        "left_out": len(rows.nodes) - len(nodes) + max(0, len(ties) - MOST_TIES),
    }


def ties_of(rows: Result, nodes: Mapping[str, Json]) -> Iterator[Json]:
    """Give the ties of rows between these nodes."""
    for relationship in rows.relationships.values():
        start, end = ends(relationship)
        if start in nodes and end in nodes:
            told = rows.plain(relationship)
            yield things.tie(told["type"], nodes[start]["ref"], nodes[end]["ref"], told["properties"])


def library(saved: Saved, programmes: list[str]) -> Json:
    """Give the queries by theme: those of the library, then the analyst's own."""
    themes: dict[str, list[Json]] = {}
    for query in [*queries.catalogue().values(), *saved.all()]:
        themes.setdefault(query.theme, []).append(as_json(query, programmes))
    return {
        "themes": [
            {
                "theme": theme,
                "title": "Your own" if theme == queries.OWN else theme.capitalize(),
                "queries": inside,
            }
            for theme, inside in themes.items()
        ]
    }


def as_json(query: Query, programmes: list[str]) -> Json:
    """Give a query as JSON."""
    choices = {**CHOICES, "programme": tuple(programmes)}
    return {
        "id": query.id,
        "title": query.title,
        "question": query.question,
        "why": query.why,
        "principle": query.principle,
        "params": [
            {
                "name": param.name,
                "type": param.type,
                "required": param.required,
                "default": param.default,
                "choices": list(choices[param.name]) if choices.get(param.name) else None,
            }
            for param in query.params
        ],
        "returns": list(query.returns),
        "text": query.text,
        "graph": query.graph is not None,
        "saved": query.theme == queries.OWN,
    }
