"""Q8: what partnerships that claim reciprocity do, beside those that don't."""

from __future__ import annotations

from typing import Any

from ihp_graph.income import HIC
from ihp_graph.measures.significance import wilson
from ihp_graph.model import TECHNICAL
from ihp_graph.questions import caveats
from ihp_graph.questions.answer import Answer, Evidence, distinct, unanswerable
from ihp_graph.questions.words import FEW, counted, decimals, fit, number, share, verb

TITLE = "Do partnerships that say they are reciprocal differ in what they do?"
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
        return unanswerable(evidence, "Q8", TITLE, *needs, caveats=said)
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
    finding, rest = fit(*gap_in_words(figures))
    said = [
        *rest,
        *how_sure(figures),
        means_in_words(figures),
        *caveats.of_tables(evidence, "claims"),
        *caveats.of_exchanges(evidence)[1:],
        *caveats.of_kinds(evidence),
        "Partnerships that claim mutuality are better documented: more of what they do is on record.",
    ]
    return Answer("Q8", TITLE, True, (), finding, figures, len(claiming), tuple(said))


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


def gap_in_words(figures: dict[str, Any]) -> list[str]:
    """Say what is on record of the partnerships that claim mutuality."""
    claiming, measurable = figures["claiming"], figures["measurable"]
    if not claiming:
        return ["no partnership on record claims mutuality"]
    if not measurable:
        return [
            f"{counted(claiming, 'partnership')} {verb(claiming, 'claims', 'claim')} mutuality",
            "no exchange between HIC and LMIC partners is on record for "
            + ("it" if claiming == 1 else "any of them"),
        ]
    claimers = verb(claiming, "partnership that claims", "partnerships that claim")
    text = (
        f"{share(measurable, claiming)} {claimers} mutuality {verb(measurable, 'has', 'have')} an exchange "
        f"between the sides on record: {number(figures['without_lmic_to_hic'])} without any from LMIC to HIC "
        f"partners, {number(figures['without_technical_lmic_to_hic'])} without technical knowledge in that "
        "direction"
    )
    return [f"{text}: too few to compare" if measurable < FEW else text]


def how_sure(figures: dict[str, Any]) -> list[str]:
    """Say the share without technical knowledge from LMIC to HIC partners with its interval, where enough."""
    k, n = figures["without_technical_lmic_to_hic"], figures["measurable"]
    interval = wilson(k, n)
    if interval is None or n < FEW:
        return []
    return [
        f"Without technical knowledge from LMIC to HIC partners: {share(k, n)}, or {decimals(k / n)} "
        f"({' to '.join(map(decimals, interval))}, Wilson's 95% interval)."
    ]


def means_in_words(figures: dict[str, Any]) -> str:
    """Say the mean reciprocity in kind of those that claim and of those that don't."""
    said = [
        f"{'unknown' if mean['value'] is None else decimals(mean['value'])} over "
        f"{counted(mean['n'], 'partnership')} that {verb(mean['n'], word, plural)} mutuality"
        for mean, word, plural in (
            (figures["mean_claiming"], "claims", "claim"),
            (figures["mean_not_claiming"], "makes no claim of", "make no claim of"),
        )
    ]
    fewest = min(figures["mean_claiming"]["n"], figures["mean_not_claiming"]["n"])
    few = ": too few to compare" if fewest < FEW else ""
    return (
        "Mean reciprocity in kind, of partnerships with 3 exchanges between the sides or more: "
        f"{said[0]}, {said[1]}{few}."
    )
