"""IATI activities: what is taken, what isn't and why; totals equal an independent count."""

from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lxml import etree

from ihp_graph import report, sources
from ihp_graph.errors import DataError, SourceError
from ihp_graph.sources import iati

OWN = Path(__file__).parents[2] / "data" / "iati"
SHARED = Path(__file__).parents[4] / "shared" / "data" / "iati" / "files"
FILES = sorted(SHARED.glob("*.xml")) + sorted(OWN.glob("*.xml"))


def money(dataset):
    sums = dataset["funding"].groupby(["kind", "currency"])["amount"].agg(["size", "sum"])
    return {
        key: (int(n), round(amount, 2))
        for key, n, amount in zip(sums.index, sums["size"], sums["sum"], strict=True)
    }


def counted_by_hand(path):
    """Count activities, holders by role and money by kind and currency, with the standard library alone."""
    root = ElementTree.parse(path).getroot()
    roles, amounts, taken = set(), {}, 0
    for activity in [root] if root.tag == "iati-activity" else root.findall("iati-activity"):
        taken += 1
        for org in activity.findall("participating-org"):
            name = "".join(org.itertext()).split()
            role = org.get("role").lower()
            roles.add((taken, org.get("ref") or " ".join(name).lower(), role))
        budgets = activity.findall("budget")
        periods = {b.find("period-start").get("iso-date") for b in budgets if b.get("type") == "2"}
        for budget in budgets:
            if budget.get("type") != "1" or budget.find("period-start").get("iso-date") not in periods:
                add(amounts, "budget", budget.find("value"), activity)
        for transaction in activity.findall("transaction"):
            kinds = transaction.findall("transaction-type")
            if len(kinds) > 1:
                continue
            kind = kinds[0].get("code") if kinds else transaction.get("type")
            word = {"C": "commitment", "2": "commitment", "D": "disbursement", "3": "disbursement"}.get(
                kind, kind
            )
            if word in ("commitment", "disbursement"):
                add(amounts, word, transaction.find("value"), activity)
    return taken, Counter(role for *_, role in roles), amounts


def add(amounts, kind, value, activity):
    currency = value.get("currency") or activity.get("default-currency")
    if currency and "," not in value.text:
        n, total = amounts.get((kind, currency), (0, 0.0))
        amounts[kind, currency] = n + 1, round(total + float(value.text), 2)


SAME = {
    "funding": "funder",
    "donor": "funder",
    "1": "funder",
    "accountable": "accountable",
    "2": "accountable",
}
SAME |= {
    "implementing": "member",
    "4": "member",
    "extending": "fund_administrator",
    "3": "fund_administrator",
}


