"""Every value that independent implementations agree on, and how undefined ones are told."""

from __future__ import annotations

import json
from typing import get_args

import networkx as nx
import numpy as np
import pytest

from cases import CASES, NAMES, case, network
from ihp_graph import measures, sources
from ihp_graph.measures import MEASURES, PARTNER_MEASURES, Reason, all_measures, partner_measures
from ihp_graph.network import Network

ITERATIVE = {"pagerank", "reverse_pagerank", "hits_hub", "hits_authority"}
AGREED = [(name, key) for name in NAMES for key in case(name)[0]["measures"]]
AGREED_BY_PARTNER = [(name, key) for name in NAMES for key in case(name)[0]["partners_values"]]
KEYS = {"value", "reason", "note", "n", "interval", "p_value", "null_model", "null_model_reason"}


@pytest.fixture(scope="module")
def found():
    return {name: (all_measures(case(name)[1]), partner_measures(case(name)[1])) for name in NAMES}


@pytest.mark.parametrize(("name", "key"), AGREED)
def test_agreed_value(found, name, key):
    agreed = case(name)[0]["measures"][key]["value"]
    value = found[name][0][key].value
    if isinstance(agreed, dict):
        assert value == agreed
    else:
        assert np.asarray(value) == pytest.approx(np.asarray(agreed), abs=1e-9)


@pytest.mark.parametrize(("name", "key"), AGREED_BY_PARTNER)
def test_agreed_value_of_each_partner(found, name, key):
    agreed, _ = case(name)
    order = [partner["id"] for partner in agreed["partners"]]
    values = agreed["partners_values"][key]["value"]
    columns = (
        {f"{key}_{role}": counts for role, counts in values.items()}
        if isinstance(values, dict)
        else {key: values}
    )
    tolerance = 1e-6 if key in ITERATIVE else 1e-9
    for column, expected in columns.items():
        assert found[name][1][column].loc[order].tolist() == pytest.approx(expected, abs=tolerance)


def test_agreed_values_of_the_mixed_data_set():
    expected = json.loads((CASES / "mixed" / "expected.json").read_text(encoding="utf-8"))
    found = all_measures(sources.read([CASES / "mixed"]))
    for key, value in expected["measures"].items():
        assert found[key].value == value
    by_question = {
        "Q1": {"cross_reciprocity_typed": "same_type_reciprocity"},
        "Q2": {
            "flow_hic_lmic_technical": "technical_hic_to_lmic",
            "flow_lmic_hic_technical": "technical_lmic_to_hic",
            "flow_hic_lmic_cultural": "cultural_hic_to_lmic",
            "flow_lmic_hic_cultural": "cultural_lmic_to_hic",
            "cross_reciprocity_weighted": "type_blind_reciprocity",
            "cross_reciprocity_typed": "same_type_reciprocity",
            "cross_substitution_gap": "substitution_gap",
            "cross_reciprocity_weighted_from": "type_blind_reciprocity_from",
            "cross_reciprocity_typed_from": "same_type_reciprocity_from",
            "cross_substitution_gap_from": "substitution_gap_from",
        },
    }
    for question, figures in by_question.items():
        for key, figure in figures.items():
            assert found[key].value == pytest.approx(expected[question][figure], abs=1e-12)


UNDEFINED = {
    "no partners": {},
    "one partner": {"H": "HIC"},
    "partners, no exchanges": {"H": "HIC", "L": "LMIC"},
}


@pytest.mark.parametrize("sides", UNDEFINED.values(), ids=UNDEFINED.keys())
def test_without_exchanges_everything_is_undefined(sides):
    built = network(sides, [])
    for result in all_measures(built).values():
        assert result.value is None
        assert result.reason in ("no exchanges", "fewer than two partners", "fewer than three partners")
        assert (result.note, result.interval, result.p_value, result.n) == (None, None, None, 0)
    assert partner_measures(built).isna().all(axis=None)


@pytest.mark.parametrize(
    ("sides", "exchanges", "key", "reason"),
    [
        ("HH", [("a", "b")], "flow_asymmetry", "one side only"),
        ("HH", [("a", "b")], "cross_reciprocity_typed", "one side only"),
        ("HH", [("a", "b")], "theil_between_income", "one side only"),
        ("HU", [("a", "b")], "flow_asymmetry", "one side only"),
        ("HHL", [("a", "b")], "flow_asymmetry", "no HIC-LMIC exchanges"),
        ("HHL", [("a", "b")], "cross_reciprocity_weighted", "no HIC-LMIC exchanges"),
        ("UU", [("a", "b")], "cross_substitution_gap", "no HIC-LMIC exchanges"),
        ("HL", [("a", "b", "t")], "reciprocity_cultural", "no cultural exchanges"),
        ("HL", [("a", "b", "c")], "reciprocity_technical", "no technical exchanges"),
        ("HL", [("a", "b", "-")], "reciprocity_technical", "no technical exchanges"),
        ("HL", [("a", "b", "t")], "flow_asymmetry_cultural", "no cultural exchanges"),
        ("HL", [("a", "b", "c")], "flow_asymmetry_technical", "no technical exchanges"),
        ("HHL", [("a", "b", "t"), ("a", "c", "c")], "flow_asymmetry_technical", "no technical exchanges"),
        ("HL", [("a", "b", "t", 1, None, "about")], "cross_reciprocity_typed_from", "no HIC-LMIC exchanges"),
        ("HLU", [("c", "a")], "theil_between_income", "no exchanges"),
    ],
)
def test_undefined_with_its_reason(sides, exchanges, key, reason):
    names = {"H": "HIC", "L": "LMIC", "U": "unknown"}
    built = network({partner: names[side] for partner, side in zip("abc", sides, strict=False)}, exchanges)
    result = MEASURES[key](built)
    assert (result.value, result.reason) == (None, reason)


