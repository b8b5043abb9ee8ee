"""What no question of the paper asks for: lags, paths through a third, power, sensitivity and silence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from ihp_graph.measures.gap import gaps_by_partner, power_knowledge_gap
from ihp_graph.measures.lag import lagged_reciprocity, window
from ihp_graph.measures.sensitivity import sensitivity
from ihp_graph.measures.silence import blank_cells, without_row
from ihp_graph.measures.through import through_hic
from ihp_graph.questions.answer import Evidence


def beyond(evidence: Evidence) -> dict[str, Any]:
    """Give the measures beyond the paper in the layout of ``report --format json``.

    Returns
    -------
    ``lagged_reciprocity``, ``through_hic``, ``power_knowledge_gap``, ``sensitivity`` and ``silence``; what is
    undefined is None.
    """
    first, last = window(evidence.network)
    return {
        "lagged_reciprocity": {
            "first_year": first,
            "last_year": last,
            "rows": [with_interval(row) for row in records(lagged_reciprocity(evidence.network))],
        },
        "through_hic": through_hic(evidence.network),
        "power_knowledge_gap": {
            "by_side": records(power_knowledge_gap(evidence.view, evidence.network)),
            "by_partner": [
                {"id": row.pop("id"), "knowledge_share": row.pop("knowledge_share"), "gaps": row}
                for row in records(gaps_by_partner(evidence.view, evidence.network).reset_index())
            ],
        },
        "sensitivity": sensitivity(evidence.network),
        "silence": {
            "blank_cells": records(blank_cells(evidence.view)),
            "without_row": records(without_row(evidence.view)),
        },
    }


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Give the rows of a table; a missing cell is None."""
    rows = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return [{str(column): cell for column, cell in row.items()} for row in rows]


def with_interval(row: Mapping[str, Any]) -> dict[str, Any]:
    """Give a row with its interval in one cell."""
    cells = {column: cell for column, cell in row.items() if column not in ("low", "high")}
    return cells | {"interval": None if row["low"] is None else [row["low"], row["high"]]}
