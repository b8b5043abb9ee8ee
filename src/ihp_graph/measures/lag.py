"""Lagged reciprocity: how much of what was given is answered within k years.

A partnership of two years has had less time to answer than one of twenty. So what was given is followed
for k years, and left out where the records end before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from ihp_graph.flows import KINDS, UNDATED, Bools, Codes, Floats, Flows, Ints
from ihp_graph.income import SIDES
from ihp_graph.measures.result import Result, undefined, why_no_cross_side
from ihp_graph.measures.significance import clusters, share
from ihp_graph.measures.sums import exact_sum
from ihp_graph.network import Network, accepts_graphs

LAGS = tuple(range(11))
"""The years within which an answer counts."""
BLIND, IN_KIND = "any", "in_kind"
KNOWLEDGE = (*KINDS[:2], IN_KIND, BLIND)
"""Which answers count: of one type, of the same type as what was given, of whatever type."""
UNCLASSIFIED = KINDS.index("unclassified")


@accepts_graphs
def lagged_reciprocity(
    network: Network,
    lags: Sequence[int] = LAGS,
    learned_from: bool = False,
    last_year: int | None = None,
) -> pd.DataFrame:
    r"""Give the share of what each side gave that the other partner answered within k years.

    .. math:: R_k = \sum_{y \le Y - k} a_k(y) \Big/ \sum_{y \le Y - k} g(y)

    over the HIC–LMIC pairs, where g(y) is the weight that one partner gave the other in year y, Y the last
    year of the window and a_k(y) the part of it that something given back in the years y to y + k answers.
    What was given after Y − k is censored: its k years aren't over. Each exchange answers at most its own
    weight, once: the oldest that is still open and not over k years old is answered first. Since what is
    older also expires earlier, no other order answers more, so that the figure owes nothing to the order.

    Parameters
    ----------
    network
        Who taught whom. Only exchanges with a date of their own enter; a span counts in its first year.
    lags
        The numbers of years k. 0 is the same calendar year.
    learned_from
        Over those exchanges only whose learning is ``from`` or not recorded.
    last_year
        The last year Y of the window; the year of the latest dated exchange, of whatever sides, where left
        out.

    Returns
    -------
    A row for each side, knowledge and k:

    =================  =====================================================================================
    ``given_by``       ``HIC`` or ``LMIC``, at the exchange's date: what this side gave and the other answered
    ``knowledge``      ``technical``, ``cultural``: of this type, answered in this type; ``in_kind``: of any
                       type, answered in the same (what is unclassified never is); ``any``: blind to type
    ``years``          k
    ``value``          the share, 0 to 1; missing where nothing is at risk, with its ``reason``
    ``n``              exchanges at risk
    ``given``          their weight
    ``answered``       the part of the weight that is answered
    ``censored``       exchanges whose k years aren't over
    ``undated``        exchanges without a date of their own, left out
    ``low``, ``high``  the interval by the bootstrap over partnerships; missing as of ``reason``
    ``note``           ``too few`` for fewer than three exchanges at risk
    =================  =====================================================================================

    Notes
    -----
    An answer is no proof of repayment, nor its lack one of debt: it may have come before the records begin,
    or in a way that no page tells. A page written in 2012 tells nothing of 2013, while the window is that
    of all records. What is given back is itself given, and waits for its own answer on the other side's row;
    so the two sides aren't added up. The set at risk shrinks as k grows, so the share may fall.

    References
    ----------
    .. [1] Kalbfleisch JD, Prentice RL. The Statistical Analysis of Failure Time Data. 2nd ed. Wiley 2002,
       chapter 1.

    Examples
    --------
    Leeds teaches in 2010, Gulu answers in 2012; the records end in 2014.

    >>> import networkx as nx
    >>> graph = nx.MultiDiGraph()
    >>> graph.add_node("Leeds", side="HIC")
    >>> graph.add_node("Gulu", side="LMIC")
    >>> _ = graph.add_edge("Leeds", "Gulu", knowledge_type="technical", year=2010)
    >>> _ = graph.add_edge("Gulu", "Leeds", knowledge_type="technical", year=2012)
    >>> found = lagged_reciprocity(graph, lags=[1, 2, 4], last_year=2014)
    >>> found = found[found["knowledge"] == "technical"]
    >>> print(found[["given_by", "years", "value", "n", "censored"]].to_string(index=False))
    given_by  years  value  n  censored
         HIC      1    0.0  1         0
         HIC      2    1.0  1         0
         HIC      4    1.0  1         0
        LMIC      1    0.0  1         0
        LMIC      2    0.0  1         0
        LMIC      4    NaN  0         1
    """
    if any(lag < 0 for lag in lags):
        raise ValueError("nothing can be answered within fewer than 0 years")
    last = window(network)[1] if last_year is None else last_year
    flows = network.flows.cross_side
    if learned_from:
        flows = flows.learned_from
    dated = flows.where(flows.year != UNDATED)
    cluster = clusters(dated)
    ledgers = {typed: Ledger(dated, typed) for typed in (True, False)}
    rows: list[dict[str, Any]] = []
    for side in range(2):
        for knowledge in KNOWLEDGE:
            every = flows.where((flows.giver_side == side) & of_type(flows.kind, knowledge))
            undated = int(np.sum(every.year == UNDATED))
            reason = why_no_cross_side(network) or (None if len(every) else "no record of it")
            if reason is None and undated == len(every):
                reason = "no dated exchanges"
            ledger = ledgers[knowledge != BLIND]
            of_side = (ledger.giver_side == side) & of_type(ledger.kind, knowledge)
            for lag in lags:
                chosen = of_side & (ledger.year + lag <= (-1 if last is None else last))
                n = int(ledger.exchanges[chosen].sum())
                given, answered = ledger.weight[chosen], ledger.answered(lag)[chosen]
                found = (
                    share(answered, given, cluster[ledger.pair[chosen]], n)
                    if n
                    else undefined(reason or "none within the window")
                )
                rows.append(
                    {"given_by": SIDES[side], "knowledge": knowledge, "years": lag}
                    | in_cells(found)
                    | {"given": exact_sum(given), "answered": exact_sum(answered)}
                    | {"censored": len(every) - undated - n, "undated": undated}
                )
    return pd.DataFrame(rows, columns=COLUMNS).astype(TYPES)


@accepts_graphs
def window(network: Network) -> tuple[int, int] | tuple[None, None]:
    """Give the first and the last year with a dated exchange, of whatever sides; None without any."""
    years = network.flows.year[network.flows.year != UNDATED]
    return (int(years.min()), int(years.max())) if len(years) else (None, None)


class Ledger:
    """What each partner of a pair gave the other in each year, and what of it was answered.

    One entry for each pair, type (all types as one unless `typed`), direction, year and side of the giver,
    in this order.
    """

    def __init__(self, flows: Flows, typed: bool):
        way = (flows.giver > flows.receiver).astype(np.int64)
        kind = flows.kind if typed else np.zeros(len(flows), dtype=np.int64)
        first = int(flows.year.min(initial=0))
        shape = (len(flows.dyads), len(KINDS), 2, int(flows.year.max(initial=0)) - first + 1, len(SIDES))
        cells = (flows.dyads.of_exchange, kind, way, flows.year - first, flows.giver_side)
        entries, of_exchange = np.unique(np.ravel_multi_index(cells, shape), return_inverse=True)
        self.pair, self.kind, self.way, year, self.giver_side = np.unravel_index(entries, shape)
        self.year = year + first
        self.weight = np.bincount(of_exchange, weights=flows.weight, minlength=len(entries)).astype(float)
        self.exchanges = np.bincount(of_exchange, minlength=len(entries))
        self.typed = typed
        self.found: dict[int, Floats] = {}

    def answered(self, lag: int) -> Floats:
        """Give the part of each entry's weight that is answered within so many years."""
        if lag not in self.found:
            self.found[lag] = self.match(lag)
        return self.found[lag]

    def match(self, lag: int) -> Floats:
        """Answer the oldest first, in all streams at once: a step in each for every entry that it uses up."""
        stream = (self.pair * len(KINDS) + self.kind) * 2 + self.way
        names, start = np.unique(stream, return_index=True)
        stop = np.append(start[1:], len(stream))
        other = np.searchsorted(names, names ^ 1)
        both = np.flatnonzero(np.take(names, other, mode="clip") == names ^ 1)
        given, back = start[both], start[other[both]]
        stop_given, stop_back = stop[both], stop[other[both]]
        owed, unused = self.weight.copy(), self.weight.copy()
        active = np.arange(len(both))
        while len(active):
            debt, answer = given[active], back[active]
            early = self.year[answer] < self.year[debt]
            late = self.year[answer] > self.year[debt] + lag
            paid = np.where(early | late, 0.0, np.minimum(owed[debt], unused[answer]))
            owed[debt] -= paid
            unused[answer] -= paid
            given[active] += late | (owed[debt] == 0)
            back[active] += early | (unused[answer] == 0)
            active = active[(given[active] < stop_given[active]) & (back[active] < stop_back[active])]
        if self.typed:
            owed[self.kind == UNCLASSIFIED] = self.weight[self.kind == UNCLASSIFIED]
        return np.asarray(self.weight - owed)


COLUMNS = (
    "given_by", "knowledge", "years", "value", "n", "given", "answered", "censored", "undated", "low", "high",
    "reason", "note",
)  # fmt: skip
TYPES = {"value": "float64", "low": "float64", "high": "float64", "reason": "str", "note": "str"}


def of_type(kind: Codes | Ints, knowledge: str) -> Bools:
    """Say which of these types, positions in KINDS, a kind of answer is about."""
    if knowledge in KINDS:
        return np.equal(kind, KINDS.index(knowledge))
    return np.ones(len(kind), dtype=bool)


def in_cells(result: Result) -> dict[str, Any]:
    """Give a result as the cells of a row."""
    low, high = result.interval or (None, None)
    return {"value": result.value, "n": result.n, "low": low, "high": high} | {
        "reason": result.reason,
        "note": result.note,
    }
