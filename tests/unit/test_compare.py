"""What compare says of data few enough to do the sums by hand, and of two codings of real partnerships."""

import csv
import io
import json
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import random_graph
from ihp_graph import cli, sources
from ihp_graph.compare import coders, compare, compare_codings, document, render
from ihp_graph.compare.headlines import (
    RATIOS,
    SUMS,
    cluster_of_pair,
    measured,
    of_ratios,
    parts_of,
    together,
)
from ihp_graph.filters import Filter
from ihp_graph.measures.sensitivity import HEADLINES
from ihp_graph.measures.significance import newcombe, wilson
from ihp_graph.network import Network
from small import dataset

ROOT = Path(__file__).resolve().parents[2]
CODINGS = ROOT / "data" / "codings"
EXCHANGES = "id, partnership_id, from_partner_id, to_partner_id, knowledge_type, start\n"


def lines(rows):
    return "\n".join(", ".join(map(str, row)) for row in rows)


def links(returning, count=12, prefix="p", start=2015):
    """A data set of partnerships of one HIC and one LMIC partner; the first `returning` of them both ways."""
    partners, exchanges = [("id", "country")], []
    for number in range(count):
        name = f"{prefix}{number:02}"
        hic, lmic = f"{name}-uk", f"{name}-uganda"
        partners += [(hic, "GBR"), (lmic, "UGA")]
        exchanges.append((f"{name}-out", name, hic, lmic, "technical", start))
        if number < returning:
            exchanges.append((f"{name}-back", name, lmic, hic, "technical", start))
    partnerships = [("id", "programme"), *((f"{prefix}{number:02}", prefix) for number in range(count))]
    return dataset(lines(partners), partnerships=lines(partnerships), exchanges=EXCHANGES + lines(exchanges))


def by_key(found):
    return {headline.key: headline for headline in found.headlines}


def test_the_headlines_of_findings_are_all_there():
    assert set(HEADLINES) <= {*RATIOS, *SUMS}


def test_a_data_set_beside_itself_differs_in_nothing():
    data = sources.read(ROOT / "data" / "partnerships")
    found = compare(data, data)
    assert found.changes.empty
    for headline in found.headlines:
        assert headline.higher_in is None
        assert headline.difference in (0.0, None)
        assert headline.interval in ((0.0, 0.0), None)
        assert (headline.a, headline.a.value is None) == (headline.b, headline.difference is None)
    assert all(row["a"] == row["b"] and not row["changed"] for row in document(found)["rows"])


def test_a_known_shift_is_found_and_said():
    found = compare(links(2, prefix="p"), links(11, prefix="q"))
    typed = by_key(found)["cross_reciprocity_typed"]
    # 2 of 12 partnerships return: 2·2 of 14 exchanges; 11 of 12: 2·11 of 23.
    assert typed.a.value == pytest.approx(4 / 14)
    assert typed.b.value == pytest.approx(22 / 23)
    assert typed.difference == pytest.approx(22 / 23 - 4 / 14)
    assert (typed.higher_in, typed.method, typed.reason) == ("B", "bootstrap", None)
    asymmetry = by_key(found)["flow_asymmetry"]
    assert asymmetry.difference == pytest.approx(1 / 23 - 10 / 14)
    assert asymmetry.higher_in == "A"
    pairs = by_key(found)["pairs_returning_same_type"]
    assert (pairs.a.value, pairs.a.n, pairs.b.value) == (pytest.approx(2 / 12), 12, pytest.approx(11 / 12))
    assert pairs.higher_in == "B"
    # Nothing is cultural, and nothing was exchanged for another kind.
    assert by_key(found)["cross_substitution_gap"].reason == "the same figure in both"
    assert by_key(found)["flow_asymmetry_cultural"].reason == "not defined in A or B"
    text = render(found, "table")
    assert re.search(
        r"The same kind coming back, between the sides: higher in B by 0\.67 \(0\.\d\d to ", text
    )


