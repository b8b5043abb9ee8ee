"""The part of a data set that is about some partners and what links them."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from ihp_graph.dataset import Dataset
from ihp_graph.errors import QueryError
from ihp_graph.explorer.things import Ref
from ihp_graph.model import TABLES

OPTIONAL = ("recipient_id",)
"""Ends of a fact that may be blank."""
ABOUT: dict[str, tuple[str, ...]] = {
    "roles": ("partner_id",),
    "funding": ("funder_id", "recipient_id"),
    "exchanges": ("from_partner_id", "to_partner_id"),
    "decisions": ("partner_id",),
    "assessments": ("partner_id",),
    "claims": ("partner_id",),
}
"""By table: the partners whose fact it is; all of them must be chosen."""


def selected(dataset: Dataset, chosen: Iterable[Ref]) -> Dataset:
    """Give the facts among the partners chosen; a partnership stands for all its partners.

    An exchange counts where its giver and its receiver are chosen. Who told of a fact, or classified it,
    stays named by id whether chosen or not.

    Raises
    ------
    QueryError
        None of them is a partner.
    """
    refs = list(chosen)
    partners = {ref.id for ref in refs if ref.kind == "partner"}
    homes = {ref.id for ref in refs if ref.kind == "partnership"}
    roles, exchanges = dataset["roles"], dataset["exchanges"]
    partners |= set(roles.loc[roles["partnership_id"].isin(homes), "partner_id"])
    for end in ABOUT["exchanges"]:
        partners |= set(exchanges.loc[exchanges["partnership_id"].isin(homes), end])
    known = dataset["partners"]
    kept = known[known["id"].isin(partners)]
    if kept.empty:
        raise QueryError("A report is on partners. Choose some, or a partnership.")
    tables = dict(dataset.tables) | {"partners": kept}
    for table, ends in ABOUT.items():
        frame = dataset[table]
        within = pd.Series(True, index=frame.index)
        for end in ends:
            within &= frame[end].isin(partners) | (frame[end].isna() if end in OPTIONAL else False)
        tables[table] = frame[within]
    tables["people"] = dataset["people"][dataset["people"]["partner_id"].isin(partners)]
    told = set(tables["exchanges"]["id"])
    for table in ("participants", "accounts"):
        tables[table] = dataset[table][dataset[table]["exchange_id"].isin(told)]
    people = set(tables["people"]["id"])
    tables["participants"] = tables["participants"][tables["participants"]["person_id"].isin(people)]
    of = innovations(dataset, partners, set(tables["exchanges"]["innovation_id"].dropna()))
    for table, column in (
        ("innovations", "id"),
        ("adoptions", "innovation_id"),
        ("barriers", "innovation_id"),
    ):
        tables[table] = dataset[table][dataset[table][column].isin(of)]
    facts = [tables[name] for name in tables if "partnership_id" in TABLES[name].column_names]
    linked = homes.union(*(set(frame["partnership_id"].dropna()) for frame in facts))
    tables["partnerships"] = dataset["partnerships"][dataset["partnerships"]["id"].isin(linked)]
    return Dataset(tables)


def innovations(dataset: Dataset, partners: set[str], conveyed: set[str]) -> set[str]:
    """Give the innovations that began at, reached or were conveyed among these partners."""
    began, reached = dataset["innovations"], dataset["adoptions"]
    return (
        conveyed
        | set(began.loc[began["origin_partner_id"].isin(partners), "id"])
        | set(reached.loc[reached["partner_id"].isin(partners), "innovation_id"])
    )
