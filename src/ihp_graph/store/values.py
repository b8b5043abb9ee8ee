"""The values in the rows of a query as JSON, as a cell of a CSV file, and as text for people."""

from __future__ import annotations

import datetime
import json
import math
from typing import Any

Value = dict[str, Any]
NAMED = ("key", "name")
"""What of a node's properties is enough to know it by."""
PERSON = "Person"


def without_names(value: Any) -> Any:
    """Give a value of a row without the names of people: of a node that stands for one, its name goes.

    >>> without_names([{"labels": ["Person"], "properties": {"key": "p1", "name": "A. Nurse"}}])
    [{'labels': ['Person'], 'properties': {'key': 'p1'}}]
    """
    if isinstance(value, list):
        return [without_names(element) for element in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"labels", "properties"} and PERSON in value["labels"]:
        kept = {name: cell for name, cell in value["properties"].items() if name != "name"}
        return value | {"properties": kept}
    return {name: without_names(element) for name, element in value.items()}


def jsonable(value: Any) -> Any:
    """Give a value of a row as JSON has it: dates as ISO text, and null for what is no number."""
    if isinstance(value, dict):
        return {name: jsonable(element) for name, element in value.items()}
    if isinstance(value, list):
        return [jsonable(element) for element in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, datetime.date | datetime.datetime | datetime.time):
        return value.isoformat()
    return value.hex() if isinstance(value, bytes | bytearray) else value


def cell(value: Any) -> Any:
    """Give a value of a row as a cell of a CSV file: JSON where it has parts."""
    value = jsonable(value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else value


def text(value: Any) -> str:
    """Give a value of a row for people: a node by its label, key and name, as Cypher writes it.

    >>> text({"labels": ["Partner"], "properties": {"key": "a", "name": "A", "city": "Leeds"}})
    '(:Partner {key: "a", name: "A"})'
    """
    if isinstance(value, dict):
        return parts(without_names(value))
    if isinstance(value, list):
        plain = all(isinstance(element, str) for element in value)
        return "; ".join(value) if plain else "[" + ", ".join(map(inner, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.15g}"
    return "" if value is None else str(jsonable(value))


def inner(value: Any) -> str:
    """Give a value inside another for people."""
    return "null" if value is None else text(value)


def parts(value: Value) -> str:
    """Give a node, relationship, path or map as Cypher writes it."""
    if value.keys() == {"labels", "properties"}:
        return f"({labelled(value)})"
    if value.keys() == {"type", "from", "to", "properties"}:
        return f"[:{value['type']}]"
    if value.keys() == {"nodes", "relationships"}:
        return path(value)
    return "{" + ", ".join(f"{name}: {inner(element)}" for name, element in value.items()) + "}"


def labelled(node: Value) -> str:
    """Give a node's labels and what it is known by."""
    known = node["properties"]
    shown = {name: known[name] for name in NAMED if name in known} or known
    pairs = ", ".join(f"{name}: {json.dumps(jsonable(shown[name]), ensure_ascii=False)}" for name in shown)
    labels = "".join(f":{label}" for label in node["labels"])
    return f"{labels} {{{pairs}}}" if pairs else labels


def path(value: Value) -> str:
    """Give a path as Cypher writes it, each arrow as it points."""
    nodes = value["nodes"]
    parts = [text(nodes[0])]
    for tie, before, after in zip(value["relationships"], nodes, nodes[1:], strict=False):
        back = tie["from"] == after["properties"].get("key") and tie["from"] != before["properties"].get(
            "key"
        )
        parts.append(f"{'<-' if back else '-'}[:{tie['type']}]{'-' if back else '->'}{text(after)}")
    return "".join(parts)
