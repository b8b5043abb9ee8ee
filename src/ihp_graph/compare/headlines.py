"""What each headline is in two views, how far apart, and whether the data tell them apart.

A difference is claimed only where its interval leaves out 0 and the intervals of the two don't overlap.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
import pandas as pd

from ihp_graph import derived
from ihp_graph.flows import Floats, Flows
from ihp_graph.income import HIC, LMIC
from ihp_graph.language import ENGLISH
from ihp_graph.measures import MEASURES
from ihp_graph.measures.difference import DECIMALS, Parts, bootstrap_difference
from ihp_graph.measures.flow import signed
from ihp_graph.measures.reciprocity import returned, returned_as_another_kind, returned_in_kind
from ihp_graph.measures.result import ENOUGH_FACTS, Result, stands, undefined, why_no_cross_side
from ihp_graph.measures.significance import FEWEST_CLUSTERS, clusters, newcombe, share, wilson
from ihp_graph.network import Network, partnerships_of
from ihp_graph.questions.answer import Evidence
from ihp_graph.questions.claims import practice
from ihp_graph.questions.power import HOLDERS, deciders, once
from ihp_graph.report import words

Method = Literal["paired bootstrap", "bootstrap", "Newcombe"]
OfPairs = Callable[[Flows], Floats]
NOT_RECORDED = "not recorded"


@dataclass(frozen=True, slots=True)
class Figure:
    """A headline in one of the two: its value, how many facts it rests on, its 95% interval.

    ``reason`` says why there is no value; where there is one, why it has no interval.
    """

    value: float | None
    n: int
    interval: tuple[float, float] | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline in A and in B.

    ``difference`` is B less A, ``interval`` its 95% interval, by ``method``. ``higher_in`` is A or B where
    the data tell the two apart; where they don't, ``reason`` says why nothing is claimed.
    """

    key: str
    a: Figure
    b: Figure
    difference: float | None = None
    interval: tuple[float, float] | None = None
    method: Method | None = None
    higher_in: Literal["A", "B"] | None = None
    reason: str | None = None

    @property
    def title(self) -> str:
        """What it is called for people."""
        return TITLES.get(self.key) or words.measure(ENGLISH, self.key)


def weights(flows: Flows) -> Floats:
    """Give the weight of each pair's exchanges."""
    return np.asarray(flows.dyads.flows.sum(axis=(1, 2)))


@dataclass(frozen=True, slots=True)
class Ratio:
    """A headline that is a ratio of sums over the pairs of some of the HIC–LMIC exchanges."""

    numerator: OfPairs
    denominator: OfPairs = weights
    chosen: Callable[[Flows], Flows] = lambda flows: flows


def net(flows: Flows) -> Floats:
    """Give what went from HIC to LMIC less what went back, of each pair."""
    dyads = flows.dyads
    return np.bincount(dyads.of_exchange, weights=signed(flows), minlength=len(dyads)).astype(float)


def one_each(flows: Flows) -> Floats:
    """Count each pair once."""
    return np.ones(len(flows.dyads))


def by_type(key: str, numerator: OfPairs) -> dict[str, Ratio]:
    """Name a ratio over all exchanges, and over those of each type."""
    return {
        key: Ratio(numerator),
        f"{key}_technical": Ratio(numerator, chosen=lambda flows: flows.technical),
        f"{key}_cultural": Ratio(numerator, chosen=lambda flows: flows.cultural),
    }


def by_learning(key: str, numerator: OfPairs) -> dict[str, Ratio]:
    """Name a ratio over all exchanges, and over those whose learning isn't ``about``."""
    return {
        key: Ratio(numerator),
        f"{key}_from": Ratio(numerator, chosen=lambda flows: flows.learned_from),
    }


