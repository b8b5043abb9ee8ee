"""The command ``explore``: the local page on the graph."""

from __future__ import annotations

import signal
from typing import Any, NoReturn

import click

from ihp_graph.options import message, store_option


@click.command("explore")
@store_option
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    help="Port to listen on; by default 8757, or the next that is free. 0 is any.",
)
@click.option("--no-browser", "--no-open", "no_browser", is_flag=True, help="Don't open the page.")
@click.pass_context
def explore_command(ctx: click.Context, uri: str | None, port: int | None, no_browser: bool) -> None:
    """Explore the graph in the store, on a page in the browser.

    Search, look, expand, ask, take away; it only reads. It serves this computer alone, to whoever has the
    address that it prints, until Ctrl-C.

    \b
    Examples: ihp-graph explore
              ihp-graph explore --store bolt://localhost:7687 --no-browser
    """
    from ihp_graph import browser, explorer, store

    def ready(address: str) -> None:
        click.echo(address)
        message("Explore the store at this address; nobody else gets in. Ctrl-C ends it.")
        if not no_browser:
            browser.open_address(address)

    previous = signal.signal(signal.SIGTERM, interrupt)
    try:
        explorer.serve(
            lambda: store.connect(uri, read_only=True), port, ready, bool(ctx.find_root().params.get("debug"))
        )
    except KeyboardInterrupt:
        # That is how it is ended.
        pass
    finally:
        signal.signal(signal.SIGTERM, previous)


def interrupt(*_: Any) -> NoReturn:
    """End as with Ctrl-C."""
    raise KeyboardInterrupt
