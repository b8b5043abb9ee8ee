"""From the text of a source to canonical cells, with a fault for each cell that can't be read.

A source hands over :class:`TextTable`; :func:`checked` gives :class:`Rows`, whose frame has the
model's columns and dtypes. Rules that look beyond one cell are in :mod:`ihp_graph.integrity`.
Everything works on whole columns: a cell is read once for each different text in its column.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import pandas as pd

from ihp_graph.cells import Unreadable, nearest, read_cell, show
from ihp_graph.dataset import DTYPES
from ihp_graph.errors import Fault
from ihp_graph.keys import MADE
from ihp_graph.model import TABLES, Column, Kind, Table

CONTROL = r"[\x00-\x1f\x7f-\x9f]"
MOST_COLUMNS = 1000
"""Cells of a header; no table of the model has fifty columns."""
BY_TEXT: tuple[Kind, ...] = ("id", "ref", "text")
"""Kinds whose canonical cell is the stripped text itself."""


@dataclass(frozen=True)
class TextTable:
    """A table as it stands in a source: text cells under the source's own header.

    ``cells`` has one column for each cell of the header, numbered from 0, dtype ``str``, a blank cell
    being ``""``. ``rows`` are the rows' numbers in the file and ``ragged`` says whose number of cells isn't
    the header's. A table of which a part couldn't be read isn't ``complete``; one of which nothing could
    has no header. One that was ``harvested`` from a format which isn't ours may not know a partner's country.
    """

    name: str
    file: str
    header: tuple[str, ...] | None
    cells: pd.DataFrame
    rows: np.ndarray
    ragged: np.ndarray
    complete: bool = True
    harvested: bool = False

    def without_ragged(self) -> TextTable:
        """Leave out the ragged rows."""
        whole = ~self.ragged
        cells = self.cells[whole].reset_index(drop=True)
        return replace(self, cells=cells, rows=self.rows[whole], ragged=self.ragged[whole])


def text_table(name: str, file: str, cells: pd.DataFrame) -> TextTable:
    """Take the first row of `cells` as the header and leave out blank rows."""
    rows = np.arange(1, len(cells) + 1)
    blank = np.ones(len(cells), dtype=bool)
    blank[0] = False
    for _, column in cells.items():
        blank[blank] = (column[blank].str.strip() == "").to_numpy()
        if not blank.any():
            break
    header = tuple(cells.iloc[0].tolist())
    kept = ~blank
    kept[0] = False
    body = cells.iloc[1:] if kept[1:].all() else cells[kept]
    ragged = np.zeros(len(body), dtype=bool)
    return TextTable(name, file, header, body.reset_index(drop=True), rows[kept], ragged)


def too_wide(header: Sequence[str], file: str) -> Fault | None:
    """Find a header so wide that a fault for each of its cells would help nobody."""
    if len(header) <= MOST_COLUMNS:
        return None
    what = f"the header has {len(header):,} cells; no table has more than {MOST_COLUMNS:,} columns"
    return Fault(file, 1, None, None, what, "Nothing was read from it; delete the columns beyond the data.")


@dataclass(frozen=True)
class Rows:
    """The canonical rows of a table and where each stands.

    ``frame`` and ``places`` share their index; ``places`` has the columns ``file`` and ``row``.
    ``broken`` are ids of rows that couldn't be read otherwise.
    """

    table: Table
    frame: pd.DataFrame
    places: pd.DataFrame
    complete: bool = True
    broken: frozenset[str] = frozenset()
    harvested: bool = False

    def only(self, where: np.ndarray) -> Rows:
        """Give the rows at which `where` is true."""
        return replace(self, frame=self.frame[where], places=self.places[where])

    def at(self, index: pd.Index) -> Rows:
        """Give the rows under another index."""
        return replace(self, frame=self.frame.set_axis(index), places=self.places.set_axis(index))

    def faults(
        self,
        where: pd.Series,
        column: str | None,
        problem: str | Sequence[str],
        mend: str | Sequence[str],
        *,
        values: pd.Series | None = None,
        level: Literal["fault", "warning"] = "fault",
    ) -> list[Fault]:
        """Give a fault for each row at which `where` is true; problems and mends are for all or for each."""
        places = self.places[where]
        if values is None:
            values = self.frame[column] if column is not None else pd.Series(None, index=self.frame.index)
        shown = [None if pd.isna(value) else show(value) for value in values[where].tolist()]
        problems = [problem] * len(places) if isinstance(problem, str) else problem
        mends = [mend] * len(places) if isinstance(mend, str) else mend
        at = zip(places["file"].tolist(), places["row"].tolist(), shown, problems, mends, strict=True)
        return [Fault(file, row, column, value, what, how, level) for file, row, value, what, how in at]


def joined(parts: Sequence[Rows]) -> Rows:
    """Put rows of one table under each other."""
    if len(parts) == 1:
        return parts[0]
    return Rows(
        parts[0].table,
        pd.concat([part.frame for part in parts]),
        pd.concat([part.places for part in parts]),
        all(part.complete for part in parts),
        frozenset().union(*(part.broken for part in parts)),
    )


def checked(text: TextTable) -> tuple[Rows, list[Fault]]:
    """Read every cell of a table; a cell with a fault is blank in the rows given back."""
    table = TABLES[text.name]
    if text.header is None:
        return no_rows(table), []
    positions, faults = columns_of(text, table)
    broken = frozenset(text.cells.loc[text.ragged, positions["id"]].str.strip() if "id" in positions else ())
    if text.ragged.any():
        text = text.without_ragged()
    blank = pd.Series("", index=text.cells.index, dtype="str")
    places = pd.DataFrame({"file": blank, "row": text.rows}).assign(file=text.file).astype({"file": "str"})
    frame = pd.DataFrame(index=blank.index)
    complete = text.complete and "id" not in missing(table, positions)
    rows = Rows(table, frame, places, complete, broken, text.harvested)
    for column in table.columns:
        position = positions.get(column.name)
        cells = blank if position is None else text.cells[position].str.strip()
        frame[column.name], found = read_column(rows, column, cells)
        faults += found
        if column.filled and column.name in positions and not (text.harvested and column.kind == "country"):
            how = f"Write one of {', '.join(column.codes)}." if column.codes else "Every row needs one."
            faults += rows.faults(cells == "", column.name, "the cell is blank", how)
    return rows, faults


def no_rows(table: Table) -> Rows:
    """Give the rows of a table that couldn't be read."""
    frame = pd.DataFrame(columns=list(table.column_names)).astype(dtypes(table))
    places = pd.DataFrame({"file": pd.Series(dtype="str"), "row": pd.Series(dtype="int64")})
    return Rows(table, frame, places, complete=False)


