"""A folder of CSV files that loads again as the very same rows, cell for cell; with its descriptor."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd

from ihp_graph.errors import IhpGraphError
from ihp_graph.export.content import Content
from ihp_graph.export.datapackage import write_descriptor
from ihp_graph.formulas import neutral
from ihp_graph.model import Column

WHOLE = 2.0**53
"""Up to here a float64 holds every integer."""


def write(content: Content, folder: Path) -> None:
    """Write a CSV file for each table with rows, and ``datapackage.json``, into an empty folder.

    UTF-8, comma-separated, lines as RFC 4180 ends them. All columns of the model are there; a blank cell is
    unknown. Text that begins as a formula does is written as :mod:`ihp_graph.formulas` says, which a load
    takes back.

    Raises
    ------
    IhpGraphError
        If a cell holds a NUL character, which CSV can't.
    """
    files = []
    for name, frame in content.tables():
        path = folder / f"{name}.csv"
        cells = [texts(name, column, frame[column.name]) for column in content.columns(name)]
        with path.open("x", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(frame.columns)
            writer.writerows(zip(*cells, strict=True))
        files.append((name, path))
    write_descriptor(content, folder, files, "csv")


def texts(table: str, column: Column, cells: pd.Series) -> list[str]:
    """Give cells as a CSV file has them: numbers so that the same number is read, a blank cell as nothing."""
    blank = cells.isna()
    if blank.all():
        return [""] * len(cells)
    if column.kind == "boolean":
        return cells.map({True: "true", False: "false"}).astype("str").fillna("").tolist()
    if column.kind == "number":
        return ["" if missing else number(value) for value, missing in zip(cells, blank, strict=True)]
    found = cells.astype("str").fillna("").tolist()
    if column.kind == "year":
        return found
    for key, text in zip(cells.index, found, strict=True):
        if "\0" in text:
            raise IhpGraphError(
                f"{table}, row {key}, column {column.name}: the cell holds a NUL character, which CSV can't. "
                "Export as parquet, or mend it in the source."
            )
    return [neutral(text) for text in found]


def number(value: float) -> str:
    """Give the shortest text that reads as the same number.

    >>> number(75000.0), number(0.1)
    ('75000', '0.1')
    """
    return str(int(value)) if value.is_integer() and abs(value) <= WHOLE else repr(value)
