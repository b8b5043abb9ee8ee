"""What the explorer has at hand: the open store, and what is read from it once.

The store is opened in the background, and again when it has gone, so that the page is there at once and
says what is wrong. What was read is read anew when somebody has loaded into the store meanwhile.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from ihp_graph.dataset import Dataset
from ihp_graph.errors import StoreError
from ihp_graph.explorer.find import Index
from ihp_graph.explorer.later import Ending, Once, awaited, in_background
from ihp_graph.explorer.place import Measured, measured
from ihp_graph.filters import Filter
from ihp_graph.store import Contents, Store

OPEN_SECONDS = 12.0
"""How long a request waits for a store that is being opened."""
AGAIN_SECONDS = 1.0
"""After so long a store that couldn't be opened is tried again."""
LOOK_SECONDS = 2.0
"""So often it is looked whether a store's contents have changed."""
MOST_VIEWS = 4
"""Of so many views the measures are kept."""
EMPTY = "The store is empty. Load data first: ihp-graph load FOLDER; or try: ihp-graph demo"


class Read:
    """What was read from a store's contents as they were after one load."""

    def __init__(self, store: Store, note: dict[str, Any] | None, ending: Ending):
        self.note = note
        self.ending = ending
        self.contents: Once[Contents] = Once(store.contents, ending)
        self.dataset: Once[Dataset] = Once(store.read, ending)
        self.index: Once[Index] = Once(lambda: Index.of_store(store), ending)
        self.about: dict[str, Any] | None = None
        self.views: OrderedDict[Filter, Once[Measured]] = OrderedDict()

    def measured(self, chosen: Filter) -> Future[Measured]:
        """Give the measures of the partners in a view, which are being made or are made."""
        if chosen not in self.views:
            self.views[chosen] = Once(lambda: measured(self.dataset.begin().result(), chosen), self.ending)
        self.views.move_to_end(chosen)
        while len(self.views) > MOST_VIEWS:
            self.views.popitem(last=False)
        return self.views[chosen].begin()

    @property
    def empty(self) -> str | None:
        """What to do where the store is empty; None where it isn't."""
        return None if self.note else EMPTY


class Held:
    """The store and what was read from it.

    Parameters
    ----------
    connect : opens the store, for reading only.
    """

    def __init__(self, connect: Callable[[], Store]):
        self.connect = connect
        self.lock = threading.Lock()
        self.ending: Ending = Future()
        self.opening: Future[Store] = in_background(connect)
        self.opened = time.monotonic()
        self.looked = 0.0
        self.last: Read | None = None

    def store(self) -> Store:
        """Give the open store.

        Raises
        ------
        StoreError
            if it can't be opened, or is still being opened; the message says what to do.
        """
        with self.lock:
            failed = self.opening.done() and self.opening.exception()
            if failed and time.monotonic() - self.opened > AGAIN_SECONDS:
                self.opening, self.opened = in_background(self.connect), time.monotonic()
            opening = self.opening
        still = "The store is still being opened; another command may hold it."
        return awaited(opening, OPEN_SECONDS, self.ending, still)

    def trouble(self) -> StoreError | None:
        """Say why there is no store; None where there is one, or it is being opened."""
        error = self.opening.exception() if self.opening.done() else None
        return error if isinstance(error, StoreError) else None

    def lost(self, store: Store) -> None:
        """Find out, after an error, whether a store still answers; open it anew where it doesn't."""
        try:
            store.rows("RETURN 1")
        except StoreError as error:
            with self.lock:
                if self.opening.done() and not self.opening.exception() and self.opening.result() is store:
                    store.close()
                    self.opening = Future()
                    self.opening.set_exception(error)
                    self.opened, self.last = time.monotonic(), None

    def read(self) -> Read:
        """Give what is read from the store, anew where its contents have changed."""
        store = self.store()
        with self.lock:
            last, now = self.last, time.monotonic()
            if last and now - self.looked < LOOK_SECONDS:
                return last
            self.looked = now
        try:
            note = store.note()
        except StoreError:
            self.lost(store)
            raise
        with self.lock:
            if self.last is None or self.last.note != note:
                self.last = Read(store, note, self.ending)
                # Whoever opens the page looks for something first.
                self.last.index.begin()
            return self.last

    def end(self) -> None:
        """Let nobody wait for the store any more."""
        if not self.ending.done():
            self.ending.set_result(None)

    def close(self) -> None:
        """Let the store go."""
        self.end()
        if self.opening.done() and not self.opening.exception():
            self.opening.result().close()
