"""South–South flows through a HIC partner: what LMIC partners could learn of each other by way of a third.

Every function takes a Network, a NetworkX graph, a view or a data set.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ihp_graph.flows import KINDS, UNDATED, Bools, Flows, Ints
from ihp_graph.measures.result import Reason, Result, stands, undefined, why_no_cross_side
from ihp_graph.network import Network, accepts_graphs

TYPES = KINDS[:2]
WORK = 4_000_000
"""About how many paths are held at once."""


@accepts_graphs
def through_hic(network: Network) -> dict[str, Any]:
    r"""Count the pairs of LMIC partners that a HIC partner connects, i → j → k, and those of no direct flow.

    A path is an exchange from an LMIC partner i to a HIC partner j and one from j to another LMIC partner k,
    of the same type of knowledge (technical or cultural), sides at the date of each. Where both exchanges are
    dated, the second year isn't before the first; a path with an undated exchange may be in any order. An
    ordered pair (i, k) is connected where there is a path through at least one j:

    .. math:: s_t = |\{(i, k) \in C_t : W^t_{ik} = 0\}| / |C_t|

    with :math:`C_t` the connected pairs of type t and :math:`W^t_{ik}` what i gave k of that type.

    Returns
    -------
    For ``technical`` and ``cultural``:

    ==========================  ============================================================================
    ``without_direct``          s as ``value``, 0 to 1, with ``reason``, ``note`` and ``n`` (connected pairs);
                                None where there is no path
    ``pairs``                   ordered pairs of LMIC partners that are connected
    ``pairs_in_order``          of these, by a path known to be in order; the others may be
    ``pairs_between_countries`` of these pairs, of different countries; unknown ones aren't counted
    ``pairs_without_direct``    of these pairs, with no record of an exchange from i to k of this type
    ``paths``                   triples i, j, k
    ``out_of_order``            triples left out, because every second exchange came before every first
    ==========================  ============================================================================

    and ``brokers``, the records of :func:`brokers`.

    Notes
    -----
    A path is not a transfer: nothing says that what k learned is what i taught, or that j passed it on. No
    record of a direct flow is not its absence. Pairs share partners, so that there is no interval.

    References
    ----------
    Open two-paths between two groups through a third are the *itinerant* brokerage of

    .. [1] Gould RV, Fernandez RM. Structures of mediation: a formal approach to brokerage in transaction
       networks. Sociol Methodol 1989;19:89–126.

    Examples
    --------
    >>> import networkx as nx
    >>> graph = nx.DiGraph([("Gulu", "Leeds"), ("Leeds", "Ndola")])
    >>> nx.set_edge_attributes(graph, "technical", "knowledge_type")
    >>> nx.set_node_attributes(graph, {"Leeds": "HIC", "Gulu": "LMIC", "Ndola": "LMIC"}, "side")
    >>> found = through_hic(graph)
    >>> found["technical"]["pairs"], found["technical"]["pairs_without_direct"], found["brokers"][0]["id"]
    (1, 1, 'Leeds')
    """
    reason = why_no_cross_side(network)
    if reason == "no exchanges":
        nothing = {"without_direct": as_cells(undefined(reason))} | dict.fromkeys(COUNTS)
        return dict.fromkeys(TYPES, nothing) | {"brokers": []}
    found = {kind: connections(network, kind) for kind in TYPES}
    return {
        kind: {"without_direct": as_cells(share_of(found[kind], reason))}
        | {count: getattr(found[kind], count) for count in COUNTS}
        for kind in TYPES
    } | {"brokers": broker_records(network, found)}


@accepts_graphs
def brokers(network: Network) -> pd.DataFrame:
    """Count for each HIC partner the pairs of LMIC partners that it connects, as of :func:`through_hic`.

    Parameters
    ----------
    network
        Who taught whom.

    Returns
    -------
    A row for each partner with at least one path, indexed and sorted by id: ``name``; ``technical`` and
    ``cultural``, the ordered pairs that it connects; ``technical_without_direct`` and
    ``cultural_without_direct``, those of these with no record of a direct flow.

    Notes
    -----
    To stand between many is no merit and no fault; partners are in the order of their ids. A pair that
    several partners connect counts for each.

    References
    ----------
    .. [1] Gould RV, Fernandez RM. Structures of mediation: a formal approach to brokerage in transaction
       networks. Sociol Methodol 1989;19:89–126.

    Examples
    --------
    Gulu teaches Leeds, and Leeds Ndola: no record says that Gulu taught Ndola.

    >>> import networkx as nx
    >>> graph = nx.DiGraph()
    >>> graph.add_node("Leeds", side="HIC")
    >>> graph.add_nodes_from(["Gulu", "Ndola"], side="LMIC")
    >>> graph.add_edge("Gulu", "Leeds", knowledge_type="technical")
    >>> graph.add_edge("Leeds", "Ndola", knowledge_type="technical")
    >>> brokers(graph)[["technical", "technical_without_direct"]].to_dict("index")
    {'Leeds': {'technical': 1, 'technical_without_direct': 1}}
    """
    return broker_table(network, {kind: connections(network, kind) for kind in TYPES})


COUNTS = (
    "pairs",
    "pairs_in_order",
    "pairs_between_countries",
    "pairs_without_direct",
    "paths",
    "out_of_order",
)


@dataclass
class Connections:
    """What is connected through HIC partners, counted; ``through`` and ``through_only`` for each partner."""

    through: Ints
    through_only: Ints
    pairs: int = 0
    pairs_in_order: int = 0
    pairs_between_countries: int = 0
    pairs_without_direct: int = 0
    paths: int = 0
    out_of_order: int = 0


@dataclass(frozen=True, eq=False)
class Arcs:
    """Who gave whom, sorted by giver, with one year of each and whether any exchange is undated.

    ``year`` is the first of the dated exchanges, or the last.
    """

    giver: Ints
    receiver: Ints
    dated: Bools
    year: Ints
    undated: Bools

    @classmethod
    def of(cls, flows: Flows, first: bool) -> Arcs:
        """Sum up exchanges, keeping their first year or their last."""
        arcs, of_exchange = np.unique(flows.giver * flows.partners + flows.receiver, return_inverse=True)
        giver, receiver = np.divmod(arcs, max(flows.partners, 1))
        undated = flows.year == UNDATED
        without = np.bincount(of_exchange[undated], minlength=len(arcs)) > 0
        order = np.lexsort((flows.year if first else -flows.year, of_exchange, undated))
        dated, at = np.unique(of_exchange[order][: len(order) - int(undated.sum())], return_index=True)
        year = np.full(len(arcs), UNDATED)
        year[dated] = flows.year[order][at]
        return cls(giver, receiver, year != UNDATED, year, without)


def connections(network: Network, kind: str) -> Connections:
    """Follow every path of one type of knowledge."""
    every = network.flows.technical if kind == "technical" else network.flows.cultural
    there = Arcs.of(every.cross_side.where(~every.cross_side.from_hic), first=True)
    on = Arcs.of(every.cross_side.where(every.cross_side.from_hic), first=False)
    n = len(network.partners)
    direct = np.unique(every.giver * n + every.receiver)
    country, _ = pd.factorize(network.partners["country"])
    found = Connections(np.zeros(n, dtype=np.int64), np.zeros(n, dtype=np.int64))
    for first, second in two_steps(there, on):
        giver, broker, receiver = there.giver[first], there.receiver[first], on.receiver[second]
        in_order = there.dated[first] & on.dated[second] & (there.year[first] <= on.year[second])
        possible = in_order | there.undated[first] | on.undated[second]
        pairs, at = np.unique(giver[possible] * n + receiver[possible], return_inverse=True)
        ends = np.divmod(pairs, n)
        without = ~np.isin(pairs, direct)
        countries = country[ends[0]], country[ends[1]]
        found.pairs += len(pairs)
        found.pairs_in_order += int(np.sum(np.bincount(at, weights=in_order[possible]) > 0))
        found.pairs_between_countries += int(
            np.sum((countries[0] != countries[1]) & (np.minimum(*countries) >= 0))
        )
        found.pairs_without_direct += int(without.sum())
        found.paths += int(possible.sum())
        found.out_of_order += int(np.sum(~possible))
        found.through += np.bincount(broker[possible], minlength=n)
        found.through_only += np.bincount(broker[possible][without[at]], minlength=n)
    return found


def two_steps(there: Arcs, on: Arcs) -> Iterator[tuple[Ints, Ints]]:
    """Join each arc to a HIC partner with those from it to somebody else; all of one giver in one part."""
    start = np.searchsorted(on.giver, there.receiver)
    count = np.searchsorted(on.giver, there.receiver, side="right") - start
    work = np.cumsum(count)
    last_of_giver = np.flatnonzero(np.append(there.giver[1:] != there.giver[:-1], True)) + 1
    begin = 0
    while begin < len(there.giver):
        done = work[begin - 1] if begin else 0
        end = max(int(np.searchsorted(work, done + WORK, side="right")), begin + 1)
        end = int(last_of_giver[np.searchsorted(last_of_giver, end)])
        first = np.repeat(np.arange(begin, end), count[begin:end])
        offset = np.repeat(np.append(0, work[begin : end - 1] - done), count[begin:end])
        second = start[first] + np.arange(len(first)) - offset
        different = there.giver[first] != on.receiver[second]
        yield first[different], second[different]
        begin = end


def share_of(found: Connections, reason: Reason | None) -> Result:
    """Give the share of connected pairs with no record of a direct flow."""
    if not found.pairs:
        return undefined(reason or "no path of two steps")
    return stands(found.pairs_without_direct / found.pairs, found.pairs)


def broker_table(network: Network, found: dict[str, Connections]) -> pd.DataFrame:
    """Give a row for each partner that connects any pair."""
    counts = {kind: found[kind].through for kind in TYPES}
    counts |= {f"{kind}_without_direct": found[kind].through_only for kind in TYPES}
    table = network.partners[["name"]].assign(**counts)
    return table[table[list(TYPES)].any(axis=1)]


def broker_records(network: Network, found: dict[str, Connections]) -> list[dict[str, Any]]:
    """Give :func:`brokers` in the layout of ``report --format json``."""
    rows = broker_table(network, found).drop(columns="name").rename_axis("id").reset_index()
    return [{str(key): value for key, value in row.items()} for row in rows.to_dict("records")]


def as_cells(result: Result) -> dict[str, Any]:
    """Give a result without what a count of pairs has none of."""
    return {"value": result.value, "reason": result.reason, "note": result.note, "n": result.n}