SUMS = tuple(
    f"flow_{way}{kind}" for way in ("hic_lmic", "lmic_hic") for kind in ("", "_technical", "_cultural")
)
RATIOS: Mapping[str, Ratio] = {
    **by_type("flow_asymmetry", net),
    **by_learning("cross_reciprocity_weighted", lambda flows: returned(flows.dyads)),
    **by_learning("cross_reciprocity_typed", lambda flows: returned_in_kind(flows.dyads)),
    **by_learning("cross_substitution_gap", lambda flows: returned_as_another_kind(flows.dyads)),
    "pairs_returning_same_type": Ratio(
        lambda flows: (returned_in_kind(flows.dyads) > 0).astype(float), one_each
    ),
    "pairs_nothing_returned": Ratio(lambda flows: (returned(flows.dyads) == 0).astype(float), one_each),
}
ROLES = {"accountable": "accountable partners"}
TITLES = {
    "pairs_returning_same_type": "Pairs in which the same kind goes both ways, of all pairs",
    "pairs_nothing_returned": "Pairs with nothing on record in return, of all pairs",
    **{
        f"{key}_{side.lower()}": f"{side} share of {ROLES.get(key) or key.replace('_', ' ')}"
        for key in HOLDERS
        for side in (HIC, LMIC)
    },
    "decisions_joint": "Decisions on record that both sides decided",
    "claiming_without_lmic_to_hic": "Claim of mutuality, and nothing from LMIC to HIC on record",
    "claiming_without_technical_lmic_to_hic": "Claim of mutuality, and nothing technical from LMIC to HIC",
}


def headlines(a: Evidence, b: Evidence) -> list[Headline]:
    """Compare every headline: flows, reciprocity, pairs, then the counts of roles, decisions and claims.

    Ratios of exchanges and of pairs have the bootstrap over partnerships; shares of counted things
    Wilson's interval, and their differences Newcombe's where each partnership counts once and none is in
    both, else the bootstrap. A sum of exchanges has none: it grows with what is on record.
    """
    counts_a, counts_b = counts(a), counts(b)
    return [
        *(of_sums(key, a.network, b.network) for key in SUMS),
        *of_ratios(a.network, b.network),
        *(of_counts(key, counts_a[key], counts_b[key]) for key in counts_a),
    ]


def of_sums(key: str, a: Network, b: Network) -> Headline:
    """Compare a flow."""
    return judged(
        Headline(key, figure(MEASURES[key](a)), figure(MEASURES[key](b))),
        "a sum grows with what is on record",
    )


def of_ratios(a: Network, b: Network) -> list[Headline]:
    """Compare the ratios of exchanges and of pairs, partnerships that both hold drawn together."""
    in_a, in_b, either = together(a, b)
    found = []
    for key, ratio in RATIOS.items():
        headline = Headline(key, figure(measured(key, a)), figure(measured(key, b)))
        if headline.a.interval and headline.b.interval:
            labels = cluster_of_pair(ratio.chosen(either))
            parts = [parts_of(ratio, flows, labels) for flows in (in_a, in_b)]
            headline = with_interval(headline, *parts)
        found.append(judged(headline, headline.a.reason or headline.b.reason))
    return found


def measured(key: str, network: Network) -> Result:
    """Give a ratio in one network, with its interval."""
    if key in MEASURES:
        return MEASURES[key](network)
    ratio, reason = RATIOS[key], why_no_cross_side(network)
    if reason is not None:
        return undefined(reason)
    flows = ratio.chosen(network.flows.cross_side)
    return share(ratio.numerator(flows), ratio.denominator(flows), clusters(flows), len(flows.dyads))


def together(a: Network, b: Network) -> tuple[Flows, Flows, Flows]:
    """Give the HIC–LMIC flows of A, of B and of both, with one numbering of partners and partnerships."""
    exchanges = pd.concat([a.exchanges, b.exchanges], ignore_index=True)
    partners = a.partners.loc[:, []].join(b.partners.loc[:, []], how="outer").sort_index()
    both = Network(partners, exchanges, partnerships_of(None, exchanges)).flows
    of_a = np.arange(len(exchanges)) < len(a.exchanges)
    return both.where(of_a).cross_side, both.where(~of_a).cross_side, both.cross_side


def cluster_of_pair(flows: Flows) -> pd.Series[Any]:
    """Give the cluster of each pair, as a series over the pairs of positions."""
    return pd.Series(clusters(flows), index=pd.MultiIndex.from_arrays([flows.dyads.a, flows.dyads.b]))


def parts_of(ratio: Ratio, flows: Flows, labels: pd.Series[Any]) -> Parts:
    """Give the parts of a ratio by pair, with the cluster of each."""
    flows = ratio.chosen(flows)
    pairs = pd.MultiIndex.from_arrays([flows.dyads.a, flows.dyads.b])
    cluster = labels.reindex(pairs).to_numpy(dtype=np.int64)
    return Parts(ratio.numerator(flows), ratio.denominator(flows), cluster)


