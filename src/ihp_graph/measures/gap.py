"""The power–knowledge gap: who holds the money, the roles and the decisions, beside who gives the knowledge.

Each function takes a view or a data set.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ihp_graph import derived
from ihp_graph.dataset import Dataset
from ihp_graph.filters import View, as_view
from ihp_graph.income import HIC, LMIC, SIDES
from ihp_graph.measures.result import ENOUGH_FACTS, TOO_FEW, Reason, why_no_cross_side
from ihp_graph.measures.sums import exact_sum
from ihp_graph.model import TABLES
from ihp_graph.network import Network

ROLES = TABLES["roles"].column("role").codes
BOTH = (HIC, LMIC)


@dataclass(frozen=True, eq=False)
class Power:
    """One kind of power on record: what it is and who holds how much of it.

    ``power`` is ``role`` (with ``role``), ``decided``, ``paid`` or ``administered`` (with ``currency`` and
    ``kind``: amounts of different ones are never summed). ``held`` has a row for each fact: ``partner_id``,
    ``side`` at its date, ``amount``.
    """

    power: str
    held: pd.DataFrame
    role: str | None = None
    currency: str | None = None
    kind: str | None = None

    @property
    def key(self) -> str:
        """Its name: ``role coordinator``, ``decided``, ``paid GBP award``."""
        return " ".join(filter(None, (self.power, self.role, self.currency, self.kind)))

    def names(self) -> dict[str, str | None]:
        """Say which power it is."""
        return {
            "key": self.key,
            "power": self.power,
            "role": self.role,
            "currency": self.currency,
            "kind": self.kind,
        }


def power_knowledge_gap(data: View | Dataset, network: Network | None = None) -> pd.DataFrame:
    r"""Give each side's share of every kind of power beside its share of the knowledge given.

    .. math:: gap_s = \frac{P_s}{P_{HIC} + P_{LMIC}} - \frac{K_s}{K_{HIC} + K_{LMIC}}

    with P what side s holds of one kind of power and K the weight that it gave in the HIC–LMIC exchanges. The
    two sides' gaps are each other's opposite.

    Parameters
    ----------
    data
        A view, or a data set for everything in it.
    network
        Its network, where it is at hand.

    Returns
    -------
    A row for each kind of power and side (``HIC``, ``LMIC``), those without a record too:

    =====================  =================================================================================
    ``key``                the name of this kind of power, such as ``role coordinator`` or ``paid GBP award``
    ``power``              ``role``: distinct partnerships and partners with this ``role``; ``decided``: rows
                           of decisions in which a partner decided; ``paid`` and ``administered``: money by
                           who paid and by who was paid, for each ``currency`` and ``kind``
    ``side``               at the fact's date (a role's: its earliest dated row)
    ``held``               how much: a number of roles or decisions, or an amount of money; missing where
                           neither side has a record of this power
    ``n``                  facts of both sides
    ``unknown``            facts whose holder's side is unknown, left out
    ``power_share``        0 to 1; missing where there is no record of this power (``reason``)
    ``knowledge_share``    0 to 1; missing without HIC–LMIC exchanges
    ``gap``                −1 (gives all the knowledge, holds none of the power) to 1 (the reverse); missing
                           where either share is, with ``reason``
    ``note``               ``too few`` where either share rests on fewer than three facts
    =====================  =================================================================================

    Notes
    -----
    A gap is no measure of fairness: a role may be held by agreement, and to administer money may be a burden.
    Shares are of what is on record, and depend on how many partners of either side are: compare with the gap
    of ``member``. No interval: roles and exchanges are different facts of the same partnerships.

    References
    ----------
    .. [1] Issa H, Townsend W, Harris M. Benefiting the NHS through innovation: how to ensure international
       health partnerships are genuinely reciprocal. BMJ Glob Health 2021;6:e004936: it should not be presumed
       that the HIC partner coordinates or administers the funding.

    Examples
    --------
    >>> from ihp_graph import paths, sources
    >>> found = power_knowledge_gap(sources.read([paths.demo_source()]))
    >>> found = found[found["key"] == "role coordinator"]
    >>> print(found[["side", "held", "power_share", "gap"]].round(2).to_string(index=False))
    side  held  power_share   gap
     HIC  23.0          1.0  0.27
    LMIC   0.0          0.0 -0.27
    """
    view = as_view(data)
    network = Network.of(view) if network is None else network
    given, reason = knowledge(network), why_no_cross_side(network)
    known = total(given)
    rows = []
    for power in powers(view.dataset):
        held = total(power.held)
        n = int(power.held["side"].isin(BOTH).sum())
        why = reason or why_no_share(held, n)
        few = why is None and min(n, len(given)) < ENOUGH_FACTS
        for side in BOTH:
            power_share, knowledge_share = shares(held)[side], shares(known)[side]
            rows.append(
                power.names()
                | {
                    "side": side,
                    "held": held[side] if n else math.nan,
                    "n": n,
                    "unknown": len(power.held) - n,
                }
                | {"power_share": power_share, "knowledge_share": knowledge_share}
                | {"gap": power_share - knowledge_share, "reason": why, "note": TOO_FEW if few else None}
            )
    return pd.DataFrame(rows).astype(dict.fromkeys(TEXTS, "str"))


def gaps_by_partner(data: View | Dataset, network: Network | None = None) -> pd.DataFrame:
    r"""Give each partner's share of the knowledge given and, for each kind of power, its gap.

    .. math:: gap_i = P_i / P - K_i / K

    with the totals P and K of both sides, as in :func:`power_knowledge_gap`. The gaps of a side's partners
    sum to the side's, those of all to 0.

    Parameters
    ----------
    data
        A view, or a data set for everything in it.
    network
        Its network, where it is at hand.

    Returns
    -------
    A row for each partner with any power or knowledge given on record, indexed and sorted by id:
    ``knowledge_share`` (0 to 1; missing without HIC–LMIC exchanges) and a column with the gap (−1 to 1,
    unless money was taken back) for each ``key`` of which the sides have a share.

    Notes
    -----
    :func:`power_knowledge_gap` notes which kinds of power rest on fewer than three facts.
    Where many partners are on record each has a small share of everything: compare a partner's gaps with each
    other, or narrow the view to its programme. The order is that of the ids.

    References
    ----------
    .. [1] Issa H, Townsend W, Harris M. Benefiting the NHS through innovation: how to ensure international
       health partnerships are genuinely reciprocal. BMJ Glob Health 2021;6:e004936.

    Examples
    --------
    >>> from ihp_graph import paths, sources
    >>> found = gaps_by_partner(sources.read([paths.demo_source()]))
    >>> [abs(round(float(found[column].sum()), 9)) for column in ("knowledge_share", "role coordinator")]
    [1.0, 0.0]
    """
    view = as_view(data)
    given = knowledge(Network.of(view) if network is None else network)
    held = {
        power.key: power.held[power.held["side"].isin(BOTH)]
        for power in powers(view.dataset)
        if why_no_share(total(power.held), len(power.held)) is None
    }
    every = [facts["partner_id"] for facts in (given, *held.values())]
    ids = pd.Index(sorted(set(pd.concat(every))), name="id", dtype="str")
    part = by_partner(given, ids)
    gaps = {key: by_partner(facts, ids) - part for key, facts in held.items()}
    return pd.DataFrame({"knowledge_share": part, **gaps}, index=ids)


TEXTS = ("key", "power", "role", "currency", "kind", "side", "reason", "note")


def knowledge(network: Network) -> pd.DataFrame:
    """Give who gave what in the HIC–LMIC exchanges: ``partner_id``, ``side``, ``amount``."""
    flows = network.flows.cross_side
    return pd.DataFrame(
        {
            "partner_id": network.partners.index[flows.giver],
            "side": np.take(SIDES, flows.giver_side),
            "amount": flows.weight,
        }
    )


def powers(dataset: Dataset) -> Iterator[Power]:
    """Give every kind of power: each role, decisions, and money by currency and kind."""
    holders = first_of_role(derived.roles(dataset))
    for role in ROLES:
        yield Power("role", facts(holders[holders["role"] == role]), role=role)
    decisions = derived.decisions(dataset)
    yield Power("decided", facts(decisions[decisions["part"] == "decided"]))
    funding = derived.funding(dataset)
    for power, who, side in (
        ("paid", "funder_id", "payer_side"),
        ("administered", "recipient_id", "recipient_side"),
    ):
        money = facts(funding[funding[who].notna()], who, side, "amount")
        if money.empty:
            yield Power(power, money)
        of = funding.loc[money.index, ["currency", "kind"]].fillna("")
        for currency, kind in sorted(set(zip(of["currency"], of["kind"], strict=True))):
            rows = (of["currency"] == currency) & (of["kind"] == kind)
            yield Power(power, money[rows], currency=currency, kind=kind or None)


def first_of_role(roles: pd.DataFrame) -> pd.DataFrame:
    """Give each holder of a role in a partnership once, by the earliest dated row."""
    undated = roles["side_dated_by"] != derived.BY_FACT
    order = roles.assign(undated=undated).sort_values(["undated", "fiscal_year"], kind="stable")
    return order.drop_duplicates(["partnership_id", "partner_id", "role"])


def facts(
    frame: pd.DataFrame, who: str = "partner_id", side: str = "side", amount: str | None = None
) -> pd.DataFrame:
    """Give facts as who holds how much of a power; one for each fact where it has no amount."""
    return pd.DataFrame(
        {
            "partner_id": frame[who],
            "side": frame[side],
            "amount": 1.0 if amount is None else frame[amount],
        }
    )


def total(held: pd.DataFrame) -> dict[str, float]:
    """Sum the amounts of each side."""
    return {side: exact_sum(held.loc[held["side"] == side, "amount"]) for side in BOTH}


def why_no_share(held: dict[str, float], n: int) -> Reason | None:
    """Say why the sides have no share of a power; None where they have. Money may have been taken back."""
    if not n:
        return "no record of it"
    return None if min(held.values()) >= 0 < sum(held.values()) else "nothing on balance"


def shares(of_sides: dict[str, float]) -> dict[str, float]:
    """Give each side's share of what both have; NaN where they have nothing, or one less than nothing."""
    defined = min(of_sides.values()) >= 0 < sum(of_sides.values())
    return {
        side: amount / sum(of_sides.values()) if defined else math.nan for side, amount in of_sides.items()
    }


def by_partner(held: pd.DataFrame, ids: pd.Index[str]) -> pd.Series[float]:
    """Give each partner's share of what all of them have; NaN where they have nothing."""
    sums = held.groupby("partner_id")["amount"].sum().reindex(ids, fill_value=0.0)
    whole = exact_sum(held["amount"])
    return sums / whole if whole else sums * math.nan
