"""OpenAlex works, as JSON lines or a list: the institutions of their authors, and who holds which position.

Each institution is a partner. Publishing together is no exchange of knowledge and isn't counted as one.
Who is first, last and corresponding author is a sign of power for which the model has no table: it stands
in a warning and is given as rows by :func:`authorship`. What is taken and how: ``docs/formats.md``. Format:
https://docs.openalex.org/api-entities/works/work-object
"""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pandas as pd

from ihp_graph.cells import show
from ihp_graph.errors import DataError, Fault
from ihp_graph.income import HIC, LAST_YEAR, LMIC, UNKNOWN, alpha3, side
from ihp_graph.origins import WORKS
from ihp_graph.sources.content import LARGEST, opened
from ihp_graph.sources.harvest import NO_BLAME, Partners, Remarks, counted, plain, tables_of
from ihp_graph.sources.jsonfile import AGAIN, Malformed, loaded
from ihp_graph.validation import TextTable

MARK = b'"https://openalex.org/W'
"""What the first bytes of a file of works hold: the identifier of the first."""
LONGEST_LINE = 1 << 26
KINDS = {
    "education": "university", "healthcare": "hospital", "company": "company", "government": "government",
    "nonprofit": "ngo", "funder": "funder", "archive": "other", "facility": "other", "other": "other",
}  # fmt: skip
POSITIONS = ("first", "last", "corresponding")
BOTH = "both"
SIDES = (HIC, LMIC, BOTH, UNKNOWN)
EVERY, BETWEEN = "all", "between HIC and LMIC"


def read_works(stream: BinaryIO, file: str) -> tuple[list[TextTable], list[Fault]]:
    """Read the institutions of a file of works; rows are numbered by the line or the place of their work."""
    reading = Reading(file)
    try:
        for row, work in works(stream, file):
            reading.add(row, work)
    except Malformed as error:
        return [], [error.fault]
    except (EOFError, zlib.error) as error:
        what = f"the compressed file is damaged: {show(error)}"
        return [], [Fault(file, None, None, None, what, AGAIN)]
    return reading.finish()


def authorship(path: str | Path) -> pd.DataFrame:
    """Count who holds which position among the authors of a file of OpenAlex works.

    A position is on the side of its author's institutions in the year of publication (World Bank); on
    ``both`` where these are of both sides or several authors correspond from both; ``unknown`` where no
    institution is known. It is a sign of power, not of knowledge given.

    Parameters
    ----------
    path : JSON lines or a JSON list of works, plain or gzip.

    Returns
    -------
    A row for each ``scope`` (``all`` works, or those with institutions of both sides), ``position``
    (``first``, ``last``, ``corresponding``) and ``side``, with the number of ``works``. A work that doesn't
    say who corresponds isn't counted there.

    Raises
    ------
    DataError
        If the file is malformed.
    """
    reading = Reading(Path(path).name)
    try:
        with opened(Path(path)) as stream:
            for row, work in works(stream, reading.file):
                reading.add(row, work)
    except Malformed as error:
        raise DataError([error.fault]) from error
    rows = [
        (scope, position, where, reading.positions[scope, position, where])
        for scope in (EVERY, BETWEEN)
        for position in POSITIONS
        for where in SIDES
    ]
    return pd.DataFrame(rows, columns=["scope", "position", "side", "works"])


def works(stream: BinaryIO, file: str) -> Iterator[tuple[int, Any]]:
    """Give each work with its line, or its place in a list; Malformed where it isn't JSON."""
    first = stream.readline(LONGEST_LINE)
    if not is_complete(first):
        data = first + stream.read(LARGEST)
        if len(data) > LARGEST:
            what, how = f"the JSON list is larger than {LARGEST >> 20} MB", "Write the works as JSON lines."
            raise Malformed(Fault(file, None, None, None, what, how))
        document = loaded(data, file)
        if isinstance(document, dict):
            document = document.get("results", [document])
        if not isinstance(document, list):
            what, how = "the works are no list", "Nothing was read; fetch the file again."
            raise Malformed(Fault(file, None, None, None, what, how))
        yield from enumerate(document, 1)
        return
    line = first
    row = 1
    while line:
        if line.strip():
            yield row, loaded(line, file, row)
        row, line = row + 1, stream.readline(LONGEST_LINE)


