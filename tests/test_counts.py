"""The report's counts against a few lines over the CSV files that know nothing of the package."""

import csv
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "data"
FOLDERS = [ROOT / "data" / "partnerships", SHARED / "partnerships", SHARED / "codings" / "second"]
CODES = {"NA": "NAM"}  # the one alpha-2 code in these files, on purpose


def read(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def counts(folder):
    """Count the exchanges of a folder by the sides at their date and by what is recorded of them."""
    groups = {
        (code, 1989 + year): letter
        for code, _, letters in csv.reader(
            (ROOT / "data" / "reference" / "income_groups.csv").open(encoding="utf-8")
        )
        for year, letter in enumerate(letters)
    }
    countries = {
        row["id"]: CODES.get(row["country"], row["country"]) for row in read(folder / "partners.csv")
    }
    partnerships = {row["id"]: row for row in read(folder / "partnerships.csv")}

    def side(partner, year):
        letter = groups.get((countries[partner], min(max(year, 1989), 2026)), ".")
        return {"H": "HIC", ".": "unknown"}.get(letter, "LMIC")

    found = []
    for row in read(folder / "exchanges.csv"):
        whole = partnerships.get(row["partnership_id"], {"start": "", "end": ""})
        own, of_partnership = row["start"] or row["end"], whole["start"] or whole["end"]
        date = own or of_partnership or "2026"
        year = int(date[:4]) + (len(date) > 4 and int(date[5:7]) > 6)
        row["dated_by"] = "fact" if own else "partnership" if of_partnership else "latest"
        row["giver"], row["receiver"] = side(row["from_partner_id"], year), side(row["to_partner_id"], year)
        row["between"] = {row["giver"], row["receiver"]} == {"HIC", "LMIC"}
        found.append(row)
    return found


@pytest.fixture(params=FOLDERS, ids=["bundled", "shared", "second-coding"])
def folder(request):
    if not request.param.is_dir():
        pytest.skip(f"{request.param.name} isn't beside this checkout")
    return request.param


def test_the_report_counts_what_a_few_lines_over_the_files_count(folder):
    command = [sys.executable, "-m", "ihp_graph", "report", str(folder), "--format", "json", "--output", "-"]
    report = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    rows = counts(folder)
    sides = ("HIC", "LMIC", "unknown")
    directions = Counter(f"{row['giver']}->{row['receiver']}" for row in rows)
    assert report["dataset"]["exchanges_by_direction"] == {
        f"{a}->{b}": directions[f"{a}->{b}"] for a in sides for b in sides
    }
    assert report["dataset"]["side_dated_by"] == {
        by: sum(row["dated_by"] == by for row in rows) for by in ("fact", "partnership", "latest")
    }
    figures = {question["id"]: question["figures"] for question in report["questions"]}
    between = [row for row in rows if row["between"]]
    assert between
    for kind in ("technical", "cultural"):
        for giver, receiver in (("HIC", "LMIC"), ("LMIC", "HIC")):
            told = [row for row in between if row["knowledge_type"] == kind and row["giver"] == giver]
            assert figures["Q2"][f"{kind}_{giver.lower()}_to_{receiver.lower()}"] == len(told)
    for receiver in ("HIC", "LMIC"):
        got = [row for row in between if row["receiver"] == receiver]
        learning, benefit, changed, content = (
            Counter(row[column] for row in got)
            for column in ("learning", "benefit", "practice_changed", "content")
        )
        assert figures["Q3"][receiver] == {
            "received": len(got),
            "learned_about": learning["about"],
            "learned_from": learning["from"],
            "individual": benefit["individual"],
            "institutional": benefit["institutional"],
            "practice_changed": changed["true"],
            "not_recorded": {
                "learning": learning[""],
                "benefit": benefit[""],
                "practice_changed": changed[""],
            },
        }
        recorded = {code or "not_recorded": n for code, n in content.items()}
        assert {code: n for code, n in figures["Q1"]["content"][receiver].items() if n} == recorded


def test_the_bundled_data_are_what_their_readme_says():
    folder = ROOT / "data" / "partnerships"
    rows = counts(folder)
    table = Counter((row["giver"], row["receiver"], row["knowledge_type"]) for row in rows)
    assert table == {
        ("HIC", "LMIC", "technical"): 119,
        ("HIC", "LMIC", "cultural"): 3,
        ("HIC", "unknown", "technical"): 13,
        ("LMIC", "HIC", "technical"): 26,
        ("LMIC", "HIC", "cultural"): 19,
        ("LMIC", "HIC", ""): 1,
        ("LMIC", "LMIC", "technical"): 1,
        ("unknown", "HIC", "technical"): 1,
        ("unknown", "HIC", "cultural"): 1,
    }
    assert Counter(row["dated_by"] for row in rows) == {"fact": 77, "partnership": 81, "latest": 26}
    assert Counter(row["certainty"] for row in rows) == {"stated": 84, "inferred": 68, "": 32}
    mutual = {row["partnership_id"] for row in read(folder / "claims.csv") if row["claim"] != "one_way"}
    between = [row for row in rows if row["between"]]
    measurable = mutual & {row["partnership_id"] for row in between}
    back = {row["partnership_id"] for row in between if row["giver"] == "LMIC"}
    technical = {
        row["partnership_id"]
        for row in between
        if row["giver"] == "LMIC" and row["knowledge_type"] == "technical"
    }
    assert (len(mutual), len(measurable), len(measurable - back), len(measurable - technical)) == (
        23,
        19,
        4,
        7,
    )
