"""One partnership, its partners side by side."""

from __future__ import annotations

import json

import pytest

from ihp_graph import paths, sources
from ihp_graph.dataset import Dataset
from ihp_graph.errors import QueryError
from ihp_graph.filters import Filter
from ihp_graph.questions import Evidence
from ihp_graph.questions.mirror import mirror
from small import dataset

TABLES = {
    "partnerships": "id, name, start\nbath-gulu, Bath and Gulu link, 2010\nwide, Wide link,",
    "exchanges": """
        id, partnership_id, from_partner_id, to_partner_id, knowledge_type, learning, volume,unit, reported_by
        x1, bath-gulu,      bath,            gulu,          technical,      from,     3,      exchange, bath
        x2, bath-gulu,      bath,            gulu,          technical,      from,     ,       ,         bath
        x3, bath-gulu,      gulu,            bath,          cultural,       about,    ,       ,         kumasi
        x4, bath-gulu,      gulu,            bath,          ,               ,         ,       ,
        x5, wide,           bath,            gulu,          technical,      ,         ,       ,         cork
        x6, wide,           bath,            cork,          technical,      ,         ,       ,
        x7, wide,           gulu,            cork,          technical,      ,         ,       ,
    """,
    "roles": """
        partnership_id, partner_id, role
        bath-gulu,      bath,       member
        bath-gulu,      gulu,       member
        bath-gulu,      bath,       coordinator
        bath-gulu,      cork,       funder
        wide,           kumasi,     member
    """,
    "decisions": """
        decision_id, partnership_id, partner_id, part
        d1,          bath-gulu,      bath,       decided
        d1,          bath-gulu,      gulu,       consulted
        d2,          bath-gulu,      bath,       decided
    """,
    "assessments": """
        id, partnership_id, partner_id, kind,      identified_by
        a1, bath-gulu,      gulu,       need,      bath
        a2, bath-gulu,      gulu,       need,      gulu
        a3, bath-gulu,      bath,       objective,
    """,
    "claims": "id, partnership_id, partner_id, claim\nc1, bath-gulu, bath, equal",
    "accounts": "exchange_id, partner_id\nx1, gulu\nx1, kumasi",
    "funding": """
        id, partnership_id, funder_id, recipient_id, amount, currency, kind
        f1, bath-gulu,      cork,      bath,         500,    GBP,      award
        f2, bath-gulu,      bath,      gulu,         20,     GBP,      budget
    """,
}  # fmt: skip


@pytest.fixture(scope="module")
def data():
    return dataset(**TABLES)


@pytest.fixture(scope="module")
def bundled():
    return Evidence(sources.read([paths.demo_source()]))


def cells(found):
    return {(row["group"], row["figure"]): tuple(row["cells"]) for row in found.rows()}


def test_two_partners_by_hand(data):
    found = mirror(data, "bath-gulu")
    assert [(face.id, face.side) for face in found.faces] == [("bath", "HIC"), ("gulu", "LMIC")]
    assert (found.name, found.start, found.side_as_of, found.partners) == (
        "Bath and Gulu link",
        "2010",
        2010,
        (),
    )
    rows = cells(found)
    assert rows["taught", "exchanges"] == (2, 2)
    assert rows["taught", "technical"] == (4, None)
    assert rows["taught", "cultural"] == (None, 1)
    assert rows["learned", "unclassified"] == (1, None)
    assert rows["learning", "from"] == (None, 2)
    assert rows["learning", "about"] == (1, None)
    assert rows["practice", "changed"] == (None, None)
    assert rows["roles", "member"] == (1, 1)
    assert rows["roles", "coordinator"] == (1, None)
    assert rows["roles", "funder"] == (None, None)
    assert rows["decisions", "decided"] == (2, None)
    assert rows["decisions", "consulted"] == (None, 1)
    assert rows["assessments", "need"] == (None, 2)
    assert rows["identified", "need"] == (None, 1)
    assert rows["assessments", "objective"] == (1, None)
    assert rows["identified", "objective"] == (None, None)
    assert rows["claims", "equal"] == (1, None)
    assert rows["told", "exchanges"] == (2, None)
    assert rows["told", "accounts"] == (None, 1)  # Kumasi's is a third party's
    assert rows["money", "paid GBP award"] == (None, None)  # Cork's
    assert rows["money", "administered GBP award"] == (500, None)
    assert rows["money", "paid GBP budget"] == (20, None)
    assert rows["money", "administered GBP budget"] == (None, 20)
    assert found.others == ({"id": "cork", "roles": ["funder"]},)
    assert found.told_by == {"bath": 2, "kumasi": 1}
    assert found.not_told_by_a_partner == 1
    assert found.on_record == {
        "exchanges": 4, "roles": 4, "decisions": 2, "assessments": 3, "claims": 1, "accounts": 2, "funding": 2
    }  # fmt: skip
    # 4 technical there; 1 cultural and 1 not classified back: nothing in kind
    assert found.reciprocity == {
        "same_type_reciprocity": 0, "pairwise": 0, "n": 4, "note": None, "reason": None
    }  # fmt: skip


