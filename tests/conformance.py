"""Which Cypher works where: the statements of store/analyst.toml on every store, and the page that says so.

    python tests/conformance.py

measures on the stores that this machine has (of the others it keeps what was measured before), and writes
``tests/store/conformance.json`` and ``docs/cypher.md``.
"""

from __future__ import annotations

import json
import math
import re
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ihp_graph.errors import QueryError
from ihp_graph.store import Store
from stores import Place, embedded_place, neo4j_2026_place, neo4j_place

HERE = Path(__file__).parent / "store"
STATEMENTS = HERE / "analyst.toml"
MEASURED = HERE / "conformance.json"
PAGE = HERE.parents[1] / "docs" / "cypher.md"
STORES: dict[str, Callable[[], Iterator[Place]]] = {
    "Neo4j 5.26": neo4j_place,
    "Neo4j 2026": neo4j_2026_place,
    "embedded": lambda: embedded_place(Path(tempfile.mkdtemp(prefix="ihp-graph-conformance-"))),
}
"""By the name that the page gives them, the one whose rows are the measure first."""
SECONDS = 60.0
WORKS, OTHER_ROWS, ACCEPTED, REFUSED = "works", "other rows", "accepted", "refused"
SIGNS = {WORKS: "✓", OTHER_ROWS: "other rows", ACCEPTED: "accepted", REFUSED: "refused"}

Rows = list[dict[str, Any]]
Results = Mapping[str, Mapping[str, str]]
"""By store and feature: :data:`WORKS`, or what differs."""


@dataclass(frozen=True)
class Statement:
    """A statement of analyst.toml; ``refused`` where a store should refuse it."""

    group: str
    feature: str
    cypher: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    refused: bool = False
    empty: bool = False
    note: str = ""

    @property
    def ordered(self) -> bool:
        """Whether the order of the rows is the statement's own."""
        return re.search(r"ORDER BY[^{}]*\Z", self.cypher) is not None


def statements() -> list[Statement]:
    """Read the statements, in the order in which they stand."""
    read = tomllib.loads(STATEMENTS.read_text(encoding="utf-8"))["statement"]
    return [Statement(**entry | {"cypher": entry["cypher"].strip()}) for entry in read]


def outcomes(opened: Store) -> dict[str, Rows | str]:
    """Run every statement; give its rows, or what the store says against it."""
    found: dict[str, Rows | str] = {}
    for statement in statements():
        try:
            rows = opened.query(statement.cypher, statement.parameters, timeout=SECONDS).rows
            found[statement.feature] = rows if statement.ordered else sorted(rows, key=repr)
        except QueryError as error:
            found[statement.feature] = str(error).splitlines()[0]
    return found


def judged(every: Mapping[str, Mapping[str, Rows | str]]) -> dict[str, dict[str, str]]:
    """Compare what the stores gave with the first of them that gave rows."""
    results: dict[str, dict[str, str]] = {name: {} for name in every}
    for statement in statements():
        given = {name: found[statement.feature] for name, found in every.items()}
        measure = next((rows for rows in given.values() if not isinstance(rows, str)), None)
        for name, rows in given.items():
            if isinstance(rows, str):
                result = WORKS if statement.refused else f"{REFUSED}: {rows}"
            elif statement.refused:
                result = ACCEPTED
            else:
                result = WORKS if same(rows, measure) else OTHER_ROWS
            results[name][statement.feature] = result
    return results


def same(found: Any, wanted: Any) -> bool:
    """Whether two values are equal; numbers but for what a sum in another order may change."""
    if isinstance(found, bool) or isinstance(wanted, bool):
        return found is wanted
    if isinstance(found, float | int) and isinstance(wanted, float | int):
        return math.isclose(found, wanted, rel_tol=1e-12)
    if isinstance(found, dict) and isinstance(wanted, dict):
        return found.keys() == wanted.keys() and all(same(found[key], wanted[key]) for key in found)
    if isinstance(found, list) and isinstance(wanted, list):
        return len(found) == len(wanted) and all(map(same, found, wanted))
    return type(found) is type(wanted) and bool(found == wanted)


