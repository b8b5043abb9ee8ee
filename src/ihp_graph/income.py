"""The side of a country: high-income (HIC) or low- and middle-income (LMIC), at a date.

The side is that of the World Bank's income group in the fiscal year of the fact. Fiscal year t runs
from 1 July t−1 to 30 June t; a bare year Y counts as FY Y. Before FY1989, the first classification,
the FY1989 group holds; after the last published year, that year's. A country without a group in that
year is of unknown side.

Source: World Bank, Country and Lending Groups, historical classification by income (OGHIST),
CC BY 4.0; ``data/reference/income_groups.csv``.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Literal

import iso3166
import numpy as np
import pandas as pd

from ihp_graph import paths

HIC, LMIC, UNKNOWN = "HIC", "LMIC", "unknown"
SIDES = (HIC, LMIC, UNKNOWN)
FIRST_YEAR, LAST_YEAR = 1989, 2026
"""The fiscal years of the first and of the last classification."""

IncomeGroup = Literal["low", "lower_middle", "upper_middle", "high"]
GROUPS: dict[str, IncomeGroup] = {"L": "low", "M": "lower_middle", "U": "upper_middle", "H": "high"}


def fiscal_year(date: str) -> int:
    """Give the World Bank fiscal year of a date of the form YYYY, YYYY-MM or YYYY-MM-DD.

    >>> fiscal_year("2013"), fiscal_year("2013-06-30"), fiscal_year("2013-07")
    (2013, 2013, 2014)
    """
    return int(date[:4]) + (len(date) > 4 and int(date[5:7]) >= 7)


def fiscal_years(dates: pd.Series) -> pd.Series:
    """Give the fiscal year of each date as Int64; NA where there is no date."""
    years = pd.to_numeric(dates.str.slice(0, 4)).astype("Int64")
    months = pd.to_numeric(dates.str.slice(5, 7).replace("", "1")).astype("Int64")
    return years + (months >= 7).astype("Int64")


def income_group(country: str, year: int) -> IncomeGroup | None:
    """Give the income group of a country (ISO alpha-3) in a fiscal year; None where it had none.

    >>> income_group("CHL", 2013), income_group("CHL", 2014)
    ('upper_middle', 'high')
    """
    letters = classification().get(country)
    return GROUPS.get(letters[clamp(year) - FIRST_YEAR]) if letters else None


def side(country: str, year: int) -> str:
    """Give the side of a country (ISO alpha-3, or of :func:`unnamed`) in a fiscal year: HIC, LMIC or unknown.

    >>> side("NAM", 2020), side("SSD", 2012), side("SSD", 2013)
    ('LMIC', 'unknown', 'LMIC')
    """
    if (walk := unnamed_sides(country)) is not None:
        return walk[clamp(year) - FIRST_YEAR]
    group = income_group(country, year)
    if group is None:
        return UNKNOWN
    return HIC if group == "high" else LMIC


def sides(countries: pd.Series, years: pd.Series | int) -> pd.Series:
    """Give the side of each country in the fiscal year beside it.

    Parameters
    ----------
    countries : Series of ISO alpha-3 codes; missing ones are of unknown side.
    years : fiscal years, a Series of the same length without missing values, or one for all.

    Returns
    -------
    Series of str with the index of `countries`.
    """
    rows, table = side_table()
    for code in countries.dropna().unique():
        if code not in rows and (walk := unnamed_sides(code)) is not None:
            rows, table = rows | {code: len(table)}, np.vstack([table, np.array(walk, dtype=object)])
    row = countries.map(rows).fillna(UNKNOWN_ROW).to_numpy(dtype=np.int64)
    column = np.clip(np.asarray(years, dtype=np.int64), FIRST_YEAR, LAST_YEAR) - FIRST_YEAR
    return pd.Series(table[row, column], index=countries.index, dtype="str")


def alpha3(country: str) -> str | None:
    """Give the ISO alpha-3 code of a country written as a code or a known name; None if not known.

    >>> alpha3("na"), alpha3("Côte d’Ivoire"), alpha3("UK"), alpha3("Atlantis")
    ('NAM', 'CIV', 'GBR', None)
    """
    return known_countries().get(fold(country))


@cache
def country_name(code: str) -> str:
    """Give the name of a country by its alpha-3 code: the World Bank's, else that of ISO 3166."""
    if unnamed_sides(code) is not None:
        return f"Other countries: {code}"
    name = economies().get(code)
    return name[0] if name else str(iso3166.countries.get(code).apolitical_name)


