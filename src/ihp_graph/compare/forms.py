"""A comparison as a document of plain values, and as text: a terminal's tables, JSON, CSV or Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ihp_graph import __version__, bundled, output
from ihp_graph.compare import coders
from ihp_graph.compare.changes import KINDS, tally
from ihp_graph.compare.comparison import Comparison
from ihp_graph.compare.headlines import SUMS, Figure, Headline
from ihp_graph.language import ENGLISH
from ihp_graph.measures import Result
from ihp_graph.measures.agreement import Agreement
from ihp_graph.questions import Evidence, caveats
from ihp_graph.questions.words import with_interval
from ihp_graph.report.document import dataset_block, filter_block, plain
from ihp_graph.report.tables import CSV_COLUMNS, flat

SHOWN = 100
"""Rows that changed, and disagreements, shown in a terminal; the other forms give all."""
CLAIMED = (
    "A difference is claimed where its 95% interval leaves out 0 and the intervals of A and B don't overlap; "
    "of many headlines one may do so by chance."
)
CAUSE = "Two data sets may differ because other things were looked for or told, not because others happened."
PAIRED = "Partnerships that stand in both are drawn together for the difference."
ONE_SIDE = (
    "For the agreement each partner has one side, that of the last year in view, so that who taught whom is "
    "compared, and not the dates that a coder gave; headlines take the sides at the date of each exchange."
)
KAPPA = (
    "κ is low where nearly every partnership or nearly none has a flow on record, though the codings hardly "
    "differ: read it beside the counts. Agreement is not truth."
)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page: its title, lines of text, and a table."""

    title: str
    lines: Sequence[str] = ()
    columns: Sequence[str] = ()
    records: Sequence[Mapping[str, Any]] = ()


def render(found: Comparison, form: output.RowFormat) -> str:
    """Write a comparison in one of :data:`ihp_graph.output.ROW_FORMATS`: the same figures in each.

    JSON is one document; CSV one tidy table of every figure, as that of the report.
    """
    if form == "json":
        return output.as_json(document(found))
    if form == "csv":
        return output.as_csv(CSV_COLUMNS, tidy(document(found)))
    return "\n".join(written(section, form) for section in sections(found, form))


def document(found: Comparison) -> dict[str, Any]:
    """Give every figure of a comparison in plain Python, ready for ``json.dumps(…, allow_nan=False)``."""
    about = {
        name: {"name": label, "dataset": dataset_block(evidence), "filter": filter_block(evidence.view)}
        for name, label, evidence in sides(found)
    }
    whole: dict[str, Any] = {"ihp_graph": __version__, **about, "notes": notes(found)}
    if found.codings is not None:
        whole |= {
            "partnerships": {
                "compared": len(found.codings.partnerships),
                "only_in_a": found.codings.only_in_a,
                "only_in_b": found.codings.only_in_b,
            },
            "agreement": {flow: agreement_record(of) for flow, of in found.codings.agreement.items()},
            "disagreements": found.codings.disagreements.to_dict("records"),
        }
    else:
        changed = found.changes
        whole |= {
            "rows": tally(found.a.dataset, found.b.dataset, changed),
            "changes": None if changed is None else changed.to_dict("records"),
        }
    whole["headlines"] = {headline.key: headline_record(headline) for headline in found.headlines}
    return {key: plain(value) for key, value in whole.items()}


def sides(found: Comparison) -> tuple[tuple[str, str, Evidence], tuple[str, str, Evidence]]:
    """Give the key, the name and the evidence of each of the two."""
    return ("a", found.names[0], found.a), ("b", found.names[1], found.b)


def agreement_record(of: Agreement) -> dict[str, Any]:
    """Give the agreement on one flow under its keys."""
    return {name: getattr(of, name) for name in Agreement.__slots__}


def headline_record(headline: Headline) -> dict[str, Any]:
    """Give a headline under its keys."""
    return {
        "title": headline.title,
        "a": {name: getattr(headline.a, name) for name in Figure.__slots__},
        "b": {name: getattr(headline.b, name) for name in Figure.__slots__},
        "difference": headline.difference,
        "interval": headline.interval,
        "method": headline.method,
        "higher_in": headline.higher_in,
        "reason": headline.reason,
        "says": says(headline),
    }


def tidy(whole: Mapping[str, Any]) -> Iterator[tuple[str, str, str, Any]]:
    """Give section, item, figure and value of everything in the document."""
    named = {"rows": ("table",), "changes": ("table", "key"), "disagreements": ("partnership_id", "flow")}
    for section, block in whole.items():
        if section in named and block is not None:
            items = [(" / ".join(row[key] for key in named[section]), row) for row in block]
        elif section in ("agreement", "headlines"):
            items = list(block.items())
        else:
            items = [("", block if isinstance(block, Mapping) else {section: block})]
        for item, of in items:
            yield from ((section, item, figure, value) for figure, value in flat(of))


