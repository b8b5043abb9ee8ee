"""Shortest teaching paths: how often each partner lies inside them, of all or from a seeded sample."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.sparse import csr_array

from ihp_graph.flows import Bools, Floats, Ints
from ihp_graph.income import HIC, LMIC, SIDES
from ihp_graph.measures.significance import SEED
from ihp_graph.network import Network
from ihp_graph.once import once

BLOCK_CELLS = 200_000
"""How many cells the work space of the shortest paths holds: sources by partners."""
EXACT_SOURCES = 1_000
"""Up to so many partners that teach, betweenness is exact."""
PIVOTS = 100
"""Above that, it is estimated from the shortest paths of so many of them."""


@once
def shortest_paths(network: Network) -> list[Floats]:
    """Compute both betweennesses of a network, which share their searches."""
    everybody = np.ones(len(network.partners), dtype=bool)
    hic, lmic = (np.equal(network.side, SIDES.index(side)) for side in (HIC, LMIC))
    chosen = pivots(network)
    found = on_shortest_paths(network.arcs, [(everybody, everybody), (hic, lmic)], chosen)
    scale = float(np.sum(teachers(network))) / max(float(np.sum(chosen)), 1.0)
    return [scale * values for values in found]


def teachers(network: Network) -> Bools:
    """Say which partners taught anybody."""
    return np.asarray(np.diff(network.arcs.indptr) > 0)


def pivots(network: Network) -> Bools:
    """Say from which partners shortest paths are followed: all that teach, or a seeded sample of them."""
    chosen = teachers(network)
    places = np.flatnonzero(chosen)
    if len(places) > EXACT_SOURCES:
        chosen[:] = False
        chosen[np.random.default_rng(SEED).choice(places, PIVOTS, replace=False)] = True
    return chosen


def on_shortest_paths(arcs: csr_array, ends: list[tuple[Bools, Bools]], starting: Bools) -> list[Floats]:
    """Count for each node the shortest paths that it lies inside, a share of each pair's.

    Brandes' accumulation for many sources at once: each level of the breadth-first search follows the arcs
    of all sources of a block together, and only those that lead on.

    Parameters
    ----------
    arcs
        The n × n matrix with 1.0 for each arc.
    ends
        Which nodes are sources and which are targets; one result for each.
    starting
        Which nodes paths are followed from, among the sources.
    """
    n = arcs.shape[0]
    found = [np.zeros(n) for _ in ends]
    starts = np.flatnonzero(starting)
    size = max(1, BLOCK_CELLS // max(n, 1))
    for block in np.split(starts, range(size, len(starts), size)):
        paths, levels = search(arcs, block)
        for sums, (sources, targets) in zip(found, ends, strict=True):
            aim = np.outer(sources[block], targets).ravel().astype(float)
            dependency = np.zeros(len(block) * n)
            for frontier, tail, head in reversed(levels):
                share = (dependency[head] + aim[head]) / paths[head] * paths[frontier[tail]]
                dependency[frontier] = np.bincount(tail, weights=share, minlength=len(frontier))
            dependency[np.arange(len(block)) * n + block] = 0.0
            sums[:] += dependency.reshape(len(block), n).sum(axis=0)
    return found


def search(arcs: csr_array, block: Ints) -> tuple[Floats, list[tuple[Ints, Ints, Ints]]]:
    """Count the shortest paths from each source of a block to every node, source after source.

    With them come the levels of the search: the cells (source by node) where each begins, and the arcs that
    lead on from it, as a position among these and the cell where it arrives.
    """
    n = arcs.shape[0]
    begin, degree = arcs.indptr[:-1].astype(np.int64), np.diff(arcs.indptr)
    paths, reached = np.zeros(len(block) * n), np.zeros(len(block) * n, dtype=bool)
    frontier = np.arange(len(block)) * n + block
    paths[frontier], reached[frontier] = 1.0, True
    levels = []
    while len(frontier):
        node = frontier % n
        count = degree[node]
        tail = np.repeat(np.arange(len(frontier)), count)
        arc = np.arange(len(tail)) + np.repeat(begin[node] - np.cumsum(count) + count, count)
        head = (frontier - node)[tail] + arcs.indices[arc]
        onward = ~reached[head]
        tail, head = tail[onward], head[onward]
        levels.append((frontier, tail, head))
        came = paths[frontier[tail]]
        place, frontier = pd.factorize(head)
        paths[frontier] = np.bincount(place, weights=came, minlength=len(frontier))
        reached[frontier] = True
    return paths, levels
