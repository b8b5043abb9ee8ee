"""Q9 and Q10: who classified, told and set standards, and of whom there is no record."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ihp_graph import derived
from ihp_graph.dataset import Dataset
from ihp_graph.filters import FACTS_OF_PARTNERSHIPS
from ihp_graph.income import HIC, LMIC, SIDES
from ihp_graph.language import Language
from ihp_graph.model import TABLES
from ihp_graph.questions import caveats
from ihp_graph.questions.answer import BOTH, Answer, Evidence, by_side, distinct, title, unanswerable
from ihp_graph.questions.words import FEW, few, fit, sentence

ACCOUNTS = ("confirmed", "disputed", "one_sided", "third_party_only")
OF_EXCHANGES = {column.name for column in TABLES["exchanges"].own_columns}
TOLD = tuple(column.name for column in TABLES["accounts"].own_columns if column.name in OF_EXCHANGES)
"""What an account may say differently from its exchange."""
ACTS = ("give", "decide", "report")


def worthy_knowledge(evidence: Evidence) -> Answer:
    """Answer Q9 by the side of those who classified, told, decided standards and identified needs."""
    dataset, exchanges = evidence.dataset, evidence.exchanges
    columns = ("exchanges.classified_by", "decisions.topic", "assessments.identified_by")
    if not {"exchanges", "decisions", "assessments"} & dataset.tables.keys():
        said = caveats.of_tables(evidence, "exchanges", "decisions", "assessments")
        return unanswerable(evidence, "Q9", *columns, caveats=said)
    decisions = derived.decisions(dataset)
    standards = decisions[(decisions["topic"] == "standards") & (decisions["part"] == "decided")]
    needs = derived.with_side(dataset, "assessments", identified_by="identified_side")
    needs = needs[(needs["kind"] == "need") & needs["identified_by"].notna()]
    reported = named_sides(dataset, exchanges, "reported_by")
    figures: dict[str, Any] = {
        "classified": by_side(named_sides(dataset, exchanges, "classified_by")),
        "reported": by_side(reported) | {"not_told_by_a_partner": len(exchanges) - len(reported)},
        "standards_decided": by_side(standards["side"]),
        "needs_identified": by_side(needs["identified_side"]),
        "accounts": accounts(evidence),
    }
    say, n = evidence.say, len(exchanges)
    finding, rest = fit(*worthy_in_words(figures, n, say), say=say)
    said = [
        *rest,
        *caveats.of_tables(evidence, "exchanges", "decisions", "assessments", "accounts"),
        say("q9-classified", k=sum(figures["classified"].values()), n=n),
        say("q9-standards", n=len(standards)),
    ]
    return Answer("Q9", title(evidence, "Q9"), True, (), finding, figures, n, tuple(said))


def named_sides(dataset: Dataset, facts: pd.DataFrame, column: str) -> pd.Series[str]:
    """Give the side, at the date of each fact, of the partner that a column names, where it names one."""
    named = facts[facts[column].notna()]
    return derived.side_of(dataset, named[column], named["fiscal_year"])


def accounts(evidence: Evidence) -> dict[str, int]:
    """Count the exchanges by whose accounts of them agree.

    An account belongs to the side of whoever gives it, and counts for a side only if that partner gave,
    received or is a member of the same partnership; others are third parties. The exchange's own
    ``reported_by`` is its first account. Exchanges that nobody told are in none of the groups.
    """
    told = every_account(evidence)
    each = told.groupby("exchange_id").agg(
        hic=("hic", "any"), lmic=("lmic", "any"), party=("party", "any"), differs=("differs", "any")
    )
    both = each["hic"] & each["lmic"]
    groups = {
        "confirmed": both & ~each["differs"],
        "disputed": each["differs"],
        "one_sided": each["party"] & ~both & ~each["differs"],
        "third_party_only": ~each["party"] & ~each["differs"],
    }
    return {name: int(groups[name].sum()) for name in ACCOUNTS}


def every_account(evidence: Evidence) -> pd.DataFrame:
    """Give a row for each account: whose side it counts for, and whether it differs from the exchange."""
    dataset, exchanges = evidence.dataset, evidence.exchanges.set_index("id", drop=False)
    own = exchanges.loc[exchanges["reported_by"].notna(), ["id", "reported_by"]]
    own = own.set_axis(["exchange_id", "partner_id"], axis=1).assign(differs=False)
    given = dataset["accounts"]
    given = given[exchanges.index.get_indexer(pd.Index(given["exchange_id"])) >= 0]
    of = exchanges.reindex(given["exchange_id"]).set_axis(given.index)
    differs = given["agrees"].eq(False).fillna(False)
    for column in TOLD:
        differs |= (given[column].notna() & given[column].ne(of[column]).fillna(True)).astype(bool)
    told = pd.concat([own, given[["exchange_id", "partner_id"]].assign(differs=differs)], ignore_index=True)
    ends = ["partnership_id", "from_partner_id", "to_partner_id", "fiscal_year"]
    of = exchanges[ends].reindex(told["exchange_id"]).set_axis(told.index)
    roles = dataset["roles"]
    members = pd.MultiIndex.from_frame(roles.loc[roles["role"] == "member", ["partnership_id", "partner_id"]])
    teller = told["partner_id"]
    is_member = pd.MultiIndex.from_arrays([of["partnership_id"], teller]).isin(members)
    party = (teller == of["from_partner_id"]) | (teller == of["to_partner_id"]) | is_member
    side = derived.side_of(dataset, teller, of["fiscal_year"])
    return told.assign(
        party=party,
        hic=party & (side == HIC),
        lmic=party & (side == LMIC),
        differs=told["differs"].astype(bool),
    )


def worthy_in_words(figures: dict[str, Any], exchanges: int, say: Language) -> list[str]:
    """Say who told the exchanges, who identified the needs and whose accounts are confirmed."""
    clauses, told = [], figures["reported"]
    if exchanges and told["not_told_by_a_partner"] < exchanges:
        clauses += [
            say("q9-told", k=told[HIC], n=exchanges, lmic=told[LMIC], few=few(exchanges)),
            say("q9-confirmed", n=figures["accounts"]["confirmed"]),
        ]
    elif exchanges:
        clauses.append(say("q9-untold", n=exchanges))
    if needs := sum(figures["needs_identified"].values()):
        clauses.append(say("q9-needs", k=figures["needs_identified"][HIC], n=needs))
    return clauses or [say("q9-nothing")]


def no_record_of(evidence: Evidence) -> Answer:
    """Answer Q10 by the members of partnerships in which an act is on record, who have no record of it."""
    dataset = evidence.dataset
    members = dataset["roles"]
    members = members[members["role"] == "member"]
    acts = acted(dataset)
    if members.empty or not any(where for where, _ in acts.values()):
        columns = ("roles.role", "exchanges.from_partner_id", "decisions.part", "exchanges.reported_by")
        said = caveats.of_tables(evidence, "roles", "exchanges", "decisions")
        return unanswerable(evidence, "Q10", *columns, caveats=said)
    side = evidence.network.partners["side"]
    who = pd.Index(members["partner_id"].unique())
    sides = side.reindex(who).fillna("unknown")
    figures: dict[str, Any] = {name: {} for name in SIDES}
    for act, (where, by) in acts.items():
        seen = distinct(members.loc[members["partnership_id"].isin(where), "partner_id"])
        for name in SIDES:
            group = set(who[sides == name])
            observed = group & seen
            figures[name][act] = {
                "observed": len(observed),
                "no_record": len(observed - by),
                "not_observed": len(group - seen),
            }
    say = evidence.say
    finding, *rest = map(sentence, no_record_in_words(figures, say))
    said = [
        *rest,
        *caveats.of_tables(evidence, "roles", "exchanges", "decisions"),
        say("q10-absence"),
        say("q10-not-observed"),
    ]
    return Answer("Q10", title(evidence, "Q10"), True, (), finding, figures, len(who), tuple(said))


def acted(dataset: Dataset) -> dict[str, tuple[set[str], set[str]]]:
    """Give for each act the partnerships in which it is on record, and the partners with a record of it."""
    exchanges, decisions = dataset["exchanges"], dataset["decisions"]
    decided = decisions[decisions["part"] == "decided"]
    facts = [dataset[table] for table in FACTS_OF_PARTNERSHIPS]
    told = [fact[fact["reported_by"].notna()] for fact in facts if "partnership_id" in fact]
    tellers = [fact["reported_by"].dropna() for fact in facts]
    return {
        "give": (distinct(exchanges["partnership_id"]), distinct(exchanges["from_partner_id"])),
        "decide": (distinct(decisions["partnership_id"]), distinct(decided["partner_id"])),
        "report": (
            set().union(*(distinct(fact["partnership_id"]) for fact in told)),
            set().union(*(distinct(column) for column in tellers)),
        ),
    }


def no_record_in_words(figures: dict[str, Any], say: Language) -> list[str]:
    """Say of how many members of each side there is no record of giving, deciding and telling."""
    enough: list[str] = []
    too_few: list[str] = []
    for act in ACTS:
        hic, lmic = (figures[side][act] for side in BOTH)
        if not hic["observed"] + lmic["observed"]:
            continue
        is_few = min(hic["observed"], lmic["observed"]) < FEW
        part = say(
            "q10-part" if enough and not is_few else "q10-part-named",
            act=act,
            lmic=lmic["no_record"],
            lmic_n=lmic["observed"],
            hic=hic["no_record"],
            hic_n=hic["observed"],
        )
        (too_few if is_few else enough).append(part)
    said = [say("q10-no-record", parts=", ".join(enough))] if enough else []
    return [*said, *(say("q10-no-record-few", parts=part) for part in too_few)] or [say("q10-nobody")]
