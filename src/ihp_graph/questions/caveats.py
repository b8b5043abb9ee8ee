"""What to know before quoting an answer, in plain sentences."""

from __future__ import annotations

import pandas as pd

from ihp_graph import derived, origins
from ihp_graph.bundled import coders
from ihp_graph.income import HIC, LMIC, UNKNOWN
from ihp_graph.language import ENGLISH, Language
from ihp_graph.measures.result import Result
from ihp_graph.measures.significance import DRAWS, SEED
from ihp_graph.questions.answer import Evidence, by_side, distinct
from ihp_graph.questions.words import FEW, p_value

SAMPLE = ENGLISH("sample")


def of_tables(evidence: Evidence, *tables: str) -> list[str]:
    """Say what kind of sample it is, and how many rows of these tables a filter couldn't place."""
    say, view = evidence.say, evidence.view
    said = [say("bundled-sample" if evidence.bundled else "sample")]
    if "exchanges" in tables or "funding" in tables:
        said += origins.notices(evidence.dataset, say)
    for table in tables:
        if n := view.undated_left_out.get(table, 0):
            said.append(say("caveat-undated", table=table, n=n))
        if n := view.no_partnership_left_out.get(table, 0):
            said.append(say("caveat-no-partnership", table=table, n=n))
    if "exchanges" in tables and (n := view.other_unit_left_out):
        said.append(say("caveat-other-unit", n=n))
    return said


def of_exchanges(evidence: Evidence) -> list[str]:
    """Say what holds for every figure about exchanges between the sides."""
    say, exchanges, between = evidence.say, evidence.exchanges, evidence.between
    said = of_tables(evidence, "exchanges")
    if len(between) < FEW:
        said.append(say("caveat-few-between", n=len(between)))
    if outside := len(exchanges) - len(between):
        unknown = int((exchanges[["giver_side", "receiver_side"]] == UNKNOWN).any(axis=1).sum())
        same = outside - unknown
        said.append(say("caveat-outside", k=outside, n=len(exchanges), unknown=unknown, same=same))
    partnerships = evidence.dataset["partnerships"]["id"]
    if without := int((~partnerships.isin(distinct(exchanges["partnership_id"]))).sum()):
        message = "caveat-without-exchange-in-view" if evidence.filtered else "caveat-without-exchange"
        said.append(say(message, k=without, n=len(partnerships)))
    if len(exchanges):
        said.append(tellers(evidence, exchanges))
    return said


def tellers(evidence: Evidence, exchanges: pd.DataFrame) -> str:
    """Say which side told the exchanges."""
    told = exchanges[exchanges["reported_by"].notna()]
    if told.empty:
        return evidence.say("caveat-untold")
    by = by_side(derived.side_of(evidence.dataset, told["reported_by"], told["fiscal_year"]))
    n = len(exchanges)
    return evidence.say(
        "caveat-told", k=by[HIC], n=n, lmic=by[LMIC], unknown=by[UNKNOWN], nobody=n - len(told)
    )


def of_sign_flip(say: Language, asymmetry: Result, message: str) -> list[str]:
    """Say how rare so large an imbalance is by chance, where that was tested."""
    return [] if asymmetry.p_value is None else [say(message, p=p_value(asymmetry.p_value, say))]


def of_kinds(evidence: Evidence) -> list[str]:
    """Say what the kind of knowledge, and so reciprocity in kind, rests on."""
    say, between, said = evidence.say, evidence.between, []
    n = len(between)
    if unclassified := int(between["knowledge_type"].isna().sum()):
        said.append(say("caveat-unclassified", k=unclassified, n=n))
    if about := int((between["learning"] == "about").sum()):
        said.append(say("caveat-about", k=about, n=n))
    if inferred := int((between["certainty"] == "inferred").sum()):
        said.append(say("caveat-inferred", k=inferred, n=n))
    if evidence.bundled:
        said.append(coders(say))
    return said


def interval(say: Language) -> str:
    """Say what a 95% interval means here."""
    return say("caveat-interval", draws=DRAWS, seed=SEED)
