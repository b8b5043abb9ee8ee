"""Q7: the pipeline in both directions."""

import pytest

from ihp_graph.questions import Evidence
from ihp_graph.questions.innovations import innovation_pipeline
from small import dataset

PARTNERS = "id, country\nbath, GBR\ngulu, UGA\nsantiago, CHL"
INNOVATIONS = """
    id,  name,  origin_country, origin_partner_id, frugal, year
    i1,  Mesh,  IND,            ,                  true,   1995
    i2,  ORS,   BGD,            ,                  true,
    i3,  Odon,  ,               gulu,              ,       2006
    i4,  Cath,  GBR,            ,                  false,
    i5,  Drone, CHL,            ,                  ,       2010
    i6,  Chile, CHL,            ,                  ,
    i7,  What,  ,               ,                  ,
"""  # Chile: LMIC until FY2013, HIC from FY2014
ADOPTIONS = """
    innovation_id, partner_id, country, stage,       date
    i1,            ,           GBR,     identified,  2011
    i1,            bath,       ,        adopted,     2012
    i1,            ,           UGA,     scaled,      2012
    i2,            ,           USA,     abandoned,   2000
    i4,            gulu,       ,        scaled,
    i5,            ,           GBR,     transferred, 2016
    i6,            ,           UGA,     identified,  2015
    i7,            ,           GBR,     adopted,     2015
"""
BARRIERS = """
    innovation_id, partner_id, country, kind,       stage
    i1,            ,           GBR,     bias,       adopted
    i1,            ,           UGA,     practical,  adopted
    i3,            ,           ,        regulatory, identified
    i4,            gulu,       ,        practical,
    i7,            ,           ,        bias,
"""


def answer(innovations=INNOVATIONS, **tables):
    return innovation_pipeline(Evidence(dataset(partners=PARTNERS, innovations=innovations, **tables)))


def test_figures_by_hand():
    got = answer(adoptions=ADOPTIONS, barriers=BARRIERS)
    to_hic, to_lmic = got.figures["lmic_to_hic"], got.figures["hic_to_lmic"]
    # From the LMIC side: i1, i2, i3 and i5, of 2010. i6 has no year: by its adoption's, 2015, Chile is HIC.
    assert to_hic["recorded"] == 4
    assert to_hic["reached"] == {"identified": 2, "transferred": 2, "adopted": 1, "scaled": 0}
    assert to_hic["stalled_at"] == {"identified": 0, "transferred": 1, "adopted": 1, "scaled": 0}
    assert to_hic["barriers"] == {"practical": 0, "regulatory": 1, "bias": 1}  # Uganda is i1's own side
    assert to_lmic["recorded"] == 2
    assert to_lmic["reached"] == {"identified": 2, "transferred": 1, "adopted": 1, "scaled": 1}
    assert to_lmic["barriers"] == {"practical": 1, "regulatory": 0, "bias": 0}
    assert to_hic["steps"][2] == {
        "from": "identified",
        "to": "adopted",
        "n": 1,
        "of": 2,
        "rate": None,
        "interval": None,
        "reason": "too few recorded",
    }
    assert got.figures["frugal"] == 2
    assert got.figures["unknown_origin"] == 1
    assert got.figures["barriers_place_not_recorded"] == 2
    assert got.n == 7
    assert got.finding == (
        "Of 4 innovations from the LMIC side 2 are on record on the HIC side, 1 as adopted; of 2 "
        "from the HIC "
        "side 2 are on record on the LMIC side, 1 as adopted, too few to compare."
    )
    assert any("this is no cohort" in caveat for caveat in got.caveats)


def test_rates_need_ten_recorded_in_both_directions():
    rows = [f"l{k}, L{k}, UGA\nh{k}, H{k}, GBR" for k in range(10)]
    adoptions = ["l0, GBR, adopted", "l1, GBR, identified", "h0, UGA, scaled"]
    got = answer(
        "\n".join(["id, name, origin_country", *rows]),
        adoptions="\n".join(["innovation_id, country, stage", *adoptions]),
    )
    step = got.figures["lmic_to_hic"]["steps"][0]
    assert (step["n"], step["of"], step["rate"], step["reason"]) == (1, 2, 0.5, None)
    low, high = step["interval"]
    assert (low, high) == (pytest.approx(0.0945, abs=1e-4), pytest.approx(0.9055, abs=1e-4))  # Wilson, 1 of 2
    last = got.figures["lmic_to_hic"]["steps"][3]
    assert (last["n"], last["of"], last["rate"]) == (0, 1, 0.0)
    assert got.figures["hic_to_lmic"]["steps"][3]["rate"] == 1.0


def test_innovations_without_adoptions_are_recorded():
    got = answer("id, name, origin_country\na, A, UGA")
    assert got.figures["lmic_to_hic"]["recorded"] == 1
    assert got.figures["lmic_to_hic"]["reached"]["identified"] == 0
    assert got.finding == (
        "Of 1 innovation from the LMIC side 0 are on record on the HIC side, 0 as adopted, too few to "
        "compare; no innovation from the HIC side is on record."
    )


def test_no_innovations():
    got = innovation_pipeline(Evidence(dataset()))
    assert got.needs[0] == "innovations.origin_country"
    assert not got.answerable
