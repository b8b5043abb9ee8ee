"""The report as a page: complete, self-contained, the document's figures, and nothing that acts as code."""

import re
from html.parser import HTMLParser

import pytest

from ihp_graph import bundled, paths, queries, sources
from ihp_graph.filters import Filter, as_view
from ihp_graph.language import ENGLISH, language
from ihp_graph.report import document, html, rows, words
from ihp_graph.report.material import Material
from ihp_graph.report.sections import sections, statements
from small import dataset

EXCHANGES = "id,from_partner_id,to_partner_id,knowledge_type\n"
VOID = {"meta", "link", "br", "img", "input", "hr"}
HOSTILE = "<script>document.title='owned'</script><img src=x onerror=alert(1)>\"'{{ 7 * 7 }}{% raw %}"


class Reader(HTMLParser):
    """Reads a page: its elements, its text, and whether its tags match."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.open, self.elements, self.words, self.prose, self.unmatched = [], [], [], [], []
        self.feed(page)
        self.close()
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.unmatched.append(tag)

    def handle_data(self, data):
        if self.open[-1:] != ["style"]:
            self.words.append(data)
            if "pre" not in self.open:
                self.prose.append(data)

    def all(self, tag, key=None):
        return [
            a if key is None else a[key] for t, a in self.elements if t == tag and (key is None or key in a)
        ]


@pytest.fixture(scope="module")
def data():
    return sources.read(paths.demo_source())


@pytest.fixture(scope="module")
def figures(data):
    return document(data)


@pytest.fixture(scope="module")
def page(data, figures):
    return html.render(data, figures)


@pytest.fixture(scope="module")
def read(page):
    return Reader(page)


@pytest.fixture(scope="module")
def made(data, figures):
    return {one.question["id"]: one for one in sections(Material(as_view(data), figures))}


def tables_of(section):
    return {table.caption: table for table in [*section.tables, *section.folded]}


def test_page_is_well_formed(read):
    assert read.open == []
    assert read.unmatched == []
    ids = [attrs["id"] for _, attrs in read.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in read.all("a", "href") if href.startswith("#")} <= set(ids)
    named = {name for _, a in read.elements for name in a.get("aria-labelledby", "").split()}
    assert named <= set(ids)


def test_page_asks_for_nothing(page, read):
    assert read.all("script") == []
    assert [attrs for attrs in read.all("link") if not attrs["href"].startswith("data:")] == []
    assert not re.search(r"@import|url\((?!\"?data:)", page)
    assert not any("src" in attrs or "onerror" in attrs for _, attrs in read.elements)
    assert "default-src 'none'" in page


def test_answer_comes_first_and_questions_in_order(read, figures):
    whole = read.text
    q4 = next(q for q in figures["questions"] if q["id"] == "Q4")
    assert whole.index("70 of 168 exchanges are answered") < whole.index(" ".join(q4["finding"].split()))
    assert whole.index(q4["finding"]) < whole.index("What holds throughout") < whole.index("Q1 ·")
    order = [whole.index(f"{question['id']} · {question['title']}") for question in figures["questions"]]
    assert order == sorted(order)


def test_every_finding_and_caveat_is_on_the_page(read, figures):
    said = read.text.replace("\N{NO-BREAK SPACE}", " ")
    for question in figures["questions"]:
        assert question["finding"] in said
        assert all(caveat in said for caveat in question["caveats"]), question["id"]
        assert all(need in said for need in question["needs"]), question["id"]


def test_every_picture_says_its_numbers(read):
    pictures = [attrs for _, attrs in read.elements if attrs.get("role") == "img"]
    assert len(pictures) == 21, "three answers and eighteen figures"
    assert all(re.search(r"\d", attrs["aria-label"]) for attrs in pictures)


def test_bundled_data_are_said_to_be_unchecked_wherever_partners_are_named(read, figures, data):
    assert all(sentence in read.text for sentence in bundled.NOTICE)
    assert read.text.count("Not checked with the partners.") == 15
    other = Reader(html.render(dataset(exchanges=EXCHANGES + "x,bath,gulu,technical")))
    assert not any(sentence in other.text for sentence in bundled.NOTICE)
    assert "Not checked with the partners." not in other.text


def test_pictures_and_tables_hold_the_figures_of_the_document(made, figures):
    q = {question["id"]: question["figures"] for question in figures["questions"]}
    kinds = {row["knowledge"]: row for row in tables_of(made["Q1"])["Reciprocity in kind"].rows}
    for kind in ("technical", "cultural"):
        assert kinds[kind]["hic_to_lmic"] == q["Q2"][f"{kind}_hic_to_lmic"]
        assert kinds[kind]["lmic_to_hic"] == q["Q2"][f"{kind}_lmic_to_hic"]
        whole = kinds[kind]["hic_to_lmic"] + kinds[kind]["lmic_to_hic"]
        assert kinds[kind]["matched"] / whole == pytest.approx(q["Q1"][kind])
    same = next(table for table in made["Q1"].tables if table.query == "same-kind-both-ways")
    assert len(same.rows) == q["Q1"]["pairs_returning_same_type"]
    both = {row["side"]: row for row in tables_of(made["Q2"])["What each side gave, and what came back"].rows}
    given = sum(row["given"] for row in both.values())
    in_kind = sum(row["matched_in_kind"] for row in both.values()) / given
    otherwise = sum(row["matched_otherwise"] for row in both.values()) / given
    assert in_kind == pytest.approx(q["Q2"]["same_type_reciprocity"])
    assert otherwise == pytest.approx(q["Q2"]["substitution_gap"])
    claims = tables_of(made["Q8"])["Claim and practice"].rows[0]
    assert claims["partnerships"] == q["Q8"]["claiming"]
    assert claims["partnerships"] - claims["no_exchange"] == q["Q8"]["measurable"]
    assert claims["nothing_back"] == q["Q8"]["without_lmic_to_hic"]
    assert claims["nothing_back"] + claims["other_back"] == q["Q8"]["without_technical_lmic_to_hic"]
    hic, lmic, even = tables_of(made["Q12"])["Who has given more"].rows
    assert (hic["pairs"], lmic["pairs"], even["pairs"]) == (
        q["Q12"]["net_hic_creditor"],
        q["Q12"]["net_lmic_creditor"],
        q["Q12"]["balanced"],
    )
    assert hic["nothing_returned"] + lmic["nothing_returned"] == q["Q12"]["nothing_returned"]
    years = tables_of(made["Q12"])["Pairs with dated exchanges in two or more years"].rows
    assert len(years) == q["Q12"]["two_or_more_years"]


def test_lists_of_partners_are_alphabetical(made):
    for section in made.values():
        for table in [*section.tables, *section.folded]:
            if table.names_partners and table.rows:
                first = [str(row[table.columns[0].key]).lower() for row in table.rows]
                assert first == sorted(first), table.caption


def test_sources_of_all_facts_are_counted(made, data):
    found = made["Q1"].sources
    assert found.facts == 168
    assert sum(n for _, n in found.cited) + found.uncited == found.facts
    claims = made["Q8"].sources
    assert (claims.facts, claims.uncited) == (len(data["claims"]), int(data["claims"]["source"].isna().sum()))


def test_each_query_is_on_the_page_and_returns_the_columns_of_its_table(made, read):
    known = queries.catalogue()
    with_statement = [id for id, section in made.items() if section.statements]
    assert with_statement == ["Q1", "Q2", "Q3", "Q4", "Q8", "Q11", "Q12"]
    for section in made.values():
        shown = [table for table in [*section.tables, *section.folded] if table.query]
        assert [given.query for given in section.statements] == [known[table.query] for table in shown]
        for table in shown:
            query = known[table.query]
            assert query.question == section.question["id"]
            assert all(set(query.returns) <= set(row) for row in table.rows)
            assert query.text in query.path.read_text(encoding="utf-8")
            assert " ".join(query.text.split()) in read.text
            assert f"ihp-graph query {query.id}" in read.text


def test_each_question_names_its_queries(made, figures, read):
    by_question = queries.by_question()
    for question in figures["questions"]:
        ids = question["queries"]
        assert ids
        assert ids == [query.id for query in by_question[question["id"]]]
        assert [query.id for query in made[question["id"]].queries] == ids
        assert f"Queries about {question['id']} in the library ({len(ids)})" in read.text
        assert all(f"{query.id} {query.title}" in read.text for query in by_question[question["id"]])


def test_a_part_of_the_store_is_asked_for_by_parameters(data):
    part = Filter(from_year=2010, programme="a b; rm -r *")
    other = Filter(from_year=2010, topic="nursing")
    for chosen, wanted in (
        (part, "ihp-graph query ledgers --param from_year=2010 --param programme='a b; rm -r *'"),
        (other, ""),
        (Filter(), ""),
    ):
        found = document(chosen.apply(data))["filter"]
        (given,) = statements(queries.catalogue(), [rows.Table("", (), (), "ledgers")], found)
        assert given.command == wanted
        assert bool(given.filtered) == (chosen != Filter())


def test_nothing_of_the_machine_or_the_moment_is_on_the_page(page, data, figures):
    assert html.render(data, figures) == page
    assert str(paths.root()) not in page
    assert not re.search(r"/(home|root|tmp|Users)/|\d\d:\d\d:\d\d", page)


def test_hostile_cells_stay_text():
    rows = {
        "partnerships": [("id", "name"), ("p", HOSTILE)],
        "roles": [("partnership_id", "partner_id", "role"), ("p", "a", "member")],
        "exchanges": [
            (
                "id",
                "partnership_id",
                "from_partner_id",
                "to_partner_id",
                "knowledge_type",
                "reported_by",
                "source",
            ),
            ("x", "p", "a", "gulu", "technical", "a", f"javascript:alert(1) {HOSTILE}"),
            ("y", "p", "gulu", "a", "technical", "a", 'https://a.example/"onmouseover="alert(1)'),
            ("z", "p", "gulu", "a", "cultural", "a", "bell \x07 \x1b[31m"),
        ],
        "claims": [("id", "partnership_id", "claim", "source"), ("c", "p", "equal", HOSTILE)],
    }
    partners = as_csv([("id", "name", "country"), ("a", HOSTILE, "GBR"), ("gulu", "\u202eulug", "UGA")])
    page = html.render(dataset(partners, **{name: as_csv(lines) for name, lines in rows.items()}))
    read = Reader(page)
    assert read.unmatched == []
    assert read.all("script") == read.all("img") == []
    assert not any(name.startswith("on") for _, attrs in read.elements for name in attrs)
    saved = ("data:image/svg+xml;base64,", "data:text/csv;base64,")
    assert all(href.startswith(("#", "https://", "http://", *saved)) for href in read.all("a", "href"))
    assert HOSTILE in read.text
    assert "<bdi>\u202eulug</bdi>" in page
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", page)


def as_csv(lines):
    return "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines)


def test_long_names_are_cut():
    partners = f"id,name,country\na,{'Ж' * 5000},GBR\ngulu,Gulu,UGA"
    page = html.render(dataset(partners, exchanges=EXCHANGES + "x,a,gulu,technical"))
    assert "Ж" * 159 + "…" in page
    assert "Ж" * 160 not in page


@pytest.mark.parametrize(
    "tables",
    [
        {},
        {"partnerships": "id,name\np,P"},
        {"partnerships": "id,name\np,P", "roles": "partnership_id,partner_id,role\np,bath,member"},
        {"partnerships": "id,name\np,", "claims": "id,partnership_id,claim\nc,p,equal"},
        {"exchanges": EXCHANGES + "x,bath,cork,technical"},
        {"exchanges": EXCHANGES + "x,bath,gulu,"},
        {"exchanges": EXCHANGES.rstrip() + ",volume,unit\nx,bath,gulu,technical,2.5,exchange"},
    ],
)
def test_little_data_make_a_whole_page(tables):
    data = dataset(**tables)
    figures = document(data)
    read = Reader(html.render(data, figures))
    assert read.open == read.unmatched == []
    assert all(
        question["finding"] in read.text.replace("\N{NO-BREAK SPACE}", " ")
        for question in figures["questions"]
    )
    assert not re.search(r"\b(nan|NaN|None|NA|null|inf|Undefined)\b", " ".join(read.prose))


def test_undefined_measures_have_their_reason_in_words():
    read = Reader(html.render(dataset()))
    assert words.reason(ENGLISH, {"reason": "no exchanges"}) in read.text


def test_filter_and_what_it_leaves_out_are_shown(data):
    read = Reader(html.render(Filter(from_year=2012, to_year=2016).apply(data)))
    assert "In view: 2012 to 2016 ." in read.text
    assert "107 exchanges without a date of their own left out." in read.text
    assert "ihp-graph query ledgers --param from_year=2012 --param to_year=2016" in read.text
    assert "this page shows a part of that: 2012 to 2016" in read.text


def test_other_units_are_called_by_their_name():
    exchanges = (
        EXCHANGES.rstrip()
        + """,volume,unit
        x,bath,gulu,technical,40,person_day
        y,gulu,bath,technical,10,person_day
        z,cork,gulu,technical,10,person_day"""
    )
    read = Reader(html.render(Filter(unit="person_day").apply(dataset(exchanges=exchanges))))
    assert "20 of 60 person-days are answered by one coming back" in read.text.replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_page_of_a_hundred_thousand_partners_stays_small():
    data = dataset(exchanges=EXCHANGES + "x,bath,gulu,technical")
    figures = document(data)
    partner = figures["partners"][0]
    pair = figures["pairs"][0]
    figures["partners"] += [{**partner, "id": f"p{n}", "name": f"Hospital {n}"} for n in range(100_000)]
    figures["pairs"] += [{**pair, "a": f"p{n}", "b": f"p{n + 1}"} for n in range(100_000)]
    page = html.render(data, figures)
    assert len(page.encode()) < 3_000_000
    assert "99,805 rows more are left out of this page" in Reader(page).text
    assert page.count("<i class=") < 1000


def test_people_are_named_only_where_asked_for():
    data = dataset(
        people="id,name,partner_id\nk1,Grace Secret,gulu",
        exchanges=EXCHANGES + "x,bath,gulu,technical",
        participants="exchange_id,person_id,role\nx,k1,learner",
    )
    assert "Grace Secret" not in html.render(data)
    assert "Grace Secret" in html.render(data, document(data, show_people=True))


def test_numbers_stand_out_in_a_sentence():
    marked = html.numbers("<b> 0.25 (0.17 to 0.39) of Q1, 12 of 1,204 pairs, COVID-19x")
    assert str(marked) == (
        "&lt;b&gt; <b>0.25</b> (<b>0.17</b> to <b>0.39</b>) of Q1, "
        "<b>12\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}1,204</b> pairs, COVID-19x"
    )


def test_title_stands_above_the_question():
    read = Reader(html.render(dataset(), title="Our partnerships <2025>"))
    first, second = "Our partnerships <2025>", "Where do power and knowledge concentrate"
    assert read.all("h1") == [{}]
    assert read.text.index(first) < read.text.rindex(first) < read.text.rindex(second)


def test_sister_pages_are_linked_where_there_are_some():
    assert Reader(html.render(dataset())).all("nav") == [{"class": "toc", "aria-labelledby": "htoc"}]
    pages = (("Report", "report.html"), ("Network", "network.html"))
    links = Reader(html.render(dataset(), pages=pages)).all("a")
    assert {"href": "report.html", "aria-current": "page"} in links
    assert {"href": "network.html"} in links


def test_what_is_not_recorded_of_a_record_is_said_to_be(page):
    assert not re.search(r"\bnan\b", " ".join(Reader(page).prose))


@pytest.mark.parametrize(("code", "said"), [("en", "paths of 10 of the 77"), ("fr", "chemins de 10 des 77")])
def test_an_estimated_measure_says_so_where_it_stands(monkeypatch, code, said):
    monkeypatch.setattr("ihp_graph.measures.shortest.EXACT_SOURCES", 20)
    monkeypatch.setattr("ihp_graph.measures.shortest.PIVOTS", 10)
    text = html.render(sources.read([paths.demo_source()]), language=language(code))
    assert text.count(said) == 2
