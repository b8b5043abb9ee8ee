"""``ihp-graph query`` on each store: what it prints where, what it draws, and how it ends."""

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from datasets import HOSTILE, keyed
from ihp_graph import cli, queries
from ihp_graph.dataset import Dataset
from ihp_graph.output import columns_of
from ihp_graph.store import Store
from stores import Place

QUESTION = """\
// id: taught-since
// title: Who taught whom since a year?
// question: Q1
// why: To see what is recent.
// params: from_year: int, sides = [HIC, LMIC], limit=10, only: string = null
// returns: giver, receiver, year
// principle: none
// expect: rows
MATCH (giver:Partner)-[t:TAUGHT]->(receiver:Partner)
WHERE t.year >= $from_year AND t.giver_side IN $sides AND ($only IS NULL OR giver.id = $only)
RETURN giver.id AS giver, receiver.id AS receiver, t.year AS year ORDER BY t.exchange_id LIMIT $limit
// --- graph
MATCH path = (:Partner)-[t:TAUGHT]->(:Partner) WHERE t.year >= $from_year RETURN path
// --- count
MATCH ()-[t:TAUGHT]->() RETURN count(t) AS exchanges
"""
LIBRARY = queries.catalogue().values()
ENDLESS = (
    "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 1000) AS endless "
    "RETURN sum(a * b * endless % 5)"
)


def hostile() -> Dataset:
    """Partners whose names are hostile; each teaches the next."""
    count = len(HOSTILE)
    partners = [
        {"id": f"p{n:02}", "name": name, "country": "GBR" if n % 2 else "UGA"}
        for n, name in enumerate(HOSTILE)
    ]
    exchanges = [
        {
            "id": f"x{n:02}",
            "from_partner_id": f"p{n:02}",
            "to_partner_id": f"p{(n + 1) % count:02}",
            "knowledge_type": "technical" if n % 3 else "cultural",
            "start": str(2000 + n),
        }
        for n in range(count)
    ]
    people = [{"id": "nurse", "name": "Florence N.", "partner_id": "p00"}]
    return Dataset({"partners": keyed(partners), "exchanges": keyed(exchanges), "people": keyed(people)})


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def filled(request: pytest.FixtureRequest) -> Place:
    place: Place = request.getfixturevalue(request.param)
    place.wipe()
    with place.open() as opened:
        opened.load(hostile())
    return place


@pytest.fixture(scope="module")
def opened(filled: Place) -> Iterator[Store]:
    with filled.open(read_only=True) as opened:
        yield opened


