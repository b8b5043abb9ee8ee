"""The embedded store, as its clients see it: start the server, or attach to the one that runs.

Several commands share one server. Who comes first starts it, under a lock; the others attach within a
fraction of a second. Holding the control connection is what keeps it alive, so a client that is killed
leaves nothing behind.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import platform
import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from ihp_graph import paths
from ihp_graph.errors import StoreError

DATABASE = "ihp"
STATE = "server.json"
START_SECONDS = 90.0
ATTACH_SECONDS = 5.0
SCRIPT = Path(__file__).with_name("embedded_server.py")


@dataclass(frozen=True, slots=True)
class Server:
    """A running server of an embedded store, held alive by the open `control` connection."""

    uri: str
    writer: tuple[str, str]
    reader: tuple[str, str]
    control: socket.socket

    def close(self) -> None:
        """Let it go: it ends a second after the last command that holds it."""
        self.control.close()


def default_home(name: str = "store") -> Path:
    """Give the folder of an embedded store: under ``IHP_GRAPH_HOME``, else in the user's data directory."""
    return paths.user_dir() / name


def attach(home: Path) -> Server:
    """Attach to the server of the store in that folder, starting it if need be.

    Raises
    ------
    StoreError
        if there is none for this platform, it doesn't start, or the folder can't be used.
    """
    if importlib.util.find_spec("arcadedb_embedded") is None:
        raise StoreError(
            f"There is no embedded store for this platform ({sys.platform}, {platform.machine()}, Python "
            f"{platform.python_version()}). Use a Neo4j: set NEO4J_URI, or give --store. Commands that are "
            "given files need no store."
        )
    home = home.resolve()
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        server = join(home)
        if server:
            return server
        with FileLock(home / "start.lock", timeout=START_SECONDS, mode=0o600):
            return join(home) or start(home)
    except Timeout:
        raise StoreError(
            f"The embedded store in {home} is locked: another command has been starting it for "
            f"{START_SECONDS:.0f} seconds. End that command, then try again."
        ) from None
    except OSError as error:
        raise StoreError(
            f"The embedded store can't be kept in {home}: {error.strerror or error}. "
            "Set IHP_GRAPH_HOME to a folder that you may write to."
        ) from error


def join(home: Path) -> Server | None:
    """Attach to a running server; None where none runs."""
    try:
        state = json.loads((home / STATE).read_text(encoding="utf-8"))
        control = socket.create_connection(("127.0.0.1", state["control"]), timeout=ATTACH_SECONDS)
    except (OSError, ValueError):
        return None
    try:
        control.sendall(state["hello"].encode())
        # Another program may have got the port since: only our server knows the answer.
        answer = b""
        while len(answer) < len(state["welcome"]):
            part = control.recv(len(state["welcome"]) - len(answer))
            if not part:
                break
            answer += part
        if answer == state["welcome"].encode():
            return Server(
                f"bolt://127.0.0.1:{state['bolt']}", tuple(state["writer"]), tuple(state["reader"]), control
            )
    except OSError:
        pass
    control.close()
    return None


def start(home: Path) -> Server:
    """Start a server, wait until it answers, and attach to it."""
    with contextlib.suppress(FileNotFoundError):
        (home / STATE).unlink()
    log = home / "server.log"
    environment = os.environ | ({} if sys.platform == "win32" else {"LC_ALL": "C.UTF-8"})
    with os.fdopen(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as output:
        process = subprocess.Popen(
            # -P: the script's folder must not come before the libraries.
            [sys.executable, "-P", str(SCRIPT), str(home)],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd=home,
            env=environment,
            # Ctrl-C in the terminal is for the command; the server ends when its commands have.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    threading.Thread(target=process.wait, daemon=True).start()
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        server = join(home) if (home / STATE).exists() else None
        if server:
            return server
        if process.returncode is not None:
            break
        time.sleep(0.02)
    else:
        process.kill()
    raise StoreError(f"The embedded store in {home} doesn't start: {last_words(log)}. The whole story: {log}")


def last_words(log: Path) -> str:
    """Give the line of the log that says most likely why the server ended."""
    lines = [line.strip() for line in log.read_text(encoding="utf-8", errors="replace").splitlines()]
    return next((line for line in reversed(lines) if line), "it said nothing")
