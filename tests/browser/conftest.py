"""A Chromium for the tests of the pages: the one that is installed, with nothing of its own going out."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Route,
    expect,
    sync_playwright,
)

from helpers import require
from served import ready, served
from stores import LaunchedNeo4j, Place, embedded_place

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 30_000
"""Milliseconds that anything on a page may take on a machine that has much to do."""
expect.set_options(timeout=PATIENCE)
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
        file = address.partition("#")[0]
        page.route(
            "**/*",
            lambda route: route.continue_() if route.request.url.partition("#")[0] == file else route.abort(),
        )
        page.on("request", lambda request: self.requests.append(request.url))
        page.on(
            "console", lambda message: self.faults.append(message.text) if message.type == "error" else None
        )
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("dialog", lambda dialog: (self.faults.append(dialog.message), dialog.dismiss()))
        page.goto(address)


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Watched]]:
    """Open a page file, at a link within it, in a context of its own whose keywords the others are."""
    contexts = []

    def open_file(file: Path, link: str = "", **settings: object) -> Watched:
        contexts.append(browser.new_context(**settings))
        return Watched(contexts[-1].new_page(), file.as_uri() + link)

    yield open_file
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def explorer_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], str]]:
    """Serve the explorer on a kind of store that holds the bundled data, once it is asked for."""
    with ExitStack() as started:
        addresses: dict[str, str] = {}

        def of(kind: str) -> str:
            if kind not in addresses:
                home = tmp_path_factory.mktemp("explorer")
                places = embedded_place(home / "store") if kind == "embedded" else own_neo4j()
                place = started.enter_context(contextmanager(lambda: places)())
                place.hold_bundled()
                addresses[kind] = started.enter_context(served(home, place.options.get("uri")))
            return addresses[kind]

        yield of


def own_neo4j() -> Iterator[Place]:
    """Give a Neo4j of these tests' own: the tests of the store run beside them, on that of NEO4J_URI."""
    server = LaunchedNeo4j()
    yield Place("neo4j", {"uri": server.uri})
    server.stop()


@pytest.fixture(scope="session")
def context_of(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Give a browser context with these settings, the same each time."""
    contexts: dict[tuple[object, ...], BrowserContext] = {}

    def of(width: int, scheme: str) -> BrowserContext:
        if (width, scheme) not in contexts:
            view = {"width": width, "height": 800}
            contexts[width, scheme] = browser.new_context(viewport=view, color_scheme=scheme, locale="en-GB")
        return contexts[width, scheme]

    yield of
    for context in contexts.values():
        context.close()


@pytest.fixture
def visitor(context_of: Callable[..., BrowserContext]) -> Iterator[Callable[[str], Callable[..., Page]]]:
    """Give what opens the page of an explorer.

    Whatever it asks for elsewhere, or complains of, fails the test; ``expected`` is the status of answers of
    which the browser's console may tell.
    """
    pages, faults = [], []

    def at(address: str) -> Callable[..., Page]:
        origin = address.partition("?")[0]

        def visit(hash: str = "", width: int = 1280, scheme: str = "light", expected: int = 0) -> Page:
            page = context_of(width, scheme).new_page()
            pages.append(page)
            page.set_default_timeout(PATIENCE)

            def heard(message: ConsoleMessage) -> None:
                allowed = f"responded with a status of {expected} " in message.text
                if message.type in ("error", "warning") and not allowed:
                    faults.append(message.text)

            def asked(route: Route) -> None:
                if route.request.url.startswith(origin):
                    route.continue_()
                else:
                    faults.append(f"asks for {route.request.url}")
                    route.abort()

            page.route("**/*", asked)
            page.on("console", heard)
            page.on("pageerror", lambda error: faults.append(str(error)))
            page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
            page.goto(address + hash)
            ready(page)
            return page

        return visit

    yield at
    for page in pages:
        page.close()
    assert faults == []
