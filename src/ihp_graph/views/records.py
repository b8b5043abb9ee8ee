"""Facts as a page tells them: what is recorded in words, what isn't, who told it and where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ihp_graph.dataset import elements
from ihp_graph.filters import View
from ihp_graph.flows import KINDS
from ihp_graph.language import ENGLISH, Language
from ihp_graph.model import TABLES
from ihp_graph.views.page import names_of

ROLES = TABLES["roles"].column("role").codes
ASSESSED = TABLES["assessments"].column("kind").codes


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
    programmes: tuple[str, ...]


def entries(exchanges: pd.DataFrame, view: View, say: Language = ENGLISH) -> list[Entry]:
    """Tell exchanges, in the order of their years and then of their keys; undated ones last."""
    order = exchanges.sort_values("year", kind="stable", na_position="last")
    names, table = names_of(view), view.dataset["partnerships"]
    programmes = dict(zip(table["id"], elements(table["programme"]), strict=True))
    return [
        entry(row, place, names, tuple(programmes.get(row["partnership_id"], ())), say)
        for place, row in enumerate(order.to_dict("records"), 1)
    ]


def years_of(told: Iterable[Entry]) -> tuple[int, int] | None:
    """Give the first and the last year of some exchanges; None where none is dated."""
    years = [one.year for one in told if one.year is not None]
    return (min(years), max(years)) if years else None


def programmes_of(told: Iterable[Entry]) -> list[str]:
    """List the programmes of some exchanges, in alphabetical order."""
    return sorted({name for one in told for name in one.programmes}, key=str.casefold)


def entry(
    row: Mapping[Any, Any], place: int, names: Mapping[str, str], programmes: tuple[str, ...], say: Language
) -> Entry:
    """Tell one exchange."""
    said = [coded(say, f"views-{column}", row[column]) for column in IN_WORDS if filled(row[column])]
    if filled(row["practice_changed"]):
        said.append(say("views-practice-changed" if row["practice_changed"] else "views-practice-unchanged"))
    if filled(row["volume"]):
        volume = float(row["volume"])
        figure = say.figures(f"{volume:g}")
        unit = f"views-volume-{str(row['unit']).replace('_', '-')}"
        said.append(say(unit, n=volume, value=figure) if filled(row["unit"]) else figure)
    span = [str(row[column]) for column in ("start", "end") if filled(row[column])]
    if span:
        said.append("–".join(dict.fromkeys(span)))
    if row["certainty"] == "inferred":
        said.append(say("views-inferred"))
    blank = [column for column in BLANK if not filled(row[column])]
    blank += [] if span else ["date"]
    sentence = say.semicolon.join(said)
    return Entry(
        anchor=f"x{place}",
        giver_id=str(row["from_partner_id"]),
        receiver_id=str(row["to_partner_id"]),
        giver=names.get(str(row["from_partner_id"]), str(row["from_partner_id"])),
        receiver=names.get(str(row["to_partner_id"]), str(row["to_partner_id"])),
        giver_side=str(row["giver_side"]),
        receiver_side=str(row["receiver_side"]),
        kind=str(row["knowledge_type"]) if filled(row["knowledge_type"]) else KINDS[-1],
        title=coded(say, "views-content", row["content"] if filled(row["content"]) else "not_recorded"),
        text=cell(row["notes"]),
        said=sentence[:1].upper() + sentence[1:],
        blank=", ".join(coded(say, "views-blank", column) for column in blank),
        year=int(str(row["year"])) if filled(row["year"]) else None,
        told=names.get(str(row["reported_by"]), str(row["reported_by"]))
        if filled(row["reported_by"])
        else None,
        source=cell(row["source"]),
        programmes=programmes,
    )


IN_WORDS = ("learning", "benefit")
BLANK = ("learning", "benefit", "practice_changed", "volume")


def coded(say: Language, what: str, code: object) -> str:
    """Say a code: the message ``what-code``, in kebab-case.

    >>> coded(ENGLISH, "heading-claim", "one_way")
    'One way'
    """
    return say(f"{what}-{str(code).replace('_', '-')}")


def role_words(say: Language) -> dict[str, str]:
    """Name the roles."""
    return {role: coded(say, "heading-role", role) for role in ROLES}


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
