"""The pages of one thing, of flows and the map in a browser: quiet, accessible, safe at any width."""

import sys
from pathlib import Path

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import expect

from hostile import hostile as made_hostile
from ihp_graph import paths, sources
from ihp_graph.questions.flows import flows as flows_of
from ihp_graph.questions.mirror import mirror
from ihp_graph.views import flows, innovation, partner, partnership
from ihp_graph.views import map as countries

sys.path.append(str(Path(__file__).parents[1] / "bench"))
import synthetic

pytestmark = pytest.mark.browser

NAMES = ("partnership", "sides", "partner", "flows", "innovation", "map")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}


@pytest.fixture(scope="module")
def demo():
    return sources.read([paths.demo_source()])


@pytest.fixture(scope="module")
def pages(demo, tmp_path_factory):
    """Each page from the bundled data, from hostile cells and from a large made-up set, as files."""
    folder = tmp_path_factory.mktemp("views")
    files = {}
    for kind, data in (("real", demo), ("hostile", made_hostile(demo))):
        made = {
            "partnership": partnership.render(data, "liverpool-mulago"),
            "sides": partnership.render(data, "cuh-mulago"),
            "partner": partner.render(data, "mulago"),
            "flows": flows.render(data),
            "innovation": innovation.render(data, "hernia-mesh"),
            "map": countries.render(data),
        }
        for name, page in made.items():
            files[kind, name] = folder / f"{kind}-{name}.html"
            files[kind, name].write_text(page, encoding="utf-8")
    synthetic.write(folder / "data", 24_000)
    many = sources.read([folder / "data"])
    busiest = {
        column: many["exchanges"][column].mode()[0] for column in ("from_partner_id", "partnership_id")
    }
    made = {
        "partnership": partnership.render(many, busiest["partnership_id"]),
        "partner": partner.render(many, busiest["from_partner_id"]),
        "flows": flows.render(many),
        "map": countries.render(many),
    }
    for name, page in made.items():
        files["large", name] = folder / f"large-{name}.html"
        files["large", name].write_text(page, encoding="utf-8")
    return files


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        *((kind, name) for kind in ("real", "hostile") for name in NAMES),
        *(("large", name) for name in ("partnership", "partner", "flows", "map")),
    ],
)
def test_page_is_accessible_quiet_and_never_scrolls_sideways(kind, name, pages, opened):
    watched = opened(pages[kind, name], viewport={"width": 1280, "height": 800})
    page = watched.page
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    for width in (360, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width
    # Hundreds of rows would take long, and are all of the kinds that the first have.
    page.evaluate(
        "document.querySelectorAll(':is(tbody, .src) > :nth-child(n + 5), .bars > :nth-child(n + 6),"
        " #ledger section > :nth-child(n + 9)')"
        ".forEach(one => one.remove())"
    )
    for scheme, rules in (("light", RULES), ("dark", CONTRAST)):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page, options=rules)
        assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found["violations"]] == []
    assert page.locator("main :is(img, script, [onclick], [onload], [onerror])").count() == 0
    assert watched.faults == []
    assert len(watched.requests) == 1


@pytest.mark.parametrize("name", NAMES)
def test_warning_is_on_the_first_screen(name, pages, opened):
    box = (
        opened(pages["real", name], viewport={"width": 360, "height": 800})
        .page.locator(".warn")
        .bounding_box()
    )
    assert box is not None
    assert box["y"] + box["height"] <= 800


def test_figures_on_the_pages_are_those_of_the_questions(demo, pages, opened):
    page = opened(pages["real", "partnership"]).page
    taught = [face.figures["taught"][kind] for kind in ("technical", "cultural") for face in
              mirror(demo, "liverpool-mulago").faces]  # fmt: skip
    shown = page.locator(".ab .t").all_inner_texts()
    assert shown == [f"{n:.0f}" if n else "none recorded" for n in taught]
    sides = flows_of(demo).sides[0]
    bars = opened(pages["real", "flows"]).page.locator("#sides-1 .t").all_inner_texts()
    expected = [way[kind] for way in (sides.there, sides.back) for kind in way]
    assert bars == [f"{n:.0f}" if n else "none recorded" for n in expected]


