"""Centrality: where knowledge comes from, where it gathers, and who stands between.

Arrows go from giver to receiver. PageRank along them rewards whoever is taught (a knowledge *sink*);
against them, whoever teaches (a knowledge *source*). Every function takes a Network, a NetworkX graph,
a view or a data set, and gives a Series by partner, missing where it is undefined.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from weakref import WeakKeyDictionary

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array, diags_array
from scipy.sparse.csgraph import connected_components
from scipy.sparse.linalg import ArpackNoConvergence, LinearOperator, eigsh

from ihp_graph.income import HIC, LMIC, SIDES
from ihp_graph.measures.inequality import strength
from ihp_graph.network import Bools, Floats, Ints, Network, accepts_graphs

DAMPING = 0.85
TOLERANCE = 1e-12
MOST_STEPS = 1000
SMALL = 200
"""A component with as many partners on one side of it is solved densely."""
TIED = 1e-10
"""Components whose strongest singular values differ by less, relatively, are equally strong."""
BLOCK_CELLS = 400_000
"""How many cells the work space of the shortest paths holds: sources by partners."""


@accepts_graphs
def out_strength(network: Network, knowledge_type: str | None = None) -> pd.Series[float]:
    r"""Give the weight that each partner taught, :math:`\sum_j W_{ij}`.

    Parameters
    ----------
    network
        Who taught whom.
    knowledge_type
        ``technical`` or ``cultural``; all types together where left out.

    Returns
    -------
    0 or more; missing for all where there is no exchange in view. 0 is no record of teaching.

    Examples
    --------
    >>> import networkx as nx
    >>> graph = nx.DiGraph()
    >>> graph.add_weighted_edges_from([("Leeds", "Gulu", 3), ("Gulu", "Leeds", 1)])
    >>> out_strength(graph).to_dict(), net_flow(graph).to_dict()
    ({'Gulu': 1.0, 'Leeds': 3.0}, {'Gulu': -2.0, 'Leeds': 2.0})
    """
    return by_partner(network, lambda: strength(network, "out", knowledge_type))


@accepts_graphs
def in_strength(network: Network, knowledge_type: str | None = None) -> pd.Series[float]:
    r"""Give the weight that each partner was taught, :math:`\sum_j W_{ji}`; else as :func:`out_strength`."""
    return by_partner(network, lambda: strength(network, "in", knowledge_type))


@accepts_graphs
def net_flow(network: Network) -> pd.Series[float]:
    """Give what each partner taught less what it was taught (out-strength less in-strength)."""
    return out_strength(network) - in_strength(network)


@accepts_graphs
def pagerank(network: Network) -> pd.Series[float]:
    r"""Give the PageRank of each partner along the teaching arrows: a knowledge *sink*.

    .. math:: r = \alpha\, (W^\top D^{-1} r + z/n) + (1 - \alpha)/n

    with D the out-strengths, z the rank of partners that teach nobody (spread evenly) and
    :math:`\alpha = 0.85`.

    Returns
    -------
    Shares that sum to 1; missing for all where there is no exchange in view.

    Notes
    -----
    It is high for partners that are taught by partners that are taught. For those who teach see
    :func:`reverse_pagerank`.

    References
    ----------
    .. [1] Page L, Brin S, Motwani R, Winograd T. The PageRank citation ranking: bringing order to the web.
       Stanford InfoLab 1999.

    Examples
    --------
    >>> import networkx as nx
    >>> ranks = pagerank(nx.DiGraph([("Leeds", "Gulu"), ("Cork", "Gulu")]))
    >>> ranks.round(3).to_dict()
    {'Cork': 0.213, 'Gulu': 0.574, 'Leeds': 0.213}
    """
    return by_partner(network, lambda: rank(network.weight))


@accepts_graphs
def reverse_pagerank(network: Network) -> pd.Series[float]:
    """Give the PageRank of each partner against the teaching arrows: a knowledge *source*.

    Else as :func:`pagerank`.
    """
    return by_partner(network, lambda: rank(csr_array(network.weight.T)))


@accepts_graphs
def hits_hub(network: Network) -> pd.Series[float]:
    r"""Give the hub score of each partner: it teaches partners that good teachers teach.

    .. math:: h \propto \lim_k (W W^\top)^k \mathbf 1

    Returns
    -------
    Shares that sum to 1; missing for all where there is no exchange in view, or where the limit is not
    found.

    Notes
    -----
    In a network of several components it sees the strongest and is 0 elsewhere, where that says nothing
    about the partners. Equally strong components share, as the power iteration does. The limit is found
    by singular vectors of each component, so that a slow iteration doesn't blur it.

    References
    ----------
    .. [1] Kleinberg JM. Authoritative sources in a hyperlinked environment. J ACM 1999;46:604–32.

    Examples
    --------
    >>> import networkx as nx
    >>> hits_hub(nx.DiGraph([("Leeds", "Gulu"), ("Leeds", "Ndola")])).to_dict()
    {'Gulu': 0.0, 'Leeds': 1.0, 'Ndola': 0.0}
    """
    return by_partner(network, lambda: hubs(network.weight))


@accepts_graphs
def hits_authority(network: Network) -> pd.Series[float]:
    r"""Give the authority score of each partner: it is taught by partners that teach many.

    .. math:: a \propto \lim_k (W^\top W)^k \mathbf 1

    Else as :func:`hits_hub`.
    """
    return by_partner(network, lambda: hubs(csr_array(network.weight.T)))


@accepts_graphs
def hits_note(network: Network) -> str | None:
    """Say where :func:`hits_hub` and :func:`hits_authority` look, if not everywhere; None where they do.

    Examples
    --------
    >>> import networkx as nx
    >>> hits_note(nx.DiGraph([("Leeds", "Gulu"), ("Cork", "Ndola")]))
    'sees the strongest of 2 components; 0 elsewhere says nothing'
    """
    count = len(components(network.weight)) if len(network.flows) else 0
    return f"sees the strongest of {count} components; 0 elsewhere says nothing" if count > 1 else None


@accepts_graphs
def betweenness(network: Network) -> pd.Series[float]:
    r"""Give the betweenness of each partner: on how many shortest teaching paths it lies.

    .. math:: \sum_{s \ne v \ne t} \sigma_{st}(v) / \sigma_{st}

    directed, unweighted (a weight is no distance), not normalised.

    Returns
    -------
    From 0 to (n − 1)(n − 2); missing for all where there is no exchange in view.

    Notes
    -----
    A path of arrows is no proof that the same knowledge moved along it.

    References
    ----------
    .. [1] Brandes U. A faster algorithm for betweenness centrality. J Math Sociol 2001;25:163–77.

    Examples
    --------
    >>> import networkx as nx
    >>> betweenness(nx.DiGraph([("Leeds", "Gulu"), ("Gulu", "Ndola")])).to_dict()
    {'Gulu': 1.0, 'Leeds': 0.0, 'Ndola': 0.0}
    """
    return by_partner(network, lambda: shortest_paths(network)[0])


@accepts_graphs
def betweenness_hic_to_lmic(network: Network) -> pd.Series[float]:
    r"""Give the betweenness of each partner on shortest teaching paths from HIC to LMIC partners.

    .. math:: \sum_{s \in HIC,\, t \in LMIC} \sigma_{st}(v) / \sigma_{st}, \qquad s \ne v \ne t

    with v any partner, of unknown side too; sides as of ``side_as_of``.

    Returns
    -------
    0 or more; missing for all where there is no exchange in view.

    References
    ----------
    .. [1] Brandes U. On variants of shortest-path betweenness centrality and their generic computation.
       Soc Netw 2008;30:136–45.
    """
    return by_partner(network, lambda: shortest_paths(network)[1])


def by_partner(network: Network, values: Callable[[], Floats | None]) -> pd.Series[float]:
    """Compute the values by partner; missing for all where there is no exchange in view."""
    found = values() if len(network.flows) else None
    return pd.Series(np.nan if found is None else found, index=network.partners.index, dtype=float)


def rank(weight: csr_array) -> Floats:
    """Give the PageRank of each row of a matrix of arrows from row to column."""
    n = weight.shape[0]
    out = np.asarray(weight.sum(axis=1)).ravel()
    idle = out == 0
    share = csr_array((diags_array(1 / np.where(idle, 1, out)) @ weight).T)
    ranks = np.full(n, 1 / max(n, 1))
    for _ in range(MOST_STEPS):
        before = ranks
        ranks = DAMPING * (share @ before + before[idle].sum() / n) + (1 - DAMPING) / n
        if np.abs(ranks - before).sum() < TOLERANCE:
            break
    return ranks


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
    for rows in sorted(components(weight), key=lambda rows: (-bound[rows].max(), rows[0])):
        if bound[rows].max() < largest * (1 - TIED):
            break
        found = principal(weight[rows])
        if found is None:
            return None
        value, vector = found
        if value > largest * (1 + TIED):
            scores[:], largest = 0.0, value
        if value >= largest * (1 - TIED):
            scores[rows] = vector.sum() * vector
    return np.asarray(scores / scores.sum())


def components(weight: csr_array) -> list[Ints]:
    """Give the rows that share columns, directly or through others, together."""
    n = weight.shape[0]
    entries = weight.tocoo()
    linked = coo_array((np.ones(entries.nnz), (entries.row, entries.col + n)), shape=(2 * n, 2 * n))
    _, label = connected_components(linked, directed=False)
    rows = np.unique(entries.row)
    order = rows[np.argsort(label[rows], kind="stable")]
    return np.split(order, np.flatnonzero(np.diff(label[order])) + 1)


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


def shortest_paths(network: Network) -> list[Floats]:
    """Compute both betweennesses of a network, which share their searches, once."""
    if network not in SHORTEST_PATHS:
        everybody = np.ones(len(network.partners), dtype=bool)
        hic, lmic = (np.equal(network.side, SIDES.index(side)) for side in (HIC, LMIC))
        SHORTEST_PATHS[network] = on_shortest_paths(network.arcs, [(everybody, everybody), (hic, lmic)])
    return SHORTEST_PATHS[network]


SHORTEST_PATHS: WeakKeyDictionary[Network, list[Floats]] = WeakKeyDictionary()


def on_shortest_paths(arcs: csr_array, ends: list[tuple[Bools, Bools]]) -> list[Floats]:
    """Count for each node the shortest paths that it lies inside, a share of each pair's.

    Brandes' accumulation for many sources at once: a level of the breadth-first search is one product of
    the sparse matrix with a block of columns, one for each source. Blocks are summed in their order, so
    that the result doesn't depend on the number of processors.

    Parameters
    ----------
    arcs
        The n × n matrix with 1.0 for each arc.
    ends
        Which nodes are sources and which are targets; one result for each.
    """
    n = arcs.shape[0]
    found = [np.zeros(n) for _ in ends]
    gives, receives = np.diff(arcs.indptr) > 0, np.bincount(arcs.indices, minlength=n) > 0
    _, label = connected_components(arcs, directed=True, connection="weak")
    order = np.argsort(label, kind="stable")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for nodes in np.split(order, np.flatnonzero(np.diff(label[order])) + 1):
            if not (gives[nodes] & receives[nodes]).any():
                continue
            part, back = csr_array(arcs[nodes][:, nodes]), csr_array(arcs.T[nodes][:, nodes])
            inside = [(source[nodes], target[nodes]) for source, target in ends]
            starts = np.flatnonzero(gives[nodes])
            starts = starts[np.lexsort([source[starts] for source, _ in inside])]
            size = max(1, BLOCK_CELLS // len(nodes))
            blocks = [starts[first : first + size] for first in range(0, len(starts), size)]
            for shares in pool.map(partial(of_block, part, back, inside), blocks):
                for total, share in zip(found, shares, strict=True):
                    total[nodes] += share
    return found


def of_block(arcs: csr_array, back: csr_array, ends: list[tuple[Bools, Bools]], block: Ints) -> list[Floats]:
    """Do the work of :func:`on_shortest_paths` for a block of sources in a component."""
    paths, depth = search(back, block)
    shares = []
    for source, target in ends:
        dependency = np.zeros_like(paths)
        if source[block].any():
            aim = np.outer(target, source[block]).astype(float)
            for level in range(int(depth.max()), 1, -1):
                share = np.divide(dependency + aim, paths, out=np.zeros_like(paths), where=depth == level)
                dependency += np.where(depth == level - 1, paths * (arcs @ share), 0.0)
        shares.append(np.asarray(dependency.sum(axis=1)))
    return shares


def search(back: csr_array, block: Ints) -> tuple[Floats, NDArray[np.int32]]:
    """Count the shortest paths from each source of a block to every node, and their length (−1: none)."""
    shape = (back.shape[0], len(block))
    own = (block, np.arange(len(block)))
    paths = np.zeros(shape)
    paths[own] = 1.0
    depth = np.full(shape, -1, dtype=np.int32)
    depth[own] = 0
    reached, level = paths, 0
    while True:
        reached = back @ reached
        new = (reached > 0) & (depth < 0)
        if not new.any():
            return paths, depth
        reached *= new
        level += 1
        np.copyto(depth, level, where=new)
        paths = paths + reached
