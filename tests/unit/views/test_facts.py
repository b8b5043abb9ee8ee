"""What the page knows of a view, cell by cell."""

import json

import pytest

from ihp_graph.filters import as_view
from ihp_graph.views.facts import facts
from small import dataset

PARTNERS = """
    id, name,    country, also_known_as, capacity, capacity_unit
    z,  Émile,   FRA,     Emil; Em,      120,      beds
    y,  Ares,    UGA,     ,              ,
    x,  zebra,   GBR,     ,              ,
    w,  alone,   ,        ,              ,
"""
EXCHANGES = """
id,from_partner_id,to_partner_id,partnership_id,knowledge_type,practice_changed,start,volume,unit,reported_by,source
    b, z,y,twin,technical,true,2012-07,3,visit,z,https://example.org/b
    a, y,z,,,,,,,,
"""
ROLES = """
    partnership_id, partner_id, role
    twin, x, member
    twin, z, coordinator
    twin, z, member
"""


@pytest.fixture
def known():
    return facts(
        as_view(
            dataset(
                PARTNERS,
                exchanges=EXCHANGES,
                partnerships="id, name, programme\ntwin, The twins, HPS; THET",
                roles=ROLES,
                people="id, name, partner_id\ndr-1, Jane Somebody, z",
                participants="exchange_id, person_id, role\nb, dr-1, teacher",
            )
        )
    )


def test_partners_are_in_the_order_of_their_names_whatever_case_and_accents(known):
    assert known.partners["name"].tolist() == ["alone", "Ares", "Émile", "zebra"]


def test_an_exchange_points_at_its_partners_and_partnership(known):
    page = known.as_json()
    exchanges = page["exchanges"]
    by_id = {
        page["exchanges"]["texts"]["id"]["values"][code]: i
        for i, code in enumerate(exchanges["texts"]["id"]["codes"])
    }
    b, a = by_id["b"], by_id["a"]

    def text(column, i):
        found = exchanges["texts"][column]
        return None if found["codes"][i] < 0 else found["values"][found["codes"][i]]

    assert (exchanges["giver"][b], exchanges["receiver"][b]) == (2, 1)
    assert page["kinds"][exchanges["kind"][b]] == "technical"
    assert page["kinds"][exchanges["kind"][a]] == "unclassified"
    assert (exchanges["year"][b], exchanges["year"][a]) == (2012, None)
    assert page["partnerships"][exchanges["partnership"][b]] == {
        "name": "The twins",
        "programmes": ["HPS", "THET"],
    }
    assert exchanges["partnership"][a] == -1
    assert (text("practice_changed", b), text("practice_changed", a)) == ("true", None)
    assert (text("volume", b), text("unit", b), text("start", b)) == ("3", "visit", "2012-07")
    assert (text("teller", b), text("teller", a)) == ("Émile", None)
    assert (text("giver_side", b), text("receiver_side", b)) == ("HIC", "LMIC")
    assert (text("source", b), text("source", a)) == ("https://example.org/b", None)


def test_a_partner_has_its_facts_and_nothing_that_is_not_recorded(known):
    alone, _, emile, zebra = known.as_json()["partners"]
    assert emile["aliases"] == ["Emil", "Em"]
    assert (emile["capacity"], emile["capacity_unit"]) == (120, "beds")
    assert emile["roles"] == {"coordinator": 1, "member": 1}
    assert (zebra["roles"], zebra["partnerships"]) == ({"member": 1}, [0])
    assert "capacity" not in zebra
    assert (alone["country"], alone["side"]) == (None, "unknown")


def test_who_told_is_counted_by_side(known):
    assert known.told_by == {"HIC": 1, "nobody": 1}


def test_no_person_is_in_it(known):
    text = json.dumps(known.as_json(), allow_nan=False)
    assert "Somebody" not in text
    assert "dr-1" not in text


def test_without_an_exchange_or_partnership():
    page = facts(as_view(dataset())).as_json()
    assert page["exchanges"]["giver"] == []
    assert page["partnerships"] == []
    assert len(page["partners"]) == 5


def test_a_partnership_that_no_table_describes_is_named_by_its_id():
    page = facts(as_view(dataset(exchanges=EXCHANGES, partners=PARTNERS))).as_json()
    assert page["partnerships"] == [{"name": "twin", "programmes": []}]
