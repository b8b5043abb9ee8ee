"""The network page in a real browser: mouse, keyboard, phone, hostile data, many partners."""

import json
from pathlib import Path

import lxml.etree
import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import expect

from hostile import HOSTILE, hostile
from ihp_graph import bundled, paths, sources
from ihp_graph.anonymise import anonymise
from ihp_graph.dataset import Dataset
from ihp_graph.views import network
from small import dataset

pytestmark = pytest.mark.browser

SVG = {"svg", "title", "clipPath", "rect", "g", "path", "circle", "text"}
"""The elements that a saved picture has."""
MULAGO = "Mulago National Referral Hospital"
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
PLACE = """(name) => {
  const page = JSON.parse(document.getElementById('page').textContent);
  const box = document.getElementById('canvas');
  const id = 'p' + page.partners.findIndex((partner) => partner.name === name);
  const at = page.drawing.nodes.findIndex((node) => node.id === id);
  const layout = Object.values(page.drawing.layouts)
    .find((one) => Math.abs(one.height + 52 - box.clientHeight) < 1);
  box.scrollIntoView();
  const up = box.getBoundingClientRect().top + box.clientHeight / 2 - layout.height / 2;
  scrollBy({ top: up + layout.y[at] - 300, behavior: 'instant' });
  const home = box.getBoundingClientRect();
  return [home.left + home.width / 2 + layout.x[at] - layout.width / 2,
          home.top + home.height / 2 + layout.y[at] - layout.height / 2];
}"""
"""Where a partner stands on the screen, from the places stored in the page."""


