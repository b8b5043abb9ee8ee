"""The mirror of one partnership: its partners face to face, asked the same questions in the same words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

import pandas as pd

from ihp_graph import derived
from ihp_graph.dataset import Dataset
from ihp_graph.filters import View, as_view
from ihp_graph.flows import KINDS
from ihp_graph.income import SIDES
from ihp_graph.language import ENGLISH, Language
from ihp_graph.questions.answer import Evidence
from ihp_graph.questions.balance import one_more
from ihp_graph.questions.mirror import Face, Mirror, alone, mirror
from ihp_graph.views import page
from ihp_graph.views.page import Pages
from ihp_graph.views.partner import capacity, claim, country, decision, money
from ihp_graph.views.records import ASSESSED, Entry, cell, cited, coded, entries, role_words, years_of

TABLES = ("exchanges", "roles", "decisions", "assessments", "claims", "accounts", "funding")
COULD_ADD = (
    ("accounts", "agrees"),
    ("exchanges", "practice_changed"),
    ("exchanges", "start"),
    ("exchanges", "volume"),
    ("decisions", "part"),
    ("assessments", "text"),
    ("claims", "claim"),
    ("funding", "amount"),
)


def render(
    data: View | Dataset,
    partnership: str,
    title: str | None = None,
    pages: Pages = (),
    language: Language = ENGLISH,
) -> str:
    """Give the mirror of a partnership as one self-contained HTML page.

    Parameters
    ----------
    data : what is in view.
    partnership : its id.
    title : what the page is called; the partnership's name without one.
    pages : label and address of this page, then of its sisters.
    language : of its words.

    Raises
    ------
    QueryError
        No partnership has this id.
    """
    view, say = as_view(data), language
    found = mirror(Evidence(view, say), partnership)
    inside = alone(view.dataset, partnership)
    names = page.names_of(view)
    told = entries(View(inside, view.filter).exchanges(), view, say)
    drawn = arrows(found, say)
    shown = title or say("views-mirror-title", name=found.name or found.id)
    table = [("kind", "giver", "receiver", "value"), *((kind, g, r, n) for kind, g, r, n in drawn)]
    words = [face_name(face, say) for face in found.faces]
    groups = [
        (say(f"page-{kind}"), [(f"{g} → {r}", kind, n) for k, g, r, n in drawn if k == kind])
        for kind in dict.fromkeys(kind for kind, *_ in drawn)
    ]
    return page.render(
        "partnership.html.j2",
        view,
        say,
        title=shown,
        pages=pages,
        mirror=found,
        words=words,
        heads=[head(view, face, say) for face in found.faces],
        programme=" · ".join(filter(None, (found.programme, found.topic, span(found, say)))),
        sentences=sentences(found, words, say),
        arrows=drawn,
        longest=max([1.0, *(n for *_, n in drawn if n)]),
        picture=page.picture(
            "partnership",
            "bars.svg.j2",
            table,
            shown,
            view,
            say=say,
            groups=groups,
            longest=max([1.0, *(n for *_, n in drawn if n)]),
        ),
        ledgers=ledgers(found, told),
        years=years_of(told),
        shown_kinds=[kind for kind in KINDS if any(one.kind == kind for one in told)],
        rest=[one for one in told if not any(given(one, face, found) for face in found.faces)],
        other_rows=other_rows(found, inside, names, say),
        figures=[
            {**row, "what": figure(row["group"], row["figure"], say)}
            for row in found.rows()
            if any(value is not None for value in row["cells"])
        ],
        others=[
            (derived_side(view, other["id"], found.side_as_of), names.get(other["id"], other["id"]), other)
            for other in found.others
        ],
        role_words=role_words(say),
        balance=one_more(view, partnership),
        could_add=could_add(inside, say),
        sources=cited(inside[name] for name in TABLES),
        told_by=[(names.get(id, id), n) for id, n in found.told_by.items()],
        undefined=say(f"reason-{found.reciprocity['reason'].lower().replace(' ', '-')}")
        if found.reciprocity["reason"]
        else "",
    )


def face_name(face: Face, say: Language) -> str:
    """Give what a face is called."""
    return say(f"views-face-{face.id.lower()}") if face.id in SIDES else face.name


def figure(group: str, name: str, say: Language) -> str:
    """Name a figure of the mirror."""
    if group == "money":
        return say("views-figure-money", what=money(name, say))
    return coded(say, f"views-figure-{group}", name)


def span(found: Mirror, say: Language) -> str:
    """Say since when, or from when to when, a partnership has been."""
    if found.start and found.end:
        return f"{found.start}–{found.end}"
    if found.start:
        return say("views-since", date=found.start)
    return say("views-until", date=found.end) if found.end else say("views-no-dates")


def head(view: View, face: Face, say: Language) -> dict[str, Any]:
    """Give what stands at the head of a face."""
    names = page.names_of(view)
    if len(face.partners) == 1 and face.partners[0] == face.id:
        row = view.dataset["partners"].set_index("id").loc[face.id]
        words = [
            country(face.country, say),
            coded(say, "code-kind", cell(row["kind"]) or "not_recorded"),
            capacity(row, say),
        ]
        return {"name": face.name, "side": face.side, "words": " · ".join(words), "partners": []}
    members = sorted((names.get(id, id) for id in face.partners), key=str.casefold)
    return {
        "name": face_name(face, say),
        "side": face.side,
        "words": say("page-rows-partners", n=len(members)) if members else say("views-no-partner"),
        "partners": members,
    }


def arrows(found: Mirror, say: Language) -> list[tuple[str, str, str, float | None]]:
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
        (kind, face_name(giver, say), face_name(receiver, say), giver.figures["taught"][kind])
        for kind in kinds
        for giver, receiver in ((a, b), (b, a))
    ]


def sentences(found: Mirror, words: Sequence[str], say: Language) -> list[str]:
    """Say what is recorded of each kind, both ways, and how much came back in kind."""
    said = []
    for kind in KINDS[:2]:
        values = [face.figures["taught"][kind] for face in found.faces[:2]]
        clauses = [
            say("views-from", n=n, who=who) for n, who in zip(values, words, strict=False) if n is not None
        ]
        way = ("nowhere", "one-way", "both-ways")[len(clauses)]
        said.append(say(f"views-mirror-{way}", kind=kind, clauses=", ".join(clauses)))
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


Row = tuple[str, str, str, list[list[Any]]]
"""Which row it is, its words, what is said beside them, and its cells."""


def other_rows(found: Mirror, inside: Dataset, names: Any, say: Language) -> list[Row]:
    """Give the rows of words above two cells: roles, decisions, assessments, claims and accounts."""
    roles, decisions = derived.roles(inside), derived.decisions(inside)
    assessed, claims = inside["assessments"], inside["claims"]

    def of(frame: pd.DataFrame, face: Face) -> list[dict[Any, Any]]:
        return frame[frame["partner_id"].isin(face.partners)].to_dict("records")

    def who(row: dict[Any, Any], face: Face, what: str) -> str:
        name = names.get(row["partner_id"], row["partner_id"])
        return say("views-of-partner", name=name, what=what) if len(face.partners) > 1 else what

    def cells(frame: pd.DataFrame, tell: Any, below: Any) -> list[list[Any]]:
        return [[(who(row, face, tell(row)), below(row)) for row in of(frame, face)] for face in found.faces]

    return [
        (
            "roles",
            say("views-roles"),
            say("views-roles-on-record", n=len(roles)),
            [[(held(role, face, say), role) for role in role_words(say)] for face in found.faces],
        ),
        (
            "decisions",
            say("views-decisions"),
            say("views-decisions-on-record", n=found.on_record["decisions"]),
            cells(decisions, lambda row: decision(row, say), lambda row: note(row, names, say)),
        ),
        *(
            (
                "assessments",
                coded(say, "heading-assessment", kind),
                "",
                cells(
                    assessed[assessed["kind"] == kind],
                    lambda row: cell(row["text"]) or say("views-without-words"),
                    lambda row: identified(row, names, say),
                ),
            )
            for kind in ASSESSED
        ),
        (
            "claims",
            say("views-claims"),
            "",
            cells(claims, lambda row: claim(row, say), lambda row: cell(row["date"]) or say("views-no-date")),
        ),
        (
            "accounts",
            say("views-own-account"),
            say("views-accounts-on-record", n=found.on_record["accounts"]),
            [told(face, found.on_record["exchanges"], say) for face in found.faces],
        ),
        (
            "money",
            say("views-money"),
            say("views-money-apart") if found.on_record["funding"] else "",
            [
                [
                    (say("views-sum", what=begun(money(what, say)), value=value), None)
                    for what, value in face.figures["money"].items()
                    if value is not None
                ]
                for face in found.faces
            ],
        ),
    ]


def held(role: str, face: Face, say: Language) -> str | None:
    """Say whether a partner holds a role, or how many of a side do; None where it isn't recorded."""
    n = face.figures["roles"][role]
    if not n:
        return None
    value = say("page-yes") if len(face.partners) == 1 else say.number(n)
    return say("views-role-held", role=coded(say, "heading-role", role), value=value)


