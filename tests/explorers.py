"""A real explorer for the tests: a server of its own on a real socket, and a browser's requests to it."""

from __future__ import annotations

import http.client
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from ihp_graph import explorer, store
from ihp_graph.explorer.guard import Rules
from ihp_graph.explorer.held import Held
from ihp_graph.explorer.server import Server, server

Headers = dict[str, str]


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Client:
    """Asks as the explorer's own page does, unless it is told to do otherwise."""

    def __init__(self, rules: Rules, running: Server | None = None):
        self.rules = rules
        self.server = running

    def ask(self, method: str, path: str, body: Any = None, **headers: str | None) -> Answer:
        """Ask; a header that is None is left out. A body that isn't bytes is sent as JSON."""
        sent: dict[str, str | None] = {
            "Host": f"127.0.0.1:{self.rules.port}",
            "Cookie": f"{self.rules.cookie}={self.rules.token}",
        }
        if method not in ("GET", "HEAD"):
            sent |= {"Origin": self.rules.address.rstrip("/"), "Content-Type": "application/json"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        content = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        connection = http.client.HTTPConnection("127.0.0.1", self.rules.port, timeout=60)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in sent.items():
                if value is not None:
                    connection.putheader(name, value)
            if content is not None or method not in ("GET", "HEAD"):
                connection.putheader("Content-Length", str(len(content or b"")))
            connection.endheaders(content)
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        finally:
            connection.close()

    def head(self, path: str) -> str:
        """Give the beginning of a request that posts JSON, as it goes over the wire."""
        return (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.rules.port}\r\n"
            f"Origin: http://127.0.0.1:{self.rules.port}\r\nContent-Type: application/json\r\n"
            f"Cookie: {self.rules.cookie}={self.rules.token}\r\n"
        )

    def get(self, path: str, **headers: str | None) -> Answer:
        return self.ask("GET", path, None, **headers)

    def post(self, path: str, body: Any, **headers: str | None) -> Answer:
        return self.ask("POST", path, body, **headers)

    def run(self, text: str, **more: Any) -> Answer:
        return self.post("/api/run", {"text": text, **more})


@contextmanager
def exploring(connect: Callable[[], store.Store]) -> Iterator[Client]:
    """Serve an explorer of a store in a thread, on a free port."""
    listener = explorer.listen(0)
    held = Held(connect)
    rules = Rules(listener.getsockname()[1])
    running = server(held, rules)
    thread = threading.Thread(target=running.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield Client(rules, running)
    finally:
        running.should_exit = True
        thread.join(20)
        listener.close()
        held.close()
        assert not thread.is_alive()


def until(happens: Callable[[], bool], seconds: float = 20.0) -> None:
    """Wait until something happens."""
    end = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < end, "it doesn't happen"
        time.sleep(0.05)
