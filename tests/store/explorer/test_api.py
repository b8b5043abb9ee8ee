"""The explorer's server on each store: what it gives, and that it changes nothing."""

from __future__ import annotations

import csv
import io
from typing import Any
from urllib.parse import quote

import pytest

from explorers import Client, until
from ihp_graph import bundled
from ihp_graph.explorer import things
from ihp_graph.store import Store
from stores import snapshot

# What it gives.


def test_about_says_what_the_store_holds(client: Client, opened: Store) -> None:
    said = client.get("/api/about").json
    assert said["tables"] == opened.contents().tables
    assert said["empty"] is None
    assert said["complete"] is True
    assert said["notices"] == list(bundled.NOTICE)
    assert {"id": "CwPAMS", "name": "CwPAMS"} in said["programmes"]
    first, last = said["years"]
    assert 1980 < first < last < 2030
    assert {"Partner", "Exchange"} <= set(said["schema"]["labels"])
    assert "knowledge_type" in said["schema"]["properties"]["TAUGHT"]
    assert said["limits"] == {"nodes": 1500, "rows": 1000, "most_rows": 10000, "seconds": 30.0}


def test_the_page_holds_no_data_and_names_only_files_that_there_are(client: Client) -> None:
    page = client.get("/")
    assert page.status == 200
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert b"Mulago" not in page.body
    for name in {part.split('"')[0] for part in page.body.decode().split("/static/")[1:]}:
        assert client.get(f"/static/{name}").status == 200, name
    for name in ("tokens.css", "frame.css", "vis-network.min.js"):
        assert client.get(f"/static/{name}").status == 200


def test_find_forgives_typos(client: Client) -> None:
    groups = client.get("/api/find?q=mulgao").json["groups"]
    assert groups[0]["items"][0]["ref"] == "partner:mulago"
    assert {group["kind"] for group in client.get("/api/find?q=").json["groups"]} == set(things.PAGES)


def test_a_partner_s_page_has_the_rows_of_its_statements(client: Client) -> None:
    page = client.get("/api/node/partner/mulago").json
    assert page["node"]["name"] == "Mulago National Referral Hospital"
    panels = {panel["id"]: panel for panel in page["panels"]}
    assert {"facts", "ledgers", "taught", "learned", "partnerships", "decisions", "assessments"} <= set(
        panels
    )
    for panel in page["panels"]:
        if panel["id"] == "facts" or panel["cypher"] is None:
            continue
        again = client.run(panel["cypher"], parameters=panel["parameters"]).json
        assert len(again["rows"]) == panel["n"] == len(panel["rows"]), panel["id"]
        assert all(len(row) == len(panel["columns"]) for row in panel["rows"])
    learned = panels["learned"]
    giver = [column["name"] for column in learned["columns"]].index("giver")
    assert learned["rows"][0][giver]["ref"].startswith("partner:")
    assert "No money that it paid or administered is on record." in page["missing"]


def test_a_partner_s_place_is_that_of_the_measures(client: Client, opened: Store) -> None:
    from ihp_graph.measures import partner_measures
    from ihp_graph.network import Network

    found: list[Any] = []

    def computed() -> bool:
        [panel] = client.get("/api/node/partner/mulago?only=place").json["panels"]
        found[:] = [panel]
        return not panel.get("pending")

    until(computed)
    rows = {row[0]: row[1] for row in found[0]["rows"]}
    expected = partner_measures(Network.of(opened.read())).loc["mulago"]
    assert rows["Taught, in all"] == expected["out_strength"]
    assert rows["Learned, in all"] == expected["in_strength"]
    assert rows["Stands between, by side: total"] == expected["brokerage_income_total"]
    assert "184 partners" in found[0]["note"]


def test_every_kind_has_its_page_and_ways(client: Client, opened: Store) -> None:
    every = "from_year=2008&to_year=2016&programme=THET%20directory&side=HIC&type=technical"
    for kind, label in things.LABELS.items():
        rows = opened.query(f"MATCH (n:{label}) RETURN n.key AS key ORDER BY key LIMIT 1")
        for key in [row["key"] for row in rows]:
            for filters in ("", every) if kind in ("partner", "partnership") else ("",):
                for api in ("node", "grow"):
                    answer = client.get(f"/api/{api}/{kind}/{quote(key, safe='')}?{filters}")
                    assert answer.status == 200, answer.body
                    assert answer.json["node"]["ref"] == f"{kind}:{key}"


