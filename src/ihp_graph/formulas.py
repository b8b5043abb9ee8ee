"""Text that a spreadsheet would run as a formula: made harmless in a table, and given back as it was.

A text that begins as a formula does gets an apostrophe before it, and so does one that begins with
apostrophes and then as a formula does. Reading takes one apostrophe away from any such text. So every
text comes back as it was, one that had an apostrophe of its own too:

=========== ============ ===========
in the data in the file  read back
=========== ============ ===========
``=1+1``    ``'=1+1``    ``=1+1``
``'=1+1``   ``''=1+1``   ``'=1+1``
``'tis``    ``'tis``     ``'tis``
=========== ============ ===========
"""

from __future__ import annotations

import re

import pandas as pd

from ihp_graph.output import FORMULA_STARTS

MARK = "'"
STARTS = "".join(map(re.escape, FORMULA_STARTS))
RISKY = re.compile(f"{MARK}*[{STARTS}]")
MARKED = re.compile(f"{MARK}+[{STARTS}]")


def neutral(text: str) -> str:
    """Give the text so that no spreadsheet runs it.

    >>> neutral("=1+1"), neutral("'=1+1"), neutral("'tis"), neutral("plain")
    ("'=1+1", "''=1+1", "'tis", 'plain')
    """
    return MARK + text if RISKY.match(text) else text


def restored(cells: pd.Series) -> pd.Series:
    """Give text cells as they were before :func:`neutral`.

    >>> restored(pd.Series(["'=1+1", "''=1+1", "'tis", "plain"])).tolist()
    ['=1+1', "'=1+1", "'tis", 'plain']
    """
    if not cells.str.startswith(MARK).any():
        return cells
    return cells.where(~cells.str.match(MARKED), cells.str.slice(1))
