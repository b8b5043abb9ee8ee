"""What the records don't say, and of whom they say nothing."""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from ihp_graph import paths, sources
from ihp_graph.dataset import Dataset
from ihp_graph.filters import Filter
from ihp_graph.measures.silence import blank_cells, without_row
from ihp_graph.model import TABLES
from small import dataset

HAND = {
    "partners": """
        id,      country, city
        bath,    GBR,     Bath
        cork,    IRL,
        gulu,    UGA,
        nowhere, ,
    """,
    "partnerships": "id, topic\np, surgery\nq, nursing\nr,",
    "roles": "partnership_id, partner_id, role\np, bath, member\nq, cork, member",
    "exchanges": """
        id, partnership_id, from_partner_id, to_partner_id, learning, reported_by
        x1, p,              bath,            gulu,          from,     cork
        x2, ,               bath,            gulu,          ,
        x3, ,               bath,            gulu,          ,
        x4, ,               bath,            gulu,          about,
    """,
    "accounts": "exchange_id, partner_id\nx1, cork",
    "people": "id, name, partner_id\na, a, bath",
}


@pytest.fixture(scope="module")
def by_hand():
    return dataset(**HAND)


@pytest.fixture(scope="module")
def bundled():
    return sources.read([paths.demo_source()])


def test_blank_cells_by_hand(by_hand):
    found = blank_cells(by_hand).set_index(["table", "column"])
    assert found.loc[("partners", "city"), ["rows", "blank", "share"]].tolist() == [4, 3, 0.75]
    assert found.loc[("partners", "country"), "blank"] == 1
    assert found.loc[("exchanges", "learning"), ["rows", "blank", "share"]].tolist() == [4, 2, 0.5]
    assert found.loc[("exchanges", "practice_changed"), "share"] == 1  # a boolean
    assert found.loc[("exchanges", "volume"), "share"] == 1  # a number
    assert found.loc[("roles", "start"), ["rows", "share", "note"]].tolist() == [2, 1, "too few"]
    absent = found.loc[("funding", "year")]
    assert absent[["rows", "blank"]].tolist() == [0, 0]
    assert absent[["share", "note"]].isna().all()


def test_without_row_by_hand(by_hand):
    found = without_row(by_hand).set_index(["table", "of"])
    assert found.loc[("exchanges", "partnerships"), ["n", "without", "share"]].tolist() == [3, 2, 2 / 3]
    # Cork told an exchange: that doesn't name it. Its account of one does.
    assert found.loc[("exchanges", "HIC"), ["n", "without", "note"]].tolist() == [2, 1, "too few"]
    assert found.loc[("exchanges", "LMIC"), ["n", "without"]].tolist() == [1, 0]
    assert found.loc[("exchanges", "unknown"), ["n", "without"]].tolist() == [1, 1]
    assert found.loc[("accounts", "HIC"), "without"] == 0
    assert found.loc[("accounts", "partnerships"), "without"] == 2
    assert found.loc[("people", "HIC"), "without"] == 1
    assert found.loc[("funding", "LMIC"), "share"] == 1
    # what a table can't name is no silence
    assert ("people", "partnerships") not in found.index
    assert ("innovations", "partnerships") not in found.index
    assert "partners" not in found.index.get_level_values("table")
    assert "partnerships" not in found.index.get_level_values("table")


def test_a_topic_has_its_own_partnerships_and_partners(by_hand):
    found = without_row(Filter(topic="nursing").apply(by_hand)).set_index(["table", "of"])
    assert found.loc[("roles", "partnerships"), ["n", "without"]].tolist() == [1, 0]
    assert found.loc[("exchanges", "partnerships"), ["n", "without"]].tolist() == [1, 1]
    assert found.loc[("exchanges", "HIC"), ["n", "without"]].tolist() == [1, 1]  # Cork alone
    assert found.loc[("exchanges", "LMIC"), "n"] == 0


def test_the_bundled_data_set_against_its_files(bundled):
    found = blank_cells(bundled).set_index(["table", "column"])
    for path in paths.demo_source().glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        blank = Counter(column for row in rows for column, cell in row.items() if not (cell or "").strip())
        for column in TABLES[path.stem].column_names:
            expected = blank[column] if column in rows[0] else len(rows)
            assert found.loc[(path.stem, column), ["rows", "blank"]].tolist() == [len(rows), expected], column
    named = without_row(bundled).set_index(["table", "of"])
    assert named.loc[("exchanges", "partnerships"), ["n", "without"]].tolist() == [75, 22]
    assert named.loc[("accounts", "partnerships"), "share"] == 1


def test_order_changes_nothing_and_shares_stay_in_range(bundled):
    shuffled = Dataset({name: frame.sample(frac=1, random_state=4) for name, frame in bundled.tables.items()})
    for count in (blank_cells, without_row):
        found = count(bundled)
        assert found.equals(count(shuffled))
        assert found["share"].dropna().between(0, 1).all()


def test_partners_alone():
    found = without_row(dataset())
    assert found.loc[found["of"] == "partnerships", "share"].isna().all()
    assert (found["without"] == found["n"]).all()
