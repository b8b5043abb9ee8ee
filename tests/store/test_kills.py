"""Whatever is killed, whenever: rows are whole or absent, and the next load completes the store."""

import random
import subprocess
import time

import pytest

from datasets import exchanges
from ihp_graph.dataset import Dataset
from stores import Place, snapshot

COUNT = 600
BATCHES = COUNT // 30


@pytest.fixture
def dataset() -> Dataset:
    return exchanges(COUNT)


def interrupted(
    place: Place, batch: int, kill_server: bool = False, replace: bool = False
) -> subprocess.Popen[str]:
    """Start a load and kill it, or the server under it, at a random moment after that batch, or the last."""
    loader = place.loader(*([str(COUNT // 2), "replace"] if replace else [str(COUNT)]))
    assert loader.stdout is not None
    for _ in range(batch):
        line = loader.stdout.readline()
        assert line, loader.stderr and loader.stderr.read()
        done, total = line.split()
        if done == total:
            break
    time.sleep(random.random() / 50)
    if kill_server:
        assert place.kill is not None
        place.kill()
    else:
        loader.kill()
    return loader


def assert_whole(found: Dataset, dataset: Dataset) -> None:
    """Each row that is there is there with all its cells."""
    for table, frame in found.tables.items():
        assert frame.equals(dataset[table].loc[frame.index]), table


def assert_completed(place: Place, dataset: Dataset, expected: object) -> None:
    with place.open() as opened:
        assert_whole(opened.read(), dataset)
        opened.load(dataset)
        assert opened.read().equals(dataset)
        assert opened.contents().complete
        assert snapshot(opened) == expected


def test_a_killed_load_is_completed_by_the_next(place: Place, dataset: Dataset) -> None:
    with place.open() as opened:
        opened.load(dataset)
        expected = snapshot(opened)
    partial = 0
    for batch in random.sample(range(1, BATCHES // 2), 3):
        place.wipe()
        loader = interrupted(place, batch)
        loader.communicate()
        with place.open(read_only=True) as opened:
            held = opened.contents()
            partial += not held.complete and 0 < held.tables.get("exchanges", 0) < COUNT
        assert_completed(place, dataset, expected)
    assert partial, "no load was killed half-way: this test tested nothing"


def test_a_store_whose_server_is_killed_loses_nothing_that_was_written(
    request: pytest.FixtureRequest, place: Place, dataset: Dataset
) -> None:
    if place.kill is None or place.restart is None:
        pytest.skip("this server isn't the tests' own to kill")
    with place.open() as opened:
        opened.load(dataset)
        expected = snapshot(opened)
    place.wipe()
    loader = interrupted(place, random.randrange(2, BATCHES // 2), kill_server=True)
    try:
        out, err = loader.communicate(timeout=60)
    finally:
        place.restart()
    # It noticed within seconds, and said so in a line, with what to do.
    assert loader.returncode == 1
    assert len(err.strip().splitlines()) == 1, err
    assert "Try again" in err or "Is it running" in err
    done = max([int(line.split()[0]) for line in out.splitlines()], default=0)
    with place.open(read_only=True) as opened:
        held = opened.contents()
        assert not held.complete
        assert sum(held.tables.values()) >= done
    assert_completed(place, dataset, expected)


def test_a_killed_replacement_never_leaves_the_store_empty_and_is_completed(place: Place) -> None:
    before, after = exchanges(COUNT), exchanges(COUNT // 2, seed=2)
    with place.open() as opened:
        opened.load(after)
        expected = snapshot(opened)
    # The last moment is among the removals, which come after the last batch.
    for batch in (BATCHES // 4, BATCHES):
        with place.open() as opened:
            opened.load(before, replace=True)
        interrupted(place, batch, replace=True).communicate()
        with place.open(read_only=True) as opened:
            assert len(opened.read()["exchanges"]) >= COUNT // 2
        with place.open() as opened:
            opened.load(after, replace=True)
            assert opened.read().equals(after)
            assert snapshot(opened) == expected
