"""The shapes of the report's pictures, as plain data: bars, arrows, marks and dots.

Lengths are shares between 0 and 1 of the longest bar or of the whole. ``said`` gives a picture's numbers
in words, for whoever can't see it.
"""

from __future__ import annotations

from dataclasses import dataclass

FEW = 3
"""Below this many facts a row is hatched: too few to compare."""


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
    group: str = ""
    facts: float | None = None
    """On how many facts it rests, where that isn't the sum of the parts."""

    @property
    def total(self) -> float:
        """All holders on record."""
        return self.hic + self.unknown + self.lmic

    @property
    def few(self) -> bool:
        """Whether there are too few to draw a share."""
        return (self.total if self.facts is None else self.facts) < FEW


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


@dataclass(frozen=True, slots=True)
class Year:
    """What each side gave in a year, or in years without a record; lengths are of the longest bar."""

    label: str
    hic: float
    lmic: float
    hic_length: float
    lmic_length: float
    n: int

    @property
    def few(self) -> bool:
        """Whether there are too few exchanges to compare."""
        return self.n < FEW


@dataclass(frozen=True, slots=True)
class Years:
    """What each side gave, year by year; ``undated`` has what no year is known of."""

    years: tuple[Year, ...]
    undated: Year | None
    said: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A value on an axis with its interval, where it has one; few facts are drawn hollow."""

    label: str
    value: float
    interval: tuple[float, float] | None
    n: int
    group: str = ""

    @property
    def few(self) -> bool:
        """Whether it rests on too few facts to compare."""
        return self.n < FEW


@dataclass(frozen=True, slots=True)
class Dots:
    """Values on one axis from ``low`` to ``high``."""

    low: float
    high: float
    dots: tuple[Dot, ...]
    said: str

    @property
    def ticks(self) -> tuple[float, float, float]:
        """The values that the axis names."""
        return self.low, (self.low + self.high) / 2, self.high

    def at(self, value: float) -> float:
        """Give where a value stands on the axis, from 0 to 1."""
        return min(max((value - self.low) / (self.high - self.low), 0.0), 1.0)
