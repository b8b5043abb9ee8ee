"""Q4: holders of roles, decisions and money by side."""

import pytest

from ihp_graph.questions import Evidence
from ihp_graph.questions.power import who_holds_power
from small import dataset

CHILE = """
    id,       country
    bath,     GBR
    gulu,     UGA
    santiago, CHL
    juba,     SSD
"""  # Chile is high-income from FY2014; South Sudan has no group before FY2013
PARTNERSHIPS = "id, start\np, 2010\nq, 2012\nr,"


def figures(**tables):
    return who_holds_power(Evidence(dataset(CHILE, partnerships=PARTNERSHIPS, **tables))).figures


def finding(**tables):
    return who_holds_power(Evidence(dataset(CHILE, partnerships=PARTNERSHIPS, **tables))).finding


def test_a_partner_counts_once_for_each_partnership_and_role_dated_by_its_earliest_dated_row():
    got = figures(
        roles="""
        partnership_id, partner_id, role,   start
        p,              santiago,   member, 2020
        p,              santiago,   member, 2011
        p,              santiago,   member,
        q,              santiago,   member, 2015
        r,              santiago,   member,
        p,              bath,       coordinator,
        p,              bath,       member,
        p,              juba,       member,
        """
    )
    # Santiago: p by 2011, LMIC; q by 2015, HIC; r has no date at all: the latest, HIC. Juba: p began in 2010.
    assert got["members"] == {"HIC": 3, "LMIC": 1, "unknown": 1}
    assert got["coordinators"] == {"HIC": 1, "LMIC": 0, "unknown": 0}
    assert got["funders"] == {"HIC": 0, "LMIC": 0, "unknown": 0}
    assert got["decisions"] is None
    assert got["parts"] is None
    assert got["funding"] is None


DECISIONS = """
    decision_id, partnership_id, topic,  date, partner_id, part
    d1,          p,              agenda, 2012, bath,       decided
    d1,          p,              agenda, 2012, gulu,       decided
    d2,          p,              agenda, 2012, bath,       decided
    d2,          p,              agenda, 2012, gulu,       consulted
    d3,          p,              ,       2012, gulu,       decided
    d3,          p,              ,       2012, bath,       absent
    d4,          p,              budget, 2012, juba,       decided
    d4,          p,              budget, 2012, gulu,       informed
"""


def test_decisions_by_hand():
    got = figures(decisions=DECISIONS)
    assert got["members"] is None
    assert got["decisions"] == {
        "n": 4,
        "joint": 1,
        "hic_alone": 1,
        "lmic_alone": 1,
        "neither": 1,
        "by_topic": {
            "agenda": {"n": 2, "joint": 1, "hic_alone": 1, "lmic_alone": 0, "neither": 0},
            "budget": {"n": 1, "joint": 0, "hic_alone": 0, "lmic_alone": 0, "neither": 1},
            "not_recorded": {"n": 1, "joint": 0, "hic_alone": 0, "lmic_alone": 1, "neither": 0},
        },
    }
    assert got["parts"] == {
        "decided": {"HIC": 2, "LMIC": 2, "unknown": 1},
        "consulted": {"HIC": 0, "LMIC": 1, "unknown": 0},
        "informed": {"HIC": 0, "LMIC": 1, "unknown": 0},
        "absent": {"HIC": 1, "LMIC": 0, "unknown": 0},
    }


def test_amounts_are_added_within_a_currency_and_a_kind_only():
    got = figures(
        funding="""
        partnership_id, funder_id, recipient_id, amount, currency, year, kind
        p,              bath,      gulu,         10,     GBP,      2012, award
        p,              bath,      gulu,         5.5,    GBP,      2013, award
        p,              bath,      gulu,         7,      GBP,      2013, disbursement
        p,              bath,      ,             3,      USD,      2013,
        """
    )
    rows = [
        (row["currency"], row["kind"], row["funder_side"], row["recipient_side"]) for row in got["funding"]
    ]
    assert rows == [
        ("GBP", "award", "HIC", "LMIC"),
        ("GBP", "disbursement", "HIC", "LMIC"),
        ("USD", None, "HIC", None),
    ]
    assert [(row["amount"], row["n"]) for row in got["funding"]] == [(15.5, 2), (7.0, 1), (3.0, 1)]


ROLES = "partnership_id, partner_id, role\n"


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        (
            {},
            "These data cannot answer this question yet; it needs roles.role, decisions.part and "
            "funding.funder_id.",
        ),
        (
            {"roles": ROLES + "p, bath, member\np, gulu, member"},
            "HIC partners hold 1 of 2 memberships and no other role is on record.",
        ),
        (
            {"roles": ROLES + "p, bath, funder"},
            "Of the roles on record HIC partners hold 1 of 1 as funder: too few to compare.",
        ),
        (
            {
                "roles": ROLES
                + "p, gulu, coordinator\nq, gulu, coordinator\nr, bath, coordinator\nr, bath, member"
            },
            "Of the roles on record HIC partners hold 1 of 3 as coordinator, beside 1 of 1 as member.",
        ),
        ({"decisions": DECISIONS}, "Both sides decided 1 of 4 decisions."),
        (
            {"funding": "partnership_id, funder_id, amount, currency\np, bath, 5, GBP"},
            "HIC partners paid 1 of 1 amount on record.",
        ),
    ],
)
def test_finding(tables, expected):
    assert finding(**tables) == expected


def test_what_does_not_fit_into_the_finding_is_said_after_it():
    roles = ROLES + "".join(
        f"{partnership}, bath, {role}\n"
        for partnership in "pqr"
        for role in ("member", "coordinator", "fund_administrator", "funder", "accountable")
    )
    answer = who_holds_power(
        Evidence(dataset(CHILE, partnerships=PARTNERSHIPS, roles=roles, decisions=DECISIONS))
    )
    assert len(answer.finding.split()) <= 40
    assert "Both sides decided 1 of 4 decisions." in answer.caveats
    assert answer.n == 15 + 8


def test_what_is_not_recorded_is_said():
    answer = who_holds_power(
        Evidence(
            dataset(
                CHILE, partnerships=PARTNERSHIPS, roles=ROLES + "p, bath, coordinator", decisions=DECISIONS
            )
        )
    )
    said = "Of 3 partnerships, no record names a coordinator for 2, fund administrator for 3 and funder for 3"
    assert any(caveat.startswith(said) for caveat in answer.caveats)
    assert "Decisions are on record for 1 of 3 partnerships." in answer.caveats
