"""Rates of exchange: what the file may say, what the report does with it; without one nothing is added up."""

import json
from pathlib import Path

import pytest

from ihp_graph import cli, report, sources
from ihp_graph.errors import DataError, SourceError
from ihp_graph.filters import View
from ihp_graph.sources.rates import read_rates

DATA = Path(__file__).parents[2] / "data"
IATI = DATA / "iati" / "activities-2.03.xml"
RATES = "currency,year,rate,into\nusd,2019,0.8,gbp\nEUR,2020,0.9,GBP\n"


@pytest.fixture
def rates(tmp_path):
    path = tmp_path / "rates.csv"
    path.write_text(RATES, encoding="utf-8")
    return path


def q4(view):
    document = report.document(view)
    return next(question for question in document["questions"] if question["id"] == "Q4")


def test_each_amount_is_at_the_rate_of_its_own_year(rates):
    given = read_rates(rates)
    assert (given.name, given.into) == ("rates.csv", "GBP")
    dataset = sources.read(IATI)
    question = q4(View(dataset, rates=given))
    told = question["figures"]["in_one_currency"]
    assert (told["currency"], told["rates"]) == ("GBP", "rates.csv")
    sums = {}
    for row in told["sums"]:
        assert row["currency"] == "GBP"
        sums[row["kind"]] = round(sums.get(row["kind"], 0) + row["amount"], 2)
    # By hand: 4000 USD at 0.8; 1200 GBP and 900.50 EUR at 0.9; 700 GBP paid and 700 back.
    assert sums == {"commitment": 3200.0, "budget": 1200 + 810.45, "disbursement": 0.0}
    assert told["left_out"] == 1, "there is no rate for UGX"
    assert any(
        "rates of rates.csv" in caveat and "1 of 6 amounts" in caveat for caveat in question["caveats"]
    )
    apart = q4(View(dataset))["figures"]
    assert "in_one_currency" not in apart
    assert apart["funding"] == question["figures"]["funding"]


def test_every_form_of_the_report_names_the_rates(rates, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    for form in ("html", "md", "csv"):
        assert cli.run(["report", str(IATI), "--rates", "rates.csv", "--format", form, "--output", "-"]) == 0
        assert "rates.csv" in capsys.readouterr().out
    assert cli.run(["report", str(IATI), "--rates", "rates.csv", "--format", "json"]) == 0
    assert "in_one_currency" in json.dumps(json.loads(capsys.readouterr().out))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("currency,year,rate\nUSD,2019,1\n", [(1, "into")]),
        (RATES + "USD,2019,0.81,GBP\n", [(4, "rate")]),
        (RATES + "USD,2021,1,EUR\n", [(4, "into")]),
        (RATES + "US,19,-1,\n", [(4, "currency"), (4, "year"), (4, "rate"), (4, "into")]),
        ("currency,year,rate,into\n", [(None, None)]),
        (RATES + '"USD,', [(4, None)]),
        ("", [(None, None)]),
        ("\n", [(None, None)]),
    ],
)
def test_what_is_wrong_with_a_file_of_rates_is_said_with_its_place(tmp_path, text, places):
    (tmp_path / "rates.csv").write_text(text)
    with pytest.raises(DataError) as raised:
        read_rates(tmp_path / "rates.csv")
    assert [(fault.row, fault.column) for fault in raised.value.faults] == places


def test_rates_that_are_not_there(tmp_path):
    with pytest.raises(SourceError, match="can't be read"):
        read_rates(tmp_path / "none.csv")
