"""Brokerage: who stands between partners that don't teach each other, and how free their contacts leave them.

Every function takes a Network, a NetworkX graph, a view or a data set.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
import pandas as pd
from scipy.sparse import coo_array, csr_array

from ihp_graph.flows import Bools, Floats, Ints
from ihp_graph.income import UNKNOWN
from ihp_graph.measures.products import product_at
from ihp_graph.measures.result import Result, stands, undefined, why_no_exchanges
from ihp_graph.network import Network, accepts_graphs
from ihp_graph.once import once

ROLES = ("coordinator", "itinerant", "representative", "gatekeeper", "liaison", "total")
Grouping = Literal["income", "country"]


@accepts_graphs
def brokerage(network: Network, by: Grouping = "income") -> pd.DataFrame:
    r"""Count for each partner j the open two-paths i → j → k that it mediates, by the groups of the three.

    A path is open where i doesn't teach k. Gould and Fernandez's roles:

    ==================  ==================================================
    ``coordinator``     all three of one group
    ``itinerant``       i and k of one group, j of another
    ``representative``  i and j of one group, k of another: own group → out
    ``gatekeeper``      j and k of one group, i of another: in → own group
    ``liaison``         three different groups
    ``total``           all of these
    ==================  ==================================================

    Parameters
    ----------
    network
        Who taught whom.
    by
        What the groups are: ``income`` (the sides as of ``side_as_of``) or ``country``. Partners of
        unknown side, or without a country, are left out.

    Returns
    -------
    A row of counts for each partner; missing for those left out, and for all where there is no exchange.

    Notes
    -----
    Unweighted. A path of arrows is no proof that the same knowledge moved along it.

    References
    ----------
    .. [1] Gould RV, Fernandez RM. Structures of mediation: a formal approach to brokerage in transaction
       networks. Sociol Methodol 1989;19:89–126.

    Examples
    --------
    >>> import networkx as nx
    >>> graph = nx.DiGraph([("Leeds", "Cork"), ("Cork", "Gulu")])
    >>> nx.set_node_attributes(graph, {"Leeds": "HIC", "Cork": "HIC", "Gulu": "LMIC"}, "side")
    >>> counts = brokerage(graph).loc["Cork"]
    >>> counts[counts > 0].to_dict()
    {'representative': 1.0, 'total': 1.0}
    """
    return pd.DataFrame(roles(network, by), index=network.partners.index, columns=list(ROLES))


@accepts_graphs
def brokerage_total(network: Network, by: Grouping = "income", counts: pd.DataFrame | None = None) -> Result:
    r"""Sum :func:`brokerage` over all partners.

    .. math:: \sum_j |\{(i, k) : i \to j \to k,\ i \not\to k,\ roles\ of\ the\ groups\ of\ i, j, k\}|

    Parameters
    ----------
    network, by
        As of :func:`brokerage`.
    counts
        Its result, where it is at hand.

    Returns
    -------
    A count, 0 or more, for each role; None without an arc between partners of known group. `n` counts those
    arcs.

    Notes
    -----
    It grows with the number of arcs: it is no share. A path of arrows is no proof that the same knowledge
    moved along it.

    References
    ----------
    .. [1] Gould RV, Fernandez RM. Structures of mediation: a formal approach to brokerage in transaction
       networks. Sociol Methodol 1989;19:89–126.

    Examples
    --------
    Leeds → Cork → Gulu, and Leeds teaches Gulu nothing: Cork passes out of its own group.

    >>> import networkx as nx
    >>> graph = nx.DiGraph([("Leeds", "Cork"), ("Cork", "Gulu")])
    >>> nx.set_node_attributes(graph, {"Leeds": "HIC", "Cork": "HIC", "Gulu": "LMIC"}, "side")
    >>> {role: n for role, n in brokerage_total(graph).value.items() if n}
    {'representative': 1, 'total': 1}
    """
    reason = why_no_exchanges(network.flows)
    if reason is not None:
        return undefined(reason)
    known = groups(network, by) >= 0
    ends = network.arcs.tocoo()
    arcs = int(np.sum(known[ends.row] & known[ends.col]))
    if not arcs:
        return undefined("no exchanges")
    totals = (brokerage(network, by) if counts is None else counts).sum()
    return stands({role: int(totals[role]) for role in ROLES}, arcs)


@accepts_graphs
def constraint(network: Network) -> pd.Series[float]:
    r"""Give Burt's constraint of each partner: how far its contacts are also each other's.

    .. math:: c_i = \sum_j \Big(p_{ij} + \sum_q p_{iq} p_{qj}\Big)^2, \qquad
              p_{ij} = \frac{W_{ij} + W_{ji}}{\sum_k (W_{ik} + W_{ki})}

    with j over the direct contacts of i.

    Returns
    -------
    Above 0; low where contacts are many and not in touch, 1 with a single contact, up to 9/8 for two that
    are in touch. Missing for isolates, and for all where there is no exchange.

    Notes
    -----
    NetworkX's ``constraint`` gives NaN to partners that only receive.

    References
    ----------
    .. [1] Burt RS. Structural Holes. Harvard University Press 1992, chapter 2.

    Examples
    --------
    >>> import networkx as nx
    >>> constraint(nx.DiGraph([("Leeds", "Gulu"), ("Leeds", "Ndola")])).to_dict()
    {'Gulu': 1.0, 'Leeds': 0.5, 'Ndola': 1.0}
    """
    tie = csr_array(network.weight + network.weight.T)
    total = np.asarray(tie.sum(axis=1)).ravel()
    share = tie.copy()
    share.data /= np.repeat(total, np.diff(tie.indptr))
    contact = share.copy()
    contact.data[:] = 1.0
    held = csr_array(share + product_at(share, share, contact))
    values = np.asarray((held**2).sum(axis=1), dtype=float).ravel()
    return pd.Series(np.where(total > 0, values, np.nan), index=network.partners.index, dtype=float)


@once
def roles(network: Network, by: Grouping) -> Floats:
    """Count the roles of each partner; NaN where its group isn't known, and for all without an exchange."""
    counts = np.full((len(network.partners), len(ROLES)), np.nan)
    if len(network.flows):
        group = groups(network, by)
        known = np.flatnonzero(group >= 0)
        if len(known):
            counts[known] = count_roles(csr_array(network.arcs[known][:, known]), group[known])
    return counts


