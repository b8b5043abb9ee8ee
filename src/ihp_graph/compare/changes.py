"""Which rows are in one data set and not in the other, and which differ."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from ihp_graph.dataset import Dataset
from ihp_graph.model import TABLES

ADDED, REMOVED, CHANGED = KINDS = ("added", "removed", "changed")
COLUMNS = ("table", "change", "key", "row", "columns")


def changes(a: Dataset, b: Dataset) -> pd.DataFrame:
    """Give every row that B has and A doesn't, the other way round, or that differs in a cell.

    Rows with one key are one row: its id, or a hash of what identifies it. So a row without an id of
    which an identifying cell has changed, such as a role's start, is one row removed and another added.

    Returns
    -------
    One row for each, by table, change and key:

    ===========  ===========================================================================
    ``table``    in the order of the model
    ``change``   ``added``, ``removed`` or ``changed``
    ``key``      the row's key
    ``row``      what a reader knows it by: its id, else its identifying cells
    ``columns``  of a changed row, the columns that differ, joined by ``; ``; else blank
    ===========  ===========================================================================
    """
    found = [
        part
        for table in TABLES
        if table in a or table in b
        for part in changes_of_table(table, a[table], b[table])
    ]
    if not found:
        return pd.DataFrame(columns=list(COLUMNS), dtype="str")
    return pd.concat(found, ignore_index=True)


def changes_of_table(table: str, a: pd.DataFrame, b: pd.DataFrame) -> list[pd.DataFrame]:
    """Give the rows of one table that were added, removed and changed."""
    common = a.index.intersection(b.index)
    before, after = a.loc[common], b.loc[common]
    differs = np.column_stack([different(before[column], after[column]) for column in a.columns])
    changed = np.flatnonzero(differs.any(axis=1))
    names = np.array(a.columns, dtype=object)
    columns = ["; ".join(names[row]) for row in differs[changed]]
    return [
        listed(table, ADDED, b.loc[b.index.difference(a.index)]),
        listed(table, REMOVED, a.loc[a.index.difference(b.index)]),
        listed(table, CHANGED, after.iloc[changed]).assign(columns=pd.Series(columns, dtype="str")),
    ]


def different(before: pd.Series[Any], after: pd.Series[Any]) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Say of each cell whether it differs; two blank ones don't."""
    same = before.eq(after).fillna(False).to_numpy(dtype=bool)
    return ~(same | (before.isna() & after.isna()).to_numpy(dtype=bool))


def listed(table: str, change: str, rows: pd.DataFrame) -> pd.DataFrame:
    """List rows with what they are known by."""
    known_by = rows.index.to_series().reset_index(drop=True)
    without_id = rows["id"].isna() if "id" in rows else pd.Series(True, index=rows.index)
    if without_id.any():
        of = TABLES[table]
        cells = list(of.identified_by) or [column.name for column in of.columns if column.filled]
        said = [
            " / ".join(str(cell) for cell in row if not pd.isna(cell))
            for row in rows.loc[without_id, cells].itertuples(index=False)
        ]
        known_by[without_id.to_numpy()] = said
    return pd.DataFrame(
        {"table": table, "change": change, "key": rows.index, "row": known_by, "columns": None},
        columns=list(COLUMNS),
    ).astype("str")


def tally(a: Dataset, b: Dataset, changed: pd.DataFrame | None) -> list[dict[str, Any]]:
    """Count rows by table in A and B, and how many were added, removed and changed."""
    rows = []
    for table in TABLES:
        if table in a or table in b:
            counts: dict[str, Any] = {"table": table, "a": len(a[table]), "b": len(b[table])}
            if changed is not None:
                of_table = changed.loc[changed["table"] == table, "change"].value_counts()
                counts |= {kind: int(of_table.get(kind, 0)) for kind in KINDS}
            rows.append(counts)
    return rows
