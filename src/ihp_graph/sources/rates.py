"""A CSV file of rates of exchange: ``currency``, ``year``, ``rate``, ``into``.

A row says that in that year one unit of ``currency`` was worth ``rate`` units of ``into``; ``into`` is the
same in all rows.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from ihp_graph.cells import Unreadable, nearest, read_cell, show, visible
from ihp_graph.errors import DataError, Fault, SourceError
from ihp_graph.model import Column
from ihp_graph.rates import Rates
from ihp_graph.sources.content import whole
from ihp_graph.sources.csv_folder import BOM, long_cells, misquoted, unreadable

COLUMNS = (
    Column("currency", "currency", "Currency, ISO 4217."),
    Column("year", "year", "Calendar year."),
    Column("rate", "number", "What one unit was worth.", positive=True),
    Column("into", "currency", "In units of this currency."),
)
NAMES = tuple(column.name for column in COLUMNS)


def read_rates(path: str | Path) -> Rates:
    """Read rates of exchange.

    Raises
    ------
    DataError
        If a row can't be read, contradicts another, or is into another currency; it holds all faults.
    SourceError
        If the file isn't there or can't be read.
    """
    file = visible(Path(path).name)
    try:
        data = whole(Path(path), file).removeprefix(BOM)
    except OSError as error:
        raise SourceError(f"{visible(path)} can't be read: {error.strerror or error}.") from error
    fault = unreadable(data, file)
    if fault:
        raise DataError([fault])
    records: list[list[str]] = []
    with long_cells():
        try:
            records += csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True)
        except csv.Error as error:
            raise DataError([misquoted(file, len(records) + 1, error)]) from error
    header = [cell.strip() for cell in records[0]]
    faults = [missing(name, file, header) for name in NAMES if name not in header]
    if faults:
        raise DataError(faults)
    places = [header.index(name) for name in NAMES]
    worth: dict[tuple[str, int], float] = {}
    into = ""
    for row, record in enumerate(records[1:], 2):
        if not any(cell.strip() for cell in record):
            continue
        cells, found = read_row([record[at].strip() if at < len(record) else "" for at in places], file, row)
        faults += found
        if found:
            continue
        currency, year, rate, unit = cells
        into = into or unit
        if unit != into:
            how = "Give all rates into one currency."
            faults.append(Fault(file, row, "into", unit, f"the rows before are into {into}", how))
        elif worth.setdefault((currency, year), rate) != rate:
            what = f"another row gives {worth[currency, year]:g} for {currency} in {year}"
            faults.append(Fault(file, row, "rate", f"{rate:g}", what, "Keep one of them."))
    if not worth and not faults:
        faults = [Fault(file, None, None, None, "there is no rate", f"Write rows: {', '.join(NAMES)}.")]
    if faults:
        raise DataError(faults)
    return Rates(file, into, worth)


def read_row(cells: list[str], file: str, row: int) -> tuple[tuple[str, int, float, str], list[Fault]]:
    """Read the cells of a row, with a fault for each that can't be."""
    read: dict[str, object] = {}
    faults = []
    for column, cell in zip(COLUMNS, cells, strict=True):
        try:
            if not cell:
                raise Unreadable("the cell is blank", "Every row needs one.")
            read[column.name] = read_cell(column, cell)
        except Unreadable as error:
            faults.append(Fault(file, row, column.name, show(cell), error.problem, error.mend))
    currency, into = str(read.get("currency")), str(read.get("into"))
    year, rate = read.get("year"), read.get("rate")
    return (
        currency,
        year if isinstance(year, int) else 0,
        rate if isinstance(rate, float) else 0.0,
        into,
    ), faults


def missing(name: str, file: str, header: list[str]) -> Fault:
    """Say that a column isn't there."""
    likely = nearest(name, header, at_least=0.7)
    hint = f"Is it the one called {show(likely)}? " if likely else ""
    how = f"{hint}The columns are {', '.join(NAMES)}."
    return Fault(file, 1, name, None, "this column is required and isn't there", how)
