"""Flow: how much knowledge goes from side to side, and how one-sided that is.

Sides are those at the date of each exchange. Every function takes a Network, a NetworkX graph, a view
or a data set.
"""

from __future__ import annotations

import math

import numpy as np
import pandas as pd

from ihp_graph.flows import KINDS, Floats, Flows, renumbered
from ihp_graph.income import HIC, LMIC, SIDES
from ihp_graph.measures.result import Result, stands, undefined, why_no_cross_side, why_no_exchanges
from ihp_graph.measures.significance import clusters, share, sign_flip
from ihp_graph.measures.sums import exact_sum
from ihp_graph.network import Network, accepts_graphs

DIRECTIONS = ((HIC, LMIC), (LMIC, HIC), (HIC, HIC), (LMIC, LMIC))
TYPES = KINDS[:2]


@accepts_graphs
def flow(network: Network, giver_side: str, receiver_side: str, knowledge_type: str | None = None) -> Result:
    r"""Give the weight of what one side taught the other.

    .. math:: F_{gr} = \sum_{x:\, side(giver) = g,\ side(receiver) = r} w_x

    Parameters
    ----------
    network
        Who taught whom.
    giver_side, receiver_side
        ``HIC``, ``LMIC`` or ``unknown``, at the exchange's date.
    knowledge_type
        ``technical``, ``cultural`` or ``unclassified``; all where left out.

    Returns
    -------
    A weight, 0 or more: exchanges on record, or the unit of the filter. None without any exchange; 0 where
    there are exchanges and no record of this flow. `n` counts all exchanges.

    Notes
    -----
    0 means that there is no record, not that nothing was taught. A page that tells much counts much.

    References
    ----------
    .. [1] Issa H, Townsend W, Harris M. Benefiting the NHS through innovation: how to ensure international
       health partnerships are genuinely reciprocal. BMJ Glob Health 2021;6:e004936.

    Examples
    --------
    >>> import networkx as nx
    >>> graph = nx.DiGraph()
    >>> graph.add_node("Leeds", side="HIC")
    >>> graph.add_node("Gulu", side="LMIC")
    >>> graph.add_edge("Leeds", "Gulu", weight=3, knowledge_type="technical")
    >>> flow(graph, "HIC", "LMIC").value, flow(graph, "LMIC", "HIC").value
    (3.0, 0.0)
    """
    flows = network.flows
    reason = why_no_exchanges(flows)
    if reason is not None:
        return undefined(reason)
    chosen = (flows.giver_side == SIDES.index(giver_side)) & (
        flows.receiver_side == SIDES.index(receiver_side)
    )
    if knowledge_type is not None:
        chosen &= flows.kind == KINDS.index(knowledge_type)
    return stands(exact_sum(flows.weight[chosen]), len(flows))


@accepts_graphs
def flow_asymmetry(network: Network, knowledge_type: str | None = None) -> Result:
    """Give how one-sided the flow between HIC and LMIC is.

    .. math:: (F_{HL} - F_{LH}) / (F_{HL} + F_{LH})

    Parameters
    ----------
    network
        Who taught whom.
    knowledge_type
        ``technical`` or ``cultural``; all types together where left out.

    Returns
    -------
    From −1 (only LMIC to HIC on record) through 0 (balanced) to 1 (only HIC to LMIC); None without
    HIC–LMIC exchanges (of that type). With its interval by the bootstrap over partnerships, and the
    p-value of the sign-flip test; `n` counts the HIC–LMIC exchanges (of that type).

    Notes
    -----
    Balance over all is not reciprocity: one partnership's debt may hide another's credit.

    References
    ----------
    .. [1] Issa H, Townsend W, Harris M. Benefiting the NHS through innovation: how to ensure international
       health partnerships are genuinely reciprocal. BMJ Glob Health 2021;6:e004936.

    Examples
    --------
    >>> import networkx as nx
    >>> graph = nx.DiGraph()
    >>> graph.add_node("Leeds", side="HIC")
    >>> graph.add_node("Gulu", side="LMIC")
    >>> graph.add_weighted_edges_from([("Leeds", "Gulu", 3), ("Gulu", "Leeds", 1)])
    >>> flow_asymmetry(graph).value
    0.5
    """
    reason = why_no_cross_side(network, knowledge_type)
    if reason is not None:
        return undefined(reason)
    flows = network.flows.cross_side
    if knowledge_type is not None:
        flows = flows.by_kind[knowledge_type]
    cluster = clusters(flows)[flows.dyads.of_exchange]
    return share(
        signed(flows), flows.weight, cluster, len(flows), p_value=sign_flip(net_by_partnership(flows))
    )


@accepts_graphs
def by_side(network: Network) -> pd.DataFrame:
    """Give the flows between all sides, by type.

    Parameters
    ----------
    network
        Who taught whom.

    Returns
    -------
    One row for each of the nine directions and three types, zeros too: ``giver_side``, ``receiver_side``,
    ``knowledge_type``, ``exchanges`` (how many), ``weight``.

    Notes
    -----
    0 is no record of a flow.

    References
    ----------
    .. [1] Issa H, Townsend W, Harris M. Benefiting the NHS through innovation: how to ensure international
       health partnerships are genuinely reciprocal. BMJ Glob Health 2021;6:e004936.

    Examples
    --------
    >>> import networkx as nx
    >>> graph = nx.DiGraph()
    >>> graph.add_node("Leeds", side="HIC")
    >>> graph.add_node("Gulu", side="LMIC")
    >>> graph.add_edge("Leeds", "Gulu", knowledge_type="technical", weight=3)
    >>> found = by_side(graph)
    >>> found[found["weight"] > 0].to_dict("records")  # doctest: +NORMALIZE_WHITESPACE
    [{'giver_side': 'HIC', 'receiver_side': 'LMIC', 'knowledge_type': 'technical', 'exchanges': 1,
      'weight': 3.0}]
    """
    flows = network.flows
    shape = (len(SIDES), len(SIDES), len(KINDS))
    cell = np.ravel_multi_index((flows.giver_side, flows.receiver_side, flows.kind), shape)
    index = pd.MultiIndex.from_product(
        [SIDES, SIDES, KINDS], names=["giver_side", "receiver_side", "knowledge_type"]
    )
    size = math.prod(shape)
    counts = {
        "exchanges": np.bincount(cell, minlength=size),
        "weight": np.bincount(cell, weights=flows.weight, minlength=size).astype(float),
    }
    return pd.DataFrame(counts, index=index).reset_index()


def signed(flows: Flows) -> Floats:
    """Give the weight of each cross-side exchange, below zero where it goes from LMIC to HIC."""
    return np.where(flows.from_hic, flows.weight, -flows.weight)


def net_by_partnership(flows: Flows) -> Floats:
    """Sum the signed weights by partnership; those of exchanges without one by pair."""
    first_pair = int(flows.partnership.max(initial=-1)) + 1
    unit = np.where(flows.partnership >= 0, flows.partnership, first_pair + flows.dyads.of_exchange)
    _, unit = renumbered(unit)
    return np.bincount(unit, weights=signed(flows)).astype(float)
