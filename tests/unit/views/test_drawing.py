"""What pyvis is told: shapes and colours of sides, lines of kinds, arrows from giver to receiver."""

import re
from importlib.resources import files

import pytest

from ihp_graph.filters import Filter, as_view
from ihp_graph.views import drawing as module
from ihp_graph.views.drawing import MAX_DRAWN, PART, drawing, label_lines
from ihp_graph.views.facts import facts
from small import dataset

EXCHANGES = """
    id, from_partner_id, to_partner_id, knowledge_type, volume, unit
    1,  bath,            gulu,          technical,      ,
    2,  bath,            gulu,          technical,      4,      exchange
    3,  gulu,            bath,          cultural,       ,
    4,  bath,            nowhere,       ,               ,
    5,  kumasi,          gulu,          technical,      6,      visit
    6,  gulu,            kumasi,        technical,      2,      visit
"""


def drawn(chosen=None, **tables):
    view = (chosen or Filter()).apply(dataset(**(tables or {"exchanges": EXCHANGES})))
    known = facts(view)
    return known, drawing(known, view.filter.unit)


def named(known, picture):
    name = {f"p{n}": partner for n, partner in enumerate(known.partners["id"])}
    return {(name[e["from"]], name[e["to"]], e["id"].split(">")[2]): e for e in picture["edges"]}


def test_an_arrow_goes_from_giver_to_receiver_and_is_as_wide_as_its_weight():
    known, picture = drawn()
    edges = named(known, picture)
    assert set(edges) == {
        ("bath", "gulu", "technical"), ("gulu", "bath", "cultural"), ("bath", "nowhere", "unclassified"),
        ("kumasi", "gulu", "technical"), ("gulu", "kumasi", "technical"),
    }  # fmt: skip
    assert {edge["arrows"] for edge in edges.values()} == {"to"}
    assert edges["bath", "gulu", "technical"]["width"] == pytest.approx(1.5 + 4 * 0.7)
    assert edges["gulu", "bath", "cultural"]["width"] == 1.5
    assert module.arrow_width(500, module.WIDER) == 6


def test_a_side_is_a_shape_and_a_colour_and_a_kind_a_line_and_a_bend():
    known, picture = drawn()
    shapes = {known.partners.at[int(n["id"][1:]), "id"]: (n["shape"], n["color"]) for n in picture["nodes"]}
    assert shapes["bath"] == ("square", "#1f5f9e")
    assert shapes["gulu"] == shapes["kumasi"] == ("dot", "#b4560a")
    assert shapes["nowhere"] == ("diamond", "#6b7680")
    assert "cork" not in shapes, "who has no exchange isn't drawn"
    edges = named(known, picture)
    technical, cultural = edges["bath", "gulu", "technical"], edges["gulu", "bath", "cultural"]
    assert technical["dashes"] is False
    assert cultural["dashes"]
    assert technical["smooth"]["type"] == cultural["smooth"]["type"] == "curvedCW", "to the giver's left"
    assert technical["smooth"]["roundness"] < cultural["smooth"]["roundness"]


def test_arrows_within_a_bank_bend_inwards_and_not_onto_each_other():
    known, picture = drawn()
    edges = named(known, picture)
    there, back = (
        edges["kumasi", "gulu", "technical"]["smooth"],
        edges["gulu", "kumasi", "technical"]["smooth"],
    )
    assert {there["type"], back["type"]} == {"curvedCW", "curvedCCW"}
    assert there["roundness"] != back["roundness"]


def test_nothing_moves():
    _, picture = drawn()
    options = picture["options"]
    assert options["physics"] == {"enabled": False}
    assert options["interaction"]["dragNodes"] is False
    assert options["nodes"]["fixed"] is True
    assert all({"x", "y"} <= set(node) for node in picture["nodes"])


def test_in_another_unit_the_heaviest_arrow_is_the_widest():
    known, picture = drawn(Filter(unit="visit"))
    widths = {edge["width"] for edge in named(known, picture).values()}
    assert max(widths) == 6
    assert min(widths) == pytest.approx(1.5 + 4.5 / 5)


def test_the_colours_are_the_light_tokens_of_the_pages():
    css = files("ihp_graph.pages").joinpath("tokens.css").read_text(encoding="utf-8").split("@media")[0]
    tokens = dict(re.findall(r"--(\w+): (#\w+);", css))
    assert {"HIC": tokens["hic"], "LMIC": tokens["lmic"], "unknown": tokens["unk"]} == module.SIDE_COLOURS
    assert {kind: line["color"] for kind, line in module.LINES.items()} == {
        "technical": tokens["tech"], "cultural": tokens["cult"], "unclassified": tokens["unk"],
    }  # fmt: skip


def crowd(size):
    """As many partners in the United Kingdom as elsewhere, each teaching one of the others."""
    countries = ["GBR", "UGA", "GBR", "ZMB"]
    partners = "id, country\n" + "\n".join(f"p{i:05}, {countries[i % 4]}" for i in range(size))
    rows = "\n".join(f"x{i}, p{i:05}, p{i + 1:05}, technical" for i in range(0, size - 1, 2))
    return {"partners": partners, "exchanges": "id, from_partner_id, to_partner_id, knowledge_type\n" + rows}


def test_above_fifteen_hundred_partners_countries_are_drawn_that_open():
    size = MAX_DRAWN + 300
    _, picture = drawn(**crowd(size))
    assert picture["grouped"]
    groups = picture["groups"]
    assert len(picture["nodes"]) == len(groups)
    members = sorted(n for group in groups for n in group["members"])
    assert members == list(range(size)), "every partner is in one country"
    assert max(len(group["members"]) for group in groups) <= PART
    assert all(len(group["members"]) == len(group["spots"]) for group in groups)
    assert [group["name"] for group in groups if group["side"] == "HIC"] == [
        f"United Kingdom, part {i} of 3" for i in (1, 2, 3)
    ]
    assert picture["layouts"]["1"]["width"] > 0


def test_up_to_fifteen_hundred_partners_all_are_drawn():
    _, picture = drawn(**crowd(MAX_DRAWN))
    assert not picture["grouped"]
    assert len(picture["nodes"]) == MAX_DRAWN


def test_without_exchanges_there_is_nothing_to_draw():
    known = facts(as_view(dataset()))
    picture = drawing(known, None)
    assert (picture["nodes"], picture["edges"], picture["linked"]) == ([], [], 0)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Leeds", ["Leeds"]),
        ("University Teaching Hospital Lusaka", ["University Teaching", "Hospital Lusaka"]),
        ("A" * 40, ["A" * 22 + "…"]),
        ("   ", [""]),
        ("中" * 30, ["中" * 11 + "…"]),
        (
            "one two three four five six seven eight nine ten",
            ["one two three four five", "six seven eight nine…"],
        ),
    ],
)
def test_names_take_two_lines_at_most(name, lines):
    assert label_lines(name) == lines
