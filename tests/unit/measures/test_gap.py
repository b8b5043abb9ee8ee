"""Who holds the money, the roles and the decisions, beside who gives the knowledge."""

from __future__ import annotations

import math

import pytest

from ihp_graph import paths, sources
from ihp_graph.dataset import Dataset
from ihp_graph.filters import Filter
from ihp_graph.measures import all_measures
from ihp_graph.measures.gap import gaps_by_partner, power_knowledge_gap
from ihp_graph.measures.result import TOO_FEW
from ihp_graph.questions import Evidence
from ihp_graph.questions.power import who_holds_power
from small import dataset

PARTNERS = """
    id,       country
    bath,     GBR
    cork,     IRL
    gulu,     UGA
    kumasi,   GHA
    santiago, CHL
    nowhere,
"""  # Chile is high-income from FY2014
TABLES = {
    "partnerships": "id, start\np, 2010\nq, 2012",
    "exchanges": """
        id, from_partner_id, to_partner_id, knowledge_type, volume, unit
        x1, bath,            gulu,          technical,      2,      exchange
        x2, cork,            kumasi,        technical,      ,
        x3, gulu,            bath,          cultural,       ,
        x4, bath,            cork,          technical,      ,
        x5, nowhere,         gulu,          technical,      ,
    """,  # between the sides: bath 2, cork 1, gulu 1
    "roles": """
        partnership_id, partner_id, role,        start
        p,              bath,       coordinator,
        p,              gulu,       coordinator,
        q,              bath,       coordinator,
        q,              bath,       coordinator, 2015
        q,              nowhere,    coordinator,
        q,              santiago,   coordinator, 2011
        q,              santiago,   coordinator, 2020
        p,              cork,       funder,
    """,
    "decisions": """
        decision_id, partnership_id, partner_id, part
        d1,          p,              bath,       decided
        d1,          p,              gulu,       decided
        d2,          p,              kumasi,     decided
        d2,          p,              bath,       consulted
    """,
    "funding": """
        id, partnership_id, funder_id, recipient_id, amount, currency, kind
        f1, p,              cork,      bath,         300,    GBP,      award
        f2, p,              cork,      gulu,         100,    GBP,      award
        f3, p,              cork,      gulu,         900,    GBP,      budget
        f4, p,              cork,      ,             70,     NOK,
        f5, p,              nowhere,   bath,         5,      NOK,
    """,
}


@pytest.fixture(scope="module")
def by_hand():
    return dataset(PARTNERS, **TABLES)


@pytest.fixture(scope="module")
def bundled():
    return sources.read([paths.demo_source()])


def rows(data):
    return power_knowledge_gap(data).set_index(["key", "side"])


def test_roles_by_hand(by_hand):
    found = rows(by_hand)
    # Knowledge: HIC 3 of 4. Coordinators: bath in p and q, once each; gulu; Santiago, LMIC in 2011: 2 of 4.
    hic, lmic = (found.loc[("role coordinator", side)] for side in ("HIC", "LMIC"))
    assert hic[["held", "n", "unknown", "power_share", "knowledge_share", "gap"]].tolist() == [
        2,
        4,
        1,
        0.5,
        0.75,
        -0.25,
    ]
    assert lmic[["held", "power_share", "knowledge_share", "gap"]].tolist() == [2, 0.5, 0.25, 0.25]
    assert found.loc[("role funder", "HIC"), ["power_share", "gap", "note"]].tolist() == [1, 0.25, TOO_FEW]
    member = found.loc[("role member", "HIC")]
    assert member["reason"] == "no record of it"
    assert member[["held", "power_share", "gap"]].isna().all()
    assert member["knowledge_share"] == 0.75


def test_decisions_by_hand(by_hand):
    # bath, gulu and kumasi decided: 1 of 3 is HIC
    assert rows(by_hand).loc[("decided", "HIC"), "gap"] == pytest.approx(1 / 3 - 3 / 4)


def test_money_is_kept_apart_by_currency_and_kind(by_hand):
    found = rows(by_hand)
    keys = [key for key in found.index.get_level_values("key").unique() if key.startswith(("paid", "admin"))]
    assert keys == [
        "paid GBP award", "paid GBP budget", "paid NOK",
        "administered GBP award", "administered GBP budget", "administered NOK",
    ]  # fmt: skip
    assert found.loc[("administered GBP award", "HIC"), ["held", "power_share", "gap"]].tolist() == [
        300,
        0.75,
        0,
    ]
    assert found.loc[("administered GBP award", "HIC"), "n"] == 2
    assert found.loc[("paid NOK", "HIC"), ["held", "n", "unknown", "power_share"]].tolist() == [70, 1, 1, 1]


def test_by_partner_by_hand(by_hand):
    found = gaps_by_partner(by_hand)
    assert list(found.index) == ["bath", "cork", "gulu", "kumasi", "santiago"]
    assert found["knowledge_share"].tolist() == [0.5, 0.25, 0.25, 0, 0]
    assert found["role coordinator"].tolist() == [0, -0.25, 0, 0, 0.25]
    assert found["administered GBP award"].tolist() == [0.25, -0.25, 0, 0, 0]
    assert "role member" not in found


