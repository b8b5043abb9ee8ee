"""A folder of CSV files, one for each table: UTF-8, comma-separated, a header in row 1.

A well-formed file goes through Arrow's parser. Any other is read again, record by record, to say where
its form is broken and to keep the rest of its rows. Both give the same cells.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import csv as arrow_csv

from ihp_graph.cells import nearest, show, visible
from ihp_graph.errors import Fault, SourceError
from ihp_graph.formulas import restored
from ihp_graph.model import TABLES
from ihp_graph.validation import TextTable, text_table, too_wide

BOM = b"\xef\xbb\xbf"
QUOTE, COMMA, LINE_FEED, RETURN = b'",\n\r'
BLOCK = 1 << 24
"""Bytes that Arrow parses at a time."""


def read_folder(folder: Path, label: str = "") -> tuple[list[TextTable], list[Fault]]:
    """Read the text of every table in a folder.

    Parameters
    ----------
    folder : where the CSV files are; anything else in it is ignored.
    label : what to write before a file's name in a fault.

    Raises
    ------
    SourceError
        If the folder can't be read or holds no CSV file.
    """
    try:
        paths = sorted(path for path in folder.iterdir() if is_csv(path))
    except OSError as error:
        raise SourceError(f"The folder {visible(folder)} can't be read: {error.strerror}.") from error
    if not paths:
        message = (
            f"The folder {visible(folder)} holds no CSV file. Give one that holds at least partners.csv."
        )
        raise SourceError(message)
    tables: list[TextTable] = []
    faults: list[Fault] = []
    for path in paths:
        file = label + visible(path.name)
        if path.stem not in TABLES:
            what = f"there is no table called {visible(path.stem)}"
            how = f"The nearest is {nearest(path.stem, TABLES)}.csv; rename the file or remove it."
            faults.append(Fault(file, None, None, None, what, how))
            continue
        try:
            data = path.read_bytes()
        except OSError as error:
            raise SourceError(f"The file {visible(path)} can't be read: {error.strerror}.") from error
        table, found = read_csv(data, path.stem, file)
        tables.append(table)
        faults += found
    return tables, faults


def is_csv(path: Path) -> bool:
    """Whether it is a CSV file that its owner means to be seen."""
    return path.suffix.lower() == ".csv" and not path.name.startswith((".", "~")) and path.is_file()


def read_csv(data: bytes, name: str, file: str) -> tuple[TextTable, list[Fault]]:
    """Read the text of one table from the bytes of its file."""
    data = data.removeprefix(BOM)
    fault = unreadable(data, file)
    if fault:
        return no_rows(name, file), [fault]
    with long_cells():
        try:
            header = next(records(data))
        except csv.Error as error:
            return no_rows(name, file), [misquoted(file, 1, error)]
        fault = misplaced_header(header, name, file) or too_wide(header, file)
        if fault:
            return no_rows(name, file), [fault]
        cells = read_fast(data, len(header)) if is_regular(data) else None
        read, faults = read_slowly(data, name, file) if cells is None else (text_table(name, file, cells), [])
        return replace(read, cells=read.cells.apply(restored)), faults


def records(data: bytes) -> Iterator[list[str]]:
    """Read record by record; a quotation mark out of place is a csv.Error."""
    return csv.reader(io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", newline=""), strict=True)


@contextmanager
def long_cells() -> Iterator[None]:
    """Let a cell be as long as it likes: Python's limit is one for the whole process."""
    limit = csv.field_size_limit(2**31 - 1)
    try:
        yield
    finally:
        csv.field_size_limit(limit)


def no_rows(name: str, file: str) -> TextTable:
    """Give a table of which nothing could be read."""
    rows, ragged = np.empty(0, dtype=np.int64), np.empty(0, dtype=bool)
    return TextTable(name, file, None, pd.DataFrame(), rows, ragged, complete=False)


def unreadable(data: bytes, file: str) -> Fault | None:
    """Find what makes the whole file unreadable."""
    as_utf8 = "Save it again as UTF-8; in Excel: Save As, 'CSV UTF-8'."
    what = None
    if not data.strip():
        how = "Write the header and the rows, or delete the file: a table that is absent is unknown."
        return Fault(file, None, None, None, "the file is empty", how)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        what = "the file is UTF-16, not UTF-8"
    elif b"\0" in data:
        what = f"the file holds a NUL byte, {line_of(data, data.index(0))}, so it isn't text in UTF-8"
    else:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as error:
            what = f"the file isn't UTF-8: byte 0x{data[error.start]:02x}, {line_of(data, error.start)}"
    return Fault(file, None, None, None, what, as_utf8) if what else None


