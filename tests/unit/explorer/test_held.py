"""What the explorer holds: a store that can't be had is told, and what fails is tried again."""

import threading
import time
from pathlib import Path

import pytest
from filelock import FileLock

from explorers import until
from ihp_graph import store
from ihp_graph.errors import StoreError
from ihp_graph.explorer import held as module
from ihp_graph.explorer.held import Held
from ihp_graph.explorer.later import Ending, Once
from ihp_graph.store import Store, embedded


def test_a_store_that_another_command_holds_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "OPEN_SECONDS", 0.2)
    monkeypatch.setattr(embedded, "START_SECONDS", 1.0)
    home = tmp_path / "store"
    home.mkdir()
    with FileLock(home / "start.lock"):
        held = Held(lambda: store.connect(home=home, read_only=True))
        assert held.trouble() is None
        with pytest.raises(StoreError, match="still being opened; another command may hold it"):
            held.store()
        until(lambda: held.trouble() is not None)
        assert "is locked: another command has been starting it" in str(held.trouble())
        held.close()


def test_a_store_that_couldn_t_be_opened_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "AGAIN_SECONDS", 0.0)
    tried: list[int] = []

    def connect() -> Store:
        tried.append(1)
        return store.connect("bolt://127.0.0.1:9", read_only=True)

    held = Held(connect)
    for _ in range(3):
        with pytest.raises(StoreError, match="No Neo4j answers"):
            held.store()
    assert len(tried) >= 2
    held.close()


def test_nobody_waits_for_a_store_once_the_explorer_is_to_end() -> None:
    never = threading.Event()

    def connect() -> Store:
        never.wait(30)
        raise StoreError("too late")

    held = Held(connect)
    threading.Timer(0.2, held.end).start()
    began = time.monotonic()
    with pytest.raises(StoreError, match="The explorer is ending"):
        held.store()
    assert time.monotonic() - began < 5
    held.close()
    never.set()


def test_what_is_made_once_is_made_once_and_again_only_where_it_failed() -> None:
    made: list[int] = []

    def make() -> int:
        made.append(1)
        if len(made) == 1:
            raise StoreError("not yet")
        return len(made)

    ending: Ending = Ending()
    once = Once(make, ending)
    with pytest.raises(StoreError, match="not yet"):
        once.get()
    assert [once.get() for _ in range(3)] == [2, 2, 2]
