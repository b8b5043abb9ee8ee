"""Write the rows of a data set into the graph.

A batch of rows is one transaction: nodes, their relationships and what is derived from them are
written together, so that whatever happens a row is in the store whole or not at all. Everything is
merged on its key, so that writing it again changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, LiteralString, Protocol

import pandas as pd

from ihp_graph.dataset import Dataset
from ihp_graph.errors import StoreError
from ihp_graph.model import TABLES, Link, Node, Relationship
from ihp_graph.store.rows import TAUGHT_PROPERTIES, Properties, country_rows, properties
from ihp_graph.store.schema import COUNTRY, DECISION, TAUGHT

BATCH_ROWS = 2_000
BATCH_BYTES = 4 * 1024 * 1024
ROW_BYTES = 16 * 1024 * 1024
"""Far below the message size of either store: a message beyond it would hang the client."""

CONCERNS = Link("CONCERNS", "partnership_id", "partnerships")
DECISION_PROPERTIES = ("topic", "date")

Parameters = list[dict[str, Any]]


class Transaction(Protocol):
    """What the writer needs of a driver's transaction."""

    def run(self, query: LiteralString, /, **parameters: Any) -> Any:
        """Run a statement."""


Transact = Callable[..., None]
"""Calls a function with a managed transaction and what else it needs; again if it has to be."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes a data set over what a store holds.

    `held` is what the store holds now; only its rows can have relationships that went stale.
    """

    transact: Transact
    held: Dataset
    advance: Callable[[int], None]

    def countries(self, dataset: Dataset) -> None:
        """Write the countries that the rows name."""
        for batch in batches(COUNTRY, country_rows(dataset)):
            self.transact(write_nodes, COUNTRY, batch)

    def table(self, table: str, frame: pd.DataFrame) -> None:
        """Write the rows of a :func:`graph_frame`."""
        graph = TABLES[table].graph
        if table == "decisions":
            self.decisions(frame)
        for start in range(0, len(frame), BATCH_ROWS):
            for batch in batches(table, properties(table, frame.iloc[start : start + BATCH_ROWS])):
                write = self.write_node_rows if isinstance(graph, Node) else self.write_relationship_rows
                self.transact(write, table, graph, batch)
                self.advance(len(batch))

    def write_node_rows(self, tx: Transaction, table: str, graph: Node, batch: list[Properties]) -> None:
        """Write rows that are nodes, the relationships for their references, and who taught whom."""
        write_nodes(tx, graph.label, batch)
        known = self.held[table].index
        old = [row for row in batch if row["key"] in known]
        for link in graph.links:
            write_link(tx, graph.label, link, batch, old)
        if table == "exchanges":
            self.write_taught(tx, batch, old)

    def write_taught(self, tx: Transaction, batch: list[Properties], old: list[Properties]) -> None:
        """Write one relationship from giver to receiver for each exchange."""
        partner = label_of("partners")
        held = self.held["exchanges"].loc[[row["key"] for row in old], ["from_partner_id", "to_partner_id"]]
        stale = [
            {"id": row["id"], "start": giver, "end": receiver}
            for row, giver, receiver in zip(old, *(held[name] for name in held), strict=True)
            if (giver, receiver) != (row["from_partner_id"], row["to_partner_id"])
        ]
        run(
            tx,
            f"UNWIND $rows AS row MATCH (:{partner} {{key: row.start}})-"
            f"[r:{TAUGHT} {{exchange_id: row.id}}]->(:{partner} {{key: row.end}}) DELETE r",
            stale,
        )
        run(
            tx,
            f"UNWIND $rows AS row "
            f"MATCH (a:{partner} {{key: row.start}}) MATCH (b:{partner} {{key: row.end}}) "
            f"MERGE (a)-[r:{TAUGHT} {{exchange_id: row.properties.exchange_id}}]->(b) SET r = row.properties",
            [
                {
                    "start": row["from_partner_id"],
                    "end": row["to_partner_id"],
                    "properties": {"exchange_id": row["id"]}
                    | {name: row[name] for name in TAUGHT_PROPERTIES if name in row},
                }
                for row in batch
            ],
        )

    def write_relationship_rows(
        self, tx: Transaction, table: str, graph: Relationship, batch: list[Properties]
    ) -> None:
        """Write rows that are relationships; one that changed its type goes before it comes again."""
        start, end = ends(table, graph)
        placeholders(tx, start, [row[graph.start] for row in batch])
        placeholders(tx, end, [row[graph.end] for row in batch])
        if graph.type_column:
            held = self.held[table][graph.type_column]
            stale = [
                {"key": row["key"], "start": row[graph.start], "end": row[graph.end], "was": held[row["key"]]}
                for row in batch
                if row["key"] in held.index and held[row["key"]] != row[graph.type_column]
            ]
            delete_relationships(tx, graph, start, end, stale)
        for kind, rows in by_type(graph, batch):
            run(
                tx,
                f"UNWIND $rows AS row MATCH (a:{start} {{key: row.{graph.start}}}) "
                f"MATCH (b:{end} {{key: row.{graph.end}}}) "
                f"MERGE (a)-[r:{kind} {{key: row.key}}]->(b) SET r = row",
                rows,
            )

    def decisions(self, frame: pd.DataFrame) -> None:
        """Write the node of each decision: what its rows have in common."""
        held = set(self.held["decisions"]["decision_id"])
        nodes: list[Properties] = []
        for row in properties("decisions", frame.drop_duplicates("decision_id")):
            node = {name: row[name] for name in DECISION_PROPERTIES if name in row}
            nodes.append({"key": row["decision_id"], "id": row["decision_id"]} | node)
        partnerships = frame.drop_duplicates("decision_id").set_index("decision_id")[CONCERNS.column]

        def write(tx: Transaction, batch: list[Properties]) -> None:
            write_nodes(tx, DECISION, batch)
            linked = [{"key": node["key"], CONCERNS.column: partnerships[node["key"]]} for node in batch]
            write_link(tx, DECISION, CONCERNS, linked, [node for node in linked if node["key"] in held])

        for batch in batches("decisions", nodes):
            self.transact(write, batch)

    def remove(self, table: str, frame: pd.DataFrame) -> None:
        """Take rows of `held` out of the graph.

        Nodes stay, bare; :func:`sweep` takes those that nothing refers to.
        """
        graph = TABLES[table].graph
        for start in range(0, len(frame), BATCH_ROWS):
            batch = properties(table, frame.iloc[start : start + BATCH_ROWS])
            if isinstance(graph, Node):
                self.transact(remove_nodes, table, graph, batch)
            else:
                first, last = ends(table, graph)
                rows = [
                    {
                        "key": row["key"],
                        "start": row[graph.start],
                        "end": row[graph.end],
                        "was": row[graph.type_column] if graph.type_column else "",
                    }
                    for row in batch
                ]
                self.transact(delete_relationships, graph, first, last, rows)

    def remove_decisions(self, ids: list[str]) -> None:
        """Take the nodes of decisions that no row is left of."""
        statement = f"UNWIND $rows AS key MATCH (n:{DECISION} {{key: key}}) DETACH DELETE n"
        for start in range(0, len(ids), BATCH_ROWS):
            self.transact(run, statement, ids[start : start + BATCH_ROWS])


