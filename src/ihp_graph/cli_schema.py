"""The commands about the model: empty tables, the data dictionary, and what a store makes of it."""

from __future__ import annotations

from pathlib import Path

import click

from ihp_graph import dictionary, output
from ihp_graph.options import output_option, write

FORMATS = ("md", "json", "mermaid")


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
@click.option("--format", "form", type=click.Choice(FORMATS), default="md", show_default=True, help="Format.")
@output_option
def schema_command(form: str, target: Path | None) -> None:
    """Print the data dictionary and the graph.

    As a page, as JSON for programs, or the graph alone as a Mermaid diagram.

    \b
    Examples: ihp-graph schema
              ihp-graph schema --format json
              ihp-graph schema --format mermaid --output graph.mmd
    """
    if form == "mermaid":
        text = dictionary.as_mermaid()
    else:
        text = dictionary.as_markdown() if form == "md" else output.as_json(dictionary.schema())
    write(text, target)
