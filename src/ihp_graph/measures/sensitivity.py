"""Sensitivity: how much each headline depends on one partnership, on what was inferred, and on the coder.

Every function takes a Network, a NetworkX graph, a view or a data set.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd

from ihp_graph.dataset import Dataset
from ihp_graph.filters import View
from ihp_graph.flows import CERTAINTIES, Dyads, Floats, Flows, Ints
from ihp_graph.measures import MEASURES
from ihp_graph.measures.flow import signed
from ihp_graph.measures.reciprocity import returned, returned_as_another_kind, returned_in_kind
from ihp_graph.measures.result import ENOUGH_FACTS, TOO_FEW, Result, stands, undefined, why_no_cross_side
from ihp_graph.measures.significance import clusters
from ihp_graph.measures.sums import exact_sum
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


@accepts_graphs
def leave_one_out(network: Network, headline: str) -> pd.DataFrame:
    r"""Give a headline without each partnership in turn.

    .. math:: v_{-c} = \sum_{d \ne c} a_d \Big/ \sum_{d \ne c} b_d

    with :math:`a_c, b_c` the parts that cluster c has of numerator and denominator. Clusters are those of
    :func:`ihp_graph.measures.significance.clusters`: a partnership, or those that share a pair of partners,
    or a pair whose exchanges belong to none; so that this is the very figure, with their exchanges gone.

    Parameters
    ----------
    network
        Who taught whom.
    headline
        One of ``HEADLINES``.

    Returns
    -------
    A row for each cluster: ``partnerships`` and ``pairs`` (lists: what it is), ``exchanges`` (how many it has
    among those of the headline), ``value`` without it (missing where nothing is left) and ``change`` from the
    headline. In the order of their first pair, by the ids of its partners. No rows where the headline is
    undefined.

    Notes
    -----
    It says how much of the figure is one partnership's doing, not that this partnership is odd or wrong.

    References
    ----------
    .. [1] Miller RG. The jackknife: a review. Biometrika 1974;61:1–15.

    Examples
    --------
    >>> import networkx as nx
    >>> graph = nx.MultiDiGraph()
    >>> graph.add_node("Leeds", side="HIC")
    >>> graph.add_nodes_from(["Gulu", "Ndola"], side="LMIC")
    >>> _ = graph.add_edge("Leeds", "Gulu", knowledge_type="technical", partnership_id="LG")
    >>> _ = graph.add_edge("Gulu", "Leeds", knowledge_type="technical", partnership_id="LG")
    >>> _ = graph.add_edge("Leeds", "Ndola", knowledge_type="technical", partnership_id="LN", weight=2)
    >>> found = leave_one_out(graph, "cross_reciprocity_typed")
    >>> print(found[["partnerships", "exchanges", "value", "change"]].to_string(index=False))
    partnerships  exchanges  value  change
            [LG]          2    0.0    -0.5
            [LN]          1    1.0     0.5
    """
    flows = of_headline(network.flows, headline)
    cluster = clusters(flows)
    count = int(cluster.max(initial=-1)) + 1
    whole = point(network, flows, headline).value
    numerator, denominator = (
        without_each(np.bincount(cluster, weights=part, minlength=count).astype(float))
        for part in fraction(flows, headline)
    )
    value = np.divide(numerator, denominator, out=np.full(count, np.nan), where=denominator > 0)
    of_exchange = cluster[flows.dyads.of_exchange]
    return pd.DataFrame(
        {
            **named(network, flows, of_exchange, count),
            "exchanges": np.bincount(of_exchange, minlength=count),
            "value": value,
            "change": value - (np.nan if whole is None else whole),
        }
    )


@accepts_graphs
def sensitivity(network: Network) -> dict[str, dict[str, Any]]:
    """Say of each headline how much it depends on one partnership and on what was inferred.

    Returns
    -------
    For each of ``HEADLINES``:

    ===================================  ================================================================
    ``value``, ``reason``, ``note``,     the headline, and how many exchanges it rests on
    ``n``
    ``partnerships``                     how many clusters can be left out, as of :func:`leave_one_out`
    ``without_one``                      ``low`` and ``high``, the range of the values without one, and the
                                         ``most_influential``, without which it changes most (of several the
                                         first): its ``partnerships`` and ``pairs``, ``exchanges``, the
                                         ``value`` without it and the ``change``. None with ``reason``;
                                         ``note`` is ``too few`` where fewer than three exchanges are left
                                         without one
    ``stated``                           ``value``, ``reason``, ``note``, ``n`` without the exchanges whose
                                         certainty is ``inferred``, of which there are ``inferred``;
                                         ``not_recorded`` counts those of unknown certainty, which stay
    ===================================  ================================================================

    Notes
    -----
    The range is no confidence interval: it is what the data would say, had one partnership not been found.

    Examples
    --------
    >>> import networkx as nx
    >>> graph = nx.MultiDiGraph()
    >>> graph.add_node("Leeds", side="HIC")
    >>> graph.add_node("Gulu", side="LMIC")
    >>> _ = graph.add_edge("Leeds", "Gulu", knowledge_type="technical", certainty="stated")
    >>> _ = graph.add_edge("Gulu", "Leeds", knowledge_type="technical", certainty="inferred")
    >>> found = sensitivity(graph)["cross_reciprocity_typed"]
    >>> found["value"], found["stated"]["value"], found["without_one"]["reason"]
    (1.0, 0.0, 'one partnership only')
    """
    found = {}
    for key in HEADLINES:
        flows, without = of_headline(network.flows, key), leave_one_out(network, key)
        whole = point(network, flows, key)
        found[key] = (
            as_cells(whole)
            | {"partnerships": len(without), "without_one": extremes(without, whole)}
            | {"stated": without_inferred(network, flows, key)}
        )
    return found


def by_coding(codings: Mapping[str, Network | nx.DiGraph[Any] | View | Dataset]) -> pd.DataFrame:
    """Give each headline under each coding of the same partnerships.

    Parameters
    ----------
    codings
        What each coder made of them, by name.

    Returns
    -------
    A row for each headline and coding: ``headline``, ``coding``, ``value``, ``n``, ``low`` and ``high`` (the
    interval), ``reason`` and ``note``.

    Notes
    -----
    Intervals of two codings of the same pages overlap by construction; what differs is the coders' doing.

    Examples
    --------
    >>> import networkx as nx
    >>> one, other = nx.DiGraph([("Leeds", "Gulu"), ("Gulu", "Leeds")]), nx.DiGraph([("Leeds", "Gulu")])
    >>> for graph in (one, other):
    ...     nx.set_node_attributes(graph, {"Leeds": "HIC", "Gulu": "LMIC"}, "side")
    >>> found = by_coding({"first": one, "second": other})
    >>> found[found["headline"] == "cross_reciprocity_weighted"]["value"].tolist()
    [1.0, 0.0]
    """
    under = {coding: headlines(data) for coding, data in codings.items()}
    rows = [
        {"headline": key, "coding": coding} | in_row(found[key])
        for key in HEADLINES
        for coding, found in under.items()
    ]
    columns = ["headline", "coding", "value", "n", "low", "high", "reason", "note"]
    return pd.DataFrame(rows, columns=columns).astype({"reason": "str", "note": "str"})


def of_headline(flows: Flows, headline: str) -> Flows:
    """Give the HIC–LMIC exchanges that a headline is over."""
    if headline not in HEADLINES:
        raise KeyError(f"{headline!r} is none of {', '.join(HEADLINES)}")
    if headline.endswith("_from"):
        return flows.cross_side.learned_from
    return flows.cross_side.technical if headline.endswith("_technical") else flows.cross_side


def fraction(flows: Flows, headline: str) -> tuple[Floats, Floats]:
    """Give the part of each pair in a headline's numerator and in its denominator."""
    dyads = flows.dyads
    total = dyads.flows.sum(axis=(1, 2))
    if headline.startswith("flow_asymmetry"):
        return np.bincount(dyads.of_exchange, weights=signed(flows), minlength=len(dyads)).astype(
            float
        ), total
    part = next(part for start, part in PARTS.items() if headline.startswith(start))
    return part(dyads), total


