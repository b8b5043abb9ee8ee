"""The command line: what it prints where, and its exit codes."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from ihp_graph import cli, store

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data" / "partnerships"


@pytest.fixture(autouse=True)
def apart(tmp_path, monkeypatch):
    """Work in an empty folder, with an embedded store of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("IHP_GRAPH_HOME", str(tmp_path / "home"))
    for name in ("NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def small():
    """A data set of two partners and one exchange, in ./small."""
    folder = Path("small")
    folder.mkdir()
    (folder / "partners.csv").write_text("id,name,country\nleeds,Leeds,GB\ngulu,Gulu,UG\n", encoding="utf-8")
    (folder / "exchanges.csv").write_text(
        "id,from_partner_id,to_partner_id,knowledge_type,start\nx,leeds,gulu,technical,2015\n",
        encoding="utf-8",
    )
    return folder


@pytest.fixture
def broken(small):
    """The same with two faults."""
    (small / "exchanges.csv").write_text(
        "id,from_partner_id,to_partner_id,knowledge_type\nx,leeds,leeds,clinical\n", encoding="utf-8"
    )
    return small


def all_commands() -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for name, command in cli.cli.commands.items():
        inner = command.commands if isinstance(command, click.Group) else None
        found += [(name, other) for other in inner] if inner else [(name,)]
    return found


@pytest.mark.parametrize("names", all_commands(), ids=" ".join)
def test_every_command_explains_itself_with_an_example(names, capsys):
    assert cli.run([*names, "--help"]) == 0
    text = capsys.readouterr().out
    assert "Example" in text
    assert f"ihp-graph {' '.join(names)}" in text


def test_help_lists_every_command(capsys):
    assert cli.run(["--help"]) == 0
    text = capsys.readouterr().out
    assert all(f"\n  {name} " in text for name in cli.cli.commands)


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["report", "--format", "pdf"],
        ["check"],
        ["report", "small", "--from-year", "2020", "--to-year", "2010"],
        ["report", "small", "--from-year", "twenty"],
    ],
)
def test_wrong_use_is_2(arguments, small, capsys):
    assert cli.run(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Error:" in captured.err


def test_check_of_sound_data_prints_counts_and_is_0(small, capsys):
    assert cli.run(["check", "small"]) == 0
    out = capsys.readouterr().out
    assert "partners" in out
    assert "0 faults" in out


def test_check_of_broken_data_lists_all_faults_and_is_3(broken, capsys):
    assert cli.run(["check", "small"]) == 3
    out = capsys.readouterr().out
    assert "exchanges.csv, row 2, column knowledge_type: 'clinical'" in out
    assert "2 faults" in out


def test_check_as_json_is_a_list_of_faults(broken, capsys):
    assert cli.run(["check", "small", "--format", "json"]) == 3
    faults = json.loads(capsys.readouterr().out)
    assert [set(fault) for fault in faults] == [
        {"file", "row", "column", "value", "problem", "mend", "level"}
    ] * 2
    assert {fault["row"] for fault in faults} == {2}


def test_check_as_csv_has_a_row_for_each_fault(broken, capsys):
    assert cli.run(["check", "small", "--format", "csv"]) == 3
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(rows) == 2
    assert rows[0]["file"] == "exchanges.csv"


@pytest.mark.parametrize("command", [["report"], ["load"], ["view", "network"]])
def test_faults_stop_every_command_with_3_and_write_nothing(broken, command, capsys):
    before = {path for path in Path().rglob("*") if "home" not in path.parts}
    assert cli.run([*command, "small"]) == 3
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "exchanges.csv, row 2" in captured.err
    assert {path for path in Path().rglob("*") if "home" not in path.parts} == before


def test_what_is_not_there_is_1_and_says_so(capsys):
    assert cli.run(["report", "nowhere"]) == 1
    assert "nowhere" in capsys.readouterr().err


def test_a_report_without_output_is_a_named_file_whose_path_is_printed(small, capsys):
    assert cli.run(["report", "small"]) == 0
    path = Path(capsys.readouterr().out.strip())
    assert path.read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize("form", ["json", "md", "csv"])
def test_other_forms_go_to_stdout_and_to_a_file_alike(small, form, capsys):
    assert cli.run(["report", "small", "--format", form]) == 0
    out = capsys.readouterr().out
    assert cli.run(["report", "small", "--format", form, "--output", "report.out"]) == 0
    assert capsys.readouterr().out == "report.out\n"
    assert Path("report.out").read_text(encoding="utf-8") == out
    assert cli.run(["report", "small", "--format", form, "--output", "-"]) == 0
    assert capsys.readouterr().out == out


def test_filters_reach_the_report(small, capsys):
    assert cli.run(["report", "small", "--format", "json", "--from-year", "2016"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["filter"]["from_year"] == 2016
    assert document["dataset"]["exchanges_by_direction"]["HIC->LMIC"] == 0


@pytest.mark.parametrize("command", [["report"], ["view", "network"]])
def test_pages_without_names_and_with_a_title(small, command, capsys):
    assert (
        cli.run([*command, "small", "--anonymise", "--title", "Ours & theirs", "--output", "page.html"]) == 0
    )
    page = Path("page.html").read_text(encoding="utf-8")
    assert "Ours &amp; theirs" in page
    assert "HIC partner 1" in page
    assert "Leeds" not in page
    assert "Gulu" not in page
    assert "leeds" not in page


def test_a_programme_that_no_partnership_has_is_said(small, capsys):
    assert cli.run(["report", "small", "--format", "json", "--programme", "THTE"]) == 0
    assert "No partnership has --programme THTE" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_1(small, capsys):
    assert cli.run(["report", "small", "--output", "no/such/folder/report.html"]) == 1
    assert "can't be written" in capsys.readouterr().err


def test_init_then_fill_then_check(capsys):
    assert cli.run(["init", "mine"]) == 0
    assert "partners.csv" in capsys.readouterr().out
    assert cli.run(["check", "mine"]) == 3
    assert "partners" in capsys.readouterr().out
    with Path("mine/partners.csv").open("a", encoding="utf-8") as file:
        file.write("a,A,GB" + "," * 10 + "\n")
    assert cli.run(["check", "mine"]) == 0
    assert cli.run(["init", "mine"]) == 1


def test_schema_is_the_dictionary(capsys):
    assert cli.run(["schema"]) == 0
    assert capsys.readouterr().out == (ROOT / "docs/dictionary.md").read_text(encoding="utf-8")
    assert cli.run(["schema", "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["tables"]) == 14


def test_init_of_a_workbook_then_check(capsys):
    assert cli.run(["init", "mine.xlsx"]) == 0
    assert capsys.readouterr().out == "mine.xlsx\n"
    assert cli.run(["check", "mine.xlsx"]) == 3
    assert "the table partners is required and has no rows" in capsys.readouterr().out
    before = Path("mine.xlsx").read_bytes()
    assert cli.run(["init", "mine.xlsx"]) == 1
    assert "nothing is overwritten" in capsys.readouterr().err
    assert Path("mine.xlsx").read_bytes() == before


def test_schema_as_a_diagram_is_the_one_in_the_page(capsys):
    assert cli.run(["schema", "--format", "mermaid"]) == 0
    diagram = capsys.readouterr().out
    assert diagram.startswith("flowchart LR\n")
    assert diagram in (ROOT / "docs/dictionary.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments", [["--format", "csv"], ["--check", "--format", "mermaid"], ["--store", "bolt://localhost"]]
)
def test_what_schema_prints_of_the_model_and_of_a_store_are_kept_apart(arguments, capsys):
    assert cli.run(["schema", *arguments]) == 2
    assert "--check" in capsys.readouterr().err


def test_schema_check_says_what_the_store_holds_and_where_it_differs(small, capsys):
    assert cli.run(["schema", "--check"]) == 1
    assert "ihp-graph load" in capsys.readouterr().err
    assert cli.run(["load", "small"]) == 0
    capsys.readouterr()
    assert cli.run(["schema", "--check"]) == 0
    captured = capsys.readouterr()
    assert captured.out == "The store agrees with the model: 3 rows in 2 tables.\n"
    assert captured.err.startswith("From the store: small, loaded 2")
    assert captured.err.endswith("It holds partners 2, exchanges 1.\n")
    with store.connect() as graph:
        graph.transact(lambda tx: tx.run("MATCH (p:Partner) SET p.`\x1b[2J` = 1").consume())
        assert cli.run(["schema", "--check"]) == 3
        captured = capsys.readouterr()
        assert "2 nodes with a property that the model doesn't have. Remove it: MATCH" in captured.out
        assert captured.out.endswith("\n1 difference.\n")
        assert "\x1b" not in captured.out
        assert "delete its folder" in captured.err
        assert cli.run(["schema", "--check", "--format", "json"]) == 3
        [found] = json.loads(capsys.readouterr().out)
        assert (found["about"], found["count"]) == ("property", 2)
        assert set(found) == {"about", "name", "count", "problem", "mend"}


def test_an_empty_store_says_what_to_do_next(capsys):
    assert cli.run(["report"]) == 1
    assert "ihp-graph load" in capsys.readouterr().err


def test_load_then_report_without_a_source(small, capsys):
    assert cli.run(["load", "small", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {"table": "partners", "rows": 2, "added": 2, "updated": 0},
        {"table": "exchanges", "rows": 1, "added": 1, "updated": 0},
    ]
    assert cli.run(["report", "--format", "json"]) == 0
    captured = capsys.readouterr()
    stored = captured.out
    assert captured.err.startswith("From the store: small, loaded 2")
    assert cli.run(["report", "small", "--format", "json"]) == 0
    assert capsys.readouterr().out == stored


def test_a_second_load_may_name_what_the_store_holds(small, capsys):
    assert cli.run(["load", "small"]) == 0
    more = Path("more")
    more.mkdir()
    (more / "exchanges.csv").write_text(
        "id,from_partner_id,to_partner_id,knowledge_type\ny,gulu,leeds,technical\n", encoding="utf-8"
    )
    assert cli.run(["load", "more"]) == 0
    capsys.readouterr()
    assert cli.run(["report", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["dataset"]["tables"]["exchanges"] == 2
    assert cli.run(["load", "small", "--replace"]) == 0
    capsys.readouterr()
    assert cli.run(["report", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["dataset"]["tables"]["exchanges"] == 1


def test_the_demo_leaves_the_store_alone(small, capsys):
    assert cli.run(["load", "small"]) == 0
    capsys.readouterr()
    assert cli.run(["demo", "--output", "pages"]) == 0
    out = capsys.readouterr().out.splitlines()
    assert len(out) == 8  # five findings, two pages and the graph
    assert Path("pages/report.html").stat().st_size > 10_000
    assert Path("pages/network.html").stat().st_size > 10_000
    with store.connect(read_only=True) as graph:
        assert graph.contents().tables["partners"] == 2


def test_settings_come_from_a_dotenv_file(monkeypatch, capsys):
    monkeypatch.setenv("NEO4J_URI", "")
    monkeypatch.delenv("NEO4J_URI")
    Path(".env").write_text("NEO4J_URI=bolt://127.0.0.1:1\n", encoding="utf-8")
    try:
        assert cli.run(["report"]) == 1
        assert "127.0.0.1:1" in capsys.readouterr().err
    finally:
        os.environ.pop("NEO4J_URI", None)


def test_names_in_the_data_do_not_drive_the_terminal(small, capsys):
    (small / "partners.csv").write_text("id,name,country\n\x1b[2Jx,Leeds,GB\n", encoding="utf-8")
    assert cli.run(["check", "small"]) == 3
    captured = capsys.readouterr()
    assert "\x1b" not in captured.out + captured.err


def test_no_traceback_without_debug(small, capsys, monkeypatch):
    def fails(*_, **__):
        raise RuntimeError("something unforeseen")

    monkeypatch.setattr("ihp_graph.sources.check", fails)
    assert cli.run(["check", "small"]) == 1
    assert "something unforeseen" in capsys.readouterr().err
    with pytest.raises(RuntimeError):
        cli.run(["--debug", "check", "small"])


def test_a_reader_that_stops_reading_is_no_error():
    command = [sys.executable, "-m", "ihp_graph", "report", str(DATA), "--format", "json"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr
    assert process.stderr.read() == b""
    assert process.wait() == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_is_130_and_leaves_no_half_written_page():
    code = "import sys; from ihp_graph import cli; print(flush=True); sys.exit(cli.run(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "report", str(DATA)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    process.stdout.readline()
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    if process.returncode == 0:
        pytest.skip("the report was done before it could be interrupted")
    assert process.returncode == 130
    assert b"Traceback" not in err
    assert not list(Path().glob("*.html*"))
