"""A Chromium for the tests of the pages: the one that is installed, with nothing of its own going out."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from helpers import require

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium for the whole session."""
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    if program is None:
        require("browser", f"none of {', '.join(NAMES)} is installed")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        yield running
        running.close()


class Watched:
    """An open page, and everything it asked for, said or did that a quiet page doesn't."""

    def __init__(self, page: Page, address: str):
        self.page = page
        self.requests: list[str] = []
        self.faults: list[str] = []
        page.route("**/*", lambda route: route.continue_() if route.request.url == address else route.abort())
        page.on("request", lambda request: self.requests.append(request.url))
        page.on(
            "console", lambda message: self.faults.append(message.text) if message.type == "error" else None
        )
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("dialog", lambda dialog: (self.faults.append(dialog.message), dialog.dismiss()))
        page.goto(address)


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Watched]]:
    """Open a page file in a context of its own; its keywords are those of a browser context."""
    contexts = []

    def open_file(file: Path, **settings: object) -> Watched:
        contexts.append(browser.new_context(**settings))
        return Watched(contexts[-1].new_page(), file.as_uri())

    yield open_file
    for context in contexts:
        context.close()
