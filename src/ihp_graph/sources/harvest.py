"""What the readers of other people's formats share: tables under way, partners, and what is left out.

A format that isn't ours can't be mended by whoever reads it. So what it doesn't say stays blank, what
can't be used is left out, and both are counted: a :class:`Remarks` says once for each kind how often
and where first. The tables that come out are validated like any other source's.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
import pandas as pd
import pyarrow as pa

from ihp_graph.cells import Unreadable, read_cell, show
from ihp_graph.dataset import SEPARATOR
from ihp_graph.errors import Fault
from ihp_graph.income import alpha3
from ihp_graph.model import TABLES
from ihp_graph.validation import TextTable

CHUNK = 20_000
"""Rows held as Python texts before they are packed."""
LONGEST_NAME = 300
NO_BLAME = "The rest of the file is used."
REGISTERED = re.compile(r"([A-Za-z]{2})-\S+|360G-\S+|\d{5}")
"""Identifiers that mean the same organisation wherever they stand: of a register, under the two letters of
its country or of an international list (org-id.guide); of 360Giving; or the five digits of a DAC channel."""


def plain(text: str | None) -> str:
    """Give the text as one line, without control characters and blanks around."""
    if not text:
        return ""
    line = " ".join(text.split())
    return line if line.isprintable() else "".join(c for c in line if c.isprintable())


@lru_cache(CHUNK)
def folded(name: str) -> str:
    """Give a name as it is compared: without case and punctuation.

    >>> folded("Caritas  (DR Congo), Bukavu")
    'caritas dr congo bukavu'
    """
    return " ".join(re.findall(r"\w+", name.casefold()))


def registered_country(identifier: str) -> str:
    """Give the country in whose register an organisation's identifier stands; blank where it is in none.

    >>> registered_country("GB-CHC-285776"), registered_country("XM-DAC-41114"), registered_country("47045")
    ('GBR', '', '')
    """
    match = REGISTERED.fullmatch(identifier)
    return (alpha3(match[1]) or "") if match and match[1] else ""


@dataclass
class Remark:
    """One kind of thing that couldn't be used: how often, where first, and what money was in it."""

    mend: str
    row: int | None
    value: str | None
    times: int = 0
    sums: dict[str, float] = field(default_factory=dict)


class Remarks:
    """What a source holds and can't be used, counted by kind: nothing is dropped silently."""

    def __init__(self, file: str):
        self.file = file
        self.kinds: dict[tuple[str, str], Remark] = {}

    def add(
        self,
        noun: str,
        problem: str,
        mend: str,
        row: int | None = None,
        *,
        value: object = None,
        money: tuple[str, str] | None = None,
    ) -> None:
        """Count one `noun` more with this problem; `money` is its currency and amount, where it has them."""
        remark = self.kinds.get((noun, problem))
        if remark is None:
            shown = None if value is None else show(value)
            remark = self.kinds[noun, problem] = Remark(mend, row, shown)
        remark.times += 1
        if money:
            remark.sums[money[0]] = remark.sums.get(money[0], 0.0) + float(money[1])

    def warnings(self) -> list[Fault]:
        """Give a warning for each kind, at the place where it was first met."""
        found = []
        for (noun, problem), remark in self.kinds.items():
            what = f"{counted(remark.times, noun)} {problem}"
            if remark.sums:
                what += f" ({', '.join(f'{unit} {sum_:,.2f}' for unit, sum_ in sorted(remark.sums.items()))})"
            found.append(Fault(self.file, remark.row, None, remark.value, what, remark.mend, "warning"))
        return found


def counted(number: int, noun: str) -> str:
    """Give the number with its noun.

    >>> counted(1, "activity"), counted(2, "activity"), counted(1200, "grant")
    ('1 activity', '2 activities', '1,200 grants')
    """
    if number != 1:
        noun = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{number:,} {noun}"


