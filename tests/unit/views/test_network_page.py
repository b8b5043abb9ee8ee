"""The network page as a file: self-contained, safe with hostile cells, the same bytes every time."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

import pytest

from ihp_graph import bundled, paths, sources
from ihp_graph.filters import Filter
from ihp_graph.views import network
from small import dataset

EXCHANGES = """
    id, from_partner_id, to_partner_id, partnership_id, knowledge_type, start, source
    1,  bath,            gulu,          twin,           technical,      2012,  https://example.org/1
    2,  gulu,            bath,          twin,           cultural,       ,      a letter
    3,  bath,            kumasi,        ,               technical,      2015,
"""
HOSTILE = """</script><img src=x onerror=alert(1)>'"`\u2028\u202e{{ 7 * 7 }}"""


class Page(HTMLParser):
    """What a page asks a browser to load, run and show."""

    def __init__(self, text):
        super().__init__()
        self.loads, self.scripts, self.policy, self.text, self.handlers = [], [], "", [], []
        self.inside = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.handlers += [name for name in found if name.startswith("on")]
        self.loads += [(tag, found[name]) for name in ("src", "srcset", "data", "poster") if name in found]
        if tag == "link":
            self.loads.append((tag, found["href"]))
        if found.get("http-equiv") == "Content-Security-Policy":
            self.policy = found["content"]
        if tag in ("script", "style"):
            self.inside.append(tag)
            if tag == "script":
                self.scripts.append([found.get("type"), ""])

    def handle_endtag(self, tag):
        if tag in ("script", "style"):
            self.inside.pop()

    def handle_data(self, data):
        if self.inside and self.inside[-1] == "script":
            self.scripts[-1][1] += data
        elif not self.inside:
            self.text.append(data)

    @property
    def facts(self):
        return json.loads(next(text for kind, text in self.scripts if kind == "application/json"))


@pytest.fixture(scope="module")
def demo():
    return network.render(sources.read(paths.demo_source()))


def test_the_page_loads_nothing_from_elsewhere(demo):
    page = Page(demo)
    assert page.loads == [("link", "data:,")]
    assert not re.search(r"@import|url\((?!['\"]?data:)", demo.split("<script")[0])
    assert "default-src 'none'" in page.policy
    assert "cdn" not in demo.casefold().replace("cdnode", "")
    assert "bootstrap" not in demo.casefold()


def test_the_policy_allows_exactly_the_scripts_of_the_page(demo):
    page = Page(demo)
    run = [text for kind, text in page.scripts if kind is None]
    digests = {
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in run
    }
    assert len(run) == 2
    allowed = re.search(r"script-src ([^;]+)", page.policy).group(1)
    assert set(allowed.split()) == digests
    assert "unsafe" not in allowed
    assert not page.handlers


def test_the_same_data_give_the_same_bytes(demo):
    assert network.render(sources.read(paths.demo_source())) == demo


def test_the_page_says_what_the_bundled_data_are(demo):
    text = " ".join(Page(demo).text)
    assert "112 partners, 184 exchanges" in text
    assert all(sentence in text for sentence in bundled.NOTICE)
    assert bundled.SAMPLE in text
    assert "72 partners without an exchange on record" in text
    assert "154 of 184 exchanges are told by HIC partners, 9 by LMIC partners, 21 by no partner" in text


def test_other_data_have_no_such_notice():
    text = network.render(dataset(exchanges=EXCHANGES))
    assert bundled.NOTICE[0] not in text
    assert bundled.SAMPLE not in text


def test_who_is_not_drawn_is_listed():
    text = " ".join(" ".join(Page(network.render(dataset(exchanges=EXCHANGES))).text).split())
    assert "Who taught whom: 3 partners, 3 exchanges on record" in text
    assert "Not drawn: 2 partners without an exchange on record." in text
    assert re.search(r"Cork \(HIC\).*Nowhere \(side unknown\)", text)


def test_without_exchanges_the_page_says_so_and_draws_nothing():
    page = Page(network.render(dataset()))
    text = " ".join(" ".join(page.text).split())
    assert "no exchange on record" in text
    assert "5 partners are in view, and none of them has an exchange on record" in text
    assert page.scripts == []


def test_a_filter_is_said_with_what_it_left_out():
    partnerships = "id, name, programme\ntwin, Twins, HPS"
    view = Filter(from_year=2010, to_year=2014, programme="HPS").apply(
        dataset(exchanges=EXCHANGES, partnerships=partnerships)
    )
    text = " ".join(" ".join(Page(network.render(view)).text).split())
    assert "In view: from 2010 to 2014, programme “HPS”." in text
    assert "1 exchange without a date of their own left out." in text
    assert "1 exchange without a partnership left out." in text
    assert "2 partners, 1 exchange on record" in text
    assert "fiscal year 2014" in text
    assert "Not drawn: 3 partners without an exchange in view. Others may be outside the view." in text


def test_hostile_cells_stay_text():
    data = dataset(exchanges=EXCHANGES)
    frames = {name: frame.copy() for name, frame in data.tables.items()}
    frames["partners"]["name"] = HOSTILE
    frames["exchanges"]["source"] = HOSTILE
    text = network.render(type(data)(frames), title=HOSTILE)
    page = Page(text)
    assert [kind for kind, _ in page.scripts] == ["application/json", None, None]
    assert not page.handlers
    assert [tag for tag, _ in page.loads] == ["link"]
    assert {partner["name"] for partner in page.facts["partners"]} == {HOSTILE}
    embedded = next(text for kind, text in page.scripts if kind == "application/json")
    assert not set("<>&\u2028\u2029") & set(embedded)


def test_no_person_is_on_the_page():
    text = network.render(
        dataset(
            exchanges=EXCHANGES,
            people="id, name, profession, partner_id\ndr-7, Jane Somebody, nurse, bath",
            participants="exchange_id, person_id, role\n1, dr-7, teacher",
        )
    )
    assert "Somebody" not in text
    assert "dr-7" not in text


def test_the_title_and_the_sister_pages_are_in_the_head():
    text = network.render(
        dataset(exchanges=EXCHANGES), "Twins", [("Network", "#"), ("Report", "report.html")]
    )
    assert "<title>Who taught whom: Twins</title>" in text
    assert '<a href="report.html">Report</a>' in text
