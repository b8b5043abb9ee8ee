"""Every question is answered in French as in English: the same figures, in other words, as short."""

import re
from pathlib import Path

import pytest

from ihp_graph import bundled, origins, paths, sources
from ihp_graph.anonymise import anonymise
from ihp_graph.filters import Filter, as_view
from ihp_graph.language import language
from ihp_graph.questions import QUESTIONS, Evidence, answer_all
from ihp_graph.questions.flows import flows
from ihp_graph.questions.journey import journey
from ihp_graph.questions.words import MAX_WORDS, fit, length
from small import dataset

FRENCH = language("fr")
MIXED = Path(__file__).parents[2] / "data" / "cases" / "mixed"
FEW = {
    "exchanges": """
        id, from_partner_id, to_partner_id, knowledge_type, learning, volume, unit, certainty, partnership_id
        x1, bath,            gulu,          cultural,       about,    1200,   trainee, inferred, p
        x2, gulu,            bath,          ,               ,         2.5,    trainee, ,         q
        x3, bath,            cork,          technical,      from,     ,       ,        ,
        """,
    "partnerships": "id\np\nq",
    "claims": "id, partnership_id, claim\nc, p, equal",
    "roles": "partnership_id, partner_id, role\np, bath, accountable\np, bath, member\np, gulu, coordinator",
    "assessments": "id, partner_id, kind, identified_by\na, gulu, weakness, bath\nb, gulu, strength,",
    "innovations": "id, name, origin_country\ni, I, GBR\nj, J,",
    "adoptions": "innovation_id, country, stage\ni, UGA, adopted",
}
SIZES = """
    id,     country, capacity, capacity_unit
    bath,   GBR,     900,      beds
    cork,   IRL,     800,      beds
    gulu,   UGA,     90,       beds
    kumasi, GHA,     80,       beds
    lira,   UGA,     70,       beds
    """
BETWEEN = [(hic, lmic) for hic in ("bath", "cork") for lmic in ("gulu", "kumasi")]
BOTH_WAYS = [*BETWEEN, *BETWEEN[:3], *((b, a) for a, b in BETWEEN[:2]), ("lira", "bath"), ("cork", "gulu")]
RETURNED = "id, from_partner_id, to_partner_id, knowledge_type\n" + "\n".join(
    f"x{n}, {giver}, {to}, technical" for n, (giver, to) in enumerate(BOTH_WAYS)
)


@pytest.fixture(scope="module")
def evidence():
    """Give views in which much, little and nothing is on record."""
    data = sources.read(paths.demo_source())
    views = {
        "bundled": data,
        "by year": Filter(from_year=2012, to_year=2014).apply(data),
        "nothing": Filter(from_year=1900, to_year=1901).apply(data),
        "trainees": Filter(unit="trainee").apply(data),
        "mixed": sources.read(MIXED),
        "few": dataset(**FEW),
        "few trainees": Filter(unit="trainee").apply(dataset(**FEW)),
        "capacity": dataset(SIZES, exchanges=RETURNED),
        "empty": dataset(),
    }
    return {name: Evidence(as_view(view)) for name, view in views.items()}


@pytest.fixture(scope="module")
def answers(evidence):
    """Give the answers to each in both languages; what they are computed from is computed once."""
    found = {}
    for name, one in evidence.items():
        english = answer_all(one)
        one.say = FRENCH
        found[name] = list(zip(english, answer_all(one), strict=True))
    return found


def each(answers):
    return [(name, *pair) for name, pairs in answers.items() for pair in pairs]


def figures(answer):
    """Give the numbers in all that is said, whichever language says them."""
    # Of a single exchange that nobody told, French says that it is the only one.
    text = " ".join([answer.finding, *answer.caveats]).replace("any of 1 exchange", "")
    if "\xa0" in text or "\u202f" in text:
        text = re.sub(r"(?<=\d)\u202f(?=\d)", "", text).replace(",", ".")
    else:
        text = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    return sorted(map(float, re.findall(r"(?<!Q)\d+(?:\.\d+)?", text)))


