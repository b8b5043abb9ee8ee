"""The tables of the report's page: rows of the document under the names of their query's columns.

A table with a ``query`` holds exactly the rows that ``cypher/queries/*/<query>.cypher`` gives for the
same view. Lists of partners and pairs are alphabetical; nothing ranks anybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ihp_graph.income import HIC, LMIC, SIDES
from ihp_graph.language import Language
from ihp_graph.report import facts, words
from ihp_graph.report.columns import Column, Form, Rows, Table, by_name, of_sides
from ihp_graph.report.shapes import FEW


def content(figures: Mapping[str, Any], say: Language) -> Table:
    """Give what was learned, by content and the receiver's side."""
    by = figures["content"]
    rows = [
        {
            "content": key,
            "label": words.coded(say, "report-content", key),
            "hic": by[HIC].get(key, 0),
            "lmic": by[LMIC].get(key, 0),
        }
        for key in words.CONTENT
    ]
    columns = (
        Column("label", say("report-col-content"), "text"),
        Column("hic", say("report-col-received-hic")),
        Column("lmic", say("report-col-received-lmic")),
    )
    return Table(say("report-content"), columns, rows, "what-was-learned")


RUNGS = ("received", "learned_about", "learned_from", "institutional", "practice_changed")


def learning(figures: Mapping[str, Any], say: Language) -> Table:
    """Give the ladder as a table, one row for each receiving side."""
    rows = [
        {
            "receiver": side,
            **{
                key: by[key]
                for key in ("received", "learned_about", "learned_from", "individual", "institutional")
            },
            "practice_changed": by["practice_changed"],
            **{f"{column}_not_recorded": n for column, n in by["not_recorded"].items()},
            "few": by["received"] < FEW,
        }
        for side, by in ((side, figures[side]) for side in (HIC, LMIC))
    ]
    columns = (
        Column("receiver", say("report-col-receiver"), "side"),
        Column("received", say("report-col-received")),
        Column("learned_about", say("report-col-learned-about"), "share", "received"),
        Column("learned_from", say("report-col-learned-from"), "share", "received"),
        Column("institutional", say("report-col-institutional"), "share", "received"),
        Column("practice_changed", say("report-col-practice-changed"), "share", "received"),
        Column("practice_changed_not_recorded", say("report-col-practice-unknown"), "share", "received"),
    )
    return Table(say("report-learning"), columns, rows, "learning-ladder")


def roles(figures: Mapping[str, Any], without: Mapping[str, int], say: Language) -> Table:
    """Give the holders of each role by side, and the partnerships without a record of it."""
    rows = [
        {
            "role": role,
            "label": words.coded(say, "report-role", role),
            **{side.lower(): (figures[key] or {}).get(side, 0) for side in SIDES},
            "without_record": without[role],
            "few": sum((figures[key] or {}).values()) < FEW,
        }
        for key, role in words.ROLES.items()
    ]
    columns = (
        Column("label", say("report-col-role"), "text"),
        *of_sides(say),
        Column("without_record", say("report-col-without-record")),
    )
    return Table(say("report-roles"), columns, rows, "roles-by-side")


def decisions(figures: Mapping[str, Any], say: Language) -> Table:
    """Give who decided, by topic; decided jointly where both sides have decided."""
    whole = figures["decisions"]
    rows = [
        {"topic": topic, "label": words.coded(say, "heading-topic", topic), **by}
        for topic, by in sorted(whole["by_topic"].items())
    ]
    rows.append({"topic": "all", "label": say("report-all-topics"), **whole})
    rows = [row | {"few": row["n"] < words.FEW_DECISIONS} for row in rows]
    columns = (
        Column("label", say("report-col-topic"), "text"),
        Column("n", say("report-col-decisions")),
        Column("joint", say("report-col-joint")),
        Column("hic_alone", say("report-col-alone-hic")),
        Column("lmic_alone", say("report-col-alone-lmic")),
        Column("neither", say("report-col-neither")),
    )
    return Table(say("report-decisions"), columns, rows, "decisions-by-topic")


def parts(figures: Mapping[str, Any], say: Language) -> Table:
    """Give the part that partners of each side had in decisions."""
    rows = [
        {
            "part": part,
            "label": words.coded(say, "heading-part", part),
            **{side.lower(): by.get(side, 0) for side in SIDES},
        }
        for part, by in figures["parts"].items()
    ]
    columns = (Column("label", say("report-col-part"), "text"), *of_sides(say))
    return Table(say("report-parts"), columns, rows, "parts-in-decisions")


