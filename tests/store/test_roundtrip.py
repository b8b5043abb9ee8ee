"""What goes into a store comes out, cell for cell; the graph is that of the model."""

import dataclasses
from pathlib import Path

import pandas as pd
import pytest

from datasets import HOSTILE, everything, keyed
from ihp_graph import paths, sources
from ihp_graph.dataset import Dataset
from ihp_graph.model import TABLES, Node
from ihp_graph.store import constraints_file, merge
from stores import Place, snapshot

MIXED = Path(__file__).parents[1] / "data" / "cases" / "mixed"


def assert_same(found: Dataset, expected: Dataset) -> None:
    assert found.counts() == expected.counts()
    for table in expected.tables:
        pd.testing.assert_frame_equal(found[table], expected[table])
    assert found.equals(expected)


@pytest.mark.parametrize("folder", [paths.demo_source(), MIXED], ids=["bundled", "mixed"])
def test_reading_back_gives_the_same_data(place: Place, folder: Path) -> None:
    dataset = sources.read(folder)
    with place.open() as opened:
        opened.load(dataset)
    with place.open(read_only=True) as opened:
        assert_same(opened.read(), dataset)


def test_every_table_and_hostile_text_survive(place: Place) -> None:
    dataset = everything()
    assert set(dataset.tables) == set(TABLES)
    with place.open() as opened:
        opened.load(dataset)
        assert_same(opened.read(), dataset)
        texts = {row["text"] for row in opened.query("MATCH (a:Assessment) RETURN a.text AS text")}
        assert texts & set(HOSTILE)


def test_very_long_text_survives_and_too_long_text_is_refused_before_it_hangs(place: Place) -> None:
    from ihp_graph.errors import StoreError

    row = {"id": "a", "name": "A", "country": "KEN", "notes": "long " * 1_000_000}
    dataset = Dataset({"partners": keyed([row, row | {"id": "b"}])})
    with place.open() as opened:
        opened.load(dataset)
        assert_same(opened.read(), dataset)
        larger = Dataset({"partners": keyed([row | {"id": "c", "notes": "long " * 4_000_000}])})
        with pytest.raises(StoreError, match="row 'c' of partners is too large"):
            opened.load(larger)
        assert not opened.contents().complete


def test_loading_twice_changes_nothing(place: Place) -> None:
    dataset = everything()
    with place.open() as opened:
        first = opened.load(dataset)
        before = snapshot(opened)
        second = opened.load(dataset)
        assert snapshot(opened) == before
        assert opened.load(dataset, replace=True).tables == second.tables
        assert snapshot(opened) == before
    assert all(counts.added == 24 for counts in first.tables.values())
    assert all(
        (counts.unchanged, counts.added, counts.updated) == (24, 0, 0) for counts in second.tables.values()
    )


def test_a_load_adds_and_updates_and_leaves_nothing_stale(place: Place) -> None:
    """Loading A, then B over it, gives the very graph that loading both at once gives."""
    first, second = everything(seed=1), everything(rows=30, seed=2)
    with place.open() as opened:
        opened.load(merge(first, second))
        expected = snapshot(opened)
        place.wipe()
        opened.load(first)
        summary = opened.load(second)
        assert_same(opened.read(), merge(first, second))
        assert snapshot(opened) == expected
    assert summary.tables["partners"] == dataclasses.replace(
        summary.tables["partners"], added=6, updated=24, unchanged=0, removed=0
    )


def test_replacing_leaves_exactly_the_new_data(place: Place) -> None:
    first, second = everything(rows=30, seed=2), everything(rows=20, seed=3)
    second = Dataset(
        {name: frame for name, frame in second.tables.items() if name not in ("innovations", "claims")}
    )
    with place.open() as opened:
        opened.load(second, sources=["second"])
        expected = snapshot(opened)
        place.wipe()
        opened.load(first, sources=["first"])
        summary = opened.load(second, replace=True, sources=["second"])
        assert_same(opened.read(), second)
        assert snapshot(opened) == expected
        assert opened.contents().sources == ("second",)
    assert summary.tables["partners"].removed == 10
    assert summary.tables["claims"].removed == 30


