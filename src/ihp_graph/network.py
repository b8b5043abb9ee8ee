"""Who taught whom: the exchanges of a data set as a weighted, directed network of partners.

An exchange goes from the giver to the receiver of knowledge: ``i → j`` means *i teaches j*. Parallel
exchanges are summed, partners without exchanges stay in as isolates.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

import networkx as nx
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from scipy.sparse import csr_array

from ihp_graph.dataset import Dataset
from ihp_graph.filters import View, as_view
from ihp_graph.flows import CERTAINTIES, KINDS, UNDATED, Codes, Flows, Ints
from ihp_graph.income import SIDES, UNKNOWN
from ihp_graph.once import once

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, eq=False)
class Network:
    """Partners, the exchanges between them, and one sparse matrix for each knowledge type.

    Parameters
    ----------
    partners
        Indexed by id, sorted; columns ``name``, ``country`` (alpha-3), ``side`` (as of ``side_as_of``).
    exchanges
        One row each, at least ``from_partner_id``, ``to_partner_id``, ``partnership_id``,
        ``knowledge_type``, ``learning``, ``giver_side``, ``receiver_side`` (sides at the exchange's
        date) and ``weight`` (> 0); ``year`` and ``certainty`` where they are known.
    partnerships
        Indexed by id, sorted; column ``name``. Those without exchanges too.
    side_as_of
        The fiscal year of ``partners.side``, None where the sides were given.

    Examples
    --------
    >>> import networkx as nx
    >>> graph = nx.MultiDiGraph()
    >>> graph.add_node("Leeds", side="HIC")
    >>> graph.add_node("Gulu", side="LMIC")
    >>> _ = graph.add_edge("Leeds", "Gulu", knowledge_type="technical", weight=3)
    >>> _ = graph.add_edge("Gulu", "Leeds", knowledge_type="cultural")
    >>> network = Network.from_networkx(graph)
    >>> network
    <Network: 2 partners, 2 exchanges>
    >>> network.matrices["technical"].toarray().tolist()
    [[0.0, 0.0], [3.0, 0.0]]
    """

    partners: pd.DataFrame
    exchanges: pd.DataFrame
    partnerships: pd.DataFrame
    side_as_of: int | None = None

    @classmethod
    def of(cls, data: View | Dataset) -> Network:
        """Build the network of a data set, or of what a filter leaves in view of it."""
        view = as_view(data)
        partners = view.partners().set_index("id").sort_index()
        exchanges = view.exchanges()
        return cls(
            partners[["name", "country", "side"]],
            exchanges,
            partnerships_of(view.dataset["partnerships"].set_index("id"), exchanges),
            view.side_as_of,
        )

    @classmethod
    def from_networkx(cls, graph: nx.DiGraph[Any]) -> Network:
        """Build the network of a NetworkX graph whose edges go from giver to receiver.

        Parameters
        ----------
        graph
            A DiGraph or MultiDiGraph; each edge is an exchange. Node attributes, all optional:
            ``side`` (``HIC`` or ``LMIC``, else unknown), ``country``, ``name``. Edge attributes, all
            optional: ``knowledge_type`` (``technical`` or ``cultural``, else unclassified), ``weight``
            (> 0, else 1), ``partnership_id``, ``learning``, ``certainty``, ``year`` (an int), and
            ``giver_side`` and ``receiver_side`` where the sides at the exchange's date differ from the
            nodes'.

        Raises
        ------
        ValueError
            The graph is undirected, or an attribute has a value that isn't one of these.

        Notes
        -----
        Loops are left out: nobody teaches oneself.
        """
        if not graph.is_directed():
            raise ValueError("the graph must be directed: an exchange goes from giver to receiver")
        nodes = sorted(graph.nodes, key=str)
        attributes = [graph.nodes[node] for node in nodes]
        partners = pd.DataFrame(
            {
                "name": text(
                    attribute.get("name", node) for node, attribute in zip(nodes, attributes, strict=True)
                ),
                "country": text(attribute.get("country") for attribute in attributes),
                "side": text(one_of(SIDES, attribute.get("side"), UNKNOWN) for attribute in attributes),
            },
        ).set_axis(pd.Index(nodes, name="id", dtype=None if nodes else "str"))
        side = dict(zip(nodes, partners["side"], strict=True))
        rows = sorted(
            (
                exchange_of(giver, receiver, attribute, side)
                for giver, receiver, attribute in graph.edges(data=True)
                if giver != receiver
            ),
            key=lambda row: tuple(map(str, row.values())),
        )
        exchanges = pd.DataFrame(
            {column: [row[column] for row in rows] for column in ("from_partner_id", "to_partner_id")}
            | {column: text(row[column] for row in rows) for column in EDGE_TEXTS}
            | {"year": pd.Series([row["year"] for row in rows], dtype="Int64")}
            | {"weight": np.array([row["weight"] for row in rows], dtype=float)}
        )
        return cls(partners, exchanges, partnerships_of(None, exchanges))

    @classmethod
    def coerce(cls, data: Network | nx.DiGraph[Any] | View | Dataset) -> Network:
        """Take a network as it is, and make one of a NetworkX graph, a view or a data set."""
        if isinstance(data, Network):
            return data
        if isinstance(data, nx.Graph):
            return cls.from_networkx(data)
        return cls.of(data)

    def to_networkx(self) -> nx.MultiDiGraph[Any]:
        """Give the NetworkX graph: a node for each partner, an edge from giver to receiver for each exchange.

        The attributes are those that :meth:`from_networkx` reads; what isn't recorded is left out.
        """
        graph: nx.MultiDiGraph[Any] = nx.MultiDiGraph()
        for partner, row in zip(self.partners.index, self.partners.to_dict("records"), strict=True):
            graph.add_node(partner, **recorded(row))
        columns = [column for column in (*EDGE_TEXTS, "year", "weight") if column in self.exchanges]
        ends = zip(self.exchanges["from_partner_id"], self.exchanges["to_partner_id"], strict=True)
        rows = self.exchanges[columns].to_dict("records")
        for (giver, receiver), key, row in zip(ends, self.exchanges.index, rows, strict=True):
            graph.add_edge(giver, receiver, key=key, **recorded(row))
        return graph

    def __repr__(self) -> str:
        return f"<Network: {len(self.partners)} partners, {len(self.exchanges)} exchanges>"

    @property
    @once
    def flows(self) -> Flows:
        """The exchanges as arrays, in the order of ``exchanges``."""
        exchanges = self.exchanges.reindex(columns=[*dict.fromkeys([*self.exchanges, "certainty", "year"])])
        giver, receiver = (
            positions(self.partners.index, exchanges[f"{end}_partner_id"]) for end in ("from", "to")
        )
        n = len(self.partners)
        pair, keys = pd.factorize(np.minimum(giver, receiver) * n + np.maximum(giver, receiver), sort=True)
        return Flows(
            partners=n,
            pairs=np.array(np.divmod(keys, max(n, 1))),
            pair=pair,
            giver=giver,
            receiver=receiver,
            kind=codes(exchanges["knowledge_type"], KINDS),
            giver_side=codes(exchanges["giver_side"], SIDES),
            receiver_side=codes(exchanges["receiver_side"], SIDES),
            weight=exchanges["weight"].to_numpy(dtype=float),
            partnership=positions(self.partnerships.index, exchanges["partnership_id"]),
            about=exchanges["learning"].eq("about").to_numpy(dtype=bool),
            certainty=codes(exchanges["certainty"], CERTAINTIES),
            year=exchanges["year"].to_numpy(dtype=np.int64, na_value=UNDATED),
        )

    @property
    @once
    def side(self) -> Codes:
        """The position in ``SIDES`` of each partner's side, as of ``side_as_of``."""
        return codes(self.partners["side"], SIDES)

    @property
    def matrices(self) -> dict[str, csr_array]:
        """One n × n matrix for each of ``KINDS``: ``[i, j]`` is the weight that i gave to j."""
        return self.flows.matrices

    @property
    def weight(self) -> csr_array:
        """The n × n matrix of all weights, ``[i, j]`` from i to j."""
        return self.flows.matrix

    @property
    @once
    def arcs(self) -> csr_array:
        """The n × n matrix with 1.0 where i gave anything to j."""
        arcs = self.weight.copy()
        arcs.data[:] = 1.0
        return arcs

    def cross(self) -> dict[str, csr_array]:
        """Give :attr:`matrices` over the HIC–LMIC exchanges only."""
        return self.flows.cross_side.matrices


