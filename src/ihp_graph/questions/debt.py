"""Q12: whether one partner is left indebted: net flow and its persistence, pair by pair."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from ihp_graph.flows import KINDS, Ints
from ihp_graph.language import Language
from ihp_graph.questions import caveats
from ihp_graph.questions.answer import Answer, Evidence, title, unanswerable
from ihp_graph.questions.words import FEW, few, fit


def ledgers_between(evidence: Evidence) -> Answer:
    """Answer Q12 by the balance of each pair of a HIC and an LMIC partner, over all and year by year."""
    if "exchanges" not in evidence.dataset:
        needs = ("exchanges.from_partner_id", "exchanges.to_partner_id", "exchanges.start")
        said = caveats.of_tables(evidence, "exchanges")
        return unanswerable(evidence, "Q12", *needs, caveats=said)
    figures = balances(evidence)
    say = evidence.say
    finding, rest = fit(*balance_in_words(figures, len(evidence.exchanges), say), say=say)
    tested = caveats.of_sign_flip(say, evidence.measures["flow_asymmetry"], "caveat-sign-flip")
    said = [*rest, *tested, *caveats.of_exchanges(evidence), *caveats.of_kinds(evidence)]
    if undated := int(evidence.between["year"].isna().sum()):
        said.append(say("q12-undated", k=undated, n=len(evidence.between)))
    if figures["pairs"]:
        said.append(say("q12-years", n=figures["two_or_more_years"], one_way=figures["one_way_all_years"]))
        said.append(say("q12-untold"))
    return Answer("Q12", title(evidence, "Q12"), True, (), finding, figures, figures["pairs"], tuple(said))


def balances(evidence: Evidence) -> dict[str, Any]:
    """Give the figures of Q12; a pair's net is what `a` gave less what `b` gave, in all and in each year."""
    pairs, years = evidence.pairs, by_year(evidence)
    net = (pairs["hic_to_lmic"] - pairs["lmic_to_hic"]).round(9)
    a_gave, b_gave = (pairs[[f"{way}_{kind}" for kind in KINDS]].sum(axis=1) for way in ("a_to_b", "b_to_a"))
    dated = years.groupby("pair")
    two_or_more = dated.size() >= 2
    one_way = (dated["forth"].sum() == 0) | (dated["back"].sum() == 0)
    runs = runs_of(years, len(pairs))
    return {
        "pairs": len(pairs),
        "net_hic_creditor": int((net > 0).sum()),
        "net_lmic_creditor": int((net < 0).sum()),
        "balanced": int((net == 0).sum()),
        "nothing_returned": int((pairs["returned"] == 0).sum()),
        "two_or_more_years": int(two_or_more.sum()),
        "one_way_all_years": int((two_or_more & one_way).sum()),
        "longest_run": int(runs.max(initial=0)),
        **flows_by_year(evidence),
        "ledgers": [
            {"a": a, "b": b, "net": net, "years": in_years, "run": run}
            for a, b, net, in_years, run in zip(
                pairs["a"], pairs["b"], (a_gave - b_gave).round(9).tolist(), years_of(years, len(pairs)),
                runs.tolist(), strict=True,
            )
        ],
    }  # fmt: skip


def flows_by_year(evidence: Evidence) -> dict[str, Any]:
    """Give what went each way between the sides by the year of the exchange's own date, and without one."""
    flows = evidence.network.flows.cross_side
    frame = pd.DataFrame(
        {
            "year": evidence.between["year"].astype("str").fillna("").to_numpy(),
            "n": 1,
            "hic_to_lmic": np.where(flows.from_hic, flows.weight, 0.0),
            "lmic_to_hic": np.where(flows.from_hic, 0.0, flows.weight),
        }
    )
    found = {str(year): sums for year, sums in frame.groupby("year").sum().to_dict("index").items()}
    undated = found.pop("", {"n": 0, "hic_to_lmic": 0.0, "lmic_to_hic": 0.0})
    return {"by_year": found, "undated": undated}


def by_year(evidence: Evidence) -> pd.DataFrame:
    """Sum what went `forth` (a to b) and `back`, and the `net`, of each pair and year on record, in order."""
    flows = evidence.network.flows.cross_side
    forth = flows.giver < flows.receiver
    frame = pd.DataFrame(
        {
            "pair": flows.dyads.of_exchange,
            "year": evidence.between["year"].to_numpy(dtype=float, na_value=np.nan),
            "forth": np.where(forth, flows.weight, 0.0),
            "back": np.where(forth, 0.0, flows.weight),
        }
    ).dropna()
    years = frame.groupby(["pair", "year"], as_index=False).sum()
    return years.assign(net=(years["forth"] - years["back"]).round(9))


def years_of(years: pd.DataFrame, pairs: int) -> list[dict[str, float]]:
    """Give the net flow of each pair by year."""
    nets: list[dict[str, float]] = [{} for _ in range(pairs)]
    for pair, year, net in zip(years["pair"], years["year"], years["net"], strict=True):
        nets[pair][str(int(year))] = net
    return nets


def runs_of(years: pd.DataFrame, pairs: int) -> Ints:
    """Give each pair's longest run: successive years on record in which the net flow has one sign.

    Years without a record are skipped; a year in which the pair is even ends a run.
    """
    sign = np.sign(years["net"])
    starts = (years["pair"] != years["pair"].shift()) | (sign != sign.shift())
    lengths = (
        years[sign != 0].groupby(starts.cumsum()[sign != 0]).agg(pair=("pair", "first"), run=("net", "size"))
    )
    longest = lengths.groupby("pair")["run"].max().reindex(range(pairs), fill_value=0)
    return np.asarray(longest, dtype=np.int64)


def balance_in_words(figures: dict[str, Any], exchanges: int, say: Language) -> list[str]:
    """Say how many pairs have nothing on record in return, and who gave more."""
    pairs = figures["pairs"]
    if not pairs:
        return [say("none-between", n=exchanges)]
    text = say("q12-no-return", k=figures["nothing_returned"], n=pairs, few=few(pairs))
    if pairs < FEW:
        return [text]
    gave_more = {"n": figures["net_hic_creditor"], "lmic": figures["net_lmic_creditor"]}
    return [text, say("q12-more", **gave_more, even=figures["balanced"])]
