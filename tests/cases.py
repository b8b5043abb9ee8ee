"""Networks for the tests of the measures: the agreed cases, small ones by hand, and random ones."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np

from ihp_graph.network import Network

CASES = Path(__file__).parent / "data" / "cases"
NAMES = ("brokerage3", "feedforward", "typed_swap")
"""The cases whose values several independent implementations agree on."""


def case(name: str) -> tuple[dict[str, Any], nx.MultiDiGraph]:
    """Give an agreed case and its graph."""
    agreed = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    graph = nx.MultiDiGraph()
    for partner in agreed["partners"]:
        graph.add_node(partner["id"], side=partner["side"], country=partner.get("country_group"))
    for exchange in agreed["exchanges"]:
        graph.add_edge(
            exchange["from"],
            exchange["to"],
            knowledge_type=exchange["knowledge_type"],
            weight=exchange["volume"],
        )
    return agreed, graph


def network(sides: Mapping[str, str], exchanges: Iterable[tuple[Any, ...]]) -> Network:
    """Build a network of (giver, receiver, type, weight, partnership, learning, year, certainty).

    What is left out is default. A type is written ``t``, ``c`` or ``-`` (not classified).
    """
    graph = nx.MultiDiGraph()
    for partner, side in sides.items():
        graph.add_node(partner, side=side)
    for giver, receiver, *rest in exchanges:
        default = ("t", 1, None, None, None, None)
        kind, weight, partnership, learning, year, certainty = (*rest, *default[len(rest) :])
        graph.add_edge(
            giver,
            receiver,
            knowledge_type={"t": "technical", "c": "cultural", "-": None}[kind],
            weight=weight,
            partnership_id=partnership,
            learning=learning,
            year=year,
            certainty=certainty,
        )
    return Network.from_networkx(graph)


def random_graph(seed: int, partners: int = 30, exchanges: int = 90) -> nx.MultiDiGraph:
    """Make a random multigraph with both sides, unknown ones, isolates, parallel and unclassified edges."""
    rng = np.random.default_rng(seed)
    graph = nx.MultiDiGraph()
    for number in range(partners):
        graph.add_node(f"p{number:03}", side=str(rng.choice(["HIC", "LMIC", "unknown"], p=[0.5, 0.4, 0.1])))
    active = list(graph)[: partners - partners // 6]
    for _ in range(exchanges):
        giver, receiver = rng.choice(active, size=2, replace=False)
        kind = rng.choice(["technical", "cultural", ""], p=[0.6, 0.3, 0.1])
        graph.add_edge(
            str(giver),
            str(receiver),
            knowledge_type=str(kind) or None,
            weight=int(rng.integers(1, 6)),
            partnership_id=str(rng.choice(["a", "b", "c", "d", "e", ""])) or None,
            learning=str(rng.choice(["from", "about", ""])) or None,
        )
    return graph
