"""The commands about the model: empty tables, the data dictionary, and what a store makes of it."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import click

from ihp_graph import dictionary, output
from ihp_graph.options import FAULTS, message, output_option, plural, say_origin, store_option, write

OF_MODEL, OF_STORE = ("md", "json", "mermaid"), ("table", "json", "csv", "md")
SHOWN = 100
"""Differences shown in a terminal; the other formats give all."""
EMBEDDED_MEND = (
    "The store that comes with ihp-graph takes no writing statements. The simplest mend is to delete its "
    "folder, {}, and to load the sources again."
)


@click.command("init")
@click.argument("target", metavar="FOLDER|FILE.xlsx", type=click.Path(path_type=Path))
def init_command(target: Path) -> None:
    """Write empty tables to fill in.

    One CSV file for each table, with the right columns, and a page that explains them. Or one Excel
    workbook, with a sheet for each table, drop-down lists of the codes, and sheets that explain them.
    Nothing is overwritten.

    \b
    Examples: ihp-graph init my-data
              ihp-graph init my-data.xlsx
    """
    from ihp_graph import templates

    for path in templates.write_templates(target):
        click.echo(str(path))


@click.command("schema")
@click.option("--check", is_flag=True, help="Compare the store with the model; exit code 3 if they differ.")
@click.option(
    "--measures", "of_measures", is_flag=True, help="The page on the measures, in place of the model."
)
@store_option
@click.option(
    "--format",
    "form",
    type=click.Choice(list(dict.fromkeys(OF_MODEL + OF_STORE))),
    help="Format: md (default), json or mermaid; with --check table (default), json, csv or md.",
)
@output_option
def schema_command(
    check: bool, of_measures: bool, uri: str | None, form: str | None, target: Path | None
) -> None:
    """Print the data dictionary and the graph.

    As a page, as JSON for programs, or the graph alone as a Mermaid diagram.

    With --measures: the page that says of each measure what it asks, its formula, an example by hand, what it
    doesn't mean and where it comes from.

    With --check: say what the store holds, and list every difference between it and the model, with how to
    mend it: constraints, labels, relationships, properties, keys, and rows that don't read back as a load
    wrote them. Nothing is written.

    \b
    Examples: ihp-graph schema
              ihp-graph schema --format mermaid --output graph.mmd
              ihp-graph schema --measures --output measures.md
              ihp-graph schema --check
              ihp-graph schema --check --store bolt://localhost:7687 --format json
    """
    if of_measures:
        if check or uri or form not in (None, "md"):
            raise click.UsageError("--measures prints a page: it goes with --output alone.")
        from ihp_graph.measures import page

        write(page.as_markdown(), target)
        return
    form = form or (OF_STORE if check else OF_MODEL)[0]
    if form not in (OF_STORE if check else OF_MODEL):
        raise click.UsageError(f"--format {form} is for schema {'without' if check else 'with'} --check.")
    if check:
        check_store(uri, cast(output.RowFormat, form), target)
    elif uri:
        raise click.UsageError("--store is for schema --check: the model is the same for every store.")
    elif form == "mermaid":
        write(dictionary.as_mermaid(), target)
    else:
        write(dictionary.as_markdown() if form == "md" else output.as_json(dictionary.schema()), target)


def check_store(uri: str | None, form: output.RowFormat, target: Path | None) -> None:
    """Print the differences between a store and the model; end with the code for faults if there are any."""
    from ihp_graph import audit, store

    with store.connect(uri, read_only=True) as graph:
        found = audit.differences(graph)
        held = graph.contents()
    say_origin(held)
    message(f"It holds {', '.join(f'{name} {count:,}' for name, count in held.tables.items())}.")
    if form != "table":
        text = output.rows([each.as_dict() for each in found], audit.COLUMNS, form)
    elif found:
        text = "".join(output.terminal(str(each)) + "\n" for each in found[:SHOWN])
        if len(found) > SHOWN:
            text += f"… and {len(found) - SHOWN:,} more; --format csv lists all.\n"
        text += f"\n{plural(len(found), 'difference')}.\n"
    else:
        rows = plural(sum(held.tables.values()), "row")
        text = f"The store agrees with the model: {rows} in {plural(len(held.tables), 'table')}.\n"
    write(text, target)
    if found and graph.connection.home:
        message(EMBEDDED_MEND.format(graph.connection.home))
    if found:
        raise click.exceptions.Exit(FAULTS)
