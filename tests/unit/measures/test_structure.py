"""Structure, mixing, brokerage and the null model, against NetworkX or by going through every case."""

from __future__ import annotations

from itertools import permutations

import networkx as nx
import numpy as np
import pytest
from scipy.optimize import fsolve

from cases import network, random_graph
from ihp_graph.measures import MEASURES, brokerage, centralization, mixing, null_model, structure
from ihp_graph.measures.products import product_at
from ihp_graph.network import Network

SEEDS = range(4)


def simple(seed, **size) -> nx.DiGraph:
    return nx.DiGraph(random_graph(seed, **size))


def known(graph: nx.DiGraph) -> nx.DiGraph:
    return graph.subgraph(node for node, side in graph.nodes(data="side") if side != "unknown")


@pytest.mark.parametrize("seed", SEEDS)
def test_against_networkx(seed):
    graph = simple(seed, exchanges=60 + 60 * seed)
    assert structure.density(graph).value == pytest.approx(nx.density(graph))
    assert structure.reciprocity_edgewise(graph).value == pytest.approx(nx.overall_reciprocity(graph))
    assert structure.triad_census(graph).value == nx.triadic_census(graph)
    assert structure.flow_hierarchy(graph).value == pytest.approx(nx.flow_hierarchy(graph))
    assert structure.trophic_incoherence(graph).value == pytest.approx(by_least_squares(graph), abs=1e-9)
    sided = known(graph)
    expected = nx.attribute_assortativity_coefficient(sided, "side")
    assert mixing.assortativity_income(graph).value == pytest.approx(expected)
    counts = nx.attribute_mixing_matrix(sided, "side", mapping={"HIC": 0, "LMIC": 1}, normalized=False)
    assert mixing.mixing_matrix(graph).value == counts.astype(int).tolist()
    assert mixing.mixing_matrix(graph).n == sided.number_of_edges()


def by_least_squares(graph: nx.DiGraph) -> float:
    """Fit the trophic levels to the weighted arcs directly."""
    nodes = {node: number for number, node in enumerate(graph)}
    weight = np.array([weight for *_, weight in graph.edges(data="weight")], dtype=float)
    steps = np.zeros((len(weight), len(nodes)))
    for row, (giver, receiver) in enumerate(graph.edges):
        steps[row, nodes[giver]], steps[row, nodes[receiver]] = -1, 1
    root = np.sqrt(weight)
    level, *_ = np.linalg.lstsq(steps * root[:, None], root, rcond=None)
    return float(np.sum(weight * (steps @ level - 1) ** 2) / weight.sum())


def test_censuses_add_up():
    built = Network.from_networkx(random_graph(1))
    n = len(built.partners)
    dyads, triads = structure.dyad_census(built).value, structure.triad_census(built).value
    assert sum(dyads.values()) == n * (n - 1) // 2
    assert sum(triads.values()) == n * (n - 1) * (n - 2) // 6
    assert len(triads) == 16


def test_rho_by_hand():
    # 3 arcs of 6, two of them returned: (2/3 − 1/2)/(1 − 1/2)
    graph = nx.DiGraph([("a", "b"), ("b", "a"), ("a", "c")])
    assert structure.rho_gl(graph).value == pytest.approx(1 / 3)
    full = structure.rho_gl(nx.DiGraph([("a", "b"), ("b", "a")]))
    assert (full.value, full.reason) == (None, "every arc is present")


def test_centralization_of_a_star_is_one():
    star = nx.DiGraph([("hub", leaf) for leaf in "abcd"])
    assert centralization.centralization_outdegree(star).value == 1
    assert centralization.centralization_indegree(star.reverse()).value == 1
    both_ways = nx.DiGraph([*star.edges, *star.reverse().edges])
    assert centralization.centralization_betweenness(both_ways).value == 1


@pytest.mark.parametrize(
    ("key", "partners", "reason"),
    [
        ("density", 1, "fewer than two partners"),
        ("rho_gl", 1, "fewer than two partners"),
        ("triad_census", 2, "fewer than three partners"),
        ("centralization_betweenness", 2, "fewer than three partners"),
        ("centralization_outdegree", 1, "fewer than two partners"),
        ("density", 3, "no exchanges"),
        ("triad_census", 3, "no exchanges"),
        ("reciprocity_edgewise", 3, "no exchanges"),
        ("mixing_matrix", 3, "no exchanges"),
    ],
)
def test_undefined_for_few_partners_or_none_in_touch(key, partners, reason):
    result = MEASURES[key](network({str(number): "HIC" for number in range(partners)}, []))
    assert (result.value, result.reason) == (None, reason)


