"""The query library: every section of every file runs on every store, and says what the report says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from ihp_graph import paths, queries, report, sources
from ihp_graph.dataset import Dataset
from ihp_graph.filters import Filter, as_view
from ihp_graph.measures.ledger import pairs
from ihp_graph.network import Network
from ihp_graph.report.facts import between_sides
from ihp_graph.store import Store
from library import (
    LIBRARY,
    answer,
    ask,
    denominator,
    differences,
    differences_between,
    holding,
    limits,
    same,
    tables,
)

FILTERS = (
    Filter(),
    Filter(from_year=2008, to_year=2014),
    Filter(to_year=2015, programme="thet Directory"),
)
A_PART = {"from_year": "2008", "programme": "THET directory", "side": "LMIC", "receiver_side": "LMIC"}
"""Values for parameters that take a part of what is on record."""


@pytest.fixture(scope="module")
def embedded_library(embedded: Any) -> Iterator[Store]:
    yield from holding(embedded, sources.read(paths.demo_source()))


@pytest.fixture(scope="module")
def neo4j_library(neo4j: Any) -> Iterator[Store]:
    yield from holding(neo4j, sources.read(paths.demo_source()))


@pytest.fixture(params=["embedded", "neo4j"])
def loaded(request: pytest.FixtureRequest) -> Store:
    """Each store in turn, holding the bundled data."""
    found: Store = request.getfixturevalue(f"{request.param}_library")
    return found


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return sources.read(paths.demo_source())


@pytest.fixture(scope="module")
def document(dataset: Dataset) -> dict[str, Any]:
    return report.document(dataset)


@pytest.fixture(scope="module")
def figures(document: dict[str, Any]) -> dict[str, Any]:
    """The figures of the report by question."""
    return {question["id"]: question["figures"] for question in document["questions"]}


def test_the_library_answers_every_question_in_every_theme() -> None:
    assert len(LIBRARY) >= 40
    assert {query.theme for query in LIBRARY.values()} == set(queries.THEMES)
    assert all(queries.by_question().values())
    titles = [query.title for query in LIBRARY.values()]
    assert len(set(titles)) == len(titles)
    assert all(title.endswith("?") for title in titles)


@pytest.mark.parametrize("id", LIBRARY)
def test_every_section_runs_and_gives_what_its_header_says(id: str, loaded: Store) -> None:
    query = LIBRARY[id]
    found = answer(loaded, id)
    assert bool(len(found)) == (query.expect == "rows")
    if len(found):  # the embedded store tells no columns of an empty result
        assert found.columns == query.returns
    if query.graph:
        drawn = answer(loaded, id, "graph")
        assert all(row.keys() == {"path"} and row["path"]["relationships"] for row in drawn)
        assert not len(drawn) or drawn.graph().number_of_edges()
    if query.count:
        (row,) = answer(loaded, id, "count")
        assert all(isinstance(value, int | float) for value in row.values())


@pytest.mark.parametrize("id", LIBRARY)
def test_both_stores_give_the_same_rows(id: str, embedded_library: Store, neo4j_library: Store) -> None:
    taken = {param.name for param in LIBRARY[id].params}
    part = {name: word for name, word in A_PART.items() if name in taken}
    stores = (embedded_library, neo4j_library)
    assert differences_between(stores, id) == []
    assert not part or differences_between(stores, id, **part) == []


@pytest.mark.parametrize("chosen", FILTERS, ids=str)
def test_the_queries_give_the_rows_of_the_tables_of_the_report(
    chosen: Filter, loaded: Store, dataset: Dataset, document: dict[str, Any]
) -> None:
    """With the report's filters as parameters, where the query has them."""
    view = chosen.apply(dataset)
    shown = document if chosen == Filter() else report.document(view)
    checked = 0
    for table, query in tables(view, shown):
        found = ask(loaded, query.id, **limits(shown))
        assert differences(found, table.rows, query.returns) == [], query.id
        checked += 1
    assert checked == 16 if chosen == Filter() else checked >= 8