PARTS: Mapping[str, Callable[[Dyads], Floats]] = {
    "cross_reciprocity_typed": returned_in_kind,
    "cross_reciprocity_weighted": returned,
    "cross_substitution_gap": returned_as_another_kind,
}


def point(network: Network, flows: Flows, headline: str) -> Result:
    """Give a headline, without its interval, over some of the HIC–LMIC exchanges that it is over."""
    reason = why_no_cross_side(network, "technical" if headline.endswith("_technical") else None)
    if reason is None and not len(flows):
        reason = "no technical exchanges" if headline.endswith("_technical") else "no HIC-LMIC exchanges"
    if reason is not None:
        return undefined(reason)
    numerator, denominator = fraction(flows, headline)
    return stands(exact_sum(numerator) / exact_sum(denominator), len(flows))


def without_each(parts: Floats) -> Floats:
    """Give the sum of all parts but each; summed, not subtracted, so that nothing is lost to rounding."""
    before = np.concatenate([[0.0], np.cumsum(parts)[:-1]])
    after = np.concatenate([np.cumsum(parts[::-1])[-2::-1], [0.0]])
    return np.asarray(before + after)[: len(parts)]


def named(network: Network, flows: Flows, cluster: Ints, count: int) -> dict[str, list[list[Any]]]:
    """Give the ids of each cluster's partnerships, and its pairs whose exchanges are in none."""
    inside = flows.partnership >= 0
    dyads, partners = flows.dyads, network.partners.index
    of_partnership, partnership = distinct(cluster[inside], flows.partnership[inside])
    of_pair, pair = distinct(cluster[~inside], dyads.of_exchange[~inside])
    ids = network.partnerships.index[partnership].tolist()
    ends = [list(pair) for pair in zip(partners[dyads.a[pair]], partners[dyads.b[pair]], strict=True)]
    return {"partnerships": split(ids, of_partnership, count), "pairs": split(ends, of_pair, count)}


