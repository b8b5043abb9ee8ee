"""The journey of one innovation: its stages on both sides on one track, and where it met what."""

from __future__ import annotations

from typing import Any

from ihp_graph.dataset import Dataset
from ihp_graph.filters import View, as_view
from ihp_graph.income import UNKNOWN
from ihp_graph.language import ENGLISH, Language
from ihp_graph.questions.answer import Evidence
from ihp_graph.questions.innovations import STAGES
from ihp_graph.questions.journey import Journey, journey
from ihp_graph.views import page
from ihp_graph.views.page import Pages
from ihp_graph.views.records import cited, coded, entries

STEP, LEFT, LANE = 190, 170, 74
"""Pixels from stage to stage, left of the first, and from lane to lane."""


def render(
    data: View | Dataset,
    innovation: str,
    title: str | None = None,
    pages: Pages = (),
    language: Language = ENGLISH,
) -> str:
    """Give the journey of an innovation as one self-contained HTML page.

    Parameters
    ----------
    data : what is in view.
    innovation : its id.
    title : what the page is called; the innovation's name without one.
    pages : label and address of this page, then of its sisters.
    language : of its words.

    Raises
    ------
    QueryError
        No innovation has this id.
    """
    view, say = as_view(data), language
    found = journey(Evidence(view, say), innovation)
    shown = title or found.name
    table: list[tuple[object, ...]] = [("what", "kind", "stage", "place", "side", "date", "source")]
    table += [
        (what, one.kind, one.stage, one.place, one.side, one.date, one.source)
        for what, events in (("stage", found.stages), ("barrier", found.barriers))
        for one in events
    ]
    frames = [view.dataset[name] for name in ("adoptions", "barriers")]
    own = view.dataset["innovations"]
    return page.render(
        "innovation.html.j2",
        view,
        say,
        title=shown,
        pages=pages,
        journey=found,
        sentence=sentence(found, say),
        picture=page.picture(
            "innovation", "innovation.svg.j2", table, shown, view, say=say, **track(found, say)
        ),
        told_exchanges=entries(found.exchanges, view, say),
        sources=cited(
            [
                own[own["id"] == innovation],
                found.exchanges,
                *(frame[frame["innovation_id"] == innovation] for frame in frames),
            ]
        ),
    )


def sentence(found: Journey, say: Language) -> str:
    """Say where it began and how far it got on the other side."""
    if found.other_side is None:
        return say("views-journey-nowhere")
    sides = {"origin": say("side", side=found.origin_side), "other": say("side", side=found.other_side)}
    if found.reached is None:
        return say("views-journey-nothing", **sides)
    reached = coded(say, "code-stage", found.reached)
    if found.reached == STAGES[-1]:
        return say("views-journey-whole", **sides, stage=reached)
    return say("views-journey-part", **sides, stage=reached, n=len(found.barriers))


def track(found: Journey, say: Language) -> dict[str, Any]:
    """Place the stages on record in a lane for each side; the way not recorded is hatched."""
    sides = [found.origin_side, found.other_side] if found.other_side else [UNKNOWN]
    sides += [
        side
        for side in dict.fromkeys(one.side for one in (*found.stages, *found.barriers) if one.place)
        if side not in sides
    ]
    lanes = []
    for place, side in enumerate(filter(None, sides)):
        reached = [one for one in found.stages if one.side == side and one.kind in STAGES]
        far = max((STAGES.index(one.kind) for one in reached), default=-1)
        lanes.append(
            {
                "side": side,
                "y": 76 + place * LANE,
                "far": far,
                "stages": [
                    {
                        "x": LEFT + step * STEP,
                        "n": sum(one.kind == stage for one in reached),
                        "barriers": [
                            coded(say, "heading-barrier", one.kind)
                            for one in found.barriers
                            if one.side == side and one.stage == stage
                        ],
                    }
                    for step, stage in enumerate(STAGES)
                ],
                "loose": [
                    coded(say, "heading-barrier" if one.place else "views-barrier-nowhere", one.kind)
                    for one in found.barriers
                    if (one.side == side and one.stage is None and one.place)
                    or (one.place is None and place == len(sides[:2]) - 1)
                ],
                "abandoned": sum(one.kind == "abandoned" for one in found.stages if one.side == side),
            }
        )
    return {
        "lanes": lanes,
        "heads": [
            (LEFT + step * STEP, coded(say, "heading-stage", stage)) for step, stage in enumerate(STAGES)
        ],
        "left": LEFT,
        "step": STEP,
        "height": 90 + len(lanes) * LANE,
    }
