from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import network, random_graph
from ihp_graph.measures import inequality
from ihp_graph.network import Network

HAND = network(
    {"a": "HIC", "b": "HIC", "c": "LMIC", "d": "LMIC", "z": "LMIC"},
    [("a", "c", "t", 6), ("b", "c", "t", 2), ("c", "d", "t", 2)],
)
"""Out-strengths 6, 2, 2, 0 and 0; in-strengths 8 and 2; z has no exchange."""


def test_gini_by_hand():
    # |differences| over ordered pairs: 6–2 twice, 6–0 twice, 2–0 four times: 2·(2·4 + 2·6 + 4·2) = 56
    assert inequality.gini_out_strength(HAND).value == pytest.approx(56 / (2 * 5**2 * 2))
    # without z: 2·(2·4 + 6 + 2·2) = 36, n 4, mean 2.5
    assert inequality.gini_out_strength(HAND, active=True).value == pytest.approx(36 / (2 * 4**2 * 2.5))
    # in: 8, 2, 0, 0, 0: 2·(6 + 3·8 + 3·2) = 72
    assert inequality.gini_in_strength(HAND).value == pytest.approx(72 / (2 * 5**2 * 2))
    assert inequality.gini_in_strength(HAND, active=True).value == pytest.approx(
        2 * (6 + 2 * 8 + 2 * 2) / (2 * 16 * 2.5)
    )


def test_hhi_by_hand():
    assert inequality.hhi_out_strength(HAND).value == pytest.approx(0.6**2 + 0.2**2 + 0.2**2)


def test_theil_by_hand():
    # mean 2: x/mean is 3, 1, 1, 0, 0
    assert inequality.theil_out_strength(HAND).value == pytest.approx(3 * math.log(3) / 5)
    # mean 2.5: 2.4, 0.8, 0.8, 0
    active = (2.4 * math.log(2.4) + 2 * 0.8 * math.log(0.8)) / 4
    assert inequality.theil_out_strength(HAND, active=True).value == pytest.approx(active)
    # HIC gave 8 of 10 with 2 of 5 partners, LMIC 2 with 3
    between = 0.8 * math.log(0.8 / 0.4) + 0.2 * math.log(0.2 / 0.6)
    assert inequality.theil_between_income(HAND).value == pytest.approx(between)
    # within HIC mean 4: 1.5, 0.5; within LMIC one of three gave all: ln 3
    within = 0.8 * (1.5 * math.log(1.5) + 0.5 * math.log(0.5)) / 2 + 0.2 * math.log(3)
    assert inequality.theil_within_income(HAND).value == pytest.approx(within)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("active", [False, True])
def test_parts_sum_to_the_theil_of_those_left_in(seed, active):
    built = Network.from_networkx(random_graph(seed))
    known = built.side < 2
    if active:
        known &= inequality.with_exchange(built)
    values = inequality.strength(built, "out")[known]
    parts = [
        part(built, active=active).value
        for part in (inequality.theil_between_income, inequality.theil_within_income)
    ]
    assert sum(parts) == pytest.approx(inequality.theil(values), abs=1e-12)
    assert min(parts) > 0


def test_all_known_parts_sum_to_the_whole():
    parts = (inequality.theil_between_income(HAND).value, inequality.theil_within_income(HAND).value)
    assert sum(parts) == pytest.approx(inequality.theil_out_strength(HAND).value)


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=30).filter(any))
def test_gini_is_the_mean_absolute_difference(values):
    n = len(values)
    expected = sum(abs(a - b) for a in values for b in values) / (2 * n * sum(values))
    assert inequality.gini(values) == pytest.approx(expected, abs=1e-12)
    assert 0 <= inequality.gini(values) <= 1 - 1 / n + 1e-12
    assert inequality.gini(np.array(values) * 7.5) == pytest.approx(inequality.gini(values))
    assert inequality.gini(values * 2) == pytest.approx(inequality.gini(values), abs=1e-12)


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=30).filter(any))
def test_theil_and_hhi_stay_in_range(values):
    n = len(values)
    assert 0 <= inequality.theil(values) <= math.log(n) + 1e-12
    assert 1 / n - 1e-12 <= inequality.hhi(values) <= 1 + 1e-12
    assert inequality.theil(values * 2) == pytest.approx(inequality.theil(values), abs=1e-9)