def funding(figures: Mapping[str, Any], say: Language) -> Table:
    """Give the money by currency, kind and sides; never added across currencies or kinds."""
    rows = [
        {
            **row,
            "kind": words.coded(say, "code-funding", row["kind"] or "not_recorded"),
            "recipient_side": row["recipient_side"] or say("page-not-recorded"),
            "few": row["n"] < FEW,
        }
        for row in figures["funding"]
    ]
    columns = (
        Column("currency", say("report-col-currency"), "text"),
        Column("kind", say("report-col-kind"), "text"),
        Column("funder_side", say("report-col-paid-by"), "side"),
        Column("recipient_side", say("report-col-administered-by"), "side"),
        Column("n", say("report-col-grants")),
        Column("amount", say("report-col-total")),
    )
    return Table(say("report-funding"), columns, rows, "money-by-side")


def claims(practices: Mapping[bool, Mapping[str, int]], say: Language) -> Table:
    """Give what is on record of partnerships that claim mutuality and of the others."""
    rows = [
        {
            "claims": claim,
            "label": say("report-claiming" if claim else "report-not-claiming"),
            "partnerships": sum(practices[claim].values()),
            **{key: practices[claim][key] for key in facts.PRACTICES},
        }
        for claim in (True, False)
    ]
    columns = (
        Column("label", say("report-col-partnerships"), "text"),
        Column("partnerships", say("report-col-all-partnerships")),
        Column("technical_back", say("report-col-technical-back")),
        Column("other_back", say("report-col-other-back")),
        Column("nothing_back", say("report-col-nothing-back")),
        Column("no_exchange", say("report-col-no-exchange")),
    )
    return Table(say("report-claims"), columns, rows, "claim-and-practice")


def assessments(figures: Mapping[str, Any], say: Language) -> Table:
    """Give whose assessments are on record, how many the other side identified, and how many are served."""
    keys = (*words.ASSESSMENTS, "identified_by_other_side", "served")
    labels = {key: words.coded(say, "report-assessed", key) for key in keys}
    return by_side(say("report-assessments"), say("report-col-assessments"), labels, figures, say)


def standards(figures: Mapping[str, Any], say: Language) -> Table:
    """Give who told, classified, set standards and identified needs, by side."""
    labels = {key: words.coded(say, "report-standard", key) for key in words.STANDARDS}
    return by_side(say("report-standards"), say("report-col-who"), labels, figures, say)


def by_side(
    caption: str, heading: str, labels: Mapping[str, str], figures: Mapping[str, Any], say: Language
) -> Table:
    """Give counts by side, one row for each of the keys."""
    rows = [
        {"label": label, **{side.lower(): figures[key].get(side, 0) for side in SIDES}}
        for key, label in labels.items()
    ]
    return Table(caption, (Column("label", heading, "text"), *of_sides(say)), rows)


def accounts(figures: Mapping[str, Any], say: Language) -> Table:
    """Give how many exchanges are confirmed, disputed or told by one side."""
    rows = [
        {"label": words.coded(say, "report-account", key), "n": figures["accounts"][key]}
        for key in words.ACCOUNTS
    ]
    columns = (Column("label", say("report-col-account"), "text"), Column("n", say("report-col-exchanges")))
    return Table(say("report-accounts"), columns, rows)


def voices(figures: Mapping[str, Any], say: Language) -> Table:
    """Give, by side, the members in whom an act could have been seen and those without a record of it."""
    rows = [
        {
            "act": words.coded(say, "report-act", act),
            **{
                f"{key}_{side.lower()}": figures[side][act][key]
                for side in (HIC, LMIC)
                for key in ("observed", "no_record", "not_observed")
            },
        }
        for act in words.ACTS
    ]
    columns = (
        Column("act", say("report-col-act"), "text"),
        *(
            Column(
                f"{key}_{side.lower()}",
                words.coded(say, "report-col", f"{key}_{side}"),
                form,
                f"observed_{side.lower()}",
            )
            for side in (HIC, LMIC)
            for key, form in VOICES
        ),
    )
    return Table(say("report-voices"), columns, rows)