def test_no_claim_where_the_intervals_overlap():
    found = by_key(compare(links(4, prefix="p"), links(6, prefix="q")))
    typed = found["cross_reciprocity_typed"]
    assert typed.difference == pytest.approx(12 / 18 - 8 / 16)
    assert typed.interval[0] < 0 < typed.interval[1]
    assert (typed.higher_in, typed.reason) == (None, "the intervals overlap")
    assert "higher in" not in render(compare(links(4), links(6, prefix="q")), "md")


def test_partnerships_in_both_are_drawn_together():
    # The same partnerships, two more of them returning: paired, two of twelve clusters make the difference,
    # and the interval is far narrower than that of other partnerships with the same figures.
    paired = by_key(compare(links(6), links(8)))["pairs_returning_same_type"]
    apart = by_key(compare(links(6), links(8, prefix="q")))["pairs_returning_same_type"]
    assert (paired.method, apart.method) == ("paired bootstrap", "bootstrap")
    assert paired.difference == apart.difference == pytest.approx(2 / 12)
    assert paired.interval[0] >= 0
    assert paired.interval[1] - paired.interval[0] < 0.7 * (apart.interval[1] - apart.interval[0])
    # The difference's own interval may leave out 0: where the two overlap it is no claim all the same.
    assert by_key(compare(links(4), links(9)))["pairs_returning_same_type"].interval[0] > 0
    assert by_key(compare(links(4), links(9)))["pairs_returning_same_type"].higher_in is None


def test_a_partnership_in_both_is_one_cluster_whoever_exchanges_in_it():
    a = dataset(exchanges=EXCHANGES + "1, p, bath, gulu, technical,\n 2, q, bath, kumasi, technical,")
    b = dataset(exchanges=EXCHANGES + "1, p, cork, gulu, technical,\n 2, r, cork, kumasi, technical,")
    *sides, either = together(Network.of(a), Network.of(b))
    labels = cluster_of_pair(either)
    (p_in_a, q), (p_in_b, r) = (parts_of(RATIOS["flow_asymmetry"], side, labels).cluster for side in sides)
    assert p_in_a == p_in_b
    assert len({p_in_a, q, r}) == 3


def test_fewer_than_ten_partnerships_have_no_interval_and_no_claim():
    found = by_key(compare(links(0, count=9), links(9, count=9, prefix="q")))
    typed = found["cross_reciprocity_typed"]
    assert (typed.a.interval, typed.interval, typed.method) == (None, None, None)
    assert (typed.difference, typed.higher_in) == (1.0, None)
    assert typed.reason == "fewer than ten partnerships"


def test_what_is_not_defined_is_null_with_a_reason_in_every_form():
    nothing = dataset()
    found = compare(nothing, links(2))
    typed = by_key(found)["cross_reciprocity_typed"]
    assert (typed.a.value, typed.a.reason, typed.b.reason) == (None, "no exchanges", None)
    assert (typed.difference, typed.reason) == (None, "not defined in A")
    assert json.loads(render(found, "json"))["headlines"]["cross_reciprocity_typed"]["difference"] is None
    for form in ("table", "md"):
        assert "not defined: no exchanges" in render(found, form)
        assert "nan" not in render(found, form).lower().split()
    cells = {(row["item"], row["figure"]): row["value"] for row in read_csv(render(found, "csv"))}
    assert cells["cross_reciprocity_typed", "a.value"] == ""
    assert cells["cross_reciprocity_typed", "a.reason"] == "no exchanges"
    assert all(headline.higher_in is None for headline in compare(nothing, nothing).headlines)
    assert render(compare_codings(nothing, nothing), "table").count("nothing to compare") == 6