def test_a_direction_without_a_record_is_zero_where_there_are_exchanges():
    found = all_measures(network({"a": "HIC", "b": "HIC"}, [("a", "b")]))
    assert [found[key].value for key in ("flow_hic_hic", "flow_hic_lmic", "flow_lmic_hic")] == [1, 0, 0]


def test_few_facts_are_noted():
    two = network({"H": "HIC", "L": "LMIC"}, [("H", "L"), ("H", "L")])
    three = network({"H": "HIC", "L": "LMIC"}, [("H", "L"), ("H", "L"), ("L", "H")])
    assert {result.note for result in all_measures(two).values() if result.value is not None} >= {"too few"}
    assert all_measures(two)["flow_asymmetry"].note == "too few"
    assert all_measures(three)["flow_asymmetry"].note is None


def test_n_counts_what_a_measure_rests_on():
    built = network(
        {"H": "HIC", "L": "LMIC", "M": "LMIC"},
        [
            ("H", "L", "t", 5),
            ("L", "H", "c"),
            ("L", "H", "t", 1, None, "about"),
            ("L", "M", "-"),
            ("M", "L", "c"),
        ],
    )
    found = all_measures(built)
    assert {key: found[key].n for key in ("flow_hic_lmic", "reciprocity_weighted", "gini_out_strength")} == {
        "flow_hic_lmic": 5,
        "reciprocity_weighted": 5,
        "gini_out_strength": 5,
    }
    assert found["reciprocity_technical"].n == 2
    assert found["reciprocity_cultural"].n == 2
    assert found["cross_reciprocity_typed"].n == found["flow_asymmetry"].n == 3
    assert found["cross_reciprocity_typed_from"].n == 2


def test_json_holds_the_keys_of_the_report_and_nothing_that_isn_t_json():
    for name in NAMES:
        for result in all_measures(case(name)[1]).values():
            cells = result.as_dict()
            assert set(cells) == KEYS
            assert cells["reason"] is None or cells["reason"] in get_args(Reason)
            json.dumps(cells, allow_nan=False)


def test_records_of_partners():
    built = network({"b": "LMIC", "a": "HIC", "c": "HIC"}, [("a", "b")])
    records = measures.partner_records(built)
    assert [(record["id"], record["side"]) for record in records] == [
        ("a", "HIC"),
        ("b", "LMIC"),
        ("c", "HIC"),
    ]
    assert set(PARTNER_MEASURES) <= set(records[0])
    json.dumps(records, allow_nan=False)
    assert measures.partner_records(network({"a": "HIC"}, []))[0]["pagerank"] is None


def test_concentration_by_hand():
    built = network(
        {"h1": "HIC", "h2": "HIC", "h3": "HIC", "l": "LMIC", "u": "unknown"},
        [("h1", "l", "t", 6), ("h2", "l", "c", 2), ("l", "h1", "t", 2), ("u", "l", "t", 100)],
    )
    found = measures.concentration(built)
    assert found["out_strength"] == {
        "HIC": {"median": 2.0, "share": 0.8, "n": 3},  # 6, 2, 0 of 10; that of unknown side is left out
        "LMIC": {"median": 2.0, "share": 0.2, "n": 1},
        "unknown": {"median": None, "share": None, "n": 1},
    }
    assert found["net_flow"]["HIC"] == {"median": 2.0, "share": None, "n": 3}  # 4, 2, 0
    assert set(found) >= set(PARTNER_MEASURES)


def test_the_order_of_rows_and_names_of_partners_change_nothing():
    _, graph = case("brokerage3")
    reordered = nx.MultiDiGraph()
    reordered.add_nodes_from(reversed(list(graph.nodes(data=True))))
    reordered.add_edges_from(reversed(list(graph.edges(data=True))))
    assert json.dumps(measures.partner_records(graph)) == json.dumps(measures.partner_records(reordered))
    first, second = (
        {key: result.as_dict() for key, result in all_measures(g).items()} for g in (graph, reordered)
    )
    assert json.dumps(first) == json.dumps(second)
    assert Network.from_networkx(reordered).partners.equals(Network.from_networkx(graph).partners)
