"""LMIC partners that a HIC partner connects."""

from __future__ import annotations

from itertools import permutations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import network
from ihp_graph import paths, sources
from ihp_graph.measures import through
from ihp_graph.measures.through import brokers, through_hic
from ihp_graph.network import Network

SIDES = {"H": "HIC", "I": "HIC", "L": "LMIC", "M": "LMIC", "N": "LMIC", "U": "unknown"}
pytestmark = pytest.mark.filterwarnings("error")
few = settings(max_examples=40, deadline=None)


def of(giver, receiver, year=None, kind="t", weight=1):
    return (giver, receiver, kind, weight, None, None, year)


def test_by_hand():
    rows = [
        of("L", "H", 2005), of("H", "M", 2007),  # L → H → M in order; 2007 also comes after M's own 2006
        of("M", "H", 2006), of("H", "N"),  # L → H → N and M → H → N, undated, may be in order
        of("H", "L", 2004),  # M → H → L: 2004 is before 2006, out of order
        of("N", "I", 2000, "c"), of("I", "L", 2001, "c"),  # N → I → L, cultural
        of("I", "M", 2001, "t"),  # another type than what I learned
        of("U", "H", 2000), of("H", "U", 2010),  # unknown side: no end of a path
        of("L", "N", 1999), of("L", "M", 2010, "c"),  # direct, technical; direct, but of another type
    ]  # fmt: skip
    found = through_hic(network(SIDES, rows))
    assert found["technical"] == {
        "without_direct": {"value": pytest.approx(2 / 3), "reason": None, "note": None, "n": 3},
        "pairs": 3,  # (L, M), (L, N), (M, N)
        "pairs_in_order": 1,
        "pairs_between_countries": 0,  # countries aren't known
        "pairs_without_direct": 2,  # (L, M), (M, N)
        "paths": 3,
        "out_of_order": 1,
    }
    assert found["cultural"]["pairs"] == found["cultural"]["pairs_without_direct"] == 1
    assert found["cultural"]["without_direct"]["note"] == "too few"
    assert found["brokers"] == [
        {
            "id": "H",
            "technical": 3,
            "cultural": 0,
            "technical_without_direct": 2,
            "cultural_without_direct": 0,
        },
        {
            "id": "I",
            "technical": 0,
            "cultural": 1,
            "technical_without_direct": 0,
            "cultural_without_direct": 1,
        },
    ]


def test_a_path_back_to_where_it_began_is_none():
    found = through_hic(network(SIDES, [of("L", "H", 2000), of("H", "L", 2001)]))
    assert found["technical"]["pairs"] == 0
    assert found["technical"]["without_direct"]["reason"] == "no path of two steps"
    assert found["brokers"] == []


def test_the_earliest_in_and_the_latest_out_decide():
    rows = [of("L", "H", 2010), of("L", "H", 2001), of("H", "M", 1999), of("H", "M", 2001)]
    assert through_hic(network(SIDES, rows))["technical"]["pairs_in_order"] == 1
    late = through_hic(network(SIDES, [rows[0], rows[2], rows[3]]))["technical"]
    assert (late["pairs"], late["out_of_order"]) == (0, 1)
    undated = through_hic(network(SIDES, [rows[0], rows[2], of("H", "M")]))["technical"]
    assert (undated["pairs"], undated["pairs_in_order"]) == (1, 0)


def test_countries_and_sides_at_the_date():
    graph = nx.MultiDiGraph()
    graph.add_node("H", side="HIC", country="GBR")
    for partner, country in (("L", "UGA"), ("M", "UGA"), ("N", "GHA")):
        graph.add_node(partner, side="LMIC", country=country)
    graph.add_node("S", side="HIC", country="CHL")
    graph.add_edge("L", "H", knowledge_type="technical")
    graph.add_edge("H", "M", knowledge_type="technical")
    graph.add_edge("H", "N", knowledge_type="technical")
    graph.add_edge("H", "S", knowledge_type="technical", receiver_side="LMIC")  # LMIC at the time
    found = through_hic(graph)["technical"]
    assert (found["pairs"], found["pairs_between_countries"]) == (3, 2)


