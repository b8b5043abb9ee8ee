"""What is on record of a partner."""

from __future__ import annotations

from ihp_graph.explorer.filters import Filters
from ihp_graph.explorer.panels.exchanges import counted, exchanges
from ihp_graph.explorer.panels.panel import (
    HOME,
    NOTES,
    SOURCE,
    TELLER,
    TOLD,
    TOLD_BY,
    Column,
    Panel,
    Rows,
    dated,
    plural,
    within,
)

OTHER = Column("partner", "Partner", "partner", "partner_id")
SIDE = Column("side", "Side")
HOME_CELLS = "home.key AS partnership_id, coalesce(home.name, home.key) AS partnership"
TYPES = ("technical", "cultural", "unclassified")


def sums() -> str:
    """Give the expressions that sum what went each way, by type; nothing on record is null."""
    found = []
    for way, start in (("taught", "p"), ("learned", "other")):
        for kind in TYPES:
            found.append(
                f"nullIf(sum(CASE WHEN startNode(r) = {start} AND "
                f"coalesce(r.knowledge_type, 'unclassified') = '{kind}' THEN r.weight ELSE 0.0 END), 0.0) "
                f"AS {way}_{kind}"
            )
    return ",\n  ".join(found)


def of_taught(filters: Filters) -> list[str]:
    """Filter what was taught and learned."""
    return [*filters.of_taught("r"), *filters.of_side("other")]


def of_given(end: str) -> list[Column]:
    """Give the columns of a ledger."""
    return [
        Column(
            f"{end}_{kind}",
            f"{end.capitalize()}, {'not classified' if kind == TYPES[-1] else kind}",
            number=True,
        )
        for kind in TYPES
    ]


def both_ways(rows: Rows, of: int) -> str:
    """Say with how many partners the same type went both ways."""
    if of > len(rows):
        return f"{plural(of, 'partner')} taught it or learned from it; the first {len(rows)} are shown."
    same = sum(any(row[f"taught_{kind}"] and row[f"learned_{kind}"] for kind in TYPES[:2]) for row in rows)
    return f"With {same} of {plural(of, 'partner')} the same type of knowledge went both ways."


