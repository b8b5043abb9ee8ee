"""The words that the script of a page says: messages whose ids have ``-js-`` in them, with places to fill.

In such a message ``$n`` chooses the plural and ``$figure`` is that number as it is written. The page holds
``{name}`` where the script puts an argument, and of a message with a plural each of its forms.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from ihp_graph.language import Language
from ihp_graph.language.catalogue import LOCALE

MESSAGE = re.compile(r"^([a-z]+-js-[a-z-]+) =(.*(?:\n .*)*)", re.MULTILINE)
PLURALS = {"one": 1, "many": 1_000_000, "other": 2}
"""A number of each plural form that English or French has."""


@cache
def words(say: Language) -> dict[str, str | dict[str, str]]:
    """Give every message of scripts; one with a number in each form of its plural.

    >>> from ihp_graph.language import ENGLISH
    >>> words(ENGLISH)["crowd-js-exchanges"]["one"]
    '{figure} exchange'
    """
    found: dict[str, str | dict[str, str]] = {}
    for file in sorted((LOCALE / "en").glob("*.ftl")):
        for id, text in MESSAGE.findall(file.read_text(encoding="utf-8")):
            named: dict[str, Any] = {name: f"{{{name}}}" for name in re.findall(r"\$(\w+)", text)}
            found[id] = (
                {form: say(id, **named | {"n": n}) for form, n in PLURALS.items()}
                if named.pop("n", None)
                else say(id, **named)
            )
    return found
