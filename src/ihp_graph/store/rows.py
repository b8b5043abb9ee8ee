"""From the rows of a data set to the properties of a graph, and back.

A blank cell is an absent property; a list cell is a list; a whole number is an integer. Derived
properties go in and are ignored on the way back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd

from ihp_graph import derived, income
from ihp_graph.dataset import DTYPES, SEPARATOR, Dataset
from ihp_graph.model import TABLES, Column, Node

Properties = dict[str, Any]

LISTS = ("list", "countries")
WHOLE = 2.0**53
"""Up to here a float64 holds every integer."""

DERIVED: dict[str, tuple[Callable[[Dataset], pd.DataFrame], tuple[str, ...]]] = {
    "partners": (derived.partners, ("side",)),
    "roles": (derived.roles, ("side",)),
    "funding": (derived.funding, ("payer_side", "recipient_side")),
    "exchanges": (
        derived.exchanges,
        ("year", "fiscal_year", "side_dated_by", "giver_side", "receiver_side", "weight"),
    ),
    "decisions": (derived.decisions, ("side",)),
}
"""What is derived at load, by table: how, and the names of the properties."""

TAUGHT_PROPERTIES = ("knowledge_type", "giver_side", "receiver_side", "year", "weight")


def graph_frame(dataset: Dataset, table: str) -> pd.DataFrame:
    """Give a table with the derived properties that its rows have in the graph."""
    if table not in DERIVED or table not in dataset:
        return dataset[table]
    derive, names = DERIVED[table]
    return derive(dataset)[[*TABLES[table].column_names, *names]]


def properties(table: str, frame: pd.DataFrame) -> list[Properties]:
    """Give the properties of each row of a :func:`graph_frame`, its key among them."""
    lists = {column.name for column in TABLES[table].columns if column.kind in LISTS}
    found: list[Properties] = [{"key": key} for key in frame.index]
    for name in frame.columns:
        for row, value in zip(found, values(frame[name], name in lists), strict=True):
            if value is not None:
                row[name] = value
    return found


def values(cells: pd.Series, is_list: bool = False) -> Iterator[Any]:
    """Give the cells as the values that Bolt has; None where blank."""
    blank = cells.isna().to_numpy()
    for value, missing in zip(cells.to_numpy(dtype=object), blank, strict=True):
        if missing:
            yield None
        elif is_list:
            yield value.split(SEPARATOR)
        elif isinstance(value, float):
            yield int(value) if value.is_integer() and abs(value) <= WHOLE else value
        elif isinstance(value, bool | np.bool_):
            yield bool(value)
        elif isinstance(value, int | np.integer):
            yield int(value)
        else:
            yield value


def country_rows(dataset: Dataset) -> list[Properties]:
    """Give the properties of each country that a row of the data set names."""
    codes: set[str] = set()
    for table in TABLES.values():
        if isinstance(table.graph, Node):
            for link in table.graph.links:
                if link.to == "countries":
                    codes |= set(dataset[table.name][link.column].dropna())
    rows = []
    for code in sorted(codes):
        group = income.income_group(code, income.LAST_YEAR)
        row = {"key": code, "id": code, "name": income.country_name(code)}
        rows.append(row | ({"income_group": group} if group else {}))
    return rows


def table_frame(table: str, rows: Iterable[Sequence[Any]]) -> pd.DataFrame:
    """Make a table's frame again from its rows: the key and the cells, in the model's order."""
    columns = TABLES[table].columns
    keys, *cells = [list(column) for column in zip(*rows, strict=True)] or [[]] * (len(columns) + 1)
    return pd.DataFrame(
        {column.name: series(column, values) for column, values in zip(columns, cells, strict=True)}
    ).set_axis(pd.Index(keys, dtype="str"), axis="index")


def series(column: Column, cells: list[Any]) -> pd.Series:
    """Make a column again from the values that Bolt gave."""
    if column.kind in LISTS:
        cells = [None if cell is None else SEPARATOR.join(cell) for cell in cells]
    return pd.Series(cells, dtype=DTYPES.get(column.kind, "str"))


def merge(held: Dataset, new: Dataset) -> Dataset:
    """Give what a store that holds `held` holds once `new` is loaded.

    Rows of one key are one row, in which the new cells win where they aren't blank.
    """
    tables = {}
    for name in TABLES:
        both = name in held and name in new
        tables[name] = new[name].combine_first(held[name]) if both else (new if name in new else held)[name]
    return Dataset(tables, new.warnings)


def changed(new: pd.DataFrame, old: pd.DataFrame) -> pd.Series:
    """Say for each row of `new` whether `old` lacks it or has it with another cell."""
    if old.empty:
        return pd.Series(True, index=new.index)
    before = old.reindex(new.index)
    same = pd.Series(new.index.isin(old.index), index=new.index)
    for name in new.columns:
        equal = (new[name] == before[name]).fillna(False).astype(bool)
        same &= equal | (new[name].isna() & before[name].isna())
    return ~same
