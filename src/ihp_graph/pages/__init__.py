"""What every page shares: the frame, the tokens and the marks, and how templates are found.

A page is one self-contained file that asks the network for nothing. Its template extends
``frame.html.j2``; ``tokens.css`` holds the colours, ``frame.css`` the type and the quiet parts,
``marks.html.j2`` the glyphs: a side is a colour and a shape, a kind of knowledge a colour and a line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from ihp_graph.flows import KINDS
from ihp_graph.income import SIDES
from ihp_graph.language import ENGLISH, Language
from ihp_graph.queries import Query

ADDRESS = re.compile(r"https?://[^\s<>\"'{}|\\^`]+")
BLANKS = re.compile(r"[^\S\xa0\u202f]+")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""Characters that HTML doesn't allow, so that a cell can't make a page invalid."""

LONGEST = 160
"""A text from the data is cut after this many characters."""

COUNTABLE: Mapping[str | None, tuple[str, str]] = {
    None: ("exchange", "exchanges"),
    "exchange": ("exchange", "exchanges"),
    "person_day": ("person-day", "person-days"),
    "visit": ("visit", "visits"),
    "trainee": ("trainee", "trainees"),
}
"""What a weight counts, by the unit of the filter: singular and plural."""


def environment(templates: str, language: Language = ENGLISH) -> Environment:
    """Give a Jinja environment for the templates in that folder of the package and the shared ones.

    ``templates`` is relative to ``ihp_graph``, e.g. ``report/templates``. Everything is escaped, and a
    name that a template doesn't know is an error. Words are said with ``say("id", …)``, or ``say.html`` where
    an argument is markup, such as ``tag("code", text)``. The marks are there as ``marks.side("HIC")``,
    ``marks.kind("technical", "Technical")`` and ``marks.flow("HIC", "LMIC")``.
    """
    env = Environment(
        loader=ChoiceLoader([PackageLoader("ihp_graph", templates), PackageLoader("ihp_graph", "pages")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=printable,
    )
    env.filters.update(
        count=language.number,
        ratio=language.ratio,
        percent=language.percent,
        tick=language.tick,
        links=links,
        plural=plural,
        brief=brief,
    )
    env.globals.update(
        say=language,
        tag=tag,
        opening=opening,
        closing=closing,
        asks=partial(asks, language),
        side_names={side: language("side", side=side) for side in SIDES},
        kind_names=kind_names(language),
    )
    env.globals["marks"] = env.get_template("marks.html.j2").module
    return env


def tag(name: str, text: object = "", **attributes: object) -> Markup:
    """Give an element of HTML, to stand in a sentence.

    >>> tag("a", "a < b", href="#x")
    Markup('<a href="#x">a &lt; b</a>')
    """
    return opening(name, **attributes) + Markup("{}</{}>").format(text, name)


def opening(name: str, **attributes: object) -> Markup:
    """Give the tag that begins an element.

    >>> opening("a", href="#x")
    Markup('<a href="#x">')
    """
    held = (Markup(' {}="{}"').format(key, value) for key, value in attributes.items())
    return Markup("<{}{}>").format(name, Markup("").join(held))


def closing(name: str) -> Markup:
    """Give the tag that ends an element."""
    return Markup("</{}>").format(name)


def asks(language: Language, query: Query) -> str:
    """Say what a query asks: one of the library in the language, one of somebody's own as its file does."""
    id = f"query-{query.id}"
    return language(id) if language.catalogue.has(id) else query.title


def kind_names(language: Language) -> dict[str, str]:
    """Name the kinds of knowledge."""
    return {kind: language(f"page-{kind}") for kind in KINDS}


def printable(value: object) -> object:
    """Leave out what HTML doesn't allow; None is an error of the template, so it shows as nothing."""
    if value is None:
        return ""
    if isinstance(value, str) and CONTROL.search(value):
        clean = CONTROL.sub("\N{REPLACEMENT CHARACTER}", value)
        return Markup(clean) if isinstance(value, Markup) else clean
    return value


def count(value: float | None) -> str:
    """Write a count or a weight: ``1,204``, ``2.5``; a missing one as a dash."""
    if value is None:
        return "\N{EN DASH}"
    whole = round(value)
    return f"{whole:,}" if abs(value - whole) < 1e-9 else f"{value:,.1f}"


def ratio(value: float | None) -> str:
    """Write a ratio with two decimals and a true minus sign; a missing one as a dash."""
    if value is None:
        return "\N{EN DASH}"
    return f"{value:.2f}".replace("-0.00", "0.00").replace("-", "\N{MINUS SIGN}")


def tick(value: float) -> str:
    """Write a mark of an axis, without needless decimals and with a true minus sign.

    >>> tick(-1.0), tick(0.5)
    ('−1', '0.5')
    """
    return f"{value:g}".replace("-", "\N{MINUS SIGN}")


def percent(part: float, whole: float) -> str:
    """Write a share as a whole percentage; of nothing, as a dash."""
    return f"{100 * part / whole:.0f}%" if whole else "\N{EN DASH}"


def plural(value: float, singular: str, plural: str | None = None) -> str:
    """Write a count with its noun: ``1 exchange``, ``2 exchanges``."""
    return f"{count(value)} {singular if value == 1 else plural or singular + 's'}"


def brief(text: object, longest: int = LONGEST) -> str:
    """Cut a text that is longer than that, with a mark that it was; what a no-break space holds stays so."""
    whole = BLANKS.sub(" ", str(text)).strip()
    return whole if len(whole) <= longest else whole[: longest - 1].rstrip() + "…"


def links(text: str) -> Markup:
    """Make the web addresses in a text into links; the rest is escaped."""
    parts, end = [], 0
    for found in ADDRESS.finditer(text):
        address = found.group().rstrip(".,;:!?)")
        if address.count("(") > address.count(")") and found.group().startswith(address + ")"):
            address += ")"
        shown = re.sub(r"^https?://(www\.)?", "", address).rstrip("/")
        parts += [
            escape(text[end : found.start()]),
            Markup('<a href="{}" rel="noreferrer">{}</a>').format(address, shown or address),
        ]
        end = found.start() + len(address)
    return Markup("").join([*parts, escape(text[end:])])
