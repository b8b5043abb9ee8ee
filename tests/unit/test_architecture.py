"""Imports run one way through the house: nothing below imports what stands above it."""

import ast
from pathlib import Path

import ihp_graph

PACKAGE = Path(ihp_graph.__file__).parent
FLOORS = [
    {"browser", "errors", "once", "paths"},
    {"table", "output"},
    {"model", "income", "queries", "formulas"},
    {"language"},
    {"keys", "dataset", "graph"},
    {"derived"},
    {"rates"},
    {"filters", "flows", "bundled", "origins"},
    {"anonymise", "network"},
    {"measures"},
    {"questions"},
    {
        "compare",
        "dictionary",
        "export",
        "pages",
        "report",
        "sources",
        "store",
        "cells",
        "validation",
        "integrity",
        "views",
        "templates",
    },
    {"audit", "demo", "explorer", "options"},
    {"cli_explore", "cli_export", "cli_query", "cli_schema", "cli_view"},
    {"cli"},
    {"__main__"},
]
SIBLINGS = {
    ("sources", "cells"),
    ("sources", "validation"),
    ("sources", "integrity"),
    ("validation", "cells"),
    ("integrity", "validation"),
    ("integrity", "cells"),
    ("report", "pages"),
    ("compare", "report"),
    ("export", "cells"),
    ("export", "store"),
    ("export", "templates"),
    ("templates", "cells"),
    ("templates", "dictionary"),
    ("views", "pages"),
}


def floor(name: str) -> int:
    known = [number for number, names in enumerate(FLOORS) if name in names]
    assert known, f"{name} has no floor in the house: where does it belong?"
    return known[0]


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "ihp_graph":
            parts = node.module.split(".")
            names |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            names |= {a.name.split(".")[1] for a in node.names if a.name.startswith("ihp_graph.")}
    return names - {"__version__"}


def test_imports_run_one_way():
    wrong = []
    for path in sorted(PACKAGE.rglob("*.py")):
        own = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if own == "__init__":
            continue
        for other in imported(path) - {own}:
            if floor(other) >= floor(own) and (own, other) not in SIBLINGS:
                wrong.append(f"{path.relative_to(PACKAGE)} imports {other}")
    assert wrong == []


def test_only_the_store_imports_neo4j():
    users = {
        path.relative_to(PACKAGE).parts[0]
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "neo4j")
        or (isinstance(node, ast.Import) and any(a.name.split(".")[0] == "neo4j" for a in node.names))
    }
    assert users <= {"store"}