def line_of(data: bytes, position: int) -> str:
    """Say in which line a byte stands."""
    lines = data.count(b"\n", 0, position)
    return f"line {lines + 1}"


def misplaced_header(header: list[str], name: str, file: str) -> Fault | None:
    """Find what makes the first record no header of comma-separated names."""
    text = ",".join(header)
    if not text.strip(" ,"):
        return Fault(file, 1, None, None, "row 1 is blank", "Write the names of the columns into row 1.")
    if text.lower().startswith("sep="):
        what = "the first line tells Excel the separator, and isn't a header"
        return Fault(file, 1, None, show(text), what, "Delete the line, and separate cells by commas.")
    for mark, word in ((";", "';'"), ("\t", "tabs"), ("|", "'|'")):
        names = {cell.strip() for cell in text.split(mark)}
        if len(header) == 1 and mark in text and names & set(TABLES[name].column_names):
            what = f"the file looks like delimited by {word}, not by commas"
            how = "Save it again with commas; in Excel: Save As, 'CSV UTF-8 (comma delimited)'."
            return Fault(file, 1, None, show(text), what, how)
    return None


def is_regular(data: bytes) -> bool:
    """Whether every quotation mark opens or closes a cell, or is doubled within one."""
    text = np.frombuffer(data, dtype=np.uint8)
    marks = np.flatnonzero(text == QUOTE)
    if len(marks) % 2:
        return False
    around = np.array([COMMA, LINE_FEED, RETURN, QUOTE], dtype=np.uint8)
    opening, closing = marks[0::2], marks[1::2]
    opens = np.isin(text[np.maximum(opening - 1, 0)], around) | (opening == 0)
    closes = np.isin(text[np.minimum(closing + 1, len(text) - 1)], around) | (closing == len(text) - 1)
    return bool(opens.all() and closes.all())


def read_fast(data: bytes, width: int) -> pd.DataFrame | None:
    """Read a file whose records all have `width` cells; None where they haven't."""
    names = [str(position) for position in range(width)]
    try:
        read = arrow_csv.read_csv(
            pa.BufferReader(data),
            read_options=arrow_csv.ReadOptions(column_names=names, block_size=BLOCK),
            parse_options=arrow_csv.ParseOptions(newlines_in_values=True, ignore_empty_lines=False),
            convert_options=arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.large_string()),
                check_utf8=False,
                strings_can_be_null=False,
                null_values=[],
            ),
        )
    except pa.ArrowInvalid:
        return None
    cells: pd.DataFrame = read.to_pandas()
    return cells.set_axis(range(width), axis="columns")


def read_slowly(data: bytes, name: str, file: str) -> tuple[TextTable, list[Fault]]:
    """Read record by record, and say which of them are broken."""
    reader = records(data)
    header = next(reader)
    read: list[list[str]] = []
    rows: list[int] = []
    ragged: list[bool] = []
    faults: list[Fault] = []
    row, complete = 1, True
    try:
        for row, record in enumerate(reader, 2):
            if not any(cell.strip() for cell in record):
                continue
            ragged.append(len(record) != len(header))
            if ragged[-1]:
                faults.append(uneven(file, row, record, header))
            read.append([*record[: len(header)], *[""] * (len(header) - len(record))])
            rows.append(row)
    except csv.Error as error:
        faults.append(misquoted(file, row + 1, error))
        complete = False
    cells = pd.DataFrame(read, columns=range(len(header)), dtype="str")
    numbers, uneven_ones = np.array(rows, dtype=np.int64), np.array(ragged, dtype=bool)
    return TextTable(name, file, tuple(header), cells, numbers, uneven_ones, complete), faults


def uneven(file: str, row: int, record: list[str], header: list[str]) -> Fault:
    """Say that a row doesn't have as many cells as the header."""
    what = f"the row has {len(record)} cells, the header {len(header)}"
    if len(record) > len(header):
        how = "If a cell holds a comma, put the cell in quotation marks."
        return Fault(file, row, None, show(",".join(record[len(header) :])), what, how)
    return Fault(file, row, None, None, what, "Write a comma for each blank cell too.")


def misquoted(file: str, row: int, error: csv.Error) -> Fault:
    """Say that a quotation mark is out of place, so that the rows from here on can't be told apart."""
    what = "a quotation mark within a quoted cell isn't doubled"
    if "end of data" in str(error):
        what = "a quotation mark opens a cell here and none closes it"
    how = 'Put the cell in quotation marks and write "" for each one in it.'
    return Fault(file, row, None, None, what, how)
