"""Q3: what the receivers learned, for whom, and whether practice changed, side by side."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ihp_graph.income import HIC, LMIC
from ihp_graph.language import Language
from ihp_graph.questions import caveats
from ihp_graph.questions.answer import BOTH, Answer, Evidence, title, unanswerable
from ihp_graph.questions.words import FEW, fit


def learning_ladder(evidence: Evidence) -> Answer:
    """Answer Q3 by the exchanges between the sides that each side received; it counts rows, not weights."""
    if "exchanges" not in evidence.dataset:
        needs = ("exchanges.learning", "exchanges.benefit", "exchanges.practice_changed")
        said = caveats.of_tables(evidence, "exchanges")
        return unanswerable(evidence, "Q3", *needs, caveats=said)
    between = evidence.between
    figures = {side: rungs(between[between["receiver_side"] == side]) for side in BOTH}
    say = evidence.say
    finding, rest = fit(*ladder_in_words(figures, len(evidence.exchanges), say), say=say)
    said = [*rest, *caveats.of_exchanges(evidence)]
    if len(between):
        changed = between["practice_changed"]
        message = "q3-practice-never" if changed.fillna(True).all() else "q3-practice-blank"
        said.append(say(message, k=int(changed.isna().sum()), n=len(between)))
    if evidence.bundled:
        said.append(say("bundled-learning-rule"))
    return Answer("Q3", title(evidence, "Q3"), True, (), finding, figures, len(between), tuple(said))


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


def ladder_in_words(figures: dict[str, Any], exchanges: int, say: Language) -> list[str]:
    """Say who learned from the other side and whose practice changed; the first clause is the finding."""
    received = [side for side in BOTH if figures[side]["received"]]
    if not received:
        return [say("none-between", n=exchanges)]
    if len(received) == 1:
        side = received[0]
        n = figures[side]["received"]
        learned, changed = figures[side]["learned_from"], figures[side]["practice_changed"]
        return [
            say("q3-one-side", side=side, k=learned, changed=changed, n=n),
            say("q3-none-received", side=LMIC if side == HIC else HIC),
            *([say("q3-few")] if n < FEW else []),
        ]
    hic, lmic = figures[HIC], figures[LMIC]
    n, lmic_n = hic["received"], lmic["received"]
    learned = {"k": hic["learned_from"], "n": n, "lmic": lmic["learned_from"], "lmic_n": lmic_n}
    if min(n, lmic_n) < FEW:
        return [say("q3-learned-few", **learned)]
    changed = {"changed": hic["practice_changed"], "lmic_changed": lmic["practice_changed"]}
    return [say("q3-changed", **learned, **changed)]
