"""The tables of the report's page: rows of the document under the names of their query's columns.

A table with a ``query`` holds exactly the rows that ``cypher/queries/*/<query>.cypher`` gives for the
same view. Lists of partners and pairs are alphabetical; nothing ranks anybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ihp_graph.income import HIC, LMIC, SIDES
from ihp_graph.report import facts, words
from ihp_graph.report.shapes import FEW

MOST_ROWS = 200
"""A table on the page is cut after this many rows, and says so."""
ALPHABETICAL = "In alphabetical order."

Form = Literal[
    "text",
    "exact",
    "name",
    "count",
    "ratio",
    "measure",
    "share",
    "side",
    "kind",
    "direction",
    "source",
    "cited",
    "code",
]
STYLES: Mapping[Form, str] = {
    "count": "r",
    "ratio": "r",
    "measure": "r",
    "share": "r",
    "exact": "nowrap",
    "name": "long",
    "source": "cite",
    "cited": "cites",
}
Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the key of its cells, its heading, how a cell is written, and of which cell it is a share."""

    key: str
    label: str
    form: Form = "count"
    of: str = ""

    @property
    def style(self) -> str:
        """The class of its cells: numbers at the right, what may be long breaks anywhere."""
        return STYLES.get(self.form, "")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the page. ``rows`` may have the key ``few``: too few to compare, so hatched.

    ``names_partners`` says that institutions are named in it; ``note`` stands behind the caption.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: Rows
    query: str | None = None
    note: str = ""
    names_partners: bool = False
    most: int = MOST_ROWS

    @property
    def shown(self) -> Rows:
        """The rows that the page has."""
        return self.rows[: self.most]

    @property
    def left_out(self) -> int:
        """How many rows the page leaves out."""
        return max(0, len(self.rows) - self.most)

    @property
    def few(self) -> bool:
        """Whether a row is hatched."""
        return any(row.get("few") for row in self.shown)


def content(figures: Mapping[str, Any]) -> Table:
    """Give what was learned, by content and the receiver's side."""
    by = figures["content"]
    rows = [
        {"content": key, "label": label, "hic": by[HIC].get(key, 0), "lmic": by[LMIC].get(key, 0)}
        for key, label in words.CONTENT.items()
    ]
    columns = (
        Column("label", "What was learned", "text"),
        Column("hic", "HIC partners received"),
        Column("lmic", "LMIC partners received"),
    )
    return Table("What was learned, in exchanges on record", columns, rows, "what-was-learned")


RUNGS = ("received", "learned_about", "learned_from", "institutional", "practice_changed")


def learning(figures: Mapping[str, Any]) -> Table:
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
        Column("receiver", "Receiver", "side"),
        Column("received", "Received"),
        Column("learned_about", "Learned about", "share", "received"),
        Column("learned_from", "Learned from", "share", "received"),
        Column("institutional", "Institution gained", "share", "received"),
        Column("practice_changed", "Practice changed", "share", "received"),
        Column("practice_changed_not_recorded", "Practice not recorded", "share", "received"),
    )
    return Table("What each side received and learned", columns, rows, "learning-ladder")


def roles(figures: Mapping[str, Any], without: Mapping[str, int]) -> Table:
    """Give the holders of each role by side, and the partnerships without a record of it."""
    rows = [
        {
            "role": role,
            "label": label,
            **{side.lower(): (figures[key] or {}).get(side, 0) for side in SIDES},
            "without_record": without[role],
            "few": sum((figures[key] or {}).values()) < FEW,
        }
        for key, (role, label) in words.ROLES.items()
    ]
    columns = (
        Column("label", "Role", "text"),
        Column("hic", "HIC"),
        Column("lmic", "LMIC"),
        Column("unknown", "Unknown"),
        Column("without_record", "Partnerships without a record"),
    )
    return Table("Holders of each role, by side", columns, rows, "roles-by-side")


def decisions(figures: Mapping[str, Any]) -> Table:
    """Give who decided, by topic; decided jointly where both sides have decided."""
    whole = figures["decisions"]
    rows = [
        {"topic": topic, "label": words.plain(topic).capitalize(), **by}
        for topic, by in sorted(whole["by_topic"].items())
    ]
    rows.append({"topic": "all", "label": "All topics", **whole})
    rows = [row | {"few": row["n"] < words.FEW_DECISIONS} for row in rows]
    columns = (
        Column("label", "Topic", "text"),
        Column("n", "Decisions"),
        Column("joint", "Both sides decided"),
        Column("hic_alone", "HIC side alone"),
        Column("lmic_alone", "LMIC side alone"),
        Column("neither", "Neither is recorded"),
    )
    return Table("Decisions on record", columns, rows, "decisions-by-topic")


