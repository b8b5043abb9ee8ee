"""The picture of a query in a real browser: it needs no script and no network, and anyone can use it."""

import networkx as nx
import pytest
from axe_core_python.sync_playwright import Axe

from datasets import HOSTILE
from ihp_graph.views import found

pytestmark = pytest.mark.browser

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for n, name in enumerate(HOSTILE):
        labels = ["Partner"] if n % 3 else ["Exchange"]
        graph.add_node(f"n{n}", labels=labels, id=f"p{n}", name=name, side=["HIC", "LMIC", "unknown"][n % 3])
        kind = ["technical", "cultural"][n % 2]
        graph.add_edge(f"n{n}", f"n{(n + 1) % len(HOSTILE)}", key=f"r{n}", type="TAUGHT", knowledge_type=kind)
    graph.add_edge("n1", "n1", key="loop", type="KNOWS")
    file = tmp_path_factory.mktemp("found") / "found.html"
    file.write_text(
        found.render(graph, "Who <b>taught</b> whom?", "MATCH …", {"year": 2012}), encoding="utf-8"
    )
    return file


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (360, "light")])
def test_it_is_quiet_offline_and_accessible(opened, file, width, scheme):
    watched = opened(
        file, viewport={"width": width, "height": 800}, color_scheme=scheme, offline=True, locale="en-GB"
    )
    page = watched.page
    assert page.locator("h1").inner_text() == "Who <b>taught</b> whom?"
    assert page.locator("svg .node").count() == len(HOSTILE)
    assert page.locator("svg .arc").count() == len(HOSTILE) + 1
    assert page.locator("tbody").first.locator("tr").count() == len(HOSTILE) + 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box = page.locator("svg").bounding_box()
    for node in page.locator("svg .node").all():
        place = node.bounding_box()
        assert box["x"] <= place["x"] <= box["x"] + box["width"]
        assert box["y"] <= place["y"] <= box["y"] + box["height"]
    faults = Axe().run(page, options=WCAG)["violations"]
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in faults] == []
    assert watched.faults == []
    assert [address for address in watched.requests[1:] if not address.startswith("data:")] == []


def test_it_is_readable_without_javascript(opened, file):
    page = opened(file, java_script_enabled=False).page
    assert page.locator("svg .node").count() == len(HOSTILE)
