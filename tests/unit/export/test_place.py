"""Where an export goes: there whole or not at all, and nothing of anybody else's is overwritten."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from datasets import exchanges, keyed
from ihp_graph import cli, export, sources
from ihp_graph.dataset import Dataset
from ihp_graph.errors import IhpGraphError
from ihp_graph.export import FOLDERS, FORMATS, place

ONE = Dataset({"partners": keyed([{"id": "p", "name": "P", "country": "KEN"}])})
TWO = Dataset({"partners": keyed([{"id": "q", "name": "Q", "country": "GBR"}])})


def content_of(target: Path) -> dict[str, bytes]:
    files = target.iterdir() if target.is_dir() else [target]
    return {path.name: path.read_bytes() for path in files}


@pytest.mark.parametrize("form", FORMATS)
def test_an_unchanged_export_is_overwritten_and_nothing_else_is_left_beside_it(form, tmp_path):
    target = tmp_path / "out"
    export.write(ONE, target, form)
    first = content_of(target)
    export.write(TWO, target, form)
    assert content_of(target) != first
    export.write(ONE, target, form)
    assert content_of(target) == first
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError, OSError(28, "No space left on device")])
def test_whatever_happens_the_older_export_stays_whole(form, error, tmp_path, monkeypatch):
    target = tmp_path / "out"
    export.write(ONE, target, form)
    before = content_of(target)

    def fail(*arguments):
        raise error

    failures = []

    def fail_once_with_the_new(self, to):
        if self.name.endswith(".part") and not failures:
            failures.append(to)
            raise error
        return os.rename(self, to)

    with monkeypatch.context() as patch:
        patch.setattr(export, "FOLDERS" if form in FOLDERS else "FILES", {form: lambda *_: fail()})
        with pytest.raises((KeyboardInterrupt, MemoryError, IhpGraphError)):
            export.write(TWO, target, form)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", fail_once_with_the_new)
        patch.setattr(Path, "replace", fail_once_with_the_new)
        with pytest.raises((KeyboardInterrupt, MemoryError, IhpGraphError)):
            export.write(TWO, target, form)
    assert failures == [target]
    assert content_of(target) == before
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("form", FOLDERS)
@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda out: (out / "mine.txt").write_text("mine"), "holds mine.txt, which no export wrote"),
        (lambda out: (out / "sub").mkdir(), "holds sub, which no export wrote"),
        (lambda out: next(out.glob("partners.*")).write_text("x"), "changed since its export"),
        (lambda out: (out / "datapackage.json").write_text("{}"), "aren't an export of ihp-graph"),
        (lambda out: (out / "datapackage.json").write_text('{"ihp_graph": 1, "resources": [1]}'), "aren't"),
        (lambda out: (out / "datapackage.json").unlink(), "aren't an export of ihp-graph"),
    ],
)
def test_a_folder_that_holds_anything_else_is_not_overwritten(form, change, told, tmp_path):
    target = tmp_path / "out"
    export.write(ONE, target, form)
    change(target)
    before = sorted(target.rglob("*"))
    with pytest.raises(IhpGraphError, match=told) as caught:
        export.write(TWO, target, form)
    assert "--output" in str(caught.value)
    assert sorted(target.rglob("*")) == before
    assert list(tmp_path.iterdir()) == [target]


def test_the_data_that_init_or_a_person_wrote_are_not_overwritten(tmp_path):
    (tmp_path / "partners.csv").write_text("id,name,country\n", encoding="utf-8")
    with pytest.raises(IhpGraphError, match="aren't an export"):
        export.write(ONE, tmp_path, "csv")
    assert [path.name for path in tmp_path.iterdir()] == ["partners.csv"]


def test_an_empty_folder_is_filled_and_a_file_is_no_folder(tmp_path):
    (tmp_path / "empty").mkdir()
    export.write(ONE, tmp_path / "empty", "csv")
    assert sources.read(tmp_path / "empty").equals(ONE)
    with pytest.raises(IhpGraphError, match="is a folder, and this format is one file"):
        export.write(ONE, tmp_path / "empty", "graphml")
    (tmp_path / "file").touch()
    with pytest.raises(IhpGraphError, match="is a file, and this format is a folder"):
        export.write(ONE, tmp_path / "file", "csv")
    with pytest.raises(IhpGraphError, match=r"can't be written: No such file.*--output"):
        export.write(ONE, tmp_path / "not" / "there", "csv")


def test_files_are_for_whom_the_folder_lets(tmp_path):
    old = os.umask(0o022)
    try:
        export.write(ONE, tmp_path / "out", "csv")
    finally:
        os.umask(old)
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o755
    assert (tmp_path / "out" / "partners.csv").stat().st_mode & 0o777 == 0o644


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ")
def test_interrupting_the_command_leaves_nothing_half_written(tmp_path):
    export.write(exchanges(20_000), tmp_path / "data", "csv")
    command = [sys.executable, "-m", "ihp_graph", "export", "data", "--output", "out"]
    process = subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    until = time.monotonic() + 60
    while not list(tmp_path.glob(".out.*.part/exchanges.csv")):
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < until
        time.sleep(0.002)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    if process.returncode != 0:  # it may have been done just then
        assert (process.returncode, told.splitlines()[-1]) == (130, "Interrupted.")
        assert [path.name for path in tmp_path.iterdir()] == ["data"]


@pytest.fixture
def small(tmp_path, monkeypatch):
    """A data set in ./small, in an empty folder with an empty store."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("IHP_GRAPH_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("NEO4J_URI", raising=False)
    export.write(exchanges(60), tmp_path / "small", "csv")
    return tmp_path / "small"


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("out.xlsx", b"PK"),
        ("out.graphml", b"<?xml"),
        ("out.GEXF", b"<?xml"),
        ("out.cypher", b"// International"),
        ("out", b"id,name,country"),
    ],
)
def test_the_name_tells_the_format(small, name, begins, capsys):
    assert cli.run(["export", "small", "--output", name]) == 0
    assert capsys.readouterr().out == f"{name}\n"
    path = Path(name) / "partners.csv" if Path(name).is_dir() else Path(name)
    assert path.read_bytes().startswith(begins)


