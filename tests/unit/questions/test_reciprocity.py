"""Q1 and Q2 on exchanges few enough to do the sums by hand."""

import pytest

from ihp_graph.filters import Filter
from ihp_graph.questions import Evidence
from ihp_graph.questions.reciprocity import one_for_another, same_kind
from small import dataset

COLUMNS = "id, from_partner_id, to_partner_id, knowledge_type, learning, certainty, volume, unit\n"
SWAP = (
    COLUMNS
    + """
    1, bath, gulu,   technical, from,  stated,   3, exchange
    2, gulu, bath,   technical, from,  inferred, ,
    3, gulu, bath,   cultural,  about, stated,   ,
    4, cork, kumasi, cultural,  ,      ,         ,
    5, kumasi, cork, ,          from,  stated,   ,
    6, bath, cork,   technical, from,  stated,   ,
    7, bath, nowhere, technical, from, stated,   ,
"""
)


def answers(exchanges, chosen=None, **tables):
    data = dataset(exchanges=exchanges, **tables)
    evidence = Evidence(data if chosen is None else chosen.apply(data))
    return same_kind(evidence), one_for_another(evidence)


def test_figures_by_hand():
    q1, q2 = answers(SWAP)
    # Bath and Gulu: 3 technical out; 1 technical and 1 cultural back.
    # Cork and Kumasi: 1 cultural out, 1 unclassified back.
    total = 3 + 1 + 1 + 1 + 1
    blind, in_kind = 2 * min(3, 2) + 2 * min(1, 1), 2 * min(3, 1)
    assert q1.figures["same_type_reciprocity"] == pytest.approx(in_kind / total)
    assert q1.figures["technical"] == pytest.approx(2 * 1 / (3 + 1))
    assert q1.figures["cultural"] == 0.0
    assert (q1.figures["pairs"], q1.figures["pairs_returning_same_type"]) == (2, 1)
    assert q2.figures["type_blind_reciprocity"] == pytest.approx(blind / total)
    assert q2.figures["substitution_gap"] == pytest.approx((blind - in_kind) / total)
    # Without row 3, which is learned about.
    assert q2.figures["type_blind_reciprocity_from"] == pytest.approx((2 * min(3, 1) + 2) / 6)
    assert q2.figures["same_type_reciprocity_from"] == pytest.approx(2 * min(3, 1) / 6)
    assert q2.figures["technical_hic_to_lmic"] == 3.0
    assert q2.figures["technical_lmic_to_hic"] == 1.0
    assert q2.figures["cultural_hic_to_lmic"] == 1.0
    assert q2.figures["cultural_lmic_to_hic"] == 1.0
    # Without row 2, which is inferred; row 4 doesn't say, so it stays.
    assert q2.figures["stated"] == {
        "technical_hic_to_lmic": 3.0,
        "technical_lmic_to_hic": 0.0,
        "cultural_hic_to_lmic": 1.0,
        "cultural_lmic_to_hic": 1.0,
        "type_blind_reciprocity": pytest.approx((2 * min(3, 1) + 2) / 6),
        "same_type_reciprocity": 0.0,
        "substitution_gap": pytest.approx(4 / 6),
    }
    assert (q1.n, q2.n) == (5, 5)


def test_content_counts_rows_by_receiver():
    q1, _ = answers(
        """
        id, from_partner_id, to_partner_id, knowledge_type, content, volume, unit
        1,  bath, gulu, technical, hard_skill, 9, exchange
        2,  gulu, bath, cultural,  soft_skill, ,
        3,  gulu, bath, cultural,  ,           ,
        """
    )
    assert q1.figures["content"]["LMIC"]["hard_skill"] == 1
    assert q1.figures["content"]["HIC"] == {
        "hard_skill": 0,
        "innovation": 0,
        "care_practice": 0,
        "country_knowledge": 0,
        "cultural_competency": 0,
        "soft_skill": 1,
        "not_recorded": 1,
    }


