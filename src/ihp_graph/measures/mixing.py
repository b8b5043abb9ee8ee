"""Mixing: whether arcs stay within a side or go between the sides.

An arc goes from i to j where i taught j anything at all; each partner has one side, as of ``side_as_of``,
and partners of unknown side are left out. Every function takes a Network, a NetworkX graph, a view or a
data set.
"""

from __future__ import annotations

import numpy as np

from ihp_graph.flows import Ints
from ihp_graph.income import SIDES, UNKNOWN
from ihp_graph.measures.result import Reason, Result, stands, undefined, why_no_exchanges
from ihp_graph.network import Network, accepts_graphs


@accepts_graphs
def mixing_matrix(network: Network) -> Result:
    r"""Count the distinct arcs by the sides of their ends: [[HH, HL], [LH, LL]], giver first.

    .. math:: m_{gh} = |\{(i, j) : i \to j,\ side(i) = g,\ side(j) = h\}|

    Returns
    -------
    Four counts; None without exchanges. Arcs of partners of unknown side are left out; `n` counts the rest.

    Notes
    -----
    A count of arcs, whatever went along them: a visit counts as much as a decade of teaching.

    References
    ----------
    .. [1] Newman MEJ. Mixing patterns in networks. Phys Rev E 2003;67:026126.

    Examples
    --------
    >>> import networkx as nx
    >>> graph = nx.DiGraph([("Leeds", "Gulu"), ("Leeds", "Cork")])
    >>> nx.set_node_attributes(graph, {"Leeds": "HIC", "Cork": "HIC", "Gulu": "LMIC"}, "side")
    >>> mixing_matrix(graph).value
    [[1, 1], [0, 0]]
    """
    reason = why_no_exchanges(network.flows)
    if reason is not None:
        return undefined(reason)
    counts = mixing(network)
    return stands(counts.tolist(), int(counts.sum()))


@accepts_graphs
def ei_index(network: Network) -> Result:
    r"""Give Krackhardt and Stern's E-I index of the sides: (E − I)/(E + I) over distinct arcs.

    .. math:: \frac{m_{HL} + m_{LH} - m_{HH} - m_{LL}}{m_{HL} + m_{LH} + m_{HH} + m_{LL}}

    Returns
    -------
    From −1 (all arcs stay within a side) to 1 (all go between the sides); None without an arc between
    partners of known side, or with partners of one side only. `n` counts those arcs.

    Notes
    -----
    It depends on how many partners either side has: with equal sides chance gives about 0.

    References
    ----------
    .. [1] Krackhardt D, Stern RN. Informal networks and organizational crises. Soc Psychol Q
       1988;51:123–40.

    Examples
    --------
    Two arcs between the sides, one within: (2 − 1) / 3.

    >>> import networkx as nx
    >>> graph = nx.DiGraph([("Leeds", "Gulu"), ("Gulu", "Leeds"), ("Leeds", "Cork")])
    >>> nx.set_node_attributes(graph, {"Leeds": "HIC", "Cork": "HIC", "Gulu": "LMIC"}, "side")
    >>> round(ei_index(graph).value, 4)
    0.3333
    """
    reason = why_sides_cannot_mix(network)
    if reason is not None:
        return undefined(reason)
    counts = mixing(network)
    arcs = int(counts.sum())
    return stands((arcs - 2 * int(np.trace(counts))) / arcs, arcs)


@accepts_graphs
def assortativity_income(network: Network) -> Result:
    r"""Give Newman's assortativity of the sides, directed and unweighted.

    .. math:: r = (\sum_g e_{gg} - \sum_g a_g b_g) / (1 - \sum_g a_g b_g)

    with :math:`e_{gh}` the share of arcs from side g to side h, :math:`a_g` and :math:`b_g` its sums by
    giver and by receiver.

    Returns
    -------
    Below 0 where arcs go between the sides more often than at random, up to 1 where they never do; None
    as :func:`ei_index`, and where all arcs stay within one and the same side. `n` counts arcs between
    partners of known side.

    Notes
    -----
    In data about partnerships between the sides it is negative by construction.

    References
    ----------
    .. [1] Newman MEJ. Mixing patterns in networks. Phys Rev E 2003;67:026126.

    Examples
    --------
    Shares of arcs HL 1/2, LH 1/2: no arc within a side, (0 − 1/2) / (1 − 1/2).

    >>> import networkx as nx
    >>> graph = nx.DiGraph([("Leeds", "Gulu"), ("Gulu", "Leeds")])
    >>> nx.set_node_attributes(graph, {"Leeds": "HIC", "Gulu": "LMIC"}, "side")
    >>> assortativity_income(graph).value
    -1.0
    """
    reason = why_sides_cannot_mix(network)
    if reason is not None:
        return undefined(reason)
    counts = mixing(network)
    arcs = int(counts.sum())
    by_chance = int(counts.sum(axis=1) @ counts.sum(axis=0))
    if by_chance == arcs**2:
        return undefined("one side only", arcs)
    return stands((int(np.trace(counts)) * arcs - by_chance) / (arcs**2 - by_chance), arcs)


def why_sides_cannot_mix(network: Network) -> Reason | None:
    """Say why a comparison of the sides' arcs is undefined; None where it isn't."""
    if not len(network.flows):
        return "no exchanges"
    if len(np.unique(network.side[network.side < SIDES.index(UNKNOWN)])) < 2:
        return "one side only"
    return None if mixing(network).any() else "no exchanges"


def mixing(network: Network) -> Ints:
    """Count the arcs by side of giver and receiver, 2 × 2, unknown sides left out."""
    arcs = network.arcs.tocoo()
    giver, receiver = network.side[arcs.row], network.side[arcs.col]
    known = (giver < 2) & (receiver < 2)
    cell = np.ravel_multi_index((giver[known], receiver[known]), (2, 2))
    return np.bincount(cell, minlength=4).reshape(2, 2)
