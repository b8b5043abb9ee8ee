"""Reciprocity: how much of what one partner teaches comes back, and whether it does in kind.

Two partners may look reciprocal while technical knowledge is paid for with cultural. So reciprocity is
given blind to the type of knowledge, within each type, and as the difference between the two.

Every function takes a Network, a NetworkX graph, a view or a data set.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ihp_graph.flows import Dyads, Floats, Flows
from ihp_graph.measures.result import Reason, Result, undefined, why_no_exchanges
from ihp_graph.measures.significance import clusters, share
from ihp_graph.network import Network, accepts_graphs

Part = Callable[[Dyads], Floats]


@accepts_graphs
def reciprocity_weighted(network: Network) -> Result:
    r"""Give the share of all weight that is returned between the same two partners, of whatever type.

    .. math:: \sum_{i \ne j} \min(W_{ij}, W_{ji}) / \sum_{i \ne j} W_{ij}

    Parameters
    ----------
    network
        Who taught whom.

    Returns
    -------
    A share from 0 (nothing comes back) to 1 (every pair is balanced); None without exchanges. With its
    interval by the bootstrap over partnerships; `n` counts exchanges.

    Notes
    -----
    It does not say that what came back was wanted, equal in worth, or of the same kind: see
    :func:`reciprocity_typed`. NetworkX's ``reciprocity`` counts arcs and ignores the weights.

    References
    ----------
    .. [1] Squartini T, Picciolo F, Ruzzenenti F, Garlaschelli D. Reciprocity of weighted networks. Sci
       Rep 2013;3:2729.

    Examples
    --------
    >>> import networkx as nx
    >>> graph = nx.DiGraph()
    >>> graph.add_weighted_edges_from([("Leeds", "Gulu", 3), ("Gulu", "Leeds", 1)])
    >>> reciprocity_weighted(graph).value
    0.5
    """
    return ratio(network.flows, returned, why_no_exchanges(network.flows))


@accepts_graphs
def reciprocity_technical(network: Network) -> Result:
    r"""Give the share of technical knowledge that is returned as technical knowledge.

    .. math:: \sum_{i \ne j} \min(W^t_{ij}, W^t_{ji}) / \sum_{i \ne j} W^t_{ij}, \qquad t = technical

    Returns
    -------
    A share from 0 to 1; None without technical exchanges. With its interval; `n` counts those exchanges.

    Notes
    -----
    It does not say that the two skills were worth as much as each other, only that both were technical.

    References
    ----------
    .. [1] Squartini T, Picciolo F, Ruzzenenti F, Garlaschelli D. Reciprocity of weighted networks. Sci
       Rep 2013;3:2729.

    Examples
    --------
    Leeds taught 3 and got 1 technical back, and 2 cultural, which don't count: 2 · 1 / (3 + 1).

    >>> import networkx as nx
    >>> graph = nx.MultiDiGraph()
    >>> _ = graph.add_edge("Leeds", "Gulu", knowledge_type="technical", weight=3)
    >>> _ = graph.add_edge("Gulu", "Leeds", knowledge_type="technical", weight=1)
    >>> _ = graph.add_edge("Gulu", "Leeds", knowledge_type="cultural", weight=2)
    >>> reciprocity_technical(graph).value
    0.5
    """
    return ratio(network.flows.technical, returned, why_no_exchanges(network.flows, "technical"))


@accepts_graphs
def reciprocity_cultural(network: Network) -> Result:
    r"""Give the share of cultural knowledge that is returned as cultural knowledge.

    .. math:: \sum_{i \ne j} \min(W^t_{ij}, W^t_{ji}) / \sum_{i \ne j} W^t_{ij}, \qquad t = cultural

    Returns
    -------
    A share from 0 to 1; None without cultural exchanges. With its interval; `n` counts those exchanges.

    Notes
    -----
    To learn about a country is on record as a flow from it, and is not what the paper calls learning from it.

    References
    ----------
    .. [1] Squartini T, Picciolo F, Ruzzenenti F, Garlaschelli D. Reciprocity of weighted networks. Sci
       Rep 2013;3:2729.

    Examples
    --------
    Gulu gave 3 and got 1 back: 2 · 1 / (3 + 1).

    >>> import networkx as nx
    >>> graph = nx.DiGraph()
    >>> graph.add_edge("Gulu", "Leeds", knowledge_type="cultural", weight=3)
    >>> graph.add_edge("Leeds", "Gulu", knowledge_type="cultural", weight=1)
    >>> reciprocity_cultural(graph).value
    0.5
    """
    return ratio(network.flows.cultural, returned, why_no_exchanges(network.flows, "cultural"))


@accepts_graphs
def reciprocity_typed(network: Network) -> Result:
    r"""Give the share of all weight that is returned in kind: technical for technical, cultural for cultural.

    .. math:: \sum_t \sum_{i \ne j} \min(W^t_{ij}, W^t_{ji}) / \sum_{i \ne j} W_{ij}

    with t over technical and cultural. An exchange whose type isn't recorded counts in the denominator,
    never as returned in kind.

    Parameters
    ----------
    network
        Who taught whom.

    Returns
    -------
    A share from 0 to :func:`reciprocity_weighted`; None without exchanges. With its interval; `n` counts
    exchanges.

    Notes
    -----
    It does not say that what was given in return was of equal worth, nor who asked for it.

    References
    ----------
    .. [1] Issa H, Townsend W, Harris M. Benefiting the NHS through innovation: how to ensure international
       health partnerships are genuinely reciprocal. BMJ Glob Health 2021;6:e004936.

    Examples
    --------
    Technical knowledge paid for with cultural looks reciprocal, and nothing returns in kind:

    >>> import networkx as nx
    >>> graph = nx.MultiDiGraph()
    >>> _ = graph.add_edge("Leeds", "Gulu", knowledge_type="technical")
    >>> _ = graph.add_edge("Gulu", "Leeds", knowledge_type="cultural")
    >>> reciprocity_weighted(graph).value, reciprocity_typed(graph).value, substitution_gap(graph).value
    (1.0, 0.0, 1.0)
    """
    return ratio(network.flows, returned_in_kind, why_no_exchanges(network.flows))


@accepts_graphs
def substitution_gap(network: Network) -> Result:
    r"""Give how much looks reciprocal because one kind of knowledge is paid for with another.

    .. math:: \Big(\sum_{i \ne j} \min(W_{ij}, W_{ji}) - \sum_t \sum_{i \ne j} \min(W^t_{ij}, W^t_{ji})\Big)
              \Big/ \sum_{i \ne j} W_{ij}

    :func:`reciprocity_weighted` less :func:`reciprocity_typed`.

    Returns
    -------
    From 0 (all that is returned is returned in kind) to 1; None without exchanges. With its interval;
    `n` counts exchanges.

    Notes
    -----
    It does not say that what was given in return was unwanted. Exchanges whose type isn't recorded widen the
    gap: what they return is not known to be in kind.

    References
    ----------
    .. [1] Issa H, Townsend W, Harris M. Benefiting the NHS through innovation: how to ensure international
       health partnerships are genuinely reciprocal. BMJ Glob Health 2021;6:e004936.

    Examples
    --------
    Of 2 technical exchanges one is answered by a cultural one: looks reciprocal 2 · 1 / 3, in kind 0.

    >>> import networkx as nx
    >>> graph = nx.MultiDiGraph()
    >>> _ = graph.add_edge("Leeds", "Gulu", knowledge_type="technical", weight=2)
    >>> _ = graph.add_edge("Gulu", "Leeds", knowledge_type="cultural")
    >>> round(substitution_gap(graph).value, 4)
    0.6667
    """
    return ratio(network.flows, returned_as_another_kind, why_no_exchanges(network.flows))


def returned(dyads: Dyads) -> Floats:
    """Give the weight that each pair returned, blind to type."""
    ways = dyads.flows.sum(axis=2)
    return np.asarray(2 * np.minimum(ways[:, 0], ways[:, 1]))


def returned_by_kind(dyads: Dyads) -> Floats:
    """Give the weight that each pair returned in kind, a column for technical and one for cultural."""
    return 2 * np.minimum(dyads.flows[:, 0, :2], dyads.flows[:, 1, :2])


def returned_in_kind(dyads: Dyads) -> Floats:
    """Give the weight that each pair returned in kind, both types together."""
    return np.asarray(returned_by_kind(dyads).sum(axis=1))


def returned_as_another_kind(dyads: Dyads) -> Floats:
    """Give the weight that each pair returned, but not in kind."""
    return np.maximum(returned(dyads) - returned_in_kind(dyads), 0.0)


def ratio(flows: Flows, part: Part, reason: Reason | None) -> Result:
    """Give the share that a part of each pair's weight has of all weight, with its interval."""
    if reason is not None:
        return undefined(reason)
    total = flows.dyads.flows.sum(axis=(1, 2))
    return share(part(flows.dyads), total, clusters(flows), len(flows))
