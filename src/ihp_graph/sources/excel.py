"""An Excel workbook with a sheet for each table, its header in row 1."""

from __future__ import annotations

import datetime
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd
from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from ihp_graph.cells import nearest, show, visible
from ihp_graph.errors import Fault, SourceError
from ihp_graph.formulas import restored
from ihp_graph.model import TABLES
from ihp_graph.sources.content import MOST_TIMES, MOST_UNPACKED
from ihp_graph.sources.csv_folder import no_rows
from ihp_graph.validation import TextTable, text_table, too_wide

SUFFIXES = (".xlsx", ".xlsm")
EXPLANATIONS = ("readme", "codes", "notes")
"""Sheets that explain the others, in lower case; they hold no table."""
MOST_CELLS = 60_000_000
"""Cells of the rectangle from A1 to a sheet's last cell, all of which are held in memory while it is read."""
DIMENSION = re.compile(rb'<(?:\w+:)?dimension\s+ref="[A-Z0-9]+:([A-Z]{1,3})([0-9]{1,7})"')
FAILED = re.compile(rb'<(?:\w+:)?c\s[^>]*?\bt="e"[^>]*>')
ADDRESS = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')

Cell = int | float | str | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta


@dataclass(frozen=True)
class Sheet:
    """A worksheet: its cells from A1 on, and the addresses of those that Excel couldn't compute."""

    name: str
    visible: bool
    rows: list[list[Cell]]
    failed: list[tuple[int, int]]


def read_workbook(book: Sequence[Sheet], label: str) -> tuple[list[TextTable], list[Fault]]:
    """Read the text of every table in a workbook.

    Dates become ISO text, whole numbers text without a decimal point; a formula gives its last value.
    Sheets without a cell are ignored, and so are the hidden ones that are no table.

    Parameters
    ----------
    book : its sheets.
    label : what to call it in a fault; the sheet's name follows.
    """
    tables: list[TextTable] = []
    faults: list[Fault] = []
    for sheet in book:
        name, file = sheet.name, f"{label} [{visible(sheet.name)}]"
        if name in TABLES:
            table, found = read_sheet(sheet, file)
            tables.append(table)
            faults += found
        elif sheet.visible and sheet.rows and name.strip().lower() not in EXPLANATIONS:
            what = f"there is no table called {show(name)}"
            how = f"The nearest is {nearest(name, TABLES)}; rename the sheet or remove it."
            faults.append(Fault(file, None, None, None, what, how))
    return tables, faults


def sheets(path: Path) -> list[Sheet]:
    """Read the worksheets; SourceError if the file is no workbook, damaged, protected or far too large."""
    try:
        check_packing(path)
        with CalamineWorkbook.from_path(path) as book:
            parts = dict(worksheets(path))
            found = []
            for sheet in book.sheets_metadata:
                if sheet.typ == SheetTypeEnum.WorkSheet:
                    part = parts.get(sheet.name, b"")
                    check_size(part, path, sheet.name)
                    rows = book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
                    shown = sheet.visible == SheetVisibleEnum.Visible
                    found.append(Sheet(sheet.name, shown, rows, failed_cells(part)))
            return found
    except SourceError:
        raise
    except PasswordError as error:
        raise SourceError(f"{visible(path)} is protected by a password. Save it without one.") from error
    except OSError as error:
        raise SourceError(f"{visible(path)} can't be read: {error.strerror or error}.") from error
    except Exception as error:
        message = f"{visible(path)} isn't an Excel workbook, or is damaged ({show(error)}). Save it again."
        raise SourceError(message) from error


def worksheets(path: Path) -> Iterator[tuple[str, bytes]]:
    """Give the name and the XML of each sheet: it tells what the cells alone don't."""
    with zipfile.ZipFile(path) as archive:
        links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
        targets = {link.get("Id"): link.get("Target", "") for link in links}
        for element in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter():
            if element.tag.endswith("}sheet"):
                link = next((value for name, value in element.items() if name.endswith("}id")), None)
                target = targets.get(link, "")
                part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
                if part in archive.namelist():
                    yield element.get("name", ""), archive.read(part)


def check_packing(path: Path) -> None:
    """Refuse a workbook of which a part unpacks to far more than data do."""
    with zipfile.ZipFile(path) as archive:
        for part in archive.infolist():
            if part.file_size > max(MOST_UNPACKED, MOST_TIMES * part.compress_size):
                where = f"{visible(path)}: its part {show(part.filename)}"
                raise SourceError(f"{where} unpacks to {part.file_size >> 20:,} MB: refused.")


def check_size(part: bytes, path: Path, name: str) -> None:
    """Refuse a sheet whose last cell is so far away that the cells before it would fill the memory."""
    last = DIMENSION.search(part[:4096])
    if last and column_number(last[1]) * int(last[2]) > MOST_CELLS:
        far = (last[1] + last[2]).decode()
        message = (
            f"{visible(path)}: the sheet {show(name)} goes as far as {far}. Delete what is beyond the data."
        )
        raise SourceError(message)


def failed_cells(part: bytes) -> list[tuple[int, int]]:
    """Give row and column, from 1, of the cells that hold an error such as #N/A, which read as blank."""
    addresses = (ADDRESS.search(cell) for cell in FAILED.findall(part))
    return [(int(address[2]), column_number(address[1])) for address in addresses if address]


def column_number(letters: bytes) -> int:
    """Give the number of a column from its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def read_sheet(sheet: Sheet, file: str) -> tuple[TextTable, list[Fault]]:
    """Read the text of one sheet's cells."""
    if not sheet.rows:
        how = "Write the header and the rows, or delete the sheet: a table that is absent is unknown."
        return no_rows(sheet.name, file), [Fault(file, None, None, None, "the sheet is empty", how)]
    if not any(cell != "" for cell in sheet.rows[0]):
        fault = Fault(file, 1, None, None, "row 1 is blank", "Write the names of the columns into row 1.")
        return no_rows(sheet.name, file), [fault]
    wide = too_wide(header(sheet), file)
    if wide:
        return no_rows(sheet.name, file), [wide]
    cells = pd.DataFrame([[as_text(cell) for cell in row] for row in sheet.rows], dtype="str")
    table = text_table(sheet.name, file, cells)
    table = replace(table, cells=table.cells.apply(restored))
    what, how = "Excel couldn't compute the cell", "Correct its formula, or leave the cell blank."
    names = table.header or ()
    faults = [
        Fault(file, row, show(names[column - 1]), None, what, how)
        for row, column in sheet.failed
        if column <= len(names)
    ]
    return table, faults


def header(sheet: Sheet) -> list[str]:
    """Give the first row of a sheet as text."""
    return [as_text(cell) for cell in sheet.rows[0]] if sheet.rows else []


def as_text(cell: Cell) -> str:
    """Write a cell as a CSV file would hold it."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, datetime.datetime) and cell.time() == datetime.time():
        return cell.date().isoformat()
    if isinstance(cell, datetime.date | datetime.time):
        return cell.isoformat()
    return str(cell)