@pytest.fixture(scope="module")
def write(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")

    def write(name, data, title=None):
        file = folder / f"{name}.html"
        if not file.exists():
            file.write_text(network.render(data, title), encoding="utf-8")
        return file

    return write


@pytest.fixture
def visit(opened):
    """Open a page with the network off; whatever it asks for or complains of fails the test."""
    watched = []

    def visit(file, width=1280, scheme="light"):
        viewport = {"width": width, "height": 800}
        watched.append(opened(file, viewport=viewport, color_scheme=scheme, offline=True, locale="en-GB"))
        return watched[-1].page

    yield visit
    assert [fault for one in watched for fault in one.faults] == []
    asked = [address for one in watched for address in one.requests[1:] if not address.startswith("data:")]
    assert asked == []


@pytest.fixture
def demo(write):
    return write("demo", sources.read(paths.demo_source()))


def shown(page):
    return page.locator("#shown").inner_text()


def rows(page):
    return page.locator("#arrows tbody tr").all_inner_texts()


def details(page):
    return page.locator("#details").inner_text()


def picture(page):
    """What is painted, as a digest: equal pictures are equal."""
    return page.evaluate(
        """() => new Promise((give) => requestAnimationFrame(() => requestAnimationFrame(() =>
            give(document.querySelector('#canvas canvas').toDataURL()))))"""
    )


def click_partner(page, name):
    page.mouse.click(*page.evaluate(PLACE, name))


def test_it_opens_without_a_request_and_shows_everything(visit, demo):
    page = visit(demo)
    assert shown(page) == "112 of 112 arrows, 184 of 184 exchanges shown"
    assert len(rows(page)) == 112
    assert "not checked with the partners" in page.locator(".warn").inner_text()
    assert "119" in details(page), "technical, HIC to LMIC"
    page.locator(".warn").scroll_into_view_if_needed()
    assert page.locator(".warn").is_visible()


def test_the_same_page_gives_the_same_picture(visit, demo):
    first, second = visit(demo), visit(demo)
    assert picture(first) == picture(second)
    before = picture(first)
    first.wait_for_timeout(300)
    assert picture(first) == before, "nothing moves"


def test_a_click_on_a_partner_shows_its_exchanges_with_their_sources(visit, demo):
    page = visit(demo)
    before = picture(page)
    click_partner(page, MULAGO)
    text = details(page)
    assert text.startswith(MULAGO)
    assert "Uganda · Kampala · hospital · LMIC in fiscal year 2026" in text
    assert "gave 2 technical to Liverpool Women's Hospital" in text
    links = page.locator("#details .source a")
    assert links.count() >= 2
    assert all(link.get_attribute("href").startswith("http") for link in links.all())
    assert picture(page) != before, "its arrows stand out"
    page.get_by_role("button", name="Close the details").click()
    assert picture(page) == before


def test_a_click_on_a_name_or_an_arrow_chooses_it(visit, demo):
    page = visit(demo)
    x, y = page.evaluate(PLACE, MULAGO)
    page.mouse.click(x + 60, y)
    assert details(page).startswith(MULAGO)
    page.locator("#arrows tbody tr").first.get_by_role("button", name="exchange").click()
    text = details(page)
    assert text.startswith("Amoud University → King's College London")
    assert "Source:" in text
    assert page.locator("#arrows tr.chosen").count() == 1


def test_a_partner_is_found_by_other_names_without_accents(visit, write):
    partners = """
        id, name, country, also_known_as
        a1, Hôpital Général, FRA, Bon Secours; Løken
        b2, Gulu, UGA,
        c3, Third, UGA,
    """
    exchanges = "id, from_partner_id, to_partner_id, knowledge_type\nx, a1, b2, technical"
    page = visit(write("search", dataset(partners, exchanges=exchanges)))
    box = page.get_by_role("combobox", name="Find a partner")
    for typed in ("hopital gen", "SECOURS", "loken", "a1"):
        box.fill(typed)
        assert page.get_by_role("option").all_inner_texts() == ["Hôpital Général France"], typed
    box.press("Enter")
    assert details(page).startswith("Hôpital Général")
    box.fill("third")
    page.get_by_role("option").click()
    assert "No exchange on record: what it taught or learned is unknown." in details(page)
    box.fill("nowhere to be found")
    assert "No partner has this" in page.get_by_role("option").inner_text()


def test_filters_by_kind_side_year_and_programme(visit, demo):
    page = visit(demo)
    technical = page.get_by_role("checkbox", name="Technical", exact=True)
    technical.uncheck()
    page.get_by_role("checkbox", name="Not classified").uncheck()
    assert "23 of 184 exchanges" in shown(page)
    assert all("cultural" in row for row in rows(page))
    assert "technical" not in " ".join(rows(page))
    page.get_by_role("button", name="Reset filters").click()
    expect(page.locator("#shown")).to_contain_text("112 of 112 arrows")

    giver, receiver = page.get_by_role("group", name="Giver"), page.get_by_role("group", name="Receiver")
    giver.get_by_role("checkbox", name="HIC", exact=True).uncheck()
    giver.get_by_role("checkbox", name="Unknown").uncheck()
    receiver.get_by_role("checkbox", name="LMIC").uncheck()
    receiver.get_by_role("checkbox", name="Unknown").uncheck()
    assert "46 of 184 exchanges" in shown(page), "LMIC to HIC, as the data's own README counts"
    page.get_by_role("button", name="Reset filters").click()
    expect(page.locator("#shown")).to_contain_text("112 of 112 arrows")

    page.get_by_role("checkbox", name="no date").uncheck()
    assert "77 of 184 exchanges" in shown(page)
    page.get_by_role("spinbutton", name="from").fill("2016")
    page.get_by_role("spinbutton", name="from").press("Enter")
    years = [int(row.split("\t")[-1][-4:]) for row in rows(page)]
    assert years
    assert min(years) >= 2016
    page.get_by_role("combobox", name="Programme").select_option("CwPAMS")
    assert 0 < len(rows(page)) < len(years)
    assert page.locator("#status").inner_text().endswith("exchanges shown.")


def test_filters_dim_the_picture_too(visit, demo):
    page = visit(demo)
    before = picture(page)
    page.get_by_role("checkbox", name="Cultural").uncheck()
    assert picture(page) != before
    page.get_by_role("checkbox", name="Cultural").check()
    assert picture(page) == before


def test_the_table_sorts_when_asked(visit, demo):
    page = visit(demo)
    header = page.locator("#arrows").get_by_role("columnheader", name="Exchanges")
    header.get_by_role("button").click()
    assert header.get_attribute("aria-sort") == "ascending"
    counts = [int(row.split("\t")[3].split()[0]) for row in rows(page)]
    assert counts == sorted(counts, reverse=True)


def test_by_keyboard_alone(visit, demo):
    page = visit(demo)
    page.locator("#canvas").focus()
    status = page.locator("#status")
    first = status.inner_text()
    assert first.endswith("arrows.") or first.endswith("arrow.")
    page.keyboard.press("ArrowDown")
    second = status.inner_text()
    assert second != first
    page.keyboard.press("ArrowUp")
    assert status.inner_text() == first
    page.keyboard.press("ArrowRight")
    name = status.inner_text().split(",")[0]
    page.keyboard.press("Enter")
    assert details(page).startswith(name)
    assert "chosen" in status.inner_text()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Close the details"
    page.keyboard.press("Escape")
    assert "From side to side" in details(page)
    assert page.evaluate("document.activeElement.id") == "canvas", "back to where it came from"


def test_the_picture_is_one_tab_stop(visit, demo):
    page = visit(demo)
    page.get_by_role("button", name="Reset filters").focus()
    page.keyboard.press("Tab")
    for _ in range(20):
        if page.evaluate("document.activeElement.id") == "canvas":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert not page.evaluate("document.querySelector('#canvas').contains(document.activeElement)")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("light", 360), ("dark", 1280)])
