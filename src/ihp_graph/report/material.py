"""What the questions of the report's page are made of; what more than one needs is made once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from ihp_graph.filters import View
from ihp_graph.language import ENGLISH, Language
from ihp_graph.report import charts, facts, pairs, rows, words
from ihp_graph.report.columns import Rows

Document = Mapping[str, Any]
Question = Mapping[str, Any]
Parts = dict[str, Any]
"""Fields of a section: its figures, tables, what it rests on, sources."""


@dataclass(frozen=True)
class Material:
    """A view, its document in a language, and what follows from them."""

    view: View
    document: Document
    say: Language = ENGLISH

    @property
    def unit(self) -> str:
        """What a weight counts: the code of a unit."""
        return self.view.filter.unit or "exchange"

    @cached_property
    def between(self) -> pd.DataFrame:
        """The exchanges between the sides."""
        return facts.between_sides(self.view)

    @cached_property
    def pairs(self) -> Rows:
        """The HIC–LMIC pairs."""
        between = self.between
        ends = [between["from_partner_id"], between["to_partner_id"]]
        names = pd.Series(["\n".join(sorted(both)) for both in zip(*ends, strict=True)], index=between.index)
        return pairs.pair_rows(self.document, self.sources.cited_by(names, between["source"]))

    @cached_property
    def flows(self) -> charts.Flows:
        """What goes from side to side, by kind."""
        return pairs.by_kind(self.document)

    @cached_property
    def matches(self) -> charts.Matches:
        """What each side gave, by whether it is matched, and its kind."""
        return charts.matches(self.document["pairs"])

    @cached_property
    def given(self) -> float:
        """All that was given between the sides."""
        return sum(sum(flow.values()) for flow in self.flows.values())

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The name of each partner, its id where it has none."""
        return {partner["id"]: partner["name"] or partner["id"] for partner in self.document["partners"]}

    @cached_property
    def sources(self) -> facts.Sources:
        """The sources of the exchanges between the sides, which Q1 lists."""
        return facts.sources([self.between])

    @cached_property
    def cited_by_partnership(self) -> Mapping[str, tuple[int, ...]]:
        """The numbers, in the list of Q1, of the sources of each partnership's exchanges."""
        return self.sources.cited_by(self.between["partnership_id"], self.between["source"])

    @cached_property
    def cited_by_coordinator(self) -> Mapping[str, tuple[int, ...]]:
        """The same of the exchanges in the partnerships of each coordinator."""
        roles = self.view.dataset["roles"]
        held = roles.loc[roles["role"] == "coordinator", ["partner_id", "partnership_id"]].drop_duplicates()
        both = held.merge(self.between[["partnership_id", "source"]], on="partnership_id")
        return self.sources.cited_by(both["partner_id"], both["source"])

    def figures(self, id: str) -> Mapping[str, Any]:
        """Give the figures of a question."""
        figures: Mapping[str, Any] = rows.question(self.document, id)["figures"]
        return figures

    def stated(self, key: str) -> str:
        """Write a measure with how sure it is."""
        return words.stated(self.say, self.document["measures"][key])
