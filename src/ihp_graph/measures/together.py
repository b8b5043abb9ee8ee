"""Several measures of one network at the same time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import TypeVar

import pyarrow as pa
from threadpoolctl import ThreadpoolController

from ihp_graph.network import Network

Found = TypeVar("Found")
MOST_THREADS = 8
"""With more, they wait for the interpreter."""


def together(network: Network, measures: Mapping[str, Callable[[Network], Found]]) -> dict[str, Found]:
    """Compute measures by key, in threads: NumPy and SciPy let go of the interpreter while they count.

    There are as many threads as processors, or as ``OMP_NUM_THREADS`` says, at most eight. The linear
    algebra has one thread meanwhile, since its own would spin on the processors that the measures need.
    """
    with (
        controller().limit(limits=1, user_api="blas"),
        ThreadPoolExecutor(min(pa.cpu_count(), MOST_THREADS)) as threads,
    ):
        return dict(
            zip(measures, threads.map(lambda measure: measure(network), measures.values()), strict=True)
        )


@cache
def controller() -> ThreadpoolController:
    """Find the libraries for linear algebra that this process has loaded."""
    return ThreadpoolController()
