"""One partner: whom it taught and who taught it, with the ledger of each."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ihp_graph.dataset import Dataset
from ihp_graph.filters import View, as_view
from ihp_graph.flows import KINDS
from ihp_graph.income import SIDES
from ihp_graph.language import ENGLISH, Language
from ihp_graph.questions.answer import Evidence
from ihp_graph.questions.ego import Contact, Ego, ego
from ihp_graph.views import page
from ihp_graph.views.drawing import THICKEST, THINNEST, WIDER, label_lines
from ihp_graph.views.page import Pages
from ihp_graph.views.records import (
    ASSESSED,
    cell,
    cited,
    coded,
    entries,
    programmes_of,
    role_words,
    years_of,
)

ROW = 46
"""Pixels between two contacts."""
MOST_DRAWN = 60
"""Contacts at one side of the picture; the table has all."""
ABOUT = (
    ("roles", "partner_id"),
    ("decisions", "partner_id"),
    ("assessments", "partner_id"),
    ("claims", "partner_id"),
    ("accounts", "partner_id"),
    ("funding", "funder_id"),
    ("funding", "recipient_id"),
)


def render(
    data: View | Dataset,
    partner: str,
    title: str | None = None,
    pages: Pages = (),
    language: Language = ENGLISH,
) -> str:
    """Give the page of a partner as one self-contained HTML file.

    Parameters
    ----------
    data : what is in view.
    partner : its id.
    title : what the page is called; the partner's name without one.
    pages : label and address of this page, then of its sisters.
    language : of its words.

    Raises
    ------
    QueryError
        No partner has this id.
    """
    view, say = as_view(data), language
    found = ego(Evidence(view, say), partner)
    row = view.dataset["partners"].set_index("id").loc[partner]
    told = entries(found.exchanges, view, say)
    shown = title or found.name
    table: list[tuple[object, ...]] = [("direction", "partner", "side", "kind", "value")]
    table += [
        (way, one.name, one.side, kind, n)
        for one in found.contacts
        for way in ("taught", "learned")
        for kind, n in getattr(one, way).items()
        if n
    ]
    facts = [about(view, name, column, partner) for name, column in ABOUT]
    return page.render(
        "partner.html.j2",
        view,
        say,
        title=shown,
        pages=pages,
        ego=found,
        words=[
            country(found.country, say),
            *([str(row["city"])] if cell(row["city"]) else []),
            coded(say, "code-kind", cell(row["kind"]) or "not_recorded"),
            capacity(row, say),
        ],
        sentences=[sentence(found, way, say) for way in ("taught", "learned")],
        picture=page.picture(
            "partner", "partner.svg.j2", table, shown, view, say=say, **geometry(found, say)
        ),
        taught=[one for one in told if one.giver_id == partner],
        learned=[one for one in told if one.receiver_id == partner],
        sides=[side for side in SIDES if any(one.side == side for one in found.contacts)],
        years=years_of(told),
        programmes=programmes_of(told),
        kinds=[kind for kind in KINDS if kind != KINDS[-1] or any(one.kind == kind for one in told)],
        role_words=role_words(say),
        recorded=recorded(view, partner, say),
        money=lambda what: money(what, say),
        figures=found.figures,
        most=MOST_DRAWN,
        sources=cited([found.exchanges, *facts]),
    )


def about(view: View, table: str, column: str, partner: str) -> pd.DataFrame:
    """Give the facts of a table that are about a partner."""
    frame = view.dataset[table]
    return frame[frame[column] == partner]


def country(code: str | None, say: Language) -> str:
    """Name a country, or say that it isn't recorded."""
    return say.country(code) if code else say("flows-no-country")


def capacity(row: Any, say: Language) -> str:
    """Say a partner's capacity."""
    if pd.isna(row["capacity"]):
        return say("views-no-capacity")
    figure = say.figures(f"{row['capacity']:g}")
    unit = cell(row["capacity_unit"])
    return say("views-capacity", figure=f"{figure} {unit}" if unit else figure)


def money(what: str, say: Language) -> str:
    """Say what a sum is: paid or administered, in which currency and of which kind.

    >>> money("paid GBP award", ENGLISH), money("administered", ENGLISH)
    ('paid GBP award', 'administered')
    """
    verb, *rest = what.split(" ")
    currency, kind = (*rest, "", "")[:2]
    said = [say(f"views-{verb}"), currency, coded(say, "code-funding", kind) if kind else ""]
    return " ".join(filter(None, said))


