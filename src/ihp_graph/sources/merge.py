"""Several sources become one: rows with the same key are one row, whatever the order of the sources.

A cell blank in one source and filled in another is filled: blank means unknown, which contradicts
nothing. ``source`` and ``notes`` are joined. Any other difference is a fault that shows both places,
except where two partners tell of one exchange. Then the row that sorts first by (``reported_by``,
cells) stays the exchange, and each other reporter's row becomes an account of it that keeps the cells
in which it differs. A row that no partner reported sorts before all others, so it stays the exchange.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from ihp_graph.cells import show
from ihp_graph.dataset import DTYPES, SEPARATOR
from ihp_graph.errors import Fault
from ihp_graph.keys import row_keys
from ihp_graph.model import TABLES, Table
from ihp_graph.validation import Rows, joined

JOINED = ("source", "notes")
"""Columns whose cells make no difference between rows."""
ALIKE = ("decisions", "accounts")
"""Tables whose rows say the same where their identifying cells are equal."""
HELD_BY_EXCHANGES = tuple(
    name for name in TABLES["exchanges"].column_names if name not in TABLES["accounts"].column_names
)
"""What an account can't say differently."""

COMMON_NAMES = (*JOINED, "reported_by")
MEND = "Make them equal, or blank where it isn't known; exchanges told by different partners may differ."

Cells = dict[str, object]
Place = tuple[str, int]
Told = tuple[Cells, Place]


def keyed(rows: Rows) -> tuple[Rows, list[Fault]]:
    """Index the rows of one source by their keys; find rows that repeat an id, or another row."""
    keys = row_keys(rows.table.name, rows.frame)
    faults: list[Fault] = []
    repeated = keys.duplicated()
    if repeated.any():
        at = first_places(rows, keys, repeated)
        what = [f"this id is taken by {file}, row {row}" for file, row in at]
        how = "An id is unique in its table; write another, or delete the row."
        faults += rows.faults(repeated, "id", what, how)
    numbered = keys.str.contains("#", regex=False) & keys.str.startswith("~") & identified(rows)
    if numbered.any():
        faults += repeats(rows, keys.str.replace(r"#\d+$", "", regex=True), numbered)
    kept = ~repeated
    index = pd.Index(keys[kept], name="key")
    frame, places = rows.frame[kept].set_axis(index), rows.places[kept].set_axis(index)
    return replace(rows, frame=frame, places=places), faults


def identified(rows: Rows) -> pd.Series:
    """Say in which rows every cell that must be filled is."""
    filled = [column.name for column in rows.table.columns if column.filled]
    return rows.frame[filled].notna().all(axis="columns")


def repeats(rows: Rows, group: pd.Series, numbered: pd.Series) -> list[Fault]:
    """Warn of rows that repeat another; where such rows must be equal, find those that aren't."""
    at = pd.Series(first_places(rows, group, numbered), index=rows.frame.index[numbered])
    differs = pd.Series(False, index=rows.frame.index)
    if rows.table.name in ALIKE:
        telling = [name for name in rows.table.column_names if name not in JOINED]
        cells = rows.frame[telling].assign(group=group)
        differs = numbered & ~cells.duplicated()
    what = [f"differs from {file}, row {row}, which is about the same" for file, row in at[differs[numbered]]]
    names = " and ".join(rows.table.identified_by)
    faults = rows.faults(differs, None, what, f"Keep one row for each {names}.")
    same = numbered & ~differs
    what = [f"tells the same as {file}, row {row}" for file, row in at[same[numbered]]]
    how = "Both rows are kept and counted; delete one if they are the same fact."
    return faults + rows.faults(same, None, what, how, level="warning")


def first_places(rows: Rows, keys: pd.Series, where: pd.Series) -> list[Place]:
    """Give the place of the first row with the same key as each row at which `where` is true."""
    first = rows.frame.index.to_series().groupby(keys).transform("first")[where]
    places = rows.places.loc[first]
    return list(zip(places["file"].tolist(), places["row"].tolist(), strict=True))


def merged(parts: dict[str, list[Rows]]) -> tuple[dict[str, Rows], dict[str, Rows], list[Fault]]:
    """Merge each table's rows over the sources.

    Parameters
    ----------
    parts : by table, the rows of each source, indexed by key (see :func:`keyed`).

    Returns
    -------
    The merged rows by table, indexed by unique keys; of these, the rows that were put together from
    several; and the faults.
    """
    tables: dict[str, Rows] = {}
    combined: dict[str, Rows] = {}
    faults: list[Fault] = []
    accounts: list[Told] = []
    for name in TABLES:  # exchanges come before accounts, to which they may add
        rows = parts.get(name, [])
        if name == "accounts" and accounts:
            rows = [*rows, told_rows(TABLES[name], accounts)]
        if not rows:
            continue
        together = without_doubles(joined(rows))
        several = together.frame.index.duplicated(keep=False)
        if several.any():
            combined[name], found, more = merge_groups(together.only(several))
            accounts += more
            faults += found
            together = joined([together.only(~several), combined[name]])
        tables[name] = together
    return tables, combined, faults


