"""What the explorer can say of a store before anything is asked of it."""

from __future__ import annotations

from typing import Any

from ihp_graph import __version__, bundled, graph
from ihp_graph.explorer.ask import MOST_ROWS, ROWS
from ihp_graph.explorer.filters import TYPES
from ihp_graph.explorer.grow import MOST_NODES
from ihp_graph.explorer.held import Read
from ihp_graph.explorer.things import Json
from ihp_graph.explorer.turns import SECONDS, Asker
from ihp_graph.income import SIDES

PROGRAMMES = (
    "MATCH (home:Partnership) WHERE home.programme IS NOT NULL UNWIND home.programme AS name "
    "RETURN DISTINCT name ORDER BY name"
)
YEARS = "MATCH (x:Exchange) WHERE x.year IS NOT NULL RETURN min(x.year) AS first, max(x.year) AS last"
PARTNER = "RETURN p.id AS id, p.name AS name, p.source AS source"
MOST_PROGRAMMES = 2_000


def about(ask: Asker) -> Json:
    """Say what the store holds, what can be asked of it, and the limits; read once after each load."""
    read = ask.held.read()
    if read.about is None:
        read.about = told(ask, read)
    return read.about


def told(ask: Asker, read: Read) -> Json:
    """Ask the store what is to be said of it."""
    contents = read.contents.get()
    return {
        "version": __version__,
        "store": ask.held.store().connection.name,
        "tables": dict(contents.tables),
        "sources": list(contents.sources),
        "loaded": contents.loaded.isoformat() if contents.loaded else None,
        "complete": contents.complete,
        "notices": notices(ask),
        "years": years(ask),
        "programmes": [{"id": name, "name": name} for name in programmes(ask)],
        "sides": list(SIDES),
        "types": list(TYPES),
        "schema": schema(),
        "limits": {"nodes": MOST_NODES, "rows": ROWS, "most_rows": MOST_ROWS, "seconds": SECONDS},
        "empty": read.empty,
    }


def programmes(ask: Asker) -> list[str]:
    """Give the names of the programmes that partnerships belong to."""
    return [row["name"] for row in ask(PROGRAMMES, limit=MOST_PROGRAMMES)]


def known_programmes(ask: Asker) -> list[str]:
    """Give them as they were read."""
    return [programme["name"] for programme in about(ask)["programmes"]]


def years(ask: Asker) -> list[int] | None:
    """Give the first and the last year of which an exchange is; None without any."""
    [row] = ask(YEARS)
    return [row["first"], row["last"]] if row["first"] is not None else None


def notices(ask: Asker) -> list[str]:
    """Give what has to be said where partners are those of the bundled data."""
    ids, sources = sorted(id for id, _ in bundled.partners()), list(bundled.ANONYMISED.values())
    known = ask(f"UNWIND $ids AS id MATCH (p:Partner {{key: id}}) {PARTNER}", {"ids": ids})
    nameless = ask(f"MATCH (p:Partner) WHERE p.source IN $sources {PARTNER} LIMIT 1", {"sources": sources})
    return list(bundled.notices_of((row["id"], row["name"], row["source"]) for row in (*known, *nameless)))


def schema() -> dict[str, Any]:
    """Give the labels, types and properties of the graph, for whoever writes a statement."""
    labels = [label for label in graph.labels().values() if label.name != graph.LOAD_LABEL]
    properties = {label.name: [column.name for column in label.properties] for label in labels}
    for tie in graph.ties():
        names = [column.name for column in tie.properties]
        properties[tie.type] = list(dict.fromkeys([*properties.get(tie.type, []), *names]))
    return {
        "labels": [label.name for label in labels],
        "types": sorted({tie.type for tie in graph.ties()}),
        "properties": properties,
    }
