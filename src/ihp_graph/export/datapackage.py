"""``datapackage.json``: what the files of an exported folder hold, for programs.

The Data Package standard, version 2.0, https://datapackage.org/standard/data-package/: the tables are its
resources, each with the types, constraints and foreign keys that the model gives its columns.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ihp_graph import __version__, output
from ihp_graph.cells import FIRST, LAST
from ihp_graph.dataset import SEPARATOR
from ihp_graph.export.content import Content
from ihp_graph.export.place import DESCRIPTOR, GENERATOR, digest
from ihp_graph.model import TABLES, Column, Table

PROFILES = "https://datapackage.org/profiles/2.0"
DESCRIPTION = (
    "International health partnerships: who teaches whom, who decides, pays and coordinates. A blank cell is "
    "unknown, never zero, and a table that is absent is unknown too."
)
MARKED = (
    " In the CSV files a text that a spreadsheet would run as a formula has an apostrophe before it; "
    "ihp-graph takes it away on reading."
)
PATTERNS = {
    "date": r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?",
    "country": "[A-Z]{3}",
    "countries": f"[A-Z]{{3}}({SEPARATOR}[A-Z]{{3}})*",
    "currency": "[A-Z]{3}",
}
TYPES = {"number": "number", "year": "year", "boolean": "boolean"}
FORMS: dict[str, dict[str, Any]] = {
    "csv": {"mediatype": "text/csv", "encoding": "utf-8", "dialect": {"delimiter": ",", "header": True}},
    "parquet": {"mediatype": "application/vnd.apache.parquet"},
}


def write_descriptor(
    content: Content, folder: Path, files: Sequence[tuple[str, Path]], form: str, **types: str
) -> None:
    """Write ``datapackage.json`` into a folder that holds these files, each of a table.

    Parameters
    ----------
    form : ``csv`` or ``parquet``.
    types : the type of list columns where it isn't text.
    """
    there = [name for name, _ in files]
    resources = [
        {
            "name": name,
            "type": "table",
            "path": path.name,
            "title": TABLES[name].description,
            "format": form,
            **FORMS[form],
            "bytes": path.stat().st_size,
            "hash": digest(path),
            "schema": schema(TABLES[name], there, types.get("list", "string")),
        }
        for name, path in files
    ]
    package = {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": "ihp-graph-export",
        "description": DESCRIPTION + (MARKED if form == "csv" else ""),
        "resources": resources,
        GENERATOR: {
            "version": __version__,
            "filter": {key: value for key, value in asdict(content.view.filter).items() if value is not None},
            "people_named": content.names,
        },
    }
    (folder / DESCRIPTOR).write_text(output.as_json(package), encoding="utf-8")


def schema(table: Table, there: Collection[str], of_lists: str = "string") -> dict[str, Any]:
    """Give the Table Schema of a table, in a package that holds the tables `there`."""
    found: dict[str, Any] = {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": [field(column, of_lists) for column in table.columns],
        "missingValues": [""],
    }
    if "id" in table.column_names and table.column("id").filled:
        found["primaryKey"] = ["id"]
    keys = [
        {"fields": [column.name], "reference": {"resource": column.refers_to, "fields": ["id"]}}
        for column in table.columns
        if column.refers_to in there
    ]
    return found | ({"foreignKeys": keys} if keys else {})


def field(column: Column, of_lists: str) -> dict[str, Any]:
    """Give the descriptor of a column."""
    lists = column.kind in ("list", "countries") and of_lists != "string"
    kind = of_lists if lists else TYPES.get(column.kind, "string")
    found: dict[str, Any] = {"name": column.name, "type": kind, "description": column.description}
    constraints: dict[str, Any] = {}
    if column.filled:
        constraints["required"] = True
    if column.kind == "id" and column.name == "id":
        constraints["unique"] = True
    if column.codes:
        constraints["enum"] = list(column.codes)
    if column.positive:
        constraints["exclusiveMinimum"] = 0
    if column.kind == "year":
        constraints |= {"minimum": FIRST, "maximum": LAST}
    if column.kind in PATTERNS and not lists:
        constraints["pattern"] = PATTERNS[column.kind]
    return found | ({"constraints": constraints} if constraints else {})
