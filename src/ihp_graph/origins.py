"""What has to be said of data that were read from formats made for something else.

A row says where it comes from in its ``source``, whether it was read from files or from a store.
"""

from __future__ import annotations

from collections.abc import Iterator

from ihp_graph.dataset import Dataset
from ihp_graph.language import ENGLISH, Language

IATI, GRANTS, WORKS = "IATI", "360Giving", "OpenAlex"
"""How the ``source`` of a row begins that was read from a format of others."""
SAID = {IATI: "origin-iati", GRANTS: "origin-grants", WORKS: "origin-works"}
"""The message that has to be said of each."""


def notices(dataset: Dataset, say: Language = ENGLISH) -> Iterator[str]:
    """Give what has to be said of each format of others from which the data set has rows."""
    for name, message in SAID.items():
        begins = rf"(?:^|; ){name}(?:,|;|$)"
        if any(frame["source"].str.contains(begins, na=False).any() for frame in dataset.tables.values()):
            yield say(message)
