"""What the explorer refuses and ends, over a real socket, on each store, which none of it changes."""

from __future__ import annotations

import json
import socket
import threading
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from explorers import Client, until
from ihp_graph.explorer import turns
from ihp_graph.store import Store
from stores import snapshot

ENDLESS = (
    "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 1000) AS {name} "
    "RETURN sum(a * b * {name} % 7) AS n"
)
RUNNING = (
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'UNWIND range' RETURN currentQuery"
)
WRITING = [
    "CREATE (n:Partner {key: 'new'})",
    "MERGE (n:Partner {key: 'mulago'}) ON MATCH SET n.name = 'x' RETURN n",
    "MATCH (n:Partner) SET n.name = 'x'",
    "MATCH (n:Partner) SET n:Other",
    "MATCH (n:Partner) REMOVE n.name",
    "MATCH (n:Partner) DETACH DELETE n",
    "MATCH (:Partner)-[r:TAUGHT]->() DELETE r",
    "MATCH (n:Partner) FOREACH (x IN [1] | SET n.name = 'x')",
    "MATCH (n:Partner) CALL (n) { SET n.name = 'x' } RETURN n",
    "MATCH (n:Partner) CALL { WITH n SET n.name = 'x' } IN TRANSACTIONS",
    "PROFILE CREATE (n:Partner {key: 'new'})",
    "CREATE INDEX other IF NOT EXISTS FOR (n:Partner) ON (n.name)",
    "DROP CONSTRAINT partner_key",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "CALL db.createLabel('Other')",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "CREATE USER other SET PASSWORD 'secret123'",
    "RETURN 1; MATCH (n) DETACH DELETE n",
]
PATHS = (
    "../../../../etc/passwd", "..%2f..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/etc/passwd", "..\\..\\guard.py",
    "/etc/passwd", "%00", "guard.py", "../guard.py", "%252e%252e%252fguard.py", "....//guard.py", "C:\\x", "",
)  # fmt: skip


# What it refuses.


def test_every_answer_carries_the_policy(client: Client) -> None:
    for path, headers in (
        ("/", {}), ("/api/about", {}), ("/static/tokens.css", {}), ("/nothing", {}), ("/api/nothing", {}),
        ("/", {"Cookie": None}), ("/api/about", {"Host": "example.org"}), ("/api/run", {}),
        ("/api/node/partner/nobody", {}),
    ):  # fmt: skip
        answer = client.get(path, **headers)
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-")
        assert "unsafe" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert "Access-Control-Allow-Origin" not in answer.headers
        assert "Server" not in answer.headers
        if path.startswith("/api"):
            assert answer.headers["Cache-Control"] == "no-store"


def test_the_token_lets_a_browser_in_and_leaves_its_address(client: Client) -> None:
    rules = client.rules
    answer = client.get(f"/?token={rules.token}&keep=this", Cookie=None)
    assert (answer.status, answer.headers["Location"], answer.body) == (303, "/", b"")
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith(f"{rules.cookie}={rules.token};")
    assert "httponly" in cookie.lower()
    assert "samesite=strict" in cookie.lower()
    for path in ("/?token=wrong", "/?token=", "/api/about?token=" + rules.token, "/static/tokens.css"):
        refused = client.get(path, Cookie=None)
        assert refused.status == 403
        assert "Set-Cookie" not in refused.headers
    page = client.get("/", Cookie=None).body.decode()
    assert "Start ihp-graph explore" in page
    assert rules.token not in page


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "example.org"}, 421),
        ({"Cookie": None}, 403),
        ({"Cookie": "ihp_graph_1=x"}, 403),
        ({"Origin": None}, 403),
        ({"Origin": "http://example.org"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"Sec_Fetch_Site": "same-site"}, 403),
        ({"Content_Type": "text/plain"}, 415),
    ],
)
def test_a_request_from_elsewhere_is_refused(client: Client, headers: dict[str, Any], status: int) -> None:
    for method, path in (
        ("POST", "/api/run"), ("POST", "/api/take"), ("PUT", "/api/saved/evil"), ("DELETE", "/api/history"),
    ):  # fmt: skip
        body = {"text": "RETURN 1", "title": "evil"}
        assert client.ask(method, path, body, **headers).status == status
    assert client.get("/api/saved").json == []
    assert client.get("/api/about", Host=None).status == 400


