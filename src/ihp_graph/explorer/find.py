"""Find things by name: partners, people, partnerships, innovations, countries.

Names are compared without case, accents and punctuation. The three-letter pieces that a name shares with
what was typed give the candidates, as an inverted index of NumPy arrays; the words of these are then held
to those typed, letter by letter, so that a typo or a word half typed finds its name.

Measured with 340,000 names of 120,000 things on one busy core: an answer takes 1 to 17 ms. The candidates
alone of SQLite's FTS5 (trigram tokenizer, any of the pieces, the best 300) take 20 to 220 ms. Making the
index of what was read takes 2.2 s.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA

from ihp_graph.explorer import things
from ihp_graph.explorer.things import Json
from ihp_graph.income import fold

if TYPE_CHECKING:
    from ihp_graph.store import Store

SHOWN = 8
"""Items of a kind that are given."""
CANDIDATES = 200
"""Names of a kind that are looked at letter by letter."""
LEAST_SHARED = 0.3
"""Of the pieces that were typed, so many a candidate must have."""
LIKE = 0.7
"""From this likeness of 1 on a name is taken to be meant."""
EXACT_LETTERS = 3
"""A word of no more letters is meant as it is typed."""
LONGEST = 100
"""Letters of what was typed that count."""
BUCKETS = 1 << 18
"""Pieces are told apart by as many numbers."""

WORD = re.compile(r"[^\W_]+")

ASKED: Mapping[str, tuple[str, ...]] = {
    "partner": ("name", "also_known_as", "city", "country", "side"),
    "person": ("name", "profession"),
    "partnership": ("name", "programme", "start", "end"),
    "innovation": ("name", "origin_country", "year"),
    "country": ("name", "income_group"),
}
"""By kind: the properties that are read, in the order in which kinds are shown."""

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found, under each of its names."""

    kind: str
    id: str
    name: str
    detail: str | None = None
    side: str | None = None
    others: tuple[str, ...] = ()

    def as_json(self, matched: str | None = None) -> Json:
        """Give it as an item; `matched` is the other name by which it was found."""
        return {
            "ref": f"{self.kind}:{self.id}",
            "kind": self.kind,
            "id": self.id,
            "name": self.name,
            "detail": self.detail,
            "side": self.side,
            "matched": matched,
        }


class Index:
    """What can be found.

    Parameters
    ----------
    entries : in any order.
    """

    def __init__(self, entries: Iterable[Entry]):
        order = {kind: place for place, kind in enumerate(ASKED)}
        self.entries = sorted(entries, key=lambda one: (order[one.kind], plain(one.name), one.id))
        self.names: list[str] = []
        of: list[int] = []
        for place, entry in enumerate(self.entries):
            names = dict.fromkeys((entry.name, *entry.others, entry.id))
            self.names += names
            of += [place] * len(names)
        self.of = np.array(of, dtype=np.int64)
        self.plain = [plain(name) for name in self.names]
        self.lengths = np.array([len(text) for text in self.plain], dtype=np.int64)
        kinds = np.array([order[entry.kind] for entry in self.entries], dtype=np.int64)
        bounds = np.searchsorted(kinds, np.arange(len(order) + 1))
        self.bounds = dict(
            zip(order, zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True), strict=True)
        )
        self.starts, self.postings = inverted(self.plain)

    @classmethod
    def of_store(cls, store: Store) -> Index:
        """Read what a store holds."""
        entries = []
        for kind, names in ASKED.items():
            cells = ", ".join(f"n.{name}" for name in ("key", *names))
            for row in store.rows(f"MATCH (n:{things.LABELS[kind]}) WHERE n.key IS NOT NULL RETURN {cells}"):
                entries.append(entry(kind, str(row[0]), dict(zip(names, row[1:], strict=True))))
        return cls(entries)

    def find(self, typed: str) -> Json:
        """Give what is meant by what was typed, by kind; of each kind the nearest come first.

        Nothing typed gives each kind in alphabetical order.
        """
        began = time.perf_counter()
        text = plain(typed[:LONGEST])
        groups = [self.group(kind, text) for kind in ASKED] if text else self.all()
        took = round((time.perf_counter() - began) * 1000, 1)
        return {"groups": [group for group in groups if group["total"]], "ms": took}

    def all(self) -> list[Json]:
        """Give how many there are of each kind, and the first of each."""
        return [
            group(kind, end - start, [one.as_json() for one in self.entries[start : min(end, start + SHOWN)]])
            for kind, (start, end) in self.bounds.items()
        ]

    def group(self, kind: str, text: str) -> Json:
        """Give those of a kind that are meant."""
        start, end = np.searchsorted(self.of, self.bounds[kind]).tolist()
        pieces = np.unique(numbered(letters(padded(text))))
        shared = self.shared(pieces, start, end)
        candidates = np.flatnonzero(shared >= LEAST_SHARED * len(pieces))
        if len(candidates) > CANDIDATES:
            # Of those that share as many pieces, the shortest are the nearest.
            rank = shared[candidates] * (LONGEST + 1) - np.minimum(
                self.lengths[start:end][candidates], LONGEST
            )
            candidates = candidates[np.argsort(-rank, kind="stable")[:CANDIDATES]]
        words = text.split()
        best: dict[int, tuple[float, int, str]] = {}
        for name in (candidates + start).tolist():
            like = likeness(text, words, self.plain[name])
            place = int(self.of[name])
            if like >= LIKE and (place not in best or like > best[place][0]):
                best[place] = (like, len(self.plain[name]), self.names[name])
        nearest = sorted(best, key=lambda place: (-best[place][0], best[place][1], place))
        whole = len(np.unique(self.of[start:end][shared == len(pieces)]))
        items = []
        for place in nearest[:SHOWN]:
            entry, by = self.entries[place], best[place][2]
            items.append(entry.as_json(by if by in entry.others and by != entry.name else None))
        return group(kind, max(whole, len(best)) if items else 0, items)

    def shared(self, pieces: Ints, start: int, end: int) -> Ints:
        """Count, for each name from `start` to before `end`, how many of the pieces it has."""
        found = []
        for piece in pieces.tolist():
            posting = self.postings[self.starts[piece] : self.starts[piece + 1]]
            first, last = np.searchsorted(posting, (start, end))
            found.append(posting[first:last])
        return (
            np.bincount(np.concatenate(found) - start, minlength=end - start) if found else np.zeros(0, int)
        )

    def nearest(self, kind: str, id: str) -> list[Json]:
        """Give those of a kind whose names are nearest to an id that nothing has."""
        text = plain(id[:LONGEST])
        if not text or kind not in ASKED:
            return []
        return [{"ref": item["ref"], "text": item["name"]} for item in self.group(kind, text)["items"][:5]]


