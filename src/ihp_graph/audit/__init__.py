"""Compare what a store holds with the model: its constraints, its graph, and each of its rows.

Everything is read, nothing is written. :func:`differences` finds what keeps queries from meaning what the
dictionary says: what somebody, or another program, has changed in the database behind ihp-graph's back.
"""

from __future__ import annotations

from ihp_graph.audit import contents, shape
from ihp_graph.audit.difference import COLUMNS, Difference
from ihp_graph.errors import StoreError
from ihp_graph.store import Store

__all__ = ["COLUMNS", "Difference", "differences"]


def differences(store: Store) -> list[Difference]:
    """Find everything in which a store differs from the model; nothing where they agree.

    Rows are held to the rules for sources, and to what a load would write of them. What is derived is
    compared only where the rows themselves are sound; and neither after a load that was interrupted.

    Raises
    ------
    StoreError
        if the store is empty, or holds data that ihp-graph didn't load.
    """
    held = store.contents()
    if not held.tables:
        raise StoreError("The store is empty. Load data first: ihp-graph load FOLDER; or try: ihp-graph demo")
    if not held.complete:
        problem = "the last load was interrupted, so rows are missing or out of date"
        mend = "Load the same sources again"
        return [Difference("load", "(:Load)", 1, problem, mend), *shape.differences(store)]
    return [*shape.differences(store), *contents.differences(store)]
