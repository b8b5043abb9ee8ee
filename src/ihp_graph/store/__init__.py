"""The store: a data set as a graph, in Neo4j or in the embedded store, over the same driver.

    with store.connect() as graph:
        graph.load(dataset)
        graph.read().equals(dataset)      # True
        graph.query("MATCH (p:Partner) RETURN p.name LIMIT 5")

Nothing else in ihp-graph talks to a database.
"""

from ihp_graph.store.embedded import default_home
from ihp_graph.store.result import Result
from ihp_graph.store.rows import merge
from ihp_graph.store.schema import constraints, constraints_file
from ihp_graph.store.store import Contents, Counts, LoadSummary, Store, connect

__all__ = [
    "Contents",
    "Counts",
    "LoadSummary",
    "Result",
    "Store",
    "connect",
    "constraints",
    "constraints_file",
    "default_home",
    "merge",
]
