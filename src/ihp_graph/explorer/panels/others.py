"""What is on record of a person, an innovation, a country, and of a single fact."""

from __future__ import annotations

from ihp_graph.explorer.panels.exchanges import exchanges
from ihp_graph.explorer.panels.panel import (
    HOME,
    NOTES,
    SOURCE,
    TELLER,
    TOLD,
    TOLD_BY,
    Column,
    Panel,
    dated,
    plural,
)

PARTNER = Column("partner", "Partner", "partner", "partner_id")
PARTNER_CELLS = "p.key AS partner_id, coalesce(p.name, p.key) AS partner"
WHERE_CELLS = (
    "p.key AS partner_id, coalesce(p.name, p.key) AS partner, c.key AS country_id, "
    "coalesce(c.name, c.key) AS country"
)
PLACE = (PARTNER, Column("country", "Country", "country", "country_id"))

TOOK_PART = Panel(
    "exchanges",
    "What the person took part in",
    "MATCH (:Person {key: $id})-[r:TOOK_PART_IN]->(x:Exchange), "
    "(x)<-[:GAVE]-(giver:Partner), (x)-[:RECEIVED_BY]->(receiver:Partner)",
    "x.key AS exchange_id, toString(x.year) AS year, r.role AS role, "
    "coalesce(x.knowledge_type, 'unclassified') AS type,\n"
    "  giver.key AS giver_id, coalesce(giver.name, giver.key) AS giver, "
    "receiver.key AS receiver_id, coalesce(receiver.name, receiver.key) AS receiver,\n"
    "  r.source AS source, r.notes AS notes",
    "x.year, exchange_id",
    (
        Column("exchange_id", "Exchange", "exchange", "exchange_id"),
        Column("year", "Year"),
        Column("role", "Role"),
        Column("type", "Type"),
        Column("giver", "Giver", "partner", "giver_id"),
        Column("receiver", "Receiver", "partner", "receiver_id"),
        SOURCE,
        NOTES,
    ),
    "No exchange that this person took part in is on record.",
    lambda filters: filters.of_exchange("x"),
)

REACHED = Panel(
    "journey",
    "How far it got, and where",
    "MATCH (:Innovation {key: $id})-[:REACHED]->(a:Adoption)",
    f"a.key AS adoption_id, a.stage AS stage, a.date AS date,\n  {WHERE_CELLS},\n"
    "  home.key AS partnership_id, coalesce(home.name, home.key) AS partnership,\n"
    f"  {TOLD_BY}, a.source AS source, a.notes AS notes",
    "date, adoption_id",
    (
        Column("stage", "Stage", "adoption", "adoption_id"),
        Column("date", "Date"),
        *PLACE,
        HOME,
        TELLER,
        SOURCE,
        NOTES,
    ),
    "No place that it reached is on record.",
    dated("a.date"),
    "\nOPTIONAL MATCH (a)-[:AT]->(p:Partner)"
    "\nOPTIONAL MATCH (c:Country {key: coalesce(p.country, a.country, '')})"
    "\nOPTIONAL MATCH (a)-[:WITHIN]->(home:Partnership)" + TOLD.format(of="a"),
    said=lambda rows, of: f"{plural(of, 'stage')} on record; what isn’t on record may have happened.",
)
BARRIERS = Panel(
    "barriers",
    "What stood in its way",
    "MATCH (:Innovation {key: $id})-[:FACED]->(b:Barrier)",
    f"b.key AS barrier_id, b.kind AS kind, b.stage AS stage, b.text AS text, b.date AS date,\n"
    f"  {WHERE_CELLS},\n  {TOLD_BY}, b.source AS source, b.notes AS notes",
    "date, barrier_id",
    (
        Column("kind", "Kind", "barrier", "barrier_id"),
        Column("stage", "Step that it hindered"),
        Column("text", "In words"),
        Column("date", "Date"),
        *PLACE,
        TELLER,
        SOURCE,
        NOTES,
    ),
    "No barrier is on record.",
    dated("b.date"),
    "\nOPTIONAL MATCH (b)-[:AT]->(p:Partner)"
    "\nOPTIONAL MATCH (c:Country {key: coalesce(p.country, b.country, '')})" + TOLD.format(of="b"),
)
CONVEYED = exchanges(
    "conveyed",
    "Exchanges that conveyed it",
    "MATCH (:Innovation {key: $id})<-[:CONVEYED]-(x:Exchange), "
    "(x)<-[:GAVE]-(giver:Partner), (x)-[:RECEIVED_BY]->(receiver:Partner)",
    ("giver", "receiver"),
    "No exchange that conveyed it is on record.",
    held=lambda filters: filters.of_exchange("x"),
)

