"""Where the files that come with ihp-graph are: beside the code in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def root() -> Path:
    """Give the folder that holds ``data/`` and ``cypher/``."""
    packaged = PACKAGE / "_files"
    return packaged if packaged.is_dir() else PACKAGE.parents[1]


def data_dir() -> Path:
    """Give the folder of the bundled and the reference data."""
    return root() / "data"


def demo_source() -> Path:
    """Give the folder of the bundled real partnerships, the data of the demo."""
    return data_dir() / "partnerships"


def cypher_dir() -> Path:
    """Give the folder of the constraints and of the query library."""
    return root() / "cypher"
