"""Q8: the gap between claim and practice."""

import pytest

from ihp_graph.questions import Evidence
from ihp_graph.questions.claims import claim_and_practice
from small import dataset

EXCHANGES = """
    id, partnership_id, from_partner_id, to_partner_id, knowledge_type
    1,  p,              bath,            gulu,          technical
    2,  p,              bath,            gulu,          technical
    3,  p,              gulu,            bath,          technical
    4,  q,              bath,            kumasi,        technical
    5,  q,              kumasi,          bath,          cultural
    6,  q,              kumasi,          cork,          cultural
    7,  r,              cork,            gulu,          technical
    8,  s,              bath,            cork,          technical
    9,  t,              bath,            gulu,          technical
    10, t,              bath,            gulu,          technical
    11, t,              bath,            gulu,          technical
    12, ,               gulu,            bath,          technical
"""
CLAIMS = "partnership_id, claim\n"
PARTNERSHIPS = "id\np\nq\nr\ns\nt\nu"


def answer(claims, exchanges=EXCHANGES):
    tables = {"claims": CLAIMS + claims} if claims else {}
    return claim_and_practice(Evidence(dataset(partnerships=PARTNERSHIPS, exchanges=exchanges, **tables)))


def test_figures_by_hand():
    got = answer(
        "p, equal\np, reciprocal\nq, mutual_learning\nr, mutual_benefit\ns, equal\nt, one_way\nu, equal"
    )
    assert got.figures == {
        "claiming": 5,  # p, q, r, s, u; t claims the opposite
        "measurable": 3,  # p, q, r; s exchanges within one side, u not at all
        "without_lmic_to_hic": 1,  # r
        "without_technical_lmic_to_hic": 2,  # q, r
        # p: 2·min(2, 1) of 3; q: technical out, cultural back, nothing in kind; r has one exchange only
        "mean_claiming": {"value": pytest.approx((2 / 3 + 0) / 2), "n": 2},
        "mean_not_claiming": {"value": 0.0, "n": 1},  # t
    }
    assert got.n == 5
    assert got.finding == (
        "3 of 5 partnerships that claim mutuality have an exchange between the sides on record: 1 "
        "without any from "
        "LMIC to HIC partners, 2 without technical knowledge in that direction."
    )
    assert (
        "Partnerships that claim mutuality are better documented: more of what they do is on record."
        in got.caveats
    )


@pytest.mark.parametrize(
    ("claims", "finding"),
    [
        ("", "These data cannot answer this question yet; it needs claims.claim."),
        ("p, one_way", "No partnership on record claims mutuality."),
        (
            "u, equal",
            "1 partnership claims mutuality; no exchange between HIC and LMIC partners is on record for it.",
        ),
        (
            "u, equal\ns, equal",
            "2 partnerships claim mutuality; no exchange between HIC and LMIC partners is on record "
            "for any of them.",
        ),
        (
            "p, equal",
            "1 of 1 partnership that claims mutuality has an exchange between the sides on record: 0 "
            "without any from "
            "LMIC to HIC partners, 0 without technical knowledge in that direction: too few to compare.",
        ),
    ],
)
def test_finding(claims, finding):
    assert answer(claims).finding == finding


def test_claims_without_exchanges_cannot_be_held_against_practice():
    got = claim_and_practice(Evidence(dataset(partnerships=PARTNERSHIPS, claims=CLAIMS + "p, equal")))
    assert not got.answerable
    assert got.needs == ("exchanges.from_partner_id", "exchanges.to_partner_id", "exchanges.knowledge_type")
    assert got.figures == {}


def test_no_mean_of_none():
    got = answer(
        "u, equal", "id, partnership_id, from_partner_id, to_partner_id, knowledge_type\n1, p, bath, gulu,"
    )
    assert got.figures["mean_claiming"] == {"value": None, "n": 0}
