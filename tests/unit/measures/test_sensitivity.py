"""How much the headlines depend on one partnership, on what was inferred and on the coder."""

from __future__ import annotations

import time

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import network
from ihp_graph import paths, sources
from ihp_graph.dataset import Dataset
from ihp_graph.measures import all_measures
from ihp_graph.measures.sensitivity import HEADLINES, by_coding, headlines, leave_one_out, sensitivity
from ihp_graph.network import Network

SIDES = {"H": "HIC", "I": "HIC", "L": "LMIC", "M": "LMIC", "U": "unknown"}
CODINGS = paths.data_dir() / "codings"
pytestmark = pytest.mark.filterwarnings("error")
few = settings(max_examples=25, deadline=None)


@pytest.fixture(scope="module")
def bundled():
    return sources.read([paths.demo_source()])


def test_headlines_are_the_measures_of_the_report(bundled):
    found, every = headlines(bundled), all_measures(bundled)
    assert found == {key: every[key] for key in HEADLINES}


def test_leave_one_out_by_hand():
    rows = [
        ("H", "L", "t", 3, "p"),
        ("L", "H", "t", 1, "p"),
        ("I", "L", "t", 2, "q"),
        ("L", "I", "c", 2, "q"),
        ("I", "M", "t", 1),  # without a partnership: its pair
    ]
    built = network(SIDES, rows)
    found = leave_one_out(built, "cross_reciprocity_typed")
    # In kind 2 of 9. Without p 0 of 5, without q 2 of 5, without the pair 2 of 8.
    assert found["partnerships"].tolist() == [["p"], ["q"], []]
    assert found["pairs"].tolist() == [[], [], [["I", "M"]]]
    assert found["exchanges"].tolist() == [2, 2, 1]
    assert found["value"].tolist() == pytest.approx([0, 2 / 5, 2 / 8])
    assert found["change"].tolist() == pytest.approx([-2 / 9, 2 / 5 - 2 / 9, 2 / 8 - 2 / 9])
    summary = sensitivity(built)["cross_reciprocity_typed"]
    assert (summary["value"], summary["n"], summary["partnerships"]) == (pytest.approx(2 / 9), 5, 3)
    assert summary["without_one"]["low"] == 0
    assert summary["without_one"]["high"] == pytest.approx(2 / 5)
    assert summary["without_one"]["most_influential"]["partnerships"] == ["p"]
    # (6 − 3) / 9; without p (3 − 2) / 5, without q (4 − 1) / 5, without the pair (5 − 3) / 8
    asymmetry = leave_one_out(built, "flow_asymmetry")
    assert asymmetry["value"].tolist() == pytest.approx([1 / 5, 3 / 5, 2 / 8])


def test_partnerships_that_share_a_pair_are_left_out_together():
    rows = [("H", "L", "t", 1, "q"), ("L", "H", "t", 1, "p"), ("I", "M", "t", 1, "r")]
    found = leave_one_out(network(SIDES, rows), "cross_reciprocity_typed")
    assert found["partnerships"].tolist() == [["p", "q"], ["r"]]
    assert found["value"].tolist() == [0, 1]


def test_without_what_was_inferred():
    rows = [
        ("H", "L", "t", 1, "p", None, None, "stated"),
        ("L", "H", "t", 1, "p", None, None, "inferred"),
        ("H", "M", "t", 1, "q", None, None, None),
        ("H", "I", "t", 1, "q", None, None, "inferred"),  # not between the sides
    ]
    found = sensitivity(network(SIDES, rows))
    assert found["cross_reciprocity_typed"]["value"] == pytest.approx(2 / 3)
    assert found["cross_reciprocity_typed"]["stated"] == {
        "value": 0.0, "reason": None, "note": "too few", "n": 2, "inferred": 1, "not_recorded": 1
    }  # fmt: skip
    assert found["flow_asymmetry"]["stated"]["value"] == 1
    unknown = sensitivity(network(SIDES, [row[:4] for row in rows]))
    assert unknown["flow_asymmetry"]["stated"]["reason"] == "certainty not recorded"
    inferred = sensitivity(network(SIDES, rows[1:2]))["flow_asymmetry"]
    assert (inferred["value"], inferred["stated"]["reason"]) == (-1, "no HIC-LMIC exchanges")


