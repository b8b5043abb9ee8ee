"""A folder of Parquet files, one for each table, whose columns have the types of the model."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pyarrow as pa
from pyarrow import parquet

from ihp_graph.dataset import SEPARATOR
from ihp_graph.export.content import Content
from ihp_graph.export.datapackage import write_descriptor
from ihp_graph.model import TABLES, Column

TYPES = {
    "number": pa.float64(),
    "year": pa.int64(),
    "boolean": pa.bool_(),
    "list": pa.list_(pa.string()),
    "countries": pa.list_(pa.string()),
}
"""The type of a column by its kind; every other kind is text."""


def write(content: Content, folder: Path) -> None:
    """Write a Parquet file for each table with rows, and ``datapackage.json``, into an empty folder.

    Numbers are doubles, years integers, lists lists of texts; dates are texts, as precise as they are known.
    A blank cell is null. What a column means stands in its metadata.
    """
    files = []
    for name, frame in content.tables():
        path = folder / f"{name}.parquet"
        columns = content.columns(name)
        arrays = [array(column, frame[column.name]) for column in columns]
        fields = [
            pa.field(column.name, array.type, metadata={"description": column.description})
            for column, array in zip(columns, arrays, strict=True)
        ]
        described = pa.schema(fields, metadata={"description": TABLES[name].description})
        parquet.write_table(pa.Table.from_arrays(arrays, schema=described), path)
        files.append((name, path))
    write_descriptor(content, folder, files, "parquet", list="array")


def array(column: Column, cells: pd.Series) -> pa.Array:
    """Give the cells of a column as Arrow has them."""
    if column.kind in ("list", "countries"):
        values = [cell.split(SEPARATOR) if isinstance(cell, str) else None for cell in cells.tolist()]
        return pa.array(values, TYPES[column.kind])
    return pa.Array.from_pandas(cells, type=TYPES.get(column.kind, pa.string()))
