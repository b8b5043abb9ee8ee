"""Saved queries and the history: files that the library's own reader reads, in their own folder only."""

import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from ihp_graph import queries
from ihp_graph.errors import QueryError
from ihp_graph.explorer.saved import REMEMBERED, History, Saved
from ihp_graph.explorer.things import NotFound

BODY = {
    "title": "Who taught\n  whom?",
    "why": "",
    "text": "// mine\nMATCH (p:Partner)\nWHERE p.country IN $countries AND p.name <> $name\nRETURN p.name",
    "params": [
        {"name": "countries", "type": "list", "default": ["GBR", "IRL"]},
        {"name": "name", "type": "string"},
        {"name": "least", "type": "int", "default": None},
        {"name": "whole", "type": "boolean", "default": True},
    ],
    "returns": ["name", "count(p)", "name"],
}


@pytest.fixture
def saved(tmp_path: Path) -> Saved:
    return Saved(tmp_path / "queries")


def test_a_saved_query_reads_back_as_it_was(saved: Saved) -> None:
    kept = saved.keep("my-query", BODY)
    again = saved.find("my-query")
    assert again == kept == saved.all()[0]
    assert kept.text == BODY["text"]
    assert kept.title == "Who taught whom?"
    assert (kept.theme, kept.question, kept.returns) == (queries.OWN, queries.NO_QUESTION, ("name",))
    assert [(each.name, each.type, each.required, each.default) for each in kept.params] == [
        ("countries", "list", False, ["GBR", "IRL"]),
        ("name", "string", True, None),
        ("least", "int", False, None),
        ("whole", "boolean", False, True),
    ]
    assert kept.path.parent == saved.folder
    saved.forget("my-query")
    assert saved.all() == []
    with pytest.raises(NotFound):
        saved.forget("my-query")


def test_a_query_of_no_question_is_none_of_the_library_s(saved: Saved, tmp_path: Path) -> None:
    path = saved.keep("my-query", BODY).path
    library = tmp_path / "library" / "flow"
    library.mkdir(parents=True)
    path.rename(library / path.name)
    with pytest.raises(QueryError, match="no question of the library"):
        queries.catalogue(library.parent)


@pytest.mark.parametrize(
    "id",
    ["", ".", "..", "../x", "..%2fx", "a/b", "a\\b", "/etc/passwd", "A", "a.cypher", "a b", "a\n", "x" * 81,
     "ä", "a--b", "con\x00", "own/a"],
)  # fmt: skip
def test_a_name_never_leads_out_of_the_folder(saved: Saved, id: str) -> None:
    for act in (lambda: saved.keep(id, BODY), lambda: saved.find(id), lambda: saved.forget(id)):
        with pytest.raises(QueryError, match="no name of a query"):
            act()
    assert not saved.folder.exists()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"text": " "}, "no statement"),
        ({"text": None}, "no statement"),
        ({"text": "RETURN 1\n// --- count\nRETURN 2"}, "begins a section"),
        ({"text": "RETURN 1\n// --- other\nRETURN 2"}, "no section 'other'"),
        ({"text": "RETURN '\ud800'"}, "half a character"),
        ({"params": [{"name": "A b", "type": "int"}]}, "can't be saved"),
        ({"params": [{"name": "a", "type": "date"}]}, "can't be saved"),
        ({"params": [{"name": "a", "type": "string", "default": 'it\'s "both"'}]}, "can't be saved"),
        ({"params": [{"name": "a", "type": "list", "default": ["x, y"]}]}, "can't be saved"),
        ({"params": [{"name": "a", "type": "int"}, {"name": "a", "type": "int"}]}, "twice"),
        ({"params": "abc"}, "as a list"),
        ({"params": ["abc"]}, "is an object"),
        ({"returns": 5}, "as a list"),
    ],
)
def test_what_can_t_be_written_is_refused_and_nothing_is_left(
    saved: Saved, change: dict[str, Any], said: str
) -> None:
    with pytest.raises(QueryError, match=said):
        saved.keep("my-query", BODY | change)
    assert saved.all() == []


def test_a_name_of_the_library_is_refused(saved: Saved) -> None:
    with pytest.raises(QueryError, match="query of the library"):
        saved.keep("ledgers", BODY)


def test_a_file_that_is_no_query_is_passed_over(saved: Saved) -> None:
    saved.keep("my-query", BODY)
    (saved.folder / "broken.cypher").write_text("RETURN 1", encoding="utf-8")
    (saved.folder / "latin.cypher").write_bytes(b"// id: \xe9")
    assert [query.id for query in saved.all()] == ["my-query"]


@pytest.mark.skipif(sys.platform == "win32", reason="modes of files are POSIX")
def test_what_is_kept_is_for_this_user_only(saved: Saved, tmp_path: Path) -> None:
    path = saved.keep("my-query", BODY).path
    history = History(tmp_path / "history.json")
    history.add(None, "RETURN 1", {}, 1.0, 1)
    for file in (path, history.file):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_history_holds_the_last_and_each_once(tmp_path: Path) -> None:
    history = History(tmp_path / "history.json")
    for number in range(REMEMBERED + 20):
        history.add(None, f"RETURN {number}", {"x": number}, 1.5, 1)
    history.add(None, "RETURN 30", {"x": 30}, 2.5, 7)
    history.add("ledgers", "MATCH …", {}, 3.0, 4)
    found = history.all()
    assert len(found) == REMEMBERED
    assert found[0]["query"] == "ledgers"
    assert "text" not in found[0]
    assert (found[1]["text"], found[1]["ms"], found[1]["rows"]) == ("RETURN 30", 2.5, 7)
    assert sum(each.get("text") == "RETURN 30" for each in found) == 1
    history.forget()
    assert history.all() == []


def test_a_broken_history_is_none(tmp_path: Path) -> None:
    history = History(tmp_path / "history.json")
    for text in ("", "{", "[1, 2]", '"x"', "null"):
        history.file.write_text(text, encoding="utf-8")
        assert history.all() == []
    history.add(None, "RETURN '\ud800'", {}, 1.0, 0)
    assert len(history.all()) == 1
