"""A panel of a node's page: one statement, and its rows as a table."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ihp_graph.explorer.filters import Filters, used, where
from ihp_graph.explorer.things import Json, in_words
from ihp_graph.explorer.turns import Asker
from ihp_graph.pages import ADDRESS
from ihp_graph.store.values import jsonable

ROWS = 100
"""Rows of a panel that are given."""
CODE = re.compile(r"[a-z]+(_[a-z]+)+")
LEFT, RIGHT = "left", "right"

Rows = Sequence[Mapping[str, Any]]
Conditions = Callable[[Filters], list[str]]
Said = Callable[[Rows, int], str | None]
"""What rows say in a sentence, of which there are so many in all."""


def nothing(filters: Filters) -> list[str]:
    """Filter nothing."""
    return []


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a panel.

    ``to`` is the kind of thing that a cell leads to, whose id the statement gives as ``of``. A ``source``
    leads to the addresses in it. What isn't a ``number`` is text, so that a year isn't read as a count.
    """

    name: str
    title: str
    to: str | None = None
    of: str | None = None
    source: bool = False
    number: bool = False

    def as_json(self) -> Json:
        """Give its head."""
        return {"name": self.name, "title": self.title, "align": RIGHT if self.number else LEFT}

    def cell(self, row: Mapping[str, Any]) -> Any:
        """Give its cell in a row."""
        value = row[self.name]
        if value is None or value == []:
            return None
        if self.to and self.of and row[self.of] is not None:
            return {"text": str(told(value)), "ref": f"{self.to}:{row[self.of]}"}
        if self.source:
            return cited(str(value))
        return told(value, self.number)


def told(value: Any, number: bool = False) -> Any:
    """Give a value as a cell: a code in words, a year as text.

    >>> told("hard_skill"), told(2015), told(2.0, number=True), told(True), told(["a", "b"])
    ('hard skill', '2015', 2.0, 'yes', 'a; b')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(map(str, value))
    if isinstance(value, str):
        return in_words(value) if CODE.fullmatch(value) else value
    if isinstance(value, int | float):
        return jsonable(value) if number else f"{value:.15g}"
    return str(value)


def cited(source: str) -> Any:
    """Give a source as a cell: each address in it leads there.

    >>> cited("https://example.org/a; p. 12")
    [{'text': 'example.org/a', 'url': 'https://example.org/a'}, 'p. 12']
    """
    parts: list[Any] = []
    for part in source.split("; "):
        found = ADDRESS.match(part)
        short = part.partition("://")[2].removeprefix("www.").rstrip("/")
        parts.append({"text": short, "url": found.group().rstrip(".,;:!?)")} if found else part)
    return parts[0] if len(parts) == 1 else parts


@dataclass(frozen=True, slots=True)
class Panel:
    """A statement, in parts: what it matches, on which conditions, and what it gives in which order.

    The pattern begins with the node that is known: from elsewhere the embedded store would look at each.

    ``counted`` is what there is one of for each row. ``absent`` says that there is none.
    """

    id: str
    title: str
    match: str
    returns: str
    order: str
    columns: tuple[Column, ...]
    absent: str | None
    held: Conditions = nothing
    more: str = ""
    counted: str = "*"
    said: Said | None = None
    note: str | None = None
    rows: int = ROWS

    def statement(self, filters: Filters) -> str:
        """Give the statement."""
        return f"{self.matched(filters)}{self.more}\nRETURN {self.returns}\nORDER BY {self.order}"

    def matched(self, filters: Filters) -> str:
        """Give the part of the statement on which the number of rows depends."""
        return self.match + where(self.held(filters))

    def parameters(self, id: str, filters: Filters) -> dict[str, Any]:
        """Give the values that the statement names."""
        return {"id": id, **used(self.statement(filters), filters.parameters)}

    def ask(self, ask: Asker, id: str, filters: Filters) -> Json:
        """Give the panel of a node."""
        text, parameters = self.statement(filters), self.parameters(id, filters)
        rows = ask(text, parameters, self.rows)
        of = len(rows)
        if rows.more:
            [counted] = ask(f"{self.matched(filters)}\nRETURN count({self.counted}) AS n", parameters)
            of = counted["n"]
        return {
            "id": self.id,
            "title": self.title,
            "said": self.said(rows, of) if self.said and rows else None,
            "columns": [column.as_json() for column in self.columns],
            "rows": [[column.cell(row) for column in self.columns] for row in rows],
            "n": len(rows),
            "of": of if rows.more else None,
            "note": self.note,
            "cypher": text,
            "parameters": parameters,
            "more": rows.more,
        }


SOURCE = Column("source", "Source", source=True)
NOTES = Column("notes", "Notes")
TELLER = Column("told_by", "Told by", "partner", "told_by_id")
HOME = Column("partnership", "Partnership", "partnership", "partnership_id")
TOLD = "\nOPTIONAL MATCH (teller:Partner {{key: coalesce({of}.reported_by, '')}})"
"""Finds who told of something, as far as a partner did; for null the embedded store would look at each."""
TOLD_BY = "teller.key AS told_by_id, coalesce(teller.name, teller.key) AS told_by"


def year(of: str) -> str:
    """Give the expression of the year of a date."""
    return f"toInteger(left({of}, 4))"


def dated(of: str) -> Conditions:
    """Filter by the year of a date."""
    return lambda filters: filters.within_years(year(of))


def within(home: str, of: str | None = None) -> Conditions:
    """Filter by the programme of a partnership and, if given, by the year of a date."""
    return lambda filters: [
        *filters.of_partnership(home),
        *(filters.within_years(year(of)) if of else []),
    ]


def plural(n: int, one: str, many: str | None = None) -> str:
    """Give a number with its noun."""
    return f"{n:,} {one if n == 1 else many or f'{one}s'}"
