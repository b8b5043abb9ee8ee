"""A store that holds one data set as a graph."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import neo4j
import pandas as pd
from filelock import FileLock, Timeout

from ihp_graph import __version__, queries
from ihp_graph.dataset import Dataset
from ihp_graph.errors import StoreError
from ihp_graph.model import TABLES
from ihp_graph.store import embedded, nothing, reading
from ihp_graph.store.connection import (
    Connection,
    Stop,
    explained,
    from_environment,
    open_embedded,
    open_neo4j,
)
from ihp_graph.store.result import Result
from ihp_graph.store.rows import changed, graph_columns, graph_frame, merge, read_frame
from ihp_graph.store.schema import LOAD_LABEL, constraints, rows_pattern
from ihp_graph.store.writer import Transaction, Writer, write_nodes

Progress = Callable[[int, int], None]
"""Called with the number of rows written and of rows to write."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a load did with the rows of a table."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0
    """Rows that the sources no longer hold; by ``replace`` only."""

    @property
    def total(self) -> int:
        """The number of rows that the store now holds."""
        return self.added + self.updated + self.unchanged


@dataclass(frozen=True, slots=True)
class LoadSummary:
    """What a load did, by table."""

    tables: Mapping[str, Counts]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a store holds.

    `complete` is False where a load was interrupted: some of its rows are missing, and what is derived
    from others may be out of date, until the next load. `loaded` is when the last load ended, or where
    it was interrupted began; None in an empty store.
    """

    tables: Mapping[str, int]
    sources: tuple[str, ...] = ()
    loaded: datetime.datetime | None = None
    complete: bool = True


class Store:
    """An open store. Made by :func:`connect`, and closed by leaving its ``with`` block.

    Every method raises :class:`~ihp_graph.errors.StoreError` where the store can't do what is asked.
    """

    def __init__(self, connection: Connection):
        self.connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; an embedded server ends when nobody else uses it."""
        self.connection.close()

    def __repr__(self) -> str:
        return f"<Store: {self.connection.name}>"

    def load(
        self,
        dataset: Dataset,
        *,
        replace: bool = False,
        sources: Sequence[str] = (),
        progress: Progress | None = None,
    ) -> LoadSummary:
        """Add the rows of a data set, and update those that the store holds already.

        A row of the same key is the same row: its new cells win where they aren't blank. What is derived
        is derived again for every row. Loading twice changes nothing; a load that was interrupted, even
        by a power cut, is completed by the next.

        Parameters
        ----------
        replace : the store ends up with exactly this data set. New rows come before old ones go.
        sources : where the data come from, for :meth:`contents`.
        progress : called after each batch.
        """
        with self.loading():
            note = self.note()
            frames = self.read_frames() if note else {}
            held = Dataset(frames)
            wanted = dataset if replace else merge(held, dataset)
            counts, plan, gone = difference(wanted, held, frames)
            if note and note["version"] != __version__:
                # Another version may have made something else of the same rows.
                plan = {table: graph_frame(wanted, table) for table in wanted.tables}
            run_id = self.begin(note, sources)
            self.write(held, wanted, plan, gone, progress)
            kept = () if replace or not note else tuple(note["sources"])
            self.finish(run_id, list(dict.fromkeys([*kept, *sources])))
        return LoadSummary(counts)

    def read(self) -> Dataset:
        """Give the data set that the store holds, cell for cell; one without tables if it is empty."""
        return Dataset(self.read_frames()) if self.note() else Dataset({})

    def contents(self) -> Contents:
        """Say what the store holds, from which sources, and since when."""
        note = self.note()
        if not note:
            return Contents({})
        parts = [f"{rows_pattern(table)} RETURN '{table}' AS name, count(n) AS rows" for table in TABLES]
        # A table without rows gives none here either.
        counts = dict(self.rows(" UNION ALL ".join(parts)))
        return Contents(
            {table: counts[table] for table in TABLES if table in counts},
            tuple(note["sources"]),
            datetime.datetime.fromisoformat(note["finished"] if note["complete"] else note["started"]),
            note["complete"],
        )

    def query(
        self,
        name_or_text: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        limit: int | None = None,
        timeout: float | None = None,
        stop: Stop | None = None,
        **named: Any,
    ) -> Result:
        """Run a query of the library, or a Cypher statement that only reads; give its rows, at most `limit`.

        The server itself refuses to write.

        Parameters
        ----------
        name_or_text : the id of a query, such as ``ledgers`` (:func:`queries.catalogue` has them), or a
            statement.
        parameters : values for the ``$names``; they can be given by keyword too. Those of a query are
            checked, and have its defaults.
        timeout : in seconds; without it the embedded store ends a query after ten minutes.
        stop : a future; the query is ended when it has a result, which another thread gives it.

        Raises
        ------
        QueryError
            if there is no such query, it doesn't take these parameters, or the statement is wrong, would
            do more than read, or takes too long.
        """
        given = {**(parameters or {}), **named}
        text = name_or_text
        if queries.ID.fullmatch(text):
            query = queries.find(text)
            text, given = query.text, queries.bind(query, given)
        return reading.read(self.connection, text, given, limit, timeout, stop=stop)

    def why_nothing(self, text: str) -> str:
        """Say why a statement gives no row: no data, an unknown label or type, or nothing that matches."""
        return nothing.why(self, text)

    # How it is done.

    @contextmanager
    def loading(self) -> Iterator[None]:
        """Keep a second load out of an embedded store; Neo4j tells it at the end, by :meth:`finish`."""
        if self.connection.home is None:
            yield
            return
        try:
            lock = FileLock(self.connection.home / "load.lock", timeout=0, mode=0o600).acquire()
        except Timeout:
            raise StoreError(
                f"Another load into {self.connection.name} is running. Wait for its end, then try again."
            ) from None
        with lock:
            yield

    def note(self) -> dict[str, Any] | None:
        """Give the bookkeeping of the last load; None in an empty store.

        Raises
        ------
        StoreError
            if the database holds data that ihp-graph didn't load.
        """
        notes = self.rows(
            f"MATCH (n:{LOAD_LABEL}) RETURN n.complete, n.version, n.sources, n.started, n.finished, n.run"
        )
        if notes:
            names = ("complete", "version", "sources", "started", "finished", "run")
            note = dict(zip(names, notes[0], strict=True))
            return note | {"sources": note["sources"] or []}
        if self.rows("MATCH (n) RETURN 1 LIMIT 1"):
            raise StoreError(
                f"The database at {self.connection.name} holds data that ihp-graph did not load, and leaves "
                "alone. Use an empty database: set NEO4J_DATABASE, or another address."
            )
        return None

    def read_frames(self) -> dict[str, pd.DataFrame]:
        """Read every table, with what is derived."""
        frames = {}
        for table in TABLES:
            names = ("key", *(column.name for column in graph_columns(table)))
            cells = ", ".join(f"n.{name}" for name in names)
            frames[table] = read_frame(table, self.rows(f"{rows_pattern(table)} RETURN {cells}"))
        return frames

    def rows(self, statement: str) -> list[list[Any]]:
        """Run a reading statement of ours; give the rows."""

        def work(tx: neo4j.ManagedTransaction) -> list[list[Any]]:
            return [record.values() for record in tx.run(statement)]

        with explained(self.connection.name), self.connection.read_session() as session:
            return session.execute_read(work)

    def transact(self, work: Callable[..., Any], *arguments: Any) -> Any:
        """Call a function with a writing transaction; give what it returns."""
        with explained(self.connection.name), self.connection.write_session() as session:
            return session.execute_write(work, *arguments)

    def begin(self, note: dict[str, Any] | None, sources: Sequence[str]) -> str:
        """Write down that a load has begun; give its id."""
        # Every time: somebody may have dropped one since.
        self.transact(make_constraints)
        run_id = uuid.uuid4().hex
        known = note["sources"] if note else []
        row = {
            "key": "load",
            "complete": False,
            "run": run_id,
            "version": note["version"] if note else __version__,
            "sources": list(dict.fromkeys([*known, *sources])),
            "started": now(),
        }
        self.transact(write_nodes, LOAD_LABEL, [row])
        return run_id

    def write(
        self,
        held: Dataset,
        wanted: Dataset,
        plan: Mapping[str, pd.DataFrame],
        gone: Mapping[str, pd.DataFrame],
        progress: Progress | None,
    ) -> None:
        """Write the planned rows, then take out those that are gone."""
        done, total = 0, sum(len(frame) for frame in plan.values())

        def advance(rows: int) -> None:
            nonlocal done
            done += rows
            if progress:
                progress(done, total)

        writer = Writer(self.transact, held, advance)
        writer.countries(wanted)
        for table, frame in plan.items():
            writer.table(table, frame)
        for table, frame in gone.items():
            writer.remove(table, frame)
        writer.sweep()

    def finish(self, run_id: str, sources: list[str]) -> None:
        """Write down that the load is complete, unless another has begun meanwhile."""

        def work(tx: Transaction) -> None:
            found = tx.run(
                f"MATCH (n:{LOAD_LABEL} {{key: 'load', run: $run}}) "
                "SET n.complete = true, n.sources = $sources, n.finished = $now, n.version = $version "
                "RETURN count(*)",
                run=run_id,
                version=__version__,
                sources=sources,
                now=now(),
            ).single()
            if not found[0]:
                raise StoreError(
                    "Another load ran at the same time, so this one may be incomplete. Load again."
                )

        self.transact(work)


