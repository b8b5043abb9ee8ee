"""A node's page."""

from __future__ import annotations

from ihp_graph.explorer.filters import Filters
from ihp_graph.explorer.grow import node_of
from ihp_graph.explorer.things import Json, Ref
from ihp_graph.explorer.turns import Asker


def page(ask: Asker, ref: Ref, filters: Filters) -> Json:
    """Give the page of a node."""
    return {"node": node_of(ask, ref, names=True), "panels": [], "missing": [], "links": []}
