"""The shortest ways between two nodes of the graph."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ihp_graph import graph
from ihp_graph.errors import QueryError
from ihp_graph.explorer import ask as asking
from ihp_graph.explorer import things
from ihp_graph.explorer.filters import Filters, used
from ihp_graph.explorer.grow import node_of, whole
from ihp_graph.explorer.panels.panel import plural
from ihp_graph.explorer.things import Json, Ref
from ihp_graph.explorer.turns import Asker
from ihp_graph.graph import TAUGHT_TYPE

LONGEST, MOST_STEPS = 4, 6
SHOWN, LOOKED_AT = 25, 200
OF_PLACE = ("IN", "ORIGINATED_IN")
"""Types that tie to a country: to be in the same one is no way from one partner to another."""


def routes(ask: Asker, body: Mapping[str, Any]) -> Json:
    """Give the shortest paths between two nodes, whichever way the ties on them point.

    Knowledge taught, roles, money, decisions and innovations are all ties; a country is on no path but at
    its end.
    """
    start, end = (Ref.of(str(body.get(name, ""))) for name in ("from", "to"))
    if start == end:
        raise QueryError("A path leads from one node to another. Choose two.")
    longest = whole(body.get("longest") or LONGEST, "longest", 1, MOST_STEPS)
    filters = Filters.in_body(body)
    names = {str(ref): node_of(ask, ref)["name"] for ref in (start, end)}
    statement, parameters = asked(start, end, longest, filters)
    rows = ask(statement, parameters, LOOKED_AT)
    found = sorted([things.node(node)["ref"] for node in row["path"]["nodes"]] for row in rows)
    shown = found[:SHOWN]
    drawn = asking.drawn(rows)
    kept = {ref for path in shown for ref in path}
    ends = " and ".join(names.values())
    if found:
        many = f"{plural(len(found), 'path')}{' or more' if rows.more else ''}"
        said = f"{many} of {plural(len(found[0]) - 1, 'step')} between {ends}"
        said += f"; {SHOWN} shown." if len(found) > SHOWN else "."
    else:
        said = f"No path of at most {plural(longest, 'step')} between {ends} is on record."
    return {
        "nodes": [node for node in drawn["nodes"] if node["ref"] in kept],
        "ties": [tie for tie in drawn["ties"] if {tie["from"], tie["to"]} <= kept],
        "paths": shown,
        "said": said,
        "cypher": statement,
        "parameters": parameters,
    }


def asked(start: Ref, end: Ref, longest: int, filters: Filters) -> tuple[str, dict[str, Any]]:
    """Give the statement, and its parameters."""
    countries = "country" in (start.kind, end.kind)
    types = sorted({tie.type for tie in graph.ties()} - (set() if countries else set(OF_PLACE)))
    held = []
    taught = filters.of_taught("r")
    if taught:
        held.append(
            f"all(r IN relationships(path) WHERE type(r) <> '{TAUGHT_TYPE}' OR ({' AND '.join(taught)}))"
        )
    if not countries:
        held.append("none(n IN nodes(path) WHERE n:Country)")
    if filters.side is not None:
        held.append("all(n IN nodes(path)[1..-1] WHERE n.side IS NULL OR n.side = $side)")
    statement = (
        f"MATCH (a:{start.label} {{key: $from}}), (b:{end.label} {{key: $to}})\n"
        f"MATCH path = allShortestPaths((a)-[:{'|'.join(types)}*..{longest}]-(b))\n"
        + (f"WHERE {' AND '.join(held)}\n" if held else "")
        + "RETURN path"
    )
    return statement, {"from": start.id, "to": end.id, **used(statement, filters.parameters)}
