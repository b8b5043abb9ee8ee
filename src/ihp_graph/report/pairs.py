"""The tables of the report's page about pairs of one HIC and one LMIC partner, in alphabetical order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ihp_graph.income import HIC, LMIC
from ihp_graph.language import Language
from ihp_graph.report import charts, words
from ihp_graph.report.columns import Column, Rows, Table, by_name
from ihp_graph.report.rows import question


def names_of_pair(say: Language) -> tuple[Column, ...]:
    """Give the columns of who the pair is."""
    return (
        Column("hic_partner", say("report-col-hic-partner"), "name"),
        Column("lmic_partner", say("report-col-lmic-partner"), "name"),
    )


def sources_of_pair(say: Language) -> Column:
    """Give the column of where it is told."""
    return Column("sources", say("report-col-sources"), "cited", "Q1")


def flows_of_pair(say: Language) -> tuple[Column, ...]:
    """Give the columns of what went either way."""
    there, back = words.way(say, HIC, LMIC), words.way(say, LMIC, HIC)
    return (
        Column("technical_given", say("report-col-technical-way", way=there)),
        Column("technical_returned", say("report-col-technical-way", way=back)),
        Column("cultural_given", say("report-col-cultural-way", way=there)),
        Column("cultural_returned", say("report-col-cultural-way", way=back)),
        sources_of_pair(say),
    )


def kinds(document: Mapping[str, Any], flows: charts.Flows, matches: charts.Matches, say: Language) -> Table:
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
        Column("knowledge", say("report-col-kind-of-knowledge"), "kind"),
        Column("hic_to_lmic", words.way(say, HIC, LMIC)),
        Column("lmic_to_hic", words.way(say, LMIC, HIC)),
        Column("matched", say("report-col-matched-in-kind")),
        Column("share", say("report-col-share-matched"), "ratio"),
    )
    return Table(say("report-kinds"), columns, rows, "flows-by-kind")


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


def same_kind_pairs(pairs: Rows, say: Language) -> Table:
    """List the pairs with the same kind of knowledge on record in both directions."""
    rows = [row for row in pairs if row["outcome"] == "same"]
    columns = names_of_pair(say) + flows_of_pair(say)
    return by_name(say("report-same-kind-pairs"), columns, rows, "same-kind-both-ways", say)


def other_kind_pairs(pairs: Rows, say: Language) -> Table:
    """List the pairs in which knowledge of one kind is answered with another."""
    rows = [
        row
        for row in pairs
        if min(row["hic_gave"], row["lmic_gave"])
        > min(row["technical_given"], row["technical_returned"])
        + min(row["cultural_given"], row["cultural_returned"])
    ]
    columns = names_of_pair(say) + flows_of_pair(say)
    return by_name(say("report-other-kind-pairs"), columns, rows, "one-kind-for-another", say)


def given_and_back(how: charts.Matches, say: Language) -> Table:
    """Give what each side gave, and what of it was matched."""
    rows = [
        {"side": side, **{column: sum(how[name][side].values()) for name, column in MATCHED.items()}}
        | {"given": sum(sum(by[side].values()) for by in how.values())}
        for side in (HIC, LMIC)
    ]
    columns = (
        Column("side", say("report-col-given-by"), "side"),
        Column("matched_in_kind", say("report-matched-kind")),
        Column("matched_otherwise", say("report-matched-other")),
        Column("nothing_back", say("report-matched-nothing")),
        Column("given", say("report-col-all")),
    )
    return Table(say("report-given-and-back"), columns, rows, "given-and-matched")


MATCHED = {"kind": "matched_in_kind", "other": "matched_otherwise", "nothing": "nothing_back"}


def balances(pairs: Rows, say: Language) -> Table:
    """Count pairs by who gave more, and in how many of them nothing came back."""
    groups = (("report-hic-gave-more", 1), ("report-lmic-gave-more", -1), ("report-even", 0))
    rows = []
    for who, sign in groups:
        inside = [row for row in pairs if (row["net"] > 0) - (row["net"] < 0) == sign]
        one_way = sum(not (row["hic_gave"] and row["lmic_gave"]) for row in inside)
        net = abs(sum(row["net"] for row in inside))
        rows.append({"who": say(who), "pairs": len(inside), "nothing_returned": one_way, "net": net})
    columns = (
        Column("who", say("report-col-balance"), "text"),
        Column("pairs", say("report-col-pairs")),
        Column("nothing_returned", say("report-matched-nothing")),
        Column("net", say("report-col-net-of-all")),
    )
    return Table(say("report-balances"), columns, rows, "who-gave-more")


def ledgers(pairs: Rows, say: Language) -> Table:
    """Give the ledger of each pair, in alphabetical order."""
    columns = (
        *names_of_pair(say),
        Column("hic_gave", say("report-col-hic-gave")),
        Column("lmic_gave", say("report-col-lmic-gave")),
        Column("net", say("report-col-net")),
        sources_of_pair(say),
    )
    return by_name(say("report-ledgers"), columns, pairs, "ledgers", say)


def persistence(pairs: Rows, figures: Mapping[str, Any], say: Language) -> Table:
    """Give the pairs with dated exchanges in two or more years, and their net flow year by year."""
    by_pair = {(row["a"], row["b"]): row for row in pairs}
    rows = []
    for ledger in figures["ledgers"]:
        if len(ledger["years"]) < 2:
            continue
        pair = by_pair[ledger["a"], ledger["b"]]
        sign = 1 if pair["hic_first"] else -1
        years = ", ".join(
            say("report-year-net", year=year, net=words.signed(say, sign * net))
            for year, net in sorted(ledger["years"].items())
        )
        rows.append({**pair, "years": years, "run": ledger["run"]})
    columns = (
        *names_of_pair(say),
        Column("years", say("report-col-net-by-year"), "text"),
        Column("run", say("report-col-run")),
        sources_of_pair(say),
    )
    rows.sort(key=lambda row: (row["hic_partner"].lower(), row["lmic_partner"].lower()))
    return by_name(say("report-persistence"), columns, rows, None, say)
