"""Each figure of the report as SVG to take away: the same shapes as ``templates/charts.html.j2`` draws."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ihp_graph.language import ENGLISH, Language
from ihp_graph.report.charts import kind_name
from ihp_graph.report.figures import Figure
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
from ihp_graph.report.svg import BROKEN, MARGIN, SOLID, WIDTH, Sheet, room, tokens, wrapped
from ihp_graph.report.words import coded

LEFT, RIGHT = MARGIN, WIDTH - MARGIN
LABELS = 290
"""No column of labels is wider."""


def svg(figure: Figure, foot: str, language: Language = ENGLISH) -> str:
    """Draw a figure with its title, its caption and a foot that says what it is of."""
    sheet = Sheet(figure.title, figure.caption, language)
    DRAW[figure.form](sheet, figure.picture, figure.words)
    return sheet.finish(f"{figure.caption} {foot}")


def arrow(sheet: Sheet, x: float, width: float, height: float, fill: str) -> None:
    """Draw an arrow whose tip is the receiver."""
    tip, top = min(9.0, width), sheet.y
    sheet.bar(x, top + height / 4, width - tip, height / 2, fill)
    d = f"M{x + width - tip:.1f} {top:.1f}l{tip:.1f} {height / 2:.1f} -{tip:.1f} {height / 2:.1f}z"
    sheet.add("path", d=d, fill=tip_of(fill))


def tip_of(fill: str) -> str:
    """Give the colour of a tip: solid, also where the shaft is broken or hatched."""
    return tokens()[SOLID.get(fill) or BROKEN.get(fill) or "ink"]


def arrows(sheet: Sheet, picture: Arrows, words: Mapping[str, Any]) -> None:
    """Draw arrow bars on one scale."""
    for kind, group in picture.groups:
        sheet.y += 12
        sheet.text(LEFT, sheet.y, kind_name(sheet.say, kind), bold=True)
        sheet.y += 8
        for one in group:
            sheet.glyph(one.giver, LEFT, sheet.y + 14)
            giver, receiver = (sheet.say("side", side=side) for side in (one.giver, one.receiver))
            sheet.text(LEFT + 13, sheet.y + 14, f"{giver} →")
            after = LEFT + 13 + room(f"{giver} → ")
            sheet.glyph(one.receiver, after, sheet.y + 14)
            sheet.text(after + 13, sheet.y + 14, receiver)
            along(sheet, LEFT + 126, one.length, one.value, one.kind)
        sheet.y += 6


def along(sheet: Sheet, x: float, length: float, value: float, fill: str) -> None:
    """Draw an arrow and its number, or that none is recorded."""
    if value:
        width = max(12.0, length * (RIGHT - x - 60))
        arrow(sheet, x, width, 20, fill)
        sheet.text(x + width + 8, sheet.y + 14, sheet.say.number(value), bold=True)
    else:
        sheet.bar(x, sheet.y + 5, 26, 10, "hatched", outlined=True)
        sheet.text(x + 34, sheet.y + 14, sheet.say("page-none-recorded"), quiet=True)
    sheet.y += 24


def nested(sheet: Sheet, picture: Nested, words: Mapping[str, Any]) -> None:
    """Draw one whole with two nested shares, and narrower wholes below."""
    whole = RIGHT - LEFT
    sheet.y += 14
    sheet.text(
        LEFT, sheet.y, sheet.say("report-looks-reciprocal", share=sheet.say.ratio(picture.outer)), bold=True
    )
    bracket(sheet, whole * picture.outer, sheet.y + 6, 6)
    sheet.y += 16
    parts(sheet, picture.outer, picture.inner, 30)
    bracket(sheet, whole * picture.inner, sheet.y + 12, -6)
    sheet.y += 30
    sheet.text(LEFT, sheet.y, sheet.say("report-is-in-kind", share=sheet.say.ratio(picture.inner)), bold=True)
    for label, outer, inner in picture.narrower:
        sheet.y += 26
        sheet.text(LEFT, sheet.y, label)
        shares = {"looks": sheet.say.ratio(outer), "kind": sheet.say.ratio(inner)}
        sheet.text(RIGHT, sheet.y, sheet.say("report-narrower", **shares), at="end")
        sheet.y += 6
        parts(sheet, outer, inner, 12)
    sheet.y += 18
    keyed = (("same", "kind"), ("other", "other"), ("hatched", "nothing"))
    legend(sheet, [(fill, sheet.say(f"report-legend-{name}")) for fill, name in keyed])


def bracket(sheet: Sheet, width: float, y: float, tall: float) -> None:
    """Draw a bracket over a bar, or under it."""
    if width > 1:
        d = f"M{LEFT} {y + tall:.1f}v{-tall}h{width:.1f}v{tall}"
        sheet.add("path", d=d, fill="none", stroke=tokens()["ink"])


def parts(sheet: Sheet, outer: float, inner: float, height: float) -> None:
    """Draw the whole as matched in kind, by another kind, and not at all."""
    whole, x = RIGHT - LEFT, float(LEFT)
    for fill, share in (("same", inner), ("other", outer - inner), ("hatched", 1 - outer)):
        sheet.bar(x, sheet.y, whole * share, height, fill)
        x += whole * share
    sheet.bar(LEFT, sheet.y, whole, height, "none", outlined=True)
    sheet.y += height


def legend(sheet: Sheet, keyed: Sequence[tuple[str, str]]) -> None:
    """Write what fills mean."""
    x = float(LEFT)
    for fill, name in keyed:
        sheet.bar(x, sheet.y - 9, 26, 9, fill, outlined=fill == "hatched")
        sheet.text(x + 32, sheet.y, name, size=12)
        x += 52 + room(name, 12)


def sides(sheet: Sheet, picture: Sequence[Side], words: Mapping[str, Any]) -> None:
    """Draw who holds what: HIC from the left, LMIC from the right."""
    x = LEFT + min(LABELS, max((room(row.label) for row in picture), default=0)) + 14
    group = ""
    for row in picture:
        if row.group != group:
            group = row.group
            sheet.y += 14
            sheet.text(LEFT, sheet.y, group, bold=True)
            sheet.y += 8
        sheet.text(LEFT, sheet.y + 14, row.label)
        at = x
        for fill, value in (("HIC", row.hic), ("hatched", row.unknown), ("LMIC", row.lmic)):
            width = 0.0 if row.few else (RIGHT - x) * value / row.total
            sheet.bar(at, sheet.y, width, 18, fill)
            at += width
        sheet.bar(x, sheet.y, RIGHT - x, 18, "hatched" if row.few else "none", outlined=True)
        middle = sheet.say("report-n-unknown", n=row.unknown) if row.unknown else ""
        if row.few:
            middle = sheet.say("report-too-few" if row.total else "report-none-on-record")
        if row.total:
            sheet.glyph("HIC", x, sheet.y + 32)
            sheet.text(x + 13, sheet.y + 32, sheet.say.number(row.hic), size=12)
            sheet.text(RIGHT - 14, sheet.y + 32, sheet.say.number(row.lmic), size=12, at="end")
            sheet.glyph("LMIC", RIGHT - 9, sheet.y + 32)
        sheet.text((x + RIGHT) / 2, sheet.y + 32, middle, size=12, at="middle", quiet=True)
        sheet.y += 44


def tallies(sheet: Sheet, picture: Tallies, words: Mapping[str, Any]) -> None:
    """Draw a mark for each thing, or bars."""
    for heading, note, rows in picture.blocks:
        if heading:
            sheet.y += 14
            sheet.text(LEFT, sheet.y, heading, bold=True)
        if note:
            sheet.y += 16
            sheet.text(LEFT, sheet.y, note, size=12, quiet=True)
        for row in rows:
            sheet.y += 18
            if row.side:
                sheet.glyph(row.side, LEFT, sheet.y)
            shift = 13 if row.side else 0
            sheet.text(LEFT + shift, sheet.y, sheet.say.number(row.total), bold=True)
            sheet.text(LEFT + shift + room(sheet.say.number(row.total)) + 8, sheet.y, row.label)
            sheet.y += 6
            if picture.as_marks:
                x = float(LEFT)
                for run in row.runs:
                    below = sheet.marks(x, sheet.y, int(run.value), run.mark, max(1, int((RIGHT - x) / 11)))
                    # A run that fills its line is followed by the next one below it.
                    if run.value * 11 + x > RIGHT - 11:
                        x, sheet.y = float(LEFT), below
                    else:
                        x += 11 * run.value
                sheet.y += 17 if x > LEFT or not row.runs else 0
            else:
                x = float(LEFT)
                for run in row.runs:
                    width = max(2.0, run.length * (RIGHT - LEFT))
                    sheet.bar(x, sheet.y, width, 15, run.mark, outlined=run.mark not in ("technical", "same"))
                    x += width
                sheet.y += 17
        sheet.y += 8


def ladder(sheet: Sheet, picture: Sequence[Rung], words: Mapping[str, Any]) -> None:
    """Draw shares of two groups outwards from shared words."""
    inner_left, inner_right = facing(
        sheet,
        sheet.say("report-hic-partners"),
        sheet.say("report-lmic-partners"),
        words["hic_note"],
        words["lmic_note"],
    )
    for rung in picture:
        lines = wrapped(rung.words, 13, inner_right - inner_left - 12)
        for number, line in enumerate(lines):
            y = sheet.y + 24 + 15 * (number - (len(lines) - 1) / 2)
            sheet.text((inner_left + inner_right) / 2, y, line, bold=True, at="middle")
        for side, (k, n, blank), edge, towards in (
            ("HIC", rung.hic, inner_left, -1),
            ("LMIC", rung.lmic, inner_right, 1),
        ):
            full = inner_left - LEFT
            said = sheet.say("page-k-of-n", k=k, n=n)
            if blank:
                said += " · " + sheet.say("report-n-not-recorded", n=blank)
            sheet.text(edge, sheet.y + 12, said, size=12, at="end" if towards < 0 else "start")
            if n:
                taken, empty = full * k / n, full * blank / n
                fill = f"hatched-{side.lower()}" if n < 3 else side
                sheet.bar(edge - taken if towards < 0 else edge, sheet.y + 17, taken, 20, fill)
                start = edge - taken - empty if towards < 0 else edge + taken
                sheet.bar(start, sheet.y + 17, empty, 20, "hatched")
            sheet.line((edge, sheet.y + 37.5), (edge + towards * full, sheet.y + 37.5), "line")
        sheet.y += 48


def facing(
    sheet: Sheet, left: str, right: str, left_note: str = "", right_note: str = ""
) -> tuple[float, float]:
    """Head two halves that face each other; give the edges of the words between them."""
    inner_left, inner_right = WIDTH / 2 - 75.0, WIDTH / 2 + 75.0
    sheet.y += 14
    sheet.text(inner_left - 14, sheet.y, left, bold=True, at="end")
    sheet.glyph("HIC", inner_left - 9, sheet.y)
    sheet.glyph("LMIC", inner_right, sheet.y)
    sheet.text(inner_right + 14, sheet.y, right, bold=True)
    if left_note or right_note:
        sheet.y += 16
        sheet.text(inner_left, sheet.y, left_note, size=12, at="end", quiet=True)
        sheet.text(inner_right, sheet.y, right_note, size=12, quiet=True)
    sheet.y += 10
    return inner_left, inner_right


def stages(sheet: Sheet, picture: Sequence[Stages], words: Mapping[str, Any]) -> None:
    """Draw how far innovations got, both directions on one scale."""
    for way in picture:
        sheet.y += 14
        sheet.glyph(way.origin, LEFT, sheet.y)
        title = sheet.say(
            f"report-began-{way.origin.lower()}", n=way.recorded, few="yes" if way.few else "no"
        )
        sheet.text(LEFT + 13, sheet.y, title, bold=True)
        sheet.y += 8
        for stage, n, length in way.reached:
            sheet.text(LEFT, sheet.y + 14, coded(sheet.say, "code-stage", stage))
            along(sheet, LEFT + 96, length, n, "hatched-ink" if way.few else "technical")
        sheet.y += 6


def balance(sheet: Sheet, picture: Balance, words: Mapping[str, Any]) -> None:
    """Draw pairs by who gave more, and by how much."""
    sheet.y += 12
    sheet.glyph("HIC", LEFT, sheet.y)
    sheet.text(LEFT + 14, sheet.y, sheet.say("report-hic-gave-more"))
    sheet.glyph("LMIC", RIGHT - 9, sheet.y)
    sheet.text(RIGHT - 14, sheet.y, sheet.say("report-lmic-gave-more"), at="end")
    floor = sheet.y + 180
    step = (RIGHT - LEFT) / len(picture.columns)
    for number, column in enumerate(picture.columns):
        x, pairs = LEFT + number * step, column.both_ways + column.one_way
        side = column.side or "same"
        both = 140 * column.height * column.both_ways / pairs if pairs else 0.0
        one = 140 * column.height * column.one_way / pairs if pairs else 0.0
        sheet.bar(x + 3, floor - both, step - 6, both, side)
        hatching = f"hatched-{column.side.lower()}" if column.side else "hatched-ink"
        sheet.bar(x + 3, floor - both - one, step - 6, one, hatching, outlined=True)
        middle = x + step / 2
        if pairs:
            sheet.text(middle, floor - both - one - 5, sheet.say.number(pairs), bold=True, at="middle")
        sheet.text(
            middle,
            floor + 16,
            column.label if column.side else sheet.say("report-even-lower"),
            size=12,
            at="middle",
        )
    sheet.line((LEFT, floor), (RIGHT, floor))
    sheet.y = floor + 24


def years(sheet: Sheet, picture: Years, words: Mapping[str, Any]) -> None:
    """Draw what each side gave, year by year, outwards from the years."""
    inner_left, inner_right = facing(
        sheet, sheet.say("report-hic-partners-gave"), sheet.say("report-lmic-partners-gave")
    )
    full = inner_left - LEFT - 40
    for row in (*picture.years, *([picture.undated] if picture.undated else [])):
        dated = row is not picture.undated
        sheet.text(WIDTH / 2, sheet.y + 12, row.label, at="middle", quiet=not row.n, bold=bool(row.n))
        if not row.n:
            sheet.bar(inner_left + 20, sheet.y + 17, inner_right - inner_left - 40, 4, "hatched")
        elif dated:
            for side, value, length, edge in (
                ("HIC", row.hic, row.hic_length, inner_left),
                ("LMIC", row.lmic, row.lmic_length, inner_right),
            ):
                width, left = length * full, side == "HIC"
                fill = f"hatched-{side.lower()}" if row.few else side
                sheet.bar(edge - width if left else edge, sheet.y, width, 15, fill, outlined=row.few)
                at = edge - width - 6 if left else edge + width + 6
                sheet.text(
                    at, sheet.y + 12, sheet.say.number(value or None), size=12, at="end" if left else "start"
                )
        else:
            sheet.text(inner_left, sheet.y + 12, sheet.say.number(row.hic), size=12, at="end")
            sheet.text(inner_right, sheet.y + 12, sheet.say.number(row.lmic), size=12)
        sheet.y += 24


def dots(sheet: Sheet, picture: Dots, words: Mapping[str, Any]) -> None:
    """Draw values on one axis, with their intervals."""
    x = LEFT + min(LABELS, max((room(dot.label) for dot in picture.dots), default=0)) + 16
    end = RIGHT - 150
    top = sheet.y + 4
    group = ""
    for dot in picture.dots:
        if dot.group != group:
            group = dot.group
            sheet.y += 16
            sheet.text(LEFT, sheet.y, group, bold=True)
            sheet.y += 6
        middle = sheet.y + 10
        sheet.text(LEFT, middle + 4, dot.label)
        if dot.interval:
            low, high = (x + picture.at(end_) * (end - x) for end_ in dot.interval)
            sheet.line((low, middle), (high, middle), width=2.0)
            for at in (low, high):
                sheet.line((at, middle - 5), (at, middle + 5), width=2.0)
        centre = x + picture.at(dot.value) * (end - x)
        sheet.add(
            "circle",
            cx=centre,
            cy=middle,
            r=5,
            fill=tokens()["bg" if dot.few else "ink"],
            stroke=tokens()["ink"],
        )
        said = sheet.say.ratio(dot.value)
        if dot.interval:
            first, last = map(sheet.say.ratio, dot.interval)
            said = sheet.say("report-with-interval", value=said, low=first, high=last)
        sheet.text(RIGHT, middle + 4, said, size=12, at="end")
        sheet.y += 24
    for mark in picture.ticks:
        at = x + picture.at(mark) * (end - x)
        sheet.line((at, top), (at, sheet.y), "line", 0.8)
        sheet.text(at, sheet.y + 14, sheet.say.tick(mark), size=11, at="middle", quiet=True)
    sheet.y += 20


DRAW: Mapping[str, Callable[[Sheet, Any, Mapping[str, Any]], None]] = {
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
