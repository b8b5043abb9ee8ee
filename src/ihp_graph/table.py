"""How the model is written: columns, tables, and what a row is in the graph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

Kind = Literal[
    "id",
    "ref",
    "text",
    "code",
    "date",
    "year",
    "number",
    "boolean",
    "list",
    "country",
    "countries",
    "currency",
]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its name, what its cells may hold, and what it means."""

    name: str
    kind: Kind
    description: str
    required: bool = False
    """The column must be there."""
    filled: bool = False
    """And its cells too."""
    codes: tuple[str, ...] = ()
    refers_to: str | None = None
    positive: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship between the node of a row and the node that one of its cells names.

    ``out`` is the direction of the arrow as seen from the row's node. ``to`` is a table, or
    ``countries`` for a country. ``unless`` names a column that, where filled, takes its place.
    """

    type: str
    column: str
    to: str
    out: bool = True
    unless: str | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """Each row of the table is a node with this label."""

    label: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Hub:
    """The node that several rows of a relationship's table share, with the cells they have in common.

    The first of its columns is its key.
    """

    label: str
    columns: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Relationship:
    """Each row of the table is a relationship between the nodes that two of its cells name.

    ``types`` gives the relationship's type for each code of ``type_column``; with no such column
    there is one type, under the key ``""``. ``hub`` is the node at the end where that is no row of a
    table.
    """

    start: str
    end: str
    types: Mapping[str, str]
    type_column: str | None = None
    hub: Hub | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns, what tells its rows apart, and what a row is in the graph."""

    name: str
    description: str
    own_columns: tuple[Column, ...]
    identified_by: tuple[str, ...]
    """The cells that make a row's key where it has no id; empty: all cells."""
    graph: Node | Relationship
    derived: tuple[Column, ...] = ()
    """Properties that a load adds to the row's node or relationship, and reading back ignores."""
    columns: tuple[Column, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "columns", self.own_columns + COMMON)

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns, in the model's order."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """Give the column of that name; KeyError where the table has none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


def own_id(description: str, required: bool = True) -> Column:
    """Declare the column of a row's own id."""
    return Column("id", "id", description, required=required, filled=required)


def ref(name: str, table: str, description: str, required: bool = False) -> Column:
    """Declare a column that names a row of another table."""
    return Column(name, "ref", description, required=required, filled=required, refers_to=table)


def code(
    name: str, codes: str, description: str, required: bool = False, filled: bool | None = None
) -> Column:
    """Declare a column of codes, given as words."""
    filled = required if filled is None else filled
    return Column(name, "code", description, required=required, filled=filled, codes=tuple(codes.split()))


def text(name: str, description: str, required: bool = False) -> Column:
    """Declare a column of free text."""
    return Column(name, "text", description, required=required, filled=required)


def date(name: str, description: str) -> Column:
    """Declare a column of dates."""
    return Column(name, "date", description)


def optional(column: Column) -> Column:
    """Declare a column of exchanges as one of accounts, where none need be filled."""
    words = f"{column.description} Blank: as in the exchange."
    return replace(column, description=words, required=False, filled=False)


COMMON = (
    text("source", "Citation or address of the evidence."),
    ref("reported_by", "partners", "Partner who told this; blank: no partner told it, or it isn't recorded."),
    text("notes", "Anything else a reader should know."),
)
