"""The stores that the tests run on: the embedded one, and a real Neo4j."""

from __future__ import annotations

import glob
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs

from helpers import require
from ihp_graph import paths, sources, store

SOURCES = Path(__file__).with_name("store") / "neo4j_server"
LOADER = Path(__file__).with_name("store") / "loader.py"
LAUNCHER = SOURCES / "Launch.java"
OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.lang")
# One quick compiler: the second takes half of the time of a server that lives for minutes.
JAVA_SHORT = ("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
JAVA_OPTIONS = [*JAVA_SHORT, *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED)]
NEO4J_2026, ITS_JAVA = "2026.08.1", 25
JAVA_HOMES = ("/usr/lib/jvm/*", "/Library/Java/JavaVirtualMachines/*/Contents/Home")
START_SECONDS = 120


@dataclass
class Place:
    """A store, how to open it, and how to kill its server; None where the tests didn't start it."""

    kind: str
    options: dict[str, Any]
    kill: Callable[[], None] | None = None
    restart: Callable[[], None] | None = None
    bundled: bool = False
    """Whether it holds the bundled data and nothing else: loading them takes a while."""

    def open(self, **options: Any) -> store.Store:
        return store.connect(**(self.options | options))

    def wipe(self) -> None:
        """Empty it: in one transaction, without which the embedded store takes minutes."""
        self.bundled = False
        with self.open() as opened:
            opened.transact(lambda tx: tx.run("MATCH (n) DETACH DELETE n").consume())

    def hold_bundled(self) -> None:
        """Let it hold the bundled data, for tests that only read."""
        if not self.bundled:
            self.wipe()
            with self.open() as opened:
                opened.load(sources.read(paths.demo_source()))
            self.bundled = True

    def loader(self, *arguments: str) -> subprocess.Popen[str]:
        """Start a process of its own that loads into this store and says how far it is."""
        where = [str(self.options[name]) for name in ("home", "uri") if name in self.options]
        return subprocess.Popen(
            [sys.executable, str(LOADER), self.kind, *where, *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )


class LaunchedNeo4j:
    """A Neo4j of the tests' own, in a folder that goes with it; killed, it starts again with its data."""

    def __init__(self, kind: str = "neo4j", version: str | None = None, java: str = "java") -> None:
        self.kind = kind
        self.java = java
        self.jars = jars(kind, version)
        self.folder = Path(tempfile.mkdtemp(prefix="ihp-graph-neo4j-"))
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.uri = f"bolt://127.0.0.1:{self.port}"
        self.start()

    def start(self) -> None:
        log = self.folder / "launch.log"
        # Its standard input is what keeps it alive: it ends with whoever holds the other end.
        self.process = subprocess.Popen(
            [
                self.java,
                *JAVA_OPTIONS,
                "-cp",
                str(self.jars / "*"),
                str(LAUNCHER),
                str(self.port),
                str(self.folder / "data"),
            ],
            stdin=subprocess.PIPE,
            stdout=log.open("wb"),
            stderr=subprocess.STDOUT,
        )
        until = time.monotonic() + START_SECONDS
        while "ready" not in log.read_text(encoding="utf-8", errors="replace").split():
            if self.process.poll() is not None or time.monotonic() > until:
                said = log.read_text(encoding="utf-8", errors="replace").strip().splitlines() or ["nothing"]
                self.stop()
                require(self.kind, f"its launcher failed; it said: {said[-1]}")
            time.sleep(0.1)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


def jars(kind: str, version: str | None = None) -> Path:
    """Give the folder of the server's jars, fetched once by Maven; by default of the version in its pom."""
    if not shutil.which("java") or not shutil.which("mvn"):
        require(kind, "there is no NEO4J_URI, and no Java 17 with Maven to start a Neo4j with")
    pom = SOURCES / "pom.xml"
    version = version or re.findall(r"<neo4j.version>([\d.]+)<", pom.read_text(encoding="utf-8"))[0]
    cache = platformdirs.user_cache_path("ihp-graph-tests", appauthor=False)
    folder = cache / f"neo4j-{version}"
    if not folder.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache) as part:
            chosen = [f"-DoutputDirectory={part}/jars", f"-Dneo4j.version={version}"]
            fetched = subprocess.run(
                ["mvn", "-B", "-q", "-f", str(pom), "dependency:copy-dependencies", *chosen],
                capture_output=True,
                text=True,
                check=False,
            )
            if fetched.returncode:
                said = (fetched.stdout + fetched.stderr).strip().splitlines() or ["nothing"]
                require(kind, f"Maven can't fetch it; it said: {said[0]}")
            os.replace(f"{part}/jars", folder)
    return folder


