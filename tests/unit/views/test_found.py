"""The picture of what a query found: places, curves, names, and what may not be drawn."""

import re
from itertools import combinations
from typing import Any

import networkx as nx
import pytest

from datasets import HOSTILE
from ihp_graph.errors import QueryError
from ihp_graph.views import found


def graph(count: int, ties: list[tuple[int, int]], **properties: Any) -> "nx.MultiDiGraph[str]":
    made: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for n in range(count):
        made.add_node(
            f"n{n:03}", labels=["Partner"], key=f"k{n}", id=f"p{n}", name=f"Partner {n}", side="HIC"
        )
    for n, (a, b) in enumerate(ties):
        made.add_edge(f"n{a:03}", f"n{b:03}", key=f"r{n}", type="TAUGHT", **properties)
    return made


RING = [(n, (n + 1) % 40) for n in range(40)]


def test_no_two_nodes_stand_on_each_other_and_all_are_inside() -> None:
    places, width, height = found.arrange(graph(60, [*RING, (40, 41), (42, 43), (43, 44)]))
    assert len(places) == 60
    for (x, y), (other_x, other_y) in combinations(places.values(), 2):
        assert abs(x - other_x) > 40 or abs(y - other_y) > 40
    assert all(0 < x < width and 0 < y < height for x, y in places.values())


def test_the_same_graph_gives_the_same_page() -> None:
    ties = [*RING, (3, 17), (5, 5), (7, 8), (8, 7)]
    pages = {found.render(graph(45, ties), "Why?", "RETURN 1", {"a": 1}) for _ in range(2)}
    assert len(pages) == 1


def test_every_arc_has_a_curve_of_its_own() -> None:
    ties = [(0, 1), (0, 1), (1, 0), (1, 0), (0, 0), (0, 0), (1, 2)]
    made = graph(3, ties)
    places, *_ = found.arrange(made)
    spots = {name: found.spot(data, places[name]) for name, data in made.nodes(data=True)}
    drawn = found.arcs(made, spots)
    assert len(drawn) == len(ties)
    assert len({arc.path for arc in drawn}) == len(ties)
    middles = [(arc.x, arc.y) for arc in drawn]
    assert len(set(middles)) == len(ties)


def test_too_many_nodes_are_refused_with_what_to_do() -> None:
    with pytest.raises(QueryError, match=r"A picture of 1,501 nodes can't be read.*LIMIT"):
        found.render(graph(found.MAX_NODES + 1, []), "Why?", "RETURN 1")


def test_a_node_is_called_by_what_it_has_and_a_person_never_by_name() -> None:
    place = (0.0, 0.0)
    assert found.spot({"labels": ["Claim"], "key": "c1"}, place).called == "c1"
    assert found.spot({"labels": ["Claim"], "key": "c1", "claim": "equal"}, place).called == "equal"
    grant = {"labels": ["Grant"], "key": "~0f", "amount": 12500.0, "currency": "GBP"}
    assert found.spot(grant, place).called == "12,500 GBP"
    assert found.spot({"labels": []}, place).called == "without a name"
    person = found.spot({"labels": ["Person"], "key": "h", "id": "nurse", "name": "Florence"}, place)
    assert person.called == "nurse"
    assert "Florence" not in repr(person)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_only_text(text: str) -> None:
    made = graph(2, [(0, 1)], notes=text, knowledge_type=text)
    made.nodes["n000"].update(name=text, labels=["Partner", text], side=text)
    page = found.render(made, text, text, {text: text})
    assert "<script" not in page
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", page)
    opened = re.findall(r"<([a-zA-Z]+)", page)
    plain = re.findall(r"<([a-zA-Z]+)", found.render(graph(2, [(0, 1)]), "Why?", "RETURN 1", {"a": 1}))
    assert set(opened) <= {*plain, "circle", "bdi"}


def test_the_bundled_partners_are_said_to_be_unchecked() -> None:
    assert "not checked with the partners" not in found.render(graph(2, []), "Why?", "RETURN 1")
    made = graph(1, [])
    (partner, name), source = next(iter(found.bundled.partners().items()))
    made.nodes["n000"].update(id=partner, name=name, source=source)
    assert "not checked with the partners" in found.render(made, "Why?", "RETURN 1")
