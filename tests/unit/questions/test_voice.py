"""Q9 and Q10: who told, and of whom there is no record."""

import pytest

from ihp_graph.questions import Evidence
from ihp_graph.questions.voice import no_record_of, worthy_knowledge
from small import dataset

ROLES = """
    partnership_id, partner_id, role
    p,              bath,       member
    p,              gulu,       member
    p,              kumasi,     member
    q,              cork,       member
    q,              kumasi,     member
    p,              cork,       funder
"""
EXCHANGES = """
    id, partnership_id, from_partner_id, to_partner_id, knowledge_type, start, reported_by, classified_by
    1,  p,              bath,            gulu,          technical,      2010,  bath,        bath
    2,  p,              bath,            gulu,          technical,      2010,  gulu,
    3,  p,              bath,            gulu,          technical,      2010,  bath,
    4,  p,              bath,            gulu,          technical,      2010,  cork,
    5,  p,              bath,            gulu,          technical,      2010,  ,
    6,  p,              bath,            gulu,          technical,      2010,  kumasi,
"""
ACCOUNTS = """
    exchange_id, partner_id, agrees, learning, start, practice_changed
    1,           gulu,       true,   ,         ,
    2,           bath,       ,       ,         2011,
    3,           gulu,       false,  ,         ,
    4,           nowhere,    true,   ,         ,
    6,           bath,       ,       ,         2010,
    5,           cork,       true,   from,     ,
"""
DECISIONS = """
    decision_id, partnership_id, topic,     partner_id, part
    d,           p,              standards, bath,       decided
    d,           p,              standards, gulu,       decided
    e,           p,              standards, bath,       decided
    e,           p,              standards, gulu,       consulted
    f,           p,              budget,    bath,       decided
"""
ASSESSMENTS = """
    id, partnership_id, partner_id, kind,     identified_by
    a,  p,              gulu,       need,     bath
    b,  p,              gulu,       need,     gulu
    c,  p,              gulu,       need,
    d,  p,              gulu,       strength, bath
"""
TABLES = {
    "partnerships": "id\np\nq\nr",
    "roles": ROLES,
    "exchanges": EXCHANGES,
    "accounts": ACCOUNTS,
    "decisions": DECISIONS,
    "assessments": ASSESSMENTS,
}


def evidence(*tables):
    return Evidence(dataset(**{name: TABLES[name] for name in ("partnerships", *tables)}))


def test_worthy_knowledge_by_hand():
    answer = worthy_knowledge(evidence(*TABLES))
    assert answer.figures == {
        "classified": {"HIC": 1, "LMIC": 0, "unknown": 0},
        "reported": {"HIC": 3, "LMIC": 2, "unknown": 0, "not_told_by_a_partner": 1},
        "standards_decided": {"HIC": 2, "LMIC": 1, "unknown": 0},
        "needs_identified": {"HIC": 1, "LMIC": 1, "unknown": 0},
        # 1: Bath and Gulu agree. 6: Kumasi, a member, and Bath agree. 2 differs in its start, 3 says that it
        # differs, 5 differs in learning. 4: Cork is no member and the other neither: third parties.
        "accounts": {"confirmed": 2, "disputed": 3, "one_sided": 0, "third_party_only": 1},
    }
    assert answer.finding == (
        "HIC partners told 3 of 6 exchanges on record and LMIC partners 2; accounts of both sides confirm 2; "
        "HIC partners identified 1 of 2 needs."
    )


def test_reports_without_accounts_are_one_sided():
    answer = worthy_knowledge(evidence("exchanges"))
    # Without roles Kumasi, in 6, is a third party as Cork is in 4; nobody told 5.
    assert answer.figures["accounts"] == {
        "confirmed": 0,
        "disputed": 0,
        "one_sided": 3,
        "third_party_only": 2,
    }


def test_untold_exchanges_are_said_to_be():
    rows = "id, from_partner_id, to_partner_id, knowledge_type\nx, bath, gulu, technical"
    answer = worthy_knowledge(Evidence(dataset(exchanges=rows)))
    assert answer.finding == "No partner is on record as having told any of 1 exchange."


def test_no_record_by_hand():
    answer = no_record_of(evidence("roles", "exchanges", "decisions"))
    # Members of p: Bath, Gulu, Kumasi. Of q, in which nothing is on record: Cork, Kumasi.
    assert answer.figures["HIC"] == {
        "give": {"observed": 1, "no_record": 0, "not_observed": 1},
        "decide": {"observed": 1, "no_record": 0, "not_observed": 1},
        "report": {"observed": 1, "no_record": 0, "not_observed": 1},
    }
    assert answer.figures["LMIC"] == {
        "give": {"observed": 2, "no_record": 2, "not_observed": 0},
        "decide": {"observed": 2, "no_record": 1, "not_observed": 0},
        "report": {"observed": 2, "no_record": 0, "not_observed": 0},
    }
    assert answer.n == 4
    assert answer.finding == (
        "There is no record of giving for 2 of 2 LMIC and 0 of 1 HIC members: too few to compare."
    )
    assert answer.caveats[:2] == (
        "There is no record of deciding for 1 of 2 LMIC and 0 of 1 HIC members: too few to compare.",
        "There is no record of telling for 0 of 2 LMIC and 0 of 1 HIC members: too few to compare.",
    )


def test_three_of_each_side_are_enough():
    letters = "abc"
    roles = "\n".join(f"p, {side}{letter}, member" for side in "hl" for letter in letters)
    partners = "\n".join(
        f"{side}{letter}, {country}" for side, country in (("h", "GBR"), ("l", "UGA")) for letter in letters
    )
    answer = no_record_of(
        Evidence(
            dataset(
                partners="id, country\n" + partners,
                partnerships="id\np",
                roles="partnership_id, partner_id, role\n" + roles,
                exchanges="id, partnership_id, from_partner_id, to_partner_id, knowledge_type, reported_by\n"
                "1, p, ha, la, technical, ha\n2, p, la, hb, technical, ha",
                decisions="decision_id, partnership_id, partner_id, part\n"
                "d, p, ha, decided\nd, p, la, consulted",
            )
        )
    )
    assert answer.finding == (
        "There is no record of giving for 2 of 3 LMIC and 2 of 3 HIC members, of deciding for 3 of 3 "
        "and 2 of 3, "
        "of telling for 3 of 3 and 2 of 3."
    )


@pytest.mark.parametrize("tables", [(), ("roles",), ("exchanges",)])
def test_nobody_could_have_been_seen(tables):
    answer = no_record_of(evidence(*tables))
    assert not answer.answerable
    assert answer.needs
