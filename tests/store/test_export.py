"""What is exported from a store loads again, on both stores; the Cypher script makes what a load makes."""

from __future__ import annotations

from pathlib import Path

import pytest

from datasets import everything
from ihp_graph import export, paths, sources
from ihp_graph.dataset import Dataset
from sound import sound
from stores import Place, snapshot


def run(place: Place, script: Path) -> None:
    """Run a script as cypher-shell does: statement by statement, each in a transaction of its own."""
    text = script.read_text(encoding="utf-8")
    assert text.endswith(";\n")
    lines = [line for line in text.split("\n") if not line.startswith("//")]
    with place.open() as opened:
        for statement in "\n".join(lines).removesuffix(";\n").split(";\n"):
            opened.transact(lambda tx, one=statement: tx.run(one).consume())


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize(
    "dataset", [sources.read(paths.demo_source()), sound(), everything()], ids=["bundled", "sound", "hostile"]
)
def test_what_a_store_holds_goes_out_as_it_came_and_a_script_makes_the_same_graph(
    place: Place, dataset: Dataset, tmp_path: Path
) -> None:
    with place.open() as opened:
        opened.load(dataset)
        expected = snapshot(opened)
        held = opened.read()
    export.write(held, tmp_path / "held", "csv", show_people=True)
    export.write(dataset, tmp_path / "given", "csv", show_people=True)
    assert files(tmp_path / "held") == files(tmp_path / "given")
    place.wipe()
    script = tmp_path / "graph.cypher"
    export.write(dataset, script, "cypher", show_people=True)
    run(place, script)
    with place.open(read_only=True) as opened:
        assert snapshot(opened) == expected
        assert opened.read().equals(dataset)
        assert opened.contents().complete
        assert opened.contents().sources == ("ihp-graph export",)
    with place.open() as opened:
        assert all(count.unchanged == count.total for count in opened.load(dataset).tables.values())


def test_a_script_that_was_interrupted_can_be_run_again(place: Place, tmp_path: Path) -> None:
    dataset = sound(rows=12)
    export.write(dataset, tmp_path / "graph.cypher", "cypher", show_people=True)
    run(place, tmp_path / "graph.cypher")
    with place.open() as opened:
        expected = snapshot(opened)
        opened.transact(lambda tx: tx.run("MATCH (n:Claim) DETACH DELETE n").consume())
    run(place, tmp_path / "graph.cypher")
    with place.open(read_only=True) as opened:
        assert snapshot(opened) == expected
        assert opened.read().equals(dataset)
