from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from stores import Place, embedded_place, neo4j_2026_place, neo4j_place


@pytest.fixture(scope="session")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    yield from embedded_place(tmp_path_factory.mktemp("embedded"))


@pytest.fixture(scope="session")
def neo4j() -> Iterator[Place]:
    yield from neo4j_place()


@pytest.fixture(scope="session")
def neo4j_2026() -> Iterator[Place]:
    yield from neo4j_2026_place()


@pytest.fixture(params=["embedded", "neo4j"])
def place(request: pytest.FixtureRequest) -> Place:
    """Each store in turn, empty."""
    found: Place = request.getfixturevalue(request.param)
    found.wipe()
    return found


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of an embedded store of the test's own."""
    return tmp_path / "a home, with a ü"
