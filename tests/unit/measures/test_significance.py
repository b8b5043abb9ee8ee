from __future__ import annotations

import math
from itertools import permutations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom, binomtest

from cases import network, random_graph
from ihp_graph.measures import cross_side, reciprocity
from ihp_graph.measures.significance import (
    bootstrap,
    clusters,
    newcombe,
    permute_sides,
    sign_flip,
    tail,
    wilson,
)
from ihp_graph.network import Network


def partnerships_of_pairs(count, seed=0):
    """Make `count` partnerships of one pair each, some with technical and cultural flows both ways."""
    rng = np.random.default_rng(seed)
    sides, exchanges = {}, []
    for number in range(count):
        pair = (f"h{number:02}", f"l{number:02}")
        sides |= {pair[0]: "HIC", pair[1]: "LMIC"}
        for _ in range(int(rng.integers(1, 6))):
            ends = pair if rng.random() < 0.6 else pair[::-1]
            kind = str(rng.choice(["t", "c", "-"]))
            exchanges.append((*ends, kind, int(rng.integers(1, 4)), f"p{number:02}"))
    return sides, exchanges


def literal_clusters(network):
    """Merge what shares a pair, one exchange at a time; one without a partnership has that of its pair."""
    groups = []
    for giver, receiver, partnership in zip(
        network.exchanges["from_partner_id"],
        network.exchanges["to_partner_id"],
        network.exchanges["partnership_id"].astype(object),
        strict=True,
    ):
        pair = frozenset((giver, receiver))
        marks = {pair} if not isinstance(partnership, str) else {pair, partnership}
        touching = [group for group in groups if group & marks]
        groups = [group for group in groups if not group & marks] + [marks.union(*touching)]
    return groups


@pytest.mark.parametrize("seed", range(5))
def test_clusters_are_those_that_share_a_pair(seed):
    built = Network.from_networkx(random_graph(seed, partners=40, exchanges=45))
    ids = built.partners.index
    dyads = built.flows.dyads
    pairs = [frozenset((ids[a], ids[b])) for a, b in zip(dyads.a, dyads.b, strict=True)]
    found = clusters(built.flows)
    expected = literal_clusters(built)
    assert len(np.unique(found)) == len(expected) > 1
    for group in expected:
        assert len({found[number] for number, pair in enumerate(pairs) if pair in group}) == 1


def test_clusters_by_hand():
    built = network(
        {"A": "HIC", "B": "LMIC", "C": "LMIC", "D": "LMIC"},
        [
            ("A", "B", "t", 1, "p"),
            ("A", "C", "t", 1, "p"),  # p has two pairs
            ("C", "A", "t", 1, "q"),  # q shares one of them
            ("C", "A", "t", 1),  # and an exchange without a partnership does
            ("A", "D", "t", 1),  # alone
        ],
    )
    first, second, third = clusters(built.flows)
    assert first == second != third


def slow_interval(built, kinds, draws=2000, seed=0):
    """Draw whole clusters, copy out their exchanges under new names, and compute the ratio anew each time."""
    rng = np.random.default_rng(seed)
    values, sizes = kinds
    flows = {}
    for giver, receiver, kind, weight, cluster in built:
        flows.setdefault(cluster, []).append((giver, receiver, kind, weight))
    by_value = {}
    for _, rows in sorted(flows.items()):
        by_value.setdefault(parts(rows), []).append(rows)
    ratios = []
    counts = rng.multinomial(sum(sizes), np.array(sizes) / sum(sizes), size=draws)
    for count in counts:
        drawn = []
        for value, times in zip(values, count, strict=True):
            examples = by_value[value]
            for copy in range(times):
                rows = examples[copy % len(examples)]
                drawn += [
                    ((copy, giver), (copy, receiver), kind, weight) for giver, receiver, kind, weight in rows
                ]
        numerator, denominator = parts(drawn)
        ratios.append(numerator / denominator)
    ratios.sort()
    return tuple(percentile(ratios, share) for share in (0.025, 0.975))


def parts(rows):
    """Give what is returned in kind, and all weight, of rows of exchanges."""
    typed = {}
    for giver, receiver, kind, weight in rows:
        typed[giver, receiver, kind] = typed.get((giver, receiver, kind), 0) + weight
    in_kind = sum(
        min(weight, typed.get((j, i, kind), 0)) for (i, j, kind), weight in typed.items() if kind != "-"
    )
    return in_kind, sum(row[3] for row in rows)


