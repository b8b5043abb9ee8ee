"""What has to be said of data that were read from formats made for something else.

A row says where it comes from in its ``source``, whether it was read from files or from a store.
"""

from __future__ import annotations

from collections.abc import Iterator

from ihp_graph.dataset import Dataset

IATI, GRANTS, WORKS = "IATI", "360Giving", "OpenAlex"
"""How the ``source`` of a row begins that was read from a format of others."""
SAID = {
    IATI: "IATI files say who takes part and who pays. They say nothing of who taught whom: no exchange of "
    "knowledge was read from them.",
    GRANTS: "360Giving files say who was granted what. They say nothing of who taught whom: no exchange of "
    "knowledge was read from them.",
    WORKS: "OpenAlex says who published together. That is no exchange of knowledge, and not counted as one.",
}


def notices(dataset: Dataset) -> Iterator[str]:
    """Give what has to be said of each format of others from which the data set has rows."""
    for name, sentence in SAID.items():
        begins = rf"(?:^|; ){name}(?:,|;|$)"
        if any(frame["source"].str.contains(begins, na=False).any() for frame in dataset.tables.values()):
            yield sentence