@pytest.mark.parametrize("chosen", FILTERS[:2], ids=str)
def test_flows_are_those_of_the_measures(chosen: Filter, loaded: Store, dataset: Dataset) -> None:
    document = report.document(chosen.apply(dataset))
    given = limits(document)
    rows = {
        (row["giver_side"], row["receiver_side"]): row for row in ask(loaded, "flow-by-direction", **given)
    }
    counted = document["dataset"]["exchanges_by_direction"]
    assert {f"{a}->{b}": row["exchanges"] for (a, b), row in rows.items()} == {
        way: n for way, n in counted.items() if n
    }
    for way in (("HIC", "LMIC"), ("LMIC", "HIC")):
        key = f"flow_{way[0].lower()}_{way[1].lower()}"
        row = rows[way]
        assert row["technical"] == document["measures"][f"{key}_technical"]["value"]
        assert row["cultural"] == document["measures"][f"{key}_cultural"]["value"]
        whole = row["technical"] + row["cultural"] + row["unclassified"]
        assert whole == document["measures"][key]["value"]
    partners = {row["id"]: row for row in document["partners"]}
    listed = ask(loaded, "given-and-received", **given)
    assert {row["id"] for row in listed} == {
        id for id, row in partners.items() if row["in_strength"] or row["out_strength"]
    }
    for row in listed:
        wanted = partners[row["id"]]
        for verb, strength in (("gave", "out_strength"), ("received", "in_strength")):
            assert row[verb] == wanted[strength]
            assert row[f"{verb}_technical"] == wanted[f"{strength}_technical"]
            assert row[f"{verb}_cultural"] == wanted[f"{strength}_cultural"]


def test_shares_are_those_of_the_measures(loaded: Store, figures: dict[str, Any]) -> None:
    q2 = figures["Q2"]
    rows = {row["basis"]: row for row in ask(loaded, "substitution-gap")}
    columns = {
        "looks_reciprocal": "type_blind_reciprocity",
        "in_kind": "same_type_reciprocity",
        "gap": "substitution_gap",
    }
    for column, key in columns.items():
        assert same(rows["everything"][column], q2[key])
        assert same(rows["without learning about"][column], q2[f"{key}_from"])
        assert same(rows["without what is inferred"][column], q2["stated"][key])
    assert len(ask(loaded, "same-kind-both-ways")) == figures["Q1"]["pairs_returning_same_type"]
    assert len(ask(loaded, "technical-from-lmic")) == q2["technical_lmic_to_hic"]
    assert denominator(loaded, "same-kind-both-ways")["pairs"] == figures["Q1"]["pairs"]


def test_programmes_are_views_of_the_programme(loaded: Store, dataset: Dataset) -> None:
    rows = {row["programme"]: row for row in ask(loaded, "programme-reciprocity")}
    flows = {row["programme"]: row for row in ask(loaded, "flow-by-programme")}
    assert rows.keys() <= flows.keys()
    for programme, row in rows.items():
        frame = pairs(Network.of(Filter(programme=programme).apply(dataset)))
        total = frame["total"].sum()
        in_kind = (frame["returned_technical"] + frame["returned_cultural"]).sum()
        assert row["pairs"] == len(frame)
        assert same(row["same_type_reciprocity"], in_kind / total)
        for way in ("hic_to_lmic", "lmic_to_hic"):
            assert row[way] == flows[programme][way] == frame[way].sum()


def test_learning_is_that_of_the_question(loaded: Store, figures: dict[str, Any]) -> None:
    gains = ask(loaded, "who-gains")
    for side, by in figures["Q3"].items():
        these = [row for row in gains if row["receiver"] == side]
        assert sum(row["exchanges"] for row in these) == by["received"]
        assert sum(row["individual"] for row in these) == by["individual"]
        assert sum(row["institutional"] for row in these) == by["institutional"]
        assert sum(row["not_recorded"] for row in these) == by["not_recorded"]["benefit"]
        changed = ask(loaded, "practice-changed", receiver_side=side)
        across = [row for row in changed if row["giver_side"] in {"HIC", "LMIC"} - {side}]
        assert len(across) == by["practice_changed"]


def test_needs_are_those_of_the_question(loaded: Store, figures: dict[str, Any]) -> None:
    q5 = figures["Q5"]
    rows = ask(loaded, "needs-by-side")
    assert {row["what"] for row in rows} == q5.keys()
    for row in rows:
        assert {side: row[side.lower()] for side in ("HIC", "LMIC", "unknown")} == q5[row["what"]]
    assert len(ask(loaded, "needs-named-by-others")) == sum(q5["identified_by_other_side"].values())
    listed = ask(loaded, "needs-on-record")
    assert len(listed) == sum(q5["need"].values()) + sum(q5["objective"].values())
    assert sum(row["served_by"] > 0 for row in listed) == sum(q5["served"].values())


