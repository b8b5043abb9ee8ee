"""Write the rows of a data set into the graph.

A batch of rows is one transaction: nodes, their relationships and what is derived from them are
written together, so that whatever happens a row is in the store whole or not at all.

Patterns start at the end with fewer relationships, which is never the partner: the embedded store
walks all relationships of the first node.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Protocol

import pandas as pd

from ihp_graph.dataset import Dataset
from ihp_graph.errors import StoreError
from ihp_graph.model import TABLES, TAUGHT, Hub, Link, Node, Relationship
from ihp_graph.store.rows import Properties, country_rows, properties
from ihp_graph.store.schema import COUNTRY_LABEL, TAUGHT_TYPE, ends, filled, label_of

BATCH_ROWS = 2_000
BATCH_BYTES = 4 * 1024 * 1024
ROW_BYTES = 16 * 1024 * 1024
"""Far below the message size of either store: a message beyond it would hang the client."""
SWEEP_NODES = 10_000


class Transaction(Protocol):
    """What the writer needs of a driver's transaction."""

    def run(self, query: str, /, **parameters: Any) -> Any:
        """Run a statement."""


Transact = Callable[..., Any]
"""Calls a function with a managed transaction and what else it needs; again if it has to be."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes rows over what a store holds.

    `held` is all that the store holds now: a row that isn't in it has no relationships yet.
    `advance` is called with the number of rows of each batch that is written.
    """

    transact: Transact
    held: Dataset
    advance: Callable[[int], None]

    def countries(self, dataset: Dataset) -> None:
        """Write the countries that the rows name."""
        self.transact(write_nodes, COUNTRY_LABEL, country_rows(dataset))

    def table(self, table: str, frame: pd.DataFrame) -> None:
        """Write the rows of a :func:`~ihp_graph.store.rows.graph_frame`."""
        graph = TABLES[table].graph
        if isinstance(graph, Relationship) and graph.hub:
            self.hubs(table, graph.hub, frame)
        for batch in batches(table, frame):
            write = self.node_rows if isinstance(graph, Node) else self.relationship_rows
            self.transact(write, table, graph, batch)
            self.advance(len(batch))

    def node_rows(self, tx: Transaction, table: str, graph: Node, batch: list[Properties]) -> None:
        """Write rows that are nodes, the relationships for their references, and who taught whom."""
        write_nodes(tx, graph.label, batch)
        known = self.held[table].index
        old = [row for row in batch if row["key"] in known]
        for link in graph.links:
            write_link(tx, graph.label, link, batch, old)
        if table == "exchanges":
            before = self.held[table].loc[[row["key"] for row in old]]
            delete_taught(tx, properties(table, before))
            create_taught(tx, batch)

    def relationship_rows(
        self, tx: Transaction, table: str, graph: Relationship, batch: list[Properties]
    ) -> None:
        """Write rows that are relationships; one that has another type now goes first."""
        start, end = ends(table)
        placeholders(tx, start, [row[graph.start] for row in batch])
        placeholders(tx, end, [row[graph.end] for row in batch])
        if graph.type_column:
            before = self.held[table][graph.type_column]
            stale = [
                row | {graph.type_column: before[row["key"]]}
                for row in batch
                if row["key"] in before.index and before[row["key"]] != row[graph.type_column]
            ]
            delete_relationships(tx, table, graph, stale)
        for kind, rows in by_type(graph, batch):
            statement = (
                f"UNWIND $rows AS row MATCH (a:{start} {{key: row.{graph.start}}}) "
                f"MATCH (b:{end} {{key: row.{graph.end}}}) "
                f"MERGE (b)<-[r:{kind} {{key: row.key}}]-(a) SET r = row"
            )
            run(tx, statement, rows)

    def hubs(self, table: str, hub: Hub, frame: pd.DataFrame) -> None:
        """Write the nodes that several rows share, with what these have in common."""
        key, *others = hub.columns
        linked = {link.column for link in hub.links}
        known = set(self.held[table][key])

        def write(tx: Transaction, batch: list[Properties]) -> None:
            nodes = [{name: row[name] for name in row if name not in linked} for row in batch]
            write_nodes(tx, hub.label, nodes)
            for link in hub.links:
                write_link(tx, hub.label, link, batch, [row for row in batch if row["key"] in known])

        shared = frame.drop_duplicates(key).set_index(key, drop=False)[list(hub.columns)]
        for batch in batches(table, shared.rename(columns={key: "id"})[["id", *others]]):
            self.transact(write, batch)

    def remove(self, table: str, frame: pd.DataFrame) -> None:
        """Take rows of `held` out of the graph. Nodes stay, bare, until :meth:`sweep`."""
        graph = TABLES[table].graph
        delete = remove_nodes if isinstance(graph, Node) else delete_relationships
        for batch in batches(table, frame):
            self.transact(delete, table, graph, batch)

    def sweep(self) -> None:
        """Delete the nodes that no row is, and none refers to any more."""
        for table in TABLES.values():
            graph = table.graph
            if isinstance(graph, Relationship) and graph.hub:
                types = "|".join(graph.types.values())
                self.delete_where(graph.hub.label, f"NOT (n)<-[:{types}]-()")
        for table in TABLES.values():
            if isinstance(table.graph, Node):
                self.delete_where(table.graph.label, f"n.{filled(table.name)} IS NULL AND NOT (n)--()")
        self.delete_where(COUNTRY_LABEL, "NOT (n)--()")

    def delete_where(self, label: str, condition: str) -> None:
        """Delete nodes of ours in parts, so that no transaction grows beyond the memory."""
        statement = (
            f"MATCH (n:{label}) WHERE n.key IS NOT NULL AND {condition} "
            f"WITH n LIMIT {SWEEP_NODES} DETACH DELETE n RETURN count(*)"
        )

        def delete(tx: Transaction) -> int:
            return int(tx.run(statement).single()[0])

        while self.transact(delete) == SWEEP_NODES:
            pass


