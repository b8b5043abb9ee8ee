"""Without names: the same figures, and nothing on a page by which anybody could be looked up."""

import base64
import os
import re
from itertools import pairwise

import pytest

from ihp_graph import bundled, paths, report, sources
from ihp_graph.anonymise import FEWEST, LEFT_OUT, OTHER_TOPICS, Names, anonymise, secret, source
from ihp_graph.dataset import elements
from ihp_graph.filters import Filter, as_view
from ihp_graph.language import language
from ihp_graph.model import TABLES
from ihp_graph.report import html
from ihp_graph.views import network
from small import dataset

MIXED = paths.root() / "tests" / "data" / "cases" / "mixed"
KEY = b"a secret of the tests".ljust(32, b"-")
EXCEPT = (
    # Small countries are merged into one.
    "brokerage_country", "pairs_between_countries",
    # Which of a pair is a, and which of equals is named, goes by id.
    "pairs", "ledgers", "most_influential",
    # Partners are named there or their names are left out.
    "notices",
)  # fmt: skip
"""Figures that names change."""
CODES = {
    code.replace("_", " ") for table in TABLES.values() for column in table.columns for code in column.codes
}
WORD = re.compile(r"\w+")


@pytest.fixture(scope="module")
def data():
    return sources.read(paths.demo_source())


@pytest.fixture(scope="module")
def without(data):
    return anonymise(data, KEY)


@pytest.fixture(scope="module")
def pages(without):
    """The pages of the data without names, with the files that they hold."""
    made = [html.render(without), network.render(without)]
    saved = [
        base64.b64decode(text).decode()
        for page in made
        for text in re.findall(r"base64,([A-Za-z0-9+/=]+)", page)
    ]
    return [*made, *saved]


def figures(document):
    """Every number, truth and code of a document that isn't a name, with the words that lead to it."""
    found = []

    def walk(value, path):
        if isinstance(value, dict):
            for key, item in value.items():
                walk(item, (*path, key))
        elif isinstance(value, list):
            for item in value:
                walk(item, path)
        elif path[-1] not in ("id", "name", "country") and not any(part in str(path) for part in EXCEPT):
            # Sums of floats in another order differ in the last place.
            found.append((path, float(f"{value:.12g}") if isinstance(value, float) else value))

    walk(document, ())
    return sorted(found, key=repr)


def oriented(pairs):
    """The pairs of a document from HIC to LMIC, without their names: which is a and which b goes by id."""
    flows = [
        (pair["a_to_b"], pair["b_to_a"]) if pair["sides"][0] == "HIC" else (pair["b_to_a"], pair["a_to_b"])
        for pair in pairs
    ]
    return sorted(flows, key=repr)


def test_figures_stay_the_same(data):
    view = Filter(from_year=1990, to_year=2020).apply(data)
    before, after = report.document(view), report.document(anonymise(view, KEY))
    assert figures(before) == figures(after)
    assert oriented(before["pairs"]) == oriented(after["pairs"])
    assert "names left out" in after["notices"][0]
    assert before["notices"][1:] == after["notices"][1:]


def test_figures_of_every_table_stay_the_same():
    mixed = sources.read(MIXED)
    assert {"accounts", "innovations", "adoptions", "barriers", "decisions"} & set(mixed.tables)
    assert figures(report.document(mixed)) == figures(report.document(anonymise(mixed, KEY)))


def told(data):
    """Everything in the data that could name somebody: whole cells, and elements of lists."""
    for name, frame in data.tables.items():
        for column in TABLES[name].columns:
            cells = frame[column.name].dropna()
            if column.kind in ("text", "list", "id") or column.refers_to:
                found = elements(cells).explode() if column.kind == "list" else cells
                yield from ((name, column.name, str(cell)) for cell in found.unique())
        yield from ((name, "key", key) for key in frame.index)


def test_no_name_id_city_programme_source_or_note_is_on_a_page(data, pages):
    topics = elements(data["partnerships"]["topic"]).explode().value_counts()
    kept = set(topics.index[topics >= FEWEST])
    # A word that stands in the page of an empty data set, or in another page's own words, names nobody.
    own = " ".join([html.render(dataset()), network.render(dataset())]).lower()
    whole = "\n".join(pages).lower()
    leaks = []
    for table, column, cell in told(data):
        text = cell.lower()
        if (column == "topic" and cell in kept) or len(text) < 4 or text in own or text in CODES:
            continue
        if text in whole and re.search(rf"(?<![\w-]){re.escape(text)}(?![\w-])", whole):
            leaks.append((table, column, cell))
    assert leaks == []


