"""The dictionary, the schema and the templates say what the model says."""

import csv
from pathlib import Path

import pytest

from ihp_graph import dictionary
from ihp_graph.errors import SourceError
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


def test_templates_hold_every_table_and_overwrite_nothing(tmp_path):
    written = dictionary.write_templates(tmp_path / "mine")
    assert {path.name for path in written} == {f"{name}.csv" for name in TABLES} | {"README.md"}
    for name, table in TABLES.items():
        with (tmp_path / "mine" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            assert list(csv.reader(file)) == [list(table.column_names)]
    with pytest.raises(SourceError, match="already holds"):
        dictionary.write_templates(tmp_path / "mine")
