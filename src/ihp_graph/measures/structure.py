"""Structure: the pattern of arcs, whatever their weight.

An arc goes from i to j where i taught j anything at all. Networks are over all partners, isolates
included. Every function takes a Network, a NetworkX graph, a view or a data set.
"""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array, diags_array
from scipy.sparse.csgraph import connected_components
from scipy.sparse.linalg import cg

from ihp_graph.flows import Floats
from ihp_graph.measures.null_model import expected_reciprocity
from ihp_graph.measures.products import product_at
from ihp_graph.measures.result import Reason, Result, stands, undefined, why_no_exchanges
from ihp_graph.network import Network, accepts_graphs


@accepts_graphs
def density(network: Network) -> Result:
    r"""Give the share of the n(n − 1) possible arcs that are there.

    .. math:: \frac{L}{n (n - 1)}

    with L arcs among n partners.

    Returns
    -------
    From 0 to 1; None without exchanges. `n` counts arcs.

    Notes
    -----
    It falls as partners are added that have no reason to meet: it compares no networks of different size.

    References
    ----------
    .. [1] Wasserman S, Faust K. Social Network Analysis. Cambridge University Press 1994, chapter 4.

    Examples
    --------
    >>> import networkx as nx
    >>> density(nx.DiGraph([("Leeds", "Gulu")])).value
    0.5
    """
    reason = why_too_few_partners(network, 2)
    if reason is not None:
        return undefined(reason)
    return stands(network.arcs.nnz / possible_arcs(network), network.arcs.nnz)


@accepts_graphs
def reciprocity_edgewise(network: Network) -> Result:
    r"""Give the share of arcs that are returned, whatever their weight and type.

    .. math:: \frac{|\{(i, j) : i \to j,\ j \to i\}|}{L}

    with L arcs among n partners.

    Returns
    -------
    From 0 to 1; None without exchanges. `n` counts arcs. With what the directed binary configuration model
    expects, see :func:`ihp_graph.measures.null_model.expected_reciprocity`.

    Notes
    -----
    One word of thanks returns a year of teaching: see
    :func:`~ihp_graph.measures.reciprocity.reciprocity_weighted`.

    References
    ----------
    .. [1] Wasserman S, Faust K. Social Network Analysis. Cambridge University Press 1994, chapter 13.

    Examples
    --------
    >>> import networkx as nx
    >>> reciprocity_edgewise(nx.DiGraph([("Leeds", "Gulu"), ("Gulu", "Leeds"), ("Leeds", "Ndola")])).value
    0.6666666666666666
    """
    reason = why_no_exchanges(network.flows)
    if reason is not None:
        return undefined(reason)
    value = 2 * mutual_dyads(network) / network.arcs.nnz
    expected, missing = expected_reciprocity(network.arcs)
    return stands(value, network.arcs.nnz, null_model=expected, null_model_reason=missing)


@accepts_graphs
def rho_gl(network: Network) -> Result:
    r"""Give Garlaschelli and Loffredo's ρ: the reciprocity of arcs beyond what density alone would give.

    .. math:: \rho = (r - \bar a) / (1 - \bar a)

    with r the share of arcs returned and :math:`\bar a` the density.

    Returns
    -------
    From −ā/(1 − ā) through 0 (as by chance) to 1; None without exchanges or where every arc is present.
    `n` counts arcs.

    Notes
    -----
    Density as the yardstick takes every two partners as able to meet, which partners of separate partnerships
    are not; compare the configuration model of :func:`reciprocity_edgewise`.

    References
    ----------
    .. [1] Garlaschelli D, Loffredo MI. Patterns of link reciprocity in directed networks. Phys Rev Lett
       2004;93:268701.

    Examples
    --------
    Of 6 possible arcs 3 are there, of these 2 returned: (2/3 − 1/2) / (1 − 1/2).

    >>> import networkx as nx
    >>> round(rho_gl(nx.DiGraph([("Leeds", "Gulu"), ("Gulu", "Leeds"), ("Leeds", "Ndola")])).value, 4)
    0.3333
    """
    reason = why_too_few_partners(network, 2)
    if reason is not None:
        return undefined(reason)
    arcs = network.arcs.nnz
    if arcs == possible_arcs(network):
        return undefined("every arc is present", arcs)
    share = arcs / possible_arcs(network)
    return stands((2 * mutual_dyads(network) / arcs - share) / (1 - share), arcs)