def write_nodes(tx: Transaction, label: str, rows: list[Properties]) -> None:
    """Merge nodes on their key; they have these properties and no others."""
    run(tx, f"UNWIND $rows AS row MERGE (n:{label} {{key: row.key}}) SET n = row", rows)


def write_link(
    tx: Transaction, label: str, link: Link, batch: list[Properties], old: list[Properties]
) -> None:
    """Write the relationships for the references in one column; the stale ones of old rows go first."""
    target = label_of(link.to)
    arrow = arrow_of(link)

    def pairs(rows: list[Properties]) -> Iterator[tuple[str, str | None]]:
        for row in rows:
            taken = link.unless is not None and link.unless in row
            yield row["key"], None if taken else row.get(link.column)

    delete = (
        f"UNWIND $rows AS row MATCH (n:{label} {{key: row.key}}){arrow}(m:{target}) "
        "WHERE m.key <> row.to DELETE r"
    )
    run(tx, delete, [{"key": key, "to": to or ""} for key, to in pairs(old)])
    rows = [{"key": key, "to": to} for key, to in pairs(batch) if to is not None]
    placeholders(tx, target, [row["to"] for row in rows])
    write = (
        f"UNWIND $rows AS row MATCH (n:{label} {{key: row.key}}) MATCH (m:{target} {{key: row.to}}) "
        f"MERGE (n){arrow}(m)"
    )
    run(tx, write, rows)


def placeholders(tx: Transaction, label: str, keys: list[str]) -> None:
    """Make sure that there is a node for each key: bare, until its own row comes."""
    run(tx, f"UNWIND $rows AS key MERGE (:{label} {{key: key}})", sorted(set(keys)))


def create_taught(tx: Transaction, exchanges: list[Properties]) -> None:
    """Write who taught whom, one relationship for each exchange that has none."""
    partner = label_of("partners")
    names = [column.name for column in TAUGHT]
    rows = [
        {
            "giver": row["from_partner_id"],
            "receiver": row["to_partner_id"],
            "taught": {
                name: value for name, value in (row | {"exchange_id": row["id"]}).items() if name in names
            },
        }
        for row in exchanges
    ]
    # Not merged: that would read all that the giver taught. Its constraint keeps it from being doubled.
    statement = (
        f"UNWIND $rows AS row MATCH (a:{partner} {{key: row.giver}}) "
        f"MATCH (b:{partner} {{key: row.receiver}}) CREATE (a)-[r:{TAUGHT_TYPE}]->(b) SET r = row.taught"
    )
    run(tx, statement, rows)


