"""NetworkX is the referee wherever it has the measure."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest

from cases import network, random_graph
from ihp_graph.measures import centrality, hits, shortest
from ihp_graph.network import Network

SEEDS = range(4)


def summed(graph: nx.MultiDiGraph) -> nx.DiGraph:
    """Sum parallel edges, as the measures do."""
    built = nx.DiGraph()
    built.add_nodes_from(graph.nodes(data=True))
    for giver, receiver, weight in graph.edges(data="weight"):
        before = built.get_edge_data(giver, receiver, {"weight": 0})["weight"]
        built.add_edge(giver, receiver, weight=before + weight)
    return built


def agrees(found, expected, tolerance=1e-9):
    return found.to_dict() == pytest.approx(expected, abs=tolerance)


@pytest.mark.parametrize("seed", SEEDS)
def test_strengths(seed):
    graph = random_graph(seed)
    whole = summed(graph)
    assert agrees(centrality.out_strength(graph), dict(whole.out_degree(weight="weight")))
    assert agrees(centrality.in_strength(graph), dict(whole.in_degree(weight="weight")))
    technical = nx.MultiDiGraph(
        edge for edge in graph.edges(data=True) if edge[2]["knowledge_type"] == "technical"
    )
    technical.add_nodes_from(graph)
    assert agrees(centrality.out_strength(graph, "technical"), dict(technical.out_degree(weight="weight")))
    assert agrees(centrality.in_strength(graph, "technical"), dict(technical.in_degree(weight="weight")))
    assert centrality.net_flow(graph).sum() == 0


@pytest.mark.parametrize("seed", SEEDS)
def test_pagerank_both_ways(seed):
    graph = summed(random_graph(seed))
    assert agrees(centrality.pagerank(graph), nx.pagerank(graph, tol=1e-13, max_iter=1000), 1e-9)
    assert agrees(
        centrality.reverse_pagerank(graph), nx.pagerank(graph.reverse(), tol=1e-13, max_iter=1000), 1e-9
    )


def iterated(graph: nx.DiGraph, steps: int = 20_000) -> tuple[dict, dict]:
    """Do the power iteration from the all-ones vector, literally."""
    matrix = nx.to_numpy_array(graph)
    found = []
    for square in (matrix @ matrix.T, matrix.T @ matrix):
        vector = np.ones(len(graph))
        for _ in range(steps):
            vector = square @ vector
            vector /= vector.sum()
        found.append(dict(zip(graph, vector, strict=True)))
    return found[0], found[1]


@pytest.mark.parametrize("seed", SEEDS)
def test_hits(seed):
    graph = summed(random_graph(seed))
    hubs, authorities = iterated(graph)
    assert agrees(centrality.hits_hub(graph), hubs)
    assert agrees(centrality.hits_authority(graph), authorities)
    of_networkx = nx.hits(graph, max_iter=1000, tol=1e-12)
    assert agrees(centrality.hits_hub(graph), of_networkx[0], 1e-6)
    assert agrees(centrality.hits_authority(graph), of_networkx[1], 1e-6)


def test_hits_sees_the_strongest_component():
    built = network(dict.fromkeys("abcd", "HIC"), [("a", "b", "t", 3), ("c", "d", "t", 2)])
    assert centrality.hits_hub(built).to_dict() == {"a": 1, "b": 0, "c": 0, "d": 0}
    assert centrality.partner_notes(built)["hits_authority"] == {"note": "strongest component", "of": 2}
    assert centrality.partner_notes(network({"a": "HIC", "b": "HIC"}, [("a", "b")])) == {}


def test_hits_of_equally_strong_components_is_that_of_the_iteration():
    # σ² = 4 of both: a teaches four with weight 1, x teaches y with weight 2
    graph = nx.DiGraph()
    graph.add_weighted_edges_from([("a", leaf, 1) for leaf in "bcde"] + [("x", "y", 2), ("p", "q", 1)])
    hubs, authorities = iterated(graph, 200)
    assert agrees(centrality.hits_hub(graph), hubs)
    assert agrees(centrality.hits_authority(graph), authorities)
    assert centrality.hits_hub(graph)["x"] == pytest.approx(0.5)


def test_hits_of_a_large_component_is_found_iteratively(monkeypatch):
    graph = summed(random_graph(7, partners=60, exchanges=200))
    dense = centrality.hits_hub(graph)
    monkeypatch.setattr(hits, "SMALL", 5)
    assert agrees(centrality.hits_hub(graph), dense.to_dict(), 1e-9)


def test_hits_not_converged_is_missing(monkeypatch):
    def fails(*_args, **_options):
        raise hits.ArpackNoConvergence("", np.empty(0), np.empty((0, 0)))

    monkeypatch.setattr(hits, "SMALL", 1)
    monkeypatch.setattr(hits, "eigsh", fails)
    assert centrality.hits_hub(random_graph(1)).isna().all()


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("cells", [10, 10**6], ids=["many blocks", "one block"])
def test_betweenness(seed, cells, monkeypatch):
    monkeypatch.setattr(shortest, "BLOCK_CELLS", cells)
    graph = random_graph(seed, exchanges=60 + 40 * seed)
    assert agrees(
        centrality.betweenness(graph), nx.betweenness_centrality(nx.DiGraph(graph), normalized=False)
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_betweenness_from_hic_to_lmic(seed):
    graph = random_graph(seed, exchanges=60 + 40 * seed)
    sides = dict(graph.nodes(data="side"))
    expected = nx.betweenness_centrality_subset(
        nx.DiGraph(graph),
        sources=[partner for partner, side in sides.items() if side == "HIC"],
        targets=[partner for partner, side in sides.items() if side == "LMIC"],
    )
    assert any(expected.values())
    assert agrees(centrality.betweenness_hic_to_lmic(graph), expected)


def test_betweenness_hic_to_lmic_by_hand():
    # h → m → l: m on the only path; back from l to h nothing counts; u of unknown side counts as a middle
    built = network(
        {"h": "HIC", "g": "HIC", "m": "LMIC", "l": "LMIC", "u": "unknown"},
        [("h", "m"), ("m", "l"), ("h", "u"), ("u", "l"), ("l", "g"), ("g", "h")],
    )
    # pairs h→l (two paths, by m and by u), g→m (by h), g→l (by h, then m or u)
    assert centrality.betweenness_hic_to_lmic(built).to_dict() == {"g": 0, "h": 2, "l": 0, "m": 1, "u": 1}


def test_a_weight_is_no_distance():
    graph = nx.DiGraph()
    graph.add_weighted_edges_from([("a", "b", 100), ("b", "c", 100), ("a", "c", 1)])
    assert not centrality.betweenness(graph).any()


def test_results_are_the_same_each_time():
    graph = random_graph(5, partners=200, exchanges=800)
    one, other = (centrality.betweenness(Network.from_networkx(graph)) for _ in range(2))
    assert one.equals(other)