def neo4j_place() -> Iterator[Place]:
    """Give the Neo4j that NEO4J_URI names, if it is empty, else one of the tests' own."""
    uri = os.environ.get("NEO4J_URI")
    if not uri:
        server = LaunchedNeo4j()
        yield Place("neo4j", {"uri": server.uri}, server.kill, server.start)
        server.stop()
        return
    place = Place("neo4j", {"uri": uri})
    with place.open() as opened:
        if opened.query("MATCH (n) RETURN 1 LIMIT 1"):
            require("neo4j", f"the database at {uri} isn't empty, and the tests don't wipe what isn't theirs")
    yield place
    place.wipe()


def neo4j_2026_place() -> Iterator[Place]:
    """Give a Neo4j 2026 of the tests' own, where its Java is there."""
    java = java_of(ITS_JAVA)
    if java is None:
        require("neo4j-2026", f"there is no Java {ITS_JAVA} to start a Neo4j 2026 with")
    server = LaunchedNeo4j("neo4j-2026", NEO4J_2026, java)
    yield Place("neo4j", {"uri": server.uri}, server.kill, server.start)
    server.stop()


def java_of(least: int) -> str | None:
    """Find a Java of at least that version; None where there is none."""
    homes = [Path(os.environ["JAVA_HOME"])] if os.environ.get("JAVA_HOME") else []
    homes += [Path(found) for pattern in JAVA_HOMES for found in sorted(glob.glob(pattern), reverse=True)]
    programs = [str(home / "bin" / "java") for home in homes if (home / "bin" / "java").is_file()]
    for program in dict.fromkeys([*filter(None, [shutil.which("java")]), *programs]):
        done = subprocess.run([program, "-version"], capture_output=True, text=True, check=False)
        found = re.search(r'version "(\d+)', done.stderr)
        if found and int(found[1]) >= least:
            return program
    return None


def embedded_place(home: Path) -> Iterator[Place]:
    """Give an embedded store, whose server stays up meanwhile."""
    place = Place("embedded", {"home": home}, lambda: kill_embedded(home), lambda: None)
    with place.open():
        yield place


def kill_embedded(home: Path) -> None:
    """Kill the server of an embedded store, as the power might."""
    os.kill(state_of(home)["pid"], signal.SIGKILL)


def state_of(home: Path) -> dict[str, Any]:
    """Give what the running server of an embedded store says of itself."""
    state: dict[str, Any] = json.loads((home / "server.json").read_text(encoding="utf-8"))
    return state


def snapshot(opened: store.Store) -> tuple[list[str], list[str]]:
    """Give every node and relationship of a store, with all properties, in order; not its bookkeeping."""

    def plain(properties: dict[str, Any]) -> list[tuple[str, Any]]:
        return sorted(properties.items())

    nodes = opened.query("MATCH (n) WHERE NOT n:Load RETURN labels(n) AS labels, properties(n) AS p")
    ties = opened.query(
        "MATCH (a)-[r]->(b) RETURN labels(a) AS la, a.key AS a, type(r) AS type, properties(r) AS p, "
        "labels(b) AS lb, b.key AS b"
    )
    return (
        sorted(repr((row["labels"], plain(row["p"]))) for row in nodes),
        sorted(
            repr((row["la"], row["a"], row["type"], plain(row["p"]), row["lb"], row["b"])) for row in ties
        ),
    )
