"""The query library: questions in Cypher, each in a file of its own that says what it is for.

    // id: ledgers
    // title: What has each partner of a pair given the other?
    // question: Q12
    // why: The ledger of each pair.
    // params: min_total=1, country: string, from_year: int = null
    // returns: hic_partner, lmic_partner, net
    // principle: THET respectful & reciprocal
    // expect: rows
    MATCH … RETURN …
    // --- graph
    MATCH … RETURN paths, for a picture
    // --- count
    MATCH … RETURN the denominator

A file is ``cypher/queries/<theme>/<id>.cypher``. All keys but ``params`` are required, no other is known.
A parameter with a default takes its type from it; ``name: type`` has no default, and must be given. The
types are ``int``, ``float``, ``string``, ``boolean`` and ``list`` (of strings). Values only ever travel
as parameters of the statement, never as a part of its text.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

from ihp_graph import paths
from ihp_graph.errors import QueryError

THEMES = ("flow", "reciprocity", "learning", "power", "voice", "innovation", "brokerage", "quality")
KEYS = ("id", "title", "question", "why", "params", "returns", "principle", "expect")
OPTIONAL_KEYS = ("params",)
EXPECTATIONS = ("rows", "none")
SECTIONS = ("graph", "count")
TYPES = ("int", "float", "string", "boolean", "list")

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
QUESTION = re.compile(r"Q(?:[1-9]|1[0-2])")
COLUMN = re.compile(r"[a-z][a-z0-9_]*")
HEADER = re.compile(r"// ([a-z]+): (.*)")
SECTION = re.compile(r"// --- *(.*)")
VALUE = r"""'[^']*' | "[^"]*" | \[[^\]]*\] | [^,\s'"\[\]]+"""
PARAM = re.compile(
    rf"\s*(?P<name>[a-z][a-z0-9_]*) \s* (?: : \s* (?P<type>\w+) \s* )? (?: = \s* (?P<default>{VALUE}) \s* )? "
    r"(?:,|\Z)",
    re.VERBOSE,
)
WHOLE = re.compile(r"[+-]?[0-9]+")
INTEGERS = range(-(2**63), 2**63)
"""What an integer of Cypher can be."""


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


@dataclass(frozen=True, slots=True)
class Query:
    """A query of the library.

    ``text`` gives the table, ``graph`` paths for a picture and ``count`` the denominator of the table;
    the last two are None where the file hasn't that section. ``expect`` says whether the bundled data
    have rows for it: ``rows`` or ``none``.
    """

    id: str
    title: str
    question: str
    why: str
    theme: str
    params: tuple[Param, ...]
    returns: tuple[str, ...]
    principle: str
    expect: str
    path: Path
    text: str
    graph: str | None = None
    count: str | None = None


def catalogue(folder: Path | None = None) -> dict[str, Query]:
    """Read the queries in `folder`, by default those that come with ihp-graph.

    Returns
    -------
    By id: the queries, by theme in the order of :data:`THEMES`, then by id.

    Raises
    ------
    QueryError
        if a file is malformed, its folder is no theme, or two files have one id.
    """
    place = folder or paths.cypher_dir() / "queries"
    found: dict[str, Query] = {}
    for path in sorted(place.glob("*/*.cypher")):
        query = read(path)
        if query.theme not in THEMES:
            refuse(path, 1, f"'{query.theme}' is no theme. The themes are: {', '.join(THEMES)}")
        if query.id in found:
            refuse(path, 1, f"the id '{query.id}' is that of {found[query.id].path} too")
        found[query.id] = query
    return dict(sorted(found.items(), key=lambda item: (THEMES.index(item[1].theme), item[0])))


def find(name: str, folder: Path | None = None) -> Query:
    """Give the query with that id; raise QueryError, which names the nearest, if there is none."""
    known = catalogue(folder)
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=1)
    hint = f"Did you mean '{near[0]}'? " if near else ""
    raise QueryError(f"There is no query '{name}'. {hint}See them all with: ihp-graph query")


