"""What the commands take: sources, a store, filters, periods; and the views that these make."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from ihp_graph import output
from ihp_graph.errors import DataError, Fault, IhpGraphError, StoreError
from ihp_graph.language import ENGLISH, LANGUAGES, Language
from ihp_graph.language import language as of_code

if TYPE_CHECKING:
    from ihp_graph.dataset import Dataset
    from ihp_graph.filters import Filter, View
    from ihp_graph.store import Contents

Command = Callable[..., Any]
FIRST_YEAR, LAST_YEAR = 1800, 2200
SHOWN_WARNINGS = 20
"""Warnings shown before a report; ``check`` lists all."""
FAULTS = 3
"""Exit code where there are faults in the data."""


def sources_argument(required: bool) -> Callable[[Command], Command]:
    """Take SOURCE…: folders and files, merged; and which activities of IATI are taken."""
    argument = click.argument("source", nargs=-1, required=required, type=click.Path(path_type=Path))
    every = click.option(
        "--all-sectors", is_flag=True, help="Take IATI activities of all sectors, not only of health."
    )
    return lambda command: argument(every(command))


def store_option(command: Command) -> Command:
    """Take --store; the other settings come from the environment or a .env file."""
    return click.option(
        "--store",
        "uri",
        metavar="URI",
        help="Address of a Neo4j, such as bolt://localhost:7687; NEO4J_URI says it too. "
        "Without one, the store that comes with ihp-graph.",
    )(command)


def format_option(*formats: str) -> Callable[[Command], Command]:
    """Take --format, the first of the given ones by default."""
    return click.option(
        "--format", "form", type=click.Choice(formats), default=formats[0], show_default=True, help="Format."
    )


def output_option(command: Command) -> Command:
    """Take --output."""
    return click.option(
        "--output",
        "target",
        type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
        help="File to write; - is stdout.",
    )(command)


def filter_options(command: Command) -> Command:
    """Take the filters, the same words wherever they apply."""
    year = click.IntRange(FIRST_YEAR, LAST_YEAR)
    unit = click.Choice(["person_day", "visit", "trainee"])
    options: list[Callable[[Command], Command]] = [
        click.option("--from-year", type=year, help="Only facts dated from this year on."),
        click.option("--to-year", type=year, help="Only facts dated up to this year."),
        click.option("--programme", help="Only partnerships of this programme."),
        click.option("--topic", help="Only partnerships in this field of work."),
        click.option("--unit", type=unit, help="Only exchanges counted in this unit, weighted by volume."),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def language_option(command: Command) -> Command:
    """Take --lang: the language of what people read."""
    return click.option(
        "--lang",
        "language",
        type=click.Choice(LANGUAGES),
        default=ENGLISH.code,
        show_default=True,
        callback=lambda ctx, param, code: of_code(code),
        help="Language of the words: English or French. Names and texts of the data stay as they are.",
    )(command)


def page_options(command: Command) -> Command:
    """Take what pages have in common: --title, --lang and --anonymise."""
    command = click.option(
        "--anonymise",
        is_flag=True,
        help="Leave names, texts and sources out: partners become “HIC partner 3” and the like.",
    )(command)
    return click.option("--title", help="Title of the page.")(language_option(command))


class Period(NamedTuple):
    """Years from the first to the last; None where it is open at that end."""

    first: int | None
    last: int | None

    def __str__(self) -> str:
        if self.first == self.last:
            return str(self.first)
        if self.last is None:
            return f"from {self.first}"
        return f"up to {self.last}" if self.first is None else f"{self.first}–{self.last}"


def period_options(command: Command) -> Command:
    """Take --periods and --programmes: two parts of one data set."""
    command = click.option("--programmes", nargs=2, metavar="A B", help="Two programmes of one data set.")(
        command
    )
    return click.option(
        "--periods",
        nargs=2,
        callback=periods_of,
        metavar="A B",
        help="Two periods of one data set, such as 2010-2014 2015-2019.",
    )(command)


def periods_of(
    ctx: click.Context, param: click.Parameter, values: tuple[str, str] | None
) -> tuple[Period, ...] | None:
    """Read the periods of --periods."""
    return tuple(map(period_of, values)) if values else None


def period_of(text: str) -> Period:
    """Read a period as one types it.

    >>> [str(period_of(text)) for text in ("2010-2014", "2012", "2010-", "-2014")]
    ['2010–2014', '2012', 'from 2010', 'up to 2014']
    """
    found = re.fullmatch(r"(\d{4})|(\d{4})?[-–](\d{4})?", text.strip(), re.ASCII)
    if found is None or not any(found.groups()):
        raise click.BadParameter(f"{text!r} is no period; write 2010-2014, 2012, 2010- or -2014.")
    first, last = (int(year) if year else None for year in (found[1] or found[2], found[1] or found[3]))
    if first is not None and last is not None and first > last:
        raise click.BadParameter(f"{text!r} ends before it begins.")
    return Period(first, last)


def message(text: str) -> None:
    """Print a message for people, on stderr, with nothing in it able to drive the terminal."""
    click.echo("\n".join(output.terminal(line) for line in text.splitlines()), err=True)


def write(content: str | bytes, target: Path | None, default: str | None = None) -> None:
    """Write a page or rows to --output, else to the default file, else to stdout; say where a file is."""
    if target is None and default is not None:
        target = Path(default)
    if target is None or str(target) == "-":
        if isinstance(content, bytes):
            if sys.stdout.isatty():
                raise click.UsageError("A workbook can't be shown here: name a file with --output.")
            sys.stdout.buffer.write(content)
        else:
            click.echo(content, nl=False)
        return
    try:
        # Written beside it and moved into place, so that a file is never half there.
        part = target.with_name(target.name + ".part")
        part.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        part.replace(target)
    except OSError as error:
        raise IhpGraphError(
            f"{target} can't be written: {error.strerror}. Name another with --output."
        ) from None
    click.echo(str(target))


def plural(number: int, noun: str) -> str:
    """Give the number with its noun."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def view_of(
    source: Sequence[Path],
    uri: str | None,
    all_sectors: bool = False,
    anonymise: bool = False,
    language: Language = ENGLISH,
    **filters: Any,
) -> View:
    """Read the sources, or the store where there are none, and give what the filters keep in view.

    With `anonymise`, without its names; what stands in their place is in `language`.
    """
    chosen, data = filter_of(**filters), data_of(source, uri, all_sectors)
    wanted = [f"--{name} {filters[name]}" for name in ("programme", "topic") if filters.get(name)]
    if wanted and chosen.partnerships(data).empty:
        message(f"No partnership has {' and '.join(wanted)}: nothing is in view. Is it spelt as in the data?")
    view = chosen.apply(data)
    if not anonymise:
        return view
    from ihp_graph import anonymise as names

    return names.anonymise(view, names.secret(), language)