PARTNERS_THERE = Panel(
    "partners",
    "Partners there",
    "MATCH (:Country {key: $id})<-[:IN]-(p:Partner)",
    f"{PARTNER_CELLS}, p.kind AS kind, p.city AS city, p.side AS side,\n"
    "  nullIf(COUNT { (p)-[:TAUGHT]->() }, 0) AS taught, nullIf(COUNT { (p)<-[:TAUGHT]-() }, 0) AS learned",
    "toLower(partner), partner_id",
    (
        PARTNER,
        Column("kind", "Kind"),
        Column("city", "City"),
        Column("side", "Side"),
        Column("taught", "Exchanges given", number=True),
        Column("learned", "Exchanges received", number=True),
    ),
    "No partner there is on record.",
    lambda filters: filters.of_side("p"),
    said=lambda rows, of: f"{plural(of, 'partner')} on record.",
)
WITH_COUNTRIES = Panel(
    "countries",
    "Taught and learned, by country",
    "MATCH (:Country {key: $id})<-[:IN]-(p:Partner)-[r:TAUGHT]-(q:Partner)",
    "q.country AS country_id, c.name AS country,\n"
    "  nullIf(sum(CASE WHEN startNode(r) = p THEN 1 ELSE 0 END), 0) AS taught,\n"
    "  nullIf(sum(CASE WHEN startNode(r) = q THEN 1 ELSE 0 END), 0) AS learned",
    "toLower(country), country_id",
    (
        Column("country", "Country", "country", "country_id"),
        Column("taught", "Exchanges given there", number=True),
        Column("learned", "Exchanges received from there", number=True),
    ),
    "No exchange of its partners is on record.",
    lambda filters: [*filters.of_taught("r"), *filters.of_side("q")],
    "\nOPTIONAL MATCH (c:Country {key: coalesce(q.country, '')})",
    counted="DISTINCT q.country",
)
INNOVATIONS_THERE = Panel(
    "innovations",
    "Innovations that began there",
    "MATCH (:Country {key: $id})<-[:ORIGINATED_IN]-(i:Innovation)",
    "i.key AS innovation_id, coalesce(i.name, i.key) AS innovation, toString(i.year) AS year, "
    "i.frugal AS frugal, i.source AS source",
    "toLower(innovation), innovation_id",
    (
        Column("innovation", "Innovation", "innovation", "innovation_id"),
        Column("year", "Year"),
        Column("frugal", "Frugal"),
        SOURCE,
    ),
    None,
    lambda filters: filters.within_years("i.year"),
)
REACHED_THERE = Panel(
    "adoptions",
    "Innovations that reached it",
    "MATCH (:Country {key: $id})<-[:AT]-(a:Adoption)<-[:REACHED]-(i:Innovation)",
    "i.key AS innovation_id, coalesce(i.name, i.key) AS innovation, a.key AS adoption_id, a.stage AS stage, "
    "a.date AS date,\n  a.source AS source, a.notes AS notes",
    "toLower(innovation), innovation_id, date, adoption_id",
    (
        Column("innovation", "Innovation", "innovation", "innovation_id"),
        Column("stage", "Stage", "adoption", "adoption_id"),
        Column("date", "Date"),
        SOURCE,
        NOTES,
    ),
    None,
    dated("a.date"),
)

WHO_TOOK_PART = Panel(
    "people",
    "Who took part",
    "MATCH (:Exchange {key: $id})<-[r:TOOK_PART_IN]-(person:Person)",
    "person.key AS person_id, person.key AS person, person.profession AS profession, r.role AS role, "
    "r.source AS source",
    "person_id, role",
    (
        Column("person", "Pseudonym", "person", "person_id"),
        Column("profession", "Profession"),
        Column("role", "Role"),
        SOURCE,
    ),
    None,
)
ACCOUNTS = Panel(
    "accounts",
    "Told differently",
    "MATCH (:Exchange {key: $id})<-[r:GAVE_ACCOUNT_OF]-(p:Partner)",
    f"{PARTNER_CELLS}, r.agrees AS agrees, r.text AS text, r.knowledge_type AS type,\n"
    "  r.learning AS learning, r.source AS source, r.notes AS notes",
    "toLower(partner), partner_id",
    (
        Column("partner", "Whose account", "partner", "partner_id"),
        Column("agrees", "Agrees"),
        Column("text", "In words"),
        Column("type", "Type"),
        Column("learning", "Learned"),
        SOURCE,
        NOTES,
    ),
    None,
)
PARTS = Panel(
    "parts",
    "Who had which part",
    "MATCH (:Decision {key: $id})<-[r:DECIDED|CONSULTED_ON|INFORMED_OF|ABSENT_FROM]-(p:Partner)",
    f"{PARTNER_CELLS}, r.side AS side, r.part AS part, {TOLD_BY}, r.source AS source, r.notes AS notes",
    "toLower(partner), partner_id",
    (PARTNER, Column("side", "Side then"), Column("part", "Part"), TELLER, SOURCE, NOTES),
    None,
    more=TOLD.format(of="r"),
)

PERSON = (TOOK_PART,)
INNOVATION = (REACHED, BARRIERS, CONVEYED)
COUNTRY = (PARTNERS_THERE, WITH_COUNTRIES, INNOVATIONS_THERE, REACHED_THERE)
EXCHANGE = (WHO_TOOK_PART, ACCOUNTS)
DECISION = (PARTS,)
