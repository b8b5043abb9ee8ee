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


def exchange_rows(view: View, names: Mapping[str, str]) -> list[dict[str, Any]]:
    """Give the exchanges between the sides, each with who told it and its source, by giver and receiver."""
    rows = [
        {
            "giver": names.get(row["from_partner_id"], row["from_partner_id"]),
            "receiver": names.get(row["to_partner_id"], row["to_partner_id"]),
            "direction": (row["giver_side"], row["receiver_side"]),
            "knowledge": known(row["knowledge_type"]) or "unclassified",
            "year": None if pd.isna(row["year"]) else str(int(row["year"])),
            "told_by": names.get(row["reported_by"], known(row["reported_by"])),
            "source": known(row["source"]),
        }
        for row in between_sides(view).to_dict("records")
    ]
    return sorted(rows, key=lambda row: (row["giver"].lower(), row["receiver"].lower()))


def practices(view: View) -> dict[bool, dict[str, int]]:
    """Count partnerships by whether they claim mutuality and by which of :data:`PRACTICES` is on record."""
    claims = view.dataset["claims"]
    claiming = set(claims.loc[claims["claim"].isin(MUTUAL), "partnership_id"])
    between = between_sides(view)
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


def known(cell: Any) -> str | None:
    """Give a text cell, None where it is blank."""
    return cell if isinstance(cell, str) else None


def without_role(view: View) -> dict[str, int]:
    """Count, for each role, the partnerships for which nobody is on record as holding it."""
    partnerships = view.dataset["partnerships"]["id"]
    roles = view.dataset["roles"]
    codes = TABLES["roles"].column("role").codes
    return {
        code: int((~partnerships.isin(roles.loc[roles["role"] == code, "partnership_id"])).sum())
        for code in codes
    }
