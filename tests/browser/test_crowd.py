"""The network page of many partners in a real browser: countries that open, sums that are the data's own."""

import csv
import sys
from pathlib import Path

import lxml.etree
import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import expect

from hostile import HOSTILE
from ihp_graph import sources
from ihp_graph.dataset import Dataset
from ihp_graph.filters import as_view
from ihp_graph.views import network

sys.path.append(str(Path(__file__).parents[1] / "bench"))
import synthetic

pytestmark = pytest.mark.browser

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
TWO_FRAMES = "() => new Promise((give) => requestAnimationFrame(() => requestAnimationFrame(() => give())))"


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """2,400 partners and 24,000 exchanges; most HIC partners are in one country, which has parts."""
    folder = tmp_path_factory.mktemp("data")
    synthetic.write(folder, 24_000)
    tables = {name: frame.copy() for name, frame in sources.read([folder]).tables.items()}
    partners, exchanges = tables["partners"], tables["exchanges"]
    partners["country"] = partners["country"].replace(
        {"IRL": "GBR", "NOR": "GBR", "DEU": "GBR", "FRA": "GBR"}
    )
    partners.loc["partner-2", ["name", "also_known_as"]] = ["Hôpital Général", "Bon Secours; Løken"]
    partners.loc["partner-3", "country"] = None
    exchanges.loc[exchanges.index[::50], "knowledge_type"] = None
    return Dataset(tables)


@pytest.fixture(scope="module")
def exchanges(data):
    """The exchanges with their sides, kinds and countries as the page should count them."""
    frame = as_view(data).exchanges()
    country = data["partners"].set_index("id")["country"]
    return frame.assign(
        kind=frame["knowledge_type"].fillna("unclassified"),
        giver_country=frame["from_partner_id"].map(country),
        receiver_country=frame["to_partner_id"].map(country),
    )


@pytest.fixture(scope="module")
def file(data, tmp_path_factory):
    written = tmp_path_factory.mktemp("page") / "crowd.html"
    written.write_text(network.render(data), encoding="utf-8")
    return written


@pytest.fixture
def visit(opened):
    """Open a page with the network off; whatever it asks for or complains of fails the test."""
    watched = []

    def visit(file, width=1280, scheme="light", link=""):
        viewport = {"width": width, "height": 800}
        watched.append(
            opened(file, viewport=viewport, color_scheme=scheme, offline=True, locale="en-GB", link=link)
        )
        return watched[-1].page

    yield visit
    assert [fault for one in watched for fault in one.faults] == []
    asked = [address for one in watched for address in one.requests[1:] if not address.startswith("data:")]
    assert asked == []


def text_of(page, selector):
    return page.locator(selector).inner_text()


def figures(text):
    """The numbers in a text."""
    return [float(part) for part in text.replace(",", "").split() if part.replace(".", "").isdigit()]


def rows(page):
    return page.locator("#arrows tbody tr").evaluate_all(
        "rows => rows.map((row) => [...row.querySelectorAll('bdi')].map((name) => name.textContent)"
        ".concat(row.cells[2].textContent, parseInt(row.cells[3].textContent.replaceAll(',', ''))))"
    )


def picture(page):
    """What is painted, as a digest: equal pictures are equal."""
    page.evaluate(TWO_FRAMES)
    return page.evaluate("document.querySelector('#canvas canvas').toDataURL()")


def find(page, text):
    box = page.get_by_role("combobox", name="Find a partner")
    box.fill(text)
    return box


def ledger(page):
    """Rows of the first table of the details: name and figures."""
    return {
        row[0].strip(): figures(" ".join(row[1:]))
        for row in page.locator("#details .ledger")
        .first.locator("tbody tr")
        .evaluate_all("rows => rows.map((row) => [...row.cells].map((cell) => cell.textContent))")
    }


def test_it_opens_with_sums_and_holds_no_text_of_an_exchange(visit, file, exchanges):
    whole = file.read_text(encoding="utf-8")
    assert len(whole) < 1_000_000
    assert "example.org" not in whole
    page = visit(file)
    linked = set(exchanges["from_partner_id"]) | set(exchanges["to_partner_id"])
    assert f"{len(linked):,} partners, 24,000 exchanges" in text_of(page, "h1")
    assert text_of(page, "#shown") == "24,000 of 24,000 exchanges shown"
    assert "ihp-graph view partner ID" in text_of(page, ".sub")
    sums = exchanges.groupby(["giver_side", "receiver_side", "kind"])["weight"].sum()
    assert ledger(page)["HIC → LMIC"] == [
        sums["HIC", "LMIC", kind] for kind in ("technical", "cultural", "unclassified")
    ]
    counts = exchanges.fillna({"giver_country": "?", "receiver_country": "?"})
    pairs = counts.groupby(["giver_country", "receiver_country", "kind"]).size()
    assert len(rows(page)) == len(pairs)
    assert sorted(row[3] for row in rows(page)) == sorted(pairs)


