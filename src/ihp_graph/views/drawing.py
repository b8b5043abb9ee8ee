"""The network as pyvis draws it: glyphs, arrows and options, with every place fixed.

A side is a colour and a shape, a kind of knowledge a colour, a line and a bend. An arrow runs from giver
to receiver and bends to the giver's left, so that two directions never lie on each other.
"""

from __future__ import annotations

import json
import math
import unicodedata
from typing import Any

import numpy as np
import pandas as pd
from pyvis.network import Network as PyvisNetwork

from ihp_graph.language import ENGLISH, Language
from ihp_graph.views import layout
from ihp_graph.views.facts import Facts, country_name

MAX_DRAWN = 1_500
"""Above this many linked partners the picture shows countries that open."""
MAX_ARROWS = 3_000
"""The widest arrows are drawn, so that the browser stays quick; the table has all."""
PART = 400
"""A country with more partners than this is shown in parts, in the order of names."""
COLUMNS = (1, 2, 3)
"""The layouts that are stored; the page takes the one that fits its width."""
LINE_WIDTH = 23
"""Columns of text in a line of a label."""

SHAPES = {"HIC": "square", "LMIC": "dot", "unknown": "diamond"}
EQUAL_AREA = {"HIC": 0.89, "LMIC": 1.0, "unknown": 1.25}
"""Factors of a glyph's size that give the three shapes the same area."""
SIDE_COLOURS = {"HIC": "#1f5f9e", "LMIC": "#b4560a", "unknown": "#6b7680"}
"""The light tokens of the pages, which print uses too; on screen the page sets them by its own."""
LINES: dict[str, dict[str, Any]] = {
    "technical": {"color": "#27343c", "dashes": False, "bend": 0.14},
    "cultural": {"color": "#00807a", "dashes": [6, 4], "bend": 0.28},
    "unclassified": {"color": "#6b7680", "dashes": [1.5, 4], "bend": 0.42},
}
SHORT = 60
"""Pixels below which two partners of one bank stand near each other."""
THINNEST, WIDER, THICKEST = 1.5, 0.7, 6.0

OPTIONS = {
    "autoResize": False,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "dragNodes": False,
        "dragView": False,
        "zoomView": False,
        "selectable": False,
        "hover": False,
        "keyboard": False,
    },
    "nodes": {"borderWidth": 1.5, "fixed": True},
    "edges": {
        "arrowStrikethrough": False,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.5, "type": "arrow"}},
        "endPointOffset": {"from": 2, "to": 2},
    },
}
EMPTY: dict[str, Any] = {
    "grouped": False,
    "free": False,
    "oneSided": False,
    "nodes": [],
    "edges": [],
    "options": OPTIONS,
    "layouts": {},
}
"""The picture of a view without exchanges."""


def drawing(facts: Facts, unit: str | None, say: Language = ENGLISH) -> dict[str, Any]:
    """Give nodes, edges, options and layouts for the page; the places are stored, nothing moves.

    Parameters
    ----------
    unit : the unit of the view's weights, None where they count exchanges.
    say : the language of the names of countries.
    """
    linked = np.unique(facts.arcs)
    grouped = len(linked) > MAX_DRAWN
    ends = facts.exchanges[["giver", "receiver"]]
    step = WIDER
    if grouped:
        step = wider_by(facts, [ends[end].map(facts.partners["country"]) for end in ends])
    elif unit is not None:
        step = wider_by(facts, [ends[end] for end in ends])
    picture = countries(facts, linked, say) if grouped else partners(facts, linked, step)
    return {
        **picture,
        "linked": len(linked),
        "lines": {kind: {**line, "smooth": bend(line["bend"])} for kind, line in LINES.items()},
        "sideColours": SIDE_COLOURS,
        "shapes": SHAPES,
        "equalArea": EQUAL_AREA,
        "width": {"thinnest": THINNEST, "step": step, "thickest": THICKEST},
        "maxDrawn": MAX_DRAWN,
        "maxArrows": MAX_ARROWS,
        "column": layout.COLUMN,
        "labelWidth": layout.LABEL,
    }


