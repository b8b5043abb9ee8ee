"""The same organisation in several sources is one partner; a likeness of names alone joins nothing."""

from itertools import permutations
from pathlib import Path

import pytest

from ihp_graph import sources
from ihp_graph.errors import DataError
from ihp_graph.sources import matching

DATA = Path(__file__).parents[2] / "data"
IATI = DATA / "iati" / "activities-2.03.xml"
GRANTS = DATA / "threesixtygiving" / "grants.json"
WORKS = DATA / "openalex" / "works.jsonl"


@pytest.fixture
def folder(tmp_path):
    """Write folders of tables: folder("a", partners="…")."""

    def write(name, **tables):
        path = tmp_path / name
        path.mkdir()
        for table, text in tables.items():
            (path / f"{table}.csv").write_text(text, encoding="utf-8")
        return path

    return write


def in_every_order(*named, **how):
    """Read the sources in every order, of four in every seventh; each gives the same data set."""
    orders = list(permutations(named))[:: 7 if len(named) > 3 else 1]
    first, *others = (sources.read(order, **how) for order in orders)
    for other in others:
        assert first.equals(other)
    return first


def money(dataset):
    return dataset["funding"].groupby(["kind", "currency"])["amount"].sum().round(2).to_dict()


def added(*sums):
    whole = {}
    for each in sums:
        for key, amount in each.items():
            whole[key] = round(whole.get(key, 0) + amount, 2)
    return whole


def test_sources_that_name_the_same_organisations_double_no_figure():
    one, two = sources.read(IATI), sources.read(GRANTS)
    both = in_every_order(IATI, GRANTS, WORKS)
    shared = set(one["partners"].index) & set(two["partners"].index)
    assert shared == {"GB-CHC-900001", "GB-COH-900002"}
    assert len(both["partners"]) == len(one["partners"]) + len(two["partners"]) - 2 + 3
    assert money(both) == added(money(one), money(two))
    for table in ("partnerships", "roles", "funding"):
        assert len(both[table]) == len(one[table]) + len(two[table])


def test_the_same_file_twice_is_once(tmp_path):
    again = tmp_path / "again.xml"
    again.write_bytes(IATI.read_bytes())
    assert in_every_order(IATI, again).counts() == sources.read(IATI).counts()


OWN = (
    "id,name,country,city,ror,iati_id,also_known_as\n"
    "trust,The Lung Trust,GBR,York,,GB-CHC-900001,\n"
    "hospital,Lusaka Hospital,ZMB,,090000002,,ZM-PCR-77\n"
    "fund,Example Foundation,GBR,,,,GB-COH-900002;Fund\n"
)


def test_our_tables_give_ids_and_descriptions_to_what_other_formats_say(folder):
    own = folder("own", partners=OWN)
    data = in_every_order(own, IATI, GRANTS, WORKS)
    partners = data["partners"].drop(columns="capacity").fillna("")
    assert {"trust", "hospital", "fund"} <= set(partners.index)
    assert not {"GB-CHC-900001", "ZM-PCR-77", "GB-COH-900002", "https://openalex.org/I9000002"} & set(
        partners.index
    )
    assert partners.loc["trust", ["name", "city"]].tolist() == ["The Lung Trust", "York"]
    assert partners.loc["trust", "also_known_as"] == "Example Lung Trust; Example Lung Trust (UK)"
    assert partners.loc["hospital", "name"] == "Lusaka Hospital"
    known_as = partners.loc["hospital", "also_known_as"].split("; ")
    assert {"Example Hospital Lusaka", "Example Teaching Hospital", "https://openalex.org/I9000002"} <= set(
        known_as
    )
    assert partners.loc["hospital", "kind"] == "hospital"
    roles = data["roles"]
    assert set(roles.loc[roles["partnership_id"] == "GB-CHC-900001-TB1", "partner_id"]) == {
        "fund",
        "trust",
        "hospital",
        "GB-CHC-900001/ministry of health",
    }
    assert set(data["funding"]["funder_id"]) == {"trust", "fund", "unregistered fund"}
    assert set(data["funding"]["reported_by"]) == {"trust", "fund", "unregistered fund"}
    assert money(data) == added(money(sources.read(IATI)), money(sources.read(GRANTS)))
    said = [w.problem for w in data.warnings if "known by another id" in w.problem]
    assert len(said) == 3
    assert any("GB-CHC-900001 is trust" in problem for problem in said)


