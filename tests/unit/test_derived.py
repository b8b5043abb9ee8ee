"""The dates and sides of facts, and which facts a filter keeps."""

import pandas as pd
import pytest

from ihp_graph import derived
from ihp_graph.dataset import Dataset
from ihp_graph.filters import Filter, as_view


def table(*rows: dict) -> pd.DataFrame:
    keys = [row.get("id", f"~{place}") for place, row in enumerate(rows)]
    return pd.DataFrame(list(rows), index=keys)


@pytest.fixture
def ds():
    return Dataset(
        {
            "partners": table(
                {"id": "leeds", "name": "Leeds", "country": "GBR"},
                {"id": "santiago", "name": "Santiago", "country": "CHL"},
                {"id": "juba", "name": "Juba", "country": "SSD"},
            ),
            "partnerships": table(
                {"id": "old", "programme": "THET; HPS", "topic": "nursing", "start": "2005", "end": "2020"},
                {"id": "ended", "end": "2013-08"},
                {"id": "undated", "programme": "hps"},
            ),
            "exchanges": table(
                {
                    "id": "a",
                    "partnership_id": "old",
                    "from_partner_id": "leeds",
                    "to_partner_id": "santiago",
                    "start": "2013-06-30",
                    "end": "2019",
                    "volume": 3.0,
                    "unit": "exchange",
                },
                {
                    "id": "b",
                    "partnership_id": "old",
                    "from_partner_id": "santiago",
                    "to_partner_id": "leeds",
                    "end": "2013-07",
                    "volume": 40.0,
                    "unit": "visit",
                },
                {"id": "c", "partnership_id": "old", "from_partner_id": "leeds", "to_partner_id": "juba"},
                {
                    "id": "d",
                    "partnership_id": "ended",
                    "from_partner_id": "santiago",
                    "to_partner_id": "leeds",
                },
                {"id": "e", "partnership_id": "undated", "from_partner_id": "juba", "to_partner_id": "leeds"},
                {"id": "f", "from_partner_id": "leeds", "to_partner_id": "juba"},
            ),
            "participants": table(
                {"exchange_id": "a", "person_id": "p"}, {"exchange_id": "c", "person_id": "p"}
            ),
            "funding": table(
                {
                    "id": "g",
                    "partnership_id": "old",
                    "funder_id": "leeds",
                    "amount": 5.0,
                    "currency": "GBP",
                    "year": 2015,
                    "date": "2014-09",
                }
            ),
        }
    )


def test_an_exchange_is_dated_by_itself_then_by_its_partnership_then_by_the_latest_classification(ds):
    found = derived.exchanges(ds)
    assert found["year"].tolist() == [2013, 2013, pd.NA, pd.NA, pd.NA, pd.NA]
    assert found["fiscal_year"].tolist() == [2013, 2014, 2005, 2014, 2026, 2026]
    assert found["side_dated_by"].tolist() == [
        "fact",
        "fact",
        "partnership",
        "partnership",
        "latest",
        "latest",
    ]


def test_sides_are_those_at_the_date(ds):
    found = derived.exchanges(ds)
    assert found["giver_side"].tolist() == ["HIC", "HIC", "HIC", "HIC", "LMIC", "HIC"]
    assert found["receiver_side"].tolist() == ["LMIC", "HIC", "unknown", "HIC", "HIC", "LMIC"]


def test_only_a_number_of_exchanges_is_a_weight(ds):
    assert derived.exchanges(ds)["weight"].tolist() == [3, 1, 1, 1, 1, 1]
    assert Filter(unit="visit").apply(ds).exchanges()["weight"].tolist() == [40]
    assert Filter(unit="visit").apply(ds).other_unit_left_out == 5


def test_a_payment_is_dated_by_its_date_before_its_year_and_a_blank_recipient_has_no_side(ds):
    found = derived.funding(ds)
    assert found["fiscal_year"].tolist() == [2015]
    assert found["payer_side"].tolist() == ["HIC"]
    assert found["recipient_side"].isna().all()


def test_years_keep_the_facts_that_begin_in_them_and_count_the_undated(ds):
    view = Filter(from_year=2013, to_year=2014).apply(ds)
    assert view.dataset["exchanges"]["id"].tolist() == ["a", "b"]
    assert view.dataset["participants"]["exchange_id"].tolist() == ["a"]
    assert len(view.dataset["funding"]) == 1
    assert view.undated_left_out == {"exchanges": 4, "funding": 0}
    assert len(view.dataset["partners"]) == 3
    assert len(view.dataset["partnerships"]) == 3
    assert view.side_as_of == 2014


def test_a_programme_matches_any_element_whatever_its_case(ds):
    view = Filter(programme=" HPS ").apply(ds)
    assert view.dataset["exchanges"]["id"].tolist() == ["a", "b", "c", "e"]
    assert view.no_partnership_left_out["exchanges"] == 1
    assert Filter(programme="HP").apply(ds).dataset["exchanges"].empty
    assert Filter(programme="hps", topic="Nursing").apply(ds).dataset["exchanges"]["id"].tolist() == [
        "a",
        "b",
        "c",
    ]


def test_no_filter_keeps_everything(ds):
    view = as_view(ds)
    assert view.dataset is ds
    assert Filter().apply(ds).dataset.equals(ds)
    assert view.undated_left_out == {}
    assert view.side_as_of == 2026


def test_the_order_of_rows_is_of_no_matter(ds):
    shuffled = Dataset({name: frame.sample(frac=1, random_state=3) for name, frame in ds.tables.items()})
    assert shuffled.equals(ds)
