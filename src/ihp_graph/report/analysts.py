"""The last tables of the report's page: every measure, every partner, and what was read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ihp_graph.income import HIC, LMIC
from ihp_graph.model import TABLES
from ihp_graph.report import words
from ihp_graph.report.rows import ALPHABETICAL, Column, Table


def measures(document: Mapping[str, Any]) -> Table:
    """List every measure that is one number, with its key and how sure it is."""
    made = [
        {
            "name": words.measure(key),
            "key": key,
            "value": words.reason(one) if one["value"] is None else words.value(one["value"]),
            "interval": words.interval(one) if one["interval"] else "",
            "p": words.p_value(one["p_value"]) if one["p_value"] is not None else "",
            "note": one["note"] or "",
            "n": one["n"],
        }
        for key, one in document["measures"].items()
        if one["value"] is None or isinstance(one["value"], int | float)
    ]
    columns = (
        Column("name", "Measure", "text"),
        Column("key", "Key in the JSON", "code"),
        Column("value", "Value, or why it has none", "text"),
        Column("interval", "95% interval", "exact"),
        Column("p", "p", "exact"),
        Column("n", "n"),
        Column("note", "Note", "text"),
    )
    return Table("Every measure", columns, made)


def concentration(document: Mapping[str, Any]) -> Table:
    """Give the share of each side in the total of each measure of partners."""
    made = []
    for key, name in words.PARTNER_MEASURES.items():
        row = {"name": name}
        for side in (HIC, LMIC):
            by = document["concentration"].get(key, {}).get(side, {})
            row |= {f"{what}_{side.lower()}": by.get(what) for what in ("share", "median", "n")}
        made.append(row)
    columns = (
        Column("name", "Measure of partners", "text"),
        Column("share_hic", "HIC share", "ratio"),
        Column("share_lmic", "LMIC share", "ratio"),
        Column("median_hic", "HIC median", "measure"),
        Column("median_lmic", "LMIC median", "measure"),
        Column("n_hic", "HIC partners"),
        Column("n_lmic", "LMIC partners"),
    )
    as_of = document["dataset"]["side_as_of"]
    return Table("Where knowledge concentrates", columns, made, note=f"Sides as of {as_of}.")


def sensitivity(document: Mapping[str, Any]) -> Table:
    """Say how far each headline moves without one partnership, or without what was inferred."""
    made = [
        {
            "name": words.measure(key),
            "value": one["value"],
            "partnerships": one["partnerships"],
            "low": one["without_one"]["low"],
            "high": one["without_one"]["high"],
            "stated": one["stated"]["value"],
        }
        for key, one in document["beyond"]["sensitivity"].items()
    ]
    columns = (
        Column("name", "Measure", "text"),
        Column("value", "Value", "ratio"),
        Column("partnerships", "Partnerships"),
        Column("low", "Lowest without one of them", "ratio"),
        Column("high", "Highest without one of them", "ratio"),
        Column("stated", "Without what is inferred", "ratio"),
    )
    return Table("How far each headline depends on one partnership, or on inference", columns, made)


def partners(document: Mapping[str, Any]) -> Table:
    """List the partners in alphabetical order with what they gave and received."""
    made = sorted(
        ({**row, "name": row["name"] or row["id"]} for row in document["partners"]),
        key=lambda row: (row["name"].lower(), row["id"]),
    )
    columns = (
        Column("name", "Partner", "name"),
        Column("country", "Country", "exact"),
        Column("side", "Side", "side"),
        Column("out_strength", "Gave"),
        Column("in_strength", "Received"),
        Column("net_flow", "Net"),
        Column("betweenness_hic_to_lmic", "Between HIC and LMIC", "measure"),
    )
    return Table("Every partner", columns, made, note=ALPHABETICAL, names_partners=True)


def read(document: Mapping[str, Any]) -> Table:
    """Say what the data set holds, table by table."""
    counts = document["dataset"]["tables"]
    made = [
        {"table": words.plain(name).capitalize(), "what": table.description, "rows": counts[name]}
        for name, table in TABLES.items()
        if name in counts
    ]
    columns = (
        Column("table", "Table", "text"),
        Column("what", "What a row is", "text"),
        Column("rows", "Rows"),
    )
    return Table("What was read", columns, made)


def people(document: Mapping[str, Any]) -> Table | None:
    """List the people, where the document holds them because it was asked to."""
    if "people" not in document:
        return None
    columns = (
        Column("name", "Person", "name"),
        Column("profession", "Profession", "text"),
        Column("partner_id", "Partner", "text"),
        Column("exchanges", "Exchanges"),
    )
    return Table("People who took part", columns, document["people"])
