"""The paper's questions Q1 to Q12, each answered from the data with what the answer rests on.

>>> from ihp_graph import sources, paths
>>> answers = answer_all(sources.read([paths.demo_source()]))
>>> [answer.id for answer in answers][:3]
['Q1', 'Q2', 'Q3']
"""

from __future__ import annotations

from collections.abc import Callable

from ihp_graph.dataset import Dataset
from ihp_graph.filters import View
from ihp_graph.questions.answer import Answer, Evidence
from ihp_graph.questions.capacity import capacity_gap
from ihp_graph.questions.claims import claim_and_practice
from ihp_graph.questions.coordinators import kept_balance
from ihp_graph.questions.debt import ledgers_between
from ihp_graph.questions.innovations import innovation_pipeline
from ihp_graph.questions.learning import learning_ladder
from ihp_graph.questions.needs import needs_and_strengths
from ihp_graph.questions.power import who_holds_power
from ihp_graph.questions.reciprocity import one_for_another, same_kind
from ihp_graph.questions.voice import no_record_of, worthy_knowledge

__all__ = ["QUESTIONS", "Answer", "Evidence", "answer_all"]

QUESTIONS: tuple[Callable[[Evidence], Answer], ...] = (
    same_kind,
    one_for_another,
    learning_ladder,
    who_holds_power,
    needs_and_strengths,
    capacity_gap,
    innovation_pipeline,
    claim_and_practice,
    worthy_knowledge,
    no_record_of,
    kept_balance,
    ledgers_between,
)
"""The function that answers each question, Q1 to Q12."""


def answer_all(data: Evidence | View | Dataset) -> list[Answer]:
    """Answer Q1 to Q12, in this order."""
    evidence = data if isinstance(data, Evidence) else Evidence(data)
    return [answer(evidence) for answer in QUESTIONS]
