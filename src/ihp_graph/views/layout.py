"""Where each partner stands in the picture: computed once, seeded, stored; nothing moves in the browser.

Partners that are linked, directly or not, form a *linked group* and stand together in a block. Up to
:data:`BANK_LIMIT` partners a block is two banks, HIC left and the others right, ordered so that few
arrows cross; above that it is a force layout, turned so that HIC lies to the left. Blocks are set in
columns, largest first, then by name; pairs that exchange only with each other come last.

All lengths are CSS pixels at scale 1. Members are numbered by their position in the table of partners.

References
----------
.. [1] K. Sugiyama, S. Tagawa, M. Toda, "Methods for visual understanding of hierarchical system
       structures", IEEE Trans. SMC 11 (1981): the barycentre order of two banks.
.. [2] H. Vogel, "A better way to construct the sunflower head", Math. Biosciences 44 (1979).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import isotonic_regression
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from ihp_graph.views.forces import apart, face_left, force_layout

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

BANK_LIMIT = 30
COLUMN = 440
"""Width of a two-bank block: label, glyph, arcs, glyph, label."""
LABEL = 150
"""Width that a bank leaves for a label; the glyph's centre stands beside it."""
GLYPH = 14
ROW, LINE = 24, 12
"""Height of a partner with one line of name, and of each further line, or of a tie within its bank."""
GAP = 22
PAIR_GAP = 4
HEADING = 34
MARGIN = 70
OPENED = 36
"""Distance between the partners of a country that is opened."""


@dataclass(frozen=True)
class Block:
    """A linked group with the places of its members, from the block's own top left corner."""

    members: Ints
    x: Floats
    y: Floats
    width: float
    height: float
    bank: tuple[str, ...]
    """For each member ``left``, ``right``, or ``free`` in a force layout."""


@dataclass(frozen=True)
class Picture:
    """All blocks set in columns: places by member, NaN for whoever isn't in a block."""

    x: Floats
    y: Floats
    width: float
    height: float
    first: tuple[float, float, float, float]
    """Left, top, width and height of the first block: what is shown first of a picture too large to see."""
    pairs_from: float | None
    """Where the pairs that exchange only with each other begin, if there are other blocks above."""


def linked_groups(size: int, arcs: Ints) -> list[Ints]:
    """Give the weakly connected components that have an arc, largest first, then by first member.

    Parameters
    ----------
    size : number of partners; those without an arc are in no group.
    arcs : giver and receiver, shape (arcs, 2), numbered from 0.
    """
    if not len(arcs):
        return []
    graph = coo_array((np.ones(len(arcs)), (arcs[:, 0], arcs[:, 1])), shape=(size, size))
    _, label = connected_components(graph, directed=False)
    linked = np.unique(arcs)
    order = linked[np.argsort(label[linked], kind="stable")]
    groups = np.split(order, np.flatnonzero(np.diff(label[order])) + 1)
    return sorted(groups, key=lambda members: (-len(members), members[0]))


def block(members: Ints, arcs: Ints, hic: Bools, lines: Ints) -> Block:
    """Lay out one linked group: two banks where it is small enough, else by forces.

    Parameters
    ----------
    members : positions in the order in which names are listed.
    arcs : giver and receiver of the whole network; those of other groups are left aside.
    hic, lines : of every partner, whether it is on the HIC side and how many lines its name takes.
    """
    inside = arcs[np.isin(arcs[:, 0], members)]
    local = np.searchsorted(np.sort(members), inside)
    order = np.sort(members)
    arrange = banks if len(members) <= BANK_LIMIT else forces
    return arrange(order, np.unique(local, axis=0), hic[order], lines[order])


