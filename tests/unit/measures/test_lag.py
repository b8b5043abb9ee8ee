"""What comes back within k years."""

from __future__ import annotations

from collections import deque

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import network, random_graph
from ihp_graph import paths, sources
from ihp_graph.measures import cross_side
from ihp_graph.measures.lag import KNOWLEDGE, lagged_reciprocity, window
from ihp_graph.network import Network

SIDES = {"H": "HIC", "I": "HIC", "L": "LMIC", "M": "LMIC", "U": "unknown"}
pytestmark = pytest.mark.filterwarnings("error")
few = settings(max_examples=30, deadline=None)


def found(rows, sides=SIDES, **options):
    table = lagged_reciprocity(network(sides, rows), **options)
    return table.set_index(["given_by", "knowledge", "years"])


def of(giver, receiver, year, kind="t", *, weight=1, partnership=None, learning=None):
    return (giver, receiver, kind, weight, partnership, learning, year)


def test_by_hand():
    rows = [
        of("H", "L", 2000, weight=3),  # answered by 1 in 2001 and 1 of 2 in 2003
        of("L", "H", 2001),
        of("H", "L", 2002),
        of("L", "H", 2003, weight=2),
        of("H", "L", 2005, kind="c"),
        of("L", "H", 2006, kind="t"),
    ]
    table = found(rows, lags=[0, 1, 3, 5])
    hic = table.loc["HIC"]
    # Nothing comes back in the same year. Within a year 2000 (3) gets 1 from 2001, 2002 (1) gets 1 from 2003,
    # 2005 (1 cultural) nothing in kind. Records end in 2006, so all three are at risk.
    assert hic.loc[("technical", 0), ["given", "answered", "value", "n"]].tolist() == [4, 0, 0, 2]
    assert hic.loc[("technical", 1), ["given", "answered", "value", "n"]].tolist() == [4, 2, 0.5, 2]
    assert hic.loc[("in_kind", 1), ["given", "answered", "value", "n"]].tolist() == [5, 2, 0.4, 3]
    # Within three years the oldest is served first: 2000 gets 1 + 2, for 2002 nothing is left of 2003, and
    # 2006 is too late for it. The cultural one of 2005 is censored, as 2008 isn't in the records.
    assert hic.loc[("technical", 3), ["given", "answered"]].tolist() == [4, 3]
    assert hic.loc[("in_kind", 3), ["given", "answered", "n", "censored"]].tolist() == [4, 3, 2, 1]
    # Blind to type the exchange of 2006 answers that of 2005 within a year.
    assert hic.loc[("any", 1), ["given", "answered"]].tolist() == [5, 3]
    # Within five years only that of 2000 is at risk.
    assert hic.loc[("technical", 5), ["given", "answered", "n", "censored"]].tolist() == [3, 3, 1, 1]
    # The LMIC partner's: 2001 (1) is answered by 2002 within a year, 2003 (2) by none in kind, 2006 censored.
    lmic = table.loc["LMIC"]
    assert lmic.loc[("technical", 1), ["given", "answered", "n", "censored"]].tolist() == [3, 1, 2, 1]
    assert lmic.loc[("any", 3), ["given", "answered", "n"]].tolist() == [3, 2, 2]


def test_each_return_answers_once_but_is_given_itself():
    rows = [of("H", "L", 2000), of("H", "L", 2001), of("L", "H", 2001), of("U", "H", 2010)]
    table = found(rows, lags=[2])
    assert table.loc[("HIC", "technical", 2), ["given", "answered"]].tolist() == [2, 1]
    # what L gave is answered by what H gave in the same year, and by nothing that H gave before
    assert table.loc[("LMIC", "technical", 2), ["given", "answered"]].tolist() == [1, 1]
    assert found(rows[:1] + rows[2:], lags=[2]).loc[("LMIC", "technical", 2), "answered"] == 0


def test_no_order_answers_more():
    # Oldest first: 2000 by 2001, 2001 by 2002. Serving 2001 first from 2001 would leave 2000 unanswered.
    rows = [
        of("H", "L", 2000),
        of("H", "L", 2001),
        of("L", "H", 2001),
        of("L", "H", 2002),
        of("U", "H", 2010),
    ]
    assert found(rows, lags=[1]).loc[("HIC", "technical", 1), "answered"] == 2


