"""What a difference is, and the words for it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import asdict, dataclass

from ihp_graph.cells import show

COLUMNS = ("about", "name", "count", "problem", "mend")
SHOWN_KEYS = 3
LOAD_AGAIN = "load the sources again: ihp-graph load SOURCE"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which a store isn't as the model has it, in how many places, and how to mend it.

    ``about`` is ``load``, ``constraint``, ``label``, ``relationship``, ``property``, ``key``, ``row`` or
    ``derived``; ``name`` says which, as Cypher writes it or as ``table.column``.
    """

    about: str
    name: str
    count: int
    problem: str
    mend: str

    def as_dict(self) -> dict[str, str | int]:
        """Give the difference under the keys that ``schema --check --format json`` prints."""
        return asdict(self)

    def __str__(self) -> str:
        return f"{self.about} {self.name}: {self.problem}. {self.mend}"


def quoted(name: str) -> str:
    """Give a name as Cypher takes it, whatever is in it.

    >>> quoted("Partner"), quoted("a`b c")
    ('Partner', '`a``b c`')
    """
    return name if re.fullmatch(r"[A-Za-z]\w*", name, re.ASCII) else f"`{name.replace('`', '``')}`"


def many(count: int, noun: str) -> str:
    """Give the number with its noun.

    >>> many(1, "node"), many(1200, "node")
    ('1 node', '1,200 nodes')
    """
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def some(keys: Collection[object]) -> str:
    """Name the first few keys.

    >>> some(["b", "a", "d", "c"])
    'a, b, c and 1 more'
    """
    first = sorted(show(key) for key in keys)
    rest = len(first) - SHOWN_KEYS
    return ", ".join(first[:SHOWN_KEYS]) + (f" and {rest:,} more" if rest > 0 else "")
