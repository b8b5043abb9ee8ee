"""Reciprocity between the sides: over the exchanges of one HIC and one LMIC partner, the paper's question.

Every function takes a Network, a NetworkX graph, a view or a data set.
"""

from __future__ import annotations

from ihp_graph.measures.reciprocity import Part, ratio, returned, returned_as_another_kind, returned_in_kind
from ihp_graph.measures.result import Result, why_no_cross_side
from ihp_graph.network import Network, accepts_graphs


@accepts_graphs
def cross_reciprocity_weighted(network: Network, learned_from: bool = False) -> Result:
    r"""Give the share of what HIC and LMIC partners taught each other that is returned, of whatever type.

    .. math:: \sum_{i \ne j} \min(C_{ij}, C_{ji}) / \sum_{i \ne j} C_{ij}

    with C the weights of the HIC–LMIC exchanges: first every exchange whose sides at its date are not one HIC
    and one LMIC is dropped, then weights are summed to pairs, then the minima are taken.

    Parameters
    ----------
    network
        Who taught whom.
    learned_from
        Over those exchanges only whose learning is ``from`` or not recorded: learning *about* oneself or
        a country is no substitute for learning *from* it.

    Returns
    -------
    A share from 0 to 1; None without HIC–LMIC exchanges. With its interval; `n` counts those exchanges.

    Notes
    -----
    It does not say that what came back was of the same kind: see :func:`cross_reciprocity_typed`.

    References
    ----------
    .. [1] Squartini T, Picciolo F, Ruzzenenti F, Garlaschelli D. Reciprocity of weighted networks. Sci
       Rep 2013;3:2729.

    Examples
    --------
    What Leeds taught Cork is between two HIC partners and left out: 2 · 1 / (3 + 1).

    >>> import networkx as nx
    >>> graph = nx.DiGraph()
    >>> graph.add_nodes_from(["Leeds", "Cork"], side="HIC")
    >>> graph.add_node("Gulu", side="LMIC")
    >>> graph.add_weighted_edges_from([("Leeds", "Gulu", 3), ("Gulu", "Leeds", 1), ("Leeds", "Cork", 5)])
    >>> cross_reciprocity_weighted(graph).value
    0.5
    """
    return cross_side_ratio(network, returned, learned_from)


@accepts_graphs
def cross_reciprocity_typed(network: Network, learned_from: bool = False) -> Result:
    r"""Give the share of what HIC and LMIC partners taught each other that is returned in kind.

    .. math:: \sum_t \sum_{i \ne j} \min(C^t_{ij}, C^t_{ji}) / \sum_{i \ne j} C_{ij}

    with C the weights of the HIC–LMIC exchanges and t over technical and cultural.

    Returns
    -------
    A share from 0 to :func:`cross_reciprocity_weighted`, whose parameters it has; None without HIC–LMIC
    exchanges. With its interval; `n` counts those exchanges.

    Notes
    -----
    It rests on how each exchange was classified, on which coders agree less than on whether there was one. A
    partnership without a record of a return may have had one.

    References
    ----------
    .. [1] Issa H, Townsend W, Harris M. Benefiting the NHS through innovation: how to ensure international
       health partnerships are genuinely reciprocal. BMJ Glob Health 2021;6:e004936.

    Examples
    --------
    Of 3 technical exchanges 1 is answered in kind, and a cultural one is not: 2 · 1 / (3 + 1 + 1).

    >>> import networkx as nx
    >>> graph = nx.MultiDiGraph()
    >>> graph.add_node("Leeds", side="HIC")
    >>> graph.add_node("Gulu", side="LMIC")
    >>> _ = graph.add_edge("Leeds", "Gulu", knowledge_type="technical", weight=3)
    >>> _ = graph.add_edge("Gulu", "Leeds", knowledge_type="technical")
    >>> _ = graph.add_edge("Gulu", "Leeds", knowledge_type="cultural")
    >>> cross_reciprocity_typed(graph).value
    0.4
    """
    return cross_side_ratio(network, returned_in_kind, learned_from)


@accepts_graphs
def cross_substitution_gap(network: Network, learned_from: bool = False) -> Result:
    r"""Give how much looks reciprocal between HIC and LMIC as one kind of knowledge is paid for with another.

    .. math:: \Big(\sum_{i \ne j} \min(C_{ij}, C_{ji}) - \sum_t \sum_{i \ne j} \min(C^t_{ij}, C^t_{ji})\Big)
              \Big/ \sum_{i \ne j} C_{ij}

    Returns
    -------
    From 0 to 1; None without HIC–LMIC exchanges. Parameters, interval and `n` are those of
    :func:`cross_reciprocity_weighted`.

    Notes
    -----
    Where it is gone with ``learned_from``, what stood in for technical knowledge is learning *about* the
    country or oneself. It doesn't say who wanted what.

    References
    ----------
    .. [1] Issa H, Townsend W, Harris M. Benefiting the NHS through innovation: how to ensure international
       health partnerships are genuinely reciprocal. BMJ Glob Health 2021;6:e004936.

    Examples
    --------
    Of 3 + 2 all of 2 · 2 is answered, 0 in kind: (4 − 0) / 5.

    >>> import networkx as nx
    >>> graph = nx.MultiDiGraph()
    >>> graph.add_node("Leeds", side="HIC")
    >>> graph.add_node("Gulu", side="LMIC")
    >>> _ = graph.add_edge("Leeds", "Gulu", knowledge_type="technical", weight=3)
    >>> _ = graph.add_edge("Gulu", "Leeds", knowledge_type="cultural", weight=2)
    >>> cross_substitution_gap(graph).value
    0.8
    """
    return cross_side_ratio(network, returned_as_another_kind, learned_from)


def cross_side_ratio(network: Network, part: Part, learned_from: bool) -> Result:
    """Give a share of the weight of HIC–LMIC exchanges."""
    flows, reason = network.flows.cross_side, why_no_cross_side(network)
    if learned_from:
        flows = flows.learned_from
    return ratio(flows, part, reason if reason or len(flows) else "no HIC-LMIC exchanges")
