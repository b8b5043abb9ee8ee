"""The page on the measures is read off the docstrings, which leave nothing out."""

from __future__ import annotations

import inspect
from functools import partial

import networkx as nx
import pytest

from ihp_graph import cli, paths
from ihp_graph.measures import MEASURES, PARTNER_MEASURES, brokerage, page

FUNCTIONS = {
    key: measure.func if isinstance(measure, partial) else measure
    for key, measure in {**MEASURES, **PARTNER_MEASURES, "brokerage": brokerage.brokerage}.items()
}
PUBLIC = sorted({*FUNCTIONS.values(), *page.BEYOND}, key=lambda function: function.__name__)


def test_the_page_is_up_to_date(tmp_path):
    assert cli.run(["schema", "--measures", "--output", str(tmp_path / "measures.md")]) == 0
    written = (tmp_path / "measures.md").read_text(encoding="utf-8")
    kept = (paths.data_dir().parent / "docs" / "measures.md").read_text(encoding="utf-8")
    assert written == kept, "run: ihp-graph schema --measures --output docs/measures.md"


@pytest.mark.parametrize("function", PUBLIC, ids=lambda function: function.__name__)
def test_every_docstring_has_all_that_the_page_says(function):
    head, parts = page.sections(inspect.getdoc(function))
    assert {"Returns", "Notes", "References", "Examples"} <= parts.keys()
    assert ".. math::" in head or function is brokerage.brokerage
    assert ">>>" in parts["Examples"]
    assert ".. [1] " in parts["References"]


def test_every_key_is_on_the_page():
    text = page.as_markdown()
    keys = [*MEASURES, *PARTNER_MEASURES, "brokerage_income", "brokerage_country"]
    assert [key for key in keys if f"`{key}`" not in text] == []
    assert ":func:" not in text
    assert ".. math" not in text


@pytest.mark.parametrize("key", FUNCTIONS)
def test_every_measure_takes_any_networkx_graph(key):
    graph = nx.MultiDiGraph()
    graph.add_nodes_from([("Leeds", {"side": "HIC"}), ("Gulu", {"side": "LMIC"}), "Ndola"])
    graph.add_edge("Leeds", "Gulu", knowledge_type="technical", weight=2)
    graph.add_edge("Gulu", "Ndola")
    measure = {**MEASURES, **PARTNER_MEASURES, "brokerage": brokerage.brokerage}[key]
    assert measure(graph) is not None
    assert measure(nx.DiGraph(graph)) is not None
