"""Q5: whose needs, strengths, weaknesses and objectives are on record, and who identified them."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ihp_graph import derived
from ihp_graph.income import HIC, LMIC
from ihp_graph.model import TABLES
from ihp_graph.questions import caveats
from ihp_graph.questions.answer import Answer, Evidence, by_side, distinct, unanswerable
from ihp_graph.questions.words import FEW, fit, listed, number, share

TITLE = "Whose needs and strengths are acknowledged?"
KINDS = TABLES["assessments"].column("kind").codes
TO_SERVE = ("need", "objective")
"""The kinds that an exchange can serve."""


def needs_and_strengths(evidence: Evidence) -> Answer:
    """Answer Q5 by the assessments on record, by the side of the partner whose they are."""
    dataset = evidence.dataset
    if "assessments" not in dataset:
        columns = ("assessments.kind", "assessments.partner_id", "assessments.identified_by")
        said = caveats.of_tables(evidence, "assessments")
        return unanswerable(evidence, "Q5", TITLE, *columns, caveats=said)
    frame = derived.with_side(dataset, "assessments", partner_id="side", identified_by="identified_side")
    identified = frame[frame["identified_by"].notna()]
    by_other = identified[identified["side"].map({HIC: LMIC, LMIC: HIC}) == identified["identified_side"]]
    to_serve = frame[frame["kind"].isin(TO_SERVE)]
    serves = distinct(dataset["exchanges"]["serves"])
    served = to_serve[to_serve["id"].isin(serves)]
    figures: dict[str, Any] = {kind: by_side(frame.loc[frame["kind"] == kind, "side"]) for kind in KINDS}
    figures |= {"identified_by_other_side": by_side(by_other["side"]), "served": by_side(served["side"])}
    finding, rest = fit(*needs_in_words(figures, frame))
    served_of = share(len(served), len(to_serve))
    blank = len(frame) - len(identified)
    said = [
        *rest,
        *caveats.of_tables(evidence, "assessments"),
        f"Who identified it is not recorded for {share(blank, len(frame), 'assessment')}.",
        f"An exchange that serves it is on record for {served_of} needs and objectives."
        if serves
        else "Which need or objective an exchange serves is not recorded.",
    ]
    return Answer("Q5", TITLE, True, (), finding, figures, len(frame), tuple(said))


def needs_in_words(figures: dict[str, Any], frame: pd.DataFrame) -> list[str]:
    """Say how many of each kind are those of LMIC partners, and how many of these the HIC side identified."""
    plurals = {"need": "needs", "strength": "strengths", "weakness": "weaknesses", "objective": "objectives"}
    n = {kind: sum(figures[kind].values()) for kind in KINDS}
    parts = [
        f"{number(figures[kind][LMIC])} of {number(n[kind])} {plurals[kind] if n[kind] != 1 else kind}"
        for kind in KINDS
        if n[kind]
    ]
    few = ": too few to compare" if len(frame) < FEW else ""
    clauses = [f"on record as those of LMIC partners are {listed(parts)}{few}"]
    named = int((frame["side"].eq(LMIC) & frame["identified_by"].notna()).sum())
    if named:
        other = figures["identified_by_other_side"][LMIC]
        known = "these" if named == int(frame["side"].eq(LMIC).sum()) else "these with a record of who did"
        clauses.append(f"HIC partners identified {share(other, named)} of {known}")
    return clauses
