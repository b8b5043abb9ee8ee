"""What the pictures show, from a few pairs written by hand."""

import pytest

from ihp_graph.report import charts


def pair(there, back, sides=("HIC", "LMIC")):
    """A pair whose HIC partner gave `there` and whose LMIC partner `back`: technical, cultural, other."""
    flows = [dict(zip(charts.KINDS, map(float, flow), strict=True)) for flow in (there, back)]
    a, b = flows if sides[0] == "HIC" else reversed(flows)
    return {"a": "a", "b": "b", "sides": list(sides), "a_to_b": a, "b_to_a": b}


@pytest.mark.parametrize(
    ("there", "back", "outcome"),
    [
        ((2, 0, 0), (1, 0, 0), "same"),
        ((2, 1, 0), (0, 1, 0), "same"),
        ((2, 0, 0), (0, 3, 0), "other"),
        ((0, 0, 1), (0, 0, 1), "other"),
        ((0, 0, 1), (0, 0, 0), "hic_only"),
        ((0, 0, 0), (0.5, 0, 0), "lmic_only"),
    ],
)
@pytest.mark.parametrize("sides", [("HIC", "LMIC"), ("LMIC", "HIC")])
def test_outcome_of_a_pair(there, back, outcome, sides):
    assert charts.outcome(pair(there, back, sides)) == outcome


def test_matches_add_up_to_what_was_given_and_returned():
    pairs = [
        pair((4, 0, 0), (1, 2, 0)),
        pair((0.5, 0, 1), (0, 1, 0), ("LMIC", "HIC")),
        pair((0, 0, 3), (0, 0, 0)),
    ]
    how = charts.matches(pairs)
    assert how["kind"]["HIC"] == {"technical": 1, "cultural": 0, "unclassified": 0}
    assert how["kind"]["LMIC"] == {"technical": 1, "cultural": 0, "unclassified": 0}
    assert how["other"]["HIC"] == {"technical": 2.5, "cultural": 0, "unclassified": 0.5}
    assert how["other"]["LMIC"] == {"technical": 0, "cultural": 3, "unclassified": 0}
    assert how["nothing"]["HIC"] == {"technical": 1, "cultural": 0, "unclassified": 3.5}
    assert sum(how["nothing"]["LMIC"].values()) == 0


def test_balance_puts_each_pair_once_on_the_side_that_gave_more():
    nets = [12, 7, 3, 4, 2, 1, 0, -1, -2.5, -30]
    pairs = [pair((max(net, 0) + 1, 0, 0), (max(-net, 0) + 1, 0, 0)) for net in nets]
    pairs.append(pair((1, 0, 0), (0, 0, 0)))
    drawn = charts.balance(pairs)
    seen = [(c.side, c.label, c.both_ways, c.one_way) for c in drawn.columns]
    assert seen == [
        ("HIC", "10+", 1, 0),
        ("HIC", "5–9", 1, 0),
        ("HIC", "3–4", 2, 0),
        ("HIC", "2", 1, 0),
        ("HIC", "1", 1, 1),
        (None, "0", 1, 0),
        ("LMIC", "1", 1, 0),
        ("LMIC", "2", 0, 0),
        ("LMIC", "3–4", 1, 0),
        ("LMIC", "5–9", 0, 0),
        ("LMIC", "10+", 1, 0),
    ]
    assert drawn.longest == 2
    assert max(c.height for c in drawn.columns) == 1


def test_balance_keeps_the_middle_where_there_is_little():
    assert [c.label for c in charts.balance([]).columns] == ["1", "0", "1"]


def test_tallies_become_bars_where_marks_would_be_too_many_or_broken():
    assert charts.tallies([("", "", [("a", None, {"same": 300})])]).as_marks
    assert not charts.tallies([("", "", [("a", None, {"same": 301})])]).as_marks
    assert not charts.tallies([("", "", [("a", None, {"same": 1.5})])]).as_marks


def test_arrows_have_one_scale_and_leave_out_only_what_nothing_is_of():
    flows = {kind: dict.fromkeys(charts.DIRECTIONS, 0.0) for kind in charts.KINDS}
    flows["technical"]["HIC", "LMIC"] = 8
    flows["cultural"]["LMIC", "HIC"] = 2
    drawn = charts.arrows(flows)
    assert [kind for kind, _ in drawn.groups] == ["technical", "cultural"]
    assert [arrow.length for _, group in drawn.groups for arrow in group] == [1, 0, 0, 0.25]
    flows["unclassified"]["LMIC", "HIC"] = 1
    assert [kind for kind, _ in charts.arrows(flows).groups] == list(charts.KINDS)
    assert "Not classified: HIC to LMIC 0, LMIC to HIC 1" in charts.arrows(flows).said


def test_shares_of_a_side_with_too_few_facts_are_not_drawn():
    few, enough = charts.sides([("Coordinators", {"HIC": 1, "LMIC": 1}), ("Members", {"HIC": 2, "LMIC": 1})])
    assert (few.few, few.total) == (True, 2)
    assert (enough.few, enough.total) == (False, 3)
