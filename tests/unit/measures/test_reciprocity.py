from __future__ import annotations

import json
from collections import defaultdict

import networkx as nx
import pandas as pd
import pytest

from cases import CASES, network, random_graph
from ihp_graph import sources
from ihp_graph.measures import cross_side, ledger, reciprocity
from ihp_graph.network import Network


@pytest.fixture(scope="module")
def mixed():
    return sources.read([CASES / "mixed"])


def test_by_hand():
    # A–B: 3 technical there, 1 back; 2 cultural back. A–C: 4 there, not classified, 1 technical back.
    built = network(
        {"A": "HIC", "B": "LMIC", "C": "LMIC"},
        [("A", "B", "t", 3), ("B", "A", "t", 1), ("B", "A", "c", 2), ("A", "C", "-", 4), ("C", "A", "t", 1)],
    )
    # all weight 3 + 1 + 2 + 4 + 1 = 11; returned 2·min(3, 3) + 2·min(4, 1) = 8; in kind 2·min(3, 1) = 2
    assert reciprocity.reciprocity_weighted(built).value == pytest.approx(8 / 11)
    assert reciprocity.reciprocity_typed(built).value == pytest.approx(2 / 11)
    assert reciprocity.substitution_gap(built).value == pytest.approx(6 / 11)
    # within technical 3 + 1 + 1 = 5, of which 2·min(3, 1); within cultural nothing comes back
    assert reciprocity.reciprocity_technical(built).value == pytest.approx(2 / 5)
    assert reciprocity.reciprocity_cultural(built).value == 0


def test_cross_drops_by_side_first_then_sums_then_takes_minima():
    # H–S: S was LMIC for the first exchange and HIC for the one back, which is therefore dropped.
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(["H", "S"], side="HIC")
    graph.add_node("L", side="LMIC")
    graph.add_edge("H", "S", knowledge_type="technical", receiver_side="LMIC")
    graph.add_edge("S", "H", knowledge_type="technical")
    graph.add_edge("H", "L", knowledge_type="technical")
    graph.add_edge("L", "H", knowledge_type="technical")
    assert reciprocity.reciprocity_weighted(graph).value == 1
    assert cross_side.cross_reciprocity_weighted(graph).value == pytest.approx(2 / 3)
    assert cross_side.cross_reciprocity_weighted(graph).n == 3


def test_learning_about_oneself_is_no_return_in_the_headline_without_it():
    built = network(
        {"H": "HIC", "L": "LMIC"},
        [("H", "L", "t", 1, None, "from"), ("L", "H", "t", 1, None, "about"), ("H", "L", "t")],
    )
    assert cross_side.cross_reciprocity_typed(built).value == pytest.approx(2 / 3)
    assert cross_side.cross_reciprocity_typed(built, learned_from=True).value == 0
    assert cross_side.cross_reciprocity_typed(built, learned_from=True).n == 2


def literal(graph: nx.MultiDiGraph) -> tuple[float, float]:
    """Compute weighted and typed reciprocity with dictionaries, straight from the formula."""
    blind, typed = defaultdict(float), defaultdict(float)
    for giver, receiver, attributes in graph.edges(data=True):
        blind[giver, receiver] += attributes["weight"]
        if attributes["knowledge_type"]:
            typed[giver, receiver, attributes["knowledge_type"]] += attributes["weight"]
    total = sum(blind.values())
    returned = sum(min(weight, blind.get((j, i), 0)) for (i, j), weight in blind.items())
    in_kind = sum(min(weight, typed.get((j, i, t), 0)) for (i, j, t), weight in typed.items())
    return returned / total, in_kind / total


@pytest.mark.parametrize("seed", range(5))
def test_against_the_formula(seed):
    graph = random_graph(seed, partners=12)
    weighted, typed = literal(graph)
    assert weighted > typed > 0
    assert reciprocity.reciprocity_weighted(graph).value == pytest.approx(weighted, abs=1e-12)
    assert reciprocity.reciprocity_typed(graph).value == pytest.approx(typed, abs=1e-12)
    cross = nx.MultiDiGraph(
        (giver, receiver, attributes)
        for giver, receiver, attributes in graph.edges(data=True)
        if {graph.nodes[giver]["side"], graph.nodes[receiver]["side"]} == {"HIC", "LMIC"}
    )
    nx.set_node_attributes(cross, dict(graph.nodes(data="side")), "side")
    weighted, typed = literal(cross)
    assert cross_side.cross_reciprocity_weighted(graph).value == pytest.approx(weighted, abs=1e-12)
    assert cross_side.cross_reciprocity_typed(graph).value == pytest.approx(typed, abs=1e-12)


@pytest.mark.parametrize("seed", range(3))
def test_unweighted_it_is_networkx_s_reciprocity(seed):
    graph = nx.gnp_random_graph(40, 0.1, seed=seed, directed=True)
    assert reciprocity.reciprocity_weighted(graph).value == pytest.approx(
        nx.overall_reciprocity(graph), abs=1e-12
    )