def test_axe_finds_nothing(visit, demo, scheme, width):
    page = visit(demo, width, scheme)
    page.locator("#arrows tbody button").first.click()
    page.get_by_role("combobox", name="Find a partner").fill("hospital")
    found = Axe().run(page, options=WCAG if scheme == "light" else CONTRAST)
    assert [(v["id"], [n["target"] for n in v["nodes"]][:3]) for v in found["violations"]] == []
    assert "color-contrast" in [rule["id"] for rule in found["passes"]]


@pytest.mark.parametrize("width", [360, 599, 1000, 1280, 1920])
def test_the_page_never_scrolls_sideways(visit, demo, width):
    page = visit(demo, width=width)
    page.locator("#arrows tbody button").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    order = page.evaluate(
        "['picture', 'table'].map((id) => document.getElementById(id).getBoundingClientRect().top)"
    )
    assert (order[1] < order[0]) == (width < 600), "on a phone the table comes first"


def test_hostile_names_are_text(visit, write):
    hostile = "</script><img src=x onerror=alert(1)><b>'\"`\u2028\u202eRTL {{7*7}} ${alert(2)}"
    rtl = "مستشفى الجامعة"
    data = dataset(exchanges="id, from_partner_id, to_partner_id, knowledge_type\nx, bath, gulu, technical")
    frames = {name: frame.copy() for name, frame in data.tables.items()}
    frames["partners"].loc["bath", "name"] = hostile
    frames["partners"].loc["gulu", "name"] = rtl
    frames["exchanges"]["source"] = (
        'javascript:alert(3) https://example.org/"onclick=alert(4) <svg/onload=alert(5)>'
    )
    frames["exchanges"]["notes"] = hostile
    page = visit(write("hostile", Dataset(frames), title=hostile))
    page.locator("#arrows tbody button").first.click()
    page.get_by_role("combobox", name="Find a partner").fill("script")
    assert hostile.replace("\u2028", " ")[:20] in page.locator("#details h2").inner_text()
    assert rtl in page.locator("#arrows").inner_text()
    assert page.locator("main img, main svg[onload], main b:text('RTL')").count() == 0
    addresses = page.locator("#details a").evaluate_all(
        "links => links.map((link) => link.getAttribute('href'))"
    )
    assert addresses == ["https://example.org/"]
    page.wait_for_timeout(100)


@pytest.mark.parametrize("width", [360, 1280])
def test_hostile_text_in_every_column_is_text(visit, write, width):
    mixed = sources.read(Path(__file__).parents[1] / "data" / "cases" / "mixed")
    page = visit(write("mixed", hostile(mixed), title=HOSTILE[1]), width=width)
    page.locator("#arrows tbody button").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.locator("main img, [onclick], [onload], [onerror]").count() == 0
    assert page.title() != "owned"
    links = page.locator("a").evaluate_all("links => links.map((link) => link.protocol)")
    assert set(links) <= {"file:", "https:", "data:"}
    if width == 1280:
        with page.expect_download() as download:
            page.get_by_role("button", name="Save the picture (SVG)").click()
        drawn = lxml.etree.parse(download.value.path())
        assert {lxml.etree.QName(one).localname for one in drawn.iter()} <= SVG
        assert drawn.xpath("//@*[starts-with(local-name(), 'on')]") == []
    page.wait_for_timeout(100)


def test_the_picture_is_saved_as_it_stands(visit, demo):
    page = visit(demo)
    arrows = page.evaluate(
        "Number(document.querySelector('#arrows caption small').textContent.split(' ')[0])"
    )
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the picture (SVG)").click()
    drawn = lxml.etree.parse(download.value.path())
    titles = drawn.xpath("//*[local-name()='g'][@opacity]/*[local-name()='title']/text()")
    assert len(titles) == arrows
    assert any(" → " in title and "technical" in title for title in titles)
    assert bundled.NOTICE[0] in drawn.xpath("//*[local-name()='text']/text()")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the picture (PNG)").click()
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")


