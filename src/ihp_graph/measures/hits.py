"""The limit of the power iteration of HITS, component by component."""

from __future__ import annotations

import numpy as np
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components
from scipy.sparse.linalg import ArpackNoConvergence, LinearOperator, eigsh

from ihp_graph.flows import Floats, Ints

SMALL = 200
"""A component with as many partners on one side of it is solved densely."""
TIED = 1e-10
"""Components whose strongest singular values differ by less, relatively, are equally strong."""


def hubs(weight: csr_array) -> Floats | None:
    """Give the hub score of each row; None where a component's strongest direction isn't found.

    Rows and columns with an entry fall into components, each with its own largest eigenvalue of W Wᵀ. The
    power iteration from all ones tends to the eigenvector of the largest, and where components tie to the
    projection on theirs.
    """
    n = weight.shape[0]
    scores, largest = np.zeros(n), 0.0
    # The scale is of no matter to the scores, but squares of very small weights would vanish.
    weight = csr_array(weight / weight.max())
    # Row sums of W Wᵀ: no eigenvalue is above the largest.
    bound = weight @ np.asarray(weight.sum(axis=0)).ravel()
    order, starts = components(weight)
    bounds = np.maximum.reduceat(bound[order], starts)
    ends = np.append(starts[1:], len(order))
    for component in np.argsort(-bounds, kind="stable"):
        if bounds[component] < largest * (1 - TIED):
            break
        rows = order[starts[component] : ends[component]]
        found = principal(weight[rows])
        if found is None:
            return None
        value, vector = found
        if value > largest * (1 + TIED):
            scores[:], largest = 0.0, value
        if value >= largest * (1 - TIED):
            scores[rows] = vector.sum() * vector
    return np.asarray(scores / scores.sum())


def components(weight: csr_array) -> tuple[Ints, Ints]:
    """Give the rows that share columns, directly or through others, together, and where each group begins."""
    n = weight.shape[0]
    entries = weight.tocoo()
    linked = coo_array((np.ones(entries.nnz), (entries.row, entries.col + n)), shape=(2 * n, 2 * n))
    _, label = connected_components(linked, directed=False)
    rows = np.flatnonzero(np.diff(weight.indptr))
    order = rows[np.argsort(label[rows], kind="stable")]
    return order, np.flatnonzero(np.diff(label[order], prepend=-1))


def principal(block: csr_array) -> tuple[float, Floats] | None:
    """Give the largest eigenvalue of B Bᵀ and its vector (non-negative, length 1), B connected."""
    block = block[:, np.unique(block.indices)]
    tall = block.shape[0] > block.shape[1]
    half = csr_array(block.T) if tall else block
    if half.shape[0] <= SMALL:
        values, vectors = np.linalg.eigh((half @ half.T).toarray())
    else:
        square = LinearOperator((half.shape[0],) * 2, matvec=lambda x: half @ (half.T @ x), dtype=float)
        try:
            values, vectors = eigsh(square, k=1, which="LA", v0=np.ones(half.shape[0]), tol=0)
        except ArpackNoConvergence:
            return None
    vector = np.abs(vectors[:, -1])
    if tall:
        vector = block @ vector
    return float(values[-1]), vector / np.linalg.norm(vector)
