"""Small data sets, written in the tests as the few cells that matter."""

from __future__ import annotations

import csv

import pandas as pd

from ihp_graph.dataset import Dataset
from ihp_graph.model import TABLES

READ = {"number": float, "year": int, "boolean": {"true": True, "false": False}.__getitem__}
PARTNERS = """
    id,     country
    bath,   GBR
    cork,   IRL
    gulu,   UGA
    kumasi, GHA
    nowhere,
"""
"""Two HIC partners, two LMIC ones, and one without a country, whose side is unknown."""


def dataset(partners: str = PARTNERS, **tables: str) -> Dataset:
    """Make a data set of tables written as lines of comma-separated cells, the first of them column names."""
    frames = {}
    for name, text in {"partners": partners, **tables}.items():
        lines = [
            [cell.strip() for cell in line]
            for line in csv.reader(text.strip().splitlines(), skipinitialspace=True)
        ]
        columns, rows = lines[0], [line for line in lines[1:] if any(line)]
        kinds = [TABLES[name].column(column).kind for column in columns]
        records = [
            {
                column: READ.get(kind, str)(cell) if cell else None
                for column, kind, cell in zip(columns, kinds, row, strict=True)
            }
            for row in rows
        ]
        frame = pd.DataFrame(records, columns=columns)
        if name == "partners" and "name" not in frame:
            frame["name"] = frame["id"].str.title()
        keys = frame["id"] if "id" in frame else pd.Series(range(len(frame))).map("{:04d}".format)
        frames[name] = frame.set_index(pd.Index(keys.astype("str"), name="key"))
    return Dataset(frames)
