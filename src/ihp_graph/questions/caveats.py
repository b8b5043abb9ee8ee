"""What to know before quoting an answer, in plain sentences."""

from __future__ import annotations

import pandas as pd

from ihp_graph import bundled, derived, origins
from ihp_graph.income import HIC, LMIC, UNKNOWN
from ihp_graph.measures.result import Result
from ihp_graph.measures.significance import DRAWS, SEED
from ihp_graph.questions.answer import Evidence, by_side, distinct
from ihp_graph.questions.words import ABOUT, FEW, counted, number, p_value, share, verb

SAMPLE = "Not a random sample: figures describe what is on record here, not what happened elsewhere."
INTERVAL = (
    f"Intervals are 95%, from drawing whole partnerships {DRAWS:,} times with seed {SEED}: they say how "
    "much a figure depends on which of these partnerships are in the data, not how it would be elsewhere."
)
ROW = {
    "roles": "role", "funding": "funding row", "exchanges": "exchange", "decisions": "decision row",
    "assessments": "assessment", "claims": "claim", "adoptions": "adoption", "barriers": "barrier",
}  # fmt: skip
"""What one row of each table of facts is called."""


def of_tables(evidence: Evidence, *tables: str) -> list[str]:
    """Say what kind of sample it is, and how many rows of these tables a filter couldn't place."""
    said = [bundled.SAMPLE if evidence.bundled else SAMPLE]
    view = evidence.view
    if "exchanges" in tables or "funding" in tables:
        said += origins.notices(evidence.dataset)
    for table in tables:
        if n := view.undated_left_out.get(table, 0):
            said.append(f"{counted(n, ROW[table])} without a date of {verb(n, 'its', 'their')} own left out.")
        if n := view.no_partnership_left_out.get(table, 0):
            said.append(f"{counted(n, ROW[table])} without a partnership left out.")
    if "exchanges" in tables and (n := view.other_unit_left_out):
        said.append(f"{counted(n, 'exchange')} in another unit left out.")
    return said


def of_exchanges(evidence: Evidence) -> list[str]:
    """Say what holds for every figure about exchanges between the sides."""
    exchanges, between = evidence.exchanges, evidence.between
    said = of_tables(evidence, "exchanges")
    if len(between) < FEW:
        said.append(f"{counted(len(between), 'exchange')} between HIC and LMIC partners: too few to compare.")
    if outside := len(exchanges) - len(between):
        unknown = int((exchanges[["giver_side", "receiver_side"]] == UNKNOWN).any(axis=1).sum())
        said.append(
            f"{share(outside, len(exchanges), 'exchange')} left out: {number(unknown)} with a partner of "
            f"unknown side, {number(outside - unknown)} between partners of one side."
        )
    partnerships = evidence.dataset["partnerships"]["id"]
    if without := int((~partnerships.isin(distinct(exchanges["partnership_id"]))).sum()):
        said.append(
            f"{share(without, len(partnerships), 'partnership')} {verb(without, 'has', 'have')} no exchange "
            f"{'in view' if evidence.filtered else 'on record'}: unknown, not unreciprocal."
        )
    if len(exchanges):
        said.append(tellers(evidence, exchanges))
    return said


def tellers(evidence: Evidence, exchanges: pd.DataFrame) -> str:
    """Say which side told the exchanges."""
    told = exchanges[exchanges["reported_by"].notna()]
    if told.empty:
        return "Which partner told an exchange is not recorded."
    by = by_side(derived.side_of(evidence.dataset, told["reported_by"], told["fiscal_year"]))
    text = (
        f"{share(by[HIC], len(exchanges), 'exchange')} {verb(by[HIC], 'is', 'are')} told by HIC partners, "
        f"{number(by[LMIC])} by LMIC partners"
    )
    if by[UNKNOWN]:
        text += f", {number(by[UNKNOWN])} by partners of unknown side"
    return f"{text}, {number(len(exchanges) - len(told))} by no partner."


def of_sign_flip(asymmetry: Result, what: str) -> list[str]:
    """Say how rare so large an imbalance is by chance, where that was tested."""
    if asymmetry.p_value is None:
        return []
    return [
        f"Sign-flip test of the {what}, those of each partnership turned as a whole: an imbalance of this "
        f"size or more has {p_value(asymmetry.p_value)}."
    ]


def of_kinds(evidence: Evidence) -> list[str]:
    """Say what the kind of knowledge, and so reciprocity in kind, rests on."""
    between, said = evidence.between, []
    n = len(between)
    if unclassified := int(between["knowledge_type"].isna().sum()):
        said.append(
            f"{share(unclassified, n, 'exchange')} between the sides not classified as technical or "
            "cultural: counted as given, never as returned in kind."
        )
    if about := int((between["learning"] == "about").sum()):
        said.append(
            f"{share(about, n, 'exchange')} between the sides {verb(about, 'is', 'are')} {ABOUT}, "
            "no substitute for learning from the other side."
        )
    if inferred := int((between["certainty"] == "inferred").sum()):
        said.append(
            f"{share(inferred, n, 'exchange')} between the sides inferred: giver, receiver or kind is read "
            "into the source."
        )
    if evidence.bundled:
        said.append(bundled.CODERS)
    return said


def none_between(exchanges: int) -> str:
    """Say that no exchange is between the sides."""
    if exchanges == 1:
        return "the exchange on record is not between a HIC and an LMIC partner"
    return f"none of {number(exchanges)} exchanges on record is between a HIC and an LMIC partner"
