"""The report as tables: one tidy CSV of every figure, or a workbook with a sheet for each block.

The CSV has a row for each figure: ``section`` (a block of the document, or the question), ``item`` (the
measure, partner, pair or partnership; blank where the block has one), ``figure`` (its name, dotted where
it lies within another) and ``value``. Filter it by section, or pivot item by figure.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

import xlsxwriter

from ihp_graph.language import ENGLISH, Language
from ihp_graph.output import FORMULA_STARTS, as_csv

CSV_COLUMNS = ("section", "item", "figure", "value")
SHEET_ROWS = 1_048_575
"""What an Excel sheet holds below its header."""
LISTS = {"Q11": "coordinators", "Q12": "ledgers"}
"""The figure of a question that is a list of partners or pairs: in the workbook a sheet of its own."""
BLOCKS_OF_ROWS = {
    "partners": ("id",),
    "pairs": ("a", "b"),
    "partnerships": ("id",),
    "people": ("id",),
}
"""The blocks that are lists of rows, and what names a row."""
BEYOND = {
    "lagged_reciprocity.rows": ("Lagged reciprocity", ("given_by", "knowledge", "years")),
    "through_hic": ("Through HIC partners", ()),
    "through_hic.brokers": ("Brokers", ("id",)),
    "power_knowledge_gap.by_side": ("Power and knowledge", ("key", "side")),
    "power_knowledge_gap.by_partner": ("Gaps by partner", ("id",)),
    "sensitivity": ("Sensitivity", ()),
    "silence.blank_cells": ("Blank cells", ("table", "column")),
    "silence.without_row": ("Without row", ("table", "of")),
}
"""The sections of the measures beyond the paper: their sheets, and what names a row where they are rows."""


def render_csv(document: Mapping[str, Any]) -> str:
    """Give every figure of a report document as one tidy CSV table."""
    rows = (
        (*names, str(value).lower() if isinstance(value, bool) else value)
        for *names, value in figures(document)
    )
    return as_csv(CSV_COLUMNS, rows)


def render_xlsx(document: Mapping[str, Any], language: Language = ENGLISH) -> bytes:
    """Give a report document as an Excel workbook, a sheet for each block.

    Text that begins as a formula does is written as text with a quote prefix, so that it stays text when
    somebody edits the cell.
    """
    file = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(file, options)
    book.set_properties({"created": datetime(2000, 1, 1)})  # the same document, the same bytes
    bold = book.add_format({"bold": True})
    quoted = book.add_format({"quote_prefix": True})
    for name, (columns, rows) in sheets(document).items():
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, columns, bold)
        for line, row in enumerate(fitted(rows, language), 1):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(
                        line, column, cell, quoted if cell.startswith(FORMULA_STARTS) else None
                    )
                elif cell is not None:
                    sheet.write(line, column, cell)
    book.close()
    return file.getvalue()


def fitted(rows: list[list[Any]], say: Language = ENGLISH) -> list[list[Any]]:
    """Give the rows that a sheet can hold; where that isn't all, the last one says so."""
    if len(rows) <= SHEET_ROWS:
        return rows
    return [*rows[: SHEET_ROWS - 1], [say("report-more-rows", n=len(rows) - SHEET_ROWS + 1)]]


