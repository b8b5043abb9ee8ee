"""Connect to a store over Bolt: a Neo4j at an address, or the embedded one.

Whatever the driver has to say comes out as a :class:`~ihp_graph.errors.StoreError` that says what to
do, or, of a statement that somebody wrote, as a :class:`~ihp_graph.errors.QueryError`.
"""

from __future__ import annotations

import logging
import os
import re
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import neo4j
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
)

from ihp_graph.errors import IhpGraphError, StoreError
from ihp_graph.store import embedded

OLDEST = (5, 26)
"""The oldest Neo4j that is known to work: the long-term release."""
SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
RETRY_SECONDS = 2.0
CONNECT_SECONDS = 15.0
FETCH_ROWS = 5_000

Result = TypeVar("Result")

# Its warnings are told again by the errors below; whoever wants them can give the logger a handler.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Connection:
    """The drivers of an open store: one that may write, unless it is for reading only, and one that can't."""

    name: str
    """How to call the store in a message; never holds a password."""
    home: Path | None
    """The folder of an embedded store."""
    database: str | None
    reader: neo4j.Driver
    writer: neo4j.Driver | None
    server: embedded.Server | None

    def close(self) -> None:
        """Close the drivers and let an embedded server go."""
        for driver in {self.reader, self.writer}:
            if driver:
                # The thread of an interrupted query may hold a connection still; nothing is lost with it.
                with suppress(Exception):
                    driver.close()
        if self.server:
            self.server.close()

    def read_session(self) -> neo4j.Session:
        """Open a session that can't write, by the server's own refusal."""
        return self.reader.session(
            database=self.database, default_access_mode=neo4j.READ_ACCESS, fetch_size=FETCH_ROWS
        )

    def write_session(self) -> neo4j.Session:
        """Open a session that can write."""
        if self.writer is None:
            raise StoreError("This store was opened for reading only.")
        return self.writer.session(database=self.database)


def open_neo4j(
    uri: str, user: str | None, password: str | None, database: str | None, read_only: bool
) -> Connection:
    """Connect to a Neo4j; check that it is there, lets us in and is recent enough."""
    if urlsplit(uri).scheme not in SCHEMES or not urlsplit(uri).hostname:
        raise StoreError(
            f"{uri!r} is no address of a Neo4j. It looks like neo4j://localhost:7687 or neo4j+s://… for an "
            "encrypted one; without any, the embedded store is used."
        )
    if urlsplit(uri).password:
        raise StoreError("An address holds no password: set NEO4J_USERNAME and NEO4J_PASSWORD.")
    auth = (user or "neo4j", password) if password else None
    with explained(uri):
        driver = make_driver(uri, auth)
    try:
        with explained(uri):
            agent = driver.get_server_info().agent
            with driver.session(database=database) as session:
                session.run("RETURN 1").consume()
        version = re.match(r"Neo4j/(\d+)\.(\d+)", agent)
        if version and (int(version[1]), int(version[2])) < OLDEST:
            raise StoreError(
                f"The server at {uri} is {agent.replace('/', ' ')}; ihp-graph needs Neo4j "
                f"{'.'.join(map(str, OLDEST))} or later."
            )
    except BaseException:
        driver.close()
        raise
    return Connection(uri, None, database, driver, None if read_only else driver, None)


def open_embedded(home: Path, read_only: bool) -> Connection:
    """Attach to the embedded store in that folder, starting its server if need be."""
    name = f"the embedded store in {home}"
    server = embedded.attach(home)
    reader = make_driver(server.uri, server.reader)
    writer = None if read_only else make_driver(server.uri, server.writer)
    return Connection(name, home, embedded.DATABASE, reader, writer, server)


def make_driver(uri: str, auth: tuple[str, str] | None) -> neo4j.Driver:
    """Make a driver that notices soon when the server is gone, and keeps the server's hints to itself."""
    return neo4j.GraphDatabase.driver(
        uri,
        auth=auth,
        max_transaction_retry_time=RETRY_SECONDS,
        connection_timeout=CONNECT_SECONDS,
        notifications_min_severity="OFF",
        telemetry_disabled=True,
        user_agent="ihp-graph",
    )


Stop = Future[None]
"""Given a result, from any thread, it ends the query that it was given to."""


class TooLong(Exception):
    """Something wasn't done in the time it was given."""


class Stopped(Exception):
    """Somebody doesn't want it any more."""


def interruptible(
    work: Callable[[], Result], seconds: float | None = None, stop: Stop | None = None
) -> Result:
    """Do it in a thread of its own, so that Ctrl-C needn't wait for a server that is busy.

    Raises
    ------
    TooLong
        if it isn't done in that many seconds.
    Stopped
        if it isn't done when `stop` is.
    """
    outcome: Future[Result] = Future()

    def run() -> None:
        try:
            outcome.set_result(work())
        except BaseException as error:
            outcome.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    until = None if seconds is None else time.monotonic() + seconds
    while True:
        # A wait without end can't be interrupted on Windows.
        left = 1.0 if until is None else min(1.0, max(0.0, until - time.monotonic()))
        ends: list[Future[Any]] = [outcome, *([stop] if stop else [])]
        wait(ends, timeout=left, return_when=FIRST_COMPLETED)
        if outcome.done():
            return outcome.result()
        if stop and stop.done():
            raise Stopped
        if until is not None and time.monotonic() >= until:
            raise TooLong


@contextmanager
def explained(name: str, wrong: type[IhpGraphError] = StoreError) -> Iterator[None]:
    """Turn what the driver raises into our errors; a statement that the server refuses into `wrong`."""
    try:
        yield
    except AuthError as error:
        raise StoreError(
            f"{name} refuses the user name or the password. Set NEO4J_USERNAME and NEO4J_PASSWORD."
        ) from error
    except ServiceUnavailable as error:
        raise StoreError(
            f"No Neo4j answers at {name}. Is it running, and is the address right?"
            if "://" in name
            else f"{name[0].upper()}{name[1:]} has stopped answering. Try again; its log is server.log there."
        ) from error
    except ConfigurationError as error:
        raise StoreError(f"Can't connect to {name}: {first_line(error)}") from error
    except ClientError as error:
        if error.code == "Neo.ClientError.Database.DatabaseNotFound":
            raise StoreError(
                f"{name} has no such database. Set NEO4J_DATABASE to one that it has."
            ) from error
        raise wrong(first_line(error)) from error
    except Neo4jError as error:
        raise wrong(f"{name} reports: {first_line(error)}") from error
    except (DriverError, OSError) as error:
        raise StoreError(f"The connection to {name} broke: {first_line(error)}. Try again.") from error


def first_line(error: Exception) -> str:
    """Give what an error says, in one line."""
    text = error.message if isinstance(error, Neo4jError) and error.message else str(error)
    return text.strip().splitlines()[0] if text.strip() else type(error).__name__


def from_environment(name: str, value: str | None) -> str | None:
    """Give the value, else that of the environment variable; None where either is empty."""
    return value or os.environ.get(name) or None
