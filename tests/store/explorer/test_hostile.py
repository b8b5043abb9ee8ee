"""The explorer of a store whose every cell may be hostile: nothing is lost, nothing acts, no name leaks."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pandas as pd
import pytest

from datasets import HOSTILE, everything
from explorers import Client, exploring, until
from ihp_graph import bundled
from ihp_graph.dataset import Dataset
from stores import Place

EVERYTHING = everything(16)
PEOPLE = EVERYTHING["people"]
NAMES = [f"Nurse Nightingale {n}" for n in range(len(PEOPLE))]
HELD = Dataset({**EVERYTHING.tables, "people": PEOPLE.assign(name=pd.Series(NAMES, PEOPLE.index, "str"))})
KINDS = {
    "partner": "partners",
    "partnership": "partnerships",
    "person": "people",
    "innovation": "innovations",
    "exchange": "exchanges",
    "grant": "funding",
    "claim": "claims",
    "barrier": "barriers",
}


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def place(request: pytest.FixtureRequest) -> Place:
    found: Place = request.getfixturevalue(request.param)
    found.wipe()
    with found.open() as opened:
        opened.load(HELD)
    return found


@pytest.fixture(scope="module")
def client(place: Place) -> Iterator[Client]:
    with exploring(lambda: place.open(read_only=True)) as client:
        yield client


@pytest.mark.parametrize("kind", list(KINDS))
def test_every_id_has_its_page_and_ways(client: Client, kind: str) -> None:
    for id in HELD[KINDS[kind]].index[:4]:
        for api in ("node", "grow"):
            answer = client.get(f"/api/{api}/{kind}/{quote(id, safe='')}")
            assert answer.status == 200, answer.body
            assert answer.json["node"]["id"] == id
            assert answer.json["node"]["ref"] == f"{kind}:{id}"


def test_every_partner_is_found_by_its_name(client: Client) -> None:
    for id, name in HELD["partners"]["name"].items():
        groups = client.get(f"/api/find?q={quote(name, safe='')}").json["groups"]
        found = [item["id"] for group in groups if group["kind"] == "partner" for item in group["items"]]
        assert id in found or not any(letter.isalnum() for letter in name), name


def test_the_canvas_holds_them_and_its_page_runs_nothing(client: Client) -> None:
    refs = [f"partner:{id}" for id in HELD["partners"].index]
    found = client.post("/api/between", {"refs": refs}).json
    assert {node["ref"] for node in found["nodes"]} == set(refs)
    assert found["ties"]
    nodes = [{"ref": ref, "x": 0, "y": 100 * n} for n, ref in enumerate(refs)]
    ties = [tie["id"] for tie in found["ties"]]
    page = client.post("/api/take", {"what": "html", "nodes": nodes, "ties": ties, "title": HOSTILE[9]})
    assert page.status == 200
    assert b"<script>alert(1)" not in page.body
    report = client.post("/api/take", {"what": "report", "refs": refs[:5], "title": HOSTILE[9]})
    assert report.status == 200, report.body
    assert b"<script>alert(1)" not in report.body


def test_a_person_s_name_is_on_the_person_s_page_only(client: Client) -> None:
    for id, name in HELD["people"]["name"].items():
        assert client.get(f"/api/node/person/{quote(id, safe='')}").json["node"]["name"] == name
    assert client.get("/api/find?q=nightingale").json["groups"][0]["total"] == len(NAMES)
    refs = [f"person:{id}" for id in HELD["people"].index]
    exchanges = [f"exchange:{id}" for id in HELD["exchanges"].index]
    text = "MATCH (p:Person)-[r:TOOK_PART_IN]->(x) RETURN p, r, x, [p] AS list, {p: p} AS map"
    nodes = [{"ref": ref, "x": n, "y": n} for n, ref in enumerate([*refs, *exchanges])]
    ties = [tie["id"] for tie in client.post("/api/between", {"refs": refs + exchanges}).json["ties"]]
    assert any(tie.startswith("TOOK_PART_IN") for tie in ties)
    partners = [f"partner:{id}" for id in HELD["partners"].index[:5]]
    home = quote(HELD["people"]["partner_id"].dropna().iloc[0], safe="")
    for answer in (
        client.post("/api/between", {"refs": refs}),
        client.get(f"/api/node/partner/{home}"),
        client.get(f"/api/node/exchange/{quote(HELD['participants']['exchange_id'].iloc[0], safe='')}"),
        client.run(text, **{"as": "graph"}),
        client.post("/api/take", {"what": "csv", "text": text}),
        client.post("/api/take", {"what": "json", "text": text}),
        client.post("/api/take", {"what": "html", "nodes": nodes, "ties": ties}),
        client.post("/api/take", {"what": "report", "refs": partners}),
    ):
        assert answer.status == 200, answer.body
        assert len(answer.body) > 500
        assert b"Nightingale" not in answer.body
    # Whoever asks for names by name gets them.
    asked = client.post("/api/take", {"what": "csv", "text": "MATCH (p:Person) RETURN p.name AS name"})
    assert asked.body.count(b"Nightingale") == len(NAMES)


def test_it_follows_when_something_else_is_loaded(place: Place, client: Client) -> None:
    """Runs last in this file."""
    partners = HELD["partners"]
    nameless = bundled.ANONYMISED["en"]
    one = Dataset({"partners": partners.iloc[:1].assign(name="Newly loaded", source=nameless)})
    with place.open() as opened:
        opened.load(one, replace=True)
    place.bundled = False

    def follows() -> bool:
        groups = client.get("/api/find?q=newly").json["groups"]
        return bool(groups) and groups[0]["items"][0]["name"] == "Newly loaded"

    until(follows)
    about = client.get("/api/about").json
    assert about["tables"] == {"partners": 1}
    assert about["notices"][0].startswith("The partners' data, names left out, are from the bundled data")
    place.wipe()
    until(lambda: client.get("/api/about").json["empty"] is not None)
    said = client.get("/api/about").json
    assert said["empty"].startswith("The store is empty. Load data first: ")
    assert (said["tables"], said["years"], said["programmes"]) == ({}, None, [])
    assert client.get("/api/find?q=x").json["groups"] == []
    assert client.get("/").status == 200
    assert client.run("MATCH (n) RETURN n").json["said"].startswith("The store is empty")
