"""A row's key says which row it is, today and in another source."""

import hashlib

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihp_graph import sources
from ihp_graph.dataset import Dataset
from ihp_graph.keys import MADE, row_keys
from ihp_graph.model import TABLES


def frame(table: str, *rows: dict) -> pd.DataFrame:
    """Canonical cells in the order given."""
    indexed = pd.DataFrame(list(rows), index=[f"{number:03}" for number in range(len(rows))])
    return Dataset({table: indexed})[table]


def made(text: str) -> str:
    return "~" + hashlib.sha256(text.encode()).hexdigest()[:20]


def test_a_row_with_an_id_has_it_as_its_key():
    claims = frame(
        "claims", {"id": "c1", "claim": "equal"}, {"claim": "equal"}, {"id": "NA", "claim": "equal"}
    )
    keys = row_keys("claims", claims)
    assert keys.iloc[[0, 2]].tolist() == ["c1", "NA"]
    assert pd.Series(keys.iloc[1]).str.fullmatch(MADE).all()
    assert keys.index.equals(claims.index)


def test_keys_never_change():
    """They are what a store is matched on: a release that changes them doubles what people have loaded."""
    roles = frame(
        "roles", {"partnership_id": "p1", "partner_id": "leeds", "role": "member", "start": "2012-07"}
    )
    assert row_keys("roles", roles).tolist() == [
        made("roles;partnership_id=2:p1;partner_id=5:leeds;role=6:member;start=7:2012-07")
    ]
    funding = {"partnership_id": "p1", "funder_id": "dfid", "amount": 750.0, "currency": "GBP", "year": 2012}
    assert row_keys("funding", frame("funding", funding)).tolist() == [
        made("funding;partnership_id=2:p1;funder_id=4:dfid;amount=5:750.0;currency=3:GBP;year=4:2012")
    ]


@pytest.mark.parametrize("table", [name for name, table in TABLES.items() if table.identified_by != ("id",)])
def test_each_identifying_cell_tells_rows_apart_and_no_other_does(table):
    named = TABLES[table].identified_by or TABLES[table].column_names
    values = {"number": 1.5, "year": 2012, "boolean": True}
    cells = {
        column.name: values.get(column.kind, "a") for column in TABLES[table].columns if column.name != "id"
    }
    plain = row_keys(table, frame(table, cells)).iloc[0]
    for column in TABLES[table].columns:
        if column.name == "id":
            continue
        without = row_keys(table, frame(table, {**cells, column.name: None})).iloc[0]
        assert (without != plain) == (column.name in named)


def test_equal_rows_are_numbered_in_file_order():
    row = {"partnership_id": "p1", "claim": "equal"}
    keys = row_keys("claims", frame("claims", row, {**row, "claim": "one_way"}, row, row))
    assert [key.partition("#")[2] for key in keys] == ["", "", "2", "3"]
    assert keys.iloc[2] == keys.iloc[0] + "#2"
    assert keys.iloc[1] != keys.iloc[0]


@given(
    st.lists(
        st.tuples(*[st.text("ab;=:1#", max_size=4) for _ in range(3)]), min_size=2, max_size=6, unique=True
    )
)
@settings(deadline=None)
def test_different_cells_give_different_keys_whatever_is_in_them(rows):
    names = ("text", "source", "notes")
    cells = frame(
        "claims", *({name: cell or None for name, cell in zip(names, row, strict=True)} for row in rows)
    )
    keys = row_keys("claims", cells)
    assert keys.is_unique
    assert not keys.str.contains("#").any()


def test_keys_are_the_same_from_a_file_and_from_what_it_became(tmp_path):
    (tmp_path / "partners.csv").write_text("id,name,country\na,A,GBR\n")
    (tmp_path / "partnerships.csv").write_text("id\np1\n")
    (tmp_path / "funding.csv").write_text(
        "partnership_id,funder_id,amount,currency,year\np1,a,750,gbp,2012\np1,a,750.0,GBP,2012\np1,a,1e3,GBP,\n"
    )
    read = sources.read(tmp_path)["funding"]
    assert row_keys("funding", read).tolist() == read.index.tolist()
    assert [key.partition("#")[2] for key in read.index].count("2") == 1