def test_innovations_are_those_of_the_question(loaded: Store, figures: dict[str, Any]) -> None:
    for row in ask(loaded, "pipeline"):
        by = figures["Q7"][f"{row['from_side'].lower()}_to_{row['to_side'].lower()}"]
        assert row["recorded"] == by["recorded"]
        assert row["reached"] == by["reached"][row["stage"]]
    for row in ask(loaded, "barriers-by-direction"):
        assert row["lmic_to_hic"] == figures["Q7"]["lmic_to_hic"]["barriers"][row["kind"]]
        assert row["hic_to_lmic"] == figures["Q7"]["hic_to_lmic"]["barriers"][row["kind"]]
    lmic = figures["Q7"]["lmic_to_hic"]
    left = ask(loaded, "not-recorded-on-the-other-side")
    assert len(left) == lmic["recorded"] - lmic["reached"]["adopted"]
    origins = ask(loaded, "origins")
    assert sum(row["frugal"] for row in origins) == figures["Q7"]["frugal"]
    unknown = [row["innovations"] for row in origins if row["income_group"] is None]
    assert sum(unknown) == figures["Q7"]["unknown_origin"]


def test_claims_and_voices_are_those_of_the_questions(loaded: Store, figures: dict[str, Any]) -> None:
    q8, q9, q10 = figures["Q8"], figures["Q9"], figures["Q10"]
    rows = ask(loaded, "claimed-without-technical-return")
    assert len(rows) == q8["without_technical_lmic_to_hic"]
    assert sum(row["to_hic"] == 0 for row in rows) == q8["without_lmic_to_hic"]
    assert denominator(loaded, "claimed-without-technical-return")["claiming"] == q8["claiming"]
    for row in ask(loaded, "who-tells"):
        told = q9[row["what"]]
        assert {side: row[side.lower()] for side in ("HIC", "LMIC", "unknown")} == {
            side: told[side] for side in ("HIC", "LMIC", "unknown")
        }
        if row["what"] == "reported":
            assert row["nobody"] == told["not_told_by_a_partner"]
    assert {row["account"]: row["n"] for row in ask(loaded, "accounts")} == q9["accounts"]
    rows = ask(loaded, "no-record-of")
    found = {(row["side"], row["act"]): row for row in rows}
    for side, acts in q10.items():
        for act, by in acts.items():
            row = found.get((side, act), {"observed": 0, "no_record": 0, "not_observed": 0})
            assert {key: row[key] for key in by} == by
    for side in ("HIC", "LMIC"):
        listed = ask(loaded, "members-without-record-of-giving", side=side)
        assert len(listed) == q10[side]["give"]["no_record"]
        counted = denominator(loaded, "members-without-record-of-giving", side=side)
        assert counted["members"] == q10[side]["give"]["observed"]


def test_coordinators_by_year_are_those_of_the_question(loaded: Store, figures: dict[str, Any]) -> None:
    found: dict[str, dict[str, Any]] = {}
    for row in ask(loaded, "coordinators-by-year"):
        found.setdefault(row["id"], {})[str(row["year"])] = row
    for coordinator in figures["Q11"]["coordinators"]:
        rows = found.get(coordinator["id"], {})
        assert rows.keys() == coordinator["by_year"].keys()
        for year, by in coordinator["by_year"].items():
            assert rows[year]["n"] == by["n"]
            assert same(rows[year]["flow_asymmetry"], by["flow_asymmetry"])


def test_balances_are_those_of_the_question(
    loaded: Store, figures: dict[str, Any], document: dict[str, Any]
) -> None:
    q12 = figures["Q12"]
    assert len(ask(loaded, "nothing-recorded-back")) == q12["nothing_returned"]
    names = {partner["id"]: partner["name"] for partner in document["partners"]}
    sides = {(pair["a"], pair["b"]): pair["sides"] for pair in document["pairs"]}
    wanted = {}
    for ledger in q12["ledgers"]:
        a, b = ledger["a"], ledger["b"]
        if len(ledger["years"]) > 1:
            hic_first = sides[a, b][0] == "HIC"
            pair = (names[a], names[b]) if hic_first else (names[b], names[a])
            wanted |= {(*pair, int(y)): net if hic_first else -net for y, net in ledger["years"].items()}
    found = {
        (row["hic_partner"], row["lmic_partner"], row["year"]): row["net"]
        for row in ask(loaded, "balance-by-year")
    }
    assert found == wanted
    assert len({key[:2] for key in found}) == q12["two_or_more_years"]


