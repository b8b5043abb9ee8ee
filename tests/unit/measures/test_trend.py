from __future__ import annotations

from itertools import combinations, permutations
from statistics import median

import pytest

from ihp_graph.measures.trend import trend

FIGURES = {2011: 0.2, 2012: 0.5, 2014: 0.3, 2015: 0.9, 2019: 0.8}


def years(figures, n=3):
    return {year: (value, n) for year, value in figures.items()}


def concordance(values):
    return sum((b > a) - (b < a) for a, b in combinations(values, 2))


def test_against_every_pair_and_every_order():
    found = trend(years(FIGURES))
    slopes = [(v - u) / (y - x) for (x, u), (y, v) in combinations(FIGURES.items(), 2)]
    assert found.slope == pytest.approx(median(slopes))
    values = list(FIGURES.values())
    assert found.tau == pytest.approx(concordance(values) / 10)
    orders = [abs(concordance(order)) >= abs(concordance(values)) for order in permutations(values)]
    assert found.p_value == pytest.approx(sum(orders) / len(orders))
    assert (found.years, found.method) == (5, "exact")


def test_ties_are_corrected_for_and_named():
    found = trend(years(FIGURES | {2020: 0.8}))
    # 15 pairs, one of them tied: 11 up, 3 down
    assert found.tau == pytest.approx((11 - 3) / (15 * 14) ** 0.5)
    assert found.method == "tie-corrected"


def test_a_year_with_fewer_than_three_facts_does_not_enter():
    few = years(FIGURES) | {2016: (0.1, 2)}
    assert trend(few) == trend(years(FIGURES))
    few[2019] = (0.8, 2)
    found = trend(few)
    assert (found.slope, found.tau, found.p_value, found.years, found.reason) == (
        None,
        None,
        None,
        4,
        "too few recorded",
    )


def test_no_change_is_no_trend():
    found = trend(years(dict.fromkeys(range(2010, 2016), 0.5)))
    assert (found.slope, found.tau, found.p_value) == (0, None, None)
