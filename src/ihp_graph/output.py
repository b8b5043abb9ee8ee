"""Rows as a terminal table, JSON, CSV or Markdown, with nothing in the data able to act as code.

Cells come from other people's files: control characters that would drive a terminal, pipes and markup
in Markdown, and text that a spreadsheet would run as a formula are made harmless here.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, get_args

from tabulate import tabulate

RowFormat = Literal["table", "json", "csv", "md"]
ROW_FORMATS: tuple[str, ...] = get_args(RowFormat)

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"[+-]?\d+(\.\d+)?(e[+-]?\d+)?", re.IGNORECASE)


def rows(records: Sequence[Mapping[str, Any]], columns: Sequence[str], form: RowFormat) -> str:
    """Give the records as text in one of :data:`ROW_FORMATS`; JSON is a list of objects keyed by column."""
    if form == "json":
        return as_json([{column: record.get(column) for column in columns} for record in records])
    if form == "csv":
        return as_csv(columns, ([record.get(column) for column in columns] for record in records))
    escape = markdown if form == "md" else terminal
    cells = [
        [escape("" if record.get(column) is None else str(record[column])) for column in columns]
        for record in records
    ]
    style = "pipe" if form == "md" else "simple"
    return tabulate(cells, headers=list(columns), tablefmt=style, disable_numparse=True) + "\n"


def as_json(value: Any) -> str:
    """Give the value as JSON text; the same value gives the same bytes, and NaN is refused."""
    return json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def as_csv(columns: Sequence[str], records: Iterable[Sequence[Any]]) -> str:
    """Give the records as CSV text with a header row; None is a blank cell."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([harmless(cell) for cell in record] for record in records)
    return text.getvalue()


def harmless(cell: Any) -> Any:
    """Give the cell so that no spreadsheet runs it: text that starts a formula gets an apostrophe before it.

    >>> harmless("=1+1"), harmless("-3.5"), harmless(-3.5), harmless("plain")
    ("'=1+1", '-3.5', -3.5, 'plain')
    """
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) and not NUMBER.fullmatch(cell):
        return "'" + cell
    return cell


def terminal(text: str) -> str:
    r"""Give the text with everything that could drive a terminal or turn its direction made visible.

    >>> terminal("Leeds\x1b[2J")
    'Leeds\\x1b[2J'
    """
    return "".join(visible(c) if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") else c for c in text)


def visible(character: str) -> str:
    """Give a control character in Python's notation."""
    return character.encode("unicode_escape").decode("ascii")


def markdown(text: str) -> str:
    r"""Give the text as one line of Markdown that shows as it is.

    >>> markdown("a|b <script> *c*")
    'a\\|b &lt;script> \\*c\\*'
    """
    text = terminal(" ".join(text.split()))
    return re.sub(r"([\\`*_\[\]|])", r"\\\1", text).replace("&", "&amp;").replace("<", "&lt;")
