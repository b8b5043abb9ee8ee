"""The force layout of a large linked group: still, seeded and the same on every machine.

Ties pull, partners push; only pushes from nearby are counted, which makes a step linear in the number of
partners. The start is a pivot multidimensional scaling of the distances along ties, so that what is far
apart in the network starts far apart in the picture.

References
----------
.. [1] U. Brandes, C. Pich, "Eigensolver methods for progressive multidimensional scaling of large
       data", Graph Drawing 2006, LNCS 4372.
.. [2] T. Fruchterman, E. Reingold, "Graph drawing by force-directed placement", Software: Practice
       and Experience 21 (1991): the forces and the variant that looks nearby only.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

SEED = 7
STEPS = 100
REACH = 4.0
"""How far a push is felt, where 1 is the length of a tie that nothing else pulls."""
PIVOTS = 50


def force_layout(size: int, ties: Ints) -> Floats:
    """Give each of `size` connected nodes a place, shape (size, 2), the unit about one tie long.

    Parameters
    ----------
    ties : pairs of nodes from 0, shape (ties, 2); direction and repetition don't matter.
    """
    ties = np.unique(np.sort(ties, axis=1), axis=0)
    random = np.random.default_rng(SEED)
    place = scaled_distances(size, ties) * 0.6 * np.sqrt(size) + random.normal(0, 0.3, (size, 2))
    longest = np.sqrt(size) / 10 + 0.3
    for step in range(STEPS):
        near = cKDTree(place).query_pairs(REACH, output_type="ndarray")
        push = 1 / np.maximum(((place[near[:, 0]] - place[near[:, 1]]) ** 2).sum(axis=1), 1e-4)
        pull = -np.sqrt(((place[ties[:, 0]] - place[ties[:, 1]]) ** 2).sum(axis=1))
        pairs, force = np.concatenate([near, ties]), np.concatenate([push, pull])
        half = coo_array((force, (pairs[:, 0], pairs[:, 1])), shape=(size, size))
        both = csr_array(half + half.T)
        total = both.sum(axis=1)[:, None] * place - both @ place
        strength = np.maximum(np.sqrt((total**2).sum(axis=1, keepdims=True)), 1e-12)
        place = place + total / strength * np.minimum(strength, longest * (1 - step / STEPS) + 0.01)
    return np.asarray(place)


def scaled_distances(size: int, ties: Ints) -> Floats:
    """Give places whose distances resemble the steps between nodes, within −1…1 [1]_."""
    graph = csr_array(coo_array((np.ones(len(ties)), (ties[:, 0], ties[:, 1])), shape=(size, size)))
    pivot, nearest = 0, np.full(size, np.inf)
    rows = []
    for _ in range(min(PIVOTS, size)):
        rows.append(dijkstra(graph, directed=False, indices=pivot, unweighted=True))
        nearest = np.minimum(nearest, rows[-1])
        pivot = int(nearest.argmax())
    squared = np.array(rows).T ** 2
    centred = -(squared - squared.mean(axis=0) - squared.mean(axis=1, keepdims=True) + squared.mean()) / 2
    _, vectors = np.linalg.eigh(centred.T @ centred)
    # An eigenvector's sign is the machine's choice: it is fixed by its largest element.
    vectors = vectors[:, [-1, -2]]
    vectors = vectors * np.sign(np.take_along_axis(vectors, np.abs(vectors).argmax(axis=0)[None], axis=0))
    place = centred @ vectors
    return np.asarray(place / max(np.abs(place).max(), 1e-12))


def face_left(place: Floats, left: npt.NDArray[np.bool_]) -> Floats:
    """Turn the picture about its middle so that the chosen nodes lie to the left of the others."""
    place = place - place.mean(axis=0)
    if not 0 < left.sum() < len(left):
        return place
    towards = place[~left].mean(axis=0) - place[left].mean(axis=0)
    cos, sin = towards / max(float(np.hypot(*towards)), 1e-9)
    return np.asarray(place @ np.array([[cos, -sin], [sin, cos]]))


def apart(place: Floats, distance: float, rounds: int = 200) -> Floats:
    """Push nodes apart, each as little as needed, until none are nearer than `distance` (or rounds end)."""
    place = place.copy()
    for _ in range(rounds):
        pairs = cKDTree(place).query_pairs(distance - 0.5, output_type="ndarray")
        if not len(pairs):
            break
        step = place[pairs[:, 1]] - place[pairs[:, 0]]
        length = np.hypot(step[:, 0], step[:, 1])
        same = length < 1e-6
        step[same], length[same] = [1.0, 0.0], 1.0
        push = step / length[:, None] * ((distance - np.where(same, 0, length)) / 2)[:, None]
        np.add.at(place, pairs[:, 0], -push)
        np.add.at(place, pairs[:, 1], push)
    return place
