"""How far two codings of the same partnerships agree on which flows are on record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from ihp_graph.filters import View
from ihp_graph.income import HIC, LMIC
from ihp_graph.measures.agreement import Agreement, agreement
from ihp_graph.model import CULTURAL, TECHNICAL

FLOWS = {
    "technical_hic_to_lmic": (HIC, LMIC, TECHNICAL),
    "technical_lmic_to_hic": (LMIC, HIC, TECHNICAL),
    "cultural_hic_to_lmic": (HIC, LMIC, CULTURAL),
    "cultural_lmic_to_hic": (LMIC, HIC, CULTURAL),
}
ALL_FOUR, BACK = "all_four", "lmic_to_hic"
TITLES = {
    **{key: f"{giver} → {receiver} {kind}" for key, (giver, receiver, kind) in FLOWS.items()},
    ALL_FOUR: "all four",
    BACK: "LMIC → HIC, either kind",
}


@dataclass(frozen=True, slots=True)
class Codings:
    """What two codings say of the partnerships that both hold.

    ``agreement`` is keyed by flow: the four, all four together, and LMIC to HIC of either kind.
    ``disagreements`` has a row for each partnership and flow that is on record in one alone:
    ``partnership_id``, ``name``, ``flow``, ``on_record_in`` (A or B), ``exchanges`` (a tuple of ids).
    ``only_in_a`` and ``only_in_b`` are the partnerships that can't be compared.
    """

    partnerships: tuple[str, ...]
    only_in_a: tuple[str, ...]
    only_in_b: tuple[str, ...]
    agreement: dict[str, Agreement]
    disagreements: pd.DataFrame


def codings(a: View, b: View) -> Codings:
    """Compare two codings: for each partnership, whether each flow (direction and type) is on record.

    A partner has one side here, that of the last year in view: who taught whom is compared, and not the
    dates that either coder gave. Partnerships count if they stand in the table of both. Knowledge that
    isn't classified counts as coming back of either kind, and as no one of them.
    """
    ids_a, ids_b = (set(view.dataset["partnerships"]["id"]) for view in (a, b))
    both = pd.Index(sorted(ids_a & ids_b), dtype="str")
    flows_a, flows_b = flows(a), flows(b)
    grid_a, grid_b = on_record(flows_a, both), on_record(flows_b, both)
    four = list(FLOWS)
    agreed = {flow: agreement(grid_a[flow], grid_b[flow]) for flow in four}
    agreed[ALL_FOUR] = agreement(grid_a[four], grid_b[four])
    agreed[BACK] = agreement(grid_a[BACK], grid_b[BACK])
    names = a.dataset["partnerships"].set_index("id")["name"]
    names = names.fillna(b.dataset["partnerships"].set_index("id")["name"])
    ids_of = {"A": ids_by_flow(flows_a), "B": ids_by_flow(flows_b)}
    in_a = grid_a[four].to_numpy()
    rows = []
    for row, column in zip(*(in_a != grid_b[four].to_numpy()).nonzero(), strict=True):
        partnership, flow, where = both[row], four[column], "A" if in_a[row, column] else "B"
        name = names[partnership]
        ids = tuple(ids_of[where][partnership, flow])
        rows.append((partnership, name if isinstance(name, str) else None, flow, where, ids))
    columns = ["partnership_id", "name", "flow", "on_record_in", "exchanges"]
    return Codings(
        tuple(both),
        tuple(sorted(ids_a - ids_b)),
        tuple(sorted(ids_b - ids_a)),
        agreed,
        pd.DataFrame(rows, columns=columns),
    )


def flows(view: View) -> pd.DataFrame:
    """Give the exchanges between the sides: ``id``, ``partnership_id``, ``back`` (to HIC), ``flow``.

    The flow is blank where the knowledge isn't classified.
    """
    side = view.partners().set_index("id")["side"]
    exchanges = view.exchanges()
    frame = pd.DataFrame(
        {
            "id": exchanges["id"],
            "partnership_id": exchanges["partnership_id"],
            "giver": exchanges["from_partner_id"].map(side),
            "receiver": exchanges["to_partner_id"].map(side),
            "kind": exchanges["knowledge_type"],
        }
    )
    key = {ends: flow for flow, ends in FLOWS.items()}
    ends = zip(frame["giver"], frame["receiver"], frame["kind"], strict=True)
    frame["flow"] = pd.Series([key.get(end) for end in ends], index=frame.index, dtype="str")
    frame["back"] = (frame["giver"] == LMIC) & (frame["receiver"] == HIC)
    return frame[["id", "partnership_id", "back", "flow"]]


def ids_by_flow(flows: pd.DataFrame) -> dict[tuple[str, str], list[str]]:
    """Give the exchanges of each partnership and flow, sorted."""
    found: dict[tuple[str, str], list[str]] = {}
    known = flows.dropna().sort_values("id")
    for partnership, flow, exchange in zip(known["partnership_id"], known["flow"], known["id"], strict=True):
        found.setdefault((partnership, flow), []).append(exchange)
    return found


def on_record(flows: pd.DataFrame, partnerships: pd.Index[Any]) -> pd.DataFrame:
    """Say of each partnership whether each of the four flows, and any from LMIC to HIC, is on record."""
    chosen = {flow: flows["flow"] == flow for flow in FLOWS} | {BACK: flows["back"]}
    return pd.DataFrame(
        {
            flow: partnerships.isin(set(flows.loc[rows, "partnership_id"].dropna()))
            for flow, rows in chosen.items()
        },
        index=partnerships,
    )
