"""What is taken away: rows as CSV or JSON, the canvas as a page that stands alone, a report on a selection.

No file holds a person's name unless the statement itself asks for it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from ihp_graph import output
from ihp_graph.errors import QueryError
from ihp_graph.explorer import grow, things
from ihp_graph.explorer.ask import Asked
from ihp_graph.explorer.filters import Filters
from ihp_graph.explorer.saved import Saved, one_line
from ihp_graph.explorer.selection import selected
from ihp_graph.explorer.things import Ref
from ihp_graph.explorer.turns import Asker
from ihp_graph.filters import Filter
from ihp_graph.formulas import neutral
from ihp_graph.store import values

FARTHEST = 100_000.0
"""Pixels from the middle of a canvas at which a node may stand."""


@dataclass(frozen=True, slots=True)
class File:
    """A file: its name, its media type and what it holds."""

    name: str
    kind: str
    content: str


def take(ask: Asker, body: Mapping[str, Any], saved: Saved) -> File:
    """Give what a request wants to take away."""
    match body.get("what"):
        case "csv" | "json" as form:
            return rows(ask, Asked.of(body, saved), form)
        case "html":
            return page(ask, body)
        case "report":
            return report(ask, body)
    raise QueryError("What is taken away is one of: csv, json, html, report.")


def rows(ask: Asker, asked: Asked, form: str) -> File:
    """Give the rows of a query as a file."""
    found = ask(asked.text, asked.parameters, asked.rows)
    columns = found.columns or (asked.query.returns if asked.query else ())
    name = asked.query.id if asked.query else "rows"
    held = [[values.without_names(row[column]) for column in found.columns] for row in found]
    if form == "json":
        listed = [dict(zip(columns, map(values.jsonable, row), strict=True)) for row in held]
        return File(f"{name}.json", "application/json", output.as_json(listed))
    cells = [[harmless(values.cell(value)) for value in row] for row in held]
    return File(f"{name}.csv", "text/csv; charset=utf-8", output.as_csv(list(map(neutral, columns)), cells))


def harmless(cell: Any) -> Any:
    """Give a cell that no spreadsheet runs."""
    return neutral(cell) if isinstance(cell, str) else cell


def page(ask: Asker, body: Mapping[str, Any]) -> File:
    """Give what stands on the canvas, where it stands, as a page that stands alone."""
    from ihp_graph.views import found

    places = dict(map(placed, things.listed(body, "nodes")))
    if not places:
        raise QueryError("There is nothing on the canvas.")
    chosen = set(map(str, things.listed(body, "ties")))
    held = grow.between(ask, {"refs": list(map(str, places))})
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in held["nodes"]:
        graph.add_node(node["ref"], **{**node["properties"], "key": node["id"], "labels": [node["label"]]})
    for tie in held["ties"]:
        if tie["id"] in chosen:
            graph.add_edge(tie["from"], tie["to"], key=tie["id"])
            graph.edges[tie["from"], tie["to"], tie["id"]].update(tie["properties"], type=tie["type"])
    if not graph:
        raise QueryError("Nothing that stands on the canvas is in the store any more.")
    by_kind: dict[str, list[str]] = {}
    for ref in places:
        by_kind.setdefault(ref.kind, []).append(ref.id)
    statements = [*map(grow.nodes_of, by_kind), *([held["cypher"]] if graph.number_of_edges() else [])]
    title = one_line(body.get("title")) or "A part of the graph"
    where = {str(ref): place for ref, place in places.items() if str(ref) in graph}
    text = found.render(graph, title, ";\n".join(statements), by_kind, where)
    return File("canvas.html", "text/html; charset=utf-8", text)


def placed(given: Any) -> tuple[Ref, tuple[float, float]]:
    """Read a node and its place."""
    try:
        x, y = float(given["x"]), float(given["y"])
        ref = Ref.of(str(given["ref"]))
    except (KeyError, TypeError, ValueError):
        raise QueryError("A node on the canvas has a reference and a place.") from None
    if not math.hypot(x, y) < FARTHEST:
        raise QueryError("A node stands too far away to be drawn.")
    return ref, (x, y)


def report(ask: Asker, body: Mapping[str, Any]) -> File:
    """Give the report on the partners chosen and what links them."""
    from ihp_graph.report import render

    chosen = grow.refs(body, "refs")
    filters = Filters.in_body(body)
    if filters.side or filters.type:
        raise QueryError("A report is on both sides and all types. Take these filters away.")
    dataset = selected(ask.held.read().dataset.get(), chosen)
    view = Filter(filters.from_year, filters.to_year, filters.programme).apply(dataset)
    count = len(dataset["partners"])
    title = one_line(body.get("title")) or f"{count:,} chosen partners"
    return File("ihp-graph-report.html", "text/html; charset=utf-8", render(view, "html", title=title))
