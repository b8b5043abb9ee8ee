"""What things are called on the report's page, for people who don't know their keys."""

from __future__ import annotations

from typing import Any

from ihp_graph.pages import COUNTABLE, count, ratio

FEW_DECISIONS = 5
"""Below this many decisions a row is hatched."""

SHORT = {
    "Q1": "Same kind, both ways",
    "Q2": "One kind for another",
    "Q3": "Learning and practice",
    "Q4": "Roles, money, decisions",
    "Q5": "Needs and strengths",
    "Q6": "Capacity",
    "Q7": "Innovations",
    "Q8": "Claim and practice",
    "Q9": "Whose standards",
    "Q10": "Whose voice",
    "Q11": "Coordinators",
    "Q12": "Balance of pairs",
}

REASONS = {
    "no exchanges": "no exchange is on record",
    "no HIC-LMIC exchanges": "no exchange between a HIC and an LMIC partner is on record",
    "no technical exchanges": "no technical exchange is on record",
    "no cultural exchanges": "no cultural exchange is on record",
    "one side only": "partners of one side only",
    "fewer than two partners": "fewer than two partners",
    "fewer than three partners": "fewer than three partners",
    "every arc is present": "every possible flow is on record, so that nothing can vary",
    "too few recorded": "too few are recorded to compare",
    "fragmented": "most partners could never have met, so there is nothing to compare with",
    "not converged": "the computation did not settle",
    "fewer than ten partnerships": "fewer than ten partnerships",
    "no exchanges of its own": "no exchange of its own is on record",
}
"""Why a value is undefined, by the reason that the document gives."""

CONTENT = {
    "hard_skill": "Clinical or technical skill",
    "care_practice": "Way of running care or a service",
    "innovation": "Innovation",
    "country_knowledge": "Knowledge of the country",
    "cultural_competency": "Cultural competency",
    "soft_skill": "Soft skill",
    "not_recorded": "Not recorded",
}

ROLES = {
    "members": ("member", "Members"),
    "coordinators": ("coordinator", "Coordinators"),
    "fund_administrators": ("fund_administrator", "Fund administrators"),
    "funders": ("funder", "Funders"),
    "accountable": ("accountable", "Accountable"),
}
"""Key of Q4: the role's code and its plural."""

ASSESSMENTS = {
    "need": "Needs",
    "strength": "Strengths",
    "weakness": "Weaknesses",
    "objective": "Objectives",
}
STANDARDS = {
    "reported": "Told an exchange",
    "classified": "Called its knowledge technical or cultural",
    "standards_decided": "Decided on standards",
    "needs_identified": "Identified a need",
}
ACTS = {"give": "giving", "decide": "deciding", "report": "telling"}
ACCOUNTS = {
    "confirmed": "Told by both sides, who agree",
    "disputed": "Told differently",
    "one_sided": "Told by one side",
    "third_party_only": "Told by third parties only",
}

MEASURES = {
    "flow_hic_lmic": "From HIC to LMIC partners",
    "flow_lmic_hic": "From LMIC to HIC partners",
    "flow_hic_hic": "Between HIC partners",
    "flow_lmic_lmic": "Between LMIC partners",
    "flow_asymmetry": "One-sidedness of the flow between the sides (−1 to 1)",
    "cross_reciprocity_weighted": "Any kind coming back, between the sides",
    "cross_reciprocity_typed": "The same kind coming back, between the sides",
    "cross_substitution_gap": "Substitution gap, between the sides",
    "reciprocity_weighted": "Any kind coming back, all partners",
    "reciprocity_technical": "Technical for technical, all partners",
    "reciprocity_cultural": "Cultural for cultural, all partners",
    "reciprocity_typed": "The same kind coming back, all partners",
    "substitution_gap": "Substitution gap, all partners",
    "reciprocity_edgewise": "Share of arcs returned",
    "rho_gl": "Garlaschelli–Loffredo ρ",
    "density": "Density",
    "ei_index": "E-I index by side",
    "assortativity_income": "Assortativity by side",
    "centralization_outdegree": "Centralisation of giving",
    "centralization_indegree": "Centralisation of receiving",
    "centralization_betweenness": "Centralisation of going between",
    "gini_out_strength": "Gini of giving",
    "gini_in_strength": "Gini of receiving",
    "hhi_out_strength": "Concentration of giving (HHI)",
    "theil_out_strength": "Theil of giving",
    "theil_between_income": "of which between the sides",
    "theil_within_income": "of which within the sides",
    "flow_hierarchy": "Flow hierarchy",
    "trophic_incoherence": "Trophic incoherence",
}

