"""A node's page: what is on record of it, panel by panel, its place among all, and what isn't recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ihp_graph.explorer import facts, place
from ihp_graph.explorer.filters import Filters
from ihp_graph.explorer.grow import node_of
from ihp_graph.explorer.panels import PANELS
from ihp_graph.explorer.things import PAGES, Json, NotFound, Ref
from ihp_graph.explorer.turns import Asker
from ihp_graph.filters import Filter

FILTERED = "Of what the filter leaves in view: "


def page(ask: Asker, ref: Ref, filters: Filters, only: str | None = None) -> Json:
    """Give the page of a node; with `only`, no more than the panel of that id.

    A person's name is shown on the person's own page, if the store has it, and nowhere else but in search.

    Raises
    ------
    NotFound
        There is no such node; ``near`` are those with names that are nearly so.
    """
    try:
        node = node_of(ask, ref, names=True)
    except NotFound as error:
        error.near = ask.held.read().index.get().nearest(ref.kind, ref.id)
        raise
    own, missing = facts.facts(node)
    panels = []
    for id, make, absent in parts(ask, ref, filters, own):
        if only is not None and id != only:
            continue
        panel = make()
        if panel["rows"] or panel.get("pending") or (absent is None and id in ("place", "balance")):
            panels.append(panel)
        elif absent:
            missing.append((FILTERED + absent[:1].lower() + absent[1:]) if filters.parameters else absent)
    links = [] if ref.kind in PAGES and ref.kind != "person" else facts.links(ask, ref)
    return {"node": node, "panels": panels, "missing": missing, "links": links}


def parts(
    ask: Asker, ref: Ref, filters: Filters, own: Json
) -> Iterator[tuple[str, Callable[[], Json], str | None]]:
    """Give the panels of a kind in order: their ids, what makes each, and what to say where it is empty."""
    yield "facts", lambda: own, None
    for panel in PANELS.get(ref.kind, ()):
        yield panel.id, lambda panel=panel: panel.ask(ask, ref.id, filters), panel.absent  # type: ignore[misc]
    read = ask.held.read()
    if ref.kind == "partner":
        chosen = Filter(filters.from_year, filters.to_year, filters.programme)
        yield "place", lambda: place.of_partner(read.measured(chosen), ref.id), None
    if ref.kind == "partnership":
        yield "balance", lambda: place.of_partnership(read.dataset.begin(), ref.id, filters), None
