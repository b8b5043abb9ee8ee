"""The words of pages in each language, and how it writes numbers: everything a reader sees is said here.

The messages are in ``locale/<code>/*.ftl``, written in Fluent (projectfluent.org): each a whole sentence or
label with named arguments, which chooses its plural itself. Codes, keys, ids and reasons aren't translated:
they are a contract with scripts. In French files plain spaces and apostrophes are typed;
:mod:`ihp_graph.language.catalogue` makes them those of print. Dates stay as the data give them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from ihp_graph.language.catalogue import Catalogue

LANGUAGES = ("en", "fr")
DASH = "\N{EN DASH}"
"""What stands for a missing number."""
LONG = 1000
"""Longer arguments than this don't go through Fluent, which refuses them."""

Argument = str | int | float


class Language:
    """One language: call it with the id of a message and its arguments.

    Numbers among the arguments are written as :meth:`number` does and choose the plural; other figures are
    written first, with :meth:`ratio` and the like.

    >>> say = language("fr")
    >>> say.number(12345.5), say.ratio(-0.125), say.percent(1, 4)
    ('12\\u202f345,5', '−0,12', '25\\u202f%')
    """

    def __init__(self, code: str):
        self.code = code

    def __repr__(self) -> str:
        return f"language({self.code!r})"

    def __call__(self, id: str, /, **args: Argument) -> str:
        """Say a message.

        Raises
        ------
        LookupError
            The catalogue has no such message, or the message needs an argument that wasn't given.
        """
        held = {name: arg for name, arg in args.items() if isinstance(arg, str) and len(arg) > LONG}
        return put_back(self.catalogue.say(id, args | tokens(held)), held)

    def html(self, id: str, /, **args: Argument) -> Markup:
        """Say a message as HTML: texts among its arguments are escaped, but for Markup.

        >>> language("en").html("joined", parts="<b>", last=Markup("<i>c</i>"))
        Markup('&lt;b&gt; and <i>c</i>')
        """
        escaped = {name: str(escape(arg)) for name, arg in args.items() if isinstance(arg, str)}
        held = {
            name: text
            for name, text in escaped.items()
            if text != args[name] or "<" in text or "&" in text or len(text) > LONG
        }
        text = self.catalogue.say(id, args | tokens(held))
        for char, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&#34;")):
            text = text.replace(char, entity)
        return Markup(put_back(text, held))

    @cached_property
    def catalogue(self) -> Catalogue:
        """The messages; Fluent is loaded with them, so that a command that says nothing doesn't wait."""
        from ihp_graph.language.catalogue import Catalogue

        return Catalogue(self.code)

    def number(self, value: float | None) -> str:
        """Write a count or a sum: one decimal where it isn't whole, thousands apart; a missing one as a dash.

        >>> ENGLISH.number(12345.0), ENGLISH.number(2.5), ENGLISH.number(None)
        ('12,345', '2.5', '–')
        """
        if value is None:
            return DASH
        whole = round(value)
        return self.figures(f"{whole:,}" if abs(value - whole) < 1e-9 else f"{value:,.1f}")

    def ratio(self, value: float | None) -> str:
        """Write a ratio with two decimals and a true minus sign; a missing one as a dash."""
        return DASH if value is None else self.figures(two_decimals(value).replace("-", "\N{MINUS SIGN}"))

    def decimals(self, value: float) -> str:
        """Write a ratio with two decimals, within a sentence."""
        return self.figures(two_decimals(value)) if self.code == "en" else self.ratio(value)

    def tick(self, value: float) -> str:
        """Write a mark of an axis, without needless decimals and with a true minus sign.

        >>> ENGLISH.tick(-1.0), ENGLISH.tick(0.5)
        ('−1', '0.5')
        """
        return self.figures(f"{value:g}".replace("-", "\N{MINUS SIGN}"))

    def percent(self, part: float, whole: float) -> str:
        """Write a share as a whole percentage; of nothing, as a dash."""
        return self.per_cent(f"{100 * part / whole:.0f}") if whole else DASH

    def per_cent(self, figures: str) -> str:
        """Put the sign to a percentage."""
        return f"{figures}%" if self.code == "en" else f"{figures}\N{NARROW NO-BREAK SPACE}%"

    def figures(self, text: str) -> str:
        """Write a number as this language does that is written as Python does, with `,` between thousands.

        >>> language("fr").figures("1,234.5")
        '1\\u202f234,5'
        """
        return text if self.code == "en" else text.translate(FRENCH_FIGURES)

    def listed(self, parts: Sequence[str]) -> str:
        """Join words as a sentence does.

        >>> ENGLISH.listed(["a", "b", "c"]), language("fr").listed(["a", "b"]), ENGLISH.listed(["a"])
        ('a, b and c', 'a et b', 'a')
        """
        if len(parts) < 2:
            return "".join(parts)
        return self("joined", parts=", ".join(parts[:-1]), last=parts[-1])

    @property
    def semicolon(self) -> str:
        """What stands between clauses.

        >>> ENGLISH.semicolon, language("fr").semicolon
        ('; ', '\\u202f; ')
        """
        return self("clauses", text="", clause="")

    def in_order(self, name: str) -> str:
        """Give what to sort a name by: in French without its accents."""
        if self.code != "en":
            name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
        return name.casefold()

    def country(self, code: str) -> str:
        """Name a country by its alpha-3 code, or that of one whose name is left out.

        >>> ENGLISH.country("CIV"), language("fr").country("GBR"), language("fr").country("LMIC")
        ("Côte d'Ivoire", 'Royaume-Uni', 'Autres pays\\xa0: PRFI')
        """
        return country_name(self, code)


@cache
def country_name(say: Language, code: str) -> str:
    """Name a country in a language: in English as the World Bank does, else as Unicode's CLDR."""
    import iso3166
    from babel import Locale

    from ihp_graph import income

    if say.code == "en":
        return income.country_name(code)
    if income.unnamed_sides(code) is not None:
        return say("country-unnamed", sides=", ".join(unnamed_side(say, part) for part in code.split(", ")))
    if say.catalogue.has(f"country-{code}"):
        return say(f"country-{code}")
    return str(Locale.parse(say.code).territories[iso3166.countries.get(code).alpha2])


def unnamed_side(say: Language, part: str) -> str:
    """Say a part of the code of :func:`ihp_graph.income.unnamed`: a side, and since when."""
    side, _, year = part.partition(" from ")
    return say("country-side-from", side=side, year=year) if year else say("side", side=side)


FRENCH_FIGURES = str.maketrans({",": "\N{NARROW NO-BREAK SPACE}", ".": ","})


def two_decimals(value: float) -> str:
    """Write a number with two decimals; never "-0.00"."""
    return f"{round(value, 2) + 0.0:.2f}"


def tokens(held: Mapping[str, str]) -> dict[str, str]:
    """Give what stands for each argument while its message is said."""
    return {name: f"\0{name}\0" for name in held}


def put_back(text: str, held: Mapping[str, str]) -> str:
    """Put arguments in the place of what stood for them."""
    for name, token in tokens(held).items():
        text = text.replace(token, held[name])
    return text


@cache
def language(code: str) -> Language:
    """Give a language by its code, one of :data:`LANGUAGES`."""
    if code not in LANGUAGES:
        raise ValueError(f"no language {code!r}; there are {', '.join(LANGUAGES)}")
    return Language(code)


ENGLISH = language("en")
