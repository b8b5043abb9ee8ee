"""References, and nodes and ties as JSON."""

import pytest

from ihp_graph import graph
from ihp_graph.errors import QueryError
from ihp_graph.explorer import things
from ihp_graph.explorer.facts import facts
from ihp_graph.explorer.grow import ENDS, IN_WORDS, pattern
from ihp_graph.explorer.panels import PANELS
from ihp_graph.explorer.things import NotFound, Ref
from ihp_graph.store import statements


def test_every_label_is_a_kind_but_the_store_s_own_note() -> None:
    assert set(things.LABELS.values()) == set(graph.labels()) - {graph.LOAD_LABEL}
    with pytest.raises(NotFound):
        Ref.of("load:load")


@pytest.mark.parametrize("text", ["", ":", "partner:", "nothing:x", "Partner:x", "partner"])
def test_what_is_no_reference_is_refused(text: str) -> None:
    with pytest.raises(NotFound):
        Ref.of(text)


def test_a_person_goes_by_the_pseudonym_unless_the_name_is_asked_for() -> None:
    value = {"labels": ["Person"], "properties": {"key": "p1", "id": "p1", "name": "A. Nurse"}}
    hidden, shown = things.node(value), things.node(value, names=True)
    assert "A. Nurse" not in str(hidden)
    assert hidden["name"] == "p1"
    assert (shown["name"], shown["properties"]["name"]) == ("A. Nurse", "A. Nurse")


def test_a_node_of_another_label_is_shown_as_what_it_is() -> None:
    node = things.node({"labels": ["Other"], "properties": {"x": 1}})
    assert (node["kind"], node["id"], node["name"]) == ("other", "", "")
    assert things.node({"labels": [], "properties": {}})["label"] == "Node"


def test_a_tie_is_known_by_its_row_or_by_its_ends() -> None:
    def tie(kind: str, properties: dict[str, object]) -> dict[str, object]:
        return things.tie(kind, "partner:a", "partner:b", properties)

    assert tie("MEMBER_OF", {"key": "~1", "role": "member"})["id"] == "MEMBER_OF:~1"
    assert tie("IN", {})["id"] == "IN:partner:a>partner:b"
    taught = tie("TAUGHT", {"exchange_id": "x1", "year": 2012})
    assert (taught["id"], taught["knowledge_type"], taught["year"]) == ("TAUGHT:x1", "unclassified", 2012)
    assert tie("TAUGHT", {"exchange_id": "x1", "knowledge_type": "cultural"})["knowledge_type"] == "cultural"
    assert tie("GAVE", {})["knowledge_type"] is None


def test_every_type_of_the_graph_has_its_words() -> None:
    assert set(IN_WORDS) == {tie.type for tie in graph.ties()}


def test_only_the_model_s_words_come_into_a_statement() -> None:
    ref = Ref("partner", "a")
    assert ("TAUGHT", "partner", "partner") in ENDS
    for kind, direction, other in (
        ("TAUGHT", "both", "partner"),
        ("TAUGHT]->() DETACH DELETE n //", "out", "partner"),
        ("TAUGHT", "out", "load"),
        ("IN", "in", "country"),
    ):
        with pytest.raises(QueryError):
            pattern(ref, kind, direction, other)


def test_the_panels_name_what_the_graph_has() -> None:
    labels, types = set(graph.labels()), {tie.type for tie in graph.ties()}
    from ihp_graph.explorer.filters import Filters

    every = Filters(2000, 2010, "x", "HIC", "technical")
    for kind, panels in PANELS.items():
        assert kind in things.LABELS
        assert len({panel.id for panel in panels}) == len(panels)
        for panel in panels:
            for filters in (Filters(), every):
                text = panel.statement(filters)
                named = statements.named(text)
                assert {each.name for each in named if not each.is_type} <= labels, panel.id
                assert {each.name for each in named if each.is_type} <= types, panel.id
                assert not statements.writes(text)


def test_what_isn_t_recorded_of_a_thing_is_told() -> None:
    node = things.node(
        {"labels": ["Partner"], "properties": {"key": "a", "id": "a", "name": "A", "country": "GBR",
                                               "source": "see https://example.org/x.", "odd": 1}}
    )  # fmt: skip
    panel, missing = facts(node)
    rows = dict(panel["rows"])
    assert rows["Country"] == {"text": "United Kingdom", "ref": "country:GBR"}
    assert rows["odd"] == "1"
    assert missing == ["Not recorded of it: kind, city, capacity, capacity unit."]


def test_a_country_that_no_list_has_goes_by_its_code() -> None:
    assert things.named_country("ZZZ") == "ZZZ"
    assert things.named_country("") is None
    assert things.named_country(None) is None