@pytest.mark.parametrize(
    ("rows", "reason"),
    [([], "no exchanges"), ([("H", "I")], "no HIC-LMIC exchanges"), ([("H", "L", "c")], None)],
)
def test_undefined_has_a_reason(rows, reason):
    found = sensitivity(network(SIDES, rows))
    technical = found["flow_asymmetry_technical"]
    assert technical["value"] is None
    assert technical["reason"] == technical["without_one"]["reason"] == (reason or "no technical exchanges")
    assert found["flow_asymmetry"]["without_one"]["reason"] == (reason or "one partnership only")
    assert found["flow_asymmetry"]["without_one"]["most_influential"] is None


def test_a_headline_that_is_none():
    with pytest.raises(KeyError, match="none of cross_reciprocity_typed"):
        leave_one_out(network(SIDES, [("H", "L")]), "density")


exchange = st.tuples(
    st.permutations("HILMU").map(lambda order: (order[0], order[1])),
    st.sampled_from("tttcc-"),
    st.integers(1, 5),
    st.sampled_from(["p", "q", "r", None]),
    st.sampled_from(["from", "about", None]),
    st.none(),
    st.sampled_from(["stated", "inferred", None]),
).map(lambda cells: (*cells[0], *cells[1:]))
exchanges = st.lists(exchange, min_size=1, max_size=14)


def without(rows, partnerships, pairs):
    """Leave out the rows of these partnerships and, without a partnership, of these pairs."""
    return [
        row
        for row in rows
        if row[4] not in partnerships and not (row[4] is None and sorted(row[:2]) in pairs)
    ]


@few
@given(exchanges)
def test_against_measuring_again_without_each(rows):
    built = network(SIDES, rows)
    for key in HEADLINES:
        found = leave_one_out(built, key)
        for row in found.to_dict("records"):
            again = headlines(network(SIDES, without(rows, row["partnerships"], row["pairs"])))[key]
            assert row["value"] == pytest.approx(
                np.nan if again.value is None else again.value, abs=1e-12, nan_ok=True
            )
        measured = headlines(built)[key]
        summary = sensitivity(built)[key]
        assert summary["value"] == pytest.approx(measured.value)
        assert [summary[cell] for cell in ("n", "note")] == [measured.n, measured.note]
        if measured.value is None:
            assert summary["reason"] == measured.reason
        assert found["exchanges"].sum() == measured.n


@few
@given(exchanges)
def test_against_measuring_again_without_what_was_inferred(rows):
    found = sensitivity(network(SIDES, rows))
    again = headlines(network(SIDES, [row for row in rows if row[7] != "inferred"]))
    for key, summary in found.items():
        if summary["stated"]["reason"] != "certainty not recorded":
            assert summary["stated"]["value"] == pytest.approx(again[key].value)
            assert summary["stated"]["n"] == again[key].n


def values(summary):
    most = summary["without_one"]["most_influential"]
    stated = summary["stated"]
    numbers = [
        summary["value"],
        summary["without_one"]["low"],
        summary["without_one"]["high"],
        stated["value"],
    ]
    return [np.nan if number is None else number for number in [*numbers, most and abs(most["change"])]]