def search(word: str, folder: Path | None = None) -> dict[str, Query]:
    """Give the queries that have the word in their id, title, why, theme or question, whatever its case."""
    wanted = word.casefold()
    return {
        query.id: query
        for query in catalogue(folder).values()
        if any(
            wanted in said.casefold()
            for said in (query.id, query.title, query.why, query.theme, query.question)
        )
    }


def read(path: Path) -> Query:
    """Read the file of a query; raise QueryError, which names file and line, if it is malformed."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        refuse(path, 1, "it isn't UTF-8")
    except OSError as error:
        raise QueryError(f"{path} can't be read: {error.strerror or error}.") from error
    return parse(text, path)


def parse(text: str, path: Path) -> Query:
    """Read the text of a query file; `path` gives its id, its theme and the place that errors name."""
    lines = text.splitlines()
    header, line_of = parse_header(lines, path)
    sections = parse_sections(lines, len(header), path)
    for key, pattern in (("id", ID), ("question", QUESTION)):
        if not pattern.fullmatch(header[key]):
            meant = {"id": "words in lower case, joined by hyphens", "question": "Q1 to Q12"}[key]
            refuse(path, line_of[key], f"'{header[key]}' is no {key}: {meant}")
    if header["id"] != path.stem:
        refuse(path, line_of["id"], f"the id '{header['id']}' isn't the name of the file, '{path.stem}'")
    if header["expect"] not in EXPECTATIONS:
        refuse(path, line_of["expect"], f"expect is '{header['expect']}', neither 'rows' nor 'none'")
    params = parse_params(header["params"], path, line_of["params"]) if "params" in header else ()
    return Query(
        id=header["id"],
        title=header["title"],
        question=header["question"],
        why=header["why"],
        theme=path.parent.name,
        params=params,
        returns=parse_columns(header["returns"], path, line_of["returns"]),
        principle=header["principle"],
        expect=header["expect"],
        path=path,
        text=sections["table"],
        graph=sections.get("graph"),
        count=sections.get("count"),
    )


def bind(query: Query, given: Mapping[str, str]) -> dict[str, Any]:
    """Give the values of a query's parameters: those given, as words, in their types; else the defaults.

    ``null`` is a missing value where the default is one. A list is separated by commas.

    >>> query = parse(EXAMPLE, Path("flow/example.cypher"))
    >>> bind(query, {"from_year": "2012", "countries": "GBR, KEN"})
    {'from_year': 2012, 'countries': ['GBR', 'KEN']}

    Raises
    ------
    QueryError
        for a parameter that is missing, unknown or of another type; it says what the query takes.
    """
    known = {param.name: param for param in query.params}
    takes = "; ".join(map(str, query.params)) or "none"
    for name in given:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f" Did you mean '{near[0]}'?" if near else ""
            raise QueryError(
                f"The query '{query.id}' has no parameter '{name}'.{hint} Its parameters: {takes}."
            )
    missing = [param.name for param in query.params if param.required and param.name not in given]
    if missing:
        example = " ".join(f"--param {name}=…" for name in missing)
        raise QueryError(f"The query '{query.id}' needs {example}. Its parameters: {takes}.")
    bound = {}
    for param in query.params:
        word = given.get(param.name)
        try:
            bound[param.name] = param.default if word is None else value_of(param, word)
        except ValueError as error:
            raise QueryError(
                f"The parameter '{param.name}' of '{query.id}' is {error}, and '{word}' isn't."
            ) from None
    return bound


EXAMPLE = """\
// id: example
// title: What is an example?
// question: Q1
// why: It shows the header.
// params: from_year: int = null, countries = []
// returns: n
// principle: none
// expect: rows
MATCH (x:Exchange) RETURN count(x) AS n
"""


def parse_header(lines: list[str], path: Path) -> tuple[dict[str, str], dict[str, int]]:
    """Give the values of the header, and the line of each, from 1."""
    header: dict[str, str] = {}
    line_of: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if not line.startswith("//") or SECTION.match(line):
            break
        found = HEADER.fullmatch(line)
        if not found:
            refuse(path, number, f"'{line}' isn't '// key: value'")
        key, value = found[1], found[2].strip()
        if key not in KEYS:
            near = get_close_matches(key, KEYS, n=1)
            hint = f"; did you mean '{near[0]}'" if near else ""
            refuse(path, number, f"the key '{key}' is unknown{hint}. The keys are: {', '.join(KEYS)}")
        if key in header:
            refuse(path, number, f"the key '{key}' stands in line {line_of[key]} already")
        if not value:
            refuse(path, number, f"the key '{key}' has no value")
        header[key], line_of[key] = value, number
    missing = [key for key in KEYS if key not in header and key not in OPTIONAL_KEYS]
    if missing:
        refuse(path, len(header) + 1, f"the header lacks: {', '.join(missing)}")
    return header, line_of


def parse_sections(lines: list[str], start: int, path: Path) -> dict[str, str]:
    """Give the statements after the header by the names of their sections; the first is ``table``."""
    found: dict[str, list[str]] = {"table": []}
    line_of = {"table": start + 1}
    name = "table"
    for number, line in enumerate(lines[start:], start=start + 1):
        marker = SECTION.match(line)
        if not marker:
            found[name].append(line)
            continue
        name = marker[1].strip()
        if name not in SECTIONS:
            refuse(path, number, f"there is no section '{name}', only: {', '.join(SECTIONS)}")
        if name in found:
            refuse(path, number, f"the section '{name}' is there twice")
        found[name], line_of[name] = [], number
    statements = {name: "\n".join(body).strip() for name, body in found.items()}
    for name, statement in statements.items():
        if not statement:
            refuse(path, line_of[name], f"the section '{name}' has no statement")
    return statements


def parse_columns(text: str, path: Path, line: int) -> tuple[str, ...]:
    """Give the names of the columns that a query returns."""
    columns = tuple(column.strip() for column in text.split(","))
    for column in columns:
        if not COLUMN.fullmatch(column):
            refuse(path, line, f"'{column}' is no name of a column")
        if columns.count(column) > 1:
            refuse(path, line, f"the column '{column}' is there twice")
    return columns


def parse_params(text: str, path: Path, line: int) -> tuple[Param, ...]:
    """Give the parameters of a header's line."""
    found: dict[str, Param] = {}
    position = 0
    while position < len(text):
        match = PARAM.match(text, position)
        if not match:
            refuse(
                path,
                line,
                f"'{text[position:].strip()}' is no parameter: write name=default, 'name: type' or "
                "'name: type = default', separated by commas",
            )
        name, kind, default = match["name"], match["type"], match["default"]
        if name in found:
            refuse(path, line, f"the parameter '{name}' is there twice")
        if kind is not None and kind not in TYPES:
            refuse(
                path, line, f"the parameter '{name}' has the type '{kind}', not one of: {', '.join(TYPES)}"
            )
        if kind is None and default in (None, "null"):
            refuse(path, line, f"the parameter '{name}' has no type: write '{name}: int = null' or the like")
        if default is None:
            found[name] = Param(name, str(kind), required=True)
        else:
            found[name] = with_default(name, kind, default, path, line)
        position = match.end()
    return tuple(found.values())


def with_default(name: str, kind: str | None, text: str, path: Path, line: int) -> Param:
    """Give a parameter with a default, from which comes its type where it isn't said."""
    if text == "null":
        return Param(name, str(kind), required=False)
    kind = kind or guessed(text)
    bare = text[1:-1] if text[0] in "'\"[" else text
    try:
        return Param(name, kind, required=False, default=CONVERT[kind](bare))
    except ValueError as error:
        refuse(path, line, f"the parameter '{name}' is {error}, and its default {text} isn't")


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


def value_of(param: Param, word: str) -> Any:
    """Give a value from the command line in the type of its parameter."""
    if word == "null" and not param.required and param.default is None:
        return None
    return CONVERT[param.type](word)


def to_int(word: str) -> int:
    """Give the whole number that a word is; ValueError says what it should be."""
    if not WHOLE.fullmatch(word.strip()) or int(word) not in INTEGERS:
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


def refuse(path: Path, line: int, problem: str) -> NoReturn:
    """Raise a QueryError that names the file and the line."""
    raise QueryError(f"{path}, line {line}: {problem}.")
