"""A data set without names: the same figures, and nothing by which a partner could be looked up.

Partners become "HIC partner 3", partnerships, programmes, innovations, people and cities "Partnership 12"
and the like, ids and keys with them. Texts, sources, notes and addresses become "left out"; days go from
dates. A country with fewer than three partners becomes one of its side, a topic with fewer than three
partnerships "other topics". Kept are codes, amounts, volumes and months, without which no figure would be
the same: whoever knows a partnership well may still know it again.

Numbers follow an order made with a secret (:func:`secret`), so that they can't be computed from what is
public, and stay from run to run. Everything that isn't known to be harmless goes, so a column that the
model gains is left out until it is named here.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, overload

import pandas as pd

from ihp_graph import bundled, derived, income, origins, paths
from ihp_graph.dataset import SEPARATOR, Dataset, elements
from ihp_graph.errors import IhpGraphError
from ihp_graph.filters import View
from ihp_graph.language import ENGLISH, Language
from ihp_graph.model import TABLES, Column

FEWEST = 3
"""A country or topic with fewer than this is merged with others."""
LEFT_OUT, OTHER_TOPICS = ENGLISH("nameless-text"), ENGLISH("nameless-topics")
KEPT = ("code", "number", "boolean", "year", "currency")
"""Kinds of cells that say nothing of who a partner is."""
NOUNS = {
    "partners": "partner",
    "people": "person",
    "partnerships": "partnership",
    "funding": "grant",
    "exchanges": "exchange",
    "assessments": "assessment",
    "claims": "claim",
    "innovations": "innovation",
}
"""Tables whose rows have ids, and what these become, with a number."""
NAMED = ("partnerships", "innovations")
"""Tables whose rows have names, other than partners and people."""
CALLED = {"programme": "Programme", "city": "City", "capacity_unit": "Unit"}
"""What a cell of this column is ordered as; it becomes one of the messages ``nameless-…``, with a number."""
WITHOUT_OWN_DATE = ("accounts", "innovations", "adoptions", "barriers")
"""Tables whose partners are dated by other facts too, so by any year that there is."""


@overload
def anonymise(data: View, key: bytes, language: Language = ENGLISH) -> View: ...
@overload
def anonymise(data: Dataset, key: bytes, language: Language = ENGLISH) -> Dataset: ...
def anonymise(data: View | Dataset, key: bytes, language: Language = ENGLISH) -> View | Dataset:
    """Give the same facts without names.

    Parameters
    ----------
    data : a view or a data set; of a view what it was limited to loses its name too.
    key : the secret that orders the numbers; see :func:`secret`.
    language : of what stands in the place of names and texts; ids and numbers are the same in each.

    Returns
    -------
    A view or data set of which every measure is the same, but for those over countries (brokerage between
    countries, paths between partners of different countries), because small ones are merged.
    """
    if isinstance(data, Dataset):
        return Names(data, key, income.LAST_YEAR, language).dataset()
    names = Names(data.dataset, key, data.side_as_of, language)
    chosen = replace(
        data.filter,
        programme=names.wanted("programme", data.filter.programme),
        topic=names.wanted("topic", data.filter.topic),
    )
    return replace(data, dataset=names.dataset(), filter=chosen)


def secret() -> bytes:
    """Give this user's secret, made when it is first asked for and kept where only they can read it.

    Raises
    ------
    IhpGraphError
        Where it can be neither read nor kept.
    """
    file = paths.user_dir() / "anonymise.key"
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return file.read_bytes()
        with os.fdopen(handle, "wb") as made:
            key = secrets.token_bytes(32)
            made.write(key)
            return key
    except OSError as error:
        raise IhpGraphError(f"{file} can't be written: {error.strerror}. Set IHP_GRAPH_HOME.") from error


class Names:
    """What everything in a data set is called once it has no name."""

    def __init__(self, dataset: Dataset, key: bytes, as_of: int, language: Language = ENGLISH):
        self.whole, self.key, self.as_of, self.say = dataset, key, as_of, language
        self.countries = unnamed_countries(dataset, as_of)
        self.ids = {table: self.ids_of(table) for table in NOUNS if table != "partners"}
        self.ids["partners"], partners = self.partners()
        self.others = {column: self.named(column, noun) for column, noun in CALLED.items()}
        self.others["decision_id"] = self.numbered(self.known("decision_id"), "decision")
        topics = pd.Series(
            [topic for cells in elements(dataset["partnerships"]["topic"]) for topic in set(cells)]
        )
        counts = topics.value_counts()
        self.others["topic"] = {
            str(topic): str(topic) if n >= FEWEST else self.say("nameless-topics")
            for topic, n in counts.items()
        }
        # A person's name is a pseudonym, equal to the id.
        self.called = {"partners": partners, "people": self.ids["people"]} | {
            table: {
                id: self.say(f"nameless-{NOUNS[table]}", n=new.rpartition("-")[2])
                for id, new in self.ids[table].items()
            }
            for table in NAMED
        }
        self.scale = 0.5 + int(self.digest("capacity", "")[:8], 16) / 2**32
        """Sizes are public, ratios of sizes are what counts."""

    def dataset(self) -> Dataset:
        """Give the data set without names."""
        tables = {name: self.table(name, frame) for name, frame in self.whole.tables.items()}
        return Dataset(tables)

    def table(self, name: str, frame: pd.DataFrame) -> pd.DataFrame:
        """Give a table without names."""
        columns = {column.name: self.cells(name, column, frame) for column in TABLES[name].columns}
        made = pd.DataFrame(columns, index=frame.index)
        if name == "partners" and bundled.mentions(self.whole):
            made["source"] = made["source"].mask(made["source"].notna(), bundled.ANONYMISED[self.say.code])
        keys = frame.index.map(self.numbered(frame.index, f"{name}-row"))
        return made.set_axis(made["id"].where(made["id"].notna(), keys) if "id" in made else keys)

    def cells(self, table: str, column: Column, frame: pd.DataFrame) -> pd.Series:
        """Give the cells of a column without names."""
        cells, names = frame[column.name], self.names_of(table, column)
        if names is not None and column.kind in ("list", "countries"):
            return listed(cells, names)
        if names is not None:
            return (frame["id"] if column.name == "name" else cells).map(names)
        if column.kind in KEPT:
            return cells * self.scale if column.name == "capacity" else cells
        if column.kind == "date":
            return cells.str.slice(0, len("YYYY-MM"))
        without = self.say("nameless-text")
        return cells.map(
            lambda cell: source(cell, self.say) if column.name == "source" else without, na_action="ignore"
        )

    def names_of(self, table: str, column: Column) -> Mapping[str, str] | None:
        """Give what the cells of a column are called now; None where they aren't names."""
        if column.kind in KEPT:
            return None
        if column.name == "name":
            return self.called.get(table)
        if column.name == "id" or column.refers_to:
            return self.ids[column.refers_to or table]
        return self.countries if column.kind in ("country", "countries") else self.others.get(column.name)

    def partners(self) -> tuple[dict[str, str], dict[str, str]]:
        """Give the new id and name of each partner: its side, and a number among those of that side."""
        sides = derived.partners(self.whole, self.as_of).set_index("id")["side"]
        ids: dict[str, str] = {}
        named: dict[str, str] = {}
        for side in income.SIDES:
            word = "partner-of-unknown-side" if side == income.UNKNOWN else f"{side.lower()}-partner"
            for id, n in self.numbers(sides.index[sides == side], "partner").items():
                ids[id] = f"{word}-{n}"
                named[id] = self.say("nameless-partner", side=side, n=str(n))
        return ids, named

    def ids_of(self, table: str) -> dict[str, str]:
        """Give new ids to the rows of a table, and to those that others only refer to."""
        referring = [
            self.whole[other][column.name]
            for other in self.whole.tables
            for column in TABLES[other].columns
            if column.refers_to == table
        ]
        cells = pd.concat([self.whole[table]["id"], *referring]).dropna()
        return self.numbered(cells, NOUNS[table])

    def known(self, column: str) -> set[str]:
        """Give the different cells, or elements of lists, of a column wherever it is."""
        found: set[str] = set()
        for name, frame in self.whole.tables.items():
            if column in frame:
                cells = frame[column].dropna()
                kind = TABLES[name].column(column).kind
                found |= {part for parts in elements(cells) for part in parts} if kind == "list" else {*cells}
        return found

    def named(self, column: str, noun: str) -> dict[str, str]:
        """Give what each cell of a column becomes."""
        message = f"nameless-{column.replace('_', '-')}"
        return {
            cell: self.say(message, n=str(n)) for cell, n in self.numbers(self.known(column), noun).items()
        }

    def numbered(self, things: Iterable[str], noun: str) -> dict[str, str]:
        """Give each thing an id of the noun and its number."""
        return {thing: f"{noun}-{n}" for thing, n in self.numbers(things, noun).items()}

    def numbers(self, things: Iterable[str], kind: str) -> dict[str, int]:
        """Number different things in the order that only the secret gives."""
        ordered = sorted(set(things), key=lambda thing: self.digest(kind, thing))
        return {thing: n for n, thing in enumerate(ordered, 1)}

    def digest(self, kind: str, thing: str) -> str:
        """Give a number that can't be computed without the secret."""
        return hmac.new(
            self.key, f"{kind}\0{thing}".encode("utf-8", "surrogatepass"), hashlib.sha256
        ).hexdigest()

    def wanted(self, column: str, name: str | None) -> str | None:
        """Give what a filter's programme or topic is called now."""
        if name is None:
            return None
        folded = {cell.casefold(): new for cell, new in self.others[column].items()}
        return folded.get(name.strip().casefold(), self.say("nameless-text"))