def read_csv(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_a_sum_is_never_claimed():
    flow = by_key(compare(links(2), links(12, count=60, prefix="q")))["flow_hic_lmic"]
    assert (flow.a.value, flow.b.value, flow.difference, flow.interval) == (12.0, 60.0, 48.0, None)
    assert (flow.higher_in, flow.reason) == (None, "a sum grows with what is on record")


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 500), st.integers(0, 500))
def test_any_two_networks(seed_a, seed_b):
    """The parts add up to the measures; swapping the two turns signs and nothing else."""
    a, b = (Network.from_networkx(random_graph(seed, partners=40)) for seed in (seed_a, seed_b))
    in_a, _, either = together(a, b)
    for key, ratio in RATIOS.items():
        parts = parts_of(ratio, in_a, cluster_of_pair(ratio.chosen(either)))
        assert np.sum(parts.numerator) / np.sum(parts.denominator) == pytest.approx(measured(key, a).value)
    for forth, back in zip(of_ratios(a, b), of_ratios(b, a), strict=True):
        assert (forth.a, forth.b) == (back.b, back.a)
        assert forth.difference == pytest.approx(-back.difference, abs=1e-12)
        assert {"A": "B", "B": "A", None: None}[forth.higher_in] == back.higher_in
        if forth.interval is None:
            assert back.interval is None
        else:
            assert back.interval == pytest.approx((-forth.interval[1], -forth.interval[0]), abs=1e-12)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10**6))
def test_chance_alone_is_seldom_claimed(seed):
    """Two draws from one population: of its ten intervals hardly any leaves the other's behind."""
    rng = np.random.default_rng(seed)
    a, b = (links(int(rng.binomial(20, 0.4)), count=20, prefix=prefix) for prefix in "pq")
    returning = by_key(compare(a, b))["pairs_returning_same_type"]
    # Claimed only where the shares lie as far apart as chance puts them in one of some hundred pairs.
    assert returning.higher_in is None or abs(returning.difference) > 0.35


def with_roles(hic, prefix="p", count=12):
    roles = [("partnership_id", "partner_id", "role", "start")]
    for number in range(count):
        roles.append((f"{prefix}{number}", "bath" if number < hic else "gulu", "coordinator", 2015))
    return dataset(roles=lines(roles))


def test_shares_of_role_holders_have_wilsons_and_newcombes_intervals():
    found = by_key(compare(with_roles(11), with_roles(2, prefix="q")))["coordinators_hic"]
    assert (found.a.value, found.a.n, found.a.interval) == (11 / 12, 12, wilson(11, 12))
    assert (found.b.value, found.b.interval) == (2 / 12, wilson(2, 12))
    assert (found.method, found.interval) == ("Newcombe", newcombe(2, 12, 11, 12))
    assert found.higher_in == "A"
    assert by_key(compare(with_roles(11), with_roles(2, prefix="q")))["coordinators_lmic"].higher_in == "B"


def test_role_holders_of_shared_or_crowded_partnerships_are_drawn_by_partnership():
    shared = by_key(compare(with_roles(11), with_roles(2)))["coordinators_hic"]
    assert shared.method == "paired bootstrap"
    assert shared.difference == pytest.approx(-9 / 12)
    crowded = "partnership_id, partner_id, role\n" + lines(
        (f"r{number}", partner, "coordinator") for number in range(10) for partner in ("bath", "gulu")
    )
    found = by_key(compare(with_roles(11), dataset(roles=crowded)))["coordinators_hic"]
    assert (found.b.value, found.b.n, found.method) == (0.5, 20, "bootstrap")
    assert by_key(compare(with_roles(9, count=9), with_roles(2)))["coordinators_hic"].interval is None


def test_decisions_and_claims_are_counted_by_partnership():
    decisions = """
        decision_id, partnership_id, partner_id, part
        1, p, bath, decided
        1, p, gulu, decided
        2, p, bath, decided
        2, p, gulu, informed
        3, q, kumasi, decided
    """
    claims = "id, partnership_id, claim\n 1, p, equal\n 2, q, reciprocal\n 3, r, equal\n 4, s, one_way"
    exchanges = EXCHANGES + lines(
        [
            (1, "p", "bath", "gulu", "technical", 2015),
            (2, "p", "gulu", "bath", "cultural", 2015),
            (3, "q", "bath", "gulu", "technical", 2015),
            (4, "s", "bath", "gulu", "technical", 2015),
        ]
    )
    found = by_key(compare(dataset(decisions=decisions, claims=claims, exchanges=exchanges), dataset()))
    assert (found["decisions_joint"].a.value, found["decisions_joint"].a.n) == (pytest.approx(1 / 3), 3)
    # Of p and q, which claim and can be measured, q has nothing back, and neither has technical.
    assert found["claiming_without_lmic_to_hic"].a.value == 0.5
    assert found["claiming_without_technical_lmic_to_hic"].a.value == 1.0
    assert found["claiming_without_technical_lmic_to_hic"].a.n == 2
    assert found["claiming_without_lmic_to_hic"].b.reason == "not recorded"


