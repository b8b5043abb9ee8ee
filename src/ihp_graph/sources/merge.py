"""Several sources become one: rows with the same key are one row, whatever the order of the sources.

A cell blank in one source and filled in another is filled: blank means unknown, which contradicts
nothing. ``source`` and ``notes`` are joined. Any other difference is a fault that shows both places,
except where two partners tell of one exchange. Then the row that sorts first by (``reported_by``,
cells) stays the exchange, and each other reporter's row becomes an account of it that keeps the cells
in which it differs. A row that no partner reported sorts before all others, so it stays the exchange.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace

import numpy as np
import pandas as pd

from ihp_graph.cells import show
from ihp_graph.dataset import SEPARATOR
from ihp_graph.errors import Fault
from ihp_graph.keys import row_keys
from ihp_graph.model import TABLES
from ihp_graph.validation import Rows, dtypes, joined

JOINED = ("source", "notes")
"""Columns whose cells make no difference between rows."""
ALIKE = ("decisions", "accounts")
"""Tables whose rows say the same where their identifying cells are equal."""
HELD_BY_EXCHANGES = tuple(
    name for name in TABLES["exchanges"].column_names if name not in TABLES["accounts"].column_names
)
"""What an account can't say differently."""

MEND = "Make them equal, or blank where it isn't known; exchanges told by different partners may differ."

Place = tuple[str, int]


def keyed(rows: Rows) -> tuple[Rows, list[Fault]]:
    """Index the rows of one source by their keys; find rows that repeat an id, or another row."""
    keys = row_keys(rows.table.name, rows.frame)
    faults: list[Fault] = []
    repeated = keys.duplicated()
    if repeated.any():
        at = first_places(rows, keys, repeated)
        what = [f"this id is taken by {file}, row {row}" for file, row in at]
        how = "An id is unique in its table; write another, or delete the row."
        if rows.table.name == "exchanges":
            how += " What another partner says of the same exchange belongs in accounts."
        faults += rows.faults(repeated, "id", what, how)
    numbered = keys.str.contains("#", regex=False) & keys.str.startswith("~") & identified(rows)
    if numbered.any():
        faults += repeats(rows, keys.str.replace(r"#\d+$", "", regex=True), numbered)
    kept = ~repeated
    return rows.only(kept.to_numpy()).at(pd.Index(keys[kept], name="key")), faults


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
    told: list[Rows] = []
    for name in TABLES:  # exchanges come before accounts, to which they may add
        rows = [*parts.get(name, []), *(told if name == "accounts" else [])]
        if not rows:
            continue
        together = without_doubles(joined(rows))
        several = together.frame.index.duplicated(keep=False)
        if several.any():
            apart = together.only(several)
            if name == "exchanges":
                combined[name], accounts, found = united_exchanges(apart)
                told.append(accounts)
            else:
                combined[name], found = united(apart)
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


def united(rows: Rows) -> tuple[Rows, list[Fault]]:
    """Make one row of all with the same index: their filled cells.

    Where two of them differ it is a fault, and the row is left out: nothing can be said about it.
    """
    levels = list(range(rows.frame.index.nlevels))
    one = rows.frame.groupby(level=levels, sort=False).first()
    faults: list[Fault] = []
    contradicted = pd.Series(False, index=rows.frame.index)
    for name in rows.frame.columns:
        cells = rows.frame[name]
        differs = (cells.notna() & (cells != one[name].reindex(cells.index))).astype("bool")
        if not differs.any():
            continue
        if name in JOINED:
            joint = joined_texts(cells[cells.index.isin(cells.index[differs])].dropna())
            one[name] = joint.reindex(one.index).fillna(one[name])
        else:
            faults += differences(rows, name, differs, levels)
            contradicted |= differs
    places = rows.places.groupby(level=levels, sort=False).first()
    sound = ~one.index.isin(contradicted.index[contradicted])
    return replace(rows, frame=one[sound], places=places[sound]), faults


def differences(rows: Rows, column: str, differs: pd.Series, levels: list[int]) -> list[Fault]:
    """Show both places of cells that differ although their rows have the same key."""
    first = rows.places.assign(value=rows.frame[column])[rows.frame[column].notna()]
    first = first.groupby(level=levels).first().reindex(differs.index[differs])
    what = [
        f"differs from {show(value)} in {file}, row {row}, which has the same key"
        for value, file, row in zip(first["value"], first["file"], first["row"], strict=True)
    ]
    return rows.faults(differs, column, what, MEND)


def united_exchanges(rows: Rows) -> tuple[Rows, Rows, list[Fault]]:
    """Make one exchange of all rows with the same key, and an account for each further reporter."""
    keys = rows.frame.index
    by_reporter = pd.MultiIndex.from_arrays([keys, rows.frame["reported_by"].fillna("")])
    told, faults = united(rows.at(by_reporter))
    order = told.frame.index.argsort()
    told = replace(told, frame=told.frame.iloc[order], places=told.places.iloc[order])
    told = told.at(told.frame.index.get_level_values(0))
    held, found = united(replace(told, frame=told.frame[list(HELD_BY_EXCHANGES)]))
    told = told.only(told.frame.index.isin(held.frame.index))
    first = ~told.frame.index.duplicated()
    exchanges = told.only(first)
    exchanges.frame[list(HELD_BY_EXCHANGES)] = held.frame
    return exchanges, accounts_of(exchanges, told.only(~first)), faults + found


def accounts_of(exchanges: Rows, told: Rows) -> Rows:
    """Make accounts, their reporters', of rows that tell these exchanges in their own way."""
    table = TABLES["accounts"]
    exchange = exchanges.frame.reindex(told.frame.index)
    own = told.frame.where(~(told.frame == exchange).fillna(False).astype("bool"))
    own = own.assign(exchange_id=told.frame["id"], partner_id=told.frame["reported_by"])
    own = own.assign(**{name: told.frame[name] for name in (*JOINED, "reported_by")})
    own = own.reindex(columns=list(table.column_names)).astype(dtypes(table))
    rows = Rows(table, own, told.places)
    return rows.at(pd.Index(row_keys(table.name, own), name="key"))


def joined_texts(cells: pd.Series) -> pd.Series:
    """Join the texts that stand at each index."""
    texts: dict[Hashable, set[str]] = {}
    for key, text in zip(cells.index, cells.tolist(), strict=True):
        texts.setdefault(key, set()).add(text)
    return pd.Series({key: joined_text(some) for key, some in texts.items()}, dtype="str")


def joined_text(texts: Iterable[str]) -> str:
    """Join texts in alphabetical order, leaving out one that another holds already.

    >>> joined_text(["b", "a; b", "a", "c"])
    'a; b; c'
    """
    every = set(texts)
    apart = (
        text
        for text in sorted(every)
        if not any(text != other and f"; {text}; " in f"; {other}; " for other in every)
    )
    return SEPARATOR.join(apart)