@accepts_graphs
def dyad_census(network: Network) -> Result:
    r"""Count the unordered pairs of partners by what is on record between them.

    .. math:: M + A + N = n (n - 1) / 2, \qquad 2 M + A = L

    with L arcs among n partners.

    Returns
    -------
    ``mutual`` (both ways), ``asymmetric`` (one way), ``null`` (no record); None without exchanges. `n`
    counts arcs.

    Notes
    -----
    ``null`` is no record of an exchange, and most such pairs never had a partnership.

    References
    ----------
    .. [1] Holland PW, Leinhardt S. A method for detecting structure in sociometric data. Am J Sociol
       1970;76:492–513.

    Examples
    --------
    >>> import networkx as nx
    >>> dyad_census(nx.DiGraph([("Leeds", "Gulu"), ("Gulu", "Leeds"), ("Leeds", "Ndola")])).value
    {'mutual': 1, 'asymmetric': 1, 'null': 1}
    """
    reason = why_too_few_partners(network, 2)
    if reason is not None:
        return undefined(reason)
    arcs, mutual = network.arcs.nnz, mutual_dyads(network)
    counts = {"mutual": mutual, "asymmetric": arcs - 2 * mutual}
    return stands(counts | {"null": possible_arcs(network) // 2 - arcs + mutual}, arcs)


@accepts_graphs
def triad_census(network: Network) -> Result:
    r"""Count the triples of partners by the sixteen patterns of Holland and Leinhardt.

    .. math:: \sum_{l = 003}^{300} T_l = \binom{n}{3}

    Returns
    -------
    A count for each label of mutual, asymmetric and null pairs (``003`` to ``300``; D down, U up, T
    transitive, C cyclic); None without exchanges or with fewer than three partners. `n` counts arcs.

    Notes
    -----
    Triangles are counted by sparse products, open triples by degrees less those that are closed; the cost
    grows with the sum of squared degrees, not with the number of triples.

    References
    ----------
    .. [1] Holland PW, Leinhardt S. Local structure in social networks. Sociol Methodol 1976;7:1–45.
    .. [2] Moody J. Matrix methods for calculating the triad census. Soc Netw 1998;20:291–9.

    Examples
    --------
    One triple, one pair of it both ways and one one way, the third null: D for the arrow to the mutual pair.

    >>> import networkx as nx
    >>> found = triad_census(nx.DiGraph([("Leeds", "Gulu"), ("Gulu", "Leeds"), ("Ndola", "Leeds")])).value
    >>> {label: n for label, n in found.items() if n}
    {'111D': 1}
    """
    reason = why_too_few_partners(network, 3)
    if reason is not None:
        return undefined(reason)
    arcs = network.arcs
    mutual = csr_array(arcs * arcs.T)
    single = csr_array(arcs - mutual)
    single.eliminate_zeros()
    return stands(count_triads(mutual, single), arcs.nnz)


@accepts_graphs
def flow_hierarchy(network: Network) -> Result:
    r"""Give the share of arcs that lie on no cycle.

    .. math:: \frac{|\{(i, j) : i \to j,\ j \not\leadsto i\}|}{L}

    with L arcs among n partners.

    Returns
    -------
    From 0 (everything comes round) to 1 (a pure hierarchy); None without exchanges. `n` counts arcs.

    Notes
    -----
    An arc on no cycle is not one-sided by itself: what it carried may have come back in a way not on record.

    References
    ----------
    .. [1] Luo J, Magee CL. Detecting evolving patterns of self-organizing networks by flow hierarchy
       measurement. Complexity 2011;16:53–61.

    Examples
    --------
    >>> import networkx as nx
    >>> flow_hierarchy(nx.DiGraph([("Leeds", "Gulu"), ("Gulu", "Leeds"), ("Leeds", "Ndola")])).value
    0.3333333333333333
    """
    reason = why_no_exchanges(network.flows)
    if reason is not None:
        return undefined(reason)
    arcs = network.arcs.tocoo()
    _, label = connected_components(network.arcs, directed=True, connection="strong")
    return stands(int(np.sum(label[arcs.row] != label[arcs.col])) / arcs.nnz, arcs.nnz)


@accepts_graphs
def trophic_incoherence(network: Network) -> Result:
    r"""Give the trophic incoherence F0: how far the flow is from going up one step at a time.

    .. math:: F_0 = \sum_{ij} W_{ij} (h_j - h_i - 1)^2 / \sum_{ij} W_{ij}

    at the levels h that make it smallest.

    Returns
    -------
    From 0 (every exchange goes from one level to the next) to 1 (no direction overall); None without
    exchanges, or where the levels aren't found. `n` counts exchanges.

    Notes
    -----
    A low value means that knowledge goes one way through the network, not that it should.

    References
    ----------
    .. [1] MacKay RS, Johnson S, Sansom B. How directed is a directed network? R Soc Open Sci
       2020;7:201138.

    Examples
    --------
    >>> import networkx as nx
    >>> round(trophic_incoherence(nx.DiGraph([("Leeds", "Gulu"), ("Gulu", "Ndola")])).value, 6)
    0.0
    """
    reason = why_no_exchanges(network.flows)
    if reason is not None:
        return undefined(reason)
    level = trophic_levels(network.weight)
    if level is None:
        return undefined("not converged", len(network.flows))
    flow = network.weight.tocoo()
    missed = np.sum(flow.data * (level[flow.col] - level[flow.row] - 1) ** 2)
    return stands(float(missed / flow.data.sum()), len(network.flows))


def why_too_few_partners(network: Network, least: int) -> Reason | None:
    """Say why a measure that needs so many partners is undefined; None where it isn't."""
    if len(network.partners) < least:
        return "fewer than two partners" if least == 2 else "fewer than three partners"
    return why_no_exchanges(network.flows)


def possible_arcs(network: Network) -> int:
    """Give n(n − 1)."""
    n = len(network.partners)
    return n * (n - 1)


def mutual_dyads(network: Network) -> int:
    """Count the pairs with an arc either way."""
    return int((network.arcs * network.arcs.T).nnz // 2)


def degrees(arcs: csr_array, axis: int) -> Floats:
    """Sum the rows (axis 1) or columns (axis 0) of a sparse matrix."""
    return np.asarray(arcs.sum(axis=axis), dtype=float).ravel()


def count_triads(mutual: csr_array, single: csr_array) -> dict[str, int]:
    """Count the triads of a network given by its mutual pairs and by its arcs that aren't returned."""
    down, up = csr_array(mutual.T), csr_array(single.T)
    n = mutual.shape[0]
    t300 = closed(mutual, mutual, mutual) // 6
    t210 = closed(mutual, mutual, single)
    t120d = closed(up, single, mutual) // 2
    t120u = closed(single, up, mutual) // 2
    t120c = closed(single, single, down)
    t030t = closed(single, single, single)
    t030c = closed(single, single, up) // 3
    m, giving, receiving = (degrees(part, 1).astype(np.int64) for part in (mutual, single, up))
    t201 = int(np.sum(m * (m - 1) // 2)) - 3 * t300 - t210
    t111u = int(np.sum(m * giving)) - t210 - 2 * t120u - t120c
    t111d = int(np.sum(m * receiving)) - t210 - 2 * t120d - t120c
    t021d = int(np.sum(giving * (giving - 1) // 2)) - t120d - t030t
    t021u = int(np.sum(receiving * (receiving - 1) // 2)) - t120u - t030t
    t021c = int(np.sum(giving * receiving)) - t120c - t030t - 3 * t030c
    t120, t111, t021 = t120d + t120u + t120c, t111d + t111u, t021d + t021u + t021c
    t102 = mutual.nnz // 2 * (n - 2) - 3 * t300 - 2 * t210 - t120 - 2 * t201 - t111
    t012 = single.nnz * (n - 2) - t210 - 2 * t120 - 3 * (t030t + t030c) - t111 - 2 * t021
    counts = {
        "012": t012, "102": t102, "021D": t021d, "021U": t021u, "021C": t021c, "111D": t111d, "111U": t111u,
        "030T": t030t, "030C": t030c, "201": t201, "120D": t120d, "120U": t120u, "120C": t120c, "210": t210,
        "300": t300,
    }  # fmt: skip
    return {"003": n * (n - 1) * (n - 2) // 6 - sum(counts.values())} | counts


def closed(first: csr_array, second: csr_array, closing: csr_array) -> int:
    """Count the two-step paths whose ends a third matrix joins."""
    return round(float(product_at(first, second, closing).sum()))


def trophic_levels(weight: csr_array) -> Floats | None:
    """Give the level of each row, up to a constant in each component; None where it isn't found."""
    given, received = degrees(weight, 1), degrees(weight, 0)
    total = np.where(given + received > 0, given + received, 1.0)
    laplacian = csr_array(diags_array(given + received) - weight - weight.T)
    # F0 is smallest at these levels, so that its error goes with the square of theirs.
    level, failed = cg(
        laplacian, received - given, rtol=1e-7, maxiter=max(1000, 10 * len(total)), M=diags_array(1 / total)
    )
    return None if failed else np.asarray(level)