@cache
def country_names() -> tuple[str, ...]:
    """Give the names under which countries are known, for suggestions, in alphabetical order."""
    names = {name for name, _ in economies().values()} | {c.apolitical_name for c in iso3166.countries}
    return tuple(sorted(names))


@cache
def known_countries() -> dict[str, str]:
    """Map each folded code and name to an alpha-3 code."""
    known = {}
    for country in iso3166.countries:
        for text in (country.name, country.apolitical_name, country.alpha2, country.alpha3):
            known[fold(text)] = country.alpha3
    for code, (name, _) in economies().items():
        known[fold(name)] = known[fold(code)] = code
    with (paths.data_dir() / "reference" / "country_names.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            known[fold(row["also_known_as"])] = row["iso3"]
    return known


@cache
def economies() -> dict[str, tuple[str, str]]:
    """Map each economy's code to its name and its groups, one letter a fiscal year."""
    with (paths.data_dir() / "reference" / "income_groups.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return {code: (name, letters) for code, name, letters in rows}


def classification() -> dict[str, str]:
    """Map each economy's code to its groups, one letter a fiscal year."""
    return {code: letters for code, (_, letters) in economies().items()}


@cache
def side_table() -> tuple[dict[str, int], np.ndarray]:
    """Give the row of each economy and the table of sides by row and fiscal year; the first is unknown."""
    letters = classification()
    table = [[UNKNOWN] * (LAST_YEAR - FIRST_YEAR + 1)]
    table += [[{"H": HIC, ".": UNKNOWN}.get(letter, LMIC) for letter in years] for years in letters.values()]
    return {code: row for row, code in enumerate(letters, 1)}, np.array(table, dtype=object)


UNKNOWN_ROW = 0
"""The row of what isn't an economy."""


def unnamed(country: str, years: Iterable[int]) -> str:
    """Give the code of a country without a name that has the same side in these fiscal years.

    >>> unnamed("CHL", [2000, 2010]), unnamed("CHL", [2010, 2020]), unnamed("GBR", [2020])
    ('LMIC', 'LMIC, HIC from 2020', 'HIC')
    """
    code = last = ""
    for year in sorted(years):
        if (now := side(country, year)) != last:
            code += f", {now} from {year}" if code else now
            last = now
    return code or UNKNOWN


def unnamed_sides(code: str) -> list[str] | None:
    """Give the side of an unnamed country in each fiscal year; None where the code is none of its codes.

    >>> walk = unnamed_sides("LMIC, HIC from 2020")
    >>> walk[2019 - FIRST_YEAR], walk[2020 - FIRST_YEAR], unnamed_sides("GBR")
    ('LMIC', 'HIC', None)
    """
    first, *switches = code.split(", ")
    if first not in SIDES:
        return None
    walk = [first] * (LAST_YEAR - FIRST_YEAR + 1)
    for switch in switches:
        now, year = switch.split(" from ")
        walk[clamp(int(year)) - FIRST_YEAR :] = [now] * (LAST_YEAR - clamp(int(year)) + 1)
    return walk


def clamp(year: int) -> int:
    """Give the nearest fiscal year that has a classification."""
    return min(max(year, FIRST_YEAR), LAST_YEAR)


def fold(text: str) -> str:
    """Give the text without accents, case, or differences of apostrophe, hyphen and blank."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‐", "-"))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())
