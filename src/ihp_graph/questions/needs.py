"""Q5: whose needs, strengths, weaknesses and objectives are on record, and who identified them."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ihp_graph import derived
from ihp_graph.income import HIC, LMIC
from ihp_graph.language import Language
from ihp_graph.model import TABLES
from ihp_graph.questions import caveats
from ihp_graph.questions.answer import Answer, Evidence, by_side, distinct, title, unanswerable
from ihp_graph.questions.words import few, fit

KINDS = TABLES["assessments"].column("kind").codes
TO_SERVE = ("need", "objective")
"""The kinds that an exchange can serve."""


def needs_and_strengths(evidence: Evidence) -> Answer:
    """Answer Q5 by the assessments on record, by the side of the partner whose they are."""
    dataset = evidence.dataset
    if "assessments" not in dataset:
        columns = ("assessments.kind", "assessments.partner_id", "assessments.identified_by")
        said = caveats.of_tables(evidence, "assessments")
        return unanswerable(evidence, "Q5", *columns, caveats=said)
    frame = derived.with_side(dataset, "assessments", partner_id="side", identified_by="identified_side")
    identified = frame[frame["identified_by"].notna()]
    by_other = identified[identified["side"].map({HIC: LMIC, LMIC: HIC}) == identified["identified_side"]]
    to_serve = frame[frame["kind"].isin(TO_SERVE)]
    serves = distinct(dataset["exchanges"]["serves"])
    served = to_serve[to_serve["id"].isin(serves)]
    figures: dict[str, Any] = {kind: by_side(frame.loc[frame["kind"] == kind, "side"]) for kind in KINDS}
    figures |= {"identified_by_other_side": by_side(by_other["side"]), "served": by_side(served["side"])}
    say = evidence.say
    finding, rest = fit(*needs_in_words(figures, frame, say), say=say)
    said = [
        *rest,
        *caveats.of_tables(evidence, "assessments"),
        say("q5-who", k=len(frame) - len(identified), n=len(frame)),
        say("q5-served", k=len(served), n=len(to_serve)) if serves else say("q5-serves-blank"),
    ]
    return Answer("Q5", title(evidence, "Q5"), True, (), finding, figures, len(frame), tuple(said))


def needs_in_words(figures: dict[str, Any], frame: pd.DataFrame, say: Language) -> list[str]:
    """Say how many of each kind are those of LMIC partners, and how many of these the HIC side identified."""
    n = {kind: sum(figures[kind].values()) for kind in KINDS}
    parts = [say("q5-part", kind=kind, k=figures[kind][LMIC], n=n[kind]) for kind in KINDS if n[kind]]
    clauses = [say("q5-lmic", parts=say.listed(parts), few=few(len(frame)))]
    named = int((frame["side"].eq(LMIC) & frame["identified_by"].notna()).sum())
    if named:
        every = named == int(frame["side"].eq(LMIC).sum())
        message = "q5-identified" if every else "q5-identified-of-known"
        clauses.append(say(message, k=figures["identified_by_other_side"][LMIC], n=named))
    return clauses
