"""Rules that look beyond one cell: across a row, across a table, across tables.

Each rule takes rows and gives the faults it finds. A cell that couldn't be read is blank here; its caller
drops what a rule finds at a cell that has a fault already, so that one mistake gives one fault.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from ihp_graph.cells import nearest, show
from ihp_graph.dataset import Dataset
from ihp_graph.errors import Fault
from ihp_graph.model import CONTENTS, TABLES
from ihp_graph.validation import Rows

MOST_LOOKED_UP = 20
"""Names without a row for which the nearest is looked for, in each column."""
MOST_COMPARED = 5000
"""Ids with which such a name is compared."""

Tables = Mapping[str, Rows]
Parts = Mapping[str, Sequence[Rows]]
"""The rows of each table, apart by source."""


def row_faults(rows: Rows) -> list[Fault]:
    """Find rows that contradict themselves."""
    frame = rows.frame
    faults: list[Fault] = []
    if {"start", "end"} <= set(frame.columns):
        how = "Correct one of them; they are compared as precisely as the coarser one is known."
        faults += rows.faults(ends_early(frame), "end", "the end is before the start", how)
    if rows.table.name == "exchanges":
        faults += exchange_faults(rows, frame)
    if rows.table.name == "adoptions":
        neither = frame["partner_id"].isna() & frame["country"].isna()
        what = "neither a partner nor a country is named"
        faults += rows.faults(neither, "country", what, "Name the partner or the country that it reached.")
    if rows.table.name == "people":
        named = frame["name"].notna() & (frame["name"] != frame["id"])
        what = "the name isn't the id, so it may be a real person's"
        how = "Write the pseudonym again, or leave it blank; names are shown only with --show-people."
        faults += rows.faults(named, "name", what, how, level="warning")
    return faults


def exchange_faults(rows: Rows, told: pd.DataFrame) -> list[Fault]:
    """Find exchanges that contradict themselves.

    Parameters
    ----------
    rows : exchanges, or accounts of exchanges.
    told : their cells with the same index; of an account with its blanks filled from the exchange.
    """
    own = rows.frame
    itself = told["from_partner_id"].notna() & (told["from_partner_id"] == told["to_partner_id"])
    what = "an exchange of a partner with itself"
    faults = rows.faults(itself, "to_partner_id", what, "The giver and the receiver are two partners.")
    for kind, contents in CONTENTS.items():
        other = own["content"].notna() & ~own["content"].isin(contents)
        what = f"this content is not of the type {kind}"
        how = f"Correct one of them; {kind} content is {', '.join(contents)}."
        faults += rows.faults(other & (told["knowledge_type"] == kind), "content", what, how)
    alone = own["volume"].notna() & told["unit"].isna()
    faults += rows.faults(alone, "unit", "a volume without its unit", "Write the unit or leave both blank.")
    alone = own["unit"].notna() & told["volume"].isna()
    how = "Write the volume, or leave both blank."
    return faults + rows.faults(alone, "volume", "a unit without its volume", how)


def ends_early(frame: pd.DataFrame) -> pd.Series:
    """Say in which rows the end is before the start, at the coarser precision of the two."""
    early = pd.Series(False, index=frame.index)
    dates = frame.loc[frame["start"].notna() & frame["end"].notna(), ["start", "end"]]
    precision = dates["start"].str.len().clip(upper=dates["end"].str.len())
    for length, some in dates.groupby(precision):
        start, end = (some[name].str.slice(0, int(length)) for name in ("start", "end"))
        early.loc[some.index] = end < start
    return early


def reference_faults(parts: Parts, known: Dataset | None) -> list[Fault]:
    """Find cells that name a row which isn't there; where the whole table is absent, warn once a column."""
    faults: list[Fault] = []
    ids: dict[str, pd.Index] = {}
    for name, table in ((name, TABLES[name]) for name in parts):
        for column in table.columns:
            rows = [part for part in parts[name] if part.frame[column.name].notna().any()]
            target = column.refers_to
            if target is None or not rows or not all(part.complete for part in parts.get(target, [])):
                continue
            if target not in ids:
                ids[target] = known_ids(target, parts, known)
            if ids[target].empty:
                faults.append(no_table(rows, column.name, target))
                continue
            for part in rows:
                faults += dangling(part, column.name, target, ids[target])
    return faults


def dangling(rows: Rows, column: str, target: str, ids: pd.Index) -> list[Fault]:
    """Find the cells of a column that name no row of the target table."""
    cells = rows.frame[column]
    where = cells.notna() & ~cells.isin(ids)
    if not where.any():
        return []
    mends = nearest_ids(cells[where], ids, target)
    return rows.faults(where, column, f"{target} has no row with this id", mends)


def known_ids(table: str, parts: Parts, known: Dataset | None) -> pd.Index:
    """Give the ids of a table's rows, in the sources and among what is known already."""
    ids: set[str] = set()
    for rows in parts.get(table, []):
        ids |= {*rows.frame["id"].dropna(), *rows.broken}
    if known is not None and table in known:
        ids |= set(known[table]["id"].dropna())
    return pd.Index(sorted(ids), dtype="str")


