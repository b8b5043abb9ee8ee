"""The messages of one language, as Fluent reads them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentFloat

from ihp_graph import paths

LOCALE = paths.PACKAGE / "locale"
SHARES_FROM = 1000
"""A part of this many or more has its percentage beside it."""


class Catalogue:
    """All messages of a language; ``code`` names its folder in ``locale/``."""

    def __init__(self, code: str):
        self.code = code
        functions: Any = {"PERCENT": self.percent}
        self.bundle = FluentBundle([code], functions=functions, use_isolating=False)
        self.plain: dict[str, str] = {}
        for file in files(code):
            self.bundle.add_resource(FluentResource(text_of(file, code)))

    def has(self, id: str) -> bool:
        """Whether there is such a message."""
        return self.bundle.has_message(id)

    def say(self, id: str, args: Mapping[str, str | int | float]) -> str:
        """Say a message; LookupError where it isn't there or lacks an argument."""
        if not args and id in self.plain:
            return self.plain[id]
        if not self.bundle.has_message(id):
            raise LookupError(f"no message {id!r} in {self.code}")
        pattern = self.bundle.get_message(id).value
        if pattern is None:
            raise LookupError(f"message {id!r} in {self.code} has no text")
        text, errors = self.bundle.format_pattern(pattern, {name: fluent(arg) for name, arg in args.items()})
        if errors:
            raise LookupError(f"message {id!r} in {self.code}: {errors[0]}")
        if not args:
            self.plain[id] = str(text)
        return str(text)

    def percent(self, part: float, whole: float) -> str:
        """Give what follows a part of a whole: from a thousand on its percentage, in brackets."""
        if whole < SHARES_FROM:
            return ""
        share = f"{part / whole:.0%}"
        return f" ({share})" if self.code == "en" else f" ({share[:-1]}\N{NARROW NO-BREAK SPACE}%)"


def fluent(arg: str | int | float) -> str | int | float:
    """Give a number such that Fluent writes it as :meth:`ihp_graph.language.Language.number` does."""
    if isinstance(arg, str):
        return str(arg)
    if abs(arg - round(arg)) < 1e-9:
        return round(arg)
    return FluentFloat(float(f"{arg:.1f}"), minimumFractionDigits=1, maximumFractionDigits=1)


def files(code: str) -> list[Path]:
    """Give the files of a language."""
    return sorted((LOCALE / code).glob("*.ftl"))


def text_of(file: Path, code: str) -> str:
    """Read a file of messages; in French with the spaces and apostrophes of print."""
    text = file.read_text(encoding="utf-8")
    return printed(text) if code == "fr" else text


def printed(text: str) -> str:
    """Put no-break spaces where French wants them, and round apostrophes.

    >>> printed("Qui l'a dit ? « Moi » : 5 %")
    'Qui l’a dit\\u202f? «\\xa0Moi\\xa0»\\xa0: 5\\u202f%'
    """
    text = re.sub(r" ([;?!%])", "\N{NARROW NO-BREAK SPACE}\\1", text)
    text = re.sub(r" ([:»])", "\N{NO-BREAK SPACE}\\1", text)
    return text.replace("« ", "«\N{NO-BREAK SPACE}").replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")
