"""Q6: whether reciprocity in kind falls as the gap in capacity grows."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
from scipy.stats import kendalltau

from ihp_graph.income import HIC
from ihp_graph.questions import caveats
from ihp_graph.questions.answer import Answer, Evidence, unanswerable
from ihp_graph.questions.words import FEW, counted, decimals, p_value, sentence, verb

TITLE = "Does reciprocity fall as the gap in capacity grows?"
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
        return unanswerable(evidence, "Q6", TITLE, *missing, caveats=said)
    pairs = comparable(evidence.pairs, partners)
    figures = correlation(pairs)
    said = [
        *caveats.of_exchanges(evidence),
        "A correlation of what is on record: it says nothing of a cause.",
    ]
    return Answer("Q6", TITLE, True, (), sentence(tau_in_words(figures)), figures, len(pairs), tuple(said))


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


def tau_in_words(figures: dict[str, Any]) -> str:
    """Say how the gap in capacity and reciprocity in kind go together."""
    n, tau = figures["n"], figures["tau"]
    if n < FEW:
        return (
            f"{counted(n, 'pair')} of a HIC and an LMIC partner {verb(n, 'has', 'have')} two exchanges or "
            "more and capacities in one unit: too few to compare"
        )
    if tau is None:
        return f"over {counted(n, 'pair')} either the gap in capacity or reciprocity in kind doesn't vary"
    p = "" if figures["p_value"] is None else f" ({p_value(figures['p_value'])})"
    return (
        f"over {counted(n, 'pair')} Kendall's τ between the gap in capacity and reciprocity in kind is "
        f"{decimals(tau)}{p}"
    )