def test_undated_unknown_and_one_sided_are_left_out_and_counted():
    rows = [
        of("H", "L", 2000),
        of("H", "L", None),
        of("H", "I", 2001),
        of("L", "U", 2005),
        of("L", "H", None, "c"),
    ]
    table = found(rows, lags=[0, 5, 6])
    assert window(network(SIDES, rows)) == (2000, 2005)  # whatever the sides
    assert table.loc[("HIC", "technical", 5), ["value", "n", "censored", "undated"]].tolist() == [0, 1, 0, 1]
    assert table.loc[("HIC", "technical", 6), ["n", "censored"]].tolist() == [0, 1]
    assert table.loc[("HIC", "technical", 6), "reason"] == "none within the window"
    assert table.loc[("HIC", "cultural", 0), "reason"] == "no record of it"
    assert table.loc[("LMIC", "cultural", 0), "reason"] == "no dated exchanges"
    assert table.loc[("LMIC", "technical", 0), "reason"] == "no record of it"
    assert table.loc[("HIC", "technical", 0), "note"] == "too few"


def test_unclassified_is_given_and_never_answered_in_kind():
    rows = [of("H", "L", 2000, "-"), of("L", "H", 2000, "-")]
    table = found(rows, lags=[0])
    assert table.loc[("HIC", "in_kind", 0), ["given", "answered"]].tolist() == [1, 0]
    assert table.loc[("HIC", "any", 0), "value"] == 1


def test_learning_about_oneself_can_be_left_out():
    rows = [of("H", "L", 2000, learning="from"), of("L", "H", 2000, learning="about")]
    assert found(rows, lags=[0]).loc[("HIC", "technical", 0), "value"] == 1
    assert found(rows, lags=[0], learned_from=True).loc[("HIC", "technical", 0), "value"] == 0


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([], "no exchanges"),
        ([of("H", "I", 2000)], "no HIC-LMIC exchanges"),
        ([of("H", "L", None), of("L", "H", None)], "no dated exchanges"),
    ],
)
def test_undefined_is_missing_with_a_reason(rows, reason):
    table = found(rows)
    assert len(table) == 2 * len(KNOWLEDGE) * 11
    assert table["value"].isna().all()
    assert set(table.loc[(slice(None), ["in_kind", "any"]), "reason"]) == {reason}
    assert table[["n", "given", "answered"]].eq(0).all(axis=None)


def test_no_years_below_zero():
    with pytest.raises(ValueError, match="fewer than 0"):
        found([of("H", "L", 2000)], lags=[-1])


def literal(rows, sides, side, *, kinds, blind, lag, last):
    """Give what was given and answered, an exchange of one unit at a time."""
    pairs = {
        (giver, receiver)
        for giver, receiver, *_ in rows
        if {sides[giver], sides[receiver]} == {"HIC", "LMIC"}
    }
    given = answered = 0
    for giver, receiver in sorted(pairs):
        if sides[giver] != side:
            continue
        for kind in ["all"] if blind else kinds:

            def units(one, other, kind=kind):
                return sorted(
                    row[6]
                    for row in rows
                    for _ in range(row[3])
                    if row[:2] == (one, other) and row[6] is not None and kind in ("all", row[2])
                )

            debts, answers = deque(units(giver, receiver)), deque(units(receiver, giver))
            at_risk = [year for year in debts if year + lag <= last]
            given += len(at_risk)
            if kind == "-":
                continue
            for debt in at_risk:
                while answers and answers[0] < debt:
                    answers.popleft()
                if answers and answers[0] <= debt + lag:
                    answers.popleft()
                    answered += 1
    return given, answered


exchange = st.tuples(
    st.permutations("HILMU").map(lambda order: (order[0], order[1])),
    st.sampled_from("tttcc-"),
    st.integers(1, 4),
    st.sampled_from([None, "p", "q"]),
    st.sampled_from([None, 2000, 2001, 2002, 2003, 2005, 2008]),
).map(lambda cells: of(*cells[0], cells[4], cells[1], weight=cells[2], partnership=cells[3]))
exchanges = st.lists(exchange, min_size=1, max_size=25)
KINDS_OF = {"technical": "t", "cultural": "c", "in_kind": "tc-", "any": "tc-"}


