"""The last tables of the report's page: every measure, every partner, and what was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ihp_graph.income import HIC, LMIC
from ihp_graph.language import Language
from ihp_graph.model import TABLES
from ihp_graph.report import words
from ihp_graph.report.columns import Column, Table, by_name


def measures(document: Mapping[str, Any], say: Language) -> Table:
    """List every measure that is one number, with its key and how sure it is."""
    made = [
        {
            "name": words.measure(say, key),
            "key": key,
            "value": words.reason(say, one) if one["value"] is None else words.value(say, one["value"]),
            "interval": words.interval(say, one) if one["interval"] else "",
            "p": words.p_value(say, one["p_value"]) if one["p_value"] is not None else "",
            "note": words.note(say, one),
            "n": one["n"],
        }
        for key, one in document["measures"].items()
        if one["value"] is None or isinstance(one["value"], int | float)
    ]
    columns = (
        Column("name", say("report-col-measure"), "text"),
        Column("key", say("report-col-key"), "code"),
        Column("value", say("report-col-value-or-why"), "text"),
        Column("interval", say("report-col-interval"), "exact"),
        Column("p", "p", "exact"),
        Column("n", "n"),
        Column("note", say("report-col-note"), "text"),
    )
    return Table(say("report-every-measure"), columns, made)


def concentration(document: Mapping[str, Any], say: Language) -> Table:
    """Give the share of each side in the total of each measure of partners."""
    made = []
    for key in words.PARTNER_MEASURES:
        row = {"name": words.coded(say, "report-partner-measure", key)}
        for side in (HIC, LMIC):
            by = document["concentration"].get(key, {}).get(side, {})
            row |= {f"{what}_{side.lower()}": by.get(what) for what in ("share", "median", "n")}
        made.append(row)
    columns = (
        Column("name", say("report-col-partner-measure"), "text"),
        Column("share_hic", say("report-col-share-hic"), "ratio"),
        Column("share_lmic", say("report-col-share-lmic"), "ratio"),
        Column("median_hic", say("report-col-median-hic"), "measure"),
        Column("median_lmic", say("report-col-median-lmic"), "measure"),
        Column("n_hic", say("report-col-hic-partners")),
        Column("n_lmic", say("report-col-lmic-partners")),
    )
    note = say("report-sides-as-of", year=str(document["dataset"]["side_as_of"]))
    return Table(say("report-concentration"), columns, made, note=" ".join([note, *sampled(document, say)]))


def sensitivity(document: Mapping[str, Any], say: Language) -> Table:
    """Say how far each headline moves without one partnership, or without what was inferred."""
    made = [
        {
            "name": words.measure(say, key),
            "value": one["value"],
            "partnerships": one["partnerships"],
            "low": one["without_one"]["low"],
            "high": one["without_one"]["high"],
            "stated": one["stated"]["value"],
        }
        for key, one in document["beyond"]["sensitivity"].items()
    ]
    columns = (
        Column("name", say("report-col-measure"), "text"),
        Column("value", say("report-col-value"), "ratio"),
        Column("partnerships", say("report-col-partnerships")),
        Column("low", say("report-col-lowest"), "ratio"),
        Column("high", say("report-col-highest"), "ratio"),
        Column("stated", say("report-col-stated"), "ratio"),
    )
    return Table(say("report-sensitivity"), columns, made)


def partners(document: Mapping[str, Any], say: Language) -> Table:
    """List the partners in alphabetical order with what they gave and received."""
    made = sorted(
        ({**row, "name": row["name"] or row["id"]} for row in document["partners"]),
        key=lambda row: (row["name"].lower(), row["id"]),
    )
    columns = (
        Column("name", say("report-col-partner"), "name"),
        Column("country", say("report-col-country"), "exact"),
        Column("side", say("report-col-side"), "side"),
        Column("out_strength", say("report-col-gave")),
        Column("in_strength", say("report-col-received")),
        Column("net_flow", say("report-col-net-flow")),
        Column("betweenness_hic_to_lmic", say("report-col-between"), "measure"),
    )
    listed = by_name(say("report-every-partner"), columns, made, None, say)
    return replace(listed, note=" ".join([listed.note, *sampled(document, say)]))


def sampled(document: Mapping[str, Any], say: Language) -> list[str]:
    """Say where going between is estimated from some of the partners that teach."""
    noted = document["partner_notes"].get("betweenness")
    return [say("report-sampled", used=noted["used"], of=noted["of"])] if noted else []


def read(document: Mapping[str, Any], say: Language) -> Table:
    """Say what the data set holds, table by table."""
    counts = document["dataset"]["tables"]
    made = [
        {"table": say(f"report-table-{name}"), "what": say(f"report-table-{name}-what"), "rows": counts[name]}
        for name in TABLES
        if name in counts
    ]
    columns = (
        Column("table", say("report-col-table"), "text"),
        Column("what", say("report-col-what-a-row-is"), "text"),
        Column("rows", say("report-col-rows")),
    )
    return Table(say("report-read-tables"), columns, made)


def people(document: Mapping[str, Any], say: Language) -> Table | None:
    """List the people, where the document holds them because it was asked to."""
    if "people" not in document:
        return None
    columns = (
        Column("name", say("report-col-person"), "name"),
        Column("profession", say("report-col-profession"), "text"),
        Column("partner_id", say("report-col-partner"), "text"),
        Column("exchanges", say("report-col-exchanges")),
    )
    return Table(say("report-people"), columns, document["people"])
