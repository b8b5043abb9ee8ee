"""The command ``query``: the library of questions, and Cypher of one's own."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ihp_graph import output
from ihp_graph.errors import QueryError
from ihp_graph.options import (
    format_option,
    language_option,
    message,
    output_option,
    plural,
    store_option,
    write,
)

if TYPE_CHECKING:
    from ihp_graph.language import Language
    from ihp_graph.queries import Query
    from ihp_graph.store import Result, Store

CLIENT_COMMAND = re.compile(
    r"^\s*(:(?:param|params|use|auto|source|begin|commit|clear|help))\b", re.MULTILINE
)
LISTED = ("id", "title", "question", "theme")
LONGEST_TIMEOUT = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement to run, with its parameters; and the query of the library that it is of, if any."""

    text: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    query: Query | None = None


@click.command("query")
@click.argument("name", metavar="[NAME|FILE|-]", required=False)
@click.option("--cypher", metavar="TEXT", help="Run this statement.")
@click.option("--search", metavar="WORD", help="List the questions that have this word.")
@click.option(
    "--export",
    "exported",
    metavar="FILE.csv|FILE.md|FOLDER",
    type=click.Path(path_type=Path),
    help="Write the questions: as saved Cypher for Neo4j's Browser, a page, or a folder of .cypher files.",
)
@click.option(
    "--param", "given", metavar="NAME=VALUE", multiple=True, help="Value of a parameter; once for each."
)
@click.option("--explain", is_flag=True, help="Show the question, its parameters and its statement.")
@click.option("--limit", type=click.IntRange(1), help="Show at most this many rows.")
@click.option(
    "--view",
    "picture",
    metavar="FILE.html",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Draw what was found, too, as a page.",
)
@language_option
@click.option(
    "--timeout",
    type=click.FloatRange(0, LONGEST_TIMEOUT, min_open=True),
    metavar="SECONDS",
    help="End the query on the server after this long.",
)
@store_option
@format_option(*output.ROW_FORMATS)
@output_option
def query_command(
    *,
    name: str | None,
    cypher: str | None,
    search: str | None,
    exported: Path | None,
    given: tuple[str, ...],
    explain: bool,
    form: output.RowFormat,
    target: Path | None,
    **how: Any,
) -> None:
    """Ask the graph in the store.

    Without an argument, lists the questions of the library. NAME is one of them; FILE, - (what is typed or
    piped in) and --cypher are Cypher of your own. A query only reads.

    \b
    Examples: ihp-graph query
              ihp-graph query ledgers
              ihp-graph query ledgers --explain
              ihp-graph query --cypher 'MATCH (p:Partner) RETURN p.name, p.side'
              ihp-graph query my-question.cypher --param from_year=2015 --format csv
    """
    if sum(each is not None for each in (name, cypher, search)) > 1:
        raise click.UsageError("Give one of NAME, FILE or -, --cypher and --search.")
    if name is None and cypher is None:
        if given or explain or how["picture"]:
            raise click.UsageError("Which question? See them all with: ihp-graph query")
        if exported:
            export(search, exported)
        else:
            write(listing(search, form), target)
        return
    if exported:
        raise click.UsageError("--export writes the library, or what --search finds in it.")
    if explain:
        query = asked_query(name) if name else None
        if query is None:
            raise click.UsageError("--explain tells of a question of the library. Name one of them.")
        write(explained(query, form), target)
        return
    run(asked(name, cypher, parameters_of(given)), form, target, **how)


