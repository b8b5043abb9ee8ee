"""What each pair of partners, and each partnership, gave and got back: a row for each, in order of their ids.

Every function takes a Network, a NetworkX graph, a view or a data set.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from ihp_graph.flows import KINDS, Floats, Flows
from ihp_graph.income import SIDES
from ihp_graph.measures.reciprocity import returned, returned_by_kind
from ihp_graph.measures.significance import clusters
from ihp_graph.network import Network, accepts_graphs

PAIR_FLOWS = [f"{way}_{kind}" for way in ("a_to_b", "b_to_a") for kind in KINDS]


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
