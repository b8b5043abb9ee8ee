"""The mirror of one partnership: its partners face to face, asked the same questions in the same words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

import pandas as pd

from ihp_graph import derived
from ihp_graph.dataset import Dataset
from ihp_graph.filters import View, as_view
from ihp_graph.network import KINDS
from ihp_graph.pages import count, plural
from ihp_graph.questions.balance import one_more
from ihp_graph.questions.mirror import Face, Mirror, alone, mirror
from ihp_graph.views import page
from ihp_graph.views.facts import country_name
from ihp_graph.views.page import Pages
from ihp_graph.views.records import (
    ASSESSED,
    CLAIMS,
    KIND_NAMES,
    ROLES,
    TOPICS,
    Entry,
    cell,
    cited,
    entries,
)

TABLES = ("exchanges", "roles", "decisions", "assessments", "claims", "accounts", "funding")
COULD_ADD = (
    ("accounts", "agrees", "Its own account of each exchange"),
    ("exchanges", "practice_changed", "Whether practice changed"),
    ("exchanges", "start", "Dates"),
    ("exchanges", "volume", "Amounts"),
    ("decisions", "part", "Who decided"),
    ("assessments", "text", "Needs, strengths, weaknesses and objectives of both"),
    ("claims", "claim", "What it claims"),
    ("funding", "amount", "Who paid, and who administered it"),
)


def render(data: View | Dataset, partnership: str, title: str | None = None, pages: Pages = ()) -> str:
    """Give the mirror of a partnership as one self-contained HTML page.

    Parameters
    ----------
    data : what is in view.
    partnership : its id.
    title : what the page is called; the partnership's name without one.
    pages : label and address of this page, then of its sisters.

    Raises
    ------
    QueryError
        No partnership has this id.
    """
    view = as_view(data)
    found = mirror(view, partnership)
    inside = alone(view.dataset, partnership)
    names = page.names_of(view)
    told = entries(View(inside, view.filter).exchanges(), names)
    drawn = arrows(found)
    shown = title or f"{found.name or found.id}: the mirror"
    table = [("kind", "giver", "receiver", "value"), *((kind, g, r, n) for kind, g, r, n in drawn)]
    words = [face_name(face) for face in found.faces]
    groups = [
        (f"{KIND_NAMES[kind]}", [(f"{g} → {r}", kind, n) for k, g, r, n in drawn if k == kind])
        for kind in dict.fromkeys(kind for kind, *_ in drawn)
    ]
    return page.render(
        "partnership.html.j2",
        view,
        title=shown,
        pages=pages,
        mirror=found,
        words=words,
        heads=[head(view, face) for face in found.faces],
        programme=" · ".join(filter(None, (found.programme, found.topic, span(found)))),
        sentences=sentences(found, words),
        arrows=drawn,
        longest=max([1.0, *(n for *_, n in drawn if n)]),
        picture=page.picture(
            "partnership",
            "bars.svg.j2",
            table,
            shown,
            view,
            groups=groups,
            longest=max([1.0, *(n for *_, n in drawn if n)]),
        ),
        ledgers=ledgers(found, told),
        rest=[one for one in told if not any(given(one, face, found) for face in found.faces)],
        other_rows=other_rows(found, inside, names),
        figures=[
            {**row, "figure": str(row["figure"]).replace("_", " ")}
            for row in found.rows()
            if any(value is not None for value in row["cells"])
        ],
        others=[
            (derived_side(view, other["id"], found.side_as_of), names.get(other["id"], other["id"]), other)
            for other in found.others
        ],
        role_words=ROLES,
        kind_names=KIND_NAMES,
        balance=one_more(view, partnership),
        could_add=could_add(inside),
        sources=cited(inside[name] for name in TABLES),
        told_by=[(names.get(id, id), n) for id, n in found.told_by.items()],
        short_face=len(found.faces) == 2,
    )


def face_name(face: Face) -> str:
    """Give what a face is called."""
    return {"HIC": "HIC partners", "LMIC": "LMIC partners", "unknown": "partners of unknown side"}.get(
        face.id, face.name
    )


def span(found: Mirror) -> str | None:
    """Say since when, or from when to when, a partnership has been."""
    if found.start and found.end:
        return f"{found.start}–{found.end}"
    return (
        f"since {found.start}" if found.start else f"until {found.end}" if found.end else "no dates recorded"
    )


def head(view: View, face: Face) -> dict[str, Any]:
    """Give what stands at the head of a face."""
    names = page.names_of(view)
    if len(face.partners) == 1 and face.partners[0] == face.id:
        row = view.dataset["partners"].set_index("id").loc[face.id]
        capacity = f"{row['capacity']:g} {cell(row['capacity_unit']) or ''}".strip()
        words = [
            country_name(face.country) or "country not recorded",
            (cell(row["kind"]) or "kind not recorded").replace("_", " "),
            "capacity not recorded" if pd.isna(row["capacity"]) else f"capacity {capacity}",
        ]
        return {"name": face.name, "side": face.side, "words": " · ".join(words), "partners": []}
    members = sorted((names.get(id, id) for id in face.partners), key=str.casefold)
    return {
        "name": face_name(face),
        "side": face.side,
        "words": plural(len(members), "partner") if members else "no partner recorded",
        "partners": members,
    }


def arrows(found: Mirror) -> list[tuple[str, str, str, float | None]]:
    """Give what each of two faces taught the other, by kind; None where nothing is recorded.

    Between sides only HIC and LMIC face each other.
    """
    a, b = found.faces[:2]
    kinds = [
        kind
        for kind in KINDS
        if kind != KINDS[-1] or any(face.figures["taught"][kind] is not None for face in (a, b))
    ]
    return [
        (kind, face_name(giver), face_name(receiver), giver.figures["taught"][kind])
        for kind in kinds
        for giver, receiver in ((a, b), (b, a))
    ]


def sentences(found: Mirror, words: Sequence[str]) -> list[str]:
    """Say what is recorded of each kind, both ways, and how much came back in kind."""
    said = []
    for kind in KINDS[:2]:
        values = [face.figures["taught"][kind] for face in found.faces[:2]]
        clauses = [f"{count(n)} from {who}" for n, who in zip(values, words, strict=False) if n is not None]
        way = {0: "not recorded in either direction", 1: "recorded one way", 2: "recorded both ways"}[
            len(clauses)
        ]
        knowledge = f"{KIND_NAMES[kind]} knowledge is {way}"
        said.append(f"{knowledge}: {', '.join(clauses)}." if clauses else f"{knowledge}.")
    return said


def given(one: Entry, face: Face, found: Mirror) -> bool:
    """Whether a face gave this exchange, to another face."""
    if not found.partners:
        return one.giver_id in face.partners
    return one.giver_side == face.side and one.receiver_side in {"HIC", "LMIC"} - {face.side}


def ledgers(found: Mirror, told: Sequence[Entry]) -> list[dict[str, Any]]:
    """Set what each of the first two faces gave in two facing columns, kind by kind; None faces a blank."""
    groups = []
    for kind in KINDS:
        columns = [
            [one for one in told if one.kind == kind and given(one, face, found)] for face in found.faces[:2]
        ]
        if any(columns) or kind != KINDS[-1]:
            groups.append(
                {
                    "kind": kind,
                    "counts": [len(column) for column in columns],
                    "rows": list(zip_longest(*columns)) or [(None, None)],
                }
            )
    return groups


def other_rows(found: Mirror, inside: Dataset, names: Any) -> list[tuple[str, str, list[list[Any]]]]:
    """Give the rows of words above two cells: roles, decisions, assessments, claims and accounts."""
    roles, decisions = derived.roles(inside), derived.decisions(inside)
    assessed, claims = inside["assessments"], inside["claims"]
    rows: list[tuple[str, str, list[list[Any]]]] = []

    def of(frame: pd.DataFrame, face: Face) -> list[dict[Any, Any]]:
        return frame[frame["partner_id"].isin(face.partners)].to_dict("records")

    def who(row: dict[Any, Any], face: Face) -> str:
        return f"{names.get(row['partner_id'], row['partner_id'])}: " if len(face.partners) > 1 else ""

    rows.append(
        (
            "Roles",
            recorded(len(roles), "role"),
            [
                [
                    (
                        f"{word}: {'yes' if len(face.partners) == 1 else count(face.figures['roles'][role])}"
                        if face.figures["roles"][role]
                        else None,
                        word,
                    )
                    for role, word in ROLES.items()
                ]
                for face in found.faces
            ],
        )
    )
    rows.append(
        (
            "Decisions",
            recorded(found.on_record["decisions"], "decision"),
            [
                [
                    (
                        f"{who(row, face)}{TOPICS.get(row['topic'], 'Topic not recorded')}: {row['part']}",
                        note(row, names),
                    )
                    for row in of(decisions, face)
                ]
                for face in found.faces
            ],
        )
    )
    for kind, word in ASSESSED.items():
        rows.append(
            (
                word,
                "",
                [
                    [
                        (
                            f"{who(row, face)}{cell(row['text']) or 'recorded without words'}",
                            f"Identified by {names.get(row['identified_by'], row['identified_by'])}."
                            if cell(row["identified_by"])
                            else "By whom it was identified is not recorded.",
                        )
                        for row in of(assessed[assessed["kind"] == kind], face)
                    ]
                    for face in found.faces
                ],
            )
        )
    rows.append(
        (
            "Claims made",
            "",
            [
                [
                    (
                        f"{who(row, face)}{CLAIMS[row['claim']]}"
                        + (f": “{row['text']}”" if cell(row["text"]) else ""),
                        cell(row["date"]) or "Date not recorded.",
                    )
                    for row in of(claims, face)
                ]
                for face in found.faces
            ],
        )
    )
    told, whole = [face.figures["told"] for face in found.faces], found.on_record["exchanges"]
    rows.append(
        (
            "Its own account of the exchanges",
            recorded(found.on_record["accounts"], "account"),
            [
                [(f"Told {count(one['exchanges'])} of {plural(whole, 'exchange')}", None)]
                * bool(one["exchanges"])
                + [(f"Gave its own account of {count(one['accounts'])}", None)] * bool(one["accounts"])
                for one in told
            ],
        )
    )
    rows.append(
        (
            "Money",
            "each currency and kind on its own" if found.on_record["funding"] else "",
            [
                [
                    (f"{of_what[:1].upper()}{of_what[1:]}: {count(value)}", None)
                    for of_what, value in face.figures["money"].items()
                    if value is not None
                ]
                for face in found.faces
            ],
        )
    )
    return rows


def recorded(n: int, noun: str) -> str:
    """Say how many are on record."""
    return f"{plural(n, noun) if n else 'none'} on record"


def note(row: dict[Any, Any], names: Any) -> str:
    """Say what is noted of a fact and who told it."""
    told = cell(row["reported_by"])
    return ". ".join(
        filter(
            None, (cell(row["notes"]), f"Told by {names.get(told, told)}." if told else "No partner told it.")
        )
    )


def could_add(inside: Dataset) -> list[tuple[str, str, int, int]]:
    """Give what is blank of this partnership: what it is, its ``table.column``, and in how many rows."""
    blank = []
    for table, column, words in COULD_ADD:
        frame = inside[table]
        n = int(frame[column].isna().sum())
        if frame.empty or n:
            blank.append((words, f"{table}.{column}", n, len(frame)))
    return blank


def derived_side(view: View, id: str, as_of: int) -> str:
    """Give the side of a partner at a date."""
    side = derived.partners(view.dataset, as_of).set_index("id")["side"]
    return str(side.get(id, "unknown"))
