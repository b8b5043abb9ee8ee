from __future__ import annotations

import time
from threading import Event

import numpy as np
import pytest

from cases import network
from ihp_graph import measures
from ihp_graph.measures import MEASURES, PARTNER_MEASURES
from ihp_graph.measures.together import controller, together


@pytest.fixture
def built():
    rng = np.random.default_rng(0)
    sides = {f"p{number}": "HIC" if number % 2 else "LMIC" for number in range(40)}
    ends = [rng.choice(list(sides), size=2, replace=False) for _ in range(300)]
    return network(sides, [(*pair, str(rng.choice(["t", "c", "-"]))) for pair in ends])


def test_measures_computed_together_are_those_computed_one_by_one(built):
    found = measures.all_measures(built)
    for key, measure in MEASURES.items():
        assert found[key] == measure(built), key
    partners = measures.partner_measures(built)
    for key, measure in PARTNER_MEASURES.items():
        assert partners[key].equals(measure(built).rename(key)), key


def test_the_linear_algebra_has_one_thread_meanwhile(built):
    assert controller().info(), "no library for linear algebra was found"

    def threads(_network):
        return {library["num_threads"] for library in controller().info() if library["user_api"] == "blas"}

    before = threads(built)
    assert together(built, {"a": threads, "b": threads}) == {"a": {1}, "b": {1}}
    assert threads(built) == before


def test_an_error_in_one_ends_the_others_that_have_not_begun(built):
    begun, failed = [], Event()

    def wrong(_network):
        failed.set()
        raise ZeroDivisionError("wrong")

    def later(_network):
        failed.wait(timeout=60)
        time.sleep(0.001)
        begun.append(1)

    with pytest.raises(ZeroDivisionError, match="wrong"):
        together(built, {"wrong": wrong} | {str(number): later for number in range(10_000)})
    assert len(begun) < 10_000
