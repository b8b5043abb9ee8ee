"""What flows between sides, countries and within programmes: arrow bars on one scale, and as tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ihp_graph.dataset import Dataset
from ihp_graph.filters import View, as_view
from ihp_graph.network import KINDS
from ihp_graph.pages import count, plural
from ihp_graph.questions.flows import Flow, flows
from ihp_graph.views import page
from ihp_graph.views.page import Pages, Picture
from ihp_graph.views.records import KIND_NAMES, cited

MOST = 400
"""Rows of a table on the page; its CSV has all."""
MOST_DRAWN = 40
"""Pairs in the picture that is saved; its CSV has all."""


def render(data: View | Dataset, title: str | None = None, pages: Pages = ()) -> str:
    """Give the flows of a view as one self-contained HTML page.

    Parameters
    ----------
    data : what is in view.
    title : what the page is called.
    pages : label and address of this page, then of its sisters.
    """
    view = as_view(data)
    found = flows(view)
    kinds = [kind for kind in KINDS if kind != KINDS[-1] or found.unclassified]
    shown = title or "Who teaches whom, between sides, countries and within programmes"
    groups = {
        "sides": ("Between and within sides", found.sides),
        "countries": ("Between countries", found.countries),
        "programmes": ("Between the sides, by programme", found.programmes),
    }
    return page.render(
        "flows.html.j2",
        view,
        title=shown,
        pages=pages,
        flows=found,
        kinds=kinds,
        kind_names=KIND_NAMES,
        groups=[
            {
                "id": id,
                "name": name,
                "rows": rows[:MOST],
                "all": len(rows),
                "longest": longest_of(rows),
                "picture": drawn(id, name, rows, kinds, view),
            }
            for id, (name, rows) in groups.items()
        ],
        sources=cited([view.dataset["exchanges"]]),
        said=f"{plural(found.between_sides, 'exchange')} of {count(found.exchanges)} "
        "have one HIC and one LMIC partner.",
    )


def longest_of(rows: Sequence[Flow]) -> float:
    """Give the largest value: the length of a whole bar."""
    return max([1.0, *(n for one in rows for way in (one.there, one.back) for n in way.values() if n)])


def drawn(id: str, name: str, rows: Sequence[Flow], kinds: Sequence[str], view: View) -> Picture:
    """Draw a group of flows for whoever takes the picture away."""
    groups: list[tuple[str, list[Any]]] = []
    table: list[tuple[object, ...]] = [("programme", "giver", "receiver", "kind", "value")]
    for place, one in enumerate(rows):
        ways = ((one.a, one.b, one.there), *(((one.b, one.a, one.back),) if one.a != one.b else ()))
        lines = [
            (f"{giver} → {receiver}", kind, flow[kind])
            for kind in kinds
            for giver, receiver, flow in ways
            if kind != KINDS[-1] or flow[kind]
        ]
        if place < MOST_DRAWN:
            groups.append(
                (one.name or f"{one.a} and {one.b}" if one.a != one.b else f"Within {one.a}", lines)
            )
        table += [(one.name, g, r, kind, flow[kind]) for g, r, flow in ways for kind in kinds]
    return page.picture(
        f"flows-{id}", "bars.svg.j2", table, name, view, groups=groups, longest=longest_of(rows)
    )
