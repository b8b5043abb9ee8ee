"""The store from Python: connect, ask by name or in Cypher, take rows, DataFrame, graph and HTML."""

import subprocess
import sys
from collections.abc import Iterator

import networkx as nx
import pytest

import ihp_graph
from datasets import HOSTILE, exchanges, keyed
from ihp_graph import queries
from ihp_graph.dataset import Dataset
from ihp_graph.errors import QueryError, StoreError
from ihp_graph.store import Store
from stores import Place


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def opened(request: pytest.FixtureRequest) -> Iterator[Store]:
    place: Place = request.getfixturevalue(request.param)
    place.wipe()
    names = [{"id": f"p{n:02}", "name": name, "country": "GBR"} for n, name in enumerate(HOSTILE)]
    with place.open() as opened:
        opened.load(exchanges(40))
        opened.load(Dataset({"partners": keyed(names)}))
    with ihp_graph.connect(**place.options, read_only=True) as opened:
        yield opened


def test_importing_it_is_quick() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import ihp_graph, sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert not {"pandas", "numpy", "neo4j", "networkx", "click"} & set(done.stdout.split())


def test_a_store_of_one_s_own_in_a_folder(embedded: Place) -> None:
    with ihp_graph.connect(home=str(embedded.options["home"])) as opened:
        assert opened.query("RETURN 1 AS one") == [{"one": 1}]
    with pytest.raises(StoreError, match="is no address of a Neo4j"):
        ihp_graph.connect("http://example.org")


def test_a_query_of_the_library_by_its_name(opened: Store) -> None:
    found = opened.query("roles-by-side")
    query = queries.find("roles-by-side")
    assert found.cypher == query.text
    assert found.columns == query.returns
    assert found.df.set_index("role").loc["member", "lmic"] == 10
    assert found.df["hic"].dtype == "int64"


def test_a_wrong_name_or_parameter_is_said(opened: Store) -> None:
    with pytest.raises(QueryError, match="Did you mean 'roles-by-side'"):
        opened.query("roles-by-sides")
    with pytest.raises(QueryError, match="has no parameter 'since'"):
        opened.query("roles-by-side", since=2012)


def test_parameters_by_keyword(opened: Store) -> None:
    text = "MATCH (p:Partner) WHERE p.id IN $ids RETURN p.id AS id, $day AS day ORDER BY id"
    found = opened.query(text, ids=["p1", "p2"], day=None)
    assert found == [{"id": "p1", "day": None}, {"id": "p2", "day": None}]
    assert opened.query(text, {"ids": ["p1"]}, day=1) == [{"id": "p1", "day": 1}]


def test_a_graph_goes_on_into_networkx(opened: Store) -> None:
    found = opened.query("MATCH (a:Partner)-[t:TAUGHT]->(b:Partner) RETURN a, t, b")
    graph = found.graph()
    assert isinstance(graph, nx.MultiDiGraph)
    assert graph.number_of_edges() == 40
    names = nx.get_node_attributes(graph, "id")
    pagerank = nx.pagerank(nx.DiGraph(nx.relabel_nodes(graph, names)))
    assert set(pagerank) <= {f"p{n}" for n in range(10)}


def test_names_stay_what_they_are_in_rows_frames_and_graphs(opened: Store) -> None:
    found = opened.query(
        "MATCH (p:Partner) WHERE p.id STARTS WITH 'p' AND size(p.id) = 3 RETURN p ORDER BY p.id"
    )
    assert [row["p"]["properties"]["name"] for row in found] == list(HOSTILE)
    assert [cell["properties"]["name"] for cell in found.df["p"]] == list(HOSTILE)
    assert sorted(nx.get_node_attributes(found.graph(), "name").values()) == sorted(HOSTILE)
    html = found._repr_html_()
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


@pytest.mark.parametrize("property_name", ["`a<b>`", '`x"`'])
def test_a_hostile_column_is_text(opened: Store, property_name: str) -> None:
    found = opened.query(f"RETURN 1 AS {property_name}")
    assert found.columns == (property_name.strip("`"),)
    assert "<b>" not in found._repr_html_()


def test_why_nothing(opened: Store) -> None:
    text = "MATCH (p:Partnr) RETURN p"
    assert not opened.query(text)
    assert "Did you mean 'Partner'?" in opened.why_nothing(text)
