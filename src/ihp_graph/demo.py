"""The main job on the bundled real partnerships: into a store of its own, a report and a network page out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ihp_graph import paths, report, sources, store
from ihp_graph.errors import IhpGraphError
from ihp_graph.filters import as_view
from ihp_graph.views import network

TOLD = ("Q1", "Q2", "Q3", "Q4", "Q8")
"""The questions whose findings stand out most: one line each."""


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demo made: the findings that stand out, the two pages and where the graph is."""

    findings: tuple[str, ...]
    report: Path
    network: Path
    store: Path


def run(folder: Path, progress: Callable[[int, int], None] | None = None) -> Demo:
    """Load the bundled data into the demo's own store, and write the pages about what it then holds.

    Parameters
    ----------
    folder : where ``report.html`` and ``network.html`` go.
    progress : called with the number of rows written and of rows to write.

    Raises
    ------
    StoreError
        where there is no embedded store for this platform, or it can't be used.
    """
    home = store.default_home("demo")
    source = paths.demo_source()
    with store.connect(home=home) as graph:
        graph.load(sources.read([source]), replace=True, sources=[source.name], progress=progress)
        view = as_view(graph.read())
    document = report.document(view)
    found = {question["id"]: question["finding"] for question in document["questions"]}
    first, second = ("Report", "report.html"), ("Network", "network.html")
    pages = {
        "report.html": report.html.render(view, document, pages=(first, second)),
        "network.html": network.render(view, pages=(second, first)),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, page in pages.items():
            (folder / name).write_text(page, encoding="utf-8")
    except OSError as error:
        raise IhpGraphError(
            f"{folder} can't be written: {error.strerror}. Name another: --output."
        ) from error
    return Demo(
        tuple(found[question] for question in TOLD), folder / "report.html", folder / "network.html", home
    )
