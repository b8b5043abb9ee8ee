"""The report as Markdown, to paste into a document or an issue: findings, figures and what they rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ihp_graph.language import ENGLISH, Language
from ihp_graph.output import markdown, rows
from ihp_graph.report.tables import flat, short
from ihp_graph.report.words import coded

FOR_READERS = ("flow_", "cross_", "reciprocity_weighted", "reciprocity_technical", "reciprocity_cultural",
               "reciprocity_typed", "substitution_gap")  # fmt: skip


def render(document: Mapping[str, Any], title: str | None = None, language: Language = ENGLISH) -> str:
    """Give a report document as Markdown, under its own title or the given one."""
    say = language
    question = say("report-question")
    parts = [
        f"# {markdown(title) if title else question}",
        question if title else "",
        say("report-md-of", version=document["ihp_graph"], about=about(document, say)),
        *document["notices"],
        *(part for asked in document["questions"] for part in question_parts(asked, say)),
        f"## {say('report-md-measures')}",
        measures(document["measures"], say),
        say("report-md-rest", json="`--format json`", csv="`csv`", xlsx="`xlsx`"),
    ]
    return "\n\n".join(part.strip() for part in parts if part) + "\n"


def about(document: Mapping[str, Any], say: Language) -> str:
    """Say what the report is of: tables, filter, how sides were dated."""
    dataset, chosen = document["dataset"], document["filter"]
    tables = ", ".join(say(f"page-rows-{table}", n=n) for table, n in dataset["tables"].items())
    said = [say("report-md-about", tables=tables, **dataset["side_dated_by"])]
    words = [
        say(f"report-md-{key.replace('_', '-')}", value=markdown(str(chosen[key])))
        for key in ("from_year", "to_year", "programme", "topic", "unit")
        if chosen[key] is not None
    ]
    if words:
        said.append(say("report-foot-view", filter=", ".join(words)))
    return " ".join(said)


def question_parts(question: Mapping[str, Any], say: Language) -> list[str]:
    """Give a question's heading, finding, figures and caveats."""
    parts = [f"## {question['id']} · {question['title']}", f"**{markdown(question['finding'])}**"]
    if figures := short(question):
        columns = (say("report-md-figure"), say("report-md-value"))
        records = [
            dict(zip(columns, (name, written(value, say)), strict=True)) for name, value in flat(figures)
        ]
        parts += [rows(records, columns, "md"), f"n = {say.number(question['n'])}"]
    parts.append("\n".join(f"- {markdown(caveat)}" for caveat in question["caveats"]))
    parts.append(say("report-md-queries", queries=", ".join(f"`{id}`" for id in question["queries"])))
    return parts


def measures(of: Mapping[str, Any], say: Language) -> str:
    """Give the measures for readers as a table."""
    columns = (say("report-md-measure"), say("report-md-value"), say("report-md-interval"), "p", "n", "")
    records = [
        dict(zip(columns, cells(key, result, say), strict=True))
        for key, result in of.items()
        if key.startswith(FOR_READERS) and not isinstance(result["value"], Mapping | Sequence)
    ]
    return rows(records, columns, "md")


def cells(key: str, result: Mapping[str, Any], say: Language) -> tuple[Any, ...]:
    """Give a measure's row."""
    interval = ""
    if result["interval"]:
        low, high = (written(end, say) for end in result["interval"])
        interval = say("report-interval", low=low, high=high)
    return (
        key,
        written(result["value"], say),
        interval,
        written(result["p_value"], say) if result["p_value"] is not None else "",
        result["n"],
        remark(result, say),
    )


def remark(result: Mapping[str, Any], say: Language) -> str:
    """Say why a measure is undefined, or what is noted of it."""
    if result["reason"]:
        return coded(say, "reason", result["reason"].replace(" ", "-"))
    return coded(say, "report-note", result["note"].replace(" ", "-")) if result["note"] else ""


def written(value: Any, say: Language = ENGLISH) -> str:
    """Write a figure; a missing one as a dash."""
    if value is None:
        return "–"
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    whole = isinstance(value, int) or value.is_integer()
    return say.figures(f"{value:,}" if whole else f"{value:,.4g}")