def export(word: str | None, target: Path) -> None:
    """Write the library, or the questions that have that word, for where analysts already work."""
    from ihp_graph import queries

    found = (queries.search(word) if word else queries.catalogue()).values()
    if not found:
        raise QueryError(f"No question has '{word}'. See them all with: ihp-graph query")
    as_one = {".csv": queries.saved_cypher, ".md": queries.as_markdown}.get(target.suffix.lower())
    if as_one:
        write(as_one(found), target)
        return
    if target.suffix.lower() == ".md":
        write(queries.as_markdown(found), target)
        return
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise QueryError(
            f"{target} is there already, and is left alone. Name a new folder, FILE.csv or FILE.md."
        )
    files = queries.plain_files(found)
    try:
        for name, text in files.items():
            path = target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise QueryError(f"{target} can't be written: {error.strerror or error}.") from None
    message(f"{plural(len(files), 'file')}.")
    click.echo(str(target))


def listing(word: str | None, form: output.RowFormat) -> str:
    """Give the library, or the questions that have that word, by theme."""
    from ihp_graph import queries

    found = list((queries.search(word) if word else queries.catalogue()).values())
    if form != "table":
        return output.rows([{name: getattr(query, name) for name in LISTED} for query in found], LISTED, form)
    if not found:
        message(f"No question has '{word}'. See them all with: ihp-graph query")
        return ""
    width = terminal_width()
    margin = max(len(query.id) for query in found) + 4
    lines: list[str] = []
    theme = None
    for query in found:
        if query.theme != theme:
            theme = query.theme
            lines += ["", theme.capitalize()] if lines else [theme.capitalize()]
        first, *rest = output.fold(query.title, max(width - margin, 30))
        lines.append(f"  {query.id}".ljust(margin) + first)
        lines += [" " * margin + line for line in rest]
    lines += [
        "",
        f"{plural(len(found), 'question')}. Run one with: ihp-graph query {found[0].id}",
        "What it asks, and how: --explain",
    ]
    return "\n".join(map(output.terminal, lines)) + "\n"


def explained(query: Query, form: output.RowFormat) -> str:
    """Give what a query is for, what it takes and what it says."""
    sections = {"table": query.text, "graph": query.graph, "count": query.count}
    if form == "json":
        told = {name: getattr(query, name) for name in (*LISTED, "why", "principle", "returns")}
        params = [
            {"name": each.name, "type": each.type, "required": each.required, "default": each.default}
            for each in query.params
        ]
        return output.as_json({**told, "params": params, **sections})
    said = [
        query.title,
        "",
        f"Why: {query.why}",
        f"Question of the paper: {query.question}; {query.principle}",
        f"Columns: {', '.join(query.returns)}",
    ]
    lines = [line for part in said for line in output.fold(part, terminal_width()) or [""]]
    lines += ["Parameters:", *(f"  {param}" for param in query.params)] if query.params else []
    names = {"table": "Statement:", "graph": "For --view:", "count": "Out of how many:"}
    for name, text in sections.items():
        if text:
            lines += ["", names[name], "", *(f"    {line}".rstrip() for line in text.splitlines())]
    return "\n".join(map(output.terminal, lines)) + "\n"


def asked(name: str | None, cypher: str | None, given: Mapping[str, str]) -> Asked:
    """Find what to run: a query of the library, a file, standard input or the statement itself."""
    from ihp_graph import queries

    query = asked_query(name) if name else None
    if query:
        return Asked(query.text, queries.bind(query, given), query)
    text = cypher if cypher is not None else own_text(str(name))
    if not text.strip():
        raise QueryError("There is no statement.")
    command = CLIENT_COMMAND.search(text)
    if command:
        raise QueryError(
            f"'{command[1]}' is a command of Neo4j's own tools, and no Cypher. Take the line out; parameters "
            "are given with --param NAME=VALUE."
        )
    return Asked(text, {param: queries.guess(word) for param, word in given.items()})


def asked_query(name: str) -> Query | None:
    """Give the query of the library, or in a file with a header; None for Cypher of the analyst's own."""
    from ihp_graph import queries

    if name == "-":
        return None
    path = Path(name)
    if queries.ID.fullmatch(name) and not path.is_file():
        return queries.find(name)
    if name in queries.catalogue():
        return queries.find(name)
    if not path.is_file():
        raise QueryError(f"There is no file {name}, nor a query of that name. See them with: ihp-graph query")
    text = own_text(name)
    return queries.parse(text, path) if text.startswith("// id:") else None


