"""The report as Markdown, to paste into a document or an issue: findings, figures and what they rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ihp_graph.output import markdown, rows
from ihp_graph.report.tables import flat, short

MEASURES = "Measures of HIC–LMIC exchange"
FOR_READERS = ("flow_", "cross_", "reciprocity_weighted", "reciprocity_technical", "reciprocity_cultural",
               "reciprocity_typed", "substitution_gap")  # fmt: skip


QUESTION = "Where do power and knowledge concentrate, and is the exchange reciprocal in kind?"


def render(document: Mapping[str, Any], title: str | None = None) -> str:
    """Give a report document as Markdown, under its own title or the given one."""
    parts = [
        f"# {markdown(title) if title else QUESTION}",
        QUESTION if title else "",
        f"Report of ihp-graph {document['ihp_graph']}: {about(document)}",
        *document["notices"],
        *(part for question in document["questions"] for part in question_parts(question)),
        "## Measures",
        measures(document["measures"]),
        "Every measure, partner, pair and partnership is in `--format json`, `csv` and `xlsx`.",
    ]
    return "\n\n".join(part.strip() for part in parts if part) + "\n"


def about(document: Mapping[str, Any]) -> str:
    """Say what the report is of: tables, filter, how sides were dated."""
    dataset, chosen = document["dataset"], document["filter"]
    tables = ", ".join(f"{n:,} {table}" for table, n in dataset["tables"].items())
    dated = dataset["side_dated_by"]
    text = (
        f"{tables}. Sides by World Bank income group at the date of the exchange for {dated['fact']:,} "
        f"exchanges, at the partnership's for {dated['partnership']:,}, the latest for {dated['latest']:,}."
    )
    words = [
        f"{key.replace('_', ' ')} {markdown(str(chosen[key]))}"
        for key in ("from_year", "to_year", "programme", "topic", "unit")
        if chosen[key] is not None
    ]
    return f"{text} In view: {', '.join(words)}." if words else text


def question_parts(question: Mapping[str, Any]) -> list[str]:
    """Give a question's heading, finding, figures and caveats."""
    parts = [f"## {question['id']} · {question['title']}", f"**{markdown(question['finding'])}**"]
    if figures := short(question):
        records = [{"figure": name, "value": written(value)} for name, value in flat(figures)]
        parts += [rows(records, ("figure", "value"), "md"), f"n = {question['n']:,}"]
    parts.append("\n".join(f"- {markdown(caveat)}" for caveat in question["caveats"]))
    parts.append(f"Queries: {', '.join(f'`{id}`' for id in question['queries'])}")
    return parts


def measures(of: Mapping[str, Any]) -> str:
    """Give the measures for readers as a table."""
    records = [
        {
            "measure": key,
            "value": written(result["value"]),
            "95% interval": " to ".join(map(written, result["interval"] or ())),
            "p": written(result["p_value"]) if result["p_value"] is not None else "",
            "n": result["n"],
            "": result["reason"] or result["note"] or "",
        }
        for key, result in of.items()
        if key.startswith(FOR_READERS) and not isinstance(result["value"], Mapping | Sequence)
    ]
    return rows(records, ("measure", "value", "95% interval", "p", "n", ""), "md")


def written(value: Any) -> str:
    """Write a figure; a missing one as a dash."""
    if value is None:
        return "–"
    return (
        f"{value:,.4g}"
        if isinstance(value, float) and not value.is_integer()
        else f"{value:,}"
        if isinstance(value, int | float) and not isinstance(value, bool)
        else str(value)
    )
