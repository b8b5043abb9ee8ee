"""Measures of the network: pure functions of who taught whom, one module for each idea.

Keys, formulas and conventions are those of the measures page of the documentation. Every public function
takes a :class:`~ihp_graph.network.Network`, or any NetworkX digraph with ``side`` on its nodes and
``knowledge_type`` and ``weight`` on its edges, or a view or data set.

======================  =====================================================================
:mod:`.flow`            how much goes from side to side
:mod:`.reciprocity`     how much comes back, and whether in kind
:mod:`.cross_side`      the same between HIC and LMIC partners: the paper's question
:mod:`.ledger`          what each pair of partners and each partnership gave and got back
:mod:`.centrality`      where knowledge comes from, where it gathers, who stands between
:mod:`.inequality`      whether it is spread or gathers with a few
:mod:`.structure`       the pattern of arcs
:mod:`.centralization`  whether arcs or paths gather at one partner
:mod:`.mixing`          whether arcs stay within a side
:mod:`.null_model`      how many arcs would be returned by chance
:mod:`.brokerage`       who stands between partners that don't teach each other
:mod:`.significance`    how sure a figure is
:mod:`.trend`           whether a figure rises or falls over the years
:mod:`.difference`      whether a figure differs between two data sets
:mod:`.agreement`       how far two coders agree
======================  =====================================================================
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import numpy as np
import pandas as pd

from ihp_graph.flows import Codes
from ihp_graph.income import HIC, LMIC, SIDES, UNKNOWN
from ihp_graph.measures import (
    brokerage,
    centrality,
    centralization,
    cross_side,
    flow,
    inequality,
    mixing,
    reciprocity,
    structure,
)
from ihp_graph.measures.result import Reason, Result
from ihp_graph.measures.together import together
from ihp_graph.network import Network, accepts_graphs

__all__ = [
    "MEASURES",
    "PARTNER_MEASURES",
    "Reason",
    "Result",
    "all_measures",
    "concentration",
    "partner_measures",
    "partner_records",
]


def flows() -> dict[str, Callable[[Network], Result]]:
    """Name the flows from side to side, of all types and of each."""
    return {
        f"flow_{giver}_{receiver}".lower() + (f"_{kind}" if kind else ""): partial(
            flow.flow, giver_side=giver, receiver_side=receiver, knowledge_type=kind
        )
        for giver, receiver in flow.DIRECTIONS
        for kind in (None, *flow.TYPES)
    }


MEASURES: Mapping[str, Callable[[Network], Result]] = {
    **flows(),
    "flow_asymmetry": flow.flow_asymmetry,
    "flow_asymmetry_technical": partial(flow.flow_asymmetry, knowledge_type="technical"),
    "flow_asymmetry_cultural": partial(flow.flow_asymmetry, knowledge_type="cultural"),
    "cross_reciprocity_weighted": cross_side.cross_reciprocity_weighted,
    "cross_reciprocity_typed": cross_side.cross_reciprocity_typed,
    "cross_substitution_gap": cross_side.cross_substitution_gap,
    "cross_reciprocity_weighted_from": partial(cross_side.cross_reciprocity_weighted, learned_from=True),
    "cross_reciprocity_typed_from": partial(cross_side.cross_reciprocity_typed, learned_from=True),
    "cross_substitution_gap_from": partial(cross_side.cross_substitution_gap, learned_from=True),
    "reciprocity_weighted": reciprocity.reciprocity_weighted,
    "reciprocity_technical": reciprocity.reciprocity_technical,
    "reciprocity_cultural": reciprocity.reciprocity_cultural,
    "reciprocity_typed": reciprocity.reciprocity_typed,
    "substitution_gap": reciprocity.substitution_gap,
    "reciprocity_edgewise": structure.reciprocity_edgewise,
    "rho_gl": structure.rho_gl,
    "dyad_census": structure.dyad_census,
    "triad_census": structure.triad_census,
    "density": structure.density,
    "ei_index": mixing.ei_index,
    "assortativity_income": mixing.assortativity_income,
    "mixing_matrix": mixing.mixing_matrix,
    "centralization_outdegree": centralization.centralization_outdegree,
    "centralization_indegree": centralization.centralization_indegree,
    "centralization_betweenness": centralization.centralization_betweenness,
    "gini_out_strength": inequality.gini_out_strength,
    "gini_out_strength_active": partial(inequality.gini_out_strength, active=True),
    "gini_in_strength": inequality.gini_in_strength,
    "gini_in_strength_active": partial(inequality.gini_in_strength, active=True),
    "hhi_out_strength": inequality.hhi_out_strength,
    "theil_out_strength": inequality.theil_out_strength,
    "theil_out_strength_active": partial(inequality.theil_out_strength, active=True),
    "theil_between_income": inequality.theil_between_income,
    "theil_between_income_active": partial(inequality.theil_between_income, active=True),
    "theil_within_income": inequality.theil_within_income,
    "theil_within_income_active": partial(inequality.theil_within_income, active=True),
    "flow_hierarchy": structure.flow_hierarchy,
    "trophic_incoherence": structure.trophic_incoherence,
    "brokerage_income": partial(brokerage.brokerage_total, by="income"),
    "brokerage_country": partial(brokerage.brokerage_total, by="country"),
}
"""The measures of a whole network by key, in the order of the report."""

PARTNER_MEASURES: Mapping[str, Callable[[Network], pd.Series[float]]] = {
    "in_strength": centrality.in_strength,
    "in_strength_technical": partial(centrality.in_strength, knowledge_type="technical"),
    "in_strength_cultural": partial(centrality.in_strength, knowledge_type="cultural"),
    "out_strength": centrality.out_strength,
    "out_strength_technical": partial(centrality.out_strength, knowledge_type="technical"),
    "out_strength_cultural": partial(centrality.out_strength, knowledge_type="cultural"),
    "net_flow": centrality.net_flow,
    "pagerank": centrality.pagerank,
    "reverse_pagerank": centrality.reverse_pagerank,
    "hits_hub": centrality.hits_hub,
    "hits_authority": centrality.hits_authority,
    "betweenness": centrality.betweenness,
    "betweenness_hic_to_lmic": centrality.betweenness_hic_to_lmic,
    "constraint": brokerage.constraint,
}
"""The measures of single partners by key, in the order of the report."""


GROUPINGS: tuple[brokerage.Grouping, ...] = ("income", "country")


@accepts_graphs
def all_measures(network: Network) -> dict[str, Result]:
    """Give every measure of the whole network by key, as under ``measures`` of the report."""
    return together(network, MEASURES)


@accepts_graphs
def partner_measures(network: Network) -> pd.DataFrame:
    """Give the measures of each partner: a row for each, indexed by id, a column for each key.

    NaN is undefined: for all where there is no exchange in view, ``constraint`` for partners without a
    contact, brokerage for partners of unknown side.
    """
    frame = pd.DataFrame(together(network, PARTNER_MEASURES))
    return frame.join([brokerage.brokerage(network, by).add_prefix(f"brokerage_{by}_") for by in GROUPINGS])


@accepts_graphs
def partner_records(network: Network, measured: pd.DataFrame | None = None) -> list[dict[str, Any]]:
    """Give the partners with their measures in the layout of ``report --format json``.

    Parameters
    ----------
    network
        Who taught whom.
    measured
        The result of :func:`partner_measures`, where it is at hand.
    """
    frame = partner_measures(network) if measured is None else measured
    own = network.partners[["name", "country", "side"]]
    rows = own.join(frame[list(PARTNER_MEASURES)]).reset_index()
    records = rows.astype(object).where(rows.notna(), None).to_dict("records")
    for by in GROUPINGS:
        counts = frame[[f"brokerage_{by}_{role}" for role in brokerage.ROLES]].set_axis(
            brokerage.ROLES, axis=1
        )
        for record, row in zip(records, counts.to_dict("records"), strict=True):
            known = not pd.isna(row["total"])
            record[f"brokerage_{by}"] = {str(role): int(n) for role, n in row.items()} if known else None
    return [{str(key): value for key, value in record.items()} for record in records]


@accepts_graphs
def concentration(
    network: Network, measured: pd.DataFrame | None = None
) -> dict[str, dict[str, dict[str, float | int | None]]]:
    """Say for each partner measure where it concentrates: with which side.

    Parameters
    ----------
    network
        Who taught whom.
    measured
        The result of :func:`partner_measures`, where it is at hand.

    Returns
    -------
    For each measure and side ``median``, ``share`` of the total and ``n``, how many partners have a value.
    Partners of unknown side are left out of totals; their number stands under ``unknown``. A share is None
    where the total is zero, and of ``net_flow``, which sums to zero; a median without partners is None.
    """
    frame = partner_measures(network) if measured is None else measured
    return {str(key): by_side(frame[key], network.side) for key in frame}


def by_side(values: pd.Series[float], side: Codes) -> dict[str, dict[str, float | int | None]]:
    """Summarise the values of one measure by side, a position in ``SIDES`` for each partner."""
    cells = values.to_numpy(dtype=float)
    groups = {name: cells[~np.isnan(cells) & (side == number)] for number, name in enumerate(SIDES)}
    total = groups[HIC].sum() + groups[LMIC].sum()
    shareable = total > 0 and values.name != "net_flow"
    summary: dict[str, dict[str, float | int | None]] = {
        name: {
            "median": float(np.median(groups[name])) if len(groups[name]) else None,
            "share": float(groups[name].sum() / total) if shareable else None,
            "n": len(groups[name]),
        }
        for name in (HIC, LMIC)
    }
    return summary | {UNKNOWN: {"median": None, "share": None, "n": len(groups[UNKNOWN])}}
