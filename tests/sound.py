"""A data set of hostile cells in which nothing is wrong: it can be written to files and read again."""

from __future__ import annotations

import random
import re
from typing import Any

import pandas as pd

from datasets import HOSTILE, everything
from ihp_graph.dataset import Dataset
from ihp_graph.keys import row_keys
from ihp_graph.model import CONTENTS, TABLES

LIKE_FORMULAS = (
    *("=1+1", "+44 113 496 0000", "-3.5", "-", "@thet", "=cmd|' /C calc'!A0", "'=1+1", "''=1+1", "'-"),
    *("'", "''", "'tis", "'\tx", "_x0007_", "a\u00a0b", '"', '",\n"', "\\", "id,name"),
)
Row = dict[str, Any]


def sound(rows: int = 40, seed: int = 1) -> Dataset:
    """Make a data set with rows in every table; nothing in it is a fault, and every text is hostile."""
    chance = random.Random(seed)
    tables = {name: records(frame) for name, frame in everything(rows, seed).tables.items()}
    for name, found in tables.items():
        for row in found:
            row.update({column: named(name, column, row[column]) for column in row})
            row.update(texts(name, row, chance))
    for name, found in tables.items():
        for row in found:
            mend(name, row, tables, chance)
    frames = {}
    for name, found in tables.items():
        frame = pd.DataFrame(found, columns=list(TABLES[name].column_names))
        frame = Dataset({name: frame.set_axis([f"{n:03}" for n in range(len(frame))])})[name]
        frames[name] = frame.set_axis(row_keys(name, frame))
    return Dataset(frames)


def records(frame: pd.DataFrame) -> list[Row]:
    return frame.astype(object).where(frame.notna(), None).to_dict("records")


def named(table: str, column: str, cell: Any) -> Any:
    """An id holds no control character."""
    if TABLES[table].column(column).kind in ("id", "ref") and cell is not None:
        return re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", cell).strip()
    return cell


def texts(table: str, row: Row, chance: random.Random) -> Row:
    columns = [column for column in TABLES[table].columns if column.kind == "text" and row[column.name]]
    return {column.name: chance.choice(LIKE_FORMULAS + HOSTILE) for column in columns}


def mend(table: str, row: Row, tables: dict[str, list[Row]], chance: random.Random) -> None:
    country = {partner["id"]: partner["country"] for partner in tables["partners"]}
    if "end" in row and row["start"]:
        row["end"] = chance.choice([None, row["start"]])
    if "content" in row:
        row["content"] = chance.choice([None, *CONTENTS.get(row["knowledge_type"], ())])
    if "unit" in row and not (row["unit"] and row["volume"]):
        row["unit"] = row["volume"] = None
    if table == "accounts":
        # The other way round than the exchange.
        told = next(exchange for exchange in tables["exchanges"] if exchange["id"] == row["exchange_id"])
        row |= {"from_partner_id": told["to_partner_id"], "to_partner_id": told["from_partner_id"]}
    if "serves" in row:
        row["serves"] = chance.choice(
            [one["id"] for one in tables["assessments"] if one["id"] and one["kind"] in ("need", "objective")]
        )
    if table == "innovations" and row["origin_partner_id"]:
        row["origin_country"] = country[row["origin_partner_id"]]
    if table in ("adoptions", "barriers"):
        row["partner_id"] = chance.choice([None, row["partner_id"]])
        row["country"] = country[row["partner_id"]] if row["partner_id"] else "NAM"
