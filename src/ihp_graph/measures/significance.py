"""How sure a figure is: what it owes to single partnerships, and what chance alone would give.

Public reports are no random sample. An interval from :func:`bootstrap` says how much a figure leans on
single partnerships, not how far it is from the truth about all partnerships.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from scipy.fft import irfft, next_fast_len
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.stats import norm

from ihp_graph.flows import Floats, Flows, Ints, renumbered
from ihp_graph.income import UNKNOWN
from ihp_graph.measures.result import ENOUGH_FACTS, Result, stands
from ihp_graph.measures.sums import exact_sum
from ihp_graph.once import once

DRAWS = 2000
FEWEST_CLUSTERS = 10
FLIPS = 9999
EXACT_CLUSTERS = 14
EXACT_LABELLINGS = 20_000
WIDEST_CONVOLUTION = 2**22
DIRECT_STEPS = 10**8
VANISHING = 1e-30
"""A Fourier coefficient below this is taken as 0: far below the rounding of the transform itself."""
FARTHEST = 12
"""A sum of steps with random signs lies within so many standard deviations but for a chance below 1e-30."""
TINIEST = float(np.finfo(float).tiny)
"""Stands for a probability that is smaller than floating point holds."""
CONFIDENCE = 0.95
SEED = 0


@once
def clusters(flows: Flows) -> Ints:
    """Give the cluster of each pair of ``flows.dyads``: what the bootstrap draws together.

    The exchanges of one partnership are not independent, so it is drawn whole. Partnerships that share
    a pair form one cluster, because a pair's reciprocity can't be told apart by partnership; exchanges
    without a partnership form one for each pair, and join those that share the pair.

    Returns
    -------
    One integer for each pair, from 0.
    """
    partnerships = int(flows.partnership.max(initial=-1)) + 1
    nodes = partnerships + len(flows.dyads)
    inside = flows.partnership >= 0
    pair, partnership = flows.dyads.of_exchange[inside], flows.partnership[inside]
    of_pair = np.arange(partnerships, nodes)  # a pair whose exchanges have no partnership is its own
    of_pair[pair] = partnership
    other = of_pair[pair]
    apart = partnership != other  # partnerships that share a pair
    links = coo_array((np.ones(apart.sum()), (partnership[apart], other[apart])), shape=(nodes, nodes))
    _, label = connected_components(links, directed=False)
    return renumbered(label[of_pair])[1]


def bootstrap(
    numerator: ArrayLike, denominator: ArrayLike, cluster: ArrayLike, draws: int = DRAWS, seed: int = SEED
) -> tuple[float, float] | None:
    r"""Give the 95% percentile interval of a ratio of sums, drawing whole clusters with replacement.

    With K clusters, each draw takes K of them with replacement and computes

    .. math:: \sum_c k_c a_c / \sum_c k_c b_c

    where :math:`k_c` is how often cluster c was drawn and :math:`a_c, b_c` are its parts of numerator
    and denominator: copies of a cluster are not merged with each other. A draw whose denominator is
    zero is drawn again. Percentiles are interpolated linearly.

    Parameters
    ----------
    numerator, denominator
        The parts, one for each pair (or exchange, or partnership); both additive over clusters.
    cluster
        The cluster of each, as integers from 0; see :func:`clusters`.
    draws, seed
        The same seed gives the same interval, whatever the order of the parts.

    Returns
    -------
    The bounds, or None with fewer than ten clusters or where every denominator is zero.

    Notes
    -----
    Clusters with equal parts are alike, so it is drawn how many of each kind there are (multinomial),
    which is the same distribution at a fraction of the work.

    References
    ----------
    .. [1] Davison AC, Hinkley DV. Bootstrap Methods and their Application. Cambridge University Press
       1997, sections 2.4, 3.8, 5.3.

    Examples
    --------
    >>> bootstrap([1] * 10, [2] * 10, range(10))
    (0.5, 0.5)
    >>> bootstrap([1] * 9, [2] * 9, range(9)) is None
    True
    """
    of, cluster = renumbered(np.asarray(cluster, dtype=np.int64))
    if len(of) < FEWEST_CLUSTERS:
        return None
    above, below = (
        np.bincount(cluster, weights=np.asarray(part, dtype=float)) for part in (numerator, denominator)
    )
    # As complex numbers, pairs are sorted many times faster than as rows of a matrix.
    pairs, sizes = np.unique(above + 1j * below, return_counts=True)
    kinds = np.column_stack([pairs.real, pairs.imag])
    if not kinds[:, 1].any():
        return None
    rng = np.random.default_rng(seed)
    chunk = max(1, min(draws, 10_000_000 // len(kinds)))
    ratios = np.empty(0)
    while len(ratios) < draws:
        counts = rng.multinomial(sizes.sum(), sizes / sizes.sum(), size=chunk)
        sums = counts @ kinds
        usable = sums[:, 1] != 0
        ratios = np.append(ratios, sums[usable, 0] / sums[usable, 1])
    return bounds(ratios[:draws])


def share(
    numerator: Floats, denominator: Floats, cluster: Ints, n: int, p_value: float | None = None
) -> Result:
    """Give a ratio of sums that rests on `n` exchanges, with its interval or the reason for having none."""
    value = exact_sum(numerator) / exact_sum(denominator)
    interval = bootstrap(numerator, denominator, cluster) if n >= ENOUGH_FACTS else None
    reason = "fewer than ten partnerships" if interval is None else None
    return stands(value, n, interval=interval, reason=reason, p_value=p_value)


def sign_flip(net_flows: ArrayLike, draws: int = FLIPS, seed: int = SEED) -> float:
    r"""Give the two-sided p-value of a net flow, if each partnership's direction were a coin's toss.

    Under the null hypothesis all cross-side exchanges of a partnership might as well have gone the other
    way together. The statistic is :math:`|\sum_c s_c d_c|` with signs :math:`s_c = \pm 1`, as large as
    observed or larger. Exact by convolution where all net flows are whole numbers, else exact up to 14
    partnerships, and above that by 9,999 draws with p = (b + 1)/(m + 1).

    Parameters
    ----------
    net_flows
        The weight from HIC to LMIC less that from LMIC to HIC, one for each partnership (for exchanges
        without one: for each pair).
    draws, seed
        For the case that is drawn.

    Returns
    -------
    The p-value in (0, 1]; 1 where nothing flows on balance.

    Notes
    -----
    A small p says that chance alone rarely gives so one-sided a *record*. It says nothing about flows
    that nobody recorded.

    References
    ----------
    .. [1] Good P. Permutation, Parametric and Bootstrap Tests of Hypotheses. 3rd ed. Springer 2005,
       section 3.2.
    .. [2] Hoeffding W. Probability inequalities for sums of bounded random variables. J Am Stat Assoc
       1963;58:13–30.

    Examples
    --------
    Three partnerships, all one way: of the eight sign patterns, two are as one-sided.

    >>> sign_flip([1, 2, 4])
    0.25
    """
    net = np.sort(np.abs(np.asarray(net_flows, dtype=float)))
    observed = abs(exact_sum(np.asarray(net_flows, dtype=float)))
    if not np.any(net):
        return 1.0
    if np.array_equal(net, np.round(net)) and net.sum() <= 2**53:
        whole = net.astype(np.int64)
        unit = int(np.gcd.reduce(whole))
        if whole.sum() // unit <= WIDEST_CONVOLUTION:
            return tail(whole // unit, round(observed) // unit)
    least = observed - 1e-12 * net.sum()
    if len(net) <= EXACT_CLUSTERS:
        signs = 1 - 2 * (np.arange(2 ** len(net))[:, None] >> np.arange(len(net)) & 1)
        return float(np.mean(np.abs(signs @ net) >= least))
    rng = np.random.default_rng(seed)
    as_large = 0
    chunk = max(1, 10_000_000 // len(net))
    for start in range(0, draws, chunk):
        tosses = rng.integers(0, 2, size=(min(chunk, draws - start), len(net)), dtype=np.int8)
        as_large += int(np.sum(np.abs((1.0 - 2.0 * tosses) @ net) >= least))
    return (as_large + 1) / (draws + 1)


def tail(steps: Ints, reach: int) -> float:
    """Give the probability that a sum of whole steps with random signs is at least `reach` from zero.

    Of many steps, it is exact but for the rounding of the transform, about 1e-15; beyond twelve standard
    deviations, where it is below 1e-30, Hoeffding's bound stands for it, which is above it.
    """
    if reach == 0:
        return 1.0
    total = int(steps.sum())
    steps = steps[steps > 0]
    if len(steps) * total <= DIRECT_STEPS:
        chance = np.zeros(2 * total + 1)
        chance[total] = 1.0
        low = high = total
        for step in steps:
            moved = np.zeros(high - low + 1 + 2 * step)
            moved[: high - low + 1] += chance[low : high + 1] / 2
            moved[2 * step :] += chance[low : high + 1] / 2
            low, high = low - step, high + step
            chance[low : high + 1] = moved
    else:  # the same convolution as a product of Fourier transforms, as far as the sum may well come
        variance = float(np.sum(steps.astype(float) ** 2))
        total = min(total, math.ceil(FARTHEST * math.sqrt(variance)))
        if reach > total:
            return max(2 * math.exp(-(reach**2) / (2 * variance)), TINIEST)
        sizes, copies = np.unique(steps, return_counts=True)
        length = next_fast_len(2 * total + 1, real=True)
        angle = 2 * np.pi * np.arange(length // 2 + 1) / length
        transform = np.ones(len(angle))
        left = np.arange(len(angle))
        for kind in np.argsort(-copies, kind="stable"):
            transform[left] *= np.cos(angle[left] * sizes[kind]) ** copies[kind]
            vanished = np.abs(transform[left]) < VANISHING
            transform[left[vanished]] = 0.0
            left = left[~vanished]
        around = irfft(transform, length).clip(0)
        chance = np.concatenate([around[-total:], around[: total + 1]])
    return min(1.0, max(float(chance[: total - reach + 1].sum() + chance[total + reach :].sum()), TINIEST))


def permute_sides(
    statistic: Callable[[NDArray[Any]], float],
    sides: Sequence[str] | pd.Series[Any],
    movable: ArrayLike | None = None,
    draws: int = FLIPS,
    seed: int = SEED,
) -> float:
    """Give the two-sided p-value of any statistic of the partners' sides, if sides were dealt at random.

    The labels HIC and LMIC are dealt anew among the partners that may move, the size of each side kept;
    unknown stays where it is. Exact where there are at most 20,000 labellings, else by 9,999 draws with
    p = (b + 1)/(m + 1).

    Parameters
    ----------
    statistic
        A function of an array of sides that is 0 where the sides don't differ, such as a difference of
        medians; it is compared by absolute value.
    sides
        The side of each partner.
    movable
        Which partners are dealt a side, usually those with exchanges; all where left out.
    draws, seed
        For the case that is drawn.

    Returns
    -------
    The p-value in (0, 1].

    Notes
    -----
    It takes partners as exchangeable, whatever partnership they are in: a small p says that the sides differ
    on record more than any two groups of this size would, not why.

    References
    ----------
    .. [1] Good P. Permutation, Parametric and Bootstrap Tests of Hypotheses. 3rd ed. Springer 2005,
       chapter 3.

    Examples
    --------
    >>> strength = np.array([5.0, 4.0, 1.0, 0.0])
    >>> def difference(sides):
    ...     return strength[sides == "HIC"].mean() - strength[sides == "LMIC"].mean()
    >>> round(permute_sides(difference, ["HIC", "HIC", "LMIC", "LMIC"]), 3)
    0.333
    """
    labels = np.array(list(sides), dtype=object)
    moves = np.ones(len(labels), dtype=bool) if movable is None else np.asarray(movable, dtype=bool)
    places = np.flatnonzero(moves & (labels != UNKNOWN))
    dealt = np.sort(labels[places].astype(str)).astype(object)
    observed = abs(statistic(labels)) * (1 - 1e-12)
    exact = math.comb(len(places), int(np.sum(dealt == dealt[:1]))) <= EXACT_LABELLINGS
    values = [abs(statistic(with_labels(labels, places, deal))) for deal in deals(dealt, exact, draws, seed)]
    as_large = sum(bool(value >= observed) for value in values)
    return as_large / len(values) if exact else (as_large + 1) / (draws + 1)


def deals(dealt: NDArray[Any], exact: bool, draws: int, seed: int) -> Iterator[NDArray[Any]]:
    """Deal the labels in every way, or `draws` times at random."""
    if exact:
        first, last = dealt[:1], dealt[-1:]
        for chosen in combinations(range(len(dealt)), int(np.sum(dealt == first))):
            deal = np.repeat(last, len(dealt))
            deal[list(chosen)] = first
            yield deal
    else:
        rng = np.random.default_rng(seed)
        for _ in range(draws):
            yield rng.permutation(dealt)


def with_labels(labels: NDArray[Any], places: NDArray[Any], deal: NDArray[Any]) -> NDArray[Any]:
    """Give the labels with those at some places changed."""
    changed = labels.copy()
    changed[places] = deal
    return changed


def wilson(count: int, n: int) -> tuple[float, float] | None:
    """Give Wilson's 95% interval of a share of counted things; None where there were none.

    References
    ----------
    .. [1] Wilson EB. Probable inference, the law of succession, and statistical inference. J Am Stat
       Assoc 1927;22:209–12.

    Examples
    --------
    >>> [round(bound, 3) for bound in wilson(5, 10)]
    [0.237, 0.763]
    """
    if n == 0:
        return None
    z = norm.ppf((1 + CONFIDENCE) / 2)
    share = count / n
    centre = share + z**2 / (2 * n)
    half = z * math.sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
    scale = 1 + z**2 / n
    low = 0.0 if count == 0 else (centre - half) / scale
    high = 1.0 if count == n else (centre + half) / scale
    return float(low), float(high)


def newcombe(count_a: int, n_a: int, count_b: int, n_b: int) -> tuple[float, float] | None:
    """Give Newcombe's 95% interval of the difference of two shares, a less b; None where either has n = 0.

    References
    ----------
    .. [1] Newcombe RG. Interval estimation for the difference between independent proportions. Stat Med
       1998;17:873–90, method 10.

    Examples
    --------
    The first example of Newcombe's table II, 56/70 less 48/80:

    >>> [round(bound, 4) for bound in newcombe(56, 70, 48, 80)]
    [0.0524, 0.3339]
    """
    a, b = wilson(count_a, n_a), wilson(count_b, n_b)
    if a is None or b is None:
        return None
    share_a, share_b = count_a / n_a, count_b / n_b
    below = math.hypot(share_a - a[0], b[1] - share_b)
    above = math.hypot(a[1] - share_a, share_b - b[0])
    return share_a - share_b - below, share_a - share_b + above


def bounds(values: Floats) -> tuple[float, float]:
    """Give the 95% percentile interval of drawn values."""
    low, high = np.percentile(values, [50 * (1 - CONFIDENCE), 50 * (1 + CONFIDENCE)], method="linear")
    return float(low), float(high)
