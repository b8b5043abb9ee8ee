"""What is made in the background, and waited for no longer than the explorer lives."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, wait
from typing import Any, Generic, TypeVar

from ihp_graph.errors import StoreError

READ_SECONDS = 30.0
"""How long a request waits for what is being read."""

Made = TypeVar("Made")
Ending = Future[None]
"""Has a result once the explorer is to end."""


class Once(Generic[Made]):
    """Something that is made once, in the background from the time it is first asked for."""

    def __init__(self, make: Callable[[], Made], ending: Ending):
        self.make = make
        self.ending = ending
        self.lock = threading.Lock()
        self.made: Future[Made] | None = None

    def begin(self) -> Future[Made]:
        """Begin to make it, unless that was begun and hasn't failed."""
        with self.lock:
            if self.made is None or (self.made.done() and self.made.exception()):
                self.made = in_background(self.make)
            return self.made

    def get(self) -> Made:
        """Give it; StoreError where it takes too long."""
        return awaited(self.begin(), READ_SECONDS, self.ending, "The store is still being read.")


def in_background(make: Callable[[], Made]) -> Future[Made]:
    """Make something in a thread that doesn't keep the process alive."""
    made: Future[Made] = Future()

    def run() -> None:
        try:
            made.set_result(make())
        except BaseException as error:
            made.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    return made


def awaited(made: Future[Made], seconds: float, ending: Ending, still: str) -> Made:
    """Wait for something.

    Raises
    ------
    StoreError
        if it isn't made in that time, which `still` tells, or before the explorer is to end.
    """
    both: list[Future[Any]] = [made, ending]
    wait(both, timeout=seconds, return_when=FIRST_COMPLETED)
    if made.done():
        return made.result()
    raise StoreError("The explorer is ending." if ending.done() else f"{still} Try again in a moment.")
