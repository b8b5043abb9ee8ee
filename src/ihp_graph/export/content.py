"""What is exported: the rows in view, whole, and without people's names unless they are asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pandas as pd

from ihp_graph.dataset import Dataset
from ihp_graph.filters import View, as_view
from ihp_graph.model import TABLES, Column


@dataclass(frozen=True, slots=True)
class Content:
    """The rows to export, and in ``notes`` what the reader should know of how they differ from the data."""

    view: View
    notes: tuple[str, ...] = ()
    names: bool = False
    """Whether people's names are among them."""

    def tables(self) -> Iterator[tuple[str, pd.DataFrame]]:
        """Give each table with rows, in an order that gives them the same keys when they are read again."""
        for name, frame in self.view.dataset.tables.items():
            yield name, frame.iloc[frame.index.str.replace(NUMBERED, padded, regex=True).argsort()]

    @staticmethod
    def columns(table: str) -> tuple[Column, ...]:
        """Give the columns of a table."""
        return TABLES[table].columns


NUMBERED = r"#(\d+)$"


def padded(found: re.Match[str]) -> str:
    """Write the number of a repeated row so that texts are in the order of numbers."""
    return f"#{found[1]:0>9}"


def content(data: View | Dataset, whole: Dataset | None = None, show_people: bool = False) -> Content:
    """Make ready what is to be exported.

    Parameters
    ----------
    data : a view, or a data set for everything in it.
    whole : the data set that the view is of. From it come the rows that rows in view name and the filter
        left out, such as the need that an exchange serves, so that an export loads without a fault.
    show_people : keep people's names; without it only those stay that are the person's own id, a pseudonym.
    """
    view = as_view(data)
    notes = []
    tables = dict(view.dataset.tables)
    for name, count in complete(tables, whole).items():
        notes.append(f"Of {name}, {count:,} outside the filter come along: rows in view name them.")
    if "people" in tables and not show_people:
        people = tables["people"]
        named = people["name"].notna() & (people["name"] != people["id"])
        if named.any():
            tables["people"] = people.assign(name=people["name"].mask(named))
            notes.append(f"Names of people left out: {int(named.sum()):,}. --show-people keeps them.")
    countries = view.dataset["partners"]["country"]
    if countries.isna().any():
        notes.append(
            f"Partners without a country: {int(countries.isna().sum()):,}. Their source doesn't say, and a "
            "load of this export asks for it: fill it in."
        )
    if notes:
        view = replace(view, dataset=Dataset(tables, view.dataset.warnings))
    return Content(view, tuple(notes), show_people)


def complete(tables: dict[str, pd.DataFrame], whole: Dataset | None) -> dict[str, int]:
    """Add from `whole` the rows that the tables name and don't hold; give how many, by table."""
    added: dict[str, int] = {}
    for name in TABLES if whole else ():
        missing = named_in(tables, name) - set(tables[name]["id"] if name in tables else ())
        rows = whole[name] if whole else pd.DataFrame()
        rows = rows[rows["id"].isin(missing)] if missing else rows.iloc[:0]
        if len(rows):
            tables[name] = pd.concat([tables[name], rows]) if name in tables else rows
            added[name] = len(rows)
    return added


def named_in(tables: dict[str, pd.DataFrame], target: str) -> set[str]:
    """Give the ids of rows of the target table that rows of any table name."""
    return {
        text
        for name, frame in tables.items()
        for column in TABLES[name].columns
        if column.refers_to == target
        for text in frame[column.name].dropna()
    }
