"""Files of every format, damaged in every way we could think of: a located error each, never a traceback.

The files are made here. Each case names what must be said and, where the damage has one, its row: the
line of a text, the number of a grant.
"""

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from ihp_graph import cli, sources
from ihp_graph.errors import IhpGraphError
from ihp_graph.sources import content, excel, iati

DATA = Path(__file__).parents[2] / "data"
IATI = (DATA / "iati" / "activities-2.03.xml").read_text(encoding="utf-8")
GRANTS = (DATA / "threesixtygiving" / "grants.json").read_text(encoding="utf-8")
TABLE = (DATA / "threesixtygiving" / "grants.csv").read_text(encoding="utf-8")
WORKS = (DATA / "openalex" / "works.jsonl").read_text(encoding="utf-8")
PARTNERS = "id,name,country\nleeds,Leeds,GB\n"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def xml(prolog="", inside="", version="2.03", declaration='<?xml version="1.0"?>'):
    return f'{declaration}{prolog}\n<iati-activities version="{version}">{inside}</iati-activities>'


def activity(inside):
    start = '<iati-activity default-currency="GBP"><iati-identifier>A</iati-identifier>'
    middle = '<reporting-org ref="GB-CHC-1">R</reporting-org><sector code="12110"/>\n'
    return xml(inside=f"{start}{middle}{inside}</iati-activity>")


def grants(**changed):
    grant = {"id": "g", "currency": "GBP", "amountAwarded": 1, "fundingOrganization": [{"id": "GB-CHC-1"}]}
    return json.dumps({"grants": [grant | changed]})


