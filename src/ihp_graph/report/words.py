"""What things are called on the report's page, for people who don't know their keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ihp_graph.language import Language

FEW_DECISIONS = 5
"""Below this many decisions a row is hatched."""

CONTENT = (
    "hard_skill",
    "care_practice",
    "innovation",
    "country_knowledge",
    "cultural_competency",
    "soft_skill",
    "not_recorded",
)
ROLES = {
    "members": "member",
    "coordinators": "coordinator",
    "fund_administrators": "fund_administrator",
    "funders": "funder",
    "accountable": "accountable",
}
"""Key of Q4: the role's code."""
ASSESSMENTS = ("need", "strength", "weakness", "objective")
STANDARDS = ("reported", "classified", "standards_decided", "needs_identified")
ACTS = ("give", "decide", "report")
ACCOUNTS = ("confirmed", "disputed", "one_sided", "third_party_only")

PARTNER_MEASURES = (
    "out_strength",
    "in_strength",
    "reverse_pagerank",
    "pagerank",
    "betweenness",
    "betweenness_hic_to_lmic",
)
"""Of ``concentration``, those whose share of a total means something."""
SUFFIXES = ("technical", "cultural", "from", "active")
"""How the key of a measure ends that is another one of a part."""


def coded(say: Language, what: str, code: str) -> str:
    """Say a code or a key: the message ``what-code``, in kebab-case.

    >>> from ihp_graph.language import ENGLISH
    >>> coded(ENGLISH, "report-content", "hard_skill")
    'Clinical or technical skill'
    """
    return say(f"{what}-{code.lower().replace('_', '-')}")


def power(say: Language, row: Mapping[str, Any]) -> str:
    """Name a kind of power of the document.

    >>> from ihp_graph.language import ENGLISH
    >>> power(ENGLISH, {"power": "paid", "role": None, "currency": "GBP", "kind": None})
    'Paid, GBP'
    """
    if row["power"] == "role":
        return coded(say, "report-role", row["role"])
    if row["power"] == "decided":
        return say("report-power-decided")
    parts = [coded(say, "report-power", row["power"]), row["currency"]]
    return ", ".join([*parts, coded(say, "code-funding", row["kind"])] if row["kind"] else parts)


def power_group(say: Language, row: Mapping[str, Any]) -> str:
    """Say under which heading a kind of power stands."""
    return coded(say, "report-power-group", row["power"])


def value(say: Language, figure: Any) -> str:
    """Write any single figure of the document.

    >>> from ihp_graph.language import ENGLISH
    >>> [value(ENGLISH, figure) for figure in (3.0, 0.456, 0.00123, None)]
    ['3', '0.46', '0.0012', 'not known']
    """
    if figure is None:
        return say("report-not-known")
    if isinstance(figure, bool):
        return say("page-yes" if figure else "page-no")
    if isinstance(figure, int | float):
        if float(figure).is_integer():
            return say.number(figure)
        return say.figures(f"{figure:.2g}") if abs(figure) < 0.1 else say.ratio(figure)
    return str(figure)


def signed(say: Language, net: float) -> str:
    """Write a net flow with its sign, a true minus.

    >>> from ihp_graph.language import ENGLISH
    >>> [signed(ENGLISH, net) for net in (3, -1.5, 0)]
    ['+3', '−1.5', '0']
    """
    return f"{'+' if net > 0 else ''}{say.number(net)}".replace("-", "\N{MINUS SIGN}")


def measure(say: Language, key: str) -> str:
    """Name a measure by its key."""
    for suffix in SUFFIXES:
        base = key.removesuffix(f"_{suffix}")
        if base != key and base not in OF_ONE_KIND:
            return say(f"report-measure-of-{suffix}", measure=coded(say, "report-measure", base))
    return coded(say, "report-measure", key)


OF_ONE_KIND = ("reciprocity",)
"""What is no measure but with the kind of knowledge behind it."""


def interval(say: Language, measure: Mapping[str, Any]) -> str:
    """Write the interval of a measure, or why it has none."""
    if measure["value"] is None:
        return say("report-no-value", reason=reason(say, measure))
    if measure["interval"] is None:
        return note(say, measure) if measure["note"] == "too few" else say("report-no-interval")
    low, high = measure["interval"]
    return say("report-interval", low=say.ratio(low), high=say.ratio(high))


def reason(say: Language, measure: Mapping[str, Any]) -> str:
    """Say in words why a measure is undefined."""
    return coded(say, "report-why", measure["reason"].replace(" ", "-"))


def note(say: Language, measure: Mapping[str, Any]) -> str:
    """Say what is noted of a measure; nothing where nothing is."""
    return coded(say, "report-note", measure["note"].replace(" ", "-")) if measure["note"] else ""


def stated(say: Language, measure: Mapping[str, Any]) -> str:
    """Write a measure with how sure it is, or why it is undefined."""
    if measure["value"] is None:
        return say("report-stated-nothing", reason=reason(say, measure))
    sure = []
    if measure["interval"] is not None:
        sure.append(say("report-stated-interval", interval=interval(say, measure)))
    if measure["p_value"] is not None:
        sure.append(say("report-stated-p", p=p_value(say, measure["p_value"])))
    if measure["note"]:
        sure.append(note(say, measure))
    return say.ratio(measure["value"]) + (f" ({say.semicolon.join(sure)})" if sure else "")


def p_value(say: Language, p: float) -> str:
    """Write a p-value.

    >>> from ihp_graph.language import ENGLISH
    >>> p_value(ENGLISH, 0.0001), p_value(ENGLISH, 0.0342)
    ('<\\xa00.001', '=\\xa00.034')
    """
    return say.figures("<\N{NO-BREAK SPACE}0.001" if p < 0.001 else f"=\N{NO-BREAK SPACE}{p:.3f}")


def filter_line(say: Language, chosen: Mapping[str, Any]) -> str:
    """Say what is in view, or nothing where everything is."""
    first, last = (None if year is None else str(year) for year in (chosen["from_year"], chosen["to_year"]))
    parts = []
    if first is not None and last is not None:
        parts.append(say("report-filter-years", first=first, last=last) if first != last else first)
    elif first is not None:
        parts.append(say("report-filter-from", year=first))
    elif last is not None:
        parts.append(say("report-filter-to", year=last))
    parts += [
        say(f"report-filter-{key}", name=chosen[key])
        for key in ("programme", "topic")
        if chosen[key] is not None
    ]
    if chosen["unit"] is not None:
        parts.append(say("report-filter-unit", unit=chosen["unit"]))
    return ", ".join(parts)


def way(say: Language, giver: str, receiver: str) -> str:
    """Write a direction from side to side."""
    return f"{say('side', side=giver)} → {say('side', side=receiver)}"