def test_a_country_opens_into_parts_and_these_into_partners(visit, file, exchanges):
    page = visit(file)
    before = picture(page)
    page.locator("#arrows").get_by_role("button", name="United Kingdom", exact=True).first.click()
    page.get_by_role("button", name="Open United Kingdom into its 2 parts").click()
    assert text_of(page, "#status") == "United Kingdom opened into 2 parts."
    assert picture(page) != before
    british = exchanges["giver_country"].eq("GBR"), exchanges["receiver_country"].eq("GBR")
    out, back = exchanges[british[0] & ~british[1]], exchanges[british[1] & ~british[0]]
    for name, frame in (("Gave", out), ("Received", back)):
        sums = frame.groupby("kind")["weight"].sum()
        assert ledger(page)[name] == [sums.get(kind, 0) for kind in ("technical", "cultural", "unclassified")]
    assert {"United Kingdom, part 1 of 2", "Ghana"} <= {name for row in rows(page) for name in row[:2]}
    assert all("United Kingdom, part" in f"{row[0]} {row[1]}" for row in rows(page))

    page.locator("#canvas").focus()
    page.keyboard.press("Enter")
    assert "United Kingdom, part 1 of 2 opened into" in text_of(page, "#status")
    opened = picture(page)
    assert opened != before
    page.keyboard.press("ArrowDown")
    name = text_of(page, "#status").split(",")[0]
    page.keyboard.press("Enter")
    assert text_of(page, "#details").startswith(name)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Whole picture").click()
    find(page, "Hospital of partner-1").press("Enter")
    page.get_by_role("button", name="Close United Kingdom, part").last.click()
    page.get_by_role("button", name="United Kingdom", exact=True).last.click()
    page.get_by_role("button", name="Close United Kingdom into one mark").click()
    page.get_by_role("button", name="Close the details").click()
    page.get_by_role("button", name="Whole picture").click()
    page.wait_for_timeout(300)
    assert picture(page) == before, "everything is closed again"


def test_a_partner_is_found_by_its_other_name_with_what_it_exchanged(visit, file, exchanges, data):
    page = visit(file)
    box = find(page, "loken")
    assert page.locator("#found li").all_inner_texts() == ["Hôpital Général United Kingdom"]
    box.press("Enter")
    assert text_of(page, "#details").startswith("Hôpital Général")
    gave = exchanges[exchanges["from_partner_id"] == "partner-2"]
    received = exchanges[exchanges["to_partner_id"] == "partner-2"]
    kinds = ("technical", "cultural", "unclassified")
    for name, frame in (("Gave", gave), ("Received", received)):
        sums = frame.groupby("kind")["weight"].sum()
        assert ledger(page)[name] == [sums.get(kind, 0) for kind in kinds]
    assert "ihp-graph view partner partner-2" in text_of(page, "#details")
    names = data["partners"].set_index("id")["name"]
    others = {names[id] for id in {*gave["to_partner_id"], *received["from_partner_id"]}}
    listed = page.locator("#details .names bdi").all_inner_texts()
    assert listed == sorted(others, key=str.casefold)
    first = names[names == listed[0]].index[0]
    technical = gave[gave["to_partner_id"].eq(first) & gave["kind"].eq("technical")]
    assert f"to it: {len(technical)} technical" in page.locator("#details .names li").first.inner_text()

    unlinked = next(
        id
        for id in names.index
        if id not in set(exchanges["from_partner_id"]) | set(exchanges["to_partner_id"])
    )
    find(page, names[unlinked]).press("Enter")
    assert "No exchange on record" in text_of(page, "#details")


def test_filters_count_as_the_data_do(visit, file, exchanges, data):
    page = visit(file)
    page.get_by_role("checkbox", name="Cultural").uncheck()
    page.get_by_role("checkbox", name="no date").uncheck()
    page.get_by_role("group", name="Giver").get_by_role("checkbox", name="HIC").uncheck()
    page.get_by_role("spinbutton", name="from").fill("2010")
    page.get_by_role("combobox", name="Programme").select_option("HPS")
    programme = exchanges["partnership_id"].map(data["partnerships"].set_index("id")["programme"])
    left = exchanges[
        (exchanges["kind"] != "cultural")
        & (exchanges["giver_side"] != "HIC")
        & (exchanges["year"].fillna(0) >= 2010)
        & programme.str.contains("HPS").fillna(False)
    ]
    assert 0 < len(left) < 5_000
    assert text_of(page, "#shown") == f"{len(left):,} of 24,000 exchanges shown"
    assert sum(row[3] for row in rows(page)) == len(left)
    assert "hidden by the filters" not in text_of(page, "#details")
    find(page, "Hôpital").press("Enter")
    mine = exchanges[
        exchanges["from_partner_id"].eq("partner-2") | exchanges["to_partner_id"].eq("partner-2")
    ]
    hidden = len(mine) - len(mine.index.intersection(left.index))
    assert f"{hidden} more exchanges hidden by the filters" in text_of(page, "#details")
    page.get_by_role("button", name="Reset filters").click()
    expect(page.locator("#shown")).to_contain_text("24,000 of 24,000")


