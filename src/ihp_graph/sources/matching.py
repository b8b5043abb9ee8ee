"""Organisations that may be the same: offered for review by likeness of names, never joined by it.

:func:`suggestions` gives the pairs. Whoever reviews them writes yes into the column ``same`` of those that
are one organisation and names the file among the sources from then on.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import numpy as np
import pandas as pd
from rapidfuzz import fuzz, process

from ihp_graph.cells import show
from ihp_graph.dataset import Dataset, elements
from ihp_graph.errors import Fault
from ihp_graph.income import fold
from ihp_graph.output import FORMULA_STARTS
from ihp_graph.sources.csv_folder import BOM, long_cells, misquoted, unreadable
from ihp_graph.sources.harvest import folded
from ihp_graph.sources.joining import Pair

COLUMNS = ("same", "a", "b", "name_a", "name_b", "country_a", "country_b", "likeness")
YES, NO = ("yes", "y", "true", "1", "x"), ("", "no", "n", "false", "0")
LIKE = 85.0
"""Likeness, of 100, from which a pair is offered."""
MOST_OFFERED = 10
"""Pairs offered of one name, the likest."""
BLOCK = 500
"""Names compared with all at a time."""


def suggestions(dataset: Dataset) -> pd.DataFrame:
    """Offer pairs of partners that may be one organisation.

    Every name and other name is compared with every one of another partner: without case, accents and
    punctuation, whatever the order of the words. Partners in two known countries aren't offered.

    Returns
    -------
    A row for each pair, a before b by id: ``same`` (blank: for whoever reviews), ``a``, ``b`` (ids), their
    names and countries, and ``likeness`` (85 to 100: the share of letters, in percent, that need no change).
    The likest come first. Of one name the ten likest are offered.
    """
    partners = dataset["partners"]
    names = pd.concat(
        [partners["name"].to_frame("text"), elements(partners["also_known_as"]).explode().to_frame("text")]
    )
    names = names.assign(text=names["text"].fillna("").map(lambda text: folded(fold(text))))
    names = names[names["text"] != ""].reset_index().drop_duplicates(["key", "text"])
    ids, texts = names["key"].to_numpy(), names["text"].tolist()
    codes, _ = pd.factorize(names["key"].map(partners["country"]))
    best: dict[Pair, float] = {}
    for start in range(0, len(texts), BLOCK):
        likeness = process.cdist(
            texts[start : start + BLOCK],
            texts,
            scorer=fuzz.token_sort_ratio,
            score_cutoff=LIKE,
            dtype=np.float32,
        )
        here = codes[start : start + BLOCK, None]
        other_country = (here >= 0) & (codes[None, :] >= 0) & (here != codes[None, :])
        likeness[other_country | (ids[start : start + BLOCK, None] == ids[None, :])] = 0
        for row, scores in enumerate(likeness):
            for other in np.argsort(-scores, kind="stable")[:MOST_OFFERED]:
                if scores[other] < LIKE:
                    break
                a, b = sorted((str(ids[start + row]), str(ids[other])))
                best[a, b] = max(best.get((a, b), 0.0), float(scores[other]))
    rows = [
        (
            "",
            a,
            b,
            *(partners.loc[one, column] for column in ("name", "country") for one in (a, b)),
            round(score),
        )
        for (a, b), score in sorted(best.items(), key=lambda item: (-item[1], item[0]))
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def is_heading(header: Sequence[str]) -> bool:
    """Whether this is the header of reviewed pairs."""
    return {"same", "a", "b"} <= {cell.strip().lower() for cell in header}


def read_reviewed(data: bytes, file: str) -> tuple[frozenset[Pair], list[Fault]]:
    """Read the pairs that a review found to be the same."""
    data = data.removeprefix(BOM)
    fault = unreadable(data, file)
    if fault:
        return frozenset(), [fault]
    pairs: set[Pair] = set()
    faults: list[Fault] = []
    row = 1
    with long_cells():
        reader = csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True)
        try:
            header = [cell.strip().lower() for cell in next(reader)]
            places = [header.index(name) for name in ("same", "a", "b")]
            for row, record in enumerate(reader, 2):
                same, a, b = (record[place].strip() if place < len(record) else "" for place in places)
                if same.lower() not in YES + NO:
                    how = "Write yes where they are one organisation, else no; or leave it blank."
                    faults.append(Fault(file, row, "same", show(same), "neither yes nor no", how))
                elif same.lower() in YES and not (a and b):
                    faults.append(
                        Fault(file, row, "b" if a else "a", None, "the id is blank", "Write both ids.")
                    )
                elif same.lower() in YES:
                    pairs.add((bare(a), bare(b)))
        except csv.Error as error:
            return frozenset(), [misquoted(file, row + 1, error)]
    return frozenset(pairs), faults


def bare(cell: str) -> str:
    """Give an id without the apostrophe that keeps a spreadsheet from running it."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA_STARTS) else cell
