"""The other formats: graphs that NetworkX reads back, a workbook that loads again, typed tables."""

import io
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from datasets import everything, keyed
from ihp_graph import export, paths, sources
from ihp_graph.dataset import SEPARATOR, Dataset
from ihp_graph.errors import IhpGraphError
from ihp_graph.export import cypher, graph, workbook
from ihp_graph.export.content import content
from ihp_graph.export.xml import FORBIDDEN
from ihp_graph.filters import Filter
from ihp_graph.model import TABLES
from ihp_graph.output import visible
from sound import sound

XLSX = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DEMO = sources.read(paths.demo_source())


def printable(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The graph with the characters that XML can't hold written as Python writes them."""

    def written(value: object) -> object:
        return FORBIDDEN.sub(lambda found: visible(found[0]), value) if isinstance(value, str) else value

    found = nx.MultiDiGraph()
    for node, values in graph.nodes(data=True):
        found.add_node(written(node), **{name: written(value) for name, value in values.items()})
    for start, end, key, values in graph.edges(keys=True, data=True):
        own = {name: written(value) for name, value in values.items()}
        found.add_edge(written(start), written(end), key, **own)
    return found


def parts(graph: nx.MultiDiGraph) -> tuple[dict, dict]:
    """All nodes and edges with their attributes, and the types of these."""

    def typed(values: dict) -> dict:
        return {name: (type(value), value) for name, value in values.items()}

    return (
        {node: typed(values) for node, values in graph.nodes(data=True)},
        {(a, b, key): typed(values) for a, b, key, values in graph.edges(keys=True, data=True)},
    )


def read_gexf(path: Path) -> nx.MultiDiGraph:
    found = nx.read_gexf(path)
    for _, _, key, values in found.edges(keys=True, data=True):
        assert values.pop("id") == key  # NetworkX puts it there
    return found


READERS = {"graphml": lambda path: nx.read_graphml(path, force_multigraph=True), "gexf": read_gexf}


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("data", [DEMO, sound(), everything()], ids=["bundled", "sound", "hostile"])
def test_networkx_reads_the_same_graph(data, form, tmp_path):
    expected = export.to_networkx(data, show_people=True)
    notes = export.write(data, tmp_path / "graph", form, show_people=True)
    assert parts(READERS[form](tmp_path / "graph")) == parts(printable(expected))
    assert bool(notes) == (parts(expected) != parts(printable(expected)))


def test_what_xml_cannot_hold_is_said(tmp_path):
    row = {"id": "p", "name": "bell \x07", "country": "KEN", "notes": "\ufffe", "city": "a\r\n\tb"}
    data = Dataset({"partners": keyed([row])})
    [note] = export.write(data, tmp_path / "graph", "graphml")
    assert note.startswith("Texts that hold control characters, which XML can't: 2.")
    node = nx.read_graphml(tmp_path / "graph").nodes["Partner:p"]
    assert (node["name"], node["notes"], node["city"]) == ("bell \\x07", "\\ufffe", "a\r\n\tb")


def test_the_graph_is_that_of_the_model():
    found = export.to_networkx(DEMO)
    types = [values["edge_type"] for _, _, values in found.edges(data=True)]
    assert types.count("TAUGHT") == types.count("GAVE") == len(DEMO["exchanges"])
    assert types.count("IN") == len(DEMO["partners"])
    assert found.is_multigraph()
    assert any(found.number_of_edges(a, b) > 1 for a, b in found.edges())
    assert len([1 for _, kind in found.nodes(data="node_type") if kind == "Partner"]) == len(DEMO["partners"])
    # Missing is absent, never 0 or "".
    values = [v for _, of in [*found.nodes(data=True)] for v in of.values()]
    assert not [value for value in values if value == "" or pd.isna(value)]
    partner = DEMO["partners"].iloc[0]
    assert set(found.nodes[f"Partner:{partner['id']}"]) == {
        "label", "node_type", "side", *partner.dropna().index
    }  # fmt: skip


def test_a_name_of_an_attribute_has_one_type():
    for attributes in (graph.node_attributes(), graph.edge_attributes()):
        assert len({attribute.name for attribute in attributes}) == len(attributes)
    for attribute in graph.node_attributes():
        kinds = {
            graph.TYPES.get(column.kind, str)
            for label in graph.labels().values()
            for column in label.properties
            if column.name == attribute.name
        }
        assert kinds <= {attribute.type}


def test_a_row_that_is_named_and_absent_is_a_bare_node():
    row = {"id": "x", "from_partner_id": "a", "to_partner_id": "b", "knowledge_type": "technical"}
    found = export.to_networkx(Dataset({"exchanges": keyed([row])}))
    assert found.nodes["Partner:a"] == {"label": "Partner", "node_type": "Partner"}


def test_the_graph_is_seen_through_the_filter():
    rows = [
        {"id": "x", "from_partner_id": "a", "to_partner_id": "b", "unit": "visit", "volume": 3.0},
        {"id": "y", "from_partner_id": "b", "to_partner_id": "a"},
    ]
    partners = [{"id": "a", "name": "A", "country": "CHL"}, {"id": "b", "name": "B", "country": "GBR"}]
    data = Dataset({"partners": keyed(partners), "exchanges": keyed(rows)})
    found = export.to_networkx(Filter(unit="visit").apply(data))
    assert [values["weight"] for _, _, values in found.edges(data=True) if "weight" in values] == [3.0]
    assert "Exchange:y" not in found
    assert found.nodes["Partner:a"]["side"] == "HIC"
    early = export.to_networkx(Filter(to_year=2000).apply(data))
    assert early.nodes["Partner:a"]["side"] == "LMIC"


@pytest.mark.parametrize("data", [DEMO, sound(), sound(seed=3)], ids=str)
def test_a_workbook_loads_again(data, tmp_path):
    path = tmp_path / "out.xlsx"
    assert export.write(data, path, "xlsx", show_people=True) == ()
    back = sources.read(path)
    assert back.counts() == data.counts()
    for table, frame in data.tables.items():
        # Excel has 16 digits of a number, which may be one too few.
        pd.testing.assert_frame_equal(back[table], frame, rtol=1e-15)


def test_a_workbook_runs_nothing(tmp_path):
    row = {"id": "p", "name": "=1+1", "country": "KEN", "notes": "'=1+1", "city": "'tis"}
    export.write(Dataset({"partners": keyed([row])}), tmp_path / "out.xlsx", "xlsx")
    with zipfile.ZipFile(tmp_path / "out.xlsx") as archive:
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet3.xml"))
        styles = ElementTree.fromstring(archive.read("xl/styles.xml"))
    cells = {cell.get("r"): cell for cell in sheet.iter(f"{{{XLSX}}}c") if len(cell)}
    assert not list(sheet.iter(f"{{{XLSX}}}f"))
    quoted = [form.get("quotePrefix") == "1" for form in styles.find(f"{{{XLSX}}}cellXfs")]
    written = {
        "".join(cells[place].itertext()): quoted[int(cells[place].get("s"))]
        for place in cells
        if place.endswith("2")
    }
    assert written == {"p": False, "=1+1": True, "KEN": False, "'tis": False, "''=1+1": False}


def test_a_workbook_that_would_lose_something_is_refused(tmp_path, monkeypatch):
    row = {"id": "p", "name": "P", "country": "KEN"}
    just = Dataset({"partners": keyed([row | {"notes": "\U0001f600" * 16_383 + "."}])})
    export.write(just, tmp_path / "out.xlsx", "xlsx")
    assert sources.read(tmp_path / "out.xlsx").equals(just)
    long = Dataset({"partners": keyed([row | {"notes": "\U0001f600" * 16_384}])})
    with pytest.raises(
        IhpGraphError, match=r"partners, row p, column notes: .* 16,384 characters.*Export as"
    ):
        export.write(long, tmp_path / "long.xlsx", "xlsx")
    monkeypatch.setattr(workbook, "LAST_ROW", 1)
    two = Dataset({"partners": keyed([row, row | {"id": "q"}])})
    with pytest.raises(IhpGraphError, match="partners has 2 rows; a sheet of Excel takes 1"):
        export.write(two, tmp_path / "long.xlsx", "xlsx")
    assert [path.name for path in tmp_path.iterdir()] == ["out.xlsx"]


@pytest.mark.parametrize("data", [DEMO, everything()], ids=["bundled", "hostile"])
def test_parquet_has_the_types_of_the_model(data, tmp_path):
    export.write(data, tmp_path / "out", "parquet", show_people=True)
    kinds = {"number": pa.float64(), "year": pa.int64(), "boolean": pa.bool_()}
    lists = ("list", "countries")
    frames = {}
    for name, rows in content(data).tables():
        table, path = TABLES[name], tmp_path / "out" / f"{name}.parquet"
        schema = parquet.read_schema(path)
        for column in table.columns:
            expected = pa.list_(pa.string()) if column.kind in lists else kinds.get(column.kind, pa.string())
            assert schema.field(column.name).type == expected
            assert schema.field(column.name).metadata[b"description"].decode() == column.description
        frame = parquet.read_table(path).to_pandas(types_mapper={pa.int64(): pd.Int64Dtype()}.get)
        for column in table.columns:
            if column.kind in lists:
                frame[column.name] = frame[column.name].map(SEPARATOR.join, na_action="ignore")
        frames[name] = frame.set_axis(rows.index)
    assert Dataset(frames).equals(data)


@given(st.text(st.sampled_from("\\'\"u0027\n;/`{}\u2028\u202e") | st.characters(codec="utf-8")))
def test_no_text_ends_a_literal_of_cypher(text):
    literal = cypher.literal({"key": text})
    inner = literal.removeprefix("{key: '").removesuffix("'}")
    assert re.fullmatch(r"(?:[^\\'\n\r\u2028\u202e]|\\[\\'nrt]|\\u[0-9a-f]{4})*", inner)
    read = re.sub(r"\\(?:u(....)|(.))", lambda found: meant(*found.groups()), inner)
    assert read == text


def meant(code: str | None, character: str | None) -> str:
    return chr(int(code, 16)) if code else {"n": "\n", "r": "\r", "t": "\t"}.get(character, character)


def test_a_stream_gets_the_same_bytes_as_a_file(tmp_path):
    for form in ("graphml", "gexf", "cypher", "xlsx"):
        stream = io.BytesIO()
        export.write(DEMO, stream, form)
        export.write(DEMO, tmp_path / "file", form)
        assert stream.getvalue() == (tmp_path / "file").read_bytes()
