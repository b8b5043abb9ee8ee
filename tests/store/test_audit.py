"""A store that agrees with the model says so; one that was damaged says where, and how to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ihp_graph import audit, paths, sources
from ihp_graph.dataset import Dataset
from ihp_graph.errors import StoreError
from stores import Place, snapshot

MIXED = Path(__file__).parents[1] / "data" / "cases" / "mixed"
CONSTRAINTS = "SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name"
ROLES = "[:MEMBER_OF|COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]"

# What somebody does to a store that holds the bundled data, and what is found then: about, name, count and
# a part of the mend.
Damage = dict[str, list[tuple[str, str, int, str]]]
SHAPE: Damage = {
    "MATCH (p:Partner {id: 'cuh'}) SET p:Hospital": [
        ("label", "(:Hospital)", 1, "MATCH (n:Hospital) REMOVE n:Hospital")
    ],
    "CREATE (:`Odd ``one` {a: 1})": [("label", "(:`Odd ``one`)", 1, "MATCH (n:`Odd ``one`) DETACH DELETE n")],
    "CREATE ({a: 1})": [("label", "()", 1, "WHERE size(labels(n)) = 0 DETACH DELETE n")],
    "MATCH (a:Partner {id: 'cuh'}), (b:Partner {id: 'lwh'}) CREATE (a)-[:LIKES]->(b)": [
        ("relationship", "[:LIKES]", 1, "MATCH ()-[r:LIKES]->() DELETE r")
    ],
    "MATCH (a:Partner {id: 'lwh'}), (b:Partner {id: 'jush'}) CREATE (a)-[:WITHIN]->(b)": [
        (
            "relationship",
            "(:Partner)-[:WITHIN]->(:Partner)",
            1,
            "MATCH (:Partner)-[r:WITHIN]->(:Partner) DELETE",
        )
    ],
    "MATCH (e:Exchange) SET e.colour = 'red'": [
        (
            "property",
            "(:Exchange).colour",
            184,
            "MATCH (n:Exchange) WHERE n.colour IS NOT NULL SET n.colour = null",
        )
    ],
    "MATCH ()-[r:MEMBER_OF]->() WITH r LIMIT 1 SET r.`a b` = 1": [
        ("property", "[:MEMBER_OF].`a b`", 1, "MATCH ()-[n:MEMBER_OF]->() WHERE n.`a b` IS NOT NULL SET")
    ],
    "CREATE (:Partner {name: 'nobody'})": [("key", "(:Partner)", 1, "MATCH (n:Partner) WHERE n.key IS NULL")],
    "MATCH (a:Partner {id: 'cuh'}), (s:Partnership {id: 'cuh-botswana'}) CREATE (a)-[:FUNDS]->(s)": [
        ("key", "[:FUNDS]", 1, "MATCH ()-[n:FUNDS]->() WHERE n.key IS NULL DELETE n")
    ],
    "MATCH (p:Partner {id: 'cuh'}), (q:Partner {id: 'nuh'}) CREATE (p)-[:TAUGHT {weight: 1}]->(q)": [
        ("key", "[:TAUGHT]", 1, "MATCH ()-[n:TAUGHT]->() WHERE n.exchange_id IS NULL DELETE n")
    ],
}
ROWS: Damage = {
    "MATCH (p:Person {id: 'fellow-kcmc-1'}) REMOVE p.id": [
        ("key", "(:Person).id", 1, "Fill id in"),
        ("relationship", "(:Person)-[:AFFILIATED_WITH]->(:Partner)", 1, "Delete each: MATCH (n:Person)-"),
        ("row", "participants.person_id", 1, "Add the row to people"),
    ],
    "MATCH (:Claim {id: 'c01'})-[r:ABOUT]->() DELETE r": [
        ("relationship", "(:Claim)-[:ABOUT]->(:Partnership)", 1, "MERGE (n)-[:ABOUT]->(m)")
    ],
    "MATCH (c:Claim {id: 'c02'}), (s:Partnership {id: 'nottingham-jimma'}) CREATE (c)-[:ABOUT]->(s)": [
        ("relationship", "(:Claim)-[:ABOUT]->(:Partnership)", 1, "MATCH (n:Claim)-[r:ABOUT]->(m:Partnership)")
    ],
    "MATCH (:Decision {id: 'd-kings-som-agenda'})-[r:CONCERNS]->() DELETE r": [
        ("relationship", "(:Decision)-[:CONCERNS]->(:Partnership)", 1, "MERGE (n)-[:CONCERNS]->(m)")
    ],
    "MATCH (a)-[r:COORDINATES]->(b) WITH a, r, b LIMIT 1 CREATE (a)-[s:FUNDS]->(b) SET s = r DELETE r": [
        ("relationship", ROLES, 1, "ihp-graph load")
    ],
    "MATCH (e:Exchange {id: 'x008'}) SET e.start = date('2012-07-09')": [
        ("row", "exchanges.start", 1, "Set each to text")
    ],
    "MATCH (e:Exchange {id: 'x009'}) SET e.volume = '12', e.unit = 'visit'": [
        ("row", "exchanges.volume", 1, "Set each to a number")
    ],
    "MATCH (s:Partnership {id: 'cuh-botswana'}) SET s.topic = 'eyes; ears'": [
        ("row", "partnerships.topic", 1, "Set each to a list of texts")
    ],
    "MATCH (e:Exchange {id: 'x109'}) SET e.practice_changed = 1": [
        ("row", "exchanges.practice_changed", 1, "Set each to a truth value"),
        ("row", "exchanges.practice_changed", 1, "Write true or false"),
    ],
    "MATCH (p:Partner {id: 'cuh'}) SET p.kind = 'clinic'": [
        ("row", "partners.kind", 1, "Write one of hospital")
    ],
    "MATCH (p:Partner {id: 'lwh'}) REMOVE p.name": [("row", "partners.name", 1, "Every row needs one")],
    "MATCH (b:Barrier {kind: 'bias'}) WITH b LIMIT 1 SET b.key = 'mine'": [
        ("key", "barriers", 1, "ihp-graph load")
    ],
}
DERIVED: Damage = {
    "MATCH (p:Partner {id: 'cuh'}) SET p.kind = 'Hospital'": [("row", "partners.kind", 1, "ihp-graph load")],
    "MATCH (p:Partner {id: 'lwh'}) SET p.side = 'LMIC'": [("derived", "partners.side", 1, "ihp-graph load")],
    "MATCH (e:Exchange {id: 'x008'}) REMOVE e.weight": [("derived", "exchanges.weight", 1, "ihp-graph load")],
    "MATCH (c:Country {id: 'KEN'}) SET c.income_group = 'high'": [
        ("derived", "(:Country)", 2, "MATCH (n:Country {key: …}) DETACH DELETE n")
    ],
    "CREATE (:Country {key: 'XXX', id: 'XXX'})": [],  # one of the two above
    "MATCH (d:Decision {id: 'd-kampala-needs'}) SET d.date = '1999'": [
        ("derived", "(:Decision)", 1, "ihp-graph load")
    ],
    "MATCH ()-[t:TAUGHT {exchange_id: 'x009'}]->() DELETE t": [
        ("derived", "[:TAUGHT]", 1, "CREATE (a)-[:TAUGHT")
    ],
    "MATCH ()-[t:TAUGHT {exchange_id: 'x109'}]->() SET t.weight = 99": [
        ("derived", "[:TAUGHT]", 1, "DELETE r")
    ],
}


@pytest.fixture(scope="module")
def data() -> Dataset:
    return sources.read(paths.demo_source())


@pytest.fixture
def bundled(place: Place, data: Dataset) -> Place:
    """Each store in turn, with the bundled data."""
    with place.open() as opened:
        opened.load(data, sources=["bundled"])
    return place


def change(place: Place, *statements: str) -> None:
    """Do what `query` doesn't let anybody do."""
    with place.open() as opened:
        for statement in statements:
            opened.transact(lambda tx, text=statement: tx.run(text).consume())


