"""The tables of the report's page: rows of the document under the names of their query's columns.

A table with a ``query`` holds exactly the rows that ``cypher/queries/*/<query>.cypher`` gives for the
same view. Lists of partners and pairs are alphabetical; nothing ranks anybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ihp_graph.income import HIC, LMIC, SIDES
from ihp_graph.report import charts, facts, words

MOST_ROWS = 200
"""A table on the page is cut after this many rows, and says so."""

Form = Literal["text", "name", "count", "ratio", "share", "side", "kind", "direction", "source", "code"]
Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the key of its cells, its heading, how a cell is written, and of which cell it is a share."""

    key: str
    label: str
    form: Form = "count"
    of: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the page. ``rows`` may have the key ``few``: too few to compare, so hatched."""

    caption: str
    columns: tuple[Column, ...]
    rows: Rows
    query: str | None = None
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


NAMES_OF_PAIR = (Column("hic_partner", "HIC partner", "name"), Column("lmic_partner", "LMIC partner", "name"))
FLOWS_OF_PAIR = (
    Column("technical_given", "Technical, HIC → LMIC"),
    Column("technical_returned", "Technical, LMIC → HIC"),
    Column("cultural_given", "Cultural, HIC → LMIC"),
    Column("cultural_returned", "Cultural, LMIC → HIC"),
)


def kinds(document: Mapping[str, Any]) -> Table:
    """Give what goes either way and what is matched in kind, by kind of knowledge."""
    flows, matched = by_kind(document), charts.matches(document["pairs"])["kind"]
    figures = question(document, "Q1")["figures"]
    rows = [
        {
            "knowledge": kind,
            "hic_to_lmic": flow[HIC, LMIC],
            "lmic_to_hic": flow[LMIC, HIC],
            "matched": matched[HIC][kind] + matched[LMIC][kind],
            "share": figures.get(kind),
        }
        for kind, flow in flows.items()
        if kind != "unclassified" or any(flow.values())
    ]
    columns = (
        Column("knowledge", "Kind of knowledge", "kind"),
        Column("hic_to_lmic", "HIC → LMIC"),
        Column("lmic_to_hic", "LMIC → HIC"),
        Column("matched", "Matched in kind"),
        Column("share", "Share matched", "ratio"),
    )
    return Table("Reciprocity in kind", columns, rows, "flows-by-kind")


def by_kind(document: Mapping[str, Any]) -> dict[str, dict[tuple[str, str], float]]:
    """Sum what goes from side to side over the pairs of the document, by kind and direction."""
    flows = {kind: dict.fromkeys(charts.DIRECTIONS, 0.0) for kind in charts.KINDS}
    for pair in document["pairs"]:
        for giver, receiver in charts.DIRECTIONS:
            for kind, weight in charts.given(pair, giver).items():
                flows[kind][giver, receiver] += weight
    return flows


def pair_rows(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give each HIC–LMIC pair with what went either way, in alphabetical order; ``outcome`` says how."""
    names = {partner["id"]: partner["name"] or partner["id"] for partner in document["partners"]}
    rows = []
    for pair in document["pairs"]:
        a, b = names.get(pair["a"], pair["a"]), names.get(pair["b"], pair["b"])
        there, back = charts.given(pair, HIC), charts.given(pair, LMIC)
        hic_first = pair["sides"][0] == HIC
        rows.append(
            {
                "a": pair["a"],
                "b": pair["b"],
                "hic_first": hic_first,
                "hic_partner": a if hic_first else b,
                "lmic_partner": b if hic_first else a,
                "technical_given": there["technical"],
                "technical_returned": back["technical"],
                "cultural_given": there["cultural"],
                "cultural_returned": back["cultural"],
                "hic_gave": sum(there.values()),
                "lmic_gave": sum(back.values()),
                "net": sum(there.values()) - sum(back.values()),
                "outcome": charts.outcome(pair),
            }
        )
    return sorted(rows, key=lambda row: (row["hic_partner"].lower(), row["lmic_partner"].lower()))


def same_kind_pairs(pairs: Rows) -> Table:
    """List the pairs with the same kind of knowledge on record in both directions."""
    rows = [row for row in pairs if row["outcome"] == "same"]
    caption = "Pairs with the same kind of knowledge on record in both directions, in alphabetical order"
    return Table(caption, NAMES_OF_PAIR + FLOWS_OF_PAIR, rows, "same-kind-both-ways", names_partners=True)


def other_kind_pairs(pairs: Rows) -> Table:
    """List the pairs in which knowledge of one kind is answered with another."""
    rows = [
        row
        for row in pairs
        if min(row["hic_gave"], row["lmic_gave"])
        > min(row["technical_given"], row["technical_returned"])
        + min(row["cultural_given"], row["cultural_returned"])
    ]
    caption = "Pairs in which one kind of knowledge is answered with another, in alphabetical order"
    return Table(caption, NAMES_OF_PAIR + FLOWS_OF_PAIR, rows, "one-kind-for-another", names_partners=True)


def content(figures: Mapping[str, Any]) -> Table:
    """Give what was learned, by content and the receiver's side."""
    by = figures["content"]
    rows = [
        {"content": words.CONTENT.get(key, key), "hic": by[HIC].get(key, 0), "lmic": by[LMIC].get(key, 0)}
        for key in words.CONTENT
    ]
    columns = (
        Column("content", "What was learned", "text"),
        Column("hic", "HIC partners received"),
        Column("lmic", "LMIC partners received"),
    )
    return Table("What was learned, in exchanges on record", columns, rows)


