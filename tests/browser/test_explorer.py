"""The explorer in a real browser, on both stores: find, open, expand, filter, paths, ask, save, take away."""

import csv
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.store]

KCMC, KCMC_NAME = "partner:kcmc", "Kilimanjaro Christian Medical Centre"
NORTHUMBRIA = "Northumbria Healthcare NHS Foundation Trust"


@pytest.fixture(params=["embedded", "neo4j"])
def visit(request, explorer_of, visitor):
    """Open the explorer of each store in turn."""
    return visitor(explorer_of(request.param))


def way(page, text):
    return page.locator("#inspector .way", has_text=re.compile(f"^{text}"))


def counts(page):
    return page.locator("#board-count").inner_text()


def test_a_name_is_found_and_its_page_opened(visit):
    page = visit()
    assert "not checked with the partners" in page.locator(".warn").inner_text()
    page.keyboard.press("/")
    page.keyboard.type("kilimajaro christian")
    option = page.get_by_role("option", name=KCMC_NAME)
    expect(option).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(KCMC_NAME)
    assert page.url.endswith("#partner/kcmc")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    assert page.locator(".panel").count() >= 4
    assert page.locator(".panel table a[href^=http]").count() > 0, "facts have their sources"
    assert page.locator(".missing li").count() > 0
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("What the store holds")
    page.go_forward()
    expect(page.get_by_role("heading", level=1)).to_have_text(KCMC_NAME)


def test_the_statement_behind_a_panel_opens_in_ask_and_gives_its_rows(visit):
    page = visit("#partner/kcmc")
    panel = page.locator(".panel", has=page.locator(".cypher")).filter(has=page.locator("tbody tr")).first
    panel.locator(".cypher summary").click()
    panel.get_by_role("link", name="Open in Ask").click()
    expect(page.locator(".summary")).to_contain_text("row")
    assert page.locator(".result tbody tr").count() > 0


def test_nodes_expand_by_relationship_with_counts_and_the_link_gives_them_again(visit):
    page = visit(f"#canvas?add={KCMC}")
    expect(way(page, "learned from")).to_have_text("learned from 2 partners")
    assert counts(page) == "1 node, 0 arrows"
    way(page, "learned from").click()
    expect(page.locator("#board-count")).to_have_text(re.compile("^3 nodes, "))
    assert NORTHUMBRIA in page.locator("#inspector").inner_text()
    way(page, "member of").click()
    expect(page.locator("#board-count")).to_have_text(re.compile("^4 nodes, "))
    said, link = counts(page), page.url
    page.reload()
    expect(page.locator("#board-count")).to_have_text(said)
    assert page.url == link, "the same picture has the same link"
    page.go_back()
    expect(page.locator("#board-count")).to_have_text(re.compile("^3 nodes, "))


def test_filters_leave_out_arrows(visit):
    page = visit("#canvas?all=taught")
    expect(page.locator("#board-count")).to_have_text("112 nodes, 112 arrows")
    page.get_by_label("Knowledge").select_option("cultural")
    expect(page.locator("#board-count")).to_have_text(re.compile("^112 nodes, [12][0-9] arrows"))
    page.keyboard.press("t")
    rows = page.locator("#board-table table").nth(1).locator("tbody tr").all_inner_texts()
    assert rows
    assert all("cultural" in row for row in rows)
    page.get_by_label("from", exact=True).fill("2016")
    page.get_by_label("from", exact=True).press("Enter")
    expect(page.locator("#board-count")).not_to_have_text(re.compile(f", {len(rows)} arrow"))
    assert "from_year=2016" in page.url
    assert "type=cultural" in page.url
    page.get_by_role("button", name="Reset filters").click()
    expect(page.locator("#board-count")).to_have_text("112 nodes, 112 arrows")


def test_paths_between_two_marked_nodes(visit):
    page = visit(f"#canvas?nodes={KCMC},partner:hee&marked={KCMC},partner:hee")
    page.get_by_role("button", name="Paths between").click()
    expect(page.locator("#path-said")).to_contain_text("between")
    said = page.locator("#path-said").inner_text()
    assert re.match(r"\d+ paths? of \d steps?", said)
    page.reload()
    expect(page.locator("#path-said")).to_have_text(said)


def test_a_question_of_the_library_with_a_parameter(visit):
    page = visit("#ask")
    page.get_by_label("Search the library").fill("ledger pair")
    page.get_by_role("link", name="What has each partner of a pair given the other?").click()
    expect(page.locator(".summary")).to_contain_text("69 rows")
    page.get_by_label("from_year").fill("2016")
    page.get_by_label("from_year").press("Enter")
    expect(page.locator(".summary")).not_to_contain_text("69 rows")
    assert page.url.endswith("#ask/ledgers?from_year=2016")
    said = page.locator(".summary").inner_text().split("rows")[0]
    page.reload()
    expect(page.locator(".summary")).to_contain_text(said)