def partners(facts: Facts, linked: layout.Ints, step: float) -> dict[str, Any]:
    """Draw every partner that has an exchange."""
    table, arcs = facts.partners, facts.arcs
    hic = table["side"].eq("HIC").to_numpy(dtype=bool)
    labels = [label_lines(name) for name in table["name"]]
    lines = np.array([len(label) for label in labels])
    blocks = [layout.block(members, arcs, hic, lines) for members in layout.linked_groups(len(table), arcs)]
    if not blocks:
        return {
            "grouped": False,
            "free": False,
            "oneSided": False,
            "nodes": [],
            "edges": [],
            "options": OPTIONS,
            "layouts": {},
        }
    pictures = {columns: layout.set_in_columns(blocks, columns, len(table)) for columns in COLUMNS}
    bank = {m: b for block in blocks for m, b in zip(block.members.tolist(), block.bank, strict=True)}
    given, received = (facts.exchanges.groupby(end)["weight"].sum() for end in ("giver", "receiver"))
    weight = given.add(received, fill_value=0)

    net = PyvisNetwork(directed=True)
    net.options = OPTIONS
    start = pictures[2]
    for m in linked.tolist():
        side = str(table.at[m, "side"])
        net.add_node(
            f"p{m}",
            label="\n".join(labels[m]),
            shape=SHAPES[side],
            color=SIDE_COLOURS[side],
            size=glyph_size(weight[m], side, bank[m]),
            x=round(float(start.x[m]), 1),
            y=round(float(start.y[m]), 1),
            bank=bank[m],
        )
    sums = facts.exchanges.groupby(["giver", "receiver", "knowledge"])["weight"].sum().reset_index()
    for giver, receiver, kind, total in sums.itertuples(index=False, name=None):
        line = LINES[kind]
        net.add_edge(
            f"p{giver}",
            f"p{receiver}",
            id=f"p{giver}>p{receiver}>{kind}",
            width=arrow_width(total, step),
            color=line["color"],
            dashes=line["dashes"],
            smooth=bend_of(line["bend"], bank[giver], bank[receiver], start.y[receiver] - start.y[giver]),
        )
    nodes, edges, _, _, _, options = net.get_network_data()
    return {
        "grouped": False,
        "free": "free" in bank.values(),
        "oneSided": any(len(set(hic[block.members])) == 1 for block in blocks if block.bank[0] != "free"),
        "nodes": nodes,
        "edges": edges,
        "options": json.loads(options),
        "layouts": {
            str(columns): {
                "x": np.round(picture.x[linked], 1).tolist(),
                "y": np.round(picture.y[linked], 1).tolist(),
                "width": round(picture.width, 1),
                "height": round(picture.height, 1),
                "first": picture.first,
                "pairsFrom": picture.pairs_from,
            }
            for columns, picture in pictures.items()
        },
    }


