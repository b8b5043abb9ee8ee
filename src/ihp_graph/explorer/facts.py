"""Who or what a thing is: its own cells, what they lack, and what they lead to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ihp_graph import graph
from ihp_graph.explorer import things
from ihp_graph.explorer.grow import IN_WORDS
from ihp_graph.explorer.panels.panel import cited, told
from ihp_graph.explorer.things import Json, Ref, in_words
from ihp_graph.explorer.turns import Asker

TITLES: Mapping[str, str] = {
    "partner": "Who it is",
    "person": "Who it is",
    "partnership": "What it is",
    "innovation": "What it is",
    "country": "Which it is",
}
HIDDEN = ("key", "name")
NOT_ASKED = ("source", "reported_by", "notes", "ror", "iati_id", "also_known_as")
"""Cells of whose absence nobody needs to be told."""
SHOWN = 50
"""Links of a fact."""
COLUMNS = [
    {"name": "fact", "title": "Fact", "align": "left"},
    {"name": "value", "title": "On record", "align": "left"},
]


def facts(node: Json) -> tuple[Json, list[str]]:
    """Give the panel of a node's own cells, and a sentence on those that aren't recorded."""
    properties = node["properties"]
    label = graph.labels().get(node["label"])
    rows, lacking = [], []
    for column in label.properties if label else ():
        value = properties.get(column.name)
        if column.name in HIDDEN:
            continue
        if value is not None:
            rows.append(
                [
                    title(column.name, label is not None and column.name in label.derived),
                    cell(column.name, column.kind, column.refers_to, value),
                ]
            )
        elif label and column.name not in (*NOT_ASKED, *label.derived):
            lacking.append(in_words(column.name).removesuffix(" id"))
    known = {column.name for column in label.properties} if label else set()
    rows += [[in_words(name), told(value)] for name, value in properties.items() if name not in known]
    text = f"MATCH (n:{node['label']} {{key: $id}}) RETURN n"
    panel = {
        "id": "facts",
        "title": TITLES.get(node["kind"], "The record"),
        "said": None,
        "columns": COLUMNS,
        "rows": rows,
        "n": len(rows),
        "of": None,
        "note": None,
        "cypher": text,
        "parameters": {"id": node["id"]},
        "more": False,
    }
    return panel, [f"Not recorded of it: {', '.join(lacking)}."] if lacking else []


def title(name: str, derived: bool) -> str:
    """Give the title of a cell."""
    said = in_words(name).removesuffix(" id").capitalize()
    return f"{said} (derived)" if derived else said


def cell(name: str, kind: str, refers_to: str | None, value: Any) -> Any:
    """Give a cell: a source or what names another row leads there."""
    if name == "source":
        return cited(str(value))
    if kind == "country":
        return (
            {"text": things.named_country(value) or value, "ref": f"country:{value}"}
            if name != "id"
            else value
        )
    if kind == "countries":
        return [{"text": things.named_country(each) or each, "ref": f"country:{each}"} for each in value]
    if refers_to:
        return {"text": str(value), "ref": f"{graph.label_of(refers_to).lower()}:{value}"}
    return told(value, kind == "number")


def links(ask: Asker, ref: Ref) -> list[Json]:
    """Give what a fact is about: the partners, partnership, innovation or country at its ends."""
    types = sorted({tie.type for tie in graph.ties() if ref.label in (tie.start, tie.end)})
    found = ask(
        f"MATCH (n:{ref.label} {{key: $id}})-[r:{'|'.join(types)}]-(m)\n"
        "RETURN type(r) AS type, startNode(r) = n AS out, m ORDER BY type, m.key",
        {"id": ref.id},
        SHOWN,
    )
    return [named(row) for row in found]


def named(row: Mapping[str, Any]) -> Json:
    """Give a link to a node at the other end, with what it is to this one."""
    node = things.node(row["m"])
    words = IN_WORDS.get(row["type"])
    said = words[0 if row["out"] else 1] if words else in_words(row["type"].lower())
    return {"text": f"{said}: {node['name']}", "ref": node["ref"]}
