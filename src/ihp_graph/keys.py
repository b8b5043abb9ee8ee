"""What tells the rows of a table apart: a row's key.

The key is the row's id where it has one, else a hash of the table's name and the row's identifying
cells. It is the same wherever and whenever the row is read, so that loading twice changes nothing.
"""

from __future__ import annotations

import hashlib

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
    texts = pd.Series(table, index=frame.index, dtype="str")
    for name in TABLES[table].identified_by or TABLES[table].column_names:
        if name in frame:
            cells = as_text(frame[name])
            # The length before the cell keeps cells apart, whatever is in them.
            texts += (f";{name}=" + cells.str.len().astype("str") + ":" + cells).where(cells != "", "")
    hashes = ["~" + hashlib.sha256(text.encode()).hexdigest()[:20] for text in texts.tolist()]
    return pd.Series(hashes, index=frame.index, dtype="str")


def as_text(cells: pd.Series) -> pd.Series:
    """Write each cell as text, a blank one as the empty text."""
    return cells.astype("str").fillna("")
