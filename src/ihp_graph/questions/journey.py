"""The journey of one innovation: where it began, how far it got on the other side, and what it met."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ihp_graph import derived
from ihp_graph.dataset import Dataset
from ihp_graph.filters import View
from ihp_graph.income import HIC, LMIC
from ihp_graph.language import Language
from ihp_graph.questions.answer import Evidence
from ihp_graph.questions.innovations import STAGES, countries_of, furthest, origins, places
from ihp_graph.questions.known import unknown
from ihp_graph.questions.mirror import or_none


@dataclass(frozen=True, slots=True)
class Event:
    """A stage that was reached, or a barrier that was met; ``kind`` is the stage or the barrier's kind.

    ``stage`` is the step that a barrier hindered. ``side`` is that of the place at the date.
    """

    kind: str
    stage: str | None
    place: str | None
    side: str
    date: str | None
    text: str | None
    told: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class Journey:
    """An innovation and what is on record of its way; a later stage implies the earlier ones.

    ``reached`` is the furthest stage on the side where it didn't begin, None where there is none on record:
    there it stalled, unless it is ``scaled``. ``exchanges`` are those that conveyed it.
    """

    id: str
    name: str
    origin: str | None
    origin_side: str
    other_side: str | None
    year: int | None
    frugal: bool | None
    description: str | None
    source: str | None
    reached: str | None
    stages: tuple[Event, ...]
    barriers: tuple[Event, ...]
    exchanges: pd.DataFrame


def journey(data: Evidence | View | Dataset, innovation: str) -> Journey:
    """Give the journey of an innovation.

    Raises
    ------
    QueryError
        No innovation has this id; it names the nearest ones.
    """
    evidence = data if isinstance(data, Evidence) else Evidence(data)
    dataset = evidence.dataset
    table = dataset["innovations"].set_index("id")
    if innovation not in table.index:
        raise unknown("innovation", innovation, dict(zip(table.index, table["name"], strict=True)))
    row = table.loc[innovation]
    began = origins(dataset)
    rank = furthest(dataset, began).get(innovation)
    names = dataset["partners"].set_index("id")["name"]
    country = or_none(row["origin_country"]) or or_none(
        countries_of(dataset, table["origin_partner_id"]).get(innovation)
    )
    maker = or_none(row["origin_partner_id"])
    origin = [str(names.get(maker, maker))] if maker else []
    origin += [evidence.say.country(country)] if country else []
    side = str(began[innovation])
    exchanges = evidence.exchanges
    return Journey(
        innovation,
        str(row["name"]),
        ", ".join(origin) or None,
        side,
        {HIC: LMIC, LMIC: HIC}.get(side),
        None if pd.isna(row["year"]) else int(row["year"]),
        None if pd.isna(row["frugal"]) else bool(row["frugal"]),
        or_none(row["description"]),
        or_none(row["source"]),
        None if rank is None else STAGES[int(rank) - 1],
        events(evidence, "adoptions", "stage", innovation),
        events(evidence, "barriers", "kind", innovation),
        exchanges[exchanges["innovation_id"] == innovation],
    )


def events(evidence: Evidence, table: str, kind: str, innovation: str) -> tuple[Event, ...]:
    """Give the rows of a table about an innovation, by date, undated ones last."""
    dataset = evidence.dataset
    frame = derived.dated(dataset, table)
    frame = frame.assign(side=places(dataset, frame))
    frame = frame[frame["innovation_id"] == innovation].sort_values("date", kind="stable")
    names = dataset["partners"].set_index("id")["name"]
    return tuple(
        Event(
            str(row[kind]),
            or_none(row["stage"]),
            place(row["partner_id"], row["country"], names, evidence.say),
            str(row["side"]),
            or_none(row["date"]),
            or_none(row.get("text")) or or_none(row["notes"]),
            or_none(names.get(row["reported_by"], row["reported_by"])),
            or_none(row["source"]),
        )
        for row in frame.to_dict("records")
    )


def place(partner: object, country: object, names: pd.Series[str], say: Language) -> str | None:
    """Give where something was: a partner by name, else a country."""
    if or_none(partner):
        return str(names.get(str(partner), partner))
    return say.country(str(country)) if or_none(country) else None
