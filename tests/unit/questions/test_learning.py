"""Q3: the ladder counts rows by the receiver's side."""

import pytest

from ihp_graph.questions import Evidence
from ihp_graph.questions.learning import learning_ladder
from small import dataset

COLUMNS = (
    "id, from_partner_id, to_partner_id, knowledge_type, learning, benefit, practice_changed, volume, unit\n"
)
LADDER = (
    COLUMNS
    + """
    1, bath, gulu, technical, from,  institutional, true,  50, exchange
    2, bath, gulu, technical, from,  individual,    false, ,
    3, cork, kumasi, ,        ,      ,              ,      ,
    4, gulu, bath, cultural,  about, individual,    ,      ,
    5, gulu, bath, technical, from,  individual,    true,  ,
    6, gulu, bath, cultural,  about, individual,    ,      ,
    7, bath, cork, technical, from,  institutional, true,  ,
"""
)


def test_figures_by_hand():
    answer = learning_ladder(Evidence(dataset(exchanges=LADDER)))
    assert answer.figures == {
        "HIC": {
            "received": 3,
            "learned_about": 2,
            "learned_from": 1,
            "individual": 3,
            "institutional": 0,
            "practice_changed": 1,
            "not_recorded": {"learning": 0, "benefit": 0, "practice_changed": 2},
        },
        "LMIC": {
            "received": 3,
            "learned_about": 0,
            "learned_from": 2,
            "individual": 1,
            "institutional": 1,
            "practice_changed": 1,
            "not_recorded": {"learning": 1, "benefit": 1, "practice_changed": 1},
        },
    }
    assert answer.n == 6
    assert answer.finding == (
        "Learning from the other side is on record in 1 of 3 exchanges received by HIC partners and "
        "2 of 3 by "
        "LMIC partners, a change of practice in 1 of 3 and 1 of 3."
    )
    assert "Whether practice changed is not recorded for 3 of 6 exchanges." in answer.caveats


@pytest.mark.parametrize(
    ("rows", "finding"),
    [
        ("", "These data cannot answer this question yet; it needs exchanges.learning,"),
        (
            "1, bath, cork, technical, from, , , ,",
            "The exchange on record is not between a HIC and an LMIC partner.",
        ),
        (
            "1, bath, gulu, technical, from, , true, ,",
            "Learning from the other side is on record in 1 of 1 exchange received by LMIC partners, "
            "a change of "
            "practice in 1 of 1; no exchange received by HIC partners is on record; too few to compare.",
        ),
        (
            "1, bath, gulu, technical, from, , true, ,\n2, gulu, bath, cultural, about, , , ,",
            "Learning from the other side is on record in 0 of 1 exchange received by HIC partners "
            "and 1 of 1 by "
            "LMIC partners: too few to compare.",
        ),
    ],
)
def test_finding(rows, finding):
    answer = learning_ladder(Evidence(dataset(exchanges=COLUMNS + rows)))
    assert answer.finding.startswith(finding)
    assert len(answer.finding.split()) <= 40


def test_practice_that_is_never_recorded_as_unchanged_is_said():
    rows = COLUMNS + "1, bath, gulu, technical, from, , true, ,\n2, bath, gulu, technical, from, , , ,"
    answer = learning_ladder(Evidence(dataset(exchanges=rows)))
    said = (
        "Whether practice changed is not recorded for 1 of 2 exchanges, and on record as unchanged for none."
    )
    assert said in answer.caveats