def sentence(found: Ego, way: str, say: Language) -> str:
    """Say what a partner taught, or learned, by kind and with how many."""
    figures = found.figures[way]
    with_any = sum(any(getattr(one, way).values()) for one in found.contacts)
    if not figures["exchanges"]:
        return say(f"views-{way}-nothing")
    kinds = [say("views-n-kind", n=n, kind=kind) for kind in KINDS if (n := figures[kind])]
    return say(f"views-{way}-sentence", kinds=", ".join(kinds), n=with_any)


def geometry(found: Ego, say: Language) -> dict[str, Any]:
    """Place who taught this partner at the left and whom it taught at the right; arrows run rightwards."""
    banks = {
        "left": [one for one in found.contacts if any(one.learned.values())][:MOST_DRAWN],
        "right": [one for one in found.contacts if any(one.taught.values())][:MOST_DRAWN],
    }
    rows = max(1, *map(len, banks.values()))
    height = 84 + rows * ROW
    middle = 54 + rows * ROW / 2
    arcs, spots = [], []
    for bank, contacts in banks.items():
        top = 54 + (rows - len(contacts)) * ROW / 2
        for place, one in enumerate(contacts):
            y = top + (place + 0.5) * ROW
            spots.append(spot(one, bank, y))
            flows = one.learned if bank == "left" else one.taught
            held = [(kind, n) for kind, n in flows.items() if n]
            for lane, (kind, n) in enumerate(held):
                shift = (lane - (len(held) - 1) / 2) * 9
                way = (272, y + shift, 388, middle + shift)
                if bank == "right":
                    way = (572, middle + shift, 688, y + shift)
                ends = (one.name, found.name) if bank == "left" else (found.name, one.name)
                arcs.append(arc(kind, n, way, ends, bank, say=say))
    return {
        "height": height,
        "middle": middle,
        "lines": label_lines(found.name, 22, 3),
        "side": found.side,
        "arcs": arcs,
        "spots": spots,
        "empty": [bank for bank, contacts in banks.items() if not contacts],
    }


def spot(one: Contact, bank: str, y: float) -> dict[str, Any]:
    """Place a contact."""
    return {"bank": bank, "y": y, "lines": label_lines(one.name, 34), "side": one.side}


def arc(
    kind: str,
    n: float,
    way: tuple[float, float, float, float],
    ends: tuple[str, str],
    bank: str,
    *,
    say: Language,
) -> dict[str, Any]:
    """Draw an arrow that leaves and arrives level; the number stands at the contact's end."""
    x, y, to_x, to_y = way
    bend = (to_x - x) / 2
    return {
        "kind": kind,
        "n": n,
        "width": min(THICKEST, THINNEST + WIDER * max(n - 1, 0)),
        "path": f"M{x:g} {y:.1f}C{x + bend:g} {y:.1f} {to_x - bend:g} {to_y:.1f} {to_x - 8:g} {to_y:.1f}",
        "tip": f"M{to_x - 9:g} {to_y - 5:.1f}l10 5-10 5z",
        "said": say("views-arrow", giver=ends[0], receiver=ends[1], n=n, kind=kind),
        "x": x + 18 if bank == "left" else to_x - 26,
        "y": (y if bank == "left" else to_y) - 5,
    }


def recorded(view: View, partner: str, say: Language) -> list[tuple[str, list[str]]]:
    """Give what else is on record of a partner; an empty list is nothing recorded."""
    decided, assessed = (about(view, name, "partner_id", partner) for name in ("decisions", "assessments"))
    claims = about(view, "claims", "partner_id", partner)
    within = page.names_of(view, "partnerships")

    def where(row: dict[Any, Any], what: str) -> str:
        place = within.get(row["partnership_id"], row["partnership_id"])
        return say("views-within-partnership", what=what, partnership=place)

    decisions = [where(row, decision(row, say)) for row in decided.to_dict("records")]
    found = [(say("views-decisions"), decisions)]
    for kind in ASSESSED:
        rows = assessed[assessed["kind"] == kind].to_dict("records")
        texts = [where(row, cell(row["text"]) or say("views-without-words")) for row in rows]
        found.append((coded(say, "heading-assessment", kind), texts))
    found.append((say("views-claims"), [where(row, claim(row, say)) for row in claims.to_dict("records")]))
    return found


def decision(row: dict[Any, Any], say: Language) -> str:
    """Say what part a partner had in a decision."""
    topic = cell(row["topic"])
    topic = coded(say, "heading-topic", topic) if topic else say("views-no-topic")
    return say("views-decision", topic=topic, part=coded(say, "code-part", row["part"]))


def claim(row: dict[Any, Any], say: Language) -> str:
    """Say what is claimed, in whose words."""
    claimed, text = coded(say, "heading-claim", row["claim"]), cell(row["text"])
    return say("views-claim-text", claim=claimed, text=text) if text else claimed