VOICES: tuple[tuple[str, Form], ...] = (
    ("observed", "count"),
    ("no_record", "share"),
    ("not_observed", "count"),
)


def coordinators(figures: Mapping[str, Any], cited: Mapping[str, tuple[int, ...]], say: Language) -> Table:
    """List the coordinators with the balance of the partnerships that they coordinate."""
    rows = alphabetical(figures["coordinators"], cited)
    columns = (
        Column("name", say("report-col-coordinator"), "name"),
        Column("partnerships", say("report-col-partnerships")),
        Column("with_exchanges", say("report-col-with-exchanges")),
        Column("flow_asymmetry", say("report-col-one-sidedness"), "ratio"),
        Column("same_type_reciprocity", say("report-col-back-in-kind"), "ratio"),
        Column("undated", say("report-col-undated")),
        Column("sources", say("report-col-sources"), "cited", "Q1"),
    )
    return by_name(say("report-coordinators"), columns, rows, "coordinators", say)


def steps(figures: Mapping[str, Any], say: Language) -> Table:
    """Give the steps between stages, both directions; rates only where both have enough on record."""
    there, back = (figures[key]["steps"] for key in ("lmic_to_hic", "hic_to_lmic"))
    rows = [
        {
            "step": " → ".join(words.coded(say, "code-stage", a[end]) for end in ("from", "to")),
            "lmic_to_hic": step_in_words(a, say),
            "hic_to_lmic": step_in_words(b, say),
        }
        for a, b in zip(there, back, strict=True)
    ]
    columns = (
        Column("step", say("report-col-step"), "exact"),
        Column("lmic_to_hic", words.way(say, LMIC, HIC), "exact"),
        Column("hic_to_lmic", words.way(say, HIC, LMIC), "exact"),
    )
    return Table(say("report-steps"), columns, rows)


def step_in_words(step: Mapping[str, Any], say: Language) -> str:
    """Write how many took a step, with the rate and its interval where there are enough."""
    if not step["interval"]:
        return say("page-k-of-n", k=step["n"], n=step["of"])
    low, high = (say.percent(share, 1) for share in step["interval"])
    return say("page-k-of-n-interval", k=step["n"], n=step["of"], low=low, high=high)


def barriers(figures: Mapping[str, Any], say: Language) -> Table:
    """Give the barriers on record, by kind and direction."""
    there, back = (figures[key]["barriers"] for key in ("lmic_to_hic", "hic_to_lmic"))
    rows = [
        {
            "kind": words.coded(say, "heading-barrier", kind),
            "lmic_to_hic": there[kind],
            "hic_to_lmic": back[kind],
        }
        for kind in there
    ]
    columns = (
        Column("kind", say("report-col-barrier"), "text"),
        Column("lmic_to_hic", words.way(say, LMIC, HIC)),
        Column("hic_to_lmic", words.way(say, HIC, LMIC)),
    )
    return Table(say("report-barriers"), columns, rows)


def partnerships(document: Mapping[str, Any], cited: Mapping[str, tuple[int, ...]], say: Language) -> Table:
    """Give each partnership's exchanges and its reciprocity in kind, in alphabetical order."""
    rows = alphabetical(document["partnerships"], cited)
    columns = (
        Column("name", say("report-col-partnership"), "name"),
        Column("exchanges", say("report-col-exchanges")),
        Column("flow_hic_lmic", words.way(say, HIC, LMIC)),
        Column("flow_lmic_hic", words.way(say, LMIC, HIC)),
        Column("same_type_reciprocity", say("report-col-in-kind-sides"), "ratio"),
        Column("pairwise", say("report-col-in-kind-pairs"), "ratio"),
        Column("sources", say("report-col-sources"), "cited", "Q1"),
    )
    return by_name(say("report-every-partnership"), columns, rows, "partnership-reciprocity", say)


def alphabetical(rows: Rows, cited: Mapping[str, tuple[int, ...]]) -> Rows:
    """Give rows with their names and the numbers of their sources, in alphabetical order."""
    named = ({**row, "name": row["name"] or row["id"], "sources": cited.get(row["id"], ())} for row in rows)
    return sorted(named, key=lambda row: row["name"].lower())


def question(document: Mapping[str, Any], id: str) -> Mapping[str, Any]:
    """Give a question of the document."""
    return next(one for one in document["questions"] if one["id"] == id)