def given_and_back(document: Mapping[str, Any]) -> Table:
    """Give what each side gave, and what of it was matched."""
    how = charts.matches(document["pairs"])
    rows = [
        {"side": side, **{name: sum(how[name][side].values()) for name in how}}
        | {"all": sum(sum(by[side].values()) for by in how.values())}
        for side in (HIC, LMIC)
    ]
    columns = (
        Column("side", "Given by", "side"),
        Column("kind", "Matched in kind"),
        Column("other", "Matched, another kind"),
        Column("nothing", "Nothing recorded back"),
        Column("all", "All"),
    )
    return Table("What each side gave, and what came back", columns, rows)


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
            "few": by["received"] < charts.FEW,
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
    return Table("The learning ladder", columns, rows, "learning-ladder")


def roles(figures: Mapping[str, Any], without: Mapping[str, int]) -> Table:
    """Give the holders of each role by side, and the partnerships without a record of it."""
    rows = [
        {
            "role": role,
            "label": label,
            **{side.lower(): (figures[key] or {}).get(side, 0) for side in SIDES},
            "without_record": without[role],
            "few": sum((figures[key] or {}).values()) < charts.FEW,
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
        {"topic": words.TOPICS.get(topic, topic), **by, "few": by["n"] < words.FEW_DECISIONS}
        for topic, by in sorted(whole["by_topic"].items())
    ]
    rows.append({"topic": "All topics", **whole, "few": whole["n"] < words.FEW_DECISIONS})
    columns = (
        Column("topic", "Topic", "text"),
        Column("n", "Decisions"),
        Column("joint", "Both sides decided"),
        Column("hic_alone", "HIC side alone"),
        Column("lmic_alone", "LMIC side alone"),
        Column("neither", "Neither is recorded"),
    )
    return Table("Decisions on record", columns, rows)


def parts(figures: Mapping[str, Any]) -> Table:
    """Give the part that partners of each side had in decisions."""
    rows = [
        {"part": part.capitalize(), **{side.lower(): by.get(side, 0) for side in SIDES}}
        for part, by in figures["parts"].items()
    ]
    columns = (
        Column("part", "Part in a decision", "text"),
        Column("hic", "HIC"),
        Column("lmic", "LMIC"),
        Column("unknown", "Unknown"),
    )
    return Table("Parts that partners had in decisions", columns, rows)


def funding(figures: Mapping[str, Any]) -> Table:
    """Give the money by currency, kind and sides; never added across currencies or kinds."""
    rows = [
        {
            **row,
            "kind": row["kind"] or "not recorded",
            "recipient_side": row["recipient_side"] or "not recorded",
            "few": row["n"] < charts.FEW,
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
    return Table("Money on record, never added across currencies or kinds", columns, rows)


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


def balances(pairs: Rows) -> Table:
    """Count pairs by who gave more, and in how many of them nothing came back."""
    groups = (
        ("HIC partner gave more", lambda net: net > 0),
        ("LMIC partner gave more", lambda net: net < 0),
        ("Even", lambda net: net == 0),
    )
    rows = [
        {
            "who": who,
            "pairs": len(inside),
            "nothing_returned": sum(not (row["hic_gave"] and row["lmic_gave"]) for row in inside),
            "net": abs(sum(row["net"] for row in inside)),
        }
        for who, test in groups
        for inside in [[row for row in pairs if test(row["net"])]]
    ]
    columns = (
        Column("who", "Balance of the pair", "text"),
        Column("pairs", "Pairs"),
        Column("nothing_returned", "Nothing recorded back"),
        Column("net", "Net of all"),
    )
    return Table("Who has given more", columns, rows)


def ledgers(pairs: Rows) -> Table:
    """Give the ledger of each pair, in alphabetical order."""
    columns = (
        *NAMES_OF_PAIR,
        Column("hic_gave", "HIC partner gave"),
        Column("lmic_gave", "LMIC partner gave"),
        Column("net", "Net, from the HIC partner"),
    )
    return Table("The ledger of each pair", columns, pairs, "ledgers", names_partners=True)


def persistence(pairs: Rows, figures: Mapping[str, Any]) -> Table:
    """Give the pairs with dated exchanges in two or more years, and their net flow year by year."""
    by_pair = {(row["a"], row["b"]): row for row in pairs}
    rows = []
    for ledger in figures["ledgers"]:
        if len(ledger["years"]) < 2:
            continue
        pair = by_pair[ledger["a"], ledger["b"]]
        sign = 1 if pair["hic_first"] else -1
        years = ", ".join(
            f"{year}: {words.signed(sign * net)}" for year, net in sorted(ledger["years"].items())
        )
        rows.append({**pair, "years": years, "run": ledger["run"]})
    columns = (
        *NAMES_OF_PAIR,
        Column("years", "Net from the HIC partner, by year", "text"),
        Column("run", "Longest run of years"),
    )
    caption = "Pairs with dated exchanges in two or more years, in alphabetical order"
    rows.sort(key=lambda row: (row["hic_partner"].lower(), row["lmic_partner"].lower()))
    return Table(caption, columns, rows, names_partners=True)


def partnerships(document: Mapping[str, Any]) -> Table:
    """Give each partnership's exchanges and its reciprocity in kind, in alphabetical order."""
    rows = sorted(
        ({**row, "name": row["name"] or row["id"]} for row in document["partnerships"]),
        key=lambda row: row["name"].lower(),
    )
    columns = (
        Column("name", "Partnership", "name"),
        Column("exchanges", "Exchanges"),
        Column("flow_hic_lmic", "HIC → LMIC"),
        Column("flow_lmic_hic", "LMIC → HIC"),
        Column("same_type_reciprocity", "In kind, sides as wholes", "ratio"),
        Column("pairwise", "In kind, pair by pair", "ratio"),
    )
    return Table("Every partnership, in alphabetical order", columns, rows, names_partners=True)


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
