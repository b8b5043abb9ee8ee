"""What goes wrong on the way to a store is said in words, with what to do."""

import socket

import pytest

from datasets import exchanges
from ihp_graph import store
from ihp_graph.errors import StoreError
from ihp_graph.store import connection
from stores import Place, snapshot


def test_nobody_answers() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(StoreError, match=f"No Neo4j answers at bolt://127.0.0.1:{port}"):
        store.connect(f"bolt://127.0.0.1:{port}")


@pytest.mark.parametrize(
    "address", ["localhost:7687", "http://localhost:7474", "neo4j://", "here", "bolt:7687"]
)
def test_no_address(address: str) -> None:
    with pytest.raises(StoreError, match="no address of a Neo4j"):
        store.connect(address)


def test_a_password_in_the_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(StoreError, match="NEO4J_PASSWORD") as caught:
        store.connect("bolt://me:topsecret@localhost:7687")
    assert "topsecret" not in str(caught.value)


def test_an_old_server(neo4j: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "OLDEST", (9999, 1))
    with pytest.raises(StoreError, match=r"ihp-graph needs Neo4j 9999\.1 or later"):
        neo4j.open()


def test_a_database_that_is_not_there(neo4j: Place) -> None:
    with pytest.raises(StoreError, match="NEO4J_DATABASE"):
        neo4j.open(database="nosuchdatabase")


def test_the_environment_names_the_store(neo4j: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", neo4j.options["uri"])
    with store.connect() as opened:
        assert repr(opened) == f"<Store: {neo4j.options['uri']}>"


def test_data_of_others_are_left_alone(place: Place) -> None:
    with place.open() as opened:
        opened.transact(lambda tx: tx.run("CREATE (:Film {title: 'x'})").consume())
        before = snapshot(opened)
        for action in (opened.read, opened.contents, lambda: opened.load(exchanges(10))):
            with pytest.raises(StoreError, match="holds data that ihp-graph did not load"):
                action()
        assert snapshot(opened) == before


def test_another_load_at_the_same_time_is_noticed(place: Place) -> None:
    with place.open() as opened:
        run = opened.begin(None, [])
        opened.begin(opened.note(), [])
        with pytest.raises(StoreError, match="Another load ran at the same time"):
            opened.finish(run, [])


def test_rows_that_another_version_wrote_are_written_anew(place: Place) -> None:
    dataset = exchanges(30)
    with place.open() as opened:
        opened.load(dataset)
        expected = snapshot(opened)
        opened.transact(lambda tx: tx.run("MATCH (n:Load) SET n.version = '0'").consume())
        opened.transact(lambda tx: tx.run("MATCH ()-[r:WITHIN]->() DELETE r").consume())
        opened.load(dataset)
        assert snapshot(opened) == expected
