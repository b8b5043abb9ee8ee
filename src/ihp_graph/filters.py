"""Which facts are in view: of some years, a programme, a topic, a unit.

A fact is in view of the years A to B if the calendar year of its own date lies in A…B; a span counts in
its first year. A fact without a date of its own is left out of a view of years, and counted. A view of
a programme or topic keeps the facts of matching partnerships; facts without a partnership are left out,
and counted. What isn't a fact (partners, people, partnerships, innovations) stays.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from ihp_graph import derived, income
from ihp_graph.dataset import Dataset, elements
from ihp_graph.rates import Rates

FACTS_OF_PARTNERSHIPS = (
    "roles", "funding", "exchanges", "decisions", "assessments", "claims", "adoptions", "barriers",
)  # fmt: skip
"""Tables of facts, each dated on its own. Participants and accounts follow their exchange."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What is in view. Years are calendar years; programme and topic match any element, whatever its case.

    With a `unit` only the exchanges in that unit count, weighted by their volume.
    """

    from_year: int | None = None
    to_year: int | None = None
    programme: str | None = None
    topic: str | None = None
    unit: str | None = None

    def apply(self, dataset: Dataset) -> View:
        """Give the view of a data set through this filter."""
        tables = dict(dataset.tables)
        left_out: dict[str, dict[str, int]] = {"undated": {}, "no_partnership": {}, "other_unit": {}}
        for table in FACTS_OF_PARTNERSHIPS:
            if table in tables:
                tables[table] = self.facts(dataset, table, left_out)
        for table in ("participants", "accounts"):
            if table in tables and "exchanges" in tables:
                frame = tables[table]
                tables[table] = frame[frame["exchange_id"].isin(tables["exchanges"]["id"])]
        return View(
            Dataset(tables, dataset.warnings),
            self,
            undated_left_out=left_out["undated"],
            no_partnership_left_out=left_out["no_partnership"],
            other_unit_left_out=left_out["other_unit"].get("exchanges", 0),
        )

    def facts(self, dataset: Dataset, table: str, left_out: dict[str, dict[str, int]]) -> pd.DataFrame:
        """Give the facts of a table that are in view, and count in `left_out` those that could not be."""
        frame = dataset[table]
        if self.programme is not None or self.topic is not None:
            partnership = frame.get("partnership_id", pd.Series(pd.NA, index=frame.index, dtype="str"))
            left_out["no_partnership"][table] = int(partnership.isna().sum())
            frame = frame[partnership.isin(self.partnerships(dataset))]
        if self.from_year is not None or self.to_year is not None:
            year = pd.to_numeric(derived.own_date(frame).str.slice(0, 4))
            left_out["undated"][table] = int(year.isna().sum())
            first = self.from_year if self.from_year is not None else -float("inf")
            last = self.to_year if self.to_year is not None else float("inf")
            frame = frame[year.between(first, last)]
        if self.unit is not None and table == "exchanges":
            left_out["other_unit"][table] = int((frame["unit"] != self.unit).sum())
            frame = frame[frame["unit"] == self.unit]
        return frame

    def partnerships(self, dataset: Dataset) -> pd.Series:
        """Give the ids of the partnerships of the programme and topic."""
        frame = dataset["partnerships"]
        inside = pd.Series(True, index=frame.index)
        for column, wanted in (("programme", self.programme), ("topic", self.topic)):
            if wanted is not None:
                fold = wanted.strip().casefold()
                named = [fold in {cell.casefold() for cell in cells} for cells in elements(frame[column])]
                inside &= pd.Series(named, index=frame.index, dtype=bool)
        return frame.loc[inside, "id"]


@dataclass(frozen=True, slots=True)
class View:
    """A data set through a filter: what every measure and question is about.

    ``dataset`` holds the facts in view; what could not be placed is counted: facts without a date by
    table, facts without a partnership by table, exchanges in another unit. With ``rates`` amounts are summed
    across currencies too.
    """

    dataset: Dataset
    filter: Filter = field(default_factory=Filter)
    undated_left_out: dict[str, int] = field(default_factory=dict)
    no_partnership_left_out: dict[str, int] = field(default_factory=dict)
    other_unit_left_out: int = 0
    rates: Rates | None = None

    @property
    def side_as_of(self) -> int:
        """The fiscal year that gives a partner its one side: the last in view."""
        return income.LAST_YEAR if self.filter.to_year is None else self.filter.to_year

    def exchanges(self) -> pd.DataFrame:
        """Give the exchanges in view with the columns of :func:`ihp_graph.derived.exchanges`.

        Their ``weight`` is the volume where the filter has a unit.
        """
        frame = derived.exchanges(self.dataset)
        return frame if self.filter.unit is None else frame.assign(weight=frame["volume"])

    def partners(self) -> pd.DataFrame:
        """Give the partners with their ``side`` as of the last year in view."""
        return derived.partners(self.dataset, self.side_as_of)


def as_view(data: View | Dataset) -> View:
    """Give the view itself, or the view of everything in a data set."""
    return data if isinstance(data, View) else View(data)
