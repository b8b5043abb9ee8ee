"""What holds for every test."""

from pathlib import Path

import pytest
from hypothesis import settings

# A slow machine is no fault: no test fails because of a timing.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")

TESTS = Path(__file__).parent
TOGETHER = {"store", "browser"}
"""Folders whose tests share a server or a browser, so that one worker runs them all."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of a file, or of a whole folder, in one worker; begin with those that take longest."""
    for item in items:
        folder = item.path.parent.name if item.path.is_relative_to(TESTS) else ""
        item.add_marker(pytest.mark.xdist_group(folder if folder in TOGETHER else str(item.path)))
    items.sort(key=lambda item: item.path.parent.name != "store")