class Sheet:
    """A table under construction, packed as it grows so that a million rows fit into little memory."""

    def __init__(self, name: str, columns: tuple[str, ...]):
        self.name = name
        self.columns = columns
        self.rows = array("q")
        self.pending: list[tuple[str, ...]] = []
        self.packed: list[pa.RecordBatch] = []

    def add(self, row: int, *cells: str) -> None:
        """Add a row: its number in the file, and a cell for each column."""
        self.rows.append(row)
        self.pending.append(cells)
        if len(self.pending) == CHUNK:
            self.pack()

    def pack(self) -> None:
        """Pack the pending rows."""
        arrays = [pa.array(column, pa.large_string()) for column in zip(*self.pending, strict=True)]
        self.packed.append(pa.RecordBatch.from_arrays(arrays, [str(n) for n in range(len(self.columns))]))
        self.pending.clear()

    def table(self, file: str) -> TextTable:
        """Give the table as the text of a source; the sheet is used up."""
        if self.pending:
            self.pack()
        cells: pd.DataFrame = pa.Table.from_batches(self.packed).to_pandas(self_destruct=True)
        self.packed.clear()
        rows = np.array(self.rows, dtype=np.int64)
        return TextTable(
            self.name,
            file,
            self.columns,
            cells.set_axis(range(len(self.columns)), axis="columns"),
            rows,
            np.zeros(len(rows), dtype=bool),
            harvested=True,
        )


@dataclass
class Partner:
    """What is known of one organisation so far."""

    row: int
    names: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    cities: Counter[str] = field(default_factory=Counter)
    ror: str = ""
    iati_id: str = ""


class Partners:
    """The organisations that a source names, each once; its most frequent name is its name."""

    def __init__(self) -> None:
        self.known: dict[str, Partner] = {}

    def add(
        self,
        key: str,
        row: int,
        *,
        name: str = "",
        kind: str = "",
        country: str = "",
        city: str = "",
        ror: str = "",
        iati_id: str = "",
    ) -> str:
        """Note that the source names this organisation, and give its id."""
        partner = self.known.get(key)
        if partner is None:
            partner = self.known[key] = Partner(row)
        for counter, cell in (
            (partner.names, name),
            (partner.kinds, kind),
            (partner.countries, country),
            (partner.cities, city),
        ):
            if cell:
                counter[cell] += 1
        partner.ror = partner.ror or ror
        partner.iati_id = partner.iati_id or iati_id
        return key

    def sheet(self, source: str, remarks: Remarks) -> Sheet:
        """Give the table of partners, sorted by id."""
        columns = ("id", "name", "country", "kind", "city", "ror", "iati_id", "also_known_as", "source")
        sheet = Sheet("partners", columns)
        nowhere = [(partner.row, key) for key, partner in self.known.items() if not partner.countries]
        for row, key in sorted(nowhere):
            how = "Their side is unknown. Name their countries in a partners.csv beside this source, by id."
            remarks.add("partner", "without a country", how, row, value=key)
        for key, partner in sorted(self.known.items()):
            names = by_frequency(partner.names) or [key]
            sheet.add(
                partner.row,
                key,
                names[0],
                (by_frequency(partner.countries) or [""])[0],
                (by_frequency(partner.kinds) or [""])[0],
                (by_frequency(partner.cities) or [""])[0],
                partner.ror,
                partner.iati_id,
                SEPARATOR.join(sorted({name.replace(";", ",") for name in names[1:]})),
                source,
            )
        return sheet


def by_frequency(counter: Counter[str]) -> list[str]:
    """Give the texts, the most frequent first, of equally frequent ones in alphabetical order."""
    return sorted(counter, key=lambda text: (-counter[text], text))


class Cleaner:
    """Reads single cells as the model wants them; one that can't be read is remarked on and left blank."""

    def __init__(self, remarks: Remarks):
        self.remarks = remarks
        self.read: dict[tuple[str, str, str], str] = {}

    def cell(self, table: str, column: str, text: str, noun: str, row: int) -> str:
        """Give the cell if the column of the table can hold it, else blank."""
        problem = self.problem(table, column, text) if text else ""
        if problem:
            self.remarks.add(noun, f"left blank: {problem}", "The rest of its row is used.", row, value=text)
        return "" if problem else text

    def problem(self, table: str, column: str, text: str) -> str:
        """Say why the column of the table can't hold the text; blank where it can."""
        key = (table, column, text)
        if key not in self.read:
            if len(self.read) > CHUNK:
                self.read.clear()
            try:
                read_cell(TABLES[table].column(column), text)
                self.read[key] = ""
            except Unreadable as error:
                self.read[key] = error.problem
        return self.read[key]


def ends_early(start: str, end: str) -> bool:
    """Whether a span ends before it starts, as precisely as the coarser of its dates is known."""
    precision = min(len(start), len(end))
    return bool(precision) and end[:precision] < start[:precision]


def tables_of(sheets: Iterable[Sheet], file: str) -> list[TextTable]:
    """Give the tables that have rows."""
    return [sheet.table(file) for sheet in sheets if len(sheet.rows)]
