"""What each picture of the report shows, as plain data; ``templates/charts.html.j2`` draws it.

On the page a picture is bars and marks of HTML and CSS, so that its text keeps its size on a phone;
``svg.py`` and ``drawings.py`` draw the same as a file to take away. One idiom for each idea: a side is a
colour and a shape, a kind of knowledge a colour and a line, what isn't recorded is hatched, the giver
stands first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ihp_graph.income import HIC, LMIC, UNKNOWN
from ihp_graph.language import ENGLISH, Language
from ihp_graph.report import words
from ihp_graph.report.shapes import (
    Arrow,
    Arrows,
    Balance,
    Column,
    Dot,
    Dots,
    Nested,
    Row,
    Run,
    Rung,
    Side,
    Stages,
    Tallies,
    Year,
    Years,
)

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


def arrows(flows: Flows, kinds: Sequence[str] = KINDS, say: Language = ENGLISH) -> Arrows:
    """Draw flows of those kinds on one scale; ``unclassified`` is left out where nothing is."""
    shown = {kind: flows[kind] for kind in kinds if kind != "unclassified" or any(flows[kind].values())}
    longest = max((value for flow in shown.values() for value in flow.values()), default=0) or 1
    groups = tuple(
        (kind, tuple(Arrow(*ends, kind, flow[ends], flow[ends] / longest) for ends in DIRECTIONS))
        for kind, flow in shown.items()
    )
    said = say.semicolon.join(
        say(
            "report-said-of",
            name=kind_name(say, kind),
            values=", ".join(
                say(
                    "report-said-way",
                    giver=say("side", side=arrow.giver),
                    receiver=say("side", side=arrow.receiver),
                    value=arrow.value,
                )
                for arrow in group
            ),
        )
        for kind, group in groups
    )
    return Arrows(groups, said)


def nested(
    whole: float,
    outer: float,
    inner: float,
    narrower: Mapping[str, Sequence[float | None]],
    say: Language = ENGLISH,
) -> Nested:
    """Draw two nested shares of a whole, and the same of narrower wholes where they are defined."""
    rest = tuple(
        (label, looks, kind)
        for label, (looks, kind) in narrower.items()
        if looks is not None and kind is not None
    )
    said = [
        say(
            "report-said-nested",
            whole=whole,
            looks=outer * whole,
            looks_share=say.decimals(outer),
            kind=inner * whole,
            kind_share=say.decimals(inner),
            nothing=whole - outer * whole,
        )
    ]
    said += [
        say("report-said-narrower", label=label, looks=say.decimals(looks), kind=say.decimals(kind))
        for label, looks, kind in rest
    ]
    return Nested(whole, outer, inner, rest, " ".join(said))


def sides(rows: Iterable[tuple[str, Mapping[str, float]]], group: str = "") -> tuple[Side, ...]:
    """Draw side shares from counts by side."""
    return tuple(
        Side(label, by.get(HIC, 0), by.get(UNKNOWN, 0), by.get(LMIC, 0), group) for label, by in rows
    )


def tallies(
    blocks: Sequence[tuple[str, str, Sequence[tuple[str, str | None, Mapping[str, float]]]]],
    say: Language = ENGLISH,
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
    said = say.semicolon.join(
        say(
            "report-said-of",
            name=heading,
            values=", ".join(f"{row.label} {say.number(row.total)}" for row in rows),
        )
        for heading, _, rows in made
    )
    whole = all(float(value).is_integer() for value in values)
    return Tallies(made, whole and sum(values) <= MOST_MARKS, said)


def ladder(figures: Mapping[str, Mapping[str, Any]], say: Language = ENGLISH) -> tuple[Rung, ...]:
    """Draw the rungs of Q3; each side's share is of the exchanges that it received."""

    def rung(key: str, blank: str) -> Rung:
        hic, lmic = (
            (by[key], by["received"], by["not_recorded"][blank]) for by in (figures[HIC], figures[LMIC])
        )
        return Rung(words.coded(say, "report-rung", key), hic, lmic)

    return (
        rung("learned_about", "learning"),
        rung("learned_from", "learning"),
        rung("institutional", "benefit"),
        rung("practice_changed", "practice_changed"),
    )


def voices(figures: Mapping[str, Any], say: Language = ENGLISH) -> tuple[Rung, ...]:
    """Draw the rungs of Q10: of the members in whom an act could have been seen, who has a record of it."""

    def rung(act: str) -> Rung:
        hic, lmic = (
            (by["observed"] - by["no_record"], by["observed"], by["no_record"])
            for by in (figures[HIC][act], figures[LMIC][act])
        )
        return Rung(words.coded(say, "report-rung", act), hic, lmic)

    return tuple(map(rung, words.ACTS))


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


