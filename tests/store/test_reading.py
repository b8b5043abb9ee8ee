"""What a query gives and how it ends: rows, a limit, the place of an error, a timeout, Ctrl-C."""

import datetime
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from datasets import exchanges
from ihp_graph.errors import QueryError
from ihp_graph.store import Store
from stores import Place

ENDLESS = (
    "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 1000) AS endless "
    "RETURN sum(a * b * endless % 7)"
)
RUNNING = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'UNWIND' RETURN currentQuery"


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def filled(request: pytest.FixtureRequest) -> Place:
    place: Place = request.getfixturevalue(request.param)
    place.wipe()
    with place.open() as opened:
        opened.load(exchanges(20))
    return place


@pytest.fixture(scope="module")
def opened(filled: Place) -> Iterator[Store]:
    with filled.open(read_only=True) as opened:
        yield opened


def running(opened: Store, text: str) -> bool:
    """Whether the server still runs that query."""
    return any(row["currentQuery"] == text for row in opened.query(RUNNING))


def test_a_query_takes_parameters_and_a_limit(opened: Store) -> None:
    rows = opened.query(
        "MATCH (p:Partner) WHERE p.id <> $id RETURN p.id AS id, p.side AS side ORDER BY id",
        {"id": "p0"},
        limit=3,
    )
    assert rows.columns == ("id", "side")
    assert [row["id"] for row in rows] == ["p1", "p2", "p3"]
    assert rows.more
    all_rows = opened.query("MATCH (p:Partner) RETURN p.id AS id", limit=10)
    assert len(all_rows) == 10
    assert not all_rows.more


def test_rows_are_python_s_own_values(opened: Store) -> None:
    row = opened.query(
        "MATCH path = (a:Partner {id: 'p0'})-[:GAVE]->(x:Exchange) WITH path, a, x ORDER BY x.id LIMIT 1 "
        "RETURN a.id AS id, path, [1, 2] AS list, {a: 1, b: [true, null]} AS map, null AS nothing, "
        "date('2012-07-09') AS day, 1.5 AS number, labels(x) AS labels"
    )[0]
    path = row.pop("path")
    assert row == {
        "id": "p0",
        "list": [1, 2],
        "map": {"a": 1, "b": [True, None]},
        "nothing": None,
        "day": datetime.date(2012, 7, 9),
        "number": 1.5,
        "labels": ["Exchange"],
    }
    assert [node["labels"] for node in path["nodes"]] == [["Partner"], ["Exchange"]]
    assert path["nodes"][0]["properties"]["key"] == "p0"
    [gave] = path["relationships"]
    assert (gave["type"], gave["from"]) == ("GAVE", "p0")
    assert gave["to"] == path["nodes"][1]["properties"]["key"]


def test_the_graph_of_a_query_is_one_of_networkx(opened: Store) -> None:
    found = opened.query("MATCH path = (:Partner {id: 'p0'})-[:TAUGHT]->(:Partner) RETURN path")
    graph = found.graph()
    assert graph.number_of_edges() == len(found)
    names = {name: data["id"] for name, data in graph.nodes(data=True)}
    assert {names[giver] for giver, _ in graph.edges()} == {"p0"}
    assert {data["type"] for *_, data in graph.edges(data=True)} == {"TAUGHT"}
    assert all(data["labels"] == ["Partner"] for _, data in graph.nodes(data=True))


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("MATCH (p:Partner RETURN p", 1, 18),
        ("MATCH (p:Partner)\nRETURN p.name, count(x)", 2, 22),
        ("MATCH (p:Partner)\n\n  RETRUN p", 3, 3),
        ("RETURN $missing", 1, 8),
        ("RETURN 1,\n       unheard_of(1)", 2, 8),
        ("// why\nMATCH (p) RETURN p.name + ,p.id", 2, 27),
        ("RETURN 1 +", 1, 11),
        ("/* why\n */ RETURN 1,, 2", 2, 14),
        ("\n\n  MATCH (p) // all\n  RETURN m", 4, 10),
    ],
)
def test_an_error_points_at_its_place(text: str, line: int, column: int, opened: Store) -> None:
    with pytest.raises(QueryError) as error:
        opened.query(text)
    said, place, shown, caret = str(error.value).splitlines()
    assert said
    assert "(line" not in said
    assert place == f"Line {line}, column {column}:"
    assert shown.strip() == text.splitlines()[line - 1].strip()
    assert caret.index("^") == 2 + column - 1
    assert caret.strip() == "^"


def test_a_long_line_is_shown_around_the_place(opened: Store) -> None:
    with pytest.raises(QueryError) as error:
        opened.query(f"RETURN {' + '.join(['1'] * 100)} + nowhere + {' + '.join(['1'] * 100)}")
    *_, shown, caret = str(error.value).splitlines()
    assert len(shown) < 130
    assert shown[caret.index("^") :].startswith("nowhere")


def test_an_error_drives_no_terminal(opened: Store) -> None:
    with pytest.raises(QueryError) as error:
        opened.query("RETURN '\x1b[31m\u202e' + nowhere")
    assert not any(character in str(error.value) for character in "\x1b\u202e")


def test_a_query_is_ended_on_the_server_when_its_time_is_up(opened: Store) -> None:
    started = time.monotonic()
    with pytest.raises(QueryError, match=r"^The query took longer than 0\.5 seconds and was ended\.$"):
        opened.query(ENDLESS, timeout=0.5)
    assert time.monotonic() - started < 10
    # Longer than the driver waits before it tries a failed transaction again.
    until = time.monotonic() + 3
    while time.monotonic() < until:
        left = running(opened, ENDLESS)
        time.sleep(0.3)
    assert not left


CLIENT = """
import sys
from pathlib import Path
from ihp_graph import store
kind, where, text = sys.argv[1:]
with store.connect(**({"home": Path(where)} if kind == "embedded" else {"uri": where})) as opened:
    print("running", flush=True)
    opened.query(text)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a Ctrl-C can't be sent to one process there")
def test_ctrl_c_ends_a_query_on_the_server(filled: Place, opened: Store) -> None:
    # Another than the one that ran out of time above, and may be ending still.
    text = ENDLESS.replace("endless", "unending")
    where = str(filled.options.get("home") or filled.options.get("uri"))
    client = subprocess.Popen(
        [sys.executable, "-c", CLIENT, filled.kind, where, text],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONWARNINGS": "error"},
    )
    try:
        assert client.stdout
        assert client.stdout.readline() == "running\n"
        until = time.monotonic() + 30
        while not running(opened, text):
            assert time.monotonic() < until, "the query doesn't appear on the server"
            time.sleep(0.05)
        client.send_signal(signal.SIGINT)
        _, err = client.communicate(timeout=30)
    finally:
        client.kill()
    assert err.strip().splitlines()[-1] == "KeyboardInterrupt"
    until = time.monotonic() + 10
    while running(opened, text):
        assert time.monotonic() < until, "the query still runs on the server"
        time.sleep(0.1)
