"""Two views side by side: rows, headlines, and how far two codings agree."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ihp_graph.compare.changes import changes
from ihp_graph.compare.coders import Codings, codings
from ihp_graph.compare.headlines import Headline, headlines
from ihp_graph.dataset import Dataset
from ihp_graph.filters import View
from ihp_graph.questions import Evidence


@dataclass(frozen=True, eq=False)
class Comparison:
    """What two views hold, and how they differ.

    ``headlines`` has each headline in A and B; ``changes`` the rows that were added, removed or changed,
    None where the two look at different things (other filters, two codings) and rows can't be matched;
    ``codings`` the agreement, where two codings were compared.
    """

    names: tuple[str, str]
    a: Evidence
    b: Evidence
    headlines: list[Headline]
    changes: pd.DataFrame | None = None
    codings: Codings | None = None


def compare(a: View | Dataset, b: View | Dataset, names: tuple[str, str] = ("A", "B")) -> Comparison:
    """Say what changed from A to B: rows, and each headline with how sure the difference is.

    Parameters
    ----------
    a, b
        Two data sets, or two views: two periods or programmes of one, the same one at two dates.
    names
        What to call them.
    """
    one, other = Evidence(a), Evidence(b)
    alike = one.view.filter == other.view.filter
    changed = changes(one.dataset, other.dataset) if alike else None
    return Comparison(names, one, other, headlines(one, other), changes=changed)


def compare_codings(a: View | Dataset, b: View | Dataset, names: tuple[str, str] = ("A", "B")) -> Comparison:
    """Say how far two codings of the same partnerships agree, and what each headline is under either.

    Parameters
    ----------
    a, b
        What each coder put on record, or views of it.
    names
        What to call them.
    """
    one, other = Evidence(a), Evidence(b)
    return Comparison(names, one, other, headlines(one, other), codings=codings(one.view, other.view))