@few
@given(exchanges, st.permutations("HILMU"), st.randoms(), st.sampled_from([0.5, 3]))
def test_names_order_and_scale_change_nothing_and_swapping_sides_turns_the_balance(
    rows, names, random, factor
):
    before = sensitivity(network(SIDES, rows))
    rename = dict(zip("HILMU", names, strict=True))
    other = [(rename[row[0]], rename[row[1]], row[2], row[3] * factor, *row[4:]) for row in rows]
    random.shuffle(other)
    after = sensitivity(network({rename[partner]: side for partner, side in SIDES.items()}, other))
    swap = {"HIC": "LMIC", "LMIC": "HIC", "unknown": "unknown"}
    swapped = sensitivity(network({partner: swap[side] for partner, side in SIDES.items()}, rows))
    for key in HEADLINES:
        assert values(after[key]) == pytest.approx(values(before[key]), nan_ok=True, abs=1e-12)
        value, low, high, stated, change = values(swapped[key])
        if key.startswith("flow_asymmetry"):
            value, low, high, stated = -value, -high, -low, -stated
        assert values(before[key]) == pytest.approx(
            [value, low, high, stated, change], nan_ok=True, abs=1e-12
        )


def test_a_row_reported_twice_by_id_changes_nothing(bundled, tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        for path in paths.demo_source().glob("*.csv"):
            (tmp_path / name / path.name).write_bytes(path.read_bytes())
    twice = sources.read([tmp_path / "one", tmp_path / "two"])
    assert sensitivity(twice) == sensitivity(bundled)


def test_the_bundled_data_set(bundled):
    found = sensitivity(bundled)
    typed = found["cross_reciprocity_typed"]
    assert (typed["n"], typed["partnerships"]) == (168, 49)
    low, high = typed["without_one"]["low"], typed["without_one"]["high"]
    assert low < typed["value"] < high
    assert high - low < 0.06
    assert typed["without_one"]["most_influential"]["partnerships"] == ["kings-somaliland"]
    kept = bundled["exchanges"]["certainty"].ne("inferred").fillna(True)
    stated = Dataset({**bundled.tables, "exchanges": bundled["exchanges"][kept]})
    for key, result in headlines(stated).items():
        assert found[key]["stated"]["value"] == pytest.approx(result.value)


def test_by_coding_gives_each_headline_under_each():
    first, second = (sources.read([CODINGS / name]) for name in ("first", "second"))
    found = by_coding({"first": first, "second": second})
    assert found["headline"].drop_duplicates().tolist() == list(HEADLINES)
    rows = found.set_index(["headline", "coding"])
    for coding, data in (("first", first), ("second", second)):
        for key, result in headlines(data).items():
            assert rows.loc[(key, coding), "value"] == result.value
            assert tuple(rows.loc[(key, coding), ["low", "high"]]) == result.interval


def test_a_million_exchanges_in_fifty_thousand_partnerships():
    rng = np.random.default_rng(0)
    count, partnerships, half = 1_000_000, 50_000, 50_000
    which = rng.integers(0, partnerships, count)
    ends = np.stack([rng.integers(0, half, partnerships)[which], half + which])
    out = rng.random(count) < 0.75
    ids = pd.Series(range(2 * half)).map("p{:06}".format)
    side = np.array(["HIC", "LMIC"])
    exchanges = pd.DataFrame(
        {
            "from_partner_id": ids.to_numpy()[np.where(out, *ends)],
            "to_partner_id": ids.to_numpy()[np.where(out, *ends[::-1])],
            "partnership_id": pd.Series(which).map("l{}".format),
            "knowledge_type": np.where(rng.random(count) < 0.8, "technical", "cultural"),
            "learning": np.where(rng.random(count) < 0.8, "from", "about"),
            "certainty": np.where(rng.random(count) < 0.7, "stated", "inferred"),
            "giver_side": side[(~out).astype(int)],
            "receiver_side": side[out.astype(int)],
            "weight": rng.integers(1, 4, count).astype(float),
        }
    )
    partners = pd.DataFrame({"name": ids, "side": np.repeat(side, half)}).set_index(ids)
    named = pd.DataFrame({"name": sorted(exchanges["partnership_id"].unique())})
    built = Network(partners, exchanges, named.set_index("name", drop=False))
    assert len(built.flows.cross_side.dyads) == partnerships
    began = time.process_time()
    found = sensitivity(built)
    assert time.process_time() - began < 30
    assert found["flow_asymmetry"]["partnerships"] == partnerships
    assert found["flow_asymmetry"]["without_one"]["low"] < found["flow_asymmetry"]["value"]
