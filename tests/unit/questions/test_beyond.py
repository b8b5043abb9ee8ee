"""The measures beyond the paper, together, in the layout of the report."""

from __future__ import annotations

import pytest

from ihp_graph import paths, sources
from ihp_graph.dataset import Dataset
from ihp_graph.filters import Filter
from ihp_graph.questions import Evidence
from ihp_graph.questions.beyond import beyond
from small import dataset


@pytest.fixture(scope="module")
def bundled():
    return sources.read([paths.demo_source()])


def figures(value):
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from figures(item)


VIEWS = {
    "all": lambda data: data,
    "years": lambda data: Filter(from_year=2012, to_year=2016).apply(data),
    "nothing": lambda data: Filter(from_year=1900, to_year=1901).apply(data),
    "unit": lambda data: Filter(unit="visit").apply(data),
    "partners alone": lambda _: dataset(),
    "unknown": lambda _: dataset(exchanges="id, from_partner_id, to_partner_id\nx, nowhere, bath"),
}


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
def test_a_value_has_a_reason_where_it_is_null_and_a_note_where_it_is_few(view, bundled):
    found = list(figures(beyond(Evidence(view(bundled)))))
    assert found
    for figure in found:
        if {"value", "reason", "note", "n"} <= figure.keys():
            if figure["value"] is None:
                assert figure["reason"], figure
                assert figure["note"] is None
            else:
                assert (figure["note"] == "too few") == (figure["n"] < 3), figure
            if figure.get("interval"):
                assert figure["n"] >= 3
                assert figure["interval"][0] <= figure["interval"][1]
        if "gap" in figure:
            assert (figure["gap"] is None) == (figure["reason"] is not None)


def test_a_filter_of_years_is_the_window(bundled):
    found = beyond(Evidence(Filter(from_year=2012, to_year=2016).apply(bundled)))
    assert (found["lagged_reciprocity"]["first_year"], found["lagged_reciprocity"]["last_year"]) == (
        2012,
        2016,
    )
    rows = {
        (row["given_by"], row["knowledge"], row["years"]): row for row in found["lagged_reciprocity"]["rows"]
    }
    assert rows["HIC", "any", 5]["reason"] == "none within the window"
    assert rows["HIC", "any", 4]["n"] > 0


def test_the_order_of_rows_changes_nothing(bundled):
    frames = {name: frame.sample(frac=1, random_state=5) for name, frame in bundled.tables.items()}
    assert beyond(Evidence(Dataset(frames))) == beyond(Evidence(bundled))