def banks(members: Ints, arcs: Ints, hic: Bools, lines: Ints) -> Block:
    """Set a group in two facing banks; `arcs`, `hic` and `lines` are the group's own."""
    tied = np.zeros((len(members), len(members)), dtype=bool)
    tied[arcs[:, 0], arcs[:, 1]] = tied[arcs[:, 1], arcs[:, 0]] = True
    left = hic if 0 < hic.sum() < len(hic) else spread(tied)
    banks_ = barycentre([np.flatnonzero(left), np.flatnonzero(~left)], tied)

    within = (tied & (left[:, None] == left)).any(axis=1)
    height = ROW + LINE * (lines - 1.0) + LINE * within
    offsets = [np.cumsum(height[bank]) - height[bank] / 2 for bank in banks_]
    long, short = (0, 1) if height[banks_[0]].sum() >= height[banks_[1]].sum() else (1, 0)
    y = np.zeros(len(members))
    y[banks_[long]] = offsets[long]
    across = tied[np.ix_(banks_[short], banks_[long])]
    middle = np.where(across.any(axis=1, keepdims=True), across, True)
    wanted = middle @ offsets[long] / middle.sum(axis=1)
    y[banks_[short]] = isotonic_regression(wanted - offsets[short]).x + offsets[short]

    top = (y - height / 2).min()
    x = np.where(left, LABEL + GLYPH, COLUMN - LABEL - GLYPH).astype(float)
    bottom = (y + height / 2).max()
    return Block(members, x, y - top, COLUMN, bottom - top, tuple(np.where(left, "left", "right")))


def spread(tied: Bools) -> Bools:
    """Divide a group of one side over both banks, so that most ties still run across.

    The bank follows from the number of steps to the partner with most ties, even or odd.
    """
    steps = np.full(len(tied), -1)
    front = np.array([tied.sum(axis=1).argmax()])
    distance = 0
    while len(front):
        steps[front] = distance
        front = np.flatnonzero(tied[front].any(axis=0) & (steps < 0))
        distance += 1
    return np.asarray(steps % 2 == 0)


def barycentre(order: list[Ints], tied: Bools, sweeps: int = 12) -> list[Ints]:
    """Order each bank by the mean place of its ties in the other, keeping the order with fewest crossings."""
    best, fewest = list(order), crossings(order, tied)
    order = list(order)
    for sweep in range(sweeps):
        moving, still = (1, 0) if sweep % 2 == 0 else (0, 1)
        across = tied[np.ix_(order[moving], order[still])].astype(float)
        ties = across.sum(axis=1)
        place = np.arange(len(order[still]), dtype=float)
        own = np.linspace(0, max(len(place) - 1, 0), len(order[moving]))
        mean = np.where(ties > 0, across @ place / np.maximum(ties, 1), own)
        order[moving] = order[moving][np.argsort(mean, kind="stable")]
        if (count := crossings(order, tied)) < fewest:
            best, fewest = list(order), count
    return best


def crossings(order: Sequence[Ints], tied: Bools) -> int:
    """Count the pairs of ties between two ordered banks that cross."""
    a, b = np.nonzero(tied[np.ix_(order[0], order[1])])
    return int(((a[:, None] < a) & (b[:, None] > b)).sum())


def forces(members: Ints, arcs: Ints, hic: Bools, lines: Ints) -> Block:
    """Set a large group by forces, no two partners on each other, HIC turned to the left."""
    size = len(members)
    place = face_left(force_layout(size, arcs), hic)
    spacing = float(np.clip(900 / np.sqrt(size), 30, 110))
    place *= spacing * np.sqrt(size) / 2 / np.sqrt((place**2).sum(axis=1).mean())
    place = apart(place, spacing)
    place += MARGIN - place.min(axis=0)
    width, height = place.max(axis=0) + MARGIN
    return Block(members, place[:, 0], place[:, 1], float(width), float(height), ("free",) * size)


def sunflower(count: int, spacing: float) -> Floats:
    """Give `count` evenly spread places in a disc about 0, shape (count, 2), `spacing` apart [2]_."""
    k = np.arange(count) + 0.5
    angle = k * np.pi * (3 - np.sqrt(5))
    return np.asarray(np.column_stack([np.cos(angle), np.sin(angle)]) * (0.6 * spacing * np.sqrt(k))[:, None])