def test_an_update_changes_what_is_derived_of_rows_that_it_does_not_name(place: Place) -> None:
    partners = keyed([{"id": "a", "name": "A", "country": "GBR"}, {"id": "b", "name": "B", "country": "CHL"}])
    exchange = {"id": "x", "partnership_id": "s", "from_partner_id": "b", "to_partner_id": "a"}
    told = Dataset(
        {
            "partners": partners,
            "partnerships": keyed([{"id": "s", "start": "2010"}]),
            "exchanges": keyed([exchange]),
        }
    )
    later = Dataset({"partnerships": keyed([{"id": "s", "start": "2020"}])})
    sides = (
        "MATCH (e:Exchange) MATCH ()-[t:TAUGHT]->() "
        "RETURN e.giver_side AS giver, e.fiscal_year AS year, t.giver_side AS taught"
    )
    with place.open() as opened:
        opened.load(told)
        assert opened.query(sides) == [{"giver": "LMIC", "year": 2010, "taught": "LMIC"}]
        opened.load(later)
        assert opened.query(sides) == [{"giver": "HIC", "year": 2020, "taught": "HIC"}]


def test_a_blank_cell_is_an_absent_property(place: Place) -> None:
    with place.open() as opened:
        opened.load(Dataset({"partners": keyed([{"id": "a", "name": "A", "country": "SSD"}])}))
        [row] = opened.query("MATCH (p:Partner) RETURN properties(p) AS p")
        assert row["p"] == {"key": "a", "id": "a", "name": "A", "country": "SSD", "side": "LMIC"}


def test_a_row_that_is_only_named_is_a_bare_node_until_it_comes(place: Place) -> None:
    """A table that is absent is unknown: the reference is kept, the row isn't invented."""
    partners = keyed([{"id": "a", "name": "A", "country": "GBR"}, {"id": "b", "name": "B", "country": "KEN"}])
    exchange = {"id": "x", "from_partner_id": "a", "to_partner_id": "b", "innovation_id": "i", "serves": "n"}
    told = Dataset({"partners": partners, "exchanges": keyed([exchange])})
    bare = "MATCH (:Exchange)-[:CONVEYED]->(i:Innovation) RETURN properties(i) AS i"
    with place.open() as opened:
        opened.load(told)
        assert_same(opened.read(), told)
        assert "innovations" not in opened.contents().tables
        assert opened.query(bare) == [{"i": {"key": "i"}}]
        innovations = Dataset({"innovations": keyed([{"id": "i", "name": "I"}])})
        opened.load(innovations)
        assert opened.query(bare) == [{"i": {"key": "i", "id": "i", "name": "I"}}]
        opened.load(Dataset({"exchanges": keyed([exchange | {"innovation_id": "j"}])}))
        assert opened.read()["exchanges"]["innovation_id"].tolist() == ["j"]
        assert opened.query(bare) == [{"i": {"key": "j"}}]