def gap(rows: Sequence[Mapping[str, Any]], flows: Flows, say: Language = ENGLISH) -> tuple[Side, ...]:
    """Draw shares of power beside shares of the knowledge given: one row for each kind of either."""
    whole = [sum(by) for by in zip(*(by_giver(flow) for flow in flows.values()), strict=True)]
    knowledge = [(say("report-all-knowledge"), whole)]
    knowledge += [
        (kind_name(say, kind), by_giver(flows[kind])) for kind in KINDS if any(flows[kind].values())
    ]
    given = say("report-knowledge-given")
    drawn = [Side(name, hic, 0, lmic, given) for name, (hic, lmic) in knowledge]
    held = {(row["key"], row["side"]): row for row in rows}
    for key in dict.fromkeys(row["key"] for row in rows):
        hic, lmic = held[key, HIC], held[key, LMIC]
        if hic["held"] is None and lmic["held"] is None:
            continue
        # The parts of money are amounts, and those whose side isn't known are counted in facts: left out.
        unknown = 0 if hic["currency"] else hic["unknown"]
        parts = (hic["held"] or 0, unknown, lmic["held"] or 0)
        group = words.power_group(say, hic)
        drawn.append(Side(words.power(say, hic), *parts, group=group, facts=hic["n"]))
    return tuple(drawn)


def by_giver(flow: Mapping[tuple[str, str], float]) -> list[float]:
    """Give what each side gave."""
    return [flow[ends] for ends in DIRECTIONS]


def years(
    by_year: Mapping[str, Mapping[str, Any]], undated: Mapping[str, Any], say: Language = ENGLISH
) -> Years:
    """Draw what each side gave year by year; years between without a record are one row."""
    longest = max((by[way] for by in by_year.values() for way in WAYS), default=0) or 1
    rows: list[Year] = []
    before: int | None = None
    for year, by in sorted(by_year.items()):
        if before is not None and int(year) - before > 1:
            rows.append(Year(spell(before + 1, int(year) - 1), 0, 0, 0, 0, 0))
        there, back = (by[way] for way in WAYS)
        rows.append(Year(year, there, back, there / longest, back / longest, by["n"]))
        before = int(year)
    there, back = (undated[way] for way in WAYS)
    rest = Year(say("report-no-date"), there, back, 0, 0, undated["n"]) if undated["n"] else None
    said = say.semicolon.join(
        say("report-said-year", label=row.label, hic=row.hic, lmic=row.lmic)
        for row in (*rows, *([rest] if rest else []))
        if row.n
    )
    return Years(tuple(rows), rest, said)


def spell(first: int, last: int) -> str:
    """Write a span of years."""
    return str(first) if first == last else f"{first}\N{EN DASH}{last}"


def dots(
    found: Iterable[tuple[str, str, Mapping[str, Any]]],
    low: float = 0,
    high: float = 1,
    say: Language = ENGLISH,
) -> Dots:
    """Draw measures (group, label, measure of the document) on one axis; undefined ones are left out."""
    drawn = tuple(
        Dot(name, one["value"], tuple(one["interval"]) if one.get("interval") else None, one["n"], group)
        for group, name, one in found
        if one["value"] is not None
    )
    return Dots(low, high, drawn, say.semicolon.join(said_of(dot, say) for dot in drawn))


def said_of(dot: Dot, say: Language) -> str:
    """Say a value, with its interval where it has one."""
    label, value = f"{dot.group} {dot.label}".strip(), say.ratio(dot.value)
    if dot.interval is None:
        return say("report-said-of", name=label, values=value)
    low, high = map(say.ratio, dot.interval)
    return say("report-said-interval", label=label, value=value, low=low, high=high)


def balance(pairs: Iterable[Mapping[str, Any]], say: Language = ENGLISH) -> Balance:
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
    said = ", ".join(
        say(
            f"report-said-{column.side.lower() if column.side else 'even'}",
            by=column.label,
            pairs=str(column.both_ways + column.one_way),
        )
        for column in columns
    )
    return Balance(columns, longest, say("report-said-balance", values=said))


WAYS = ("hic_to_lmic", "lmic_to_hic")
FAR = 10**15
BINS = (
    (10, FAR), (5, 9), (3, 4), (2, 2), (1, 1), (0, 0), (-1, -1), (-2, -2), (-4, -3), (-9, -5), (-FAR, -10),
)  # fmt: skip
"""Ranges of a pair's net flow: HIC at the left, as in the side shares."""
MIDDLE = BINS.index((0, 0))


def kind_name(say: Language, kind: str) -> str:
    """Name a kind of knowledge."""
    return words.coded(say, "report-knowledge", kind)


def side_of(low: int, high: int) -> str | None:
    """Say which side gave more in this range."""
    return None if low == high == 0 else HIC if low > 0 else LMIC


def label(low: int, high: int) -> str:
    """Write a range of net flow without its sign; the side says whose it is."""
    if low == high:
        return str(abs(low))
    near, far = sorted((abs(low), abs(high)))
    return f"{near}+" if far == FAR else f"{near}\N{EN DASH}{far}"
