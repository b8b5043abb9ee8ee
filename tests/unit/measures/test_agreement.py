"""Cohen's kappa against its textbook formula, and its interval against every draw there can be."""

from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import multinomial

from ihp_graph.measures.agreement import agreement

CODINGS = st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=40)


def textbook(pairs):
    """κ = 2(ad − bc) / ((a + b)(b + d) + (a + c)(c + d)), in fractions; None where a margin is empty."""
    a, b, c, d = (sum(pair == cell for pair in pairs) for cell in ((1, 1), (1, 0), (0, 1), (0, 0)))
    if 0 in (a + b, c + d, a + c, b + d):
        return None
    return Fraction(2 * (a * d - b * c), (a + b) * (b + d) + (a + c) * (c + d))


@given(CODINGS)
def test_kappa_is_the_textbook_one(pairs):
    found = agreement(*zip(*pairs, strict=True))
    expected = textbook(pairs)
    assert (found.n, found.agree) == (len(pairs), sum(a == b for a, b in pairs))
    assert (found.a, found.b) == tuple(map(sum, zip(*pairs, strict=True)))
    assert found.share == found.agree / found.n
    if expected is None:
        assert (found.kappa, found.interval, found.reason) == (None, None, "all or nothing on record in one")
    else:
        assert found.kappa == pytest.approx(float(expected), abs=1e-12)
        assert -1 <= found.kappa <= 1
        assert (found.interval is None) == (len(pairs) < 10)


@given(CODINGS)
def test_swapping_or_negating_both_codings_changes_nothing(pairs):
    a, b = map(np.array, zip(*pairs, strict=True))
    found = agreement(a, b)
    for other in (agreement(b, a), agreement(~a, ~b)):
        assert other.agree == found.agree
        assert (other.kappa is None) == (found.kappa is None)
        assert found.kappa is None or other.kappa == pytest.approx(found.kappa)


def test_by_hand():
    # 4 agreed to be there, 1 in a alone, 2 in b alone, 3 in neither: p_o = 0.7,
    # p_e = 0.5·0.6 + 0.5·0.4 = 0.5, κ = (0.7 − 0.5)/0.5.
    found = agreement([1] * 4 + [1] + [0] * 2 + [0] * 3, [1] * 4 + [0] + [1] * 2 + [0] * 3)
    assert found.kappa == pytest.approx(0.4)


def test_the_same_coding_twice_agrees_and_its_opposite_does_not():
    coding = np.arange(12) % 2 == 0
    assert (agreement(coding, coding).kappa, agreement(coding, coding).interval) == (1.0, (1.0, 1.0))
    assert agreement(coding, ~coding).kappa == -1.0


def test_nothing_to_compare_and_other_shapes():
    assert agreement([], []).reason == "nothing to compare"
    assert agreement([], []).share is None
    assert agreement(np.zeros((0, 4)), np.zeros((0, 4))).n == 0
    with pytest.raises(ValueError, match="one shape"):
        agreement([True], [True, False])


def test_columns_are_pooled_and_rows_drawn_whole():
    rng = np.random.default_rng(1)
    a = rng.random((30, 1)) < 0.5
    b = a ^ (rng.random((30, 1)) < 0.2)
    once, thrice = agreement(a, b), agreement(np.repeat(a, 3, axis=1), np.repeat(b, 3, axis=1))
    assert thrice.n == 90
    assert thrice.kappa == pytest.approx(once.kappa)
    # Three copies of a flow tell nothing more: the interval doesn't shrink.
    assert thrice.interval == pytest.approx(once.interval)


def test_the_interval_holds_95_percent_of_all_draws():
    cells = (4, 1, 2, 5)
    n = sum(cells)
    both, a_alone, b_alone, neither = cells
    pairs = [(1, 1)] * both + [(1, 0)] * a_alone + [(0, 1)] * b_alone + [(0, 0)] * neither
    low, high = agreement(*zip(*pairs, strict=True), draws=20_000).interval
    chance = multinomial(n, np.array(cells) / n)
    values = {}
    for bars in combinations(range(n + 3), 3):
        a, b, c, d = np.diff([-1, *bars, n + 3]) - 1
        drawn = [(1, 1)] * a + [(1, 0)] * b + [(0, 1)] * c + [(0, 0)] * d
        if (kappa := textbook(drawn)) is not None:
            values[float(kappa)] = values.get(float(kappa), 0) + chance.pmf([a, b, c, d])
    total = sum(values.values())
    for bound, level in ((low, 0.025), (high, 0.975)):
        below = sum(p for value, p in values.items() if value < bound - 1e-9) / total
        upto = sum(p for value, p in values.items() if value <= bound + 1e-9) / total
        assert below - 0.005 <= level <= upto + 0.005
