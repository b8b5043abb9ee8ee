"""The invented data set whose figures two independent programs agree on: every one of them."""

import json
from pathlib import Path

import pytest

from ihp_graph import sources
from ihp_graph.report import document

MIXED = Path(__file__).resolve().parent / "data" / "cases" / "mixed"
EXPECTED = json.loads((MIXED / "expected.json").read_text(encoding="utf-8"))


def leaves(value, *path):
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, *path, key)
    else:
        yield path, value


@pytest.fixture(scope="module")
def report():
    return document(sources.read(MIXED))


@pytest.mark.parametrize(
    ("path", "expected"), [pytest.param(*leaf, id=".".join(leaf[0])) for leaf in leaves(EXPECTED)]
)
def test_figure(report, path, expected):
    block, *rest = path
    if block in ("tables", "exchanges_by_direction", "side_dated_by"):
        value = report["dataset"][block]
    elif block == "measures":
        value, rest = report["measures"][rest[0]]["value"], rest[1:]
    else:
        value = next(question["figures"] for question in report["questions"] if question["id"] == block)
    for key in rest:
        value = value[key]
    assert value == pytest.approx(expected, abs=1e-12)
    assert type(value) is type(expected)


def test_what_is_not_expected_is_zero(report):
    directions = report["dataset"]["exchanges_by_direction"]
    assert len(directions) == 9
    assert sum(directions.values()) == sum(EXPECTED["exchanges_by_direction"].values())