def test_rows_that_came_went_and_changed():
    before = dataset(
        partnerships="id, name\n p, One\n q, Two",
        exchanges=EXCHANGES + "1, p, bath, gulu, technical, 2015\n 2, p, gulu, bath, technical,",
        claims="id, partnership_id, claim\n c, p, equal",
    )
    after = dataset(
        partnerships="id, name\n q, Two and a half\n r, Three",
        exchanges=EXCHANGES + "2, q, gulu, bath, cultural,\n 1, p, bath, gulu, technical, 2015",
    )
    found = compare(before, after)
    assert found.changes.fillna("").values.tolist() == [
        ["partnerships", "added", "r", "r", ""],
        ["partnerships", "removed", "p", "p", ""],
        ["partnerships", "changed", "q", "q", "name"],
        ["exchanges", "changed", "2", "2", "partnership_id; knowledge_type"],
        ["claims", "removed", "c", "c", ""],
    ]
    rows = {row["table"]: row for row in document(found)["rows"]}
    assert rows["partnerships"] == {
        "table": "partnerships", "a": 2, "b": 2, "added": 1, "removed": 1, "changed": 1,
    }  # fmt: skip
    assert rows["claims"]["b"] == 0
    turned = compare(after, before).changes["change"].value_counts()
    assert (turned["added"], turned["removed"], turned["changed"]) == (2, 1, 2)


def test_a_row_without_an_id_is_known_by_its_cells(tmp_path):
    for name, role in (("a", "member"), ("b", "coordinator")):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "partners.csv").write_text("id,name,country\nbath,Bath,GB\n", encoding="utf-8")
        (folder / "roles.csv").write_text(
            f"partnership_id,partner_id,role\np,bath,{role}\n", encoding="utf-8"
        )
    found = compare(sources.read(tmp_path / "a"), sources.read(tmp_path / "b"))
    assert found.changes[["change", "row"]].values.tolist() == [
        ["added", "p / bath / coordinator"],
        ["removed", "p / bath / member"],
    ]


def test_two_periods_of_one_data_set_have_no_changed_rows():
    both = links(5)
    found = compare(Filter(from_year=2010, to_year=2014).apply(both), Filter(from_year=2015).apply(both))
    assert found.changes is None
    assert document(found)["changes"] is None
    assert by_key(found)["cross_reciprocity_typed"].reason == "not defined in A"


# Two codings


def readme_table():
    """The table of data/codings/README.md, as cells."""
    text = (CODINGS / "README.md").read_text(encoding="utf-8")
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if "|" in line
    ]
    return rows[2:]


@pytest.fixture(scope="module")
def real():
    return compare_codings(sources.read(CODINGS / "first"), sources.read(CODINGS / "second"))


def test_the_agreement_of_the_bundled_codings_is_that_of_their_readme(real):
    printed = [
        [
            coders.TITLES[flow],
            f"{of.a} of {of.n}",
            f"{of.b} of {of.n}",
            str(of.agree),
            f"{of.kappa:.2f}",
        ]
        for flow, of in real.codings.agreement.items()
    ]
    assert len(readme_table()) == 6
    assert printed == [[*row[:3], row[3].split(" ")[0], row[4]] for row in readme_table()]
    table = render(real, "md")
    for name, first, second, agree, kappa in readme_table():
        n = first.split(" of ")[1]
        agreed = agree if " of " in agree else f"{agree} of {n}"
        cells = [re.escape(cell) for cell in (name, first, second, agreed, kappa)]
        assert re.search(r"\| " + r" +\| ".join(cells) + r" \(", table), name


