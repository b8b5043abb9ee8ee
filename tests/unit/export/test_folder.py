"""A folder of CSV files: what comes back is what went out, and its descriptor says what is in it."""

import csv
import json
import re
from pathlib import Path

import jsonschema
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets import keyed
from ihp_graph import export, paths, sources
from ihp_graph.dataset import Dataset
from ihp_graph.errors import IhpGraphError
from ihp_graph.filters import Filter
from ihp_graph.formulas import neutral, restored
from ihp_graph.keys import row_keys
from ihp_graph.model import TABLES
from ihp_graph.output import FORMULA_STARTS
from sound import sound

SCHEMA = Path(__file__).parents[2] / "data" / "datapackage-2.0.schema.json"
"""Of the standard, https://datapackage.org/profiles/2.0/datapackage.json, without its white space."""
texts = st.text(st.sampled_from("'=+-@\t\r\na1 \"") | st.characters(codec="utf-8"))


@given(texts)
def test_every_text_comes_back_and_none_begins_a_formula(text):
    assert restored(pd.Series([neutral(text)], dtype="object")).tolist() == [text]
    assert not neutral(text).startswith(FORMULA_STARTS)


@pytest.mark.parametrize("data", [sources.read(paths.demo_source()), sound(), sound(seed=2)], ids=str)
def test_a_folder_reads_back_the_same_cell_for_cell(data, tmp_path):
    target = tmp_path / "out"
    assert export.write(data, target, "csv", show_people=True) == ()
    back = sources.read(target)
    for table, frame in data.tables.items():
        pd.testing.assert_frame_equal(back[table], frame)
    assert back.equals(data)


@given(st.lists(texts.filter(lambda text: "\0" not in text), max_size=8))
def test_every_cell_of_text_reads_back(tmp_path_factory, cells):
    target = tmp_path_factory.mktemp("export") / "out"
    rows = [
        {"id": f"p{n}", "name": "P", "country": "KEN", "notes": cell.strip() or None}
        for n, cell in enumerate(["one more", *cells])
    ]
    data = Dataset({"partners": keyed(rows)})
    export.write(data, target, "csv")
    assert sources.read(target).equals(data)


