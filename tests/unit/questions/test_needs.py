"""Q5: whose needs are on record, and who identified them."""

import pytest

from ihp_graph.questions import Evidence
from ihp_graph.questions.needs import needs_and_strengths
from small import dataset

ASSESSMENTS = """
    id, partnership_id, partner_id, kind,      identified_by
    a,  p,              gulu,       need,      bath
    b,  p,              gulu,       need,      gulu
    c,  p,              bath,       need,      gulu
    d,  p,              gulu,       strength,  cork
    e,  p,              gulu,       objective,
    f,  p,              nowhere,    weakness,  bath
"""
EXCHANGES = """
    id, partnership_id, from_partner_id, to_partner_id, knowledge_type, serves
    x,  p,              bath,            gulu,          technical,      a
    y,  p,              bath,            gulu,          technical,      a
    z,  p,              bath,            gulu,          technical,      e
"""


def test_figures_by_hand():
    answer = needs_and_strengths(
        Evidence(dataset(partnerships="id\np", assessments=ASSESSMENTS, exchanges=EXCHANGES))
    )
    assert answer.figures == {
        "need": {"HIC": 1, "LMIC": 2, "unknown": 0},
        "strength": {"HIC": 0, "LMIC": 1, "unknown": 0},
        "weakness": {"HIC": 0, "LMIC": 0, "unknown": 1},
        "objective": {"HIC": 0, "LMIC": 1, "unknown": 0},
        "identified_by_other_side": {"HIC": 1, "LMIC": 2, "unknown": 0},  # c; a and d
        "served": {"HIC": 0, "LMIC": 2, "unknown": 0},  # a, e
    }
    assert answer.finding == (
        "On record as those of LMIC partners are 2 of 3 needs, 1 of 1 strength, 0 of 1 weakness and 1 of 1 "
        "objective; HIC partners identified 2 of 3 of these with a record of who did."
    )
    assert "An exchange that serves it is on record for 2 of 4 needs and objectives." in answer.caveats
    assert "Who identified it is not recorded for 1 of 6 assessments." in answer.caveats


def test_what_no_exchange_says_is_not_counted():
    exchanges = EXCHANGES.replace("      a\n", "      \n").replace("      e\n", "      \n")
    answer = needs_and_strengths(
        Evidence(dataset(partnerships="id\np", assessments=ASSESSMENTS, exchanges=exchanges))
    )
    assert "Which need or objective an exchange serves is not recorded." in answer.caveats
    assert not any("is on record for 0 of" in caveat for caveat in answer.caveats)


@pytest.mark.parametrize(
    ("rows", "finding"),
    [
        (None, "These data cannot answer this question yet; it needs assessments.kind,"),
        (
            "a, p, bath, need, bath",
            "On record as those of LMIC partners are 0 of 1 need: too few to compare.",
        ),
    ],
)
def test_finding(rows, finding):
    tables = (
        {}
        if rows is None
        else {"assessments": "id, partnership_id, partner_id, kind, identified_by\n" + rows}
    )
    assert needs_and_strengths(Evidence(dataset(partnerships="id\np", **tables))).finding.startswith(finding)