def columns_of(text: TextTable, table: Table) -> tuple[dict[str, int], list[Fault]]:
    """Find the position of each of the model's columns in the header, and what is wrong with the header."""
    header = [name.strip() for name in text.header or ()]
    faults = []
    for position, name in enumerate(header):
        if name == "" and (text.cells[position].str.strip() != "").any():
            what = f"cell {position + 1} of the header is blank, above cells that are filled"
            faults.append(Fault(text.file, 1, None, None, what, "Name the column, or delete it."))
        elif name == "" and any(header[position:]):
            what = f"cell {position + 1} of the header is blank"
            faults.append(Fault(text.file, 1, None, None, what, "Delete the empty column."))
        elif name and name not in table.column_names:
            what = f"{table.name} has no column {show(name)}"
            how = f"The nearest is {nearest(name, table.column_names)}; rename the column or delete it."
            faults.append(Fault(text.file, 1, show(name), show(name), what, how))
    for name, times in Counter(header).items():
        if times > 1 and name in table.column_names:
            what = f"{times} columns are called {name}"
            faults.append(Fault(text.file, 1, name, name, what, "Keep one of them."))
    positions = {name: header.index(name) for name in table.column_names if name in header}
    for name in missing(table, positions):
        how = f"Add the column {name}: {table.column(name).description}"
        faults.append(Fault(text.file, 1, name, None, "this column is required and isn't there", how))
    return positions, faults


def missing(table: Table, there: Iterable[str]) -> list[str]:
    """Name the required columns that aren't there."""
    return [column.name for column in table.columns if column.required and column.name not in there]


def read_column(rows: Rows, column: Column, cells: pd.Series) -> tuple[pd.Series, list[Fault]]:
    """Read the stripped cells of a column; a blank cell and one with a fault are missing."""
    filled = cells != ""
    if not filled.any():
        return typed(pd.Series(None, index=cells.index, dtype="object"), column), []
    if column.kind in BY_TEXT:
        return cells.where(filled), bad_names(rows, column, cells) if column.kind != "text" else []
    codes, texts = pd.factorize(cells)
    read: list[object] = []
    unreadable: dict[int, Unreadable] = {}
    for code, text in enumerate(texts):
        try:
            read.append(read_cell(column, text) if text else None)
        except Unreadable as error:
            read.append(None)
            unreadable[code] = error
    values = typed(pd.Series(read, dtype="object"), column).take(codes).set_axis(cells.index)
    if not unreadable:
        return values, []
    bad = np.isin(codes, list(unreadable))
    errors = [unreadable[code] for code in codes[bad].tolist()]
    where = pd.Series(bad, index=cells.index)
    problems, mends = [error.problem for error in errors], [error.mend for error in errors]
    return values, rows.faults(where, column.name, problems, mends, values=cells)


def dtypes(table: Table) -> dict[str, str]:
    """Give the dtype of each column."""
    return {column.name: DTYPES.get(column.kind, "str") for column in table.columns}


def typed(values: pd.Series, column: Column) -> pd.Series:
    """Give the values the dtype of their column."""
    return values.to_frame("cells").astype({"cells": DTYPES.get(column.kind, "str")})["cells"].rename(None)


def bad_names(rows: Rows, column: Column, cells: pd.Series) -> list[Fault]:
    """Find ids, and cells that name one, that hold what an id can't."""
    what = f"{'an id' if column.kind == 'id' else 'the cell'} holds a control character, such as a line break"
    faults = rows.faults(cells.str.contains(CONTROL), column.name, what, "Delete it.", values=cells)
    if column.name == "id":
        what = "ids of this form are made by ihp-graph for rows that have none"
        made = cells.str.fullmatch(MADE)
        faults += rows.faults(made, "id", what, "Write another id, or leave it blank.", values=cells)
    return faults