def test_a_file_goes_to_stdout_and_a_folder_cannot(small, capsysbinary):
    assert cli.run(["export", "small", "--format", "graphml", "--output", "file"]) == 0
    capsysbinary.readouterr()
    for arguments in (["--format", "graphml"], ["--format", "graphml", "--output", "-"]):
        assert cli.run(["export", "small", *arguments]) == 0
        assert capsysbinary.readouterr().out == Path("file").read_bytes()
    for arguments in ([], ["--output", "-"], ["--format", "parquet"]):
        assert cli.run(["export", "small", *arguments]) == 2
        captured = capsysbinary.readouterr()
        assert (captured.out, b"name it with --output" in captured.err) == (b"", True)


def test_a_filter_reaches_the_export(small, capsys):
    assert cli.run(["export", "small", "--from-year", "2013", "--output", "out"]) == 0
    assert not Path("out/exchanges.csv").exists()
    assert cli.run(["export", "small", "--to-year", "2012", "--output", "out"]) == 0
    assert len(sources.read("out")["exchanges"]) == 60
    assert cli.run(["export", "small", "--from-year", "2012", "--to-year", "2010", "--output", "out"]) == 2


def test_a_refusal_is_1_and_says_how_to_mend_it(small, capsys):
    Path("small/notes.txt").write_text("mine", encoding="utf-8")
    assert cli.run(["export", "small", "--output", "small"]) == 1
    assert "holds notes.txt, which no export wrote" in capsys.readouterr().err


def test_a_large_file_is_digested_alike(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    assert place.digest(tmp_path / "file").startswith("sha256:e3b0c44298fc1c14")