def found_in(place: Place) -> list[audit.Difference]:
    with place.open(read_only=True) as opened:
        return audit.differences(opened)


def test_what_was_loaded_agrees_and_nothing_is_written(bundled: Place) -> None:
    with bundled.open() as opened:
        before = snapshot(opened), list(opened.query(CONSTRAINTS))
        assert audit.differences(opened) == []
        assert (snapshot(opened), list(opened.query(CONSTRAINTS))) == before
    # A node with two labels of the model is taken for a row of both.
    change(bundled, "MATCH (p:Partner {id: 'nuh'}) SET p:Country")
    found = {each.name: each for each in found_in(bundled)}
    assert found["(:Partner:Country)"].mend == "Remove one: MATCH (n:Partner:Country) REMOVE n:Country"
    assert {each.about for each in found.values()} == {"label", "derived"}


def test_rows_that_came_by_several_loads_agree(bundled: Place) -> None:
    """Among them: rows without an id, equal rows that are numbered, references to rows that aren't there."""
    mixed = sources.read(MIXED)
    first = {name: frame.iloc[::2] for name, frame in mixed.tables.items()}
    with bundled.open() as opened:
        opened.load(Dataset(first), replace=True)
        opened.load(mixed)
    assert found_in(bundled) == []
    # One that was interrupted is said before its consequences.
    change(bundled, "MATCH (l:Load) SET l.complete = false", "MATCH (p:Partner) SET p.side = 'LMIC'")
    [only] = found_in(bundled)
    assert (only.about, only.name) == ("load", "(:Load)")
    assert only.mend == "Load the same sources again"