def test_pairs_of_the_mixed_data_set(mixed):
    found = ledger.pairs(mixed)
    assert list(zip(found["a"], found["b"], strict=True)) == [
        ("cork", "gulu"),
        ("gulu", "leeds"),
        ("juba", "leeds"),  # only x12: in 2010 South Sudan had no group
        ("leeds", "ndola"),
        ("leeds", "santiago"),  # only x8: Chile became high-income on 1 July 2013
        ("ndola", "santiago"),
    ]
    rows = found.set_index(["a", "b"])
    # x1, x2 (3 exchanges) and x4 there; x3 cultural and x5 technical back
    expected = {
        "a_side": "LMIC",
        "b_side": "HIC",
        "b_to_a_technical": 5,
        "a_to_b_technical": 1,
        "a_to_b_cultural": 1,
        "hic_to_lmic": 5,
        "lmic_to_hic": 2,
        "exchanges": 5,
        "total": 7,
        "returned": 4,
        "returned_technical": 2,
        "returned_cultural": 0,
    }
    assert rows.loc[("gulu", "leeds"), list(expected)].to_dict() == expected
    assert rows.loc[("leeds", "santiago"), ["a_side", "b_side"]].tolist() == ["HIC", "LMIC"]
    assert rows.loc[("cork", "gulu"), "a_to_b_unclassified"] == 1
    whole = cross_side.cross_reciprocity_weighted(mixed)
    assert found["returned"].sum() / found["total"].sum() == pytest.approx(whole.value)
    assert found["exchanges"].sum() == whole.n == 11


def test_pairs_as_the_report_s_json(mixed):
    records = ledger.pair_records(mixed)
    assert records[1] == {
        "a": "gulu",
        "b": "leeds",
        "sides": ["LMIC", "HIC"],
        "a_to_b": {"technical": 1, "cultural": 1, "unclassified": 0},
        "b_to_a": {"technical": 5, "cultural": 0, "unclassified": 0},
    }
    json.dumps(records, allow_nan=False)


def test_pairs_without_any():
    found = ledger.pairs(network({"A": "HIC", "B": "HIC"}, [("A", "B")]))
    assert len(found) == 0
    assert {"a", "b", "a_side", "hic_to_lmic", "returned_technical", "cluster"} <= set(found)


def test_partnerships_of_the_mixed_data_set(mixed):
    found = ledger.partnerships(mixed)
    assert found["exchanges"].to_dict() == {"p1": 3, "p2": 5, "p3": 3, "p4": 0}
    assert found["cross_side_exchanges"].to_dict() == {"p1": 3, "p2": 5, "p3": 2, "p4": 0}
    # p2: x4, x15 from HIC, x7 not classified; x5, x6 back: 2·min(1, 2) technical of 5
    assert found.loc["p2", "same_type_reciprocity"] == pytest.approx(2 / 5)
    assert found.loc["p2", ["flow_hic_lmic", "flow_lmic_hic"]].tolist() == [3, 2]
    assert found.loc["p3", ["flow_hic_lmic", "flow_lmic_hic"]].tolist() == [3, 0]
    assert found.loc["p4"].drop(["name", "exchanges", "cross_side_exchanges"]).isna().all()


def test_a_partnership_s_sides_are_wholes_and_pairs_stand_beside():
    # A teaches B, and B′ teaches A′
    built = network(
        {"A": "HIC", "A'": "HIC", "B": "LMIC", "B'": "LMIC"},
        [("A", "B", "t", 1, "p"), ("B'", "A'", "t", 1, "p"), ("A", "A'", "t", 9, "p")],
    )
    row = ledger.partnerships(built).loc["p"]
    assert (row["same_type_reciprocity"], row["pairwise"]) == (1, 0)
    assert (row["exchanges"], row["cross_side_exchanges"]) == (3, 2)


def test_a_pair_in_two_partnerships_counts_within_each():
    built = network(
        {"H": "HIC", "L": "LMIC"},
        [("H", "L", "t", 1, "p"), ("L", "H", "t", 1, "q"), ("L", "H", "c", 1, "p")],
    )
    found = ledger.partnerships(built)
    assert found["pairwise"].to_dict() == {"p": 0, "q": 0}
    assert cross_side.cross_reciprocity_typed(built).value == pytest.approx(2 / 3)


def test_a_partnership_with_exchanges_of_one_side_only_has_flows_of_zero_and_no_reciprocity():
    found = ledger.partnerships(network({"A": "HIC", "B": "HIC"}, [("A", "B", "t", 1, "p")]))
    assert found.loc["p", ["flow_hic_lmic", "flow_lmic_hic"]].tolist() == [0, 0]
    assert pd.isna(found.loc["p", "same_type_reciprocity"])


def test_partnerships_are_sorted_and_complete(mixed):
    found = ledger.partnerships(mixed)
    assert list(found.index) == sorted(mixed["partnerships"]["id"])
    assert found["name"].tolist() == [
        "Leeds and Gulu",
        "Leeds, Cork and Gulu",
        "Leeds and Santiago",
        "Silent link",
    ]
    assert len(ledger.partnerships(Network.from_networkx(nx.DiGraph([(1, 2)])))) == 0
