"""Run a statement that only reads, and end it on the server when nobody waits for it any more."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import neo4j
from neo4j.exceptions import Neo4jError

from ihp_graph import output
from ihp_graph.errors import QueryError
from ihp_graph.store import statements
from ihp_graph.store.connection import Connection, TooLong, explained, interruptible
from ihp_graph.store.result import Result

WIDTH = 60
"""Characters of a line of the statement that an error shows on each side of the place."""
POSITIONS = (
    # Neo4j counts columns from 1, the embedded store from 0.
    (re.compile(r"\s*\(line (\d+), column (\d+) \(offset: \d+\)\)"), 0),
    (re.compile(r"^Syntax error at line (\d+):(\d+) - "), 1),
    (re.compile(r" at line (\d+), column (\d+)"), 1),
)
GRACE_SECONDS = 1.0


def read(
    connection: Connection,
    text: str,
    parameters: Mapping[str, Any],
    limit: int | None = None,
    timeout: float | None = None,
) -> Result:
    """Run a statement; give its rows, at most `limit`.

    After `timeout` seconds, or on Ctrl-C, it is ended on the server.

    Raises
    ------
    QueryError
        if the statement is wrong, would do more than read, or takes too long.
    """
    statements.check(text)
    statement = statements.tidy(text)
    own: list[str] = []

    def work(tx: neo4j.ManagedTransaction) -> Result:
        own[:] = [connection_of(tx)]
        found = tx.run(statement, dict(parameters))
        records = found.fetch(limit + 1) if limit is not None else list(found)
        shown = records[:limit]
        return Result(text, found.keys(), [record.values() for record in shown], len(records) > len(shown))

    def run() -> Result:
        with connection.read_session() as session:
            return session.execute_read(work)

    try:
        with explained(connection.name, QueryError):
            return interruptible(run, timeout)
    except TooLong:
        end(connection, own)
        raise QueryError(f"The query took longer than {timeout:g} seconds and was ended.") from None
    except KeyboardInterrupt:
        end(connection, own)
        raise
    except QueryError as error:
        cause = error.__cause__
        if isinstance(cause, Neo4jError):
            raise QueryError(pointed(cause.message or str(cause), statement)) from cause
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


def pointed(message: str, text: str) -> str:
    """Give what the server says of a statement, with the line and a caret under the place it means."""
    first = message.strip().splitlines()[0] if message.strip() else "the statement is refused"
    place = None
    for pattern, counted_from_zero in POSITIONS:
        found = pattern.search(first)
        if found:
            place = int(found[1]), int(found[2]) + counted_from_zero
            first = pattern.sub("", first, count=1)
            break
    place = place or statements.locate(text, first)
    first = first[:1].upper() + first[1:]
    if place is None:
        return first
    line, column = place
    lines = text.splitlines() or [""]
    whole = lines[min(line, len(lines)) - 1]
    start = max(0, column - 1 - WIDTH)
    before = output.terminal(whole[start : column - 1])
    after = output.terminal(whole[column - 1 : column - 1 + WIDTH])
    return f"{first}\nLine {line}, column {column}:\n  {before}{after}\n  {' ' * len(before)}^"
