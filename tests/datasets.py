"""Data sets for the tests of the store."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pandas as pd

from ihp_graph.dataset import Dataset
from ihp_graph.model import TABLES, Column, Kind

HOSTILE = (
    'it\'s "quoted"',
    "`back` tick}) DETACH DELETE n //",
    "$rows {key: 1}",
    "\\u0041 \\",
    "two\nlines\r\n\tand a tab",
    "bell \x07 escape \x1b[31m",
    "zero\u200bwidth \u202e right to left",
    "👩🏽\u200d⚕️ مستشفى 医院",
    "e\u0301 is not \u00e9",
    "<script>alert(1)</script>",
    *("=1+1", "NULL", "NA", "null", "true", "0", "1e5", ";", "\ufeffx"),
)


CHOICES: dict[Kind, Sequence[object]] = {
    "date": ("2012", "2012-07", "2012-07-09", "1987-01"),
    "year": (1961, 2013),
    "number": (1.0, 0.1, 2.5, 1e15, 1e-300, 123456789.123),
    "boolean": (True, False),
    "country": ("GBR", "NAM", "SSD", "XKX", "CHI"),
    "currency": ("XOF",),
}


def everything(rows: int = 24, seed: int = 1) -> Dataset:
    """Make a data set with rows in every table; every column has blank, filled and hostile cells."""
    chance = random.Random(seed)
    ids = {name: [f"{name} {HOSTILE[i % len(HOSTILE)]} {i}" for i in range(rows)] for name in TABLES}
    return Dataset({name: table_rows(name, ids, chance) for name in TABLES})


def table_rows(name: str, ids: dict[str, list[str]], chance: random.Random) -> pd.DataFrame:
    table = TABLES[name]
    found = []
    for number in range(len(ids[name])):
        row = {column.name: cell(name, column, ids, number, chance) for column in table.columns}
        if "to_partner_id" in row and row["to_partner_id"] == row["from_partner_id"]:
            row["to_partner_id"] = ids["partners"][number - 1]
            row["from_partner_id"] = ids["partners"][number]
        if name == "decisions":
            # Three rows to a decision, alike in what they say of it.
            first = number - number % 3
            row |= {
                "decision_id": ids[name][first],
                "topic": None if first % 2 else "budget",
                "date": "2012-07",
            }
            row |= {"partnership_id": ids["partnerships"][first], "partner_id": ids["partners"][number]}
        if name in ("roles", "participants", "accounts"):
            # What makes the key of a relationship is its own.
            ends = [column for column in table.columns if column.filled and column.refers_to]
            row |= {column.name: ids[column.refers_to or ""][number] for column in ends}
        found.append(row)
    keys = [row["id"] if row.get("id") else f"{name}#{number}" for number, row in enumerate(found)]
    return pd.DataFrame(found, index=keys)


def cell(table: str, column: Column, ids: dict[str, list[str]], number: int, chance: random.Random) -> object:
    if column.name == "id":
        return None if not column.filled and number % 3 == 0 else ids[table][number]
    if not column.filled and chance.random() < 0.3:
        return None
    lists = [text.replace(";", ",").strip() for text in HOSTILE]
    if column.kind == "ref":
        return chance.choice(ids[column.refers_to or ""])
    if column.kind in ("list", "countries"):
        elements = lists if column.kind == "list" else ["GBR", "NAM", "SSD"]
        return "; ".join(chance.sample(elements, chance.choice([1, 3])))
    return chance.choice(CHOICES.get(column.kind) or column.codes or HOSTILE)


def exchanges(count: int, seed: int = 1) -> Dataset:
    """Make a data set of that many plain exchanges between partners, some of which are hubs."""
    chance = random.Random(seed)
    partners = [f"p{number}" for number in range(max(10, count // 50))]
    rows = []
    for number in range(count):
        giver, receiver = chance.sample(partners[: 5 if number % 2 else None], 2)
        row = {"id": f"x{number}", "partnership_id": f"s{number % 7}", "from_partner_id": giver}
        rows.append(row | {"to_partner_id": receiver, "knowledge_type": "technical", "start": "2012"})
    roles = [
        {"partnership_id": f"s{number % 7}", "partner_id": partner, "role": "member"}
        for number, partner in enumerate(partners)
    ]
    return Dataset(
        {
            "partners": keyed([{"id": name, "name": name, "country": "KEN"} for name in partners]),
            "partnerships": keyed([{"id": f"s{number}", "start": "2001"} for number in range(7)]),
            "roles": pd.DataFrame(roles, index=[f"role{number}" for number in range(len(roles))]),
            "exchanges": keyed(rows),
        }
    )


def keyed(rows: list[dict[str, str]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows)
    return frame.set_index("id", drop=False)


def invented(seed: int = 1, count: int = 160) -> Dataset:
    """Make a data set such as partnerships have, with what the bundled one lacks.

    Weights, accounts that differ, needs that are served, dated roles, capacities, economies that crossed the
    line between HIC and LMIC, programmes in several spellings, and blanks everywhere.
    """
    chance = random.Random(seed)
    pick = chance.choice

    def maybe(value: object, blank: float = 0.3) -> object:
        return None if chance.random() < blank else value

    def date() -> str:
        return pick(
            ["1991", "1996-05", "2005", "2008", "2008-08", "2012-07-09", "2012", "2015", "2019-06-30"]
        )

    countries = ["GBR", "USA", "IRL", "KEN", "UGA", "SSD", "CHL", "XKX", "RUS", "VEN"]
    partners = [
        {
            "id": f"p{n:02}",
            "name": f"{pick('AbCdE')}{pick('aeiou')} partner {n}",
            "country": countries[n % len(countries)],
            "kind": "hospital",
        }
        | (
            {"capacity": pick([10.0, 250.5, 4000.0]), "capacity_unit": pick(["staff", "beds"])}
            if n % 3
            else {"capacity": None, "capacity_unit": None}
        )
        for n in range(22)
    ]
    who = [str(partner["id"]) for partner in partners]
    partnerships = [
        {
            "id": f"s{n}",
            "name": maybe(f"Partnership {n}"),
            "programme": maybe("; ".join(chance.sample(["Alpha", "beta", "Gamma"], pick([1, 2])))),
            "start": maybe(pick(["1996", "2009-07", "2016"])),
            "end": maybe(pick(["2020", "2024-03"])),
        }
        for n in range(9)
    ]
    where = [str(partnership["id"]) for partnership in partnerships]
    assessments = [
        {
            "id": maybe(f"a{n}"),
            "partnership_id": pick(where),
            "partner_id": pick(who),
            "kind": pick(["need", "strength", "weakness", "objective"]),
            "text": f"text {n}",
            "identified_by": maybe(pick(who)),
        }
        for n in range(25)
    ]
    needs = [row["id"] for row in assessments if row["id"] and row["kind"] in ("need", "objective")]
    innovations = [
        {
            "id": f"i{n}",
            "name": f"Innovation {n}",
            "origin_country": maybe(pick(["GBR", "KEN", "UGA", "IND", "USA"])),
            "frugal": maybe(pick([True, False])),
        }
        for n in range(14)
    ]
    contents = {"technical": ["hard_skill", "care_practice"], "cultural": ["soft_skill"], None: [None]}
    told = []
    for n in range(count):
        giver, receiver = chance.sample(who[:14] if n % 3 else who, 2)
        knowledge = maybe(pick(["technical", "technical", "cultural"]), 0.1)
        unit = maybe(pick(["exchange", "visit"]), 0.5)
        told.append(
            {
                "id": f"x{n:03}",
                "partnership_id": maybe(pick(where), 0.1),
                "from_partner_id": giver,
                "to_partner_id": receiver,
                "knowledge_type": knowledge,
                "content": maybe(pick(contents[knowledge])),  # type: ignore[index]
                "learning": maybe(pick(["from", "from", "about"])),
                "benefit": maybe(pick(["individual", "institutional"])),
                "practice_changed": maybe(pick([True, False])),
                "start": maybe(date()),
                "volume": pick([0.5, 2.0, 3.0, 7.25]) if unit else None,
                "unit": unit,
                "innovation_id": maybe(pick(innovations)["id"], 0.8),
                "serves": maybe(pick(needs), 0.7),
                "classified_by": maybe(pick(who), 0.6),
                "certainty": maybe(pick(["stated", "inferred"])),
                "reported_by": maybe(pick([giver, receiver, pick(who)])),
                "source": maybe(f"Source {n % 9}"),
            }
        )
    held = [
        {
            "partnership_id": where[n % 9],
            "partner_id": who[(5 * n) % 22],
            "role": pick(["member", "member", "coordinator", "fund_administrator", "funder", "accountable"]),
            "start": maybe(date(), 0.5),
            "reported_by": maybe(pick(who), 0.6),
        }
        for n in range(70)
    ]
    decisions = [
        {
            "decision_id": f"d{n}",
            "partnership_id": where[n % 9],
            "topic": [None, "agenda", "budget", "standards"][n % 4],
            "date": ["2008", None, "2012-07"][n % 3],
            "partner_id": partner,
            "part": pick(["decided", "decided", "consulted", "informed", "absent"]),
            "reported_by": maybe(pick(who)),
        }
        for n in range(12)
        for partner in chance.sample(who, pick([1, 2, 3]))
    ]
    return Dataset(
        {
            "partners": numbered("partners", partners),
            "partnerships": numbered("partnerships", partnerships),
            "roles": numbered("roles", held),
            "funding": numbered(
                "funding",
                [
                    {
                        "id": maybe(f"f{n}"),
                        "partnership_id": pick(where),
                        "funder_id": pick(who),
                        "recipient_id": maybe(pick(who)),
                        "amount": pick([1000.0, 2500.5]),
                        "currency": pick(["GBP", "USD"]),
                        "year": maybe(pick([2010, 2012])),
                        "kind": maybe(pick(["award", "budget"])),
                    }
                    for n in range(15)
                ],
            ),
            "exchanges": numbered("exchanges", told),
            "decisions": numbered("decisions", decisions),
            "assessments": numbered("assessments", assessments),
            "claims": numbered(
                "claims",
                [
                    {
                        "id": maybe(f"c{n}"),
                        "partnership_id": pick(where),
                        "partner_id": maybe(pick(who)),
                        "claim": pick(["reciprocal", "equal", "one_way"]),
                        "date": maybe(date()),
                    }
                    for n in range(10)
                ],
            ),
            "accounts": numbered(
                "accounts",
                [
                    {
                        "exchange_id": row["id"],
                        "partner_id": pick([row["from_partner_id"], row["to_partner_id"], pick(who)]),
                        "agrees": maybe(pick([True, True, False])),
                        "knowledge_type": maybe(pick(["technical", "cultural"]), 0.8),
                    }
                    for row in chance.sample(told, 40)
                ],
            ),
            "innovations": numbered("innovations", innovations),
            "adoptions": numbered(
                "adoptions",
                [
                    {
                        "innovation_id": innovation["id"],
                        "country": pick(["GBR", "USA", "KEN", "UGA", "IND"]),
                        "stage": stage,
                    }
                    for innovation in innovations
                    for stage in chance.sample(["identified", "transferred", "adopted", "scaled"], 2)
                ],
            ),
            "barriers": numbered(
                "barriers",
                [
                    {
                        "innovation_id": pick(innovations)["id"],
                        "country": maybe(pick(["GBR", "KEN"])),
                        "kind": pick(["practical", "bias"]),
                        "text": f"text {n}",
                    }
                    for n in range(12)
                ],
            ),
        }
    )


def numbered(table: str, rows: Sequence[dict[str, object]]) -> pd.DataFrame:
    """Make a table whose rows without an id are called by their number."""
    return pd.DataFrame(rows, index=[row.get("id") or f"{table}#{n}" for n, row in enumerate(rows)])
