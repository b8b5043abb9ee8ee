"""360Giving grants: what is taken, what isn't and why; totals equal an independent count."""

import csv
import gzip
import json
from collections import Counter
from pathlib import Path

import pytest
import xlsxwriter

from ihp_graph import sources
from ihp_graph.errors import DataError

OWN = Path(__file__).parents[2] / "data" / "threesixtygiving"
SHARED = Path(__file__).parents[4] / "shared" / "data" / "threesixtygiving"
FETCHED = sorted(SHARED.glob("grantnav*.json"))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the fetched 360Giving files aren't beside the project")
def test_the_fetched_files_are_there():
    assert len(FETCHED) == 2


@pytest.mark.parametrize("path", FETCHED, ids=lambda path: path.stem)
def test_totals_equal_a_count_by_hand(path):
    grants = json.loads(path.read_text(encoding="utf-8"))["grants"]
    dataset = sources.read(path)
    assert len(dataset["partnerships"]) == len(grants)
    assert Counter(dataset["roles"]["role"]) == {"funder": len(grants), "member": len(grants)}
    funding = dataset["funding"]
    for kind, name in (("award", "amountAwarded"), ("disbursement", "amountDisbursed")):
        amounts = [grant[name] for grant in grants if name in grant]
        rows = funding[funding["kind"] == kind]
        assert (len(rows), round(rows["amount"].sum(), 2)) == (len(amounts), round(sum(amounts), 2))
        assert set(rows["currency"]) <= {"GBP"}
    awarded = funding[funding["kind"] == "award"].set_index("partnership_id")["date"]
    by_hand = {grant["id"]: "-".join(reversed(grant["awardDate"][:10].split("/"))) for grant in grants}
    assert awarded.to_dict() == by_hand
    assert "exchanges" not in dataset


@pytest.mark.skipif(not FETCHED, reason="the fetched 360Giving files aren't beside the project")
def test_an_identifier_of_many_organisations_joins_none_of_them():
    path = SHARED / "grantnav_sample_indigo.json"
    grants = json.loads(path.read_text(encoding="utf-8"))["grants"]
    names = {
        g["recipientOrganization"][0]["name"]
        for g in grants
        if g["recipientOrganization"][0]["id"] == "DUMMY01"
    }
    partners = sources.read(path)["partners"]
    assert len(names) > 60
    assert names <= set(partners["name"])


@pytest.fixture(scope="module")
def from_json():
    return sources.read(OWN / "grants.json")


def test_a_grant_is_a_partnership_with_its_roles_and_money(from_json):
    partnership = from_json["partnerships"].loc["360G-example-1"]
    assert partnership[["name", "programme", "countries"]].tolist() == [
        "Nurses learn together",
        "Health, abroad",
        "ZMB",
    ]
    assert partnership[["start", "end"]].tolist() == ["2021-04-01", "2022-03-31"]
    partners = from_json["partners"]
    trust = partners.loc["GB-CHC-900001"]
    assert trust[["country", "city", "iati_id"]].tolist() == ["GBR", "Leeds", "GB-CHC-900001"]
    assert partners.loc["GB-COH-900002", "kind"] == "funder"
    funding = from_json["funding"][["funder_id", "recipient_id", "amount", "currency", "date", "kind"]]
    assert funding.fillna("").loc["360G-example-1/award"].tolist() == [
        "GB-COH-900002",
        "GB-CHC-900001",
        12000.5,
        "GBP",
        "2021-03-15",
        "award",
    ]
    assert funding.loc["360G-example-1/disbursed", "amount"] == 6000
    assert funding.isna().loc["360G-example-2/award", ["recipient_id", "date"]].all()


def test_people_are_not_named(from_json):
    assert not any("A Person" in frame.to_csv() for frame in from_json.tables.values())


def test_what_is_left_out_is_counted(from_json):
    said = {(w.row, w.problem.replace("'", ""), w.value) for w in from_json.warnings}
    assert said == {
        (1, "1 country left blank: not one that ihp-graph knows", "ZZ"),
        (2, "2 organisations whose identifier NONE stands for others too known by its name", "Clinic A"),
        (2, "1 grant with several recipients: who has which part of it isnt known", "360G-example-2"),
        (2, "1 date left blank: there is no such day in the calendar", "2021-02-30"),
        (2, "3 partners without a country", "GB-COH-900002/clinic a"),
        (3, "1 recipient who is a person not named", None),
        (4, "1 grant with an identifier that an earlier one has left out", "360G-example-3"),
        (5, "1 grant without an identifier left out", "No identifier"),
        (6, "1 grant without a funder left out", "360G-example-4"),
        (7, "1 grant that is no object left out", "no grant"),
    }


def test_csv_and_workbook_say_the_same_as_json(from_json, tmp_path):
    from_csv = sources.read(OWN / "grants.csv")
    assert from_csv.equals(from_json)
    with (OWN / "grants.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    with xlsxwriter.Workbook(tmp_path / "grants.xlsx") as book:
        book.add_worksheet("about").write_row(0, 0, ["Whose data this is"])
        sheet = book.add_worksheet("grants")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    assert sources.read(tmp_path / "grants.xlsx").equals(from_json)
    packed = tmp_path / "grants"
    packed.write_bytes(gzip.compress((OWN / "grants.json").read_bytes()))
    assert sources.read(packed).equals(from_json)


@pytest.mark.parametrize(
    ("dates", "read"),
    [
        (("13/02/2020", "01/02/2020"), ["2020-02-13", "2020-02-01"]),
        (("02/13/2020", "02/01/2020"), ["2020-02-13", "2020-02-01"]),
        (("03/02/2020", "01/02/2020"), ["2020", "2020"]),
        (("13/02/2020", "02/13/2020"), ["2020", "2020"]),
        (("2020-02-13", "1/2/2020"), ["2020-02-13", "2020"]),
    ],
)
def test_day_and_month_are_told_apart_by_the_whole_file_or_not_at_all(tmp_path, dates, read):
    funder = [{"id": "GB-CHC-1", "name": "F"}]
    grants = [
        {
            "id": f"g{n}",
            "amountAwarded": 1,
            "currency": "GBP",
            "awardDate": date,
            "fundingOrganization": funder,
        }
        for n, date in enumerate(dates)
    ]
    (tmp_path / "g.json").write_text(json.dumps({"grants": grants}))
    assert sources.read(tmp_path / "g.json")["funding"]["date"].tolist() == read


def test_malformed_json_says_where(tmp_path):
    (tmp_path / "g.json").write_text('{"grants": [\n  {"id": "a"},\n  {"id": }\n]}')
    with pytest.raises(DataError) as raised:
        sources.read(tmp_path / "g.json")
    (fault,) = raised.value.faults
    assert (fault.row, fault.file) == (3, "g.json")
    assert "line 3, column 10" in fault.problem