def test_both_languages_give_the_same_answer(answers):
    for name, english, french in each(answers):
        where = name, english.id
        for field in ("id", "answerable", "needs", "figures", "n"):
            assert getattr(english, field) == getattr(french, field), where
        assert english.title != french.title, where
        assert len([english.finding, *english.caveats]) >= 1, where
        assert not {english.finding, *english.caveats} & {french.finding, *french.caveats}, where


def test_both_languages_say_the_same_numbers(answers):
    for name, english, french in each(answers):
        assert figures(english) == figures(french), (name, english.id)


def test_a_finding_is_one_short_sentence(answers):
    for name, english, french in each(answers):
        for finding in (english.finding, french.finding):
            assert length(finding) <= MAX_WORDS, (name, finding)
            assert re.fullmatch(r"[^a-z].*[^.]\.", finding), (name, finding)
            assert not re.search(r"\.\s", finding), (name, finding)


def test_every_question_says_something_of_its_own_in_some_view(answers):
    told = {english.id for _, english, _ in each(answers) if english.answerable}
    assert len(told) == len(QUESTIONS)


def test_a_clause_more_has_a_no_break_space_before_its_semicolon():
    assert fit("un", "deux", say=FRENCH) == ("Un\u202f; deux.", [])


def test_countries_and_what_is_missing_have_french_names_in_french_order():
    ends = "\n".join(f"x{n}, {giver}, {to}" for n, (giver, to) in enumerate(PAIRS))
    data = dataset(
        "id, country\neth, ETH\nzmb, ZMB\nusa, USA\nnowhere,",
        exchanges=f"id, from_partner_id, to_partner_id\n{ends}",
        innovations="id, name, origin_country\ni, I, USA",
        adoptions="innovation_id, country, stage\ni, ETH, adopted",
    )
    found = Evidence(data, FRENCH)
    assert [flow.b for flow in flows(found).countries if flow.a == "États-Unis"] == [
        "Éthiopie",
        "Zambie",
        "pays non renseigné",
    ]
    assert {flow.name for flow in flows(found).programmes} == {"sans partenariat"}
    way = journey(found, "i")
    assert (way.origin, way.stages[0].place) == ("États-Unis", "Éthiopie")


PAIRS = (("usa", "zmb"), ("eth", "usa"), ("usa", "nowhere"))


def test_notices_follow_the_language():
    data = sources.read(paths.demo_source())
    named, unnamed = (bundled.notices(of, FRENCH) for of in (data, anonymise(data, b"key")))
    assert named[0].startswith("Les partenaires nommés ici")
    assert "dont les noms sont omis" in unnamed[0]
    assert named[1:] == unnamed[1:]
    assert bundled.notices(dataset(), FRENCH) == ()
    one = dataset()["partners"].assign(source="IATI, x")
    assert list(origins.notices(type(data)({"partners": one}), FRENCH)) == [FRENCH("origin-iati")]


def test_the_longest_findings_fit_with_large_numbers():
    of = {"k": 12345, "n": 23456}
    both = {"lmic": 1234, "lmic_n": 2345, "hic": 3456, "hic_n": 4567}
    kinds = ("need", "strength", "weakness", "objective")
    roles = ("coordinator", "fund_administrator", "funder", "accountable")
    acts = [FRENCH("q10-part-named", act="give", **both)]
    acts += [FRENCH("q10-part", act=act, **both) for act in ("decide", "report")]
    held = FRENCH.listed([FRENCH("q4-held", role=role, **of) for role in roles])
    parts = FRENCH.listed([FRENCH("q5-part", kind=kind, **of) for kind in kinds])
    for finding in (
        FRENCH("q3-changed", changed=1234, lmic=12345, lmic_n=23456, lmic_changed=1234, **of),
        FRENCH("q4-roles-beside", held=held, few="no", **of),
        FRENCH("q5-lmic", parts=parts, few="no"),
        FRENCH("q8-measurable", none_back=12345, none_technical=12345, few="yes", **of),
        FRENCH("q10-no-record", parts=", ".join(acts)),
        FRENCH("q11-balance", out=1234, back=1234, few="yes", **of),
    ):
        assert length(finding) <= MAX_WORDS, finding
