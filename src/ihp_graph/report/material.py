"""What the questions of the report's page are made of; what more than one needs is made once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from ihp_graph.filters import View
from ihp_graph.report import charts, facts, pairs, rows, words

Document = Mapping[str, Any]
Question = Mapping[str, Any]
Parts = dict[str, Any]
"""Fields of a section: its template, picture, tables, what it rests on, sources."""


@dataclass(frozen=True)
class Material:
    """A view, its document, and what follows from them.

    ``things`` is what a weight counts, in the plural.
    """

    view: View
    document: Document
    things: str

    @cached_property
    def between(self) -> pd.DataFrame:
        """The exchanges between the sides."""
        return facts.between_sides(self.view)

    @cached_property
    def pairs(self) -> rows.Rows:
        """The HIC–LMIC pairs."""
        return pairs.pair_rows(self.document)

    @cached_property
    def flows(self) -> charts.Flows:
        """What goes from side to side, by kind."""
        return pairs.by_kind(self.document)

    @cached_property
    def matches(self) -> charts.Matches:
        """What each side gave, by whether it is matched, and its kind."""
        return charts.matches(self.document["pairs"])

    def figures(self, id: str) -> Mapping[str, Any]:
        """Give the figures of a question."""
        figures: Mapping[str, Any] = rows.question(self.document, id)["figures"]
        return figures

    def stated(self, key: str) -> str:
        """Write a measure with how sure it is."""
        return words.stated(self.document["measures"][key])
