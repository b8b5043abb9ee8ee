"""The tables of the report's page about pairs of one HIC and one LMIC partner, in alphabetical order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ihp_graph.income import HIC, LMIC
from ihp_graph.report import charts, words
from ihp_graph.report.rows import ALPHABETICAL, Column, Rows, Table, question

SOURCES = Column("sources", "Sources", "cited", "Q1")
NAMES_OF_PAIR = (Column("hic_partner", "HIC partner", "name"), Column("lmic_partner", "LMIC partner", "name"))
FLOWS_OF_PAIR = (
    Column("technical_given", "Technical, HIC → LMIC"),
    Column("technical_returned", "Technical, LMIC → HIC"),
    Column("cultural_given", "Cultural, HIC → LMIC"),
    Column("cultural_returned", "Cultural, LMIC → HIC"),
    SOURCES,
)


def kinds(document: Mapping[str, Any], flows: charts.Flows, matches: charts.Matches) -> Table:
    """Give what goes either way and what is matched in kind, by kind of knowledge."""
    matched = matches["kind"]
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


def pair_rows(document: Mapping[str, Any], cited: Mapping[str, tuple[int, ...]]) -> list[dict[str, Any]]:
    """Give each HIC–LMIC pair with what went either way, in alphabetical order; ``outcome`` says how.

    ``cited`` are the numbers of the sources of a pair, by its two ids in order, a line each.
    """
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
                "sources": cited.get("\n".join(sorted((pair["a"], pair["b"]))), ()),
            }
        )
    return sorted(rows, key=lambda row: (row["hic_partner"].lower(), row["lmic_partner"].lower()))


def same_kind_pairs(pairs: Rows) -> Table:
    """List the pairs with the same kind of knowledge on record in both directions."""
    rows = [row for row in pairs if row["outcome"] == "same"]
    columns = NAMES_OF_PAIR + FLOWS_OF_PAIR
    caption = "Pairs with the same kind of knowledge on record in both directions"
    return Table(caption, columns, rows, "same-kind-both-ways", ALPHABETICAL, names_partners=True)


def other_kind_pairs(pairs: Rows) -> Table:
    """List the pairs in which knowledge of one kind is answered with another."""
    rows = [
        row
        for row in pairs
        if min(row["hic_gave"], row["lmic_gave"])
        > min(row["technical_given"], row["technical_returned"])
        + min(row["cultural_given"], row["cultural_returned"])
    ]
    columns = NAMES_OF_PAIR + FLOWS_OF_PAIR
    caption = "Pairs in which one kind of knowledge is answered with another"
    return Table(caption, columns, rows, "one-kind-for-another", ALPHABETICAL, names_partners=True)


def given_and_back(how: charts.Matches) -> Table:
    """Give what each side gave, and what of it was matched."""
    rows = [
        {"side": side, **{column: sum(how[name][side].values()) for name, column in MATCHED.items()}}
        | {"given": sum(sum(by[side].values()) for by in how.values())}
        for side in (HIC, LMIC)
    ]
    columns = (
        Column("side", "Given by", "side"),
        Column("matched_in_kind", "Matched in kind"),
        Column("matched_otherwise", "Matched, another kind"),
        Column("nothing_back", "Nothing recorded back"),
        Column("given", "All"),
    )
    return Table("What each side gave, and what came back", columns, rows, "given-and-matched")


MATCHED = {"kind": "matched_in_kind", "other": "matched_otherwise", "nothing": "nothing_back"}


def balances(pairs: Rows) -> Table:
    """Count pairs by who gave more, and in how many of them nothing came back."""
    groups = {"HIC partner gave more": 1, "LMIC partner gave more": -1, "Even": 0}
    rows = []
    for who, sign in groups.items():
        inside = [row for row in pairs if (row["net"] > 0) - (row["net"] < 0) == sign]
        one_way = sum(not (row["hic_gave"] and row["lmic_gave"]) for row in inside)
        net = abs(sum(row["net"] for row in inside))
        rows.append({"who": who, "pairs": len(inside), "nothing_returned": one_way, "net": net})
    columns = (
        Column("who", "Balance of the pair", "text"),
        Column("pairs", "Pairs"),
        Column("nothing_returned", "Nothing recorded back"),
        Column("net", "Net of all"),
    )
    return Table("Who has given more", columns, rows, "who-gave-more")


def ledgers(pairs: Rows) -> Table:
    """Give the ledger of each pair, in alphabetical order."""
    columns = (
        *NAMES_OF_PAIR,
        Column("hic_gave", "HIC partner gave"),
        Column("lmic_gave", "LMIC partner gave"),
        Column("net", "Net, from the HIC partner"),
        SOURCES,
    )
    return Table("The ledger of each pair", columns, pairs, "ledgers", ALPHABETICAL, names_partners=True)


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
        SOURCES,
    )
    rows.sort(key=lambda row: (row["hic_partner"].lower(), row["lmic_partner"].lower()))
    caption = "Pairs with dated exchanges in two or more years"
    return Table(caption, columns, rows, note=ALPHABETICAL, names_partners=True)
