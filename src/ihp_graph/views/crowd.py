"""What the network page of many partners knows: columns of numbers, and countries that open into partners.

A page that held every exchange with its texts would be a hundred megabytes for a million of them. This one
holds who, whom, what kind, when and in which programme, a few bytes each; texts and sources of single
exchanges are on the pages of single partners.

Partners are numbered in the order of their names, exchanges in the order of giver, receiver and kind.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ihp_graph import derived
from ihp_graph.dataset import elements
from ihp_graph.filters import View
from ihp_graph.flows import KINDS, UNDATED, Flows
from ihp_graph.income import SIDES
from ihp_graph.language import ENGLISH, Language
from ihp_graph.network import Network, codes, positions
from ihp_graph.views import drawing, layout
from ihp_graph.views.facts import listing_order

MOST_ARROWS = 1_000
"""The widest arrows are drawn; more can't be told apart, and a browser without a graphics card gets slow."""
NUMBERS = {"u1": 1 << 8, "<u2": 1 << 16, "<u4": 1 << 32}
"""Types of a column of whole numbers, and the number that is too large for it."""

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Group:
    """A country, or a part of one: its linked partners in the order of names."""

    name: str
    code: str | None
    side: str
    members: Ints
    parent: int | None = None
    part: int = 0


@dataclass(frozen=True)
class Crowd:
    """The partners and exchanges of a view, numbered from 0.

    Attributes
    ----------
    partners
        ``id``, ``name``, ``country``, ``side`` and ``also_known_as``, in the order of names.
    exchanges
        As :attr:`Network.flows`, with those numbers, in the order of giver, receiver and kind.
    sets
        The distinct ``programme`` cells of partnerships, split.
    within
        For each exchange the number of its set of programmes, from 1; 0 where there is none.
    told_by
        Number of exchanges by the side of whoever told of them; ``nobody`` where no partner did.
    """

    partners: pd.DataFrame
    exchanges: Flows
    sets: list[list[str]]
    within: Ints
    told_by: dict[str, int]
    say: Language = ENGLISH

    @cached_property
    def linked(self) -> Ints:
        """The partners that have an exchange."""
        found: Ints = np.zeros(len(self.partners), dtype=np.int64)
        for end in self.ends:
            found[end] = 1
        return np.flatnonzero(found)

    @property
    def ends(self) -> tuple[Ints, Ints]:
        """Giver and receiver of each exchange."""
        return self.exchanges.giver, self.exchanges.receiver

    @cached_property
    def dated(self) -> Ints:
        """The years of the exchanges that have one."""
        return np.asarray(self.exchanges.year[self.exchanges.year != UNDATED])

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year."""
        return (int(self.dated.min()), int(self.dated.max())) if len(self.dated) else None

    @cached_property
    def groups(self) -> list[Group]:
        """Countries, largest first, then the parts of the large ones."""
        table = self.partners.loc[self.linked]
        countries = [
            Group(*self.country(code), str(rows["side"].iloc[0]), rows.index.to_numpy(dtype=np.int64))
            for code, rows in table.groupby("country", sort=False, dropna=False)
        ]
        countries.sort(key=lambda group: (-len(group.members), self.say.in_order(group.name)))
        parts = []
        for number, one in enumerate(countries):
            of = -(-len(one.members) // drawing.PART)
            for part in range(of if of > 1 else 0):
                members = one.members[part * len(one.members) // of : (part + 1) * len(one.members) // of]
                name = self.say("crowd-part", country=one.name, part=part + 1, parts=of)
                parts.append(Group(name, one.code, one.side, members, number, part + 1))
        return [*countries, *parts]

    def country(self, code: object) -> tuple[str, str | None]:
        """Give the name and code of a country; without one, what stands for it."""
        return (
            (self.say.country(code), code) if isinstance(code, str) else (self.say("crowd-no-country"), None)
        )

    @cached_property
    def country_of(self) -> Ints:
        """The number of each partner's country among the groups; −1 without an exchange."""
        numbers = np.full(len(self.partners), -1, dtype=np.int64)
        for g, group in enumerate(self.groups):
            if group.parent is None:
                numbers[group.members] = g
        return numbers

    @cached_property
    def leaf_of(self) -> Ints:
        """The number of the group that opens into each partner: its part of a country, or the country."""
        numbers = self.country_of.copy()
        for g, group in enumerate(self.groups):
            if group.parent is not None:
                numbers[group.members] = g
        return numbers

    @cached_property
    def traits(self) -> Ints:
        """Kind and sides of each exchange in one number: kind × 9 + giver's side × 3 + receiver's side."""
        flows, shape = self.exchanges, (len(KINDS), len(SIDES), len(SIDES))
        return np.ravel_multi_index((flows.kind, flows.giver_side, flows.receiver_side), shape)

    @property
    def weighted(self) -> bool:
        """Whether an exchange counts other than 1."""
        return bool((self.exchanges.weight != 1).any())

    @property
    def arrows(self) -> int:
        """The number of distinct givers, receivers and kinds."""
        rows = np.stack([*self.ends, self.exchanges.kind])
        return int((np.diff(rows) != 0).any(axis=0).sum()) + 1 if rows.size else 0

    def columns(self) -> dict[str, tuple[str, str]]:
        """Give the columns of numbers, each its type and its bytes in base64."""
        flows, base = self.exchanges, (self.years or (1, 1))[0] - 1
        found = {
            "side": codes(self.partners["side"], SIDES),
            "country": self.partners["country"].factorize(sort=True)[0] + 1,
            "leaf": self.leaf_of + 1,
            "given": np.searchsorted(flows.giver, np.arange(len(self.partners) + 1)),
            "receiver": flows.receiver,
            "traits": self.traits,
            "year": np.where(flows.year == UNDATED, 0, flows.year - base),
            "programmes": self.within,
        }
        return {
            name: packed(values) for name, values in (found | {"weight": flows.weight}).items()
            if name != "weight" or self.weighted
        }  # fmt: skip

    def as_json(self) -> dict[str, Any]:
        """Give what isn't a column of numbers: names, groups with their flows, sums for the first sight."""
        table, flows = self.partners, self.exchanges
        aliases = elements(table["also_known_as"])
        size = len(KINDS) * len(SIDES) ** 2
        countries = table["country"].factorize(sort=True)[1]
        return {
            "names": table["name"].tolist(),
            "ids": table["id"].tolist(),
            "aliases": {str(n): names for n, names in enumerate(aliases) if names},
            "countries": [self.country(code)[0] for code in countries],
            "kinds": list(KINDS),
            "sides": list(SIDES),
            "sets": self.sets,
            "firstYear": self.years[0] if self.years else None,
            "arrows": self.arrows,
            "exchanges": len(flows),
            "flows": self.flows(),
            "traits": {
                "counts": np.bincount(self.traits, minlength=size).tolist(),
                "weights": np.bincount(self.traits, flows.weight, minlength=size).tolist(),
            },
        }

    def flows(self) -> dict[str, list[Any]]:
        """Sum the exchanges between and within countries by kind: what is drawn and listed first."""
        flows, many = self.exchanges, len(self.groups)
        giver, receiver = (self.country_of[end] for end in self.ends)
        keys, place = np.unique((giver * many + receiver) * len(KINDS) + flows.kind, return_inverse=True)
        dated = flows.year != UNDATED
        first, last = np.full(len(keys), 1 << 16), np.zeros(len(keys), dtype=np.int64)
        np.minimum.at(first, place[dated], flows.year[dated])
        np.maximum.at(last, place[dated], flows.year[dated])
        pairs, kind = np.divmod(keys, len(KINDS))
        given_by, received_by = np.divmod(pairs, max(many, 1))
        return {
            "from": given_by.tolist(),
            "to": received_by.tolist(),
            "kind": kind.tolist(),
            "count": np.bincount(place, minlength=len(keys)).tolist(),
            "weight": np.bincount(place, flows.weight, minlength=len(keys)).tolist(),
            "first": np.where(last > 0, first, 0).tolist(),
            "last": last.tolist(),
        }

    def drawing(self) -> dict[str, Any]:
        """Give the marks of countries and their parts in their places; partners have theirs in a group."""
        if not self.groups:
            return drawing.EMPTY
        groups = self.groups
        rooms = np.array([layout.room(len(group.members)) for group in groups])
        place = np.zeros((len(groups), 2))
        parts: dict[int, list[int]] = {}
        for g, group in enumerate(groups):
            if group.parent is not None:
                parts.setdefault(group.parent, []).append(g)
        for parent, of in parts.items():
            apart = 2 * float(rooms[of].max())
            place[of] = layout.sunflower(len(of), apart)
            rooms[parent] = np.hypot(*place[of].T).max() + apart / 2
        top = np.array([g for g, group in enumerate(groups) if group.parent is None], dtype=np.int64)
        hic = np.array([groups[g].side == "HIC" for g in top], dtype=bool)
        place[top, 0], place[top, 1], width, height = layout.two_fields(rooms[top], hic)
        for parent, of in parts.items():
            place[of] += place[parent]
        largest = max((len(group.members) for g, group in enumerate(groups) if g not in parts), default=0)
        x, y = np.round(place, 1).T.tolist()
        return {
            "crowd": True,
            "grouped": True,
            "free": True,
            "options": drawing.OPTIONS,
            "nodes": [
                {
                    "id": f"g{g}",
                    "label": f"{self.label(group)}\n{self.say.number(len(group.members))}",
                    "size": round(float(rooms[g]) * 0.5 * drawing.EQUAL_AREA[group.side], 1),
                    "x": x[g],
                    "y": y[g],
                    "bank": "free",
                }
                for g, group in enumerate(groups)
            ],
            "edges": [],
            "groups": [
                {
                    "name": group.name, "code": group.code, "side": group.side,
                    "room": round(float(rooms[g]), 1),
                    **({} if group.parent is None else {"parent": group.parent}),
                    **({"parts": parts[g]} if g in parts else {}),
                }
                for g, group in enumerate(groups)
            ],
            "spots": np.round(layout.sunflower(largest, layout.OPENED), 1).tolist(),
            "layouts": {
                "1": {
                    "x": x, "y": y, "width": width, "height": height,
                    "first": [0, 0, width, height], "pairsFrom": None,
                }
            },
            "lines": {
                kind: {**line, "smooth": drawing.bend(line["bend"])} for kind, line in drawing.LINES.items()
            },
            "sideColours": drawing.SIDE_COLOURS,
            "shapes": drawing.SHAPES,
            "equalArea": drawing.EQUAL_AREA,
            "width": {"thinnest": drawing.THINNEST, "step": 0, "thickest": drawing.THICKEST},
            "maxDrawn": drawing.MAX_DRAWN,
            "maxArrows": MOST_ARROWS,
            "column": layout.COLUMN,
            "labelWidth": layout.LABEL,
        }  # fmt: skip

    def label(self, group: Group) -> str:
        """Give what stands under a mark."""
        return group.name if group.parent is None else self.say("crowd-part-short", part=group.part)

    def counts(self) -> dict[str, Any]:
        """Count what the page says in words."""
        flows, sides = self.exchanges, self.partners["side"]
        linked = sides.iloc[self.linked].value_counts()
        kinds = np.bincount(flows.kind, minlength=len(KINDS))
        ends = {"giver": flows.giver_side, "receiver": flows.receiver_side}
        return {
            "linked": len(self.linked),
            "exchanges": len(flows),
            "arrows": self.arrows,
            "sides": {side: int(linked.get(side, 0)) for side in SIDES},
            "ends": {end: [SIDES[n] for n in np.unique(found)] for end, found in ends.items()},
            "kinds": [kind for kind, n in zip(KINDS, kinds, strict=True) if n],
            "years": self.years,
            "undated": len(flows) - len(self.dated),
            "programmes": sorted(
                {name for place in np.unique(self.within[self.within > 0]) for name in self.sets[place - 1]},
                key=str.casefold,
            ),
            "isolates": range(len(self.partners) - len(self.linked)),
            "told_by": self.told_by,
            "countries": sum(group.parent is None for group in self.groups),
        }


