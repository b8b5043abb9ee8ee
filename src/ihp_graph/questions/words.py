"""How figures are said: counts, shares and ratios as words that read right for any of them.

A share is said as "k of n" and a count stands beside every percentage; a ratio has two decimals and its
95% interval, or is said in words where it has none. Nothing here judges.
"""

from __future__ import annotations

from collections.abc import Sequence

from ihp_graph.measures.result import Result

ABOUT = "learning about self or country"
"""What a receiver learned of itself or of the giver's country: never called teaching."""
FEW = 3
"""Below this many facts there is nothing to compare."""
MAX_WORDS = 40
"""No finding is longer."""

FRACTIONS = (
    (0.05, "a twentieth"), (0.1, "a tenth"), (1 / 7, "a seventh"), (0.2, "a fifth"), (0.25, "a quarter"),
    (1 / 3, "a third"), (0.4, "two fifths"), (0.5, "half"), (0.6, "three fifths"), (2 / 3, "two thirds"),
    (0.75, "three quarters"), (0.8, "four fifths"), (0.9, "nine tenths"),
)  # fmt: skip


def number(value: float) -> str:
    """Write a count or a sum: no decimals where there are none, thousands apart.

    >>> number(12345.0), number(2.5)
    ('12,345', '2.5')
    """
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"


def counted(n: float, one: str, many: str | None = None) -> str:
    """Write a number with its noun.

    >>> counted(1, "exchange"), counted(0, "exchange"), counted(2, "body", "bodies")
    ('1 exchange', '0 exchanges', '2 bodies')
    """
    return f"{number(n)} {noun(n, one, many)}"


def noun(n: float, one: str, many: str | None = None) -> str:
    """Give the noun in the number that fits `n`."""
    return one if n == 1 else many or f"{one}s"


def verb(n: float, one: str, many: str) -> str:
    """Give the verb in the number that fits `n`.

    >>> verb(1, "goes", "go"), verb(0, "is", "are")
    ('goes', 'are')
    """
    return one if n == 1 else many


def share(k: float, n: float, one: str = "", many: str | None = None) -> str:
    """Write a part of a whole; from a thousand on with its percentage.

    >>> share(2, 46, "exchange"), share(310, 1240, "pair")
    ('2 of 46 exchanges', '310 of 1,240 pairs (25%)')
    """
    of = f"{number(k)} of {number(n)}"
    if one:
        of += f" {noun(n, one, many)}"
    return f"{of} ({k / n:.0%})" if n >= 1000 else of


def listed(parts: Sequence[str]) -> str:
    """Join words as a sentence does.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def ratio(result: Result) -> str:
    """Write a share of exchanges with its 95% interval, or in words where it has none."""
    if not isinstance(result.value, float):
        return f"unknown ({result.reason})"
    return in_words(result.value) if result.interval is None else with_interval(result)


def with_interval(result: Result) -> str:
    """Write a ratio with two decimals and, where it has one, its 95% interval."""
    if not isinstance(result.value, float):
        return f"unknown ({result.reason})"
    value = decimals(result.value)
    return f"{value} ({' to '.join(map(decimals, result.interval))})" if result.interval else value


def decimals(value: float) -> str:
    """Write a ratio with two decimals; never "-0.00"."""
    return f"{round(value, 2) + 0.0:.2f}"


def in_words(value: float) -> str:
    """Say a share between 0 and 1 as the nearest simple fraction.

    >>> in_words(0.0), in_words(0.02), in_words(0.19), in_words(0.97), in_words(1.0)
    ('none', 'under a twentieth', 'about a fifth', 'over nine tenths', 'all')
    """
    if value in (0, 1):
        return "all" if value else "none"
    if value < 0.04:
        return "under a twentieth"
    if value > 0.94:
        return "over nine tenths"
    return "about " + min(FRACTIONS, key=lambda fraction: abs(fraction[0] - value))[1]


def p_value(p: float) -> str:
    """Write a p-value.

    >>> p_value(0.0001), p_value(0.034)
    ('p < 0.001', 'p = 0.034')
    """
    return "p < 0.001" if p < 0.001 else f"p = {p:.3f}"


def sentence(text: str) -> str:
    """Begin with a capital and end with a full stop."""
    return text[:1].upper() + text[1:].rstrip(".") + "."


def fit(main: str, *clauses: str) -> tuple[str, list[str]]:
    """Join clauses to a sentence of at most 40 words; those that don't fit come back as sentences apart.

    >>> fit("one two", "three")
    ('One two; three.', [])
    """
    text, rest = main, []
    for clause in clauses:
        if len(f"{text} {clause}".split()) <= MAX_WORDS:
            text = f"{text}; {clause}"
        else:
            rest.append(sentence(clause))
    return sentence(text), rest


def amount(weight: float, unit: str | None, kind: str = "") -> str:
    """Write an amount of knowledge in the unit of the view.

    >>> amount(1, None, "technical"), amount(40, "person_day"), amount(2.5, "visit", "cultural")
    ('1 technical exchange', '40 person-days', '2.5 cultural visits')
    """
    return f"{number(weight)} {kind} {of_unit(unit, weight)}".replace("  ", " ")


def of_unit(unit: str | None, n: float = 2) -> str:
    """Give what a weight in this unit counts.

    >>> of_unit(None), of_unit("person_day", 1)
    ('exchanges', 'person-day')
    """
    return noun(n, (unit or "exchange").replace("_", "-"))
