from __future__ import annotations

import gc
import weakref
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from ihp_graph.once import once


class Thing:
    pass


def test_threads_that_ask_at_the_same_time_get_what_the_first_found():
    threads, asked, thing = 8, [], Thing()
    together = Barrier(threads)

    @once
    def found(thing, name):
        asked.append(name)
        return object()

    def ask(name):
        together.wait(timeout=60)
        return found(thing, name)

    with ThreadPoolExecutor(threads) as pool:
        got = list(pool.map(ask, ["one", "two"] * (threads // 2)))
    assert sorted(asked) == ["one", "two"]
    assert len(set(got)) == 2
    assert got[::2] == [got[0]] * 4


def test_what_failed_is_tried_again():
    tries, thing = [], Thing()

    @once
    def found(thing):
        tries.append(thing)
        if len(tries) == 1:
            raise ValueError("the first time")
        return len(tries)

    with pytest.raises(ValueError, match="the first time"):
        found(thing)
    assert found(thing) == found(thing) == 2


def test_it_is_forgotten_with_the_thing():
    @once
    def found(thing):
        return Thing()

    thing = Thing()
    remembered = weakref.ref(found(thing))
    assert remembered() is not None
    del thing
    gc.collect()
    assert remembered() is None
