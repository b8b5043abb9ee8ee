"""Which record a partnership's figure depends on: what it would be with one more exchange."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ihp_graph.dataset import Dataset
from ihp_graph.filters import View, as_view
from ihp_graph.flows import KINDS
from ihp_graph.income import HIC, LMIC
from ihp_graph.measures.ledger import partnerships
from ihp_graph.network import Network
from ihp_graph.questions.mirror import alone, or_none

WAYS = ((HIC, LMIC), (LMIC, HIC))


@dataclass(frozen=True, slots=True)
class Balance:
    """What is matched in kind, of all that the sides exchanged; the first of a list is as things are."""

    kind: str | None
    giver_side: str | None
    receiver_side: str | None
    matched: float
    whole: float

    @property
    def share(self) -> float:
        """The partnership's reciprocity in kind."""
        return self.matched / self.whole


def one_more(data: View | Dataset, partnership: str) -> list[Balance]:
    """Give a partnership's reciprocity in kind as it is, and with one more exchange of each kind and way.

    Arithmetic, not advice. Empty without an exchange between the sides, which stands for all: the added one
    is like the partnership's first between them, but for its kind and way.
    """
    view = as_view(data)
    dataset = alone(view.dataset, partnership)
    held = View(dataset, view.filter).exchanges()
    between = held[(held["giver_side"] != held["receiver_side"]) & held["giver_side"].isin((HIC, LMIC))]
    between = between[between["receiver_side"].isin((HIC, LMIC))]
    if between.empty:
        return []
    like = dataset["exchanges"].loc[[between.index[0]]]
    first = between.iloc[0]
    found = [balance(dataset, view, partnership)]
    for kind in KINDS[:2]:
        for giver, receiver in WAYS:
            ends = [str(first["from_partner_id"]), str(first["to_partner_id"])]
            if first["giver_side"] != giver:
                ends.reverse()
            more = like.assign(
                id="one more",
                from_partner_id=ends[0],
                to_partner_id=ends[1],
                knowledge_type=kind,
                content=None,
                volume=1.0 if view.filter.unit else float("nan"),
                unit=or_none(view.filter.unit),
            ).astype(like.dtypes.to_dict())
            more.index = pd.Index(["one more"], name="key")
            tables = dict(dataset.tables)
            tables["exchanges"] = pd.concat([tables["exchanges"], more])
            found.append(balance(Dataset(tables), view, partnership, (kind, giver, receiver)))
    return found


def balance(
    dataset: Dataset,
    view: View,
    partnership: str,
    added: tuple[str | None, str | None, str | None] = (None, None, None),
) -> Balance:
    """Give what is matched in kind in a data set of one partnership, with what was added to it."""
    row = partnerships(Network.of(View(dataset, view.filter))).loc[[partnership]].iloc[0]
    whole = float(row["flow_hic_lmic"] + row["flow_lmic_hic"])
    return Balance(*added, matched=float(row["same_type_reciprocity"]) * whole, whole=whole)
