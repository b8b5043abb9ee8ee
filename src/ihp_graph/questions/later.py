"""The questions that this version doesn't answer yet: it says so, and what data they would need."""

from __future__ import annotations

from ihp_graph.questions.answer import Answer, Evidence

QUESTIONS = {
    "Q5": ("Whose needs and strengths are acknowledged?", ("assessments.kind", "assessments.identified_by")),
    "Q6": (
        "Does reciprocity fall as the gap in capacity grows?",
        ("partners.capacity", "partners.capacity_unit"),
    ),
    "Q7": ("Are innovations taken up in both directions?", ("innovations.origin_country", "adoptions.stage")),
    "Q9": (
        "Who sets the standard for worthy knowledge?",
        ("exchanges.classified_by", "exchanges.reported_by"),
    ),
    "Q10": (
        "Of whom is there no record of giving, deciding or telling?",
        ("roles.partner_id", "exchanges.id"),
    ),
    "Q11": ("Do coordinating organisations keep the balance?", ("roles.role", "exchanges.partnership_id")),
}
"""Title and the ``table.column`` that each would be answered from."""


def not_built_yet(evidence: Evidence) -> list[Answer]:
    """Give these questions as not answerable; ``needs`` names what the data lack, not what the code does."""
    return [
        Answer(
            id,
            title,
            answerable=False,
            needs=evidence.missing(*columns),
            finding="This question is not built yet in this version of ihp-graph.",
            figures={},
            n=0,
            caveats=(),
        )
        for id, (title, columns) in QUESTIONS.items()
    ]
