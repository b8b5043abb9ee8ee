"""The query library: its headers, the values of parameters, and what goes out to other tools."""

from __future__ import annotations

import csv
import io
import re
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihp_graph import cli, queries
from ihp_graph.errors import QueryError
from ihp_graph.queries.export import CSV_COLUMNS, literal, pasted
from ihp_graph.store import statements

DOCS = Path(__file__).resolve().parents[2] / "docs"
LIBRARY = queries.catalogue()
HEADER = """\
// id: example
// title: What is an example?
// question: Q1
// why: It shows the header.
// params: from_year: int = null, min_total = 1, share = 0.5, strict = false, side = 'LMIC', countries = []
// returns: giver, n
// principle: none
// expect: rows
"""
TABLE = "MATCH (x:Exchange) RETURN x.giver AS giver, count(x) AS n"
WHOLE = f"{HEADER}{TABLE}\n// --- graph\nMATCH path = (a)-->(b) RETURN path\n// --- count\nRETURN 1 AS n\n"
PATH = Path("flow/example.cypher")


def changed(key: str, line: str | None) -> str:
    """Give the example with another line in the place of that key's; None: without it."""
    lines = WHOLE.splitlines(keepends=True)
    return "".join(
        "" if line is None and each.startswith(f"// {key}:") else
        f"{line}\n" if each.startswith(f"// {key}:") else each
        for each in lines
    )  # fmt: skip


def with_params(params: str) -> queries.Query:
    return queries.parse(changed("params", f"// params: {params}"), PATH)


def test_a_file_is_read_whole() -> None:
    query = queries.parse(WHOLE, PATH)
    assert (query.id, query.theme, query.question, query.expect) == ("example", "flow", "Q1", "rows")
    assert query.returns == ("giver", "n")
    assert query.text == TABLE
    assert query.graph == "MATCH path = (a)-->(b) RETURN path"
    assert query.count == "RETURN 1 AS n"
    assert [str(param) for param in query.params] == [
        "from_year: int = null",
        "min_total: int = 1",
        "share: float = 0.5",
        "strict: boolean = false",
        "side: string = 'LMIC'",
        "countries: list = []",
    ]


def test_params_may_be_absent_and_sections_too() -> None:
    query = queries.parse(changed("params", None).split("// ---")[0], PATH)
    assert query.params == ()
    assert query.graph is None
    assert query.count is None