def told(face: Face, whole: int, say: Language) -> list[tuple[str, None]]:
    """Say how many exchanges a face told, and of how many it gave an account of its own."""
    figures = face.figures["told"]
    said = [say("views-told", k=figures["exchanges"], n=whole)] if figures["exchanges"] else []
    said += [say("views-gave-account", n=figures["accounts"])] if figures["accounts"] else []
    return [(text, None) for text in said]


def identified(row: dict[Any, Any], names: Any, say: Language) -> str:
    """Say who identified a need, a strength, a weakness or an objective."""
    by = cell(row["identified_by"])
    return say("views-identified-by", name=names.get(by, by)) if by else say("views-not-identified")


def begun(text: str) -> str:
    """Begin a text with a capital."""
    return text[:1].upper() + text[1:]


def note(row: dict[Any, Any], names: Any, say: Language) -> str:
    """Say what is noted of a fact and who told it."""
    teller = cell(row["reported_by"])
    said = say("views-told-by", name=names.get(teller, teller)) if teller else say("views-untold")
    return ". ".join(filter(None, (cell(row["notes"]), said)))


def could_add(inside: Dataset, say: Language) -> list[tuple[str, str, int, int]]:
    """Give what is blank of this partnership: what it is, its ``table.column``, and in how many rows."""
    blank = []
    for table, column in COULD_ADD:
        frame = inside[table]
        n = int(frame[column].isna().sum())
        if frame.empty or n:
            words = say(f"views-could-add-{table}-{column.replace('_', '-')}")
            blank.append((words, f"{table}.{column}", n, len(frame)))
    return blank


def derived_side(view: View, id: str, as_of: int) -> str:
    """Give the side of a partner at a date."""
    side = derived.partners(view.dataset, as_of).set_index("id")["side"]
    return str(side.get(id, "unknown"))
