"""What a query gives: rows, for people, pandas and NetworkX."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload

import neo4j
from neo4j.graph import Node, Path, Relationship
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time

from ihp_graph.store.values import text

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

Row = dict[str, Any]
SHOWN_ROWS = 20


class Result(Sequence[Row]):
    """The rows of a query: a sequence of dictionaries by column name.

    Dates and times are those of Python. A node is ``{"labels": […], "properties": {…}}``, a
    relationship ``{"type": …, "from": …, "to": …, "properties": {…}}``, where ``from`` and ``to`` are the
    keys of the nodes, or None where the result doesn't hold these nodes; a path is
    ``{"nodes": […], "relationships": […]}``.

    Attributes
    ----------
    cypher : the statement.
    columns : the names of the columns; the embedded store tells none where there is no row.
    rows : the rows, as a list.
    more : whether there are more rows than the limit let through.
    """

    def __init__(
        self,
        cypher: str,
        columns: Sequence[str],
        records: Sequence[Sequence[Any]],
        more: bool = False,
    ):
        self.cypher = cypher
        self.columns = tuple(columns)
        self.more = more
        self.nodes: dict[str, Node] = {}
        self.relationships: dict[str, Relationship] = {}
        for record in records:
            self.collect(record)
        self.rows: list[Row] = [
            dict(zip(self.columns, map(self.plain, record), strict=True)) for record in records
        ]

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        return self.rows[index]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __eq__(self, other: object) -> bool:
        """Whether the other, a result or a list, has the same rows in the same order."""
        if isinstance(other, Result):
            return self.rows == other.rows
        return self.rows == other if isinstance(other, list) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<Result: {self.size}>"

    @property
    def size(self) -> str:
        """The numbers of rows and columns, in words."""
        rows = f"{len(self)} {'row' if len(self) == 1 else 'rows'}{', and more' if self.more else ''}"
        return f"{rows}; {', '.join(self.columns) or 'no columns'}"

    @property
    def df(self) -> pd.DataFrame:
        """The rows as a DataFrame; whole numbers and truth values stay so beside missing ones."""
        import pandas as pd

        return pd.DataFrame(
            {name: pd.Series(cells, dtype=dtype_of(cells)) for name, cells in self.cells()},
            columns=list(self.columns),
        )

    def cells(self) -> Iterator[tuple[str, list[Any]]]:
        """Give each column's name and cells."""
        for name in self.columns:
            yield name, [row[name] for row in self.rows]

    def graph(self) -> nx.MultiDiGraph[str]:
        """Give the nodes, relationships and paths that the rows hold as a NetworkX graph.

        A node is called by the id that the database gave it, and has its properties and ``labels``, a
        list; an arc's key is such an id too, and it has its properties and ``type``. The end of a
        relationship whose node the rows don't hold has no attributes: return the nodes as well, or paths.
        """
        import networkx as nx

        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for name, node in self.nodes.items():
            graph.add_node(name, **dict(node), labels=sorted(node.labels))
        for name, tie in self.relationships.items():
            start, end = ends(tie)
            graph.add_edge(start, end, key=name)
            graph.edges[start, end, name].update(dict(tie), type=tie.type)
        return graph

    def _repr_html_(self) -> str:
        """Show the first rows in a notebook, with nothing in them able to act as markup."""
        head = "".join(f"<th>{html.escape(name)}</th>" for name in self.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{html.escape(text(row[name]))}</td>" for name in self.columns) + "</tr>"
            for row in self.rows[:SHOWN_ROWS]
        )
        rest = f"; {SHOWN_ROWS} shown" if len(self) > SHOWN_ROWS else ""
        table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>" if head else ""
        return f"{table}<p>{html.escape(self.size)}{rest}</p>"

    # How it is done.

    def collect(self, value: Any) -> None:
        """Remember the nodes and relationships in a value, whole ones before mere ends."""
        if isinstance(value, Node):
            self.nodes[value.element_id] = value
        elif isinstance(value, Relationship):
            self.relationships[value.element_id] = value
        elif isinstance(value, Path):
            self.collect(list(value.nodes))
            self.collect(list(value.relationships))
        elif isinstance(value, Mapping):
            self.collect(list(value.values()))
        elif isinstance(value, list | tuple | neo4j.Record):
            for element in value:
                self.collect(element)

    def plain(self, value: Any) -> Any:
        """Give a value that the driver gave as Python's own."""
        if isinstance(value, Node):
            return {"labels": sorted(value.labels), "properties": self.plain(dict(value))}
        if isinstance(value, Relationship):
            start, end = (self.nodes[name].get("key") if name in self.nodes else None for name in ends(value))
            return {"type": value.type, "from": start, "to": end, "properties": self.plain(dict(value))}
        if isinstance(value, Path):
            return {
                "nodes": self.plain(list(value.nodes)),
                "relationships": self.plain(list(value.relationships)),
            }
        if isinstance(value, Mapping):
            return {name: self.plain(element) for name, element in value.items()}
        # A point is a tuple for the driver.
        if isinstance(value, list):
            return [self.plain(element) for element in value]
        return scalar(value)


def scalar(value: Any) -> Any:
    """Give a value without nodes in it as Python's own."""
    if isinstance(value, Point):
        return {"srid": value.srid, "coordinates": list(value)}
    if isinstance(value, Duration):
        return value.iso_format()
    return value.to_native() if isinstance(value, Date | DateTime | Time) else value


def ends(tie: Relationship) -> tuple[str, str]:
    """Give the ids of the nodes from and to which a relationship goes."""
    start, end = tie.nodes
    assert start is not None
    assert end is not None
    return start.element_id, end.element_id


def dtype_of(cells: Sequence[Any]) -> str | None:
    """Give the dtype that keeps whole numbers and truth values so beside missing ones; None: the usual."""
    kinds = {type(cell) for cell in cells if cell is not None}
    if None in cells and kinds == {int}:
        return "Int64"
    return "boolean" if None in cells and kinds == {bool} else None
