"""What a cell of each kind may hold, and what is said of one that can't be read."""

import contextlib
import datetime

import iso4217
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihp_graph.cells import READERS, Unreadable, nearest, read_cell, show
from ihp_graph.model import TABLES

PARTNERS, EXCHANGES, FUNDING = TABLES["partners"], TABLES["exchanges"], TABLES["funding"]
COLUMNS = {
    "code": EXCHANGES.column("content"),
    "boolean": EXCHANGES.column("practice_changed"),
    "date": EXCHANGES.column("start"),
    "year": FUNDING.column("year"),
    "number": PARTNERS.column("capacity"),
    "amount": FUNDING.column("amount"),
    "currency": FUNDING.column("currency"),
    "country": PARTNERS.column("country"),
    "countries": TABLES["partnerships"].column("countries"),
    "list": PARTNERS.column("also_known_as"),
}


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("code", "Soft_Skill", "soft_skill"),
        ("boolean", "TRUE", True),
        ("boolean", "false", False),
        ("date", "2012", "2012"),
        ("date", "2012-07", "2012-07"),
        ("date", "2012-02-29", "2012-02-29"),
        ("date", "1800", "1800"),
        ("date", "2100-12-31", "2100-12-31"),
        ("year", "1997", 1997),
        ("number", "3", 3.0),
        ("number", "+.5", 0.5),
        ("number", "1e3", 1000.0),
        ("number", "12.", 12.0),
        ("amount", "-250.75", -250.75),
        ("amount", "0", 0.0),
        ("currency", "gbp", "GBP"),
        ("currency", "ZMK", "ZMK"),
        ("country", "na", "NAM"),
        ("country", "Kosovo", "XKX"),
        ("country", "cote d'ivoire", "CIV"),
        ("countries", "uk; ZMB ;;zambia", "GBR; ZMB"),
        ("countries", ";", None),
        ("list", " a ;; b;", "a; b"),
        ("list", ";;", None),
    ],
)
def test_a_cell_is_read(kind, text, value):
    found = read_cell(COLUMNS[kind], text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("kind", "text", "mend"),
    [
        ("code", "softskill", "Did you mean soft_skill?"),
        ("code", "?", "Write one of hard_skill, innovation"),
        ("boolean", "yes", "Write true or false"),
        ("date", "2013-02-29", "2012-07-09"),
        ("date", "2013-2-3", "as precisely as it is known"),
        ("date", "2012-07-09 10:00", "Write 2012-07-09."),
        ("date", "1799", "four digits"),
        ("date", "２０１２", "2012"),
        ("year", "97", "four digits"),
        ("year", "2101", "four digits"),
        ("number", "0", "above zero"),
        ("number", "-1", "above zero"),
        ("number", "1e-999", "above zero"),
        ("number", "1e999", "at most 1e+15"),
        ("number", "-2e15", "at most 1e+15"),
        ("number", "1,000", "without separators of thousands"),
        ("number", "1.000.000", "without separators of thousands"),
        ("number", "1'000", "without separators of thousands"),
        ("number", "3,5", "decimal point"),
        ("number", "NaN", "decimal point"),
        ("amount", "-inf", "decimal point"),
        ("amount", "£5", "decimal point"),
        ("amount", "٣", "decimal point"),
        ("currency", "pounds", "three letters"),
        ("country", "Zambai", "Did you mean Zambia?"),
        ("countries", "UGA;Zambai;Ugandaa", "Did you mean Zambia, Uganda?"),
    ],
)
def test_a_cell_that_cannot_be_read_says_how_to_mend_it(kind, text, mend):
    with pytest.raises(Unreadable) as raised:
        read_cell(COLUMNS[kind], text)
    assert mend in raised.value.mend


@given(st.dates(datetime.date(1800, 1, 1), datetime.date(2100, 12, 31)), st.sampled_from([4, 7, 10]))
@settings(deadline=None)
def test_every_date_is_kept_at_its_precision(date, precision):
    text = date.isoformat()[:precision]
    assert read_cell(COLUMNS["date"], text) == text


@given(st.floats(min_value=1e-300, max_value=1e15))
@settings(deadline=None)
def test_every_number_is_read_exactly(number):
    assert read_cell(COLUMNS["number"], repr(number)) == number


def test_every_currency_of_the_standard_is_known():
    assert all(read_cell(COLUMNS["currency"], one.value.lower()) == one.value for one in iso4217.Currency)


@given(st.sampled_from(sorted(READERS)), st.text(min_size=1).map(str.strip).filter(bool))
@settings(deadline=None)
def test_any_text_is_read_or_refused(kind, text):
    with contextlib.suppress(Unreadable):
        read_cell(COLUMNS[kind], text)


@given(st.text())
@settings(deadline=None)
def test_what_is_shown_can_be_printed_and_is_short(text):
    assert show(text).isprintable()
    assert len(show(text)) <= 80 * len("\\U0001f600")


def test_control_characters_are_visible_and_plain_text_is_untouched():
    assert show("a\x1b[0m\nb\u202e") == r"a\x1b[0m\nb\u202e"
    assert show("Hôpital général — Côte d’Ivoire") == "Hôpital général — Côte d’Ivoire"
    assert show("x" * 81) == "x" * 79 + "…"


def test_the_nearest_name():
    assert nearest("contry", PARTNERS.column_names) == "country"
    assert nearest("ID", PARTNERS.column_names) == "id"
    assert nearest("zzz", ["abc"]) == "abc"
    assert nearest("zzz", ["abc"], at_least=0.5) is None
    assert nearest("x" * 100_000, PARTNERS.column_names) is not None
