"""The data dictionary and the graph's schema, read off the model."""

from __future__ import annotations

from typing import Any

from ihp_graph import graph
from ihp_graph.graph import Label, Tie
from ihp_graph.model import COUNTRY, TABLES, TAUGHT, Column, Kind, Node
from ihp_graph.output import markdown

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
    """Give the dictionary and the graph as plain data.

    ``tables`` with their columns and codes; ``labels`` and ``relationships`` with their properties;
    ``constraints`` with the statements that make them.
    """
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
        "labels": [
            {
                "label": label.name,
                "description": label.description,
                "table": label.table,
                "properties": properties(label),
            }
            for label in graph.labels().values()
        ],
        "relationships": [
            {
                "from": tie.start,
                "type": tie.type,
                "to": tie.end,
                "by": tie.by,
                "table": tie.table,
                "properties": properties(tie),
            }
            for tie in graph.ties()
        ],
        "constraints": [
            {
                "name": constraint.name,
                "entity": "relationship" if constraint.is_type else "node",
                "of": constraint.of,
                "property": constraint.on,
                "type": "uniqueness",
                "statement": constraint.statement,
            }
            for constraint in graph.constraints()
        ],
    }


def properties(holder: Label | Tie) -> list[dict[str, Any]]:
    """Give the properties of a label or a tie as plain data."""
    return [
        {
            "property": column.name,
            "kind": column.kind,
            "codes": list(column.codes),
            "derived": column.name in holder.derived,
            "description": column.description,
        }
        for column in holder.properties
    ]


def as_mermaid() -> str:
    """Give the labels and what joins them as a Mermaid flowchart, such as GitHub draws.

    Relationships between the same two labels share an arrow.
    """
    arrows: dict[tuple[str, str], list[str]] = {}
    for tie in graph.ties():
        types = arrows.setdefault((tie.start, tie.end), [])
        if tie.type not in types:
            types.append(tie.type)
    lines = ["flowchart LR"]
    lines += [f'    {label}["{label}"]' for label in graph.labels() if label != graph.LOAD_LABEL]
    for (start, end), types in arrows.items():
        lines.append(f'    {start} -->|"{"<br/>".join(types)}"| {end}')
    return "\n".join(lines) + "\n"


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
        "```mermaid",
        *as_mermaid().splitlines(),
        "```",
        "",
        "Every row is a node or a relationship that holds its cells under their column names, and its `key`.",
        "",
        "| from | relationship | to | by |",
        "|---|---|---|---|",
    ]
    lines += [f"| {tie.start} | {tie.type} | {tie.end} | {tie.by} |" for tie in graph.ties()]
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
