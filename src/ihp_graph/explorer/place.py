"""The place of a partner, or of a partnership, among all: measures of the whole network, not of its rows."""

from __future__ import annotations

import math
from collections.abc import Callable
from concurrent.futures import Future
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ihp_graph.explorer.filters import Filters
from ihp_graph.explorer.things import Json, in_words
from ihp_graph.filters import Filter

if TYPE_CHECKING:
    import pandas as pd

    from ihp_graph.dataset import Dataset
    from ihp_graph.network import Network

WAIT_SECONDS = 1.0
"""How long a page waits for what is being computed."""
FEW = 3
"""Below this many exchanges a place says little."""
MEASURES = (
    "out_strength", "in_strength", "net_flow", "reverse_pagerank", "pagerank", "betweenness",
    "betweenness_hic_to_lmic", "constraint",
)  # fmt: skip
TITLES = {
    "out_strength": "Taught, in all",
    "in_strength": "Learned, in all",
    "net_flow": "Taught less learned",
    "reverse_pagerank": "Teaches partners that teach (reverse PageRank)",
    "pagerank": "Is taught by partners that are taught (PageRank)",
    "betweenness": "Lies on shortest teaching paths (betweenness)",
    "betweenness_hic_to_lmic": "… on those from HIC to LMIC partners",
    "constraint": "Its contacts are each other’s (Burt’s constraint)",
}
COLUMNS = (
    ("measure", "Measure", "left"),
    ("value", "This partner", "right"),
    ("hic", "Median of HIC partners", "right"),
    ("lmic", "Median of LMIC partners", "right"),
    ("n", "Partners with a value", "right"),
)
BALANCE = (
    ("added", "With one more exchange", "left"),
    ("matched", "Matched in kind", "right"),
    ("whole", "Exchanged between the sides", "right"),
    ("share", "Share", "right"),
)


class Measured:
    """The measures of the partners in a view, made once."""

    def __init__(self, dataset: Dataset, chosen: Filter):
        from ihp_graph.network import Network

        self.view = chosen.apply(dataset)
        self.network: Network = Network.of(self.view)

    @cached_property
    def partners(self) -> pd.DataFrame:
        """The measures of each partner that are shown."""
        import pandas as pd

        from ihp_graph.measures import GROUPINGS, PARTNER_MEASURES
        from ihp_graph.measures.brokerage import brokerage as roles

        frame = pd.DataFrame({key: PARTNER_MEASURES[key](self.network) for key in MEASURES})
        return frame.join([roles(self.network, by).add_prefix(f"brokerage_{by}_") for by in GROUPINGS])

    @cached_property
    def sides(self) -> dict[str, dict[str, Any]]:
        """What they are by side."""
        from ihp_graph.measures import concentration

        return concentration(self.network, self.partners)

    @cached_property
    def note(self) -> str:
        """What they rest on."""
        from ihp_graph.measures.centrality import partner_notes

        said = (
            f"Measures of the package over {len(self.network.partners):,} partners and "
            f"{len(self.network.exchanges):,} exchanges in view; sides as of {self.network.side_as_of}. "
            "They say where a partner stands on record, not how good it is; ihp-graph schema --measures "
            "has the formulas."
        )
        sampled = partner_notes(self.network).get("betweenness")
        if sampled:
            said += f" Betweenness rests on the paths of {sampled['used']:,} of {sampled['of']:,} partners."
        return said


def measured(dataset: Dataset, chosen: Filter) -> Measured:
    """Make the measures, all of them at once."""
    made = Measured(dataset, chosen)
    assert made.sides is not None
    return made


def soon(made: Future[Any], panel: Json, fill: Callable[[Any], Json]) -> Json:
    """Fill a panel with what is being computed, or say that it is."""
    try:
        found = made.result(WAIT_SECONDS)
    except TimeoutError:
        return panel | {"pending": True, "note": "Being computed over the whole data set."}
    except Exception as error:
        # The rest of the page stands without it.
        return panel | {"note": f"It can’t be computed of these data: {error}"}
    return panel | fill(found)


def of_partner(made: Future[Measured], id: str) -> Json:
    """Give the place of a partner."""
    return soon(made, empty("place", "Its place among all", COLUMNS), lambda found: placed(found, id))


def placed(found: Measured, id: str) -> Json:
    """Give the measures of a partner beside those of each side."""
    if id not in found.partners.index:
        return {"note": "It isn’t in the table of partners, so it has no measures."}
    cells = found.partners.loc[[id]].to_numpy(dtype=float)[0].tolist()
    own = dict(zip(map(str, found.partners), cells, strict=True))
    rows = []
    for name in (*MEASURES, *(key for key in own if key.startswith("brokerage_"))):
        sides, value = found.sides[name], own[name]
        rows.append(
            [
                TITLES.get(name) or brokerage(name),
                value if math.isfinite(value) else None,
                sides["HIC"]["median"],
                sides["LMIC"]["median"],
                sum(side["n"] for side in sides.values()),
            ]
        )
    return {"rows": rows, "n": len(rows), "note": found.note, "said": said_of(found, id)}


def said_of(found: Measured, id: str) -> str:
    """Say what the place rests on."""
    exchanges = found.network.exchanges
    own = int(((exchanges["from_partner_id"] == id) | (exchanges["to_partner_id"] == id)).sum())
    if not own:
        return "No exchange of it is in view, so most of this is zero or undefined."
    few = " So few say little." if own < FEW else ""
    return f"This rests on {own:,} of {len(exchanges):,} exchanges in view.{few}"


def brokerage(key: str) -> str:
    """Give the title of a role of brokerage.

    >>> brokerage("brokerage_income_gatekeeper")
    'Stands between, by side: gatekeeper'
    """
    _, by, role = key.split("_", 2)
    return f"Stands between, by {'side' if by == 'income' else by}: {in_words(role)}"


def of_partnership(made: Future[Dataset], id: str, filters: Filters) -> Json:
    """Give what of a partnership is matched in kind, and what it would be with one more exchange."""
    panel = empty("balance", "What came back in kind", BALANCE)
    return soon(made, panel, lambda dataset: balance(dataset, id, filters))


def balance(dataset: Dataset, id: str, filters: Filters) -> Json:
    """Give the rows: as it is, then with one more exchange of each type and direction."""
    from ihp_graph.questions.balance import one_more

    found = one_more(Filter(filters.from_year, filters.to_year).apply(dataset), id)
    rows = [
        [
            f"{one.kind}, {one.giver_side} → {one.receiver_side}" if one.kind else "as it is on record",
            one.matched,
            one.whole,
            one.share,
        ]
        for one in found
    ]
    said = None
    if found:
        now = found[0]
        said = f"{now.matched:g} of {now.whole:g} exchanged between the sides came back in kind."
    note = (
        "Arithmetic on what is on record, not advice. "
        if found
        else "Nothing between the sides is on record."
    )
    return {"rows": rows, "n": len(rows), "said": said, "note": note.strip()}


def empty(id: str, title: str, columns: tuple[tuple[str, str, str], ...]) -> Json:
    """Give a panel whose rows no statement gives."""
    return {
        "id": id,
        "title": title,
        "said": None,
        "columns": [{"name": name, "title": head, "align": align} for name, head, align in columns],
        "rows": [],
        "n": 0,
        "of": None,
        "note": None,
        "cypher": None,
        "parameters": None,
        "more": False,
    }
