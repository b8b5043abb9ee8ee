"""One partner: what it taught and learned, with whom, and what else is on record of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from ihp_graph.dataset import Dataset
from ihp_graph.filters import View
from ihp_graph.flows import KINDS
from ihp_graph.questions.answer import Evidence
from ihp_graph.questions.known import unknown
from ihp_graph.questions.mirror import Facts, Figures, or_none


@dataclass(frozen=True, slots=True)
class Contact:
    """A partner at the other end, and what went to it or came from it, by kind; None: nothing recorded."""

    id: str
    name: str
    side: str
    taught: dict[str, float | None]
    learned: dict[str, float | None]


@dataclass(frozen=True, slots=True)
class Ego:
    """A partner and what is on record of it.

    ``figures`` are the rows of :class:`~ihp_graph.questions.mirror.Face`, over all partnerships;
    ``exchanges`` those that it gave or received, ``partnerships`` its roles in each that it is in.
    """

    id: str
    name: str
    country: str | None
    side: str
    figures: Figures
    contacts: tuple[Contact, ...]
    exchanges: pd.DataFrame
    partnerships: tuple[dict[str, Any], ...]


def ego(data: Evidence | View | Dataset, partner: str) -> Ego:
    """Give what is on record of a partner, its contacts in the order of their names.

    Raises
    ------
    QueryError
        No partner has this id; it names the nearest ones.
    """
    evidence = data if isinstance(data, Evidence) else Evidence(data)
    known = evidence.view.partners().set_index("id")
    if partner not in known.index:
        raise unknown("partner", partner, dict(zip(known.index, known["name"], strict=True)))
    facts = Facts(evidence.dataset, evidence.view.filter, [partner])
    gave = facts.exchanges["from_partner_id"] == partner
    got = facts.exchanges["to_partner_id"] == partner
    own = facts.exchanges[gave | got]
    others = own["to_partner_id"].where(gave[own.index], own["from_partner_id"])
    contacts = [
        Contact(
            id,
            str(known.at[id, "name"]),
            str(known.at[id, "side"]),
            by_kind(own[(others == id) & gave[own.index]]),
            by_kind(own[(others == id) & got[own.index]]),
        )
        for id in others.unique()
    ]
    row = known.loc[partner]
    return Ego(
        partner,
        str(row["name"]),
        or_none(row["country"]),
        str(row["side"]),
        facts.of_partner(partner),
        tuple(sorted(contacts, key=lambda one: (one.name.casefold(), one.id))),
        own,
        memberships(evidence, facts, own, partner),
    )


def by_kind(exchanges: pd.DataFrame) -> dict[str, float | None]:
    """Sum the weight of each kind; None without any."""
    sums = exchanges.groupby(exchanges["knowledge_type"].fillna(KINDS[-1]))["weight"].sum()
    return {kind: float(sums[kind]) if kind in sums.index else None for kind in KINDS}


def memberships(
    evidence: Evidence, facts: Facts, own: pd.DataFrame, partner: str
) -> tuple[dict[str, Any], ...]:
    """Give the partnerships that a partner has a role or an exchange in, with its roles in each."""
    names = evidence.dataset["partnerships"].set_index("id")["name"]
    held = facts.roles[facts.roles["partner_id"] == partner]
    ids = {*held["partnership_id"], *own["partnership_id"].dropna()}
    found = [
        {
            "id": id,
            "name": str(names[id]) if id in names.index and or_none(names[id]) else id,
            "roles": sorted(set(held.loc[held["partnership_id"] == id, "role"])),
            "exchanges": int((own["partnership_id"] == id).sum()),
        }
        for id in ids
    ]
    return tuple(sorted(found, key=lambda one: (str(one["name"]).casefold(), str(one["id"]))))
