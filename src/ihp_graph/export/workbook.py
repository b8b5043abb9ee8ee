"""The Excel workbook that ``init`` writes, filled: it can be gone on with, and loaded again."""

from __future__ import annotations

from typing import Any, BinaryIO

import pandas as pd

from ihp_graph.errors import IhpGraphError
from ihp_graph.export.content import Content
from ihp_graph.formulas import neutral
from ihp_graph.model import Column
from ihp_graph.output import FORMULA_STARTS
from ihp_graph.templates import LAST_ROW, new_workbook

MOST_CHARACTERS = 32_767
"""Of UTF-16, in a cell."""
INSTEAD = "Export as csv or parquet, which hold it."


def write(content: Content, file: BinaryIO) -> list[str]:
    """Write a workbook with a sheet for each table, empty ones too.

    Text is text, and one that begins as a formula does has Excel's own quote prefix, so that it stays text
    when somebody edits the cell. One that begins with an apostrophe and then as a formula does is written
    as :mod:`ihp_graph.formulas` says. Numbers have 16 significant digits, as far as Excel goes.

    Raises
    ------
    IhpGraphError
        If a table has more rows, or a cell more characters, than Excel takes: nothing is cut off.
    """
    for name, frame in content.tables():
        check(name, frame)
    # What is written of a sheet goes to the disk row by row, however large the table.
    book, style = new_workbook(file, constant_memory=True)
    for name, frame in content.tables():
        sheet = book.get_worksheet_by_name(name)
        columns = content.columns(name)
        cells = [
            frame[column.name].astype(object).where(frame[column.name].notna(), None) for column in columns
        ]
        for line, row in enumerate(zip(*cells, strict=True), 1):
            for position, (column, cell) in enumerate(zip(columns, row, strict=True)):
                if cell is not None:
                    write_cell(sheet, (line, position), column, cell, style)
    book.close()
    return []


def check(table: str, frame: pd.DataFrame) -> None:
    """Refuse what no workbook holds."""
    if len(frame) > LAST_ROW:
        raise IhpGraphError(
            f"{table} has {len(frame):,} rows; a sheet of Excel takes {LAST_ROW:,}. {INSTEAD}"
        )
    for name in frame.columns:
        if not pd.api.types.is_string_dtype(frame[name]):
            continue
        # No character is more than two of UTF-16, so only long texts need be counted.
        for key, text in frame[name][frame[name].str.len() > MOST_CHARACTERS // 2 - 1].items():
            if len(neutral(text).encode("utf-16-le", "surrogatepass")) // 2 > MOST_CHARACTERS:
                raise IhpGraphError(
                    f"{table}, row {key}, column {name}: this text has {len(text):,} characters; a "
                    f"cell of Excel takes {MOST_CHARACTERS:,}. {INSTEAD}"
                )


def write_cell(sheet: Any, place: tuple[int, int], column: Column, cell: Any, style: dict[str, Any]) -> None:
    """Write a filled cell by its kind."""
    if column.kind == "boolean":
        sheet.write_boolean(*place, bool(cell))
    elif column.kind in ("number", "year"):
        sheet.write_number(*place, cell)
    elif cell.startswith(FORMULA_STARTS):
        sheet.write_string(*place, cell, style["quoted"])
    else:
        sheet.write_string(*place, neutral(cell), style["text"])
