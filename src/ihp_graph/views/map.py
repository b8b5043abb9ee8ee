"""The countries of a view and what flows between them, on a map without tiles.

Outlines are those of Natural Earth (public domain), carried in ``data/reference``; they show who holds an
area, not to whom it belongs, and say nothing of the view of whoever uses or wrote this. The projection is
Equal Earth: Šavrič B, Patterson T, Jenny B. Int J Geogr Inf Sci 2019;33(3):454-465.
"""

from __future__ import annotations

import json
import math
from functools import cache
from typing import Any

from ihp_graph import paths
from ihp_graph.dataset import Dataset
from ihp_graph.filters import View, as_view
from ihp_graph.flows import KINDS
from ihp_graph.income import SIDES
from ihp_graph.language import ENGLISH, Language
from ihp_graph.questions.answer import Evidence
from ihp_graph.questions.flows import Flow, flows
from ihp_graph.views import page
from ihp_graph.views.drawing import THICKEST, THINNEST
from ihp_graph.views.page import Pages
from ihp_graph.views.records import cited

WIDTH, HEIGHT = 1200, 600
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
BEND = {"technical": 0.14, "cultural": 0.26, "unclassified": 0.38}
ROOM = 70.0
"""Pixels around the outermost marks."""
MOST_ARCS = 400
"""The widest arrows are drawn; the tables have all."""


def render(
    data: View | Dataset, title: str | None = None, pages: Pages = (), language: Language = ENGLISH
) -> str:
    """Give the map of a view as one self-contained HTML page.

    Parameters
    ----------
    data : what is in view.
    title : what the page is called.
    pages : label and address of this page, then of its sisters.
    language : of its words.
    """
    view, say = as_view(data), language
    found = flows(Evidence(view, say))
    countries = places(view, say)
    for number, one in enumerate(countries, 1):
        one["anchor"] = f"c{number}"
    marks = [one for one in countries if one["at"]]
    drawn = arrows(found.countries, say)
    shown = title or say("views-map-title")
    table: list[tuple[object, ...]] = [("giver", "receiver", "kind", "value")]
    table += [
        (giver, receiver, kind, n)
        for one in found.countries
        for giver, receiver, sums in ((one.a, one.b, one.there), (one.b, one.a, one.back))
        for kind, n in sums.items()
        if n
    ]
    own = {one["code"]: one for one in countries}
    land = [{"path": path, "own": own.get(code)} for code, path in land_paths()]
    kinds = [kind for kind in KINDS if any(arc["kind"] == kind for arc in drawn) or kind != KINDS[-1]]
    return page.render(
        "map.html.j2",
        view,
        say,
        script="map.js",
        title=shown,
        pages=pages,
        countries=countries,
        rows=[one for one in found.countries if one.a != one.b],
        within=[one for one in found.countries if one.a == one.b],
        kinds=kinds,
        drawn=len(drawn),
        picture=page.picture(
            "map", "map.svg.j2", table, shown, view, say=say, land=land, arcs=drawn, marks_of=marks,
            frame=frame_of(marks), width=WIDTH,
        ),
        sides=[side for side in SIDES if any(one["side"] == side for one in countries)],
        sources=cited([view.dataset["exchanges"]]),
    )  # fmt: skip


def places(view: View, say: Language) -> list[dict[str, Any]]:
    """Give the countries that have a partner, by name, with how many and where their mark stands."""
    partners = view.partners()
    frame = partners.assign(code=partners["country"].fillna(""))
    listed = [
        {
            "code": code,
            "name": say.country(str(code)) if code else say("flows-no-country"),
            "side": str(rows["side"].iloc[0]),
            "partners": len(rows),
            "at": centre(str(code)),
            "size": min(15.0, 4 + 1.2 * math.sqrt(len(rows))),
        }
        for code, rows in frame.groupby("code")
    ]
    return sorted(listed, key=lambda one: say.in_order(str(one["name"])))


def arrows(rows: tuple[Flow, ...], say: Language) -> list[dict[str, Any]]:
    """Draw flows between countries as arcs that bend to the giver's left; the widest where there are many."""
    found = []
    for one in rows:
        a, b = centre(one.a_code or ""), centre(one.b_code or "")
        if one.a == one.b or a is None or b is None:
            continue
        found += [
            arc(kind, n, *ends)
            | {
                "giver": giver,
                "receiver": receiver,
                "sides": f"{one.a_side} {one.b_side}",
                "said": say("views-arrow", giver=giver, receiver=receiver, n=n, kind=kind),
            }
            for giver, receiver, sums, ends in (
                (one.a, one.b, one.there, (a, b)),
                (one.b, one.a, one.back, (b, a)),
            )
            for kind, n in sums.items()
            if n
        ]
    found.sort(key=lambda one: -one["n"])
    return found[:MOST_ARCS]


