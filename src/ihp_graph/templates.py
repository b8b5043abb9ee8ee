"""Empty tables to fill in: a folder of CSV files, or one Excel workbook."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

import xlsxwriter

from ihp_graph import dictionary
from ihp_graph.cells import FIRST, LARGEST, LAST
from ihp_graph.errors import SourceError
from ihp_graph.model import TABLES, Column, Table
from ihp_graph.output import as_csv

WORKBOOK = ".xlsx"
OTHER_FILES = (".csv", ".json", ".ods", ".xls", ".xlsb", ".xlsm", ".xml")
LAST_ROW = 1_048_575
"""The last row of an Excel sheet, counted from 0."""
OFFERED_ROWS = 10_000
"""So many ids of another table does a drop-down list offer."""
WIDE = ("notes", "source", "text", "description")


def write_templates(target: Path) -> list[Path]:
    """Write empty tables to fill in, and say how: a workbook where the name ends in .xlsx, else a folder.

    A folder gets a CSV file for each table and the dictionary as README.md; a workbook a sheet for each
    table, with drop-down lists of the codes, and sheets that explain them. Nothing is overwritten.

    Returns
    -------
    The files that were written.

    Raises
    ------
    SourceError
        if one of the files is there already or can't be written, or the name is one of another kind of file.
    """
    suffix = target.suffix.lower()
    if suffix in OTHER_FILES and not target.is_dir():
        raise SourceError(f"{target}: templates are a folder, or a workbook whose name ends in {WORKBOOK}.")
    files: dict[Path, bytes]
    if suffix == WORKBOOK:
        files = {target: workbook()}
    else:
        tables = {f"{name}.csv": as_csv(table.column_names, []) for name, table in TABLES.items()}
        texts = tables | {"README.md": dictionary.as_markdown()}
        files = {target / name: text.encode("utf-8") for name, text in texts.items()}
    there = [path.name for path in files if path.exists()]
    if there:
        holds = "is there already" if suffix == WORKBOOK else f"already holds {', '.join(there)}"
        how = "Name another file" if suffix == WORKBOOK else "Name a folder that is new or empty"
        raise SourceError(f"{target} {holds}, and nothing is overwritten. {how}.")
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            # A file that somebody else has made meanwhile isn't overwritten either.
            with path.open("xb") as file:
                file.write(content)
    except OSError as error:
        raise SourceError(f"{error.filename or target} can't be written: {error.strerror}.") from error
    return list(files)


def workbook() -> bytes:
    """Give the empty workbook: a sheet for each table, after one that explains them and one of the codes."""
    file = io.BytesIO()
    new_workbook(file, in_memory=True)[0].close()
    return file.getvalue()


def new_workbook(file: BinaryIO, **options: bool) -> tuple[Any, dict[str, Any]]:
    """Begin the workbook with its header rows; give it, to be closed, and its formats by name.

    `options` are those of :class:`xlsxwriter.Workbook`.
    """
    # A formula or an address that somebody types in is left to Excel; these write none.
    book = xlsxwriter.Workbook(file, {"strings_to_urls": False, **options})
    book.set_properties({"created": datetime(2000, 1, 1)})  # the same model, the same bytes
    text = {"num_format": 49}  # the built-in one, Text: 2012-07 stays 2012-07
    style = {
        "must": book.add_format({"bold": True, "bg_color": "#D9E7EE", "bottom": 1}),
        "may": book.add_format({"bg_color": "#EEF1F3", "bottom": 1}),
        "text": book.add_format(text),
        "quoted": book.add_format(text | {"quote_prefix": True}),
        "bold": book.add_format({"bold": True}),
        "wrap": book.add_format({"text_wrap": True, "valign": "top"}),
    }
    explain(book.add_worksheet("Readme"), readme(), (14, 20, 12, 44, 76), style)
    explain(book.add_worksheet("Codes"), codes(), (14, 20, 24, 76), style)
    for table in TABLES.values():
        empty_table(book.add_worksheet(table.name), table, style)
    book.get_worksheet_by_name("partners").activate()
    return book, style


def explain(sheet: Any, rows: Iterator[tuple[str, ...]], widths: tuple[int, ...], style: Any) -> None:
    """Fill a sheet that explains the others; a row of one cell is a line of text, or a heading."""
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    for line, cells in enumerate(rows):
        header = cells[0] == "table"
        for column, cell in enumerate(cells):
            form = style["must"] if header else None if len(cells) == 1 else style["wrap"]
            sheet.write_string(line, column, cell, form)
        if header:
            sheet.freeze_panes(line + 1, 0)


def readme() -> Iterator[tuple[str, ...]]:
    """Give the rows of the sheet that explains every table and column."""
    yield (
        "A sheet for each table. Fill in partners, and what else you have: row 1 stays, a row for each fact.",
    )
    yield (
        "Leave blank what isn't known: blank is unknown, never zero. A sheet without rows counts as unknown.",
    )
    yield ("Columns in bold are needed. Names of sheets and columns stay as they are; their order is free.",)
    yield ("Dates are text, as precise as known: 2012, 2012-07 or 2012-07-09. Lists are separated by ;",)
    yield (
        "Then: ihp-graph check FILE.xlsx lists every fault, ihp-graph report FILE.xlsx writes the report.",
    )
    yield ("",)
    yield ("table", "column", "needed", "how it is written", "what it means")
    for table in TABLES.values():
        yield (table.name, "", "yes" if table.name == "partners" else "", "", table.description)
        for column in table.columns:
            needed = dictionary.needed(column)
            yield (table.name, column.name, needed, written(column), column.description)


def codes() -> Iterator[tuple[str, ...]]:
    """Give the rows of the sheet of codes."""
    yield ("table", "column", "code", "of what")
    for table in TABLES.values():
        for column in table.columns:
            for code in allowed(column):
                yield (table.name, column.name, code, column.description)


def empty_table(sheet: Any, table: Table, style: Any) -> None:
    """Write a table's header, with a note on each cell, and say what its columns take."""
    sheet.freeze_panes(1, 0)
    if table.name == "partners":
        sheet.set_tab_color("#2F6F8F")
    for position, column in enumerate(table.columns):
        form = None if column.kind in ("number", "year") else style["text"]
        width = 40 if column.name in WIDE else max(12, len(column.name) + 3)
        sheet.set_column(position, position, width, form)
        sheet.write_string(0, position, column.name, style["must" if column.required else "may"])
        note = f"{column.description}\n\nWritten as: {written(column)}."
        if column.required:
            note += "\n\nNeeded" + ("." if column.filled else "; its cells may be blank.")
        sheet.write_comment(0, position, note, {"x_scale": 2, "y_scale": 1.6})
        rule = validation(column)
        if rule:
            sheet.data_validation(1, position, LAST_ROW, position, rule)