def test_a_picture_is_saved_as_svg_and_as_png(pages, opened):
    page = opened(pages["real", "partner"], accept_downloads=True).page
    with page.expect_download() as waiting:
        page.locator("a[download$='.svg']").first.click()
    assert Path(waiting.value.path()).read_text(encoding="utf-8").startswith("<svg")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="PNG").first.click()
    assert Path(waiting.value.path()).read_bytes().startswith(b"\x89PNG")


def test_a_country_of_the_map_is_chosen_by_keyboard_and_by_link(pages, opened):
    page = opened(pages["real", "map"]).page
    country = page.locator(".pic a").first
    country.focus()
    page.keyboard.press("Enter")
    assert page.locator("#status").inner_text().startswith("Shown: ")
    assert page.locator(".pic .faint").count() > 0
    page.keyboard.press("Escape")
    assert page.locator(".pic .faint").count() == 0
    address = page.url.split("#")[0] + country.get_attribute("href")
    page.evaluate("address => { location.href = address }", address)
    expect(page.locator(".pic .faint").first).to_be_attached()


def test_keyboard_reaches_what_scrolls(pages, opened):
    for name in NAMES:
        page = opened(pages["real", name], viewport={"width": 360, "height": 800}).page
        out_of_reach = page.evaluate(
            """() => [...document.querySelectorAll('.scroll')]
                .filter(one => one.scrollWidth > one.clientWidth && one.tabIndex < 0).length"""
        )
        assert out_of_reach == 0, name


def test_lists_narrow_to_what_is_searched_and_ticked(pages, opened, demo):
    page = opened(pages["real", "partner"], viewport={"width": 1280, "height": 900}).page
    entries, status = page.locator(".en:visible"), page.locator("#sifted")
    whole = entries.count()
    assert status.inner_text() == f"All {whole} rows are shown."
    page.get_by_role("searchbox", name="Search").fill("TRAÍN  kampala")
    expect(entries).to_have_count(1)
    assert "Kampala" in entries.inner_text()
    assert status.inner_text().startswith(
        f"1 of {whole} rows are shown; sums, sentences and pictures are of all."
    )
    page.get_by_role("button", name="Show all").click()
    expect(entries).to_have_count(whole)
    page.get_by_label("from").fill("2015")
    exchanges = demo["exchanges"]
    own = exchanges[(exchanges["from_partner_id"] == "mulago") | (exchanges["to_partner_id"] == "mulago")]
    expect(entries).to_have_count(int((own["start"].str[:4].fillna("0").astype(int) >= 2015).sum()))
    page.get_by_label("from").fill("")
    page.get_by_label("technical knowledge").uncheck()
    expect(entries).to_have_count(int(own["knowledge_type"].ne("technical").sum()))
    # A link to a row that is hidden shows it.
    page.evaluate("location.hash = document.querySelector('.en.sifted').id")
    expect(page.locator(".sifted")).to_have_count(0)


def test_arrows_of_the_map_narrow_with_its_rows(pages, opened):
    page = opened(pages["real", "map"], viewport={"width": 1280, "height": 900}).page
    arrows = page.locator(".pic g[data-kind]:visible")
    cultural = page.locator(".pic g[data-kind=cultural]").count()
    page.get_by_label("technical knowledge").uncheck()
    page.get_by_label("not classified").uncheck()
    assert cultural > 0
    expect(arrows).to_have_count(cultural)
    page.get_by_role("searchbox", name="Search").fill("uganda")
    given = page.locator("#arrows tbody tr:visible")
    assert given.count() > 0
    assert all("Uganda" in text for text in given.all_inner_texts())
    assert (
        arrows.count()
        == page.locator(".pic g[data-kind=cultural]:is([data-giver=Uganda], [data-receiver=Uganda])").count()
    )
    page.get_by_label("LMIC").uncheck()
    expect(arrows).to_have_count(0)