def sheets(document: Mapping[str, Any]) -> dict[str, tuple[list[str], list[list[Any]]]]:
    """Give the columns and rows of each sheet."""
    questions = document["questions"]
    about = [
        [section, item, figure, value]
        for section, item, figure, value in figures(document)
        if section in ("report", "dataset", "filter", "lagged_reciprocity")
    ]
    found = [
        [
            question["id"],
            question["title"],
            question["answerable"],
            question["finding"],
            question["n"],
            "; ".join(question["needs"]),
        ]
        for question in questions
    ]
    caveats = [[question["id"], caveat] for question in questions for caveat in question["caveats"]]
    of_questions = [
        [question["id"], figure, value] for question in questions for figure, value in flat(short(question))
    ]
    lists = {name: q["figures"].get(name, []) for q in questions if (name := LISTS.get(q["id"]))}
    ledgers = [
        {"a": row["a"], "b": row["b"], "net": row["net"], "run": row["run"], "year": year, "net_of_year": net}
        for row in lists["ledgers"]
        for year, net in (row["years"] or {None: None}).items()
    ]
    coordinators = [
        dict(flat({key: value for key, value in row.items() if key != "by_year"}))
        | {"year": year, **{f"{key}_of_year": value for key, value in (of_year or {}).items()}}
        for row in lists["coordinators"]
        for year, of_year in (row["by_year"] or {None: None}).items()
    ]
    beyond = of_beyond(document["beyond"])
    return {
        "Questions": (["question", "title", "answerable", "finding", "n", "needs"], found),
        "Caveats": (["question", "caveat"], caveats),
        "Figures": (["question", "figure", "value"], of_questions),
        "Measures": table([{"measure": key, **dict(flat(of))} for key, of in document["measures"].items()]),
        "Concentration": table(
            [
                {"measure": key, "side": side, **of, **document["partner_notes"].get(key, {})}
                for key, sides in document["concentration"].items()
                for side, of in sides.items()
            ]
        ),
        **{
            name.title(): table([dict(flat(row)) for row in document[name]])
            for name in BLOCKS_OF_ROWS
            if name in document
        },
        "Coordinators": table(coordinators),
        "Ledgers": table(ledgers),
        **{
            sheet: table([({"item": item} if not keys else {}) | dict(flat(row)) for item, row in rows])
            for section, (sheet, keys) in BEYOND.items()
            for rows in [beyond.get(section, [])]
        },
        "Data": (list(CSV_COLUMNS), about),
    }  # fmt: skip


def short(question: Mapping[str, Any]) -> dict[str, Any]:
    """Give the figures of a question without its list of partners or pairs."""
    return {key: value for key, value in question["figures"].items() if key != LISTS.get(question["id"])}


def table(records: Sequence[Mapping[str, Any]]) -> tuple[list[str], list[list[Any]]]:
    """Give the columns, in order of appearance, and the rows of records."""
    columns = list(dict.fromkeys(column for record in records for column in record))
    return columns, [[record.get(column) for column in columns] for record in records]


def figures(document: Mapping[str, Any]) -> Iterator[tuple[str, str, str, Any]]:
    """Give section, item, figure and value of everything in a report document."""
    for section, block in document.items():
        if section == "questions":
            for question in block:
                told = {key: value for key, value in question.items() if key != "id"}
                yield from ((question["id"], "", figure, value) for figure, value in flat(told))
        elif section in BLOCKS_OF_ROWS:
            for row in block:
                item = " / ".join(row[key] for key in BLOCKS_OF_ROWS[section])
                yield from ((section, item, figure, value) for figure, value in flat(row))
        elif section == "beyond":
            for name, rows in of_beyond(block).items():
                for item, row in rows:
                    yield from ((name, item, figure, value) for figure, value in flat(row))
        elif section in ("measures", "concentration", "partner_notes"):
            for item, of in block.items():
                yield from ((section, item, figure, value) for figure, value in flat(of))
        elif isinstance(block, Mapping):
            yield from ((section, "", figure, value) for figure, value in flat(block))
        else:
            yield from (("report", "", figure, value) for figure, value in flat({section: block}))


def of_beyond(blocks: Mapping[str, Any]) -> dict[str, list[tuple[str, Mapping[str, Any]]]]:
    """Give the rows of each section of the measures beyond the paper, each with the item that it is about."""
    sections: dict[str, list[tuple[str, Mapping[str, Any]]]] = {}
    for name, block in blocks.items():
        for part, value in block.items():
            if isinstance(value, list):
                section = f"{name}.{part}"
                _, keys = BEYOND[section]
                rows = [(" / ".join(str(row[key]) for key in keys), row) for row in value]
            else:
                section = name
                rows = [(part, value)] if isinstance(value, Mapping) else [("", {part: value})]
            sections.setdefault(section, []).extend(rows)
    return sections


def flat(value: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """Give every figure within a value with its dotted name; elements of a list are numbered from 1."""
    if isinstance(value, Mapping):
        items = [(str(key), item) for key, item in value.items()]
    elif isinstance(value, list):
        items = [(str(number), item) for number, item in enumerate(value, 1)]
    else:
        yield name, value
        return
    for key, item in items:
        yield from flat(item, f"{name}.{key}" if name else key)
