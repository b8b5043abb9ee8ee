"""Q4: who holds the roles, the money and the decisions, by side."""

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
from ihp_graph.rates import Rates

HOLDERS = {
    "members": "member",
    "coordinators": "coordinator",
    "fund_administrators": "fund_administrator",
    "funders": "funder",
    "accountable": "accountable",
}
PARTS = TABLES["decisions"].column("part").codes
NOT_RECORDED = "not_recorded"


def who_holds_power(evidence: Evidence) -> Answer:
    """Answer Q4 by roles, decisions and funding on record; what comes from an absent table is null."""
    dataset = evidence.dataset
    tables = [table for table in ("roles", "decisions", "funding") if table in dataset]
    if not tables:
        needs = ("roles.role", "decisions.part", "funding.funder_id")
        said = caveats.of_tables(evidence, "roles", "decisions", "funding")
        return unanswerable(evidence, "Q4", *needs, caveats=said)
    figures: dict[str, Any] = dict.fromkeys([*HOLDERS, "decisions", "parts", "funding"])
    if "roles" in dataset:
        figures |= holders(derived.roles(dataset))
    if "decisions" in dataset:
        decisions = derived.decisions(dataset)
        figures["decisions"] = decided(decisions)
        figures["parts"] = {part: by_side(decisions.loc[decisions["part"] == part, "side"]) for part in PARTS}
    if "funding" in dataset:
        funding = derived.funding(dataset)
        figures["funding"] = sums(funding)
        if evidence.view.rates:
            figures["in_one_currency"] = in_one_currency(funding, evidence.view.rates)
    finding, rest = fit(*power_in_words(figures, evidence.say), say=evidence.say)
    said = [*rest, *caveats.of_tables(evidence, "roles", "decisions", "funding"), *coverage(evidence)]
    n = sum(len(dataset[table]) for table in tables)
    return Answer("Q4", title(evidence, "Q4"), True, (), finding, figures, n, tuple(said))


def holders(roles: pd.DataFrame) -> dict[str, dict[str, int]]:
    """Count the holders of each role by side: once for each partnership."""
    first = once(roles)
    return {key: by_side(first.loc[first["role"] == role, "side"]) for key, role in HOLDERS.items()}


def once(roles: pd.DataFrame) -> pd.DataFrame:
    """Give each partner's role in a partnership once: its earliest dated row, else any."""
    undated = roles["side_dated_by"] != derived.BY_FACT
    return (
        roles.assign(undated=undated)
        .sort_values(["undated", "fiscal_year"], kind="stable")
        .drop_duplicates(["partnership_id", "partner_id", "role"])
    )


def decided(decisions: pd.DataFrame) -> dict[str, Any]:
    """Count the decisions that both sides, one side or neither decided, in all and by topic."""
    each = deciders(decisions)
    topics = each["topic"].fillna(NOT_RECORDED)
    return who_decided(each) | {
        "by_topic": {str(topic): who_decided(each[topics == topic]) for topic in sorted(topics.unique())}
    }


def deciders(decisions: pd.DataFrame) -> pd.DataFrame:
    """Say for each decision whether the ``hic`` and the ``lmic`` side decided, on what and where."""
    rows = decisions.assign(
        hic=(decisions["part"] == "decided") & (decisions["side"] == HIC),
        lmic=(decisions["part"] == "decided") & (decisions["side"] == LMIC),
    )
    return rows.groupby("decision_id").agg(
        partnership_id=("partnership_id", "first"),
        topic=("topic", "first"),
        hic=("hic", "any"),
        lmic=("lmic", "any"),
    )


def who_decided(each: pd.DataFrame) -> dict[str, int]:
    """Count decisions by which of the two sides decided them."""
    return {
        "n": len(each),
        "joint": int((each["hic"] & each["lmic"]).sum()),
        "hic_alone": int((each["hic"] & ~each["lmic"]).sum()),
        "lmic_alone": int((~each["hic"] & each["lmic"]).sum()),
        "neither": int((~each["hic"] & ~each["lmic"]).sum()),
    }


