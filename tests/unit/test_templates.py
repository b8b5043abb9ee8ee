"""The empty templates: what they hold, what they offer, and that they can be filled in and read back."""

import csv
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import pandas as pd
import pytest
from python_calamine import CalamineWorkbook

from ihp_graph import dictionary, paths, sources, templates
from ihp_graph.errors import SourceError
from ihp_graph.model import TABLES

SPACES = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
TEXT = "49"
"""The number of the format Text, `@`, in every workbook."""


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    path = tmp_path_factory.mktemp("book") / "new" / "mine.xlsx"
    assert templates.write_templates(path) == [path]
    return path


def parts(path: Path) -> dict[str, tuple[str, bytes]]:
    """Give the name and XML of the part that holds each sheet: they stand in order."""
    with zipfile.ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read("xl/workbook.xml"))
        names = [sheet.get("name", "") for sheet in root.findall("m:sheets/m:sheet", SPACES)]
        files = [f"xl/worksheets/sheet{number}.xml" for number in range(1, len(names) + 1)]
        return {name: (file, archive.read(file)) for name, file in zip(names, files, strict=True)}


def offered(path: Path, table: str) -> dict[str, ElementTree.Element]:
    """Give the data validation of each column of a sheet that has one."""
    root = ElementTree.fromstring(parts(path)[table][1])
    found = {}
    for rule in root.findall("m:dataValidations/m:dataValidation", SPACES):
        letters, last = re.fullmatch(r"([A-Z]+)2:\1(\d+)", rule.get("sqref", "")).groups()
        assert last == "1048576"
        position = sum((ord(letter) - 64) * 26**power for power, letter in enumerate(reversed(letters))) - 1
        found[TABLES[table].column_names[position]] = rule
    return found


