"""What a read, check, load, network, measures and report cost, at three sizes; each beside its peer.

    make bench                   10⁴, 10⁵ and 10⁶ exchanges, 500 MB of IATI, large views, the explorer's page
    make bench SIZES="1e4"       one size

Each stage runs in a process of its own, so that its peak memory is its own (that of the store's server
isn't in it). A peer does the same work plainly, in the same run: ratios can be compared between
machines, seconds can't. No test depends on a timing.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import activities
import synthetic

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

SIZES = ("1e4", "1e5", "1e6")
IATI_MEGABYTES = 500
PEER_LIMIT = 100_000
"""Above this many exchanges a peer in plain NetworkX takes too long to wait for."""

Timings = dict[str, float]


@contextmanager
def timed(timings: Timings, name: str) -> Iterator[None]:
    """Add the seconds that the block takes to the timings."""
    start = time.perf_counter()
    yield
    timings[name] = timings.get(name, 0.0) + time.perf_counter() - start


def read(folder: Path, timings: Timings) -> None:
    """Read and validate; the peer is pandas reading the same files with nothing checked."""
    import pandas as pd

    from ihp_graph import sources

    with timed(timings, "seconds"):
        sources.read([folder])
    with timed(timings, "peer"):
        for path in folder.glob("*.csv"):
            pd.read_csv(path, dtype=str, keep_default_na=False)


def check(folder: Path, timings: Timings) -> None:
    """List the faults of a data set in which every tenth exchange has one; the peer is the sound one."""
    import pandas as pd

    from ihp_graph import sources

    with timed(timings, "peer"):
        sources.check([folder])
    with tempfile.TemporaryDirectory() as broken:
        for path in folder.glob("*.csv"):
            frame = pd.read_csv(path, dtype=str, keep_default_na=False)
            if path.stem == "exchanges":
                frame.loc[::10, "knowledge_type"] = "clinical"
            frame.to_csv(Path(broken) / path.name, index=False)
        with timed(timings, "seconds"):
            sources.check([Path(broken)])


def network(folder: Path, timings: Timings) -> None:
    """Build the network; the peer is NetworkX adding the same arcs."""
    import networkx as nx

    from ihp_graph import sources
    from ihp_graph.network import Network

    dataset = sources.read([folder])
    with timed(timings, "seconds"):
        built = Network.of(dataset)
    with timed(timings, "peer"):
        graph = nx.MultiDiGraph()
        graph.add_nodes_from(built.partners.index)
        exchanges = built.exchanges
        graph.add_edges_from(
            (giver, receiver, {"weight": weight, "knowledge_type": kind})
            for giver, receiver, weight, kind in zip(
                exchanges["from_partner_id"],
                exchanges["to_partner_id"],
                exchanges["weight"],
                exchanges["knowledge_type"],
                strict=True,
            )
        )


def measures(folder: Path, timings: Timings) -> None:
    """Compute every measure; the peer is pandas reading the exchanges' CSV, once."""
    import pandas as pd

    from ihp_graph import measures, sources
    from ihp_graph.network import Network

    with timed(timings, "peer"):
        pd.read_csv(folder / "exchanges.csv")
    built = Network.of(sources.read([folder]))
    with timed(timings, "seconds"):
        measures.all_measures(built)
        measures.concentration(built, measures.partner_measures(built))


def against(key: str, folder: Path, timings: Timings) -> None:
    """Compute one measure; the peer is NetworkX's own, on the same graph, at sizes that it can finish."""
    import networkx as nx

    from ihp_graph import sources
    from ihp_graph.measures import MEASURES, PARTNER_MEASURES
    from ihp_graph.network import Network

    built = Network.of(sources.read([folder]))
    built.flows.matrix  # noqa: B018 - made once for all measures, as NetworkX's graph is below
    with timed(timings, "seconds"):
        {**MEASURES, **PARTNER_MEASURES}[key](built)
    theirs, limit = NETWORKX[key]
    if len(built.exchanges) <= limit:
        graph = nx.from_scipy_sparse_array(built.weight, create_using=nx.DiGraph)
        with timed(timings, "peer"):
            getattr(nx, theirs)(graph, **({"max_iter": 10_000} if theirs == "hits" else {}))


NETWORKX = {
    "pagerank": ("pagerank", PEER_LIMIT),
    "hits_hub": ("hits", PEER_LIMIT),
    "reciprocity_edgewise": ("overall_reciprocity", PEER_LIMIT),
    "flow_hierarchy": ("flow_hierarchy", PEER_LIMIT),
    "triad_census": ("triadic_census", 10_000),
    "betweenness": ("betweenness_centrality", 10_000),
    "constraint": ("constraint", 10_000),
}
"""NetworkX's name of a measure, and above how many exchanges it takes too long to wait for."""


