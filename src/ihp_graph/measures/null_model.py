r"""How many arcs would be returned by chance, if each partner kept its numbers of pupils and of teachers.

The directed binary configuration model is the network of maximum entropy whose expected degrees are those
observed: an arc from i to j is there with probability

.. math:: p_{ij} = x_i y_j / (1 + x_i y_j), \qquad \sum_j p_{ij} = k^{out}_i, \quad \sum_i p_{ij} = k^{in}_j
"""

from __future__ import annotations

import numpy as np
from scipy.linalg import solve
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components
from scipy.special import expit

from ihp_graph.flows import Floats
from ihp_graph.measures.result import Reason

MOST_STEPS = 200
CLOSE = 1e-9
"""How far an expected degree may be from the observed one."""
FORCED = 1e-7
"""A probability as near to 0 or 1 is taken as it: the degrees leave no choice."""
NO_SPREAD = 1e-9
Expected = dict[str, float | None]


def expected_reciprocity(arcs: csr_array) -> tuple[Expected | None, Reason | None]:
    r"""Give the share of arcs returned that the configuration model expects.

    With :math:`q_{ij} = p_{ij} p_{ji}` and the observed number of arcs L held fixed,

    .. math:: expected = \sum_{i \ne j} q_{ij} / L, \qquad
              sd = \sqrt{4 \sum_{i < j} q_{ij} (1 - q_{ij})} / L

    Parameters
    ----------
    arcs
        The n × n matrix with 1.0 for each arc.

    Returns
    -------
    ``expected``, ``sd`` and ``z`` (None where sd is zero) and no reason; or None and the reason:
    ``fragmented`` where the largest weakly connected component holds under half of the partners with
    exchanges, since the model would join institutions that could never meet; ``not converged``.

    References
    ----------
    .. [1] Squartini T, Garlaschelli D. Analytical maximum-likelihood method to detect patterns in real
       networks. New J Phys 2011;13:083001.
    """
    out, into = np.diff(arcs.indptr), np.bincount(arcs.indices, minlength=arcs.shape[0])
    active = out + into > 0
    _, label = connected_components(arcs, directed=True, connection="weak")
    if 2 * np.bincount(label[active]).max() < active.sum():
        return None, "fragmented"
    degrees, size = np.unique(np.column_stack([out, into])[active], axis=0, return_counts=True)
    chance = arc_chances(degrees.astype(float), size.astype(float))
    if chance is None:
        return None, "not converged"
    chance = np.where(chance < FORCED, 0.0, np.where(chance > 1 - FORCED, 1.0, chance))
    both = chance * chance.T
    ordered_pairs = np.outer(size, size) - np.diag(size)
    number = arcs.nnz
    expected = float(np.sum(ordered_pairs * both)) / number
    spread = float(np.sqrt(2 * np.sum(ordered_pairs * both * (1 - both)))) / number
    observed = (arcs * arcs.T).nnz / number
    z = None if spread < NO_SPREAD else (observed - expected) / spread
    return {"expected": expected, "sd": spread, "z": z}, None


def arc_chances(degrees: Floats, size: Floats) -> Floats | None:
    """Find the probability of an arc between classes of partners of equal degrees; None where it isn't found.

    Newton's method on the concave log-likelihood in log x and log y, one of each for a class.

    Parameters
    ----------
    degrees
        Out- and in-degree of each class, two columns.
    size
        How many partners each class has.
    """
    count = len(size)
    out, into = degrees.T
    pairs = np.outer(size, size) - np.diag(size)
    free = np.concatenate([out > 0, into > 0])
    target = np.concatenate([size * out, size * into])
    with np.errstate(divide="ignore"):
        fitness = np.log(np.concatenate([out, into])) - np.log(np.sum(size * out)) / 2

    def likelihood(at: Floats) -> float:
        joint = at[:count, None] + at[None, count:]
        return float(target[free] @ at[free] - np.sum(pairs * np.logaddexp(0, joint)))

    for _ in range(MOST_STEPS):
        chance = expit(fitness[:count, None] + fitness[None, count:])
        expected = pairs * chance
        missing = target - np.concatenate([expected.sum(axis=1), expected.sum(axis=0)])
        if np.max(np.abs(missing) / np.tile(size, 2)) < CLOSE:
            return np.asarray(chance)
        curve = expected * (1 - chance)
        bend = np.block([[np.diag(curve.sum(axis=1)), curve], [curve.T, np.diag(curve.sum(axis=0))]])
        bend = bend[np.ix_(free, free)] + np.eye(int(free.sum())) * 1e-10 * bend.max()
        step = np.zeros(2 * count)
        step[free] = solve(bend, missing[free], assume_a="pos")
        now, length = likelihood(fitness), 1.0
        while likelihood(fitness + length * step) < now and length > 1e-6:
            length /= 2
        fitness = fitness + length * step
    return None