def test_no_cell_of_the_files_begins_a_formula(tmp_path):
    data, seen = sound(), set()
    export.write(data, tmp_path / "out", "csv", show_people=True)
    for name in data.tables:
        with (tmp_path / "out" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert tuple(rows[0]) == TABLES[name].column_names
        seen |= {cell for row in rows for cell in row.values()}
    assert not [cell for cell in seen if cell.startswith(FORMULA_STARTS)]
    assert {"'=1+1", "''=1+1", "'-3.5", "'tis"} <= seen


def test_repeated_rows_keep_their_keys_beyond_the_ninth(tmp_path):
    """Rows without an id are numbered in file order: the tenth comes after the second, not before it."""
    partners = keyed([{"id": "a", "name": "A", "country": "KEN"}, {"id": "b", "name": "B", "country": "GBR"}])
    claim = {"partnership_id": "s", "partner_id": "a", "role": "member"}
    roles = pd.DataFrame([claim | {"notes": f"note {n}"} for n in range(12)])
    roles.index = row_keys("roles", roles)
    data = Dataset({"partners": partners, "partnerships": keyed([{"id": "s"}]), "roles": roles})
    export.write(data, tmp_path / "out", "csv")
    assert sources.read(tmp_path / "out")["roles"].equals(data["roles"])


def test_a_nul_is_refused_with_its_place_and_nothing_is_written(tmp_path):
    row = {"id": "p", "name": "P\0", "country": "KEN"}
    with pytest.raises(IhpGraphError, match="partners, row p, column name: the cell holds a NUL"):
        export.write(Dataset({"partners": keyed([row])}), tmp_path / "out", "csv")
    assert list(tmp_path.iterdir()) == []


def test_names_of_people_stay_out_unless_asked_for(tmp_path):
    people = keyed([{"id": "nurse-1", "name": "Jo Bloggs"}, {"id": "nurse-2", "name": "nurse-2"}])
    data = Dataset({"partners": keyed([{"id": "p", "name": "P", "country": "KEN"}]), "people": people})
    for form in export.FORMATS:
        path = tmp_path / f"without.{form}"
        notes = export.write(data, path, form)
        assert "Names of people left out: 1. --show-people keeps them." in notes
        files = path.iterdir() if path.is_dir() else [path]
        assert not [file for file in files if b"Bloggs" in file.read_bytes()]
    assert "Bloggs" not in str(export.to_networkx(data).nodes(data=True))
    export.write(data, tmp_path / "without.csv", "csv")
    assert sources.read(tmp_path / "without.csv")["people"]["name"].tolist()[1:] == ["nurse-2"]
    assert export.write(data, tmp_path / "with", "csv", show_people=True) == ()
    assert sources.read(tmp_path / "with")["people"].equals(data["people"])


def test_a_filtered_export_loads_although_a_row_in_view_names_one_that_is_not(tmp_path):
    assessment = {"partnership_id": "s", "partner_id": "a", "kind": "need"}
    exchange = {"from_partner_id": "a", "to_partner_id": "b", "knowledge_type": "technical"}
    data = Dataset(
        {
            "partners": keyed(
                [{"id": "a", "name": "A", "country": "KEN"}, {"id": "b", "name": "B", "country": "GBR"}]
            ),
            "partnerships": keyed([{"id": "s"}]),
            "assessments": keyed(
                [
                    {"id": "served", "date": "2001", **assessment},
                    {"id": "other", "date": "2001", **assessment},
                    {"id": "later", "date": "2016", **assessment},
                ]
            ),
            "exchanges": keyed(
                [
                    {"id": "x", "start": "2015", "serves": "served", **exchange},
                    {"id": "y", "start": "2001", **exchange},
                ]
            ),
        }
    )
    view = Filter(from_year=2010).apply(data)
    notes = export.write(view, tmp_path / "out", "csv", whole=data)
    assert notes == ("Of assessments, 1 outside the filter come along: rows in view name them.",)
    back = sources.read(tmp_path / "out")
    assert back["exchanges"].index.tolist() == ["x"]
    assert back["assessments"].index.tolist() == ["later", "served"]
    descriptor = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    assert descriptor["ihp_graph"]["filter"] == {"from_year": 2010}


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_the_descriptor_is_what_the_standard_asks_for(form, tmp_path):
    data = sound()
    export.write(data, tmp_path / "out", form)
    descriptor = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    jsonschema.validate(descriptor, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert [one["name"] for one in descriptor["resources"]] == list(data.tables)
    assert {one["path"] for one in descriptor["resources"]} | {"datapackage.json"} == {
        path.name for path in (tmp_path / "out").iterdir()
    }


def test_the_descriptor_says_what_the_model_says_and_the_cells_keep_to_it(tmp_path):
    data = sound()
    export.write(data, tmp_path / "out", "csv")
    descriptor = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        table, schema = TABLES[resource["name"]], resource["schema"]
        fields = {field["name"]: field for field in schema["fields"]}
        assert tuple(fields) == table.column_names
        with (tmp_path / "out" / resource["path"]).open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert len(rows) == len(data[table.name])
        for column in table.columns:
            limits = fields[column.name].get("constraints", {})
            assert limits.get("enum", []) == list(column.codes)
            assert limits.get("required", False) == column.filled
            cells = [row[column.name] for row in rows if row[column.name]]
            assert len(cells) == len(rows) or not limits.get("required")
            assert not limits.get("unique") or len(set(cells)) == len(cells)
            assert all(cell in limits.get("enum", [cell]) for cell in cells)
            assert all(re.fullmatch(limits.get("pattern", "(?s).*"), cell) for cell in cells)
            if fields[column.name]["type"] in ("number", "year"):
                assert all(float(cell) > limits.get("exclusiveMinimum", -1e16) for cell in cells)
        keys = {key["fields"][0]: key["reference"] for key in schema.get("foreignKeys", [])}
        assert keys == {
            column.name: {"resource": column.refers_to, "fields": ["id"]}
            for column in table.columns
            if column.refers_to
        }


def test_a_table_that_is_absent_is_no_file_and_no_foreign_key_names_it(tmp_path):
    row = {"id": "p", "name": "P", "country": "KEN"}
    export.write(Dataset({"partners": keyed([row]), "people": keyed([{"id": "n"}])}), tmp_path / "o", "csv")
    descriptor = json.loads((tmp_path / "o" / "datapackage.json").read_text(encoding="utf-8"))
    assert {path.name for path in (tmp_path / "o").glob("*.csv")} == {"partners.csv", "people.csv"}
    keys = [key["fields"] for key in descriptor["resources"][1]["schema"]["foreignKeys"]]
    assert keys == [["partner_id"], ["reported_by"]]
    export.write(Dataset({"people": keyed([{"id": "n", "name": "n"}])}), tmp_path / "o", "csv")
    assert not (tmp_path / "o" / "partners.csv").exists()
    schema = json.loads((tmp_path / "o" / "datapackage.json").read_text(encoding="utf-8"))["resources"][0]
    assert "foreignKeys" not in schema["schema"]
