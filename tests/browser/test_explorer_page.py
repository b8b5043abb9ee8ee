"""The explorer for everybody: without a mouse, on a phone, in the dark, with hostile data."""

import re

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import expect

from hostile import HOSTILE, hostile
from ihp_graph import store
from served import ready, served
from small import PARTNERS, dataset

pytestmark = [pytest.mark.browser, pytest.mark.store]

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
THREE = "nodes=partner:kcmc@0_0!,partner:nhct@300_0,partner:hee@0_200"
SLIP = re.compile(r"\bnull\b|undefined|NaN|\[object")
"""What a page says where its script has taken a wrong turn."""
STATES = {
    "home": "#",
    "partner": "#partner/kcmc",
    "partnership": "#partnership/glanclwyd-hossana",
    "empty canvas": "#canvas",
    "canvas": f"#canvas?{THREE}&at=partner:kcmc",
    "tables": f"#canvas?{THREE}&as=table&at=partner:kcmc",
    "library": "#ask/ledgers",
    "chart": "#ask/flows-by-kind?as=chart",
    "graph": "#ask?text=MATCH p = (:Partner {id: 'kcmc'})-[:MEMBER_OF]->() RETURN p&as=graph",
}


@pytest.fixture
def visit(explorer_of, visitor):
    return visitor(explorer_of("embedded"))


def settled(page):
    """Wait until nothing more is on its way."""
    ready(page)
    page.wait_for_load_state("networkidle")
    expect(page.get_by_text("Loading…")).to_have_count(0)


def go(page, hash):
    page.evaluate(
        """hash => new Promise((done) => {
            const before = location.hash;
            addEventListener("hashchange", done, { once: true });
            location.hash = hash;
            if (location.hash === before) setTimeout(done);
        })""",
        hash,
    )
    settled(page)


def violations(page, rules=WCAG):
    found = Axe().run(page, options=rules)["violations"]
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in found]


@pytest.mark.parametrize(("scheme", "rules"), [("light", WCAG), ("dark", CONTRAST)])
def test_every_state_is_accessible(visit, scheme, rules):
    page = visit(scheme=scheme)
    found = {}
    for name, hash in STATES.items():
        go(page, hash)
        found[name] = violations(page, rules)
    page.keyboard.press("?")
    found["keys"] = violations(page, rules)
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("hospital")
    page.get_by_role("option").first.wait_for()
    found["search"] = violations(page, rules)
    assert [(name, said) for name, said in found.items() if said] == []


def test_no_state_is_wider_than_a_phone(visit):
    page = visit(width=360)
    wide = {}
    for name, hash in STATES.items():
        go(page, hash)
        wide[name] = page.evaluate("document.documentElement.scrollWidth")
        assert not SLIP.search(page.locator("main").inner_text()), name
    assert wide == dict.fromkeys(wide, 360)


def test_by_keyboard_alone(visit):
    page = visit()
    status = page.locator("#status")
    page.keyboard.press("/")
    page.keyboard.type("kcmc")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#board-count")).to_have_text("1 node, 0 arrows")
    page.locator("#board canvas").wait_for()
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "board":
            break
    expect(status).to_have_text(re.compile("^Kilimanjaro Christian Medical Centre, Partner|partner"))
    page.keyboard.press("e")
    expect(page.locator("#inspector .way").first).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(status).to_have_text("2 more, from Kilimanjaro Christian Medical Centre.")
    expect(page.locator("#board-count")).to_have_text(re.compile("^3 nodes"))

    page.locator("#board").focus()
    page.keyboard.press("x")
    chosen = page.locator("#inspector h2").inner_text()
    for key in ("ArrowRight", "ArrowDown", "ArrowUp", "ArrowLeft"):
        page.keyboard.press(key)
        if page.locator("#inspector h2").inner_text() != chosen:
            break
    assert page.locator("#inspector h2").inner_text() != chosen
    page.keyboard.press("x")
    expect(page.get_by_role("button", name="Paths between")).to_be_visible()
    page.keyboard.press("p")
    expect(status).to_contain_text("is pinned")
    assert "!" in page.url
    page.keyboard.press("p")
    page.keyboard.press("Delete")
    expect(page.locator("#board-count")).to_have_text(re.compile("^2 nodes"))
    page.get_by_role("button", name="Bring back").press("Enter")
    expect(page.locator("#board-count")).to_have_text(re.compile("^3 nodes"))

    page.locator("#board").focus()
    page.keyboard.press("t")
    expect(page.locator("#board-table")).to_be_visible()
    assert page.locator("#board-table table").first.locator("tbody tr").count() == 3
    for act in ("Open", "Expand", "Collapse", "Pin", "Mark", "Hide"):
        name = re.compile(f"^(Un)?{act} Kilimanjaro", re.IGNORECASE)
        expect(page.locator("#board-table").get_by_role("button", name=name)).to_be_visible()
    page.keyboard.press("t")
    expect(page.locator("#board")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#inspector .known")).to_have_attribute("open", "")
    expect(page.locator("#inspector h2")).to_be_focused()


def test_by_mouse(visit):
    page = visit("#canvas?nodes=partner:kcmc@0_0")
    page.locator("#board canvas").wait_for()
    box = page.locator("#board").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 - 8
    page.mouse.click(x, y)
    expect(page.locator("#inspector h2")).to_have_text("Kilimanjaro Christian Medical Centre")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 30, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"partner:kcmc@\d\d_\d\d!"))
    page.mouse.move(x + 200, y + 150)
    page.mouse.down()
    page.mouse.move(x + 260, y + 180, steps=4)
    page.mouse.up()
    assert re.search(r"partner:kcmc@\d\d_\d\d!", page.url), "to pan moves no node"
    page.mouse.click(x - 200, y + 150)
    expect(page.locator("#inspector")).to_contain_text("Choose a node")


