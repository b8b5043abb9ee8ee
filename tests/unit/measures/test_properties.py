"""What holds of any network."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import network
from ihp_graph import sources
from ihp_graph.measures import MEASURES, all_measures, partner_measures

PARTNERS = "abcdef"
COUNTRIES = dict(zip(PARTNERS, ("GBR", "IRL", "UGA", "ZMB", "MWI", "NOR"), strict=True))
SHARES = (
    "reciprocity_weighted",
    "reciprocity_typed",
    "cross_reciprocity_weighted",
    "cross_reciprocity_typed",
)
WEIGHTED = [
    key
    for key in MEASURES
    if key.startswith(
        ("flow_asymmetry", "reciprocity_", "cross_", "substitution", "gini", "hhi", "theil", "trophic")
    )
]

sides = st.fixed_dictionaries(
    {partner: st.sampled_from(["HIC", "LMIC", "LMIC", "HIC", "unknown"]) for partner in PARTNERS}
)
exchange = st.tuples(
    st.permutations(PARTNERS).map(lambda order: (order[0], order[1])),
    st.sampled_from("tttcc-"),
    st.integers(1, 5),
    st.sampled_from(["p", "q", None]),
    st.sampled_from(["from", "about", None]),
).map(lambda cells: (*cells[0], *cells[1:]))
exchanges = st.lists(exchange, min_size=1, max_size=14)

pytestmark = pytest.mark.filterwarnings("error")
few = settings(max_examples=25, deadline=None)


def values(found, keys=None):
    return {key: found[key].value for key in (keys or found)}


def close(one, other):
    assert one.keys() == other.keys()
    for key in one:
        if isinstance(one[key], int | float):
            assert one[key] == pytest.approx(other[key], abs=1e-9), key
        else:
            assert one[key] == other[key], key


def turned(rows):
    return [(receiver, giver, *rest) for giver, receiver, *rest in rows]


@few
@given(sides, exchanges)
def test_turning_every_arrow_keeps_reciprocity_and_reverses_the_balance(side, rows):
    before, after = all_measures(network(side, rows)), all_measures(network(side, turned(rows)))
    unweighted = {"rho_gl", "density", "dyad_census", "ei_index"}
    same = [key for key in MEASURES if "reciprocity" in key or "gap" in key or key in unweighted]
    close(values(before, same), values(after, same))
    for key in ("flow_asymmetry", "flow_asymmetry_technical", "flow_asymmetry_cultural"):
        assert (before[key].value is None) == (after[key].value is None)
        if before[key].value is not None:
            assert before[key].value == pytest.approx(-after[key].value)
            assert before[key].p_value == pytest.approx(after[key].p_value)
    assert before["flow_hic_lmic"].value == after["flow_lmic_hic"].value
    assert before["gini_in_strength"].value == pytest.approx(after["gini_out_strength"].value)


@few
@given(sides, exchanges)
def test_turning_every_arrow_swaps_sources_and_sinks(side, rows):
    before, after = partner_measures(network(side, rows)), partner_measures(network(side, turned(rows)))
    for one, other in (
        ("in_strength", "out_strength"),
        ("pagerank", "reverse_pagerank"),
        ("hits_hub", "hits_authority"),
        ("betweenness", "betweenness"),
        ("constraint", "constraint"),
        ("brokerage_income_representative", "brokerage_income_gatekeeper"),
    ):
        assert before[one].to_dict() == pytest.approx(after[other].to_dict(), abs=1e-9, nan_ok=True)


@few
@given(sides, exchanges)
def test_swapping_the_sides_swaps_their_flows(side, rows):
    swap = {"HIC": "LMIC", "LMIC": "HIC", "unknown": "unknown"}
    before = all_measures(network(side, rows))
    after = all_measures(network({partner: swap[name] for partner, name in side.items()}, rows))
    assert before["flow_hic_lmic_technical"].value == after["flow_lmic_hic_technical"].value
    assert before["flow_hic_hic"].value == after["flow_lmic_lmic"].value
    for key in ("flow_asymmetry", "flow_asymmetry_technical", "flow_asymmetry_cultural"):
        if before[key].value is not None:
            assert before[key].value == pytest.approx(-after[key].value), key
        assert before[key].reason == after[key].reason
    same = [key for key in MEASURES if not key.startswith("flow_") and key != "mixing_matrix"]
    close(values(before, same), values(after, same))


@few
@given(sides, exchanges, st.sampled_from([2, 7, 0.5]))
def test_scaling_every_weight_changes_no_share(side, rows, factor):
    scaled = [
        (giver, receiver, kind, weight * factor, *rest) for giver, receiver, kind, weight, *rest in rows
    ]
    before, after = all_measures(network(side, rows)), all_measures(network(side, scaled))
    close(values(before, WEIGHTED), values(after, WEIGHTED))
    assert after["flow_hic_lmic"].value == before["flow_hic_lmic"].value * factor


@few
@given(sides, exchanges)
def test_splitting_an_exchange_changes_no_value(side, rows):
    giver, receiver, kind, weight, *rest = rows[0]
    split = [(giver, receiver, kind, weight / 2, *rest)] * 2 + rows[1:]
    close(values(all_measures(network(side, rows))), values(all_measures(network(side, split))))


@few
@given(sides, exchanges, st.permutations(PARTNERS), st.randoms())
def test_new_names_and_another_order_change_nothing(side, rows, names, random):
    rename = dict(zip(PARTNERS, names, strict=True))
    renamed = [(rename[giver], rename[receiver], *rest) for giver, receiver, *rest in rows]
    random.shuffle(renamed)
    other = network({rename[partner]: name for partner, name in side.items()}, renamed)
    before, after = all_measures(network(side, rows)), all_measures(other)
    close(values(before), values(after))
    assert {key: result.n for key, result in before.items()} == {
        key: result.n for key, result in after.items()
    }


@few
@given(sides, exchanges)
def test_shares_stay_in_range_and_in_kind_is_at_most_blind(side, rows):
    found = all_measures(network(side, rows))
    for weighted, typed, gap in (
        ("reciprocity_weighted", "reciprocity_typed", "substitution_gap"),
        ("cross_reciprocity_weighted", "cross_reciprocity_typed", "cross_substitution_gap"),
        ("cross_reciprocity_weighted_from", "cross_reciprocity_typed_from", "cross_substitution_gap_from"),
    ):
        if found[weighted].value is None:
            assert found[typed].reason == found[gap].reason == found[weighted].reason
            continue
        assert 0 <= found[typed].value <= found[weighted].value + 1e-15
        assert found[weighted].value <= 1
        assert found[gap].value == pytest.approx(found[weighted].value - found[typed].value, abs=1e-12)
        assert found[gap].value >= 0


@few
@given(sides, exchanges)
def test_with_one_type_there_is_no_gap(side, rows):
    one = [(giver, receiver, "t", *rest) for giver, receiver, _, *rest in rows]
    assert all_measures(network(side, one))["substitution_gap"].value == 0


@few
@given(sides, exchanges)
def test_every_undefined_value_has_a_reason_and_every_partner_a_place(side, rows):
    built = network(side, rows)
    for key, result in all_measures(built).items():
        if result.value is None:
            assert result.reason is not None, key
            assert result.note is None
        else:
            assert (result.note == "too few") == (result.n < 3), key
    frame = partner_measures(built)
    assert frame["pagerank"].sum() == pytest.approx(1)
    assert frame["hits_hub"].sum() == pytest.approx(1)
    assert frame["net_flow"].sum() == pytest.approx(0)
    assert frame["in_strength"].sum() == frame["out_strength"].sum() == sum(row[3] for row in rows)
    assert (frame["betweenness_hic_to_lmic"] <= frame["betweenness"] + 1e-12).all()


@few
@given(sides, exchanges)
def test_theil_is_between_and_within_and_triads_are_all_triples(side, rows):
    known = {partner: name if name != "unknown" else "HIC" for partner, name in side.items()}
    built = network(known, rows)
    found = all_measures(built)
    for over in ("", "_active"):
        parts = [found[f"theil_{part}_income{over}"].value for part in ("between", "within")]
        if None not in parts:
            assert sum(parts) == pytest.approx(found[f"theil_out_strength{over}"].value, abs=1e-9)
    n = len(built.partners)
    assert sum(found["triad_census"].value.values()) == n * (n - 1) * (n - 2) // 6
    assert sum(found["dyad_census"].value.values()) == n * (n - 1) // 2


@few
@given(st.lists(exchange, min_size=1, max_size=8))
def test_a_duplicated_report_changes_nothing(rows):
    partners = "id,name,country\n" + "\n".join(f"{id},{id},{country}" for id, country in COUNTRIES.items())
    kinds = {"t": "technical", "c": "cultural", "-": ""}
    header = "id,from_partner_id,to_partner_id,knowledge_type,volume,unit,reported_by"
    lines = [
        f"x{number},{giver},{receiver},{kinds[kind]},{weight},exchange"
        for number, (giver, receiver, kind, weight, *_) in enumerate(rows)
    ]
    with tempfile.TemporaryDirectory() as name:
        folders = [Path(name) / teller for teller in "ab"]
        for folder in folders:
            folder.mkdir()
            (folder / "partners.csv").write_text(partners, encoding="utf-8")
            told = "\n".join([header, *(f"{line},{folder.name}" for line in lines)])
            (folder / "exchanges.csv").write_text(told, encoding="utf-8")
        once, twice = sources.read(folders[:1]), sources.read(folders)
    assert len(twice["exchanges"]) == len(rows)
    close(values(all_measures(once)), values(all_measures(twice)))