def test_a_country_in_our_table_gives_a_side_to_an_organisation_of_another_format(folder):
    own = folder("own", partners="id,name,country\nGB-CHC-900001/ministry of health,Ministry of Health,ZM\n")
    partners = in_every_order(own, IATI)["partners"]
    assert partners.loc["GB-CHC-900001/ministry of health", "country"] == "ZMB"


def test_two_tables_of_ours_are_joined_by_ror_and_iati_id(folder):
    a = folder(
        "a",
        partners="id,name,country,ror,iati_id\nleeds,Leeds,GBR,https://ror.org/024mrxd33,\nx,X,UGA,,UG-1\n",
    )
    b = folder(
        "b",
        partners="id,name,country,ror,iati_id\nuol,University of Leeds,GBR,https://ror.org/024mrxd33,\ny,X,UGA,,UG-1\n",
        partnerships="id\np\n",
        roles="partnership_id,partner_id,role\np,uol,member\np,y,member\n",
    )
    data = in_every_order(a, b)
    assert data["partners"].index.tolist() == ["leeds", "x"]
    assert data["partners"].loc["leeds", "also_known_as"] == "University of Leeds; uol"
    assert sorted(data["roles"]["partner_id"]) == ["leeds", "x"]


def test_what_one_source_keeps_apart_stays_apart(folder):
    a = folder(
        "a", partners="id,name,country,ror\nmed,School of Medicine,GBR,024mrxd33\nnur,Nursing,GBR,024mrxd33\n"
    )
    b = folder("b", partners="id,name,country,ror\nuol,University of Leeds,GBR,024mrxd33\n")
    data = in_every_order(a, b)
    assert data["partners"].index.tolist() == ["med", "nur", "uol"]
    assert any("keeps them apart: med, nur, uol" in warning.problem for warning in data.warnings)


def test_a_chain_that_would_join_two_of_one_source_joins_neither(folder):
    a = folder("a", partners="id,name,country,ror,iati_id\nm,M,GBR,024mrxd33,GB-1\n")
    b = folder("b", partners="id,name,country,ror,iati_id\nb1,B1,GBR,024mrxd33,\nb2,B2,GBR,,GB-1\n")
    data = in_every_order(a, b)
    assert data["partners"].index.tolist() == ["b1", "b2", "m"]


def test_descriptions_that_our_own_tables_contradict_are_a_fault(folder):
    a = folder("a", partners="id,name,country,ror\nleeds,Leeds,GBR,024mrxd33\n")
    b = folder("b", partners="id,name,country,ror\nuol,University of Leeds,IRL,024mrxd33\n")
    with pytest.raises(DataError) as raised:
        sources.read([a, b])
    assert {fault.column for fault in raised.value.faults if fault.level == "fault"} == {"country"}


def test_another_name_joins_only_in_the_same_known_country(folder):
    a = folder("a", partners="id,name,country,also_known_as\ndfid,FCDO,GBR,Department for Development\n")
    b = folder("b", partners="id,name,country\nold,Department  for development,GBR\n")
    c = folder("c", partners="id,name,country\nother,Department for Development,IRL\n")
    assert in_every_order(a, b, c)["partners"].index.tolist() == ["dfid", "other"]


def test_an_exchange_that_joining_turns_upon_itself_is_a_fault(folder):
    a = folder("a", partners="id,name,country,ror\nleeds,Leeds,GBR,024mrxd33\n")
    b = folder(
        "b",
        partners="id,name,country,also_known_as\nuol,Leeds,GBR,leeds\n",
        exchanges="id,from_partner_id,to_partner_id,knowledge_type\nx,uol,leeds,technical\n",
    )
    with pytest.raises(DataError, match="a partner with itself"):
        sources.read([a, b])


# Reviewed matches


def test_likeness_of_names_offers_and_never_joins(folder):
    own = folder(
        "own", partners="id,name,country\nmoh,Ministry of Health,ZMB\ntrust,Example Lung Trust,IRL\n"
    )
    data = sources.read([own, IATI])
    offered = matching.suggestions(data)
    pairs = set(zip(offered["a"], offered["b"], strict=True))
    assert ("GB-CHC-900001/ministry of health", "moh") in pairs
    assert ("GB-CHC-900001", "trust") not in pairs, "they are in two known countries"
    assert offered["likeness"].is_monotonic_decreasing
    assert len(data["partners"]) == 2 + len(sources.read(IATI)["partners"])


