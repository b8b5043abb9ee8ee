"""One organisation under several ids becomes one partner.

Partners of different sources are the same where they share an id, a ``ror`` or an ``iati_id``, where the
``iati_id`` of one is the id of the other, where one names the other in its ``also_known_as``, and where a
reviewed pair says so (see :mod:`ihp_graph.sources.matching`). A likeness of names alone never joins. What one
source keeps apart stays apart, unless that was reviewed or is written in ``also_known_as``.

What a source of ours says of a partner stands; a source in a format of others fills what is blank, and its
names become other names. The order of the sources changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from ihp_graph import origins
from ihp_graph.cells import show
from ihp_graph.dataset import SEPARATOR, Dataset, elements
from ihp_graph.errors import Fault
from ihp_graph.model import TABLES
from ihp_graph.sources.harvest import folded
from ihp_graph.sources.merge import joined_text
from ihp_graph.validation import Rows

Pair = tuple[str, str]
Parts = dict[str, list[Rows]]

ROR = re.compile(r"(?:https?://)?(?:www\.)?(?:ror\.org/)?(0[a-z0-9]{6}\d{2})/?")
SHOWN = 5
DESCRIBING = ("name", "country", "kind", "city", "ror", "iati_id")
"""What sources may call a partner differently; the rest of its cells must agree, as everywhere."""
KNOWN = -1
"""The number of what a store holds already, as a source."""


@dataclass
class Node:
    """What all sources say of the partner with one id."""

    sources: set[int] = field(default_factory=set)
    ours: set[int] = field(default_factory=set)
    """Of the sources, those whose format is ours."""
    rors: set[str] = field(default_factory=set)
    iati_ids: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)
    """Other names, as far as one of our tables gives them."""
    former: set[str] = field(default_factory=set)
    """Other names among which ids may be that an earlier load joined."""
    names: set[tuple[str, str]] = field(default_factory=set)
    """Folded names with their countries."""


class Groups:
    """Sets of ids that grow together."""

    def __init__(self, ids: Iterable[str]):
        self.parent = {key: key for key in ids}

    def of(self, key: str) -> str:
        """Give the id that stands for the set."""
        while self.parent[key] != key:
            self.parent[key] = self.parent[self.parent[key]]
            key = self.parent[key]
        return key

    def join(self, keys: Iterable[str]) -> None:
        """Make one set of those that hold these ids."""
        first, *rest = sorted(self.of(key) for key in keys)
        for other in rest:
            self.parent[self.of(other)] = self.of(first)

    def sets(self) -> dict[str, list[str]]:
        """Give the sets of more than one id."""
        found: dict[str, list[str]] = {}
        for key in sorted(self.parent):
            found.setdefault(self.of(key), []).append(key)
        return {first: several for first, several in found.items() if len(several) > 1}


def same_partners(parts: Parts, known: Dataset | None, pairs: Collection[Pair]) -> tuple[Parts, list[Fault]]:
    """Give the rows with one id for each organisation, and what was joined or couldn't be.

    Parameters
    ----------
    parts : the rows of each table, apart by source.
    known : what a store holds already; its ids stand.
    pairs : ids of partners that somebody reviewed and found to be the same.
    """
    tables = parts.get("partners", [])
    foreign = any(rows.harvested for rows in tables)
    if not foreign and not pairs and len(tables) + (known is not None) < 2:
        return parts, []
    nodes = nodes_of(tables, known)
    groups, faults = joined(nodes, pairs)
    ids = {
        key: chosen
        for several in groups.sets().values()
        for chosen in [chosen_of(several, nodes)]
        for key in several
        if key != chosen
    }
    faults += told(ids, tables)
    renamed = {name: [rewritten(rows, ids) for rows in apart] for name, apart in parts.items()}
    if tables:
        renamed["partners"], found = reconciled(tables, ids, known)
        faults += found
    return renamed, faults


def nodes_of(tables: Sequence[Rows], known: Dataset | None) -> dict[str, Node]:
    """Gather what all sources say of each id."""
    nodes: dict[str, Node] = {}
    frames = [(number, rows.frame, not rows.harvested) for number, rows in enumerate(tables)]
    if known is not None:
        own = curated(known)
        frames += [(KNOWN, own, True), (KNOWN, known["partners"].drop(own.index), False)]
    for number, frame, ours in frames:
        columns = ("id", "name", "country", "ror", "iati_id")
        cells = zip(
            *(frame[name].fillna("") for name in columns), elements(frame["also_known_as"]), strict=True
        )
        for key, name, country, ror, iati_id, others in cells:
            if not key:
                continue
            node = nodes.setdefault(key, Node())
            node.sources.add(number)
            if ours:
                node.ours.add(number)
                node.others.update(others)
            if number == KNOWN:
                node.former.update(others)
            node.names.add((folded(name), country))
            match = ROR.fullmatch(ror.lower())
            if match:
                node.rors.add(match[1])
            if iati_id:
                node.iati_ids.add(iati_id)
    return nodes


def joined(nodes: dict[str, Node], pairs: Collection[Pair]) -> tuple[Groups, list[Fault]]:
    """Find which ids are of one organisation."""
    stated = Groups(nodes)
    faults = []
    for a, b in sorted(pairs):
        strangers = [key for key in (a, b) if key not in nodes]
        if strangers:
            what = "a reviewed match names a partner of none of the sources"
            how = "Name the same sources as when the matches were offered; the pair isn't joined."
            faults.append(Fault("partners", None, "id", show(strangers[0]), what, how, "warning"))
        else:
            stated.join((a, b))
    for key, other in aliases(nodes):
        stated.join((key, other))
    found = Groups(nodes)
    for several in stated.sets().values():
        found.join(several)
    for what, keys in sorted(identifiers(nodes).items()):
        if len(keys) > 1 and apart(keys, nodes, stated):
            faults.append(ambiguous(what, keys))
        elif len(keys) > 1:
            found.join(keys)
    for several in found.sets().values():
        if apart(several, nodes, stated):
            faults.append(ambiguous("what they share with others", several))
            for key in several:
                found.parent[key] = stated.of(key)
    return found, faults


def identifiers(nodes: dict[str, Node]) -> dict[str, set[str]]:
    """Give the ids of the partners that have each identifier."""
    held: dict[str, set[str]] = {}
    for key, node in nodes.items():
        for ror in node.rors:
            held.setdefault(f"ror {show(ror)}", set()).add(key)
        for iati_id in {key, *node.iati_ids}:
            held.setdefault(f"iati_id {show(iati_id)}", set()).add(key)
    return held


def apart(keys: Iterable[str], nodes: dict[str, Node], stated: Groups) -> bool:
    """Whether one source has several of these as partners of their own."""
    held = {(source, stated.of(key)) for key in keys for source in nodes[key].sources}
    return len({source for source, _ in held}) < len(held)


def aliases(nodes: dict[str, Node]) -> Iterator[Pair]:
    """Find the partners that another one names in its ``also_known_as``: by id, or by name and country."""
    named: dict[tuple[str, str], set[str]] = {}
    for key, node in nodes.items():
        for name in node.names:
            named.setdefault(name, set()).add(key)
    for key, node in sorted(nodes.items()):
        countries = {country for _, country in node.names if country}
        for other in sorted(node.others | node.former):
            found = {other} if other in nodes else set()
            for country in countries if other in node.others else ():
                same = named.get((folded(other), country), set())
                found |= same if len(same) == 1 else set()
            for one in sorted(found - {key}):
                if not nodes[one].ours & node.ours:
                    yield key, one


def ambiguous(what: str, keys: Iterable[str]) -> Fault:
    """Say that partners weren't joined because one source keeps them apart."""
    shown = ", ".join(show(key) for key in sorted(keys)[:SHOWN])
    problem = f"not joined by {what}, because one source keeps them apart: {shown}"
    how = "If they are one organisation, write their ids into also_known_as of one, or into a reviewed match."
    return Fault("partners", None, None, None, problem, how, "warning")


