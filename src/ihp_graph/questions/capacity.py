"""Q6: whether reciprocity in kind falls as the gap in capacity grows."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
from scipy.stats import kendalltau

from ihp_graph.income import HIC
from ihp_graph.language import Language
from ihp_graph.questions import caveats
from ihp_graph.questions.answer import Answer, Evidence, title, unanswerable
from ihp_graph.questions.words import FEW, p_value, sentence

FOR_A_P_VALUE = 10
"""Below this many pairs there is no p-value."""


def capacity_gap(evidence: Evidence) -> Answer:
    """Answer Q6 by Kendall's tau-b of the gap in capacity and reciprocity in kind, over comparable pairs.

    Pairs enter with two exchanges or more and capacities in one unit. A correlation, never a cause.
    """
    partners = evidence.dataset["partners"]
    missing = evidence.missing("exchanges.from_partner_id", "partners.capacity", "partners.capacity_unit")
    if missing:
        said = caveats.of_tables(evidence, "exchanges")
        return unanswerable(evidence, "Q6", *missing, caveats=said)
    pairs = comparable(evidence.pairs, partners)
    figures = correlation(pairs)
    finding = sentence(tau_in_words(figures, evidence.say))
    said = [*caveats.of_exchanges(evidence), evidence.say("q6-no-cause")]
    return Answer("Q6", title(evidence, "Q6"), True, (), finding, figures, len(pairs), tuple(said))


def comparable(pairs: pd.DataFrame, partners: pd.DataFrame) -> pd.DataFrame:
    """Give the ``gap`` (log10 of the HIC over the LMIC partner's capacity) and the ``reciprocity``."""
    known = partners.set_index("id")[["capacity", "capacity_unit"]]
    of_a, of_b = (known.reindex(pairs[end]).set_axis(pairs.index) for end in ("a", "b"))
    log_a, log_b = (of["capacity"].map(math.log10) for of in (of_a, of_b))
    frame = pd.DataFrame(
        {
            "gap": (log_a - log_b).where(pairs["a_side"] == HIC, log_b - log_a),
            "reciprocity": (pairs["returned_technical"] + pairs["returned_cultural"]) / pairs["total"],
        }
    )
    one_unit = of_a["capacity_unit"] == of_b["capacity_unit"]
    return frame[one_unit & (pairs["exchanges"] >= 2) & frame["gap"].notna()]


def correlation(pairs: pd.DataFrame) -> dict[str, Any]:
    """Give Kendall's tau-b, null where either doesn't vary, and its p-value from ten pairs on."""
    varies = len(pairs) > 1 and pairs["gap"].nunique() > 1 and pairs["reciprocity"].nunique() > 1
    tested = kendalltau(pairs["gap"], pairs["reciprocity"]) if varies else None
    return {
        "tau": float(tested.statistic) if tested else None,
        "n": len(pairs),
        "p_value": float(tested.pvalue) if tested and len(pairs) >= FOR_A_P_VALUE else None,
    }


def tau_in_words(figures: dict[str, Any], say: Language) -> str:
    """Say how the gap in capacity and reciprocity in kind go together."""
    n, tau, p = figures["n"], figures["tau"], figures["p_value"]
    if n < FEW:
        return say("q6-few", n=n)
    if tau is None:
        return say("q6-flat", n=n)
    if p is None:
        return say("q6-tau", n=n, tau=say.decimals(tau))
    return say("q6-tau-p", n=n, tau=say.decimals(tau), p=p_value(p, say))
