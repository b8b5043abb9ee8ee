"""The graph as a Cypher script that makes it in an empty Neo4j, by cypher-shell or the Browser.

It makes what a load makes, the bookkeeping too, so that ``ihp-graph`` goes on with the database afterwards.
Labels, types and names of properties come from the model; data are only ever literals.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from ihp_graph import __version__
from ihp_graph.export.content import Content
from ihp_graph.export.graph import Ties, nodes, relationships
from ihp_graph.graph import LOAD_LABEL, TAUGHT_TYPE, constraints

BATCH_ROWS = 20
"""Neo4j plans a statement in a time that grows much faster than its literals: 25 times as many rows in each
took 25 times as long in all."""
BATCH_CHARACTERS = 200_000
HEADER = """\
// International health partnerships as a graph, for an empty Neo4j: a script made by ihp-graph.
//   cypher-shell -a bolt://localhost:7687 -u neo4j -f FILE.cypher
// In the Browser, drop the file onto the editor and run it. If it was interrupted, run it again.
"""
NOW = "substring(toString(datetime()), 0, 19) + '+00:00'"
"""The time to the second, as :meth:`ihp_graph.store.Store.contents` reads it: a server's own zone is UTC."""
NOTE = f"(n:{LOAD_LABEL} {{key: 'load'}})"


def write(content: Content, file: BinaryIO) -> list[str]:
    """Write the script: statements that each end with a semicolon at the end of a line."""
    file.write(HEADER.encode())
    for statement in statements(content):
        file.write(f"{statement};\n".encode())
    return []


def statements(content: Content) -> Iterator[str]:
    """Give the statements of the script, without their semicolons."""
    yield from (constraint.statement for constraint in constraints())
    yield (
        f"MERGE {NOTE} SET n.complete = false, n.run = 'script', n.version = {literal(__version__)}, "
        f"n.sources = ['ihp-graph export'], n.started = {NOW}"
    )
    for label, rows in nodes(content.view):
        merge = f"MERGE (n:{label} {{key: row.key}}) SET n = row"
        yield from unwound(merge, map(literal, rows))
    for each in relationships(content.view):
        yield from made(each)
    yield f"MATCH {NOTE} SET n.complete = true, n.finished = {NOW}"


def made(each: Ties) -> Iterator[str]:
    """Give the statements that make relationships, and make none again that is there."""
    match = f"MATCH (a:{each.start} {{key: row.a}}) MATCH (b:{each.end} {{key: row.b}})\n"
    if each.type == TAUGHT_TYPE:
        # Not merged: that would read, for each of them, all that the giver taught.
        yield f"MATCH (:{each.start})-[r:{each.type}]->(:{each.end}) DELETE r"
        make = f"CREATE (a)-[r:{each.type}]->(b) SET r = row.r"
    elif each.of == "relationship":
        make = f"MERGE (b)<-[r:{each.type} {{key: row.r.key}}]-(a) SET r = row.r"
    else:
        # From the end with fewer relationships, which is never the partner.
        make = f"MERGE (b)<-[r:{each.type}]-(a)" if each.of == "end" else f"MERGE (a)-[r:{each.type}]->(b)"
    rows = ({"a": a, "b": b} | ({"r": row} if row else {}) for a, b, row in each.rows)
    yield from unwound(match + make, map(literal, rows))


def unwound(statement: str, rows: Iterable[str]) -> Iterator[str]:
    """Give the statement for as many rows at a time as one should hold."""
    batch: list[str] = []
    size = 0
    for row in rows:
        if batch and (len(batch) == BATCH_ROWS or size + len(row) > BATCH_CHARACTERS):
            yield unwind(statement, batch)
            batch, size = [], 0
        batch.append(row)
        size += len(row)
    if batch:
        yield unwind(statement, batch)


def unwind(statement: str, rows: list[str]) -> str:
    """Give the statement for these rows, a line for each."""
    return "UNWIND [\n" + ",\n".join(rows) + f"\n] AS row\n{statement}"


ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
SPECIAL = re.compile(r"[\\'\x00-\x1f\x7f-\x9f\u00ad\u0600-\u206f\ufeff\ufff0-\uffff]")
UNSEEN = ("Cc", "Cf", "Zl", "Zp", "Cn")


def literal(value: Any) -> str:
    r"""Give a value as a literal of Cypher; nothing in a text can end it, hide, or turn its direction.

    >>> literal({"key": "it's", "weight": 1.5, "frugal": True, "topic": ["a", "b\n"]})
    "{key: 'it\\'s', weight: 1.5, frugal: true, topic: ['a', 'b\\n']}"
    """
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {literal(element)}" for name, element in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(literal, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"'{SPECIAL.sub(escaped, value)}'"
    return repr(value)


def escaped(found: re.Match[str]) -> str:
    """Give a special character as it stands in a literal."""
    character = found[0]
    if character in ESCAPES:
        return ESCAPES[character]
    return f"\\u{ord(character):04x}" if unicodedata.category(character) in UNSEEN else character