def room(count: int) -> float:
    """Give the radius of the disc that `count` partners take."""
    return float(0.6 * OPENED * np.sqrt(count) + OPENED)


def two_fields(rooms: Floats, hic: Bools) -> tuple[Floats, Floats, float, float]:
    """Set discs in rows in the order given, the HIC ones in a field at the left, the others at the right.

    Parameters
    ----------
    rooms : radii, largest first.

    Returns
    -------
    x, y, width, height : places of the centres, and the size of the whole.
    """
    x, y = np.zeros(len(rooms)), np.zeros(len(rooms))
    left, height = 0.0, 0.0
    tall = np.sqrt((4 * rooms**2).sum()) * 0.75
    for field in (np.flatnonzero(hic), np.flatnonzero(~hic)):
        if not len(field):
            continue
        wide = max(float((4 * rooms[field] ** 2).sum()) / tall, 2 * float(rooms[field].max()))
        at_x, at_y, row = 0.0, 0.0, 2 * float(rooms[field[0]])
        for i in field:
            if at_x and at_x + 2 * rooms[i] > wide * 1.02:
                at_x, at_y, row = 0.0, at_y + row, 2 * float(rooms[i])
            x[i], y[i] = left + at_x + rooms[i], at_y + row / 2
            at_x += 2 * float(rooms[i])
        height = max(height, at_y + row)
        left = float((x[field] + rooms[field]).max()) + tall * 0.15
    return x, y, float((x + rooms).max()), height


def set_in_columns(blocks: Sequence[Block], columns: int, size: int) -> Picture:
    """Set blocks in columns of :data:`COLUMN`: force layouts across all, then banks, then pairs.

    Parameters
    ----------
    size : number of partners, the length of the resulting places.
    """
    x, y = np.full(size, np.nan), np.full(size, np.nan)
    wide = [b for b in blocks if b.bank[0] == "free"]
    groups = [b for b in blocks if b.bank[0] != "free" and len(b.members) > 2]
    pairs = [b for b in blocks if b.bank[0] != "free" and len(b.members) == 2]
    columns = max(1, min(columns, max(len(groups), len(pairs))))
    area = sum(b.width * b.height for b in wide)
    width = max([columns * COLUMN, 1.2 * float(np.sqrt(area)), *(b.width for b in wide)])
    left = (width - columns * COLUMN) / 2

    def put(item: Block, at_x: float, at_y: float) -> float:
        x[item.members], y[item.members] = item.x + at_x, item.y + at_y
        return at_y + item.height

    top, row, at = 0.0, 0.0, 0.0
    for item in wide:
        if at and at + item.width > width:
            top, row, at = row + GAP, 0.0, 0.0
        row = max(row, put(item, at if at or 2 * item.width <= width else (width - item.width) / 2, top))
        at += item.width
    top = row + GAP if wide else 0.0
    foot = np.full(columns, top)
    for item in groups:
        column = int(foot.argmin())
        foot[column] = put(item, left + column * COLUMN, foot[column]) + GAP
    above = bool(wide or groups)
    pairs_from = float(foot.max()) if pairs and above else None
    top = foot.max() + (HEADING if pairs_from is not None else 0)
    share = sum(item.height + PAIR_GAP for item in pairs) / columns
    foot, column = np.full(columns, top), 0
    for item in pairs:
        if foot[column] - top >= share - item.height / 2 and column < columns - 1:
            column += 1
        foot[column] = put(item, left + column * COLUMN, foot[column]) + PAIR_GAP
    height = float(foot.max() - (PAIR_GAP if pairs else GAP))
    head = blocks[0]
    first = (
        float(x[head.members].min() - head.x.min()),
        float(y[head.members].min() - head.y.min()),
        head.width,
        head.height,
    )
    return Picture(x, y, float(width), height, first, pairs_from)