def test_filters_narrow_a_page(client: Client, opened: Store) -> None:
    def learned(filters: str) -> int:
        page = client.get(f"/api/node/partner/mulago?{filters}").json
        return sum(panel["n"] for panel in page["panels"] if panel["id"] == "learned")

    expected = opened.query(
        "MATCH (a:Partner)-[r:TAUGHT]->(:Partner {id: 'mulago'}) RETURN a.side AS side, r.year AS year, "
        "r.knowledge_type AS type"
    )
    assert learned("") == len(expected)
    assert learned("from_year=2011") == sum(
        row["year"] is not None and row["year"] >= 2011 for row in expected
    )
    assert learned("type=technical") == sum(row["type"] == "technical" for row in expected)
    assert learned("side=LMIC") == sum(row["side"] == "LMIC" for row in expected)
    wrong = client.get("/api/node/partner/mulago?from_year=soon")
    assert wrong.status == 400
    assert "from_year" in wrong.json["error"]


def test_what_a_node_is_tied_to_is_counted_and_given(client: Client, opened: Store) -> None:
    ways = client.get("/api/grow/partner/mulago").json["ways"]
    assert [way["type"] for way in ways[:2]] == ["TAUGHT", "TAUGHT"]
    for way in ways:
        body = {"ref": "partner:mulago", **{name: way[name] for name in ("type", "direction", "kind")}}
        grown = client.post("/api/grow", body).json
        assert grown["total"] == way["n"] == len(grown["nodes"])
        assert (grown["left_out"], grown["groups"], grown["said"]) == (0, None, None)
        ends = {tie["from"] for tie in grown["ties"]} | {tie["to"] for tie in grown["ties"]}
        assert ends == {"partner:mulago", *(node["ref"] for node in grown["nodes"])}
    taught = opened.query("MATCH (:Partner {id: 'mulago'})-[r:TAUGHT]->(m) RETURN r.exchange_id AS id")
    body = {"ref": "partner:mulago", "type": "TAUGHT", "direction": "out", "kind": "partner"}
    grown = client.post("/api/grow", body).json
    assert {tie["id"] for tie in grown["ties"]} == {f"TAUGHT:{row['id']}" for row in taught}
    assert {tie["from"] for tie in grown["ties"]} == {"partner:mulago"}


def test_more_than_can_be_drawn_comes_as_groups(client: Client) -> None:
    body: dict[str, Any] = {
        "ref": "country:GBR",
        "type": "IN",
        "direction": "in",
        "kind": "partner",
        "most": 3,
    }
    grown = client.post("/api/grow", body).json
    assert len(grown["nodes"]) == 3
    assert grown["left_out"] == grown["total"] - 3 > 0
    assert grown["said"].startswith(f"{grown['total']} partners; 3 drawn")
    assert sum(group["n"] for group in grown["groups"]) == grown["total"]
    inside = client.post("/api/grow", grown["groups"][0]["grow"] | {"most": 1500}).json
    assert len(inside["nodes"]) == grown["groups"][0]["n"]
    known = [node["ref"] for node in grown["nodes"]]
    more = client.post("/api/grow", body | {"known": known}).json
    assert not {node["ref"] for node in more["nodes"]} & set(known)
    assert len(more["ties"]) == 6
    assert more["left_out"] == grown["total"] - 6


def test_ties_among_the_nodes_of_a_canvas(client: Client, opened: Store) -> None:
    refs = ["partner:mulago", "partner:lwh", "partnership:liverpool-mulago", "country:UGA", "partner:gone"]
    found = client.post("/api/between", {"refs": refs}).json
    assert {node["ref"] for node in found["nodes"]} == set(refs[:4])
    types = sorted(tie["type"] for tie in found["ties"])
    exchanges = opened.query(
        "MATCH (a:Partner)-[r:TAUGHT]->(b:Partner) WHERE a.id IN $ids AND b.id IN $ids "
        "RETURN r.exchange_id AS id",
        {"ids": ["mulago", "lwh"]},
    )
    assert types == sorted(["IN", "MEMBER_OF", "MEMBER_OF", *["TAUGHT"] * len(exchanges)])
    later = client.post("/api/between", {"refs": refs, "filter": {"from_year": 2012}}).json
    assert 0 < len(later["ties"]) < len(found["ties"])


