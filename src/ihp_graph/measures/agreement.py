"""How far two readers of the same sources agree on what is on record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from ihp_graph.flows import Floats, Ints
from ihp_graph.measures.significance import DRAWS, FEWEST_CLUSTERS, SEED, bounds

NoKappa = Literal["nothing to compare", "all or nothing on record in one"]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of ``n`` things, how many are on record with ``a``, with ``b``, and how many both say alike.

    ``share`` is ``agree`` of ``n``; ``kappa`` is Cohen's, with its 95% interval. ``reason`` says why there
    is no κ, or no interval.
    """

    n: int
    a: int
    b: int
    agree: int
    share: float | None
    kappa: float | None
    interval: tuple[float, float] | None
    reason: NoKappa | Literal["fewer than ten partnerships"] | None


def agreement(a: ArrayLike, b: ArrayLike, draws: int = DRAWS, seed: int = SEED) -> Agreement:
    r"""Give how far two codings agree on whether something is on record, beyond chance.

    .. math:: \kappa = (p_o - p_e) / (1 - p_e), \quad p_e = p_a p_b + (1 - p_a)(1 - p_b)

    with :math:`p_o` the share agreed, :math:`p_a` and :math:`p_b` the shares on record in either coding.

    Parameters
    ----------
    a, b
        Booleans of one shape: an entry for each partnership; or a row for each, and a column for each
        thing that could be on record of it. Rows are drawn whole for the interval.
    draws, seed
        Of the bootstrap; draws without a κ are drawn again.

    Returns
    -------
    Counts, the share agreed and κ, from −1 through 0 (no more than by chance) to 1. κ is None where one
    coding has everything or nothing on record: it is then 0 or undefined whatever the other says. No
    interval under ten partnerships.

    Notes
    -----
    κ is low where nearly everything, or nearly nothing, is on record, though the codings hardly differ:
    read it beside the share agreed. Agreement is not truth: both may be wrong alike.

    References
    ----------
    .. [1] Cohen J. A coefficient of agreement for nominal scales. Educ Psychol Meas 1960;20:37–46.
    .. [2] Feinstein AR, Cicchetti DV. High agreement but low kappa: I. The problems of two paradoxes. J
       Clin Epidemiol 1990;43:543–9.

    Examples
    --------
    Of 50 things 20 and 15 are said alike, 5 and 10 not: (0.7 − 0.5)/(1 − 0.5).

    >>> first = [True] * 25 + [False] * 25
    >>> second = [True] * 20 + [False] * 5 + [True] * 10 + [False] * 15
    >>> found = agreement(first, second)
    >>> found.agree, round(found.kappa, 3)
    (35, 0.4)
    """
    first, second = (np.asarray(coding, dtype=bool) for coding in (a, b))
    if first.shape != second.shape:
        raise ValueError(f"two codings of the same things have one shape, not {first.shape}, {second.shape}")
    rows = len(first)
    outcomes = [first & second, first & ~second, ~first & second, ~first & ~second]
    of_each = [outcome.sum(axis=tuple(range(1, outcome.ndim))) for outcome in outcomes]
    table = np.column_stack(of_each).astype(np.int64)
    both, only_a, only_b, neither = (int(count) for count in table.sum(axis=0))
    n, agree = both + only_a + only_b + neither, both + neither
    counts = {"n": n, "a": both + only_a, "b": both + only_b, "agree": agree}
    if not n:
        return Agreement(**counts, share=None, kappa=None, interval=None, reason="nothing to compare")
    value = float(kappas(table.sum(axis=0, keepdims=True))[0])
    if np.isnan(value):
        reason: NoKappa = "all or nothing on record in one"
        return Agreement(**counts, share=agree / n, kappa=None, interval=None, reason=reason)
    interval = kappa_interval(table, draws, seed) if rows >= FEWEST_CLUSTERS else None
    return Agreement(
        **counts,
        share=agree / n,
        kappa=value,
        interval=interval,
        reason=None if interval else "fewer than ten partnerships",
    )


def kappas(tables: Ints) -> Floats:
    """Give κ of each row of counts (both, only a, only b, neither); NaN where a margin is all or nothing."""
    both, only_a, only_b, neither = tables.T.astype(float)
    n = both + only_a + only_b + neither
    a, b = both + only_a, both + only_b
    defined = (a > 0) & (a < n) & (b > 0) & (b < n)
    by_chance = np.where(defined, (a * b + (n - a) * (n - b)) / n, 0.0)
    return np.where(defined, (both + neither - by_chance) / (n - by_chance), np.nan)


def kappa_interval(table: Ints, draws: int, seed: int) -> tuple[float, float]:
    """Give the percentile interval of κ, drawing whole rows with replacement."""
    rng = np.random.default_rng(seed)
    kinds, sizes = np.unique(table, axis=0, return_counts=True)
    found = np.empty(0)
    while len(found) < draws:
        drawn = rng.multinomial(len(table), sizes / len(table), size=draws) @ kinds
        values = kappas(drawn)
        found = np.append(found, values[~np.isnan(values)])
    return bounds(found[:draws])
