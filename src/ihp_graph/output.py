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
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import Any, Literal, get_args

from tabulate import tabulate

RowFormat = Literal["table", "json", "csv", "md"]
ROW_FORMATS: tuple[str, ...] = get_args(RowFormat)

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
GAP = "  "
"""What stands between the columns of a table."""
NARROWEST = 9
"""No column of a table is narrower, unless all of it fits."""
NUMBER = re.compile(r"[+-]?\d+(\.\d+)?(e[+-]?\d+)?", re.IGNORECASE)


def rows(records: Sequence[Mapping[str, Any]], columns: Sequence[str], form: RowFormat) -> str:
    """Give the records as text in one of :data:`ROW_FORMATS`; JSON is a list of objects keyed by column."""
    if form == "json":
        return as_json([{column: record.get(column) for column in columns} for record in records])
    if form == "csv":
        return as_csv(columns, ([record.get(column) for column in columns] for record in records))
    escape = markdown if form == "md" else terminal
    cells = [[escape(plain(record.get(column))) for column in columns] for record in records]
    style = "pipe" if form == "md" else "simple"
    return tabulate(cells, headers=list(columns), tablefmt=style, disable_numparse=True) + "\n"


def plain(value: Any) -> str:
    """Give a value as text; a missing one as nothing."""
    return "" if value is None else str(value)


def table(
    records: Sequence[Mapping[str, Any]],
    columns: Sequence[str],
    width: int,
    text: Callable[[Any], str] = plain,
) -> str:
    """Give the records as a table at most `width` characters wide: numbers to the right, texts wrapped.

    Where there are too many columns for that, each record is a paragraph with a line for each column.
    `text` gives a cell for people.
    """
    cells = [[terminal(text(record.get(column))) for column in columns] for record in records]
    heads = [terminal(column) for column in columns]
    needed = [
        max(columns_of(part) for part in (*words(head), *(row[n] for row in cells)))
        for n, head in enumerate(heads)
    ]
    most = narrowed(needed, width - len(GAP) * (len(columns) - 1))
    if most < min(NARROWEST, max(needed, default=0)):
        return paragraphs(cells, heads, width)
    limits = [min(room, most) for room in needed]
    widths = [
        max(
            *(min(columns_of(word.rstrip()), limit) for word in words(head)),
            *(columns_of(line) for row in cells for line in fold(row[n], limit)),
            1,
        )
        for n, (head, limit) in enumerate(zip(heads, limits, strict=True))
    ]
    right = [numeric(record.get(column) for record in records) for column in columns]
    lines = aligned(heads, widths, right)
    lines.append(GAP.join("-" * room for room in widths))
    for row in cells:
        lines += aligned(row, widths, right)
    return "".join(line.rstrip() + "\n" for line in lines)


def numeric(values: Iterable[Any]) -> bool:
    """Whether these are numbers, some perhaps missing."""
    kinds = {type(value) for value in values if value is not None}
    return bool(kinds) and kinds <= {int, float}


def aligned(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> list[str]:
    """Give a row as lines, each cell folded to the width of its column."""
    folded = [fold(cell, room) for cell, room in zip(cells, widths, strict=True)]
    lines = []
    for parts in zip_longest(*folded, fillvalue=""):
        padded = []
        for part, room, to_right in zip(parts, widths, right, strict=True):
            pad = " " * (room - columns_of(part))
            padded.append(pad + part if to_right else part + pad)
        lines.append(GAP.join(padded))
    return lines or [""]


def narrowed(needed: Sequence[int], room: int) -> int:
    """Give the width to which the widest columns must shrink so that all fit into the room.

    >>> narrowed([4, 30, 60], 60)
    28
    """
    most = max(needed, default=0)
    while most > 0 and sum(min(each, most) for each in needed) > room:
        most -= 1
    return most


def paragraphs(cells: Sequence[Sequence[str]], names: Sequence[str], width: int) -> str:
    """Give each record as a paragraph with a line for each column."""
    margin = max(columns_of(name) for name in names)
    found = []
    for row in cells:
        lines = []
        for name, cell in zip(names, row, strict=True):
            first, *rest = fold(cell, max(width - margin - len(GAP), NARROWEST)) or [""]
            lines.append(f"{name:<{margin}}{GAP}{first}".rstrip())
            lines += [f"{'':<{margin}}{GAP}{line}" for line in rest]
        found.append("\n".join(lines) + "\n")
    return "\n".join(found)


def fold(text: str, width: int) -> list[str]:
    """Break a text into lines of at most `width` columns of a terminal, between words where it can."""
    lines: list[str] = []
    line = ""
    for word in words(text):
        piece = word
        while columns_of(line) + columns_of(piece.rstrip()) > width:
            if line:
                lines, line = [*lines, line.rstrip()], ""
                continue
            head = piece
            while columns_of(head) > width and len(head) > 1:
                head = head[:-1]
            lines, piece = [*lines, head], piece[len(head) :]
        line += piece
    return [*lines, line.rstrip()] if line.strip() else lines


def words(text: str) -> list[str]:
    """Give the pieces between which a line may break, each with what joins it to the next.

    >>> words("technical_returned, or-not")
    ['technical_', 'returned, ', 'or-', 'not']
    """
    return re.findall(r"[^\s_-]*[\s_-]+|[^\s_-]+", text)


def columns_of(text: str) -> int:
    """Give how many columns of a terminal the text takes."""
    return sum(
        2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in text
    )


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