def test_brokerage_is_that_of_the_measures(loaded: Store, document: dict[str, Any]) -> None:
    whole = document["measures"]["brokerage_income"]["value"]
    roles = {row["role"]: row["paths"] for row in ask(loaded, "roles-between-sides")}
    assert roles == {role: whole[role] for role in roles}
    assert sum(roles.values()) == whole["total"]
    found = {row["id"]: row for row in ask(loaded, "who-stands-between")}
    for partner in document["partners"]:
        by = partner["brokerage_income"]
        row = found.get(partner["id"], dict.fromkeys([*roles, "total"], 0))
        assert {role: row[role] for role in (*roles, "total")} == {
            role: by[role] for role in (*roles, "total")
        }
    for knowledge in ("technical", "cultural"):
        through = document["beyond"]["through_hic"][knowledge]
        rows = ask(loaded, "lmic-to-lmic-through-hic", knowledge=knowledge)
        assert len(rows) == through["paths"]
        ends = {(row["giver"], row["receiver"]): row["direct_flow_on_record"] for row in rows}
        assert len(ends) == through["pairs"]
        assert sum(not direct for direct in ends.values()) == through["pairs_without_direct"]


def test_the_quality_of_the_record_is_that_of_the_report(
    loaded: Store, dataset: Dataset, document: dict[str, Any]
) -> None:
    assert {row["kind"]: row["rows"] for row in ask(loaded, "what-is-on-record")} == dataset.counts()
    dated = ask(loaded, "how-sides-are-dated")
    for by, n in document["dataset"]["side_dated_by"].items():
        assert sum(row[f"by_{by}"] for row in dated) == n
    silence = document["beyond"]["silence"]
    blank = {row["column"]: row["blank"] for row in silence["blank_cells"] if row["table"] == "exchanges"}
    for row in ask(loaded, "not-recorded"):
        assert row["not_recorded"] == blank[row["cell"]]
    without = {row["of"]: row["without"] for row in silence["without_row"] if row["table"] == "exchanges"}
    assert len(ask(loaded, "partnerships-without-exchanges")) == without["partnerships"]
    for side in ("HIC", "LMIC"):
        # A partner that only classified an exchange is named by it too; none has in these data.
        assert len(ask(loaded, "partners-without-exchanges", side=side)) == without[side]
    exchanges = dataset["exchanges"]
    assert sum(row["exchanges"] for row in ask(loaded, "sources")) == exchanges["source"].notna().sum()
    told = ask(loaded, "who-tells-of-whom")
    assert sum(row["told_by_no_partner"] for row in told) == exchanges["reported_by"].isna().sum()
    unsaid = ask(loaded, "stated-or-inferred")
    assert sum(row["inferred"] for row in unsaid) == (exchanges["certainty"] == "inferred").sum()
    years = {row["year"]: row for row in ask(loaded, "flow-by-year")}
    between = between_sides(as_view(dataset))
    assert years[None]["exchanges"] == between["year"].isna().sum()
    counted = between["year"].value_counts()
    assert {year: row["exchanges"] for year, row in years.items() if year} == counted.to_dict()
    unknown = document["dataset"]["exchanges_by_direction"]
    assert len(ask(loaded, "unknown-sides")) == sum(n for way, n in unknown.items() if "unknown" in way)


HOSTILE = (
    "' OR true //",
    "x'}) DETACH DELETE p //",
    '"; MATCH (n) RETURN n',
    "$from_year",
    "`",
    "\\u0027 OR true //",
    "null",
)


@pytest.mark.parametrize("word", HOSTILE)
def test_a_hostile_value_is_only_ever_a_value(word: str, loaded: Store) -> None:
    """Were it a part of the statement, it would fail, or find more than nothing."""
    for id, name in (
        ("given-and-received", "partner"),
        ("ledgers", "programme"),
        ("flow-by-country", "country"),
    ):
        query = LIBRARY[id]
        values = queries.bind(query, {name: word})
        assert values[name] == (None if word == "null" else word)
        if word != "null":
            assert len(loaded.query(query.text, values)) == 0
    assert ask(loaded, "partner-exchanges", partner=word) == []
