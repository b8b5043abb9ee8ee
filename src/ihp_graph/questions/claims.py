"""Q8: what partnerships that claim reciprocity do, beside those that don't."""

from __future__ import annotations

from typing import Any

from ihp_graph.income import HIC
from ihp_graph.language import Language
from ihp_graph.measures.significance import wilson
from ihp_graph.model import TECHNICAL
from ihp_graph.questions import caveats
from ihp_graph.questions.answer import Answer, Evidence, distinct, title, unanswerable
from ihp_graph.questions.words import FEW, few, fit

MUTUAL = ("reciprocal", "equal", "mutual_learning", "mutual_benefit")
"""The claims that are claims of mutuality."""


def claim_and_practice(evidence: Evidence) -> Answer:
    """Answer Q8 by the partnerships that claim mutuality and what is on record of them between the sides."""
    if not {"claims", "exchanges"} <= evidence.dataset.tables.keys():
        needs = (
            "claims.claim",
            "exchanges.from_partner_id",
            "exchanges.to_partner_id",
            "exchanges.knowledge_type",
        )
        said = caveats.of_tables(evidence, "claims", "exchanges")
        return unanswerable(evidence, "Q8", *needs, caveats=said)
    claiming = claimants(evidence)
    measurable, back, technical_back = practice(evidence)
    enough = evidence.partnerships[evidence.partnerships["cross_side_exchanges"] >= FEW]
    claims_it = enough.index.isin(claiming)
    figures = {
        "claiming": len(claiming),
        "measurable": len(measurable),
        "without_lmic_to_hic": len(measurable - back),
        "without_technical_lmic_to_hic": len(measurable - technical_back),
        "mean_claiming": mean(enough.loc[claims_it, "same_type_reciprocity"].tolist()),
        "mean_not_claiming": mean(enough.loc[~claims_it, "same_type_reciprocity"].tolist()),
    }
    say = evidence.say
    finding, rest = fit(*gap_in_words(figures, say), say=say)
    said = [
        *rest,
        *how_sure(figures, say),
        means_in_words(figures, say),
        *caveats.of_tables(evidence, "claims"),
        *caveats.of_exchanges(evidence)[1:],
        *caveats.of_kinds(evidence),
        say("q8-documented"),
    ]
    return Answer("Q8", title(evidence, "Q8"), True, (), finding, figures, len(claiming), tuple(said))


def claimants(evidence: Evidence) -> set[str]:
    """Give the partnerships that claim mutuality."""
    claims = evidence.dataset["claims"]
    return distinct(claims.loc[claims["claim"].isin(MUTUAL), "partnership_id"])


def practice(evidence: Evidence) -> tuple[set[str], set[str], set[str]]:
    """Give the claimants with an exchange between the sides, with one and with a technical one to HIC."""
    between = evidence.between
    back = between[between["receiver_side"] == HIC]
    technical_back = back[back["knowledge_type"] == TECHNICAL]
    claiming = claimants(evidence)
    measurable, returning, in_kind = (
        claiming & distinct(rows["partnership_id"]) for rows in (between, back, technical_back)
    )
    return measurable, returning, in_kind


def mean(values: list[float]) -> dict[str, Any]:
    """Give the unweighted mean and over how many; null of none."""
    return {"value": sum(values) / len(values) if values else None, "n": len(values)}


def gap_in_words(figures: dict[str, Any], say: Language) -> list[str]:
    """Say what is on record of the partnerships that claim mutuality."""
    claiming, measurable = figures["claiming"], figures["measurable"]
    if not claiming:
        return [say("q8-no-claim")]
    if not measurable:
        return [say("q8-claim", n=claiming), say("q8-not-measurable", n=claiming)]
    return [
        say(
            "q8-measurable",
            k=measurable,
            n=claiming,
            none_back=figures["without_lmic_to_hic"],
            none_technical=figures["without_technical_lmic_to_hic"],
            few=few(measurable),
        )
    ]


def how_sure(figures: dict[str, Any], say: Language) -> list[str]:
    """Say the share without technical knowledge from LMIC to HIC partners with its interval, where enough."""
    k, n = figures["without_technical_lmic_to_hic"], figures["measurable"]
    interval = wilson(k, n)
    if interval is None or n < FEW:
        return []
    low, high = map(say.decimals, interval)
    return [say("q8-how-sure", k=k, n=n, share=say.decimals(k / n), low=low, high=high)]


def means_in_words(figures: dict[str, Any], say: Language) -> str:
    """Say the mean reciprocity in kind of those that claim and of those that don't."""
    of, other = figures["mean_claiming"], figures["mean_not_claiming"]
    mean, mean_other = (
        say("q8-mean-unknown") if one["value"] is None else say.decimals(one["value"]) for one in (of, other)
    )
    return say(
        "q8-means",
        mean=mean,
        n=of["n"],
        mean_other=mean_other,
        n_other=other["n"],
        few=few(of["n"], other["n"]),
    )