def test_two_partners_in_touch_have_no_triads():
    result = structure.triad_census(network({"a": "HIC", "b": "LMIC"}, [("a", "b")]))
    assert result.reason == "fewer than three partners"


def test_sides_that_cannot_mix():
    one_side = network({"a": "HIC", "b": "HIC", "u": "unknown"}, [("a", "b"), ("a", "u")])
    assert mixing.ei_index(one_side).reason == "one side only"
    assert mixing.assortativity_income(one_side).reason == "one side only"
    assert mixing.mixing_matrix(one_side).value == [[1, 0], [0, 0]]
    unknown = network({"a": "HIC", "b": "LMIC", "u": "unknown"}, [("a", "u")])
    assert mixing.ei_index(unknown).reason == "no exchanges"
    idle = network({"a": "HIC", "b": "HIC", "c": "LMIC"}, [("a", "b")])
    assert mixing.ei_index(idle).value == -1
    assert mixing.assortativity_income(idle).reason == "one side only"


def test_unweighted_measures_count_distinct_arcs():
    once = network({"a": "HIC", "b": "LMIC", "c": "HIC"}, [("a", "b"), ("b", "c")])
    often = network({"a": "HIC", "b": "LMIC", "c": "HIC"}, [("a", "b", "t", 9), ("a", "b", "c"), ("b", "c")])
    for key in ("density", "reciprocity_edgewise", "dyad_census", "ei_index", "mixing_matrix"):
        assert MEASURES[key](once) == MEASURES[key](often)
        assert MEASURES[key](often).n == 2


def literal_brokerage(graph: nx.DiGraph, group: dict) -> dict:
    """Go through every ordered triple."""
    counts = {node: dict.fromkeys(brokerage.ROLES, 0) for node in graph}
    for i, j, k in permutations(graph, 3):
        if not (graph.has_edge(i, j) and graph.has_edge(j, k)) or graph.has_edge(i, k):
            continue
        first, second, ends = group[i] == group[j], group[j] == group[k], group[i] == group[k]
        role = {
            (True, True, True): "coordinator",
            (False, False, True): "itinerant",
            (True, False, False): "representative",
            (False, True, False): "gatekeeper",
            (False, False, False): "liaison",
        }[first, second, ends]
        counts[j][role] += 1
        counts[j]["total"] += 1
    return counts


@pytest.mark.parametrize("seed", SEEDS)
def test_brokerage_against_every_triple(seed):
    graph = simple(seed, partners=16, exchanges=60)
    rng = np.random.default_rng(seed)
    for node in graph:
        graph.nodes[node]["country"] = str(rng.choice(["GBR", "UGA", "ZMB", "IRL"]))
    sided = known(graph)
    found = brokerage.brokerage(graph)
    assert found.loc[list(sided)].to_dict("index") == literal_brokerage(sided, dict(sided.nodes(data="side")))
    assert found.drop(list(sided)).isna().all(axis=None)
    by_country = literal_brokerage(graph, dict(graph.nodes(data="country")))
    assert brokerage.brokerage(graph, "country").to_dict("index") == by_country
    totals = brokerage.brokerage_total(graph, "country").value
    assert totals == {role: sum(counts[role] for counts in by_country.values()) for role in brokerage.ROLES}
    assert totals["total"] == sum(totals.values()) - totals["total"] > 0


def test_brokerage_without_countries_is_undefined():
    assert brokerage.brokerage_total(nx.DiGraph([("a", "b")]), "country").reason == "no exchanges"