def write_nodes(tx: Transaction, label: str, rows: list[Properties]) -> None:
    """Merge nodes on their key; they have these properties and no others."""
    run(tx, f"UNWIND $rows AS row MERGE (n:{label} {{key: row.key}}) SET n = row", rows)


def write_link(
    tx: Transaction, label: str, link: Link, batch: list[Properties], old: list[Properties]
) -> None:
    """Write the relationships for the references in one column; the stale ones of old rows go first."""
    target = label_of(link.to)

    def pairs(rows: list[Properties]) -> Iterator[tuple[str, str | None]]:
        for row in rows:
            given_way = link.unless is not None and link.unless in row
            yield row["key"], None if given_way else row.get(link.column)

    arrow = f"-[r:{link.type}]->" if link.out else f"<-[r:{link.type}]-"
    run(
        tx,
        f"UNWIND $rows AS row MATCH (n:{label} {{key: row.key}}){arrow}(m:{target}) "
        f"WHERE m.key <> row.to DELETE r",
        [{"key": key, "to": to or ""} for key, to in pairs(old)],
    )
    to_write = [{"key": key, "to": to} for key, to in pairs(batch) if to is not None]
    placeholders(tx, target, [row["to"] for row in to_write])
    run(
        tx,
        f"UNWIND $rows AS row MATCH (n:{label} {{key: row.key}}) MATCH (m:{target} {{key: row.to}}) "
        f"MERGE (n){arrow}(m)",
        to_write,
    )


