"""Sources: files in, a validated Dataset out.

:func:`read` gives the Dataset or raises all faults; :func:`check` gives both what is read and what is
wrong with it. A source is a folder of CSV files or an Excel workbook. Several are merged, and the
order in which they are named changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ihp_graph.cells import visible
from ihp_graph.dataset import Dataset
from ihp_graph.errors import DataError, Fault, SourceError
from ihp_graph.integrity import reference_faults, required_faults, row_faults, table_faults
from ihp_graph.model import TABLES
from ihp_graph.sources import csv_folder, excel
from ihp_graph.sources.merge import keyed, merged
from ihp_graph.validation import Rows, TextTable, checked

Source = str | Path
FORMATS = "a folder of CSV files or an Excel workbook (.xlsx)"

__all__ = ["check", "read"]


@dataclass(frozen=True)
class Examined:
    """What was read, and what is wrong with it; ``dataset`` is None where there is a fault."""

    dataset: Dataset | None
    faults: tuple[Fault, ...]
    rows: dict[str, int]


def read(sources: Source | Sequence[Source], known: Dataset | None = None) -> Dataset:
    """Read sources into one data set; its ``warnings`` say what its reader should know.

    Parameters
    ----------
    sources : paths of CSV folders and Excel workbooks; or one of them.
    known : what a store holds already: rows that the sources may name without repeating them.

    Raises
    ------
    DataError
        If there is a fault in the data; it holds all of them.
    SourceError
        If a source isn't there, can't be read, or isn't of a format that is read.
    """
    found = examined(sources, known)
    if found.dataset is None:
        raise DataError(found.faults)
    return found.dataset


def check(
    sources: Source | Sequence[Source], known: Dataset | None = None
) -> tuple[dict[str, int], tuple[Fault, ...]]:
    """Find everything that is wrong with the sources.

    Parameters and SourceError as in :func:`read`.

    Returns
    -------
    The number of rows that were read by table, those with faults too; and all faults and warnings, in the
    order of files and rows.
    """
    found = examined(sources, known)
    return found.rows, found.faults


def examined(sources: Source | Sequence[Source], known: Dataset | None) -> Examined:
    """Read the sources and find everything that is wrong with them."""
    named = [sources] if isinstance(sources, str | Path) else list(sources)
    if not named:
        raise SourceError(f"Name at least one source: {FORMATS}.")
    texts: list[TextTable] = []
    faults: list[Fault] = []
    for source in named:
        found_tables, found = read_source(source, several=len(named) > 1)
        texts += found_tables
        faults += found
    tables, of_cells, of_rules = validated(texts, known, partners_file(named))
    faults = one_for_each_cell(faults, of_cells, of_rules)
    faults = in_order(faults, [text.file for text in texts])
    counts = {name: sum(len(text.rows) for text in texts if text.name == name) for name in TABLES}
    dataset = None
    if all(fault.level == "warning" for fault in faults):
        dataset = Dataset({name: rows.frame for name, rows in tables.items()}, faults)
    return Examined(dataset, tuple(faults), {name: count for name, count in counts.items() if count})


def validated(
    texts: Sequence[TextTable], known: Dataset | None, partners_file: str
) -> tuple[dict[str, Rows], list[Fault], list[Fault]]:
    """Read and merge the cells of all tables; give what is wrong with single cells, and what between them."""
    unreadable: list[Fault] = []
    faults: list[Fault] = []
    parts: dict[str, list[Rows]] = {}
    for text in texts:
        rows, found = checked(text)
        parts.setdefault(text.name, []).append(rows)
        unreadable += found
        faults += row_faults(rows)
    faults += required_faults(parts, known, partners_file) + reference_faults(parts, known)
    with_keys: dict[str, list[Rows]] = {}
    for name, tables in parts.items():
        for rows in tables:
            rows_with_keys, found = keyed(rows)
            with_keys.setdefault(name, []).append(rows_with_keys)
            faults += found
    one, combined, found = merged(with_keys)
    faults += found + table_faults(one, known)
    for rows in combined.values():
        faults += row_faults(rows)
    return one, unreadable, faults


def read_source(source: Source, several: bool) -> tuple[list[TextTable], list[Fault]]:
    """Read the text of one source by its format."""
    path, written = Path(source), visible(source)
    try:
        if path.is_dir():
            return csv_folder.read_folder(path, f"{written.rstrip('/')}/" if several else "")
        if not path.exists():
            raise SourceError(f"{written} isn't there.")
    except OSError as error:
        raise SourceError(f"{written} can't be read: {error.strerror}.") from error
    if path.suffix.lower() in excel.SUFFIXES:
        return excel.read_workbook(path, written if several else visible(path.name))
    if path.suffix.lower() == ".csv":
        folder = visible(path.parent)
        raise SourceError(f"{written} is one table. Give the folder that holds all of them: {folder}")
    raise SourceError(f"{written}: this format isn't supported yet. A source is {FORMATS}.")


def partners_file(named: Sequence[Source]) -> str:
    """Say where the required table should be."""
    if len(named) > 1:
        return "partners"
    path = Path(named[0])
    return f"{visible(path.name)} [partners]" if path.is_file() else "partners.csv"


def one_for_each_cell(*tiers: list[Fault]) -> list[Fault]:
    """Drop a fault at a cell that has one in an earlier tier, of which it is a mere consequence."""
    kept: list[Fault] = []
    marked: set[tuple[str, int | None, str]] = set()
    for faults in tiers:
        kept += [fault for fault in faults if (fault.file, fault.row, fault.column) not in marked]
        marked |= {(fault.file, fault.row, fault.column) for fault in faults if fault.column is not None}
    return kept


def in_order(faults: Sequence[Fault], files: Sequence[str]) -> list[Fault]:
    """Give each fault once, in the order of files and rows."""
    order = {file: number for number, file in enumerate(dict.fromkeys(files))}
    once = dict.fromkeys(faults)
    return sorted(once, key=lambda fault: (order.get(fault.file, -1), fault.row or 0))
