"""Networks in which little or nothing is defined: null with a reason, in every format, without a warning."""

import json
import re
from pathlib import Path

import jsonschema
import pytest

from ihp_graph import report
from ihp_graph.filters import as_view
from ihp_graph.measures import all_measures
from ihp_graph.report import markdown, tables
from ihp_graph.views import network as network_view
from small import dataset

SCHEMA = json.loads((Path(__file__).resolve().parents[3] / "docs" / "report.schema.json").read_text())
PARTNERS = "id, country\nbath, GBR\ncork, IRL\noslo, NOR\ngulu, UGA\nndola, ZMB"
HIC_ONLY = "id, country\nbath, GBR\ncork, IRL\noslo, NOR"
NOWHERE = "id, country\na,\nb,\nc,"
HEADER = "id, from_partner_id, to_partner_id, knowledge_type"


def arcs(*ends, kind="technical"):
    lines = [f"x{number}, {giver}, {receiver}, {kind}" for number, (giver, receiver) in enumerate(ends)]
    return "\n".join([HEADER, *lines])


IDS = ("bath", "cork", "oslo", "gulu", "ndola")
CASES = {
    "one partner": dataset("id, country\nbath, GBR"),
    "only isolates": dataset(PARTNERS),
    "no LMIC": dataset(HIC_ONLY, exchanges=arcs(("bath", "cork"), ("cork", "oslo"))),
    "complete": dataset(PARTNERS, exchanges=arcs(*((a, b) for a in IDS for b in IDS if a != b))),
    "star": dataset(PARTNERS, exchanges=arcs(*(("bath", other) for other in IDS[1:]))),
    "cycle": dataset(PARTNERS, exchanges=arcs(*zip(IDS, (*IDS[1:], IDS[0]), strict=True))),
    "everything unknown": dataset(NOWHERE, exchanges=arcs(("a", "b"), ("b", "c"), kind="")),
}
pytestmark = pytest.mark.filterwarnings("error")


@pytest.mark.parametrize("data", CASES.values(), ids=CASES.keys())
def test_null_with_a_reason_in_every_format(data):
    view = as_view(data)
    found = report.document(view)
    json.dumps(found, allow_nan=False)
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    for key, one in found["measures"].items():
        assert one["value"] is not None or one["reason"] is not None, key
    assert tables.render_xlsx(found)
    for text in (report.render(view, "html"), markdown.render(found), tables.render_csv(found)):
        assert text
        assert not re.search(r"\bnan\b", text)
    assert network_view.render(view).startswith("<!")


def test_what_a_star_and_a_cycle_are():
    star, cycle, whole = (
        {key: result.as_dict() for key, result in all_measures(CASES[name]).items()}
        for name in ("star", "cycle", "complete")
    )
    assert star["centralization_outdegree"]["value"] == star["flow_hierarchy"]["value"] == 1
    assert cycle["flow_hierarchy"]["value"] == cycle["reciprocity_edgewise"]["value"] == 0
    assert whole["reciprocity_edgewise"]["value"] == whole["density"]["value"] == 1
    assert (whole["rho_gl"]["value"], whole["rho_gl"]["reason"]) == (None, "every arc is present")
