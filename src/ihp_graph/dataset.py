"""A data set: the tables of the model as validated DataFrames, nothing else.

It is the only thing that enters and leaves a store. :func:`ihp_graph.sources.read` makes one from
files, :meth:`ihp_graph.store.Store.read` from a store.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import pandas as pd

from ihp_graph.errors import Fault
from ihp_graph.model import TABLES, Kind

DTYPES: dict[Kind, str] = {"number": "float64", "year": "Int64", "boolean": "boolean"}
"""The dtype of a column by its kind; every other kind is text, dtype ``str``."""
SEPARATOR = "; "
"""Between the elements of a list cell."""


class Dataset:
    """The tables of the model, each a DataFrame of canonical cells.

    A frame has all columns of its table in the model's order, the row's key as its index (named
    ``key``), and is sorted by it, so that equal data give equal frames whatever the order of the
    source. A blank cell is missing (NaN or NA): unknown, never zero. A table without rows counts as
    absent.

    Parameters
    ----------
    tables : frames by table name, indexed by key. Missing columns are added blank.
    warnings : what the reader should know about the source, although it is no fault.

    Examples
    --------
    >>> rows = pd.DataFrame({"id": ["a"], "name": ["A"], "country": ["GBR"]}, index=["a"])
    >>> ds = Dataset({"partners": rows})
    >>> "roles" in ds, len(ds["roles"]), ds["partners"].loc["a", "country"]
    (False, 0, 'GBR')
    """

    def __init__(self, tables: Mapping[str, pd.DataFrame], warnings: Sequence[Fault] = ()):
        unknown = set(tables) - set(TABLES)
        if unknown:
            raise KeyError(f"the model has no table {', '.join(sorted(unknown))}")
        self.tables: Mapping[str, pd.DataFrame] = MappingProxyType(
            {name: canonical(name, tables[name]) for name in TABLES if len(tables.get(name, ()))}
        )
        self.warnings = tuple(warnings)

    def __getitem__(self, table: str) -> pd.DataFrame:
        """Give a table; one that is absent has all its columns and no rows."""
        if table in self.tables:
            return self.tables[table]
        return canonical(table, pd.DataFrame(columns=list(TABLES[table].column_names)))

    def __contains__(self, table: object) -> bool:
        return table in self.tables

    def __repr__(self) -> str:
        return f"Dataset({', '.join(f'{name}: {len(frame)}' for name, frame in self.tables.items())})"

    def equals(self, other: Dataset) -> bool:
        """Whether both hold the same tables, rows and cells."""
        return self.tables.keys() == other.tables.keys() and all(
            frame.equals(other[name]) for name, frame in self.tables.items()
        )

    def counts(self) -> dict[str, int]:
        """Give the number of rows of each table that is present."""
        return {name: len(frame) for name, frame in self.tables.items()}


def canonical(table: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Give the frame with the model's columns, dtypes and order, sorted by key."""
    columns = TABLES[table].columns
    frame = frame.reindex(columns=[column.name for column in columns])
    frame = frame.astype({column.name: DTYPES.get(column.kind, "str") for column in columns})
    frame.index = frame.index.astype("str").rename("key")
    if not frame.index.is_unique:
        raise ValueError(f"two rows of {table} have one key")
    return frame.sort_index()


def elements(cells: pd.Series) -> pd.Series:
    """Split list cells into Python lists; a blank cell gives an empty list.

    >>> elements(pd.Series(["THET; HPS", None], dtype="str")).tolist()
    [['THET', 'HPS'], []]
    """
    return cells.map(lambda cell: cell.split(SEPARATOR) if isinstance(cell, str) else [])