def test_the_agreement_by_a_program_that_knows_nothing_of_ours(real):
    """The same counts from the CSV files alone; a country is a HIC if it is one of those in the list."""
    high = {"GBR", "IRL", "NOR", "DEU", "FRA", "NLD", "USA", "AUS", "CAN", "CHE", "DNK", "SWE", "PRT", "ESP"}
    grids = []
    for coder in ("first", "second"):
        tables = {}
        for name in ("partners", "partnerships", "exchanges"):
            with (CODINGS / coder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
                tables[name] = list(csv.DictReader(file))
        hic = {row["id"]: row["country"] in high for row in tables["partners"]}
        on_record = {
            (row["partnership_id"], hic[row["from_partner_id"]], row["knowledge_type"])
            for row in tables["exchanges"]
            if hic[row["from_partner_id"]] != hic[row["to_partner_id"]]
        }
        ids = sorted(row["id"] for row in tables["partnerships"])
        grids.append({(p, h, k): (p, h, k) in on_record
                      for p in ids for h in (True, False) for k in ("technical", "cultural")})  # fmt: skip
    first, second = grids
    differ = {key for key in first if first[key] != second[key]}
    ours = {
        (row["partnership_id"], row["flow"].endswith("hic_to_lmic"), row["flow"].split("_")[0])
        for row in document(real)["disagreements"]
    }
    assert ours == differ
    assert len(differ) == 300 - 266
    a, b, alike, n = sum(first.values()), sum(second.values()), 300 - len(differ), 300
    by_chance = (a * b + (n - a) * (n - b)) / n
    assert real.codings.agreement["all_four"].kappa == pytest.approx((alike - by_chance) / (n - by_chance))


def test_every_headline_stands_under_either_coding(real):
    found = by_key(real)
    assert found["flow_lmic_hic_technical"].a.value == 14
    assert found["flow_lmic_hic_technical"].b.value == 26
    assert found["cross_reciprocity_typed"].method == "paired bootstrap"
    assert real.changes is None


def test_two_codings_by_hand():
    partnerships = "id, name\n p, One\n q, Two\n r, Three"
    first = dataset(
        partnerships=partnerships + "\n only, First",
        exchanges=EXCHANGES + "1, p, bath, gulu, technical,\n 2, p, gulu, bath, cultural,\n"
        "3, q, bath, cork, technical,\n 4, r, nowhere, gulu, technical,\n 5, , gulu, bath, technical,",
    )
    second = dataset(
        partnerships=partnerships + "\n other, Second",
        exchanges=EXCHANGES + "1, p, bath, gulu, technical,\n 2, p, gulu, bath, technical,\n"
        "3, q, kumasi, cork, ,\n 4, q, cork, kumasi, technical,\n 5, q, cork, gulu, technical,",
    )
    found = compare_codings(first, second).codings
    assert (found.partnerships, found.only_in_a, found.only_in_b) == (("p", "q", "r"), ("only",), ("other",))
    agreed = {key: (of.n, of.a, of.b, of.agree) for key, of in found.agreement.items()}
    assert agreed == {
        "technical_hic_to_lmic": (3, 1, 2, 2),
        "technical_lmic_to_hic": (3, 0, 1, 2),
        "cultural_hic_to_lmic": (3, 0, 0, 3),
        "cultural_lmic_to_hic": (3, 1, 0, 2),
        "all_four": (12, 2, 3, 9),
        "lmic_to_hic": (3, 1, 2, 2),  # q's isn't classified, and came back all the same
    }
    # p_o = 2/3, p_e = (1·2 + 2·1)/9: κ = (6/9 − 4/9)/(5/9).
    assert found.agreement["technical_hic_to_lmic"].kappa == pytest.approx(2 / 5)
    assert found.agreement["technical_lmic_to_hic"].kappa is None
    assert found.agreement["technical_lmic_to_hic"].reason == "all or nothing on record in one"
    assert found.disagreements.values.tolist() == [
        ["p", "One", "technical_lmic_to_hic", "B", ("2",)],
        ["p", "One", "cultural_lmic_to_hic", "A", ("2",)],
        ["q", "Two", "technical_hic_to_lmic", "B", ("4", "5")],
    ]
    assert "none: all or nothing on record in one" in render(compare_codings(first, second), "table")


# The command


@pytest.fixture
def folders(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("IHP_GRAPH_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("NEO4J_URI", raising=False)
    for name, kind in (("a", "technical"), ("b", "cultural")):
        folder = Path(name)
        folder.mkdir()
        (folder / "partners.csv").write_text(
            "id,name,country\nleeds,Leeds,GB\ngulu,Gulu,UG\n", encoding="utf-8"
        )
        (folder / "partnerships.csv").write_text(
            "id,name,programme\np,Link,THET; HPS\nq,Other,ESTHER\n", encoding="utf-8"
        )
        (folder / "exchanges.csv").write_text(
            "id,partnership_id,from_partner_id,to_partner_id,knowledge_type,start\n"
            f"x,p,leeds,gulu,technical,2012\ny,q,gulu,leeds,{kind},2016\n",
            encoding="utf-8",
        )
    return tmp_path


def printed(capsys, *arguments):
    assert cli.run(["compare", *arguments, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def values(found, key):
    return found["headlines"][key]["a"]["value"], found["headlines"][key]["b"]["value"]


def test_the_three_comparisons_and_the_codings(folders, capsys):
    found = printed(capsys, "a", "b")
    assert (found["a"]["name"], found["b"]["name"]) == ("a", "b")
    assert [(row["key"], row["columns"]) for row in found["changes"]] == [("y", "knowledge_type")]
    assert values(found, "flow_lmic_hic_technical") == (1.0, 0.0)
    found = printed(capsys, "a", "--periods", "2010-2014", "2015-")
    assert (found["a"]["name"], found["b"]["name"]) == ("2010–2014", "from 2015")
    assert values(found, "flow_hic_lmic") == (1.0, 0.0)
    found = printed(capsys, "a", "--periods", "-2014", "2016")
    assert values(found, "flow_lmic_hic") == (0.0, 1.0)
    found = printed(capsys, "a", "--programmes", "hps", "ESTHER")
    assert values(found, "flow_hic_lmic") == (1.0, 0.0)
    assert found["b"]["filter"]["programme"] == "ESTHER"
    found = printed(capsys, "--coders", "a", "b", "--from-year", "2016")
    assert found["agreement"]["all_four"]["agree"] == 8 - 2
    assert found["a"]["filter"]["from_year"] == 2016


def test_without_a_source_it_compares_parts_of_the_store(folders, capsys):
    assert cli.run(["load", "a"]) == 0
    capsys.readouterr()
    parts = ["--periods", "2012", "2016"]
    assert printed(capsys, *parts) == printed(capsys, "a", *parts)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a"],
        ["a", "b", "a"],
        ["a", "--periods", "2010"],
        ["a", "--periods", "2014-2010", "2015"],
        ["a", "--periods", "recent", "2015"],
        ["a", "--periods", "-", "2015"],
        ["a", "--periods", "2010", "2015", "--programmes", "THET", "ESTHER"],
        ["a", "--periods", "2010", "2015", "--to-year", "2012"],
        ["a", "--programmes", "THET", "ESTHER", "--programme", "HPS"],
        ["--coders", "a", "b", "--periods", "2010", "2015"],
        ["a", "b", "--format", "html"],
    ],
)
def test_wrong_use_is_2(folders, arguments, capsys):
    assert cli.run(["compare", *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Error:" in captured.err


def test_faults_of_both_come_together_with_the_source_they_are_in(folders, capsys):
    Path("a/exchanges.csv").write_text("id,from_partner_id,to_partner_id,knowledge_type\nx,leeds,leeds,\n")
    Path("b/partners.csv").write_text("id,name,country\nleeds,Leeds,Atlantis\ngulu,Gulu,UG\n")
    assert cli.run(["compare", "a", "b"]) == 3
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "a: exchanges.csv, row 2" in captured.err
    assert "b: partners.csv, row 2" in captured.err
    assert cli.run(["compare", "a", "nowhere"]) == 1


def test_every_form_goes_to_a_file_as_to_stdout_and_holds_the_same(folders, capsys):
    for form in ("table", "json", "csv", "md"):
        assert cli.run(["compare", "a", "b", "--format", form]) == 0
        out = capsys.readouterr().out
        assert cli.run(["compare", "a", "b", "--format", form, "--output", "found"]) == 0
        assert capsys.readouterr().out == "found\n"
        assert Path("found").read_text(encoding="utf-8") == out
    tidy = {(row["section"], row["item"], row["figure"]): row["value"] for row in read_csv(found_csv(capsys))}
    for key, headline in printed(capsys, "a", "b")["headlines"].items():
        value = headline["a"]["value"]
        assert tidy["headlines", key, "a.value"] == ("" if value is None else str(value))


def found_csv(capsys):
    assert cli.run(["compare", "a", "b", "--format", "csv"]) == 0
    return capsys.readouterr().out


def test_the_order_of_rows_and_columns_changes_nothing(folders, capsys):
    assert cli.run(["compare", "a", "b", "--format", "json"]) == 0
    before = capsys.readouterr().out
    for path in Path("b").glob("*.csv"):
        head, *rows = csv.reader(path.open(encoding="utf-8"))
        text = io.StringIO()
        csv.writer(text).writerows(row[::-1] for row in (head, *rows[::-1]))
        path.write_text(text.getvalue(), encoding="utf-8")
    assert cli.run(["compare", "a", "b", "--format", "json"]) == 0
    assert capsys.readouterr().out == before


def test_hostile_cells_stay_text(folders, capsys):
    evil = '"=1+1 | <b>\x07 \x1b[2J"'
    for name in "ab":
        path = Path(name) / "partnerships.csv"
        path.write_text(path.read_text(encoding="utf-8").replace("Other", evil), encoding="utf-8")
    Path("c").mkdir()
    for path in Path("a").glob("*.csv"):
        (Path("c") / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    with Path("c/partners.csv").open("a", encoding="utf-8") as file:
        file.write("=2+2 | <i>,New,GB\n")
    for arguments in (["--coders", "a", "b"], ["a", "c"]):
        for form in ("table", "md", "csv"):
            assert cli.run(["compare", *arguments, "--format", form]) == 0
            out = capsys.readouterr().out
            if form != "csv":
                assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", out)
            if form == "md":
                assert "<b>" not in out
                assert "<i>" not in out
            if form == "csv":
                cells = [cell for row in csv.reader(io.StringIO(out)) for cell in row]
                assert not any(cell.startswith(("=", "@", "+")) for cell in cells)
                assert any(cell.startswith("'=") for cell in cells)


def test_with_bundled_names_it_says_that_nobody_checked_them(capsys):
    first, second = str(CODINGS / "first"), str(CODINGS / "second")
    for form in ("table", "md", "json"):
        assert cli.run(["compare", "--coders", first, second, "--format", form]) == 0
        assert "not checked with the partners" in capsys.readouterr().out


def test_a_long_list_is_cut_in_a_terminal_only():
    found = compare(links(0), links(0, count=150, prefix="q"))
    assert len(found.changes) == 12 + 24 + 12 + 150 + 300 + 150
    assert "The first 100 of 648; --format csv lists all." in render(found, "table")
    assert len(json.loads(render(found, "json"))["changes"]) == 648
    listed = re.findall(r"^\| \w+ +\| (?:added|removed) ", render(found, "md"), flags=re.MULTILINE)
    assert len(listed) == 648
