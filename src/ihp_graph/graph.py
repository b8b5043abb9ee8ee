"""The graph that the model describes: its labels, relationships, properties and constraints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ihp_graph.model import COUNTRY, TABLES, TAUGHT, Column, Link, Node, Relationship, Table

COUNTRY_LABEL, LOAD_LABEL, TAUGHT_TYPE = "Country", "Load", "TAUGHT"

KEY = Column("key", "text", "What tells it from every other: the row's id, else a hash of its cells.")
LOAD = (
    KEY,
    Column("complete", "boolean", "Whether the last load came to its end."),
    Column("run", "text", "That load's own id."),
    Column("version", "text", "The version of ihp-graph that loaded."),
    Column("sources", "list", "Names of the sources."),
    Column("started", "text", "When the last load began."),
    Column("finished", "text", "When it ended."),
)
"""Properties of the one ``Load`` node: what a store says of itself."""


@dataclass(frozen=True, slots=True)
class Label:
    """Nodes with one label, the table whose rows they are, and what they may hold."""

    name: str
    description: str
    table: str | None
    properties: tuple[Column, ...]
    derived: frozenset[str] = frozenset()
    """Names of the properties that a load adds."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Relationships of one type between nodes of two labels, and what they come from.

    ``by`` is a column, ``table.column``; a code of one, ``table.column=code``; or a whole table. Only a tie
    that is itself a row has properties.
    """

    start: str
    type: str
    end: str
    by: str
    table: str | None = None
    """The table whose rows they are."""
    properties: tuple[Column, ...] = ()
    derived: frozenset[str] = frozenset()

    @property
    def pattern(self) -> str:
        """The tie as Cypher writes it."""
        return f"(:{self.start})-[:{self.type}]->(:{self.end})"


@dataclass(frozen=True, slots=True)
class Constraint:
    """The property ``on`` is unique among the nodes of a label, or the relationships of a type."""

    of: str
    on: str
    is_type: bool = False

    @property
    def name(self) -> str:
        """What it is called in a store."""
        return f"{self.of.lower()}_{self.on}"

    @property
    def statement(self) -> str:
        """The statement that makes it, and does nothing where it is made already."""
        of = f"()-[n:{self.of}]-()" if self.is_type else f"(n:{self.of})"
        return f"CREATE CONSTRAINT {self.name} IF NOT EXISTS FOR {of} REQUIRE n.{self.on} IS UNIQUE"


def labels() -> dict[str, Label]:
    """Give every label of the graph by its name, in the model's order."""
    found = []
    for table in TABLES.values():
        graph = table.graph
        if isinstance(graph, Node):
            found.append(
                Label(
                    graph.label,
                    table.description,
                    table.name,
                    (KEY, *table.columns, *table.derived),
                    frozenset(column.name for column in table.derived),
                )
            )
        elif graph.hub:
            key, *others = graph.hub.columns
            linked = {link.column for link in graph.hub.links}
            shared = [table.column(name) for name in others if name not in linked]
            own = Column("id", "id", table.column(key).description)
            what = f"What rows of {table.name} with one {key} share."
            found.append(Label(graph.hub.label, what, None, (KEY, own, *shared)))
    derived = frozenset(column.name for column in COUNTRY)
    found.append(Label(COUNTRY_LABEL, "Countries that a row names.", None, (KEY, *COUNTRY), derived))
    found.append(Label(LOAD_LABEL, "One node: what the store says of itself.", None, LOAD))
    return {label.name: label for label in found}


def ties() -> list[Tie]:
    """Give every kind of relationship of the graph, in the model's order; ``TAUGHT`` comes last."""
    found: list[Tie] = []
    for table in TABLES.values():
        graph = table.graph
        if isinstance(graph, Node):
            found += links_of(table, graph.label, graph.links)
        else:
            start, end = ends(table.name)
            found += links_of(table, end, graph.hub.links if graph.hub else ())
            for code, kind in graph.types.items():
                by = f"{table.name}.{graph.type_column}={code}" if code else table.name
                derived = frozenset(column.name for column in table.derived)
                columns = (KEY, *table.columns, *table.derived)
                found.append(Tie(start, kind, end, by, table.name, columns, derived))
    partner = label_of("partners")
    names = frozenset(column.name for column in TAUGHT)
    return [*found, Tie(partner, TAUGHT_TYPE, partner, "derived from exchanges", None, TAUGHT, names)]


def links_of(table: Table, label: str, links: tuple[Link, ...]) -> Iterator[Tie]:
    """Give the ties for the references that nodes with that label hold."""
    for link in links:
        other = label_of(link.to)
        start, end = (label, other) if link.out else (other, label)
        yield Tie(start, link.type, end, f"{table.name}.{link.column}")


def constraints() -> list[Constraint]:
    """Give every constraint of the graph: keys and ids of nodes, then keys of relationships."""
    found = [
        Constraint(label.name, column.name)
        for label in labels().values()
        for column in label.properties
        if column.name in ("key", "id")
    ]
    types = dict.fromkeys(tie.type for tie in ties() if tie.table)
    found += [Constraint(kind, "key", is_type=True) for kind in types]
    return [*found, Constraint(TAUGHT_TYPE, "exchange_id", is_type=True)]


def label_of(table: str) -> str:
    """Give the label of a table's nodes, or of the countries."""
    if table == "countries":
        return COUNTRY_LABEL
    graph = TABLES[table].graph
    assert isinstance(graph, Node)
    return graph.label


def ends(table: str) -> tuple[str, str]:
    """Give the labels between which the rows of a table are relationships."""
    graph = TABLES[table].graph
    assert isinstance(graph, Relationship)
    start, end = (TABLES[table].column(name).refers_to or "" for name in (graph.start, graph.end))
    return label_of(start), graph.hub.label if graph.hub else label_of(end)
