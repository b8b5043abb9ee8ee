"""What has to be said wherever the bundled real partnerships are named.

They were coded from public pages and not checked with the partners, so a page that names one says so.
A data set mentions them if one of its partners is a bundled one: same id, same name and the source of
the bundled row, whether it comes from files or a store, whole, filtered, mixed with other data or anonymised.
"""

from __future__ import annotations

import csv
from functools import cache

from ihp_graph import paths
from ihp_graph.dataset import Dataset

NOT_CHECKED = (
    "Partners named here are from the bundled data, coded from public pages and "
    "not checked with the partners."
)
CODERS = (
    "Two coders of the bundled data agreed on which flows are on record with Cohen's κ 0.71 over all, and "
    "0.49 for technical knowledge from LMIC to HIC partners: reciprocity in kind depends on the coder."
)
"""From ``data/codings/README.md``."""
LEARNING_RULE = (
    "A coding rule of the bundled data makes part of the contrast: soft skills that visitors gain count as "
    "learning about oneself."
)
ANONYMISED = "left out, bundled data"
"""The source of a bundled partner that has lost its name."""
NOTICE = (NOT_CHECKED, CODERS)
"""The sentences that a page which names bundled partners shows on the same screen."""
SAMPLE = (
    "Not a random sample: these partnerships were found on public pages, and figures describe these pages "
    "only."
)


def mentions(dataset: Dataset) -> bool:
    """Whether the data set names a partner of the bundled data, or did before it was anonymised."""
    known = partners()
    frame = dataset["partners"]
    if (frame["source"] == ANONYMISED).any():
        return True
    frame = frame[frame["id"].isin({partner for partner, _ in known})]
    return any(
        source in str(cell)
        for partner, name, cell in zip(frame["id"], frame["name"], frame["source"], strict=True)
        if (source := known.get((partner, name))) is not None
    )


@cache
def partners() -> dict[tuple[str, str], str]:
    """Map id and name of each bundled partner to its source."""
    with (paths.demo_source() / "partners.csv").open(encoding="utf-8-sig", newline="") as file:
        return {
            (row["id"].strip(), row["name"].strip()): row["source"].strip() for row in csv.DictReader(file)
        }
