"""What a question is answered with, and what the questions are answered from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import pandas as pd

from ihp_graph import bundled
from ihp_graph.dataset import Dataset
from ihp_graph.filters import Filter, View, as_view
from ihp_graph.income import HIC, LMIC, SIDES
from ihp_graph.language import ENGLISH, Language
from ihp_graph.measures import all_measures, partner_measures, partner_records
from ihp_graph.measures.ledger import pairs, partnerships
from ihp_graph.measures.result import Result
from ihp_graph.network import Network

BOTH = (HIC, LMIC)


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one of the questions Q1 to Q12.

    ``finding`` is one sentence; ``figures`` has the layout that docs/report.schema.json gives; ``n`` is
    the number of facts that it rests on; ``caveats`` are what to know before quoting it. A question that
    can't be answered has no figures and names in ``needs`` the ``table.column`` that would answer it.
    """

    id: str
    title: str
    answerable: bool
    needs: tuple[str, ...]
    finding: str
    figures: dict[str, Any]
    n: int
    caveats: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """Give the answer under the keys of ``report --format json``."""
        return {
            "id": self.id,
            "title": self.title,
            "answerable": self.answerable,
            "needs": list(self.needs),
            "finding": self.finding,
            "figures": self.figures,
            "n": self.n,
            "caveats": list(self.caveats),
        }


class Evidence:
    """A view and what more than one question needs of it, each made once and only when asked for.

    Parameters
    ----------
    data : a view, or a data set for everything in it.
    language : what the answers are said in; their figures, ids and needs are the same in each.
    """

    def __init__(self, data: View | Dataset, language: Language = ENGLISH):
        self.view = as_view(data)
        self.say = language
        self.dataset = self.view.dataset

    @cached_property
    def network(self) -> Network:
        """Who taught whom."""
        return Network.of(self.view)

    @cached_property
    def measures(self) -> dict[str, Result]:
        """Every measure of the network by its key."""
        return all_measures(self.network)

    @property
    def exchanges(self) -> pd.DataFrame:
        """The exchanges in view with their sides and weights."""
        return self.network.exchanges

    @cached_property
    def between(self) -> pd.DataFrame:
        """The exchanges with one HIC and one LMIC partner at their date: what most questions are about."""
        giver, receiver = self.exchanges["giver_side"], self.exchanges["receiver_side"]
        return self.exchanges[giver.isin(BOTH) & receiver.isin(BOTH) & (giver != receiver)]

    @cached_property
    def pairs(self) -> pd.DataFrame:
        """The pairs of one HIC and one LMIC partner with an exchange, and what went each way."""
        return pairs(self.network)

    def pairs_of(self, exchanges: pd.DataFrame) -> pd.DataFrame:
        """Give :attr:`pairs` as some of the exchanges alone would make them."""
        return pairs(replace(self.network, exchanges=exchanges))

    @cached_property
    def partner_measures(self) -> pd.DataFrame:
        """The measures of each partner."""
        return partner_measures(self.network)

    @cached_property
    def partners(self) -> list[dict[str, Any]]:
        """Each partner with its measures, as the report lists them."""
        return partner_records(self.network, self.partner_measures)

    @cached_property
    def partnerships(self) -> pd.DataFrame:
        """Each partnership's flows between the sides and its reciprocity."""
        return partnerships(self.network)

    @cached_property
    def bundled(self) -> bool:
        """Whether the view names partners of the bundled data."""
        return bundled.mentions(self.dataset)

    @property
    def filtered(self) -> bool:
        """Whether the view leaves anything out."""
        return self.view.filter != Filter()

    def missing(self, *columns: str) -> tuple[str, ...]:
        """Give those of the ``table.column`` that have no filled cell in view."""
        return tuple(
            name
            for name in columns
            for table, column in [name.split(".")]
            if self.dataset[table][column].isna().all()
        )


def distinct(column: pd.Series[str]) -> set[str]:
    """Give the values in a column; asking a set is quicker than asking a column."""
    return set(column.dropna().unique())


def by_side(sides: pd.Series) -> dict[str, int]:
    """Count by side; each side is there, 0 where it has none."""
    counts = sides.value_counts()
    return {side: int(counts.get(side, 0)) for side in SIDES}


def title(evidence: Evidence, id: str) -> str:
    """Give the question itself."""
    return evidence.say(f"{id.lower()}-title")


def unanswerable(evidence: Evidence, id: str, *columns: str, caveats: list[str]) -> Answer:
    """Say that a question can't be answered and which of these ``table.column`` would answer it."""
    # Where all have cells and none of them the code that is asked for, it is the first that lacks it.
    needs = evidence.missing(*columns) or columns[:1]
    message = "unanswerable-filtered" if evidence.filtered else "unanswerable"
    finding = evidence.say(message, needs=evidence.say.listed(needs))
    return Answer(id, title(evidence, id), False, needs, finding, {}, 0, tuple(caveats))