def chosen_of(keys: Sequence[str], nodes: dict[str, Node]) -> str:
    """Give the id that stays: that of the store, else one of ours, else the first in the alphabet."""
    return min(keys, key=lambda key: (KNOWN not in nodes[key].sources, not nodes[key].ours, key))


def told(ids: dict[str, str], tables: Sequence[Rows]) -> list[Fault]:
    """Say for each source which of its partners are known by another id."""
    faults = []
    for rows in tables:
        here = rows.frame["id"]
        changed = sorted(set(here[here.isin(list(ids))]))
        if changed:
            noun = "1 partner is" if len(changed) == 1 else f"{len(changed):,} partners are"
            examples = ", ".join(f"{show(key)} is {show(ids[key])}" for key in changed[:SHOWN])
            more = ", …" if len(changed) > SHOWN else ""
            what = f"{noun} known by another id too and joined: {examples}{more}"
            how = "They share an identifier, another name that was written down, or a reviewed match."
            faults.append(Fault(rows.places["file"].iloc[0], None, "id", None, what, how, "warning"))
    return faults


def rewritten(rows: Rows, ids: dict[str, str]) -> Rows:
    """Give the rows with the ids that stay; rows that have become equal through that are one."""
    columns = [column.name for column in rows.table.columns if column.refers_to == "partners"]
    touched = [name for name in columns if rows.frame[name].isin(list(ids)).any()]
    if not touched:
        return rows
    frame = rows.frame.assign(**{name: rows.frame[name].replace(ids) for name in touched})
    rows = replace(rows, frame=frame.astype(rows.frame.dtypes.to_dict()))
    if "id" in frame.columns or not rows.table.identified_by:
        return rows
    cells = list(rows.table.identified_by)
    now, before = frame.duplicated(cells), rows.frame.duplicated(cells)
    return rows.only((~now | before).to_numpy()) if now.any() else rows


