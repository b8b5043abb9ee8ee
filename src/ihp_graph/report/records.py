"""The records behind the figures of the report's page, one a row, each with its source."""

from __future__ import annotations

import pandas as pd

from ihp_graph.language import Language
from ihp_graph.report import words
from ihp_graph.report.columns import Column, Form, Table, by_name
from ihp_graph.report.material import Material

CODES = {
    ("roles", "role"): "code-role",
    ("decisions", "topic"): "code-topic",
    ("decisions", "part"): "code-part",
    ("funding", "kind"): "code-funding",
    ("assessments", "kind"): "code-assessment",
    ("claims", "claim"): "code-claim",
    ("adoptions", "stage"): "code-stage",
    ("barriers", "kind"): "code-barrier",
}
"""The columns of codes, by table: the messages that say them."""


def roles(material: Material) -> Table:
    """List who holds which role in which partnership."""
    return listed(
        material,
        "roles",
        ("partner_id", "partner", "name"),
        ("partnership_id", "partnership", "name"),
        ("role", "role", "text"),
        ("start", "from", "exact"),
    )


def decisions(material: Material) -> Table:
    """List the part of each partner in each decision."""
    return listed(
        material,
        "decisions",
        ("partner_id", "partner", "name"),
        ("partnership_id", "partnership", "name"),
        ("topic", "topic", "text"),
        ("part", "part-of", "text"),
        ("date", "date", "exact"),
    )


def funding(material: Material) -> Table:
    """List who paid what for which partnership."""
    return listed(
        material,
        "funding",
        ("funder_id", "paid-by", "name"),
        ("recipient_id", "administered-by", "name"),
        ("partnership_id", "partnership", "name"),
        ("currency", "currency", "text"),
        ("amount", "amount", "count"),
        ("kind", "kind", "text"),
    )


def assessments(material: Material) -> Table:
    """List needs, strengths, weaknesses and objectives, with whose they are and who identified them."""
    return listed(
        material,
        "assessments",
        ("partner_id", "whose", "name"),
        ("kind", "kind", "text"),
        ("text", "in-words", "text"),
        ("identified_by", "identified-by", "name"),
    )


def claims(material: Material) -> Table:
    """List what is claimed of which partnership, and by whom."""
    return listed(
        material,
        "claims",
        ("partnership_id", "partnership", "name"),
        ("claim", "claim", "text"),
        ("text", "in-words", "text"),
        ("partner_id", "claimed-by", "name"),
    )


def adoptions(material: Material) -> Table:
    """List how far each innovation got, and where."""
    return listed(
        material,
        "adoptions",
        ("innovation_id", "innovation", "name"),
        ("stage", "stage", "text"),
        ("partner_id", "partner", "name"),
        ("country", "country", "exact"),
        ("date", "date", "exact"),
    )


def barriers(material: Material) -> Table:
    """List what stood in the way of each innovation, and where."""
    return listed(
        material,
        "barriers",
        ("innovation_id", "innovation", "name"),
        ("kind", "barrier", "text"),
        ("text", "in-words", "text"),
        ("partner_id", "partner", "name"),
        ("country", "country", "exact"),
    )


def listed(material: Material, table: str, *shown: tuple[str, str, Form]) -> Table:
    """List the rows of a table of the data in alphabetical order, with names in the place of ids.

    ``shown`` are its columns: the column of the data, the message of its heading, how a cell is written.
    """
    say, dataset = material.say, material.view.dataset
    columns = tuple(Column(key, say(f"report-col-{heading}"), form) for key, heading, form in shown)
    columns += (Column("source", say("report-col-source"), "source"),)
    frame = dataset[table][[column.key for column in columns]].astype(object)
    for column in columns:
        if column.form == "name":
            names = {
                "partnership_id": called(dataset["partnerships"]),
                "innovation_id": called(dataset["innovations"]),
            }.get(column.key, material.names)
            frame[column.key] = (
                frame[column.key]
                .map(lambda id, names=names: names.get(id, id), na_action="ignore")
                .astype(object)
            )
        elif (table, column.key) in CODES:
            frame[column.key] = said(frame[column.key], CODES[table, column.key], say)
    texts = frame[[column.key for column in columns if column.form in ("name", "text")]].astype("str")
    lower = texts.fillna("").apply(lambda cells: cells.str.lower())
    order = lower.sort_values(list(lower.columns), kind="stable").index
    rows = frame.where(frame.notna(), None).loc[order].to_dict("records")
    return by_name(say(f"report-every-{table}"), columns, rows, None, say)


def said(cells: pd.Series, what: str, say: Language) -> pd.Series:
    """Give codes in words."""
    told = {code: words.coded(say, what, code) for code in cells.dropna().unique()}
    return cells.map(told, na_action="ignore").astype(object)


def called(frame: pd.DataFrame) -> dict[str, str]:
    """Map the ids of a table to its names, to the id where there is none."""
    return dict(zip(frame["id"], frame["name"].fillna(frame["id"]), strict=True))
