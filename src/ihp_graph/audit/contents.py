"""The rows of a store: their cells, the relationships that these name, and what is derived from them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ihp_graph import graph, keys
from ihp_graph.audit.difference import LOAD_AGAIN, Difference, many, some
from ihp_graph.dataset import SEPARATOR, Dataset
from ihp_graph.graph import TAUGHT_TYPE
from ihp_graph.model import TABLES, TAUGHT, Column, Kind, Link, Node
from ihp_graph.sources import one_for_each_cell, validated
from ihp_graph.store import Store
from ihp_graph.store.rows import country_rows, graph_columns, graph_frame, properties
from ihp_graph.store.schema import rows_pattern
from ihp_graph.validation import Rows, TextTable

WRITE_AGAIN = f"To have them written again, {LOAD_AGAIN}"
REMAKE = (
    f"Make each: MATCH (a)-[:GAVE]->(e:Exchange {{id: …}})-[:RECEIVED_BY]->(b) CREATE (a)-[:{TAUGHT_TYPE} "
    f"{{exchange_id: e.id, {', '.join(f'{each.name}: e.{each.name}' for each in TAUGHT[1:])}}}]->(b)"
)

Row = dict[str, Any]
"""The stored values of a row by name; of a relationship also ``:start``, ``:end`` and ``:type``."""
Stored = Mapping[str, Sequence[Row]]
STORED: dict[Kind, tuple[str, tuple[type, ...]]] = {
    "number": ("a number", (int, float)),
    "year": ("a whole number", (int,)),
    "boolean": ("a truth value", (bool,)),
    "list": ("a list of texts", (list,)),
    "countries": ("a list of texts", (list,)),
}
"""As what a cell is stored; of every other kind as text."""


def differences(store: Store) -> Iterator[Difference]:
    """Find where the rows aren't what a load writes."""
    stored = {table: rows_of(store, table) for table in TABLES}
    yield from of_ends(stored)
    yield from of_links(store, stored)
    yield from of_types(stored)
    found, dataset = of_cells(stored)
    yield from found
    if dataset:
        yield from of_values(stored, dataset)
        yield from of_shared(store, dataset)
        yield from of_taught(store, dataset)


def rows_of(store: Store, table: str) -> list[Row]:
    """Read the rows of a table as they are stored, in the order of their keys; one for each key."""
    names = ["key", *(column.name for column in graph_columns(table))]
    values = [f"n.{name}" for name in names]
    pattern = rows_pattern(table)
    if not isinstance(TABLES[table].graph, Node):
        names += [":start", ":end", ":type"]
        values += ["startNode(n).key", "endNode(n).key", "type(n)"]
    found = store.rows(f"{pattern} RETURN {', '.join(values)}")
    by_key = {str(row[0]): dict(zip(names, row, strict=True)) for row in found}
    return [by_key[key] for key in sorted(by_key)]


def of_ends(stored: Stored) -> Iterator[Difference]:
    """Find rows that are relationships of another type, or between others, than their cells say."""
    for table in TABLES.values():
        shape = table.graph
        if isinstance(shape, Node):
            continue
        wrong = [
            row["key"]
            for row in stored[table.name]
            if (row[":start"], row[":end"]) != (row[shape.start], row[shape.end])
            or row[":type"] != shape.types.get(row[shape.type_column] if shape.type_column else "")
        ]
        if wrong:
            types = "|".join(shape.types.values())
            problem = f"{many(len(wrong), 'row')} not joined as the cells say: {some(wrong)}"
            mend = f"Delete each (MATCH ()-[n:{types}]->() WHERE n.key = … DELETE n) and {LOAD_AGAIN}"
            yield Difference("relationship", f"[:{types}]", len(wrong), problem, mend)


@dataclass(frozen=True, slots=True)
class Named:
    """The relationships that a column names: of which nodes, and for each of these to which."""

    label: str
    link: Link
    wanted: frozenset[tuple[str, str]]

    @property
    def arrow(self) -> str:
        """The relationship ``r``, as seen from the nodes of the label."""
        return f"-[r:{self.link.type}]->" if self.link.out else f"<-[r:{self.link.type}]-"


