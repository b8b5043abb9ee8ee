"""Sensitivity: how much each headline depends on one partnership, on what was inferred, and on the coder.

Every function takes a Network, a NetworkX graph, a view or a data set.
"""

from __future__ import annotations

from ihp_graph.measures import MEASURES
from ihp_graph.measures.result import Result
from ihp_graph.network import Network, accepts_graphs

HEADLINES = (
    "cross_reciprocity_typed",
    "cross_reciprocity_typed_from",
    "cross_reciprocity_weighted",
    "cross_reciprocity_weighted_from",
    "cross_substitution_gap",
    "cross_substitution_gap_from",
    "flow_asymmetry",
    "flow_asymmetry_technical",
)
"""The keys of the measures that findings are made of."""


@accepts_graphs
def headlines(network: Network) -> dict[str, Result]:
    """Give the measures that findings are made of, by key, each with its interval.

    Returns
    -------
    A :class:`~ihp_graph.measures.result.Result` for each of ``HEADLINES``, in their order; the same as in
    :func:`ihp_graph.measures.all_measures`, without the cost of the others.

    Examples
    --------
    >>> import networkx as nx
    >>> graph = nx.DiGraph()
    >>> graph.add_node("Leeds", side="HIC")
    >>> graph.add_node("Gulu", side="LMIC")
    >>> graph.add_edge("Leeds", "Gulu", knowledge_type="technical", weight=3)
    >>> graph.add_edge("Gulu", "Leeds", knowledge_type="technical")
    >>> found = headlines(graph)
    >>> found["cross_reciprocity_typed"].value, found["flow_asymmetry"].value
    (0.5, 0.5)
    """
    return {key: MEASURES[key](network) for key in HEADLINES}
