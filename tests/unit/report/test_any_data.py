"""Whatever is on record, the report keeps its layout and its sentences read right."""

import json
import re
from pathlib import Path

import jsonschema
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some

from ihp_graph import output
from ihp_graph.filters import Filter
from ihp_graph.model import TABLES
from ihp_graph.report import document, markdown, tables
from small import dataset

SCHEMA = json.loads((Path(__file__).resolve().parents[3] / "docs" / "report.schema.json").read_text())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
PARTNERS = ("bath", "cork", "gulu", "kumasi", "santiago", "nowhere")
COUNTRIES = "id, country, capacity, capacity_unit\n" + "\n".join(
    f"{id}, {country}, {10**size}, staff"
    for size, (id, country) in enumerate(zip(PARTNERS, ("GBR", "IRL", "UGA", "GHA", "CHL", ""), strict=True))
)
PARTNERSHIPS = "id, name, start\np, P, 2010\nq, Q,\nr, ,"
DATES = ("", "2009", "2013-06", "2013-07", "2020")
FILTERS = (
    Filter(),
    Filter(from_year=2010),
    Filter(to_year=2013),
    Filter(unit="person_day"),
    Filter(topic="x"),
)
MISREAD = re.compile(
    r"\bnan\b|\bNone\b(?! of )|  |\b1 (exchanges|pairs|partnerships|claims|roles)\b(?! \()|;$|\(\)"
)


def code(table, column):
    return some.sampled_from(("", *TABLES[table].column(column).codes))


partner = some.sampled_from(PARTNERS)
partnership = some.sampled_from(("p", "q", "r"))
date = some.sampled_from(DATES)
ends = some.lists(partner, min_size=2, max_size=2, unique=True)
FACTS = {
    "exchanges": {
        "partnership_id": some.sampled_from(("p", "q", "")),
        "ends": ends,
        "knowledge_type": code("exchanges", "knowledge_type"),
        "learning": code("exchanges", "learning"),
        "benefit": code("exchanges", "benefit"),
        "practice_changed": some.sampled_from(("", "true", "false")),
        "start": date,
        "size": some.sampled_from((",", "2,exchange", "2.5,exchange", "40,person_day")),
        "certainty": code("exchanges", "certainty"),
        "reported_by": some.sampled_from(("", *PARTNERS)),
    },
    "roles": {
        "partnership_id": partnership,
        "partner_id": partner,
        "role": some.sampled_from(TABLES["roles"].column("role").codes),
        "start": date,
    },
    "claims": {
        "partnership_id": partnership,
        "claim": some.sampled_from(TABLES["claims"].column("claim").codes),
    },
    "decisions": {
        "decision_id": some.sampled_from(("d", "e")),
        "partnership_id": some.just("p"),
        "topic": some.just("standards"),
        "partner_id": partner,
        "part": some.sampled_from(TABLES["decisions"].column("part").codes),
    },
    "innovations": {"name": some.just("N"), "origin_country": some.sampled_from(("", "GBR", "UGA", "CHL"))},
    "assessments": {
        "partnership_id": partnership,
        "partner_id": partner,
        "kind": some.sampled_from(TABLES["assessments"].column("kind").codes),
        "identified_by": some.sampled_from(("", *PARTNERS)),
    },
}


@some.composite
def data_sets(draw):
    facts = {}
    for table, columns in FACTS.items():
        rows = draw(some.lists(some.tuples(*columns.values()), max_size=8))
        header = (
            ",".join(columns).replace("ends", "from_partner_id,to_partner_id").replace("size", "volume,unit")
        )
        ids = table in ("exchanges", "innovations")
        if rows:
            lines = [
                ",".join(cell if isinstance(cell, str) else ",".join(cell) for cell in row) for row in rows
            ]
            numbered = [f"{number},{line}" if ids else line for number, line in enumerate(lines)]
            facts[table] = "\n".join(["id," * ids + header, *numbered])
    return dataset(COUNTRIES, partnerships=PARTNERSHIPS, **facts)


@settings(
    max_examples=15,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
    derandomize=True,
)
@given(data_sets(), some.sampled_from(FILTERS))
def test_any_data(data, chosen):
    found = document(chosen.apply(data))
    VALIDATOR.validate(found)
    assert json.loads(output.as_json(found)) == found
    for question in found["questions"]:
        for text in (question["finding"], *question["caveats"]):
            assert text[0].isupper() or text[0].isdigit(), text
            assert text.endswith("."), text
            assert not MISREAD.search(text), text
        assert len(question["finding"].split()) <= 40, question["finding"]
    assert markdown.render(found)
    assert tables.render_csv(found)