def test_own_cypher_is_run_by_key_and_an_error_is_shown_at_its_place(visit):
    page = visit("#ask?text=", expected=400)
    editor = page.get_by_role("textbox", name="Cypher statement")
    editor.click()
    page.keyboard.type("MATCH (p:Partner)\nRETRUN p.name")
    page.keyboard.press("Control+Enter")
    fault = page.locator("#own-fault")
    expect(fault).to_contain_text(re.compile(r"Line 2, column \d"))
    expect(page.locator(".cm-lintRange-error")).to_have_text("RETRUN")
    page.keyboard.press("Control+a")
    page.keyboard.type("MATCH (p:Partner) WHERE p.country = $land RETURN count(p) AS partners")
    page.get_by_label("$land").fill("TZA")
    editor.click()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".summary")).to_contain_text("1 row")
    assert page.locator(".cm-lintRange-error").count() == 0
    assert int(page.locator(".result tbody").inner_text()) > 0
    page.keyboard.press("Control+a")
    page.keyboard.type("CREATE (:Partner)")
    page.keyboard.press("Control+Enter")
    expect(fault.locator("p").first).to_be_visible()


def test_a_long_statement_is_cancelled(visit):
    page = visit("#ask?text=", expected=400)
    page.get_by_role("textbox", name="Cypher statement").click()
    page.keyboard.type(
        "UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b WITH a WHERE a < 0 RETURN count(*)"
    )
    page.keyboard.press("Control+Enter")
    cancel = page.get_by_role("button", name="Cancel", exact=True)
    expect(cancel).to_be_visible()
    page.wait_for_timeout(700)
    cancel.click()
    expect(page.locator("#own-fault")).to_contain_text("Cancelled")
    expect(page.get_by_role("button", name="Run", exact=True)).to_be_visible()


def test_a_statement_is_saved_found_again_and_deleted(visit):
    page = visit("#ask?text=MATCH (p:Partner) RETURN p.name AS name ORDER BY name LIMIT 3")
    expect(page.locator(".summary")).to_contain_text("3 rows")
    page.get_by_text("Save this statement").click()
    page.get_by_label("Title").fill("Three partners: the first")
    page.get_by_label("What it is for").fill("To see whether it is kept")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Three partners: the first")
    page.reload()
    expect(page.locator(".summary")).to_contain_text("3 rows")
    page.locator(".history summary").click()
    expect(page.locator(".past a").first).to_have_text("three-partners-the-first")
    page.get_by_role("link", name="Edit the Cypher").click()
    page.get_by_text("Save this statement").click()
    expect(page.get_by_label("Title")).to_have_value("Three partners: the first")
    page.get_by_role("textbox", name="Cypher statement").click()
    page.keyboard.press("Control+a")
    page.keyboard.type("MATCH (p:Partner) RETURN p.name AS name ORDER BY name LIMIT 4")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".summary")).to_contain_text("4 rows")
    page.get_by_role("button", name="Delete").click()
    page.get_by_role("button", name="Delete it for good").click()
    expect(page.locator(".library")).not_to_contain_text("Three partners")


def taken(page, name, file=None):
    """Take something away; give its name and its text, or its bytes."""
    page.locator("details.menu summary").click()
    with page.expect_download() as download:
        page.locator("details.menu").get_by_role("button", name=name, exact=True).click()
    path = Path(download.value.path())
    raw = path.read_bytes()
    return download.value.suggested_filename, raw


def test_rows_and_pictures_are_taken_away(visit):
    page = visit("#ask/flows-by-kind")
    expect(page.locator(".summary")).to_contain_text("3 rows")
    name, raw = taken(page, "CSV")
    rows = list(csv.DictReader(raw.decode("utf-8-sig").splitlines()))
    assert name == "flows-by-kind.csv"
    assert [row["knowledge"] for row in rows] == ["technical", "cultural", "unclassified"]
    assert json.loads(taken(page, "JSON")[1])[0]["knowledge"] == "technical"
    page.get_by_role("button", name="Chart").click()
    name, raw = taken(page, "SVG")
    assert raw.startswith(b"<svg")
    assert b"technical" in raw
    assert taken(page, "PNG")[1].startswith(b"\x89PNG")


def test_a_canvas_is_taken_away(visit):
    page = visit(f"#canvas?nodes={KCMC}@0_0,partner:nhct@300_0,partner:hee@0_200")
    expect(page.locator("#board-count")).to_have_text(re.compile("^3 nodes"))
    rows = list(csv.DictReader(taken(page, "CSV")[1].decode().splitlines()))
    assert {row["relationship"] for row in rows} == {"TAUGHT"}
    assert len(json.loads(taken(page, "JSON")[1])["nodes"]) == 3
    assert b"Kilimanjaro" in taken(page, "SVG")[1]
    assert taken(page, "PNG")[1].startswith(b"\x89PNG")
    assert KCMC_NAME in taken(page, "HTML page")[1].decode()
    report = taken(page, "Report on these partners")[1].decode()
    assert "3 chosen partners" in report or KCMC_NAME in report
