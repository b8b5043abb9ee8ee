"""What flows between sides, between countries and within programmes: sums of what is on record."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ihp_graph.dataset import Dataset, elements
from ihp_graph.filters import View
from ihp_graph.flows import KINDS
from ihp_graph.income import HIC, LMIC, SIDES
from ihp_graph.language import ENGLISH
from ihp_graph.measures.flow import by_side
from ihp_graph.questions.answer import Evidence

NO_COUNTRY = ENGLISH("flows-no-country")
Sums = dict[str, float | None]


@dataclass(frozen=True, slots=True)
class Flow:
    """What goes between two ends, by kind; None where nothing is recorded.

    ``a`` and ``b`` are sides or names of countries in the language of the evidence (with their codes, where
    there are any), of a programme the sides. ``there`` goes from a to b, ``back`` from b to a; within one
    side or country all is ``there``.
    """

    name: str | None
    a: str
    b: str
    a_side: str
    b_side: str
    there: Sums
    back: Sums
    exchanges: int
    a_code: str | None = None
    b_code: str | None = None


@dataclass(frozen=True, slots=True)
class Flows:
    """The flows of a view. An exchange counts in each programme of its partnership."""

    sides: tuple[Flow, ...]
    countries: tuple[Flow, ...]
    programmes: tuple[Flow, ...]
    exchanges: int
    between_sides: int
    unclassified: int


def flows(data: Evidence | View | Dataset) -> Flows:
    """Give what flows between sides, between countries and, between sides, within programmes."""
    evidence = data if isinstance(data, Evidence) else Evidence(data)
    kind = evidence.exchanges["knowledge_type"].fillna(KINDS[-1])
    return Flows(
        of_sides(evidence),
        of_countries(
            evidence, evidence.exchanges[["from_partner_id", "to_partner_id", "weight"]].assign(kind=kind)
        ),
        of_programmes(evidence),
        len(kind),
        len(evidence.between),
        int((kind == KINDS[-1]).sum()),
    )


def of_sides(evidence: Evidence) -> tuple[Flow, ...]:
    """Give the flows between and within sides; those without any exchange only between HIC and LMIC."""
    table = by_side(evidence.network)
    sums: dict[tuple[str, str], Sums] = {}
    counts: dict[tuple[str, str], int] = {}
    for giver, receiver, kind, n, weight in table.itertuples(index=False, name=None):
        sums.setdefault((giver, receiver), {})[kind] = float(weight) if n else None
        counts[giver, receiver] = counts.get((giver, receiver), 0) + int(n)
    nothing: Sums = dict.fromkeys(KINDS)
    found = []
    for place, a in enumerate(SIDES):
        for b in SIDES[place:]:
            n = counts[a, b] + (counts[b, a] if a != b else 0)
            if n or (a, b) == (HIC, LMIC):
                found.append(Flow(None, a, b, a, b, sums[a, b], sums[b, a] if a != b else nothing, n))
    return tuple(sorted(found, key=lambda one: (one.a, one.b) != (HIC, LMIC)))


def of_countries(evidence: Evidence, exchanges: pd.DataFrame) -> tuple[Flow, ...]:
    """Give the flows between countries, HIC before LMIC, then by name; the side is a partner's one side."""
    partners = evidence.view.partners().set_index("id")
    codes = partners["country"]
    giver, receiver = (exchanges[end].map(codes) for end in ("from_partner_id", "to_partner_id"))
    sides = {code: str(side) for code, side in zip(partners["country"], partners["side"], strict=True)}
    sums = grouped(
        exchanges.assign(giver=giver.fillna(""), receiver=receiver.fillna("")), ["giver", "receiver"]
    )
    counts = exchanges.groupby([giver.fillna(""), receiver.fillna("")]).size()
    nothing: Sums = dict.fromkeys(KINDS)

    def order(code: str) -> tuple[int, str]:
        return SIDES.index(sides.get(code, SIDES[-1])), evidence.say.in_order(name(code))

    def name(code: str) -> str:
        return evidence.say.country(code) if code else evidence.say("flows-no-country")

    pairs = {(min(pair, key=order), max(pair, key=order)) for pair in sums}
    found = []
    for a, b in sorted(pairs, key=lambda pair: (order(pair[0]), order(pair[1]))):
        n = int(counts.get((a, b), 0)) + (int(counts.get((b, a), 0)) if a != b else 0)
        there, back = sums.get((a, b), nothing), sums.get((b, a), nothing) if a != b else nothing
        a_side, b_side = (sides.get(code, SIDES[-1]) for code in (a, b))
        found.append(Flow(None, name(a), name(b), a_side, b_side, there, back, n, a or None, b or None))
    return tuple(found)


def of_programmes(evidence: Evidence) -> tuple[Flow, ...]:
    """Give the flows between the sides within each programme, by name; then those of none."""
    no_programme, no_partnership = evidence.say("flows-no-programme"), evidence.say("flows-no-partnership")
    table = evidence.dataset["partnerships"]
    names = dict(zip(table["id"], elements(table["programme"]), strict=True))
    between = evidence.between
    by = [
        between["partnership_id"],
        between["giver_side"],
        between["knowledge_type"].fillna(KINDS[-1]).rename("kind"),
    ]
    each = between["weight"].groupby(by, dropna=False).agg(weight="sum", size="size").reset_index()
    each["programme"] = [
        list(names.get(id, ())) or [no_programme] if isinstance(id, str) else [no_partnership]
        for id in each["partnership_id"]
    ]
    each = each.explode("programme")
    sums = grouped(each, ["programme", "giver_side"])
    counts = each.groupby("programme")["size"].sum()
    nothing: Sums = dict.fromkeys(KINDS)
    last = {no_programme: 1, no_partnership: 2}
    return tuple(
        Flow(
            name, HIC, LMIC, HIC, LMIC,
            sums.get((name, HIC), nothing), sums.get((name, LMIC), nothing), int(counts[name]),
        )
        for name in sorted(set(each["programme"]), key=lambda name: (last.get(name, 0), name.casefold()))
    )  # fmt: skip


def grouped(exchanges: pd.DataFrame, by: list[str]) -> dict[tuple[str, ...], Sums]:
    """Sum the weights by groups and kind; None where a group has nothing of a kind."""
    found: dict[tuple[str, ...], Sums] = {}
    if exchanges.empty:
        return found
    sums = exchanges.groupby([*by, "kind"])["weight"].sum()
    for key, weight in zip(sums.index, sums, strict=True):
        *group, kind = map(str, key)
        found.setdefault(tuple(group), dict.fromkeys(KINDS))[kind] = float(weight)
    return found