def check(found: list[audit.Difference], damage: Damage) -> None:
    """Find what the damage should give, and nothing else."""
    expected = [each for several in damage.values() for each in several]
    assert sorted((each.about, each.name, each.count) for each in found) == sorted(
        each[:3] for each in expected
    )
    for about, name, _, mend in expected:
        mends = [each.mend for each in found if (each.about, each.name) == (about, name)]
        assert any(mend in text for text in mends), mends


def test_damage_to_the_shape_is_found_and_its_mends_mend(bundled: Place) -> None:
    """What is to be taken away goes by the very statements that are given."""
    with bundled.open() as opened:
        before = snapshot(opened)
    change(bundled, *SHAPE)
    found = found_in(bundled)
    check(found, SHAPE)
    texts = ["MATCH " + each.mend.partition("MATCH ")[2] for each in found]
    change(bundled, *(text.partition(") and load the sources")[0] for text in texts))
    with bundled.open() as opened:
        assert snapshot(opened) == before


def test_damage_to_rows_is_found(bundled: Place) -> None:
    change(bundled, *ROWS)
    found = found_in(bundled)
    check(found, ROWS)
    problems = [each.problem for each in found]
    assert "1 relationship missing that partnership_id names: c01 – liverpool-mulago" in problems
    assert "row cuh: 'clinic': kind has no such code" in problems


def test_damage_to_values_is_found_and_loading_again_mends_it(bundled: Place, data: Dataset) -> None:
    change(bundled, *DERIVED)
    check(found_in(bundled), DERIVED)
    with bundled.open() as opened:
        opened.load(data)
    left = {(each.about, each.name) for each in found_in(bundled)}
    assert left <= {("derived", name) for name in ("(:Country)", "(:Decision)", "[:TAUGHT]")}


def test_constraints_that_are_missing_or_more_and_what_they_let_through(
    bundled: Place, data: Dataset
) -> None:
    change(
        bundled,
        "DROP CONSTRAINT adoption_key",
        "DROP CONSTRAINT taught_exchange_id",
        "CREATE CONSTRAINT mine IF NOT EXISTS FOR (n:Mine) REQUIRE n.a IS UNIQUE",
    )
    change(bundled, "MATCH (n:Adoption) WITH n LIMIT 1 CREATE (m:Adoption) SET m = n")
    try:
        found = {each.name: each for each in found_in(bundled)}
        assert set(found) == {"adoption_key", "taught_exchange_id", "mine", "(:Adoption)"}
        assert "more than once: ~" in found["(:Adoption)"].problem
        change(bundled, "MATCH (n:Adoption) WHERE NOT (n)--() DELETE n")
        change(
            bundled,
            *(found[name].mend.partition(": ")[2] for name in ("adoption_key", "mine")),
        )
        [left] = found_in(bundled)
        assert left.name == "taught_exchange_id"
        assert left.mend.startswith("The next load makes it")
        with bundled.open() as opened:
            opened.load(data)
        assert found_in(bundled) == []
    finally:
        with bundled.open() as opened:
            opened.transact(lambda tx: [tx.run(text).consume() for text in all_constraints()])


def all_constraints() -> list[str]:
    from ihp_graph.store import constraints

    return ["DROP CONSTRAINT mine IF EXISTS", *constraints()]


def test_an_empty_store_and_one_that_is_not_ours(place: Place) -> None:
    with pytest.raises(StoreError, match=r"The store is empty\. Load data first"):
        found_in(place)
    change(place, "CREATE (:Theirs {a: 1})")
    with pytest.raises(StoreError, match="holds data that ihp-graph did not load"):
        found_in(place)
