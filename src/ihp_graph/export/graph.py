"""The graph of the model: the nodes and relationships that a load makes, without a store.

What :mod:`ihp_graph.store` writes, and in the same names; a test holds the two to each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import networkx as nx
import pandas as pd

from ihp_graph.dataset import SEPARATOR, Dataset
from ihp_graph.export.content import content
from ihp_graph.filters import View
from ihp_graph.graph import COUNTRY_LABEL, LOAD_LABEL, TAUGHT_TYPE, ends, label_of, labels, ties
from ihp_graph.model import TABLES, TAUGHT, Column, Kind, Link, Node
from ihp_graph.store.rows import Properties, country_rows, graph_frame, properties


@dataclass(frozen=True, slots=True)
class Ties:
    """Relationships of one type between nodes of two labels: start and end by key, and properties.

    ``of`` says what they come from: a ``start`` or ``end`` that is a row and names the other end, or a row
    that is the ``relationship``.
    """

    start: str
    type: str
    end: str
    of: Literal["start", "end", "relationship"]
    rows: list[tuple[str, str, Properties]]


def nodes(view: View) -> Iterator[tuple[str, list[Properties]]]:
    """Give the nodes of each label: their properties, ``key`` among them.

    A row that is named and isn't there, because its whole table is absent, is a node with its key alone.
    """
    named: dict[str, dict[str, None]] = {}
    for each in relationships(view):
        named.setdefault(each.start, {}).update(dict.fromkeys(start for start, _, _ in each.rows))
        named.setdefault(each.end, {}).update(dict.fromkeys(end for _, end, _ in each.rows))
    for label in labels():
        if label != LOAD_LABEL:
            rows = rows_of(view, label)
            there = {row["key"] for row in rows}
            bare: list[Properties] = [{"key": key} for key in named.get(label, ()) if key not in there]
            if rows or bare:
                yield label, rows + bare


def rows_of(view: View, label: str) -> list[Properties]:
    """Give the properties of the nodes with that label that rows describe."""
    if label == COUNTRY_LABEL:
        return country_rows(view.dataset)
    for name, table in TABLES.items():
        graph = table.graph
        if isinstance(graph, Node):
            if graph.label == label:
                return table_rows(view, name)
        elif graph.hub and graph.hub.label == label:
            key, *others = graph.hub.columns
            linked = {link.column for link in graph.hub.links}
            shared = view.dataset[name].drop_duplicates(key).set_index(key, drop=False)
            kept = shared[[key, *(other for other in others if other not in linked)]]
            return properties(name, kept.rename(columns={key: "id"}))
    return []


def table_rows(view: View, name: str) -> list[Properties]:
    """Give what each row of a table has in the graph, as seen through the view's filter."""
    frame = graph_frame(view.dataset, name)
    if name == "exchanges":
        frame = frame.assign(weight=view.exchanges()["weight"])
    elif name == "partners":
        frame = frame.assign(side=view.partners()["side"])
    return properties(name, frame)


def relationships(view: View) -> Iterator[Ties]:
    """Give all relationships, in the model's order; who taught whom comes last."""
    for name, table in TABLES.items():
        if name not in view.dataset:
            continue
        graph, frame = table.graph, view.dataset[name]
        if isinstance(graph, Node):
            for link in graph.links:
                yield link_ties(graph.label, link, frame)
            continue
        start, end = ends(name)
        if graph.hub:
            shared = frame.drop_duplicates(graph.hub.columns[0]).set_index(graph.hub.columns[0], drop=False)
            for link in graph.hub.links:
                yield link_ties(graph.hub.label, link, shared)
        rows = table_rows(view, name)
        for code, kind in graph.types.items():
            of_type = [row for row in rows if not code or row[graph.type_column or ""] == code]
            yield Ties(
                start, kind, end, "relationship", [(row[graph.start], row[graph.end], row) for row in of_type]
            )
    names = [column.name for column in TAUGHT if column.name != "exchange_id"]
    taught = [
        (
            row["from_partner_id"],
            row["to_partner_id"],
            {"exchange_id": row["id"]} | {name: row[name] for name in names if name in row},
        )
        for row in table_rows(view, "exchanges")
    ]
    partner = label_of("partners")
    yield Ties(partner, TAUGHT_TYPE, partner, "relationship", taught)