def test_what_hangs_on_a_node_alone_collapses_unless_it_is_pinned(visit):
    page = visit(f"#canvas?{THREE.replace('@300_0', '@300_0!')}&at=partner:kcmc")
    expect(page.locator("#board-count")).to_have_text(re.compile("^3 nodes"))
    page.get_by_role("button", name="Collapse").click()
    expect(page.locator("#board-count")).to_have_text(re.compile("^2 nodes"))
    assert "partner:nhct@300_0!" in page.url
    assert "partner:hee" not in page.url


def test_what_is_found_while_the_canvas_is_shown_comes_onto_it(visit):
    page = visit(f"#canvas?{THREE}")
    expect(page.locator("#board-count")).to_have_text(re.compile("^3 nodes"))
    for name, chosen in (("mulago", "Mulago"), ("kcmc", "Kilimanjaro")):
        page.keyboard.press("/")
        page.keyboard.type(name)
        page.keyboard.press("Enter")
        expect(page.locator("#inspector h2")).to_contain_text(chosen)
        expect(page.locator("#board-count")).to_have_text(re.compile("^4 nodes"))


def test_an_empty_store_says_what_to_do(visitor, tmp_path):
    with served(tmp_path) as address:
        page = visitor(address)()
        expect(page.locator("main")).to_contain_text("ihp-graph load")
        assert not SLIP.search(page.locator("main").inner_text())
        go(page, "#ask/ledgers")
        expect(page.locator(".summary, #trouble p").first).to_be_visible()


def test_single_keys_can_be_switched_off_and_stay_so(visit):
    page = visit()
    page.keyboard.press("?")
    page.get_by_role("checkbox").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") != "find"
    page.reload()
    ready(page)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") != "find"
    page.get_by_role("button", name="Keys").click()
    page.get_by_role("checkbox").check()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find"


def test_while_the_store_opens_keys_work_and_what_is_typed_is_not_lost(visit):
    page = visit()
    held = []

    def hold(route):
        held.append(route)

    page.route("**/api/about", hold)
    page.reload()
    page.get_by_role("button", name="Keys").click()
    expect(page.get_by_role("checkbox")).to_be_checked()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("kilimanjaro")
    page.wait_for_timeout(500)
    assert page.get_by_role("option").count() == 0, "no name before the notice that nobody has checked them"
    expect(page.get_by_role("heading", level=1)).to_have_text("Opening the store…")
    for route in held:
        route.continue_()
    expect(page.get_by_role("option").first).to_contain_text("Kilimanjaro")
    expect(page.locator(".warn")).to_contain_text("not checked with the partners")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kilimanjaro Christian Medical Centre")


