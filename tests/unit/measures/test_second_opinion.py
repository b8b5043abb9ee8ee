"""Measures against implementations that have nothing in common with ours: rustworkx, statsmodels, SciPy."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
import rustworkx as rx
from scipy import stats
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from cases import random_graph
from ihp_graph.measures import centrality, centralization, inequality, mixing, significance, structure, trend
from ihp_graph.measures.agreement import agreement
from ihp_graph.network import Network

SEEDS = range(4)


def rust(network: Network) -> rx.PyDiGraph:
    """Build the graph of summed weights in rustworkx, its nodes in the order of the partners."""
    graph = rx.PyDiGraph()
    graph.add_nodes_from(list(network.partners.index))
    arcs = network.weight.tocoo()
    graph.add_edges_from(list(zip(arcs.row.tolist(), arcs.col.tolist(), map(float, arcs.data), strict=True)))
    return graph


def in_order(found, network):
    return [found[place] for place in range(len(network.partners))]


@pytest.mark.parametrize("seed", SEEDS)
def test_centralities_of_rustworkx(seed):
    network = Network.from_networkx(random_graph(seed, exchanges=60 + 40 * seed))
    graph = rust(network)
    between = rx.betweenness_centrality(graph, normalized=False)
    assert centrality.betweenness(network).tolist() == pytest.approx(in_order(between, network), abs=1e-9)
    ranks = rx.pagerank(graph, weight_fn=float, tol=1e-13, max_iter=1000)
    assert centrality.pagerank(network).tolist() == pytest.approx(in_order(ranks, network), abs=1e-6)
    hubs, authorities = rx.hits(graph, weight_fn=float, tol=1e-13, max_iter=20_000)
    assert centrality.hits_hub(network).tolist() == pytest.approx(in_order(hubs, network), abs=1e-6)
    assert centrality.hits_authority(network).tolist() == pytest.approx(
        in_order(authorities, network), abs=1e-6
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_structure_of_rustworkx(seed):
    network = Network.from_networkx(random_graph(seed))
    graph = rust(network)
    components = rx.strongly_connected_components(graph)
    of = {node: number for number, nodes in enumerate(components) for node in nodes}
    apart = sum(of[giver] != of[receiver] for giver, receiver in graph.edge_list())
    assert structure.flow_hierarchy(network).value == pytest.approx(apart / graph.num_edges(), abs=1e-9)
    returned = sum(graph.has_edge(receiver, giver) for giver, receiver in graph.edge_list())
    assert structure.reciprocity_edgewise(network).value == pytest.approx(
        returned / graph.num_edges(), abs=1e-9
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_rho_is_the_correlation_of_arcs_with_their_returns(seed):
    """Garlaschelli and Loffredo's equation 2, of which the formula in the docstring is the outcome."""
    network = Network.from_networkx(random_graph(seed))
    apart = ~np.eye(len(network.partners), dtype=bool)
    arcs = network.arcs.toarray()
    expected = np.corrcoef(arcs[apart], arcs.T[apart])[0, 1]
    assert structure.rho_gl(network).value == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_mixing_and_ei_index_of_networkx(seed):
    graph = random_graph(seed)
    once = nx.DiGraph(graph).subgraph(n for n, side in graph.nodes(data="side") if side in ("HIC", "LMIC"))
    counts = nx.attribute_mixing_matrix(once, "side", mapping={"HIC": 0, "LMIC": 1}, normalized=False)
    assert mixing.mixing_matrix(graph).value == counts.tolist()
    within = np.trace(counts)
    assert mixing.ei_index(graph).value == pytest.approx(1 - 2 * within / counts.sum(), abs=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_centralization_of_the_centralities_of_networkx(seed):
    graph = random_graph(seed)
    once = nx.DiGraph(graph)
    for key, centralities in (
        ("centralization_outdegree", nx.out_degree_centrality(once)),
        ("centralization_indegree", nx.in_degree_centrality(once)),
        ("centralization_betweenness", nx.betweenness_centrality(once)),
    ):
        values = np.array(list(centralities.values()))
        expected = (values.max() - values).sum() / (len(values) - 1)
        assert getattr(centralization, key)(graph).value == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_inequality_of_scipy(seed):
    values = inequality.strength(Network.from_networkx(random_graph(seed)), "out")
    shares = values / values.sum()
    # Theil's T is ln n less the entropy; Gini from the ordered values; HHI from the second moment
    assert inequality.theil(values) == pytest.approx(np.log(len(values)) - stats.entropy(shares), abs=1e-9)
    lorenz = np.concatenate([[0], np.cumsum(np.sort(shares))])
    area = np.trapezoid(lorenz, dx=1 / len(values))
    assert inequality.gini(values) == pytest.approx(1 - 2 * area, abs=1e-9)
    assert inequality.hhi(values) == pytest.approx((1 + stats.variation(values) ** 2) / len(values), abs=1e-9)


@pytest.mark.parametrize(("count", "n"), [(0, 5), (3, 10), (5, 5), (17, 41)])
def test_wilson_of_statsmodels(count, n):
    assert significance.wilson(count, n) == pytest.approx(
        proportion_confint(count, n, method="wilson"), abs=1e-9
    )


@pytest.mark.parametrize("cells", [(56, 70, 48, 80), (9, 10, 3, 10), (6, 7, 2, 7), (5, 56, 0, 29)])
def test_newcombe_of_statsmodels(cells):
    expected = confint_proportions_2indep(*cells, method="newcomb", compare="diff")
    assert significance.newcombe(*cells) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_kappa_of_statsmodels(seed):
    rng = np.random.default_rng(seed)
    first = rng.random(60) < 0.4
    second = first ^ (rng.random(60) < 0.2)
    table = [[int(np.sum((first == i) & (second == j))) for j in (True, False)] for i in (True, False)]
    assert agreement(first, second).kappa == pytest.approx(cohens_kappa(np.array(table)).kappa, abs=1e-9)


def test_trend_of_scipy():
    figures = {2011: 0.2, 2012: 0.5, 2014: 0.3, 2015: 0.9, 2019: 0.8, 2020: 0.7}
    found = trend.trend({year: (value, 3) for year, value in figures.items()})
    years, values = list(figures), list(figures.values())
    assert found.slope == pytest.approx(stats.theilslopes(values, years).slope, abs=1e-9)
    expected = stats.kendalltau(years, values, method="exact")
    assert (found.tau, found.p_value) == pytest.approx((expected.statistic, expected.pvalue), abs=1e-9)


def test_betweenness_of_a_large_network_is_close_and_says_that_it_is_estimated(monkeypatch):
    graph = nx.gnp_random_graph(60, 0.08, seed=1, directed=True)
    exact = centrality.betweenness(Network.from_networkx(graph))
    assert structure.density(graph).note is None
    monkeypatch.setattr("ihp_graph.measures.shortest.EXACT_SOURCES", 20)
    monkeypatch.setattr("ihp_graph.measures.shortest.PIVOTS", 50)
    network = Network.from_networkx(graph)
    found = centrality.betweenness(network)
    assert np.corrcoef(found, exact)[0, 1] > 0.95
    assert found.sum() == pytest.approx(exact.sum(), rel=0.15)
    assert found.equals(centrality.betweenness(Network.from_networkx(graph)))
    noted = centrality.partner_notes(network)["betweenness_hic_to_lmic"]
    assert noted == {"note": "sampled", "used": 50, "of": int(np.sum(network.arcs.sum(axis=1) > 0))}
    assert centralization.centralization_betweenness(network).note == "sampled"
