"""The data dictionary, the graph's schema and the empty templates, all read off the model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ihp_graph.errors import SourceError
from ihp_graph.model import COUNTRY, TABLES, TAUGHT, Column, Kind, Link, Node, Relationship, Table
from ihp_graph.output import as_csv, markdown

WRITTEN: dict[Kind, str] = {
    "id": "id: any text, unique in its table",
    "text": "text",
    "code": "one of the codes",
    "date": "date: YYYY, YYYY-MM or YYYY-MM-DD",
    "year": "year: YYYY",
    "number": "number",
    "boolean": "true or false",
    "list": "list, separated by ;",
    "country": "country: ISO code or name",
    "countries": "countries, separated by ;",
    "currency": "currency: ISO 4217",
}


def written(column: Column) -> str:
    """Say how a cell of the column is written."""
    if column.refers_to:
        return f"id of a row of {column.refers_to}"
    if column.codes:
        return " ".join(f"`{code}`" for code in column.codes)
    return WRITTEN[column.kind] + (" above 0" if column.positive else "")


def needed(column: Column) -> str:
    """Say whether the column must be there, and its cells filled."""
    if column.filled:
        return "yes"
    return "the column" if column.required else ""


def schema() -> dict[str, Any]:
    """Give the dictionary and the graph's schema as plain data: ``tables`` and ``relationships``."""
    return {
        "tables": [
            {
                "table": table.name,
                "description": table.description,
                "label": table.graph.label if isinstance(table.graph, Node) else None,
                "key": "id" if "id" in table.column_names else list(table.identified_by),
                "columns": [
                    {
                        "column": column.name,
                        "required": column.required,
                        "filled": column.filled,
                        "kind": column.kind,
                        "codes": list(column.codes),
                        "refers_to": column.refers_to,
                        "description": column.description,
                    }
                    for column in table.columns
                ],
                "derived": {column.name: column.description for column in table.derived},
            }
            for table in TABLES.values()
        ],
        "relationships": relationships(),
    }


def relationships() -> list[dict[str, str]]:
    """Give each relationship of the graph: from which label, of which type, to which, by which column."""
    found = []
    for table in TABLES.values():
        if isinstance(table.graph, Node):
            for link in table.graph.links:
                found.append(ends(table.graph.label, link) | {"by": f"{table.name}.{link.column}"})
        else:
            for link in table.graph.hub.links if table.graph.hub else ():
                found.append(
                    ends(label_of(table, table.graph.end), link) | {"by": f"{table.name}.{link.column}"}
                )
            for code, kind in table.graph.types.items():
                by = f"{table.name}.{table.graph.type_column}={code}" if code else table.name
                found.append(
                    {
                        "from": label_of(table, table.graph.start),
                        "type": kind,
                        "to": label_of(table, table.graph.end),
                        "by": by,
                    }
                )
    found.append({"from": "Partner", "type": "TAUGHT", "to": "Partner", "by": "derived from exchanges"})
    return found


def ends(label: str, link: Link) -> dict[str, str]:
    """Give the two ends and the type of a link of a node with that label."""
    if link.to == "countries":
        other = "Country"
    else:
        target = TABLES[link.to].graph
        assert isinstance(target, Node)
        other = target.label
    return {"from": label if link.out else other, "type": link.type, "to": other if link.out else label}


def label_of(table: Table, column: str) -> str:
    """Give the label of the node that an end of a relationship's table names."""
    assert isinstance(table.graph, Relationship)
    if table.graph.hub and column == table.graph.end:
        return table.graph.hub.label
    other = table.column(column).refers_to
    target = TABLES[other].graph if other else None
    assert isinstance(target, Node)
    return target.label


def as_markdown() -> str:
    """Give the dictionary and the graph's schema as a Markdown page."""
    lines = [
        "# Data dictionary",
        "",
        "A data set is a folder of CSV files (UTF-8, with a header row), one for each table, or one Excel",
        "workbook with a sheet for each. `partners` is required, every other table is optional: what is",
        "absent is unknown, never zero. Column names and codes are fixed; the order of columns is free.",
        "",
        "This page is generated from the model: `ihp-graph schema --format md`.",
        "",
    ]
    for table in TABLES.values():
        lines += [f"## {table.name}", "", table.description, ""]
        lines += ["| column | needed | how it is written | what it means |", "|---|---|---|---|"]
        lines += [
            f"| {column.name} | {needed(column)} | {written(column)} | {markdown(column.description)} |"
            for column in table.columns
        ]
        lines.append("")
    lines += [
        "# Graph",
        "",
        "Every row is a node or a relationship that holds its cells under their column names, and its `key`.",
        "",
        "| from | relationship | to | by |",
        "|---|---|---|---|",
    ]
    lines += [f"| {r['from']} | {r['type']} | {r['to']} | {r['by']} |" for r in relationships()]
    lines += [
        "",
        "Added by a load, ignored when reading back:",
        "",
        "| of | property | what it means |",
        "|---|---|---|",
    ]
    for owner, columns in derived_properties().items():
        lines += [f"| {owner} | {column.name} | {markdown(column.description)} |" for column in columns]
    return "\n".join(lines) + "\n"


def derived_properties() -> dict[str, tuple[Column, ...]]:
    """Give what a load adds, by table, and the properties of what has no table of its own."""
    found = {table.name: table.derived for table in TABLES.values() if table.derived}
    return found | {"(:Country)": COUNTRY, "[:TAUGHT]": TAUGHT}


def write_templates(folder: Path) -> list[Path]:
    """Write an empty CSV file for each table into a folder, and the dictionary as its README.md.

    Nothing is overwritten: SourceError where the folder already holds one of the files.
    """
    files = {f"{name}.csv": as_csv(table.column_names, []) for name, table in TABLES.items()}
    files["README.md"] = as_markdown()
    there = [name for name in files if (folder / name).exists()]
    if there:
        raise SourceError(f"{folder} already holds {', '.join(there)}. Name a folder that is new or empty.")
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in files]
