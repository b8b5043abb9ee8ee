"""Rates of exchange that the user gives: without them amounts of different currencies are never added."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from ihp_graph.derived import own_date


@dataclass(frozen=True)
class Rates:
    """What one unit of a currency was worth in a year.

    ``name`` is what a report calls the rates, ``into`` the currency of all of them, ``worth`` the units of it
    by currency and calendar year. :func:`ihp_graph.sources.rates.read_rates` reads them from a file.
    """

    name: str
    into: str
    worth: Mapping[tuple[str, int], float]

    def amounts(self, funding: pd.DataFrame) -> pd.Series:
        """Give each amount in the one currency, at the rate of its own year.

        Parameters
        ----------
        funding : rows with ``amount``, ``currency``, and ``date`` or ``year``.

        Returns
        -------
        Series of float with its index; missing where the rates have no such currency in that year, or the
        amount has no date. An amount in the one currency stays as it is, dated or not.

        Examples
        --------
        >>> rows = pd.DataFrame({"amount": [10.0, 10.0, 10.0], "currency": ["GBP", "USD", "GBP"]})
        >>> rows["date"] = pd.Series(["2020-05", None, "2021"], dtype="str")
        >>> Rates("r.csv", "USD", {("GBP", 2020): 1.5}).amounts(rows).tolist()
        [15.0, 10.0, nan]
        """
        years = own_date(funding).str.slice(0, 4).fillna("0").astype("int64")
        keys = zip(funding["currency"].tolist(), years.tolist(), strict=True)
        worth = [
            1.0 if currency == self.into else self.worth.get((currency, year)) for currency, year in keys
        ]
        return funding["amount"] * pd.Series(worth, index=funding.index, dtype="float64")
