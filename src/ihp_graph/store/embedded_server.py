"""The server of the embedded store: a process of its own, run as a script by :mod:`.embedded`.

ArcadeDB speaks Bolt here, on the loopback interface and a free port. The process lives as long as a
command holds a connection to its control port, and a second more. It imports nothing of ihp-graph, so
that it starts as fast as its Java runtime.

The state file tells other commands of the same user how to attach; every secret in it is made anew at
each start, and none is ever on a command line.
"""

from __future__ import annotations

import json
import os
import secrets
import selectors
import shutil
import socket
import sys
import threading
import time
from pathlib import Path
from typing import Any

import jpype
from arcadedb_embedded.jvm import start_jvm
from filelock import FileLock

STATE, LOCK = "server.json", "server.lock"
DATABASE = "ihp"
LINGER_SECONDS = 1.0
FIRST_CLIENT_SECONDS = 10.0
START_SECONDS = 90.0
STOP_SECONDS = 10.0
QUERY_MILLISECONDS = 600_000
QUERIES_AT_ONCE = 64
MESSAGE_BYTES = 64 * 1024 * 1024

JVM_ARGUMENTS = (
    "-Darcadedb.txWalFlush=2",  # the default loses what was committed when the power goes
    f"-Darcadedb.command.timeout={QUERY_MILLISECONDS}",  # the only query timeout that it heeds
    # By default two for each core; those that would end a long one then wait for it.
    f"-Darcadedb.queryMaxConcurrent={QUERIES_AT_ONCE}",
    f"-Darcadedb.bolt.maxMessageSize={MESSAGE_BYTES}",
    f"-Darcadedb.bolt.packstream.maxValueLength={MESSAGE_BYTES}",
    "-Darcadedb.opencypher.loadCsv.allowFileUrls=false",
    "-Darcadedb.opencypher.loadCsv.allowRemoteUrls=false",
    "-Darcadedb.server.healthCheck.enabled=false",
)


def main(home: Path) -> None:
    """Serve the store in that folder until nobody needs it any more."""
    os.umask(0o077)
    os.chdir(home)
    started = threading.Event()
    end_unless(started, START_SECONDS)
    # Held until the process ends, however it ends: one server for each folder.
    FileLock(LOCK, mode=0o600).acquire(timeout=START_SECONDS)
    server, state = start(home)
    listener = socket.create_server(("127.0.0.1", 0))
    state |= {"pid": os.getpid(), "control": listener.getsockname()[1]}
    state |= {"hello": secrets.token_hex(32), "welcome": secrets.token_hex(32)}
    write_state(state)
    started.set()

    serve(listener, state["hello"].encode(), state["welcome"].encode())

    Path(STATE).unlink(missing_ok=True)
    listener.close()
    end_unless(threading.Event(), STOP_SECONDS)
    server.stop()


def start(home: Path) -> tuple[Any, dict[str, Any]]:
    """Start ArcadeDB; give the server and how to reach it."""
    # Users of an earlier start: their passwords are gone with it.
    shutil.rmtree("config", ignore_errors=True)
    writer, reader = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
    start_jvm(heap_size="2g", jvm_args=JVM_ARGUMENTS)
    configuration = jpype.JClass("com.arcadedb.ContextConfiguration")()
    settings = {
        "rootPath": str(home),
        "rootPassword": writer,
        "mode": "development",  # production hides what is wrong with a statement
        "httpIncomingHost": "127.0.0.1",
        "httpIncomingPort": "0",
        "plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
    }
    for name, value in settings.items():
        configuration.setValue(f"arcadedb.server.{name}", value)
    configuration.setValue("arcadedb.bolt.host", "127.0.0.1")
    configuration.setValue("arcadedb.bolt.port", 0)
    configuration.setValue("arcadedb.bolt.defaultDatabase", DATABASE)
    server = jpype.JClass("com.arcadedb.server.ArcadeDBServer")(configuration)
    server.start()
    server.getHttpServer().stopService()
    server.getDatabase(DATABASE, True, True)
    add_reader(server.getSecurity(), reader)
    bolt = next(plugin.getPort() for plugin in server.getPlugins() if "Bolt" in str(plugin.getName()))
    return server, {"bolt": int(bolt), "writer": ["root", writer], "reader": ["reader", reader]}


def add_reader(security: Any, password: str) -> None:
    """Add the user who may read records and do nothing else: the engine ignores a read transaction."""
    make_json = jpype.JClass("com.arcadedb.serializer.json.JSONObject")
    group = {
        "access": [],
        "resultSetLimit": -1,
        "readTimeout": -1,
        "types": {"*": {"access": ["readRecord"]}},
    }
    security.saveGroup(DATABASE, "reader", make_json(json.dumps(group)))
    user = {
        "name": "reader",
        "password": str(security.encodePassword(password)),
        "databases": {DATABASE: ["reader"]},
    }
    security.createUser(make_json(json.dumps(user)))


def write_state(state: dict[str, Any]) -> None:
    """Write the state file in one step, readable by this user only."""
    new = Path(STATE + ".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump(state, file)
    new.replace(STATE)


def serve(listener: socket.socket, hello: bytes, welcome: bytes) -> None:
    """Count the commands that hold a connection; return when there has been none for a while."""
    selector = selectors.DefaultSelector()
    selector.register(listener, selectors.EVENT_READ)
    clients: set[socket.socket] = set()
    until = time.monotonic() + FIRST_CLIENT_SECONDS
    while True:
        events = selector.select(None if clients else max(0.0, until - time.monotonic()))
        if not events and not clients:
            return
        for key, _ in events:
            connection = key.fileobj
            if connection is listener:
                client, _ = listener.accept()
                client.settimeout(1.0)
                selector.register(client, selectors.EVENT_READ)
                continue
            assert isinstance(connection, socket.socket)
            try:
                said = connection.recv(len(hello))
                if secrets.compare_digest(said, hello):
                    connection.sendall(welcome)
                    clients.add(connection)
                    continue
            except OSError:
                pass
            selector.unregister(connection)
            connection.close()
            if connection in clients:
                clients.remove(connection)
                until = time.monotonic() + LINGER_SECONDS


def end_unless(happened: threading.Event, seconds: float) -> None:
    """End the process at once if that has not happened in time."""

    def wait() -> None:
        if not happened.wait(seconds):
            os._exit(3)

    threading.Thread(target=wait, daemon=True).start()


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]))
    except BaseException:
        import traceback

        traceback.print_exc()
        sys.stderr.flush()
        # Not sys.exit: the threads of the Java runtime would keep the process alive.
        os._exit(1)
    os._exit(0)
