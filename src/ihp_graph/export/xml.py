"""The graph as GraphML or GEXF: written element by element, however large it is.

XML has no place for most control characters, such as the bell: they are written as Python writes them,
``\\x07``, and the texts that held one are counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from ihp_graph.export.content import Content
from ihp_graph.export.graph import LABEL, Attribute, edge_attributes, flat_edges, flat_nodes, node_attributes
from ihp_graph.output import visible

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no XML 1.0 document can hold, https://www.w3.org/TR/xml/#charsets."""
# A line break within an attribute, and a return anywhere, would be read as something else.
REFERENCES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
CHUNK = 2_000
"""So many elements are written at a time."""


class Escape:
    """Writes values as XML has them, and counts those that held what XML can't."""

    def __init__(self) -> None:
        self.changed: set[str] = set()

    def __call__(self, value: Any) -> str:
        """Give a value as text within an element or between quotation marks."""
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int | float):
            return repr(value)
        text = str(value)
        if FORBIDDEN.search(text):
            self.changed.add(text)
            text = FORBIDDEN.sub(lambda found: visible(found[0]), text)
        return text.translate(REFERENCES)

    def notes(self) -> list[str]:
        """Say what was changed."""
        if not self.changed:
            return []
        return [
            f"Texts that hold control characters, which XML can't: {len(self.changed):,}. These are written "
            "as \\x07 and the like; csv, parquet and cypher hold them as they are."
        ]


def write_graphml(content: Content, file: BinaryIO) -> list[str]:
    """Write GraphML 1.0, http://graphml.graphdrawing.org: a directed graph with typed attributes."""
    escape = Escape()
    write(file, graphml(content, escape))
    return escape.notes()


def write_gexf(content: Content, file: BinaryIO) -> list[str]:
    """Write GEXF 1.2, https://gexf.net/schema.html: a directed graph with typed attributes."""
    escape = Escape()
    write(file, gexf(content, escape))
    return escape.notes()


def write(file: BinaryIO, elements: Iterator[str]) -> None:
    """Write text as UTF-8, many elements at a time."""
    parts: list[str] = []
    for element in elements:
        parts.append(element)
        if len(parts) == CHUNK:
            file.write("".join(parts).encode("utf-8"))
            parts.clear()
    file.write("".join(parts).encode("utf-8"))


GRAPHML_TYPES = {str: "string", float: "double", int: "long", bool: "boolean"}


def graphml(content: Content, escape: Escape) -> Iterator[str]:
    """Give the text of a GraphML document, piece by piece."""
    yield DECLARATION + '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    of_nodes, of_edges = ids(node_attributes(), "n"), ids(edge_attributes(), "e")
    for domain, named in (("node", of_nodes), ("edge", of_edges)):
        for attribute, key in named.items():
            kind = GRAPHML_TYPES[attribute.type]
            yield f'<key id="{key}" for="{domain}" attr.name="{attribute.name}" attr.type="{kind}"/>\n'
    yield '<graph id="ihp-graph" edgedefault="directed">\n'

    def data(keys: dict[str, str], values: dict[str, Any]) -> str:
        return "".join(f'<data key="{keys[name]}">{escape(value)}</data>' for name, value in values.items())

    keys = by_name(of_nodes)
    for node, values in flat_nodes(content.view):
        yield f'<node id="{escape(node)}">{data(keys, values)}</node>\n'
    keys = by_name(of_edges)
    for start, end, edge, values in flat_edges(content.view):
        ends = f'source="{escape(start)}" target="{escape(end)}"'
        yield f'<edge id="{edge}" {ends}>{data(keys, values)}</edge>\n'
    yield "</graph>\n</graphml>\n"


GEXF_TYPES = {str: "string", float: "double", int: "integer", bool: "boolean"}
WEIGHT = "weight"


def gexf(content: Content, escape: Escape) -> Iterator[str]:
    """Give the text of a GEXF document, piece by piece; labels and the edges' weights are no attributes."""
    yield DECLARATION + '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'
    yield "<meta><creator>ihp-graph</creator></meta>\n"
    yield '<graph mode="static" defaultedgetype="directed">\n'
    of_nodes = ids([each for each in node_attributes() if each.name != LABEL], "n")
    of_edges = ids([each for each in edge_attributes() if each.name not in (LABEL, WEIGHT)], "e")
    for domain, named in (("node", of_nodes), ("edge", of_edges)):
        yield f'<attributes class="{domain}" mode="static">\n'
        for attribute, key in named.items():
            kind = GEXF_TYPES[attribute.type]
            yield f'<attribute id="{key}" title="{attribute.name}" type="{kind}"/>\n'
        yield "</attributes>\n"

    def attvalues(keys: dict[str, str], values: dict[str, Any]) -> str:
        inner = "".join(
            f'<attvalue for="{keys[name]}" value="{escape(value)}"/>' for name, value in values.items()
        )
        return f"<attvalues>{inner}</attvalues>"

    yield "<nodes>\n"
    keys = by_name(of_nodes)
    for node, values in flat_nodes(content.view):
        label = escape(values.pop(LABEL))
        yield f'<node id="{escape(node)}" label="{label}">{attvalues(keys, values)}</node>\n'
    yield "</nodes>\n<edges>\n"
    keys = by_name(of_edges)
    for start, end, edge, values in flat_edges(content.view):
        own = "".join(f' {name}="{escape(values.pop(name))}"' for name in (LABEL, WEIGHT) if name in values)
        ends = f'source="{escape(start)}" target="{escape(end)}"'
        yield f'<edge id="{edge}" {ends}{own}>{attvalues(keys, values)}</edge>\n'
    yield "</edges>\n</graph>\n</gexf>\n"


def ids(attributes: list[Attribute], prefix: str) -> dict[Attribute, str]:
    """Give each attribute an id within the document."""
    return {attribute: f"{prefix}{number}" for number, attribute in enumerate(attributes)}


def by_name(named: dict[Attribute, str]) -> dict[str, str]:
    """Give the id of an attribute by its name."""
    return {attribute.name: key for attribute, key in named.items()}