PARTNER_MEASURES = {
    "out_strength": "Knowledge given",
    "in_strength": "Knowledge received",
    "reverse_pagerank": "Knowledge source (PageRank against the arrows)",
    "pagerank": "Knowledge sink (PageRank along the arrows)",
    "betweenness": "Going between any two partners",
    "betweenness_hic_to_lmic": "Going between, from HIC to LMIC",
}
"""Of ``concentration``, those whose share of a total means something."""


POWER = {"role": "Roles", "decided": "Decisions", "paid": "Money", "administered": "Money"}
"""Under which heading a kind of power stands."""


def power(row: Any) -> str:
    """Name a kind of power of the document.

    >>> power({"power": "paid", "role": None, "currency": "GBP", "kind": None})
    'Paid, GBP'
    """
    if row["power"] == "role":
        return next(name for role, name in ROLES.values() if role == row["role"])
    if row["power"] == "decided":
        return "Decided"
    return ", ".join(filter(None, (row["power"].capitalize(), row["currency"], row["kind"])))


def plain(key: str) -> str:
    """Write a key of the document as words.

    >>> plain("learned_about"), plain("HIC")
    ('learned about', 'HIC')
    """
    return key.replace("_", " ")


def value(figure: Any) -> str:
    """Write any single figure of the document.

    >>> value(3.0), value(0.456), value(0.00123), value(None)
    ('3', '0.46', '0.0012', 'not known')
    """
    if figure is None:
        return "not known"
    if isinstance(figure, bool):
        return "yes" if figure else "no"
    if isinstance(figure, int | float):
        if float(figure).is_integer():
            return count(figure)
        return f"{figure:.2g}" if abs(figure) < 0.1 else ratio(figure)
    return str(figure)


def signed(net: float) -> str:
    """Write a net flow with its sign, a true minus.

    >>> signed(3), signed(-1.5), signed(0)
    ('+3', '−1.5', '0')
    """
    return f"{'+' if net > 0 else ''}{count(net)}".replace("-", "\N{MINUS SIGN}")


def measure(key: str) -> str:
    """Name a measure by its key: with its suffixes in words where they have any."""
    if key in MEASURES:
        return MEASURES[key]
    for suffix, said in (
        ("_technical", "technical"),
        ("_cultural", "cultural"),
        ("_from", "without learning recorded as about"),
        ("_active", "over partners with an exchange"),
    ):
        if key.endswith(suffix) and key.removesuffix(suffix) in MEASURES:
            return f"{MEASURES[key.removesuffix(suffix)]}: {said}"
    return plain(key).capitalize()


def interval(measure: Any) -> str:
    """Write the interval of a measure, or why it has none."""
    if measure["value"] is None:
        return f"not defined: {reason(measure)}"
    if measure["interval"] is None:
        return "too few" if measure["note"] == "too few" else "none"
    low, high = measure["interval"]
    return f"{ratio(low)} to {ratio(high)}"


def reason(measure: Any) -> str:
    """Say in words why a measure is undefined."""
    return REASONS.get(measure["reason"], measure["reason"] or "not recorded")


def stated(measure: Any) -> str:
    """Write a measure with how sure it is, or why it is undefined."""
    if measure["value"] is None:
        return f"not defined, {reason(measure)}"
    sure = []
    if measure["interval"] is not None:
        sure.append(f"95% interval {interval(measure)}")
    if measure["p_value"] is not None:
        sure.append(f"sign-flip test, p\N{NO-BREAK SPACE}{p_value(measure['p_value'])}")
    if measure["note"]:
        sure.append(measure["note"])
    return ratio(measure["value"]) + (f" ({'; '.join(sure)})" if sure else "")


def p_value(p: float) -> str:
    """Write a p-value.

    >>> p_value(0.0001), p_value(0.0342)
    ('<\\xa00.001', '=\\xa00.034')
    """
    return "<\N{NO-BREAK SPACE}0.001" if p < 0.001 else f"=\N{NO-BREAK SPACE}{p:.3f}"


def filter_line(chosen: Any) -> str:
    """Say what is in view, or nothing where everything is."""
    first, last = chosen["from_year"], chosen["to_year"]
    parts = []
    if first is not None and last is not None:
        parts.append(f"{first} to {last}" if first != last else str(first))
    elif first is not None:
        parts.append(f"from {first}")
    elif last is not None:
        parts.append(f"up to {last}")
    parts += [f"{key} {chosen[key]}" for key in ("programme", "topic") if chosen[key] is not None]
    if chosen["unit"] is not None:
        parts.append(f"only what is measured in {COUNTABLE[chosen['unit']][1]}")
    return ", ".join(parts)
