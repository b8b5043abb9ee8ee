"""The command line: parse, call, print, exit code. Each command is a thin wrapper over a function.

Results go to stdout, progress and messages to stderr. Exit codes: 0 done, 1 failed, 2 usage, 3 faults
in the data, 130 interrupted.
"""

from __future__ import annotations

import dataclasses
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from dotenv import load_dotenv

from ihp_graph import __version__, output
from ihp_graph.cli_explore import explore_command
from ihp_graph.cli_export import export_command
from ihp_graph.cli_query import query_command
from ihp_graph.cli_schema import init_command, schema_command
from ihp_graph.cli_view import view_command
from ihp_graph.errors import DataError, Fault, IhpGraphError
from ihp_graph.model import TABLES
from ihp_graph.options import (
    FAULTS,
    filter_options,
    format_option,
    message,
    output_option,
    page_options,
    period_options,
    plural,
    sources_argument,
    store_option,
    two_views,
    view_of,
    write,
)

if TYPE_CHECKING:
    from ihp_graph.language import Language

# What needs pandas, SciPy or the driver is imported where it is used, so that --help is there at once.
DONE, FAILED, INTERRUPTED = 0, 1, 130
"""Exit codes; a wrong use of a command gives click's own, 2, and faults in the data options.FAULTS, 3."""
SHOWN_FAULTS = 100
"""Faults shown in a terminal; the other formats give all."""
LOADED = ("added", "updated")
FAULT_COLUMNS = ("level", "file", "row", "column", "value", "problem", "mend")


def main() -> None:
    """Run the command line and exit with its code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run the command line on its arguments and give the exit code."""
    try:
        code = cli.main(list(arguments), prog_name="ihp-graph", standalone_mode=False)
    except BrokenPipeError:
        # Whoever reads our output has enough; without this Python complains at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except (click.Abort, KeyboardInterrupt):
        message("Interrupted.")
        return INTERRUPTED
    except Exception as error:
        if "--debug" in arguments and not isinstance(error, click.ClickException):
            raise
        return explain(error)
    return code if isinstance(code, int) else DONE


def explain(error: Exception) -> int:
    """Print what went wrong and give the exit code."""
    if isinstance(error, click.ClickException):
        error.show()
        return error.exit_code
    if isinstance(error, DataError):
        print_faults(error.faults)
        return FAULTS
    if isinstance(error, IhpGraphError):
        message(f"Error: {error}")
    else:
        message(f"Error: {type(error).__name__}: {error}\nThis is a fault of ihp-graph; --debug shows where.")
    return FAILED