def sums(funding: pd.DataFrame) -> list[dict[str, Any]]:
    """Sum amounts of one currency and kind by the sides of payer and recipient; never across them."""
    keys = ["currency", "kind", "payer_side", "recipient_side"]
    grouped = funding.groupby(keys, dropna=False)["amount"].agg(["sum", "size"])
    return [
        dict(zip(("currency", "kind", "funder_side", "recipient_side"), map(or_none, key), strict=True))
        | {"amount": float(amount), "n": int(n)}
        for key, amount, n in zip(grouped.index, grouped["sum"], grouped["size"], strict=True)
    ]


def in_one_currency(funding: pd.DataFrame, rates: Rates) -> dict[str, Any]:
    """Sum amounts of one kind by sides across currencies, each at the rate of its year; kinds stay apart."""
    amounts = funding.assign(amount=rates.amounts(funding), currency=rates.into)
    return {
        "currency": rates.into,
        "rates": rates.name,
        "sums": sums(amounts[amounts["amount"].notna()]),
        "left_out": int(amounts["amount"].isna().sum()),
    }


def or_none(cell: Any) -> str | None:
    """Give None for a missing cell."""
    return None if pd.isna(cell) else str(cell)


def power_in_words(figures: dict[str, Any], say: Language) -> list[str]:
    """Say what HIC partners hold of each role, beside the members, and who decided."""
    clauses = []
    if figures["members"] is not None:
        clauses.append(roles_in_words(figures, say))
    if figures["decisions"] is not None:
        n = figures["decisions"]["n"]
        clauses.append(say("q4-decisions", k=figures["decisions"]["joint"], n=n, few=few(n)))
    if figures["funding"] is not None:
        n = sum(row["n"] for row in figures["funding"])
        paid = sum(row["n"] for row in figures["funding"] if row["funder_side"] == HIC)
        clauses.append(say("q4-paid", k=paid, n=n))
    return clauses


def roles_in_words(figures: dict[str, Any], say: Language) -> str:
    """Say what HIC partners hold of each role, beside the members."""
    held = {role: {"k": figures[key][HIC], "n": sum(figures[key].values())} for key, role in HOLDERS.items()}
    members = held.pop("member")
    leading = {role: of for role, of in held.items() if of["n"]}
    if not leading:
        return say("q4-members-only", **members)
    listed = say.listed([say("q4-held", role=role, **of) for role, of in leading.items()])
    rests = few(max(of["n"] for of in leading.values()))
    if not members["n"]:
        return say("q4-roles", held=listed, few=rests)
    return say("q4-roles-beside", held=listed, few=rests, **members)


def coverage(evidence: Evidence) -> list[str]:
    """Say for how many partnerships nothing is on record."""
    dataset, say = evidence.dataset, evidence.say
    partnerships = dataset["partnerships"]["id"]
    if partnerships.empty:
        return []
    n, roles = len(partnerships), dataset["roles"]
    without = [
        say("q4-without-role", role=role, n=int(n - partnerships.isin(distinct(of_role)).sum()))
        for role in HOLDERS.values()
        if role not in ("member", "accountable")
        for of_role in [roles.loc[roles["role"] == role, "partnership_id"]]
    ]
    said = []
    if "roles" in dataset:
        said.append(say("q4-no-record", n=n, without=say.listed(without)))
    if "decisions" in dataset:
        k = partnerships.isin(distinct(dataset["decisions"]["partnership_id"])).sum()
        said.append(say("q4-decisions-known", k=int(k), n=n))
    if "funding" in dataset:
        rows = len(dataset["funding"])
        said.append(say("q4-funding-known", n=rows))
        if rates := evidence.view.rates:
            k = in_one_currency(derived.funding(dataset), rates)["left_out"]
            said.append(say("q4-one-currency", currency=rates.into, rates=rates.name, k=k, n=rows))
    return said
