"""What the explorer calls a thing: its reference, and a node or a tie as JSON.

A node is known by its kind, which is its label in lower case, and its key, which is the model's id where
it has one: ``partner:kcmc``. A tie is known by its type and the key of the row that it is, or by its ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ihp_graph import graph
from ihp_graph.errors import IhpGraphError, QueryError
from ihp_graph.income import country_name
from ihp_graph.store.values import jsonable

Json = dict[str, Any]

LABELS = {name.lower(): name for name in graph.labels() if name != graph.LOAD_LABEL}
"""By kind: the label of its nodes."""
PAGES = ("partner", "person", "partnership", "innovation", "country")
"""Kinds that people look for by name."""
TITLES = {
    "partner": "Partners",
    "person": "People",
    "partnership": "Partnerships",
    "innovation": "Innovations",
    "country": "Countries",
}
PERSON = LABELS["person"]
UNCLASSIFIED = "unclassified"
"""The type of knowledge that isn't recorded."""
SAYS: Mapping[str, tuple[str, ...]] = {
    "exchange": ("knowledge_type", "content", "year"),
    "grant": ("amount", "currency", "year"),
    "decision": ("topic", "date"),
    "claim": ("claim",),
    "assessment": ("kind",),
    "adoption": ("stage", "date"),
    "barrier": ("kind", "stage"),
}
"""What is said of a node that has no name."""


class NotFound(IhpGraphError):
    """There is no such thing; ``near`` are references and names of those that are called nearly so."""

    def __init__(self, message: str, near: list[Json] | None = None):
        self.near = near or []
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to a node."""

    kind: str
    id: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"

    @property
    def label(self) -> str:
        """The label of the node."""
        return LABELS[self.kind]

    @classmethod
    def of(cls, text: str) -> Ref:
        """Read a reference; NotFound where there is no such kind.

        >>> Ref.of("partner:a:b").id
        'a:b'
        """
        kind, _, id = text.partition(":")
        return cls.to(kind, id)

    @classmethod
    def to(cls, kind: str, id: str) -> Ref:
        """Make a reference; NotFound where there is no such kind."""
        if kind not in LABELS or not id:
            raise NotFound(f"There is nothing of the kind {kind!r}. The kinds are: {', '.join(LABELS)}.")
        return cls(kind, id)


def listed(body: Mapping[str, Any], name: str) -> list[Any]:
    """Read a list in a request; QueryError where it is none."""
    found = body.get(name) or []
    if not isinstance(found, list):
        raise QueryError(f"{name} comes as a list.")
    return found


def node(value: Mapping[str, Any], names: bool = False) -> Json:
    """Give a node, in the form that :class:`~ihp_graph.store.Result` gives it, as JSON.

    A person goes by the pseudonym, and the name is left out, unless `names` says otherwise.
    """
    label = next((label for label in value["labels"] if label in LABELS.values()), "")
    label = label or (value["labels"] or ["Node"])[0]
    properties = {name: jsonable(cell) for name, cell in value["properties"].items()}
    if label == PERSON and not names:
        properties.pop("name", None)
    key = str(properties.pop("key", properties.get("id", "")))
    kind = label.lower()
    return {
        "ref": f"{kind}:{key}",
        "kind": kind,
        "id": key,
        "label": label,
        "name": name_of(kind, key, properties),
        "side": properties.get("side"),
        "detail": detail(kind, properties),
        "properties": properties,
    }


def name_of(kind: str, key: str, properties: Mapping[str, Any]) -> str:
    """Give what a thing is called."""
    said = [properties[name] for name in SAYS.get(kind, ()) if properties.get(name) is not None]
    if said:
        return " ".join(in_words(each) for each in said)
    return str(properties.get("name") or (kind if kind in SAYS else key))


def in_words(value: Any) -> str:
    """Give a code or a number as one reads it.

    >>> in_words("hard_skill"), in_words(25000.0), in_words(2015)
    ('hard skill', '25,000', '2015')
    """
    return f"{value:,.15g}" if isinstance(value, float) else str(value).replace("_", " ")


def detail(kind: str, properties: Mapping[str, Any]) -> str | None:
    """Give what tells a thing from others of its name."""
    match kind:
        case "partner":
            said = [properties.get("city"), named_country(properties.get("country"))]
        case "person":
            said = [properties.get("profession")]
        case "partnership":
            said = [*(properties.get("programme") or [])[:2], years(properties)]
        case "innovation":
            said = [named_country(properties.get("origin_country")), properties.get("year")]
        case "country":
            said = [properties.get("income_group")]
        case _:
            said = []
    return ", ".join(in_words(each) for each in said if each is not None) or None


def years(properties: Mapping[str, Any]) -> str | None:
    """Give the years from the start to the end, as far as they are known."""
    start, end = (str(properties.get(name) or "")[:4] for name in ("start", "end"))
    return f"{start}–{end}" if start and end else f"from {start}" if start else f"to {end}" if end else None


def named_country(code: Any) -> str | None:
    """Give the name of a country; the code itself where it is none."""
    if not isinstance(code, str) or not code:
        return None
    try:
        return country_name(code)
    except KeyError:
        return code


def tie(kind: str, start: str, end: str, properties: Mapping[str, Any]) -> Json:
    """Give a tie of that type between two references as JSON; knowledge goes from giver to receiver."""
    cells = {name: jsonable(cell) for name, cell in properties.items()}
    own = cells.pop("key", None) or cells.get("exchange_id")
    taught = kind == graph.TAUGHT_TYPE
    return {
        "id": f"{kind}:{own}" if own else f"{kind}:{start}>{end}",
        "from": start,
        "to": end,
        "type": kind,
        "knowledge_type": cells.get("knowledge_type") or UNCLASSIFIED if taught else None,
        "year": cells.get("year"),
        "properties": cells,
    }