def percentile(ordered, share):
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def test_bootstrap_against_a_slow_literal_one():
    sides, exchanges = partnerships_of_pairs(12)
    result = reciprocity.reciprocity_typed(network(sides, exchanges))
    rows = {}
    for giver, receiver, kind, weight, partnership in exchanges:
        rows.setdefault(partnership, []).append((giver, receiver, kind, weight))
    every = sorted(parts(cluster) for cluster in rows.values())
    values = sorted(set(every))
    expected = slow_interval(exchanges, (values, [every.count(value) for value in values]))
    assert result.interval == pytest.approx(expected, abs=1e-12)


def test_drawing_kinds_of_clusters_is_drawing_clusters():
    """The textbook way, with its own random numbers, gives the same interval but for luck."""
    rng = np.random.default_rng(1)
    numerator = rng.integers(0, 4, size=30).astype(float)
    denominator = numerator + rng.integers(1, 4, size=30)
    draws = rng.integers(0, 30, size=(20_000, 30))
    ratios = numerator[draws].sum(axis=1) / denominator[draws].sum(axis=1)
    textbook = np.percentile(ratios, [2.5, 97.5])
    assert bootstrap(numerator, denominator, range(30), draws=20_000) == pytest.approx(textbook, abs=0.006)


def test_ten_clusters_are_needed():
    assert reciprocity.reciprocity_typed(network(*partnerships_of_pairs(10))).interval is not None
    nine = reciprocity.reciprocity_typed(network(*partnerships_of_pairs(9)))
    assert nine.value is not None
    assert (nine.interval, nine.reason) == (None, "fewer than ten partnerships")


def test_only_clusters_with_an_exchange_of_the_figure_count():
    sides, exchanges = partnerships_of_pairs(9)
    sides |= {"x": "HIC", "y": "HIC"}
    built = network(sides, [*exchanges, ("x", "y", "t", 1, "domestic")])
    assert reciprocity.reciprocity_typed(built).interval is not None
    assert cross_side.cross_reciprocity_typed(built).interval is None


def test_partnerships_that_share_a_pair_are_one():
    sides, exchanges = partnerships_of_pairs(10)
    assert reciprocity.reciprocity_typed(network(sides, exchanges)).interval is not None
    joined = [*exchanges, ("h00", "l00", "t", 1, "p01")]
    assert reciprocity.reciprocity_typed(network(sides, joined)).interval is None


def test_the_interval_holds_the_value_and_stays_in_range():
    result = reciprocity.reciprocity_typed(network(*partnerships_of_pairs(40)))
    low, high = result.interval
    assert 0 <= low < result.value < high <= 1


def test_the_interval_does_not_depend_on_order_or_names():
    numerator, denominator = [1, 0, 2, 0, 1, 3, 0, 0, 1, 2, 2], [2, 1, 2, 3, 1, 5, 1, 1, 4, 2, 3]
    one = bootstrap(numerator, denominator, range(11))
    other = bootstrap(numerator[::-1], denominator[::-1], range(50, 39, -1))
    assert one == other


def test_draws_without_a_denominator_are_drawn_again():
    low, high = bootstrap([0] * 9 + [1], [0] * 9 + [1], range(10))
    assert (low, high) == (1, 1)
    assert bootstrap([0] * 10, [0] * 10, range(10)) is None


def flipped(net):
    """Count by going through every pattern of signs how many are as one-sided as observed."""
    observed = abs(sum(net))
    patterns = list(product([1, -1], repeat=len(net)))
    return sum(
        abs(sum(s * d for s, d in zip(signs, net, strict=True))) >= observed for signs in patterns
    ) / len(patterns)


@given(st.lists(st.integers(-9, 9), min_size=1, max_size=9))
def test_sign_flip_of_whole_numbers_is_exact(net):
    assert sign_flip(net) == pytest.approx(flipped(net), abs=1e-12)


@given(st.lists(st.integers(-40, 40), min_size=1, max_size=8))
def test_sign_flip_of_other_numbers_is_exact_up_to_fourteen(quarters):
    net = [quarter / 4 for quarter in quarters]  # quarters are exact in binary
    assert sign_flip(net) == pytest.approx(flipped(net), abs=1e-12)


def test_sign_flip_of_many_ones_is_the_sign_test():
    # 40 against 20: the two-sided sign test
    assert sign_flip([1] * 40 + [-1] * 20) == pytest.approx(binomtest(40, 60).pvalue, abs=1e-12)
    # where the chance is far below what a transform of probabilities could tell from nothing
    assert sign_flip([1] * 200) == pytest.approx(2.0**-199, rel=1e-9)


def test_sign_flip_by_transform_is_the_same_convolution(monkeypatch):
    steps = np.random.default_rng(0).integers(1, 30, size=60)
    direct = [tail(steps, reach) for reach in (1, 37, 100, 250)]
    monkeypatch.setattr("ihp_graph.measures.significance.DIRECT_STEPS", 0)
    assert [tail(steps, reach) for reach in (1, 37, 100, 250)] == pytest.approx(direct, abs=1e-12)


