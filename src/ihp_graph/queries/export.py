"""The library for where analysts already work: Neo4j's Browser and Query, cypher-shell, and a page to read.

A statement goes out with its title and what to know as comments, a ``:param`` line for each parameter and a
semicolon, so that it runs as it is pasted. A parameter without a default is given a blank value, which finds
nothing, and a comment that says so.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from ihp_graph.output import markdown
from ihp_graph.queries.header import THEMES, Query
from ihp_graph.queries.params import Param

CSV_COLUMNS = ("name", "description", "query", "id", "parentId", "isFolder")
"""What Neo4j's Browser and Query write where saved Cypher is exported, and read where it is imported."""
TOP = "ihp-graph"
"""The folder in which the others lie."""
SECTIONS = {"text": "", "graph": "picture", "count": "denominator"}
"""The sections of a query and what each is called beside the table."""
BLANK: Mapping[str, Any] = {"int": 0, "float": 0.0, "string": "", "boolean": False, "list": []}


def saved_cypher(queries: Iterable[Query]) -> str:
    """Give the queries as the CSV that Neo4j's Browser and Query import as saved Cypher.

    A folder for each theme lies in the folder ``ihp-graph``; each section of a query is an entry of its own.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(CSV_COLUMNS)
    folders: dict[str, int] = {}
    number = 0

    def add(name: str, description: str, statement: str, parent: int | None, is_folder: bool) -> int:
        nonlocal number
        own, number = number, number + 1
        above = "" if parent is None else parent
        writer.writerow((name, description, statement, own, above, str(is_folder).lower()))
        return own

    top = add(TOP, "", "", None, is_folder=True)
    for query in queries:
        if query.theme not in folders:
            folders[query.theme] = add(query.theme, "", "", top, is_folder=True)
        for section, name in named_sections(query).items():
            add(name, query.why, pasted(query, section), folders[query.theme], is_folder=False)
    return text.getvalue()


def plain_files(queries: Iterable[Query]) -> dict[str, str]:
    """Give the queries as files, by their paths: ``<theme>/<id>.cypher``.

    The picture and the denominator lie beside it, in ``<id>-picture.cypher`` and ``<id>-denominator.cypher``.
    """
    return {
        f"{query.theme}/{query.id}{f'-{SECTIONS[section]}' if SECTIONS[section] else ''}.cypher": (
            pasted(query, section) + "\n"
        )
        for query in queries
        for section in named_sections(query)
    }


def named_sections(query: Query) -> dict[str, str]:
    """Give the sections that a query has, each with its title."""
    return {
        section: f"{query.title} ({called})" if called else query.title
        for section, called in SECTIONS.items()
        if getattr(query, section) is not None
    }


def pasted(query: Query, section: str = "text") -> str:
    """Give a statement as it runs when pasted: comments, parameters with their defaults, semicolon."""
    statement = getattr(query, section)
    lines = [f"// {named_sections(query)[section]}", f"// {query.why}"]
    used = [param for param in query.params if f"${param.name}" in statement]
    needed = [param.name for param in used if param.required]
    if needed:
        lines.append(f"// Give a value of your own to: {', '.join(needed)}")
    lines += [f":param {param.name} => {literal(value_in(param))};" for param in used]
    return "\n".join([*lines, f"{statement};"])


def value_in(param: Param) -> Any:
    """Give the default of a parameter, or a blank value of its type where it has none."""
    return BLANK[param.type] if param.required else param.default


def literal(value: Any) -> str:
    r"""Write a value as Cypher does.

    >>> [literal(value) for value in (None, True, 3, "it's", ["a", "b\\"])]
    ['null', 'true', '3', "'it\\'s'", "['a', 'b\\\\']"]
    """
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
        return f"'{escaped}'"
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    return repr(value)


def as_markdown(queries: Iterable[Query]) -> str:
    """Give the library as a page: by theme, what each query asks, takes, gives and is."""
    listed = list(queries)
    by_theme = {theme: [query for query in listed if query.theme == theme] for theme in THEMES}
    lines = [
        "# The query library",
        "",
        f"{len(listed)} questions in Cypher, each in a file of `cypher/queries/<theme>/`, named by its id:",
        "`ihp-graph query ID` runs one over what the store holds, `--param name=value` limits it, and",
        "`--explain` shows it. All run on Neo4j and the embedded store, without plugins, and only read.",
        "Lists are alphabetical: nothing ranks partners. What isn't recorded is unknown, never zero.",
        "",
        "This page is generated from the files: `ihp-graph query --export docs/queries.md`.",
        "",
    ]
    for theme, inside in by_theme.items():
        if inside:
            lines += [f"- **{theme}**"]
            lines += [f"  - [{query.id}](#{query.id}) {markdown(query.title)}" for query in inside]
    for theme, inside in by_theme.items():
        if inside:
            lines += ["", f"## {theme.capitalize()}"]
        for query in inside:
            lines += ["", *entry(query)]
    return "\n".join(lines) + "\n"


def entry(query: Query) -> list[str]:
    """Give the part of the page about a query."""
    params = ", ".join(f"`{param}`" for param in query.params) or "none"
    more = [called for section, called in SECTIONS.items() if called and getattr(query, section)]
    expected = "" if query.expect == "rows" else " The bundled data have no rows for it."
    return [
        f"### {query.id}",
        "",
        f"**{markdown(query.title)}** {query.question}. {markdown(query.why)}{expected}",
        "",
        f"- Parameters: {params}",
        f"- Columns: {', '.join(f'`{column}`' for column in query.returns)}",
        f"- Principle: {markdown(query.principle)}",
        *([f"- The file has a statement for the {' and one for the '.join(more)} too."] if more else []),
        "",
        "```cypher",
        query.text,
        "```",
    ]
