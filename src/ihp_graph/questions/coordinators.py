"""Q11: the balance between the sides in the partnerships of each coordinator, in all and year by year."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from ihp_graph.flows import KINDS
from ihp_graph.language import Language
from ihp_graph.questions import caveats
from ihp_graph.questions.answer import Answer, Evidence, distinct, title, unanswerable
from ihp_graph.questions.words import FEW, few, fit


def kept_balance(evidence: Evidence) -> Answer:
    """Answer Q11 for each partner with the role of coordinator, over the exchanges of its partnerships."""
    roles = evidence.dataset["roles"]
    held = roles.loc[roles["role"] == "coordinator", ["partner_id", "partnership_id"]].drop_duplicates()
    if held.empty or "exchanges" not in evidence.dataset:
        needs = ("roles.role", "exchanges.partnership_id", "exchanges.start")
        said = caveats.of_tables(evidence, "roles", "exchanges")
        return unanswerable(evidence, "Q11", *needs, caveats=said)
    figures = {"coordinators": coordinators(evidence, held)}
    say, n = evidence.say, held["partner_id"].nunique()
    finding, rest = fit(balance_in_words(figures["coordinators"], say), say=say)
    partnerships = evidence.dataset["partnerships"]["id"]
    without = int((~partnerships.isin(distinct(held["partnership_id"]))).sum())
    said = [
        *rest,
        *caveats.of_tables(evidence, "roles"),
        *caveats.of_exchanges(evidence)[1:],
        *resting_on_few(figures["coordinators"], say),
        say("q11-without", n=without),
    ]
    return Answer("Q11", title(evidence, "Q11"), True, (), finding, figures, n, tuple(said))


def coordinators(evidence: Evidence, held: pd.DataFrame) -> list[dict[str, Any]]:
    """Give the figures of each coordinator, sorted by id."""
    rows = held.merge(between_rows(evidence), on="partnership_id")
    whole = balances(rows, ["partner_id"]).to_dict("index")
    undated = rows["year"].isna().groupby(rows["partner_id"]).sum().to_dict()
    years: dict[str, dict[str, Any]] = {}
    by_year = balances(rows, ["partner_id", "year"]).reset_index()
    for row in by_year.to_dict("records"):
        few = row["n"] < FEW
        years.setdefault(row["partner_id"], {})[str(row["year"])] = {
            "n": row["n"],
            "flow_asymmetry": None if few else row["flow_asymmetry"],
            "same_type_reciprocity": None if few else row["same_type_reciprocity"],
        }
    exchanges = evidence.exchanges
    recorded = held["partnership_id"].isin(distinct(exchanges["partnership_id"]))
    counts = recorded.groupby(held["partner_id"]).agg(["size", "sum"]).to_dict("index")
    active = distinct(exchanges["from_partner_id"]) | distinct(exchanges["to_partner_id"])
    records = {record["id"]: record for record in evidence.partners}
    return [
        {
            "id": coordinator,
            "name": records[coordinator]["name"],
            "partnerships": count["size"],
            "with_exchanges": count["sum"],
            "flow_asymmetry": whole.get(coordinator, {}).get("flow_asymmetry"),
            "same_type_reciprocity": whole.get(coordinator, {}).get("same_type_reciprocity"),
            "by_year": years.get(str(coordinator), {}),
            "undated": undated.get(coordinator, 0),
            "brokerage": records[coordinator]["brokerage_income"] if coordinator in active else None,
        }
        for coordinator, count in counts.items()
    ]


def resting_on_few(each: list[dict[str, Any]], say: Language) -> list[str]:
    """Say with how many coordinators the balance rests on very few exchanges."""
    exchanges = [sum(year["n"] for year in row["by_year"].values()) + row["undated"] for row in each]
    n = sum(0 < n < FEW for n in exchanges)
    return [say("q11-rests-on-few", n=n)] if n else []


def between_rows(evidence: Evidence) -> pd.DataFrame:
    """Give the exchanges between the sides as rows of pair, kind and weight, `forth` or `back` in it."""
    flows = evidence.network.flows.cross_side
    forth = flows.giver < flows.receiver
    return pd.DataFrame(
        {
            "partnership_id": evidence.between["partnership_id"].to_numpy(),
            "year": evidence.between["year"].array,
            "pair": flows.dyads.of_exchange,
            "kind": flows.kind,
            "weight": flows.weight,
            "signed": np.where(flows.from_hic, flows.weight, -flows.weight),
            "forth": np.where(forth, flows.weight, 0.0),
            "back": np.where(forth, 0.0, flows.weight),
        }
    )


def balances(rows: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """Give number of exchanges, flow asymmetry and reciprocity in kind of the rows of each key."""
    grouped = rows.groupby(keys)
    total = grouped["weight"].sum()
    classified = rows[rows["kind"] != KINDS.index("unclassified")]
    ways = classified.groupby([*keys, "pair", "kind"])[["forth", "back"]].sum()
    in_kind = 2 * ways.min(axis=1).groupby(level=keys).sum()
    return pd.DataFrame(
        {
            "n": grouped.size(),
            "flow_asymmetry": grouped["signed"].sum() / total,
            "same_type_reciprocity": in_kind.reindex(total.index, fill_value=0.0) / total,
        }
    )


def balance_in_words(each: list[dict[str, Any]], say: Language) -> str:
    """Say in whose partnerships more goes from HIC to LMIC partners than back."""
    known = [row["flow_asymmetry"] for row in each if row["flow_asymmetry"] is not None]
    if not known:
        return say("q11-none", n=len(each))
    out, back = sum(value > 0 for value in known), sum(value < 0 for value in known)
    return say("q11-balance", n=len(each), k=len(known), out=out, back=back, few=few(len(known)))