def test_without_names_the_page_has_the_same_figures(visit, write, demo):
    counts = []
    for file in (demo, write("unnamed", anonymise(sources.read(paths.demo_source()), b"key"))):
        page = visit(file)
        known = page.evaluate("JSON.parse(document.getElementById('page').textContent)")
        counts.append((shown(page), sorted(known["exchanges"]["weight"]), len(known["partners"])))
        pairs = zip(known["exchanges"]["giver"], known["exchanges"]["receiver"], strict=True)
        sides = [(known["partners"][a]["side"], known["partners"][b]["side"]) for a, b in pairs]
        counts[-1] += (sorted(sides),)
    assert counts[0] == counts[1]
    page.get_by_role("combobox", name="Find a partner").fill("HIC partner 1")
    assert page.get_by_role("option").count() > 1


def test_without_an_exchange_the_page_says_so(visit, write):
    page = visit(write("empty", dataset()))
    assert "no exchange on record" in page.locator("h1").inner_text()
    assert page.get_by_text("Cork").is_visible()
    assert page.locator("#canvas").count() == 0
    assert Axe().run(page, options=WCAG)["violations"] == []


def crowd(size):
    """Exchanges among many partners in twenty countries, the United Kingdom with the most."""
    hic, lmic = ["GBR", "GBR", "GBR", "USA", "NOR"], ["UGA", "ZMB", "MWI", "KEN", "ETH", "NPL", "GHA"]
    partners = ["id, country"] + [
        f"p{i:05}, {hic[i // 2 % 5] if i % 2 == 0 else lmic[i // 2 % 7]}" for i in range(size)
    ]
    exchanges = ["id, from_partner_id, to_partner_id, knowledge_type"]
    for i in range(0, size, 2):
        for k, step in enumerate((1, 3, 7)):
            exchanges.append(
                f"x{i}-{k}, p{i:05}, p{(i + step) % size:05}, {('technical', 'cultural')[k % 2]}"
            )
    return dataset("\n".join(partners), exchanges="\n".join(exchanges))


def test_three_thousand_partners_are_countries_that_open(visit, write):
    page = visit(write("crowd", crowd(3_000)))
    drawing = page.evaluate("JSON.parse(document.getElementById('page').textContent).drawing")
    assert len(drawing["nodes"]) == len(drawing["groups"]) < 20
    assert "3,000 partners" in page.locator("h1").inner_text()
    assert shown(page).startswith("4,500 of 4,500 arrows")
    before = picture(page)
    page.locator("#canvas").focus()
    group = page.locator("#status").inner_text().split(", ")[0]
    page.keyboard.press("Enter")
    status = page.locator("#status").inner_text()
    assert "opened into" in status
    assert picture(page) != before
    page.get_by_role("button", name="Close").last.click()
    assert "Open" in details(page)
    assert group.split(",")[0] in details(page)


def test_the_search_opens_the_country_and_no_more_than_can_be_drawn(visit, write):
    page = visit(write("crowd", crowd(3_000)))
    box = page.get_by_role("combobox", name="Find a partner")
    for wanted in ("P00000", "P01001", "P02999"):
        box.fill(wanted)
        box.press("Enter")
        assert details(page).startswith(wanted)
    assert "Exchanges, with sources" in details(page)
    assert page.locator("#more").inner_text().startswith("The first 200 of 4,500 rows.")


def test_print_is_light_whole_and_comes_back(visit, demo):
    page = visit(demo, scheme="dark")
    before = picture(page)
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.wait_for_timeout(200)
    assert picture(page) == before
    page.emulate_media(media="print")
    assert not page.locator("#filters").is_visible()
    assert page.locator("#table").is_visible()


def test_the_page_is_made_of_what_it_says(demo, visit):
    """The embedded facts are the table's: the same pairs, kinds and counts."""
    page = visit(demo)
    known = page.evaluate("JSON.parse(document.getElementById('page').textContent)")
    counts = {}
    for giver, receiver, kind in zip(
        *(known["exchanges"][key] for key in ("giver", "receiver", "kind")), strict=True
    ):
        key = (known["partners"][giver]["name"], known["partners"][receiver]["name"], known["kinds"][kind])
        counts[key] = counts.get(key, 0) + 1
    table = page.evaluate(
        """[...document.querySelectorAll('#arrows tbody tr')].map((row) => [
            row.cells[0].textContent, row.cells[1].querySelector('bdi').textContent,
            row.dataset.arrow.split('>')[2], parseInt(row.cells[3].textContent)])"""
    )
    assert {tuple(row[:3]): row[3] for row in table} == counts, json.dumps(table[:3])