def test_a_unit_weighs_by_volume_and_is_said():
    q1, q2 = answers(
        """
        id, from_partner_id, to_partner_id, knowledge_type, volume, unit
        1,  bath, gulu, technical, 1200, person_day
        2,  gulu, bath, technical, 2.5,  person_day
        3,  gulu, bath, technical, 7,    visit
        4,  gulu, bath, cultural,  1,    person_day
        """,
        Filter(unit="person_day"),
    )
    assert q1.figures["same_type_reciprocity"] == pytest.approx(2 * 2.5 / (1200 + 2.5 + 1))
    assert q1.finding.startswith("Of 1,202.5 technical person-days between the sides, 1,200 go")
    assert "of person-days are" in q2.finding
    assert "1 exchange in another unit left out." in q1.caveats


ROWS = {
    "nothing": ("", "Q1", "These data cannot answer this question yet; it needs exchanges.from_partner_id,"),
    "within a side": (
        "1, gulu, kumasi, technical, , , ,",
        "Q1",
        "The exchange on record is not between a HIC and an LMIC partner.",
    ),
    "none between": (
        "1, gulu, kumasi, technical, , , ,\n2, bath, nowhere, technical, , , ,",
        "Q2",
        "None of 2 exchanges on record is between a HIC and an LMIC partner.",
    ),
    "one": (
        "1, bath, gulu, technical, , , ,",
        "Q1",
        "The one technical exchange between the sides goes from HIC to LMIC: too few to compare.",
    ),
    "two": (
        "1, bath, gulu, technical, , , ,\n2, gulu, bath, technical, , , ,",
        "Q2",
        "2 exchanges between the sides are on record: too few to compare.",
    ),
    "one direction": (
        "1, gulu, bath, technical, , , ,\n2, gulu, bath, technical, , , ,\n3, kumasi, bath, technical, , , ,",
        "Q1",
        "All 3 technical exchanges between the sides go from LMIC to HIC; "
        "the same kind goes both ways in 0 of 2 pairs.",
    ),
    "nothing back": (
        "1, gulu, bath, technical, , , ,\n2, gulu, bath, technical, , , ,\n3, kumasi, bath, technical, , , ,",
        "Q2",
        "Between the sides no exchange is answered by another.",
    ),
    "nothing technical": (
        "1, gulu, bath, cultural, , , ,\n2, bath, gulu, cultural, , , ,\n3, kumasi, bath, cultural, , , ,",
        "Q1",
        "Of 3 cultural exchanges between the sides, 1 goes from HIC to LMIC and 2 the other way; "
        "the same kind goes both ways in 1 of 2 pairs; no technical exchange is on record.",
    ),
    "nothing classified": (
        "1, gulu, bath, , , , ,\n2, bath, gulu, , , , ,\n3, kumasi, bath, , , , ,",
        "Q1",
        "No exchange between the sides is classified as technical or cultural; "
        "the same kind goes both ways in 0 of 2 pairs.",
    ),
    "the gap is learning about": (
        "1, bath, gulu, technical, from, , ,\n2, gulu, bath, cultural, about, , ,"
        "\n3, kumasi, bath, technical, from, , ,",
        "Q2",
        "Between the sides about two thirds of exchanges are answered by another, none in kind; "
        "without learning about self or country, which makes the gap, both are 0.00.",
    ),
    "both shares fall without learning about": (
        "1, bath, gulu, cultural, about, , ,\n2, gulu, bath, cultural, about, , ,\n"
        "3, kumasi, bath, technical, from, , ,\n4, kumasi, cork, technical, , , ,",
        "Q2",
        "Between the sides about half of exchanges are answered by another, about half in kind; "
        "without learning about self or country both are 0.00.",
    ),
    "learning about hides the gap": (
        "1, bath, gulu, technical, from, , ,\n2, gulu, bath, cultural, from, , ,"
        "\n3, kumasi, bath, cultural, about, , ,\n4, bath, kumasi, cultural, about, , ,",
        "Q2",
        "Between the sides all exchanges are answered by another, about half in kind; "
        "without learning about self or country, which hides part of the gap, 1.00 and 0.00.",
    ),
    "all is learning about": (
        "1, bath, gulu, technical, about, , ,\n2, gulu, bath, technical, about, , ,"
        "\n3, gulu, bath, cultural, about, , ,",
        "Q2",
        "Between the sides about two thirds of exchanges are answered by another, about two thirds in kind; "
        "every exchange is learning about self or country.",
    ),
    "inferred": (
        "1, bath, gulu, technical, , stated, ,\n2, gulu, bath, technical, , inferred, ,"
        "\n3, bath, kumasi, technical, , , ,",
        "Q2",
        "Between the sides about two thirds of exchanges are answered by another, about two thirds in kind; "
        "without inferred rows both are 0.00.",
    ),
    "all inferred": (
        "1, bath, gulu, technical, , inferred, ,\n2, gulu, bath, technical, , inferred, ,"
        "\n3, bath, kumasi, technical, , inferred, ,",
        "Q2",
        "Between the sides about two thirds of exchanges are answered by another, about two thirds in kind; "
        "every row is inferred.",
    ),
}