def parts(figures: Mapping[str, Any]) -> Table:
    """Give the part that partners of each side had in decisions."""
    rows = [
        {"part": part, "label": part.capitalize(), **{side.lower(): by.get(side, 0) for side in SIDES}}
        for part, by in figures["parts"].items()
    ]
    columns = (
        Column("label", "Part in a decision", "text"),
        Column("hic", "HIC"),
        Column("lmic", "LMIC"),
        Column("unknown", "Unknown"),
    )
    return Table("Parts that partners had in decisions", columns, rows, "parts-in-decisions")


def funding(figures: Mapping[str, Any]) -> Table:
    """Give the money by currency, kind and sides; never added across currencies or kinds."""
    rows = [
        {
            **row,
            "kind": row["kind"] or "not recorded",
            "recipient_side": row["recipient_side"] or "not recorded",
            "few": row["n"] < FEW,
        }
        for row in figures["funding"]
    ]
    columns = (
        Column("currency", "Currency", "text"),
        Column("kind", "Kind", "text"),
        Column("funder_side", "Paid by", "side"),
        Column("recipient_side", "Administered by", "side"),
        Column("n", "Grants"),
        Column("amount", "Total"),
    )
    caption = "Money on record, never added across currencies or kinds"
    return Table(caption, columns, rows, "money-by-side")


def claims(practices: Mapping[bool, Mapping[str, int]]) -> Table:
    """Give what is on record of partnerships that claim mutuality and of the others."""
    rows = [
        {
            "claims": claim,
            "label": "Claim mutuality" if claim else "No such claim on record",
            "partnerships": sum(practices[claim].values()),
            **{key: practices[claim][key] for key in facts.PRACTICES},
        }
        for claim in (True, False)
    ]
    columns = (
        Column("label", "Partnerships", "text"),
        Column("partnerships", "All"),
        Column("technical_back", "Technical to HIC"),
        Column("other_back", "Only other to HIC"),
        Column("nothing_back", "Nothing recorded to HIC"),
        Column("no_exchange", "No exchange between the sides"),
    )
    return Table("Claim and practice", columns, rows, "claim-and-practice")


def assessments(figures: Mapping[str, Any]) -> Table:
    """Give whose assessments are on record, how many the other side identified, and how many are served."""
    labels = words.ASSESSMENTS | {
        "identified_by_other_side": "Of all these, identified by the other side",
        "served": "Needs and objectives that an exchange serves",
    }
    return by_side("Assessments on record, by the side whose they are", "Assessments", labels, figures)


def standards(figures: Mapping[str, Any]) -> Table:
    """Give who told, classified, set standards and identified needs, by side."""
    return by_side("Partners on record, by side", "Who", words.STANDARDS, figures)


def by_side(caption: str, heading: str, labels: Mapping[str, str], figures: Mapping[str, Any]) -> Table:
    """Give counts by side, one row for each of the keys."""
    rows = [
        {"label": label, **{side.lower(): figures[key].get(side, 0) for side in SIDES}}
        for key, label in labels.items()
    ]
    columns = (
        Column("label", heading, "text"),
        *(Column(side.lower(), side.replace("unknown", "Unknown")) for side in SIDES),
    )
    return Table(caption, columns, rows)


def accounts(figures: Mapping[str, Any]) -> Table:
    """Give how many exchanges are confirmed, disputed or told by one side."""
    rows = [{"label": label, "n": figures["accounts"][key]} for key, label in words.ACCOUNTS.items()]
    columns = (Column("label", "Whose account it is", "text"), Column("n", "Exchanges"))
    return Table("Whose account of an exchange is on record", columns, rows)


def voices(figures: Mapping[str, Any]) -> Table:
    """Give, by side, the members in whom an act could have been seen and those without a record of it."""
    rows = [
        {
            "act": gerund.capitalize(),
            **{
                f"{key}_{side.lower()}": figures[side][act][key]
                for side in (HIC, LMIC)
                for key in ("observed", "no_record", "not_observed")
            },
        }
        for act, gerund in words.ACTS.items()
    ]
    columns = (
        Column("act", "Act", "text"),
        *(
            Column(f"{key}_{side.lower()}", f"{side}: {label}", form, f"observed_{side.lower()}")
            for side in (HIC, LMIC)
            for key, label, form in VOICES
        ),
    )
    return Table("Members of partnerships, by side", columns, rows)


