"""Sums that don't depend on the order of their terms."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike


def exact_sum(values: ArrayLike) -> float:
    """Sum numbers without an error of rounding but the last.

    Notes
    -----
    Whole numbers are exact in floating point (below 2⁵³), so their plain sum is, and far faster.

    Examples
    --------
    >>> exact_sum([0.1] * 10), exact_sum([3, 4])
    (1.0, 7.0)
    """
    numbers = np.asarray(values, dtype=float)
    if np.abs(numbers).sum() < 2**53 and np.array_equal(numbers, np.rint(numbers)):
        return float(numbers.sum())
    return math.fsum(numbers)
