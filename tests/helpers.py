"""What several folders of tests share: pytest's ``pythonpath`` holds this folder, so import them by name."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def require(what: str, reason: str) -> NoReturn:
    """Skip a test that needs ``what`` (``neo4j``, ``browser``), or fail it where it must not be skipped.

    ``IHP_GRAPH_REQUIRE=neo4j,browser`` in the environment, as in CI, turns a skip into a failure.
    """
    if what in os.environ.get("IHP_GRAPH_REQUIRE", "").replace(" ", "").split(","):
        pytest.fail(f"IHP_GRAPH_REQUIRE asks for {what}, but {reason}", pytrace=False)
    pytest.skip(f"NOT TESTED ON {what.upper()}: {reason}")
