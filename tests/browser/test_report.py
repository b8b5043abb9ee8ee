"""The report's page in a browser: quiet, accessible, whole without scripts, at any width and on paper."""

from pathlib import Path

import pytest
from axe_core_python.sync_playwright import Axe

from ihp_graph import paths, sources
from ihp_graph.report import html
from small import dataset

MIXED = Path(__file__).parents[1] / "data" / "cases" / "mixed"
pytestmark = pytest.mark.browser

WIDTHS = (360, 768, 1280, 1920)
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
HOSTILE = "<script>document.title='owned'</script><img src=https://example.org/x onerror=alert(1)>"
EXCHANGES = f"""id,from_partner_id,to_partner_id,knowledge_type,source
x,a,gulu,technical,"{HOSTILE} https://example.org/a"
y,gulu,a,cultural,{"unbroken" * 60}
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    file = tmp_path_factory.mktemp("report") / "report.html"
    file.write_text(html.render(sources.read(paths.demo_source())), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    file = tmp_path_factory.mktemp("hostile") / "report.html"
    partners = f'id,name,country\na,"{HOSTILE}{"W" * 400}",GBR\ngulu,Gulu,UGA'
    file.write_text(html.render(dataset(partners, exchanges=EXCHANGES)), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def mixed(tmp_path_factory):
    file = tmp_path_factory.mktemp("mixed") / "report.html"
    file.write_text(html.render(sources.read(MIXED)), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    file = tmp_path_factory.mktemp("empty") / "report.html"
    file.write_text(html.render(dataset()), encoding="utf-8")
    return file


def unfold(page):
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["report", "mixed", "hostile", "empty"])
def test_page_is_accessible_and_quiet(name, scheme, opened, request):
    watched = opened(
        request.getfixturevalue(name), color_scheme=scheme, viewport={"width": 1280, "height": 800}
    )
    if name == "report":
        # Its thousands of folded cells take minutes, and are of the kinds that the other pages have.
        watched.page.evaluate(
            "document.querySelectorAll('details > :not(summary)').forEach(one => one.remove())"
        )
    unfold(watched.page)
    found = Axe().run(watched.page, options=RULES)
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found["violations"]] == []
    assert len(found["passes"]) > 15
    assert watched.faults == []
    assert len(watched.requests) == 1


@pytest.mark.parametrize("name", ["report", "hostile", "empty"])
def test_page_never_scrolls_sideways(name, opened, request):
    page = opened(request.getfixturevalue(name)).page
    unfold(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_text_is_never_cut_by_its_own_box(report, opened):
    page = opened(report, viewport={"width": 360, "height": 800}).page
    cut = page.evaluate(
        """() => [...document.querySelectorAll('p, h1, h2, h3, li, dd, figcaption, .m, .val, .lab, summary')]
            .filter(one => one.scrollWidth > one.clientWidth + 1 && !one.closest('.scroll, .unseen')
                    && getComputedStyle(one).display !== 'inline')
            .map(one => one.textContent.slice(0, 60))"""
    )
    assert cut == []


def test_page_is_whole_without_scripts(report, opened):
    page = opened(report, java_script_enabled=False).page
    assert page.locator("section.q").count() == 14
    assert page.locator(".answer [role=img]").count() == 3
    cypher = page.locator("#Q1 details", has_text="The Cypher that gives the rows").first
    assert not cypher.locator("pre").is_visible()
    cypher.locator("summary").click()
    assert cypher.locator("pre").is_visible()


def test_warning_and_answer_are_on_the_first_screen(report, opened):
    for width, height in ((360, 800), (1280, 800)):
        page = opened(report, viewport={"width": width, "height": height}).page
        for place in (".warn", "h1", ".answer li:first-child .say"):
            box = page.locator(place).bounding_box()
            assert box is not None
            assert box["y"] + box["height"] <= height, (place, width)


def test_hostile_cells_do_nothing(hostile, opened):
    watched = opened(hostile)
    unfold(watched.page)
    assert watched.page.title() == "Where do power and knowledge concentrate? Report"
    assert watched.page.locator("img, script").count() == 0
    assert watched.page.get_by_text("<script>document.title='owned'</script>").count() > 0
    assert watched.faults == []
    assert len(watched.requests) == 1


def test_keyboard_reaches_what_scrolls_and_what_folds(report, opened):
    page = opened(report, viewport={"width": 360, "height": 800}).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    out_of_reach = page.evaluate(
        """() => [...document.querySelectorAll('.scroll, pre')]
            .filter(one => one.scrollWidth > one.clientWidth && one.tabIndex < 0).length"""
    )
    assert out_of_reach == 0


def test_links_and_summaries_are_large_enough_to_hit(report, opened):
    page = opened(report, viewport={"width": 360, "height": 800}).page
    unfold(page)
    small = page.evaluate(
        """() => [...document.querySelectorAll('summary, .toc a, header a, .src a')]
            .filter(one => one.getBoundingClientRect().height < 24).map(one => one.textContent)"""
    )
    assert small == []


def test_marks_keep_their_colours_where_colours_are_forced(report, opened):
    page = opened(report, forced_colors="active").page
    colour = page.evaluate("getComputedStyle(document.querySelector('.f-lmic')).backgroundColor")
    assert colour in ("rgb(180, 86, 10)", "rgb(242, 165, 79)")


def test_paper_shows_the_answer_on_its_first_page_and_loses_nothing(report, opened, tmp_path):
    page = opened(report, color_scheme="dark").page
    file = page.pdf(path=tmp_path / "report.pdf", format="A4", print_background=True)
    assert 0 < len(file) < 2_000_000
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.set_viewport_size({"width": 672, "height": 1000})
    assert page.evaluate("document.documentElement.scrollWidth") <= 672
    box = page.locator(".answer").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 1000
