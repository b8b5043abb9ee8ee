"""What a table of the report's page is: its columns, how their cells are written, and its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ihp_graph.income import HIC, LMIC
from ihp_graph.language import Language

MOST_ROWS = 200
"""A table on the page is cut after this many rows, and says so."""

Form = Literal[
    "text",
    "exact",
    "name",
    "count",
    "ratio",
    "measure",
    "share",
    "side",
    "kind",
    "direction",
    "source",
    "cited",
    "code",
]
STYLES: Mapping[Form, str] = {
    "count": "r",
    "ratio": "r",
    "measure": "r",
    "share": "r",
    "exact": "nowrap",
    "name": "long",
    "source": "cite",
    "cited": "cites",
}
Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the key of its cells, its heading, how a cell is written, and of which cell it is a share."""

    key: str
    label: str
    form: Form = "count"
    of: str = ""

    @property
    def style(self) -> str:
        """The class of its cells: numbers at the right, what may be long breaks anywhere."""
        return STYLES.get(self.form, "")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the page. ``rows`` may have the key ``few``: too few to compare, so hatched.

    ``names_partners`` says that institutions are named in it; ``note`` stands behind the caption.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: Rows
    query: str | None = None
    note: str = ""
    names_partners: bool = False
    most: int = MOST_ROWS

    @property
    def shown(self) -> Rows:
        """The rows that the page has."""
        return self.rows[: self.most]

    @property
    def left_out(self) -> int:
        """How many rows the page leaves out."""
        return max(0, len(self.rows) - self.most)

    @property
    def few(self) -> bool:
        """Whether a row is hatched."""
        return any(row.get("few") for row in self.shown)


def by_name(caption: str, columns: tuple[Column, ...], rows: Rows, query: str | None, say: Language) -> Table:
    """Give a table that names partners, in alphabetical order."""
    return Table(caption, columns, rows, query, say("report-alphabetical"), names_partners=True)


def of_sides(say: Language) -> tuple[Column, ...]:
    """Give a column for each side."""
    return (
        Column("hic", say("side", side=HIC)),
        Column("lmic", say("side", side=LMIC)),
        Column("unknown", say("report-col-unknown")),
    )
