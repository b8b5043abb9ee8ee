"""The command ``explore`` as a process of its own: what it says, and that nothing outlives it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from filelock import FileLock

from datasets import exchanges
from explorers import Client, until
from ihp_graph import store
from ihp_graph.explorer.guard import Rules
from stores import state_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
ENDLESS = (
    "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 1000) AS c "
    "RETURN sum(a * b * c % 7) AS n"
)


@contextmanager
def command(home: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], Client]]:
    """Start the command, and read the address that it prints."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
    process = subprocess.Popen(
        [sys.executable, "-m", "ihp_graph", "explore", "--port", "0", "--no-browser", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=home,
        env=kept | {"IHP_GRAPH_HOME": str(home)},
    )
    try:
        assert process.stdout
        address = urlsplit(process.stdout.readline().strip())
        assert address.hostname == "127.0.0.1"
        assert address.port
        yield process, Client(Rules(address.port, parse_qs(address.query)["token"][0]))
    finally:
        process.kill()
        process.communicate()


def alive(pid: int) -> bool:
    """Whether a process runs; one that has ended and that nobody asked about doesn't."""
    try:
        os.kill(pid, 0)
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (ProcessLookupError, FileNotFoundError):
        return False


def test_a_store_empty_then_filled_then_killed_then_interrupted(tmp_path: Path) -> None:
    home = tmp_path / "a home, with a ü"
    home.mkdir()
    with command(home) as (process, client):
        assert client.get("/").status == 200
        until(lambda: client.get("/api/about").status == 200, 60)
        assert client.get("/api/about").json["empty"].startswith("The store is empty. Load data first")
        with store.connect(home=home / "store") as opened:
            opened.load(exchanges(6))
        until(lambda: client.get("/api/about").json["tables"].get("exchanges") == 6)
        server = state_of(home / "store")["pid"]

        os.kill(server, signal.SIGKILL)
        until(lambda: not alive(server))
        gone = client.get("/api/node/partner/p0")
        if gone.status != 200:
            assert gone.status == 503
            assert gone.json["error"]
        # It opens the store again.
        until(lambda: client.get("/api/node/partner/p0").status == 200, 60)
        server = state_of(home / "store")["pid"]

        with socket.create_connection(("127.0.0.1", client.rules.port)) as asking:
            body = f'{{"text": "{ENDLESS}"}}'
            asking.sendall(f"{client.head('/api/run')}Content-Length: {len(body)}\r\n\r\n{body}".encode())
            with store.connect(home=home / "store", read_only=True) as opened:
                shown = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'UNWIND' RETURN 1"
                until(lambda: bool(opened.query(shown)))
            began = time.monotonic()
            process.send_signal(signal.SIGINT)
            assert process.wait(20) == 0
            assert time.monotonic() - began < 10
        assert process.stderr
        said = process.stderr.read()
        assert "Traceback" not in said
        assert said.startswith("Explore the store at this address")
        until(lambda: not alive(server))
        with pytest.raises(OSError, match="refused"):
            socket.create_connection(("127.0.0.1", client.rules.port)).close()


def test_a_store_that_isn_t_there_is_told_on_one_clear_page(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with command(tmp_path, "--store", f"bolt://127.0.0.1:{port}") as (process, client):
        until(lambda: client.get("/").status == 503)
        page = client.get("/").body.decode()
        assert "<h1>The store can&#39;t be opened.</h1>" in page
        assert f"No Neo4j answers at bolt://127.0.0.1:{port}. Is it running" in page
        told = client.get("/api/about")
        assert told.status == 503
        assert told.json["error"].startswith("No Neo4j answers at")
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0


def test_it_ends_at_once_while_a_store_is_still_locked(tmp_path: Path) -> None:
    home = tmp_path / "store"
    home.mkdir()
    with FileLock(home / "start.lock"), command(tmp_path) as (process, client), ThreadPoolExecutor() as pool:
        assert client.get("/").status == 200
        asked = pool.submit(client.get, "/api/about")
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        assert process.wait(8) == 0
        assert asked.result(8).status == 503
    assert not (home / "server.json").exists()


def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [sys.executable, "-m", "ihp_graph", "explore", "--no-browser", "--port", port],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
            env=os.environ | {"IHP_GRAPH_HOME": str(tmp_path)},
        )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith(f"Error: The port {port} is taken")
    assert not (tmp_path / "store").exists()