@pytest.fixture
def query(
    filled: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Any:
    """Run ``ihp-graph query`` in an empty folder; give its exit code and what it said."""
    monkeypatch.chdir(tmp_path)
    for name, value in surroundings(filled, tmp_path).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("COLUMNS", "80")

    def run(*arguments: str) -> tuple[int, str, str]:
        code = cli.run(["query", *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def surroundings(place: Place, folder: Path) -> dict[str, str]:
    """The environment in which a command uses this store."""
    home = folder / "home"
    home.mkdir()
    if "home" in place.options:
        (home / "store").symlink_to(place.options["home"], target_is_directory=True)
    uri = str(place.options.get("uri", ""))
    return {"IHP_GRAPH_HOME": str(home), "NEO4J_URI": uri, "NEO4J_USERNAME": "", "NEO4J_PASSWORD": ""}


@pytest.fixture
def question(tmp_path: Path) -> str:
    """A file of the analyst's own, with a header."""
    (tmp_path / "taught-since.cypher").write_text(QUESTION, encoding="utf-8")
    return "taught-since.cypher"


def test_alone_it_lists_the_library_by_theme(query: Any) -> None:
    code, out, err = query()
    assert (code, err) == (0, "")
    place = -1
    for each in queries.catalogue().values():
        assert f"\n{each.theme.capitalize()}\n" in f"\n{out}"
        assert out.index(f"  {each.id} ") > place
        place = out.index(f"  {each.id} ")
        assert each.title.split()[-1] in out
    assert max(map(len, out.splitlines())) <= 80


def test_the_list_as_json_csv_and_markdown(query: Any) -> None:
    _, out, _ = query("--format", "json")
    listed = json.loads(out)
    assert [set(each) for each in listed] == [{"id", "title", "question", "theme"}] * len(listed)
    assert [each["id"] for each in listed] == list(queries.catalogue())
    _, out, _ = query("--format", "csv")
    assert list(csv.DictReader(io.StringIO(out))) == listed
    _, out, _ = query("--format", "md")
    assert len(out.splitlines()) == len(listed) + 2


def test_a_search_lists_what_has_the_word(query: Any) -> None:
    _, out, _ = query("--search", "LADDER", "--format", "json")
    assert [each["id"] for each in json.loads(out)] == list(queries.search("ladder"))
    assert "learning-ladder" in out
    code, out, err = query("--search", "zebra")
    assert (code, out) == (0, "")
    assert "No question has 'zebra'" in err


def test_the_library_goes_to_other_tools(query: Any, tmp_path: Path) -> None:
    code, out, err = query("--export", "saved.csv")
    assert (code, out, err) == (0, "saved.csv\n", "")
    with (tmp_path / "saved.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    statements = [row["query"] for row in rows]
    assert any("MATCH" in each for each in statements)
    assert query("--export", "page.md")[:2] == (0, "page.md\n")
    assert (tmp_path / "page.md").read_text(encoding="utf-8") == queries.as_markdown(LIBRARY)
    code, out, err = query("--export", "library")
    assert (code, out) == (0, "library\n")
    files = sorted(
        path.relative_to(tmp_path / "library") for path in (tmp_path / "library").rglob("*.cypher")
    )
    assert err == f"{len(files)} files.\n"
    assert {file.parts[0] for file in files} == {each.theme for each in queries.catalogue().values()}
    assert len(files) >= len(queries.catalogue())


def test_what_a_search_finds_is_exported_alone(query: Any, tmp_path: Path) -> None:
    assert query("--search", "learning-ladder", "--export", "some")[0] == 0
    found = {path.name for path in (tmp_path / "some" / "learning").iterdir()}
    assert "learning-ladder.cypher" in found
    assert all(name.startswith("learning-ladder") for name in found)


def test_an_export_leaves_alone_what_is_there(query: Any, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine", encoding="utf-8")
    for target in ("mine", "mine/notes.txt"):
        code, out, err = query("--export", target)
        assert (code, out) == (1, "")
        assert "is there already" in err
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["notes.txt"]


def test_a_query_of_the_library_gives_its_columns(query: Any, opened: Store) -> None:
    found = opened.query("learning-ladder")
    assert found.columns == queries.find("learning-ladder").returns
    code, out, err = query("learning-ladder", "--format", "json")
    assert code == 0
    assert json.loads(out) == found.rows
    assert err.startswith(f"{len(found)} rows.")
    code, out, _ = query("learning-ladder")
    assert code == 0
    assert max(map(columns_of, out.splitlines())) <= 80


def test_it_explains_a_query_without_running_it(query: Any, question: str) -> None:
    code, out, err = query("taught-since.cypher", "--explain", "--store", "bolt://127.0.0.1:1")
    assert (code, err) == (0, "")
    for said in (
        "Who taught whom since a year?",
        "To see what is recent.",
        "from_year: int",
        "limit: int = 10",
    ):
        assert said in out
    assert "    MATCH (giver:Partner)-[t:TAUGHT]->(receiver:Partner)" in out
    _, out, _ = query(question, "--explain", "--format", "json")
    told = json.loads(out)
    assert told["params"][0] == {"name": "from_year", "type": "int", "required": True, "default": None}
    assert told["params"][1]["default"] == ["HIC", "LMIC"]
    assert told["count"] == "MATCH ()-[t:TAUGHT]->() RETURN count(t) AS exchanges"


def test_parameters_are_read_as_the_header_says(query: Any, question: str) -> None:
    code, out, err = query(question, "--param", "from_year=2016", "--format", "json")
    assert code == 0
    assert [row["year"] for row in json.loads(out)] == [2016, 2017, 2018]
    assert err == f"3 rows. Out of exchanges: {len(HOSTILE)}.\n"
    _, out, _ = query(
        question, "--param", "from_year=2000", "--param", "sides=HIC", "--param", "limit=2", "--format", "csv"
    )
    assert out == "giver,receiver,year\np01,p02,2001\np03,p04,2003\n"
    _, out, _ = query(question, "--param", "from_year=2000", "--param", "only=p04", "--format", "json")
    assert json.loads(out) == [{"giver": "p04", "receiver": "p05", "year": 2004}]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([], "needs --param from_year=…. Its parameters: from_year: int; sides: list = [HIC, LMIC]"),
        (["from_year=soon"], "a whole number, and 'soon' isn't"),
        (["from_year=1) DETACH DELETE n //"], "a whole number"),
        (["from_year=2000", "limt=3"], "no parameter 'limt'. Did you mean 'limit'?"),
        (["from_year=null"], "a whole number"),
    ],
)
def test_wrong_parameters_are_said_and_nothing_is_run(
    query: Any, question: str, given: list[str], said: str
) -> None:
    code, out, err = query(question, *(each for word in given for each in ("--param", word)))
    assert (code, out) == (1, "")
    assert said in err


def test_a_hostile_parameter_is_only_a_value(query: Any, question: str) -> None:
    code, out, _ = query(
        question, "--param", "from_year=2000", "--param", "only=x' OR true //", "--format", "json"
    )
    assert (code, json.loads(out)) == (0, [])


def test_a_malformed_header_is_said_with_its_line(query: Any, tmp_path: Path) -> None:
    (tmp_path / "mine.cypher").write_text("// id: mine\n// titel: Mine\nRETURN 1", encoding="utf-8")
    code, out, err = query("mine.cypher")
    assert (code, out) == (1, "")
    assert "mine.cypher, line 2: the key 'titel' is unknown; did you mean 'title'" in err


def test_a_statement_of_one_s_own_from_a_file_a_pipe_and_the_command(
    query: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "// Größe\nMATCH (p:Partner) RETURN count(p) AS partners;\n"
    expected = [{"partners": len(HOSTILE)}]
    (tmp_path / "mine.cypher").write_text("\ufeff" + text, encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    for arguments in (["mine.cypher"], ["-"], ["--cypher", text]):
        code, out, _ = query(*arguments, "--format", "json")
        assert (code, json.loads(out)) == (0, expected)


def test_parameters_of_a_statement_of_one_s_own_are_guessed(query: Any) -> None:
    text = "RETURN $a AS a, $b AS b, $c AS c, $d AS d, $e AS e, $f AS f"
    given = ["a=2015", "b='2015'", "c=true", "d=null", "e=[x, y]", "f=Leeds; RETURN 1"]
    _, out, _ = query(
        "--cypher", text, *(each for word in given for each in ("--param", word)), "--format", "json"
    )
    assert json.loads(out) == [
        {"a": 2015, "b": "2015", "c": True, "d": None, "e": ["x", "y"], "f": "Leeds; RETURN 1"}
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothing-here"], "There is no query 'nothing-here'"),
        (["ledger"], "Did you mean 'ledgers'?"),
        (["nowhere/q.cypher"], "There is no file nowhere/q.cypher"),
        (["latin.cypher"], "latin.cypher isn't UTF-8"),
        (["--cypher", " "], "There is no statement"),
        (["--cypher", "MATCH (p:Partner RETURN p"], "Line 1, column 18:\n  MATCH (p:Partner RETURN p\n"),
        (["--cypher", "MATCH (p) DETACH DELETE p"], "Refused: the statement would change the store."),
        (["--cypher", "RETURN $year"], "year"),
        (["--cypher", ":param year => 2012\nRETURN $year"], "':param' is a command of Neo4j's own tools"),
        (["--search", "zebra", "--export", "x.csv"], "No question has 'zebra'"),
        (["plain.cypher", "--param", "from_year=2000", "--view", "x.html"], "has no picture"),
        (["--cypher", "RETURN 1 AS one", "--view", "x.html"], "There is nothing to draw"),
        (["--cypher", "RETURN 1 AS one", "--store", "bolt://127.0.0.1:1"], "No Neo4j answers"),
        (["--cypher", ENDLESS, "--timeout", "0.3"], "longer than 0.3 seconds and was ended"),
    ],
)
def test_what_fails_is_1_and_says_why(query: Any, tmp_path: Path, arguments: list[str], said: str) -> None:
    (tmp_path / "latin.cypher").write_bytes("RETURN 'ü'".encode("latin-1"))
    plain = QUESTION.partition("// --- graph")[0].replace("id: taught-since", "id: plain")
    (tmp_path / "plain.cypher").write_text(plain, encoding="utf-8")
    code, _, err = query(*arguments)
    assert code == 1
    assert said in err
    assert "Traceback" not in err
    assert not (tmp_path / "x.html").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["ledgers", "--cypher", "RETURN 1"],
        ["ledgers", "--search", "x"],
        ["--explain"],
        ["ledgers", "--export", "x.csv"],
        ["--param", "a=1"],
        ["--view", "x.html"],
        ["-", "--explain"],
        ["ledgers", "--param", "a"],
        ["ledgers", "--param", "a=1", "--param", "a=2"],
        ["ledgers", "--limit", "0"],
        ["ledgers", "--timeout", "0"],
    ],
)
def test_wrong_use_is_2(query: Any, arguments: list[str]) -> None:
    code, out, err = query(*arguments)
    assert (code, out) == (2, "")
    assert "Error:" in err


def test_a_limit_says_that_there_is_more(query: Any) -> None:
    text = "MATCH (p:Partner) RETURN p.id AS id ORDER BY id"
    _, out, err = query("--cypher", text, "--limit", "2", "--format", "json")
    assert json.loads(out) == [{"id": "p00"}, {"id": "p01"}]
    assert err == "2 rows; there are more than --limit shows.\n"
    assert query("--cypher", text, "--limit", str(len(HOSTILE)))[2] == f"{len(HOSTILE)} rows.\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("MATCH (p:Partner {id: 'nobody'}) RETURN p", "No row: nothing in the store matches."),
        ("MATCH (p:Partnr) RETURN p", "there is no label 'Partnr'. Did you mean 'Partner'?"),
        ("MATCH (p:PARTNER) RETURN p", "there is no label 'PARTNER'. Did you mean 'Partner'?"),
        ("MATCH (:Partner)-[:TEACH]->() RETURN 1", "there is no type 'TEACH'."),
        ("MATCH (:Partner)-[:TAUGTH]->() RETURN 1", "no type 'TAUGTH'. Did you mean 'TAUGHT'?"),
        ("MATCH (g:Grant) RETURN g", "the store holds no node with the label 'Grant'."),
        ("MATCH (x:Zebra) RETURN x", "there is no label 'Zebra'. All of them: ihp-graph schema"),
    ],
)
def test_no_row_is_explained(query: Any, text: str, said: str) -> None:
    code, out, err = query("--cypher", text)
    assert (code, out) == (0, "")
    assert said in err
    assert len(err.splitlines()) == 1
    assert query("--cypher", text, "--format", "json")[1] == "[]\n"