VOICES: tuple[tuple[str, str, Form], ...] = (
    ("observed", "could be seen", "count"),
    ("no_record", "no record", "share"),
    ("not_observed", "could not be seen", "count"),
)


def coordinators(figures: Mapping[str, Any], cited: Mapping[str, tuple[int, ...]]) -> Table:
    """List the coordinators with the balance of the partnerships that they coordinate."""
    rows = alphabetical(figures["coordinators"], cited)
    columns = (
        Column("name", "Coordinator", "name"),
        Column("partnerships", "Partnerships"),
        Column("with_exchanges", "With exchanges"),
        Column("flow_asymmetry", "One-sidedness", "ratio"),
        Column("same_type_reciprocity", "Coming back in kind", "ratio"),
        Column("undated", "Exchanges without a date"),
        Column("sources", "Sources", "cited", "Q1"),
    )
    caption = "Coordinators, and the balance in their partnerships"
    return Table(caption, columns, rows, "coordinators", ALPHABETICAL, names_partners=True)


def steps(figures: Mapping[str, Any]) -> Table:
    """Give the steps between stages, both directions; rates only where both have enough on record."""
    there, back = (figures[key]["steps"] for key in ("lmic_to_hic", "hic_to_lmic"))
    rows = [
        {
            "step": f"{a['from']} → {a['to']}",
            **{key: step_in_words(step) for key, step in (("lmic_to_hic", a), ("hic_to_lmic", b))},
        }
        for a, b in zip(there, back, strict=True)
    ]
    columns = (
        Column("step", "Step", "exact"),
        Column("lmic_to_hic", "LMIC → HIC", "exact"),
        Column("hic_to_lmic", "HIC → LMIC", "exact"),
    )
    return Table("Step by step", columns, rows)


def step_in_words(step: Mapping[str, Any]) -> str:
    """Write how many took a step, with the rate and its interval where there are enough."""
    said = f"{step['n']} of {step['of']}"
    if step["interval"]:
        low, high = step["interval"]
        said += f" (95% interval {low:.0%} to {high:.0%})"
    return said


def barriers(figures: Mapping[str, Any]) -> Table:
    """Give the barriers on record, by kind and direction."""
    there, back = (figures[key]["barriers"] for key in ("lmic_to_hic", "hic_to_lmic"))
    rows = [
        {"kind": kind.capitalize(), "lmic_to_hic": there[kind], "hic_to_lmic": back[kind]} for kind in there
    ]
    columns = (
        Column("kind", "Barrier", "text"),
        Column("lmic_to_hic", "LMIC → HIC"),
        Column("hic_to_lmic", "HIC → LMIC"),
    )
    return Table("Barriers on record", columns, rows)


def partnerships(document: Mapping[str, Any], cited: Mapping[str, tuple[int, ...]]) -> Table:
    """Give each partnership's exchanges and its reciprocity in kind, in alphabetical order."""
    rows = alphabetical(document["partnerships"], cited)
    columns = (
        Column("name", "Partnership", "name"),
        Column("exchanges", "Exchanges"),
        Column("flow_hic_lmic", "HIC → LMIC"),
        Column("flow_lmic_hic", "LMIC → HIC"),
        Column("same_type_reciprocity", "In kind, sides as wholes", "ratio"),
        Column("pairwise", "In kind, pair by pair", "ratio"),
        Column("sources", "Sources", "cited", "Q1"),
    )
    caption = "Every partnership"
    return Table(caption, columns, rows, "partnership-reciprocity", ALPHABETICAL, names_partners=True)


def alphabetical(rows: Rows, cited: Mapping[str, tuple[int, ...]]) -> Rows:
    """Give rows with their names and the numbers of their sources, in alphabetical order."""
    named = ({**row, "name": row["name"] or row["id"], "sources": cited.get(row["id"], ())} for row in rows)
    return sorted(named, key=lambda row: row["name"].lower())


def question(document: Mapping[str, Any], id: str) -> Mapping[str, Any]:
    """Give a question of the document."""
    return next(one for one in document["questions"] if one["id"] == id)


def flattened(figures: Mapping[str, Any], path: str = "") -> Iterable[dict[str, Any]]:
    """Give every single figure with the words that lead to it, for questions without a picture."""
    for key, value in figures.items():
        label = f"{path}{words.plain(key)}"
        if isinstance(value, Mapping):
            yield from flattened(value, f"{label} \N{MIDDLE DOT} ")
        elif isinstance(value, list):
            yield {"figure": label, "value": f"{len(value)} in --format json"}
        else:
            yield {"figure": label, "value": words.value(value)}