def test_the_shortest_paths_between_two_nodes(client: Client, opened: Store) -> None:
    body = {"from": "partner:cghp", "to": "partner:mulago", "longest": 4}
    found = client.post("/api/paths", body).json
    [expected] = opened.query(
        "MATCH (a:Partner {id: 'cghp'}), (b:Partner {id: 'mulago'}) "
        "MATCH path = shortestPath((a)-[*..4]-(b)) RETURN length(path) AS n"
    )
    assert found["paths"]
    assert {len(path) - 1 for path in found["paths"]} == {expected["n"]}
    assert all(path[0] == "partner:cghp" and path[-1] == "partner:mulago" for path in found["paths"])
    refs = {node["ref"] for node in found["nodes"]}
    assert refs == {ref for path in found["paths"] for ref in path}
    assert all({tie["from"], tie["to"]} <= refs for tie in found["ties"])
    assert not any(ref.startswith("country:") for ref in refs)
    filters = {"from_year": 2010, "programme": "CwPAMS", "side": "LMIC", "type": "technical"}
    assert client.post("/api/paths", body | {"filter": filters}).status == 200
    none = client.post("/api/paths", {"from": "partner:mulago", "to": "partner:kcmc", "longest": 1}).json
    assert none["paths"] == []
    assert none["said"].startswith("No path of at most 1 step between Mulago")
    assert client.post("/api/paths", {"from": "partner:mulago", "to": "partner:mulago"}).status == 400
    assert client.post("/api/paths", {"from": "partner:mulago", "to": "partner:nobody"}).status == 404


def test_the_library_runs_with_its_parameters(client: Client, opened: Store) -> None:
    themes = client.get("/api/queries").json["themes"]
    ledgers = next(each for theme in themes for each in theme["queries"] if each["id"] == "ledgers")
    programme = next(param for param in ledgers["params"] if param["name"] == "programme")
    assert "CwPAMS" in programme["choices"]
    ran = client.post("/api/run", {"query": "ledgers", "parameters": {"from_year": "2010"}}).json
    expected = opened.query("ledgers", from_year=2010)
    assert ran["columns"] == list(expected.columns)
    assert ran["rows"] == [list(row.values()) for row in expected]
    assert ran["said"].startswith(f"{len(expected)} rows. Out of partners: 184")
    assert ran["parameters"]["from_year"] == 2010
    wrong = client.post("/api/run", {"query": "ledgers", "parameters": {"from": 2010}})
    assert wrong.status == 400
    assert "from_year" in wrong.json["error"]
    assert client.post("/api/run", {"query": "no-such"}).status == 400


def test_rows_come_as_a_graph(client: Client) -> None:
    ran = client.run(
        "MATCH path = (:Partner {id: 'mulago'})-[:TAUGHT]->() RETURN path", **{"as": "graph"}
    ).json
    assert {node["ref"] for node in ran["graph"]["nodes"]} == {"partner:mulago", "partner:lwh"}
    assert {tie["from"] for tie in ran["graph"]["ties"]} == {"partner:mulago"}
    ran = client.post("/api/run", {"query": "ledgers", "as": "graph"}).json
    assert ran["graph"]["nodes"]
    ran = client.run("MATCH (p:Partner {id: 'mulago'}) RETURN p, p.name AS name, [1, null] AS list").json
    assert ran["rows"] == [
        [
            {"text": "Mulago National Referral Hospital", "ref": "partner:mulago"},
            "Mulago National Referral Hospital",
            "[1, null]",
        ]
    ]
    nothing = client.run("MATCH (p:Partnr) RETURN p").json
    assert nothing["said"] == "No row: there is no label 'Partnr'. Did you mean 'Partner'?"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("MATCH (p:Partner RETURN p", 1, 18),
        ("MATCH (p:Partner)\n\n  RETRUN p", 3, 3),
        ("RETURN 1,\n       unheard_of(1)", 2, 8),
        ("// why\nMATCH (p) RETURN p.name + ,p.id", 2, 27),
        ("\n\n  MATCH (p) // all\n  RETURN m", 4, 10),
    ],
)
def test_an_error_names_its_line_and_column(client: Client, text: str, line: int, column: int) -> None:
    answer = client.run(text)
    assert answer.status == 400
    assert (answer.json["line"], answer.json["column"]) == (line, column)
    assert "\n" not in answer.json["error"]


