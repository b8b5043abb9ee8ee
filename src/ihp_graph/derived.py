"""What follows from a data set: the year of each fact and the sides of its partners at that date.

A fact's own date is its ``start``, else its ``end``, ``date`` or ``year``. Its side is that of its own
date; without one that of its partnership's ``start``, else ``end``; without that the latest
classification. ``side_dated_by`` says which of the three (``fact``, ``partnership``, ``latest``).

Each function returns the table with more columns, in the same order:

=================  ==========  ==================================================================
``year``           Int64       calendar year of the fact's own date; NA where it has none (a table
                               that has such a column of its own keeps that)
``fiscal_year``    Int64       the fiscal year by which its sides are found; never NA
``side_dated_by``  str         where that year comes from
``…side``          str         ``HIC``, ``LMIC`` or ``unknown``
=================  ==========  ==================================================================
"""

from __future__ import annotations

import pandas as pd

from ihp_graph import income
from ihp_graph.dataset import Dataset

DATE_COLUMNS = ("start", "end", "date", "year")
BY_FACT, BY_PARTNERSHIP, BY_LATEST = "fact", "partnership", "latest"


def own_date(frame: pd.DataFrame) -> pd.Series:
    """Give the date of each fact itself, as text; missing where it has none."""
    date = pd.Series(pd.NA, index=frame.index, dtype="str")
    for column in DATE_COLUMNS:
        if column in frame:
            date = date.fillna(frame[column].astype("str"))
    return date


def dated(dataset: Dataset, table: str) -> pd.DataFrame:
    """Give a table with ``year``, ``fiscal_year`` and ``side_dated_by``."""
    frame = dataset[table]
    own = own_date(frame)
    partnerships = dataset["partnerships"].set_index("id")
    whole = own_date(partnerships)
    of_partnership = (
        frame["partnership_id"].map(whole).astype("str")
        if "partnership_id" in frame
        else pd.Series(pd.NA, index=frame.index, dtype="str")
    )
    date = own.fillna(of_partnership)
    dated_by = pd.Series(BY_LATEST, index=frame.index, dtype="str")
    dated_by = dated_by.mask(of_partnership.notna(), BY_PARTNERSHIP).mask(own.notna(), BY_FACT)
    if "year" not in frame:
        frame = frame.assign(year=pd.to_numeric(own.str.slice(0, 4)).astype("Int64"))
    return frame.assign(
        fiscal_year=income.fiscal_years(date).fillna(income.LAST_YEAR),
        side_dated_by=dated_by,
    )


def exchanges(dataset: Dataset) -> pd.DataFrame:
    """Give the exchanges with ``giver_side``, ``receiver_side`` and ``weight``.

    The weight of an exchange is 1, or its volume where its unit is ``exchange``, which is a number of
    exchanges.
    """
    frame = dated(dataset, "exchanges")
    return frame.assign(
        giver_side=side_of(dataset, frame["from_partner_id"], frame["fiscal_year"]),
        receiver_side=side_of(dataset, frame["to_partner_id"], frame["fiscal_year"]),
        weight=frame["volume"].where(frame["unit"] == "exchange", 1.0),
    )


def roles(dataset: Dataset) -> pd.DataFrame:
    """Give the roles with the ``side`` of whoever holds them."""
    return with_side(dataset, "roles", partner_id="side")


def decisions(dataset: Dataset) -> pd.DataFrame:
    """Give the decisions with the ``side`` of each partner in them."""
    return with_side(dataset, "decisions", partner_id="side")


def funding(dataset: Dataset) -> pd.DataFrame:
    """Give the funding with ``payer_side`` and ``recipient_side``; the latter missing without a recipient."""
    frame = with_side(dataset, "funding", funder_id="payer_side", recipient_id="recipient_side")
    return frame.assign(recipient_side=frame["recipient_side"].where(frame["recipient_id"].notna()))


def partners(dataset: Dataset, as_of: int = income.LAST_YEAR) -> pd.DataFrame:
    """Give the partners with their ``side`` in the fiscal year `as_of`."""
    frame = dataset["partners"]
    return frame.assign(side=income.sides(frame["country"], as_of))


def with_side(dataset: Dataset, table: str, **columns: str) -> pd.DataFrame:
    """Give a table, dated, with the side of each partner that the named columns hold."""
    frame = dated(dataset, table)
    return frame.assign(
        **{name: side_of(dataset, frame[column], frame["fiscal_year"]) for column, name in columns.items()}
    )


def side_of(dataset: Dataset, partner_ids: pd.Series, years: pd.Series) -> pd.Series:
    """Give the side of each partner in the fiscal year beside it."""
    countries = dataset["partners"].set_index("id")["country"]
    return income.sides(partner_ids.map(countries), years)