def test_more_than_two_partners_are_sides_as_wholes_and_each_of_them(data):
    found = mirror(data, "wide")
    assert [(face.id, face.partners) for face in found.faces] == [
        ("HIC", ("bath", "cork")),
        ("LMIC", ("gulu", "kumasi")),
    ]
    assert [face.id for face in found.partners] == ["bath", "cork", "gulu", "kumasi"]
    rows = cells(found)
    assert rows["taught", "technical"] == (1, 1)  # between the sides
    assert rows["roles", "member"] == (None, 1)
    assert found.exchanges_not_between_sides == 1
    assert found.faces[0].figures["told"]["exchanges"] == 1
    bath = found.partners[0]
    assert bath.figures["taught"]["exchanges"] == 2  # of a partner: whoever received it
    assert bath.figures.keys() == found.faces[0].figures.keys()


def test_a_partner_of_unknown_side_is_a_face_of_its_own(data):
    roles = "partnership_id, partner_id, role\np, bath, member\np, gulu, member\np, nowhere, member"
    found = mirror(dataset(roles=roles), "p")  # on record by its roles alone
    assert [face.id for face in found.faces] == ["HIC", "LMIC", "unknown"]
    assert found.reciprocity["reason"] == "no HIC-LMIC exchanges"
    assert found.side_as_of == 2026
    assert cells(found)["taught", "exchanges"] == (None, None, None)
    assert cells(found)["money", "paid"] == (None, None, None)


def test_few_exchanges_are_noted(data):
    assert mirror(data, "wide").reciprocity["note"] == "too few"


def test_an_unknown_id_is_refused_with_the_nearest(data, bundled):
    with pytest.raises(QueryError, match=r"'bath-gula'; the nearest: bath-gulu"):
        mirror(data, "bath-gula")
    with pytest.raises(QueryError, match=r"the nearest: wide"):
        mirror(data, "Wide Link")
    with pytest.raises(QueryError, match=r"75 are known"):
        mirror(bundled, "####")


def test_the_same_words_for_both_and_turned_about_the_same_figures(data):
    partners = data["partners"]
    turned = partners.assign(
        country=partners["id"].map({"bath": "UGA", "gulu": "GBR"} | {"cork": "GHA", "kumasi": "IRL"})
    )
    other = Dataset({**data.tables, "partners": turned})
    for partnership in ("bath-gulu", "wide"):
        before, after = mirror(data, partnership), mirror(other, partnership)
        if partnership == "bath-gulu":  # the partners keep their places, whatever their side
            assert before.rows() == after.rows()
        else:
            assert cells(before) == {row: pair[::-1] for row, pair in cells(after).items()}
        assert before.reciprocity == after.reciprocity


def test_what_a_filter_leaves_out_is_not_on_record(data):
    found = mirror(Filter(unit="exchange").apply(data), "bath-gulu")
    assert cells(found)["taught", "technical"] == (3, None)
    assert found.on_record["exchanges"] == 1


def test_every_bundled_partnership_has_a_mirror(bundled):
    exchanges = 0
    for partnership in bundled.dataset["partnerships"]["id"][::5]:
        found = mirror(bundled, partnership)
        json.dumps(found.as_dict(), allow_nan=False)
        assert len(found.faces) in (2, 3)
        assert (
            len({tuple((group, *rows) for group, rows in face.figures.items()) for face in found.faces}) == 1
        )
        assert "not checked" in found.notices[0]
        exchanges += found.on_record["exchanges"]
        taught = [face.figures["taught"]["exchanges"] or 0 for face in found.partners or found.faces]
        learned = [face.figures["learned"]["exchanges"] or 0 for face in found.partners or found.faces]
        assert sum(taught) == sum(learned) == found.on_record["exchanges"]
    assert exchanges > 10