def sections(found: Comparison, form: output.RowFormat) -> Iterator[Section]:
    """Give the parts of the page for people."""
    yield Section("Compared", [f"{name.upper()}: {label}" for name, label, _ in sides(found)])
    if found.codings is not None:
        yield from sections_of_codings(found.codings, form)
    told = [f"{headline.title}: {says(headline)}" for headline in found.headlines if headline.higher_in]
    yield Section("What differs", told or ["No headline tells A and B apart."])
    defined = [of for of in found.headlines if of.a.value is not None or of.b.value is not None]
    missing = [of.title for of in found.headlines if of not in defined]
    yield Section(
        "Headlines",
        [f"Not defined in either: {'; '.join(missing)}."] if missing else [],
        ("headline", "A", "B", "B less A", "what the data say"),
        [
            {
                "headline": headline.title,
                "A": said(headline.key, headline.a),
                "B": said(headline.key, headline.b),
                "B less A": difference(headline),
                "what the data say": says(headline),
            }
            for headline in defined
        ],
    )
    if found.codings is None:
        changed = found.changes
        yield Section(
            "Rows",
            columns=("table", "A", "B", *(() if changed is None else KINDS)),
            records=[
                row | {"A": row["a"], "B": row["b"]}
                for row in tally(found.a.dataset, found.b.dataset, changed)
            ],
        )
        if changed is not None and len(changed):
            shown, more = cut(changed.fillna("").to_dict("records"), form)
            yield Section("Rows that changed", more, ("table", "change", "row", "columns"), shown)
    yield Section("What to know", notes(found))


def sections_of_codings(found: coders.Codings, form: output.RowFormat) -> Iterator[Section]:
    """Give the parts about the agreement of two codings."""
    lines = [f"{ENGLISH('n-partnerships', n=len(found.partnerships))} in both."]
    for name, ids in (("A", found.only_in_a), ("B", found.only_in_b)):
        if ids:
            lines.append(f"{ENGLISH('n-partnerships', n=len(ids))} in {name} alone, not compared.")
    yield Section(
        "Agreement",
        lines,
        ("flow on record", "A", "B", "agree", "Cohen's κ"),
        [
            {
                "flow on record": coders.TITLES[flow],
                "A": ENGLISH("of", k=of.a, n=of.n),
                "B": ENGLISH("of", k=of.b, n=of.n),
                "agree": ENGLISH("of", k=of.agree, n=of.n),
                "Cohen's κ": f"none: {of.reason}" if of.kappa is None else ranged(of.kappa, of.interval),
            }
            for flow, of in found.agreement.items()
        ],
    )
    rows = [
        row | {"flow": coders.TITLES[row["flow"]], "exchanges": "; ".join(row["exchanges"])}
        for row in found.disagreements.fillna({"name": ""}).to_dict("records")
    ]
    shown, more = cut(rows, form)
    columns = ("partnership_id", "name", "flow", "on_record_in", "exchanges")
    if rows:
        yield Section("Where the codings differ", more, columns, shown)


def cut(rows: list[dict[Any, Any]], form: output.RowFormat) -> tuple[list[dict[Any, Any]], list[str]]:
    """Give the rows that a terminal shows, and how many more there are."""
    if form != "table" or len(rows) <= SHOWN:
        return rows, []
    return rows[:SHOWN], [f"The first {SHOWN} of {ENGLISH.number(len(rows))}; --format csv lists all."]


def written(section: Section, form: output.RowFormat) -> str:
    """Write a part of the page for a terminal or as Markdown."""
    escape, before = (output.markdown, "- ") if form == "md" else (output.terminal, "")
    text = f"## {section.title}\n\n" if form == "md" else f"{section.title.upper()}\n"
    text += "".join(f"{before}{escape(line)}\n" for line in section.lines)
    if section.columns:
        gap = "\n" if form == "md" and section.lines else ""
        text += gap + output.rows(section.records, section.columns, form)
    return text


def said(key: str, figure: Figure) -> str:
    """Write a figure with its interval and what it rests on."""
    if figure.value is None:
        return f"not defined: {figure.reason}"
    if key in SUMS:
        return ENGLISH.number(figure.value)
    return f"{ranged(figure.value, figure.interval)}, n {ENGLISH.number(figure.n)}"


def difference(headline: Headline) -> str:
    """Write the difference with its interval."""
    if headline.difference is None:
        return ""
    if headline.key in SUMS:
        return ENGLISH.number(headline.difference)
    return ranged(headline.difference, headline.interval)


def ranged(value: float, interval: tuple[float, float] | None) -> str:
    """Write a value with its interval, where it has one."""
    return with_interval(Result(value, 0, interval=interval))


def says(headline: Headline) -> str:
    """Say whether the data tell A and B apart."""
    if headline.higher_in is not None and headline.difference is not None and headline.interval is not None:
        low, high = sorted(map(abs, headline.interval))
        return f"higher in {headline.higher_in} by {ranged(abs(headline.difference), (low, high))}"
    reason = headline.reason or ""
    if reason.startswith(("not defined", "the same")):
        return reason
    return f"{'not told apart' if 'interval' in reason and headline.interval else 'no claim'}: {reason}"


def notes(found: Comparison) -> list[str]:
    """Say what to know before quoting a comparison."""
    named = any(evidence.bundled for _, _, evidence in sides(found))
    told = [bundled.NOT_CHECKED, bundled.SAMPLE] if named else [caveats.SAMPLE]
    told.append(caveats.interval(ENGLISH))
    if any(headline.method == "paired bootstrap" for headline in found.headlines):
        told.append(PAIRED)
    told.append(CLAIMED)
    told += [CAUSE] if found.codings is None else [ONE_SIDE, KAPPA]
    for name, _, evidence in sides(found):
        told += [f"{name.upper()}: {sentence}" for sentence in left_out(evidence)]
    return told


def left_out(evidence: Evidence) -> Iterator[str]:
    """Say which facts a filter couldn't place."""
    view = evidence.view
    for counts, why in (
        (view.undated_left_out, "without a date of their own"),
        (view.no_partnership_left_out, "without a partnership"),
        ({"exchanges": view.other_unit_left_out}, "in another unit"),
    ):
        parts = [ENGLISH("caveat-rows", table=table, n=n) for table, n in counts.items() if n]
        if parts:
            yield f"left out, {why}: {ENGLISH.listed(parts)}."
