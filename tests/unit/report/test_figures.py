"""Figures to take away: SVG and CSV of each, from the page itself, with the document's numbers."""

import base64
import csv
import io
import re
from xml.etree import ElementTree

import pytest

from ihp_graph import paths, sources
from ihp_graph.report import charts, document, html
from ihp_graph.report.drawings import DRAW, svg
from ihp_graph.report.figures import NUMBERS, Figure
from ihp_graph.report.svg import tokens
from small import dataset

SAVED = re.compile(r'href="data:(?:image/svg\+xml|text/csv);base64,([^"]+)" download="([^"]+)"')
HOSTILE = "</title><script>alert(1)</script>\x00\x1b[31m\ud800 =1+1 مستشفى 病院 🏥 \u202e"


@pytest.fixture(scope="module")
def figures():
    return document(sources.read(paths.demo_source()))


@pytest.fixture(scope="module")
def files(figures):
    page = html.render(sources.read(paths.demo_source()), figures)
    assert len(page.encode()) < 2_000_000
    return {name: base64.b64decode(text).decode() for text, name in SAVED.findall(page)}


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def asked(figures, id):
    return next(question["figures"] for question in figures["questions"] if question["id"] == id)


def test_every_figure_comes_as_a_drawing_and_as_numbers(files):
    drawn = {name.removesuffix(".svg") for name in files if name.endswith(".svg")}
    assert drawn == {name.removesuffix(".csv") for name in files if name.endswith(".csv")}
    assert len(drawn) == 18
    for name in drawn:
        root = ElementTree.fromstring(files[f"{name}.svg"])
        whole = " ".join(root.itertext())
        assert "not checked with the partners" in whole
        assert "184 partners, 75 partnerships, 184 exchanges" in whole
        assert not {element.tag.split("}")[1] for element in root.iter()} & {
            "script",
            "image",
            "foreignObject",
        }
        assert rows(files[f"{name}.csv"])


def test_drawings_use_the_colours_of_the_pages(files):
    used = {colour for text in files.values() for colour in re.findall(r"#[0-9a-f]{3,6}\b", text)}
    assert used <= set(tokens().values())


def test_nothing_is_drawn_off_the_sheet(files):
    for name, text in files.items():
        if name.endswith(".svg"):
            root = ElementTree.fromstring(text)
            width, height = (float(root.get(key)) for key in ("width", "height"))
            for element in root.iter("{http://www.w3.org/2000/svg}rect"):
                if element.get("x") is not None:
                    right = float(element.get("x")) + float(element.get("width"))
                    assert right <= width, name
                    assert float(element.get("y")) + float(element.get("height")) <= height, name


def test_numbers_are_those_of_the_document(files, figures):
    flows = {(row["knowledge"], row["giver"]): float(row["value"]) for row in rows(files["Q1-flows.csv"])}
    q2 = asked(figures, "Q2")
    assert flows["technical", "HIC"] == q2["technical_hic_to_lmic"]
    assert flows["cultural", "LMIC"] == q2["cultural_lmic_to_hic"]
    shares = {(row["group"], row["row"]): row for row in rows(files["Q2-intervals.csv"])}
    one = figures["measures"]["cross_reciprocity_typed"]
    drawn = shares["The same kind coming back", "everything"]
    assert [float(drawn[key]) for key in ("value", "low", "high", "n")] == [
        one["value"],
        *one["interval"],
        one["n"],
    ]
    years = rows(files["Q12-years.csv"])
    q12 = asked(figures, "Q12")
    assert {row["year"] for row in years} == {*q12["by_year"], "no date"}
    assert sum(float(row["hic_gave"]) + float(row["lmic_gave"]) for row in years) == sum(
        one["value"] for key, one in figures["measures"].items() if key in ("flow_hic_lmic", "flow_lmic_hic")
    )
    accounts = [float(row["value"]) for row in rows(files["Q9-accounts.csv"])]
    assert accounts == list(asked(figures, "Q9")["accounts"].values())
    power = {(row["group"], row["row"]): row for row in rows(files["Q4-power-and-knowledge.csv"])}
    for row in figures["beyond"]["power_knowledge_gap"]["by_side"]:
        if row["key"] == "role coordinator":
            assert float(power["Roles", "Coordinators"][row["side"]]) == row["held"]


def test_hostile_names_stay_text_in_a_drawing():
    one = {"value": -0.5, "n": 1, "interval": [-1.0, 0.0]}
    figure = Figure("Q", HOSTILE, "dots", charts.dots([(HOSTILE, HOSTILE, one)], -1, 1), HOSTILE)
    root = ElementTree.fromstring(svg(figure, HOSTILE))
    assert "<script>alert(1)</script>" in "".join(root.itertext())
    assert all(not element.tag.endswith("script") for element in root.iter())
    [row] = rows(figure.csv().replace("\x00", ""))
    assert row["row"].endswith("\u202e")


def test_each_form_can_be_drawn_and_counted():
    assert DRAW.keys() == NUMBERS.keys()


def test_years_without_a_record_are_one_row():
    by = {
        year: {"n": n, "hic_to_lmic": float(n), "lmic_to_hic": 0.0} for year, n in (("2001", 4), ("2005", 2))
    }
    drawn = charts.years(by, {"n": 1, "hic_to_lmic": 0.0, "lmic_to_hic": 1.0})
    assert [(row.label, row.n, row.few) for row in drawn.years] == [
        ("2001", 4, False),
        ("2002–2004", 0, True),
        ("2005", 2, True),
    ]
    assert drawn.undated.lmic == 1
    assert "2002" not in drawn.said


def test_an_axis_leaves_out_what_is_undefined_and_keeps_the_rest_on_it():
    found = [("", "a", {"value": None, "n": 0}), ("", "b", {"value": 0.25, "n": 2, "interval": None})]
    drawn = charts.dots(found, -1, 1)
    [dot] = drawn.dots
    assert dot.few
    assert drawn.at(dot.value) == 0.625
    assert (drawn.at(-3), drawn.at(3)) == (0, 1)


def test_little_data_can_be_taken_away_too():
    data = dataset(exchanges="id,from_partner_id,to_partner_id,knowledge_type\nx,bath,gulu,")
    page = html.render(data)
    for text, name in SAVED.findall(page):
        if name.endswith(".svg"):
            ElementTree.fromstring(base64.b64decode(text).decode())


def test_rows_name_their_sources_and_these_are_listed():
    exchanges = "id,from_partner_id,to_partner_id,knowledge_type,source\n" + "\n".join(
        f"x{n},bath,gulu,technical,https://example.org/{n}" for n in range(9)
    )
    page = html.render(dataset(exchanges=f"{exchanges}\ny,gulu,bath,technical,"))
    cited = re.findall(r'<a href="#(Q1-s\d+)">', page)
    assert len(cited) >= 6
    assert all(f'id="{id}"' in page for id in cited)
    assert "and 3 more" in page
