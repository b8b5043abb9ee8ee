"""Q1 and Q2: whether the same kind of knowledge goes both ways, or one kind stands in for another."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd

from ihp_graph.income import HIC, LMIC
from ihp_graph.measures.result import Result
from ihp_graph.model import CONTENTS, CULTURAL, TECHNICAL
from ihp_graph.questions import caveats
from ihp_graph.questions.answer import BOTH, Answer, Evidence, unanswerable
from ihp_graph.questions.words import (
    ABOUT,
    FEW,
    amount,
    counted,
    decimals,
    fit,
    number,
    of_unit,
    ratio,
    share,
    verb,
    with_interval,
)

SAME_KIND = "Does the same kind of knowledge flow in both directions?"
ONE_FOR_ANOTHER = "Does one kind of knowledge stand in for another?"
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
        return unanswerable(
            evidence, "Q1", SAME_KIND, *NEEDS, caveats=caveats.of_tables(evidence, "exchanges")
        )
    measures, pairs = evidence.measures, evidence.pairs
    figures = {
        "same_type_reciprocity": measures["cross_reciprocity_typed"].value,
        "same_type_reciprocity_from": measures["cross_reciprocity_typed_from"].value,
        "technical": within(pairs, TECHNICAL),
        "cultural": within(pairs, CULTURAL),
        "pairs": len(pairs),
        "pairs_returning_same_type": returning_same_type(pairs),
        "content": {side: contents(evidence.between, side) for side in BOTH},
    }
    finding, rest = fit(*same_kind_in_words(evidence))
    said = [*rest]
    if len(evidence.between):
        said.append(
            f"Returned in kind, as a share of exchanges: {ratio(measures['cross_reciprocity_typed'])}; "
            f"without {ABOUT}: {ratio(measures['cross_reciprocity_typed_from'])}."
        )
    stated = evidence.pairs_of(stated_rows(evidence.between))
    same = returning_same_type(stated)
    if len(stated) and abs(same / len(stated) - returning_same_type(pairs) / len(pairs)) > CHANGED:
        said.append(
            f"Without inferred rows the same kind goes both ways in {share(same, len(stated), 'pair')}."
        )
    said += interval_caveats(measures["cross_reciprocity_typed"])
    said += caveats.of_sign_flip(measures["flow_asymmetry_technical"], "technical exchanges")
    said += [*caveats.of_exchanges(evidence), *caveats.of_kinds(evidence)]
    return Answer("Q1", SAME_KIND, True, (), finding, figures, len(evidence.between), tuple(said))


def one_for_another(evidence: Evidence) -> Answer:
    """Answer Q2 by how much of what looks reciprocal is one kind of knowledge answered with another."""
    if "exchanges" not in evidence.dataset:
        return unanswerable(
            evidence, "Q2", ONE_FOR_ANOTHER, *NEEDS, caveats=caveats.of_tables(evidence, "exchanges")
        )
    measures = evidence.measures
    all_shares = {key: measures[measure].value for key, measure in SHARES.items()}
    from_shares = {f"{key}_from": measures[f"{measure}_from"].value for key, measure in SHARES.items()}
    stated = stated_rows(evidence.between)
    figures = {
        **all_shares,
        **from_shares,
        **flows(evidence.between),
        "stated": flows(stated) | shares(evidence.pairs_of(stated)),
    }
    finding, rest = fit(*one_for_another_in_words(evidence, figures))
    said = [*rest, *interval_caveats(measures["cross_reciprocity_typed"])]
    if len(evidence.between):
        said.append(
            f"Substitution gap, what is answered with another kind: "
            f"{with_interval(measures['cross_substitution_gap'])}; without {ABOUT}: "
            f"{with_interval(measures['cross_substitution_gap_from'])}."
        )
    said += [*caveats.of_exchanges(evidence), *caveats.of_kinds(evidence)]
    return Answer("Q2", ONE_FOR_ANOTHER, True, (), finding, figures, len(evidence.between), tuple(said))


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


def interval_caveats(result: Result) -> list[str]:
    """Say what an interval means, or why there is none."""
    if result.interval is not None:
        return [caveats.INTERVAL]
    why = "too few exchanges" if result.note else result.reason
    return [] if result.value is None else [f"No interval: {why}."]


def same_kind_in_words(evidence: Evidence) -> list[str]:
    """Say how much technical knowledge went each way, and in how many pairs the same kind went both ways."""
    between = evidence.between
    if not len(between):
        return [caveats.none_between(len(evidence.exchanges))]
    unit = evidence.view.filter.unit
    amounts = flows(between)
    kind = TECHNICAL if amounts["technical_hic_to_lmic"] + amounts["technical_lmic_to_hic"] else CULTURAL
    out, back = amounts[f"{kind}_hic_to_lmic"], amounts[f"{kind}_lmic_to_hic"]
    total = out + back
    clauses = []
    if not total:
        clauses.append("no exchange between the sides is classified as technical or cultural")
    elif out and back:
        clauses.append(
            f"of {amount(total, unit, kind)} between the sides, {number(out)} {verb(out, 'goes', 'go')} from "
            f"HIC to LMIC and {number(back)} the other way"
        )
    else:
        giver, receiver = (HIC, LMIC) if out else (LMIC, HIC)
        whole = f"the one {kind} {of_unit(unit, 1)}" if total == 1 else f"all {amount(total, unit, kind)}"
        clauses.append(f"{whole} between the sides {verb(total, 'goes', 'go')} from {giver} to {receiver}")
    if len(between) < FEW:
        return [f"{clauses[0]}: too few to compare"]
    same = returning_same_type(evidence.pairs)
    clause = f"the same kind goes both ways in {share(same, len(evidence.pairs), 'pair')}"
    learned_from = evidence.pairs_of(between[between["learning"] != "about"])
    if learned_from.empty:
        clause += f", all of it {ABOUT}"
    elif (bare := returning_same_type(learned_from)) != same:
        clause += f", {share(bare, len(learned_from))} without {ABOUT}"
    return [*clauses, clause, *(["no technical exchange is on record"] if kind == CULTURAL and total else [])]


def one_for_another_in_words(evidence: Evidence, figures: dict[str, Any]) -> list[str]:
    """Say what share is answered, what in kind, where the gap comes from, and what rests on inference."""
    measures = evidence.measures
    blind, typed = measures["cross_reciprocity_weighted"], measures["cross_reciprocity_typed"]
    if blind.value is None or typed.value is None:
        return [caveats.none_between(len(evidence.exchanges))]
    if len(evidence.between) < FEW:
        n = len(evidence.between)
        return [
            f"{counted(n, 'exchange')} between the sides {verb(n, 'is', 'are')} on record: too few to compare"
        ]
    unit = evidence.view.filter.unit
    if not blind.value:
        return [f"between the sides no {of_unit(unit, 1)} is answered by another", *without_inferred(figures)]
    whole = "all" if blind.value == 1 and blind.interval is None else f"{ratio(blind)} of"
    text = f"between the sides {whole} {of_unit(unit)} are answered by another, {ratio(typed)} in kind"
    return [text, *gap_origin(figures), *without_inferred(figures)]


def gap_origin(figures: dict[str, Any]) -> list[str]:
    """Say what learning about self or country has to do with the gap, where it has more than a little."""
    gap, gap_from = figures["substitution_gap"], figures["substitution_gap_from"]
    if gap_from is None:
        return [f"every exchange is {ABOUT}"]
    both = two_shares(figures["type_blind_reciprocity_from"], figures["same_type_reciprocity_from"])
    if abs(gap - gap_from) <= CHANGED:
        changed = max(abs(figures[key] - figures[f"{key}_from"]) for key in SHARES) > CHANGED
        return [f"without {ABOUT} {both}"] if changed else []
    if gap < gap_from:
        return [f"without {ABOUT}, which hides part of the gap, {both}"]
    part = "the gap" if gap_from < 0.005 else "part of the gap"
    return [f"without {ABOUT}, which makes {part}, {both}"]


def without_inferred(figures: dict[str, Any]) -> list[str]:
    """Say what a headline is without the inferred rows, where it changes by more than a little."""
    stated = figures["stated"]
    if stated["same_type_reciprocity"] is None:
        return ["every row is inferred"]
    if max(abs(figures[key] - stated[key]) for key in SHARES) <= CHANGED:
        return []
    both = two_shares(stated["type_blind_reciprocity"], stated["same_type_reciprocity"])
    return [f"without inferred rows {both}"]


def stated_rows(exchanges: pd.DataFrame) -> pd.DataFrame:
    """Give the exchanges whose giver, receiver and kind aren't inferred."""
    return exchanges[exchanges["certainty"] != "inferred"]


def two_shares(blind: float, typed: float) -> str:
    """Write both shares, once where they are the same."""
    same = math.isclose(blind, typed, abs_tol=1e-9)
    return f"both are {decimals(blind)}" if same else f"{decimals(blind)} and {decimals(typed)}"
