"""What of the graph's shape the statements of the store need: labels, patterns, constraints."""

from __future__ import annotations

from ihp_graph import graph
from ihp_graph.graph import COUNTRY_LABEL, LOAD_LABEL, TAUGHT_TYPE, ends, label_of
from ihp_graph.model import TABLES, Node

__all__ = [
    "COUNTRY_LABEL",
    "LOAD_LABEL",
    "TAUGHT_TYPE",
    "constraints",
    "constraints_file",
    "ends",
    "filled",
    "label_of",
    "rows_pattern",
]

HEADER = """\
// The constraints of the graph, generated from src/ihp_graph/model.py: don't edit them here.
// Every row of a table is a node or a relationship with a `key` of its own; Neo4j Community has them all.
// `ihp-graph load` makes them; to make them yourself: cypher-shell < constraints.cypher
"""


def filled(table: str) -> str:
    """Give a column that no row of the table leaves blank: what tells a row from a placeholder."""
    return next(column.name for column in TABLES[table].columns if column.filled)


def rows_pattern(table: str) -> str:
    """Give the pattern that finds a table's rows, called ``n``, and no placeholder."""
    shape = TABLES[table].graph
    if isinstance(shape, Node):
        return f"MATCH (n:{shape.label}) WHERE n.{filled(table)} IS NOT NULL AND n.key IS NOT NULL"
    start, end = ends(table)
    return f"MATCH (:{start})-[n:{'|'.join(shape.types.values())}]->(:{end}) WHERE n.key IS NOT NULL"


def constraints() -> list[str]:
    """Give the statements that make the constraints; each does nothing where they are made already."""
    return [constraint.statement for constraint in graph.constraints()]


def constraints_file() -> str:
    """Give the text of ``cypher/constraints.cypher``."""
    return HEADER + "".join(f"{statement};\n" for statement in constraints())