def test_what_is_absent_is_null_with_a_reason():
    alone = power_knowledge_gap(dataset(PARTNERS))
    assert set(alone["power"]) == {"role", "decided", "paid", "administered"}
    assert set(alone["reason"]) == {"no exchanges"}
    assert alone[["held", "power_share", "knowledge_share", "gap"]].isna().all(axis=None)
    assert len(gaps_by_partner(dataset(PARTNERS))) == 0
    roles = power_knowledge_gap(dataset(PARTNERS, roles=TABLES["roles"])).set_index(["key", "side"])
    coordinator = roles.loc[("role coordinator", "HIC")]
    assert (coordinator["power_share"], coordinator["reason"]) == (0.5, "no exchanges")
    assert math.isnan(coordinator["gap"])
    exchanges = power_knowledge_gap(dataset(PARTNERS, exchanges=TABLES["exchanges"]))
    assert set(exchanges["reason"]) == {"no record of it"}


def test_money_taken_back_has_no_share():
    funding = "id, partnership_id, funder_id, amount, currency\nf1, p, bath, 5, GBP\nf2, p, bath, -5, GBP"
    data = dataset(PARTNERS, exchanges=TABLES["exchanges"], funding=funding)
    paid = rows(data).loc[("paid GBP", "HIC")]
    assert (paid["held"], paid["n"], paid["reason"]) == (0, 2, "nothing on balance")
    assert "paid GBP" not in gaps_by_partner(data)


@pytest.fixture(params=["by_hand", "bundled"])
def data(request):
    return request.getfixturevalue(request.param)


def test_the_sides_are_each_other_s_opposite_and_sum_their_partners(data):
    by_side, by_partner = power_knowledge_gap(data), gaps_by_partner(data)
    gaps = by_side.pivot_table(index="key", columns="side", values="gap")
    assert gaps["HIC"].tolist() == pytest.approx((-gaps["LMIC"]).tolist())
    assert gaps["HIC"].between(-1, 1).all()
    assert by_partner.drop(columns="knowledge_share").sum().tolist() == pytest.approx(
        [0] * len(gaps), abs=1e-12
    )
    assert set(by_partner) == {"knowledge_share", *gaps.index}


def test_knowledge_is_the_balance_of_flows(data):
    share = rows(data)["knowledge_share"].xs("HIC", level="side").iloc[0]
    assert 2 * share - 1 == pytest.approx(all_measures(data)["flow_asymmetry"].value)


def test_roles_are_counted_as_in_q4(bundled):
    figures, found = who_holds_power(Evidence(bundled)).figures, rows(bundled)
    for name, role in (("members", "member"), ("coordinators", "coordinator"), ("funders", "funder")):
        for side in ("HIC", "LMIC"):
            assert found.loc[(f"role {role}", side), "held"] == figures[name][side]
        assert found.loc[(f"role {role}", "HIC"), "unknown"] == figures[name]["unknown"]
    assert found.loc[("decided", "LMIC"), "held"] == figures["parts"]["decided"]["LMIC"]


@pytest.mark.parametrize("factor", [0.5, 7])
def test_scaling_money_and_knowledge_changes_no_gap(by_hand, factor):
    funding = by_hand["funding"].assign(amount=by_hand["funding"]["amount"] * factor)
    exchanges = by_hand["exchanges"]
    exchanges = exchanges.assign(volume=exchanges["volume"].fillna(1) * factor, unit="exchange")
    scaled = Dataset({**by_hand.tables, "funding": funding, "exchanges": exchanges})
    columns = ["key", "side", "n", "power_share", "knowledge_share", "gap"]
    assert power_knowledge_gap(scaled)[columns].equals(power_knowledge_gap(by_hand)[columns])


def test_swapping_the_sides_swaps_the_rows(by_hand):
    swap = {"GBR": "UGA", "IRL": "GHA", "UGA": "GBR", "GHA": "IRL"}
    partners = by_hand["partners"]
    partners = partners[partners["id"] != "santiago"].assign(country=partners["country"].replace(swap))
    tables = {name: frame for name, frame in by_hand.tables.items() if name != "partners"}
    tables["roles"] = tables["roles"][tables["roles"]["partner_id"] != "santiago"]
    before = rows(Dataset({**tables, "partners": by_hand["partners"]}))
    after = rows(Dataset({**tables, "partners": partners}))
    assert before["gap"].xs("HIC", level="side").equals(after["gap"].xs("LMIC", level="side"))


def test_new_names_and_another_order_change_nothing(bundled):
    prefix = {
        id: f"zz-{number:04}"
        for number, id in enumerate(bundled["partners"]["id"].sample(frac=1, random_state=1))
    }
    tables = {}
    for name, frame in bundled.tables.items():
        refers = [
            column for column in frame if column == "partner_id" or column.endswith(("_partner_id", "er_id"))
        ]
        refers += ["id"] if name == "partners" else ["recipient_id"] if name == "funding" else []
        renamed = frame.assign(**{column: frame[column].replace(prefix) for column in refers})
        tables[name] = renamed.sample(frac=1, random_state=2)
    after = Dataset(tables)
    columns = ["key", "side", "n", "held", "gap"]
    one, other = (power_knowledge_gap(data)[columns] for data in (bundled, after))
    assert one.drop(columns="gap").equals(other.drop(columns="gap"))
    assert one["gap"].tolist() == pytest.approx(other["gap"].tolist(), nan_ok=True)
    gaps = gaps_by_partner(bundled)
    renamed = gaps_by_partner(after).loc[gaps.index.map(prefix)]
    assert renamed.to_numpy() == pytest.approx(gaps.to_numpy())


def test_a_filter_narrows_both_shares(bundled):
    view = Filter(programme="thet health-partnership directory").apply(bundled)
    assert rows(view).loc[("role member", "HIC"), "n"] < rows(bundled).loc[("role member", "HIC"), "n"]
