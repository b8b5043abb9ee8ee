"""The command that gives the data back in the formats of other tools."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any, BinaryIO, cast

import click

from ihp_graph.options import data_of, filter_of, filter_options, message, sources_argument, store_option

FOLDERS, FILES = ("csv", "parquet"), ("xlsx", "graphml", "gexf", "cypher")


@click.command("export")
@sources_argument(required=False)
@store_option
@filter_options
@click.option(
    "--format",
    "form",
    type=click.Choice((FOLDERS[0], FILES[0], FOLDERS[1], *FILES[1:])),
    help="Format; without it told by the ending of --output, else csv.",
)
@click.option(
    "--output",
    "target",
    type=click.Path(path_type=Path, allow_dash=True),
    help="Folder (csv, parquet) or file (the others) to write; - is stdout, for a file.",
)
@click.option(
    "--show-people",
    is_flag=True,
    help="Keep people's names; otherwise only names that are the person's own id, a pseudonym, are kept.",
)
def export_command(
    source: tuple[Path, ...], form: str | None, target: Path | None, show_people: bool, **chosen: Any
) -> None:
    """Give the data in the formats of other tools.

    \b
      csv      a folder that loads again cell for cell, with a datapackage.json
      xlsx     an Excel workbook, a sheet for each table
      parquet  a folder of files for pandas, R, DuckDB
      graphml  the graph, for Gephi, Cytoscape, NetworkX
      gexf     the graph, for Gephi, NetworkX
      cypher   a script that makes the graph in an empty Neo4j

    A script of many thousand exchanges takes Neo4j long; the command load is far quicker.

    Reads the sources, or the store where none are given. A folder is overwritten only if it is an export
    that nobody has changed. Texts that a spreadsheet would run as formulas are made harmless, and loading
    gives them back as they were.

    \b
    Examples: ihp-graph export my-data --output my-data.graphml
              ihp-graph export --output copy-of-the-store
              ihp-graph export my-data --format parquet --from-year 2015 --output tables
    """
    from ihp_graph import export
    from ihp_graph.filters import Filter

    form = form or form_of(target)
    to_stdout = target is None or str(target) == "-"
    if to_stdout and form in FOLDERS:
        raise click.UsageError(f"{form} is a folder of files: name it with --output.")
    if to_stdout and form == "xlsx" and sys.stdout.isatty():
        raise click.UsageError("A workbook can't be shown here: name a file with --output.")
    data = data_of(source, chosen.pop("uri"), chosen.pop("all_sectors"))
    view = filter_of(**chosen).apply(data)
    whole = data if view.filter != Filter() else None
    if to_stdout:
        # Only once all of it is there does any of it go out.
        with tempfile.TemporaryFile() as file:
            notes = export.write(view, cast(BinaryIO, file), form, whole=whole, show_people=show_people)
            file.seek(0)
            shutil.copyfileobj(file, sys.stdout.buffer)
    else:
        assert target is not None
        notes = export.write(view, target, form, whole=whole, show_people=show_people)
        click.echo(str(target))
    for note in notes:
        message(note)


def form_of(target: Path | None) -> str:
    """Tell the format by the ending of a file's name; a folder of CSV files where it says none."""
    ending = target.suffix.lower().removeprefix(".") if target else ""
    return ending if ending in FILES else FOLDERS[0]
