from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from explorers import Client, exploring
from ihp_graph.store import Store
from stores import Place, snapshot


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def place(request: pytest.FixtureRequest) -> Place:
    """Each store in turn, with the bundled data."""
    found: Place = request.getfixturevalue(request.param)
    found.hold_bundled()
    return found


@pytest.fixture(scope="module")
def opened(place: Place) -> Iterator[Store]:
    """The store, read beside the explorer."""
    with place.open(read_only=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def before(opened: Store) -> Any:
    """What the store held before anybody explored it: none of it may change."""
    return snapshot(opened), opened.read()


@pytest.fixture(scope="module")
def client(place: Place, before: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """The explorer of the store."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("IHP_GRAPH_HOME", str(tmp_path_factory.mktemp("user")))
        with exploring(lambda: place.open(read_only=True)) as client:
            yield client