def listed(cells: pd.Series, names: Mapping[Any, str]) -> pd.Series:
    """Rename the elements of list cells, each once."""
    made = [SEPARATOR.join(dict.fromkeys(names[part] for part in parts)) for parts in elements(cells)]
    return pd.Series(made, index=cells.index, dtype="str").where(cells.notna())


def source(cell: str, say: Language = ENGLISH) -> str:
    """Leave out a source, but for the name of a format of others, of which something has to be said.

    >>> source("https://example.org; IATI, XM-DAC-1"), source("p. 12")
    ('IATI, left out', 'left out')
    """
    named = [name for name in origins.SAID if any(part.startswith(name) for part in cell.split("; "))]
    without = say("nameless-text")
    return SEPARATOR.join(f"{name}, {without}" for name in named) or without


def unnamed_countries(dataset: Dataset, as_of: int) -> dict[str, str]:
    """Map each country to itself, or where it has few partners to one without a name of the same side.

    The same side in every year in which a fact needs it: see :func:`ihp_graph.income.unnamed`.
    """
    homes = dataset["partners"].set_index("id")["country"]
    counts = homes.value_counts()
    years: dict[str, set[int]] = {}
    anywhere: set[str] = set()
    every = {as_of, income.LAST_YEAR}
    for name in dataset.tables:
        frame = derived.dated(dataset, name)
        every |= {int(year) for year in frame["fiscal_year"].unique()}
        for column in TABLES[name].columns:
            if column.kind in ("country", "countries") and name != "partners":
                anywhere |= {code for codes in elements(frame[column.name]) for code in codes}
            elif column.refers_to == "partners":
                found = frame[column.name].map(homes)
                for country, year in zip(found, frame["fiscal_year"], strict=True):
                    if isinstance(country, str):
                        years.setdefault(country, set()).add(int(year))
                if name in WITHOUT_OWN_DATE:
                    anywhere |= set(found.dropna())
    small = {*homes.dropna(), *anywhere} - set(counts.index[counts >= FEWEST])
    named = {country: country for country in counts.index[counts >= FEWEST]}
    return named | {
        country: income.unnamed(
            country, every if country in anywhere else years.get(country, set()) | {as_of, income.LAST_YEAR}
        )
        for country in small
    }
