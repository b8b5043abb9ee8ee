"""What several measures need of the same network is computed once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from threading import RLock
from typing import Any, Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

Of = TypeVar("Of")
P = ParamSpec("P")
Found = TypeVar("Found")


def once(function: Callable[Concatenate[Of, P], Found]) -> Callable[Concatenate[Of, P], Found]:
    """Let a function of a network, or of its flows, remember what it gave for as long as that lives.

    What it gives is shared between its callers: they read it, and change nothing in it. Further arguments
    are hashable and given by position. Threads that ask at the same time wait for the first.
    """
    known: WeakKeyDictionary[Of, tuple[RLock, dict[tuple[Any, ...], Found]]] = WeakKeyDictionary()

    @wraps(function)
    def remembered(of: Of, /, *args: P.args, **kwargs: P.kwargs) -> Found:
        lock, found = known.setdefault(of, (RLock(), {}))
        with lock:
            if args not in found:
                found[args] = function(of, *args, **kwargs)
            return found[args]

    return remembered
