"""The embedded store's server: one for all, private, and gone when nobody needs it."""

import importlib.util
import json
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from filelock import FileLock

from datasets import exchanges
from ihp_graph import store
from ihp_graph.errors import StoreError
from ihp_graph.store import embedded
from stores import state_of

ATTACH = """
import sys
from pathlib import Path
from ihp_graph.store import embedded
server = embedded.attach(Path(sys.argv[1]))
print(server.uri, flush=True)
sys.stdin.read()
"""


def client(home: Path) -> subprocess.Popen[str]:
    """Start a process that attaches to the store until its standard input ends."""
    return subprocess.Popen(
        [sys.executable, "-c", ATTACH, str(home)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def assert_gone(state: dict[str, int], home: Path) -> None:
    """The server is gone within a few seconds, and holds nothing."""
    until = time.monotonic() + 15
    while answers(state["bolt"]) or answers(state["control"]) or (home / "server.json").exists():
        assert time.monotonic() < until, "the server is still there"
        time.sleep(0.1)
    with FileLock(home / "server.lock", timeout=15):
        pass


def test_eight_starts_at_once_share_one_server(home: Path) -> None:
    clients = [client(home) for _ in range(8)]
    addresses = [each.stdout.readline() for each in clients if each.stdout]
    state = state_of(home)
    # One goes orderly, one is killed: the others keep the server.
    clients[0].communicate()
    clients[1].kill()
    time.sleep(1.5)
    assert answers(state["bolt"])
    for each in clients[2:5]:
        each.kill()
    for each in clients[1:]:
        each.communicate()
    assert set(addresses) == {f"bolt://127.0.0.1:{state['bolt']}\n"}
    assert_gone(state, home)


def test_a_killed_server_is_started_again(home: Path) -> None:
    with store.connect(home=home) as opened:
        opened.load(exchanges(10))
        killed = state_of(home)
        os.kill(killed["pid"], signal.SIGKILL)
        with pytest.raises(StoreError, match="Try again"):
            opened.read()
    with store.connect(home=home) as opened:
        assert opened.read().equals(exchanges(10))
        state = state_of(home)
        assert state["pid"] != killed["pid"]
        assert state["writer"] != killed["writer"]
    assert_gone(state, home)


def test_it_is_private(home: Path) -> None:
    old = os.umask(0)
    try:
        with store.connect(home=home) as opened:
            opened.load(exchanges(10))
            state = state_of(home)
            for secret in (state["hello"], state["welcome"], state["writer"][1], state["reader"][1]):
                assert len(secret) >= 32
            if sys.platform != "win32":
                files = [home, *home.rglob("*")]
                assert len(files) > 20
                assert [file for file in files if stat.S_IMODE(file.stat().st_mode) & 0o077] == []
            if sys.platform == "linux":
                assert listening(state["pid"]) == {
                    ("127.0.0.1", state["bolt"]),
                    ("127.0.0.1", state["control"]),
                }
                command = Path(f"/proc/{state['pid']}/cmdline").read_text(encoding="utf-8")
                assert state["writer"][1] not in command
            with pytest.raises(StoreError, match="NEO4J_PASSWORD"):
                store.connect(opened.connection.server.uri, user="root", password="a guess")
    finally:
        os.umask(old)


def listening(pid: int) -> set[tuple[str, int]]:
    """Give the addresses on which a process of Linux listens."""
    sockets = {
        os.readlink(link) for link in Path(f"/proc/{pid}/fd").iterdir() if link.exists() or link.is_symlink()
    }
    found = set()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/{pid}/net/{table}").read_text(encoding="ascii").splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and f"socket:[{fields[9]}]" in sockets:
                address, port = fields[1].split(":")
                loopback = address in ("0100007F", "0000000000000000FFFF00000100007F")
                found.add(("127.0.0.1" if loopback else address, int(port, 16)))
    return found


def test_a_stranger_on_its_old_port_is_not_taken_for_it(home: Path) -> None:
    home.mkdir()
    with socket.create_server(("127.0.0.1", 0)) as stranger:
        state = {
            "pid": 0,
            "bolt": 1,
            "control": stranger.getsockname()[1],
            "hello": "h" * 64,
            "welcome": "w" * 64,
        }
        state |= {"writer": ["root", "x"], "reader": ["reader", "x"]}
        (home / "server.json").write_text(json.dumps(state), encoding="utf-8")
        import threading

        def greet() -> None:
            connection, _ = stranger.accept()
            connection.sendall(b"x" * 64)
            connection.close()

        threading.Thread(target=greet, daemon=True).start()
        assert embedded.join(home) is None


def test_a_second_load_waits_for_its_turn(home: Path) -> None:
    with store.connect(home=home) as opened, opened.loading(), store.connect(home=home) as other:
        with pytest.raises(StoreError, match="Another load"):
            other.load(exchanges(10))
        assert other.read().tables == {}


def test_without_a_wheel_it_says_what_to_do(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(StoreError, match=r"no embedded store for this platform .* set NEO4J_URI"):
        store.connect(home=home)


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    with pytest.raises(StoreError, match="Set IHP_GRAPH_HOME"):
        store.connect(home=file / "home")


def test_a_server_that_does_not_start_says_why(
    home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = tmp_path / "broken.py"
    script.write_text("raise SystemExit('no luck today')", encoding="utf-8")
    monkeypatch.setattr(embedded, "SCRIPT", script)
    with pytest.raises(StoreError, match=r"doesn't start: no luck today.*server\.log"):
        store.connect(home=home)


def test_its_folder_is_where_the_environment_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IHP_GRAPH_HOME", str(tmp_path))
    assert embedded.default_home() == tmp_path / "store"
    assert embedded.default_home("demo") == tmp_path / "demo"
    monkeypatch.delenv("IHP_GRAPH_HOME")
    assert embedded.default_home().parent.name == "ihp-graph"