def no_table(rows: Sequence[Rows], column: str, target: str) -> Fault:
    """Warn that a column names rows of a table that is absent."""
    filled = sum(int(part.frame[column].notna().sum()) for part in rows)
    noun = "1 cell names a row" if filled == 1 else f"{filled} cells name rows"
    what = f"{noun} of {target}, and that table is absent"
    how = f"Add the table {target}, if there is one; the cells are kept as they are."
    return Fault(rows[0].places["file"].iloc[0], None, column, None, what, how, "warning")


def nearest_ids(cells: pd.Series, pool: pd.Index, table: str) -> list[str]:
    """Say for each cell how to mend it, with the nearest id where there is one like it."""
    plain = f"Add the row to {table}, or correct the id."
    hints = {}
    for text in cells.unique()[:MOST_LOOKED_UP]:
        near = pool
        if len(pool) > MOST_COMPARED:
            near = pool[pool.str.lower().str.startswith(text[:3].lower())][:MOST_COMPARED]
        likely = nearest(text, near, at_least=0.75)
        if likely:
            hints[text] = f"Did you mean {show(likely)}? {plain}"
    return [hints.get(text, plain) for text in cells.tolist()]


def table_faults(tables: Tables, known: Dataset | None) -> list[Fault]:
    """Find rows that contradict rows of their own or of another table."""
    faults: list[Fault] = []
    if "decisions" in tables:
        faults += decision_faults(tables["decisions"])
    if "accounts" in tables:
        rows = tables["accounts"]
        told = rows.frame.copy()
        for name in ("from_partner_id", "to_partner_id", "knowledge_type", "volume", "unit"):
            exchange = lookup("exchanges", name, tables, known)
            told[name] = told[name].where(told[name].notna(), rows.frame["exchange_id"].map(exchange))
        faults += exchange_faults(rows, told)
    for table in ("exchanges", "accounts"):
        if table in tables:
            faults += serves_faults(tables[table], lookup("assessments", "kind", tables, known))
    countries = lookup("partners", "country", tables, known)
    if "adoptions" in tables:
        faults += place_faults(tables["adoptions"], "partner_id", "country", countries)
    if "innovations" in tables:
        faults += place_faults(tables["innovations"], "origin_partner_id", "origin_country", countries)
    return faults


def decision_faults(rows: Rows) -> list[Fault]:
    """Find rows of one decision that differ in what the decision itself is."""
    faults: list[Fault] = []
    frame = rows.frame[rows.frame["decision_id"].notna()]
    first = frame.index.to_series().groupby(frame["decision_id"]).transform("first")
    for name in ("partnership_id", "topic", "date"):
        mine, firsts = frame[name].fillna(""), frame[name].fillna("").loc[first].set_axis(frame.index)
        differs = (mine != firsts).reindex(rows.frame.index, fill_value=False)
        at = rows.places.loc[first[differs[differs].index]]
        what = [
            f"the decision's {name} is {show(value) if value else 'blank'} in {file}, row {row}"
            for value, file, row in zip(firsts[mine != firsts], at["file"], at["row"], strict=True)
        ]
        how = f"All rows of one decision have the same {name}; give another decision another id."
        faults += rows.faults(differs, name, what, how)
    return faults


def serves_faults(rows: Rows, kinds: pd.Series) -> list[Fault]:
    """Find exchanges that serve what isn't there to be served."""
    kind = rows.frame["serves"].map(kinds)
    wrong = kind.notna() & ~kind.isin(("need", "objective"))
    what = [f"this assessment is a {found}, neither a need nor an objective" for found in kind[wrong]]
    return rows.faults(wrong, "serves", what, "Name the need or the objective that the exchange serves.")


def place_faults(rows: Rows, partner: str, country: str, countries: pd.Series) -> list[Fault]:
    """Find rows whose partner isn't in their country."""
    found = rows.frame[partner].map(countries)
    wrong = found.notna() & rows.frame[country].notna() & (found != rows.frame[country])
    named = zip(rows.frame.loc[wrong, partner], found[wrong], strict=True)
    what = [f"{show(name)} is in {place}, not in this country" for name, place in named]
    return rows.faults(wrong, country, what, "Correct the partner or the country, or leave one blank.")


def lookup(table: str, column: str, tables: Tables, known: Dataset | None) -> pd.Series:
    """Give a column by id, from the sources, else from what is known already."""
    frames = [tables[table].frame] if table in tables else []
    if known is not None and table in known:
        frames.append(known[table].reset_index(drop=True))
    if not frames:
        return pd.Series([], index=pd.Index([], dtype="str"), dtype="object")
    both = pd.concat([frame.loc[frame["id"].notna(), ["id", column]] for frame in frames])
    return both.drop_duplicates("id").set_index("id")[column]


def required_faults(parts: Parts, known: Dataset | None, file: str) -> list[Fault]:
    """Say that there are no partners, without which nothing can be told; `file` is where they should be."""
    partners = parts.get("partners", [])
    there = any(len(rows.frame) or rows.broken or not rows.complete for rows in partners)
    if there or (known is not None and "partners" in known):
        return []
    what = "the table partners is required and isn't there"
    if partners:
        what = "the table partners is required and has no rows"
    names = ", ".join(column.name for column in TABLES["partners"].columns if column.filled)
    return [Fault(file, None, None, None, what, f"Write a row for each institution: {names}.")]