def validation(column: Column) -> dict[str, Any] | None:
    """Give what Excel shall offer and refuse in the column's cells; None where any text may be right."""
    refused = {"error_title": column.name[:32], "ignore_blank": True}
    if allowed(column):
        message = f"This is none of its codes: {', '.join(allowed(column))}."
        return refused | {"validate": "list", "source": list(allowed(column)), "error_message": message[:255]}
    if column.refers_to:
        # A row may be in another source, so that other ids are taken without a word.
        ids = f"{column.refers_to}!$A$2:$A${OFFERED_ROWS + 1}"
        offered = f"=OFFSET({column.refers_to}!$A$2,0,0,MAX(1,COUNTA({ids})),1)"
        return {"validate": "list", "source": offered, "show_error": False}
    if column.kind == "number":
        least: dict[str, Any] = {"criteria": ">", "value": 0}
        anything = {"criteria": "between", "minimum": -LARGEST, "maximum": LARGEST}
        rule = refused | {"validate": "decimal"} | (least if column.positive else anything)
        return rule | {"error_message": f"Write a number{' above 0' if column.positive else ''}."}
    if column.kind == "year":
        years = {"criteria": "between", "minimum": FIRST, "maximum": LAST}
        return refused | {"validate": "integer", "error_message": "Write a year of four digits."} | years
    return None


def allowed(column: Column) -> tuple[str, ...]:
    """Give the words that a cell of the column may hold; none where others may be right too."""
    return ("true", "false") if column.kind == "boolean" else column.codes


def written(column: Column) -> str:
    """Say how a cell of the column is written, in plain text."""
    return ", ".join(column.codes) if column.codes else dictionary.written(column)
