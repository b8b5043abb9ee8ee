"""The document: its layout, and that it depends on the data alone."""

import csv
import json
import random
from pathlib import Path

import jsonschema
import pytest

from ihp_graph import bundled, output, paths, sources
from ihp_graph.dataset import Dataset
from ihp_graph.filters import Filter
from ihp_graph.measures import MEASURES
from ihp_graph.report import LAYOUT, document
from small import dataset

ROOT = Path(__file__).resolve().parents[3]
SCHEMA = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
MIXED = ROOT / "tests" / "data" / "cases" / "mixed"
EXCHANGES = "id, from_partner_id, to_partner_id, knowledge_type, volume, unit, start\n"
ONE = {"exchanges": EXCHANGES + "x, bath, gulu, technical, 40, person_day, 2010"}


@pytest.fixture(scope="module")
def bundled_data():
    return sources.read(paths.demo_source())


@pytest.fixture(scope="module")
def report(bundled_data):
    return document(bundled_data)


VIEWS = {
    "bundled": lambda data: data,
    "years": lambda data: Filter(from_year=2012, to_year=2016).apply(data),
    "years without anything": lambda data: Filter(from_year=1900, to_year=1901).apply(data),
    "programme": lambda data: Filter(programme="thet health-partnership directory").apply(data),
    "topic": lambda data: Filter(topic="no such topic").apply(data),
    "unit": lambda data: Filter(unit="visit").apply(data),
    "mixed": lambda _: sources.read(MIXED),
    "partners alone": lambda _: dataset(),
    "one exchange": lambda _: dataset(**ONE),
    "nothing between the sides": lambda _: dataset(exchanges=EXCHANGES + "x, bath, cork, , , ,"),
}


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
def test_the_layout_is_the_published_one(view, bundled_data):
    found = document(view(bundled_data))
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    assert json.loads(output.as_json(found)) == found  # plain values, no NaN
    assert [question["id"] for question in found["questions"]] == [f"Q{number}" for number in range(1, 13)]
    for question in found["questions"]:
        assert len(question["finding"].split()) <= 40
        assert bool(question["figures"]) == question["answerable"]


def test_the_published_layout_is_strict():
    validator = jsonschema.Draft202012Validator(SCHEMA)
    validator.check_schema(SCHEMA)
    found = document(dataset(**ONE))
    assert list(SCHEMA["properties"]["measures"]["properties"]) == list(MEASURES)
    assert SCHEMA["properties"]["layout"]["const"] == LAYOUT
    del found["questions"][0]["figures"]["pairs"]
    found["dataset"]["side_as_of"] = 2026.5
    found["extra"] = 1
    assert len(list(validator.iter_errors(found))) == 3


def test_counts_are_ints_and_weights_are_floats(report):
    figures = {question["id"]: question["figures"] for question in report["questions"]}
    assert type(figures["Q2"]["technical_hic_to_lmic"]) is float
    assert type(report["measures"]["flow_hic_lmic"]["value"]) is float
    assert type(report["pairs"][0]["a_to_b"]["technical"]) is float
    assert type(report["partnerships"][0]["exchanges"]) is int
    assert all(type(n) is int for n in report["dataset"]["exchanges_by_direction"].values())