@few
@given(exchanges, st.integers(0, 6))
def test_against_one_unit_at_a_time(rows, lag):
    table = found(rows, lags=[lag])
    years = [row[6] for row in rows if row[6] is not None]
    for side in ("HIC", "LMIC"):
        for knowledge in KNOWLEDGE:
            row = table.loc[(side, knowledge, lag)]
            if not years:
                assert np.isnan(row["value"])
                continue
            expected = literal(
                rows,
                SIDES,
                side,
                kinds=KINDS_OF[knowledge],
                blind=knowledge == "any",
                lag=lag,
                last=max(years),
            )
            assert (row["given"], row["answered"]) == expected


VALUES = ["value", "n", "censored", "undated"]


def same(one, other, columns=VALUES):
    for column in columns:
        assert one[column].tolist() == pytest.approx(other[column].tolist(), nan_ok=True)


@few
@given(exchanges, st.permutations("HILMU"), st.randoms(), st.sampled_from([0.5, 3]))
def test_names_order_splits_and_scale_change_no_share(rows, names, random, factor):
    before = found(rows)
    rename = dict(zip("HILMU", names, strict=True))
    renamed = [(rename[row[0]], rename[row[1]], *row[2:]) for row in rows]
    random.shuffle(renamed)
    same(before, found(renamed, {rename[partner]: side for partner, side in SIDES.items()}))
    same(before, found([(*row[:3], row[3] * factor, *row[4:]) for row in rows]))
    halves = [(*row[:3], row[3] / 2, *row[4:]) for row in rows for _ in range(2)]
    same(before, found(halves), ["value"])


@few
@given(exchanges)
def test_swapping_the_sides_swaps_the_rows(rows):
    swap = {"HIC": "LMIC", "LMIC": "HIC", "unknown": "unknown"}
    before = found(rows)
    after = found(rows, {partner: swap[side] for partner, side in SIDES.items()})
    same(before.loc["HIC"], after.loc["LMIC"])
    same(before.loc["LMIC"], after.loc["HIC"])


@few
@given(exchanges)
def test_shares_stay_in_range_and_in_kind_is_at_most_blind(rows):
    table = found(rows)
    assert table["value"].dropna().between(0, 1).all()
    in_kind, blind = (table.xs(name, level="knowledge")["answered"] for name in ("in_kind", "any"))
    assert (in_kind <= blind + 1e-12).all()
    # with the same exchanges at risk, more years never answer less
    waited = [found(rows, lags=[lag], last_year=3000)["answered"].tolist() for lag in range(9)]
    assert all(np.all(np.diff(column) >= 0) for column in zip(*waited, strict=True))


def test_all_in_one_year_it_is_weighted_reciprocity():
    graph = random_graph(4)
    for *_, attributes in graph.edges(data=True):
        attributes["year"] = 2010
    built = Network.from_networkx(graph)
    table = lagged_reciprocity(built, lags=[0]).groupby("knowledge")[["answered", "given"]].sum()
    for knowledge, measure in (
        ("any", cross_side.cross_reciprocity_weighted),
        ("in_kind", cross_side.cross_reciprocity_typed),
    ):
        share = table.loc[knowledge, "answered"] / table.loc[knowledge, "given"]
        assert share == pytest.approx(measure(built).value)


def test_the_bundled_data_set():
    table = lagged_reciprocity(sources.read([paths.demo_source()]))
    by = table.set_index(["given_by", "knowledge", "years"])
    # 64 of the 168 exchanges between the sides have a date of their own
    for lag in range(11):
        n = sum(by.loc[(side, "any", lag), ["n", "censored"]].sum() for side in ("HIC", "LMIC"))
        assert n == 64
    assert by.loc[("HIC", "any", 0), "undated"] + by.loc[("LMIC", "any", 0), "undated"] == 104
    assert by.loc[("HIC", "technical", 2), ["n", "answered"]].tolist() == [48, 5]
    assert by.loc[("LMIC", "technical", 2), "reason"] == "fewer than ten partnerships"
    assert table.loc[table["n"] < 3, "low"].isna().all()
