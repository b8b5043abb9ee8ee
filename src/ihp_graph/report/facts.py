"""The facts behind the figures of the report's page: which sources, which exchanges, who claims what.

Selection and counting of rows that the document doesn't list; no figure of the document is made here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ihp_graph.filters import View
from ihp_graph.income import HIC, LMIC
from ihp_graph.model import TABLES
from ihp_graph.questions.claims import MUTUAL

PRACTICES = ("technical_back", "other_back", "nothing_back", "no_exchange")
"""What is on record of a partnership coming to its HIC side: technical knowledge, other knowledge,
nothing, or no exchange between the sides at all."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of some facts with the number of facts from each, and how many facts name none."""

    cited: tuple[tuple[str, int], ...]
    facts: int
    uncited: int

    def cited_by(self, things: pd.Series, cells: pd.Series) -> dict[str, tuple[int, ...]]:
        """Give, for each thing, the numbers of its sources in this list, counted from 1."""
        number = {text: place for place, (text, _) in enumerate(self.cited, 1)}
        found = pd.DataFrame({"thing": things, "number": cells.map(number)}).dropna().drop_duplicates()
        grouped = found.sort_values("number").groupby("thing")["number"]
        return {str(thing): tuple(map(int, numbers)) for thing, numbers in grouped}


def between_sides(view: View) -> pd.DataFrame:
    """Give the exchanges in view with one HIC and one LMIC partner at their date."""
    frame = view.exchanges()
    sides = {HIC, LMIC}
    apart = frame["giver_side"] != frame["receiver_side"]
    return frame[frame["giver_side"].isin(sides) & frame["receiver_side"].isin(sides) & apart]


def sources(frames: Iterable[pd.DataFrame]) -> Sources:
    """Count the facts of each source, in alphabetical order."""
    cells = pd.concat([frame["source"].astype("str") for frame in frames], ignore_index=True)
    counts = cells.value_counts()
    cited = sorted(
        ((str(text), int(n)) for text, n in counts.items()), key=lambda pair: alphabetical(pair[0])
    )
    return Sources(tuple(cited), len(cells), int(cells.isna().sum()))


def alphabetical(text: str) -> tuple[str, str]:
    """Give the key by which texts are in alphabetical order; addresses by what stands after ``www.``."""
    lower = text.lower()
    return lower.split("://", 1)[-1].removeprefix("www."), text


def exchange_rows(between: pd.DataFrame, names: Mapping[str, str]) -> list[dict[str, Any]]:
    """Give exchanges, each with who told it and its source, in alphabetical order of giver and receiver."""
    told = between[list(TOLD)].rename(columns=TOLD)
    for column in ("giver", "receiver", "told_by"):
        told[column] = told[column].map(lambda id: names.get(id, id), na_action="ignore")
    told["direction"] = list(zip(between["giver_side"], between["receiver_side"], strict=True))
    told["knowledge"] = told["knowledge"].fillna("unclassified")
    lower = told["giver"].str.lower() + "\n" + told["receiver"].str.lower()
    told = told.loc[lower.sort_values(kind="stable").index]
    cells = told.astype(object).where(told.notna(), None).to_numpy()
    return [dict(zip(told.columns, row, strict=True)) for row in cells]


TOLD = {
    "from_partner_id": "giver",
    "to_partner_id": "receiver",
    "giver_side": "giver_side",
    "receiver_side": "receiver_side",
    "knowledge_type": "knowledge",
    "year": "year",
    "reported_by": "told_by",
    "source": "source",
}
"""What the list of exchanges shows: the column and its name there."""


def practices(view: View, between: pd.DataFrame) -> dict[bool, dict[str, int]]:
    """Count partnerships by whether they claim mutuality and by which of :data:`PRACTICES` is on record."""
    claims = view.dataset["claims"]
    claiming = set(claims.loc[claims["claim"].isin(MUTUAL), "partnership_id"])
    back = between[between["receiver_side"] == HIC]
    with_exchange = set(between["partnership_id"].dropna())
    with_back = set(back["partnership_id"].dropna())
    with_technical = set(back.loc[back["knowledge_type"] == "technical", "partnership_id"].dropna())
    counts = {claim: dict.fromkeys(PRACTICES, 0) for claim in (True, False)}
    for partnership in set(view.dataset["partnerships"]["id"]) | claiming | with_exchange:
        if partnership in with_technical:
            practice = "technical_back"
        elif partnership in with_back:
            practice = "other_back"
        else:
            practice = "nothing_back" if partnership in with_exchange else "no_exchange"
        counts[partnership in claiming][practice] += 1
    return counts


def without_role(view: View) -> dict[str, int]:
    """Count, for each role, the partnerships for which nobody is on record as holding it."""
    partnerships = view.dataset["partnerships"]["id"]
    roles = view.dataset["roles"]
    codes = TABLES["roles"].column("role").codes
    return {
        code: int((~partnerships.isin(roles.loc[roles["role"] == code, "partnership_id"])).sum())
        for code in codes
    }
