"""Q1 and Q2: whether the same kind of knowledge goes both ways, or one kind stands in for another."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd

from ihp_graph.income import HIC, LMIC
from ihp_graph.language import Language
from ihp_graph.measures.result import Result
from ihp_graph.model import CONTENTS, CULTURAL, TECHNICAL
from ihp_graph.questions import caveats
from ihp_graph.questions.answer import BOTH, Answer, Evidence, title, unanswerable
from ihp_graph.questions.words import FEW, few, fit, ratio, reason, with_interval, yes

CHANGED = 0.05
"""A headline that changes by more than this is said to."""
SHARES = {
    "type_blind_reciprocity": "cross_reciprocity_weighted",
    "same_type_reciprocity": "cross_reciprocity_typed",
    "substitution_gap": "cross_substitution_gap",
}
NEEDS = ("exchanges.from_partner_id", "exchanges.to_partner_id", "exchanges.knowledge_type")


def same_kind(evidence: Evidence) -> Answer:
    """Answer Q1 by same-type reciprocity over exchanges and over pairs."""
    if "exchanges" not in evidence.dataset:
        return unanswerable(evidence, "Q1", *NEEDS, caveats=caveats.of_tables(evidence, "exchanges"))
    measures, pairs, say = evidence.measures, evidence.pairs, evidence.say
    figures = {
        "same_type_reciprocity": measures["cross_reciprocity_typed"].value,
        "same_type_reciprocity_from": measures["cross_reciprocity_typed_from"].value,
        "technical": within(pairs, TECHNICAL),
        "cultural": within(pairs, CULTURAL),
        "pairs": len(pairs),
        "pairs_returning_same_type": returning_same_type(pairs),
        "content": {side: contents(evidence.between, side) for side in BOTH},
    }
    finding, said = fit(*same_kind_in_words(evidence), say=say)
    if len(evidence.between):
        share = ratio(measures["cross_reciprocity_typed"], say)
        share_from = ratio(measures["cross_reciprocity_typed_from"], say)
        said.append(say("q1-returned", share=share, share_from=share_from))
    stated = evidence.pairs_of(stated_rows(evidence.between))
    same = returning_same_type(stated)
    if len(stated) and abs(same / len(stated) - returning_same_type(pairs) / len(pairs)) > CHANGED:
        said.append(say("q1-stated", k=same, n=len(stated)))
    said += interval_caveats(measures["cross_reciprocity_typed"], say)
    said += caveats.of_sign_flip(say, measures["flow_asymmetry_technical"], "caveat-sign-flip-technical")
    said += [*caveats.of_exchanges(evidence), *caveats.of_kinds(evidence)]
    n = len(evidence.between)
    return Answer("Q1", title(evidence, "Q1"), True, (), finding, figures, n, tuple(said))


def one_for_another(evidence: Evidence) -> Answer:
    """Answer Q2 by how much of what looks reciprocal is one kind of knowledge answered with another."""
    if "exchanges" not in evidence.dataset:
        return unanswerable(evidence, "Q2", *NEEDS, caveats=caveats.of_tables(evidence, "exchanges"))
    measures, say = evidence.measures, evidence.say
    all_shares = {key: measures[measure].value for key, measure in SHARES.items()}
    from_shares = {f"{key}_from": measures[f"{measure}_from"].value for key, measure in SHARES.items()}
    stated = stated_rows(evidence.between)
    figures = {
        **all_shares,
        **from_shares,
        **flows(evidence.between),
        "stated": flows(stated) | shares(evidence.pairs_of(stated)),
    }
    finding, rest = fit(*one_for_another_in_words(evidence, figures), say=say)
    said = [*rest, *interval_caveats(measures["cross_reciprocity_typed"], say)]
    if len(evidence.between):
        gap = with_interval(measures["cross_substitution_gap"], say)
        gap_from = with_interval(measures["cross_substitution_gap_from"], say)
        said.append(say("q2-gap", gap=gap, gap_from=gap_from))
    said += [*caveats.of_exchanges(evidence), *caveats.of_kinds(evidence)]
    n = len(evidence.between)
    return Answer("Q2", title(evidence, "Q2"), True, (), finding, figures, n, tuple(said))


def shares(pairs: pd.DataFrame) -> dict[str, float | None]:
    """Give the three shares of Q2 of some pairs; null without any."""
    total = math.fsum(pairs["total"])
    if not total:
        return dict.fromkeys(SHARES)
    blind = math.fsum(pairs["returned"])
    typed = math.fsum(pairs["returned_technical"] + pairs["returned_cultural"])
    return dict(zip(SHARES, (blind / total, typed / total, max(blind - typed, 0.0) / total), strict=True))


def within(pairs: pd.DataFrame, kind: str) -> float | None:
    """Give the reciprocity within one kind of knowledge; null without any of it between the sides."""
    total = math.fsum(pairs[f"a_to_b_{kind}"] + pairs[f"b_to_a_{kind}"])
    return math.fsum(pairs[f"returned_{kind}"]) / total if total else None


def flows(between: pd.DataFrame) -> dict[str, float]:
    """Give the weight of each kind in each direction between the sides."""
    return {
        f"{kind}_{giver.lower()}_to_{receiver.lower()}": math.fsum(
            between.loc[(between["knowledge_type"] == kind) & (between["giver_side"] == giver), "weight"]
        )
        for kind in (TECHNICAL, CULTURAL)
        for giver, receiver in (BOTH, BOTH[::-1])
    }


def returning_same_type(pairs: pd.DataFrame) -> int:
    """Count the pairs in which technical or cultural knowledge went both ways."""
    return int(((pairs["returned_technical"] > 0) | (pairs["returned_cultural"] > 0)).sum())


def contents(between: pd.DataFrame, receiver_side: str) -> dict[str, int]:
    """Count the rows of each content that a side received."""
    content = between.loc[between["receiver_side"] == receiver_side, "content"]
    counts = content.value_counts()
    return {code: int(counts.get(code, 0)) for codes in CONTENTS.values() for code in codes} | {
        "not_recorded": int(content.isna().sum())
    }


def interval_caveats(result: Result, say: Language) -> list[str]:
    """Say what an interval means, or why there is none."""
    if result.interval is not None:
        return [caveats.interval(say)]
    why = "too few exchanges" if result.note else str(result.reason)
    return [] if result.value is None else [say("caveat-no-interval", reason=reason(why, say))]


def same_kind_in_words(evidence: Evidence) -> list[str]:
    """Say how much technical knowledge went each way, and in how many pairs the same kind went both ways."""
    say, between = evidence.say, evidence.between
    if not len(between):
        return [say("none-between", n=len(evidence.exchanges))]
    amounts = flows(between)
    kind = TECHNICAL if amounts["technical_hic_to_lmic"] + amounts["technical_lmic_to_hic"] else CULTURAL
    out, back = amounts[f"{kind}_hic_to_lmic"], amounts[f"{kind}_lmic_to_hic"]
    total, rests = out + back, few(len(between))
    words = {"unit": evidence.view.filter.unit or "exchange", "kind": kind, "few": rests}
    if not total:
        main = say("q1-unclassified", few=rests)
    elif out and back:
        main = say("q1-both-ways", n=total, out=out, back=back, **words)
    else:
        main = say("q1-one-way", n=total, giver=HIC if out else LMIC, **words)
    if len(between) < FEW:
        return [main]
    no_technical = [say("q1-no-technical")] if kind == CULTURAL and total else []
    return [main, pairs_in_words(evidence), *no_technical]


def pairs_in_words(evidence: Evidence) -> str:
    """Say in how many pairs the same kind goes both ways, and without learning about self or country."""
    say, between = evidence.say, evidence.between
    pairs = {"k": returning_same_type(evidence.pairs), "n": len(evidence.pairs)}
    learned_from = evidence.pairs_of(between[between["learning"] != "about"])
    if learned_from.empty:
        return say("q1-pairs-all-about", **pairs)
    bare = returning_same_type(learned_from)
    if bare == pairs["k"]:
        return say("q1-pairs", **pairs)
    return say("q1-pairs-without-about", bare=bare, left=len(learned_from), **pairs)


def one_for_another_in_words(evidence: Evidence, figures: dict[str, Any]) -> list[str]:
    """Say what share is answered, what in kind, where the gap comes from, and what rests on inference."""
    say, measures = evidence.say, evidence.measures
    blind, typed = measures["cross_reciprocity_weighted"], measures["cross_reciprocity_typed"]
    if blind.value is None or typed.value is None:
        return [say("none-between", n=len(evidence.exchanges))]
    if len(evidence.between) < FEW:
        return [say("q2-few", n=len(evidence.between))]
    unit = evidence.view.filter.unit or "exchange"
    if not blind.value:
        return [say("q2-none", unit=unit), *without_inferred(figures, say)]
    nothing = yes(typed.value == 0 and typed.interval is None)
    of = {"unit": unit, "nothing": nothing, "in_kind": ratio(typed, say)}
    if blind.value == 1 and blind.interval is None:
        main = say("q2-all-answered", **of)
    else:
        main = say("q2-answered", share=ratio(blind, say), **of)
    return [main, *gap_origin(figures, say), *without_inferred(figures, say)]


def gap_origin(figures: dict[str, Any], say: Language) -> list[str]:
    """Say what learning about self or country has to do with the gap, where it has more than a little."""
    gap, gap_from = figures["substitution_gap"], figures["substitution_gap_from"]
    if gap_from is None:
        return [say("q2-every-about")]
    both = two_shares(figures["type_blind_reciprocity_from"], figures["same_type_reciprocity_from"], say)
    if abs(gap - gap_from) <= CHANGED:
        changed = max(abs(figures[key] - figures[f"{key}_from"]) for key in SHARES) > CHANGED
        return [say("q2-without-about", **both)] if changed else []
    if gap < gap_from:
        return [say("q2-about-hides", **both)]
    return [say("q2-about-makes-all" if gap_from < 0.005 else "q2-about-makes-part", **both)]


def without_inferred(figures: dict[str, Any], say: Language) -> list[str]:
    """Say what a headline is without the inferred rows, where it changes by more than a little."""
    stated = figures["stated"]
    if stated["same_type_reciprocity"] is None:
        return [say("q2-every-inferred")]
    if max(abs(figures[key] - stated[key]) for key in SHARES) <= CHANGED:
        return []
    both = two_shares(stated["type_blind_reciprocity"], stated["same_type_reciprocity"], say)
    return [say("q2-without-inferred", **both)]


def stated_rows(exchanges: pd.DataFrame) -> pd.DataFrame:
    """Give the exchanges whose giver, receiver and kind aren't inferred."""
    return exchanges[exchanges["certainty"] != "inferred"]


def two_shares(blind: float, typed: float, say: Language) -> dict[str, str]:
    """Write both shares, which are said once where they are the same."""
    same = math.isclose(blind, typed, abs_tol=1e-9)
    return {"blind": say.decimals(blind), "typed": say.decimals(typed), "same": yes(same)}