def test_the_graph_is_that_of_the_model(place: Place) -> None:
    """Paths as model.md writes them, counted against the tables of the bundled data."""
    dataset = sources.read(paths.demo_source())
    exchanges, roles, adoptions = dataset["exchanges"], dataset["roles"], dataset["adoptions"]
    counts = {
        "(:Partner)-[:IN]->(:Country)": len(dataset["partners"]),
        "(:Person)-[:AFFILIATED_WITH]->(:Partner)": dataset["people"]["partner_id"].count(),
        "(:Partner)-[:MEMBER_OF]->(:Partnership)": (roles["role"] == "member").sum(),
        "(:Partner)-[:COORDINATES]->(:Partnership)": (roles["role"] == "coordinator").sum(),
        "(:Partner)-[:ADMINISTERS_FUNDS_OF]->(:Partnership)": (roles["role"] == "fund_administrator").sum(),
        "(:Partner)-[:FUNDS]->(:Partnership)": (roles["role"] == "funder").sum(),
        "(:Partner)-[:PAID]->(:Grant)-[:FOR]->(:Partnership)": len(dataset["funding"]),
        "(:Grant)-[:PAID_TO]->(:Partner)": dataset["funding"]["recipient_id"].count(),
        "(:Partner)-[:GAVE]->(:Exchange)-[:RECEIVED_BY]->(:Partner)": len(exchanges),
        "(:Exchange)-[:WITHIN]->(:Partnership)": exchanges["partnership_id"].count(),
        "(:Exchange)-[:CONVEYED]->(:Innovation)": exchanges["innovation_id"].count(),
        "(:Exchange)-[:SERVES]->(:Assessment)": exchanges["serves"].count(),
        "(:Person)-[:TOOK_PART_IN]->(:Exchange)": len(dataset["participants"]),
        "(:Partner)-[:DECIDED]->(:Decision)-[:CONCERNS]->(:Partnership)": (
            dataset["decisions"]["part"] == "decided"
        ).sum(),
        "(:Partner)-[:ASSESSED_AS]->(:Assessment)-[:WITHIN]->(:Partnership)": len(dataset["assessments"]),
        "(:Partner)-[:IDENTIFIED]->(:Assessment)": dataset["assessments"]["identified_by"].count(),
        "(:Partner)-[:CLAIMED]->(:Claim)": dataset["claims"]["partner_id"].count(),
        "(:Claim)-[:ABOUT]->(:Partnership)": len(dataset["claims"]),
        "(:Innovation)-[:ORIGINATED_AT]->(:Partner)": dataset["innovations"]["origin_partner_id"].count(),
        "(:Innovation)-[:ORIGINATED_IN]->(:Country)": dataset["innovations"]["origin_country"].count(),
        "(:Innovation)-[:REACHED]->(:Adoption)-[:AT]->(:Partner)": adoptions["partner_id"].count(),
        "(:Innovation)-[:REACHED]->(:Adoption)-[:AT]->(:Country)": adoptions["partner_id"].isna().sum(),
        "(:Innovation)-[:FACED]->(:Barrier)": len(dataset["barriers"]),
        "(:Partner)-[:TAUGHT]->(:Partner)": len(exchanges),
        "(:Decision)": dataset["decisions"]["decision_id"].nunique(),
    }
    with place.open() as opened:
        opened.load(dataset)
        found = {pattern: opened.query(f"MATCH {pattern} RETURN count(*) AS n")[0]["n"] for pattern in counts}
        assert found == counts
        together = (
            "MATCH (a)-[:GAVE]->(e:Exchange)-[:RECEIVED_BY]->(b) "
            "MATCH (a)-[t:TAUGHT {exchange_id: e.id}]->(b) "
        )
        agree = (
            "WHERE t.giver_side = e.giver_side AND t.receiver_side = e.receiver_side AND t.weight = e.weight "
        )
        assert opened.query(f"{together}{agree}RETURN count(*) AS n") == [{"n": len(exchanges)}]
        [uk] = opened.query("MATCH (c:Country {id: 'GBR'}) RETURN c.name AS name, c.income_group AS g")
        assert uk == {"name": "United Kingdom", "g": "high"}


def test_constraints_hold(place: Place) -> None:
    from neo4j.exceptions import ConstraintError

    with place.open() as opened:
        opened.load(everything())
        for label in {table.graph.label for table in TABLES.values() if isinstance(table.graph, Node)}:
            [row] = opened.query(f"MATCH (n:{label}) RETURN n.key AS key LIMIT 1")
            with opened.connection.write_session() as session, pytest.raises(ConstraintError):
                session.run(f"CREATE (:{label} {{key: $key}})", row).consume()
        [row] = opened.query("MATCH ()-[r:TAUGHT]->() RETURN r.exchange_id AS id LIMIT 1")
        with opened.connection.write_session() as session, pytest.raises(ConstraintError):
            session.run(
                "MATCH (a:Partner), (b:Partner) WITH a, b LIMIT 1 "
                "CREATE (a)-[:TAUGHT {exchange_id: $id}]->(b)",
                row,
            ).consume()


def test_the_constraints_file_is_what_the_model_says() -> None:
    assert (paths.cypher_dir() / "constraints.cypher").read_text(encoding="utf-8") == constraints_file()


def test_what_the_store_says_of_itself(place: Place) -> None:
    import datetime

    with place.open() as opened:
        empty = opened.contents()
        assert (dict(empty.tables), empty.sources, empty.loaded, empty.complete) == ({}, (), None, True)
        assert opened.read().tables == {}
        before = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
        seen: list[tuple[int, int]] = []
        dataset = everything()
        opened.load(dataset, sources=["a", "b"], progress=lambda done, total: seen.append((done, total)))
        opened.load(dataset, sources=["b", "c"])
        held = opened.contents()
        assert held.tables == dataset.counts()
        assert held.sources == ("a", "b", "c")
        assert held.complete
        assert held.loaded is not None
        assert before <= held.loaded <= datetime.datetime.now(datetime.UTC)
        assert seen[-1] == (24 * 14, 24 * 14)
        assert [done for done, _ in seen] == sorted(done for done, _ in seen)