def test_reviewed_pairs_join_and_the_others_do_not(folder, tmp_path):
    own = folder("own", partners="id,name,country\nmoh,Ministry of Health,ZMB\n")
    reviewed = tmp_path / "reviewed.csv"
    reviewed.write_text(
        "same,a,b,name_a\n"
        "Yes,GB-CHC-900001/ministry of health,moh,Ministry of Health\n"
        "no,GB-CHC-900001/UGA/ministry of health,moh,Ministry of Health\n"
        ",GB-CHC-900001,moh,\n"
    )
    data = in_every_order(own, IATI, reviewed)
    assert "GB-CHC-900001/ministry of health" not in data["partners"].index
    assert "GB-CHC-900001/UGA/ministry of health" in data["partners"].index
    assert "moh" in set(data["roles"]["partner_id"])
    assert "moh" in set(data["funding"]["recipient_id"].dropna())


def test_reviewed_pairs_join_within_one_source_without_doubling(tmp_path):
    reviewed = tmp_path / "reviewed.csv"
    a, b = "GB-CHC-900001/ministry of health", "GB-CHC-900001/UGA/ministry of health"
    reviewed.write_text(f"same,a,b\nx,{b},{a}\nyes,nobody,{a}\n")
    data, alone = sources.read([IATI, reviewed]), sources.read(IATI)
    assert len(data["partners"]) == len(alone["partners"]) - 1
    assert len(data["roles"]) == len(alone["roles"])
    assert money(data) == money(alone)
    assert any("a partner of none of the sources" in warning.problem for warning in data.warnings)


def test_a_review_that_says_neither_yes_nor_no_is_a_fault(tmp_path):
    reviewed = tmp_path / "reviewed.csv"
    reviewed.write_text("same,a,b\nperhaps,x,y\nyes,,y\n")
    with pytest.raises(DataError) as raised:
        sources.read([IATI, reviewed])
    faults = [fault for fault in raised.value.faults if fault.level == "fault"]
    assert [(fault.row, fault.column) for fault in faults] == [(2, "same"), (3, "a")]


# What a store holds already


def test_a_later_load_finds_the_organisations_of_the_store(folder):
    held = sources.read([folder("own", partners=OWN), IATI])
    later = sources.read(GRANTS, known=held)
    assert {"trust", "fund"} <= set(later["partners"].index)
    assert set(later["funding"]["funder_id"]) == {"fund", "unregistered fund"}
    trust = later["partners"].loc["trust"]
    assert trust[["name", "country", "city"]].tolist() == ["The Lung Trust", "GBR", "York"]


def test_a_newer_file_of_the_same_format_updates_what_an_older_one_said(tmp_path):
    held = sources.read(IATI)
    newer = tmp_path / "newer.xml"
    newer.write_text(
        IATI.read_text(encoding="utf-8")
        .replace("Example Lung Trust", "Renamed Trust")
        .replace(">4000<", ">4100<"),
        encoding="utf-8",
    )
    again = sources.read(newer, known=held)
    assert again["partners"].loc["GB-CHC-900001", "name"] == "Renamed Trust"
    assert again["funding"].index.tolist() == held["funding"].index.tolist()
    changed = again["funding"]["amount"] != held["funding"]["amount"]
    assert changed[changed].index.tolist() == ["GB-CHC-900001-TB1/A2"]


def test_a_join_by_review_holds_for_later_loads(folder, tmp_path):
    own = folder("own", partners="id,name,country\nmoh,Ministry of Health,ZMB\n")
    reviewed = tmp_path / "reviewed.csv"
    reviewed.write_text("same,a,b\nyes,GB-CHC-900001/ministry of health,moh\n")
    held = sources.read([own, IATI, reviewed])
    later = sources.read(IATI, known=held)
    assert "moh" in set(later["roles"]["partner_id"])
    assert "GB-CHC-900001/ministry of health" not in later["partners"].index


SHARED = Path(__file__).parents[4] / "shared" / "data"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the fetched files aren't beside the project")
def test_all_fetched_files_load_together_in_any_order_without_doubling():
    fetched = [
        *sorted((SHARED / "iati" / "files").glob("*.xml")),
        *sorted((SHARED / "threesixtygiving").glob("grantnav*.json")),
        *sorted((SHARED / "openalex").glob("*.json")),
    ]
    together = sources.read(fetched, all_sectors=True)
    assert together.equals(sources.read(fetched[::-1], all_sectors=True))
    # Two of the IATI files hold one activity in two states; what they share counts once.
    alone = [sources.read(path, all_sectors=True) for path in fetched]
    ids = {key for dataset in alone for key in dataset["funding"].index}
    assert len(together["funding"]) == len(ids)
    amounts = {key: amount for dataset in alone for key, amount in dataset["funding"]["amount"].items()}
    assert together["funding"]["amount"].sum() == pytest.approx(sum(amounts.values()))
    assert "exchanges" not in together
