"""What each picture of the report shows, as plain data; ``templates/charts.html.j2`` draws it.

A picture is bars and marks of HTML and CSS, so that its text keeps its size on a phone. Lengths are
shares between 0 and 1 of the longest bar or of the whole. Every picture has ``said``: its numbers in
words, for whoever can't see it. One idiom for each idea: a side is a colour and a shape, a kind of
knowledge a colour and a line, what isn't recorded is hatched, the giver stands first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ihp_graph.income import HIC, LMIC, UNKNOWN
from ihp_graph.pages import count
from ihp_graph.report.words import ACTS

FEW = 3
"""Below this many facts a row is hatched: too few to compare."""
MOST_MARKS = 300
"""A figure of more marks than this is drawn as bars."""
KINDS = ("technical", "cultural", "unclassified")
FEW_INNOVATIONS = 5
"""Below this many innovations a direction is hatched."""
DIRECTION_KEYS = {"lmic_to_hic": (LMIC, HIC), "hic_to_lmic": (HIC, LMIC)}
DIRECTIONS = ((HIC, LMIC), (LMIC, HIC))
Flows = Mapping[str, Mapping[tuple[str, str], float]]
"""Weight by kind, and then by giver's and receiver's side."""
OUTCOMES = ("same", "other", "hic_only", "lmic_only")
"""What is on record of a pair: the same kind both ways, both ways but of another kind, one direction."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """A flow from giver to receiver; ``length`` is its share of the longest arrow of the figure."""

    giver: str
    receiver: str
    kind: str
    value: float
    length: float


@dataclass(frozen=True, slots=True)
class Arrows:
    """Arrow bars on one scale, grouped by kind of knowledge."""

    groups: tuple[tuple[str, tuple[Arrow, ...]], ...]
    said: str


@dataclass(frozen=True, slots=True)
class Nested:
    """One whole and two nested shares of it: what looks reciprocal, and what is so in kind."""

    whole: float
    outer: float
    inner: float
    narrower: tuple[tuple[str, float, float], ...]
    """The same two shares of less: without what, outer, inner."""
    said: str


@dataclass(frozen=True, slots=True)
class Side:
    """Who holds a role: HIC from the left, LMIC from the right, unknown between."""

    label: str
    hic: float
    unknown: float
    lmic: float

    @property
    def total(self) -> float:
        """All holders on record."""
        return self.hic + self.unknown + self.lmic

    @property
    def few(self) -> bool:
        """Whether there are too few to draw a share."""
        return self.total < FEW


@dataclass(frozen=True, slots=True)
class Run:
    """Like marks in a row of tallies; ``length`` is the share of the figure's longest row, for a bar."""

    mark: str
    value: float
    length: float


@dataclass(frozen=True, slots=True)
class Row:
    """A row of tallies with its label. ``side`` is whose row it is, if anybody's."""

    label: str
    total: float
    runs: tuple[Run, ...]
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Tallies:
    """Blocks of rows, one mark for each thing; bars where there are too many, or parts of one."""

    blocks: tuple[tuple[str, str, tuple[Row, ...]], ...]
    as_marks: bool
    said: str