def without_doubles(rows: Rows) -> Rows:
    """Keep one of rows with the same key and cells."""
    shared = rows.frame.index.duplicated(keep=False)
    if not shared.any():
        return rows
    double = np.zeros(len(shared), dtype=bool)
    double[shared] = rows.frame[shared].reset_index().duplicated()
    return rows.only(~double)


def merge_groups(rows: Rows) -> tuple[Rows, list[Fault], list[Told]]:
    """Make one row of all rows with the same key; exchanges may leave accounts."""
    cells = rows.frame.astype("object").where(rows.frame.notna(), None)
    places = zip(rows.places["file"].tolist(), rows.places["row"].tolist(), strict=True)
    by_key: dict[str, list[Told]] = {}
    records: list[Cells] = [dict(zip(cells.columns, row, strict=True)) for row in cells.to_numpy().tolist()]
    for key, row, place in zip(cells.index, records, places, strict=True):
        by_key.setdefault(key, []).append((row, place))
    one_each: list[Told] = []
    faults: list[Fault] = []
    accounts: list[Told] = []
    for told in by_key.values():
        if rows.table.name == "exchanges":
            one, found, more = merge_exchange(told)
            accounts += more
        else:
            one, found = merge_rows(told, rows.table.column_names)
        one_each.append(one)
        faults += found
    return told_rows(rows.table, one_each, list(by_key)), faults, accounts


def merge_rows(told: Sequence[Told], columns: Sequence[str]) -> tuple[Told, list[Fault]]:
    """Make one row of several: the filled cells of all, and a fault where two of them differ."""
    one: Cells = {}
    faults: list[Fault] = []
    for name in columns:
        filled = [(cells[name], place) for cells, place in told if cells[name] is not None]
        if name in JOINED:
            one[name] = joined_text({str(value) for value, _ in filled})
            continue
        if not filled:
            one[name] = None
            continue
        one[name], (file, row) = filled[0]
        what = f"differs from {show(one[name])} in {file}, row {row}, which has the same key"
        faults += [Fault(*at, name, show(value), what, MEND) for value, at in filled if value != one[name]]
    return (one, told[0][1]), faults


def merge_exchange(told: Sequence[Told]) -> tuple[Told, list[Fault], list[Told]]:
    """Make one exchange of several rows, and an account for each further reporter."""
    by_reporter: dict[str, list[Told]] = {}
    for cells, place in told:
        by_reporter.setdefault(str(cells["reported_by"] or ""), []).append((cells, place))
    rows, faults = [], []
    for reporter in sorted(by_reporter):
        row, found = merge_rows(by_reporter[reporter], TABLES["exchanges"].column_names)
        rows.append(row)
        faults += found
    (held, _), found = merge_rows(rows, HELD_BY_EXCHANGES)
    first, place = rows[0]
    exchange = {**first, **held}
    return (exchange, place), faults + found, [account_of(exchange, *row) for row in rows[1:]]


def account_of(exchange: Cells, cells: Cells, place: Place) -> Told:
    """Make an account, its reporter's, of a row that tells an exchange in its own way."""
    account: Cells = dict.fromkeys(TABLES["accounts"].column_names)
    account |= {name: cells[name] for name in account if name in cells and cells[name] != exchange[name]}
    account |= {name: cells[name] for name in COMMON_NAMES}
    account |= {"exchange_id": exchange["id"], "partner_id": cells["reported_by"]}
    return account, place


def told_rows(table: Table, told: Sequence[Told], keys: Sequence[str] | None = None) -> Rows:
    """Make rows of cells and places, indexed by their keys."""
    frame = pd.DataFrame([cells for cells, _ in told], columns=list(table.column_names))
    frame = frame.astype({column.name: DTYPES.get(column.kind, "str") for column in table.columns})
    named = row_keys(table.name, frame) if keys is None else pd.Series(keys, dtype="str")
    index = pd.Index(named, name="key")
    places = pd.DataFrame([place for _, place in told], columns=["file", "row"], index=index)
    return Rows(table, frame.set_axis(index), places.astype({"file": "str"}))


def joined_text(texts: set[str]) -> str | None:
    """Join texts in alphabetical order, leaving out one that another holds already.

    >>> joined_text({"b", "a; b", "a"})
    'a; b'
    """
    apart = [
        text
        for text in sorted(texts)
        if not any(text != other and f"; {text}; " in f"; {other}; " for other in texts)
    ]
    return SEPARATOR.join(apart) or None