def distinct(cluster: Ints, member: Ints) -> tuple[Ints, Ints]:
    """Give the distinct couples of a cluster and a member of it, sorted."""
    base = int(member.max(initial=0)) + 1
    of, members = np.divmod(np.unique(cluster * base + member), base)
    return of, members


def split(names: list[Any], cluster: Ints, count: int) -> list[list[Any]]:
    """Give the names that belong to each of `count` clusters; they are sorted by cluster."""
    bounds = np.searchsorted(cluster, np.arange(count + 1)).tolist()
    return [names[start:stop] for start, stop in pairwise(bounds)]


def extremes(found: pd.DataFrame, whole: Result) -> dict[str, Any]:
    """Give the range of what leaving one out gives, and the one that changes most; else why there is none."""
    if found["value"].isna().all():
        nothing = dict.fromkeys(["low", "high", "most_influential"])
        return nothing | {"reason": whole.reason or "one partnership only", "note": None}
    most = found.iloc[int(found["change"].abs().round(12).to_numpy().argmax())]
    return {
        "low": float(found["value"].min()),
        "high": float(found["value"].max()),
        "most_influential": {
            "partnerships": most["partnerships"],
            "pairs": most["pairs"],
            "exchanges": int(most["exchanges"]),
            "value": float(most["value"]),
            "change": float(most["change"]),
        },
        "reason": None,
        "note": TOO_FEW if whole.n - found["exchanges"].max() < ENOUGH_FACTS else None,
    }


def without_inferred(network: Network, flows: Flows, headline: str) -> dict[str, Any]:
    """Give a headline over the exchanges whose certainty isn't ``inferred``, and how many were left out."""
    stated, inferred, blank = np.bincount(flows.certainty, minlength=len(CERTAINTIES)).tolist()
    kept = flows.where(flows.certainty != CERTAINTIES.index("inferred"))
    unknown = blank > 0 and not stated + inferred
    result = undefined("certainty not recorded") if unknown else point(network, kept, headline)
    return as_cells(result) | {"inferred": inferred, "not_recorded": blank}


def as_cells(result: Result) -> dict[str, Any]:
    """Give a result without what a point has none of."""
    return {"value": result.value, "reason": result.reason, "note": result.note, "n": result.n}


def in_row(result: Result) -> dict[str, Any]:
    """Give a result with its interval as the cells of a row."""
    low, high = result.interval or (np.nan, np.nan)
    return as_cells(result) | {"low": low, "high": high}
