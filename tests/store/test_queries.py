"""The query library: every statement runs on every store and gives the rows of the report's tables."""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ihp_graph import paths, report, sources
from ihp_graph.filters import as_view
from ihp_graph.pages import COUNTABLE
from ihp_graph.report.rows import Table
from ihp_graph.report.sections import Material, sections, statement
from ihp_graph.store import Store

FILES = sorted(paths.cypher_dir().glob("queries/*/*.cypher"))
NEEDED = {"id", "title", "question", "why", "returns", "principle", "expect"}


def header(path: Path) -> dict[str, str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    found = {}
    for line in lines:
        if not line.startswith("// "):
            break
        key, _, value = line[3:].partition(": ")
        found[key] = value
    return found


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def loaded(request: pytest.FixtureRequest) -> Iterator[Store]:
    """Each store in turn, holding the bundled data."""
    place = request.getfixturevalue(request.param)
    place.wipe()
    with place.open() as opened:
        opened.load(sources.read(paths.demo_source()))
    with place.open(read_only=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def tables() -> dict[str, Table]:
    """The report's tables that have a query, by its id."""
    view = as_view(sources.read(paths.demo_source()))
    shown = sections(Material(view, report.document(view), COUNTABLE[None][1]))
    every = [table for section in shown for table in (*section.tables, *section.folded)]
    return {table.query: table for table in every if table.query}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_header_says_what_the_file_is(path: Path) -> None:
    said = header(path)
    assert set(said) - {"params"} == NEEDED
    assert said["id"] == path.stem


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_statement_gives_the_rows_of_the_report(
    path: Path, loaded: Store, tables: dict[str, Table]
) -> None:
    columns = header(path)["returns"].split(", ")
    found = loaded.query(statement(path.read_text(encoding="utf-8")))
    assert found
    assert list(found[0]) == columns
    table = tables[path.stem]
    expected = [{column: row[column] for column in columns} for row in table.rows]
    assert len(found) == len(expected)
    for row, wanted in zip(found, expected, strict=True):
        assert all(same(row[column], wanted[column]) for column in columns), (row, wanted)


def same(found: Any, wanted: Any) -> bool:
    """Whether two cells are equal; numbers to the last digits that a sum in another order may change."""
    if isinstance(found, float | int) and isinstance(wanted, float | int):
        return math.isclose(found, wanted, rel_tol=1e-12)
    return bool(found == wanted)


def test_every_statement_of_the_report_is_in_the_library(tables: dict[str, Table]) -> None:
    assert {path.stem for path in FILES} == set(tables)
