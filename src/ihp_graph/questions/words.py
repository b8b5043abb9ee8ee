"""How figures are said within sentences, in any language; the sentences themselves are in the catalogue.

A share is said as "k of n" and a count stands beside every percentage; a ratio has two decimals and its
95% interval, or is said in words where it has none. Nothing here judges.
"""

from __future__ import annotations

from ihp_graph.language import ENGLISH, Language
from ihp_graph.measures.result import Result

FEW = 3
"""Below this many facts there is nothing to compare."""
MAX_WORDS = 40
"""No finding is longer."""

FRACTIONS = (
    (0.05, "a twentieth"), (0.1, "a tenth"), (1 / 7, "a seventh"), (0.2, "a fifth"), (0.25, "a quarter"),
    (1 / 3, "a third"), (0.4, "two fifths"), (0.5, "half"), (0.6, "three fifths"), (2 / 3, "two thirds"),
    (0.75, "three quarters"), (0.8, "four fifths"), (0.9, "nine tenths"),
)  # fmt: skip
"""What a share may be near to; the names choose the words of every language."""


def few(*n: int) -> str:
    """Say to a message whether the smallest of these is too few to compare.

    >>> few(12, 2), few(3)
    ('yes', 'no')
    """
    return yes(min(n) < FEW)


def yes(true: bool) -> str:
    """Say something to a message that chooses its words by it."""
    return "yes" if true else "no"


def ratio(result: Result, say: Language = ENGLISH) -> str:
    """Write a share of exchanges with its 95% interval, or in words where it has none."""
    if isinstance(result.value, float) and result.interval is None:
        return in_words(result.value, say)
    return with_interval(result, say)


def with_interval(result: Result, say: Language = ENGLISH) -> str:
    """Write a ratio with two decimals and, where it has one, its 95% interval."""
    if not isinstance(result.value, float):
        return say("unknown-because", reason=reason(str(result.reason), say))
    value = say.decimals(result.value)
    if result.interval is None:
        return value
    low, high = map(say.decimals, result.interval)
    return say("with-interval", value=value, low=low, high=high)


def in_words(value: float, say: Language = ENGLISH) -> str:
    """Say a share between 0 and 1 as the nearest simple fraction.

    >>> in_words(0.0), in_words(0.02), in_words(0.19), in_words(0.97), in_words(1.0)
    ('none', 'under a twentieth', 'about a fifth', 'over nine tenths', 'all')
    """
    if value in (0, 1):
        return say("share-all" if value else "share-none")
    if value < 0.04:
        return say("share-little")
    if value > 0.94:
        return say("share-nearly")
    name = min(FRACTIONS, key=lambda fraction: abs(fraction[0] - value))[1]
    return say("share-about", fraction=name.removeprefix("a ").replace(" ", "-"))


def p_value(p: float, say: Language = ENGLISH) -> str:
    """Write a p-value.

    >>> p_value(0.0001), p_value(0.034)
    ('p < 0.001', 'p = 0.034')
    """
    if p < 0.001:
        return say("p-below", p=say.figures("0.001"))
    return say("p-equals", p=say.figures(f"{p:.3f}"))


def reason(given: str, say: Language) -> str:
    """Say why a value is undefined: the reason of :class:`ihp_graph.measures.Result`."""
    return say(f"reason-{given.lower().replace(' ', '-')}")


def sentence(text: str) -> str:
    """Begin with a capital and end with a full stop."""
    return text[:1].upper() + text[1:].rstrip(".") + "."


def fit(main: str, *clauses: str, say: Language = ENGLISH) -> tuple[str, list[str]]:
    """Join clauses to a sentence of at most 40 words; those that don't fit come back as sentences apart.

    >>> fit("one two", "three")
    ('One two; three.', [])
    """
    text, rest = main, []
    for clause in clauses:
        joined = say("clauses", text=text, clause=clause)
        if length(joined) <= MAX_WORDS:
            text = joined
        else:
            rest.append(sentence(clause))
    return sentence(text), rest


def length(text: str) -> int:
    """Count words: what a no-break space holds together is one."""
    return len(text.split(" "))
