"""The pages of one thing, of flows and the map: what they say of given facts."""

import base64
import csv
import io
import re
from xml.etree import ElementTree

import pytest

from hostile import hostile as made_hostile
from ihp_graph import bundled, income, paths, sources
from ihp_graph.cli import main
from ihp_graph.errors import QueryError
from ihp_graph.questions.balance import one_more
from ihp_graph.questions.ego import ego
from ihp_graph.questions.flows import NO_COUNTRY, flows
from ihp_graph.questions.journey import journey
from ihp_graph.views import flows as flows_page
from ihp_graph.views import innovation, partner, partnership
from ihp_graph.views import map as map_page
from small import dataset

EXCHANGES = """
    id, from_partner_id, to_partner_id, partnership_id, knowledge_type, start, source
    1,  bath,            gulu,          twin,           technical,      2012,  https://example.org/1
    2,  gulu,            bath,          twin,           cultural,       ,      a letter
    3,  bath,            gulu,          twin,           technical,      2015,
"""


@pytest.fixture(scope="module")
def demo():
    return sources.read([paths.demo_source()])


@pytest.fixture(scope="module")
def pages(demo):
    return {
        "partnership": partnership.render(demo, "liverpool-mulago"),
        "partner": partner.render(demo, "mulago"),
        "flows": flows_page.render(demo),
        "innovation": innovation.render(demo, "hernia-mesh"),
        "map": map_page.render(demo),
    }


def small():
    return dataset(exchanges=EXCHANGES)


def saved(page, ending):
    found = re.search(rf'<a download="[^"]+\.{ending}" href="data:[^,]+,([^"]+)"', page)
    return base64.b64decode(found[1]).decode()


def test_pages_are_small_quiet_and_say_that_nothing_was_checked(pages):
    for name, page in pages.items():
        assert len(page.encode()) < 1_500_000, name
        assert page.index(bundled.NOT_CHECKED) < page.index("<h1"), name
        assert not re.search(r"<(?:img|iframe|object|embed)|@import|\bsrc=", page), name
        assert 'content="default-src &#39;none&#39;' in page, name


def test_pictures_stand_alone_and_have_their_figures(pages):
    for name, page in pages.items():
        drawing = ElementTree.fromstring(saved(page, "svg"))
        assert drawing.tag.endswith("svg"), name
        assert "var(" not in saved(page, "svg"), name
    table = list(csv.reader(io.StringIO(saved(pages["partnership"], "csv"))))
    assert table[0] == ["kind", "giver", "receiver", "value"]
    assert [row[3] for row in table[1:]] == ["5.0", "2.0", "", ""]


def test_one_more_exchange_changes_the_share_by_arithmetic():
    found = one_more(small(), "twin")
    assert [(one.kind, one.giver_side, one.matched, one.whole) for one in found] == [
        (None, None, 0, 3),
        ("technical", "HIC", 0, 4),
        ("technical", "LMIC", 2, 4),
        ("cultural", "HIC", 2, 4),
        ("cultural", "LMIC", 0, 4),
    ]


def test_a_partner_has_two_ledgers_and_blanks_are_unknown():
    found = ego(small(), "gulu")
    assert found.figures["learned"]["technical"] == 2
    assert found.figures["taught"] == {"exchanges": 1, "technical": None, "cultural": 1, "unclassified": None}
    assert [(one.id, one.taught["cultural"], one.learned["technical"]) for one in found.contacts] == [
        ("bath", 1, 2)
    ]


def test_flows_add_up_to_the_exchanges_between_sides(demo):
    found = flows(demo)
    sides = next(one for one in found.sides if (one.a, one.b) == (income.HIC, income.LMIC))
    assert sides.exchanges == found.between_sides
    assert sum(one.exchanges for one in found.countries) == found.exchanges
    values = [n for way in (sides.there, sides.back) for n in way.values() if n]
    assert sum(values) == found.between_sides
    assert NO_COUNTRY not in {one.a for one in found.countries}


def test_an_innovation_stalled_where_its_record_ends(demo):
    found = journey(demo, "hernia-mesh")
    assert (found.origin_side, found.other_side, found.reached) == ("LMIC", "HIC", "identified")
    assert [one.kind for one in found.barriers] == ["bias"]
    assert found.year is None


@pytest.mark.parametrize(
    ("page", "id"), [(partner, "mulagoo"), (partnership, "liverpool-mulag"), (innovation, "hernia")]
)
def test_an_unknown_id_names_the_nearest_and_how_to_list(page, id, demo):
    with pytest.raises(QueryError, match=r"the nearest: .*(mulago|hernia-mesh).*query --cypher"):
        page.render(demo, id)


def test_hostile_cells_are_text(demo):
    data = made_hostile(demo)
    for page in (
        partnership.render(data, "liverpool-mulago"),
        partner.render(data, "mulago"),
        innovation.render(data, "hernia-mesh"),
        flows_page.render(data),
        map_page.render(data),
    ):
        assert page.count("<script") == 1
        assert not re.search(r"<[^>]*\son\w+\s*=", page)
        ElementTree.fromstring(saved(page, "svg"))


def test_nobody_is_named_without_a_record_of_partners():
    empty = dataset()
    assert "No exchange is on record" in flows_page.render(empty)
    assert "No exchange between countries" in map_page.render(empty)


@pytest.mark.parametrize("name", ["partner", "partnership", "innovation"])
def test_the_command_fails_clearly_for_an_unknown_id(name, capsys, monkeypatch):
    monkeypatch.setattr("sys.argv", ["ihp-graph", "view", name, "../x", str(paths.demo_source())])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    assert "No " + name in capsys.readouterr().err