def arc(kind: str, n: float, start: tuple[float, float], end: tuple[float, float]) -> dict[str, Any]:
    """Draw one arrow between two points, with its tip shortly before the receiver."""
    (x, y), (to_x, to_y) = start, end
    dx, dy = to_x - x, to_y - y
    long = math.hypot(dx, dy) or 1.0
    mid_x, mid_y = (x + to_x) / 2 + BEND[kind] * dy, (y + to_y) / 2 - BEND[kind] * dx
    ux, uy = to_x - mid_x, to_y - mid_y
    reach = math.hypot(ux, uy) or 1.0
    ux, uy = ux / reach, uy / reach
    gap = min(9.0, long / 4)
    tip_x, tip_y = to_x - gap * ux, to_y - gap * uy
    back_x, back_y = tip_x - 8 * ux, tip_y - 8 * uy
    return {
        "kind": kind,
        "n": n,
        "width": min(THICKEST, THINNEST + 0.18 * max(n - 1, 0)),
        "path": f"M{x:.1f} {y:.1f}Q{mid_x:.1f} {mid_y:.1f} {back_x:.1f} {back_y:.1f}",
        "tip": f"M{tip_x:.1f} {tip_y:.1f}L{back_x - 4 * uy:.1f} {back_y + 4 * ux:.1f}"
        f"L{back_x + 4 * uy:.1f} {back_y - 4 * ux:.1f}Z",
    }


def projected(longitude: float, latitude: float) -> tuple[float, float]:
    """Give where a place is on the map, in pixels, by the Equal Earth projection.

    >>> projected(0, 0)
    (600.0, 320.0)
    """
    t = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    slope = 9 * A4 * t**8 + 7 * A3 * t**6 + 3 * A2 * t**2 + A1
    x = 2 * math.sqrt(3) * math.radians(longitude) * math.cos(t) / (3 * slope)
    y = A4 * t**9 + A3 * t**7 + A2 * t**3 + A1 * t
    scale = WIDTH / 5.5
    return round(WIDTH / 2 + scale * x, 1), round(HEIGHT / 2 + 20 - scale * y, 1)


@cache
def outlines() -> dict[str, Any]:
    """Give outlines and centres of countries by their codes, in tenths of a degree."""
    file = paths.data_dir() / "reference" / "country_outlines.json"
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


@cache
def land_paths() -> tuple[tuple[str, str], ...]:
    """Give the outline of each country as the path of an SVG."""
    return tuple(
        (code, "".join(ring_path(ring) for ring in shape["rings"]))
        for code, shape in outlines().items()
        if shape["rings"]
    )


def ring_path(ring: list[int]) -> str:
    """Draw a ring of longitudes and latitudes; one that crosses the date line is drawn in parts."""
    points = list(zip(ring[::2], ring[1::2], strict=True))
    parts: list[list[tuple[int, int]]] = [[]]
    for before, point in zip([points[0], *points], points, strict=False):
        if abs(point[0] - before[0]) > 1800:
            parts.append([])
        parts[-1].append(point)
    if len(parts) > 1:
        parts[0] = parts.pop() + parts[0]
    return "".join(
        "M" + "L".join("{:g} {:g}".format(*projected(x / 10, y / 10)) for x, y in part) + "Z"
        for part in parts
    )


def frame_of(marks: list[dict[str, Any]]) -> dict[str, float]:
    """Give the part of the map that holds all marks, with room around them; all of it without any."""
    if not marks:
        return {"left": 0, "top": 0, "width": WIDTH, "height": HEIGHT}
    xs, ys = ([one["at"][axis] for one in marks] for axis in (0, 1))
    left, right = max(min(xs) - ROOM, 0), min(max(xs) + ROOM, WIDTH)
    top, bottom = max(min(ys) - ROOM, 0), min(max(ys) + ROOM, HEIGHT)
    return {"left": left, "top": top, "width": right - left, "height": bottom - top}


def centre(code: str) -> tuple[float, float] | None:
    """Give where the mark of a country stands; None for one without an outline."""
    shape = outlines().get(code)
    return None if shape is None else projected(*(number / 10 for number in shape["centre"]))
