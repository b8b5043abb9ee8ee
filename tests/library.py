"""Asking the query library and comparing its rows with those of the report."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from ihp_graph import queries
from ihp_graph.dataset import Dataset
from ihp_graph.filters import View
from ihp_graph.report.material import Material
from ihp_graph.report.rows import Table
from ihp_graph.report.sections import FILTERS, command, sections
from ihp_graph.store import Store
from ihp_graph.store.result import Result

LIBRARY = queries.catalogue()
REQUIRED = {
    "partner-exchanges": {"partner": "lwh"},
    "how-knowledge-could-travel": {"from_partner": "amoud", "to_partner": "hargeisa"},
}
"""Values for the parameters that a query must be given."""
Row = Mapping[str, Any]


def holding(place: Any, dataset: Dataset) -> Iterator[Store]:
    """Give the store with that data set and nothing else, to read."""
    place.wipe()
    with place.open() as opened:
        opened.load(dataset)
    with place.open(read_only=True) as opened:
        yield opened


@cache
def answer(store: Store, id: str, section: str = "text", **given: str) -> Result:
    """Give what a section of a query finds; asked once."""
    query = LIBRARY[id]
    return store.query(getattr(query, section), queries.bind(query, REQUIRED.get(id, {}) | given))


def ask(store: Store, id: str, **given: str) -> list[dict[str, Any]]:
    """Give the rows of a query of the library."""
    return answer(store, id, **given).rows


def denominator(store: Store, id: str, **given: str) -> dict[str, Any]:
    """Give the one row of the count section of a query."""
    (row,) = answer(store, id, "count", **given)
    return row


def tables(view: View, document: Mapping[str, Any]) -> Iterator[tuple[Table, queries.Query]]:
    """Give the report's tables that have a query which can be limited to what the report shows."""
    for section in sections(Material(view, document)):
        for table in (*section.tables, *section.folded):
            if table.query and (not limits(document) or command(LIBRARY[table.query], document["filter"])):
                yield table, LIBRARY[table.query]


def limits(document: Mapping[str, Any]) -> dict[str, str]:
    """Give the report's filter as parameters of a query."""
    chosen = document["filter"]
    return {name: str(chosen[name]) for name in FILTERS if chosen[name] is not None}


def same(found: Any, wanted: Any) -> bool:
    """Whether two cells are equal; numbers to the last digits that a sum in another order may change."""
    numbers = [isinstance(value, float | int) and not isinstance(value, bool) for value in (found, wanted)]
    if all(numbers):
        return math.isclose(found, wanted, rel_tol=1e-12, abs_tol=1e-12)
    return bool(found == wanted)


def differences(found: Sequence[Row], wanted: Sequence[Row], columns: Sequence[str]) -> list[Any]:
    """Give the rows that aren't equal in these columns, or the numbers of rows where these differ."""
    if len(found) != len(wanted):
        return [(len(found), len(wanted))]
    return [
        (row, other)
        for row, other in zip(found, wanted, strict=True)
        if not all(same(row[column], other[column]) for column in columns)
    ]


def differences_between(stores: Sequence[Store], id: str, **given: str) -> list[Any]:
    """Give what two stores find differently with a query: rows, denominator, and the paths of its picture."""
    query = LIBRARY[id]
    one, other = (answer(store, id, **given) for store in stores)
    found = differences(one, other, query.returns)
    if query.count:
        one, other = (answer(store, id, "count", **given) for store in stores)
        found += differences(one, other, other.columns)
    if query.graph:
        one, other = (sorted(map(walked, answer(store, id, "graph", **given))) for store in stores)
        found += [(len(one), len(other))] if one != other else []
    return found


def walked(row: Row) -> list[str]:
    """Give the keys of the nodes on a path."""
    return [node["properties"]["key"] for node in row["path"]["nodes"]]
