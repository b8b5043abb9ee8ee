"""The file of a query: its header, and the statements of its sections."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

from ihp_graph.errors import QueryError
from ihp_graph.queries.params import Param, parse_params

THEMES = ("flow", "reciprocity", "learning", "power", "voice", "innovation", "brokerage", "quality")
QUESTIONS = tuple(f"Q{number}" for number in range(1, 13))
OWN = "own"
"""The theme of an analyst's own queries, which the library has not."""
NO_QUESTION = "none"
"""The question of a query that is about none of the paper's; in the library each is about one."""
KEYS = ("id", "title", "question", "why", "params", "returns", "principle", "expect")
OPTIONAL_KEYS = ("params",)
EXPECTATIONS = ("rows", "none")
SECTIONS = ("graph", "count")

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
COLUMN = re.compile(r"[a-z][a-z0-9_]*")
HEADER = re.compile(r"// ([a-z]+): (.*)")
SECTION = re.compile(r"// --- *(.*)")


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
    if not ID.fullmatch(header["id"]):
        refuse(path, line_of["id"], f"'{header['id']}' is no id: words in lower case, joined by hyphens")
    if header["question"] not in (*QUESTIONS, NO_QUESTION):
        refuse(path, line_of["question"], f"'{header['question']}' is no question: Q1 to Q12")
    if header["id"] != path.stem:
        refuse(path, line_of["id"], f"the id '{header['id']}' isn't the name of the file, '{path.stem}'")
    if header["expect"] not in EXPECTATIONS:
        refuse(path, line_of["expect"], f"expect is '{header['expect']}', neither 'rows' nor 'none'")
    try:
        params = parse_params(header.get("params", ""))
    except ValueError as error:
        refuse(path, line_of["params"], str(error))
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


def refuse(path: Path, line: int, problem: str) -> NoReturn:
    """Raise a QueryError that names the file and the line."""
    raise QueryError(f"{path}, line {line}: {problem}.")
