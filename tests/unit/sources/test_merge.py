"""Several sources are one data set, whatever their order."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihp_graph import sources
from ihp_graph.errors import DataError

PARTNERS = "id,name,country\nleeds,Leeds,GBR\ngulu,Gulu,UGA\nthet,THET,GBR\n"
PARTNERSHIPS = "id,name\np1,Leeds and Gulu\np2,Another\n"
EXCHANGE = (
    "id,partnership_id,from_partner_id,to_partner_id,knowledge_type,content,start,reported_by,source,notes\n"
)


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


def read_in_every_order(*folders):
    """Read the sources in every order, of four in every fifth; each gives the same data set."""
    orders = list(permutations(folders))
    first, *others = (sources.read(order) for order in orders[:: 5 if len(orders) > 6 else 1])
    assert all(first.equals(other) for other in others)
    return first


def base(folder, name="base"):
    return folder(name, partners=PARTNERS, partnerships=PARTNERSHIPS)


def test_equal_rows_are_one_row(folder):
    a = folder("a", partners=PARTNERS, roles="partnership_id,partner_id,role\np1,leeds,member\n")
    b = folder("b", partners=PARTNERS, roles="role,partner_id,partnership_id\nMEMBER,leeds,p1\n")
    read = read_in_every_order(a, b)
    assert read.counts() == {"partners": 3, "roles": 1}


def test_sources_and_notes_are_joined_without_repeats(folder):
    a = folder("a", partners="id,name,country,source,notes\nleeds,Leeds,GBR,B 2020,x\n")
    b = folder("b", partners="id,name,country,source,notes\nleeds,Leeds,GB,A 2019; more,x\n")
    c = folder("c", partners="id,name,country,source,notes\nleeds,Leeds,GBR,B 2020; C,\n")
    read = read_in_every_order(a, b, c)
    assert read["partners"].loc["leeds", ["source", "notes"]].tolist() == ["A 2019; more; B 2020; C", "x"]
    assert read.warnings == ()


def test_a_blank_cell_contradicts_nothing(folder):
    a = folder("a", partners="id,name,country,city,capacity\nleeds,Leeds,GBR,,12\n")
    b = folder("b", partners="id,name,country,city,capacity\nleeds,Leeds,GBR,Leeds,\n")
    read = read_in_every_order(a, b)
    assert read["partners"].loc["leeds", ["city", "capacity"]].tolist() == ["Leeds", 12.0]


def test_rows_that_differ_are_a_fault_that_shows_both_places(folder):
    a = folder("a", partners="id,name,country,capacity\nleeds,Leeds,GBR,12\n")
    b = folder("b", partners="id,name,country,capacity\ngulu,Gulu,UGA,1\nleeds,Leeds General,IE,12.5\n")
    with pytest.raises(DataError) as raised:
        sources.read([a, b])
    faults = raised.value.faults
    assert {(fault.column, fault.value) for fault in faults} == {
        ("name", "Leeds General"),
        ("country", "IRL"),
        ("capacity", "12.5"),
    }
    assert all(fault.file == f"{b}/partners.csv" and fault.row == 3 for fault in faults)
    assert all(f"in {a}/partners.csv, row 2" in fault.problem for fault in faults)


def test_two_reporters_make_one_exchange_and_an_account(folder):
    a = folder("a", exchanges=EXCHANGE + "x1,p1,leeds,gulu,technical,hard_skill,2012,leeds,page A,of A\n")
    b = folder("b", exchanges=EXCHANGE + "x1,p1,leeds,gulu,technical,care_practice,2012,gulu,page B,\n")
    read = read_in_every_order(base(folder), a, b)
    exchange = read["exchanges"].loc["x1"].dropna().to_dict()
    assert exchange["content"] == "care_practice"
    assert (exchange["reported_by"], exchange["source"]) == ("gulu", "page B")
    assert read["accounts"].iloc[0].dropna().to_dict() == {
        "exchange_id": "x1",
        "partner_id": "leeds",
        "content": "hard_skill",
        "source": "page A",
        "reported_by": "leeds",
        "notes": "of A",
    }


def test_reporters_who_agree_make_an_account_that_says_nothing_else(folder):
    a = folder("a", exchanges=EXCHANGE + "x1,p1,leeds,gulu,technical,,2012,leeds,,\n")
    b = folder("b", exchanges=EXCHANGE + "x1,p1,leeds,gulu,technical,,2012,gulu,,\n")
    read = read_in_every_order(base(folder), a, b)
    assert read["accounts"].iloc[0].dropna().to_dict() == {
        "exchange_id": "x1",
        "partner_id": "leeds",
        "reported_by": "leeds",
    }


def test_a_row_that_nobody_reported_stays_the_exchange(folder):
    a = folder("a", exchanges=EXCHANGE + "x1,,leeds,gulu,cultural,,2012,gulu,,\n")
    b = folder("b", exchanges=EXCHANGE + "x1,p1,leeds,gulu,technical,,,,,\n")
    read = read_in_every_order(base(folder), a, b)
    exchange = read["exchanges"].loc["x1"].dropna().to_dict()
    assert exchange == {
        "id": "x1",
        "partnership_id": "p1",
        "from_partner_id": "leeds",
        "to_partner_id": "gulu",
        "knowledge_type": "technical",
    }
    account = read["accounts"].iloc[0].dropna().to_dict()
    assert (account["partner_id"], account["knowledge_type"], account["start"]) == (
        "gulu",
        "cultural",
        "2012",
    )


def test_three_reporters_make_two_accounts_and_the_partnership_is_kept(folder):
    row = "x1,{},leeds,{},technical,,,{},,\n"
    a = folder("a", exchanges=EXCHANGE + row.format("", "gulu", "gulu"))
    b = folder("b", exchanges=EXCHANGE + row.format("p1", "thet", "leeds"))
    c = folder("c", exchanges=EXCHANGE + row.format("p1", "gulu", "thet"))
    read = read_in_every_order(base(folder), a, b, c)
    assert read["exchanges"].loc["x1", ["partnership_id", "to_partner_id"]].tolist() == ["p1", "gulu"]
    accounts = read["accounts"].set_index("partner_id")["to_partner_id"]
    assert accounts.dropna().to_dict() == {"leeds": "thet"}
    assert set(accounts.index) == {"leeds", "thet"}


@pytest.mark.parametrize(
    ("first", "second", "column"),
    [
        ("x1,p1,leeds,gulu,technical,,,leeds,,\n", "x1,p1,leeds,gulu,cultural,,,leeds,,\n", "knowledge_type"),
        ("x1,p1,leeds,gulu,technical,,,,,\n", "x1,p1,leeds,gulu,cultural,,,,,\n", "knowledge_type"),
        ("x1,p1,leeds,gulu,technical,,,leeds,,\n", "x1,p2,leeds,gulu,technical,,,gulu,,\n", "partnership_id"),
    ],
)
def test_exchanges_that_no_account_can_hold_apart_are_a_fault(folder, first, second, column):
    a, b = folder("a", exchanges=EXCHANGE + first), folder("b", exchanges=EXCHANGE + second)
    _, faults = sources.check([base(folder), a, b])
    assert [fault.column for fault in faults] == [column]
    assert "exchanges.csv, row 2, which has the same key" in faults[0].problem


def test_what_is_put_together_is_checked_again(folder):
    a = folder("a", exchanges=EXCHANGE + "x1,p1,leeds,gulu,,soft_skill,,leeds,,\n")
    b = folder("b", exchanges=EXCHANGE + "x1,p1,leeds,gulu,technical,,,leeds,,\n")
    _, faults = sources.check([base(folder), a, b])
    assert [(fault.column, fault.value) for fault in faults] == [("content", "soft_skill")]
    c = folder("c", exchanges=EXCHANGE + "x1,p1,leeds,gulu,technical,,,gulu,,\n")
    _, faults = sources.check([base(folder, "again"), a, c])
    assert [(fault.column, fault.value) for fault in faults] == [("content", "soft_skill")]


def test_an_account_in_words_and_one_that_is_made_are_one(folder):
    a = folder("a", exchanges=EXCHANGE + "x1,p1,leeds,gulu,technical,hard_skill,,leeds,,\n")
    b = folder(
        "b",
        exchanges=EXCHANGE + "x1,p1,leeds,gulu,technical,,,gulu,,\n",
        accounts="exchange_id,partner_id,agrees,text\nx1,leeds,true,Yes\n",
    )
    read = read_in_every_order(base(folder), a, b)
    account = read["accounts"].iloc[0]
    assert len(read["accounts"]) == 1
    assert account[["agrees", "text", "content"]].tolist() == [True, "Yes", "hard_skill"]


def test_reading_a_merged_data_set_again_with_a_source_changes_nothing(folder, tmp_path):
    a = folder("a", exchanges=EXCHANGE + "x1,p1,leeds,gulu,technical,hard_skill,2012,leeds,page A,\n")
    b = folder("b", exchanges=EXCHANGE + "x1,p1,leeds,gulu,technical,care_practice,,gulu,page B,\n")
    read = sources.read([base(folder), a, b])
    again = tmp_path / "again"
    again.mkdir()
    for name, frame in read.tables.items():
        frame.to_csv(again / f"{name}.csv", index=False)
    assert sources.read(again).equals(read)
    assert sources.read([b, again]).equals(read)


def test_references_are_found_in_any_source(folder):
    roles = folder("roles", roles="partnership_id,partner_id,role\np1,leeds,member\n")
    read = read_in_every_order(roles, base(folder))
    assert read.warnings == ()
    _, faults = sources.check([roles, folder("partners", partners="id,name,country\ngulu,Gulu,UGA\n")])
    assert [(fault.file, fault.column, fault.level) for fault in faults] == [
        (f"{roles}/roles.csv", "partnership_id", "warning"),
        (f"{roles}/roles.csv", "partner_id", "fault"),
    ]


def test_decisions_of_several_sources_must_be_the_same_decision(folder):
    head = "decision_id,partnership_id,topic,partner_id,part\n"
    a = folder("a", decisions=head + "d1,p1,agenda,leeds,decided\n")
    b = folder("b", decisions=head + "d1,p1,budget,gulu,decided\n")
    _, faults = sources.check([base(folder), a, b])
    assert [(fault.column, fault.value) for fault in faults] == [("topic", "budget")]
    assert f"{a}/decisions.csv, row 2" in faults[0].problem


def test_repeated_rows_are_the_same_rows_in_every_source(folder):
    claims = "partnership_id,claim\np1,equal\np1,equal\n"
    read = read_in_every_order(base(folder), folder("a", claims=claims), folder("b", claims=claims))
    assert len(read["claims"]) == 2
    assert read["claims"].index[1] == read["claims"].index[0] + "#2"


def test_what_a_store_holds_counts_as_there(folder):
    known = sources.read(
        folder(
            "known",
            partners=PARTNERS,
            partnerships=PARTNERSHIPS,
            exchanges=EXCHANGE + "x1,p1,leeds,gulu,technical,,,,,\n",
        )
    )
    more = folder(
        "more",
        roles="partnership_id,partner_id,role\np1,leeds,member\np1,lees,member\n",
        adoptions="innovation_id,partner_id,country,stage\ni1,gulu,GBR,adopted\n",
        accounts="exchange_id,partner_id,content\nx1,gulu,soft_skill\n",
    )
    rows, faults = sources.check(more, known=known)
    assert rows == {"roles": 2, "accounts": 1, "adoptions": 1}
    assert {(fault.column, fault.value, fault.level) for fault in faults} == {
        ("partner_id", "lees", "fault"),
        ("country", "GBR", "fault"),
        ("content", "soft_skill", "fault"),
        ("innovation_id", None, "warning"),
    }
    assert sources.read(base(folder), known=known).counts() == {"partners": 3, "partnerships": 2}


def test_many_rows_that_two_sources_tell_differently(folder):
    rows = 2_000
    head = "id,name,country,notes\n"
    a = folder("a", partners=head + "".join(f"p{i},Partner,GBR,a{i}\n" for i in range(rows)))
    b = folder("b", partners=head + "".join(f"p{i},Partner,GBR,b{i}\n" for i in range(rows)))
    read = read_in_every_order(a, b)
    assert read["partners"].loc["p7", "notes"] == "a7; b7"
    assert len(read["partners"]) == rows


TELLING = st.fixed_dictionaries(
    {
        "id": st.just("x1"),
        "partnership_id": st.sampled_from(["", "p1"]),
        "to_partner_id": st.sampled_from(["gulu", "thet"]),
        "knowledge_type,content": st.sampled_from(
            [
                ",",
                ",soft_skill",
                "technical,",
                "technical,hard_skill",
                "technical,innovation",
                "cultural,soft_skill",
            ]
        ),
        "start": st.sampled_from(["", "2012"]),
        "volume,unit": st.sampled_from([",", "3,visit", "4,trainee"]),
        "practice_changed": st.sampled_from(["", "true", "FALSE"]),
        "reported_by": st.sampled_from(["", "leeds", "gulu", "thet"]),
        "notes": st.sampled_from(["", "a", "b", "a; b"]),
    }
)


@given(st.lists(TELLING, min_size=2, max_size=3))
@settings(max_examples=25, deadline=None)
def test_whatever_sources_tell_their_order_changes_nothing_and_the_result_reads_again(
    tmp_path_factory, tellings
):
    top = tmp_path_factory.mktemp("told")
    (top / "base").mkdir()
    (top / "base" / "partners.csv").write_text(PARTNERS)
    (top / "base" / "partnerships.csv").write_text(PARTNERSHIPS)
    folders = [top / "base"]
    for number, row in enumerate(tellings):
        folders.append(top / str(number))
        folders[-1].mkdir()
        lines = [",".join([*row, "from_partner_id"]), ",".join([*row.values(), "leeds"])]
        (folders[-1] / "exchanges.csv").write_text("\n".join(lines))
    rows, faults = sources.check(folders)
    backwards, found = sources.check(folders[::-1])
    assert rows == backwards
    assert bool(faults) == bool(found)
    if faults:
        assert {fault.column for fault in faults} == {fault.column for fault in found}
        return
    read = sources.read(folders)
    assert read.equals(sources.read(folders[::-1]))
    again = top / "again"
    again.mkdir()
    for name, frame in read.tables.items():
        frame.to_csv(again / f"{name}.csv", index=False)
    assert sources.read(again).equals(read)