def named(stored: Stored) -> Iterator[Named]:
    """Give the relationships that the cells of the rows name, column by column."""
    for table in TABLES.values():
        shape = table.graph
        if isinstance(shape, Node):
            label, links, own = shape.label, shape.links, "key"
        else:
            label, links, own = graph.ends(table.name)[1], shape.hub.links if shape.hub else (), shape.end
        for link in links:
            wanted = frozenset(
                (str(row[own]), str(row[link.column]))
                for row in stored[table.name]
                if row[link.column] is not None and not (link.unless and row[link.unless] is not None)
            )
            yield Named(label, link, wanted)


def of_links(store: Store, stored: Stored) -> Iterator[Difference]:
    """Find relationships that the cells name and that aren't there, and the other way round."""
    for each in named(stored):
        other, column = graph.label_of(each.link.to), each.link.column
        pattern = f"(n:{each.label}){each.arrow}(m:{other})"
        name = f"(:{each.label}){each.arrow.replace('r:', ':')}(:{other})"
        there = Counter((str(one), str(to)) for one, to in store.rows(f"MATCH {pattern} RETURN n.key, m.key"))
        lacking = [f"{one} – {to}" for one, to in each.wanted - there.keys()]
        if lacking:
            problem = f"{many(len(lacking), 'relationship')} missing that {column} names: {some(lacking)}"
            merge = f"MERGE (n){each.arrow.replace('r:', ':')}(m)"
            mend = f"Make each: MATCH (n:{each.label} {{key: …}}), (m:{other} {{key: …}}) {merge}"
            yield Difference("relationship", name, len(lacking), problem, mend)
        over = [
            f"{one} – {to}" for (one, to), times in there.items() if times > 1 or (one, to) not in each.wanted
        ]
        if over:
            problem = f"{many(len(over), 'relationship')} more than {column} names: {some(over)}"
            mend = f"Delete each: MATCH {pattern} WHERE n.key = … AND m.key = … DELETE r"
            yield Difference("relationship", name, len(over), problem, mend)


def of_types(stored: Stored) -> Iterator[Difference]:
    """Find cells that are stored as something else than a load stores them as."""
    for name, table in TABLES.items():
        for column in table.columns:
            wrong = [row["key"] for row in stored[name] if not is_stored(column, row[column.name])]
            if wrong:
                what, _ = STORED.get(column.kind, ("text", ()))
                problem = f"{many(len(wrong), 'cell')} not stored as {what}: {some(wrong)}"
                mend = f"Set each to {what}"
                yield Difference(
                    "row", f"{name}.{column.name}", len(wrong), problem, f"{mend}, or {LOAD_AGAIN}"
                )


def is_stored(column: Column, value: Any) -> bool:
    """Whether a value is of the type that the column's cells are stored as."""
    _, types = STORED.get(column.kind, ("", (str,)))
    if isinstance(value, bool) and bool not in types:
        return False
    if isinstance(value, list):
        return list in types and all(isinstance(element, str) for element in value)
    return value is None or isinstance(value, types)


def of_cells(stored: Stored) -> tuple[list[Difference], Dataset | None]:
    """Find rows that break a rule for sources, or whose key isn't theirs; give the data set if none does."""
    texts = [text_table(name, rows) for name, rows in stored.items() if rows]
    tables, unreadable, broken = validated(texts, None, "partners")
    found = []
    for fault in one_for_each_cell(unreadable, broken):
        if fault.level == "fault":
            place = fault.file if fault.column is None else f"{fault.file}.{fault.column}"
            told = "" if fault.row is None else f"row {fault.row}: "
            told += "" if fault.value is None else f"'{fault.value}': "
            found.append(Difference("row", place, 1, f"{told}{fault.problem}", fault.mend))
    for name, rows in tables.items():
        wrong = wrong_keys(rows)
        if wrong:
            problem = f"{many(len(wrong), 'row')} whose key isn't that of the cells: {some(wrong)}"
            mend = f"Delete each, by its key, and {LOAD_AGAIN}"
            found.append(Difference("key", name, len(wrong), problem, mend))
    if found:
        return found, None
    frames = {
        name: rows.frame.set_axis(pd.Index(rows.places["row"], dtype="str")) for name, rows in tables.items()
    }
    return [], Dataset(frames)


def wrong_keys(rows: Rows) -> list[str]:
    """Give the stored keys that aren't those of their rows; which of equal rows has which number is open."""

    def unnumbered(key: str) -> str:
        return key.partition("#")[0] if re.fullmatch(keys.MADE, key) else key

    stored = rows.places["row"].tolist()
    return [
        key for key, own in zip(stored, rows.frame.index, strict=True) if unnumbered(key) != unnumbered(own)
    ]


