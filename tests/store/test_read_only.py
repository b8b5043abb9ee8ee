"""Readers can't write: the server itself refuses, whatever the statement."""

import signal
import subprocess
import sys
import time

import pytest

from datasets import exchanges
from ihp_graph.errors import QueryError, StoreError
from ihp_graph.store import Store
from stores import Place, snapshot

WRITES = [
    "CREATE (n:Partner {key: 'new'})",
    "CREATE (n:Unheard {key: 'new'}) RETURN n",
    "MERGE (n:Partner {key: 'new'}) RETURN n",
    "MATCH (n:Partner) SET n.name = 'x'",
    "MATCH (n:Partner) SET n += {name: 'x'}",
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
    "CREATE CONSTRAINT other IF NOT EXISTS FOR (n:Other) REQUIRE n.key IS UNIQUE",
    "EXPLAIN CREATE CONSTRAINT other IF NOT EXISTS FOR (n:Other) REQUIRE n.key IS UNIQUE",
    "CREATE INDEX other IF NOT EXISTS FOR (n:Partner) ON (n.name)",
    "DROP CONSTRAINT partner_key",
]


@pytest.fixture
def filled(place: Place) -> Place:
    with place.open() as opened:
        opened.load(exchanges(20))
    return place


def test_no_statement_writes(filled: Place) -> None:
    constraints = "SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name"
    with filled.open() as opened:
        before = snapshot(opened), opened.query(constraints)
        let_through = [statement for statement in WRITES if not refused(opened, statement)]
        assert (snapshot(opened), opened.query(constraints)) == before
        # To explain a change isn't to make it.
        assert [statement for statement in let_through if not statement.startswith("EXPLAIN")] == []


def refused(opened: Store, statement: str) -> bool:
    try:
        opened.query(statement)
    except QueryError:
        return True
    return False


def test_files_and_addresses_are_not_read(filled: Place, tmp_path: object) -> None:
    if filled.kind != "embedded":
        pytest.skip("what a Neo4j may read is its owner's to say")
    for address in ("file:///etc/passwd", "/etc/passwd", "http://127.0.0.1:1/x", "https://example.org/x.csv"):
        with filled.open() as opened, pytest.raises(QueryError):
            opened.query("LOAD CSV FROM $address AS line RETURN line", {"address": address})


def test_a_store_opened_for_reading_does_not_load(filled: Place) -> None:
    with filled.open(read_only=True) as opened:
        assert opened.contents().tables["exchanges"] == 20
        with pytest.raises(StoreError, match="opened for reading only"):
            opened.load(exchanges(10))


def test_a_query_takes_parameters_and_a_limit(filled: Place) -> None:
    with filled.open() as opened:
        rows = opened.query(
            "MATCH (p:Partner) WHERE p.id <> $id RETURN p.id AS id, p.side AS side", {"id": "p0"}, limit=3
        )
        assert len(rows) == 3
        assert set(rows[0]) == {"id", "side"}
        with pytest.raises(QueryError):
            opened.query("MATCH (p:Partner RETURN p")
        with pytest.raises(QueryError):
            opened.query("RETURN $missing")


ENDLESS = """
import sys
from pathlib import Path
from ihp_graph import store
kind, where = sys.argv[1:]
with store.connect(**({"home": Path(where)} if kind == "embedded" else {"uri": where})) as opened:
    print("running", flush=True)
    opened.query(
        "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 1000) AS c "
        "RETURN sum(a * b * c % 7)"
    )
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a Ctrl-C can't be sent to one process there")
def test_ctrl_c_ends_an_endless_query_at_once(filled: Place) -> None:
    where = str(filled.options.get("home") or filled.options.get("uri"))
    client = subprocess.Popen(
        [sys.executable, "-c", ENDLESS, filled.kind, where],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert client.stdout
    assert client.stdout.readline() == "running\n"
    time.sleep(1)
    client.send_signal(signal.SIGINT)
    try:
        _, err = client.communicate(timeout=30)
    finally:
        client.kill()
    assert err.strip().splitlines()[-1] == "KeyboardInterrupt"


def test_a_query_has_a_time_limit(neo4j: Place) -> None:
    with neo4j.open() as opened, pytest.raises(QueryError):
        opened.query("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a % b)", timeout=1)
