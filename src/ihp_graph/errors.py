"""Every error that ihp-graph raises on purpose.

    IhpGraphError
     ├── DataError      the input has faults; it holds all of them
     ├── SourceError    a file or folder can't be read at all
     ├── StoreError     the store can't be reached, opened or written
     └── QueryError     a statement or its parameters are refused

A message says what is wrong and what to do next. Nothing else reaches a user without ``--debug``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with the input, where it stands and how to mend it.

    ``row`` counts as a spreadsheet does: the header is row 1. A fault of a whole file has no row.
    """

    file: str
    row: int | None
    column: str | None
    value: str | None
    problem: str
    mend: str
    level: Literal["fault", "warning"] = "fault"

    def as_dict(self) -> dict[str, str | int | None]:
        """Give the fault under the keys that ``check --format json`` prints."""
        return asdict(self)

    def __str__(self) -> str:
        place = self.file
        if self.row is not None:
            place += f", row {self.row}"
        if self.column is not None:
            place += f", column {self.column}"
        value = "" if self.value is None else f": '{self.value}'"
        return f"{place}{value}: {self.problem}. {self.mend}"


class IhpGraphError(Exception):
    """The base of every error that ihp-graph raises on purpose."""


class SourceError(IhpGraphError):
    """A source can't be read at all: it isn't there, or isn't a format that ihp-graph knows."""


class StoreError(IhpGraphError):
    """The store can't be reached, opened or written."""


class QueryError(IhpGraphError):
    """A statement or one of its parameters is refused; nothing was run.

    ``place`` is the line and the column of the statement that is meant, both from 1, where that is known.
    """

    def __init__(self, message: str, place: tuple[int, int] | None = None):
        self.place = place
        super().__init__(message)


class DataError(IhpGraphError):
    """The input has faults; ``faults`` holds all of them, warnings included."""

    def __init__(self, faults: Sequence[Fault]):
        self.faults = tuple(faults)
        wrong = [fault for fault in self.faults if fault.level == "fault"]
        lines = [str(fault) for fault in wrong[:20]]
        if len(wrong) > len(lines):
            lines.append(f"… and {len(wrong) - len(lines)} more")
        noun = "fault" if len(wrong) == 1 else "faults"
        super().__init__("\n".join([f"{len(wrong)} {noun} in the data:", *lines]))