def is_complete(line: bytes) -> bool:
    """Whether the line is a JSON object of its own."""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


class Reading:
    """One file being read."""

    def __init__(self, file: str):
        self.file = file
        self.remarks = Remarks(file)
        self.partners = Partners()
        self.positions: Counter[tuple[str, str, str]] = Counter()
        self.seen: set[str] = set()
        self.works = self.between = 0

    def finish(self) -> tuple[list[TextTable], list[Fault]]:
        """Give the table of partners, and the warnings with who holds which position."""
        sheet = self.partners.sheet(WORKS, self.remarks)
        said = [self.told()] if self.works else []
        return tables_of([sheet], self.file), [*self.remarks.warnings(), *said]

    def told(self) -> Fault:
        """Say who holds which position."""
        parts = []
        for position in POSITIONS:
            by_side = [(where, self.positions[BETWEEN, position, where]) for where in SIDES]
            parts.append(
                f"{position} author {', '.join(f'{where} {n}' for where, n in by_side if n) or 'none'}"
            )
        what = f"of {counted(self.works, 'work')} {self.between:,} with institutions of both sides"
        what += f" ({'; '.join(parts)})" if self.between else ""
        how = "A sign of power, for which there is no table; publishing together is no exchange."
        return Fault(self.file, None, None, None, what, how, "warning")

    def add(self, row: int, work: Any) -> None:
        """Take a work's institutions and positions."""
        authors = work.get("authorships") if isinstance(work, dict) else None
        if not isinstance(authors, list):
            self.remarks.add("work", "without a list of authorships left out", NO_BLAME, row)
            return
        identifier = plain(str(work.get("id") or row))
        if identifier in self.seen:
            self.remarks.add("work", "that an earlier one repeats left out", NO_BLAME, row, value=identifier)
            return
        self.seen.add(identifier)
        self.works += 1
        published = work.get("publication_year")
        year = published if isinstance(published, int) and 0 < published < 10_000 else LAST_YEAR
        held: dict[str, set[str]] = {}
        every: set[str] = set()
        for author in (one for one in authors if isinstance(one, dict)):
            sides = self.sides_of(row, author, year)
            every |= sides
            names = [author.get("author_position")]
            if author.get("is_corresponding") is True:
                names.append("corresponding")
            for position in POSITIONS:
                if position in names:
                    held.setdefault(position, set()).update(sides)
        between = {HIC, LMIC} <= every
        self.between += between
        for position, sides in held.items():
            where = BOTH if {HIC, LMIC} <= sides else next(iter(sides & {HIC, LMIC}), UNKNOWN)
            self.positions[EVERY, position, where] += 1
            self.positions[BETWEEN, position, where] += between

    def sides_of(self, row: int, author: dict[str, Any], year: int) -> set[str]:
        """Give the sides of an author's institutions, which become partners."""
        institutions = author.get("institutions")
        sides = set()
        for one in institutions if isinstance(institutions, list) else []:
            if not isinstance(one, dict) or not isinstance(one.get("id"), str):
                self.remarks.add("institution", "without an identifier left out", NO_BLAME, row)
                continue
            code, ror = one.get("country_code"), one.get("ror")
            country = (alpha3(code) or "") if isinstance(code, str) and code else ""
            self.partners.add(
                plain(one["id"]),
                row,
                name=plain(str(one.get("display_name") or "")),
                kind=KINDS.get(str(one.get("type")), ""),
                country=country,
                ror=plain(ror) if isinstance(ror, str) else "",
            )
            sides.add(side(country, year))
        if not sides:
            what = "without an institution: of unknown side"
            self.remarks.add("author", what, "Positions of such authors count as unknown.", row)
        return sides
