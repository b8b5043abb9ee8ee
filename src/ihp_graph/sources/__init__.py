"""Sources: files in, a validated Dataset out.

:func:`read` gives the Dataset or raises all faults; :func:`check` gives both what is read and what is
wrong with it. A source is tables of the model, as a folder of CSV files or an Excel workbook, or a file
in a format of others, known by what is in it and not by its name. Several are merged, and the order in
which they are named changes nothing.
"""

from __future__ import annotations

import csv
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from ihp_graph.cells import show, visible
from ihp_graph.dataset import Dataset
from ihp_graph.errors import DataError, Fault, SourceError
from ihp_graph.integrity import reference_faults, required_faults, row_faults, table_faults
from ihp_graph.model import TABLES
from ihp_graph.sources import csv_folder, excel, iati, matching, openalex, threesixtygiving
from ihp_graph.sources.content import head_of, opened, shape_of, whole
from ihp_graph.sources.joining import Pair, same_partners
from ihp_graph.sources.merge import keyed, merged
from ihp_graph.validation import Rows, TextTable, checked

Source = str | Path
FORMATS = (
    "a folder of CSV files, an Excel workbook (.xlsx), IATI activities (XML), "
    "360Giving grants (JSON, CSV, XLSX) or OpenAlex works (JSON)"
)

__all__ = ["check", "read"]


@dataclass(frozen=True)
class Examined:
    """What was read, and what is wrong with it; ``dataset`` is None where there is a fault."""

    dataset: Dataset | None
    faults: tuple[Fault, ...]
    rows: dict[str, int]


@dataclass(frozen=True)
class Found:
    """The text of one source; ``foreign`` where its format isn't ours."""

    tables: list[TextTable]
    faults: list[Fault]
    foreign: bool = False
    pairs: frozenset[Pair] = frozenset()
    """Partners that somebody reviewed and found to be the same."""


def read(
    sources: Source | Sequence[Source], known: Dataset | None = None, *, all_sectors: bool = False
) -> Dataset:
    """Read sources into one data set; its ``warnings`` say what its reader should know.

    Parameters
    ----------
    sources : paths of folders and files; or one of them.
    known : what a store holds already: rows that the sources may name without repeating them.
    all_sectors : take activities of IATI in all sectors, not only in those of health.

    Raises
    ------
    DataError
        If there is a fault in the data; it holds all of them.
    SourceError
        If a source isn't there, can't be read, or isn't of a format that is read.
    """
    found = examined(sources, known, all_sectors)
    if found.dataset is None:
        raise DataError(found.faults)
    return found.dataset


def check(
    sources: Source | Sequence[Source], known: Dataset | None = None, *, all_sectors: bool = False
) -> tuple[dict[str, int], tuple[Fault, ...]]:
    """Find everything that is wrong with the sources.

    Parameters and SourceError as in :func:`read`.

    Returns
    -------
    The number of rows that were read by table, those with faults too; and all faults and warnings, in the
    order of files and rows.
    """
    found = examined(sources, known, all_sectors)
    return found.rows, found.faults


def examined(sources: Source | Sequence[Source], known: Dataset | None, all_sectors: bool) -> Examined:
    """Read the sources and find everything that is wrong with them."""
    named = [sources] if isinstance(sources, str | Path) else list(sources)
    if not named:
        raise SourceError(f"Name at least one source: {FORMATS}.")
    found = [read_source(source, len(named) > 1, all_sectors) for source in named]
    texts = [table for one in found for table in one.tables]
    faults = [fault for one in found for fault in one.faults]
    files = [text.file for text in texts]
    counts = {name: sum(len(text.rows) for text in texts if text.name == name) for name in TABLES}
    where = None if any(one.foreign for one in found) else partners_file(named)
    pairs = frozenset().union(*(one.pairs for one in found))
    del found  # the texts go as they are read, so that they needn't be held beside the rows
    tables, of_cells, of_rules = validated(texts, known, where, pairs)
    faults = in_order(one_for_each_cell(faults, of_cells, of_rules), files)
    dataset = None
    if all(fault.level == "warning" for fault in faults):
        dataset = Dataset({name: rows.frame for name, rows in tables.items()}, faults)
    return Examined(dataset, tuple(faults), {name: count for name, count in counts.items() if count})


