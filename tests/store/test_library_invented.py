"""The query library on data with weights, dates and sides that the bundled ones lack, and on hardly any."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd
import pytest

from datasets import invented
from ihp_graph import report
from ihp_graph.dataset import Dataset
from ihp_graph.filters import Filter
from ihp_graph.queries import Query
from ihp_graph.store import Store
from library import LIBRARY, ask, differences, holding, limits, same, tables

FILTERS = (Filter(), Filter(from_year=2005, to_year=2012), Filter(to_year=2015, programme="ALPHA"))
ENDS = {"partner": "p01", "from_partner": "p01", "to_partner": "p02"}


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return invented()


@pytest.fixture(scope="module")
def embedded_store(embedded: Any, dataset: Dataset) -> Iterator[Store]:
    yield from holding(embedded, dataset)


@pytest.fixture(scope="module")
def neo4j_store(neo4j: Any, dataset: Dataset) -> Iterator[Store]:
    yield from holding(neo4j, dataset)


@pytest.fixture(scope="module")
def documents(dataset: Dataset) -> dict[Filter, dict[str, Any]]:
    return {chosen: report.document(chosen.apply(dataset)) for chosen in FILTERS}


@pytest.fixture(params=["embedded", "neo4j"])
def loaded(request: pytest.FixtureRequest) -> Store:
    found: Store = request.getfixturevalue(f"{request.param}_store")
    return found


def test_the_queries_give_the_rows_of_the_tables_of_the_report(
    loaded: Store, dataset: Dataset, documents: dict[Filter, dict[str, Any]]
) -> None:
    for chosen, document in documents.items():
        for table, query in tables(chosen.apply(dataset), document):
            found = ask(loaded, query.id, **limits(document))
            assert differences(found, table.rows, query.returns) == [], (query.id, chosen)


def test_queries_that_no_table_shows_give_the_figures_of_the_report(
    loaded: Store, documents: dict[Filter, dict[str, Any]]
) -> None:
    document = documents[Filter()]
    figures = {question["id"]: question["figures"] for question in document["questions"]}
    rows = {row["basis"]: row for row in ask(loaded, "substitution-gap")}
    assert same(rows["everything"]["in_kind"], figures["Q2"]["same_type_reciprocity"])
    assert same(rows["without learning about"]["in_kind"], figures["Q2"]["same_type_reciprocity_from"])
    assert same(rows["without what is inferred"]["gap"], figures["Q2"]["stated"]["substitution_gap"])
    assert {row["account"]: row["n"] for row in ask(loaded, "accounts")} == figures["Q9"]["accounts"]
    assert figures["Q9"]["accounts"]["disputed"]
    for row in ask(loaded, "no-record-of"):
        by = figures["Q10"][row["side"]][row["act"]]
        assert {key: row[key] for key in by} == by
    assert len(ask(loaded, "capacity-gap")) == figures["Q6"]["n"] > 0
    served = next(row for row in ask(loaded, "needs-by-side") if row["what"] == "served")
    assert served["hic"] + served["lmic"] + served["unknown"] == sum(figures["Q5"]["served"].values()) > 0
    listed = {row["id"]: row for row in ask(loaded, "given-and-received")}
    for partner in document["partners"]:
        row = listed.get(partner["id"], {"gave": 0, "received": 0})
        assert same(row["gave"], partner["out_strength"])
        assert same(row["received"], partner["in_strength"])
    for knowledge in ("technical", "cultural"):
        through = document["beyond"]["through_hic"][knowledge]
        assert len(ask(loaded, "lmic-to-lmic-through-hic", knowledge=knowledge)) == through["paths"]


@pytest.mark.parametrize("id", LIBRARY)
def test_both_stores_give_the_same_rows(id: str, embedded_store: Store, neo4j_store: Store) -> None:
    query = LIBRARY[id]
    one, other = (ask(store, id, **ends(query)) for store in (embedded_store, neo4j_store))
    assert differences(one, other, query.returns) == []


@pytest.mark.parametrize("kind", ["embedded", "neo4j"])
def test_hardly_any_data_make_no_error(kind: str, request: pytest.FixtureRequest) -> None:
    alone = pd.DataFrame([{"id": "p01", "name": "Alone", "country": "KEN"}], index=["p01"])
    for opened in holding(request.getfixturevalue(kind), Dataset({"partners": alone})):
        for id in LIBRARY.keys() - ALONE:
            cells = [cell for row in ask(opened, id, **ends(LIBRARY[id])) for cell in row.values()]
            assert all(isinstance(cell, str | bool) for cell in cells if cell), id
        assert all(len(ask(opened, id)) == 1 for id in ALONE)


ALONE = {"what-is-on-record", "partners-without-exchanges"}
"""The queries that find that one partner; in the rows of the others there is no number but 0."""


def ends(query: Query) -> dict[str, str]:
    """Give values for the parameters that a query must be given."""
    return {param.name: ENDS[param.name] for param in query.params if param.required}
