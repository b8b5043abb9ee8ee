"""Sparse products that are only wanted at certain places: triangles, shared contacts."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from scipy.sparse import csr_array, vstack

WORK = 20_000_000
"""About how many entries of the whole product are held at once."""


def product_at(first: csr_array, second: csr_array, places: csr_array) -> csr_array:
    """Give the entries of ``first @ second`` where `places` has one, multiplied by it.

    The whole product of a network with a hub may be dense, so rows are taken in blocks.
    """
    lengths = np.concatenate([[0], np.cumsum(np.diff(second.indptr)[first.indices], dtype=np.int64)])
    block = lengths[first.indptr[1:]] // WORK
    edges = np.flatnonzero(np.diff(block)) + 1
    bounds = [0, *edges.tolist(), first.shape[0]]
    parts = [(first[start:stop] @ second) * places[start:stop] for start, stop in pairwise(bounds)]
    return csr_array(vstack(parts)) if len(parts) > 1 else csr_array(parts[0])