def groups(network: Network, by: Grouping) -> Ints:
    """Number the group of each partner; −1 where it isn't known."""
    column = network.partners["side" if by == "income" else "country"]
    codes, _ = pd.factorize(column.mask(column.eq(UNKNOWN)) if by == "income" else column, sort=True)
    return np.asarray(codes, dtype=np.int64)


def count_roles(arcs: csr_array, group: Ints) -> Floats:
    """Count the six roles of each node: all two-paths, less those that end where they began or are closed."""
    entries = arcs.tocoo()
    within = group[entries.row] == group[entries.col]
    same, other = (part_of(arcs, within), part_of(arcs, ~within))
    from_same, from_other = sums(same, 0), sums(other, 0)
    to_same, to_other = sums(same, 1), sums(other, 1)
    members = csr_array((np.ones(len(group)), (np.arange(len(group)), group)))
    # two-paths that leave a group and come back to it, through another
    around = sums((arcs.T @ members) * (arcs @ members), 1) - from_same * to_same
    roles = [
        from_same * to_same - sums(same * same.T, 1) - closed(same, same, same),
        around - sums(other * other.T, 1) - closed(other, other, same),
        from_same * to_other - closed(same, other, other),
        from_other * to_same - closed(other, same, other),
        from_other * to_other - around - closed(other, other, other),
    ]
    return np.column_stack([*roles, np.sum(roles, axis=0)])


def closed(into: csr_array, out: csr_array, past: csr_array) -> Floats:
    """Count for each node j the paths i → j → k with i → k, each of the three arcs from its own matrix."""
    return sums(product_at(csr_array(into.T), past, out), 1)


def part_of(arcs: csr_array, chosen: Bools) -> csr_array:
    """Give the matrix with the chosen entries only."""
    entries = arcs.tocoo()
    places = (entries.row[chosen], entries.col[chosen])
    return csr_array(coo_array((entries.data[chosen], places), shape=arcs.shape))


def sums(matrix: csr_array, axis: int) -> Floats:
    """Sum the columns (axis 0) or rows (axis 1) of a sparse matrix."""
    return np.asarray(matrix.sum(axis=axis), dtype=float).ravel()
