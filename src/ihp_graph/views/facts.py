"""What the network page knows: the partners and exchanges of a view, as tables and as JSON.

Partners are numbered in the order of their names, exchanges in the order of their keys; everything on
the page refers to these numbers, so that no cell of the data ends up in an id or a selector.
"""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ihp_graph import derived
from ihp_graph.dataset import elements
from ihp_graph.filters import View
from ihp_graph.flows import KINDS
from ihp_graph.language import ENGLISH, Language
from ihp_graph.network import codes

PARTNER_TEXTS = ("id", "kind", "city", "capacity_unit", "ror", "iati_id")
EXCHANGE_TEXTS = (
    "id", "content", "learning", "benefit", "practice_changed", "start", "end", "volume", "unit", "certainty",
    "giver_side", "receiver_side", "innovation", "teller", "classifier", "source", "notes",
)  # fmt: skip


@dataclass(frozen=True)
class Facts:
    """The partners and exchanges of a view, numbered from 0.

    Attributes
    ----------
    partners
        As :meth:`View.partners`, in the order of their names.
    exchanges
        As :meth:`View.exchanges`, and ``giver``, ``receiver`` (numbers of partners), ``knowledge`` (one
        of ``KINDS``), ``partnership`` (number, −1 without one), and the names ``innovation``, ``teller``
        and ``classifier``.
    partnerships
        Columns ``id``, ``name``, ``programme``; those too that only exchanges or roles name.
    roles
        Columns ``partner``, ``partnership`` (numbers) and ``role``.
    told_by
        Number of exchanges by the side of whoever told of them; ``nobody`` where no partner did.
    """

    partners: pd.DataFrame
    exchanges: pd.DataFrame
    partnerships: pd.DataFrame
    roles: pd.DataFrame
    told_by: dict[str, int]

    @property
    def arcs(self) -> npt.NDArray[np.int64]:
        """The distinct pairs of giver and receiver, shape (arcs, 2)."""
        return np.unique(self.exchanges[["giver", "receiver"]].to_numpy(dtype=np.int64), axis=0)

    def as_json(self, say: Language = ENGLISH) -> dict[str, Any]:
        """Give everything as lists and dictionaries for the page; blank cells are null or left out."""
        partners = self.partners
        by_partner = self.roles.groupby("partner")
        roles = {number: rows["role"].value_counts().to_dict() for number, rows in by_partner}
        within = pd.concat(
            [
                self.roles[["partner", "partnership"]],
                *(
                    self.exchanges[[end, "partnership"]].set_axis(["partner", "partnership"], axis=1)
                    for end in ("giver", "receiver")
                ),
            ]
        )
        within = within[within["partnership"] >= 0].drop_duplicates().sort_values(["partner", "partnership"])
        members = {number: rows["partnership"].tolist() for number, rows in within.groupby("partner")}
        records = []
        for number, row in enumerate(partners.to_dict("records")):
            record: dict[str, Any] = {key: row[key] for key in PARTNER_TEXTS if isinstance(row[key], str)}
            record |= {
                "name": row["name"],
                "side": row["side"],
                "country": country_name(row["country"], say),
                "aliases": row["aliases"],
                "partnerships": members.get(number, []),
                "roles": roles.get(number, {}),
            }
            if not math.isnan(row["capacity"]):
                record["capacity"] = row["capacity"]
            records.append(record)
        exchanges = self.exchanges
        return {
            "partners": records,
            "partnerships": [
                {"name": name, "programmes": programmes}
                for name, programmes in zip(
                    self.partnerships["name"], elements(self.partnerships["programme"]), strict=True
                )
            ],
            "exchanges": {
                **{key: exchanges[key].tolist() for key in ("giver", "receiver", "partnership", "weight")},
                "kind": codes(exchanges["knowledge"], KINDS).tolist(),
                "year": [None if pd.isna(year) else int(year) for year in exchanges["year"]],
                "texts": {key: coded(exchanges[key]) for key in EXCHANGE_TEXTS},
            },
            "kinds": list(KINDS),
        }


def facts(view: View) -> Facts:
    """Number the partners and exchanges of a view and put names where the tables have ids."""
    dataset = view.dataset
    partners = view.partners()
    partners = partners.assign(
        aliases=elements(partners["also_known_as"]), order=partners["name"].map(listing_order)
    )
    partners = partners.sort_values(["order", "id"]).reset_index(drop=True)
    number = pd.Series(partners.index, index=partners["id"])
    name = partners.set_index("id")["name"]

    exchanges, roles = view.exchanges(), dataset["roles"]
    table = dataset["partnerships"]
    named = pd.concat([exchanges["partnership_id"], roles["partnership_id"]]).dropna().unique()
    ids = pd.DataFrame({"id": pd.Series(sorted({*table["id"], *named}), dtype="str")})
    partnerships = ids.merge(table[["id", "name", "programme"]], on="id", how="left")
    partnerships["name"] = partnerships["name"].fillna(partnerships["id"])
    partnerships["order"] = partnerships["name"].map(listing_order)
    partnerships = partnerships.sort_values(["order", "id"]).reset_index(drop=True)
    partnership = pd.Series(partnerships.index, index=partnerships["id"])

    innovations = dataset["innovations"].set_index("id")["name"]
    changed = exchanges["practice_changed"].map({True: "true", False: "false"})
    volume = exchanges["volume"].map(lambda v: f"{v:g}", na_action="ignore")
    tellers = derived.side_of(dataset, exchanges["reported_by"], exchanges["fiscal_year"])
    tellers = tellers.where(exchanges["reported_by"].notna(), "nobody")
    return Facts(
        partners,
        exchanges.assign(
            giver=exchanges["from_partner_id"].map(number).astype("int64"),
            receiver=exchanges["to_partner_id"].map(number).astype("int64"),
            knowledge=exchanges["knowledge_type"].fillna(KINDS[-1]),
            partnership=exchanges["partnership_id"].map(partnership).fillna(-1).astype("int64"),
            innovation=named_by(exchanges["innovation_id"], innovations),
            teller=named_by(exchanges["reported_by"], name),
            classifier=named_by(exchanges["classified_by"], name),
            practice_changed=changed,
            volume=volume,
        ),
        partnerships,
        pd.DataFrame(
            {
                "partner": roles["partner_id"].map(number).astype("int64"),
                "partnership": roles["partnership_id"].map(partnership).astype("int64"),
                "role": roles["role"],
            }
        ),
        {str(side): int(count) for side, count in tellers.value_counts().items()},
    )


def named_by(ids: pd.Series, names: pd.Series) -> pd.Series:
    """Give the names of ids; where a table has none, the id itself."""
    return ids.map(names).astype("str").fillna(ids)


def listing_order(name: str) -> str:
    """Give a name as it sorts in a list: without case or accents.

    >>> listing_order("Émile Zola")
    'emile zola'
    """
    plain = unicodedata.normalize("NFKD", name)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def country_name(code: object, say: Language) -> str | None:
    """Give the name of a country; None where it isn't recorded."""
    return say.country(code) if isinstance(code, str) else None


def coded(column: pd.Series) -> dict[str, list[Any]]:
    """Give a column as its distinct values and each row's place among them, −1 where it is blank."""
    places, values = pd.factorize(column)
    return {"values": [str(value) for value in values], "codes": places.tolist()}
