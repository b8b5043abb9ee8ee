"""Every page in French in a real browser: longer words, the same room."""

import pytest
from axe_core_python.sync_playwright import Axe

from ihp_graph import paths, report, sources
from ihp_graph.language import language
from ihp_graph.views import flows, innovation, network, partner, partnership
from ihp_graph.views import map as countries

pytestmark = pytest.mark.browser

FRENCH = language("fr")
PAGES = {
    "report": lambda data: report.render(data, "html", language=FRENCH),
    "network": lambda data: network.render(data, language=FRENCH),
    "partnership": lambda data: partnership.render(data, "liverpool-mulago", language=FRENCH),
    "partner": lambda data: partner.render(data, "mulago", language=FRENCH),
    "innovation": lambda data: innovation.render(data, "hernia-mesh", language=FRENCH),
    "flows": lambda data: flows.render(data, language=FRENCH),
    "map": lambda data: countries.render(data, language=FRENCH),
}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(scope="module")
def demo():
    return sources.read([paths.demo_source()])


@pytest.mark.parametrize("name", PAGES)
def test_a_french_page_is_accessible_and_fits_a_phone(name, demo, tmp_path, opened):
    file = tmp_path / f"{name}.html"
    file.write_text(PAGES[name](demo), encoding="utf-8")
    watched = opened(file, viewport={"width": 360, "height": 800})
    page = watched.page
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate("document.documentElement.lang") == "fr"
    # Hundreds of rows would take long, and are all of the kinds that the first have.
    page.evaluate(
        "document.querySelectorAll(':is(tbody, .src, ol, ul) > :nth-child(n + 5), .bars > :nth-child(n + 6)')"
        ".forEach(one => one.remove())"
    )
    found = Axe().run(page, options=RULES)
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found["violations"]] == []
    assert watched.faults == []
    assert len(watched.requests) == 1
