"""The filters: what they refuse, and the conditions that they put into a statement."""

from typing import Any

import pytest

from ihp_graph.errors import QueryError
from ihp_graph.explorer.filters import Filters


def test_what_is_blank_puts_no_condition_into_a_statement() -> None:
    filters = Filters.of({"from_year": "", "to_year": None, "programme": "", "side": None, "other": 1})
    assert filters == Filters()
    assert filters.parameters == {}
    assert filters.of_exchange() == filters.of_taught() == filters.of_side("p") == []


def test_values_travel_as_parameters() -> None:
    hostile = "x') DETACH DELETE n //"
    filters = Filters.of(
        {"from_year": "2010", "to_year": 2012, "programme": hostile, "side": "HIC", "type": "cultural"}
    )
    conditions = [
        *filters.of_exchange(),
        *filters.of_taught(),
        *filters.of_side("p"),
        *filters.of_partnership("h"),
    ]
    assert not any("DELETE" in condition or "2010" in condition for condition in conditions)
    assert filters.parameters == {
        "from_year": 2010,
        "to_year": 2012,
        "programme": hostile,
        "side": "HIC",
        "type": "cultural",
    }


@pytest.mark.parametrize(
    "given",
    [{"from_year": "x"}, {"from_year": "99"}, {"to_year": 10**30}, {"from_year": 2012, "to_year": 2010},
     {"from_year": True}, {"from_year": [2010]}, {"side": "hic"}, {"side": ["HIC"]}, {"type": "TECHNICAL"},
     {"programme": 5}],
)  # fmt: skip
def test_what_makes_no_sense_is_refused(given: dict[str, Any]) -> None:
    with pytest.raises(QueryError):
        Filters.of(given)
