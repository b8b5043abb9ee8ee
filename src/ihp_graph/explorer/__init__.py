"""The explorer: a local page on which one finds one's way through the graph.

:func:`serve` starts a server on this computer, for its user only, that asks the store and never writes.
"""

from __future__ import annotations

import socket
from collections.abc import Callable

from ihp_graph.errors import IhpGraphError
from ihp_graph.explorer.guard import Rules
from ihp_graph.explorer.held import Held
from ihp_graph.explorer.server import server
from ihp_graph.store import Store

__all__ = ["PORT", "serve"]

PORT = 8757
NEXT_PORTS = 20
"""So many ports are tried."""


def serve(
    connect: Callable[[], Store],
    port: int | None = None,
    ready: Callable[[str], None] = lambda address: None,
    debug: bool = False,
) -> None:
    """Serve the explorer until it is interrupted.

    Parameters
    ----------
    connect : opens the store, for reading only.
    port : where to listen; by default :data:`PORT`, or the next that is free.
    ready : called with the address that lets a browser in, once it can be opened.

    Raises
    ------
    IhpGraphError
        if the port is taken.
    """
    listener = listen(port)
    held = Held(connect)
    try:
        rules = Rules(listener.getsockname()[1])
        running = server(held, rules, debug)
        ready(rules.first_address)
        running.run(sockets=[listener])
    finally:
        listener.close()
        held.close()


def listen(port: int | None) -> socket.socket:
    """Listen on a port of this computer."""
    for tried in range(PORT, PORT + NEXT_PORTS) if port is None else [port]:
        try:
            return socket.create_server(("127.0.0.1", tried), backlog=512)
        except OSError:
            continue
    if port is None:
        raise IhpGraphError(f"The ports {PORT} to {PORT + NEXT_PORTS - 1} are taken. Name another: --port.")
    raise IhpGraphError(f"The port {port} is taken, or not for everybody. Name another with --port.")
