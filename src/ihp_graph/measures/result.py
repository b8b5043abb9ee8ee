"""The value of a measure with what it rests on, or the reason why it has none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from ihp_graph.flows import Flows
from ihp_graph.income import SIDES, UNKNOWN
from ihp_graph.network import Network

Reason = Literal[
    "no exchanges",
    "no HIC-LMIC exchanges",
    "no technical exchanges",
    "no cultural exchanges",
    "one side only",
    "fewer than two partners",
    "fewer than three partners",
    "every arc is present",
    "too few recorded",
    "fragmented",
    "not converged",
    "fewer than ten partnerships",
    "no exchanges of its own",
    "no dated exchanges",
    "none within the window",
    "no path of two steps",
    "one partnership only",
    "certainty not recorded",
    "no record of it",
    "nothing on balance",
]
Value = float | Mapping[str, Any] | Sequence[Any]

TOO_FEW: Literal["too few"] = "too few"
SAMPLED: Literal["sampled"] = "sampled"
"""The note of a value that is estimated from a seeded sample, because the network is large."""
ENOUGH_FACTS = 3
"""A value that rests on fewer facts stands with the note ``too few`` and has no interval."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a measure says of a network.

    Parameters
    ----------
    value
        A number, or an object of numbers where the measure is several; None where it is undefined.
    n
        How many facts it rests on: exchanges for weighted measures, arcs for unweighted ones.
    reason
        Why the value is None; where the value stands, why its interval is.
    note
        ``too few`` for a value that rests on fewer than three facts; ``sampled`` for one that is estimated
        from a seeded sample of a large network.
    interval
        The 95% interval, by a bootstrap over whole partnerships.
    p_value
        Of the sign-flip test.
    null_model, null_model_reason
        What the null model expects (``expected``, ``sd``, ``z``), or why it isn't given.
    """

    value: Value | None
    n: int
    reason: Reason | None = None
    note: Literal["too few", "sampled"] | None = None
    interval: tuple[float, float] | None = None
    p_value: float | None = None
    null_model: Mapping[str, float | None] | None = None
    null_model_reason: Reason | None = None

    def as_dict(self) -> dict[str, Any]:
        """Give the result under the keys of ``report --format json``."""
        return {
            "value": self.value,
            "reason": self.reason,
            "note": self.note,
            "n": self.n,
            "interval": None if self.interval is None else list(self.interval),
            "p_value": self.p_value,
            "null_model": None if self.null_model is None else dict(self.null_model),
            "null_model_reason": self.null_model_reason,
        }


def stands(value: Value, n: int, **more: Any) -> Result:
    """Give the result of a measure that is defined; it says so where it rests on too few facts."""
    return Result(value, n, note=TOO_FEW if n < ENOUGH_FACTS else None, **more)


def undefined(reason: Reason, n: int = 0) -> Result:
    """Give the result of a measure that is undefined for this network."""
    return Result(None, n, reason=reason)


def why_no_exchanges(flows: Flows, knowledge_type: str | None = None) -> Reason | None:
    """Say why a measure over all exchanges, or over those of one type, is undefined; None where it isn't."""
    if not len(flows):
        return "no exchanges"
    if knowledge_type == "technical" and not len(flows.technical):
        return "no technical exchanges"
    if knowledge_type == "cultural" and not len(flows.cultural):
        return "no cultural exchanges"
    return None


def why_no_cross_side(network: Network, knowledge_type: str | None = None) -> Reason | None:
    """Say why a measure over the HIC–LMIC exchanges is undefined; None where it isn't."""
    if len(network.flows.cross_side):
        return why_no_exchanges(network.flows.cross_side, knowledge_type)
    if not len(network.flows):
        return "no exchanges"
    return "one side only" if len(sides_present(network)) == 1 else "no HIC-LMIC exchanges"


def sides_present(network: Network) -> set[str]:
    """Give the known sides that any partner has, now or at the date of an exchange."""
    codes = (network.side, network.flows.giver_side, network.flows.receiver_side)
    return {SIDES[code] for code in np.unique(np.concatenate(codes))} - {UNKNOWN}