def test_an_address_of_nothing_says_so(visit):
    page = visit("#partner/kcmcx", expected=404)
    expect(page.get_by_role("heading", level=1)).to_have_text("Nothing in the store has this address.")
    expect(page.get_by_role("link", name="Kilimanjaro Christian Medical Centre")).to_have_attribute(
        "href", "#partner/kcmc"
    )
    assert not SLIP.search(page.locator("main").inner_text())
    go(page, "#canvas?nodes=partner:nobody,partner:kcmc")
    expect(page.locator("#board-count")).to_have_text("1 node, 0 arrows")


def test_labels_types_and_properties_are_completed(visit):
    page = visit("#ask?text=")
    page.get_by_role("textbox", name="Cypher statement").click()
    offered = page.locator(".cm-tooltip-autocomplete li")
    for typed, wanted in (
        ("MATCH (p:Partn", "Partner"),
        (")-[:MEM", "MEMBER_OF"),
        ("]->() RETURN p.al", "also_known_as"),
    ):
        page.keyboard.type(typed)
        expect(offered.filter(has_text=wanted).first).to_be_visible()
        page.keyboard.press("Escape")


COUNTRIES = ("UGA", "ZMB", "GHA")
MANY = 240
EXCHANGES = [("bath", "gulu"), ("cork", "gulu"), ("gulu", "kumasi"), ("nowhere", "bath")]


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    """A store in which every text is hostile and one partner has taught many: the address of its explorer."""
    home = tmp_path_factory.mktemp("odd")
    partners = [f"many{n}, {COUNTRIES[n % 3]}" for n in range(MANY)]
    pairs = [*EXCHANGES, *(("bath", f"many{n}") for n in range(MANY))]
    exchanges = [f"x{n}, {giver}, {receiver}, technical" for n, (giver, receiver) in enumerate(pairs)]
    data = dataset(
        "\n".join([PARTNERS, *partners]),
        exchanges="\n".join(["id, from_partner_id, to_partner_id, knowledge_type", *exchanges]),
    )
    with store.connect(home=home / "store") as opened:
        opened.load(hostile(data))
        with served(home) as address:
            yield address


def test_what_is_too_much_for_one_step_comes_as_groups_that_open(visitor, odd):
    page = visitor(odd)("#canvas?nodes=partner:bath&at=partner:bath")
    page.locator(".way", has_text=f"taught {MANY + 1} partners").click()
    expect(page.locator("#board-count")).to_have_text(re.compile("^201 nodes"))
    expect(page.locator(".groups")).to_contain_text("200 drawn, in alphabetical order")
    zambia = page.locator(".groups").get_by_role("button", name="Zambia 80")
    zambia.click()
    expect(page.locator("#board-count")).not_to_have_text(re.compile("^201 nodes"))
    expect(zambia).to_have_count(0)
    places = re.findall(r"@(-?\d+)_(-?\d+)", page.url)
    near = [
        (a, b)
        for n, a in enumerate(places)
        for b in places[:n]
        if abs(int(a[0]) - int(b[0])) < 100 and abs(int(a[1]) - int(b[1])) < 60
    ]
    assert near == [], "no node covers another"


HASHES = (
    "#partner/gulu",
    "#canvas?nodes=partner:bath,partner:gulu,partner:cork,partner:nowhere&at=partner:gulu",
    "#canvas?nodes=partner:bath,partner:gulu,partner:cork,partner:nowhere&as=table",
    "#ask?text=MATCH p = (:Partner)-[:TAUGHT]->(:Partner {id: 'gulu'}) RETURN p&as=graph",
    "#ask?text=MATCH (p:Partner) RETURN p, p.name, size(p.name) AS n LIMIT 12&as=chart",
    "#ask?text=MATCH (p:Partner) RETURN p.name, properties(p) LIMIT 12",
)


@pytest.mark.parametrize("width", [1280, 360])
def test_hostile_names_are_only_text(visitor, odd, width):
    page = visitor(odd)("#", width)
    for hash in HASHES:
        go(page, hash)
        assert page.locator("main img, main svg [onload], main svg script").count() == 0, hash
        assert page.evaluate("document.documentElement.scrollWidth") == width, hash
    assert "owned" not in page.title()
    go(page, "#partner/bath")
    shown = page.get_by_role("heading", level=1).inner_text()
    assert shown in {re.sub("[\x00-\x08\x0b-\x1f]", "\ufffd", name) for name in HOSTILE}
    page.keyboard.press("/")
    page.keyboard.type("script")
    page.get_by_role("option").first.wait_for()
    assert page.locator("#found img, #found script").count() == 0
