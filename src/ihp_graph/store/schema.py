"""The shape of the graph, read off the model: labels, what they stand for, constraints."""

from __future__ import annotations

from ihp_graph.model import TABLES, Node, Relationship

COUNTRY_LABEL, LOAD_LABEL, TAUGHT_TYPE = "Country", "Load", "TAUGHT"

HEADER = """\
// The constraints of the graph, generated from src/ihp_graph/model.py: don't edit them here.
// Every row of a table is a node or a relationship with a `key` of its own; Neo4j Community has them all.
// `ihp-graph load` makes them; to make them yourself: cypher-shell < constraints.cypher
"""


def label_of(table: str) -> str:
    """Give the label of a table's nodes, or of the countries."""
    if table == "countries":
        return COUNTRY_LABEL
    graph = TABLES[table].graph
    assert isinstance(graph, Node)
    return graph.label


def ends(table: str) -> tuple[str, str]:
    """Give the labels between which the rows of a table are relationships."""
    graph = TABLES[table].graph
    assert isinstance(graph, Relationship)
    start, end = (TABLES[table].column(name).refers_to or "" for name in (graph.start, graph.end))
    return label_of(start), graph.hub.label if graph.hub else label_of(end)


def filled(table: str) -> str:
    """Give a column that no row of the table leaves blank: what tells a row from a placeholder."""
    return next(column.name for column in TABLES[table].columns if column.filled)


def rows_pattern(table: str) -> str:
    """Give the pattern that finds a table's rows, called ``n``, and no placeholder."""
    graph = TABLES[table].graph
    if isinstance(graph, Node):
        return f"MATCH (n:{graph.label}) WHERE n.{filled(table)} IS NOT NULL AND n.key IS NOT NULL"
    start, end = ends(table)
    return f"MATCH (:{start})-[n:{'|'.join(graph.types.values())}]->(:{end}) WHERE n.key IS NOT NULL"


def constraints() -> list[str]:
    """Give the statements that make the constraints; each does nothing where they are made already."""
    nodes: dict[str, tuple[str, ...]] = {}
    types: dict[str, str] = {}
    for table in TABLES.values():
        if isinstance(table.graph, Node):
            nodes[table.graph.label] = ("key", "id") if "id" in table.column_names else ("key",)
        else:
            types |= dict.fromkeys(table.graph.types.values(), "key")
            if table.graph.hub:
                nodes[table.graph.hub.label] = ("key", "id")
    nodes |= {COUNTRY_LABEL: ("key", "id"), LOAD_LABEL: ("key",)}
    types[TAUGHT_TYPE] = "exchange_id"
    wanted = [(label, f"(n:{label})", name) for label, names in nodes.items() for name in names]
    wanted += [(kind, f"()-[n:{kind}]-()", name) for kind, name in types.items()]
    return [
        f"CREATE CONSTRAINT {of.lower()}_{name} IF NOT EXISTS FOR {pattern} REQUIRE n.{name} IS UNIQUE"
        for of, pattern, name in wanted
    ]


def constraints_file() -> str:
    """Give the text of ``cypher/constraints.cypher``."""
    return HEADER + "".join(f"{statement};\n" for statement in constraints())