def test_sign_flip_by_transform_reaches_as_far_as_chance_may(monkeypatch):
    monkeypatch.setattr("ihp_graph.measures.significance.DIRECT_STEPS", 0)
    ones = np.ones(2_000, dtype=np.int64)  # 12 standard deviations are 537
    for reach in (2, 100, 200, 300):
        heads = (2_000 + reach) // 2
        assert tail(ones, reach) == pytest.approx(2 * binom.sf(heads - 1, 2_000, 0.5), rel=1e-9, abs=1e-13)
    assert tail(ones, 536) < 1e-13
    for reach in (
        540,
        1_000,
    ):  # beyond, a bound that is above the chance and says nothing larger than it need
        chance = 2 * binom.sf((2_000 + reach) // 2 - 1, 2_000, 0.5)
        assert chance <= tail(ones, reach) == 2 * math.exp(-(reach**2) / 4_000) < 1e-30
    assert tail(ones, 2_000) > 0  # as every p-value


def test_sign_flip_is_above_zero_where_floating_point_has_no_smaller_number():
    assert 0 < sign_flip([1] * 2_000) < 1e-300


def test_sign_flip_is_drawn_above_fourteen():
    net = [0.1 * number for number in range(1, 16)]
    exact = flipped(net)
    drawn = sign_flip([*net[:-1], -net[-1]])
    assert sign_flip(net) == pytest.approx(exact, abs=2e-4)
    assert sign_flip(net) >= 1 / 10_000
    assert drawn == sign_flip([*net[:-1], -net[-1]])  # seeded
    assert (drawn * 10_000) == pytest.approx(round(drawn * 10_000))  # (b + 1)/(9,999 + 1)


def test_sign_flip_scales_and_reverses():
    net = [3, 1, 4, 1, -5, 9]
    assert sign_flip(net) == sign_flip([-d for d in net]) == sign_flip([10 * d for d in net])
    assert sign_flip([0.1, 0.2, -0.3]) == 1  # nothing on balance, but for rounding
    assert sign_flip([0, 0]) == 1


def test_permute_sides_is_exact_where_labellings_are_few():
    strength = np.array([9.0, 7.0, 4.0, 3.0, 1.0, 0.0])
    sides = ["HIC", "HIC", "LMIC", "HIC", "LMIC", "unknown"]

    def difference(labels):
        return strength[labels == "HIC"].mean() - strength[labels == "LMIC"].mean()

    observed = abs(difference(np.array(sides)))
    deals = [(*deal, "unknown") for deal in set(permutations(sides[:5]))]
    expected = np.mean([abs(difference(np.array(deal))) >= observed - 1e-12 for deal in deals])
    assert permute_sides(difference, sides) == pytest.approx(expected)


def test_permute_sides_moves_only_those_that_may():
    strength = np.array([5.0, 1.0, 0.0, 0.0])
    sides = np.array(["HIC", "LMIC", "HIC", "LMIC"])

    def difference(labels):
        assert list(labels[2:]) == ["HIC", "LMIC"]
        return strength[labels == "HIC"].sum() - strength[labels == "LMIC"].sum()

    assert permute_sides(difference, sides, movable=[True, True, False, False]) == 1


def test_permute_sides_draws_where_labellings_are_many():
    strength = np.arange(30.0)
    sides = ["LMIC"] * 15 + ["HIC"] * 15

    def difference(labels):
        return strength[labels == "HIC"].mean() - strength[labels == "LMIC"].mean()

    assert permute_sides(difference, sides, draws=999) == 1 / 1000


@settings(max_examples=50)
@given(st.integers(1, 200), st.data())
def test_wilson_is_scipy_s(n, data):
    count = data.draw(st.integers(0, n))
    expected = binomtest(count, n).proportion_ci(method="wilson")
    assert wilson(count, n) == pytest.approx((expected.low, expected.high), abs=1e-9)


def test_newcombe_s_table():
    # Newcombe 1998, table II, method 10
    published = {
        (56, 70, 48, 80): (0.0524, 0.3339),
        (9, 10, 3, 10): (0.1705, 0.8090),
        (6, 7, 2, 7): (0.0582, 0.8062),
        (5, 56, 0, 29): (-0.0381, 0.1926),
        (10, 10, 0, 10): (0.6075, 1.0000),
    }
    for counts, bounds in published.items():
        assert newcombe(*counts) == pytest.approx(bounds, abs=6e-5)
    assert wilson(0, 0) is None
    assert newcombe(1, 2, 0, 0) is None
