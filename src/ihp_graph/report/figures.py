"""A figure of the report: a picture with its title, its caption, and its numbers to take away."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ihp_graph.output import as_csv
from ihp_graph.report.shapes import (
    Arrows,
    Balance,
    Dots,
    Nested,
    Rung,
    Side,
    Stages,
    Tallies,
    Years,
)

Numbers = tuple[Sequence[str], list[Sequence[Any]]]
"""Headings and rows."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of a question. ``form`` says how it is drawn: a key of :data:`NUMBERS`.

    ``id`` is its anchor and the name of its files; ``words`` are further words of the drawing.
    """

    id: str
    title: str
    form: str
    picture: Any
    caption: str
    words: Mapping[str, Any] = field(default_factory=dict)

    def csv(self) -> str:
        """Give the numbers of the picture as CSV."""
        return as_csv(*NUMBERS[self.form](self.picture))


def arrows(picture: Arrows) -> Numbers:
    """Give a row for each arrow."""
    rows = [
        (arrow.kind, arrow.giver, arrow.receiver, arrow.value)
        for _, group in picture.groups
        for arrow in group
    ]
    return ("knowledge", "giver", "receiver", "value"), list(rows)


def nested(picture: Nested) -> Numbers:
    """Give a row for the whole and one for each narrower whole."""
    rows = [("all", picture.outer, picture.inner), *picture.narrower]
    return ("of", "looks_reciprocal", "in_kind"), list(rows)


def sides(picture: Sequence[Side]) -> Numbers:
    """Give a row for each bar."""
    return ("group", "row", "HIC", "other", "LMIC", "other_is"), [
        (row.group, row.label, row.hic, row.unknown, row.lmic, "unknown") for row in picture
    ]


def tallies(picture: Tallies) -> Numbers:
    """Give a row for each run of like marks, with 0 for a row without any."""
    return ("block", "row", "side", "mark", "value"), [
        (heading, row.label, row.side, run.mark if run else None, run.value if run else 0)
        for heading, _, rows in picture.blocks
        for row in rows
        for run in (row.runs or (None,))
    ]


def ladder(picture: Sequence[Rung]) -> Numbers:
    """Give a row for each step and side."""
    return ("step", "side", "count", "of", "not_recorded"), [
        (rung.words, side, *parts)
        for rung in picture
        for side, parts in (("HIC", rung.hic), ("LMIC", rung.lmic))
    ]


def stages(picture: Sequence[Stages]) -> Numbers:
    """Give a row for each direction and stage."""
    return ("from", "to", "recorded", "stage", "reached"), [
        (way.origin, way.other, way.recorded, stage, n) for way in picture for stage, n, _ in way.reached
    ]


def balance(picture: Balance) -> Numbers:
    """Give a row for each column."""
    return ("gave_more", "by", "pairs_both_ways", "pairs_one_way"), [
        (column.side or "even", column.label, column.both_ways, column.one_way) for column in picture.columns
    ]


def years(picture: Years) -> Numbers:
    """Give a row for each year with a record, and one for what is undated."""
    rows = [*picture.years, *([picture.undated] if picture.undated else [])]
    return ("year", "hic_gave", "lmic_gave", "exchanges"), [
        (row.label, row.hic, row.lmic, row.n) for row in rows if row.n
    ]


def dots(picture: Dots) -> Numbers:
    """Give a row for each value, with its interval."""
    return ("group", "row", "value", "low", "high", "n"), [
        (dot.group, dot.label, dot.value, *(dot.interval or (None, None)), dot.n) for dot in picture.dots
    ]


NUMBERS: Mapping[str, Callable[[Any], Numbers]] = {
    "arrows": arrows,
    "nested": nested,
    "sides": sides,
    "tallies": tallies,
    "ladder": ladder,
    "stages": stages,
    "balance": balance,
    "years": years,
    "dots": dots,
}