@pytest.mark.parametrize("text", WRITING)
def test_a_statement_that_writes_is_refused(client: Client, text: str) -> None:
    answer = client.run(text)
    assert answer.status == 400, answer.body
    taken = client.post("/api/take", {"what": "csv", "text": text})
    assert taken.status == 400


def test_no_path_leads_out_of_the_tables_of_names(client: Client) -> None:
    for path in PATHS:
        for address in (f"/static/{path}", f"/{path}", f"/api/node/partner/{path}", f"/api/node/{path}/x",
                        f"/api/grow/partner/{path}"):  # fmt: skip
            if address == "/":
                continue
            answer = client.get(address)
            assert answer.status in (400, 404, 405), address
            assert b"root:" not in answer.body
        for method in ("PUT", "DELETE"):
            body = {"title": "x", "text": "RETURN 1"}
            assert client.ask(method, f"/api/saved/{path}", body).status in (400, 404, 405), path
        for body in ({"query": path}, {"query": f"../{path}"}):
            assert client.post("/api/run", body).status == 400
    assert client.get("/api/saved").json == []


def test_what_is_no_sensible_request_is_refused_in_words(client: Client) -> None:
    for path in ("/api/run", "/api/grow", "/api/between", "/api/paths", "/api/take", "/api/cancel"):
        for body in (b"", b"{", b"[]", b"5", b'"x"', b"\xff\xfe", b'{"a": NaN}', b"[" * 100_000):
            answer = client.post(path, body)
            assert answer.status == 400, (path, body[:20])
            assert answer.json["error"]
    for body in (
        {"text": 5}, {"text": " "}, {"text": "RETURN 1", "rows": 0}, {"text": "RETURN 1", "rows": 10_001},
        {"text": "RETURN 1", "rows": "all"}, {"text": "RETURN 1", "seconds": 61},
        {"text": "RETURN 1", "seconds": -1}, {"text": "RETURN 1", "parameters": []},
        {"text": "RETURN $x", "parameters": {"x": 10**40}},
        {"text": "RETURN $x", "parameters": {"x": "\ud800"}},
        {"text": "RETURN '\ud800'"}, {"text": "RETURN 1", "id": 5}, {"text": "RETURN 1", "id": "x" * 101},
        {"text": ":param x => 1\nRETURN $x"}, {"text": "RETURN $x"},
    ):  # fmt: skip
        answer = client.post("/api/run", body)
        assert answer.status == 400, (body, answer.body)
        assert answer.json["error"]
    for body in (
        {"refs": "partner:mulago"},
        {"refs": [], "filter": "x"},
        {"refs": [], "filter": {"side": 1}},
    ):
        assert client.post("/api/between", body).status == 400
    assert client.post("/api/cancel", {"id": "no-such"}).json == {"cancelled": False}
    assert client.post("/api/cancel", {}).json == {"cancelled": False}


def test_a_large_body_is_refused_before_it_is_read(client: Client) -> None:
    head = client.head("/api/run")
    with socket.create_connection(("127.0.0.1", client.rules.port), timeout=10) as connection:
        connection.sendall(f"{head}Content-Length: 10000000\r\n\r\n".encode())
        assert connection.recv(100).startswith(b"HTTP/1.1 413")
    with socket.create_connection(("127.0.0.1", client.rules.port), timeout=10) as connection:
        connection.sendall(f"{head}Transfer-Encoding: chunked\r\n\r\n".encode())
        part = b"%x\r\n%s\r\n" % (60_000, b" " * 60_000)
        with_answer = b""
        try:
            for _ in range(200):
                connection.sendall(part)
            with_answer = connection.recv(100)
        except OSError:
            # It closed the connection on what went on being sent; what it said may be lost with it.
            pass
        assert not with_answer or with_answer.startswith(b"HTTP/1.1 413")
    assert client.get("/api/about").status == 200


