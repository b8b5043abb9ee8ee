"""Data sets for the tests of the store."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pandas as pd

from ihp_graph.dataset import Dataset
from ihp_graph.model import TABLES, Column, Kind

HOSTILE = (
    'it\'s "quoted"',
    "`back` tick}) DETACH DELETE n //",
    "$rows {key: 1}",
    "\\u0041 \\",
    "two\nlines\r\n\tand a tab",
    "bell \x07 escape \x1b[31m",
    "zero\u200bwidth \u202e right to left",
    "👩🏽\u200d⚕️ مستشفى 医院",
    "e\u0301 is not \u00e9",
    "<script>alert(1)</script>",
    *("=1+1", "NULL", "NA", "null", "true", "0", "1e5", ";", "\ufeffx"),
)


CHOICES: dict[Kind, Sequence[object]] = {
    "date": ("2012", "2012-07", "2012-07-09", "1987-01"),
    "year": (1961, 2013),
    "number": (1.0, 0.1, 2.5, 1e15, 1e-300, 123456789.123),
    "boolean": (True, False),
    "country": ("GBR", "NAM", "SSD", "XKX", "CHI"),
    "currency": ("XOF",),
}


def everything(rows: int = 24, seed: int = 1) -> Dataset:
    """Make a data set with rows in every table; every column has blank, filled and hostile cells."""
    chance = random.Random(seed)
    ids = {name: [f"{name} {HOSTILE[i % len(HOSTILE)]} {i}" for i in range(rows)] for name in TABLES}
    return Dataset({name: table_rows(name, ids, chance) for name in TABLES})


def table_rows(name: str, ids: dict[str, list[str]], chance: random.Random) -> pd.DataFrame:
    table = TABLES[name]
    found = []
    for number in range(len(ids[name])):
        row = {column.name: cell(name, column, ids, number, chance) for column in table.columns}
        if "to_partner_id" in row and row["to_partner_id"] == row["from_partner_id"]:
            row["to_partner_id"] = ids["partners"][number - 1]
            row["from_partner_id"] = ids["partners"][number]
        if name == "decisions":
            # Three rows to a decision, alike in what they say of it.
            first = number - number % 3
            row |= {
                "decision_id": ids[name][first],
                "topic": None if first % 2 else "budget",
                "date": "2012-07",
            }
            row |= {"partnership_id": ids["partnerships"][first], "partner_id": ids["partners"][number]}
        if name in ("roles", "participants", "accounts"):
            # What makes the key of a relationship is its own.
            ends = [column for column in table.columns if column.filled and column.refers_to]
            row |= {column.name: ids[column.refers_to or ""][number] for column in ends}
        found.append(row)
    keys = [row["id"] if row.get("id") else f"{name}#{number}" for number, row in enumerate(found)]
    return pd.DataFrame(found, index=keys)


def cell(table: str, column: Column, ids: dict[str, list[str]], number: int, chance: random.Random) -> object:
    if column.name == "id":
        return None if not column.filled and number % 3 == 0 else ids[table][number]
    if not column.filled and chance.random() < 0.3:
        return None
    lists = [text.replace(";", ",").strip() for text in HOSTILE]
    if column.kind == "ref":
        return chance.choice(ids[column.refers_to or ""])
    if column.kind in ("list", "countries"):
        elements = lists if column.kind == "list" else ["GBR", "NAM", "SSD"]
        return "; ".join(chance.sample(elements, chance.choice([1, 3])))
    return chance.choice(CHOICES.get(column.kind) or column.codes or HOSTILE)


def exchanges(count: int, seed: int = 1) -> Dataset:
    """Make a data set of that many plain exchanges between partners, some of which are hubs."""
    chance = random.Random(seed)
    partners = [f"p{number}" for number in range(max(10, count // 50))]
    rows = []
    for number in range(count):
        giver, receiver = chance.sample(partners[: 5 if number % 2 else None], 2)
        row = {"id": f"x{number}", "partnership_id": f"s{number % 7}", "from_partner_id": giver}
        rows.append(row | {"to_partner_id": receiver, "knowledge_type": "technical", "start": "2012"})
    roles = [
        {"partnership_id": f"s{number % 7}", "partner_id": partner, "role": "member"}
        for number, partner in enumerate(partners)
    ]
    return Dataset(
        {
            "partners": keyed([{"id": name, "name": name, "country": "KEN"} for name in partners]),
            "partnerships": keyed([{"id": f"s{number}", "start": "2001"} for number in range(7)]),
            "roles": pd.DataFrame(roles, index=[f"role{number}" for number in range(len(roles))]),
            "exchanges": keyed(rows),
        }
    )


def keyed(rows: list[dict[str, str]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows)
    return frame.set_index("id", drop=False)