def test_a_query_of_the_library_without_rows_keeps_its_header_in_csv(query: Any, question: str) -> None:
    _, out, _ = query(question, "--param", "from_year=2100", "--format", "csv")
    assert out == "giver,receiver,year\n"


def test_hostile_names_are_shown_and_do_nothing(query: Any) -> None:
    text = "MATCH (p:Partner) RETURN p.id AS id, p.name AS name ORDER BY id"
    _, out, _ = query("--cypher", text, "--format", "json")
    assert [row["name"] for row in json.loads(out)] == list(HOSTILE)
    for form in ("table", "md"):
        _, out, _ = query("--cypher", text, "--format", form)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u200b\u202e]", out)
    _, out, _ = query("--cypher", text, "--format", "csv")
    cells = [row["name"] for row in csv.DictReader(io.StringIO(out, newline=""))]
    assert cells[HOSTILE.index("=1+1")] == "'=1+1"
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_nodes_and_paths_are_readable(query: Any) -> None:
    text = "MATCH path = (a:Partner {id: 'p00'})-[:TAUGHT]->(b) RETURN a, path"
    _, out, _ = query("--cypher", text)
    assert '(:Partner {key: "p00"' in out
    assert "-[:TAUGHT]->" in out
    assert max(map(columns_of, out.splitlines())) <= 80
    [row] = json.loads(query("--cypher", text, "--format", "json")[1])
    assert row["a"]["labels"] == ["Partner"]
    assert len(row["path"]["nodes"]) == 2


