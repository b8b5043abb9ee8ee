"""The tutorial runs, gives what stands in it, and holds nothing of the machine it ran on."""

import re
import tempfile
import warnings
from pathlib import Path

import pytest

from notebooks import TUTORIAL, Notebook, executed, read

pytest.importorskip("arcadedb_embedded", reason="the tutorial keeps an embedded store of its own")


@pytest.fixture(scope="module")
def tutorial() -> Notebook:
    return read()


def test_it_gives_what_stands_in_it(tutorial: Notebook) -> None:
    """If not, and it should now give this: python tests/notebooks.py"""
    with warnings.catch_warnings():
        warnings.simplefilter("error", FutureWarning)
        now = executed(tutorial)
    for known, cell in zip(tutorial["cells"], now["cells"], strict=True):
        assert cell == known


def test_it_is_a_notebook(tutorial: Notebook) -> None:
    assert (tutorial["nbformat"], tutorial["nbformat_minor"]) == (4, 5)
    names = [cell["id"] for cell in tutorial["cells"]]
    assert len(set(names)) == len(names)
    keys = {"markdown": {"cell_type", "id", "metadata", "source"}}
    keys["code"] = keys["markdown"] | {"execution_count", "outputs"}
    assert all(set(cell) == keys[cell["cell_type"]] for cell in tutorial["cells"])


def test_it_answers_its_three_questions(tutorial: Notebook) -> None:
    text = "\n".join("".join(cell["source"]) for cell in tutorial["cells"])
    assert re.findall(r"^## (Q\d+) ", text, flags=re.MULTILINE) == ["Q1", "Q2", "Q7"]


def test_it_holds_no_place_of_the_machine() -> None:
    text = TUTORIAL.read_text(encoding="utf-8")
    for place in (tempfile.gettempdir(), Path.home(), TUTORIAL.parents[1]):
        assert str(place) not in text


def test_what_it_links_to_is_there(tutorial: Notebook) -> None:
    text = "\n".join("".join(cell["source"]) for cell in tutorial["cells"])
    targets = [target for target in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in target]
    assert targets
    assert all((TUTORIAL.parent / target).exists() for target in targets)