LEDGERS = Panel(
    "ledgers",
    "Taught and learned, by partner",
    "MATCH (p:Partner {key: $id})-[r:TAUGHT]-(other:Partner)",
    "other.key AS partner_id, coalesce(other.name, other.key) AS partner, other.side AS side,\n  " + sums(),
    "toLower(partner), partner_id",
    (OTHER, SIDE, *of_given("taught"), *of_given("learned")),
    None,
    of_taught,
    counted="DISTINCT other",
    said=both_ways,
    note="Sums of exchanges, or of their volumes where these are counted in exchanges. "
    "A blank cell: nothing is on record, which isn’t zero.",
)
TAUGHT = exchanges(
    "taught",
    "What it taught",
    "MATCH (giver:Partner {key: $id})-[:GAVE]->(x:Exchange)-[:RECEIVED_BY]->(receiver:Partner)",
    ("receiver",),
    "Nothing that it taught is on record.",
    held=lambda filters: [*filters.of_exchange("x"), *filters.of_side("receiver")],
    said=counted("Taught", "receiver", "to"),
)
LEARNED = exchanges(
    "learned",
    "What it learned",
    "MATCH (receiver:Partner {key: $id})<-[:RECEIVED_BY]-(x:Exchange)<-[:GAVE]-(giver:Partner)",
    ("giver",),
    "Nothing that it learned is on record.",
    held=lambda filters: [*filters.of_exchange("x"), *filters.of_side("giver")],
    said=counted("Learned", "giver", "from"),
)
PARTNERSHIPS = Panel(
    "partnerships",
    "Partnerships, and its roles in them",
    "MATCH (p:Partner {key: $id})"
    "-[r:MEMBER_OF|COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]->(home:Partnership)",
    f"{HOME_CELLS},\n  r.role AS role, r.start AS start, r.end AS end, r.side AS side, "
    f"home.programme AS programme,\n  {TOLD_BY}, r.source AS source, r.notes AS notes",
    "toLower(partnership), partnership_id, role",
    (
        HOME,
        Column("role", "Role"),
        Column("start", "From"),
        Column("end", "To"),
        Column("side", "Side then"),
        Column("programme", "Programme"),
        TELLER,
        SOURCE,
        NOTES,
    ),
    "No role in a partnership is on record.",
    within("home", "coalesce(r.start, r.end)"),
    TOLD.format(of="r"),
    said=lambda rows, of: (
        f"{plural(of, 'role')} in {plural(len({row['partnership_id'] for row in rows}), 'partnership')}."
        if of == len(rows)
        else f"{plural(of, 'role')}; the first {len(rows)} are shown."
    ),
)
MONEY = Panel(
    "money",
    "Money paid and administered",
    "MATCH (p:Partner {key: $id})-[way:PAID|PAID_TO]-(g:Grant)-[:FOR]->(home:Partnership)",
    "g.key AS grant_id, CASE type(way) WHEN 'PAID' THEN 'paid' ELSE 'administered' END AS part,\n"
    "  g.amount AS amount, g.currency AS currency, g.kind AS kind, "
    "coalesce(g.date, toString(g.year)) AS date,\n"
    "  payer.key AS payer_id, coalesce(payer.name, payer.key) AS payer,\n"
    "  payee.key AS payee_id, coalesce(payee.name, payee.key) AS payee,\n"
    f"  {HOME_CELLS}, {TOLD_BY}, g.source AS source, g.notes AS notes",
    "date, grant_id, part",
    (
        Column("part", "Part", "grant", "grant_id"),
        Column("amount", "Amount", number=True),
        Column("currency", "Currency"),
        Column("kind", "Kind"),
        Column("date", "Date"),
        Column("payer", "Paid by", "partner", "payer_id"),
        Column("payee", "Administered by", "partner", "payee_id"),
        HOME,
        TELLER,
        SOURCE,
        NOTES,
    ),
    "No money that it paid or administered is on record.",
    within("home", "coalesce(g.date, toString(g.year))"),
    "\nOPTIONAL MATCH (payer:Partner)-[:PAID]->(g)\nOPTIONAL MATCH (g)-[:PAID_TO]->(payee:Partner)"
    + TOLD.format(of="g"),
    note="Currencies and kinds are never summed together.",
)
DECISIONS = Panel(
    "decisions",
    "Its part in decisions",
    "MATCH (p:Partner {key: $id})-[r:DECIDED|CONSULTED_ON|INFORMED_OF|ABSENT_FROM]->(d:Decision)"
    "-[:CONCERNS]->(home:Partnership)",
    f"d.key AS decision_id, coalesce(d.topic, 'not recorded') AS topic, r.part AS part, d.date AS date,\n"
    f"  {HOME_CELLS}, {TOLD_BY}, r.source AS source, r.notes AS notes",
    "date, decision_id",
    (
        Column("topic", "Topic", "decision", "decision_id"),
        Column("part", "Part"),
        Column("date", "Date"),
        HOME,
        TELLER,
        SOURCE,
        NOTES,
    ),
    "No decision that it had a part in is on record.",
    within("home", "d.date"),
    TOLD.format(of="r"),
    said=lambda rows, of: f"It had a part in {plural(of, 'decision')} on record.",
)
INNOVATIONS = Panel(
    "innovations",
    "Innovations",
    "CALL {\n"
    "  MATCH (:Partner {key: $id})<-[:ORIGINATED_AT]-(i:Innovation)\n"
    "  RETURN i, 'began here' AS what, toString(i.year) AS date, i.source AS source\n"
    "  UNION ALL\n"
    "  MATCH (:Partner {key: $id})<-[:AT]-(a:Adoption)<-[:REACHED]-(i:Innovation)\n"
    "  RETURN i, a.stage AS what, a.date AS date, a.source AS source\n"
    "  UNION ALL\n"
    "  MATCH (:Partner {key: $id})<-[:AT]-(b:Barrier)<-[:FACED]-(i:Innovation)\n"
    "  RETURN i, 'barrier: ' + b.kind AS what, b.date AS date, b.source AS source\n"
    "}\nWITH i, what, date, source",
    "i.key AS innovation_id, coalesce(i.name, i.key) AS innovation, what, date, source",
    "toLower(innovation), innovation_id, date, what",
    (
        Column("innovation", "Innovation", "innovation", "innovation_id"),
        Column("what", "What"),
        Column("date", "Date"),
        SOURCE,
    ),
    "No innovation that began here or reached it is on record.",
    dated("date"),
    said=lambda rows, of: f"{plural(len({row['innovation_id'] for row in rows}), 'innovation')} on record.",
)
ASSESSMENTS = Panel(
    "assessments",
    "Needs, strengths, weaknesses, objectives",
    "MATCH (p:Partner {key: $id})-[:ASSESSED_AS]->(a:Assessment)-[:WITHIN]->(home:Partnership)",
    "a.key AS assessment_id, a.kind AS kind, a.text AS text, a.date AS date,\n"
    "  namer.key AS named_by_id, coalesce(namer.name, namer.key) AS named_by,\n"
    f"  {HOME_CELLS}, {TOLD_BY}, a.source AS source, a.notes AS notes",
    "kind, date, assessment_id",
    (
        Column("kind", "Kind", "assessment", "assessment_id"),
        Column("text", "In words"),
        Column("date", "Date"),
        Column("named_by", "Identified by", "partner", "named_by_id"),
        HOME,
        TELLER,
        SOURCE,
        NOTES,
    ),
    "Nothing of its needs, strengths, weaknesses and objectives is on record.",
    within("home", "a.date"),
    "\nOPTIONAL MATCH (namer:Partner)-[:IDENTIFIED]->(a)" + TOLD.format(of="a"),
    said=lambda rows, of: (
        f"{sum(row['named_by_id'] is not None for row in rows)} of {plural(len(rows), 'assessment')} "
        "say who identified them."
    ),
)
CLAIMS = Panel(
    "claims",
    "Claims that it made",
    "MATCH (p:Partner {key: $id})-[:CLAIMED]->(c:Claim)-[:ABOUT]->(home:Partnership)",
    "c.key AS claim_id, c.claim AS claim, c.text AS text, c.date AS date,\n"
    f"  {HOME_CELLS}, {TOLD_BY}, c.source AS source, c.notes AS notes",
    "date, claim_id",
    (
        Column("claim", "Claim", "claim", "claim_id"),
        Column("text", "In words"),
        Column("date", "Date"),
        HOME,
        TELLER,
        SOURCE,
        NOTES,
    ),
    "No claim that it made is on record.",
    within("home", "c.date"),
    TOLD.format(of="c"),
)
ACCOUNTS = Panel(
    "accounts",
    "What it told differently",
    "MATCH (p:Partner {key: $id})-[r:GAVE_ACCOUNT_OF]->(x:Exchange)",
    "x.key AS exchange_id, toString(x.year) AS year, r.agrees AS agrees, r.text AS text, "
    "r.knowledge_type AS type,\n  r.source AS source, r.notes AS notes",
    "x.year, exchange_id",
    (
        Column("exchange_id", "Exchange", "exchange", "exchange_id"),
        Column("year", "Year"),
        Column("agrees", "Agrees"),
        Column("text", "In words"),
        Column("type", "Type, as it tells it"),
        SOURCE,
        NOTES,
    ),
    None,
    lambda filters: filters.of_exchange("x"),
)
PEOPLE = Panel(
    "people",
    "People of it who took part",
    "MATCH (p:Partner {key: $id})<-[:AFFILIATED_WITH]-(person:Person)",
    "person.key AS person_id, person.key AS person, person.profession AS profession, person.source AS source",
    "person_id",
    (Column("person", "Pseudonym", "person", "person_id"), Column("profession", "Profession"), SOURCE),
    None,
)
PANELS = (
    LEDGERS,
    TAUGHT,
    LEARNED,
    PARTNERSHIPS,
    MONEY,
    DECISIONS,
    INNOVATIONS,
    ASSESSMENTS,
    CLAIMS,
    ACCOUNTS,
    PEOPLE,
)
