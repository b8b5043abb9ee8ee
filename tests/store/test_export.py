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


@pytest.mark.parametrize(
    "dataset", [sources.read(paths.demo_source()), sound(), everything()], ids=["bundled", "sound", "hostile"]
)
def test_the_script_makes_the_very_graph_that_a_load_makes(
    place: Place, dataset: Dataset, tmp_path: Path
) -> None:
    with place.open() as opened:
        opened.load(dataset)
        expected = snapshot(opened)
    place.wipe()
    script = tmp_path / "graph.cypher"
    export.write(dataset, script, "cypher", show_people=True)
    for _ in range(2):  # what was interrupted can be run again
        run(place, script)
        with place.open(read_only=True) as opened:
            assert snapshot(opened) == expected
            assert opened.read().equals(dataset)
            assert opened.contents().complete
            assert opened.contents().sources == ("ihp-graph export",)
    with place.open() as opened:
        assert all(count.unchanged == count.total for count in opened.load(dataset).tables.values())
