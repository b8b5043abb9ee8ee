"""Q6: capacity and reciprocity over comparable pairs."""

import pytest

from ihp_graph.questions import Evidence
from ihp_graph.questions.capacity import capacity_gap
from small import dataset

EXCHANGES = "id, from_partner_id, to_partner_id, knowledge_type\n"


def pairs_of(partners, exchanges):
    """Answer for partners with capacities and pairs with so many exchanges out and back."""
    table = "\n".join(["id, country, capacity, capacity_unit", *partners])
    rows = [
        f"{number}{way}{k}, {ends}, technical"
        for number, (hic, lmic, out, back) in enumerate(exchanges)
        for way, ends, n in (("o", f"{hic}, {lmic}", out), ("b", f"{lmic}, {hic}", back))
        for k in range(n)
    ]
    return capacity_gap(Evidence(dataset(partners=table, exchanges=EXCHANGES + "\n".join(rows))))


def test_tau_by_hand():
    partners = [
        "h1, GBR, 1000, staff", "h2, GBR, 100, staff", "h3, GBR, 10, staff", "h4, GBR, 5, beds",
        "l1, UGA, 10, staff", "l2, UGA, 10, staff", "l3, UGA, 10, staff", "l4, UGA, , staff",
    ]  # fmt: skip
    answer = pairs_of(
        partners,
        [
            ("h1", "l1", 3, 1),  # gap log10 100 = 2, reciprocity 2·1 of 4
            ("h2", "l2", 1, 1),  # gap 1, reciprocity 1
            ("h3", "l3", 2, 1),  # gap 0, reciprocity 2·1 of 3
            ("h3", "l1", 1, 0),  # one exchange: left out
            ("h4", "l2", 1, 1),  # beds beside staff: never compared
            ("h1", "l4", 1, 1),  # no capacity on record
        ],
    )
    # By growing gap the reciprocities are 2/3, 1, 1/2: of three pairs one goes with the gap, two against it.
    assert answer.figures == {"tau": pytest.approx((1 - 2) / 3), "n": 3, "p_value": None}
    assert answer.finding == (
        "Over 3 pairs Kendall's τ between the gap in capacity and reciprocity in kind is -0.33."
    )
    assert any("nothing of a cause" in caveat for caveat in answer.caveats)


def test_a_p_value_from_ten_pairs_on():
    partners = ["l, UGA, 1, staff", *(f"h{k}, GBR, {10 + k}, staff" for k in range(10))]
    answer = pairs_of(partners, [(f"h{k}", "l", 1, k + 1) for k in range(10)])
    assert answer.figures["tau"] == pytest.approx(-1)
    assert answer.figures["p_value"] == pytest.approx(2 / 3628800)  # exact: 2 of the 10! orders
    assert answer.finding.endswith("is -1.00 (p < 0.001).")


def test_capacity_that_does_not_vary_has_no_tau():
    partners = ["l, UGA, 1, staff", *(f"h{k}, GBR, 10, staff" for k in range(3))]
    answer = pairs_of(partners, [(f"h{k}", "l", 1, k + 1) for k in range(3)])
    assert answer.figures == {"tau": None, "n": 3, "p_value": None}
    assert "doesn't vary" in answer.finding


def test_too_few_pairs_and_no_capacity():
    answer = pairs_of(["l, UGA, 1, staff", "h, GBR, 10, staff"], [("h", "l", 1, 1)])
    assert answer.finding.startswith(
        "1 pair of a HIC and an LMIC partner has two exchanges or more and capacities"
    )
    answer = capacity_gap(Evidence(dataset(exchanges=EXCHANGES + "x, bath, gulu, technical")))
    assert answer.needs == ("partners.capacity", "partners.capacity_unit")
    assert not answer.answerable