def countries(facts: Facts, linked: layout.Ints, say: Language) -> dict[str, Any]:
    """Draw countries, each as large as the room its partners take when it opens."""
    table = facts.partners.loc[linked]
    groups = []
    for code, rows in table.groupby("country", sort=False, dropna=False):
        parts = -(-len(rows) // PART)
        for part in range(parts):
            members = rows.index[part * len(rows) // parts : (part + 1) * len(rows) // parts]
            name = country_name(code, say) or say("views-no-country")
            if parts > 1:
                name = say("views-part", country=name, part=part + 1, parts=parts)
            groups.append((name, members))
    groups.sort(key=lambda group: (-len(group[1]), group[0]))
    sides = [str(table.at[members[0], "side"]) for _, members in groups]
    spots = [layout.sunflower(len(members), layout.OPENED) for _, members in groups]
    rooms = np.array([layout.room(len(members)) for _, members in groups])
    x, y, width, height = layout.two_fields(rooms, np.array([side == "HIC" for side in sides]))

    net = PyvisNetwork(directed=True)
    net.options = OPTIONS
    for g, (name, members) in enumerate(groups):
        net.add_node(
            f"g{g}",
            label=f"{name}\n{say.number(len(members))}",
            shape=SHAPES[sides[g]],
            color=SIDE_COLOURS[sides[g]],
            size=round(float(rooms[g]) * 0.5 * EQUAL_AREA[sides[g]], 1),
            x=round(float(x[g]), 1),
            y=round(float(y[g]), 1),
            bank="free",
        )
    nodes, edges, _, _, _, options = net.get_network_data()
    return {
        "grouped": True,
        "free": True,
        "oneSided": False,
        "nodes": nodes,
        "edges": edges,
        "options": json.loads(options),
        "layouts": {
            "1": {
                "x": np.round(x, 1).tolist(),
                "y": np.round(y, 1).tolist(),
                "width": width,
                "height": height,
                "first": [0, 0, width, height],
                "pairsFrom": None,
            }
        },
        "groups": [
            {
                "name": name,
                "side": sides[g],
                "room": round(float(rooms[g]), 1),
                "members": members.tolist(),
                "spots": np.round(spots[g] + [x[g], y[g]], 1).tolist(),
            }
            for g, (name, members) in enumerate(groups)
        ],
    }


def wider_by(facts: Facts, ends: list[pd.Series]) -> float:
    """Give by how much an arrow widens for each further unit, so that the heaviest is the widest."""
    between = ends[0] != ends[1]
    weight, kind = facts.exchanges["weight"][between], facts.exchanges["knowledge"][between]
    heaviest = weight.groupby([*(end[between] for end in ends), kind]).sum().max()
    return (THICKEST - THINNEST) / max(float(heaviest) - 1, 1) if len(weight) else WIDER


def glyph_size(weight: float, side: str, bank: str) -> float:
    """Give the size of a partner's glyph by the weight given and received, of equal area in each shape."""
    size = min(9.0, 4.5 + 0.9 * math.sqrt(weight)) * EQUAL_AREA[side]
    return round(size * (1.4 if bank == "free" else 1.0), 2)


def arrow_width(weight: float, step: float) -> float:
    """Give the width of an arrow in pixels.

    >>> arrow_width(1, WIDER), arrow_width(3, WIDER), arrow_width(50, WIDER)
    (1.5, 2.9, 6.0)
    """
    return round(min(THICKEST, THINNEST + step * max(weight - 1, 0)), 2)


def bend(roundness: float, to_the_left: bool = True) -> dict[str, Any]:
    """Give vis-network's words for an arc that bends to the giver's left (or right)."""
    return {
        "enabled": True,
        "type": "curvedCW" if to_the_left else "curvedCCW",
        "roundness": roundness,
    }


def bend_of(roundness: float, giver: str, receiver: str, down: float) -> dict[str, Any]:
    """Bend an arrow; within one bank inwards, away from the names, the two directions unlike each other.

    Parameters
    ----------
    giver, receiver : the banks in which they stand.
    down : how much lower the receiver stands, in pixels; a short way bends more, so that it can be seen.
    """
    if giver != receiver or giver == "free":
        return bend(roundness)
    inwards_is_left = (down > 0) == (giver == "left")
    more = (0.35 if down > 0 else 0.55) + (0.3 if abs(down) < SHORT else 0.0)
    return bend(round(min(roundness + more, 1.0), 2), inwards_is_left)


def label_lines(name: str, width: int = LINE_WIDTH, lines: int = 2) -> list[str]:
    """Break a name into at most `lines` lines; what doesn't fit ends in an ellipsis.

    >>> label_lines("Cambridge University Hospitals NHS Foundation Trust")
    ['Cambridge University', 'Hospitals NHS…']
    """
    rows, row = [], ""
    words = " ".join(name.split()).split(" ")
    for place, word in enumerate(words):
        longer = f"{row} {word}".strip()
        if columns(longer) <= width:
            row = longer
            continue
        if row:
            rows.append(row)
        row = word
        if len(rows) == lines:
            row = ""
            rows[-1] = shortened(rows[-1] + " " + " ".join(words[place:]), width)
            break
    if row:
        rows.append(row)
    return [shortened(line, width) for line in rows] or [""]


def shortened(text: str, width: int) -> str:
    """Cut a text to a width, between words where that leaves most of it."""
    if columns(text) <= width:
        return text
    while columns(text) > width - 1:
        text = text[:-1]
    whole = text.rsplit(" ", 1)[0]
    return (whole if len(whole) > 0.5 * len(text) else text).rstrip(" ,.(-") + "…"


def columns(text: str) -> int:
    """Give the width of a text in columns of Latin letters."""
    return sum(
        2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in text
    )
