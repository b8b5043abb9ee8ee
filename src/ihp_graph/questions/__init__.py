"""The paper's questions Q1 to Q12, each answered from the data with what the answer rests on.

>>> from ihp_graph import sources, paths
>>> answers = answer_all(sources.read([paths.demo_source()]))
>>> [answer.id for answer in answers][:3]
['Q1', 'Q2', 'Q3']
"""

from __future__ import annotations

from ihp_graph.dataset import Dataset
from ihp_graph.filters import View
from ihp_graph.questions.answer import Answer, Evidence
from ihp_graph.questions.claims import claim_and_practice
from ihp_graph.questions.debt import ledgers_between
from ihp_graph.questions.later import not_built_yet
from ihp_graph.questions.learning import learning_ladder
from ihp_graph.questions.power import who_holds_power
from ihp_graph.questions.reciprocity import one_for_another, same_kind

__all__ = ["Answer", "Evidence", "answer_all"]


def answer_all(data: Evidence | View | Dataset) -> list[Answer]:
    """Answer Q1 to Q12, in this order."""
    evidence = data if isinstance(data, Evidence) else Evidence(data)
    answers = [
        same_kind(evidence),
        one_for_another(evidence),
        learning_ladder(evidence),
        who_holds_power(evidence),
        claim_and_practice(evidence),
        ledgers_between(evidence),
        *not_built_yet(evidence),
    ]
    return sorted(answers, key=lambda answer: int(answer.id[1:]))
