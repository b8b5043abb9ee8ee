"""What a query found, drawn: nodes and relationships as one still picture, and the same as a table.

The page needs no script. Places are computed here, seeded; the same graph gives the same picture.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np

from ihp_graph import bundled
from ihp_graph.errors import QueryError
from ihp_graph.language import ENGLISH, Language
from ihp_graph.pages import environment
from ihp_graph.views.drawing import label_lines
from ihp_graph.views.forces import apart, force_layout

MAX_NODES = 1_500
"""A picture of more is neither readable nor quick."""
MAX_NAMED_ARCS = 250
"""Where there are more arcs, the picture doesn't name their types; the table does."""
MAX_LISTED = 5_000
SPACE = 150.0
"""Pixels between neighbours, so that two lines of a name find room."""
MARGIN = 80.0
WIDEST = 1_600.0
"""Pixels of a row of groups that aren't linked with each other."""
RADIUS = 9.0
BEND = 34.0
"""Pixels between two arcs that link the same nodes."""
NAMES = ("name", "id", "key")
"""What a node is called by, the first that it has; a person never by name."""
SAYS: Mapping[str, tuple[str, ...]] = {
    "Adoption": ("stage",),
    "Assessment": ("kind",),
    "Barrier": ("kind",),
    "Claim": ("claim",),
    "Decision": ("topic",),
    "Grant": ("amount", "currency"),
}
"""What says more of a node than its id, by label."""
PERSON = "Person"
HIDDEN = ("key", "run")