def accepts_graphs(
    measure: Callable[Concatenate[Network, P], R],
) -> Callable[Concatenate[Network | nx.DiGraph[Any] | View | Dataset, P], R]:
    """Let a function of a Network take a NetworkX graph, a view or a data set as well."""

    @wraps(measure)
    def measured(
        network: Network | nx.DiGraph[Any] | View | Dataset, /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        return measure(Network.coerce(network), *args, **kwargs)

    return measured


EDGE_TEXTS = ("knowledge_type", "learning", "partnership_id", "certainty", "giver_side", "receiver_side")


def exchange_of(
    giver: Hashable, receiver: Hashable, attributes: Mapping[str, Any], side: Mapping[Hashable, str]
) -> dict[str, Any]:
    """Read one edge of a graph as an exchange."""
    weight = float(attributes.get("weight", 1.0))
    if not (math.isfinite(weight) and weight > 0):
        raise ValueError(f"the weight from {giver!r} to {receiver!r} is {weight}; it must be above 0")
    return {
        "from_partner_id": giver,
        "to_partner_id": receiver,
        "knowledge_type": one_of(KINDS, attributes.get("knowledge_type"), None),
        "learning": one_of(("from", "about"), attributes.get("learning"), None),
        "partnership_id": attributes.get("partnership_id"),
        "certainty": one_of(CERTAINTIES[:2], attributes.get("certainty"), None),
        "year": None if pd.isna(attributes.get("year")) else int(attributes["year"]),
        "giver_side": one_of(SIDES, attributes.get("giver_side"), side[giver]),
        "receiver_side": one_of(SIDES, attributes.get("receiver_side"), side[receiver]),
        "weight": weight,
    }


def one_of(allowed: tuple[str, ...], value: object, default: str | None) -> str | None:
    """Give the value where it is one of those allowed, the default where it is missing."""
    if value is None or value == "" or (isinstance(value, float) and math.isnan(value)):
        return default
    if value not in allowed:
        raise ValueError(f"{value!r} is none of {', '.join(allowed)}")
    return str(value)


def partnerships_of(table: pd.DataFrame | None, exchanges: pd.DataFrame) -> pd.DataFrame:
    """Give id and name of every partnership, of those too that only exchanges name."""
    named = pd.Series(dtype="str") if table is None else table["name"]
    ids = sorted(set(named.index) | set(exchanges["partnership_id"].dropna().unique()))
    return (
        pd.DataFrame({"name": named.reindex(pd.Index(ids, dtype="str"))})
        .rename_axis("id")
        .astype({"name": "str"})
    )


def positions(index: pd.Index[Any], values: pd.Series[Any]) -> Ints:
    """Give each value's position in the index, −1 where it has none."""
    if index.dtype != "str":  # nodes of a NetworkX graph can be anything
        return np.asarray(index.get_indexer(pd.Index(values)), dtype=np.int64)
    found = pc.index_in(pa.array(values.astype("str")), value_set=pa.array(index))
    return np.asarray(found.fill_null(-1), dtype=np.int64)


def codes(values: pd.Series[Any], order: tuple[str, ...]) -> Codes:
    """Give each value's position in the order; what is missing counts as the last."""
    found = positions(pd.Index(order, dtype="str"), values)
    return np.where(found < 0, len(order) - 1, found).astype(np.int8)


def recorded(row: Mapping[Hashable, Any]) -> dict[str, Any]:
    """Leave out what is missing."""
    return {str(column): value for column, value in row.items() if not pd.isna(value)}


def text(values: Iterable[object]) -> pd.Series[str]:
    """Make a column of text, missing where the value is None."""
    cells = [None if value is None else str(value) for value in values]
    return pd.Series(cells, dtype="str")