def entry(kind: str, id: str, properties: Mapping[str, Any]) -> Entry:
    """Make an entry of what the store says."""
    return Entry(
        kind,
        id,
        str(properties.get("name") or id),
        things.detail(kind, properties),
        properties.get("side"),
        tuple(map(str, properties.get("also_known_as") or ())),
    )


def group(kind: str, total: int, items: list[Json]) -> Json:
    """Give a group of items of one kind, of which there are so many in all."""
    return {"kind": kind, "title": things.TITLES[kind], "total": total, "items": items}


def plain(text: str) -> str:
    """Give a text without case, accents and punctuation.

    >>> plain("Addenbrooke’s Hospital"), plain("Hôpital St-Éloi")
    ('addenbrookes hospital', 'hopital st eloi')
    """
    text = text.lower() if text.isascii() else fold(text)
    return " ".join(WORD.findall(text.replace("'", "")))


def padded(text: str) -> str:
    """Give a text so that the pieces at the beginning of its words are pieces of their own."""
    return "  " + text.replace(" ", "  ")


def numbered(codes: Ints) -> Ints:
    """Give the number of each three-letter piece."""
    return (codes[:-2] * 961_748_941 + codes[1:-1] * 49_979_687 + codes[2:]) % BUCKETS


def inverted(texts: Sequence[str]) -> tuple[Ints, Ints]:
    """Give where each piece's part of the second array starts, and that array: which texts have it."""
    if not texts:
        return np.zeros(BUCKETS + 1, dtype=np.int64), np.zeros(0, dtype=np.int64)
    lines = [f"{padded(text)} \n" for text in texts]
    codes = letters("".join(lines))
    of = np.repeat(np.arange(len(lines)), [len(line) for line in lines])
    pieces = numbered(codes)
    ends = codes == ord("\n")
    whole = ~(ends[:-2] | ends[1:-1] | ends[2:])
    pairs = np.sort(pieces[whole] * len(texts) + of[:-2][whole])
    # np.unique takes five times as long here.
    pairs = pairs[np.append(True, pairs[1:] != pairs[:-1])]
    starts = np.searchsorted(pairs, np.arange(BUCKETS + 1) * len(texts))
    return starts, pairs % len(texts)


def letters(text: str) -> Ints:
    """Give the letters of a text as numbers."""
    return np.frombuffer(text.encode("utf-32-le", "replace"), dtype=np.uint32).astype(np.int64)


def likeness(typed: str, words: Sequence[str], text: str) -> float:
    """Say how near a name is to what was typed, from 0 to 1; what was typed may be the beginning of it.

    >>> likeness("kilimajaro", ["kilimajaro"], "kilimanjaro christian medical centre") > 0.85
    True
    """
    if text.startswith(typed):
        return 1.0 if text == typed else 0.99
    known = text.split()
    likes = [max((of_word(word, other) for other in known), default=0.0) for word in words]
    return min(likes) if min(likes) < LIKE else 0.98 * sum(likes) / len(likes)


def of_word(typed: str, word: str) -> float:
    """Say how near a word is to what was typed of it."""
    if word.startswith(typed):
        return 1.0 if word == typed else 0.99
    if len(typed) <= EXACT_LETTERS:
        return 0.0
    return max(
        OSA.normalized_similarity(typed, word),
        # One letter more or less, so that a letter that is left out doesn't count twice.
        *(0.98 * OSA.normalized_similarity(typed, word[: len(typed) + more]) for more in (-1, 0, 1)),
    )