def placeholders(tx: Transaction, label: str, keys: list[str]) -> None:
    """Make sure that there is a node for each key: bare, until its own row comes."""
    run(tx, f"UNWIND $rows AS key MERGE (:{label} {{key: key}})", sorted(set(keys)))


def delete_relationships(
    tx: Transaction, graph: Relationship, start: str, end: str, rows: Parameters
) -> None:
    """Delete relationships that stand for rows; `was` is the code of their type."""
    for code, kind in graph.types.items():
        run(
            tx,
            f"UNWIND $rows AS row MATCH (:{start} {{key: row.start}})-[r:{kind} {{key: row.key}}]->"
            f"(:{end} {{key: row.end}}) DELETE r",
            [row for row in rows if row["was"] == code],
        )


def remove_nodes(tx: Transaction, table: str, graph: Node, batch: list[Properties]) -> None:
    """Leave of each node its key alone, without the relationships for its references."""
    partner = label_of("partners")
    if table == "exchanges":
        run(
            tx,
            f"UNWIND $rows AS row MATCH (:{partner} {{key: row.from_partner_id}})-"
            f"[r:{TAUGHT} {{exchange_id: row.id}}]->(:{partner} {{key: row.to_partner_id}}) DELETE r",
            batch,
        )
    keys = [row["key"] for row in batch]
    for link in graph.links:
        arrow = f"-[r:{link.type}]->" if link.out else f"<-[r:{link.type}]-"
        target = label_of(link.to)
        run(tx, f"UNWIND $rows AS key MATCH (:{graph.label} {{key: key}}){arrow}(:{target}) DELETE r", keys)
    run(tx, f"UNWIND $rows AS key MATCH (n:{graph.label} {{key: key}}) SET n = {{key: key}}", keys)


def sweep(tx: Transaction) -> None:
    """Delete bare nodes that nothing refers to any more."""
    for table in TABLES.values():
        if isinstance(table.graph, Node):
            run(
                tx,
                f"MATCH (n:{table.graph.label}) "
                f"WHERE n.{filled(table.name)} IS NULL AND NOT (n)--() DELETE n",
            )
    run(tx, f"MATCH (n:{COUNTRY}) WHERE NOT (n)--() DELETE n")


def filled(table: str) -> str:
    """Give a column that no row of the table leaves blank: what tells a row from a placeholder."""
    return next(column.name for column in TABLES[table].columns if column.filled)


def label_of(table: str) -> str:
    """Give the label of a table's nodes, or of the countries."""
    if table == "countries":
        return COUNTRY
    graph = TABLES[table].graph
    assert isinstance(graph, Node)
    return graph.label


def ends(table: str, graph: Relationship) -> tuple[str, str]:
    """Give the labels between which the rows of a table are relationships."""
    start, end = (TABLES[table].column(name).refers_to for name in (graph.start, graph.end))
    return label_of(start or ""), label_of(end) if end else DECISION


def by_type(graph: Relationship, rows: list[Properties]) -> Iterator[tuple[str, list[Properties]]]:
    """Group rows by the type of their relationship."""

    def code(row: Properties) -> str:
        return row[graph.type_column] if graph.type_column else ""

    for value, group in groupby(sorted(rows, key=code), key=code):
        yield graph.types[value], list(group)


def batches(table: str, rows: list[Properties]) -> Iterator[list[Properties]]:
    """Cut rows into batches that stay far below the size of a message."""
    batch: list[Properties] = []
    size = 0
    for row in rows:
        length = sum(size_of(value) for value in row.values())
        if length > ROW_BYTES:
            raise StoreError(
                f"The row {row['key']!r} of {table} is too large for a store: {length / 2**20:.0f} MiB, and "
                f"at most {ROW_BYTES // 2**20} are possible. Shorten its text."
            )
        if batch and (len(batch) == BATCH_ROWS or size + length > BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(row)
        size += length
    if batch:
        yield batch


def size_of(value: Any) -> int:
    """Give about how many bytes a value takes in a message."""
    if isinstance(value, str):
        # A character takes at most four bytes.
        return 40 + (len(value) if value.isascii() else 4 * len(value))
    if isinstance(value, list):
        return 40 + sum(size_of(element) for element in value)
    return 40


def run(tx: Transaction, statement: str, rows: list[Any] | None = None) -> None:
    """Run a statement made of the model's own names; data are only ever parameters."""
    if rows is None:
        tx.run(statement).consume()
    elif rows:
        tx.run(statement, rows=rows).consume()