def crowd(view: View, say: Language = ENGLISH) -> Crowd:
    """Number the partners and exchanges of a view."""
    network = Network.of(view)
    flows, dataset = network.flows, view.dataset
    listed = network.partners.reset_index().assign(order=lambda frame: frame["name"].map(listing_order))
    listed = listed.sort_values(["order", "id"])
    number = np.empty(len(listed), dtype=np.int64)
    number[listed.index] = np.arange(len(listed))
    giver, receiver = number[flows.giver], number[flows.receiver]
    order: Any = np.lexsort((flows.kind, receiver, giver))

    also = dataset["partners"].set_index("id")["also_known_as"]
    cells = dataset["partnerships"].set_index("id")["programme"].reindex(network.partnerships.index)
    set_of, sets = cells.factorize()
    within = np.where(flows.partnership < 0, 0, np.append(set_of + 1, 0)[flows.partnership])

    teller = positions(network.partners.index, network.exchanges["reported_by"])
    tellers = derived.side_of(dataset, network.exchanges["reported_by"], network.exchanges["fiscal_year"])
    sides = tellers.where(teller >= 0, "nobody").value_counts()
    return Crowd(
        listed.assign(also_known_as=listed["id"].map(also)).reset_index(drop=True),
        replace(flows, giver=giver, receiver=receiver).at(order),
        elements(pd.Series(sets, dtype="str")).tolist(),
        within[order],
        {str(side): int(count) for side, count in sides.items()},
        say,
    )


def packed(values: npt.NDArray[Any]) -> tuple[str, str]:
    """Give the smallest type that holds the numbers exactly, and their bytes in base64.

    >>> packed(np.array([1, 2, 300]))
    ('u2', 'AQACACwB')
    """
    whole = values.dtype.kind in "iu" or bool((values == np.floor(values)).all())
    most = float(values.max()) if len(values) else 0.0
    kind = next((kind for kind, limit in NUMBERS.items() if whole and most < limit), "<f8")
    return kind.lstrip("<"), base64.b64encode(values.astype(kind).tobytes()).decode()