Graph = nx.MultiDiGraph
Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A node as it is drawn."""

    x: float
    y: float
    side: str
    labels: str
    lines: tuple[str, ...]
    called: str
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arc:
    """A relationship as it is drawn: a curve, and where its type stands."""

    path: str
    x: float
    y: float
    kind: str
    type: str
    giver: str
    receiver: str
    told: tuple[str, ...]


def render(
    graph: Graph[str],
    title: str,
    cypher: str,
    parameters: Mapping[str, Any] | None = None,
    places: Mapping[str, Place] | None = None,
    *,
    language: Language = ENGLISH,
) -> str:
    """Give one self-contained HTML page that asks the network for nothing.

    Parameters
    ----------
    graph : as :meth:`store.Result.graph` gives it.
    title : the question.
    cypher, parameters : what was run, to stand under the picture.
    places : where each node stands, in pixels; by default where it is arranged.
    language : of its words; labels, types and properties are those of the graph.

    Raises
    ------
    QueryError
        if there are more than :data:`MAX_NODES` nodes.
    """
    if len(graph) > MAX_NODES:
        raise QueryError(
            f"A picture of {len(graph):,} nodes can't be read; {MAX_NODES:,} are the most. Ask for fewer, "
            "with a parameter, WHERE or LIMIT."
        )
    spread, width, height = arrange(graph) if places is None else framed(places)
    types = sorted({data["type"] for *_, data in graph.edges(data=True)})
    spots = {name: spot(data, spread[name], language) for name, data in graph.nodes(data=True)}
    return (
        environment("views/templates", language)
        .get_template("found.html.j2")
        .render(
            title=title,
            dataset_line=language("views-from-the-store"),
            not_checked=bundled.notices_of(
                (
                    (data.get("id"), data.get("name"), data.get("source"))
                    for _, data in graph.nodes(data=True)
                ),
                language,
            ),
            pages=(),
            width=round(width),
            height=round(height),
            radius=RADIUS,
            spots=list(spots.values()),
            arcs=arcs(graph, spots),
            types=types,
            named=len(types) > 1 and graph.number_of_edges() <= MAX_NAMED_ARCS,
            most=MAX_LISTED,
            sides=sorted({each.side for each in spots.values() if each.side}),
            kinds=sorted({data.get("knowledge_type", "") for *_, data in graph.edges(data=True)} - {""}),
            cypher=cypher,
            parameters={name: json.dumps(value, default=str) for name, value in (parameters or {}).items()},
        )
    )


def arrange(graph: Graph[str]) -> tuple[dict[str, Place], float, float]:
    """Give each node a place, and the picture's width and height, in pixels.

    Linked groups stand in rows, the largest first.
    """
    groups = sorted(nx.weakly_connected_components(graph), key=lambda group: (-len(group), min(group)))
    places: dict[str, Place] = {}
    left = top = low = widest = 0.0
    for group in groups:
        members = sorted(group)
        spread = shape(graph, members)
        size = spread.max(axis=0) + 2 * MARGIN
        if left and left + size[0] > WIDEST:
            left, top = 0.0, low
        for name, (x, y) in zip(members, spread, strict=True):
            places[name] = (left + MARGIN + float(x), top + MARGIN + float(y))
        left += size[0]
        low, widest = max(low, top + size[1]), max(widest, left)
    return places, widest, low


def framed(places: Mapping[str, Place]) -> tuple[dict[str, Place], float, float]:
    """Move given places into a picture that has room for all of them; give its width and height."""
    left, top = (min(place[axis] for place in places.values()) - MARGIN for axis in (0, 1))
    moved = {name: (x - left, y - top) for name, (x, y) in places.items()}
    width, height = (max(place[axis] for place in moved.values()) + MARGIN for axis in (0, 1))
    return moved, width, height


def shape(graph: Graph[str], members: list[str]) -> Any:
    """Set one linked group by forces, from 0 on; shape (members, 2)."""
    if len(members) < 3:
        return np.array([[SPACE * n, 0.0] for n in range(len(members))])
    number = {name: n for n, name in enumerate(members)}
    ties = np.array(
        [(number[a], number[b]) for a, b in graph.subgraph(members).edges() if a != b], dtype=np.int64
    )
    spread = apart(force_layout(len(members), ties) * SPACE, SPACE)
    # Names are wider than they are high.
    spread = spread * [1.0, 0.75]
    return spread - spread.min(axis=0)


def spot(data: Mapping[str, Any], place: Place, say: Language = ENGLISH) -> Spot:
    """Give a node as it is drawn."""
    labels = data["labels"]
    called = name_of(data, say)
    side = str(data.get("side", "")) if "Partner" in labels else ""
    hidden = {*HIDDEN, "labels", *({"name"} if PERSON in labels else ())}
    return Spot(
        round(place[0], 1),
        round(place[1], 1),
        side if side in ("HIC", "LMIC", "unknown") else "",
        ", ".join(labels),
        tuple(label_lines(called)),
        called,
        told(data, hidden),
    )


def name_of(data: Mapping[str, Any], say: Language = ENGLISH) -> str:
    """Give what a node is called in the picture."""
    labels = data["labels"]
    says = next((SAYS[label] for label in labels if label in SAYS), ())
    said = [data[name] for name in says if data.get(name) is not None]
    if said:
        return " ".join(
            say.figures(f"{each:,.15g}") if isinstance(each, float) else str(each) for each in said
        )
    names = NAMES[1:] if PERSON in labels else NAMES
    return str(next((data[name] for name in names if data.get(name) is not None), say("views-without-name")))


def told(data: Mapping[str, Any], hidden: set[str]) -> tuple[str, ...]:
    """Give the properties, one a line."""
    return tuple(f"{name}: {value}" for name, value in sorted(data.items()) if name not in hidden)


def arcs(graph: Graph[str], spots: Mapping[str, Spot]) -> list[Arc]:
    """Give the relationships as they are drawn, those between the same two nodes beside each other."""
    found = []
    number: dict[frozenset[str], int] = {}
    for start, end, data in sorted(graph.edges(data=True), key=lambda arc: (arc[0], arc[1], arc[2]["type"])):
        between = frozenset((start, end))
        together = graph.number_of_edges(start, end) + (
            graph.number_of_edges(end, start) if start != end else 0
        )
        n = number[between] = number.get(between, -1) + 1
        bend = (n - (together - 1) / 2) * BEND
        # The bend of an arc and of one that comes back must be told apart on the same axis.
        a, b = spots[start], spots[end]
        path, x, y = loop(a, n) if start == end else curve(a, b, bend if start < end else -bend)
        kind = str(data.get("knowledge_type", ""))
        found.append(
            Arc(
                path,
                x,
                y,
                kind if kind in ("technical", "cultural") else "plain",
                data["type"],
                a.called,
                b.called,
                told(data, {*HIDDEN, "type"}),
            )
        )
    return found


def curve(start: Spot, end: Spot, bend: float) -> tuple[str, float, float]:
    """Give a curve between the rims of two nodes, which passes `bend` pixels beside the straight line."""
    x, y = end.x - start.x, end.y - start.y
    length = math.hypot(x, y) or 1.0
    middle = (start.x + end.x) / 2 - y / length * 2 * bend, (start.y + end.y) / 2 + x / length * 2 * bend
    first, last = rim(start, middle, RADIUS + 1), rim(end, middle, RADIUS + 5)
    path = f"M{first[0]:.1f} {first[1]:.1f}Q{middle[0]:.1f} {middle[1]:.1f} {last[0]:.1f} {last[1]:.1f}"
    return (
        path,
        round((first[0] + 2 * middle[0] + last[0]) / 4, 1),
        round((first[1] + 2 * middle[1] + last[1]) / 4, 1),
    )


def rim(node: Spot, towards: Place, distance: float) -> Place:
    """Give the point that far from a node's middle, on the way to another."""
    x, y = towards[0] - node.x, towards[1] - node.y
    length = math.hypot(x, y) or 1.0
    return node.x + x / length * distance, node.y + y / length * distance


def loop(node: Spot, n: int) -> tuple[str, float, float]:
    """Give the curve of a relationship from a node to itself."""
    reach = 34.0 + 14 * n
    left, right, rim_y = node.x - RADIUS, node.x + RADIUS, node.y - RADIUS
    far_left, far_right, top = left - reach, right + reach, rim_y - reach
    path = (
        f"M{left:.1f} {rim_y:.1f}"
        f"C{far_left:.1f} {top:.1f} {far_right:.1f} {top:.1f} {right:.1f} {rim_y - 4:.1f}"
    )
    return path, node.x, round(rim_y - reach * 0.75, 1)
