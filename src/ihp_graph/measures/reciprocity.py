"""Reciprocity: how much of what one partner teaches comes back, and whether it does in kind.

Two partners may look reciprocal while technical knowledge is paid for with cultural. So reciprocity is
given blind to the type of knowledge, within each type, and as the difference between the two.

Every function takes a Network, a NetworkX graph, a view or a data set.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from ihp_graph.flows import KINDS, Dyads, Floats, Flows
from ihp_graph.income import SIDES
from ihp_graph.measures.result import Reason, Result, undefined, why_no_exchanges
from ihp_graph.measures.significance import clusters, share
from ihp_graph.network import Network, accepts_graphs

Part = Callable[[Dyads], Floats]
PAIR_FLOWS = [f"{way}_{kind}" for way in ("a_to_b", "b_to_a") for kind in KINDS]


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


@accepts_graphs
def pairs(network: Network) -> pd.DataFrame:
    """Give the HIC–LMIC pairs: unordered pairs of partners with an exchange between the sides.

    Parameters
    ----------
    network
        Who taught whom.

    Returns
    -------
    One row for each pair, sorted by `a`, `b`:

    ==================================================  ======================================================
    ``a``, ``b``                                        the partners, a < b by id
    ``a_side``, ``b_side``                              their sides at the date of the exchange
    ``a_to_b_technical``, ``_cultural``,                weight of HIC–LMIC exchanges; 0.0 where there is
    ``_unclassified``, and the same for ``b_to_a``      no record
    ``hic_to_lmic``, ``lmic_to_hic``                    the same weight by side, all types together
    ``exchanges``                                       how many exchanges
    ``total``                                           all weight
    ``returned``                                        weight returned, blind to type: 2·min of the two ways
    ``returned_technical``, ``returned_cultural``       weight returned in kind
    ``cluster``                                         what the bootstrap draws together (integer)
    ==================================================  ======================================================

    So the cross-side reciprocities are sums of ``returned…`` over the sum of ``total``.

    Notes
    -----
    A pair without a return on record may have returned what nobody wrote down. Where both partners of a pair
    changed sides between two exchanges, it has those of the exchange whose key comes last.

    References
    ----------
    .. [1] Squartini T, Picciolo F, Ruzzenenti F, Garlaschelli D. Reciprocity of weighted networks. Sci Rep
       2013;3:2729.

    Examples
    --------
    >>> import networkx as nx
    >>> graph = nx.MultiDiGraph()
    >>> graph.add_nodes_from(["Leeds", "Cork"], side="HIC")
    >>> graph.add_node("Gulu", side="LMIC")
    >>> _ = graph.add_edge("Leeds", "Gulu", knowledge_type="technical", weight=3)
    >>> _ = graph.add_edge("Gulu", "Leeds", knowledge_type="technical")
    >>> _ = graph.add_edge("Leeds", "Cork", knowledge_type="technical")
    >>> pairs(graph)[["a", "b", "hic_to_lmic", "lmic_to_hic", "returned_technical"]].to_dict("records")
    [{'a': 'Gulu', 'b': 'Leeds', 'hic_to_lmic': 3.0, 'lmic_to_hic': 1.0, 'returned_technical': 2.0}]
    """
    flows = network.flows.cross_side
    dyads = flows.dyads
    ids = network.partners.index
    in_kind = returned_by_kind(dyads)
    last = np.zeros(len(dyads), dtype=np.int64)
    last[dyads.of_exchange] = np.arange(len(flows))
    a_gave = flows.giver[last] == dyads.a
    a_side = np.where(a_gave, flows.giver_side[last], flows.receiver_side[last])
    from_hic = np.where(flows.from_hic, flows.weight, 0.0)
    hic_to_lmic = np.bincount(dyads.of_exchange, weights=from_hic, minlength=len(dyads))
    lmic_to_hic = np.bincount(dyads.of_exchange, weights=flows.weight - from_hic, minlength=len(dyads))
    return pd.DataFrame(
        {"a": ids[dyads.a], "b": ids[dyads.b]}
        | {"a_side": np.take(SIDES, a_side), "b_side": np.take(SIDES, 1 - a_side)}
        | dict(zip(PAIR_FLOWS, dyads.flows.reshape(len(dyads), len(PAIR_FLOWS)).T, strict=True))
        | {"hic_to_lmic": hic_to_lmic, "lmic_to_hic": lmic_to_hic}
        | {"exchanges": np.bincount(dyads.of_exchange, minlength=len(dyads))}
        | {"total": dyads.flows.sum(axis=(1, 2)), "returned": returned(dyads)}
        | {"returned_technical": in_kind[:, 0], "returned_cultural": in_kind[:, 1]}
        | {"cluster": clusters(flows)}
    )


@accepts_graphs
def pair_records(network: Network) -> list[dict[str, Any]]:
    """Give :func:`pairs` in the layout of ``report --format json``."""
    return [
        {"a": row["a"], "b": row["b"], "sides": [row["a_side"], row["b_side"]]}
        | {way: {kind: row[f"{way}_{kind}"] for kind in KINDS} for way in ("a_to_b", "b_to_a")}
        for row in pairs(network).to_dict("records")
    ]


@accepts_graphs
def partnerships(network: Network) -> pd.DataFrame:
    r"""Give what each partnership exchanged between the sides, and how much of it came back in kind.

    A partnership's reciprocity takes its two sides as wholes, so that A teaches B and B′ teaches A′ is
    reciprocal for the partnership:

    .. math:: \sum_t 2 \min(F^t_{HL}, F^t_{LH}) / (F_{HL} + F_{LH})

    with t over technical and cultural, F over all types, over its own cross-side exchanges.

    Parameters
    ----------
    network
        Who taught whom.

    Returns
    -------
    One row for each partnership, those without exchanges too, indexed and sorted by id:

    ==================================  ====================================================================
    ``name``                            missing where the partnership is only named by exchanges
    ``exchanges``                       how many are on record, all sides
    ``cross_side_exchanges``            how many between HIC and LMIC
    ``same_type_reciprocity``           the formula above; NaN without a cross-side exchange
    ``pairwise``                        the same, summed to pairs of partners first; NaN likewise
    ``flow_hic_lmic``,                  weight between the sides; NaN without any exchange: that is
    ``flow_lmic_hic``                   unknown, not zero
    ==================================  ====================================================================

    Notes
    -----
    One partnership's figure rests on few exchanges. It is no mark: the order is that of the ids.

    References
    ----------
    .. [1] Issa H, Townsend W, Harris M. Benefiting the NHS through innovation: how to ensure international
       health partnerships are genuinely reciprocal. BMJ Glob Health 2021;6:e004936.

    Examples
    --------
    Leeds teaches Gulu 3, Ndola teaches Cork 1, in one partnership: 2 · min(3, 1) / 4, though no pair returns
    anything.

    >>> import networkx as nx
    >>> graph = nx.DiGraph()
    >>> graph.add_nodes_from(["Leeds", "Cork"], side="HIC")
    >>> graph.add_nodes_from(["Gulu", "Ndola"], side="LMIC")
    >>> link = {"partnership_id": "link", "knowledge_type": "technical"}
    >>> graph.add_edge("Leeds", "Gulu", weight=3, **link)
    >>> graph.add_edge("Ndola", "Cork", weight=1, **link)
    >>> partnerships(graph).loc["link", ["same_type_reciprocity", "pairwise"]].tolist()
    [0.5, 0.0]
    """
    count = len(network.partnerships)
    inside = network.flows.where(network.flows.partnership >= 0)
    exchanges = np.bincount(inside.partnership, minlength=count)
    cross = inside.cross_side
    way = np.where(cross.from_hic, 0, 1)
    cell = (cross.partnership * 2 + way) * len(KINDS) + cross.kind
    flow = np.bincount(cell, weights=cross.weight, minlength=count * 2 * len(KINDS)).reshape(
        count, 2, len(KINDS)
    )
    total = flow.sum(axis=(1, 2))
    in_kind = 2 * np.minimum(flow[:, 0, :2], flow[:, 1, :2]).sum(axis=1)
    defined = np.where(total > 0, total, np.nan)
    recorded = np.where(exchanges > 0, 0.0, np.nan)
    return network.partnerships[["name"]].assign(
        exchanges=exchanges,
        cross_side_exchanges=np.bincount(cross.partnership, minlength=count),
        same_type_reciprocity=in_kind / defined,
        pairwise=returned_within(cross, count) / defined,
        flow_hic_lmic=recorded + flow[:, 0].sum(axis=1),
        flow_lmic_hic=recorded + flow[:, 1].sum(axis=1),
    )


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


def returned_within(flows: Flows, count: int) -> Floats:
    """Give the weight returned in kind by pairs within each of `count` partnerships."""
    pair_in_partnership, first, of_exchange = np.unique(
        flows.partnership * max(len(flows.dyads), 1) + flows.dyads.of_exchange,
        return_index=True,
        return_inverse=True,
    )
    pairs_within = len(pair_in_partnership)
    back = np.where(flows.giver > flows.receiver, 1, 0)
    cell = (of_exchange * 2 + back) * len(KINDS) + flows.kind
    flow = np.bincount(cell, weights=flows.weight, minlength=pairs_within * 2 * len(KINDS))
    flow = flow.reshape(pairs_within, 2, len(KINDS))
    in_kind = 2 * np.minimum(flow[:, 0, :2], flow[:, 1, :2]).sum(axis=1)
    return np.bincount(flows.partnership[first], weights=in_kind, minlength=count).astype(float)


def ratio(flows: Flows, part: Part, reason: Reason | None) -> Result:
    """Give the share that a part of each pair's weight has of all weight, with its interval."""
    if reason is not None:
        return undefined(reason)
    total = flows.dyads.flows.sum(axis=(1, 2))
    return share(part(flows.dyads), total, clusters(flows), len(flows))
