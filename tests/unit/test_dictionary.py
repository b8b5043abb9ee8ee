"""The dictionary and the schema say what the model says."""

import re
from pathlib import Path

from ihp_graph import dictionary, graph, paths
from ihp_graph.model import TABLES, Node

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_page_in_docs_is_the_generated_one():
    page = (DOCS / "dictionary.md").read_text(encoding="utf-8")
    assert page == dictionary.as_markdown(), "run: ihp-graph schema --format md --output docs/dictionary.md"


def test_every_column_and_code_is_in_the_dictionary():
    page = dictionary.as_markdown()
    for table in TABLES.values():
        assert f"## {table.name}\n" in page
        for column in table.columns:
            assert column.description
            assert f"| {column.name} |" in page
            assert all(f"`{code}`" in page for code in column.codes)


def test_every_reference_and_link_names_what_the_model_has():
    for table in TABLES.values():
        for column in table.columns:
            assert column.refers_to is None or column.refers_to in TABLES
            assert (column.kind == "ref") == (column.refers_to is not None)
            assert (column.kind == "code") == bool(column.codes)
        if isinstance(table.graph, Node):
            for link in table.graph.links:
                column = table.column(link.column)
                assert link.to == (column.refers_to or "countries")
        else:
            assert table.graph.start in table.column_names
            assert table.graph.end in table.column_names
            if table.graph.type_column:
                assert set(table.graph.types) == set(table.column(table.graph.type_column).codes)
        assert set(table.identified_by) <= set(table.column_names)
        assert not {column.name for column in table.derived} & set(table.column_names)


def test_the_diagram_is_one_that_mermaid_draws():
    """Held to the few forms of its flowchart syntax that it uses: names of letters, labels in quotes."""
    first, *lines = dictionary.as_mermaid().splitlines()
    assert first == "flowchart LR"
    boxes = [re.fullmatch(r'    ([A-Z][A-Za-z]+)\["\1"\]', line) for line in lines]
    names = [box[1] for box in boxes if box]
    arrows = [
        re.fullmatch(r'    ([A-Z][A-Za-z]+) -->\|"([A-Z_]+(?:<br/>[A-Z_]+)*)"\| ([A-Z][A-Za-z]+)', line)
        for line in lines[len(names) :]
    ]
    assert len(names) == len(set(names)) == 12
    found = [
        (start, kind, end)
        for start, kinds, end in (a.groups() for a in arrows)
        for kind in kinds.split("<br/>")
    ]
    assert {name for start, _, end in found for name in (start, end)} == set(names)
    assert len(found) == len(set(found))
    assert set(found) == {(tie.start, tie.type, tie.end) for tie in graph.ties()}


def test_the_page_shows_the_diagram():
    assert f"```mermaid\n{dictionary.as_mermaid()}```\n" in dictionary.as_markdown()


def test_the_schema_as_json_holds_the_whole_graph():
    schema = dictionary.schema()
    tables = {table["table"]: table for table in schema["tables"]}
    assert list(tables) == list(TABLES)
    assert {table["label"] for table in schema["tables"]} - {None} <= {
        one["label"] for one in schema["labels"]
    }
    by_type = {tie["type"]: tie for tie in schema["relationships"]}
    assert len(schema["relationships"]) == len(graph.ties())
    held = {holder["table"] for holder in [*schema["labels"], *schema["relationships"]]} - {None}
    assert held == set(TABLES)
    for holder in [*schema["labels"], *schema["relationships"]]:
        if holder["table"]:
            names = [one["property"] for one in holder["properties"] if not one["derived"]]
            assert names == ["key", *(column["column"] for column in tables[holder["table"]]["columns"])]
    exchange = next(label for label in schema["labels"] if label["label"] == "Exchange")
    kind = next(one for one in exchange["properties"] if one["property"] == "knowledge_type")
    assert kind["codes"] == ["technical", "cultural"]
    assert by_type["GAVE"] | {"properties": []} == by_type["GAVE"]
    assert {one["property"] for one in by_type["TAUGHT"]["properties"]} >= {"exchange_id", "weight"}
    made = (paths.cypher_dir() / "constraints.cypher").read_text(encoding="utf-8")
    statements = [line.rstrip(";") for line in made.splitlines() if not line.startswith("//")]
    assert [one["statement"] for one in schema["constraints"]] == statements
