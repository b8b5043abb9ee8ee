"""The constraints of the graph, read off the model."""

from __future__ import annotations

from ihp_graph.model import TABLES, Node, Relationship

COUNTRY, DECISION, LOAD, TAUGHT = "Country", "Decision", "Load", "TAUGHT"

HEADER = """\
// The constraints of the graph, generated from src/ihp_graph/model.py: don't edit them here.
// Every row of a table is a node or a relationship with a `key` of its own; Neo4j Community has them all.
// `ihp-graph load` makes them; to make them yourself: cypher-shell < constraints.cypher
"""


def labels() -> dict[str, bool]:
    """Give every label of the graph, and whether its nodes have an ``id`` beside their key."""
    having = {
        table.graph.label: "id" in table.column_names
        for table in TABLES.values()
        if isinstance(table.graph, Node)
    }
    return having | {COUNTRY: True, DECISION: True, LOAD: False}


def row_types() -> list[str]:
    """Give the relationship types that stand for rows."""
    return [
        kind
        for table in TABLES.values()
        if isinstance(table.graph, Relationship)
        for kind in table.graph.types.values()
    ]


def constraints() -> list[str]:
    """Give the statements that make the constraints; each does nothing where they are made already."""
    statements = []
    for label, has_id in labels().items():
        for name in ("key", "id") if has_id else ("key",):
            statements.append(
                f"CREATE CONSTRAINT {label.lower()}_{name} IF NOT EXISTS "
                f"FOR (n:{label}) REQUIRE n.{name} IS UNIQUE"
            )
    for kind, name in [*((kind, "key") for kind in row_types()), (TAUGHT, "exchange_id")]:
        statements.append(
            f"CREATE CONSTRAINT {kind.lower()}_{name} IF NOT EXISTS "
            f"FOR ()-[r:{kind}]-() REQUIRE r.{name} IS UNIQUE"
        )
    return statements


def constraints_file() -> str:
    """Give the text of ``cypher/constraints.cypher``."""
    return HEADER + "".join(f"{statement};\n" for statement in constraints())