def zipped(**parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/"), data)
    return file.getvalue()


def workbook(**sheets):
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return file.getvalue()


HEADER, *BODY = (line.split(",") for line in TABLE.splitlines())
BOOK = workbook(partners=[["id", "name", "country"], ["leeds", "Leeds", "GB"]])

FAULTS = {
    # IATI: malformed, or made to attack
    "iati cut": (IATI[:2000], "malformed in line 23", 23),
    "iati cut within a tag": (IATI[:150], "malformed in line 3", 3),
    "iati not closed": ("<iati-activities>\n\n<iati-activity>", "malformed in line 3", 3),
    "iati crossed tags": (xml(inside="\n<a><b></a></b>"), "mismatch", 3),
    "iati two roots": (xml() + "\n<more/>", "Extra content", 3),
    "iati undefined entity and more": (
        activity("<title>&nbsp;</title>") + "\n" * 66_000 + IATI,
        "Entity 'nbsp' not defined",
        3,
    ),
    "iati bare ampersand": (activity("<title>Leeds & Gulu</title>"), "malformed in line 3", 3),
    "iati undefined entity": (activity("<title>&nbsp;</title>"), "Entity 'nbsp' not defined", 3),
    "iati latin-1 said to be utf-8": (activity("<title>Santé</title>").encode("latin-1"), "line 3", 3),
    "iati unknown encoding": (xml(declaration='<?xml version="1.0" encoding="klingon"?>'), "encoding", 1),
    "iati nul": (activity("<title>a\0b</title>"), "malformed in line 3", 3),
    "iati control character": (activity("<title>a\x01b</title>"), "malformed in line 3", 3),
    "iati wrong version": (xml(version="3.0"), "version 3.0 of IATI isn't known", 2),
    "iati version no number": (xml(version="latest"), "version latest", 2),
    "iati laughs": (
        xml(f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>', "&l9;"),
        "declares a document type",
        2,
    ),
    "iati laughs in an attribute": (
        f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>\n<iati-activities version="&l9;"/>',
        "",
        2,
    ),
    "iati blown up": (xml(f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]>', "&a;" * 1000), "document type", 2),
    "iati external entity": (
        xml('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', "<t>&e;</t>"),
        "declares a document type",
        2,
    ),
    "iati external type": (xml('<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'), "document type", 2),
    "iati parameter entity": (
        xml('<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>'),
        "declares a document type",
        2,
    ),
    "iati too deep": (activity("<a>" * 400 + "</a>" * 400), "malformed in line 3", 3),
    "iati huge text": (activity(f"<title>{'x' * 11_000_000}</title>"), "malformed in line 3", 3),
    "iati an activity without end": (activity("<a>b</a>\n" * 40_000), "hold no end of an activity", None),
    "iati gzip cut": (gzip.compress(activity("<a>b</a>\n" * 9000).encode())[:-9], "is damaged", None),
    # 360Giving
    "grants cut": (GRANTS[:400], "malformed in line 12", 12),
    "grants no list": ('{"grants": {"id": "a"}}', "no list of grants", None),
    "grants in a list": ('["grants"]', "no list of grants", None),
    "grants nan": ('{"grants": [{"amountAwarded": NaN}]}', "NaN is no number", 1),
    "grants endless number": ('{"grants": [{"amountAwarded": ' + "9" * 5000 + "}]}", "can't be read", 1),
    "grants too deep": ('{"grants": ' + "[" * 100_000, "nested too deeply", 1),
    "grants utf-16": (GRANTS.encode("utf-16"), "UTF-16", None),
    "grants latin-1": (
        GRANTS.replace("together", "sœur").encode("cp1252"),
        "isn't UTF-8: byte 0x9c, line 6",
        None,
    ),
    "grants trailing comma": ('{"grants": [\n{"id": "a",}]}', "malformed in line 2", 2),
    "grants table latin-1": (TABLE.replace("Leeds", "Santé").encode("latin-1"), "line 2", None),
    "grants table misquoted": (TABLE + '"open,x\n', "quotation mark opens a cell", 5),
    "grants table a million columns": (TABLE.split("\n")[0] + ",x" * 1_000_000 + "\n", "1,000,024 cells", 1),
    # OpenAlex
    "works cut": (WORKS[:-200], "malformed in line 4", 4),
    "works cut list": ("[" + WORKS.splitlines()[0] + ",", "malformed in line 1", 1),
    "works latin-1": (WORKS.replace("At home", "Été", 1).encode("latin-1"), "line 3", 3),
    "works no objects": (WORKS + "nonsense\n", "malformed in line 6", 6),
    "works results no list": ('{\n"results": "https", "id": "https://openalex.org/W1"}', "no list", None),
    # reviewed pairs
    "pairs misspelt": ("same,a,b\nmaybe,x,y\n", "neither yes nor no", 2),
    "pairs without an id": ("same,a,b\nyes,x,\n", "the id is blank", 2),
    "pairs misquoted": ('same,a,b\nyes,"x,y\n', "quotation mark", 2),
    # workbooks
    "book with a million cells across": (
        workbook(partners=[["id", "name", "country", *[f"c{n}" for n in range(16_000)]]]),
        "16,003 cells",
        1,
    ),
    "book with another table": (workbook(partner=[["id"], ["a"]]), "no table called partner", None),
}

ERRORS = {
    "empty file": (b"", "isn't supported"),
    "nothing but blanks": (b"  \n\n ", "isn't supported"),
    "noise": (bytes(range(256)) * 40, "isn't supported"),
    "pdf": (b"%PDF-1.7\n", "isn't supported"),
    "old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9, "isn't supported"),
    "html": ("<!DOCTYPE html><html><body>404</body></html>", "holds <html>"),
    "iati organisations": ('<iati-organisations version="2.03"/>', "holds <iati-organisations>"),
    "other json": ('{"type": "FeatureCollection", "features": []}', "of no format that is supported"),
    "gzip cut": (gzip.compress(IATI.encode())[:-9], "compressed and damaged"),
    "gzip cut at once": (gzip.compress(IATI.encode())[:40], "compressed and damaged"),
    "gzip of nothing": (b"\x1f\x8b", "compressed and damaged"),
    "gzip within gzip": (gzip.compress(gzip.compress(IATI.encode())), "isn't supported"),
    "zip within zip": (zipped(inner=zipped(a=b"b")), "isn't an Excel workbook, or is damaged"),
    "zip of tables": (zipped(partners=PARTNERS), "isn't an Excel workbook, or is damaged"),
    "zip cut": (BOOK[:-40], "isn't an Excel workbook, or is damaged"),
    "book without its parts": (zipped(xl__workbook=b"<x/>"), "isn't an Excel workbook, or is damaged"),
    "book with entities": (
        zipped(
            **{"[Content_Types].xml": "<Types/>", "xl__workbook.xml": f"<!DOCTYPE x [{LAUGHS}]><x>&l9;</x>"},
        ),
        "isn't an Excel workbook, or is damaged",
    ),
}

WARNINGS = {
    "iati amount of letters": (
        activity("<transaction><transaction-type code='3'/><value>ten</value></transaction>"),
        "not a number",
        3,
    ),
    "iati amount too large": (activity("<budget><value>1e99</value></budget>"), "too large", 3),
    "iati no currency": (activity("<budget><value currency='EURO'>1</value></budget>"), "not a currency", 3),
    "iati no day": (activity("<activity-date type='1' iso-date='2020-13-01'/>"), "no such day", 3),
    "iati no country": (activity("<recipient-country code='ZZ'/>"), "not a country", 3),
    "iati no role": (activity("<participating-org role='King' ref='a'/>"), "a role that IATI", 3),
    "grants amount of letters": (grants(amountAwarded="ten"), "not a number", 1),
    "grants amount a list": (grants(amountAwarded=[1]), "without an amount", 1),
    "grants funder a text": (grants(fundingOrganization="Leeds"), "without a funder", 1),
    "grants identifier a list": (grants(id=["g"]), "without an identifier", 1),
    "grants half a character": (grants(id="g", title="a\ud800b", currency="X"), "not a currency", 1),
    "works authors a text": ('{"id": "https://openalex.org/W1", "authorships": "x"}', "of authorships", 1),
    "works institution a number": (
        '{"id": "https://openalex.org/W1", "authorships": [{"institutions": [7]}]}',
        "institution without an identifier",
        1,
    ),
}  # fmt: skip


@pytest.fixture(autouse=True)
def small_limits(monkeypatch):
    """Refuse at a size that a test can write."""
    monkeypatch.setattr(iati, "LARGEST_ACTIVITY", 1 << 18)
    monkeypatch.setattr(content, "MOST_UNPACKED", 1 << 20)
    monkeypatch.setattr(excel, "MOST_UNPACKED", 1 << 20)


@pytest.fixture
def written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def write(data):
        Path("damaged").write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
        return Path("damaged")

    return write


def test_there_are_many():
    assert len(FAULTS) + len(ERRORS) >= 60


@pytest.mark.parametrize("case", FAULTS)
def test_a_fault_says_what_and_where_and_nothing_is_kept(case, written, capsys, monkeypatch):
    data, words, row = FAULTS[case]
    if case == "iati huge text":
        monkeypatch.setattr(iati, "LARGEST_ACTIVITY", 1 << 26)
    read, faults = sources.check(written(data))
    wrong = [fault for fault in faults if fault.level == "fault"]
    assert read == {} or case.startswith("book")
    (fault,) = [fault for fault in wrong if words in fault.problem]
    assert fault.row == row
    assert fault.file.startswith("damaged")
    assert fault.mend.endswith(".")
    assert all(len(str(fault)) < 500 and str(fault).isprintable() for fault in faults)
    assert cli.run(["check", "damaged"]) == 3
    assert "fault of ihp-graph" not in capsys.readouterr().err


@pytest.mark.parametrize("case", ERRORS)
def test_what_is_no_source_is_an_error_in_a_sentence(case, written, capsys):
    data, words = ERRORS[case]
    with pytest.raises(IhpGraphError, match=words) as raised:
        sources.read(written(data))
    assert str(raised.value).isprintable()
    assert len(str(raised.value)) < 500
    assert cli.run(["check", "damaged"]) in (1, 3)
    assert "fault of ihp-graph" not in capsys.readouterr().err


@pytest.mark.parametrize("case", WARNINGS)
def test_what_can_not_be_used_is_left_out_and_located(case, written):
    data, words, row = WARNINGS[case]
    dataset = sources.read(written(data))
    assert any(words in warning.problem and warning.row == row for warning in dataset.warnings)


@pytest.mark.parametrize("name", ["partners.csv", "partners.xlsx"])
def test_a_table_with_a_million_columns_is_one_fault(name, tmp_path):
    wide = ["id", "name", "country", *[f"c{n}" for n in range(16_000 if "x" in name[-4:] else 1_000_000)]]
    if name.endswith("csv"):
        (tmp_path / name).write_text(",".join(wide) + "\n")
        _, faults = sources.check(tmp_path)
    else:
        (tmp_path / name).write_bytes(workbook(partners=[wide]))
        _, faults = sources.check(tmp_path / name)
    assert len(faults) == 1
    assert "no table has more than 1,000 columns" in faults[0].problem


def test_bombs_are_refused_before_they_are_unpacked(written):
    zeros = b"0" * (1 << 24)
    with pytest.raises(IhpGraphError, match="unpacks to more than 200 times its size"):
        sources.read(written(gzip.compress(b'{"grants": [' + zeros)))
    bomb = zipped(**{"[Content_Types].xml": "<Types/>", "xl__worksheets__sheet1.xml": zeros})
    with pytest.raises(IhpGraphError, match=r"sheet1\.xml unpacks to 16 MB: refused"):
        sources.read(written(bomb))


def test_one_damaged_file_among_sound_ones_is_named(tmp_path):
    (tmp_path / "sound.xml").write_text(IATI, encoding="utf-8")
    (tmp_path / "cut.xml").write_text(IATI[:2000], encoding="utf-8")
    read, faults = sources.check([tmp_path / "sound.xml", tmp_path / "cut.xml"])
    assert read["partnerships"] == 2
    assert [fault.file for fault in faults if fault.level == "fault"] == [str(tmp_path / "cut.xml")]
