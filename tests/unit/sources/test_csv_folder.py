"""CSV folders: the real ones read whole, hostile ones give faults and nothing else."""

import csv
import io
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihp_graph import paths, sources
from ihp_graph.errors import DataError, SourceError
from ihp_graph.model import TABLES
from ihp_graph.sources.csv_folder import is_regular, read_csv, read_fast, read_slowly

DATA = Path(__file__).parents[3] / "data"
SHARED = Path(__file__).parents[4] / "shared" / "data"
PARTNERS = "id,name,country\nleeds,Leeds,GBR\ngulu,Gulu,UGA\n"


def write(folder: Path, **tables: str | bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in tables.items():
        (folder / f"{name}.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


@pytest.mark.parametrize(
    "folder",
    [
        DATA / "partnerships",
        DATA / "codings" / "first",
        DATA / "codings" / "second",
        SHARED / "partnerships",
        SHARED / "cases" / "mixed",
    ],
    ids=lambda folder: "/".join(folder.parts[-3:]),
)
def test_real_data_read_whole_and_without_a_fault(folder):
    if not folder.is_dir():
        pytest.skip(f"{folder.name} isn't beside this checkout")
    counted = {}
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            counted[path.stem] = sum(1 for _ in csv.DictReader(file))
    rows, faults = sources.check(folder)
    assert faults == ()
    assert rows == {name: counted[name] for name in TABLES if counted.get(name)}
    assert sources.read(folder).counts() == rows


def test_every_cell_of_the_bundled_exchanges_is_the_cell_of_the_file():
    read = sources.read(paths.demo_source())["exchanges"]
    with (paths.demo_source() / "exchanges.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            cells = read.loc[row["id"]]
            for name, text in row.items():
                if name == "volume":
                    assert (pd.isna(cells[name]) and not text) or cells[name] == float(text)
                elif name == "practice_changed":
                    assert (pd.isna(cells[name]) and not text) or cells[name] == (text == "true")
                else:
                    assert (pd.isna(cells[name]) and not text.strip()) or cells[name] == text.strip()


def test_cells_are_canonical(tmp_path):
    exchanges = (
        "\ufeffTO_IGNORE".replace("TO_IGNORE", "id")
        + ",from_partner_id,to_partner_id,knowledge_type,content,practice_changed,start,volume,unit,notes\r\n"
        "  x1 ,leeds,\u00a0gulu,Technical,HARD_SKILL,TRUE,2012-07, 3 ,Visit, \r\n"
        "NA,gulu,leeds,,,fAlSe,,,,null\r\n"
    )
    partners = "country,name,id,also_known_as\nna,NA,gulu,; A ;;B;\nKosovo,nan,leeds,\n"
    partnerships = "id,name,topic,countries\np1,None,eye ; Eye care,uk;Zambia; ;ZMB;NAM\n"
    innovations = "id,name,frugal,year\ni1,Mesh,True,1997\n"
    folder = write(
        tmp_path, exchanges=exchanges, partners=partners, partnerships=partnerships, innovations=innovations
    )
    read = sources.read(folder)
    assert read["partners"].loc["gulu", ["name", "country", "also_known_as"]].tolist() == [
        "NA",
        "NAM",
        "A; B",
    ]
    assert read["partners"].loc["leeds", ["name", "country"]].tolist() == ["nan", "XKX"]
    assert read["partnerships"].loc["p1", ["name", "topic", "countries"]].tolist() == [
        "None",
        "eye; Eye care",
        "GBR; ZMB; NAM",
    ]
    assert read["innovations"].loc["i1", ["frugal", "year"]].tolist() == [True, 1997]
    assert read["exchanges"].loc["x1"].dropna().to_dict() == {
        "id": "x1",
        "from_partner_id": "leeds",
        "to_partner_id": "gulu",
        "knowledge_type": "technical",
        "content": "hard_skill",
        "practice_changed": True,
        "start": "2012-07",
        "volume": 3.0,
        "unit": "visit",
    }
    assert read["exchanges"].loc["NA"].dropna().to_dict() == {
        "id": "NA",
        "from_partner_id": "gulu",
        "to_partner_id": "leeds",
        "practice_changed": False,
        "notes": "null",
    }


def test_whatever_is_no_csv_file_is_ignored(tmp_path):
    write(tmp_path, partners=PARTNERS)
    write(tmp_path / "older", partners="nonsense")
    for name in (
        "README.md",
        "notes.json",
        ".hidden.csv",
        "~$partners.xlsx",
        ".~lock.partners.csv#",
        "a.txt",
    ):
        (tmp_path / name).write_text("nonsense")
    (tmp_path / "folder.csv").mkdir()
    assert sources.check(tmp_path) == ({"partners": 2}, ())


def test_a_table_without_rows_is_absent(tmp_path):
    head = "id,from_partner_id,to_partner_id,knowledge_type\n"
    read = sources.read(
        write(tmp_path, partners=PARTNERS, exchanges=head, roles="partnership_id,partner_id,role")
    )
    assert list(read.tables) == ["partners"]


def test_trailing_columns_without_a_name_or_a_cell_are_ignored(tmp_path):
    read = sources.read(write(tmp_path, partners="id,name,country,,\nleeds,Leeds,GBR,,\n,,,,\n"))
    assert read.counts() == {"partners": 1}


def test_files_are_named_with_their_folder_where_there_are_several(tmp_path):
    bad = PARTNERS + "x,X,Nowhere\n"
    _, (one,) = sources.check(write(tmp_path / "a", partners=bad))
    assert one.file == "partners.csv"
    _, faults = sources.check([f"{tmp_path}/a/", write(tmp_path / "b", partners=bad)])
    assert [fault.file for fault in faults] == [f"{tmp_path}/a/partners.csv", f"{tmp_path}/b/partners.csv"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("nowhere", None, "nowhere isn't there"),
        ("partners.csv", PARTNERS, "is one table. Give the folder"),
        ("page.xml", "<html/>", "holds <html>, not <iati-activities>. A source is a folder of CSV files, an"),
        ("grants.json", "{}", "is of no format that is supported"),
        ("old.xls", "", "isn't supported"),
        ("noextension", "", "isn't supported"),
        ("bad\x00name", None, "isn't there|can't be read"),
        ("long" * 100, None, "isn't there|can't be read"),
    ],
)
def test_what_is_no_source_is_said_in_a_sentence(tmp_path, name, content, message):
    if content is not None:
        (tmp_path / name).write_text(content)
    with pytest.raises(SourceError, match=message) as raised:
        sources.read(tmp_path / name)
    assert str(raised.value).isprintable()


def test_no_source_and_an_empty_folder(tmp_path):
    with pytest.raises(SourceError, match="at least one source"):
        sources.read([])
    with pytest.raises(SourceError, match="holds no CSV file"):
        sources.read(tmp_path)


def test_many_faults_are_all_given(tmp_path):
    rows = "".join(f"p{number},P,Nowhere\n" for number in range(5000))
    _, faults = sources.check(write(tmp_path, partners="id,name,country\n" + rows))
    assert [fault.row for fault in faults] == list(range(2, 5002))


CELL = st.text(st.sampled_from('ab,"\n\r;\t é\u2028=#~'), max_size=6)


@given(
    st.lists(st.lists(CELL, min_size=1, max_size=4), min_size=1, max_size=5), st.sampled_from(["\n", "\r\n"])
)
@settings(deadline=None)
def test_a_written_file_is_read_back_by_both_ways(rows, end):
    width = len(rows[0])
    rows = [[*row, *[""] * width][:width] for row in rows]
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(rows)
    data = file.getvalue().encode()
    header = next(csv.reader(io.StringIO(file.getvalue(), newline="")))
    kept = [row for row in rows[1:] if any(cell.strip() for cell in row)]
    slow, faults = read_slowly(data, "partners", "partners.csv")
    assert faults == []
    assert slow.cells.to_numpy().tolist() == kept or not kept
    if is_regular(data) and header and any(header):
        fast = read_fast(data, width)
        if fast is not None:
            assert fast.to_numpy().tolist() == rows


@given(st.text(st.sampled_from('ab,"\n\r'), min_size=1, max_size=30))
@settings(max_examples=200, deadline=None)
def test_the_fast_way_never_reads_other_cells_than_the_slow_one(text):
    data = text.encode()
    table, faults = read_csv(data, "partners", "partners.csv")
    if table.header is None:
        assert faults
        return
    slow, slow_faults = read_slowly(data, "partners", "partners.csv")
    assert table.header == slow.header
    assert [fault.row for fault in faults] == [fault.row for fault in slow_faults]
    assert table.cells.to_numpy().tolist() == slow.cells.to_numpy().tolist() or not len(slow.cells)
    assert table.rows.tolist() == slow.rows.tolist()


HEADS = {
    name: ",".join(table.column_names).encode()
    for name, table in TABLES.items()
    if name in ("partners", "exchanges", "accounts", "decisions", "funding")
}
PIECES = st.sampled_from(
    [b",", b"\n", b"\r\n", b'"', b'""', b"\0", b"\xff", b"\xef\xbb\xbf", b"a", b"p1", b"GBR", b"technical",
     b"2012", b"2012-13-40", b"true", b"1e999", b"-", b";", b"\x1b[31m", "é".encode(), "\u202e".encode(),
     b"=1", b"~" + b"0" * 20, b"decided", b"#", b" ", b"\t", b"x" * 200]
)  # fmt: skip
HOSTILE = st.lists(PIECES | st.binary(max_size=4), max_size=40).map(b"".join)


@given(st.dictionaries(st.sampled_from([*HEADS, "claim"]), st.tuples(st.booleans(), HOSTILE), min_size=1))
@settings(max_examples=60, deadline=None)
def test_hostile_bytes_give_faults_and_nothing_else(tmp_path_factory, files):
    tables = {
        name: (HEADS.get(name, b"id") + b"\n" if headed else b"") + data
        for name, (headed, data) in files.items()
    }
    folder = write(tmp_path_factory.mktemp("hostile"), **tables)
    _, faults = sources.check(folder)
    for fault in faults:
        assert str(fault).isprintable()
    if any(fault.level == "fault" for fault in faults):
        with pytest.raises(DataError):
            sources.read(folder)
    else:
        assert "partners" in sources.read(folder)