@pytest.mark.parametrize(("rows", "question", "finding"), ROWS.values(), ids=ROWS)
def test_finding(rows, question, finding):
    answer = next(answer for answer in answers(COLUMNS + rows) if answer.id == question)
    assert answer.finding.startswith(finding)
    assert len(answer.finding.split()) <= 40


def test_no_exchange_between_the_sides_is_unknown_not_zero():
    q1, q2 = answers(COLUMNS + "1, gulu, kumasi, technical, , , ,")
    assert q1.answerable
    assert q1.n == 0
    assert q1.figures["same_type_reciprocity"] is None
    assert q1.figures["technical"] is None
    assert q1.figures["pairs"] == 0
    assert q2.figures["stated"]["substitution_gap"] is None


def ten_partnerships(lmic_to_hic):
    """Ten partnerships of three exchanges each, so that there is an interval."""
    partners = ["id, country", *(f"h{k}, GBR" for k in range(10)), *(f"l{k}, UGA" for k in range(10))]
    rows = [
        f"{k}{row}, p{k}, {ends}, technical, {learning}"
        for k in range(10)
        for row, (ends, learning) in enumerate(
            [(f"h{k}, l{k}", "from"), (f"h{k}, l{k}", "from"), (f"l{k}, h{k}", lmic_to_hic)]
        )
    ]
    return dataset(
        partners="\n".join(partners),
        partnerships="\n".join(["id", *(f"p{k}" for k in range(10))]),
        exchanges="\n".join(
            ["id, partnership_id, from_partner_id, to_partner_id, knowledge_type, learning", *rows]
        ),
    )


def test_a_headline_has_its_interval_from_ten_partnerships_on():
    q2 = one_for_another(Evidence(ten_partnerships("from")))
    share = 2 / 3  # 2·min(2, 1) of 3, alike in each partnership, so the interval has no width
    assert q2.figures["type_blind_reciprocity"] == pytest.approx(share)
    assert q2.finding == (
        "Between the sides 0.67 (0.67 to 0.67) of exchanges are answered by another, 0.67 (0.67 to "
        "0.67) in kind."
    )
    assert any(caveat.startswith("Intervals are 95%") for caveat in q2.caveats)


def test_the_longest_findings_keep_what_they_must_say():
    """Where the gap comes from and what rests on inference fit beside two intervals."""
    q1, q2 = (answer(Evidence(ten_partnerships("about"))) for answer in (same_kind, one_for_another))
    assert "0 of 10 without learning about self or country" in q1.finding
    for answer in (q1, q2):
        assert len(answer.finding.split()) <= 40
