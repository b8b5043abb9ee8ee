"""The records behind the figures of the report's page, one a row, each with its source."""

from __future__ import annotations

import pandas as pd

from ihp_graph.report.material import Material
from ihp_graph.report.rows import ALPHABETICAL, Column, Table

SOURCE = Column("source", "Source", "source")


def roles(material: Material) -> Table:
    """List who holds which role in which partnership."""
    columns = (
        Column("partner_id", "Partner", "name"),
        Column("partnership_id", "Partnership", "name"),
        Column("role", "Role", "text"),
        Column("start", "From", "exact"),
        SOURCE,
    )
    return listed(material, "roles", "Every role on record", columns)


def decisions(material: Material) -> Table:
    """List the part of each partner in each decision."""
    columns = (
        Column("partner_id", "Partner", "name"),
        Column("partnership_id", "Partnership", "name"),
        Column("topic", "Topic", "text"),
        Column("part", "Part", "text"),
        Column("date", "Date", "exact"),
        SOURCE,
    )
    return listed(material, "decisions", "Every part in a decision", columns)


def funding(material: Material) -> Table:
    """List who paid what for which partnership."""
    columns = (
        Column("funder_id", "Paid by", "name"),
        Column("recipient_id", "Administered by", "name"),
        Column("partnership_id", "Partnership", "name"),
        Column("currency", "Currency", "text"),
        Column("amount", "Amount"),
        Column("kind", "Kind", "text"),
        SOURCE,
    )
    return listed(material, "funding", "Every grant on record", columns)


def assessments(material: Material) -> Table:
    """List needs, strengths, weaknesses and objectives, with whose they are and who identified them."""
    columns = (
        Column("partner_id", "Whose it is", "name"),
        Column("kind", "Kind", "text"),
        Column("text", "In words", "text"),
        Column("identified_by", "Identified by", "name"),
        SOURCE,
    )
    return listed(material, "assessments", "Every assessment on record", columns)


def claims(material: Material) -> Table:
    """List what is claimed of which partnership, and by whom."""
    columns = (
        Column("partnership_id", "Partnership", "name"),
        Column("claim", "Claim", "text"),
        Column("text", "In words", "text"),
        Column("partner_id", "Claimed by", "name"),
        SOURCE,
    )
    return listed(material, "claims", "Every claim on record", columns)


def adoptions(material: Material) -> Table:
    """List how far each innovation got, and where."""
    columns = (
        Column("innovation_id", "Innovation", "name"),
        Column("stage", "Stage", "text"),
        Column("partner_id", "Partner", "name"),
        Column("country", "Country", "exact"),
        Column("date", "Date", "exact"),
        SOURCE,
    )
    return listed(material, "adoptions", "Every record of how far an innovation got", columns)


def barriers(material: Material) -> Table:
    """List what stood in the way of each innovation, and where."""
    columns = (
        Column("innovation_id", "Innovation", "name"),
        Column("kind", "Barrier", "text"),
        Column("text", "In words", "text"),
        Column("partner_id", "Partner", "name"),
        Column("country", "Country", "exact"),
        SOURCE,
    )
    return listed(material, "barriers", "Every barrier on record", columns)


def listed(material: Material, table: str, caption: str, columns: tuple[Column, ...]) -> Table:
    """List the rows of a table of the data in alphabetical order, with names in the place of ids."""
    dataset = material.view.dataset
    frame = dataset[table][[column.key for column in columns]].astype(object)
    for column in columns:
        if column.form == "name":
            names = {
                "partnership_id": called(dataset["partnerships"]),
                "innovation_id": called(dataset["innovations"]),
            }.get(column.key, material.names)
            frame[column.key] = frame[column.key].map(lambda id, names=names: names.get(id, id))
        elif column.form == "text" and column.key != "text":
            frame[column.key] = frame[column.key].str.replace("_", " ")
    words = frame[[column.key for column in columns if column.form in ("name", "text")]].astype("str")
    lower = words.fillna("").apply(lambda cells: cells.str.lower())
    order = lower.sort_values(list(lower.columns), kind="stable").index
    rows = frame.where(frame.notna(), None).loc[order].to_dict("records")
    return Table(caption, columns, rows, note=ALPHABETICAL, names_partners=True)


def called(frame: pd.DataFrame) -> dict[str, str]:
    """Map the ids of a table to its names, to the id where there is none."""
    return dict(zip(frame["id"], frame["name"].fillna(frame["id"]), strict=True))
