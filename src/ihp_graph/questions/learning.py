"""Q3: what the receivers learned, for whom, and whether practice changed, side by side."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ihp_graph import bundled
from ihp_graph.income import HIC, LMIC
from ihp_graph.questions import caveats
from ihp_graph.questions.answer import BOTH, Answer, Evidence, unanswerable
from ihp_graph.questions.words import FEW, fit, share

TITLE = "Do partners learn about, learn from, and change practice?"


def learning_ladder(evidence: Evidence) -> Answer:
    """Answer Q3 by the exchanges between the sides that each side received; it counts rows, not weights."""
    if "exchanges" not in evidence.dataset:
        needs = ("exchanges.learning", "exchanges.benefit", "exchanges.practice_changed")
        said = caveats.of_tables(evidence, "exchanges")
        return unanswerable(evidence, "Q3", TITLE, *needs, caveats=said)
    between = evidence.between
    figures = {side: rungs(between[between["receiver_side"] == side]) for side in BOTH}
    finding, rest = fit(*ladder_in_words(figures, len(evidence.exchanges)))
    said = [*rest, *caveats.of_exchanges(evidence)]
    if len(between):
        changed = between["practice_changed"]
        blank = share(int(changed.isna().sum()), len(between), "exchange")
        never = ", and on record as unchanged for none" if changed.fillna(True).all() else ""
        said.append(f"Whether practice changed is not recorded for {blank}{never}.")
    if evidence.bundled:
        said.append(bundled.LEARNING_RULE)
    return Answer("Q3", TITLE, True, (), finding, figures, len(between), tuple(said))


def rungs(received: pd.DataFrame) -> dict[str, Any]:
    """Count what the receivers of these exchanges learned."""
    learning, benefit = received["learning"].value_counts(), received["benefit"].value_counts()
    changed = received["practice_changed"]
    return {
        "received": len(received),
        "learned_about": int(learning.get("about", 0)),
        "learned_from": int(learning.get("from", 0)),
        "individual": int(benefit.get("individual", 0)),
        "institutional": int(benefit.get("institutional", 0)),
        "practice_changed": int(changed.fillna(False).sum()),
        "not_recorded": {
            column: int(received[column].isna().sum())
            for column in ("learning", "benefit", "practice_changed")
        },
    }


def ladder_in_words(figures: dict[str, Any], exchanges: int) -> list[str]:
    """Say who learned from the other side and whose practice changed; the first clause is the finding."""
    received = [side for side in BOTH if figures[side]["received"]]
    if not received:
        return [caveats.none_between(exchanges)]
    if len(received) == 1:
        side = received[0]
        rungs = figures[side]
        other = LMIC if side == HIC else HIC
        return [
            f"learning from the other side is on record in "
            f"{share(rungs['learned_from'], rungs['received'], 'exchange')} received by {side} partners, "
            f"a change of practice in {share(rungs['practice_changed'], rungs['received'])}",
            f"no exchange received by {other} partners is on record",
            *(["too few to compare"] if rungs["received"] < FEW else []),
        ]
    hic, lmic = figures[HIC], figures[LMIC]
    learned = (
        f"learning from the other side is on record in "
        f"{share(hic['learned_from'], hic['received'], 'exchange')} received by HIC partners and "
        f"{share(lmic['learned_from'], lmic['received'])} by LMIC partners"
    )
    if min(hic["received"], lmic["received"]) < FEW:
        return [f"{learned}: too few to compare"]
    return [
        f"{learned}, a change of practice in {share(hic['practice_changed'], hic['received'])} "
        f"and {share(lmic['practice_changed'], lmic['received'])}"
    ]