def reconciled(
    tables: Sequence[Rows], ids: dict[str, str], known: Dataset | None
) -> tuple[list[Rows], list[Fault]]:
    """Give the partners with the ids that stay, and with one description where sources describe one."""
    told_by = pd.concat(
        [
            rows.frame.assign(part=number, at=range(len(rows.frame)), harvested=rows.harvested)
            for number, rows in enumerate(tables)
        ],
        ignore_index=True,
    )
    told_by["was"] = told_by["id"]
    told_by["id"] = told_by["id"].replace(ids)
    ours = curated(known)
    faults = []
    for key, group in differing(told_by, ids, ours).groupby("id"):
        cells, found = one_description(str(key), group, ours)
        faults += found
        for name, value in cells.items():
            # A cell that our own tables contradict each other in is left to the merge, which says so.
            who = group.index if name in ("name", "also_known_as") else group.index[group["harvested"]]
            told_by.loc[who, [name]] = value
    renamed: list[Rows] = []
    for number, rows in enumerate(tables):
        own = told_by[told_by["part"] == number].set_axis(rows.frame.index)
        frame = own[list(rows.frame.columns)].astype(rows.frame.dtypes.to_dict())
        renamed += without_repeats(replace(rows, frame=frame), ids)
    return renamed, faults


def differing(told_by: pd.DataFrame, ids: dict[str, str], ours: pd.DataFrame) -> pd.DataFrame:
    """Give the rows of partners that are told differently, if a format of others tells or an id is new."""
    cells = ["id", "was", *DESCRIBING, "also_known_as"]
    several = told_by.drop_duplicates(cells).groupby("id").size() > 1
    mixed = told_by.loc[told_by["harvested"] | told_by["was"].isin([*ids, *ids.values()]), "id"]
    of_several = told_by["id"].isin(several.index[several]) | told_by["id"].isin(ours.index)
    return told_by[of_several & told_by["id"].isin(mixed)]


def curated(known: Dataset | None) -> pd.DataFrame:
    """Give the partners that a store holds and that don't come from a format of others alone."""
    if known is None:
        return pd.DataFrame(columns=list(TABLES["partners"].column_names))
    frame = known["partners"]
    told = elements(frame["source"])
    foreign = [bool(parts) and all(part.split(",")[0] in origins.SAID for part in parts) for parts in told]
    return frame.loc[[not one for one in foreign]]


def one_description(
    key: str, group: pd.DataFrame, known: pd.DataFrame
) -> tuple[dict[str, str | None], list[Fault]]:
    """Give one description of a partner from all that are given of it, ours before others'."""
    order = group.assign(
        strange=group["was"] != key, length=-group["name"].str.len().fillna(0), name_=group["name"].fillna("")
    ).sort_values(["harvested", "strange", "length", "name_", "part"], kind="stable")
    if key in known.index:
        order = pd.concat([known.loc[[key]].assign(was=key, harvested=False), order])
    faults: list[Fault] = []
    cells: dict[str, str | None] = {}
    for name in DESCRIBING:
        said = order[name].dropna()
        own = said[~order.loc[said.index, "harvested"].astype("bool")]
        values = list(dict.fromkeys(own if len(own) else sorted(said) if name != "name" else said))
        if values:
            cells[name] = values[0]
        if name == "country" and len(values) > 1 and not len(own):
            what = f"is in {' and in '.join(values)}, as different sources have it; {values[0]} is kept"
            how = "Write its country in a partners.csv beside the sources."
            faults.append(Fault("partners", None, "country", show(key), what, how, "warning"))
    chosen = {key, *(cells.get(name) for name in ("name", "ror", "iati_id"))}
    others = {one for names in elements(order["also_known_as"]) for one in names}
    for name in ("name", "was", "iati_id"):
        others |= set(order[name].dropna().str.replace(";", ","))
    ours = order.loc[~order["harvested"].astype("bool"), "source"]
    if len(ours):
        # That it is one of ours shows in a later load, too, by its source.
        cells["source"] = joined_text(one for cell in elements(ours) for one in cell) or None
    cells["also_known_as"] = SEPARATOR.join(sorted(others - chosen)) or None
    return cells, faults


def without_repeats(rows: Rows, ids: dict[str, str]) -> Iterator[Rows]:
    """Put rows of one source that have become one partner apart, to be merged like those of several."""
    frame = rows.frame
    joined = frame["id"].isin(list(ids.values()))
    number = frame.groupby("id").cumcount().where(joined, 0)
    for one in sorted(number.unique()):
        yield rows.only((number == one).to_numpy())