def print_faults(faults: Sequence[Fault]) -> None:
    """Print faults for people, on stderr: each where it stands, what is wrong and how to mend it."""
    for fault in faults[:SHOWN_FAULTS]:
        message(f"{fault.level}: {fault}")
    if len(faults) > SHOWN_FAULTS:
        message(f"… and {len(faults) - SHOWN_FAULTS} more; ihp-graph check --format csv lists all.")
    wrong = sum(fault.level == "fault" for fault in faults)
    message(f"{wrong} {'fault' if wrong == 1 else 'faults'}; nothing was written.")


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """Show a bar on stderr while something long goes on; nothing where stderr is no terminal."""
    with click.progressbar(length=1, label=label, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:

        def advance(done: int, total: int) -> None:
            bar.length = max(total, 1)
            bar.update(done - bar.pos)

        yield advance


class InOrder(click.Group):
    """Lists the commands in the order of the work, not of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names as they were declared."""
        return list(self.commands)


@click.group(cls=InOrder, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="ihp-graph")
@click.option("--debug", is_flag=True, help="Show the whole traceback of an error.")
def cli(debug: bool) -> None:
    """Measure whether international health partnerships are reciprocal in kind, and where power sits.

    \b
    First steps:
      ihp-graph demo                    the main job on real data
      ihp-graph init my-data            empty tables to fill in
      ihp-graph check my-data           what is wrong with them
      ihp-graph report my-data          the report
    """
    load_dotenv(Path(".env"))


@cli.command("demo")
@click.option(
    "--output",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default="ihp-graph-demo",
    show_default=True,
    help="Folder for the pages.",
)
@click.option("--no-browser", is_flag=True, help="Don't open the report.")
def demo_command(folder: Path, no_browser: bool) -> None:
    """Show the main job on real data.

    Loads the bundled partnerships into a store of its own (yours stays as it is) and writes a report and a
    network page about them.

    \b
    Example: ihp-graph demo
    """
    from ihp_graph import browser, demo

    with progress("Loading") as advance:
        made = demo.run(folder, advance)
    for line in made.findings:
        click.echo(output.terminal(line))
    click.echo(f"Report:  {made.report}\nNetwork: {made.network}\nGraph:   {made.store}")
    if not no_browser:
        browser.open_address(made.report.resolve().as_uri())


cli.add_command(init_command)


@cli.command("check")
@sources_argument(required=True)
@format_option(*output.ROW_FORMATS)
@output_option
def check_command(
    source: tuple[Path, ...], all_sectors: bool, form: output.RowFormat, target: Path | None
) -> None:
    """List every fault in the data.

    Each with its file, row, column, value, what is wrong and how to mend it. The exit code is 3 if there is
    a fault; a warning doesn't count.

    \b
    Examples: ihp-graph check my-data
              ihp-graph check my-data --format csv --output faults.csv
    """
    from ihp_graph import sources

    read, faults = sources.check(source, all_sectors=all_sectors)
    if form == "table":
        text = output.rows(counted(read), ("table", "rows"), form)
        shown = faults[:SHOWN_FAULTS]
        if shown:
            text += "\n" + "".join(output.terminal(f"{fault.level}: {fault}") + "\n" for fault in shown)
        if len(faults) > len(shown):
            text += f"… and {len(faults) - len(shown)} more; --format csv lists all.\n"
        wrong = sum(fault.level == "fault" for fault in faults)
        text += f"\n{plural(wrong, 'fault')}, {plural(len(faults) - wrong, 'warning')}.\n"
    else:
        text = output.rows([fault.as_dict() for fault in faults], FAULT_COLUMNS, form)
    write(text, target)
    if any(fault.level == "fault" for fault in faults):
        raise click.exceptions.Exit(FAULTS)


@cli.command("load")
@sources_argument(required=True)
@store_option
@click.option("--replace", is_flag=True, help="Let the store hold exactly these sources: remove the rest.")
@format_option(*output.ROW_FORMATS)
def load_command(
    source: tuple[Path, ...], all_sectors: bool, uri: str | None, replace: bool, form: output.RowFormat
) -> None:
    """Load data into the store.

    Adds to what the store holds and updates rows that it knows; the same sources twice change nothing.

    \b
    Examples: ihp-graph load my-data
              ihp-graph load my-data --store bolt://localhost:7687
    """
    from ihp_graph import sources, store

    with store.connect(uri) as graph:
        held = None if replace else graph.read()
        read = sources.read(source, known=held, all_sectors=all_sectors)
        with progress("Loading") as advance:
            done = graph.load(
                read, replace=replace, sources=[path.resolve().name for path in source], progress=advance
            ).tables
    for warning in read.warnings[:SHOWN_FAULTS]:
        message(f"{warning.level}: {warning}")
    rows = [
        row | {what: getattr(done[row["table"]], what) for what in LOADED} for row in counted(read.counts())
    ]
    click.echo(output.rows(rows, ("table", "rows", *LOADED), form), nl=False)
    removed = sum(count.removed for count in done.values())
    if removed:
        message(f"{plural(removed, 'row')} that the sources don't hold removed.")


@cli.command("report")
@sources_argument(required=False)
@store_option
@filter_options
@format_option("html", "json", "md", "csv", "xlsx")
@output_option
@page_options
@click.option(
    "--show-people", is_flag=True, help="Name the people who took part; they are left out otherwise."
)
@click.option(
    "--rates",
    type=click.Path(path_type=Path, dir_okay=False),
    help="CSV of rates of exchange (currency, year, rate, into): sum money across currencies too.",
)
def report_command(
    source: tuple[Path, ...],
    uri: str | None,
    form: str,
    target: Path | None,
    *,
    title: str | None,
    language: Language,
    show_people: bool,
    rates: Path | None,
    **filters: Any,
) -> None:
    """Answer the questions about the data.

    Who teaches whom, whether it comes back in kind, where power sits. Reads the sources, or the store where
    none are given.

    \b
    Examples: ihp-graph report my-data
              ihp-graph report my-data --format json --from-year 2015
              ihp-graph report my-data --anonymise --title "Our partnerships, 2025"
              ihp-graph report my-data --lang fr
    """
    from ihp_graph import report
    from ihp_graph.sources.rates import read_rates

    given = read_rates(rates) if rates else None
    view = dataclasses.replace(view_of(source, uri, language=language, **filters), rates=given)
    page = report.render(view, form, show_people, title, language)
    write(page, target, "ihp-graph-report.html" if form == "html" else None)


@cli.command("compare")
@sources_argument(required=False)
@period_options
@click.option("--coders", is_flag=True, help="A and B are two codings of the same partnerships.")
@store_option
@filter_options
@format_option(*output.ROW_FORMATS)
@output_option
def compare_command(
    source: tuple[Path, ...], coders: bool, form: output.RowFormat, target: Path | None, **chosen: Any
) -> None:
    """Say what differs between A and B.

    A and B are two data sets, or two periods or programmes of one: of the sources, or of the store where
    none are given. Rows that came, went or changed, and each headline in A and in B with 95% intervals; a
    difference is claimed only where the data tell the two apart.

    With --coders: how far two codings of the same partnerships agree on which flows are on record.

    \b
    Examples: ihp-graph compare data-2024 data-2025
              ihp-graph compare my-data --periods 2010-2014 2015-2019
              ihp-graph compare my-data --programmes THET ESTHER --format md
              ihp-graph compare --coders first second
    """
    from ihp_graph import compare

    if coders and (chosen["periods"] or chosen["programmes"]):
        raise click.UsageError("--coders compares two data sets, not periods or programmes of one.")
    (a, b), names = two_views(source, **chosen)
    found = (compare.compare_codings if coders else compare.compare)(a, b, names)
    write(compare.render(found, form), target)


@cli.command("match")
@sources_argument(required=True)
@format_option("csv", "table", "json", "md")
@output_option
def match_command(
    source: tuple[Path, ...], all_sectors: bool, form: output.RowFormat, target: Path | None
) -> None:
    """Offer pairs of organisations that may be the same.

    By likeness of their names, the likest first. Nothing is joined by it: write yes into the column "same"
    of those that are one organisation, and name the file among the sources of every other command.

    \b
    Examples: ihp-graph match my-data activities.xml grants.json --output pairs.csv
              ihp-graph report my-data activities.xml grants.json pairs.csv
    """
    from ihp_graph import sources
    from ihp_graph.sources import matching

    pairs = matching.suggestions(sources.read(source, all_sectors=all_sectors))
    cells = pairs.astype("object").where(pairs.notna(), None)
    rows = [dict(zip(matching.COLUMNS, row, strict=True)) for row in cells.itertuples(index=False)]
    write(output.rows(rows, matching.COLUMNS, form), target)
    message(f"{plural(len(rows), 'pair')} offered.")


cli.add_command(view_command)
cli.add_command(query_command)
cli.add_command(explore_command)
cli.add_command(export_command)
cli.add_command(schema_command)


def counted(counts: dict[str, int]) -> list[dict[str, Any]]:
    """Give the numbers of rows by table, in the model's order."""
    return [{"table": name, "rows": counts[name]} for name in TABLES if name in counts]
