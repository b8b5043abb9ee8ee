"""What has to be said wherever the bundled real partnerships are named.

They were coded from public pages and not checked with the partners, so a page that names one says so.
A data set mentions them if one of its partners is a bundled one: same id, same name and the source of
the bundled row, whether it comes from files or a store, whole, filtered, mixed with other data or anonymised.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache

from ihp_graph import paths
from ihp_graph.dataset import Dataset
from ihp_graph.language import ENGLISH, Language

ANONYMISED = {"en": "left out, bundled data", "fr": "omis, données fournies avec l'outil"}
"""The source of a bundled partner that has lost its name, by language: it is known again by it."""
KAPPA, KAPPA_TECHNICAL = 0.71, 0.49
"""How far two coders agree: on all flows, and on technical knowledge from LMIC to HIC partners.

From ``data/codings/README.md``.
"""


def notices(dataset: Dataset, say: Language = ENGLISH) -> tuple[str, ...]:
    """Give what a page about bundled partners shows on the same screen; nothing where it names none."""
    return notice(say, anonymised(dataset)) if mentions(dataset) else ()


def notices_of(rows: Iterable[tuple[object, object, object]], say: Language = ENGLISH) -> tuple[str, ...]:
    """Give the same of some partners: id, name and source of each."""
    rows, known = list(rows), partners()
    if any(source in ANONYMISED.values() for *_, source in rows):
        return notice(say, anonymised=True)
    named = (known.get((str(id), str(name)), None) for id, name, _ in rows)
    told = any(
        expected is not None and expected in str(source)
        for expected, (*_, source) in zip(named, rows, strict=True)
    )
    return notice(say) if told else ()


def notice(say: Language, anonymised: bool = False) -> tuple[str, ...]:
    """Give the sentences about bundled partners: they weren't asked, and coding isn't certain."""
    return (say("bundled-not-checked-anonymised" if anonymised else "bundled-not-checked"), coders(say))


def coders(say: Language) -> str:
    """Say how far two coders agree."""
    return say("bundled-coders", kappa=say.ratio(KAPPA), kappa_technical=say.ratio(KAPPA_TECHNICAL))


NOTICE = NOT_CHECKED, CODERS = notice(ENGLISH)
SAMPLE = ENGLISH("bundled-sample")


def mentions(dataset: Dataset) -> bool:
    """Whether the data set names a partner of the bundled data, or did before it was anonymised."""
    if anonymised(dataset):
        return True
    known = partners()
    frame = dataset["partners"]
    frame = frame[frame["id"].isin({partner for partner, _ in known})]
    return any(
        source in str(cell)
        for partner, name, cell in zip(frame["id"], frame["name"], frame["source"], strict=True)
        if (source := known.get((partner, name))) is not None
    )


def anonymised(dataset: Dataset) -> bool:
    """Whether the data set has bundled partners that have lost their names."""
    return bool(dataset["partners"]["source"].isin(ANONYMISED.values()).any())


@cache
def partners() -> dict[tuple[str, str], str]:
    """Map id and name of each bundled partner to its source."""
    with (paths.demo_source() / "partners.csv").open(encoding="utf-8-sig", newline="") as file:
        return {
            (row["id"].strip(), row["name"].strip()): row["source"].strip() for row in csv.DictReader(file)
        }
