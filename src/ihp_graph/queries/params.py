"""The parameters of a query: how a header writes them, and their values from words."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

TYPES = ("int", "float", "string", "boolean", "list")
VALUE = r"""'[^']*' | "[^"]*" | \[[^\]]*\] | [^,\s'"\[\]]+"""
PARAM = re.compile(
    rf"\s*(?P<name>[a-z][a-z0-9_]*) \s* (?: : \s* (?P<type>\w+) \s* )? (?: = \s* (?P<default>{VALUE}) \s* )? "
    r"(?:,|\Z)",
    re.VERBOSE,
)
WHOLE = re.compile(r"[+-]?[0-9]+")
INTEGERS = range(-(2**63), 2**63)
"""What an integer of Cypher can be."""
LONGEST = len(str(INTEGERS[0]))
"""More digits aren't even looked at: Python itself refuses to."""


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter of a query: its name, one of :data:`TYPES`, and whether it must be given."""

    name: str
    type: str
    required: bool
    default: Any = None

    def __str__(self) -> str:
        said = f"{self.name}: {self.type}"
        return said if self.required else f"{said} = {written(self.default)}"


def parse_params(text: str) -> tuple[Param, ...]:
    """Give the parameters of a header's line; ValueError says what is wrong with it."""
    found: dict[str, Param] = {}
    position = 0
    while position < len(text):
        match = PARAM.match(text, position)
        if not match:
            raise ValueError(
                f"'{text[position:].strip()}' is no parameter: write name=default, 'name: type' or "
                "'name: type = default', separated by commas"
            )
        name, kind, default = match["name"], match["type"], match["default"]
        if name in found:
            raise ValueError(f"the parameter '{name}' is there twice")
        if kind is not None and kind not in TYPES:
            raise ValueError(f"the parameter '{name}' has the type '{kind}', not one of: {', '.join(TYPES)}")
        if kind is None and default in (None, "null"):
            raise ValueError(f"the parameter '{name}' has no type: write '{name}: int = null' or the like")
        if default is None:
            found[name] = Param(name, str(kind), required=True)
        else:
            found[name] = with_default(name, kind, default)
        position = match.end()
    return tuple(found.values())


def with_default(name: str, kind: str | None, text: str) -> Param:
    """Give a parameter with a default, from which comes its type where it isn't said."""
    if text == "null":
        return Param(name, str(kind), required=False)
    kind = kind or guessed(text)
    bare = text[1:-1] if text[0] in "'\"[" else text
    try:
        return Param(name, kind, required=False, default=CONVERT[kind](bare))
    except ValueError as error:
        raise ValueError(f"the parameter '{name}' is {error}, and its default {text} isn't") from None


def guessed(text: str) -> str:
    """Give the type of a default as it is written."""
    if text.startswith("["):
        return "list"
    if text in ("true", "false"):
        return "boolean"
    if WHOLE.fullmatch(text):
        return "int"
    try:
        to_float(text)
    except ValueError:
        return "string"
    return "float"


def value_of(param: Param, given: Any) -> Any:
    """Give a value in the type of its parameter: from a word, as commands have it, or from Python's own.

    ValueError says what a value of the type is.
    """
    if given is None or given == "null":
        if not param.required and param.default is None:
            return None
        if given is None:
            raise ValueError("a value")
    if isinstance(given, list | tuple):
        if param.type != "list" or not all(isinstance(each, str) for each in given):
            raise ValueError("a list of texts" if param.type == "list" else f"of the type {param.type}")
        return list(given)
    return CONVERT[param.type](given if isinstance(given, str) else str(given))


def guess(word: str) -> Any:
    """Give the value that a word most likely stands for, where no header says its type.

    >>> [guess(word) for word in ("2015", "0.5", "true", "null", "[a, b]", "'2015'", "Leeds")]
    [2015, 0.5, True, None, ['a', 'b'], '2015', 'Leeds']
    """
    if word == "null":
        return None
    if len(word) > 1 and word[0] + word[-1] in ("''", '""', "[]"):
        return to_list(word[1:-1]) if word[0] == "[" else word[1:-1]
    try:
        return word if word.startswith("[") else CONVERT[guessed(word)](word)
    except ValueError:
        return word


def to_int(word: str) -> int:
    """Give the whole number that a word is; ValueError says what it should be."""
    if not WHOLE.fullmatch(word.strip()) or len(word.strip()) > LONGEST or int(word) not in INTEGERS:
        raise ValueError("a whole number")
    return int(word)


def to_float(word: str) -> float:
    """Give the finite number that a word is; ValueError says what it should be."""
    try:
        number = float(word)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise ValueError("a number")
    return number


def to_boolean(word: str) -> bool:
    """Give the truth value that a word is; ValueError says what it should be."""
    said = word.strip().casefold()
    if said not in ("true", "false"):
        raise ValueError("true or false")
    return said == "true"


def to_list(word: str) -> list[str]:
    """Give the words between commas, without blanks and quotes around them."""
    return [each for part in word.split(",") if (each := part.strip().strip("'\""))]


CONVERT: dict[str, Callable[[str], Any]] = {
    "int": to_int,
    "float": to_float,
    "string": str,
    "boolean": to_boolean,
    "list": to_list,
}
"""From a word to a value of each type; ValueError says what a word of the type is."""


def written(value: Any) -> str:
    """Give a default as a header writes it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(value)}]"
    return f"'{value}'" if isinstance(value, str) else str(value)