MALFORMED = {
    "unknown key": (changed("why", "// wy: x"), 4, "the key 'wy' is unknown; did you mean 'why'"),
    "key twice": (changed("why", "// title: x"), 4, "the key 'title' stands in line 2 already"),
    "no value": (changed("why", "// why: "), 4, "the key 'why' has no value"),
    "no key": (changed("why", "// because"), 4, "'// because' isn't '// key: value'"),
    "capital key": (changed("why", "// Why: x"), 4, "isn't '// key: value'"),
    "keys missing": ("// id: example\nRETURN 1 AS n", 2, "the header lacks: title, question, why, returns"),
    "no header": (TABLE, 1, "the header lacks: id, title"),
    "empty file": ("", 1, "the header lacks: id"),
    "id of another file": (changed("id", "// id: other"), 1, "isn't the name of the file, 'example'"),
    "id with blanks": (changed("id", "// id: An Example"), 1, "'An Example' is no id"),
    "no question of the paper": (
        changed("question", "// question: Q13"),
        3,
        "'Q13' is no question: Q1 to Q12",
    ),
    "two questions": (changed("question", "// question: Q1, Q2"), 3, "is no question"),
    "neither rows nor none": (changed("expect", "// expect: some"), 8, "neither 'rows' nor 'none'"),
    "column with blanks": (
        changed("returns", "// returns: giver, the n"),
        6,
        "'the n' is no name of a column",
    ),
    "column twice": (changed("returns", "// returns: n, n"), 6, "the column 'n' is there twice"),
    "blank column": (changed("returns", "// returns: n,"), 6, "'' is no name of a column"),
    "param without type": (changed("params", "// params: from_year"), 5, "'from_year' has no type"),
    "null without type": (changed("params", "// params: from_year=null"), 5, "'from_year' has no type"),
    "unknown type": (
        changed("params", "// params: a: date = null"),
        5,
        "has the type 'date', not one of: int",
    ),
    "param twice": (changed("params", "// params: a=1, a=2"), 5, "the parameter 'a' is there twice"),
    "default of another type": (
        changed("params", "// params: a: int = x"),
        5,
        "the parameter 'a' is a whole number, and its default x isn't",
    ),
    "no parameter at all": (changed("params", "// params: a=1, $b"), 5, "'$b' is no parameter"),
    "unclosed quotation": (changed("params", "// params: a='x"), 5, "is no parameter"),
    "unknown section": (
        WHOLE + "// --- list\nRETURN 1",
        14,
        "there is no section 'list', only: graph, count",
    ),
    "section twice": (WHOLE + "// --- count\nRETURN 1", 14, "the section 'count' is there twice"),
    "empty section": (WHOLE + "// --- graph\n", 14, "the section 'graph' is there twice"),
    "section without statement": (f"{HEADER}{TABLE}\n// --- graph\n\n", 10, "'graph' has no statement"),
    "no table": (f"{HEADER}// --- graph\nRETURN 1", 9, "the section 'table' has no statement"),
    "unnamed section": (f"{HEADER}{TABLE}\n// ---\nRETURN 1", 10, "there is no section ''"),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_a_malformed_file_is_refused_with_its_name_and_line(name: str) -> None:
    text, line, problem = MALFORMED[name]
    with pytest.raises(QueryError) as refused:
        queries.parse(text, PATH)
    assert str(refused.value).startswith(f"{PATH}, line {line}: ")
    assert problem in str(refused.value)


def library(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_a_library_of_ones_own(tmp_path: Path) -> None:
    second = WHOLE.replace("id: example", "id: another").replace("question: Q1", "question: Q12")
    folder = library(tmp_path, {"voice/another.cypher": second, "flow/example.cypher": WHOLE})
    assert list(queries.catalogue(folder)) == ["example", "another"]  # themes have an order
    assert queries.find("another", folder).theme == "voice"
    assert list(queries.search("EXAMPLE?", folder)) == ["example", "another"]
    assert list(queries.search("voice", folder)) == ["another"]
    assert list(queries.search("q12", folder)) == ["another"]
    assert queries.search("nothing of the kind", folder) == {}
    assert [len(found) for found in queries.by_question(folder).values()] == [1, *[0] * 10, 1]
    with pytest.raises(QueryError, match=r"no query 'exampel'. Did you mean 'example'\?"):
        queries.find("exampel", folder)
    with pytest.raises(QueryError, match=r"no query 'zzz'\. See them all"):
        queries.find("zzz", folder)


def test_a_library_that_contradicts_itself_is_refused(tmp_path: Path) -> None:
    twice = library(tmp_path / "a", {"flow/example.cypher": WHOLE, "voice/example.cypher": WHOLE})
    with pytest.raises(QueryError, match="the id 'example' is that of"):
        queries.catalogue(twice)
    theme = library(tmp_path / "b", {"folly/example.cypher": WHOLE})
    with pytest.raises(QueryError, match=r"'folly' is no theme\. The themes are: flow, reciprocity"):
        queries.catalogue(theme)
    (tmp_path / "c" / "flow").mkdir(parents=True)
    (tmp_path / "c" / "flow" / "example.cypher").write_bytes(WHOLE.encode("utf-16"))
    with pytest.raises(QueryError, match=r"example\.cypher, line 1: it isn't UTF-8"):
        queries.catalogue(tmp_path / "c")
    assert queries.catalogue(tmp_path / "d") == {}


def test_values_are_in_the_types_of_the_header() -> None:
    query = queries.parse(WHOLE, PATH)
    given = {"from_year": "2012", "share": "1", "strict": " TRUE", "side": "1", "countries": "GBR, 'KEN',"}
    assert queries.bind(query, given) == {
        "from_year": 2012,
        "min_total": 1,
        "share": 1.0,
        "strict": True,
        "side": "1",
        "countries": ["GBR", "KEN"],
    }
    assert queries.bind(query, {"from_year": "null"})["from_year"] is None
    assert queries.bind(query, {"from_year": 2012, "countries": ["KEN"]})["countries"] == ["KEN"]


MISTYPED = [
    ("from_year", "2012.5", "a whole number"),
    ("from_year", "last", "a whole number"),
    ("from_year", "", "a whole number"),
    ("from_year", "1 OR true", "a whole number"),
    ("from_year", "9223372036854775808", "a whole number"),
    ("from_year", "9" * 5000, "a whole number"),
    ("from_year", "\N{ARABIC-INDIC DIGIT TWO}\N{ARABIC-INDIC DIGIT ZERO}", "a whole number"),
    ("min_total", "null", "a whole number"),
    ("min_total", None, "a value"),
    ("share", "nan", "a number"),
    ("share", "1e999", "a number"),
    ("strict", "yes", "true or false"),
    ("side", ["LMIC"], "of the type string"),
    ("countries", [1], "a list of texts"),
]


@pytest.mark.parametrize(("name", "value", "kind"), MISTYPED)
def test_a_value_of_another_type_is_refused(name: str, value: object, kind: str) -> None:
    with pytest.raises(QueryError, match=f"The parameter '{name}' of 'example' is {kind}, and "):
        queries.bind(queries.parse(WHOLE, PATH), {name: value})


def test_missing_and_unknown_parameters_are_named() -> None:
    query = with_params("partner: string, from_year: int = null")
    with pytest.raises(
        QueryError, match=r"needs --param partner=…\. Its parameters: partner: string; from_year"
    ):
        queries.bind(query, {})
    with pytest.raises(QueryError, match=r"no parameter 'form_year'. Did you mean 'from_year'\?"):
        queries.bind(query, {"partner": "a", "form_year": "2012"})
    with pytest.raises(QueryError, match="no parameter 'partner; DROP'"):
        queries.bind(query, {"partner; DROP": "a"})


@given(st.text())
def test_any_text_is_a_value_and_never_a_part_of_the_statement(word: str) -> None:
    query = with_params("partner: string")
    before = query.text
    bound = queries.bind(query, {"partner": word})
    assert bound == {"partner": word}
    assert query.text == before


@pytest.mark.parametrize("id", LIBRARY)
def test_a_file_of_the_library_is_one_that_analysts_can_trust(id: str) -> None:
    """It only reads, uses every parameter it takes and no other, and needs no plugin."""
    query = LIBRARY[id]
    texts = [text for text in (query.text, query.graph, query.count) if text]
    named = {param.name for param in query.params}
    for text in texts:
        statements.check(text)
        assert not statements.writes(text)
        assert not re.search(r"\b(apoc|gds|algo)\.", text)
        assert "SHORTEST " not in text
        assert set(re.findall(r"\$(\w+)", text)) <= named
    assert set(re.findall(r"\$(\w+)", query.text)) == named
    returned = statements.bare(query.text).rsplit("RETURN", 1)[1].split("ORDER BY")[0]
    assert all(re.search(rf"\b{column}\b", returned) for column in query.returns)
    assert "ORDER BY" in query.text or len(query.returns) == 3  # the fewest steps are one row
    assert query.why.endswith(".")
    assert len(query.why) <= 140
    assert max(map(len, query.path.read_text(encoding="utf-8").splitlines())) <= 150


def test_lists_of_partners_are_alphabetical() -> None:
    """Nothing ranks partners: who is named first is so by name, never by a figure."""
    names = {"partner", "hic_partner", "lmic_partner", "giver", "receiver", "name", "partnership"}
    sides = {"learning-ladder", "who-gains"}  # their receivers are the two sides
    for query in LIBRARY.values():
        if names & set(query.returns[:2]) and query.id not in sides:
            order = query.text.rsplit("ORDER BY", 1)[1].split(",")[0].strip()
            assert re.fullmatch(r"toLower\(\w+\)", order), query.id


def test_no_query_gives_names_of_people() -> None:
    for query in LIBRARY.values():
        people = {*re.findall(r"\((\w+):Person\b", query.text)}
        assert not any(re.search(rf"\b{name}\.(name|id|key)\b", query.text) for name in people)


def test_the_page_in_docs_is_the_generated_one() -> None:
    page = (DOCS / "queries.md").read_text(encoding="utf-8")
    generated = queries.as_markdown(LIBRARY.values())
    assert page == generated, "run: ihp-graph query --export docs/queries.md"
    for query in LIBRARY.values():
        assert f"\n### {query.id}\n" in page
        assert f"```cypher\n{query.text}\n```" in page
        assert all(f"`{param}`" in page for param in query.params)
    targets = re.findall(r"\]\(#([\w-]+)\)", page)
    assert targets == list(LIBRARY)


def test_saved_cypher_is_what_neo4j_imports() -> None:
    """A tree of folders and statements; each statement runs as it is pasted, in its own theme's folder."""
    text = queries.saved_cypher(LIBRARY.values())
    rows = list(csv.DictReader(io.StringIO(text)))
    assert tuple(rows[0]) == CSV_COLUMNS == ("name", "description", "query", "id", "parentId", "isFolder")
    assert [row["id"] for row in rows] == [str(number) for number in range(len(rows))]
    assert {row["isFolder"] for row in rows} == {"true", "false"}
    by_id = {row["id"]: row for row in rows}
    folders = [row for row in rows if row["isFolder"] == "true"]
    assert [row["name"] for row in folders] == ["ihp-graph", *queries.THEMES]
    assert [row["parentId"] for row in folders] == ["", *["0"] * len(queries.THEMES)]
    assert all(row["query"] == "" for row in folders)
    saved = {(by_id[row["parentId"]]["name"], row["query"]) for row in rows if row["isFolder"] == "false"}
    assert saved == {
        (query.theme, pasted(query, section))
        for query in LIBRARY.values()
        for section in ("text", "graph", "count")
        if getattr(query, section)
    }
    assert queries.saved_cypher([]).splitlines() == [",".join(CSV_COLUMNS), "ihp-graph,,,0,,true"]


def test_a_hostile_title_stays_in_its_cell() -> None:
    title = '// title: What "is, an\texample?'
    query = queries.parse(changed("title", title), PATH)
    rows = list(csv.DictReader(io.StringIO(queries.saved_cypher([query]))))
    assert rows[2]["name"] == 'What "is, an\texample?'
    assert len(rows) == 5


def test_plain_files_are_statements_to_paste() -> None:
    files = queries.plain_files(LIBRARY.values())
    assert "reciprocity/ledgers.cypher" in files
    assert "reciprocity/ledgers-picture.cypher" in files
    assert "reciprocity/ledgers-denominator.cypher" in files
    safe = set(string.ascii_lowercase + string.digits + "-/.")
    for name, text in files.items():
        assert set(name) <= safe
        comments, params, statement = split(text)
        assert len(comments) >= 2
        assert statement.endswith(";\n")
        assert {param.split()[1] for param in params} == set(re.findall(r"\$(\w+)", statement))
    assert ":param from_year => null;\n" in files["reciprocity/ledgers.cypher"]
    assert ":param from_side => 'LMIC';\n" in files["innovation/not-recorded-on-the-other-side.cypher"]
    needed = files["flow/partner-exchanges.cypher"]
    assert "// Give a value of your own to: partner\n:param partner => '';\n" in needed


def split(text: str) -> tuple[list[str], list[str], str]:
    """Give the comments, the parameters and the statement of a file to paste."""
    lines = text.splitlines(keepends=True)
    comments = [line for line in lines if line.startswith("//")]
    params = [line for line in lines if line.startswith(":param ")]
    return comments, params, "".join(lines[len(comments) + len(params) :])


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "null"),
        (True, "true"),
        (-3, "-3"),
        (0.5, "0.5"),
        ("it's; // not", r"'it\'s; // not'"),
        ("back\\slash", r"'back\\slash'"),
        ("two\nlines", r"'two\nlines'"),
        (["a", "b'"], r"['a', 'b\'']"),
        ([], "[]"),
    ],
)
def test_values_are_written_as_cypher_writes_them(value: object, written: str) -> None:
    assert literal(value) == written


def test_the_command_writes_the_page(tmp_path: Path) -> None:
    assert cli.run(["query", "--export", str(tmp_path / "queries.md")]) == 0
    assert (tmp_path / "queries.md").read_bytes() == (DOCS / "queries.md").read_bytes()
