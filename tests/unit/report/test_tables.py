"""CSV, workbook and Markdown hold the document's figures, and nothing in them acts as code."""

import csv
import io
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from ihp_graph import paths, report, sources
from ihp_graph.filters import Filter
from ihp_graph.report import document, markdown, tables
from small import dataset

HOSTILE = dataset(
    partners="""
    id,      name,                           country
    =1+1,    "=HYPERLINK(""http://x"",""y"")", GBR
    b,       @SUM(A1),                       UGA
    """,
    partnerships="id, name, programme\np, +cmd, a|b",
    exchanges="id, partnership_id, from_partner_id, to_partner_id, knowledge_type\nx, p, =1+1, b, technical",
)


@pytest.fixture(scope="module")
def bundled_document():
    return document(sources.read(paths.demo_source()))


def leaves(value, path=()):
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value, 1)
    else:
        yield path, value
        return
    for key, item in items:
        yield from leaves(item, (*path, str(key)))


def test_the_csv_holds_every_figure(bundled_document):
    rows = list(csv.DictReader(io.StringIO(tables.render_csv(bundled_document))))
    assert list(rows[0]) == ["section", "item", "figure", "value"]
    ids = sum(1 for question in bundled_document["questions"] if question["id"])
    assert len(rows) + ids == sum(1 for _ in leaves(bundled_document))  # a question's id is its section
    cells = {(row["section"], row["item"], row["figure"]): row["value"] for row in rows}
    assert len(cells) == len(rows)
    assert cells["Q1", "", "figures.pairs"] == "69"
    assert cells["Q2", "", "figures.stated.technical_hic_to_lmic"] == "83.0"
    assert cells["measures", "cross_reciprocity_typed", "interval.1"][:4] == "0.17"
    assert cells["Q1", "", "answerable"] == "true"
    assert cells["partners", "cuh", "country"] == "GBR"
    assert cells["measures", "flow_hic_lmic", "reason"] == ""
    assert cells["lagged_reciprocity.rows", "HIC / technical / 2", "answered"] == "5.0"
    assert cells["lagged_reciprocity", "", "last_year"] == "2025"
    assert cells["through_hic", "technical", "pairs"] == "25"
    assert cells["power_knowledge_gap.by_side", "role coordinator / LMIC", "held"] == "0.0"
    assert cells["silence.without_row", "exchanges / partnerships", "without"] == "22"


def test_the_workbook_holds_a_sheet_for_each_block(bundled_document):
    book = CalamineWorkbook.from_filelike(io.BytesIO(tables.render_xlsx(bundled_document)))
    sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    assert list(sheets) == [
        "Questions", "Caveats", "Figures", "Measures", "Concentration", "Partners", "Pairs", "Partnerships",
        "Coordinators", "Ledgers", "Lagged reciprocity", "Through HIC partners", "Brokers",
        "Power and knowledge", "Gaps by partner", "Sensitivity", "Blank cells", "Without row", "Data",
    ]  # fmt: skip
    assert len(sheets["Partners"]) == 1 + 184
    assert len(sheets["Pairs"]) == 1 + 69
    header, first, *_ = sheets["Questions"]
    assert dict(zip(header, first, strict=True))["finding"] == bundled_document["questions"][0]["finding"]
    figures = {(row[0], row[1]): row[2] for row in sheets["Figures"][1:]}
    assert figures["Q12", "nothing_returned"] == 44
    assert figures["Q4", "coordinators.HIC"] == 23
    assert len({row[0] for row in sheets["Coordinators"][1:]}) == 8
    assert len({(row[0], row[1]) for row in sheets["Ledgers"][1:]}) == 69
    measures = {row[0]: dict(zip(sheets["Measures"][0], row, strict=True)) for row in sheets["Measures"][1:]}
    assert measures["flow_hic_lmic"]["value"] == 122
    assert len(sheets["Lagged reciprocity"]) == 1 + 2 * 4 * 11
    assert [row[0] for row in sheets["Through HIC partners"]] == ["item", "technical", "cultural"]
    assert sheets["Sensitivity"][1][0] == "cross_reciprocity_typed"


def test_the_same_document_gives_the_same_workbook(bundled_document):
    assert tables.render_xlsx(bundled_document) == tables.render_xlsx(bundled_document)


def test_no_cell_is_a_formula():
    found = document(HOSTILE)
    text = tables.render_csv(found)
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert "'=1+1" in cells
    assert not any(cell.startswith(("=", "@", "+")) for cell in cells)
    book = CalamineWorkbook.from_filelike(io.BytesIO(tables.render_xlsx(found)))
    rows = book.get_sheet_by_name("Partners").to_python()
    assert rows[1][:2] == ["=1+1", '=HYPERLINK("http://x","y")']  # text: a formula would have no such value
    assert b"<f>" not in b"".join(unzipped(tables.render_xlsx(found)))


def unzipped(data):
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets")]


def test_a_sheet_that_is_too_long_says_so(monkeypatch, bundled_document):
    monkeypatch.setattr(tables, "SHEET_ROWS", 10)
    book = CalamineWorkbook.from_filelike(io.BytesIO(tables.render_xlsx(bundled_document)))
    rows = book.get_sheet_by_name("Partners").to_python()
    assert len(rows) == 1 + 10
    assert rows[-1][0] == "175 more rows: see --format csv"


def test_markdown_shows_findings_figures_and_caveats(bundled_document):
    text = markdown.render(bundled_document)
    for question in bundled_document["questions"]:
        assert f"## {question['id']} · {question['title']}" in text
    assert "| pairs\\_returning\\_same\\_type" in text
    assert "not checked with the partners" in text
    assert "| 0.2857 | 0.17" in text.replace("  ", " ").replace("  ", " ")


def test_markdown_escapes_what_comes_from_outside():
    view = Filter(programme="<b>*x*|").apply(HOSTILE)
    assert "&lt;b>\\*x\\*\\|" in markdown.render(document(view))


@pytest.mark.parametrize("form", report.FORMS)
def test_every_form_renders_without_people(form):
    data = dataset(
        people="id, name, profession\nnurse-1, Ann Example, nurse",
        participants="exchange_id, person_id\nx, nurse-1",
        exchanges="id, from_partner_id, to_partner_id, knowledge_type\nx, bath, gulu, technical",
    )
    page = report.render(data, form)
    content = b"".join([page, *unzipped(page)]) if isinstance(page, bytes) else page.encode()
    assert len(content) > 500
    assert b"Ann Example" not in content


def test_a_form_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="no form 'pdf'"):
        report.render(HOSTILE, "pdf")


def test_the_forms_are_documented(bundled_document):
    text = (Path(__file__).resolve().parents[3] / "docs" / "report.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in text for name in (*report.FORMS, *tables.CSV_COLUMNS))
    assert all(f"`{name}`" in text for name in tables.sheets(bundled_document))
