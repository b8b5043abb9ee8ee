"""The silence map: what the records don't say, table by table, and of whom they say nothing.

Each function takes a view or a data set.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from ihp_graph.dataset import Dataset
from ihp_graph.filters import FACTS_OF_PARTNERSHIPS, View, as_view
from ihp_graph.income import SIDES
from ihp_graph.measures.result import ENOUGH_FACTS, TOO_FEW
from ihp_graph.model import TABLES
from ihp_graph.table import COMMON

OF_EVERY_TABLE = tuple(column.name for column in COMMON)
"""Not what a row is about, but who says so: to tell of somebody is not to name oneself."""


def blank_cells(data: View | Dataset) -> pd.DataFrame:
    """Count the blank cells of every column of every table.

    Parameters
    ----------
    data
        A view, or a data set for everything in it.

    Returns
    -------
    A row for each ``table`` and ``column`` of the model, in its order: ``rows`` in view, ``blank`` (how many
    have nothing in this column), ``share`` = blank / rows, 0 to 1, missing without rows, and ``note``
    (``too few`` for fewer than three rows).

    Notes
    -----
    A blank may mean that nobody knows, nobody told or nobody asked; in columns such as ``innovation_id`` also
    that there is nothing to tell.

    References
    ----------
    .. [1] Little RJA, Rubin DB. Statistical Analysis with Missing Data. 3rd ed. Wiley 2019, chapter 1.

    Examples
    --------
    >>> partners = pd.DataFrame({"id": ["a", "b"], "name": ["A", "B"], "city": ["Bath", None]})
    >>> found = blank_cells(Dataset({"partners": partners.set_index("id", drop=False)}))
    >>> found = found[found["column"].isin(["name", "city"]) & (found["table"] == "partners")]
    >>> print(found[["table", "column", "rows", "blank", "share"]].to_string(index=False))
       table column  rows  blank  share
    partners   name     2      0    0.0
    partners   city     2      1    0.5
    """
    dataset = as_view(data).dataset
    rows = [
        {"table": name, "column": column, "rows": len(dataset[name]), "blank": int(blank[column])}
        for name in TABLES
        for blank in [dataset[name].isna().sum()]
        for column in TABLES[name].column_names
    ]
    frame = pd.DataFrame(rows).astype({"table": "str", "column": "str"})
    few = frame["rows"].between(1, ENOUGH_FACTS - 1)
    return frame.assign(
        share=frame["blank"] / frame["rows"].replace(0, np.nan),
        note=pd.Series(None, index=frame.index, dtype="str").mask(few, TOO_FEW),
    )


def without_row(data: View | Dataset) -> pd.DataFrame:
    """Count for each table the partnerships, and the partners of each side, that no row names.

    Parameters
    ----------
    data
        A view, or a data set for everything in it.

    Returns
    -------
    A row for each ``table`` and ``of`` (``partnerships``; ``HIC``, ``LMIC`` and ``unknown`` partners, by side
    as of the last year in view) that the table can name:

    ==============  =======================================================================================
    ``n``           how many there are: partnerships or partners of this side
    ``without``     how many of these no row of the table in view names
    ``share``       without / n, 0 to 1; missing where there is none
    ``note``        ``too few`` where n is below three
    ==============  =======================================================================================

    Rows of ``participants`` and ``accounts`` name the partnership and partners of their exchange. Whoever
    reported a row isn't named by it. In a view of a programme or topic only its partnerships count, and the
    partners that a fact in view names.

    Notes
    -----
    To be without a record is not to be without the thing: it is unknown. A table may not concern everybody:
    few partners need to have funded.

    References
    ----------
    .. [1] Little RJA, Rubin DB. Statistical Analysis with Missing Data. 3rd ed. Wiley 2019, chapter 1.

    Examples
    --------
    >>> from ihp_graph import paths, sources
    >>> found = without_row(sources.read([paths.demo_source()]))
    >>> print(found.loc[found["table"] == "exchanges", ["of", "n", "without"]].to_string(index=False))
              of   n  without
    partnerships  75       22
             HIC 100       50
            LMIC  84       22
         unknown   0        0
    """
    view = as_view(data)
    partners, partnerships = view.partners(), view.dataset["partnerships"]["id"]
    if view.filter.programme is not None or view.filter.topic is not None:
        concerned = [names(view.dataset, table, "partners") or set() for table in FACTS_OF_PARTNERSHIPS]
        partners = partners[partners["id"].isin(set().union(*concerned))]
        partnerships = view.filter.partnerships(view.dataset)
    groups = {"partnerships": partnerships}
    groups |= {side: partners.loc[partners["side"] == side, "id"] for side in SIDES}
    rows = []
    for table in TABLES:
        named = {kind: names(view.dataset, table, kind) for kind in ("partnerships", "partners")}
        for of, ids in groups.items():
            found = named["partnerships" if of == "partnerships" else "partners"]
            if found is not None:
                rows.append(
                    {"table": table, "of": of, "n": len(ids), "without": int((~ids.isin(found)).sum())}
                )
    frame = pd.DataFrame(rows).astype({"table": "str", "of": "str"})
    few = frame["n"].between(1, ENOUGH_FACTS - 1)
    return frame.assign(
        share=frame["without"] / frame["n"].replace(0, np.nan),
        note=pd.Series(None, index=frame.index, dtype="str").mask(few, TOO_FEW),
    )


def names(dataset: Dataset, table: str, kind: str) -> set[str] | None:
    """Give the partners or partnerships that the rows of a table name; None where it can't name any."""
    if table == kind:
        return None
    columns = [
        column.name
        for column in TABLES[table].columns
        if column.refers_to == kind and column.name not in OF_EVERY_TABLE
    ]
    found = [dataset[table][column] for column in columns]
    if "exchange_id" in TABLES[table].column_names:
        exchanges = dataset["exchanges"]
        of = exchanges[exchanges["id"].isin(dataset[table]["exchange_id"])]
        found += [
            of[column.name]
            for column in TABLES["exchanges"].columns
            if column.refers_to == kind and column.name not in OF_EVERY_TABLE
        ]
    return set(pd.concat(found).dropna().unique()) if found else None
