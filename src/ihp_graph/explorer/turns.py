"""Statements take turns: so many run at once, the others wait a while, and each can be ended.

A statement is ended on the server when its time is up, when somebody cancels it, and when the browser that
asked has gone.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, TypeVar

from anyio import to_thread
from starlette.exceptions import HTTPException
from starlette.requests import Request

from ihp_graph.errors import IhpGraphError, QueryError, StoreError
from ihp_graph.explorer.held import Held
from ihp_graph.store import Result
from ihp_graph.store.connection import Stop

AT_ONCE = 8
WAIT_SECONDS = 10.0
SECONDS, MOST_SECONDS = 30.0, 60.0
"""How long a statement may take, by default and at most."""

Made = TypeVar("Made")


class Busy(IhpGraphError):
    """So many statements run that this one's turn didn't come in time."""

    mend = "Wait for one to end, or cancel it."


class Asker:
    """Asks the store for one request: with what time is left of it, and until it is stopped."""

    def __init__(self, held: Held, seconds: float = SECONDS):
        self.held = held
        self.seconds = seconds
        self.until = time.monotonic() + seconds
        self.stop: Stop = Future()

    def __call__(
        self, text: str, parameters: Mapping[str, Any] | None = None, limit: int | None = None
    ) -> Result:
        """Run a statement; the errors are those of :meth:`~ihp_graph.store.Store.query`."""
        store = self.held.store()
        left = self.until - time.monotonic()
        try:
            return store.query(text, parameters, limit=limit, timeout=max(left, 0), stop=self.stop)
        except QueryError as error:
            if error.place is None and time.monotonic() >= self.until:
                raise QueryError(f"This took longer than {self.seconds:g} seconds and was ended.") from None
            raise
        except StoreError:
            self.held.lost(store)
            raise

    def end(self) -> None:
        """End what runs, and whatever would run after it."""
        # Somebody else may have done so in this instant.
        with suppress(Exception):
            self.stop.set_result(None)


class Turns:
    """Gives each request that asks the store its turn, and knows those that run by the name they gave."""

    def __init__(self, held: Held):
        self.held = held
        self.turn = asyncio.Semaphore(AT_ONCE)
        self.running: dict[str, Asker] = {}
        self.askers: set[Asker] = set()

    async def take(
        self,
        request: Request,
        work: Callable[[Asker], Made],
        name: str | None = None,
        seconds: float = SECONDS,
    ) -> Made:
        """Do some work with the store in its turn.

        Raises
        ------
        Busy
            if its turn doesn't come.
        """
        asker = Asker(self.held, seconds)
        if name:
            self.running[name] = asker
        self.askers.add(asker)
        gone = asyncio.ensure_future(until_gone(request, asker))
        try:
            await self.wait(asker)
            try:
                # The time of the statement counts from its turn.
                asker.until = time.monotonic() + seconds
                return await to_thread.run_sync(work, asker)
            finally:
                self.turn.release()
        finally:
            gone.cancel()
            self.askers.discard(asker)
            if name and self.running.get(name) is asker:
                del self.running[name]

    async def wait(self, asker: Asker) -> None:
        """Wait for a turn."""
        try:
            await asyncio.wait_for(self.turn.acquire(), WAIT_SECONDS)
        except TimeoutError:
            raise Busy(f"{AT_ONCE} statements are running, and this one's turn didn't come.") from None
        if asker.stop.done():
            self.turn.release()
            raise QueryError("The query was cancelled and was ended.")

    def cancel(self, name: str) -> bool:
        """End what runs, or waits, under that name; say whether there was anything."""
        asker = self.running.get(name)
        if asker:
            asker.end()
        return asker is not None

    def end_all(self) -> None:
        """End everything that runs."""
        for asker in list(self.askers):
            asker.end()


async def until_gone(request: Request, asker: Asker) -> None:
    """Wait until the browser is gone, then end what it asked for."""
    try:
        while (await request.receive())["type"] != "http.disconnect":
            pass
    except HTTPException:
        # It sends more than it may.
        pass
    asker.end()
