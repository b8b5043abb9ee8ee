"""Facts as a page tells them: what is recorded in words, what isn't, who told it and where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ihp_graph.network import KINDS

CONTENT = {
    "hard_skill": "Clinical or technical skill",
    "innovation": "Innovation",
    "care_practice": "Way of caring",
    "country_knowledge": "Knowledge of the country",
    "cultural_competency": "Cultural competency",
    "soft_skill": "Soft skill",
}
LEARNING = {"from": "learned from the giver", "about": "learned about itself or the giver’s country"}
BENEFIT = {"individual": "for individuals", "institutional": "for the institution"}
UNITS = {"person_day": "person-days", "visit": "visits", "trainee": "trainees", "exchange": "exchanges"}
ROLES = {
    "member": "Member",
    "coordinator": "Coordinator",
    "fund_administrator": "Fund administrator",
    "funder": "Funder",
    "accountable": "Accountable",
}
CLAIMS = {
    "reciprocal": "Reciprocal",
    "equal": "Equal",
    "mutual_learning": "Mutual learning",
    "mutual_benefit": "Mutual benefit",
    "one_way": "One way",
}
ASSESSED = {"need": "Needs", "strength": "Strengths", "weakness": "Weaknesses", "objective": "Objectives"}
TOPICS = {
    "agenda": "Agenda", "budget": "Budget", "needs": "Needs", "standards": "Standards",
    "evaluation": "Evaluation", "authorship": "Authorship", "other": "Other",
}  # fmt: skip
KIND_NAMES = {"technical": "Technical", "cultural": "Cultural", "unclassified": "Not classified"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One exchange as an entry of a ledger."""

    anchor: str
    giver_id: str
    receiver_id: str
    giver: str
    receiver: str
    giver_side: str
    receiver_side: str
    kind: str
    title: str
    text: str | None
    said: str
    blank: str
    year: int | None
    told: str | None
    source: str | None


def entries(exchanges: pd.DataFrame, names: Mapping[str, str]) -> list[Entry]:
    """Tell exchanges, in the order of their years and then of their keys; undated ones last."""
    order = exchanges.sort_values("year", kind="stable", na_position="last")
    return [entry(row, place, names) for place, row in enumerate(order.to_dict("records"), 1)]


def entry(row: Mapping[Any, Any], place: int, names: Mapping[str, str]) -> Entry:
    """Tell one exchange."""
    said = [words[str(row[column])] for column, words in IN_WORDS.items() if filled(row[column])]
    if filled(row["practice_changed"]):
        said.append("practice changed" if row["practice_changed"] else "practice not changed")
    if filled(row["volume"]):
        unit = str(row["unit"])
        said.append(f"{row['volume']:g} {UNITS.get(unit, unit)}")
    span = [str(row[column]) for column in ("start", "end") if filled(row[column])]
    if span:
        said.append("–".join(dict.fromkeys(span)))
    if row["certainty"] == "inferred":
        said.append("read into its source, not stated there")
    blank = [word for column, word in BLANK.items() if not filled(row[column])]
    blank += [] if span else ["date"]
    content = str(row["content"]) if filled(row["content"]) else ""
    sentence = "; ".join(said)
    return Entry(
        anchor=f"x{place}",
        giver_id=str(row["from_partner_id"]),
        receiver_id=str(row["to_partner_id"]),
        giver=names.get(str(row["from_partner_id"]), str(row["from_partner_id"])),
        receiver=names.get(str(row["to_partner_id"]), str(row["to_partner_id"])),
        giver_side=str(row["giver_side"]),
        receiver_side=str(row["receiver_side"]),
        kind=str(row["knowledge_type"]) if filled(row["knowledge_type"]) else KINDS[-1],
        title=CONTENT.get(content, "Content not recorded"),
        text=cell(row["notes"]),
        said=sentence[:1].upper() + sentence[1:],
        blank=", ".join(blank),
        year=int(str(row["year"])) if filled(row["year"]) else None,
        told=names.get(str(row["reported_by"]), str(row["reported_by"]))
        if filled(row["reported_by"])
        else None,
        source=cell(row["source"]),
    )


IN_WORDS: Mapping[str, Mapping[str, str]] = {"learning": LEARNING, "benefit": BENEFIT}
BLANK = {
    "learning": "from or about whom it learned",
    "benefit": "for whom",
    "practice_changed": "change of practice",
    "volume": "amount",
}


def filled(value: object) -> bool:
    """Whether a cell has something in it."""
    return value is not None and not pd.isna(value)  # type: ignore[call-overload]


def cell(value: object) -> str | None:
    """Give the text of a cell, None where it is blank."""
    return str(value) if filled(value) else None


def cited(frames: Iterable[pd.DataFrame]) -> list[tuple[str, int]]:
    """Give the sources of some facts with the number of facts from each, in alphabetical order."""
    cells = pd.concat([frame["source"].astype("str") for frame in frames], ignore_index=True)
    counts = cells.value_counts()
    return sorted(((str(text), int(n)) for text, n in counts.items()), key=lambda pair: pair[0].casefold())
