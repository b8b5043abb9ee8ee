"""What of the facts is shown: of some years, a programme, a side, a type of knowledge.

Conditions are put into a statement only where they are asked for, so that what is shown beside a table
stays short; values only ever travel as parameters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from ihp_graph.errors import QueryError
from ihp_graph.explorer.things import UNCLASSIFIED
from ihp_graph.income import SIDES
from ihp_graph.model import CULTURAL, TECHNICAL

FIRST_YEAR, LAST_YEAR = 1800, 2200
TYPES = (TECHNICAL, CULTURAL, UNCLASSIFIED)
OF_PROGRAMME = "any(one IN {home}.programme WHERE toLower(one) = toLower($programme))"


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for; None where it doesn't matter.

    Years are those of a fact's own date; a fact without one is in no year. ``side`` is that of the partner
    at the other end, ``type`` the kind of knowledge.
    """

    from_year: int | None = None
    to_year: int | None = None
    programme: str | None = None
    side: str | None = None
    type: str | None = None

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> Filters:
        """Read what a request says; QueryError where that makes no sense. What is blank doesn't matter."""
        side, kind = given.get("side") or None, given.get("type") or None
        for name, value, allowed in (("side", side, SIDES), ("type", kind, TYPES)):
            if value is not None and value not in allowed:
                raise QueryError(f"The {name} is one of {', '.join(allowed)}, not {value!r}.")
        programme = given.get("programme") or None
        if programme is not None and not isinstance(programme, str):
            raise QueryError("The programme is a text.")
        first, last = (year_of(name, given.get(name)) for name in ("from_year", "to_year"))
        if first is not None and last is not None and first > last:
            raise QueryError(f"The year {first} is after {last}.")
        return cls(first, last, programme, side, kind)

    @classmethod
    def in_body(cls, body: Mapping[str, Any]) -> Filters:
        """Read what the body of a request says under ``filter``."""
        given = body.get("filter") or {}
        if not isinstance(given, Mapping):
            raise QueryError("A filter is an object: names and values.")
        return cls.of(given)

    @property
    def parameters(self) -> dict[str, Any]:
        """The values of the parameters that the conditions name."""
        return {name: value for name, value in asdict(self).items() if value is not None}

    def within_years(self, year: str) -> list[str]:
        """Give the conditions on an expression of a year."""
        return [
            condition
            for value, condition in (
                (self.from_year, f"{year} >= $from_year"),
                (self.to_year, f"{year} <= $to_year"),
            )
            if value is not None
        ]

    def of_exchange(self, x: str = "x") -> list[str]:
        """Give the conditions on an exchange."""
        found = [*self.within_years(f"{x}.year"), *self.of_type(x)]
        if self.programme is not None:
            found.append(self.of_home(f"({x})-[:WITHIN]->"))
        return found

    def of_taught(self, r: str = "r") -> list[str]:
        """Give the conditions on a relationship ``TAUGHT``, which stands for an exchange."""
        found = [*self.within_years(f"{r}.year"), *self.of_type(r)]
        if self.programme is not None:
            found.append(self.of_home(f"(:Exchange {{key: {r}.exchange_id}})-[:WITHIN]->"))
        return found

    def of_type(self, x: str) -> list[str]:
        """Give the condition on the type of knowledge."""
        return [f"coalesce({x}.knowledge_type, 'unclassified') = $type"] if self.type is not None else []

    def of_side(self, partner: str) -> list[str]:
        """Give the condition on the side of a partner."""
        return [f"{partner}.side = $side"] if self.side is not None else []

    def of_partnership(self, home: str) -> list[str]:
        """Give the condition on a partnership."""
        return [OF_PROGRAMME.format(home=home)] if self.programme is not None else []

    def of_home(self, way: str) -> str:
        """Give the condition that a partnership at the end of a pattern is of the programme."""
        return f"EXISTS {{ MATCH {way}(home:Partnership) WHERE {OF_PROGRAMME.format(home='home')} }}"


def used(statement: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Give those of the values that a statement names.

    >>> used("RETURN $partnership", {"partner": 1, "partnership": 2})
    {'partnership': 2}
    """
    return {name: value for name, value in values.items() if re.search(rf"\${name}\b", statement)}


def year_of(name: str, given: Any) -> int | None:
    """Read a year; None where it is blank."""
    if given is None or given == "":
        return None
    try:
        year = int(given)
    except (TypeError, ValueError):
        year = 0
    if isinstance(given, bool) or not FIRST_YEAR <= year <= LAST_YEAR:
        raise QueryError(f"{name} is a year such as 2015, not {given!r}.")
    return year


def where(conditions: list[str], begin: str = "\nWHERE ") -> str:
    """Write conditions as a clause; nothing where there are none.

    >>> where(["a", "b"])
    '\\nWHERE a\\n  AND b'
    """
    return begin + "\n  AND ".join(conditions) if conditions else ""
