"""Q11: the balance that each coordinator keeps."""

import pytest

from ihp_graph.questions import Evidence
from ihp_graph.questions.coordinators import kept_balance
from small import dataset

PARTNERS = "id, country\nthet, GBR\nbath, GBR\ngulu, UGA\nkumasi, GHA"
ROLES = """
    partnership_id, partner_id, role
    p,              thet,       coordinator
    q,              thet,       coordinator
    r,              thet,       coordinator
    q,              bath,       coordinator
    s,              gulu,       coordinator
    p,              bath,       member
"""
EXCHANGES = """
    id, partnership_id, from_partner_id, to_partner_id, knowledge_type, start, volume, unit
    1,  p,              bath,            gulu,          technical,      2010,  2,      exchange
    2,  p,              gulu,            bath,          technical,      2010,  ,
    3,  p,              bath,            gulu,          technical,      2010,  ,
    4,  p,              gulu,            bath,          cultural,       2011,  ,
    5,  q,              bath,            kumasi,        technical,      ,      ,
    6,  q,              kumasi,          bath,          cultural,       ,      ,
    7,  r,              gulu,            kumasi,        technical,      2010,  ,
    8,  ,               bath,            gulu,          technical,      2010,  9,      exchange
"""


def answer(**tables):
    return kept_balance(Evidence(dataset(partners=PARTNERS, partnerships="id\np\nq\nr\ns\nt", **tables)))


def test_figures_by_hand():
    got = answer(roles=ROLES, exchanges=EXCHANGES)
    bath, gulu, thet = got.figures["coordinators"]
    assert [each["id"] for each in (bath, gulu, thet)] == ["bath", "gulu", "thet"]
    # p: out 2 + 1, back 1 + 1; q: out 1, back 1 of another kind; r exchanges within one side.
    assert thet["partnerships"] == 3
    assert thet["with_exchanges"] == 3
    assert thet["flow_asymmetry"] == pytest.approx((4 - 3) / 7)
    assert thet["same_type_reciprocity"] == pytest.approx(2 * 1 / 7)
    assert thet["by_year"] == {
        "2010": {
            "n": 3,
            "flow_asymmetry": pytest.approx((3 - 1) / 4),
            "same_type_reciprocity": pytest.approx(2 / 4),
        },
        "2011": {"n": 1, "flow_asymmetry": None, "same_type_reciprocity": None},
    }
    assert thet["undated"] == 2
    assert thet["brokerage"] is None  # it coordinates, and neither gave nor received
    assert bath["flow_asymmetry"] == 0.0
    assert bath["brokerage"]["total"] == 1  # Kumasi → Bath → Gulu; Gulu teaches Kumasi itself
    assert gulu["flow_asymmetry"] is None
    assert got.n == 3
    assert "With 1 of these the balance rests on one or two exchanges." in got.caveats  # Bath's two
    assert got.finding == (
        "Of 3 coordinators on record 2 have exchanges between the sides in their partnerships; more "
        "goes from "
        "HIC to LMIC partners than back with 1, less with 0: too few to compare."
    )


def test_nothing_between_the_sides():
    got = answer(roles="partnership_id, partner_id, role\nr, thet, coordinator", exchanges=EXCHANGES)
    assert got.finding == (
        "No exchange between the sides is on record in the partnerships of the coordinator on record."
    )


def test_no_coordinator():
    got = answer(exchanges=EXCHANGES)
    assert got.needs == ("roles.role",)
    assert not got.answerable
