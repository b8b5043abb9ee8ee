"""Tables of exchanges: the same columns wherever they are shown."""

from __future__ import annotations

from collections.abc import Sequence

from ihp_graph.explorer.panels.panel import (
    HOME,
    NOTES,
    SOURCE,
    TELLER,
    TOLD,
    TOLD_BY,
    Column,
    Conditions,
    Panel,
    Rows,
    Said,
    plural,
)

GIVER = Column("giver", "Giver", "partner", "giver_id")
RECEIVER = Column("receiver", "Receiver", "partner", "receiver_id")
SIDES = {
    "giver": Column("giver_side", "Giver’s side"),
    "receiver": Column("receiver_side", "Receiver’s side"),
}
ENDS = {"giver": GIVER, "receiver": RECEIVER}
TYPES = ("technical", "cultural", "unclassified")
KINDS = {"technical": "technical", "cultural": "cultural", "unclassified": "not classified"}
MORE = (
    "\nOPTIONAL MATCH (x)-[:WITHIN]->(home:Partnership)"
    "\nOPTIONAL MATCH (x)-[:CONVEYED]->(what:Innovation)" + TOLD.format(of="x")
)
RETURNS = (
    "x.key AS exchange_id, toString(x.year) AS year, coalesce(x.knowledge_type, 'unclassified') AS type,\n"
    "  giver.key AS giver_id, coalesce(giver.name, giver.key) AS giver, x.giver_side AS giver_side,\n"
    "  receiver.key AS receiver_id, coalesce(receiver.name, receiver.key) AS receiver, "
    "x.receiver_side AS receiver_side,\n"
    "  x.content AS content, x.learning AS learning, x.benefit AS benefit, "
    "x.practice_changed AS practice_changed,\n"
    "  x.volume AS volume, x.unit AS unit, x.certainty AS certainty,\n"
    "  what.key AS innovation_id, coalesce(what.name, what.key) AS innovation,\n"
    "  home.key AS partnership_id, coalesce(home.name, home.key) AS partnership,\n"
    f"  {TOLD_BY}, x.source AS source, x.notes AS notes"
)
FACTS = (
    Column("content", "Content"),
    Column("learning", "Learned"),
    Column("benefit", "Benefit"),
    Column("practice_changed", "Practice changed"),
    Column("volume", "Volume", number=True),
    Column("unit", "Unit"),
    Column("innovation", "Innovation", "innovation", "innovation_id"),
    Column("certainty", "Certainty"),
)


def exchanges(
    id: str,
    title: str,
    match: str,
    ends: Sequence[str],
    absent: str,
    *,
    held: Conditions,
    said: Said | None = None,
    home: bool = True,
) -> Panel:
    """Make the panel of exchanges ``x`` from ``giver`` to ``receiver`` that a pattern finds.

    Parameters
    ----------
    ends : which of giver and receiver are shown.
    home : whether their partnership is.
    """
    columns = [Column("year", "Year", "exchange", "exchange_id"), Column("type", "Type")]
    for end in ends:
        columns += [ENDS[end], SIDES[end]]
    columns += [*FACTS, *([HOME] if home else []), TELLER, SOURCE, NOTES]
    return Panel(
        id,
        title,
        match,
        RETURNS,
        "x.year, x.key",
        tuple(columns),
        absent,
        held,
        MORE,
        "DISTINCT x",
        said,
    )


def by_type(rows: Rows, word: str) -> str:
    """Count rows by the type of knowledge, in words.

    >>> by_type([{"type": "technical"}, {"type": "cultural"}, {"type": "technical"}], "exchange")
    '2 technical exchanges, 1 cultural exchange'
    """
    found = {kind: sum(row["type"] == kind for row in rows) for kind in TYPES}
    return ", ".join(plural(n, f"{KINDS[kind]} {word}") for kind, n in found.items() if n)


def counted(verb: str, other: str, preposition: str) -> Said:
    """Say how many exchanges there are, by type, and with how many partners."""

    def said(rows: Rows, of: int) -> str:
        if of > len(rows):
            return f"{verb}: {plural(of, 'exchange')}; the first {len(rows)} by year are shown."
        partners = len({row[f"{other}_id"] for row in rows})
        return f"{verb}: {by_type(rows, 'exchange')}, {preposition} {plural(partners, 'partner')}."

    return said