def test_a_folder_holds_every_table_and_nothing_is_overwritten(tmp_path):
    written = templates.write_templates(tmp_path / "mine")
    assert {path.name for path in written} == {f"{name}.csv" for name in TABLES} | {"README.md"}
    for name, table in TABLES.items():
        with (tmp_path / "mine" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            assert list(csv.reader(file)) == [list(table.column_names)]
    with pytest.raises(SourceError, match=r"already holds partners.csv.*nothing is overwritten"):
        templates.write_templates(tmp_path / "mine")


def test_one_file_that_is_there_keeps_all_from_being_written(tmp_path):
    (tmp_path / "roles.csv").write_text("mine", encoding="utf-8")
    with pytest.raises(SourceError, match=r"already holds roles.csv,"):
        templates.write_templates(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["roles.csv"]
    assert (tmp_path / "roles.csv").read_text(encoding="utf-8") == "mine"


def test_a_workbook_that_is_there_is_not_overwritten(tmp_path):
    (tmp_path / "mine.xlsx").write_bytes(b"mine")
    with pytest.raises(SourceError, match=r"mine.xlsx is there already, and nothing is overwritten"):
        templates.write_templates(tmp_path / "mine.xlsx")
    assert (tmp_path / "mine.xlsx").read_bytes() == b"mine"


@pytest.mark.parametrize("name", ["mine.xlsm", "mine.xls", "mine.ods", "partners.csv"])
def test_other_kinds_of_files_are_no_templates(tmp_path, name):
    with pytest.raises(SourceError, match=r"a workbook whose name ends in \.xlsx"):
        templates.write_templates(tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_what_cannot_be_written_says_why(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    for target in (tmp_path / "file", tmp_path / "file" / "mine.xlsx"):
        with pytest.raises(SourceError, match="can't be written"):
            templates.write_templates(target)


def test_the_same_model_gives_the_same_bytes():
    assert templates.workbook() == templates.workbook()


def test_a_sheet_for_each_table_with_its_header_alone(book):
    with CalamineWorkbook.from_path(book) as opened:
        assert opened.sheet_names == ["Readme", "Codes", *TABLES]
        for name, table in TABLES.items():
            assert opened.get_sheet_by_name(name).to_python() == [list(table.column_names)]


def test_the_sheets_that_explain_hold_every_table_column_and_code(book):
    with CalamineWorkbook.from_path(book) as opened:
        readme = opened.get_sheet_by_name("Readme").to_python()
        codes = opened.get_sheet_by_name("Codes").to_python()
    for table in TABLES.values():
        assert any(row[:2] == [table.name, ""] and row[4] == table.description for row in readme)
        for column in table.columns:
            [row] = [row for row in readme if row[:2] == [table.name, column.name]]
            assert row[2] == dictionary.needed(column)
            assert row[4] == column.description
            assert "`" not in row[3]
            expected = ["true", "false"] if column.kind == "boolean" else list(column.codes)
            assert [row[2] for row in codes if row[:2] == [table.name, column.name]] == expected


@pytest.mark.parametrize("table", TABLES)
def test_drop_down_lists_offer_the_codes_and_the_ids(book, table):
    rules = offered(book, table)
    for column in TABLES[table].columns:
        rule = rules.get(column.name)
        codes = ("true", "false") if column.kind == "boolean" else column.codes
        if codes:
            assert rule.get("type") == "list"
            assert rule.get("showErrorMessage") == "1"
            assert rule.findtext("m:formula1", "", SPACES) == f'"{",".join(codes)}"'
            assert len(rule.findtext("m:formula1", "", SPACES)) <= 257, "Excel takes no longer list"
        elif column.refers_to:
            # Ids of other sources are right too, so that nothing is refused.
            assert rule.get("type") == "list"
            assert rule.get("showErrorMessage") is None
            assert f"OFFSET({column.refers_to}!$A$2," in rule.findtext("m:formula1", "", SPACES)
            assert TABLES[column.refers_to].column_names[0] == "id"
        elif column.kind in ("number", "year"):
            assert rule.get("type") == {"number": "decimal", "year": "whole"}[column.kind]
        else:
            assert rule is None, f"{column.name} takes any text"


def test_all_but_numbers_are_formatted_as_text_so_that_dates_stay_as_they_are_written(book):
    with zipfile.ZipFile(book) as archive:
        styles = ElementTree.fromstring(archive.read("xl/styles.xml"))
    formats = [form.get("numFmtId") for form in styles.findall("m:cellXfs/m:xf", SPACES)]
    for name, table in TABLES.items():
        root = ElementTree.fromstring(parts(book)[name][1])
        shown = {
            position: formats[int(column.get("style", "0"))]
            for column in root.findall("m:cols/m:col", SPACES)
            for position in range(int(column.get("min", "0")), int(column.get("max", "0")) + 1)
        }
        for position, column in enumerate(table.columns, 1):
            assert (shown[position] == TEXT) == (column.kind not in ("number", "year")), column.name


def test_every_header_cell_has_a_note(book):
    with zipfile.ZipFile(book) as archive:
        for number, table in enumerate(TABLES.values(), 1):
            root = ElementTree.fromstring(archive.read(f"xl/comments{number}.xml"))
            notes = ["".join(note.itertext()) for note in root.findall("m:commentList/m:comment", SPACES)]
            assert len(notes) == len(table.columns)
            assert all(
                note.startswith(column.description) for note, column in zip(notes, table.columns, strict=True)
            )


def test_an_empty_workbook_lacks_partners_and_nothing_else(book):
    rows, faults = sources.check(book)
    assert rows == {}
    [fault] = faults
    assert fault.file == "mine.xlsx [partners]"
    assert fault.mend == "Write a row for each institution: id, name, country."


def test_filled_in_it_gives_the_same_data_as_the_csv_files(book, tmp_path):
    dataset = sources.read(paths.demo_source())
    filled = tmp_path / "filled.xlsx"
    fill(book, filled, dataset)
    found = sources.read(filled)
    assert found.counts() == dataset.counts()
    for table in dataset.tables:
        pd.testing.assert_frame_equal(found[table], dataset[table])
    assert found.equals(dataset)


def fill(book: Path, target: Path, dataset: sources.Dataset) -> None:
    """Write rows below the headers, as a spreadsheet saves what is typed or chosen there."""
    files = {file: name for name, (file, _) in parts(book).items()}
    with zipfile.ZipFile(book) as archive, zipfile.ZipFile(target, "w") as filled:
        for member in archive.namelist():
            data = archive.read(member)
            table = files.get(member)
            if table in dataset.tables:
                rows = "".join(
                    f'<row r="{number}">{"".join(map(cell, row))}</row>'
                    for number, row in enumerate(dataset[table].itertuples(index=False), 2)
                )
                data = data.replace(b"</sheetData>", rows.encode() + b"</sheetData>")
            filled.writestr(member, data)


def cell(value: object) -> str:
    if pd.isna(value):
        return "<c/>"
    if isinstance(value, bool):
        return f'<c t="b"><v>{int(value)}</v></c>'
    if isinstance(value, int | float):
        return f"<c><v>{value!r}</v></c>"
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(str(value))}</t></is></c>'
