"""An Excel workbook with a sheet for each table, its header in row 1."""

from __future__ import annotations

import datetime
from pathlib import Path

import pandas as pd
from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from ihp_graph.cells import nearest, show
from ihp_graph.errors import Fault, SourceError
from ihp_graph.model import TABLES
from ihp_graph.sources.csv_folder import no_rows
from ihp_graph.validation import TextTable, text_table

SUFFIXES = (".xlsx", ".xlsm")
EXPLANATIONS = ("readme", "codes", "notes")
"""Sheets that explain the others, in lower case; they hold no table."""
ERRORS = ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!")

Cell = int | float | str | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta


def read_workbook(path: Path, label: str) -> tuple[list[TextTable], list[Fault]]:
    """Read the text of every table in a workbook.

    Dates become ISO text, whole numbers text without a decimal point; a formula gives its last value.
    Sheets without a cell are ignored, and so are the hidden ones that are no table.

    Parameters
    ----------
    path : the workbook.
    label : what to call it in a fault; the sheet's name follows.

    Raises
    ------
    SourceError
        If the file is no workbook, is damaged or is protected by a password.
    """
    tables: list[TextTable] = []
    faults: list[Fault] = []
    for name, visible, rows in sheets(path):
        file = f"{label} [{show(name)}]"
        blank = not any(cell != "" for row in rows for cell in row)
        if name in TABLES:
            if blank:
                how = "Write the header and the rows, or delete the sheet: a table that is absent is unknown."
                faults.append(Fault(file, None, None, None, "the sheet is empty", how))
                tables.append(no_rows(name, file))
                continue
            table, found = read_sheet(rows, name, file)
            tables.append(table)
            faults += found
        elif visible and not blank and name.strip().lower() not in EXPLANATIONS:
            what = f"there is no table called {show(name)}"
            how = f"The nearest is {nearest(name, TABLES)}; rename the sheet or remove it."
            faults.append(Fault(file, None, None, None, what, how))
    return tables, faults


def sheets(path: Path) -> list[tuple[str, bool, list[list[Cell]]]]:
    """Give each worksheet's name, whether it is visible, and its cells from A1 on."""
    found = []
    try:
        with CalamineWorkbook.from_path(path) as book:
            for sheet in book.sheets_metadata:
                if sheet.typ == SheetTypeEnum.WorkSheet:
                    rows = book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
                    found.append((sheet.name, sheet.visible == SheetVisibleEnum.Visible, rows))
    except PasswordError as error:
        raise SourceError(f"{show(path)} is protected by a password. Save it without one.") from error
    except OSError as error:
        raise SourceError(f"{show(path)} can't be read: {error.strerror or error}.") from error
    except Exception as error:
        message = f"{show(path)} isn't an Excel workbook, or is damaged ({show(error)}). Save it again."
        raise SourceError(message) from error
    return found


def read_sheet(rows: list[list[Cell]], name: str, file: str) -> tuple[TextTable, list[Fault]]:
    """Read the text of one sheet's cells."""
    if not any(cell != "" for cell in rows[0]):
        fault = Fault(file, 1, None, None, "row 1 is blank", "Write the names of the columns into row 1.")
        return no_rows(name, file), [fault]
    cells = pd.DataFrame([[as_text(cell) for cell in row] for row in rows], dtype="str")
    table = text_table(name, file, cells)
    faults = [
        Fault(file, int(row), show(header), value, "Excel couldn't compute the cell", "Correct its formula.")
        for header, (_, column) in zip(table.header or (), table.cells.items(), strict=True)
        for row, value in zip(table.rows, column, strict=True)
        if value in ERRORS
    ]
    return table, faults


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
