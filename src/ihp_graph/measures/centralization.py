"""Centralization: whether arcs, or the paths along them, gather at one partner (Freeman).

Every function takes a Network, a NetworkX graph, a view or a data set.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ihp_graph.flows import Floats
from ihp_graph.measures.centrality import betweenness, partner_notes
from ihp_graph.measures.result import SAMPLED, Result, stands, undefined
from ihp_graph.measures.structure import degrees, why_too_few_partners
from ihp_graph.network import Network, accepts_graphs


@accepts_graphs
def centralization_outdegree(network: Network) -> Result:
    r"""Give Freeman's centralization of who teaches how many.

    .. math:: \sum_i (\max_j d_j - d_i) / (n - 1)^2

    Returns
    -------
    From 0 (all teach as many) to 1 (one teaches all others, who teach nobody); None without exchanges.
    `n` counts arcs.

    Notes
    -----
    It is high where one partner is on record with many, which may be whoever keeps the records.

    References
    ----------
    .. [1] Freeman LC. Centrality in social networks: conceptual clarification. Soc Netw 1978;1:215–39.

    Examples
    --------
    Out-degrees 2, 0 and 0: (0 + 2 + 2) / (3 − 1)².

    >>> import networkx as nx
    >>> centralization_outdegree(nx.DiGraph([("Leeds", "Gulu"), ("Leeds", "Ndola")])).value
    1.0
    """
    return centralization(network, lambda: degrees(network.arcs, 1), 2)


@accepts_graphs
def centralization_indegree(network: Network) -> Result:
    r"""Give Freeman's centralization of who is taught by how many.

    .. math:: \sum_i (\max_j d_j - d_i) / (n - 1)^2

    with d the in-degrees.

    Returns
    -------
    From 0 (all are taught by as many) to 1 (all others teach one, who teaches nobody); None without
    exchanges. `n` counts arcs.

    Notes
    -----
    Many teachers are not many lessons: arcs count once, whatever went along them.

    References
    ----------
    .. [1] Freeman LC. Centrality in social networks: conceptual clarification. Soc Netw 1978;1:215–39.

    Examples
    --------
    In-degrees 2, 0 and 0: (0 + 2 + 2) / (3 − 1)².

    >>> import networkx as nx
    >>> centralization_indegree(nx.DiGraph([("Leeds", "Gulu"), ("Cork", "Gulu")])).value
    1.0
    """
    return centralization(network, lambda: degrees(network.arcs, 0), 2)


@accepts_graphs
def centralization_betweenness(network: Network, values: Floats | None = None) -> Result:
    r"""Give Freeman's centralization of betweenness.

    .. math:: \sum_i (\max_j b_j - b_i) / \big((n - 1)^2 (n - 2)\big)

    with b the betweenness of :func:`ihp_graph.measures.centrality.betweenness`.

    Parameters
    ----------
    network
        Who taught whom.
    values
        The betweenness of each partner, where it is at hand.

    Returns
    -------
    From 0 (all alike) to 1 (one partner lies on every path); None without exchanges or with fewer than three
    partners. `n` counts arcs. ``note`` is ``sampled`` where betweenness is estimated.

    Notes
    -----
    It does not say that anything passed through the partner in the middle.

    References
    ----------
    .. [1] Freeman LC. A set of measures of centrality based on betweenness. Sociometry 1977;40:35–41.

    Examples
    --------
    Gulu lies on one path of 1 (Leeds to Ndola): (0 + 1 + 1) / (2² · 1).

    >>> import networkx as nx
    >>> centralization_betweenness(nx.DiGraph([("Leeds", "Gulu"), ("Gulu", "Ndola")])).value
    0.5
    """
    found = centralization(network, lambda: np.asarray(betweenness(network) if values is None else values), 3)
    sampled = found.value is not None and found.note is None and "betweenness" in partner_notes(network)
    return replace(found, note=SAMPLED) if sampled else found


def centralization(network: Network, values: Callable[[], Floats], least: int) -> Result:
    """Give Freeman's centralization of degrees (`least` 2) or betweenness (`least` 3)."""
    reason = why_too_few_partners(network, least)
    if reason is not None:
        return undefined(reason)
    n, found = len(network.partners), values()
    largest = (n - 1) ** 2 * (n - 2 if least == 3 else 1)
    return stands(float(np.sum(found.max() - found)) / largest, network.arcs.nnz)
