"""The mirror of one partnership: both partners asked the same questions in the same words, side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

import pandas as pd

from ihp_graph import bundled, derived, income
from ihp_graph.dataset import Dataset
from ihp_graph.filters import FACTS_OF_PARTNERSHIPS, Filter, View
from ihp_graph.flows import KINDS
from ihp_graph.income import SIDES, UNKNOWN
from ihp_graph.measures.gap import first_of_role
from ihp_graph.measures.result import TOO_FEW
from ihp_graph.model import TABLES
from ihp_graph.questions.answer import BOTH, Evidence, distinct
from ihp_graph.questions.known import unknown
from ihp_graph.questions.words import FEW

ROLES = TABLES["roles"].column("role").codes
PARTS = TABLES["decisions"].column("part").codes
ASSESSED = TABLES["assessments"].column("kind").codes
CLAIMS = TABLES["claims"].column("claim").codes
LEARNING = TABLES["exchanges"].column("learning").codes

Figures = dict[str, dict[str, float | None]]
Chosen = Callable[[pd.DataFrame], "pd.Series[bool]"]


@dataclass(frozen=True, slots=True)
class Face:
    """One partner of a partnership, or one of its sides as a whole, and what is on record of it.

    ``id`` and ``name`` are the partner's, or the side's for both. ``side`` is that at the partnership's date.
    ``figures`` has the same rows for every face of a mirror, each None where there is no record:

    ==================  ====================================================================================
    ``taught``          ``exchanges`` (how many it gave) and their weight, ``technical``, ``cultural``,
                        ``unclassified``; of a side: to the other side
    ``learned``         the same of what it received
    ``learning``        exchanges received ``from`` the giver, or ``about`` itself or the giver's country
    ``practice``        ``changed``: exchanges received that changed practice
    ``roles``           by role, how often it holds it (of a side: how many of its partners do)
    ``decisions``       by part, in how many decisions it had this part
    ``assessments``     needs, strengths, weaknesses, objectives of its own
    ``identified``      of these, those that it identified itself
    ``claims``          by claim, how many it made
    ``told``            ``exchanges`` of the partnership that it told, and ``accounts`` that it gave of them
    ``money``           what it ``paid`` and ``administered``, by currency and kind
    ==================  ====================================================================================
    """

    id: str
    name: str
    country: str | None
    side: str
    partners: tuple[str, ...]
    figures: Figures


@dataclass(frozen=True, slots=True)
class Mirror:
    """One partnership with its partners face to face.

    ``faces`` are the two partners, or, with any other number of them, the sides as wholes (``unknown`` where
    there is one of it), with each partner in ``partners``. Partners are those that are members, gave or
    received; whoever else holds a role stands in ``others``. In the order of ids; HIC before LMIC.
    ``on_record`` counts the facts that the figures are of, ``told_by`` the exchanges by who told them.
    """

    id: str
    name: str | None
    programme: str | None
    topic: str | None
    start: str | None
    end: str | None
    side_as_of: int
    faces: tuple[Face, ...]
    partners: tuple[Face, ...]
    others: tuple[dict[str, Any], ...]
    on_record: dict[str, int]
    exchanges_not_between_sides: int
    told_by: dict[str, int]
    not_told_by_a_partner: int
    reciprocity: dict[str, Any]
    notices: tuple[str, ...]

    def rows(self) -> list[dict[str, Any]]:
        """Give the figures as rows of the same words for all faces: ``group``, ``figure`` and ``cells``."""
        return [
            {"group": group, "figure": figure, "cells": [face.figures[group][figure] for face in self.faces]}
            for group, figures in self.faces[0].figures.items()
            for figure in figures
        ]

    def as_dict(self) -> dict[str, Any]:
        """Give the mirror as plain values."""
        return asdict(self)


def mirror(data: Evidence | View | Dataset, partnership: str) -> Mirror:
    """Set the partners of a partnership side by side.

    Parameters
    ----------
    data
        A view, or a data set for everything in it.
    partnership
        Its id.

    Raises
    ------
    QueryError
        No partnership has this id; it names the nearest ones.

    Examples
    --------
    >>> from ihp_graph import paths, sources
    >>> found = mirror(sources.read([paths.demo_source()]), "liverpool-mulago")
    >>> [face.name for face in found.faces]
    ["Liverpool Women's Hospital", 'Mulago National Referral Hospital']
    >>> found.rows()[1]
    {'group': 'taught', 'figure': 'technical', 'cells': [5.0, 2.0]}
    """
    evidence = data if isinstance(data, Evidence) else Evidence(data)
    dataset = evidence.dataset
    refuse_unknown(dataset, partnership)
    facts = Facts(alone(dataset, partnership), evidence.view.filter)
    listed = dataset["partnerships"].set_index("id").reindex([partnership]).iloc[0]
    date = derived.own_date(listed.to_frame().T).iloc[0]
    as_of = income.LAST_YEAR if pd.isna(date) else income.fiscal_year(date)
    names = evidence.network.partners.reindex(facts.parties)
    side = income.sides(names["country"], as_of)
    each = tuple(
        Face(id, str(names["name"][id]), or_none(names["country"][id]), side[id], (id,), facts.of_partner(id))
        for id in facts.parties
    )
    others = dataset["roles"]
    others = others[(others["partnership_id"] == partnership) & ~others["partner_id"].isin(facts.parties)]
    told = facts.exchanges["reported_by"]
    return Mirror(
        id=partnership,
        **{column: or_none(listed[column]) for column in ("name", "programme", "topic", "start", "end")},
        side_as_of=as_of,
        faces=each if len(each) == 2 else facts.sides(side),
        partners=() if len(each) == 2 else each,
        others=tuple(
            {"id": id, "roles": sorted(set(roles))} for id, roles in others.groupby("partner_id")["role"]
        ),
        on_record=facts.on_record,
        exchanges_not_between_sides=int((~facts.between).sum()),
        told_by={str(id): int(n) for id, n in told.value_counts().sort_index().items()},
        not_told_by_a_partner=int(told.isna().sum()),
        reciprocity=reciprocity(evidence, partnership),
        notices=bundled.notices(dataset, evidence.say),
    )


class Facts:
    """What is on record in a data set; a table has ``partner_id`` and ``side`` of whom it is about.

    ``parties`` are whose telling counts: those that are members, gave or received where none are given.
    """

    def __init__(self, dataset: Dataset, chosen: Filter, parties: list[str] | None = None):
        self.exchanges = View(dataset, chosen).exchanges()
        giver, receiver = self.exchanges["giver_side"], self.exchanges["receiver_side"]
        self.between = giver.isin(BOTH) & receiver.isin(BOTH) & (giver != receiver)
        self.taught = self.exchanges.assign(partner_id=self.exchanges["from_partner_id"], side=giver)
        self.learned = self.exchanges.assign(partner_id=self.exchanges["to_partner_id"], side=receiver)
        self.roles = first_of_role(derived.roles(dataset))
        members = self.roles.loc[self.roles["role"] == "member", "partner_id"]
        self.parties = parties or sorted(
            distinct(members)
            | distinct(self.exchanges["from_partner_id"])
            | distinct(self.exchanges["to_partner_id"])
        )
        self.decisions = derived.decisions(dataset)
        self.assessments = derived.with_side(
            dataset, "assessments", partner_id="side", identified_by="identified_side"
        )
        self.claims = derived.with_side(dataset, "claims", partner_id="side")
        self.funding = derived.funding(dataset)
        years = self.exchanges.set_index("id")["fiscal_year"]
        told = self.exchanges.assign(partner_id=self.exchanges["reported_by"])
        self.told = self.by_parties(dataset, told)
        accounts = dataset["accounts"]
        self.accounts = self.by_parties(
            dataset, accounts.assign(fiscal_year=accounts["exchange_id"].map(years).astype("Int64"))
        )
        self.on_record = {
            "exchanges": len(self.exchanges),
            "roles": len(self.roles),
            "decisions": len(distinct(self.decisions["decision_id"])),
            "assessments": len(self.assessments),
            "claims": len(self.claims),
            "accounts": len(accounts),
            "funding": len(self.funding),
        }

    def by_parties(self, dataset: Dataset, told: pd.DataFrame) -> pd.DataFrame:
        """Give the facts that a partner of this partnership told, with its side; others are third parties."""
        told = told[told["partner_id"].isin(self.parties)]
        return told.assign(side=derived.side_of(dataset, told["partner_id"], told["fiscal_year"]))

    def of_partner(self, id: str) -> Figures:
        """Give what is on record of one partner."""
        own = self.assessments["identified_by"] == self.assessments["partner_id"]
        return self.of(lambda frame: frame["partner_id"] == id, self.taught, self.learned, own)

    def sides(self, side_of: pd.Series[str]) -> tuple[Face, ...]:
        """Give the sides as wholes, and ``unknown`` where a partner is of unknown side."""
        own = self.assessments["identified_side"] == self.assessments["side"]
        shown = [side for side in SIDES if side in BOTH or (side_of == UNKNOWN).any()]
        return tuple(
            Face(
                side,
                side,
                None,
                side,
                tuple(side_of.index[side_of == side]),
                self.of(
                    lambda frame, side=side: frame["side"] == side,  # type: ignore[misc]
                    self.taught[self.between],
                    self.learned[self.between],
                    own,
                ),
            )
            for side in shown
        )

    def of(
        self, chosen: Chosen, taught: pd.DataFrame, learned: pd.DataFrame, own: pd.Series[bool]
    ) -> Figures:
        """Give the figures of whom the rows chosen are about."""
        taught, learned = taught[chosen(taught)], learned[chosen(learned)]
        assessed = self.assessments[chosen(self.assessments)]
        return {
            "taught": knowledge(taught),
            "learned": knowledge(learned),
            "learning": counts(learned["learning"], LEARNING),
            "practice": {"changed": or_nothing(int(learned["practice_changed"].fillna(False).sum()))},
            "roles": counts(self.roles.loc[chosen(self.roles), "role"], ROLES),
            "decisions": counts(self.decisions.loc[chosen(self.decisions), "part"], PARTS),
            "assessments": counts(assessed["kind"], ASSESSED),
            "identified": counts(assessed.loc[own[assessed.index], "kind"], ASSESSED),
            "claims": counts(self.claims.loc[chosen(self.claims), "claim"], CLAIMS),
            "told": {
                "exchanges": or_nothing(int(chosen(self.told).sum())),
                "accounts": or_nothing(int(chosen(self.accounts).sum())),
            },
            "money": self.money(chosen),
        }

    def money(self, chosen: Chosen) -> dict[str, float | None]:
        """Sum what was paid and administered, by currency and kind; the same rows for every face."""
        if self.funding.empty:
            return {"paid": None, "administered": None}
        funding = self.funding.assign(of=self.funding["currency"] + (" " + self.funding["kind"]).fillna(""))
        sums: dict[str, float | None] = {}
        for verb, who in (
            ("paid", ("funder_id", "payer_side")),
            ("administered", ("recipient_id", "recipient_side")),
        ):
            rows = funding.assign(partner_id=funding[who[0]], side=funding[who[1]])
            amounts = rows[chosen(rows).fillna(False)].groupby("of")["amount"].sum()
            for of in sorted(distinct(funding["of"])):
                sums[f"{verb} {of}"] = float(amounts[of]) if of in amounts.index else None
        return sums


def alone(dataset: Dataset, partnership: str) -> Dataset:
    """Give the data set with the facts of one partnership only."""
    tables = dict(dataset.tables)
    for table in FACTS_OF_PARTNERSHIPS:
        if table in tables and "partnership_id" in tables[table]:
            frame = tables[table]
            tables[table] = frame[frame["partnership_id"] == partnership]
    if "accounts" in tables and "exchanges" in tables:
        accounts = tables["accounts"]
        tables["accounts"] = accounts[accounts["exchange_id"].isin(tables["exchanges"]["id"])]
    return Dataset(tables)


def refuse_unknown(dataset: Dataset, partnership: str) -> None:
    """Raise QueryError where no partnership has this id, with those that are nearest by id or name."""
    table = dataset["partnerships"]
    names = dict(zip(table["id"], table["name"].fillna(table["id"]), strict=True))
    facts = [dataset[table] for table in FACTS_OF_PARTNERSHIPS if "partnership_id" in dataset[table]]
    known = set(names).union(*(distinct(fact["partnership_id"]) for fact in facts))
    if partnership in known:
        return
    raise unknown("partnership", partnership, {id: names.get(id, id) for id in known})


def reciprocity(evidence: Evidence, partnership: str) -> dict[str, Any]:
    """Give how much came back in kind, of the sides as wholes and by pairs, and what it rests on."""
    rows = evidence.partnerships
    if partnership not in rows.index or not rows["cross_side_exchanges"][partnership]:
        reason = "no HIC-LMIC exchanges"
        return {"same_type_reciprocity": None, "pairwise": None, "n": 0, "note": None, "reason": reason}
    row = rows.loc[[partnership]].iloc[0]
    n = int(row["cross_side_exchanges"])
    return {
        "same_type_reciprocity": float(row["same_type_reciprocity"]),
        "pairwise": float(row["pairwise"]),
        "n": n,
        "note": TOO_FEW if n < FEW else None,
        "reason": None,
    }


def knowledge(exchanges: pd.DataFrame) -> dict[str, float | None]:
    """Count exchanges and sum their weight by type; None where there is no record."""
    kind = exchanges["knowledge_type"].fillna(KINDS[-1])
    weight = exchanges.groupby(kind)["weight"].sum()
    sums = {name: float(weight[name]) if name in weight.index else None for name in KINDS}
    return {"exchanges": or_nothing(len(exchanges)), **sums}


def counts(column: pd.Series[str], codes: tuple[str, ...]) -> dict[str, float | None]:
    """Count each code; None where there is no record of it."""
    found = column.value_counts()
    return {code: or_nothing(int(found.get(code, 0))) for code in codes}


def or_nothing(n: int) -> int | None:
    """Give the count, or None for none: no record is not zero."""
    return n or None


def or_none(cell: Any) -> str | None:
    """Give the text of a cell, None where it is blank."""
    return None if pd.isna(cell) else str(cell)