def validated(
    texts: list[TextTable],
    known: Dataset | None,
    partners_file: str | None,
    pairs: Collection[Pair] = (),
) -> tuple[dict[str, Rows], list[Fault], list[Fault]]:
    """Read and merge the cells of all tables; give what is wrong with single cells, and what between them.

    `texts` is used up. `partners_file` is where the required table should be; None where there may be none.
    """
    unreadable: list[Fault] = []
    faults: list[Fault] = []
    parts: dict[str, list[Rows]] = {}
    while texts:
        rows, found = checked(texts.pop(0))
        parts.setdefault(rows.table.name, []).append(rows)
        unreadable += found
    parts, found = same_partners(parts, known, pairs)
    faults += found
    for apart in parts.values():
        for rows in apart:
            faults += row_faults(rows)
    if partners_file:
        faults += required_faults(parts, known, partners_file)
    faults += reference_faults(parts, known)
    with_keys: dict[str, list[Rows]] = {}
    for name in list(parts):
        for rows in parts.pop(name):
            rows_with_keys, found = keyed(rows)
            with_keys.setdefault(name, []).append(rows_with_keys)
            faults += found
    one, combined, found = merged(with_keys)
    faults += found + table_faults(one, known)
    for rows in combined.values():
        faults += row_faults(rows)
    return one, unreadable, faults


def read_source(source: Source, several: bool, all_sectors: bool) -> Found:
    """Read the text of one source by what is in it."""
    path, written = Path(source), visible(source)
    label = written if several else visible(path.name)
    try:
        if path.is_dir():
            return Found(*csv_folder.read_folder(path, f"{written.rstrip('/')}/" if several else ""))
        if not path.exists():
            raise SourceError(f"{written} isn't there.")
        head = head_of(path)
        shape = shape_of(head)
        if shape == "zip" or path.suffix.lower() in excel.SUFFIXES:
            return read_book(excel.sheets(path), label)
        if shape == "xml":
            return read_xml(path, head, label, all_sectors)
        if shape == "json":
            return read_json(path, head, label)
        if shape == "text" and matching.is_heading(first_row(head)):
            pairs, faults = matching.read_reviewed(whole(path, label), label)
            return Found([], faults, pairs=pairs)
        if shape == "text" and threesixtygiving.is_heading(first_row(head)):
            return Found(*threesixtygiving.read_csv(whole(path, label), label), foreign=True)
    except OSError as error:
        raise SourceError(f"{written} can't be read: {error.strerror or error}.") from error
    if path.suffix.lower() == ".csv":
        folder = visible(path.parent)
        raise SourceError(f"{written} is one table. Give the folder that holds all of them: {folder}")
    raise SourceError(f"{written}: this format isn't supported. A source is {FORMATS}.")


def read_book(book: Sequence[excel.Sheet], label: str) -> Found:
    """Read a workbook: of the model's tables, or of 360Giving grants."""
    grants = next((sheet for sheet in book if threesixtygiving.is_heading(excel.header(sheet))), None)
    if grants is None or any(sheet.name in TABLES for sheet in book):
        return Found(*excel.read_workbook(book, label))
    rows = [[excel.as_text(cell) for cell in row] for row in grants.rows]
    file = f"{label} [{visible(grants.name)}]"
    return Found(*threesixtygiving.read_rows(rows, file), foreign=True)


def read_json(path: Path, head: bytes, label: str) -> Found:
    """Read a JSON file: 360Giving grants or OpenAlex works."""
    if openalex.MARK in head:
        with opened(path) as stream:
            return Found(*openalex.read_works(stream, label), foreign=True)
    if b'"grants"' in head.replace(b"\0", b""):
        return Found(*threesixtygiving.read_json(whole(path, label), label), foreign=True)
    raise SourceError(f"{label}: this JSON is of no format that is supported. A source is {FORMATS}.")


def first_row(head: bytes) -> list[str]:
    """Give the cells of the first row of a CSV file, as far as its first bytes hold them."""
    line = head.removeprefix(csv_folder.BOM).split(b"\n", 1)[0].decode("utf-8", "replace")
    try:
        return next(csv.reader([line]), [])
    except csv.Error:
        return []


def read_xml(path: Path, head: bytes, label: str, all_sectors: bool) -> Found:
    """Read an XML file: IATI activities."""
    root = iati.root_of(head)
    if root and root not in (iati.FILE, iati.ACTIVITY):
        what = f"{label}: the XML holds <{show(root)}>, not <{iati.FILE}>. A source is {FORMATS}."
        raise SourceError(what)
    with opened(path) as stream:
        return Found(*iati.read_iati(stream, label, all_sectors), foreign=True)


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
