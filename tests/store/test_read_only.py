"""Readers can't write: whatever the statement, it is refused in clear words and the store is unchanged."""

from collections.abc import Iterator
from typing import Any

import pytest

from datasets import exchanges
from ihp_graph.errors import QueryError, StoreError
from ihp_graph.store import Store
from stores import Place, snapshot

CHANGES = [
    "CREATE (n:Partner {key: 'new'})",
    "CREATE (n:Unheard {key: 'new'}) RETURN n",
    "INSERT (n:Unheard {key: 'new'})",
    "MERGE (n:Partner {key: 'new'}) RETURN n",
    "MERGE (n:Partner {key: 'p0'}) ON MATCH SET n.name = 'x' RETURN n",
    "MATCH (n:Partner) SET n.name = 'x'",
    "MATCH (n:Partner) SET n += {name: 'x'}",
    "MATCH (n:Partner) SET n = {}",
    "MATCH (n:Partner) SET n:Other",
    "MATCH (n:Partner) REMOVE n.name",
    "MATCH (n:Partner) REMOVE n:Partner",
    "MATCH (n:Partner) DETACH DELETE n",
    "MATCH (:Partner)-[r:TAUGHT]->() DELETE r",
    "MATCH (:Partner)-[r:TAUGHT]->() SET r.weight = 2",
    "MATCH (a:Partner), (b:Partnership) WITH a, b LIMIT 1 CREATE (a)-[:FUNDS]->(b)",
    "MATCH (n:Partner) FOREACH (x IN [1] | SET n.name = 'x')",
    "UNWIND [1, 2] AS x CREATE (:Partner {key: toString(x)})",
    "MATCH (n:Partner) CALL (n) { SET n.name = 'x' } RETURN n",
    "MATCH (n:Partner) CALL { WITH n SET n.name = 'x' } IN TRANSACTIONS",
    "PROFILE CREATE (n:Partner {key: 'new'})",
    "/* only a look */ MATCH (n:Partner) // and no more\nSET n.name = 'x'",
    "CREATE CONSTRAINT other IF NOT EXISTS FOR (n:Other) REQUIRE n.key IS UNIQUE",
    "CREATE INDEX other IF NOT EXISTS FOR (n:Partner) ON (n.name)",
    "CREATE FULLTEXT INDEX other IF NOT EXISTS FOR (n:Partner) ON EACH [n.name]",
    "DROP CONSTRAINT partner_key",
    "DROP INDEX partner_key",
]
SERVER = [
    "CREATE USER other SET PASSWORD 'secret123'",
    "ALTER USER neo4j SET PASSWORD 'secret123'",
    "DROP USER neo4j",
    "GRANT ROLE admin TO neo4j",
    "STOP DATABASE neo4j",
    "CYPHER 5 ALTER DATABASE neo4j SET ACCESS READ ONLY",
    "SHOW USERS",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "SHOW TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTIONS t YIELD message RETURN message",
    "EXPLAIN CREATE CONSTRAINT other IF NOT EXISTS FOR (n:Other) REQUIRE n.key IS UNIQUE",
]
PROCEDURES = [
    "CALL db.createLabel('Other')",
    "CALL `db`.`createLabel`('Other')",
    "CALL\n  db . createProperty('other')",
    "CALL { CALL db.createLabel('Other') } RETURN 1",
    "CALL db.index.fulltext.createNodeIndex('x', ['Partner'], ['name'])",
    "CALL dbms.setConfigValue('a', 'b')",
    "CALL apoc.cypher.doIt('CREATE (n:Other)', {})",
    "CALL apoc.load.json('file:///etc/passwd')",
]
FILES = [
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "LOAD/**/CSV FROM 'http://127.0.0.1:1/x' AS line RETURN line",
    "load csv with headers from 'https://example.org/x.csv' AS line RETURN line",
    "LO\\u0041D CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "RETURN '\\u0027 LOAD CSV FROM \\u0027file:///etc/passwd\\u0027 AS line RETURN line //'",
    "CALL { LOAD CSV FROM '/etc/passwd' AS line RETURN line } RETURN line",
]
SEVERAL = [
    "RETURN 1; CREATE (n:Other)",
    "MATCH (n:Partner) RETURN n; DROP CONSTRAINT partner_key",
    "MATCH (n:Partner) WHERE EXISTS { CREATE (m:Other) } RETURN n",
]


def whole(opened: Store) -> Any:
    """Everything that a statement could have changed."""
    return (
        snapshot(opened),
        opened.query("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name").rows,
        opened.query("SHOW INDEXES YIELD name RETURN name ORDER BY name").rows,
    )


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def filled(request: pytest.FixtureRequest) -> Place:
    place: Place = request.getfixturevalue(request.param)
    place.wipe()
    with place.open() as opened:
        opened.load(exchanges(20))
    return place


@pytest.fixture(scope="module")
def opened(filled: Place) -> Iterator[Store]:
    with filled.open() as opened:
        yield opened


@pytest.fixture(scope="module")
def before(opened: Store) -> Any:
    return whole(opened)


@pytest.mark.parametrize("text", CHANGES)
def test_what_would_change_the_store_is_refused(text: str, opened: Store, before: Any) -> None:
    with pytest.raises(QueryError) as refused:
        opened.query(text, timeout=30)
    assert str(refused.value) == (
        "Refused: the statement would change the store. Queries only read, and nothing was changed. "
        "Load data with: ihp-graph load FOLDER"
    )
    assert whole(opened) == before


@pytest.mark.parametrize("text", SERVER + PROCEDURES + FILES)
def test_what_does_other_than_read_is_refused(text: str, opened: Store, before: Any) -> None:
    with pytest.raises(QueryError, match=r"^Refused: "):
        opened.query(text, timeout=30)
    assert whole(opened) == before


@pytest.mark.parametrize("text", SEVERAL)
def test_a_change_hidden_in_a_query_is_refused(text: str, opened: Store, before: Any) -> None:
    with pytest.raises(QueryError):
        opened.query(text, timeout=30)
    assert whole(opened) == before


def test_parameters_never_become_a_part_of_the_statement(opened: Store, before: Any) -> None:
    hostile = "p0' OR true //`}) DETACH DELETE n //"
    assert opened.query("MATCH (p:Partner {id: $id}) RETURN p.id AS id", {"id": hostile}).rows == []
    assert opened.query("RETURN $id AS id", {"id": hostile}).rows == [{"id": hostile}]
    assert whole(opened) == before


def test_the_embedded_store_itself_reads_no_files_and_addresses(embedded: Place) -> None:
    """The refusal before a statement is sent isn't the only one."""
    with embedded.open() as opened, opened.connection.read_session() as session:
        for address in ("file:///etc/passwd", "/etc/passwd", "http://127.0.0.1:1/x"):
            with pytest.raises(Exception, match=r"(?i)not allowed|disabled|denied"):
                session.run("LOAD CSV FROM $address AS line RETURN line", address=address).consume()


def test_a_store_opened_for_reading_does_not_load(filled: Place) -> None:
    with filled.open(read_only=True) as opened:
        assert opened.contents().tables["exchanges"] == 20
        with pytest.raises(StoreError, match="opened for reading only"):
            opened.load(exchanges(10))
