"""OpenAlex works: institutions become partners; positions of authors are counted, never as exchanges."""

import gzip
import json
from pathlib import Path

import pytest

from ihp_graph import report, sources
from ihp_graph.errors import DataError
from ihp_graph.sources import openalex

OWN = Path(__file__).parents[2] / "data" / "openalex" / "works.jsonl"
SHARED = Path(__file__).parents[4] / "shared" / "data" / "openalex" / "openalex_works_sample.json"
needs_shared = pytest.mark.skipif(not SHARED.exists(), reason="the fetched works aren't beside the project")


@needs_shared
def test_every_institution_of_the_fetched_works_is_a_partner():
    institutions = {
        one["id"]: one
        for work in json.loads(SHARED.read_text(encoding="utf-8"))
        for author in work["authorships"]
        for one in author["institutions"]
    }
    dataset = sources.read(SHARED)
    partners = dataset["partners"]
    assert set(dataset.tables) == {"partners"}
    assert len(institutions) == 7
    assert partners["name"].to_dict() == {key: one["display_name"] for key, one in institutions.items()}
    assert partners["ror"].to_dict() == {key: one["ror"] for key, one in institutions.items()}


@needs_shared
def test_positions_in_the_fetched_works_add_up():
    rows = openalex.authorship(SHARED)
    every = rows[rows["scope"] == "all"].groupby("position")["works"].sum()
    assert every.to_dict() == {"first": 3, "last": 3, "corresponding": 2}


def test_positions_by_side():
    rows = openalex.authorship(OWN)
    held = {(r.scope, r.position, r.side): r.works for r in rows.itertuples() if r.works}
    assert held == {
        ("all", "first", "HIC"): 2,
        ("all", "first", "LMIC"): 1,
        ("all", "last", "HIC"): 2,
        ("all", "corresponding", "HIC"): 1,
        ("all", "corresponding", "both"): 1,
        ("between HIC and LMIC", "first", "HIC"): 1,
        ("between HIC and LMIC", "first", "LMIC"): 1,
        ("between HIC and LMIC", "last", "HIC"): 2,
        ("between HIC and LMIC", "corresponding", "HIC"): 1,
        ("between HIC and LMIC", "corresponding", "both"): 1,
    }


def test_partners_and_what_is_left_out():
    dataset = sources.read(OWN)
    partners = dataset["partners"].set_index("name")[["country", "kind", "ror"]].fillna("")
    assert partners.loc["Example Teaching Hospital"].tolist() == [
        "ZMB",
        "hospital",
        "https://ror.org/090000002",
    ]
    assert partners.loc["Example Network"].tolist() == ["", "ngo", ""]
    said = {(warning.row, warning.problem) for warning in dataset.warnings}
    assert said == {
        (None, "of 3 works 2 with institutions of both sides (first author HIC 1, LMIC 1; last author HIC 2; "
         "corresponding author HIC 1, both 1)"),
        (1, "1 author without an institution: of unknown side"),
        (1, "1 partner without a country"),
        (4, "1 work that an earlier one repeats left out"),
        (5, "1 work without a list of authorships left out"),
    }  # fmt: skip
    assert "A Person" not in dataset["partners"].to_csv()


def test_the_report_counts_no_exchange():
    document = report.document(sources.read(OWN))
    assert document["dataset"]["tables"] == {"partners": 3}
    assert any("no exchange of knowledge" in notice for notice in document["notices"])


@pytest.mark.parametrize("form", ["list", "results", "one line", "gzip", "pretty"])
def test_every_form_reads_the_same(tmp_path, form):
    works = [json.loads(line) for line in OWN.read_text(encoding="utf-8").splitlines()]
    data = {
        "list": json.dumps(works),
        "results": json.dumps({"meta": {"count": 5}, "results": works}, indent=1),
        "one line": "\n".join(map(json.dumps, works)),
        "gzip": "\n\n".join(map(json.dumps, works)),
        "pretty": json.dumps(works, indent=2),
    }[form].encode()
    path = tmp_path / "works"
    path.write_bytes(gzip.compress(data) if form == "gzip" else data)
    assert sources.read(path).equals(sources.read(OWN))


@pytest.mark.parametrize("damage", ['{"id": }', '"\xff"', "NaN", "[" * 100_000])
def test_a_damaged_line_is_named_and_nothing_kept(tmp_path, damage):
    lines = OWN.read_bytes().splitlines()
    lines[2] = damage.encode("latin-1")
    (tmp_path / "w.jsonl").write_bytes(b"\n".join(lines))
    with pytest.raises(DataError) as raised:
        sources.read(tmp_path / "w.jsonl")
    assert [fault.row for fault in raised.value.faults] == [3]
    assert sources.check(tmp_path / "w.jsonl")[0] == {}
