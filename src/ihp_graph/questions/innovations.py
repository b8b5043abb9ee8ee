"""Q7: how far innovations get from the side where they began to the other, both ways on one scale."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ihp_graph import derived, income
from ihp_graph.dataset import Dataset
from ihp_graph.income import HIC, LMIC, UNKNOWN
from ihp_graph.language import Language
from ihp_graph.measures.significance import wilson
from ihp_graph.model import TABLES
from ihp_graph.questions import caveats
from ihp_graph.questions.answer import Answer, Evidence, title, unanswerable
from ihp_graph.questions.words import FEW, fit, yes

STAGES = ("identified", "transferred", "adopted", "scaled")
"""How far an innovation got; a later stage implies the earlier ones. One that is abandoned got nowhere."""
STEPS = (
    ("identified", "transferred"),
    ("transferred", "adopted"),
    ("identified", "adopted"),
    ("adopted", "scaled"),
)
BARRIERS = TABLES["barriers"].column("kind").codes
WAYS = {"lmic_to_hic": (LMIC, HIC), "hic_to_lmic": (HIC, LMIC)}
TO_COMPARE = 10
"""Innovations that both directions need before rates are given."""


def innovation_pipeline(evidence: Evidence) -> Answer:
    """Answer Q7 by the furthest stage that each innovation reached on the side where it didn't begin."""
    dataset = evidence.dataset
    if "innovations" not in dataset:
        columns = ("innovations.origin_country", "innovations.year", "adoptions.stage", "adoptions.country")
        said = caveats.of_tables(evidence, "adoptions", "barriers")
        return unanswerable(evidence, "Q7", *columns, caveats=said)
    origin = origins(dataset)
    reached = furthest(dataset, origin)
    met, unplaced = met_barriers(dataset, origin)
    comparable = all((origin == start).sum() >= TO_COMPARE for start in (LMIC, HIC))
    figures: dict[str, Any] = {
        way: pipeline(origin == start, reached, met, comparable) for way, (start, _) in WAYS.items()
    }
    figures |= {
        "frugal": int(dataset["innovations"]["frugal"].fillna(False).sum()),
        "unknown_origin": int((origin == UNKNOWN).sum()),
        "barriers_place_not_recorded": unplaced,
    }
    say = evidence.say
    finding, rest = fit(*pipeline_in_words(figures, comparable, say), say=say)
    said = [*rest, *caveats.of_tables(evidence, "adoptions", "barriers"), say("q7-no-cohort")]
    if figures["unknown_origin"]:
        said.append(say("q7-unknown-origin", k=figures["unknown_origin"], n=len(origin)))
    if not comparable:
        said.append(say("q7-no-rates", n=TO_COMPARE))
    return Answer("Q7", title(evidence, "Q7"), True, (), finding, figures, len(origin), tuple(said))


def origins(dataset: Dataset) -> pd.Series[str]:
    """Give the side where each innovation began: at its year, else its first adoption's, else the latest."""
    innovations = dataset["innovations"].set_index("id")
    adoptions = dataset["adoptions"]
    years = income.fiscal_years(adoptions["date"])
    first_adopted = years.groupby(adoptions["innovation_id"]).min().reindex(innovations.index)
    year = innovations["year"].fillna(first_adopted.astype("Int64")).fillna(income.LAST_YEAR)
    country = innovations["origin_country"].fillna(countries_of(dataset, innovations["origin_partner_id"]))
    return income.sides(country, year)


def furthest(dataset: Dataset, origin: pd.Series[str]) -> pd.Series[int]:
    """Give how many stages each innovation reached on the other side; those without any are left out."""
    adoptions = derived.dated(dataset, "adoptions")
    began = adoptions["innovation_id"].map(origin)
    there = places(dataset, adoptions)
    stage = adoptions["stage"].map({name: rank for rank, name in enumerate(STAGES, 1)})
    across = began.map({LMIC: HIC, HIC: LMIC}) == there
    return stage[across & stage.notna()].groupby(adoptions["innovation_id"]).max().astype(int)


def met_barriers(dataset: Dataset, origin: pd.Series[str]) -> tuple[pd.DataFrame, int]:
    """Give the barriers on the way to the other side, and how many barriers name no place."""
    barriers = derived.dated(dataset, "barriers")
    unplaced = barriers["partner_id"].isna() & barriers["country"].isna()
    other = barriers["innovation_id"].map(origin).map({LMIC: HIC, HIC: LMIC})
    on_the_way = other.notna() & (unplaced | (places(dataset, barriers) == other))
    return barriers[on_the_way], int(unplaced.sum())


def places(dataset: Dataset, facts: pd.DataFrame) -> pd.Series[str]:
    """Give the side of the partner, else of the country, that each fact names."""
    country = countries_of(dataset, facts["partner_id"]).fillna(facts["country"])
    return income.sides(country, facts["fiscal_year"])


def countries_of(dataset: Dataset, partner_ids: pd.Series[str]) -> pd.Series[str]:
    """Give the country of each partner."""
    return partner_ids.map(dataset["partners"].set_index("id")["country"]).astype("str")


def pipeline(
    began_here: pd.Series[bool], reached: pd.Series[int], barriers: pd.DataFrame, comparable: bool
) -> dict[str, Any]:
    """Give the figures of one direction."""
    ids = began_here.index[began_here]
    ranks = reached[reached.index.isin(ids)]
    hindered = barriers.loc[barriers["innovation_id"].isin(ids), "kind"].value_counts()
    count = {stage: int((ranks >= rank).sum()) for rank, stage in enumerate(STAGES, 1)}
    return {
        "recorded": len(ids),
        "reached": count,
        "steps": [step(start, end, count[end], count[start], comparable) for start, end in STEPS],
        "barriers": {kind: int(hindered.get(kind, 0)) for kind in BARRIERS},
        "stalled_at": {stage: int((ranks == rank).sum()) for rank, stage in enumerate(STAGES, 1)},
    }


def step(start: str, end: str, n: int, of: int, comparable: bool) -> dict[str, Any]:
    """Give how many of those at one stage reached another; a rate only where both ways have enough."""
    interval = wilson(n, of) if comparable else None
    return {
        "from": start,
        "to": end,
        "n": n,
        "of": of,
        "rate": n / of if interval else None,
        "interval": list(interval) if interval else None,
        "reason": None if interval else "no record of it" if comparable else "too few recorded",
    }


def pipeline_in_words(figures: dict[str, Any], comparable: bool, say: Language) -> list[str]:
    """Say how many innovations of each side are on record on the other, and how many are adopted there."""
    clauses: list[str] = []
    both = all(figures[way]["recorded"] for way in WAYS)
    for way, (start, end) in WAYS.items():
        n, reached = figures[way]["recorded"], figures[way]["reached"]
        if not n:
            clauses.append(say("q7-none", side=start))
            continue
        clauses.append(
            say(
                "q7-second" if clauses else "q7-first",
                n=n,
                side=start,
                other=end,
                k=reached["identified"],
                adopted=reached["adopted"],
                few=yes(n < FEW or (both and bool(clauses) and not comparable)),
            )
        )
    return clauses