def version_of(place: Place) -> str:
    """Give the exact version of what runs there."""
    if place.kind == "embedded":
        return f"ArcadeDB {version('arcadedb-embedded')}"
    with place.open() as opened:
        return opened.connection.reader.get_server_info().agent.replace("/", " ")


def differing(results: Results) -> list[Statement]:
    """Give the statements that don't work everywhere."""
    return [each for each in statements() if any(found[each.feature] != WORKS for found in results.values())]


def page(results: Results, versions: Mapping[str, str]) -> str:
    """Give docs/cypher.md."""
    names = list(results)
    every, odd = statements(), differing(results)
    lines = [
        "# Cypher on each store",
        "",
        "<!-- Generated by tests/conformance.py, which the tests hold it to. Don't edit. -->",
        "",
        f"{len(every)} statements such as an analyst writes, run with `ihp-graph query` on the bundled data: "
        f"{len(every) - len(odd)} give the same rows on every store. Measured on "
        + "; ".join(f"{name}: {versions[name]}" for name in names)
        + ". The statements: [tests/store/analyst.toml](../tests/store/analyst.toml).",
        "",
        "✓ the rows of Neo4j 5.26 (of Neo4j 2026 where 5.26 gives none). What has another sign is explained "
        "[below](#what-differs).",
        "",
        "Everywhere a query only reads: what would write, read files or addresses, call a procedure that "
        "isn't known to only read, or administer the server is refused.",
        "",
        'In JSON a node is `{"labels": […], "properties": {…}}`, a relationship `{"type": …, "from": …, '
        '"to": …, "properties": {…}}` (`from` and `to` are the keys of nodes that the row holds), a path '
        '`{"nodes": […], "relationships": […]}`; dates and times are ISO 8601 texts. A CSV cell holds the '
        "JSON of what has parts. A person is shown without the name; `RETURN p.name` asks for it.",
    ]
    for group in dict.fromkeys(each.group for each in every):
        lines += ["", f"## {group}", "", f"| | {' | '.join(names)} |", f"|---|{'---|' * len(names)}"]
        for each in every:
            if each.group == group:
                signs = (SIGNS[results[name][each.feature].partition(":")[0]] for name in names)
                lines.append(f"| {escaped(each.feature)} | {' | '.join(signs)} |")
    lines += ["", "## What differs"]
    for each in odd:
        lines += ["", f"### {escaped(each.feature)}", "", each.note, "", "```cypher", each.cypher, "```", ""]
        for name in names:
            result = results[name][each.feature]
            kind, _, said = result.partition(": ")
            if kind != WORKS:
                lines.append(f"- {name}: {kind}{f'. It says: “{escaped(said)}”' if said else ''}")
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Give the text so that Markdown shows it as it is, in a table too."""
    return re.sub(r"([\\`*_\[\]|<>])", r"\\\1", text)


@contextmanager
def loaded(places: Iterator[Place]) -> Iterator[Place]:
    """Give a store that holds the bundled data."""
    place = next(places)
    try:
        place.hold_bundled()
        yield place
    finally:
        next(places, None)


def main() -> None:
    """Measure on the stores that are there, and write both files."""
    known = json.loads(MEASURED.read_text(encoding="utf-8")) if MEASURED.exists() else {}
    every: dict[str, dict[str, Rows | str]] = {}
    versions: dict[str, str] = dict(known.get("versions", {}))
    for name, places in STORES.items():
        try:
            with loaded(places()) as place, place.open(read_only=True) as opened:
                every[name], versions[name] = outcomes(opened), version_of(place)
        except BaseException as error:
            if type(error).__name__ not in ("Skipped", "Failed"):
                raise
            print(f"{name}: not here, kept as it was ({error})", file=sys.stderr)
    results = known.get("results", {}) | judged(every)
    results = {name: results[name] for name in STORES if name in results}
    text = json.dumps({"versions": versions, "results": results}, ensure_ascii=False, indent=1)
    MEASURED.write_text(text + "\n", encoding="utf-8")
    PAGE.write_text(page(results, versions), encoding="utf-8")
    print(PAGE)


if __name__ == "__main__":
    main()
