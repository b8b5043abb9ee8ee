"""Trend: whether a figure rises or falls over the years."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from scipy.stats import kendalltau, theilslopes

from ihp_graph.measures.result import ENOUGH_FACTS, Reason

FEWEST_YEARS = 5


@dataclass(frozen=True, slots=True)
class Trend:
    """The slope a year, Kendall's τ and its p-value, over how many years; or the reason for having none."""

    slope: float | None
    tau: float | None
    p_value: float | None
    years: int
    method: Literal["exact", "tie-corrected"] | None = None
    reason: Reason | None = None


def trend(by_year: Mapping[int, tuple[float, int]]) -> Trend:
    """Give the Theil–Sen slope of a yearly figure, with Kendall's test of whether it rises or falls.

    Parameters
    ----------
    by_year
        For each year the figure and how many facts it rests on; a year enters with three or more.

    Returns
    -------
    The slope is the median of the slopes between all pairs of years. The p-value is exact without ties,
    else tie-corrected, as ``method`` says; None where every year has the same figure. With fewer than five
    years there is no trend: ``too few recorded``.

    Notes
    -----
    Years are taken as independent, and what is on record of late years may still grow: a fall in them may be
    a delay in reporting. Kendall's test asks whether, not by how much, the figure moves.

    References
    ----------
    .. [1] Sen PK. Estimates of the regression coefficient based on Kendall's tau. J Am Stat Assoc
       1968;63:1379–89.
    .. [2] Kendall MG. Rank Correlation Methods. 4th ed. Griffin 1970.

    Examples
    --------
    >>> found = trend({year: (0.1 * (year - 2010), 5) for year in range(2010, 2016)})
    >>> round(found.slope, 3), round(found.tau, 3), round(found.p_value, 4), found.method
    (0.1, 1.0, 0.0028, 'exact')
    """
    used = sorted((year, value) for year, (value, n) in by_year.items() if n >= ENOUGH_FACTS)
    if len(used) < FEWEST_YEARS:
        return Trend(None, None, None, len(used), reason="too few recorded")
    years, values = (np.array(column, dtype=float) for column in zip(*used, strict=True))
    slope = float(theilslopes(values, years).slope)
    distinct = len(np.unique(values))
    if distinct == 1:
        return Trend(slope, None, None, len(used))
    exact = distinct == len(values)
    found = kendalltau(years, values, method="exact" if exact else "asymptotic")
    method: Literal["exact", "tie-corrected"] = "exact" if exact else "tie-corrected"
    return Trend(slope, float(found.statistic), float(found.pvalue), len(used), method)