# How a statement ends.


def running(opened: Store, text: str) -> bool:
    """Whether the server still runs that statement."""
    return any(row["currentQuery"] == text for row in opened.query(RUNNING))


def test_a_statement_is_cancelled_on_the_server(client: Client, opened: Store) -> None:
    text, name = ENDLESS.format(name="cancelled"), str(uuid.uuid4())
    with ThreadPoolExecutor() as pool:
        asked = pool.submit(client.run, text, id=name)
        until(lambda: running(opened, text))
        assert client.post("/api/cancel", {"id": name}).json == {"cancelled": True}
        answer = asked.result(20)
    assert answer.status == 400
    assert answer.json["error"] == "The query was cancelled and was ended."
    until(lambda: not running(opened, text))
    assert client.post("/api/cancel", {"id": name}).json == {"cancelled": False}


def test_a_statement_ends_when_its_time_is_up(client: Client, opened: Store) -> None:
    text = ENDLESS.format(name="timed")
    answer = client.run(text, seconds=0.5)
    assert answer.status == 400
    assert answer.json["error"] == "This took longer than 0.5 seconds and was ended."
    until(lambda: not running(opened, text))


def test_a_statement_ends_when_the_browser_goes(client: Client, opened: Store) -> None:
    text = ENDLESS.format(name="gone")
    body = json.dumps({"text": text}).encode()
    head = f"{client.head('/api/run')}Content-Length: {len(body)}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", client.rules.port), timeout=10) as connection:
        connection.sendall(head.encode() + body)
        until(lambda: running(opened, text))
    until(lambda: not running(opened, text))


def test_rows_are_limited(client: Client) -> None:
    text = "UNWIND range(1, 20000) AS n RETURN n"
    ran = client.run(text, rows=7).json
    assert (len(ran["rows"]), ran["more"]) == (7, True)
    assert ran["said"] == "7 rows; there are more."
    assert len(client.run(text).json["rows"]) == 1000
    assert len(client.run(text, rows=10_000).json["rows"]) == 10_000


def test_two_hundred_requests_at_once_are_answered_or_held(
    client: Client, opened: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "WAIT_SECONDS", 1.0)
    text = ENDLESS.format(name="crowded")
    names = [str(uuid.uuid4()) for _ in range(turns.AT_ONCE)]
    with ThreadPoolExecutor(200 + turns.AT_ONCE) as pool:
        long = [pool.submit(client.run, text, id=name) for name in names]
        until(
            lambda: (
                len([row for row in opened.query(RUNNING) if row["currentQuery"] == text]) == turns.AT_ONCE
            )
        )
        held = [pool.submit(client.run, f"RETURN {n} AS n") for n in range(100)]
        held += [pool.submit(client.get, f"/api/grow/partner/mulago?{n}") for n in range(100)]
        # What doesn't ask the store, and what ends statements, needs no turn.
        assert client.get("/api/find?q=mulago").json["groups"]
        for answer in [each.result(60) for each in held]:
            assert answer.status == 503
            assert int(answer.headers["Retry-After"]) > 0
            assert "turn" in answer.json["error"]
        for name in names:
            assert client.post("/api/cancel", {"id": name}).json["cancelled"]
        assert {each.result(60).status for each in long} == {400}
        until(lambda: not running(opened, text))
        monkeypatch.setattr(turns, "WAIT_SECONDS", 60.0)
        quick = [pool.submit(client.run, f"RETURN {n} AS n") for n in range(200)]
        assert [each.result(60).json["rows"] for each in quick] == [[[n]] for n in range(200)]
    assert threading.active_count() < 100


def test_the_store_is_unchanged_after_all_of_it(before: Any, opened: Store) -> None:
    nodes_and_ties, dataset = before
    assert opened.read().equals(dataset)
    assert snapshot(opened) == nodes_and_ties