def link_ties(label: str, link: Link, frame: pd.DataFrame) -> Ties:
    """Give the relationships for the references in one column of nodes with that label."""
    cells = frame[link.column]
    if link.unless is not None:
        cells = cells[frame[link.unless].isna()]
    filled = cells.dropna()
    other = label_of(link.to)
    if link.out:
        return Ties(label, link.type, other, "start", [(str(key), to, {}) for key, to in filled.items()])
    return Ties(other, link.type, label, "end", [(to, str(key), {}) for key, to in filled.items()])


# For formats that know one kind of node and edge, whatever their labels.

TYPES: dict[Kind, type] = {"number": float, "year": int, "boolean": bool}
"""The type of an attribute by its column's kind; every other kind is text."""
NODE_TYPE, EDGE_TYPE, LABEL = "node_type", "edge_type", "label"
"""What an attribute holds that no column does: a node's label in the graph, a relationship's type, and what
to write beside the node or arrow."""
SHOWN = ("name", "id")
"""What is written beside a node: the first that it has, else its label."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of nodes or edges: its name, and the type of its values."""

    name: str
    type: type


def node_attributes() -> list[Attribute]:
    """Give the attributes that a node may have."""
    columns = [
        column for label in labels().values() if label.name != LOAD_LABEL for column in label.properties
    ]
    return [Attribute(LABEL, str), Attribute(NODE_TYPE, str), *attributes(columns)]


def edge_attributes() -> list[Attribute]:
    """Give the attributes that an edge may have."""
    columns = [column for tie in ties() for column in tie.properties]
    return [Attribute(LABEL, str), Attribute(EDGE_TYPE, str), *attributes(columns)]


def attributes(columns: Iterable[Column]) -> list[Attribute]:
    """Give the attribute for each name among the columns; ``key`` is the node's id already."""
    found = {column.name: TYPES.get(column.kind, str) for column in columns if column.name != "key"}
    return [Attribute(name, kind) for name, kind in found.items()]


def flat_nodes(view: View) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give each node's id, its label and key, and its attributes; one without a value isn't there."""
    for label, rows in nodes(view):
        types = types_of(labels()[label].properties)
        for row in rows:
            shown = next((row[name] for name in SHOWN if name in row), label)
            yield node_id(label, row["key"]), {LABEL: shown, NODE_TYPE: label} | plain(row, types)


def flat_edges(view: View) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Give each edge: start, end, its own id, and its attributes; one without a value isn't there."""
    types = types_of(column for tie in ties() for column in tie.properties)
    number = 0
    for each in relationships(view):
        kind = {LABEL: each.type, EDGE_TYPE: each.type}
        for start, end, row in each.rows:
            yield node_id(each.start, start), node_id(each.end, end), f"e{number}", kind | plain(row, types)
            number += 1


def node_id(label: str, key: str) -> str:
    """Give the id of a node among nodes of all labels."""
    return f"{label}:{key}"


def types_of(columns: Iterable[Column]) -> dict[str, type]:
    """Give the type of the attribute for each column."""
    return {column.name: TYPES.get(column.kind, str) for column in columns}


def plain(row: Properties, types: dict[str, type]) -> dict[str, Any]:
    """Give properties as attributes: a list is a text again, and every number of a column of one type."""
    return {
        name: SEPARATOR.join(value) if isinstance(value, list) else types[name](value)
        for name, value in row.items()
        if name != "key"
    }


def to_networkx(data: View | Dataset, show_people: bool = False) -> nx.MultiDiGraph[str]:
    """Give the whole graph of the model as a NetworkX graph.

    Nodes are called ``Label:key``, such as ``Partner:leeds``. ``node_type`` is a node's label in the graph,
    ``edge_type`` a relationship's type; every other attribute is a column, and one that is blank isn't
    there. For who teaches whom alone see :meth:`ihp_graph.network.Network.to_networkx`.

    Parameters
    ----------
    show_people : keep people's names.
    """
    view = content(data, show_people=show_people).view
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(flat_nodes(view))
    for start, end, edge, values in flat_edges(view):
        graph.add_edge(start, end, edge, **values)
    return graph
