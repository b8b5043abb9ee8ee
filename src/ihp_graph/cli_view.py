"""``ihp-graph view``: each a page of its own, one self-contained file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ihp_graph.options import (
    filter_options,
    output_option,
    page_options,
    sources_argument,
    store_option,
    view_of,
    write,
)

if TYPE_CHECKING:
    from ihp_graph.filters import View
    from ihp_graph.language import Language


@click.group("view")
def view_command() -> None:
    """Write an interactive page."""


@view_command.command("network")
@sources_argument(required=False)
@store_option
@filter_options
@page_options
@output_option
def network_command(source: tuple[Path, ...], uri: str | None, target: Path | None, **how: Any) -> None:
    """Draw who teaches whom.

    Partners, and arrows from giver to receiver, in one self-contained file. Reads the sources, or the store
    where none are given.

    \b
    Example: ihp-graph view network my-data --output network.html
    """
    from ihp_graph.views import network

    title, language, filters = words_of(how)
    view = view_of(source, uri, language=language, **filters)
    write(network.render(view, title, language=language), target, "ihp-graph-network.html")


@view_command.command("partnership")
@click.argument("id", metavar="ID")
@sources_argument(required=False)
@store_option
@filter_options
@page_options
@output_option
def partnership_command(id: str, target: Path | None, **how: Any) -> None:
    """Set the partners of a partnership face to face.

    The mirror of one partnership: both partners asked the same questions in the same words, what isn't
    recorded hatched. ID is that of the table partnerships.

    \b
    Example: ihp-graph view partnership bath-gulu my-data
    """
    from ihp_graph.views import partnership

    title, language, chosen = words_of(how)
    view, known = named(id, "partnerships", language, **chosen)
    write(partnership.render(view, known, title, language=language), target, file_name("partnership", known))


@view_command.command("partner")
@click.argument("id", metavar="ID")
@sources_argument(required=False)
@store_option
@filter_options
@page_options
@output_option
def partner_command(id: str, target: Path | None, **how: Any) -> None:
    """Show one partner with its ledgers.

    Who taught it and whom it taught, as a picture and fact by fact; its roles; what isn't recorded. ID is
    that of the table partners.

    \b
    Example: ihp-graph view partner bath my-data
    """
    from ihp_graph.views import partner

    title, language, chosen = words_of(how)
    view, known = named(id, "partners", language, **chosen)
    write(partner.render(view, known, title, language=language), target, file_name("partner", known))


@view_command.command("flows")
@sources_argument(required=False)
@store_option
@filter_options
@page_options
@output_option
def flows_command(source: tuple[Path, ...], uri: str | None, target: Path | None, **how: Any) -> None:
    """Compare flows between sides, countries and in programmes.

    Arrow bars on one scale, from giver to receiver and by kind of knowledge.

    \b
    Example: ihp-graph view flows my-data --output flows.html
    """
    from ihp_graph.views import flows

    title, language, filters = words_of(how)
    view = view_of(source, uri, language=language, **filters)
    write(flows.render(view, title, language=language), target, "ihp-graph-flows.html")


@view_command.command("innovation")
@click.argument("id", metavar="ID")
@sources_argument(required=False)
@store_option
@filter_options
@page_options
@output_option
def innovation_command(id: str, target: Path | None, **how: Any) -> None:
    """Follow one innovation on its way.

    Where it began, how far it got on each side, where it stalled and which barriers it met. ID is that of
    the table innovations.

    \b
    Example: ihp-graph view innovation hernia-mesh my-data
    """
    from ihp_graph.views import innovation

    title, language, chosen = words_of(how)
    view, known = named(id, "innovations", language, **chosen)
    write(innovation.render(view, known, title, language=language), target, file_name("innovation", known))


@view_command.command("map")
@sources_argument(required=False)
@store_option
@filter_options
@page_options
@output_option
def map_command(source: tuple[Path, ...], uri: str | None, target: Path | None, **how: Any) -> None:
    """Draw who teaches whom on a map of countries.

    Countries with their partners, and arrows from giver to receiver; outlines are Natural Earth's.

    \b
    Example: ihp-graph view map my-data --output map.html
    """
    from ihp_graph.views import map as countries

    title, language, filters = words_of(how)
    view = view_of(source, uri, language=language, **filters)
    write(countries.render(view, title, language=language), target, "ihp-graph-map.html")


def words_of(how: dict[str, Any]) -> tuple[str | None, Language, dict[str, Any]]:
    """Give the title and the language among the options of a page, and the others."""
    others = dict(how)
    return others.pop("title"), others.pop("language"), others


def named(
    id: str,
    table: str,
    language: Language,
    *,
    source: tuple[Path, ...],
    uri: str | None,
    anonymise: bool,
    **filters: Any,
) -> tuple[View, str]:
    """Give the view, and what the row of this id is called in it: another id where names are left out."""
    view = view_of(source, uri, **filters)
    if not anonymise:
        return view, id
    from ihp_graph import anonymise as names
    from ihp_graph.questions.known import unknown

    key = names.secret()
    called = names.Names(view.dataset, key, view.side_as_of).ids[table]
    if id not in called:
        frame = view.dataset[table]
        raise unknown(table.removesuffix("s"), id, dict(zip(frame["id"], frame["name"], strict=True)))
    return names.anonymise(view, key, language), called[id]


def file_name(kind: str, id: str) -> str:
    """Give a file's name that has nothing of an id but letters, digits and hyphens.

    >>> file_name("partner", "../a b")
    'ihp-graph-partner-a-b.html'
    """
    plain = re.sub(r"[^A-Za-z0-9]+", "-", id).strip("-")[:60]
    return f"ihp-graph-{kind}{'-' * bool(plain)}{plain}.html"