@pytest.mark.parametrize(
    ("rows", "reason", "pairs"),
    [
        ([], "no exchanges", None),
        ([of("H", "I")], "no HIC-LMIC exchanges", 0),
        ([of("H", "L")], "no path of two steps", 0),
    ],
)
def test_undefined_has_a_reason(rows, reason, pairs):
    for kind in ("technical", "cultural"):
        found = through_hic(network(SIDES, rows))[kind]
        assert found["without_direct"] == {"value": None, "reason": reason, "note": None, "n": 0}
        assert found["pairs"] == found["paths"] == pairs
    assert len(brokers(network(SIDES, rows))) == 0


def literal(rows, sides, kind):
    """Count connected pairs, those in order and those without a direct flow by trying every triple."""

    def years(one, other):
        return [row[6] for row in rows if row[:3] == (one, other, kind)]

    connected, in_order, through_one = set(), set(), {}
    for i, j, k in permutations(sides, 3):
        if (sides[i], sides[j], sides[k]) != ("LMIC", "HIC", "LMIC"):
            continue
        steps = [(a, b) for a in years(i, j) for b in years(j, k)]
        if any(None in step or step[0] <= step[1] for step in steps):
            connected.add((i, k))
            through_one[j] = through_one.get(j, 0) + 1
        if any(None not in step and step[0] <= step[1] for step in steps):
            in_order.add((i, k))
    return connected, in_order, {pair for pair in connected if not years(*pair)}, through_one


exchange = st.tuples(
    st.permutations(list(SIDES)).map(lambda order: (order[0], order[1])),
    st.sampled_from([None, 2000, 2001, 2002]),
    st.sampled_from("tttcc-"),
    st.integers(1, 4),
).map(lambda cells: of(*cells[0], *cells[1:]))
exchanges = st.lists(exchange, min_size=1, max_size=30)


@few
@given(exchanges, st.sampled_from([1, 3, 1000]))
def test_against_trying_every_triple(rows, work):
    built = network(SIDES, rows)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(through, "WORK", work)  # so that paths come in several parts
        found = through_hic(built)
    for kind, name in (("t", "technical"), ("c", "cultural")):
        connected, in_order, without, through_one = literal(rows, SIDES, kind)
        counts = found[name]
        assert counts["pairs"] == len(connected)
        assert counts["pairs_in_order"] == len(in_order)
        assert counts["pairs_without_direct"] == len(without)
        assert counts["paths"] == sum(through_one.values())
        assert {row["id"]: row[name] for row in found["brokers"] if row[name]} == through_one
    assert [row["id"] for row in found["brokers"]] == sorted(row["id"] for row in found["brokers"])


@few
@given(exchanges, st.permutations(list(SIDES)), st.randoms(), st.sampled_from([0.5, 3]))
def test_names_order_weights_and_repetition_change_nothing(rows, names, random, factor):
    before = through_hic(network(SIDES, rows))
    rename = dict(zip(SIDES, names, strict=True))
    other = [(rename[row[0]], rename[row[1]], row[2], row[3] * factor, *row[4:]) for row in rows * 2]
    random.shuffle(other)
    after = through_hic(network({rename[partner]: side for partner, side in SIDES.items()}, other))
    assert {rename[row["id"]] for row in before.pop("brokers")} == {row["id"] for row in after.pop("brokers")}
    assert before == after


@few
@given(exchanges)
def test_turning_every_arrow_and_all_time_keeps_the_pairs(rows):
    turned = [of(row[1], row[0], row[6] and 4000 - row[6], row[2]) for row in rows]
    for kind in ("technical", "cultural"):
        before, after = (through_hic(network(SIDES, each))[kind] for each in (rows, turned))
        assert before == after


def test_the_bundled_data_set():
    data = sources.read([paths.demo_source()])
    found, table = through_hic(data), brokers(data)
    assert found["technical"]["pairs"] == 25
    assert found["technical"]["pairs_in_order"] == 4
    assert list(table.index) == sorted(table.index)
    side = Network.of(data).partners["side"]
    assert set(side[table.index]) == {"HIC"}
    assert table["technical"].sum() == found["technical"]["paths"]
