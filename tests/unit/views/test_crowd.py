"""The columns of the network page of many partners hold the data's own exchanges."""

import base64
import json
import re

import numpy as np
import pytest

from ihp_graph.filters import as_view
from ihp_graph.language import language
from ihp_graph.views import network
from ihp_graph.views.crowd import crowd, packed
from ihp_graph.views.words import words
from small import dataset

PARTNERS = """
    id,     name,           country, also_known_as
    b,      Zürich,         CHE,
    a,      Écija,          ESP,     Astigi
    c,      Mulago,         UGA,
    d,      Nowhere,        ,
    e,      Idle,           UGA,
"""
EXCHANGES = """
    id, from_partner_id, to_partner_id, knowledge_type, start,   partnership_id, volume, unit,     reported_by
    x1, b,               c,             technical,      2010,    p,              3,      exchange, c
    x2, c,               b,             cultural,       ,        q,              ,       ,
    x3, a,               d,             ,               2012-05, ,               ,       ,         a
    x4, b,               c,             technical,      2011,    p,              ,       ,
"""
PARTNERSHIPS = """
    id, name,  programme
    p,  First, THET; HPS
    q,  Other,
"""


@pytest.fixture
def data():
    return dataset(PARTNERS, exchanges=EXCHANGES, partnerships=PARTNERSHIPS)


def unpacked(column):
    kind, text = column
    return np.frombuffer(base64.b64decode(text), dtype="<" + kind).tolist()


def test_columns_are_the_exchanges_by_giver_receiver_and_kind(data):
    known = crowd(as_view(data))
    assert known.partners["id"].tolist() == ["a", "e", "c", "d", "b"], "by name, without accents"
    columns = {name: unpacked(column) for name, column in known.columns().items()}
    givers = np.repeat(np.arange(5), np.diff(columns["given"]))
    assert list(zip(givers, columns["receiver"], strict=True)) == [(0, 3), (2, 4), (4, 2), (4, 2)]
    assert columns["traits"] == [2 * 9 + 0 * 3 + 2, 1 * 9 + 1 * 3 + 0, 0 * 9 + 0 * 3 + 1, 0 * 9 + 0 * 3 + 1]
    assert columns["year"] == [3, 0, 1, 2]
    assert columns["weight"] == [1, 1, 3, 1]
    page = known.as_json()
    assert page["firstYear"] == 2010
    assert [page["sets"][n - 1] if n else None for n in columns["programmes"]] == [
        None, None, ["THET", "HPS"], ["THET", "HPS"],
    ]  # fmt: skip
    assert columns["leaf"][1] == 0, "who has no exchange is in no group"
    assert page["aliases"] == {"0": ["Astigi"]}


def test_flows_of_countries_are_sums_of_all_exchanges(data):
    known = crowd(as_view(data))
    flows = known.flows()
    names = [group.name for group in known.groups]
    found = {
        (names[a], names[b], kind): (count, weight, first, last)
        for a, b, kind, count, weight, first, last in zip(*flows.values(), strict=True)
    }
    assert found == {
        ("Spain", "Country not recorded", 2): (1, 1, 2012, 2012),
        ("Switzerland", "Uganda", 0): (2, 4, 2010, 2011),
        ("Uganda", "Switzerland", 1): (1, 1, 0, 0),
    }
    said = known.counts()
    assert said["told_by"] == {"LMIC": 1, "HIC": 1, "nobody": 2}
    assert (said["linked"], len(said["isolates"]), said["undated"]) == (4, 1, 1)
    assert said["programmes"] == ["HPS", "THET"]


def test_a_large_country_has_parts_that_hold_its_partners_in_order():
    partners = "id, country\nhub, GBR\n" + "\n".join(f"p{n:04}, UGA" for n in range(900))
    rows = "\n".join(f"x{n}, hub, p{n:04}, technical" for n in range(900))
    known = crowd(
        as_view(dataset(partners, exchanges=f"id, from_partner_id, to_partner_id, knowledge_type\n{rows}"))
    )
    parts = [group for group in known.groups if group.parent is not None]
    assert [len(part.members) for part in parts] == [300, 300, 300]
    assert np.concatenate([part.members for part in parts]).tolist() == known.groups[0].members.tolist()
    assert parts[0].name == "Uganda, part 1 of 3"
    drawing = known.drawing()
    centre, room = (
        np.array([drawing["nodes"][0]["x"], drawing["nodes"][0]["y"]]),
        drawing["groups"][0]["room"],
    )
    for g in drawing["groups"][0]["parts"]:
        place = np.array([drawing["nodes"][g]["x"], drawing["nodes"][g]["y"]])
        assert np.hypot(*(place - centre)) + drawing["groups"][g]["room"] <= room + 1


def test_above_the_limit_a_page_has_columns_instead_of_texts(data, monkeypatch):
    assert "Astigi" in network.render(data)
    assert 'id="column-' not in network.render(data)
    monkeypatch.setattr(network, "MANY", 8)
    page = network.render(data, language=language("fr"))
    assert 'id="column-receiver"' in page
    assert "trop nombreux" in page
    island = json.loads(re.search(r'id="page">(.*?)</script>', page)[1])
    assert island["exchanges"] == 4
    assert island["words"]["crowd-js-exchanges"]["other"] == "{figure} échanges"


def test_a_view_without_exchanges_has_no_groups():
    known = crowd(as_view(dataset()))
    assert known.groups == []
    assert known.flows()["count"] == []
    assert known.drawing()["nodes"] == []
    assert known.counts()["arrows"] == 0


def test_a_column_takes_the_smallest_type_that_holds_it_exactly():
    assert packed(np.array([255]))[0] == "u1"
    assert packed(np.array([256]))[0] == "u2"
    assert packed(np.array([70_000.0]))[0] == "u4"
    assert unpacked(packed(np.array([0.5, 2.0]))) == [0.5, 2.0]
    assert unpacked(packed(np.array([], dtype=np.int64))) == []


def test_words_of_scripts_have_their_places_in_both_languages():
    english, french = words(language("en")), words(language("fr"))
    assert english.keys() == french.keys()
    assert english["crowd-js-shown"]["other"] == "{shown} of {figure} exchanges shown"
    assert not [id for id, text in french.items() if "{$" in str(text) or text == ""]
