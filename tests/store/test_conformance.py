"""docs/cypher.md says what was measured: which Cypher works on which store, and what differs."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from conformance import MEASURED, PAGE, WORKS, differing, judged, outcomes, page, statements, version_of
from library import LIBRARY, differences_between
from stores import Place

KNOWN = json.loads(MEASURED.read_text(encoding="utf-8"))
REFERENCE = "Neo4j 5.26"


@pytest.fixture(scope="module")
def reference(neo4j: Place) -> Mapping[str, Any]:
    if not version_of(neo4j).startswith(REFERENCE):
        pytest.skip(f"the page is measured on {REFERENCE}, and this is {version_of(neo4j)}")
    return measured(neo4j)


def measured(place: Place) -> Mapping[str, Any]:
    place.hold_bundled()
    with place.open(read_only=True) as opened:
        return outcomes(opened)


def test_there_are_statements_of_every_kind() -> None:
    every = statements()
    assert len(every) >= 100
    assert len({each.feature for each in every}) == len(every)
    assert len({each.group for each in every}) >= 8


def test_what_differs_has_a_note_and_nothing_else_has() -> None:
    assert {each.feature for each in statements() if each.note} == {
        each.feature for each in differing(KNOWN["results"])
    }


def test_the_page_is_generated() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(KNOWN["results"], KNOWN["versions"])


def test_the_reference_gives_rows(reference: Mapping[str, Any]) -> None:
    """A statement that finds nothing would show nothing."""
    without = {each.feature for each in statements() if reference[each.feature] == []}
    assert without == {each.feature for each in statements() if each.empty}
    assert judged({REFERENCE: reference})[REFERENCE] == KNOWN["results"][REFERENCE]


@pytest.mark.parametrize(("name", "fixture"), [("embedded", "embedded"), ("Neo4j 2026", "neo4j_2026")])
def test_the_page_says_what_this_store_does(
    name: str, fixture: str, reference: Mapping[str, Any], request: pytest.FixtureRequest
) -> None:
    found = measured(request.getfixturevalue(fixture))
    assert judged({REFERENCE: reference, name: found})[name] == KNOWN["results"][name]
    assert sum(result == WORKS for result in KNOWN["results"][name].values()) >= 50


def test_the_library_gives_the_same_rows_on_neo4j_2026(neo4j: Place, neo4j_2026: Place) -> None:
    """On Neo4j 5.26 and the embedded store: test_library.py."""
    for place in (neo4j, neo4j_2026):
        place.hold_bundled()
    with neo4j.open(read_only=True) as one, neo4j_2026.open(read_only=True) as other:
        differing = {id: found for id in LIBRARY if (found := differences_between((one, other), id))}
    assert differing == {}