def test_no_proper_name_within_a_text_is_on_a_page(data, pages):
    texts = {
        word
        for _, column, cell in told(data)
        if column in ("name", "text", "notes", "source", "description")
        for word in WORD.findall(cell)
        if len(word) > 6 and word[0].isupper()
    }
    assert len(texts) > 200
    other = sources.read(MIXED)
    own = set(WORD.findall(html.render(other) + network.render(other)))
    own |= {
        word for page in pages for name in re.findall(r'"country":"([^"]+)"', page) for word in name.split()
    }
    own |= {"Exchange", "Innovation", "Members", "Partnership", "Partnerships", "Practice", "Programme"}
    assert texts & {word for page in pages for word in WORD.findall(page)} <= own


def test_bundled_data_are_still_said_to_be_unchecked(pages):
    assert all("not checked with the partners" in page for page in pages[:2])


def test_numbers_follow_the_secret_alone(data, without):
    again = anonymise(data, KEY)
    assert all(again[table].equals(without[table]) for table in data.tables)
    other = anonymise(data, b"another")
    assert not without["exchanges"].equals(other["exchanges"])


def test_a_number_says_nothing_of_the_alphabet(data):
    names = Names(data, KEY, 2026)
    numbers = [int(new.rpartition("-")[2]) for _, new in sorted(names.ids["partnerships"].items())]
    ups = sum(b > a for a, b in pairwise(numbers))
    assert 0.3 < ups / len(numbers) < 0.7


def test_small_countries_and_topics_are_merged(data, without):
    homes = data["partners"]["country"].value_counts()
    shown = set(without["partners"]["country"])
    assert {code for code in shown if code.isalpha() and len(code) == 3} - {"HIC"} == set(
        homes.index[homes >= FEWEST]
    )
    assert {"HIC", "LMIC"} <= shown
    topics = elements(without["partnerships"]["topic"]).explode().value_counts()
    assert OTHER_TOPICS in topics.index
    assert all(n >= FEWEST for n in topics)


def test_a_country_that_crossed_the_line_keeps_its_side_at_each_date():
    crossed = dataset(
        "id,name,country\na,A,CHL\nb,B,UGA",
        exchanges="id,from_partner_id,to_partner_id,knowledge_type,start\n"
        "x,a,b,technical,2005\ny,a,b,technical,2020\nz,b,a,technical,2006",
    )
    before, after = as_view(crossed).exchanges(), as_view(anonymise(crossed, KEY)).exchanges()
    assert sorted(before["giver_side"]) == sorted(after["giver_side"]) == ["HIC", "LMIC", "LMIC"]
    assert "CHL" not in set(anonymise(crossed, KEY)["partners"]["country"])


def test_filters_lose_their_names_too(data):
    programme = elements(data["partnerships"]["programme"]).explode().dropna().iloc[0]
    view = anonymise(Filter(programme=programme.upper(), topic="no such topic").apply(data), KEY)
    assert view.filter.programme.startswith("Programme ")
    assert view.filter.topic == LEFT_OUT
    assert programme.lower() not in repr(view.filter).lower()


def test_days_go_and_months_stay():
    made = anonymise(
        dataset(
            exchanges="id,from_partner_id,to_partner_id,knowledge_type,start\n"
            "x,bath,gulu,technical,2012-07-09\ny,bath,gulu,technical,2012"
        ),
        KEY,
    )
    assert sorted(made["exchanges"]["start"]) == ["2012", "2012-07"]


def test_sizes_keep_their_ratios_only():
    data = dataset("id,name,country,capacity,capacity_unit\na,A,GBR,800,beds\nb,B,UGA,200,beds")
    sizes = sorted(anonymise(data, KEY)["partners"]["capacity"])
    assert sizes[1] / sizes[0] == pytest.approx(4)
    assert 800 not in sizes


def test_what_has_to_be_said_of_formats_of_others_is_still_said():
    assert source("IATI, XM-DAC-41122; https://example.org") == "IATI, left out"
    assert source("a grant of 360Giving") == "left out"


def test_secret_is_kept_for_its_owner(tmp_path, monkeypatch):
    monkeypatch.setenv("IHP_GRAPH_HOME", str(tmp_path / "home"))
    key = secret()
    assert len(key) == 32
    assert secret() == key
    [file] = (tmp_path / "home").iterdir()
    if os.name == "posix":
        assert file.stat().st_mode & 0o077 == 0


def test_what_stands_for_names_is_in_the_language_and_ids_are_the_same(data):
    english, french = anonymise(data, KEY), anonymise(data, KEY, language("fr"))
    for table in ("partners", "partnerships", "exchanges", "innovations"):
        assert list(english[table]["id"]) == list(french[table]["id"])
    names = french["partners"].set_index("id")["name"]
    assert names["hic-partner-1"] == "Partenaire PRE 1"
    assert names["lmic-partner-2"] == "Partenaire PRFI 2"
    assert set(french["partnerships"]["name"].str.partition(" ")[0]) == {"Partenariat"}
    cells = (frame[column].dropna().astype(str) for frame in french.tables.values() for column in frame)
    words = re.compile("left out|[a-z] partner |other topics|City |bundled")
    assert not [cell for column in cells for cell in column if words.search(cell)]
    assert bundled.mentions(french)
