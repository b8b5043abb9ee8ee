"""Run a statement that only reads, and end it on the server when nobody waits for it any more."""

from __future__ import annotations

import re
import threading
import uuid
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from ihp_graph import output
from ihp_graph.errors import QueryError
from ihp_graph.store import statements
from ihp_graph.store.connection import Connection, Stop, Stopped, TooLong, explained, interruptible
from ihp_graph.store.result import Result

WIDTH = 60
"""Characters of a line of the statement that an error shows on each side of the place."""
POSITIONS = (
    # Neo4j counts columns from 1, the embedded store from 0.
    (re.compile(r"\s*\(line (\d+), column (\d+) \(offset: \d+\)\)"), 0),
    (re.compile(r"^Syntax error at line (\d+):(\d+) - "), 1),
    (re.compile(r" at line (\d+), column (\d+)"), 1),
)
GRACE_SECONDS = 3.0
"""How long the end of a query may take."""
LEAVING_SECONDS = 1.0
"""How long, after that, the thread that waited for it may take to give its connection back."""

ADMINISTERS = re.compile(r"Administration command after executing|not allowed to update security")
WOULD_WRITE = re.compile(r"read access mode not allowed|User 'reader' is not allowed to")
"""What the servers say of a statement that would write."""
NO_REASON = re.compile(
    r"Transaction error on commit|Transaction not begun|Error executing Cypher command"
    r"|are (currently )?supported"
)
"""What the embedded store says of some that would, and of others that wouldn't."""


def read(
    connection: Connection,
    text: str,
    parameters: Mapping[str, Any],
    limit: int | None = None,
    timeout: float | None = None,
    *,
    stop: Stop | None = None,
) -> Result:
    """Run a statement; give its rows, at most `limit`.

    After `timeout` seconds, when `stop` says so, or on Ctrl-C, it is ended on the server.

    Raises
    ------
    QueryError
        if the statement is wrong, would do more than read, or takes too long.
    """
    statements.check(text)
    if connection.home is not None:
        statements.check_embedded(text)
    statement, before = statements.tidy(text)
    own: list[str] = []
    over, done = threading.Event(), threading.Event()

    def work(tx: neo4j.ManagedTransaction) -> Result:
        if over.is_set():
            raise TooLong
        own[:] = [connection_of(tx)]
        try:
            found = tx.run(statement, dict(parameters))
            records = found.fetch(limit + 1) if limit is not None else list(found)
        except (DriverError, Neo4jError):
            if over.is_set():
                # The driver takes the end of a query for an accident, and would run it once more.
                raise TooLong from None
            raise
        shown = records[:limit]
        return Result(text, found.keys(), [record.values() for record in shown], len(records) > len(shown))

    def run() -> Result:
        try:
            with connection.read_session() as session:
                return session.execute_read(work)
        finally:
            done.set()

    try:
        with explained(connection.name, QueryError):
            return interruptible(run, timeout, stop)
    except (Stopped, TooLong, KeyboardInterrupt) as reason:
        over.set()
        end(connection, own)
        # Whoever leaves now takes the thread along, and what it hasn't closed yet.
        done.wait(LEAVING_SECONDS)
        if isinstance(reason, Stopped):
            raise QueryError("The query was cancelled and was ended.") from None
        if isinstance(reason, TooLong):
            seconds = f"{timeout:g} {'second' if timeout == 1 else 'seconds'}"
            raise QueryError(f"The query took longer than {seconds} and was ended.") from None
        raise
    except (OverflowError, UnicodeEncodeError) as error:
        raise QueryError(f"A value can't be sent to the store: {error}.") from error
    except QueryError as error:
        cause = error.__cause__
        if isinstance(cause, Neo4jError):
            raise refusal(cause.message or str(cause), text, before) from cause
        raise


def connection_of(tx: neo4j.ManagedTransaction) -> str:
    """Give the server's name for the connection of a transaction: what tells ours from those of others."""
    mark = uuid.uuid4().hex
    found = tx.run(
        "SHOW TRANSACTIONS YIELD connectionId, currentQuery "
        f"WHERE currentQuery CONTAINS '{mark}' RETURN connectionId"
    )
    record = found.single()
    return str(record[0]) if record else ""


def end(connection: Connection, own: list[str]) -> None:
    """End what runs on a connection of ours; whatever goes wrong with that, nobody waits for it."""

    def work() -> None:
        with connection.reader.session(database=connection.database) as session:
            running = session.run(
                "SHOW TRANSACTIONS YIELD transactionId, connectionId WHERE connectionId = $own "
                "RETURN transactionId",
                own=own[0],
            )
            names = [record[0] for record in running]
            if names:
                session.run(f"TERMINATE TRANSACTIONS {', '.join(repr(name) for name in names)}").consume()

    if own and own[0]:
        with suppress(Exception):
            interruptible(work, GRACE_SECONDS)


def refusal(message: str, text: str, before: int = 0) -> QueryError:
    """Give what the server says of a statement as an error in words that people can use.

    Parameters
    ----------
    before : how many characters of the text the server didn't get.
    """
    if ADMINISTERS.search(message):
        return QueryError(
            "Refused: the statement is about the server and its users, and queries only read the data."
        )
    if WOULD_WRITE.search(message) or (NO_REASON.search(message) and statements.writes(text)):
        return QueryError(
            "Refused: the statement would change the store. Queries only read, and nothing was changed. "
            "Load data with: ihp-graph load FOLDER"
        )
    return pointed(message, text, before)


def pointed(message: str, text: str, before: int = 0) -> QueryError:
    """Give what the server says of a statement, with the line and a caret under the place it means."""
    first = message.strip().splitlines()[0] if message.strip() else "the statement is refused"
    place = None
    for pattern, counted_from_zero in POSITIONS:
        found = pattern.search(first)
        if found:
            # Neo4j says line 0 where it means none.
            place = (int(found[1]), int(found[2]) + counted_from_zero) if int(found[1]) else None
            first = pattern.sub("", first, count=1)
            break
    if place:
        head = text[:before].split("\n")
        place = place[0] + len(head) - 1, place[1] + (len(head[-1]) if place[0] == 1 else 0)
    else:
        place = statements.locate(text, first)
    first = first[:1].upper() + first[1:]
    if place is None:
        return QueryError(first)
    line, column = place
    lines = text.splitlines() or [""]
    whole = lines[min(line, len(lines)) - 1]
    start = max(0, column - 1 - WIDTH)
    left = output.terminal(whole[start : column - 1])
    right = output.terminal(whole[column - 1 : column - 1 + WIDTH])
    shown = f"Line {line}, column {column}:\n  {left}{right}\n  {' ' * len(left)}^"
    return QueryError(f"{first}\n{shown}", (line, column))