@dataclass(frozen=True, slots=True)
class Rung:
    """A step of the ladder: of each side, how many of how many, and how many aren't recorded."""

    words: str
    hic: tuple[float, float, float]
    lmic: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Stages:
    """How far innovations of one side got on the other: stages as arrow bars, on one scale for both sides."""

    origin: str
    other: str
    recorded: int
    few: bool
    reached: tuple[tuple[str, int, float], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """Pairs with a net flow in one range, split into those with records both ways and one way."""

    label: str
    side: str | None
    both_ways: int
    one_way: int
    height: float


@dataclass(frozen=True, slots=True)
class Balance:
    """Pairs by who gave more, and by how much."""

    columns: tuple[Column, ...]
    longest: int
    said: str


def arrows(flows: Flows, kinds: Sequence[str] = KINDS) -> Arrows:
    """Draw flows of those kinds on one scale; ``unclassified`` is left out where nothing is."""
    shown = {kind: flows[kind] for kind in kinds if kind != "unclassified" or any(flows[kind].values())}
    longest = max((value for flow in shown.values() for value in flow.values()), default=0) or 1
    groups = tuple(
        (kind, tuple(Arrow(*ends, kind, flow[ends], flow[ends] / longest) for ends in DIRECTIONS))
        for kind, flow in shown.items()
    )
    said = "; ".join(
        f"{NAMES[kind]}: " + ", ".join(f"{a.giver} to {a.receiver} {count(a.value)}" for a in group)
        for kind, group in groups
    )
    return Arrows(groups, said)


def nested(
    whole: float, outer: float, inner: float, narrower: Mapping[str, Sequence[float | None]]
) -> Nested:
    """Draw two nested shares of a whole, and the same of narrower wholes where they are defined."""
    rest = tuple(
        (label, looks, kind)
        for label, (looks, kind) in narrower.items()
        if looks is not None and kind is not None
    )
    said = (
        f"Of {count(whole)}, {count(outer * whole)} are matched by one coming back, share {outer:.2f}; "
        f"{count(inner * whole)} are matched in kind, share {inner:.2f}; "
        f"for {count(whole - outer * whole)} nothing is recorded coming back."
    )
    said += "".join(f" {label}: {looks:.2f} and {kind:.2f}." for label, looks, kind in rest)
    return Nested(whole, outer, inner, rest, said)


def sides(rows: Iterable[tuple[str, Mapping[str, float]]]) -> tuple[Side, ...]:
    """Draw side shares from counts by side."""
    return tuple(Side(label, by.get(HIC, 0), by.get(UNKNOWN, 0), by.get(LMIC, 0)) for label, by in rows)


def tallies(
    blocks: Sequence[tuple[str, str, Sequence[tuple[str, str | None, Mapping[str, float]]]]],
) -> Tallies:
    """Draw blocks (heading, note, rows) of rows (label, side, value by mark)."""
    values = [value for _, _, rows in blocks for _, _, by in rows for value in by.values()]
    longest = max((sum(by.values()) for _, _, rows in blocks for _, _, by in rows), default=0) or 1
    made = tuple(
        (
            heading,
            note,
            tuple(
                Row(
                    label,
                    sum(by.values()),
                    tuple(Run(mark, value, value / longest) for mark, value in by.items() if value),
                    side,
                )
                for label, side, by in rows
            ),
        )
        for heading, note, rows in blocks
    )
    said = "; ".join(
        f"{heading}: " + ", ".join(f"{row.label} {count(row.total)}" for row in rows)
        for heading, _, rows in made
    )
    whole = all(float(value).is_integer() for value in values)
    return Tallies(made, whole and sum(values) <= MOST_MARKS, said)


def ladder(figures: Mapping[str, Mapping[str, Any]]) -> tuple[Rung, ...]:
    """Draw the rungs of Q3; each side's share is of the exchanges that it received."""

    def rung(words: str, key: str, blank: str) -> Rung:
        hic, lmic = (
            (by[key], by["received"], by["not_recorded"][blank]) for by in (figures[HIC], figures[LMIC])
        )
        return Rung(words, hic, lmic)

    return (
        rung("learned about themselves or the country", "learned_about", "learning"),
        rung("learned from the other side", "learned_from", "learning"),
        rung("the institution gained", "institutional", "benefit"),
        rung("practice changed", "practice_changed", "practice_changed"),
    )


def voices(figures: Mapping[str, Any]) -> tuple[Rung, ...]:
    """Draw the rungs of Q10: of the members in whom an act could have been seen, who has a record of it."""

    def rung(act: str, gerund: str) -> Rung:
        hic, lmic = (
            (by["observed"] - by["no_record"], by["observed"], by["no_record"])
            for by in (figures[HIC][act], figures[LMIC][act])
        )
        return Rung(f"a record of {gerund}", hic, lmic)

    return tuple(rung(act, gerund) for act, gerund in ACTS.items())


def stages(figures: Mapping[str, Any]) -> tuple[Stages, ...]:
    """Draw Q7: how many innovations of each side reached each stage on the other."""
    longest = max((figures[key]["reached"]["identified"] for key in DIRECTION_KEYS), default=0) or 1
    return tuple(
        Stages(
            origin,
            other,
            figures[key]["recorded"],
            figures[key]["recorded"] < FEW_INNOVATIONS,
            tuple((stage, n, n / longest) for stage, n in figures[key]["reached"].items()),
        )
        for key, (origin, other) in DIRECTION_KEYS.items()
    )


def outcome(pair: Mapping[str, Any]) -> str:
    """Say which of :data:`OUTCOMES` is on record of a HIC–LMIC pair of the document."""
    there, back = given(pair, HIC), given(pair, LMIC)
    if any(there[kind] and back[kind] for kind in KINDS[:2]):
        return "same"
    if sum(there.values()) and sum(back.values()):
        return "other"
    return "hic_only" if sum(there.values()) else "lmic_only"


def given(pair: Mapping[str, Any], side: str) -> Mapping[str, float]:
    """Give what the partner of that side gave in a pair, by kind."""
    direction: Mapping[str, float] = pair["a_to_b" if pair["sides"][0] == side else "b_to_a"]
    return direction


Matches = Mapping[str, Mapping[str, Mapping[str, float]]]
"""Weight by how it is matched (``kind``, ``other``, ``nothing``), by the giver's side and by kind."""


def matches(pairs: Iterable[Mapping[str, Any]]) -> Matches:
    """Sum what each side gave, by kind, into matched in kind, matched by another kind, and nothing back.

    Of what one partner gave beyond its match in kind, technical knowledge counts as matched first.
    """
    sums = {
        how: {side: dict.fromkeys(KINDS, 0.0) for side in (HIC, LMIC)} for how in ("kind", "other", "nothing")
    }
    for pair in pairs:
        there, back = given(pair, HIC), given(pair, LMIC)
        in_kind = {kind: min(there[kind], back[kind]) for kind in KINDS[:2]}
        other = min(sum(there.values()), sum(back.values())) - sum(in_kind.values())
        for side, gave in ((HIC, there), (LMIC, back)):
            left = other
            for kind in KINDS:
                beyond = gave[kind] - in_kind.get(kind, 0)
                taken = min(beyond, left)
                left -= taken
                sums["kind"][side][kind] += in_kind.get(kind, 0)
                sums["other"][side][kind] += taken
                sums["nothing"][side][kind] += beyond - taken
    return sums


def balance(pairs: Iterable[Mapping[str, Any]]) -> Balance:
    """Draw pairs by their net flow: what the HIC partner gave less what it received."""
    counts = {bounds: [0, 0] for bounds in BINS}
    for pair in pairs:
        there, back = sum(given(pair, HIC).values()), sum(given(pair, LMIC).values())
        net = there - back
        # A net flow of half an exchange stands with those of one.
        whole = int(net) if float(net).is_integer() else int(net + (1 if net > 0 else -1))
        bounds = next(b for b in BINS if b[0] <= whole <= b[1])
        counts[bounds][0 if there and back else 1] += 1
    longest = max(sum(pair) for pair in counts.values()) or 1
    used = [index for index, both in enumerate(counts.values()) if sum(both)]
    first, last = min([MIDDLE - 1, *used]), max([MIDDLE + 1, *used])
    columns = tuple(
        Column(label(low, high), side_of(low, high), both, one, (both + one) / longest)
        for (low, high), (both, one) in list(counts.items())[first : last + 1]
    )
    said = "Net flow of each pair: " + ", ".join(
        f"{creditor(column.side)} {column.label} {column.both_ways + column.one_way}".replace("  ", " ")
        for column in columns
    )
    return Balance(columns, longest, said)


FAR = 10**15
BINS = (
    (10, FAR), (5, 9), (3, 4), (2, 2), (1, 1), (0, 0), (-1, -1), (-2, -2), (-4, -3), (-9, -5), (-FAR, -10),
)  # fmt: skip
"""Ranges of a pair's net flow: HIC at the left, as in the side shares."""
MIDDLE = BINS.index((0, 0))
NAMES = {
    "technical": "Technical knowledge",
    "cultural": "Cultural knowledge",
    "unclassified": "Not classified",
}


def side_of(low: int, high: int) -> str | None:
    """Say which side gave more in this range."""
    return None if low == high == 0 else HIC if low > 0 else LMIC


def creditor(side: str | None) -> str:
    """Say who gave more."""
    return "even" if side is None else f"{side} partner gave more by"


def label(low: int, high: int) -> str:
    """Write a range of net flow without its sign; the side says whose it is."""
    if low == high:
        return str(abs(low))
    near, far = sorted((abs(low), abs(high)))
    return f"{near}+" if far == FAR else f"{near}\N{EN DASH}{far}"
