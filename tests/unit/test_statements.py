"""What is told of a statement without running it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihp_graph.errors import QueryError
from ihp_graph.store import statements

READS = [
    "RETURN 'LOAD CSV FROM is only a text'",
    'RETURN "CALL db.createLabel(1)"',
    "// LOAD CSV\nRETURN 1",
    "/* CALL apoc.load.json('x') */ RETURN 1",
    "MATCH (n:`LOAD CSV`) RETURN n",
    "CALL db.labels()",
    "CALL `db`.`labels`() YIELD label RETURN label",
    "call DB.Labels()",
    "CALL { MATCH (n) RETURN n LIMIT 1 } RETURN n",
    "CALL (n) { RETURN 1 AS one } RETURN one",
    "MATCH (n) WHERE n.start > 1 RETURN n.stop",
    "WITH 1 AS start RETURN start",
    "PROFILE MATCH (n) RETURN n",
]


@pytest.mark.parametrize("text", READS)
def test_what_reads_is_let_through(text: str) -> None:
    statements.check(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("load  csv from 'x' as l return l", "LOAD CSV"),
        ("MATCH (n) // '\nLOAD CSV FROM 'x' AS l RETURN l", "LOAD CSV"),
        ("RETURN 1 /* ' */ UNION CALL apoc.do.it()", "apoc.do.it"),
        ("CALL db.labels() YIELD label CALL `apoc`. `do`() RETURN 1", "apoc.do"),
        ("CALL `db.labels`.evil()", "db.labels.evil"),
        ("RETURN '\\\\' CALL evil() // '", "evil"),
        ("RETURN '\\uuu0027 CALL evil() //'", "evil"),
        ("  /* */ explain  match (n) return n", "EXPLAIN"),
        ("CYPHER 25 EXPLAIN MATCH (n) RETURN n", "EXPLAIN"),
        ("PROFILE STOP DATABASE x", "STOP"),
    ],
)
def test_what_does_not_only_read_is_refused_by_its_name(text: str, word: str) -> None:
    with pytest.raises(QueryError, match=rf"^Refused: .*{word}\b"):
        statements.check(text)


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (n:$($label)) RETURN n",
        "MATCH (n:Partner|$any(['A'])) RETURN n",
        "MATCH (n : $ all($labels)) RETURN n",
        "MATCH ()-[t:$($type)]->() RETURN t",
    ],
)
def test_what_the_embedded_store_gets_wrong_is_refused_there(text: str) -> None:
    statements.check(text)
    with pytest.raises(QueryError, match="Write the label or type itself"):
        statements.check_embedded(text)


def test_parameters_elsewhere_are_let_through() -> None:
    statements.check_embedded("MATCH (n {id: $id}) WHERE n.x IN [$a, $b] RETURN {a: $c, b: ':$(x)'} AS m, $d")


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("RETURN 1", "RETURN 1"),
        ("RETURN 1;", "RETURN 1"),
        ("RETURN 1 ;  // done\n", "RETURN 1 "),
        ("RETURN ';'", "RETURN ';'"),
        ("RETURN 1 // ;", "RETURN 1 // ;"),
        ("// a: b\n/* c */\n  RETURN 1", "RETURN 1"),
        ("RETURN '// a'", "RETURN '// a'"),
        ("", ""),
        ("// nothing", ""),
    ],
)
def test_the_server_gets_the_statement_without_what_is_around_it(text: str, sent: str) -> None:
    found, before = statements.tidy(text)
    assert found == sent
    assert text[before:].startswith(sent)


@given(st.text(alphabet="ab'\"`\\/*; \n(:)"))
def test_blanking_keeps_every_character_in_its_place(text: str) -> None:
    bare = statements.bare(text)
    assert len(bare) == len(text)
    assert [at for at, c in enumerate(bare) if c == "\n"] == [at for at, c in enumerate(text) if c == "\n"]
    assert all(new in (old, " ") for new, old in zip(bare, text, strict=True))
    found, before = statements.tidy(text)
    assert text[before : before + len(found)] == found


@pytest.mark.parametrize(
    ("text", "labels", "types"),
    [
        ("MATCH (p:Partner)-[:GAVE]->(x:Exchange)", ["Partner", "Exchange"], ["GAVE"]),
        ("MATCH (p:Partner|Person)-[r:GAVE|PAID*1..3]-()", ["Partner", "Person"], ["GAVE", "PAID"]),
        ("MATCH (a)-[:GAVE|:PAID]->(b:`Odd name`:Other)", ["Odd name", "Other"], ["GAVE", "PAID"]),
        ("MATCH (a:(Partner|Person)&!Country)", ["Partner", "Person", "Country"], []),
        ("MATCH (a {b: c}) RETURN {d: e, f: [g]}", [], []),
        ("MATCH (a) WHERE a:Partner RETURN a", ["Partner"], []),
        ("RETURN ':Partner' // (:Person)", [], []),
        ("RETURN [(a)-[:GAVE]->(b) WHERE b:Exchange | b.id] AS c", ["Exchange"], ["GAVE"]),
        ("MATCH (a)--(b:Partner), (c:Partner) RETURN a", ["Partner"], []),
    ],
)
def test_labels_and_types_are_told_from_maps_and_texts(
    text: str, labels: list[str], types: list[str]
) -> None:
    found = statements.named(text)
    assert [each.name for each in found if not each.is_type] == labels
    assert [each.name for each in found if each.is_type] == types