def text_table(name: str, rows: Sequence[Row]) -> TextTable:
    """Write rows as a source would hold them; its key is the number of a row, so that faults name it."""
    columns = TABLES[name].columns
    cells = pd.DataFrame([[as_text(row[column.name]) for column in columns] for row in rows], dtype="str")
    own = np.array([str(row["key"]) for row in rows], dtype=object)
    ragged = np.zeros(len(rows), dtype=bool)
    # A store may hold partners of formats that don't know their country.
    return TextTable(name, name, TABLES[name].column_names, cells, own, ragged, harvested=True)


def as_text(value: Any) -> str:
    """Write a stored value as a CSV file would hold it."""
    if isinstance(value, list):
        return SEPARATOR.join(map(as_text, value))
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else repr(value) if isinstance(value, float) else str(value)


def of_values(stored: Stored, dataset: Dataset) -> Iterator[Difference]:
    """Find values that aren't those which a load would write, in form or, of derived ones, at all."""
    for name in dataset.tables:
        expected = {row["key"]: row for row in properties(name, graph_frame(dataset, name))}
        own = TABLES[name].column_names
        for column in graph_columns(name):
            wrong = [
                row["key"]
                for row in stored[name]
                if row[column.name] != expected[row["key"]].get(column.name)
                and is_stored(column, row[column.name])
            ]
            if wrong:
                problem = f"{many(len(wrong), 'value')} other than a load would write: {some(wrong)}"
                about = "row" if column.name in own else "derived"
                yield Difference(about, f"{name}.{column.name}", len(wrong), problem, WRITE_AGAIN)


def of_shared(store: Store, dataset: Dataset) -> Iterator[Difference]:
    """Find nodes that are no row, countries and what rows share, other than the rows say."""
    wanted = {graph.COUNTRY_LABEL: {str(row["key"]): row for row in country_rows(dataset)}}
    for name, table in TABLES.items():
        if not isinstance(table.graph, Node) and table.graph.hub:
            own = table.graph.hub.columns[0]
            told = [row | {"key": row[own], "id": row[own]} for row in properties(name, dataset[name])]
            wanted[table.graph.hub.label] = {row["key"]: row for row in told}
    for label, nodes in wanted.items():
        names = [each.name for each in graph.labels()[label].properties]
        values = ", ".join(f"n.{each}" for each in names)
        found = store.rows(f"MATCH (n:{label}) WHERE n.key IS NOT NULL RETURN {values}")
        there = {str(row[0]): row for row in found}
        wrong = {
            key
            for key in nodes.keys() | there.keys()
            if there.get(key) != ([nodes[key].get(each) for each in names] if key in nodes else None)
        }
        if wrong:
            problem = f"{many(len(wrong), 'node')} other than the rows say: {some(wrong)}"
            mend = f"Delete each (MATCH (n:{label} {{key: …}}) DETACH DELETE n) and {LOAD_AGAIN}"
            yield Difference("derived", f"(:{label})", len(wrong), problem, mend)


def of_taught(store: Store, dataset: Dataset) -> Iterator[Difference]:
    """Find where who taught whom isn't what the exchanges say."""
    names = [column.name for column in TAUGHT]
    partner = graph.label_of("partners")
    wanted = {}
    for row in properties("exchanges", graph_frame(dataset, "exchanges")):
        told = row | {"exchange_id": row["id"]}
        wanted[row["id"]] = [
            row["from_partner_id"],
            row["to_partner_id"],
            *(told.get(each) for each in names),
        ]
    pattern = f"MATCH (a:{partner})-[r:{TAUGHT_TYPE}]->(b:{partner})"
    values = ", ".join(f"r.{each}" for each in names)
    found = store.rows(f"{pattern} WHERE r.exchange_id IS NOT NULL RETURN a.key, b.key, {values}")
    there = {str(row[2]): row for row in found}
    name = f"[:{TAUGHT_TYPE}]"
    lacking = wanted.keys() - there.keys()
    if lacking:
        problem = f"{many(len(lacking), 'relationship')} missing, of exchanges {some(lacking)}"
        yield Difference("derived", name, len(lacking), problem, REMAKE)
    over = [one for one in there if there[one] != wanted.get(one)]
    if over:
        problem = f"{many(len(over), 'relationship')} other than the exchanges say: {some(over)}"
        mend = f"Delete each: {pattern} WHERE r.exchange_id = … DELETE r. {REMAKE}"
        yield Difference("derived", name, len(over), problem, mend)