def filter_of(from_year: int | None, to_year: int | None, **rest: Any) -> Filter:
    """Make the filter of its options."""
    from ihp_graph.filters import Filter

    if from_year is not None and to_year is not None and from_year > to_year:
        raise click.UsageError(f"--from-year {from_year} is after --to-year {to_year}.")
    return Filter(from_year=from_year, to_year=to_year, **rest)


def data_of(source: Sequence[Path], uri: str | None, all_sectors: bool = False) -> Dataset:
    """Read the sources, or the store where there are none."""
    from ihp_graph import sources, store

    if source:
        read = sources.read(source, all_sectors=all_sectors)
        for warning in read.warnings[:SHOWN_WARNINGS]:
            message(f"{warning.level}: {warning}")
        return read
    with store.connect(uri, read_only=True) as graph:
        contents, held = graph.contents(), graph.read()
    if not held.tables:
        raise StoreError("The store is empty. Load data first: ihp-graph load FOLDER; or try: ihp-graph demo")
    say_origin(contents)
    return held


def say_origin(contents: Contents) -> None:
    """Say on stderr from which sources a store's data are, and since when."""
    when = f", loaded {contents.loaded:%Y-%m-%d %H:%M}" if contents.loaded else ""
    message(f"From the store: {', '.join(contents.sources) or 'sources not recorded'}{when}.")
    if not contents.complete:
        message("Its last load was interrupted, so rows are missing: load the same sources again.")


def two_views(
    source: Sequence[Path],
    uri: str | None,
    periods: tuple[Period, Period] | None,
    programmes: tuple[str, str] | None,
    all_sectors: bool = False,
    **filters: Any,
) -> tuple[list[View], tuple[str, str]]:
    """Give the two that are compared, and what they are called."""
    parts: list[tuple[str, dict[str, Any]]] = [
        (str(period), {"from_year": period.first, "to_year": period.last}) for period in periods or ()
    ]
    parts += [(programme, {"programme": programme}) for programme in programmes or ()]
    if not parts:
        if len(source) != 2:
            raise click.UsageError("Name two data sets; or two --periods or two --programmes of one.")
        chosen = filter_of(**filters)
        return [chosen.apply(data) for data in each_of(source, all_sectors)], (str(source[0]), str(source[1]))
    if periods and programmes:
        raise click.UsageError("Compare two --periods or two --programmes, not both.")
    for name in parts[0][1]:
        if filters[name] is not None:
            raise click.UsageError(f"--{name.replace('_', '-')} is what is compared; leave it out.")
    (a, of_a), (b, of_b) = parts
    data = data_of(source, uri, all_sectors)
    return [filter_of(**filters | part).apply(data) for part in (of_a, of_b)], (a, b)


def each_of(source: Sequence[Path], all_sectors: bool = False) -> list[Dataset]:
    """Read each source as a data set of its own; faults of all come together, with the source they are in."""
    from ihp_graph import sources

    read: list[Dataset] = []
    faults: list[Fault] = []
    for path in source:
        try:
            read.append(sources.read(path, all_sectors=all_sectors))
        except DataError as error:
            faults += [replace(fault, file=f"{path}: {fault.file}") for fault in error.faults]
    if faults:
        raise DataError(faults)
    return read
