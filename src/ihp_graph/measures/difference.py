"""Whether a figure differs between two data sets by more than single partnerships account for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ihp_graph.flows import Bools, Floats, Ints
from ihp_graph.measures.significance import DRAWS, FEWEST_CLUSTERS, SEED, bounds

DECIMALS = 12
"""Differences are rounded to these, so that the noise of summing is never taken for one."""


@dataclass(frozen=True, eq=False)
class Parts:
    """A ratio of sums in its parts: one entry for each pair (or exchange, or partnership).

    ``cluster`` says what is drawn together, as integers. Of two data sets, equal integers are the same
    cluster in both.
    """

    numerator: Floats
    denominator: Floats
    cluster: Ints


def bootstrap_difference(
    a: Parts, b: Parts, draws: int = DRAWS, seed: int = SEED
) -> tuple[float, float] | None:
    r"""Give the 95% percentile interval of the difference of two ratios, b less a, drawing whole clusters.

    .. math:: \frac{\sum_c k_c x^b_c}{\sum_c k_c y^b_c} - \frac{\sum_c k_c x^a_c}{\sum_c k_c y^a_c}

    where :math:`k_c` is how often cluster c was drawn, and x and y are its parts of numerator and
    denominator. Where the two share a cluster, their figures are not independent: the clusters of both
    are drawn together, each with all that it has in either (paired). Where they share none, the clusters
    of each are drawn on their own, as many as it has. A draw in which a denominator is zero is drawn
    again.

    Parameters
    ----------
    a, b
        The parts of the two ratios.
    draws, seed
        Half of the draws are taken in either order of the two, so that the interval of a less b is this
        one with its sign turned.

    Returns
    -------
    The bounds; None where either has fewer than ten clusters, or nothing but zeros in its denominator.

    Notes
    -----
    An interval without 0 says that no few partnerships make the difference. It doesn't say why there is
    one: two data sets may differ in what was looked for, and not in what happened.

    References
    ----------
    .. [1] Davison AC, Hinkley DV. Bootstrap Methods and their Application. Cambridge University Press
       1997, sections 3.2, 3.8.

    Examples
    --------
    >>> ones, clusters = np.ones(10), np.arange(10)
    >>> bootstrap_difference(Parts(ones, 4 * ones, clusters), Parts(ones, 2 * ones, clusters))
    (0.25, 0.25)
    >>> bootstrap_difference(Parts(ones, 4 * ones, clusters), Parts(ones[:9], ones[:9], clusters[:9])) is None
    True
    """
    count = int(max(a.cluster.max(initial=-1), b.cluster.max(initial=-1))) + 1
    (of_a, in_a), (of_b, in_b) = by_cluster(a, count), by_cluster(b, count)
    if min(in_a.sum(), in_b.sum()) < FEWEST_CLUSTERS or not (of_a[:, 1].any() and of_b[:, 1].any()):
        return None
    if np.any(in_a & in_b):
        either = in_a | in_b
        groups = [np.hstack([of_a, of_b])[either]]
        turned = [np.hstack([of_b, of_a])[either]]
    else:
        groups = [of_a[in_a], of_b[in_b]]
        turned = groups[::-1]
    forth, back = differences(groups, draws // 2, seed), differences(turned, draws // 2, seed)
    return bounds(np.concatenate([forth, -back]))


def by_cluster(parts: Parts, count: int) -> tuple[Floats, Bools]:
    """Sum numerator and denominator by cluster, and say which clusters are there."""
    sums = [
        np.bincount(parts.cluster, weights=part, minlength=count)
        for part in (parts.numerator, parts.denominator)
    ]
    return np.column_stack(sums).astype(float), np.bincount(parts.cluster, minlength=count) > 0


def differences(groups: list[Floats], draws: int, seed: int) -> Floats:
    """Draw the second ratio less the first; the groups' columns side by side are the parts of both."""
    rng = np.random.default_rng(seed)
    chunk = max(1, min(draws, 10_000_000 // max(map(len, groups))))
    found = np.empty(0)
    while len(found) < draws:
        sums = np.hstack([drawn(group, chunk, rng) for group in groups])
        sums = sums[(sums[:, 1] != 0) & (sums[:, 3] != 0)]
        found = np.append(found, np.round(sums[:, 2] / sums[:, 3] - sums[:, 0] / sums[:, 1], DECIMALS))
    return found[:draws] + 0.0


def drawn(clusters: Floats, times: int, rng: np.random.Generator) -> Floats:
    """Draw as many rows as there are, with replacement, so many times, and sum each draw's columns.

    Equal rows are alike, so it is drawn how many of each kind there are.
    """
    kinds, sizes = np.unique(clusters, axis=0, return_counts=True)
    return np.asarray(rng.multinomial(len(clusters), sizes / len(clusters), size=times) @ kinds)