def test_a_person_is_not_named(query: Any) -> None:
    text = "MATCH path = (p:Person)-->(:Partner) RETURN p, path, [p] AS list, {a: p} AS map"
    for form in ("table", "json", "csv", "md"):
        code, out, _ = query("--cypher", text, "--format", form, "--view", "people.html")
        assert code == 0
        assert "nurse" in out
        assert "Florence" not in out + Path("people.html").read_text(encoding="utf-8")


class Page(HTMLParser):
    """What could run or fetch something in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.data = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.data += data


def test_a_picture_is_one_file_in_which_nothing_runs(query: Any, question: str) -> None:
    code, out, err = query(question, "--param", "from_year=2000", "--format", "csv", "--view", "picture.html")
    assert code == 0
    assert out.startswith("giver,receiver,year\n")
    assert "picture.html" not in out
    assert err.endswith("picture.html\n")
    page = Page(Path("picture.html").read_text(encoding="utf-8"))
    assert "script" not in page.tags
    assert not any(name.startswith("on") for name, _ in page.attributes)
    addresses = [value for name, value in page.attributes if name in ("href", "src", "xlink:href", "data")]
    assert set(addresses) == {"#main", "data:,"}
    # Every node and every arc, in the picture and in the table, with its name as it is.
    assert page.data.count("–TAUGHT→") == len(HOSTILE)
    assert "<script>alert(1)</script>" in page.data


def test_ctrl_c_is_130_and_ends_the_query_on_the_server(filled: Place, opened: Store, tmp_path: Path) -> None:
    # Another than the one that ran out of time above, and may be ending still.
    text = ENDLESS.replace("endless", "unending")

    def running() -> bool:
        found = opened.query(
            "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'unending' RETURN currentQuery"
        )
        return any(row["currentQuery"] == text for row in found)

    client = subprocess.Popen(
        [sys.executable, "-m", "ihp_graph", "query", "--cypher", text],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        env=os.environ | surroundings(filled, tmp_path),
    )
    try:
        until = time.monotonic() + 30
        while not running():
            assert client.poll() is None, client.communicate()
            assert time.monotonic() < until, "the query doesn't appear on the server"
            time.sleep(0.05)
        client.send_signal(signal.SIGINT)
        out, err = client.communicate(timeout=30)
    finally:
        client.kill()
    assert (client.returncode, out, err.strip()) == (130, "", "Interrupted.")
    until = time.monotonic() + 10
    while running():
        assert time.monotonic() < until, "the query still runs on the server"
        time.sleep(0.1)


def test_an_empty_store_says_what_to_do(place: Place, tmp_path: Path, capsys: Any, monkeypatch: Any) -> None:
    """Last, for it empties the store."""
    monkeypatch.chdir(tmp_path)
    for name, value in surroundings(place, tmp_path).items():
        monkeypatch.setenv(name, value)
    assert cli.run(["query", "ledgers"]) == 0
    assert "The store is empty. Load data first: ihp-graph load FOLDER" in capsys.readouterr().err