@pytest.mark.skipif(not SHARED.is_dir(), reason="the fetched IATI files aren't beside the project")
def test_the_fetched_files_are_there():
    assert len(list(SHARED.glob("*.xml"))) == 7


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_totals_equal_a_count_by_hand(path):
    dataset = sources.read(path, all_sectors=True)
    activities, roles, amounts = counted_by_hand(path)
    assert len(dataset["partnerships"]) == activities
    wanted = Counter()
    for role, n in roles.items():
        if role in SAME:
            wanted[SAME[role]] += n
    assert dict(dataset["roles"]["role"].value_counts()) == dict(wanted)
    assert money(dataset) == amounts
    assert set(dataset.tables) <= {"partners", "partnerships", "roles", "funding"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_by_default_only_activities_in_health_are_taken_and_the_others_counted(path):
    root = ElementTree.parse(path).getroot()
    activities = [root] if root.tag == "iati-activity" else root.findall("iati-activity")
    healthy = [
        any((s.get("code") or s.get("ref") or "")[:2] in ("12", "13") for s in activity.iter("sector"))
        for activity in activities
    ]
    dataset = sources.read(path)
    assert len(dataset["partnerships"]) == sum(healthy)
    left = sum(int(w.problem.split()[0]) for w in dataset.warnings if "all-sectors" in w.mend)
    assert left == len(activities) - sum(healthy)


def read(name, **how):
    return sources.read(OWN / name, **how)


def test_version_2():
    dataset = read("activities-2.03.xml")
    partners = dataset["partners"]
    assert set(partners.index) == {
        "GB-CHC-900001",
        "GB-COH-900002",
        "ZM-PCR-77",
        "GB-CHC-900001/ministry of health",
        "GB-CHC-900001/UGA/ministry of health",
    }
    trust = partners.loc["GB-CHC-900001"]
    assert (trust["name"], trust["also_known_as"]) == ("Example Lung Trust", "Example Lung Trust (UK)")
    assert (trust["country"], trust["kind"], trust["iati_id"]) == ("GBR", "ngo", "GB-CHC-900001")
    assert partners.loc["ZM-PCR-77", "country"] == "ZMB"
    assert partners["country"].isna().sum() == 2, "an organisation outside registers has no known country"
    first = dataset["partnerships"].loc["GB-CHC-900001-TB1"]
    assert first["name"] == "Against tuberculosis; together"
    assert first["topic"] == "Tuberculosis control; Lungs, and hearts"
    assert (first["countries"], first["start"], first["end"]) == ("ZMB; MWI", "2019-02-03", "2023-12-31")
    second = dataset["partnerships"].loc["GB-CHC-900001-TB2"]
    assert second[["start", "countries"]].tolist() == ["2021-05-01", "UGA"]
    assert second.isna()["end"], "an end before its start isn't kept"
    funding = dataset["funding"].drop(columns=["source", "notes", "reported_by", "year"])
    rows = {row["id"].removeprefix("GB-CHC-900001-"): row for _, row in funding.iterrows()}
    assert sorted(rows) == [
        "TB1/A2",
        "TB1/budget/2019-01-01",
        "TB1/budget/2020-01-01",
        "TB1/disbursement/2019-03-01",
        "TB1/disbursement/2019-03-01/2",
        "TB2/disbursement/2021-06-02",
    ]
    commitment = rows["TB1/A2"]
    assert commitment[["funder_id", "recipient_id"]].tolist() == ["GB-CHC-900001", "ZM-PCR-77"]
    assert commitment[["amount", "currency", "date"]].tolist() == [4000.0, "USD", "2019-02-11"]
    paid = rows["TB1/disbursement/2019-03-01"]
    assert paid[["funder_id", "recipient_id"]].tolist() == [
        "GB-COH-900002",
        "GB-CHC-900001/ministry of health",
    ]
    assert rows["TB1/disbursement/2019-03-01/2"]["amount"] == -700
    assert rows["TB1/budget/2019-01-01"]["amount"] == 1200, "the revised budget takes the original's place"


def test_what_is_left_out_is_counted_with_its_money_and_first_place():
    said = {(w.row, f"{w.problem} [{w.value}]") for w in read("activities-2.03.xml").warnings}
    assert said == {
        (12, "1 participating organisation in a role that IATI doesn't have left out [9]"),
        (21, "1 budget that a revised one replaces left out (GBP 1,000.00) [None]"),
        (24, "1 transaction of the type incoming funds not taken (GBP 5,000.00) [None]"),
        (37, "1 transaction left out: not a number [12,000]"),
        (38, "1 planned-disbursement not taken (GBP 10.00) [None]"),
        (40, "1 activity in no sector of health left out [Roads]"),
        (48, "1 activity whose end is before its start: the end is left blank [2020-05-01]"),
        (55, "1 transaction without a currency left out [1]"),
        (9, "2 partners without a country [GB-CHC-900001/ministry of health]"),
    }


def test_version_1_in_another_encoding():
    dataset = read("activities-1.03.xml")
    assert dataset["partnerships"]["name"].tolist() == ["Maternal health"]
    assert dataset["partnerships"][["start", "end"]].values.tolist() == [["2011-01-01", "2012-06-30"]]
    hospital = dataset["partners"].loc["FR-6/0042"]
    assert hospital["name"] == "Hôpital de Dakar"
    assert hospital.isna()["iati_id"], "a publisher's own number is no identifier elsewhere"
    assert set(dataset["roles"]["role"]) == {"funder", "member", "accountable"}
    assert money(dataset) == {("commitment", "EUR"): (1, 100000.0), ("disbursement", "EUR"): (1, 40000.5)}


def test_the_report_says_that_money_is_no_knowledge():
    document = report.document(read("activities-2.03.xml"))
    assert any("nothing of who taught whom" in notice for notice in document["notices"])
    q4 = next(question for question in document["questions"] if question["id"] == "Q4")
    assert any("nothing of who taught whom" in caveat for caveat in q4["caveats"])
    assert "exchanges" not in document["dataset"]["tables"]
    assert "nothing of who taught whom" in report.render(read("activities-2.03.xml"), "html")


def many(path, copies):
    """Write the activities of the 2.03 file again and again, with new identifiers."""
    text = (OWN / "activities-2.03.xml").read_text(encoding="utf-8")
    head, rest = text.split("<iati-activity ", 1)
    body, foot = ("<iati-activity " + rest).rsplit("</iati-activities>", 1)
    with path.open("w", encoding="utf-8") as file:
        file.write(head)
        for number in range(copies):
            file.write(body.replace("GB-CHC-900001-", f"GB-CHC-900001-{number}-"))
        file.write("</iati-activities>" + foot)
    return path


def test_activities_are_gone_from_memory_once_they_are_read(tmp_path):
    with many(tmp_path / "many.xml", 200).open("rb") as stream:
        for element in iati.activities(stream):
            before = element.getprevious()
            assert before is None or (len(before) == 0 and before.getprevious() is None)
            assert len(element.getparent()) < 50, "only what one piece of the file holds is there"


def test_many_activities_add_up(tmp_path):
    one, all_ = read("activities-2.03.xml"), sources.read(many(tmp_path / "many.xml", 300))
    assert {name: n for name, n in all_.counts().items() if name != "partners"} == {
        name: 300 * n for name, n in one.counts().items() if name != "partners"
    }
    assert len(all_["partners"]) == len(one["partners"])


def test_the_line_of_a_row_is_right_beyond_65535(tmp_path):
    path = many(tmp_path / "long.xml", 1300)
    last = '<iati-activity>last<sector code="12110"/>\n</iati-activity>\n</iati-activities>'
    text = path.read_text(encoding="utf-8").replace("</iati-activities>", last)
    path.write_text(text, encoding="utf-8")
    warning = next(w for w in sources.read(path).warnings if "reporting" in w.problem)
    assert warning.row == text.count("\n", 0, text.index(">last<")) + 1 > 65535


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_any_declared_encoding_is_read(tmp_path, encoding):
    text = (OWN / "activities-1.03.xml").read_text(encoding="iso-8859-1")
    path = tmp_path / "a.dat"
    path.write_bytes(text.replace("ISO-8859-1", encoding).encode(encoding))
    assert sources.read(path).equals(read("activities-1.03.xml"))


def test_a_file_that_names_one_activity_twice_keeps_the_first(tmp_path):
    text = (OWN / "activities-2.03.xml").read_text(encoding="utf-8").replace("-TB2<", "-TB1<")
    (tmp_path / "twice.xml").write_text(text, encoding="utf-8")
    dataset = sources.read(tmp_path / "twice.xml")
    assert dataset["partnerships"].index.tolist() == ["GB-CHC-900001-TB1"]
    assert any("an identifier that an earlier one has" in warning.problem for warning in dataset.warnings)


def test_a_secondary_reporter_pays_nothing(tmp_path):
    text = (OWN / "activities-2.03.xml").read_text(encoding="utf-8")
    text = text.replace(
        '<reporting-org ref="GB-CHC-900001"', '<reporting-org secondary-reporter="1" ref="GB-CHC-900001"'
    )
    (tmp_path / "second.xml").write_text(text, encoding="utf-8")
    dataset = sources.read(tmp_path / "second.xml")
    assert set(dataset["funding"]["funder_id"]) == {"GB-COH-900002"}
    assert any("whose payer isn't known" in warning.problem for warning in dataset.warnings)


def test_nothing_is_kept_of_a_malformed_file(tmp_path):
    path = tmp_path / "cut.xml"
    path.write_bytes((OWN / "activities-2.03.xml").read_bytes()[:-60])
    with pytest.raises(etree.XMLSyntaxError):
        etree.parse(path)
    with pytest.raises(DataError) as raised:
        sources.read(path)
    (fault,) = raised.value.faults
    assert fault.row == 59
    assert "malformed in line 59, column" in fault.problem
    assert sources.check(path)[0] == {}


def test_other_xml_is_named_by_its_root(tmp_path):
    (tmp_path / "page.xml").write_text("<html><body/></html>")
    with pytest.raises(SourceError, match="the XML holds <html>, not <iati-activities>"):
        sources.read(tmp_path / "page.xml")
