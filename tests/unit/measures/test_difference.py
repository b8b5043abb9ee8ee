"""The interval of a difference, against distributions that are known exactly."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom

from ihp_graph.measures.difference import Parts, bootstrap_difference

NUMBERS = st.lists(st.integers(0, 3), min_size=10, max_size=14)


def parts(numerator, denominator=None, first=0):
    numerator = np.array(numerator, dtype=float)
    whole = np.full(len(numerator), 3.0) if denominator is None else np.array(denominator, dtype=float)
    return Parts(numerator, whole, np.arange(first, first + len(numerator)))


def covers(chances, bound, level):
    """Whether the bound is a quantile of the distribution, but for what 2,000 draws leave to chance."""
    below = sum(p for value, p in chances.items() if value < bound - 1e-9)
    upto = sum(p for value, p in chances.items() if value <= bound + 1e-9)
    return below - 0.01 <= level <= upto + 0.01


def test_apart_it_is_the_difference_of_two_binomials():
    a, b = parts([1] * 4 + [0] * 8, [1] * 12), parts([1] * 9 + [0] * 6, [1] * 15, first=12)
    low, high = bootstrap_difference(a, b)
    chances = {}
    for i in range(13):
        for j in range(16):
            value = j / 15 - i / 12
            chances[value] = chances.get(value, 0) + binom.pmf(i, 12, 4 / 12) * binom.pmf(j, 15, 9 / 15)
    assert covers(chances, low, 0.025)
    assert covers(chances, high, 0.975)


def test_paired_it_follows_what_both_have_in_common():
    # In each cluster B has what A lacks: the difference is 1 − 2·Binomial(12, 1/4)/12.
    a, b = parts([1] * 3 + [0] * 9, [1] * 12), parts([0] * 3 + [1] * 9, [1] * 12)
    low, high = bootstrap_difference(a, b)
    chances = {1 - 2 * k / 12: binom.pmf(k, 12, 3 / 12) for k in range(13)}
    assert covers(chances, low, 0.025)
    assert covers(chances, high, 0.975)


def test_clusters_that_both_share_leave_no_noise_where_all_rise_alike():
    a, b = parts([0, 1, 2] * 4, [10] * 12), parts([1, 2, 3] * 4, [10] * 12)
    assert bootstrap_difference(a, b) == pytest.approx((0.1, 0.1))
    low, high = bootstrap_difference(a, parts(b.numerator, b.denominator, first=12))
    assert low < 0.1 < high


@settings(max_examples=15, deadline=None)
@given(NUMBERS, NUMBERS, st.integers(0, 14))
def test_the_order_of_the_two_only_turns_the_sign(numbers_a, numbers_b, first):
    a, b = parts(numbers_a), parts(numbers_b, first=first)
    low, high = bootstrap_difference(a, b)
    assert bootstrap_difference(b, a) == pytest.approx((-high, -low), abs=1e-12)
    assert low - 1e-12 <= high


@settings(max_examples=10, deadline=None)
@given(NUMBERS, st.randoms(use_true_random=False))
def test_the_order_of_entries_and_the_numbers_of_clusters_change_nothing(numbers, chance):
    a, b = parts(numbers), parts(numbers[::-1], [3 + n for n in numbers])
    order = list(range(len(numbers)))
    chance.shuffle(order)
    shuffled = [Parts(of.numerator[order], of.denominator[order], of.cluster[order]) for of in (a, b)]
    renamed = [Parts(of.numerator, of.denominator, np.argsort(order)[of.cluster]) for of in (a, b)]
    assert bootstrap_difference(*shuffled) == bootstrap_difference(a, b) == bootstrap_difference(*renamed)


def test_the_same_twice_differs_by_nothing():
    a = parts([0.1, 0.2, 0.3] * 5, [0.7, 1.1, 1.3] * 5)
    assert bootstrap_difference(a, a) == (0.0, 0.0)


def test_none_under_ten_clusters_in_either_and_without_a_denominator():
    ten, nine = parts([1] * 10), parts([1] * 9)
    assert bootstrap_difference(ten, ten) is not None
    assert bootstrap_difference(ten, nine) is bootstrap_difference(nine, ten) is None
    assert bootstrap_difference(ten, parts([0] * 10, [0] * 10)) is None
    # Ten entries of nine clusters are nine clusters.
    assert bootstrap_difference(Parts(ten.numerator, ten.denominator, ten.cluster // 9 * 9), ten) is None


def test_draws_without_a_denominator_are_drawn_again():
    sparse = parts([1] + [0] * 11, [2] + [0] * 11)
    assert bootstrap_difference(sparse, parts([1] * 12, [4] * 12)) == (-0.25, -0.25)
