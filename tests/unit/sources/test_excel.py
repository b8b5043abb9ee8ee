"""A workbook reads as the same tables in CSV files do."""

import csv
import datetime
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from ihp_graph import paths, sources
from ihp_graph.errors import SourceError

DAY, CLOCK = {"num_format": "yyyy-mm-dd"}, {"num_format": "yyyy-mm-dd hh:mm"}
PARTNERS = [["id", "name", "country"], ["leeds", "Leeds", "GBR"], ["gulu", "Gulu", "UGA"]]


def workbook(path: Path, **sheets):
    """Write a workbook of sheets; dates are written as Excel's dates."""
    with xlsxwriter.Workbook(path) as book:
        day, clock = book.add_format(DAY), book.add_format(CLOCK)
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, datetime.datetime):
                        midnight = cell.time() == datetime.time()
                        sheet.write_datetime(number, column, cell, day if midnight else clock)
                    elif isinstance(cell, str) and cell.startswith("="):
                        formula, value = cell.split(" -> ")
                        sheet.write_formula(number, column, formula, None, value)
                    elif isinstance(cell, str):
                        sheet.write_string(number, column, cell)
                    elif cell is not None:
                        sheet.write(number, column, cell)
    return path


def test_the_bundled_data_read_the_same_from_a_workbook(tmp_path):
    sheets = {}
    for path in sorted(paths.demo_source().glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            sheets[path.stem] = list(csv.reader(file))
    book = workbook(tmp_path / "all.xlsx", **sheets)
    assert sources.read(book).equals(sources.read(paths.demo_source()))


def test_typed_cells_read_as_a_csv_file_would_hold_them(tmp_path):
    at = datetime.datetime
    book = workbook(
        tmp_path / "typed.xlsx",
        partners=[[*PARTNERS[0], "capacity"], ["leeds", "Leeds", "GBR", 1200], [7, "Gulu", "UGA", 0.5]],
        exchanges=[
            [
                "id",
                "from_partner_id",
                "to_partner_id",
                "knowledge_type",
                "start",
                "end",
                "volume",
                "unit",
                "practice_changed",
            ],
            [1.0, "leeds", 7, "technical", at(2012, 7, 9), 2013, 3.0, "visit", True],
            ["=1+1 -> 2", "leeds", "=3+4 -> 7", "", 2012.0, "2012-12", 2.5, "VISIT", False],
        ],
    )
    read = sources.read(book)
    assert read["partners"]["capacity"].to_dict() == {"7": 0.5, "leeds": 1200.0}
    exchanges = read["exchanges"]
    assert list(exchanges.index) == ["1", "2"]
    assert exchanges["start"].tolist() == ["2012-07-09", "2012"]
    assert exchanges["end"].tolist() == ["2013", "2012-12"]
    assert exchanges["volume"].tolist() == [3.0, 2.5]
    assert exchanges["practice_changed"].tolist() == [True, False]
    assert exchanges["to_partner_id"].tolist() == ["7", "7"]


def test_a_time_of_day_is_a_fault_that_says_what_to_write(tmp_path):
    rows = [["id", "name", "start"], ["p1", "One", datetime.datetime(2012, 7, 9, 12, 30)]]
    book = workbook(tmp_path / "time.xlsx", partners=PARTNERS, partnerships=rows)
    _, (fault,) = sources.check(book)
    assert (fault.file, fault.row, fault.column) == ("time.xlsx [partnerships]", 2, "start")
    assert fault.value == "2012-07-09T12:30:00"
    assert fault.mend == "Write 2012-07-09."


def test_what_lies_beyond_the_data_is_ignored(tmp_path):
    path = tmp_path / "stray.xlsx"
    with xlsxwriter.Workbook(path) as book:
        bold = book.add_format({"bold": True})
        sheet = book.add_worksheet("partners")
        for number, row in enumerate(PARTNERS):
            sheet.write_row(number, 0, row)
        sheet.write_blank(40, 9, None, bold)
        sheet.write_string(20, 1, "  ")
        sheet.set_column(0, 30, 20, bold)
        book.add_worksheet("Sheet2")
        book.add_worksheet("README").write_string(0, 0, "How to fill this in")
        book.add_worksheet("Codes").write_string(0, 0, "technical")
        lists = book.add_worksheet("lists")
        lists.write_string(0, 0, "GBR")
        lists.hide()
        book.add_chartsheet("chart")
    read = sources.read(path)
    assert read.counts() == {"partners": 2}
    assert read.warnings == ()


def test_a_column_without_a_name_is_a_fault_in_a_merged_header_too(tmp_path):
    path = tmp_path / "merged.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("partners")
        for number, row in enumerate([["id", "name", "", "country"], ["leeds", "Leeds", "Hospital", "GBR"]]):
            sheet.write_row(number, 0, row)
        sheet.merge_range(0, 1, 0, 2, "name")
    _, (fault,) = sources.check(path)
    assert (fault.row, fault.problem) == (1, "cell 3 of the header is blank, above cells that are filled")


def test_unknown_sheets_and_columns_name_the_nearest(tmp_path):
    book = workbook(
        tmp_path / "book.xlsx", partners=PARTNERS, Exchange=[["id"], ["x"]], roles=[], claims=[[], ["id"]]
    )
    rows, faults = sources.check(book)
    assert rows == {"partners": 2}
    assert [(fault.file, fault.row, fault.problem) for fault in faults] == [
        ("book.xlsx [Exchange]", None, "there is no table called Exchange"),
        ("book.xlsx [roles]", None, "the sheet is empty"),
        ("book.xlsx [claims]", 1, "row 1 is blank"),
    ]
    assert "exchanges" in faults[0].mend


def test_the_table_that_is_required_is_asked_for(tmp_path):
    _, (fault,) = sources.check(workbook(tmp_path / "book.xlsx", partnerships=[["id"], ["p1"]]))
    assert (fault.file, fault.problem) == (
        "book.xlsx [partners]",
        "the table partners is required and isn't there",
    )


def test_a_formula_that_fails_is_a_fault(tmp_path):
    rows = [["id", "name", "country"], ["leeds", "=NA() -> #N/A", "GBR"]]
    _, (fault,) = sources.check(workbook(tmp_path / "book.xlsx", partners=rows))
    assert (fault.row, fault.column, fault.problem) == (2, "name", "Excel couldn't compute the cell")


@pytest.mark.parametrize(
    "content", [b"", b"no workbook", b"PK\x03\x04 torn", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 64]
)
def test_a_damaged_workbook_is_one_plain_sentence(tmp_path, content):
    path = tmp_path / "book.xlsx"
    path.write_bytes(content)
    with pytest.raises(SourceError, match=r"book.xlsx isn't an Excel workbook, or is damaged"):
        sources.read(path)


def test_a_torn_workbook_is_one_plain_sentence(tmp_path):
    whole = workbook(tmp_path / "whole.xlsx", partners=PARTNERS).read_bytes()
    for length in range(0, len(whole), 97):
        torn = tmp_path / "torn.xlsx"
        torn.write_bytes(whole[:length])
        with pytest.raises(SourceError, match="damaged"):
            sources.read(torn)


def test_a_cell_at_the_far_end_of_a_sheet_is_refused_before_it_fills_the_memory(tmp_path):
    path = tmp_path / "far.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("partners")
        for number, row in enumerate(PARTNERS):
            sheet.write_row(number, 0, row)
        sheet.write_string(1_048_575, 16_383, "far")
    with pytest.raises(SourceError, match=r"far.xlsx.*partners.*XFD1048576"):
        sources.read(path)


def test_a_zip_that_is_no_workbook(tmp_path):
    path = tmp_path / "book.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("hello.txt", "hello")
    with pytest.raises(SourceError, match="damaged"):
        sources.read(path)
