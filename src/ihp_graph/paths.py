"""Where the files that come with ihp-graph are: beside the code in a checkout, inside it in a wheel; and
the folder of what it keeps for a user.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

PACKAGE = Path(__file__).resolve().parent


def root() -> Path:
    """Give the folder that holds ``data/`` and ``cypher/``."""
    packaged = PACKAGE / "_files"
    return packaged if packaged.is_dir() else PACKAGE.parents[1]


def user_dir() -> Path:
    """Give the folder of what is kept for this user: ``IHP_GRAPH_HOME``, else their data directory."""
    home = os.environ.get("IHP_GRAPH_HOME") or platformdirs.user_data_dir("ihp-graph", appauthor=False)
    return Path(home).expanduser()


def data_dir() -> Path:
    """Give the folder of the bundled and the reference data."""
    return root() / "data"


def demo_source() -> Path:
    """Give the folder of the bundled real partnerships, the data of the demo."""
    return data_dir() / "partnerships"


def cypher_dir() -> Path:
    """Give the folder of the constraints and of the query library."""
    return root() / "cypher"
