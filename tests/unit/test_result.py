"""Results as analysts take them on: rows, DataFrames, graphs, and pages that hostile cells can't act in."""

import datetime
from html.parser import HTMLParser
from typing import Any

import neo4j
import pandas as pd
import pytest
from neo4j.graph import Graph, Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration

from datasets import HOSTILE
from ihp_graph.store import Result
from ihp_graph.store.values import cell, jsonable, text


def node(graph: Graph, element: str, **properties: Any) -> Node:
    return Node(graph, element, hash(element), ["Partner"], properties)


def tie(graph: Graph, element: str, start: Node, end: Node, **properties: Any) -> Relationship:
    made: Relationship = graph.relationship_type("TAUGHT")(graph, element, hash(element), properties)
    made._start_node, made._end_node = start, end
    return made


@pytest.fixture
def pair() -> tuple[Node, Node, Relationship]:
    graph = Graph()
    a, b = node(graph, "n1", key="a", name="A"), node(graph, "n2", key="b", name="<b>B</b>")
    return a, b, tie(graph, "r1", a, b, weight=2.0)


def test_a_result_is_a_sequence_of_rows() -> None:
    result = Result("RETURN …", ["a", "b"], [[1, "x"], [None, "y"]])
    assert result == [{"a": 1, "b": "x"}, {"a": None, "b": "y"}]
    assert len(result) == 2
    assert result[1]["b"] == "y"
    assert result[:1] == [{"a": 1, "b": "x"}]
    assert repr(result) == "<Result: 2 rows; a, b>"
    assert result.cypher == "RETURN …"
    assert not Result("", ["a"], [])


def test_a_dataframe_keeps_whole_numbers_and_truth_beside_missing_ones() -> None:
    df = Result("", ["n", "f", "b", "t"], [[1, 1.5, True, "x"], [None, None, None, None]]).df
    assert [str(dtype) for dtype in df.dtypes] == ["Int64", "float64", "boolean", "str"]
    assert df["n"].tolist() == [1, pd.NA]
    assert Result("", ["n", "m"], []).df.columns.tolist() == ["n", "m"]


def test_a_dataframe_may_hold_lists_and_maps() -> None:
    df = Result("", ["l", "m"], [[[1, 2], {"a": 1}]]).df
    assert df.at[0, "l"] == [1, 2]
    assert df.at[0, "m"] == {"a": 1}


def test_dates_are_python_s() -> None:
    [row] = Result(
        "", ["d", "t", "p"], [[Date(2012, 7, 9), DateTime(2012, 7, 9, 1, 2, 3), Duration(months=14)]]
    )
    assert row == {
        "d": datetime.date(2012, 7, 9),
        "t": datetime.datetime(2012, 7, 9, 1, 2, 3),
        "p": "P1Y2M",
    }


def test_the_graph_has_each_node_and_arc_once(pair: tuple[Node, Node, Relationship]) -> None:
    a, _, taught = pair
    graph = Result("", ["path", "again"], [[Path(a, taught), {"nested": [a, taught]}]]).graph()
    assert dict(graph.nodes(data=True)) == {
        "n1": {"key": "a", "name": "A", "labels": ["Partner"]},
        "n2": {"key": "b", "name": "<b>B</b>", "labels": ["Partner"]},
    }
    assert list(graph.edges(keys=True, data=True)) == [
        ("n1", "n2", "r1", {"weight": 2.0, "type": "TAUGHT"}),
    ]


def test_rows_without_nodes_have_an_empty_graph() -> None:
    assert Result("", ["n"], [[1]]).graph().number_of_nodes() == 0


def test_a_path_reads_as_cypher_each_arrow_as_it_points(pair: tuple[Node, Node, Relationship]) -> None:
    a, b, taught = pair
    there, back = Result("", ["p"], [[Path(a, taught)], [Path(b, taught)]])
    assert text(there["p"]) == (
        '(:Partner {key: "a", name: "A"})-[:TAUGHT]->(:Partner {key: "b", name: "<b>B</b>"})'
    )
    assert text(back["p"]).startswith(
        '(:Partner {key: "b", name: "<b>B</b>"})<-[:TAUGHT]-(:Partner {key: "a"'
    )


@pytest.mark.parametrize(
    ("value", "shown", "json", "csv"),
    [
        (None, "", None, None),
        (True, "true", True, True),
        ([1, None], "[1, null]", [1, None], "[1, null]"),
        (["a", "b"], "a; b", ["a", "b"], '["a", "b"]'),
        ({"a": [1]}, "{a: [1]}", {"a": [1]}, '{"a": [1]}'),
        (float("nan"), "nan", None, None),
        (datetime.date(2012, 7, 9), "2012-07-09", "2012-07-09", "2012-07-09"),
        (0.1 + 0.2, "0.3", 0.1 + 0.2, 0.1 + 0.2),
        (2.0, "2", 2.0, 2.0),
        (b"\x01\xff", "01ff", "01ff", "01ff"),
    ],
)
def test_values_as_text_json_and_cells(value: Any, shown: str, json: Any, csv: Any) -> None:
    assert text(value) == shown
    assert jsonable(value) == json
    assert cell(value) == csv


class Tags(HTMLParser):
    """The tags, attributes and text of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[Any] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_notebook_shows_hostile_cells_and_columns_as_text() -> None:
    columns = ['"><script>alert(1)</script>', "name"]
    result = Result("", columns, [[each, {each: [each]}] for each in HOSTILE])
    page = Tags()
    page.feed(result._repr_html_())
    assert page.tags == {"table", "thead", "tbody", "tr", "th", "td", "p"}
    assert page.attributes == []
    assert all(each in page.text for each in HOSTILE if "\r" not in each and each != "NULL")


def test_a_notebook_shows_the_first_rows_and_says_how_many_there_are() -> None:
    page = Result("", ["n"], [[n] for n in range(50)], more=True)._repr_html_()
    assert page.count("<tr>") == 21
    assert "50 rows, and more; n; 20 shown" in page


def test_a_record_of_the_driver_is_a_row() -> None:
    record = neo4j.Record({"a": 1})
    assert Result("", record.keys(), [record.values()]) == [{"a": 1}]
