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

DERIVE: dict[str, Callable[[Dataset], pd.DataFrame]] = {
    "partners": derived.partners,
    "roles": derived.roles,
    "funding": derived.funding,
    "exchanges": derived.exchanges,
    "decisions": derived.decisions,
}
"""How the derived properties of a table that has some come about."""


def graph_columns(table: str) -> tuple[Column, ...]:
    """Give what a row has in the graph: the columns of its table, then what is derived."""
    return TABLES[table].columns + TABLES[table].derived


def graph_frame(dataset: Dataset, table: str) -> pd.DataFrame:
    """Give a table with all that its rows have in the graph."""
    frame = DERIVE[table](dataset) if table in DERIVE else dataset[table]
    return frame[[column.name for column in graph_columns(table)]]


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


def read_frame(table: str, rows: Iterable[Sequence[Any]]) -> pd.DataFrame:
    """Make a :func:`graph_frame` again from the rows that Bolt gave: the key, then the columns in order."""
    columns = graph_columns(table)
    keys, *cells = [list(column) for column in zip(*rows, strict=True)] or [
        [] for _ in range(len(columns) + 1)
    ]
    data = {column.name: series(column, values) for column, values in zip(columns, cells, strict=True)}
    return pd.DataFrame(data).set_axis(pd.Index(keys, dtype="str"), axis="index")


def series(column: Column, cells: Sequence[Any]) -> pd.Series:
    """Make a column again from the values that Bolt gave."""
    if column.kind in LISTS:
        cells = [None if cell is None else SEPARATOR.join(cell) for cell in cells]
    return pd.Series(list(cells), dtype=DTYPES.get(column.kind, "str"))


def merge(held: Dataset, new: Dataset) -> Dataset:
    """Give what a store that holds `held` holds once `new` is loaded.

    Rows of one key are one row, in which the new cells win where they aren't blank.
    """
    tables = {}
    for name in TABLES:
        both = name in held and name in new
        tables[name] = new[name].combine_first(held[name]) if both else (new if name in new else held)[name]
    return Dataset(tables, new.warnings)


def changed(new: pd.DataFrame, old: pd.DataFrame | None) -> pd.Series:
    """Say for each row of `new` whether `old` lacks it or has it with another cell."""
    if old is None or old.empty:
        return pd.Series(True, index=new.index)
    before = old.reindex(new.index)
    same = pd.Series(new.index.isin(old.index), index=new.index)
    for name in new.columns:
        equal = (new[name] == before[name]).fillna(False).astype(bool)
        same &= equal | (new[name].isna() & before[name].isna())
    return ~same
