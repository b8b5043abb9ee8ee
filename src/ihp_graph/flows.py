"""The exchanges of a network as arrays: what the measures compute on."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

from ihp_graph.income import SIDES, UNKNOWN
from ihp_graph.once import once

KINDS = ("technical", "cultural", "unclassified")
"""The knowledge types; an exchange whose type isn't recorded is ``unclassified``."""
CERTAINTIES = ("stated", "inferred", "not recorded")
"""Whether giver, receiver and type are said by the source or read into it."""
UNDATED = -1
"""Stands for the year of an exchange without a date of its own."""

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Codes = NDArray[np.int8]
"""Positions in a short tuple of codes, in one byte: widen them before any arithmetic that may pass 127."""


@dataclass(frozen=True)
class Dyads:
    """The unordered pairs of partners with an exchange, and what went either way.

    ``a`` and ``b`` are positions in ``Network.partners``, a < b, sorted. ``flows[p, d, k]`` is the
    weight of pair p in direction d (0: a to b, 1: b to a) of ``KINDS[k]``. ``of_exchange`` gives the
    pair of each exchange.
    """

    a: Ints
    b: Ints
    flows: Floats
    of_exchange: Ints

    def __len__(self) -> int:
        return len(self.a)


@dataclass(frozen=True, eq=False)
class Flows:
    """Exchanges as arrays, one entry each: what the measures compute on.

    ``giver`` and ``receiver`` are positions in ``Network.partners``, of which there are ``partners``;
    ``kind`` is a position in ``KINDS``, ``giver_side`` and ``receiver_side`` (at the exchange's date)
    in ``SIDES``, ``partnership`` in ``Network.partnerships`` or −1. ``about`` says whether the learning
    is recorded as about, not from, the giver. ``certainty`` is a position in ``CERTAINTIES``; ``year`` the
    calendar year of its own date, or ``UNDATED``. ``pair`` is the unordered pair of partners, a position
    in ``pairs``, whose two rows are its lower and higher partner: sorted, and of all the network's pairs.
    """

    partners: int
    pairs: Ints
    pair: Ints
    giver: Ints
    receiver: Ints
    kind: Codes
    giver_side: Codes
    receiver_side: Codes
    weight: Floats
    partnership: Ints
    about: Bools
    certainty: Codes
    year: Ints

    def __len__(self) -> int:
        return len(self.giver)

    def at(self, places: Ints) -> Flows:
        """Give those at some positions, in that order."""
        return Flows(self.partners, self.pairs, **{name: getattr(self, name)[places] for name in FLOW_ARRAYS})

    def where(self, chosen: Bools) -> Flows:
        """Give the chosen ones (one boolean for each)."""
        return self.at(np.flatnonzero(chosen))

    @property
    @once
    def cross_side(self) -> Flows:
        """Those whose sides at their date are one HIC and one LMIC."""
        known = np.maximum(self.giver_side, self.receiver_side) < SIDES.index(UNKNOWN)
        return self.where(known & (self.giver_side != self.receiver_side))

    @property
    @once
    def learned_from(self) -> Flows:
        """Those whose learning is ``from`` or not recorded."""
        return self.where(~self.about)

    @property
    @once
    def by_kind(self) -> dict[str, Flows]:
        """Those of each of ``KINDS``."""
        return {kind: self.where(self.kind == number) for number, kind in enumerate(KINDS)}

    @property
    def technical(self) -> Flows:
        """Those of technical knowledge."""
        return self.by_kind["technical"]

    @property
    def cultural(self) -> Flows:
        """Those of cultural knowledge."""
        return self.by_kind["cultural"]

    @property
    @once
    def from_hic(self) -> Bools:
        """Whether each giver is on the HIC side."""
        return np.equal(self.giver_side, 0)

    @property
    @once
    def dyads(self) -> Dyads:
        """The unordered pairs with an exchange."""
        pairs, of_exchange = renumbered(self.pair)
        shape = (len(pairs), 2, len(KINDS))
        cell = (of_exchange * 2 + (self.giver > self.receiver)) * len(KINDS) + self.kind
        flows = np.bincount(cell, weights=self.weight, minlength=math.prod(shape)).astype(float)
        a, b = self.pairs[:, pairs]
        return Dyads(a, b, flows.reshape(shape), of_exchange)

    @property
    @once
    def matrix(self) -> csr_array:
        """The weights summed into an n × n matrix, giver by receiver."""
        entries = (self.weight, (self.giver, self.receiver))
        matrix = csr_array(coo_array(entries, shape=(self.partners, self.partners)))
        matrix.sum_duplicates()
        return matrix

    @property
    @once
    def matrices(self) -> dict[str, csr_array]:
        """One such matrix for each of ``KINDS``."""
        return {kind: flows.matrix for kind, flows in self.by_kind.items()}


FLOW_ARRAYS = tuple(field.name for field in fields(Flows) if field.name not in ("partners", "pairs"))


def renumbered(numbers: Ints) -> tuple[Ints, Ints]:
    """Give the distinct numbers, from 0 and with few gaps, and the place of each among them.

    >>> [array.tolist() for array in renumbered(np.array([3, 0, 3]))]
    [[0, 3], [1, 0, 1]]
    """
    present = np.bincount(numbers) > 0
    return np.flatnonzero(present), (np.cumsum(present) - 1)[numbers]
