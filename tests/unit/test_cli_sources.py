"""Files of other formats at the command line: any SOURCE will do, and what wasn't used is said."""

import csv
import io
import json
from pathlib import Path

import pytest

from ihp_graph import cli

DATA = Path(__file__).parents[1] / "data"
IATI = str(DATA / "iati" / "activities-2.03.xml")
GRANTS = str(DATA / "threesixtygiving" / "grants.csv")
WORKS = str(DATA / "openalex" / "works.jsonl")


@pytest.fixture(autouse=True)
def apart(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("IHP_GRAPH_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("NEO4J_URI", raising=False)


@pytest.mark.parametrize("source", [IATI, GRANTS, WORKS], ids=["iati", "360giving", "openalex"])
def test_check_lists_what_was_not_used_and_finds_no_fault(source, capsys):
    assert cli.run(["check", source, "--format", "json"]) == 0
    faults = json.loads(capsys.readouterr().out)
    assert {fault["level"] for fault in faults} == {"warning"}
    assert all(fault["file"] == Path(source).name for fault in faults)


def test_all_sectors(capsys):
    assert cli.run(["check", IATI]) == 0
    some = capsys.readouterr().out
    assert "1 activity in no sector of health left out" in some
    assert cli.run(["check", IATI, "--all-sectors"]) == 0
    every = capsys.readouterr().out
    assert "in no sector of health" not in every


def test_report_and_view_take_them_and_say_what_was_not_used_on_stderr(capsys):
    assert cli.run(["report", IATI, GRANTS, "--format", "json", "--all-sectors"]) == 0
    said = capsys.readouterr()
    document = json.loads(said.out)
    assert document["dataset"]["tables"]["partnerships"] == 6
    assert "incoming funds not taken" in said.err
    assert cli.run(["view", "network", IATI, "--output", "n.html"]) == 0
    assert "<html" in Path("n.html").read_text(encoding="utf-8")


def test_match_offers_pairs_that_count_once_they_come_back(capsys):
    folder = Path("own")
    folder.mkdir()
    (folder / "partners.csv").write_text("id,name,country\nmoh,Ministry of Health,ZM\n", encoding="utf-8")
    assert cli.run(["match", "own", IATI, "--output", "pairs.csv"]) == 0
    said = capsys.readouterr()
    assert said.out == "pairs.csv\n"
    assert "3 pairs offered" in said.err
    with open("pairs.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["likeness"] for row in rows] == ["100", "100", "100"]
    assert {row["same"] for row in rows} == {""}
    counts = []
    for answer in ("", "yes"):
        text = io.StringIO()
        writer = csv.DictWriter(text, list(rows[0]))
        writer.writeheader()
        writer.writerows(row | {"same": answer} for row in rows)
        Path("pairs.csv").write_text(text.getvalue(), encoding="utf-8")
        assert cli.run(["report", "own", IATI, "pairs.csv", "--format", "json"]) == 0
        counts.append(json.loads(capsys.readouterr().out)["dataset"]["tables"]["partners"])
    assert counts == [6, 4]


def test_a_malformed_file_ends_with_code_3_and_its_place(capsys):
    Path("cut.xml").write_text("<iati-activities>\n<iati-activity>")
    assert cli.run(["report", "cut.xml"]) == 3
    assert "cut.xml, row 2: the XML is malformed in line 2, column" in capsys.readouterr().err


@pytest.mark.store
def test_a_newer_file_updates_the_store_and_says_what_changed(capsys):
    old = Path(IATI).read_text(encoding="utf-8")
    Path("a.xml").write_text(old, encoding="utf-8")
    own = Path("own")
    own.mkdir()
    (own / "partners.csv").write_text(
        "id,name,country,iati_id\ntrust,The Lung Trust,GB,GB-CHC-900001\n", encoding="utf-8"
    )
    assert cli.run(["load", "own", "a.xml", "--format", "json"]) == 0
    capsys.readouterr()
    Path("a.xml").write_text(old.replace(">4000<", ">4100<"), encoding="utf-8")
    assert cli.run(["load", "a.xml", "--format", "json"]) == 0
    told = {row["table"]: (row["added"], row["updated"]) for row in json.loads(capsys.readouterr().out)}
    assert told == {"partners": (0, 0), "partnerships": (0, 0), "roles": (0, 0), "funding": (0, 1)}
    assert cli.run(["report", "--format", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    trust = next(partner for partner in document["partners"] if partner["id"] == "trust")
    assert trust["name"] == "The Lung Trust"
    q4 = next(question for question in document["questions"] if question["id"] == "Q4")
    assert 4100 in {row["amount"] for row in q4["figures"]["funding"]}
