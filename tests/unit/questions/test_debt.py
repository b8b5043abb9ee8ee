"""Q12: balances and runs, pair by pair."""

import pytest

from ihp_graph.questions import Evidence
from ihp_graph.questions.debt import ledgers_between
from small import dataset

COLUMNS = "id, from_partner_id, to_partner_id, knowledge_type, start, volume, unit\n"
PAIRS = (
    COLUMNS
    + """
    1,  bath,   gulu,   technical, 2010,    3, exchange
    2,  gulu,   bath,   technical, 2010,    1, exchange
    3,  bath,   gulu,   cultural,  2012-05,  ,
    4,  gulu,   bath,   cultural,  2013,     ,
    5,  bath,   gulu,   ,          2013,     ,
    6,  bath,   gulu,   technical, 2014,     ,
    7,  bath,   gulu,   technical, ,         ,
    8,  cork,   kumasi, technical, 2010,     ,
    9,  cork,   kumasi, technical, 2011,     ,
    10, kumasi, cork,   technical, ,        2, exchange
    11, gulu,   cork,   technical, 2011,     ,
    12, bath,   cork,   technical, 2011,     ,
"""
)


def test_figures_by_hand():
    got = ledgers_between(Evidence(dataset(exchanges=PAIRS))).figures
    assert got["ledgers"] == [
        # Out 3+1+1+1+1, back 1+1; 2010 and 2012 are a run, 2013 is even and ends it, 2014 starts anew.
        {
            "a": "bath",
            "b": "gulu",
            "net": 5.0,
            "years": {"2010": 2.0, "2012": 1.0, "2013": 0.0, "2014": 1.0},
            "run": 2,
        },
        {"a": "cork", "b": "gulu", "net": -1.0, "years": {"2011": -1.0}, "run": 1},
        {"a": "cork", "b": "kumasi", "net": 0.0, "years": {"2010": 1.0, "2011": 1.0}, "run": 2},
    ]
    del got["ledgers"]
    assert got == {
        "pairs": 3,
        "net_hic_creditor": 1,
        "net_lmic_creditor": 1,
        "balanced": 1,
        "nothing_returned": 1,
        "two_or_more_years": 2,
        "one_way_all_years": 1,  # Cork and Kumasi: what came back is not dated
        "longest_run": 2,
        "by_year": {
            "2010": {"n": 3, "hic_to_lmic": 4.0, "lmic_to_hic": 1.0},
            "2011": {"n": 2, "hic_to_lmic": 1.0, "lmic_to_hic": 1.0},
            "2012": {"n": 1, "hic_to_lmic": 1.0, "lmic_to_hic": 0.0},
            "2013": {"n": 2, "hic_to_lmic": 1.0, "lmic_to_hic": 1.0},
            "2014": {"n": 1, "hic_to_lmic": 1.0, "lmic_to_hic": 0.0},
        },
        "undated": {"n": 2, "hic_to_lmic": 1.0, "lmic_to_hic": 2.0},
    }


def test_the_sign_of_a_run_is_the_pairs_not_the_alphabet():
    rows = (
        COLUMNS
        + "1, gulu, bath, , 2010, ,\n2, gulu, bath, , 2011, ,\n"
        + "3, bath, gulu, , 2012, ,\n4, gulu, bath, , 2013, ,"
    )
    got = ledgers_between(Evidence(dataset(exchanges=rows))).figures
    assert got["net_lmic_creditor"] == 1
    assert got["longest_run"] == 2
    assert got["ledgers"][0]["net"] == -2.0


def test_volumes_that_cancel_are_even():
    rows = (
        COLUMNS
        + "1, bath, gulu, , , 0.1, exchange\n2, bath, gulu, , , 0.2, exchange\n"
        + "3, gulu, bath, , , 0.3, exchange"
    )
    got = ledgers_between(Evidence(dataset(exchanges=rows))).figures
    assert got["balanced"] == 1
    assert got["ledgers"][0]["net"] == 0.0


@pytest.mark.parametrize(
    ("rows", "finding"),
    [
        ("", "These data cannot answer this question yet; it needs exchanges.from_partner_id,"),
        ("1, bath, cork, , , ,", "The exchange on record is not between a HIC and an LMIC partner."),
        (
            "1, bath, gulu, , , ,",
            "In 1 of 1 pair of a HIC and an LMIC partner nothing is on record in return: too few to compare.",
        ),
        (
            "1, bath, gulu, , , ,\n2, bath, kumasi, , , ,\n3, cork, gulu, , , ,\n4, gulu, cork, , , ,",
            "In 2 of 3 pairs of a HIC and an LMIC partner nothing is on record in return; the HIC "
            "partner gave more "
            "in 2 pairs, the LMIC partner in 0, and 1 is even.",
        ),
    ],
)
def test_finding(rows, finding):
    answer = ledgers_between(Evidence(dataset(exchanges=COLUMNS + rows)))
    assert answer.finding.startswith(finding)
    assert len(answer.finding.split()) <= 40


def test_nothing_between_the_sides_has_no_run():
    got = ledgers_between(Evidence(dataset(exchanges=COLUMNS + "1, bath, cork, , 2010, ,"))).figures
    assert got["pairs"] == 0
    assert got["longest_run"] == 0
    assert (got["by_year"], got["undated"]["n"]) == ({}, 0)
    assert got["ledgers"] == []