def test_the_order_of_the_rows_changes_nothing(tmp_path, report):
    shuffle = random.Random(1).shuffle
    for path in paths.demo_source().glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        order = list(range(len(header)))
        shuffle(rows)
        shuffle(order)
        with (tmp_path / path.name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([[row[column] for column in order] for row in [header, *rows]])
    assert output.as_json(document(sources.read(tmp_path))) == output.as_json(report)


def test_the_order_of_a_data_sets_frames_changes_nothing(bundled_data, report):
    frames = {name: frame.sample(frac=1, random_state=3) for name, frame in bundled_data.tables.items()}
    again = Dataset(dict(reversed(frames.items())))
    assert output.as_json(document(again)) == output.as_json(report)


def test_figures_of_one_document_agree(report):
    figures = {question["id"]: question["figures"] for question in report["questions"]}
    measures = {key: result["value"] for key, result in report["measures"].items()}
    assert figures["Q1"]["same_type_reciprocity"] == measures["cross_reciprocity_typed"]
    assert figures["Q2"]["substitution_gap_from"] == measures["cross_substitution_gap_from"]
    directions = report["dataset"]["exchanges_by_direction"]
    assert figures["Q3"]["HIC"]["received"] == directions["LMIC->HIC"]
    assert figures["Q3"]["LMIC"]["received"] == directions["HIC->LMIC"]
    assert len(report["pairs"]) == figures["Q1"]["pairs"] == figures["Q12"]["pairs"] == 69
    back = "b_to_a", "a_to_b"
    matched = [
        kind
        for pair in report["pairs"]
        for kind in ("technical", "cultural")
        if min(pair[way][kind] for way in back) > 0
    ]
    assert len(matched) >= figures["Q1"]["pairs_returning_same_type"] == 18
    assert sum(row["cross_side_exchanges"] for row in report["partnerships"]) == 168
    ends = [(row["a"], row["b"]) for row in report["pairs"]]
    assert ends == sorted(ends)
    assert all(a < b for a, b in ends)


def test_what_a_filter_leaves_out_is_counted(bundled_data):
    found = document(Filter(from_year=2012, to_year=2016).apply(bundled_data))
    undated = bundled_data["exchanges"][["start", "end"]].isna().all(axis=1).sum()
    assert found["filter"]["undated_left_out"]["exchanges"] == undated == 107
    assert found["filter"]["from_year"] == 2012
    assert found["dataset"]["side_as_of"] == 2016
    assert found["dataset"]["side_dated_by"]["fact"] == found["dataset"]["tables"]["exchanges"]
    assert found["dataset"]["tables"]["partners"] == 184
    caveats = found["questions"][0]["caveats"]
    assert "107 exchanges without a date of their own left out." in caveats


PEOPLE = {
    "people": "id, name, profession, partner_id\nnurse-1, Ann Example, nurse, bath\nnurse-2, nurse-2, , ",
    "participants": "exchange_id, person_id, role\nx, nurse-1, teacher\nx, nurse-1, volunteer",
    **ONE,
}


def test_people_are_named_only_where_asked_for():
    assert "Ann Example" not in output.as_json(document(dataset(**PEOPLE)))
    assert document(dataset(**PEOPLE), show_people=True)["people"] == [
        {"id": "nurse-1", "name": "Ann Example", "profession": "nurse", "partner_id": "bath", "exchanges": 1},
        {"id": "nurse-2", "name": "nurse-2", "profession": None, "partner_id": None, "exchanges": 0},
    ]


def test_the_bundled_partners_are_said_to_be_unchecked(report):
    assert report["notices"] == list(bundled.NOTICE)
    assert any("not checked with the partners" in notice for notice in report["notices"])
    assert document(dataset(**ONE))["notices"] == []
    q2 = report["questions"][1]
    assert any("κ 0.71" in caveat and "0.49" in caveat for caveat in q2["caveats"])


def test_no_exchange_is_unknown_never_zero():
    found = document(dataset())
    assert not any(question["answerable"] for question in found["questions"])
    assert found["measures"]["flow_hic_lmic"]["value"] is None
    assert found["measures"]["flow_hic_lmic"]["reason"] == "no exchanges"
    assert found["partners"][0]["in_strength"] is None
    assert found["questions"][0]["needs"] == [
        "exchanges.from_partner_id",
        "exchanges.to_partner_id",
        "exchanges.knowledge_type",
    ]


def test_the_bundled_findings(report):
    """What the bundled data say, in the words of the report."""
    findings = {question["id"]: question["finding"] for question in report["questions"]}
    assert findings["Q1"] == (
        "Of 145 technical exchanges between the sides, 119 go from HIC to LMIC and 26 the other way; "
        "the same "
        "kind goes both ways in 18 of 69 pairs, 15 of 68 without learning about self or country."
    )
    assert findings["Q2"] == (
        "Between the sides 0.42 (0.31 to 0.52) of exchanges are answered by another, 0.29 (0.17 to 0.39) in "
        "kind; without learning about self or country, which makes the gap, both are 0.25; "
        "without inferred rows 0.32 and 0.19."
    )
    assert findings["Q8"] == (
        "19 of 23 partnerships that claim mutuality have an exchange between the sides on record: 4 "
        "without any "
        "from LMIC to HIC partners, 7 without technical knowledge in that direction."
    )