def test_saved_queries_run_and_go(client: Client) -> None:
    body = {
        "title": "Mine",
        "text": "// of mine\nMATCH (p:Partner {id: $id}) RETURN p.name AS name",
        "params": [{"name": "id", "type": "string", "default": "mulago"}],
        "returns": ["name"],
    }
    assert client.ask("PUT", "/api/saved/my-query", body).json["saved"] is True
    assert [each["id"] for each in client.get("/api/saved").json] == ["my-query"]
    own = client.get("/api/queries").json["themes"][-1]
    assert (own["theme"], own["title"], own["queries"][0]["text"]) == ("own", "Your own", body["text"])
    ran = client.post("/api/run", {"query": "my-query"}).json
    assert ran["rows"] == [["Mulago National Referral Hospital"]]
    assert client.ask("DELETE", "/api/saved/my-query", {}).status == 200
    assert client.ask("DELETE", "/api/saved/my-query", {}).status == 404
    assert client.post("/api/run", {"query": "my-query"}).status == 400


def test_what_was_asked_is_remembered_until_it_is_forgotten(client: Client) -> None:
    client.run("RETURN 1 AS one")
    found = client.get("/api/history").json
    assert found[0]["text"] == "RETURN 1 AS one"
    assert found[0]["rows"] == 1
    assert client.ask("DELETE", "/api/history", {}).status == 200
    assert client.get("/api/history").json == []


# What is taken away.


def test_rows_are_taken_away_as_csv_and_json(client: Client) -> None:
    text = "UNWIND ['=1+1', '@x', '-2', 'plain', '\"q\", ü'] AS cell RETURN cell, 1.5 AS `=n`"
    answer = client.post("/api/take", {"what": "csv", "text": text})
    assert answer.headers["Content-Disposition"] == 'attachment; filename="rows.csv"'
    assert list(csv.reader(io.StringIO(answer.body.decode()))) == [
        ["cell", "'=n"], ["'=1+1", "1.5"], ["'@x", "1.5"], ["'-2", "1.5"], ["plain", "1.5"],
        ['"q", ü', "1.5"],
    ]  # fmt: skip
    taken = client.post("/api/take", {"what": "json", "query": "ledgers", "rows": 2})
    assert taken.headers["Content-Disposition"] == 'attachment; filename="ledgers.json"'
    assert len(taken.json) == 2


def test_the_canvas_is_taken_away_as_a_page(client: Client) -> None:
    refs = ["partner:mulago", "partner:lwh", "person:fellow-kcmc-1"]
    ties = client.post("/api/between", {"refs": refs}).json["ties"]
    chosen = [tie["id"] for tie in ties][:2]
    nodes = [{"ref": ref, "x": 100.0 * n, "y": -50.0 * n} for n, ref in enumerate(refs)]
    body = {"what": "html", "nodes": nodes, "ties": chosen, "title": "My <canvas>"}
    answer = client.post("/api/take", body)
    assert answer.status == 200
    page = answer.body.decode()
    assert "My &lt;canvas&gt;" in page
    assert "Liverpool Women&#39;s Hospital" in page
    assert bundled.NOT_CHECKED in page
    assert "http-equiv" in page
    for wrong in (
        [],
        [{"ref": "partner:gone", "x": 0, "y": 0}],
        [{"ref": "partner:mulago"}],
        "abc",
        [{"ref": 1}],
    ):
        assert client.post("/api/take", body | {"nodes": wrong}).status in (400, 404)
    far = [{"ref": "partner:mulago", "x": 1e9, "y": 0}]
    assert client.post("/api/take", body | {"nodes": far}).status == 400
    assert client.post("/api/take", {"what": "exe"}).status == 400


def test_a_report_on_a_selection_is_taken_away(client: Client) -> None:
    body = {"what": "report", "refs": ["partner:mulago", "partner:lwh"], "filter": {"from_year": 2005}}
    answer = client.post("/api/take", body)
    assert answer.status == 200
    assert answer.body.startswith(b"<!doctype html>")
    assert client.post("/api/take", body | {"refs": ["country:GBR"]}).status == 400


def test_the_store_is_unchanged_after_all_of_it(before: Any, opened: Store) -> None:
    nodes_and_ties, dataset = before
    assert opened.read().equals(dataset)
    assert snapshot(opened) == nodes_and_ties
