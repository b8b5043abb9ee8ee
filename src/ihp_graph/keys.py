"""What tells the rows of a table apart: a row's key.

The key is the row's id where it has one, else a hash of the table's name and the row's identifying
cells. It is the same wherever and whenever the row is read, so that loading twice changes nothing.
"""

from __future__ import annotations

import hashlib
import json

import pandas as pd

from ihp_graph.model import TABLES

MADE = r"~[0-9a-f]{20}(#\d+)?"
"""What a key that isn't an id looks like; an id of this form is refused, so no two rows share a key."""


def row_keys(table: str, frame: pd.DataFrame) -> pd.Series:
    """Give the key of each row of one source.

    Parameters
    ----------
    table : the table's name.
    frame : its rows, canonical cells, in file order.

    Returns
    -------
    Series of str with the index of `frame`. Rows with equal identifying cells and no id are numbered:
    the second one's key ends in ``#2``. Rows that repeat an id repeat its key: that is a fault.
    """
    hashes = hashed(table, frame[frame["id"].isna()] if "id" in frame.columns else frame)
    repeat = hashes.groupby(hashes).cumcount() + 1
    hashes = hashes.where(repeat == 1, hashes + "#" + repeat.astype("str"))
    if "id" not in frame.columns:
        return hashes
    return frame["id"].fillna(hashes).rename(None)


def hashed(table: str, frame: pd.DataFrame) -> pd.Series:
    """Hash the identifying cells of each row, whatever its id.

    A blank cell doesn't count, so that a column added to the model leaves the keys of older data alone.
    """
    names = [name for name in TABLES[table].identified_by or TABLES[table].column_names if name in frame]
    columns = [as_text(frame[name]) for name in names]
    hashes = [hash_of(table, names, cells) for cells in zip(*columns, strict=True)]
    return pd.Series(hashes, index=frame.index, dtype="str")


def hash_of(table: str, names: list[str], cells: tuple[str | None, ...]) -> str:
    """Hash the filled cells of a row, each with its column's name."""
    filled = [[name, cell] for name, cell in zip(names, cells, strict=True) if cell is not None]
    return "~" + hashlib.sha256(json.dumps([table, *filled]).encode()).hexdigest()[:20]


def as_text(cells: pd.Series) -> list[str | None]:
    """Write each cell as text, a blank one as None; equal cells of any dtype give equal text."""
    blank = cells.isna().to_numpy()
    texts = (str(cell).lower() if isinstance(cell, bool) else str(cell) for cell in cells.tolist())
    return [None if none else text for text, none in zip(texts, blank, strict=True)]