def own_text(name: str) -> str:
    """Read a statement from a file or from standard input."""
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise QueryError(f"{'The statement' if name == '-' else name} isn't UTF-8 text.") from None
    except OSError as error:
        raise QueryError(f"{name} can't be read: {error.strerror or error}.") from None


def parameters_of(given: Sequence[str]) -> dict[str, str]:
    """Read the parameters of --param."""
    found: dict[str, str] = {}
    for each in given:
        name, equals, word = each.partition("=")
        name = name.strip().removeprefix("$")
        if not equals or not name:
            raise click.UsageError(f"--param takes NAME=VALUE, such as --param from_year=2015, not {each!r}.")
        if name in found:
            raise click.UsageError(f"--param {name} is there twice.")
        found[name] = word
    return found


def run(
    asked: Asked,
    form: output.RowFormat,
    target: Path | None,
    *,
    uri: str | None,
    limit: int | None,
    picture: Path | None,
    language: Language,
    timeout: float | None,
) -> None:
    """Run a query, and write its rows, how many there are, and its picture."""
    from ihp_graph import store

    if picture and asked.query and not asked.query.graph:
        raise QueryError(f"The query '{asked.query.id}' has no picture: its rows are numbers.")
    with store.connect(uri, read_only=True) as graph:
        found = graph.query(asked.text, asked.parameters, limit=limit, timeout=timeout)
        write(rendered(found, asked, form), target)
        told(found, asked, graph, timeout)
        if picture:
            drawn = found
            if asked.query and asked.query.graph:
                drawn = graph.query(asked.query.graph, asked.parameters, timeout=timeout)
            draw(drawn, asked, picture, language)


def rendered(found: Result, asked: Asked, form: output.RowFormat) -> str:
    """Give the rows as text."""
    from ihp_graph.store import values

    columns = found.columns or (asked.query.returns if asked.query else ())
    if form == "table":
        return output.table(found.rows, columns, terminal_width(), values.text) if found else ""
    change = {"json": values.jsonable, "csv": values.cell, "md": values.text}[form]
    rows = [{column: change(values.without_names(row[column])) for column in columns} for row in found]
    return output.rows(rows, columns, form) if columns or form == "json" else ""


def told(found: Result, asked: Asked, graph: Store, timeout: float | None) -> None:
    """Say on stderr how many rows there are, out of how many, or why there is none."""
    if not found:
        message(graph.why_nothing(asked.text))
        return
    said = f"{plural(len(found), 'row')}{'; there are more than --limit shows' if found.more else ''}."
    if asked.query and asked.query.count:
        whole = graph.query(asked.query.count, asked.parameters, timeout=timeout)
        counts = [f"{name.replace('_', ' ')}: {value}" for row in whole for name, value in row.items()]
        said += f" Out of {', '.join(counts)}."
    message(said)


def draw(found: Result, asked: Asked, picture: Path, language: Language) -> None:
    """Write the page that draws nodes and relationships."""
    from ihp_graph.pages import asks
    from ihp_graph.views import found as page

    graph = found.graph()
    if not graph:
        raise QueryError(
            "There is nothing to draw: the rows hold no nodes. Return nodes, relationships or paths: "
            "MATCH path = (:Partner)-[:TAUGHT]->(:Partner) RETURN path"
        )
    title = asks(language, asked.query) if asked.query else language("views-own-query")
    text = page.render(graph, title, found.cypher, asked.parameters, language=language)
    # Stdout is for the rows.
    with redirect_stdout(sys.stderr):
        write(text, picture)


def terminal_width() -> int:
    """Give the width of the terminal, 80 where there is none."""
    return max(40, shutil.get_terminal_size((80, 24)).columns)