def test_the_table_is_alphabetical_until_the_reader_sorts_it(visit, file):
    page = visit(file)
    givers = [row[0] for row in rows(page)]
    assert givers == sorted(givers)
    page.locator("#arrows").get_by_role("columnheader", name="Exchanges").get_by_role("button").click()
    counts = [row[3] for row in rows(page)]
    assert counts == sorted(counts, reverse=True)
    page.locator("#arrows tbody tr").first.get_by_role("button", name="exchange").click()
    assert "Open the groups to see between which partners" in text_of(page, "#details")
    assert page.locator("#arrows tr.chosen").count() == 1


def test_the_picture_and_the_table_can_be_taken_along(visit, file):
    page = visit(file, link="#country=GHA")
    before = picture(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the table").click()
    with open(download.value.path(), encoding="utf-8", newline="") as saved:
        table = list(csv.DictReader(saved))
    page.locator("#more button").click()
    assert [(row["giver"], row["receiver"]) for row in table][:250] == [tuple(row[:2]) for row in rows(page)][
        :250
    ]
    assert [int(row["exchanges"]) for row in table] == [row[3] for row in rows(page)][: len(table)]
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the picture (PNG)").click()
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the picture (SVG)").click()
    drawn = lxml.etree.parse(download.value.path())
    assert "Ghana" in drawn.xpath("//*[local-name()='text']/text()")
    page.wait_for_timeout(200)
    assert picture(page) == before


def test_the_address_names_what_is_chosen(visit, file):
    page = visit(file, link="#partner=partner-2")
    assert text_of(page, "#details").startswith("Hôpital Général")
    find(page, "Hospital of partner-10").press("Enter")
    assert page.evaluate("location.hash") == "#partner=partner-10"
    page.get_by_role("button", name="Close the details").click()
    assert page.evaluate("location.hash") == ""
    page = visit(file, link="#country=GHA")
    assert text_of(page, "#details").startswith("Ghana")
    assert "From side to side" in text_of(visit(file, link="#partner=%E0%A4%A"), "#details")


def test_a_click_opens_and_a_drag_moves(visit, file):
    page = visit(file)
    page.locator("#canvas").scroll_into_view_if_needed()
    before = picture(page)
    area = page.locator("#canvas").bounding_box()
    x, y = area["x"] + area["width"] / 2, area["y"] + 60
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 90, y + 40, steps=5)
    page.mouse.up()
    page.wait_for_timeout(300)
    moved = picture(page)
    assert moved != before
    assert text_of(page, "#details").startswith("From side to side"), "a drag chooses nothing"
    page.get_by_role("button", name="Whole picture").click()
    page.wait_for_timeout(300)
    assert picture(page) == before
    page.mouse.click(
        *page.evaluate("""() => {
      const { layouts, groups } = JSON.parse(document.getElementById('page').textContent).drawing;
      const { x, y, width, height } = layouts[1], box = document.getElementById('canvas');
      const scale = Math.min((box.clientWidth - 80) / width, (box.clientHeight - 80) / height, 1.5);
      const home = box.getBoundingClientRect(), g = groups.findIndex(({ name }) => name === 'Ghana');
      return [home.left + home.width / 2 + (x[g] - width / 2) * scale,
              home.top + home.height / 2 + (y[g] - height / 2) * scale];
    }""")
    )
    assert text_of(page, "#details").startswith("Ghana")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("light", 360), ("dark", 1280)])
def test_axe_finds_nothing(visit, file, scheme, width):
    page = visit(file, width, scheme)
    page.locator("#arrows tbody button").first.click()
    find(page, "hospital")
    page.evaluate(
        "document.querySelectorAll('#arrows tbody > :nth-child(n + 6)').forEach((row) => row.remove())"
    )
    found = Axe().run(page, options=WCAG if scheme == "light" else CONTRAST)
    assert [(v["id"], [n["target"] for n in v["nodes"]][:3]) for v in found["violations"]] == []


def test_the_page_never_scrolls_sideways(visit, file):
    page = visit(file, width=360, link="#partner=partner-2")
    for width in (360, 599, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_hostile_texts_are_text(visit, data, tmp_path):
    tables = {name: frame.copy() for name, frame in data.tables.items()}
    for place, cell in enumerate(HOSTILE):
        tables["partners"].loc[f"partner-{place}", ["name", "also_known_as"]] = [cell, cell.replace(";", ",")]
    tables["partnerships"].iloc[:6, tables["partnerships"].columns.get_loc("programme")] = [
        cell.replace(";", ",") for cell in HOSTILE
    ]
    file = tmp_path / "hostile.html"
    file.write_text(network.render(Dataset(tables), title=HOSTILE[0]), encoding="utf-8")
    page = visit(file, width=360, link="#partner=partner-0")
    assert "document.title='owned'" in text_of(page, "#details h2")
    for place in (1, 2, 3):
        find(page, f"partner-{place}").press("Enter")
    assert page.title() != "owned"
    assert page.locator("main img, [onclick], [onload], [onerror]").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") == 360
