"""The report's page in a browser: quiet, accessible, whole without scripts, at any width and on paper."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from axe_core_python.sync_playwright import Axe

from hostile import HOSTILE
from hostile import hostile as made_hostile
from ihp_graph import paths, sources
from ihp_graph.report import document, html
from small import dataset

MIXED = Path(__file__).parents[1] / "data" / "cases" / "mixed"
pytestmark = pytest.mark.browser

WIDTHS = (360, 768, 1280, 1920)
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
"""What may differ between the colour schemes."""


@pytest.fixture(scope="module")
def report(tmp_path_factory, figures):
    file = tmp_path_factory.mktemp("report") / "report.html"
    file.write_text(html.render(sources.read(paths.demo_source()), figures), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def figures():
    return document(sources.read(paths.demo_source()))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    file = tmp_path_factory.mktemp("hostile") / "report.html"
    file.write_text(html.render(made_hostile(sources.read(MIXED)), title=HOSTILE[0]), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def mixed(tmp_path_factory):
    file = tmp_path_factory.mktemp("mixed") / "report.html"
    file.write_text(html.render(sources.read(MIXED)), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """Four hundred partners, each with lists longer than a page has."""
    partners = "id,country\n" + "\n".join(
        f"p{n:03},{('GBR', 'UGA', 'IRL', 'GHA')[n % 4]}" for n in range(400)
    )
    exchanges = "id,from_partner_id,to_partner_id,knowledge_type,start,source\n" + "\n".join(
        f"x{n},p{n % 400:03},p{(n + step) % 400:03},technical,{1990 + n % 30},s{n % 350}"
        for n, step in ((n, (1, 399, 3)[n // 400]) for n in range(1200))
    )
    file = tmp_path_factory.mktemp("large") / "report.html"
    file.write_text(html.render(dataset(partners, exchanges=exchanges)), encoding="utf-8")
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
    # Thousands of cells and marks would take minutes, and are all of the kinds that the first have.
    watched.page.evaluate(
        "document.querySelectorAll(':is(tbody, .src, .tl) > :nth-child(n + 4)').forEach(one => one.remove())"
    )
    unfold(watched.page)
    found = Axe().run(watched.page, options=RULES if scheme == "light" else CONTRAST)
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found["violations"]] == []
    assert "color-contrast" in [one["id"] for one in found["passes"]]
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
    assert watched.page.title().startswith("</script><script>document.title='owned'")
    assert watched.page.locator("img, script, main svg, [onclick], [onload], [onerror]").count() == 0
    assert watched.page.get_by_text("<script>document.title='owned'</script>").count() > 0
    assert watched.page.get_by_text("病院").count() > 0
    shown = watched.page.locator("a").evaluate_all("links => links.map(link => link.protocol)")
    assert set(shown) <= {"file:", "https:", "data:"}
    assert watched.faults == []
    assert len(watched.requests) == 1


def test_a_figure_is_saved_from_the_page_itself(report, opened, figures):
    watched = opened(report, java_script_enabled=False, accept_downloads=True)
    saved = {}
    for ending in ("svg", "csv"):
        with watched.page.expect_download() as waiting:
            watched.page.locator(f'a[download="Q1-flows.{ending}"]').click()
        assert waiting.value.suggested_filename == f"Q1-flows.{ending}"
        saved[ending] = Path(waiting.value.path()).read_text(encoding="utf-8")
    q2 = next(question["figures"] for question in figures["questions"] if question["id"] == "Q2")
    assert f"technical,HIC,LMIC,{q2['technical_hic_to_lmic']}" in saved["csv"]
    drawn = "".join(ElementTree.fromstring(saved["svg"]).itertext())
    assert f"{q2['technical_hic_to_lmic']:.0f}" in drawn
    assert watched.faults == []


def test_figures_on_the_page_are_the_documents(report, opened, figures):
    """What a reader sees in pictures and tables, read back from the page, beside the JSON."""
    page = opened(report, viewport={"width": 1280, "height": 800}).page
    q = {question["id"]: question["figures"] for question in figures["questions"]}
    ways = ("hic_to_lmic", "lmic_to_hic")
    bars = page.locator("#Q1-flows .v").all_inner_texts()
    assert bars[:4] == [
        f"{q['Q2'][f'{kind}_{way}']:.0f}" for kind in ("technical", "cultural") for way in ways
    ]
    shares = [
        figures["measures"][f"{key}{suffix}"]
        for key in ("cross_reciprocity_weighted", "cross_reciprocity_typed", "cross_substitution_gap")
        for suffix in ("", "_from")
    ]
    assert page.locator("#Q2-intervals .val").all_inner_texts() == [
        f"{one['value']:.2f} {one['interval'][0]:.2f} to {one['interval'][1]:.2f}" for one in shares
    ]
    rungs = page.locator("#Q3-ladder .val b").all_inner_texts()
    keys = ("learned_about", "learned_from", "institutional", "practice_changed")
    assert rungs == [str(q["Q3"][side][key]) for key in keys for side in ("HIC", "LMIC")]
    held = page.locator("#Q4-roles .vals").all_inner_texts()
    roles = ("members", "coordinators", "fund_administrators", "funders")
    assert [(line.split()[0], line.split()[-1]) for line in held] == [
        (str(q["Q4"][role]["HIC"]), str(q["Q4"][role]["LMIC"])) for role in roles
    ]
    years = page.locator("#Q12-years .val").all_inner_texts()
    by_year = [by[way] for _, by in sorted(q["Q12"]["by_year"].items()) for way in ways]
    undated = [q["Q12"]["undated"][way] for way in ways]
    assert years == [f"{value:.0f}" if value else "–" for value in by_year] + [f"{n:.0f}" for n in undated]


def test_a_large_page_opens_at_once_and_folds_its_long_lists(large, opened):
    watched = opened(large, viewport={"width": 360, "height": 800})
    page = watched.page
    assert page.evaluate("performance.timing.domComplete - performance.timing.navigationStart") < 3000
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    long = page.locator("#Q1 tbody:has(> tr:nth-child(41))")
    assert long.count() > 0
    assert not any(table.is_visible() for table in long.all())
    assert watched.faults == []
    assert len(watched.requests) == 1


def test_a_cited_source_opens_where_it_is_listed(report, opened):
    page = opened(report).page
    cited = page.locator('#Q2 a[href^="#Q1-s"]').first
    target = cited.get_attribute("href")
    cited.click()
    page.wait_for_function("document.querySelector('#sources-Q1').open")
    assert page.locator(target).is_visible()


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
        """() => [...document.querySelectorAll('summary, .toc a, header a, .src a, .files a, .anchor')]
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
