"""The sides of countries, held against the World Bank's own table."""

import csv
from pathlib import Path

import pandas as pd
import pytest

from ihp_graph import income

SOURCE = Path(__file__).resolve().parents[3] / "shared/data/worldbank/wb_income_long.csv"
GROUPS = {
    "Low income": "low",
    "Lower middle income": "lower_middle",
    "Upper middle income": "upper_middle",
    "High income": "high",
    "": None,
}


@pytest.fixture(scope="module")
def published():
    if not SOURCE.exists():
        pytest.skip("the World Bank's table, ../shared/data/worldbank, isn't here")
    with SOURCE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_group_of_every_year_is_the_published_one(published):
    assert len(published) == 224 * 38
    wrong = [
        row
        for row in published
        if income.income_group(row["iso3"], int(row["fiscal_year"])) != GROUPS[row["income_group"]]
    ]
    assert wrong == []


def test_every_side_of_every_year_follows_from_the_published_group(published):
    frame = pd.DataFrame(published)
    expected = frame["income_group"].map(
        lambda group: {"High income": "HIC", "": "unknown"}.get(group, "LMIC")
    )
    found = income.sides(frame["iso3"], frame["fiscal_year"].astype(int))
    assert (found.to_numpy() == expected.to_numpy()).all()


def test_36_economies_have_crossed_the_line_since_fiscal_year_2000(published):
    sides: dict[str, set[str]] = {}
    for row in published:
        if int(row["fiscal_year"]) >= 2000 and row["income_group"]:
            sides.setdefault(row["iso3"], set()).add(income.side(row["iso3"], int(row["fiscal_year"])))
    assert sum(len(both) == 2 for both in sides.values()) == 36


@pytest.mark.parametrize(
    ("date", "year"),
    [("2013", 2013), ("2013-06", 2013), ("2013-06-30", 2013), ("2013-07", 2014), ("2013-07-01", 2014)],
)
def test_the_fiscal_year_begins_in_july(date, year):
    assert income.fiscal_year(date) == year
    assert income.fiscal_years(pd.Series([date, None], dtype="str")).tolist() == [year, pd.NA]


@pytest.mark.parametrize(
    ("country", "year", "side"),
    [
        ("CHL", 2013, "LMIC"),  # Chile became a high-income economy in FY2014
        ("CHL", 2014, "HIC"),
        ("GBR", 1950, "HIC"),  # before the first classification, the first holds
        ("GBR", 2090, "HIC"),  # after the last, the last
        ("NAM", 1985, "unknown"),  # Namibia wasn't classified in FY1989
        ("SSD", 2012, "unknown"),  # South Sudan's first group is of FY2013
        ("SSD", 2013, "LMIC"),
        ("VEN", 2021, "LMIC"),
        ("VEN", 2026, "unknown"),  # unclassified at present
        ("CSK", 1993, "LMIC"),  # economies that no longer exist
        ("CSK", 1994, "unknown"),
        ("AIA", 2020, "unknown"),  # a country that the World Bank doesn't classify
    ],
)
def test_sides_at_the_edges(country, year, side):
    assert income.side(country, year) == side


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("NA", "NAM"),
        ("na", "NAM"),
        ("NAM", "NAM"),
        ("Namibia", "NAM"),
        ("gb", "GBR"),
        ("UK", "GBR"),
        ("United Kingdom", "GBR"),
        ("Côte d’Ivoire", "CIV"),
        ("cote d'ivoire", "CIV"),
        ("Congo, Dem. Rep.", "COD"),
        ("Viet Nam", "VNM"),
        ("vietnam", "VNM"),
        ("Kosovo", "XKX"),
        ("  Tanzania ", "TZA"),
        ("Narnia", None),
        ("", None),
    ],
)
def test_countries_are_known_by_code_and_name(text, code):
    assert income.alpha3(text) == code


def test_every_known_country_has_a_name():
    assert all(income.country_name(code) for code in set(income.known_countries().values()))
