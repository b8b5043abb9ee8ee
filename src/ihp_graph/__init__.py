"""Measure where power and knowledge concentrate in international health partnerships.

import ihp_graph

with ihp_graph.connect() as store:
    store.query("ledgers").df                    # a question of the library, as a DataFrame
    store.query("MATCH path = (:Partner)-[:TAUGHT]->(:Partner) RETURN path").graph()
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ihp_graph.store import Store

__version__ = "0.1.0"
__all__ = ["__version__", "connect"]


def connect(
    uri: str | None = None,
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    home: str | Path | None = None,
    read_only: bool = False,
) -> Store:
    """Open a store: the embedded one in `home` if given, else Neo4j at `uri`, else the default embedded one.

    What isn't given comes from the environment: ``NEO4J_URI``, ``NEO4J_USERNAME``, ``NEO4J_PASSWORD``,
    ``NEO4J_DATABASE``, ``IHP_GRAPH_HOME``. Close it by leaving its ``with`` block, or with ``close()``.

    Parameters
    ----------
    home : a folder for an embedded store of your own; it is made if need be.
    read_only : nothing can be loaded.

    Raises
    ------
    StoreError
        if it can't be reached or used; the message says what to do.
    """
    # pandas and the driver take a second to import: whoever only wants the version needn't wait.
    from ihp_graph import store

    return store.connect(
        uri,
        user=user,
        password=password,
        database=database,
        home=Path(home) if home is not None else None,
        read_only=read_only,
    )