def connect(
    uri: str | None = None,
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    home: Path | None = None,
    read_only: bool = False,
) -> Store:
    """Open a store: the embedded one in `home` if given, else Neo4j at `uri`, else the default embedded one.

    What isn't given comes from the environment: ``NEO4J_URI``, ``NEO4J_USERNAME``, ``NEO4J_PASSWORD``,
    ``NEO4J_DATABASE``, ``IHP_GRAPH_HOME``.

    Parameters
    ----------
    home : the folder of an embedded store, such as :func:`embedded.default_home` gives for a name.
    read_only : nothing can be loaded.

    Raises
    ------
    StoreError
        if it can't be reached or used; the message says what to do.
    """
    uri = from_environment("NEO4J_URI", uri)
    if home is None and uri is not None:
        return Store(
            open_neo4j(
                uri,
                from_environment("NEO4J_USERNAME", user),
                from_environment("NEO4J_PASSWORD", password),
                from_environment("NEO4J_DATABASE", database),
                read_only,
            )
        )
    return Store(open_embedded(home or embedded.default_home(), read_only))


def difference(
    wanted: Dataset, held: Dataset, frames: Mapping[str, pd.DataFrame]
) -> tuple[dict[str, Counts], dict[str, pd.DataFrame], dict[str, pd.DataFrame]]:
    """Compare what a store shall hold with what it holds, `held` and in `frames` with what is derived.

    Rows are written whole or not at all, so those that read as they should can be left alone, whatever
    became of the last load.

    Returns
    -------
    By table: the counts; the rows to write; the rows to remove.
    """
    counts, plan, gone = {}, {}, {}
    for table in TABLES:
        if table not in wanted and table not in held:
            continue
        frame = graph_frame(wanted, table)
        differs = changed(frame, frames.get(table))
        known = frame.index.isin(held[table].index)
        plan[table] = frame[differs]
        gone[table] = held[table][~held[table].index.isin(frame.index)]
        counts[table] = Counts(
            added=int((~known).sum()),
            updated=int((differs & known).sum()),
            unchanged=int((~differs).sum()),
            removed=len(gone[table]),
        )
    return counts, plan, gone


def make_constraints(tx: Transaction) -> None:
    """Make the constraints that aren't there yet."""
    for statement in constraints():
        tx.run(statement).consume()


def now() -> str:
    """Give the time, in UTC, to the second."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
