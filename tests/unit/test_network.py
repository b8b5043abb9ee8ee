from __future__ import annotations

import networkx as nx
import numpy as np
import pandas as pd
import pytest

from cases import CASES, case, network, random_graph
from ihp_graph import sources
from ihp_graph.filters import Filter
from ihp_graph.flows import KINDS
from ihp_graph.measures import all_measures
from ihp_graph.network import Network


@pytest.fixture(scope="module")
def mixed():
    return sources.read([CASES / "mixed"])


def test_of_a_data_set(mixed):
    built = Network.of(mixed)
    assert list(built.partners.index) == sorted(mixed["partners"]["id"])
    assert list(built.partners.columns) == ["name", "country", "side"]
    assert built.side_as_of == 2026
    assert built.partners.loc["santiago", "side"] == "HIC"
    leeds, gulu = (built.partners.index.get_loc(partner) for partner in ("leeds", "gulu"))
    # x1, x2 (a volume of 3 exchanges) and x4 (40 visits, one exchange on record)
    assert built.matrices["technical"][leeds, gulu] == 1 + 3 + 1
    assert built.matrices["cultural"][gulu, leeds] == 1
    assert built.weight.sum() == built.exchanges["weight"].sum() == 18


def test_weights_of_a_unit_are_its_volumes(mixed):
    built = Network.of(Filter(unit="visit").apply(mixed))
    assert built.exchanges["weight"].tolist() == [40]
    assert built.weight.sum() == 40


def test_side_as_of_follows_the_last_year_in_view(mixed):
    built = Network.of(Filter(to_year=2012).apply(mixed))
    assert built.side_as_of == 2012
    assert built.partners.loc["santiago", "side"] == "LMIC"
    assert built.partners.loc["juba", "side"] == "unknown"


def test_the_matrices_sum_to_the_weight():
    built = Network.from_networkx(random_graph(1))
    total = sum(built.matrices[kind] for kind in KINDS)
    assert abs(total - built.weight).sum() == 0
    assert np.all(built.weight.diagonal() == 0)
    assert set(np.unique(built.arcs.data)) == {1.0}


def test_cross_keeps_only_exchanges_between_the_sides():
    built = network(
        {"H": "HIC", "H2": "HIC", "L": "LMIC", "U": "unknown"},
        [("H", "L"), ("L", "H", "c", 2), ("H", "H2"), ("H", "U"), ("U", "L"), ("U", "H")],
    )
    assert {kind: matrix.sum() for kind, matrix in built.cross().items()} == {
        "technical": 1,
        "cultural": 2,
        "unclassified": 0,
    }


def test_sides_at_the_date_win_over_the_partner_s_side():
    graph = nx.MultiDiGraph()
    graph.add_node("Santiago", side="HIC")
    graph.add_node("Leeds", side="HIC")
    graph.add_edge("Leeds", "Santiago", receiver_side="LMIC")
    graph.add_edge("Leeds", "Santiago")
    assert len(Network.from_networkx(graph).flows.cross_side) == 1


def test_dyads_hold_every_exchange_once():
    built = Network.from_networkx(random_graph(2))
    dyads = built.flows.dyads
    assert np.all(dyads.a < dyads.b)
    assert dyads.flows.sum() == built.exchanges["weight"].sum()
    for pair in range(len(dyads)):
        a, b = dyads.a[pair], dyads.b[pair]
        for number, kind in enumerate(KINDS):
            assert dyads.flows[pair, 0, number] == built.matrices[kind][a, b]
            assert dyads.flows[pair, 1, number] == built.matrices[kind][b, a]


def test_there_and_back_through_networkx():
    built = Network.from_networkx(random_graph(3))
    again = Network.from_networkx(built.to_networkx())
    pd.testing.assert_frame_equal(built.partners, again.partners)
    columns = [column for column in built.exchanges if column in again.exchanges]
    pd.testing.assert_frame_equal(built.exchanges[columns], again.exchanges[columns])


def test_a_data_set_measures_the_same_through_networkx(mixed):
    built = Network.of(mixed)
    again = Network.from_networkx(built.to_networkx())
    assert all_measures(again) == pytest.approx(all_measures(built))


def test_coerce_takes_all_that_make_a_network(mixed):
    built = Network.of(mixed)
    assert Network.coerce(built) is built
    for data in (mixed, Filter().apply(mixed), built.to_networkx()):
        assert abs(Network.coerce(data).weight - built.weight).sum() == 0


def test_loops_are_left_out_and_isolates_stay():
    graph = nx.DiGraph([("a", "a"), ("a", "b")])
    graph.add_node("c")
    built = Network.from_networkx(graph)
    assert len(built.exchanges) == 1
    assert list(built.partners.index) == ["a", "b", "c"]
    assert built.partners["side"].tolist() == ["unknown"] * 3


def test_nodes_keep_their_own_kind_of_name():
    built = Network.from_networkx(nx.DiGraph([(2, 10), (10, 2)]))
    assert set(built.partners.index) == {2, 10}
    assert built.weight.sum() == 2


def test_a_plain_digraph_s_weights_are_read():
    _, multigraph = case("typed_swap")
    graph = nx.DiGraph()
    for giver, receiver, weight in multigraph.edges(data="weight"):
        before = graph.get_edge_data(giver, receiver, {"weight": 0})["weight"]
        graph.add_edge(giver, receiver, weight=before + weight)
    assert abs(Network.from_networkx(graph).weight - Network.from_networkx(multigraph).weight).sum() == 0


@pytest.mark.parametrize(
    ("attributes", "message"),
    [
        ({"weight": 0}, "above 0"),
        ({"weight": -1}, "above 0"),
        ({"weight": float("nan")}, "above 0"),
        ({"weight": float("inf")}, "above 0"),
        ({"knowledge_type": "tacit"}, "'tacit' is none of technical, cultural"),
        ({"learning": "with"}, "'with' is none of from, about"),
        ({"giver_side": "north"}, "'north' is none of HIC, LMIC"),
    ],
)
def test_attributes_with_no_meaning_are_refused(attributes, message):
    graph = nx.DiGraph()
    graph.add_edge("a", "b", **attributes)
    with pytest.raises(ValueError, match=message):
        Network.from_networkx(graph)


def test_an_undirected_graph_is_refused():
    with pytest.raises(ValueError, match="directed"):
        Network.from_networkx(nx.Graph([("a", "b")]))


def test_an_empty_graph_is_a_network_without_partners():
    built = Network.from_networkx(nx.MultiDiGraph())
    assert (len(built.partners), len(built.exchanges), built.weight.shape) == (0, 0, (0, 0))
    assert len(built.flows.dyads) == 0


def test_partnerships_without_exchanges_stay(mixed):
    assert list(Network.of(mixed).partnerships.index) == ["p1", "p2", "p3", "p4"]
