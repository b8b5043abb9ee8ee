"""The report as one JSON document: every figure that any form of the report shows.

The same input gives the same document, whatever the order of its rows and wherever it comes from. What
is undefined is null, with its reason; NaN never appears. Weights and ratios are floats, counts are ints.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np
import pandas as pd

from ihp_graph import __version__, bundled, origins, queries
from ihp_graph.dataset import Dataset
from ihp_graph.derived import BY_FACT, BY_LATEST, BY_PARTNERSHIP
from ihp_graph.filters import View
from ihp_graph.income import SIDES
from ihp_graph.language import ENGLISH, Language
from ihp_graph.measures import concentration
from ihp_graph.measures.centrality import partner_notes
from ihp_graph.measures.ledger import pair_records
from ihp_graph.questions import Evidence, answer_all
from ihp_graph.questions.beyond import beyond

LAYOUT = 1
"""The version of the layout; it grows when a key goes away or changes its meaning, not when one is added."""


def document(data: View | Dataset, show_people: bool = False, language: Language = ENGLISH) -> dict[str, Any]:
    """Answer the questions and gather every figure.

    Parameters
    ----------
    data : a view, or a data set for everything in it.
    show_people : add the ``people`` in view by name; without it the document holds none of them.
    language : of its sentences; keys, codes and reasons are the same in every language.

    Returns
    -------
    A document of plain Python values, ready for ``json.dumps(…, allow_nan=False)``. Its layout is in
    docs/report.schema.json; ``layout`` is the version of it.
    """
    evidence = Evidence(data, language)
    network = evidence.network
    asked = queries.by_question()
    whole = {
        "ihp_graph": __version__,
        "layout": LAYOUT,
        "notices": [
            *bundled.notices(evidence.dataset, language),
            *origins.notices(evidence.dataset, language),
        ],
        "dataset": dataset_block(evidence),
        "filter": filter_block(evidence.view),
        "questions": [
            answer.as_dict() | {"queries": [query.id for query in asked[answer.id]]}
            for answer in answer_all(evidence)
        ],
        "measures": {key: result.as_dict() for key, result in evidence.measures.items()},
        "concentration": concentration(network, evidence.partner_measures),
        "partners": evidence.partners,
        "partner_notes": partner_notes(network),
        "pairs": pair_records(network),
        "partnerships": evidence.partnerships.reset_index().to_dict("records"),
        "beyond": beyond(evidence),
    }
    if show_people:
        whole["people"] = people_rows(evidence.dataset)
    return {key: plain(value) for key, value in whole.items()}


def dataset_block(evidence: Evidence) -> dict[str, Any]:
    """Count the rows in view by table, the partners by side and the exchanges by direction."""
    exchanges = evidence.exchanges
    directions = (exchanges["giver_side"] + "->" + exchanges["receiver_side"]).value_counts()
    dated_by = exchanges["side_dated_by"].value_counts()
    sides = evidence.network.partners["side"].value_counts()
    return {
        "tables": evidence.dataset.counts(),
        "partners_by_side": {side: sides.get(side, 0) for side in SIDES},
        "side_as_of": evidence.view.side_as_of,
        "exchanges_by_direction": {
            f"{giver}->{receiver}": directions.get(f"{giver}->{receiver}", 0)
            for giver in SIDES
            for receiver in SIDES
        },
        "side_dated_by": {by: dated_by.get(by, 0) for by in (BY_FACT, BY_PARTNERSHIP, BY_LATEST)},
    }


def filter_block(view: View) -> dict[str, Any]:
    """Give the filter, and by table how many facts it couldn't place."""
    return asdict(view.filter) | {
        "undated_left_out": view.undated_left_out,
        "no_partnership_left_out": view.no_partnership_left_out,
        "other_unit_left_out": view.other_unit_left_out,
    }


def people_rows(dataset: Dataset) -> list[dict[Hashable, Any]]:
    """Give the people in view by name, sorted by id, with the number of exchanges in which they took part."""
    took_part = (
        dataset["participants"].drop_duplicates(["exchange_id", "person_id"])["person_id"].value_counts()
    )
    people = dataset["people"].sort_values("id")[["id", "name", "profession", "partner_id"]]
    return list(people.assign(exchanges=people["id"].map(took_part).fillna(0).astype(int)).to_dict("records"))


def plain(value: Any) -> Any:
    """Give the value in plain Python; what is missing is None.

    >>> plain({"a": np.float64("nan"), "b": (np.int64(1), -0.0)})
    {'a': None, 'b': [1, 0.0]}
    """
    # By type first: there may be millions of them.
    if type(value) in (str, int, bool):
        return value
    if type(value) is float:
        return value + 0.0 if math.isfinite(value) else None
    if isinstance(value, np.generic | np.ndarray):
        return plain(value.tolist())
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(item) for item in value]
    return None if value is pd.NA else value
