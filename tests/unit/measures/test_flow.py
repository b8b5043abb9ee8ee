from __future__ import annotations

import networkx as nx
import pytest

from cases import CASES, network
from ihp_graph import sources
from ihp_graph.measures import flow


def test_asymmetry_by_hand():
    built = network(
        {"H": "HIC", "L": "LMIC", "M": "LMIC"},
        [("H", "L", "t", 6), ("L", "H", "t", 2), ("L", "H", "c", 3), ("H", "L", "-", 1), ("L", "M", "t", 50)],
    )
    assert flow.flow_asymmetry(built).value == pytest.approx((7 - 5) / 12)
    assert flow.flow_asymmetry(built, "technical").value == pytest.approx((6 - 2) / 8)
    assert flow.flow_asymmetry(built, "cultural").value == -1
    assert [flow.flow_asymmetry(built, kind).n for kind in (None, "technical", "cultural")] == [4, 2, 1]


def test_flows_by_hand():
    built = network(
        {"H": "HIC", "L": "LMIC", "M": "LMIC", "U": "unknown"},
        [("H", "L", "t", 6), ("L", "M", "c", 2), ("M", "L", "-", 3), ("U", "L", "t", 4)],
    )
    assert flow.flow(built, "HIC", "LMIC").value == 6
    assert flow.flow(built, "LMIC", "LMIC").value == 5
    assert flow.flow(built, "LMIC", "LMIC", "cultural").value == 2
    assert flow.flow(built, "LMIC", "LMIC", "unclassified").value == 3
    assert flow.flow(built, "unknown", "LMIC").value == 4
    assert flow.flow(built, "LMIC", "HIC").value == 0
    assert flow.flow(built, "LMIC", "HIC").n == 4


def test_all_directions_of_the_mixed_data_set():
    found = flow.by_side(sources.read([CASES / "mixed"]))
    assert len(found) == 27
    counts = found.groupby(["giver_side", "receiver_side"])["exchanges"].sum()
    assert counts[counts > 0].to_dict() == {
        ("HIC", "LMIC"): 7,
        ("LMIC", "HIC"): 4,
        ("HIC", "HIC"): 2,
        ("HIC", "unknown"): 1,
        ("LMIC", "LMIC"): 1,
    }
    assert found["weight"].sum() == 18


def test_exchanges_of_a_partnership_are_flipped_together():
    sides = {"H": "HIC", "L": "LMIC", "M": "LMIC", "N": "LMIC"}
    apart = [("H", partner, "t", 1, partner) for partner in "LMN"]
    together = [("H", partner, "t", 1, "p") for partner in "LMN"]
    alone = [("H", partner, "t", 1) for partner in "LMN"]
    assert flow.flow_asymmetry(network(sides, apart)).p_value == 0.25  # 2 of 8 sign patterns
    assert flow.flow_asymmetry(network(sides, together)).p_value == 1  # 2 of 2
    assert flow.flow_asymmetry(network(sides, alone)).p_value == 0.25


def test_a_partnership_and_a_pair_of_the_same_number_are_told_apart():
    graph = nx.MultiDiGraph()
    graph.add_node("H", side="HIC")
    graph.add_nodes_from("LMN", side="LMIC")
    graph.add_edge("H", "L", partnership_id="p")
    graph.add_edge("H", "L")  # the first pair, no partnership
    graph.add_edge("H", "M", partnership_id="q")
    graph.add_edge("N", "H", partnership_id="q")
    # net flows: p +1, q 0, the pair +1: of 8 patterns 4 have an absolute sum of 2
    assert flow.flow_asymmetry(graph).p_value == 0.5