def counts(evidence: Evidence) -> dict[str, pd.DataFrame]:
    """Give for each share of counted things ``k`` of ``n`` by partnership; no row where there are none."""
    dataset = evidence.dataset
    roles = once(derived.roles(dataset))
    found = {
        f"{key}_{side.lower()}": tallied(held["partnership_id"], held["side"] == side)
        for key, role in HOLDERS.items()
        for held in [roles[roles["role"] == role]]
        for side in (HIC, LMIC)
    }
    decisions = deciders(derived.decisions(dataset))
    found["decisions_joint"] = tallied(decisions["partnership_id"], decisions["hic"] & decisions["lmic"])
    measurable, back, technical_back = practice(evidence)
    claiming = pd.Series(sorted(measurable), dtype="str")
    found["claiming_without_lmic_to_hic"] = tallied(claiming, ~claiming.isin(back))
    found["claiming_without_technical_lmic_to_hic"] = tallied(claiming, ~claiming.isin(technical_back))
    return found


def tallied(partnership: pd.Series[Any], counted: pd.Series[Any]) -> pd.DataFrame:
    """Count by partnership how many there are, and how many of them are counted."""
    each = pd.DataFrame({"k": counted.to_numpy(dtype=bool), "n": 1}, index=pd.Index(partnership, dtype="str"))
    return each.groupby(level=0).sum().astype(float)


def of_counts(key: str, a: pd.DataFrame, b: pd.DataFrame) -> Headline:
    """Compare a share of counted things."""
    headline = Headline(key, counted_share(a), counted_share(b))
    if min(len(a), len(b)) < FEWEST_CLUSTERS:
        return judged(headline, "fewer than ten partnerships")
    if (a["n"] == 1).all() and (b["n"] == 1).all() and not a.index.isin(b.index).any():
        numbers = (int(frame[column].sum()) for frame in (b, a) for column in ("k", "n"))
        return judged(replace(headline, interval=newcombe(*numbers), method="Newcombe"))
    ids = a.index.union(b.index)
    parts = [
        Parts(frame["k"].to_numpy(), frame["n"].to_numpy(), ids.get_indexer(frame.index)) for frame in (a, b)
    ]
    return judged(with_interval(headline, *parts), headline.a.reason or headline.b.reason)


def counted_share(counted: pd.DataFrame) -> Figure:
    """Give a share of counted things with Wilson's interval."""
    k, n = int(counted["k"].sum()), int(counted["n"].sum())
    if not n:
        return Figure(None, 0, reason=NOT_RECORDED)
    return figure(stands(k / n, n, interval=wilson(k, n) if n >= ENOUGH_FACTS else None))


def figure(result: Result) -> Figure:
    """Give a measure's result as a figure."""
    value = result.value if isinstance(result.value, float) else None
    return Figure(value, result.n, result.interval, result.note or result.reason)


def with_interval(headline: Headline, a: Parts, b: Parts) -> Headline:
    """Add the interval of the difference by the bootstrap."""
    interval = bootstrap_difference(a, b)
    paired = np.isin(a.cluster, b.cluster).any()
    method: Method = "paired bootstrap" if paired else "bootstrap"
    return replace(headline, interval=interval, method=None if interval is None else method)


def judged(headline: Headline, no_interval: str | None = None) -> Headline:
    """Add the difference, and which is higher or why that isn't claimed."""
    a, b = headline.a, headline.b
    if a.value is None or b.value is None:
        where = " or ".join(name for name, of in (("A", a), ("B", b)) if of.value is None)
        return replace(headline, interval=None, method=None, reason=f"not defined in {where}")
    difference = round(b.value - a.value, DECIMALS) + 0.0
    headline = replace(headline, difference=difference)
    if not difference:
        return replace(headline, reason="the same figure in both")
    if headline.interval is None or a.interval is None or b.interval is None:
        return replace(headline, reason=no_interval or "fewer than ten partnerships")
    if a.interval[0] <= b.interval[1] and b.interval[0] <= a.interval[1]:
        return replace(headline, reason="the intervals overlap")
    if headline.interval[0] <= 0 <= headline.interval[1]:
        return replace(headline, reason="the interval of the difference holds 0")
    return replace(headline, higher_in="B" if difference > 0 else "A")