def literal_constraint(graph: nx.DiGraph) -> dict:
    """Follow Burt's formula with loops; NetworkX gives NaN to partners that only receive."""
    tie = {frozenset(pair): 0.0 for pair in graph.edges}
    for giver, receiver, weight in graph.edges(data="weight"):
        tie[frozenset((giver, receiver))] += weight
    total = {node: sum(weight for pair, weight in tie.items() if node in pair) for node in graph}

    def p(i, j):
        return tie.get(frozenset((i, j)), 0.0) / total[i]

    contacts = {node: set(nx.all_neighbors(graph, node)) for node in graph}
    return {
        i: sum((p(i, j) + sum(p(i, q) * p(q, j) for q in contacts[i] - {j})) ** 2 for j in contacts[i])
        for i in graph
        if contacts[i]
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_constraint_against_the_formula(seed):
    graph = simple(seed, exchanges=70)
    found = brokerage.constraint(graph)
    expected = literal_constraint(graph)
    assert found.dropna().to_dict() == pytest.approx(expected, abs=1e-12)
    assert set(found[found.isna()].index) == set(nx.isolates(graph))
    of_networkx = nx.constraint(as_ties(graph), weight="weight")
    assert expected == pytest.approx({node: of_networkx[node] for node in expected}, abs=1e-9)


def as_ties(graph: nx.DiGraph) -> nx.Graph:
    """Sum both ways to one tie, in which NetworkX and Burt mean the same."""
    ties = nx.Graph()
    for i, j, weight in graph.edges(data="weight"):
        ties.add_edge(i, j, weight=ties.get_edge_data(i, j, {"weight": 0})["weight"] + weight)
    return ties


def test_products_in_blocks_are_the_whole_product(monkeypatch):
    arcs = Network.from_networkx(random_graph(3, exchanges=200)).weight
    whole = (arcs @ arcs) * arcs
    monkeypatch.setattr("ihp_graph.measures.products.WORK", 7)
    assert abs(product_at(arcs, arcs, arcs) - whole).sum() == 0


def literal_null_model(graph: nx.DiGraph) -> dict:
    """Solve for one x and y of each partner, and go through every pair."""
    nodes = [node for node in graph if graph.degree(node)]
    n = len(nodes)
    out = np.array([graph.out_degree(node) for node in nodes], dtype=float)
    into = np.array([graph.in_degree(node) for node in nodes], dtype=float)
    apart = 1 - np.eye(n)

    def chance(at):
        odds = np.exp(at[:n, None] + at[None, n:])
        return apart * odds / (1 + odds) * (out > 0)[:, None] * (into > 0)[None, :]

    def missing(at):
        p = chance(at)
        off = np.concatenate([p.sum(axis=1) - out, p.sum(axis=0) - into])
        idle = np.concatenate([out, into]) == 0
        off[idle] = at[idle]
        off[0] += 1e-9 * at[0]  # x and y are only known up to a common factor
        return off

    start = np.log(np.maximum(np.concatenate([out, into]), 1) / np.sqrt(out.sum()))
    p = chance(fsolve(missing, start, xtol=1e-13))
    q = p * p.T
    arcs = graph.number_of_edges()
    expected, spread = q.sum() / arcs, np.sqrt(4 * np.triu(q * (1 - q), 1).sum()) / arcs
    return {"expected": expected, "sd": spread, "z": (nx.overall_reciprocity(graph) - expected) / spread}


@pytest.mark.parametrize("seed", SEEDS)
def test_null_model_against_one_unknown_for_each_partner(seed):
    graph = simple(seed, partners=15, exchanges=45)
    result = structure.reciprocity_edgewise(graph)
    assert result.null_model == pytest.approx(literal_null_model(graph), abs=1e-5)
    assert result.null_model_reason is None


def test_null_model_by_hand():
    # each of four partners has one arc out and one in: all p are 1/3, q 1/9
    graph = nx.DiGraph([(1, 2), (2, 1), (3, 4), (4, 3)])
    found = structure.reciprocity_edgewise(graph).null_model
    spread = np.sqrt(4 * 6 * (1 / 9) * (8 / 9)) / 4
    assert found == pytest.approx({"expected": 12 / 9 / 4, "sd": spread, "z": (1 - 1 / 3) / spread}, abs=1e-6)


def test_null_model_where_the_degrees_leave_no_choice():
    found = structure.reciprocity_edgewise(nx.DiGraph([("hub", leaf) for leaf in "abcd"]))
    assert found.null_model == {"expected": 0, "sd": 0, "z": None}
    found = structure.reciprocity_edgewise(nx.complete_graph(4, nx.DiGraph))
    assert found.null_model == pytest.approx({"expected": 1, "sd": 0, "z": None})


def test_null_model_of_a_fragmented_network():
    pieces = nx.DiGraph([(1, 2), (3, 4), (5, 6)])
    found = structure.reciprocity_edgewise(pieces)
    assert (found.null_model, found.null_model_reason) == (None, "fragmented")
    halves = nx.DiGraph([(1, 2), (3, 4)])
    assert structure.reciprocity_edgewise(halves).null_model_reason is None


def test_null_model_not_converged(monkeypatch):
    monkeypatch.setattr(null_model, "MOST_STEPS", 1)
    found = structure.reciprocity_edgewise(simple(1))
    assert (found.null_model, found.null_model_reason) == (None, "not converged")
    assert found.value is not None
