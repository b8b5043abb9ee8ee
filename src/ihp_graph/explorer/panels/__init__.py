"""The panels of a node's page, by the kind of the node."""

from __future__ import annotations

from collections.abc import Mapping

from ihp_graph.explorer.panels import others, partner, partnership
from ihp_graph.explorer.panels.panel import Panel

PANELS: Mapping[str, tuple[Panel, ...]] = {
    "partner": partner.PANELS,
    "partnership": partnership.PANELS,
    "person": others.PERSON,
    "innovation": others.INNOVATION,
    "country": others.COUNTRY,
    "exchange": others.EXCHANGE,
    "decision": others.DECISION,
}
