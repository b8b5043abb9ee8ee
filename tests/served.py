"""``ihp-graph explore`` as its user starts it: a process of its own, at an address that it prints."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

OPENING = 60_000
"""Milliseconds that the store may take to open."""
STOP_SECONDS = 20


@contextmanager
def served(home: Path, uri: str | None = None) -> Iterator[str]:
    """Serve the store of a user's folder, or the one at an address, and give the page's first address.

    It ends as with Ctrl-C; that it then ends at all, and well, is held to.
    """
    command = [sys.executable, "-m", "ihp_graph", "--debug", "explore", "--no-browser", "--port", "0"]
    process = subprocess.Popen(
        command + (["--store", uri] if uri else []),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={name: value for name, value in os.environ.items() if name != "NEO4J_URI"}
        | {"IHP_GRAPH_HOME": str(home)},
    )
    try:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:"), process.communicate(timeout=STOP_SECONDS)
        yield address
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=STOP_SECONDS)
        assert process.returncode == 0, said
        assert "Traceback" not in said, said
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def ready(page: Page) -> None:
    """Wait until the explorer's page shows what its address says."""
    page.locator("main[aria-busy=false]").wait_for(timeout=OPENING)