def delete_taught(tx: Transaction, exchanges: list[Properties]) -> None:
    """Delete who taught whom in these exchanges, as the store holds them."""
    partner = label_of("partners")
    statement = (
        f"UNWIND $rows AS row MATCH (:{partner} {{key: row.giver}})-"
        f"[r:{TAUGHT_TYPE} {{exchange_id: row.id}}]->(:{partner} {{key: row.receiver}}) DELETE r"
    )
    rows = [
        {"id": row["id"], "giver": row["from_partner_id"], "receiver": row["to_partner_id"]}
        for row in exchanges
    ]
    run(tx, statement, rows)


def delete_relationships(tx: Transaction, table: str, graph: Relationship, batch: list[Properties]) -> None:
    """Delete the relationships that are these rows, as the store holds them."""
    start, end = ends(table)
    for kind, rows in by_type(graph, batch):
        statement = (
            f"UNWIND $rows AS row MATCH (:{end} {{key: row.end}})<-[r:{kind} {{key: row.key}}]-"
            f"(:{start} {{key: row.start}}) DELETE r"
        )
        ends_of = [{"key": row["key"], "start": row[graph.start], "end": row[graph.end]} for row in rows]
        run(tx, statement, ends_of)


def remove_nodes(tx: Transaction, table: str, graph: Node, batch: list[Properties]) -> None:
    """Leave of each node its key alone, without the relationships for its references."""
    if table == "exchanges":
        delete_taught(tx, batch)
    keys = [row["key"] for row in batch]
    for link in graph.links:
        target = label_of(link.to)
        node = f"(:{graph.label} {{key: key}})"
        run(tx, f"UNWIND $rows AS key MATCH {node}{arrow_of(link)}(:{target}) DELETE r", keys)
    run(tx, f"UNWIND $rows AS key MATCH (n:{graph.label} {{key: key}}) SET n = {{key: key}}", keys)


def arrow_of(link: Link) -> str:
    """Give the pattern of a relationship ``r``, as seen from the row's node."""
    return f"-[r:{link.type}]->" if link.out else f"<-[r:{link.type}]-"


def by_type(graph: Relationship, rows: list[Properties]) -> Iterator[tuple[str, list[Properties]]]:
    """Group rows by the type of their relationship."""

    def code(row: Properties) -> str:
        return str(row[graph.type_column]) if graph.type_column else ""

    for value, group in groupby(sorted(rows, key=code), key=code):
        yield graph.types[value], list(group)


def batches(table: str, frame: pd.DataFrame) -> Iterator[list[Properties]]:
    """Cut the rows of a frame into batches that stay far below the size of a message."""
    batch: list[Properties] = []
    size = 0
    for start in range(0, len(frame), BATCH_ROWS):
        for row in properties(table, frame.iloc[start : start + BATCH_ROWS]):
            length = sum(size_of(value) for value in row.values())
            if length > ROW_BYTES:
                raise StoreError(
                    f"The row {row['key'][:100]!r} of {table} is too large for a store: it has "
                    f"{length / 2**20:.0f} MiB, and {ROW_BYTES // 2**20} are possible. Shorten its text."
                )
            if len(batch) == BATCH_ROWS or size + length > BATCH_BYTES:
                yield batch
                batch, size = [], 0
            batch.append(row)
            size += length
    if batch:
        yield batch


def size_of(value: Any) -> int:
    """Give about how many bytes a value takes in a message, rather too many than too few."""
    if isinstance(value, str):
        return 40 + (len(value) if value.isascii() else 4 * len(value))
    if isinstance(value, list):
        return 40 + sum(size_of(element) for element in value)
    return 40


def run(tx: Transaction, statement: str, rows: list[Any]) -> None:
    """Run a statement made of the model's own names; data are only ever parameters."""
    if rows:
        tx.run(statement, rows=rows).consume()