def report(folder: Path, timings: Timings) -> None:
    """Write the HTML report; the peer is the same report as JSON."""
    from ihp_graph import report, sources
    from ihp_graph.filters import as_view

    view = as_view(sources.read([folder]))
    with timed(timings, "seconds"):
        report.render(view, "html")
    with timed(timings, "peer"):
        report.render(view, "json")


def load(kind: str, folder: Path, timings: Timings) -> None:
    """Load into a store; the peer is the bare driver's UNWIND of as many nodes and relationships."""
    from ihp_graph import sources
    from stores import embedded_place, neo4j_place

    dataset = sources.read([folder])
    with tempfile.TemporaryDirectory() as home:
        places = embedded_place(Path(home) / "store") if kind == "embedded" else neo4j_place()
        place = next(places)
        with place.open() as opened:
            with timed(timings, "seconds"):
                opened.load(dataset)
            items = sum(
                opened.query(f"MATCH {pattern} RETURN count(*) AS n")[0]["n"]
                for pattern in ("(n)", "()-->()")
            )
            keys = list(range(min(len(dataset["exchanges"]), PEER_LIMIT)))
            with opened.connection.write_session() as session:
                session.run("CREATE CONSTRAINT FOR (n:Bare) REQUIRE n.key IS UNIQUE").consume()
                with timed(timings, "bare"):
                    for start in range(0, len(keys), BATCH):
                        rows = [
                            {"key": key, "type": "technical", "year": 2015} for key in keys[start:][:BATCH]
                        ]
                        session.execute_write(lambda tx, rows=rows: tx.run(BARE_NODES, rows=rows).consume())
                        session.execute_write(lambda tx, rows=rows: tx.run(BARE_TIES, rows=rows).consume())
        timings["peer"] = timings.pop("bare") / (2 * len(keys)) * items
        timings["items"] = items
        next(places, None)


def iati(file: Path, timings: Timings) -> None:
    """Read IATI activities of all sectors; the peer is lxml parsing the same file and forgetting it."""
    from lxml import etree

    from ihp_graph import sources

    with timed(timings, "seconds"):
        sources.read(file, all_sectors=True)
    with timed(timings, "peer"):
        for _, element in etree.iterparse(file, tag="iati-activity"):
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]


BATCH = 2_000
BARE_NODES = "UNWIND $rows AS row MERGE (n:Bare {key: row.key}) SET n = row"
BARE_TIES = (
    "UNWIND $rows AS row MATCH (n:Bare {key: row.key}), (m:Bare {key: row.key - row.key % 20}) "
    "MERGE (n)-[r:TIE {key: row.key}]->(m)"
)


CHILD: dict[str, Callable[[Path, Timings], None]] = {
    "read": read,
    "check": check,
    "network": network,
    "measures": measures,
    **{key: partial(against, key) for key in NETWORKX},
    "report": report,
    "load-embedded": partial(load, "embedded"),
    "load-neo4j": partial(load, "neo4j"),
}


STAGES = tuple(CHILD)
"""Of each size; the other child reads a file of IATI."""
CHILD["iati"] = iati


def child(stage: str, folder: Path) -> None:
    """Run one stage in this process and print its timings."""
    timings: Timings = {}
    CHILD[stage](folder, timings)
    timings["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(timings))


def measure(stage: str, folder: Path) -> dict[str, Any]:
    """Run one stage in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, "--child", stage, str(folder)],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(HERE.parent)},
    )
    if done.returncode:
        return {"error": done.stderr.strip().splitlines()[-1:]}
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def main(sizes: list[str]) -> None:
    """Print a line for each size and stage."""
    print(
        f"{'exchanges':>10}  {'stage':<20} {'seconds':>8} {'a second':>10} "
        f"{'peer':>8} {'ratio':>6} {'peak MiB':>9}"
    )
    if sizes == list(SIZES):
        with tempfile.TemporaryDirectory() as name:
            file = Path(name) / "activities.xml"
            activities.write(file, IATI_MEGABYTES)
            line(IATI_MEGABYTES, "iati (MB)", measure("iati", file))
    for size in sizes:
        number = int(float(size))
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "data"
            synthetic.write(folder, number)
            for stage in STAGES:
                line(number, stage, measure(stage, folder))
    if sizes == list(SIZES):
        for page in ("view.py", "explorer.py"):
            subprocess.run([sys.executable, str(HERE / page)], check=False)


def line(number: int, stage: str, result: dict[str, Any]) -> None:
    """Print one line of the table."""
    if "error" in result:
        print(f"{number:>10,}  {stage:<20} not run: {result['error']}")
        return
    peer = result.get("peer")
    print(
        f"{number:>10,}  {stage:<20} {result['seconds']:>8.2f} {number / result['seconds']:>10,.0f} "
        + (f"{peer:>8.2f} {result['seconds'] / peer:>6.1f} " if peer else f"{'–':>8} {'–':>6} ")
        + f"{result['peak']:>9,.0f}",
        flush=True,
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(sys.argv[2], Path(sys.argv[3]))
    else:
        main(sys.argv[1:] or list(SIZES))
