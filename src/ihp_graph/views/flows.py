"""What flows between sides, countries and within programmes: arrow bars on one scale, and as tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ihp_graph.dataset import Dataset
from ihp_graph.filters import View, as_view
from ihp_graph.flows import KINDS
from ihp_graph.income import SIDES
from ihp_graph.language import ENGLISH, Language
from ihp_graph.questions.answer import Evidence
from ihp_graph.questions.flows import Flow, flows
from ihp_graph.views import page
from ihp_graph.views.page import Pages, Picture
from ihp_graph.views.records import cited

MOST = 400
"""Rows of a table on the page; its CSV has all."""
MOST_DRAWN = 40
"""Pairs in the picture that is saved; its CSV has all."""


def render(
    data: View | Dataset, title: str | None = None, pages: Pages = (), language: Language = ENGLISH
) -> str:
    """Give the flows of a view as one self-contained HTML page.

    Parameters
    ----------
    data : what is in view.
    title : what the page is called.
    pages : label and address of this page, then of its sisters.
    language : of its words.
    """
    view, say = as_view(data), language
    found = flows(Evidence(view, say))
    kinds = [kind for kind in KINDS if kind != KINDS[-1] or found.unclassified]
    shown = title or say("views-flows-title")
    groups = {"sides": found.sides, "countries": found.countries, "programmes": found.programmes}
    return page.render(
        "flows.html.j2",
        view,
        say,
        title=shown,
        pages=pages,
        flows=found,
        kinds=kinds,
        sides=[
            side
            for side in SIDES
            if any(side in (one.a_side, one.b_side) for one in (*found.countries, *found.programmes))
        ],
        groups=[
            {
                "id": id,
                "name": say(f"views-flows-{id}"),
                "rows": rows[:MOST],
                "all": len(rows),
                "longest": longest_of(rows),
                "picture": drawn(id, say(f"views-flows-{id}"), rows, kinds, view, say=say),
            }
            for id, rows in groups.items()
        ],
        heading=lambda one: heading(one, say),
        called=lambda end: called(end, say),
        sources=cited([view.dataset["exchanges"]]),
        said=say("views-flows-said", k=found.between_sides, n=found.exchanges),
    )


def longest_of(rows: Sequence[Flow]) -> float:
    """Give the largest value: the length of a whole bar."""
    return max([1.0, *(n for one in rows for way in (one.there, one.back) for n in way.values() if n)])


def drawn(
    id: str, name: str, rows: Sequence[Flow], kinds: Sequence[str], view: View, *, say: Language
) -> Picture:
    """Draw a group of flows for whoever takes the picture away."""
    groups: list[tuple[str, list[Any]]] = []
    table: list[tuple[object, ...]] = [("programme", "giver", "receiver", "kind", "value")]
    for place, one in enumerate(rows):
        ways = ((one.a, one.b, one.there), *(((one.b, one.a, one.back),) if one.a != one.b else ()))
        lines = [
            (f"{called(giver, say)} → {called(receiver, say)}", kind, flow[kind])
            for kind in kinds
            for giver, receiver, flow in ways
            if kind != KINDS[-1] or flow[kind]
        ]
        if place < MOST_DRAWN:
            groups.append((heading(one, say), lines))
        table += [(one.name, g, r, kind, flow[kind]) for g, r, flow in ways for kind in kinds]
    return page.picture(
        f"flows-{id}", "bars.svg.j2", table, name, view, say=say, groups=groups, longest=longest_of(rows)
    )


def heading(one: Flow, say: Language) -> str:
    """Name a flow: a programme, two sides or countries, or what stays within one."""
    if one.name:
        return one.name
    if one.a == one.b:
        return say("views-within", name=called(one.a, say))
    return say("views-both", a=called(one.a, say), b=called(one.b, say))


def called(end: str, say: Language) -> str:
    """Name an end of a flow: a side as the language does, a country as it is."""
    return say("side", side=end) if end in SIDES else end
