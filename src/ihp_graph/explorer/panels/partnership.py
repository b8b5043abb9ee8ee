"""What is on record of a partnership."""

from __future__ import annotations

from ihp_graph.explorer.filters import Filters
from ihp_graph.explorer.panels.exchanges import by_type, exchanges
from ihp_graph.explorer.panels.panel import (
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
)

PARTNER = Column("partner", "Partner", "partner", "partner_id")
PARTNER_CELLS = "p.key AS partner_id, coalesce(p.name, p.key) AS partner"


def of_exchange(filters: Filters) -> list[str]:
    """Filter exchanges; all of them are of this programme."""
    return [*filters.within_years("x.year"), *filters.of_type("x")]


def both_ways(rows: Rows, of: int) -> str:
    """Say what went between the sides, each way, by type."""
    if of > len(rows):
        return f"{plural(of, 'exchange')}; the first {len(rows)} by year are shown."
    parts = []
    for giver, receiver in (("HIC", "LMIC"), ("LMIC", "HIC")):
        went = [row for row in rows if (row["giver_side"], row["receiver_side"]) == (giver, receiver)]
        parts.append(
            f"From {giver} to {receiver} partners: {by_type(went, 'exchange') or 'nothing on record'}."
        )
    rest = len(rows) - sum({row["giver_side"], row["receiver_side"]} == {"HIC", "LMIC"} for row in rows)
    return " ".join([*parts, *([f"Not between the sides: {rest}."] if rest else [])])


ROLES = Panel(
    "partners",
    "Partners and their roles",
    "MATCH (home:Partnership {key: $id})"
    "<-[r:MEMBER_OF|COORDINATES|ADMINISTERS_FUNDS_OF|FUNDS|ACCOUNTABLE_FOR]-(p:Partner)",
    f"{PARTNER_CELLS}, r.side AS side, r.role AS role,\n"
    f"  r.start AS start, r.end AS end, {TOLD_BY}, r.source AS source, r.notes AS notes",
    "toLower(partner), partner_id, role",
    (
        PARTNER,
        Column("side", "Side then"),
        Column("role", "Role"),
        Column("start", "From"),
        Column("end", "To"),
        TELLER,
        SOURCE,
        NOTES,
    ),
    "No partner's role is on record.",
    lambda filters: [*dated("coalesce(r.start, r.end)")(filters), *filters.of_side("p")],
    TOLD.format(of="r"),
    said=lambda rows, of: (
        f"{plural(of, 'role')}, of {plural(len({row['partner_id'] for row in rows}), 'partner')}."
    ),
)
EXCHANGES = exchanges(
    "exchanges",
    "Who taught whom",
    "MATCH (:Partnership {key: $id})<-[:WITHIN]-(x:Exchange), "
    "(x)<-[:GAVE]-(giver:Partner), (x)-[:RECEIVED_BY]->(receiver:Partner)",
    ("giver", "receiver"),
    "No exchange is on record.",
    held=of_exchange,
    said=both_ways,
    home=False,
)
MONEY = Panel(
    "money",
    "Money",
    "MATCH (home:Partnership {key: $id})<-[:FOR]-(g:Grant)<-[:PAID]-(payer:Partner)",
    "g.key AS grant_id, g.amount AS amount, g.currency AS currency, g.kind AS kind,\n"
    "  coalesce(g.date, toString(g.year)) AS date, payer.key AS payer_id, "
    "coalesce(payer.name, payer.key) AS payer,\n  g.payer_side AS payer_side, "
    "payee.key AS payee_id, coalesce(payee.name, payee.key) AS payee,\n"
    f"  g.recipient_side AS payee_side, {TOLD_BY}, g.source AS source, g.notes AS notes",
    "date, grant_id",
    (
        Column("payer", "Paid by", "partner", "payer_id"),
        Column("payer_side", "Side"),
        Column("payee", "Administered by", "partner", "payee_id"),
        Column("payee_side", "Side"),
        Column("amount", "Amount", number=True),
        Column("currency", "Currency"),
        Column("kind", "Kind"),
        Column("date", "Date", "grant", "grant_id"),
        TELLER,
        SOURCE,
        NOTES,
    ),
    "No money is on record.",
    dated("coalesce(g.date, toString(g.year))"),
    "\nOPTIONAL MATCH (g)-[:PAID_TO]->(payee:Partner)" + TOLD.format(of="g"),
    note="Currencies and kinds are never summed together.",
)
DECISIONS = Panel(
    "decisions",
    "Decisions",
    "MATCH (home:Partnership {key: $id})<-[:CONCERNS]-(d:Decision)"
    "<-[r:DECIDED|CONSULTED_ON|INFORMED_OF|ABSENT_FROM]-(p:Partner)",
    f"d.key AS decision_id, coalesce(d.topic, 'not recorded') AS topic, d.date AS date,\n"
    f"  {PARTNER_CELLS}, r.side AS side, r.part AS part, {TOLD_BY}, r.source AS source, r.notes AS notes",
    "date, decision_id, toLower(partner)",
    (
        Column("topic", "Topic", "decision", "decision_id"),
        Column("date", "Date"),
        PARTNER,
        Column("side", "Side then"),
        Column("part", "Part"),
        TELLER,
        SOURCE,
        NOTES,
    ),
    "No decision is on record.",
    lambda filters: [*dated("d.date")(filters), *filters.of_side("p")],
    TOLD.format(of="r"),
)
ASSESSMENTS = Panel(
    "assessments",
    "Needs, strengths, weaknesses, objectives",
    "MATCH (home:Partnership {key: $id})<-[:WITHIN]-(a:Assessment)<-[:ASSESSED_AS]-(p:Partner)",
    f"a.key AS assessment_id, a.kind AS kind, a.text AS text, a.date AS date,\n  {PARTNER_CELLS}, "
    f"p.side AS side, namer.key AS named_by_id, coalesce(namer.name, namer.key) AS named_by,\n"
    f"  {TOLD_BY}, a.source AS source, a.notes AS notes",
    "kind, date, assessment_id",
    (
        Column("kind", "Kind", "assessment", "assessment_id"),
        Column("partner", "Whose", "partner", "partner_id"),
        Column("side", "Side"),
        Column("text", "In words"),
        Column("named_by", "Identified by", "partner", "named_by_id"),
        Column("date", "Date"),
        TELLER,
        SOURCE,
        NOTES,
    ),
    "No need, strength, weakness or objective is on record.",
    lambda filters: [*dated("a.date")(filters), *filters.of_side("p")],
    "\nOPTIONAL MATCH (namer:Partner)-[:IDENTIFIED]->(a)" + TOLD.format(of="a"),
)
CLAIMS = Panel(
    "claims",
    "What is said of it",
    "MATCH (home:Partnership {key: $id})<-[:ABOUT]-(c:Claim)",
    f"c.key AS claim_id, c.claim AS claim, c.text AS text, c.date AS date,\n  {PARTNER_CELLS}, "
    f"{TOLD_BY}, c.source AS source, c.notes AS notes",
    "date, claim_id",
    (
        Column("claim", "Claim", "claim", "claim_id"),
        Column("partner", "Made by", "partner", "partner_id"),
        Column("text", "In words"),
        Column("date", "Date"),
        TELLER,
        SOURCE,
        NOTES,
    ),
    "No claim is on record.",
    dated("c.date"),
    "\nOPTIONAL MATCH (p:Partner)-[:CLAIMED]->(c)" + TOLD.format(of="c"),
)
ADOPTIONS = Panel(
    "adoptions",
    "Innovations that moved in it",
    "MATCH (home:Partnership {key: $id})<-[:WITHIN]-(a:Adoption)<-[:REACHED]-(i:Innovation)",
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
PANELS = (EXCHANGES, ROLES, MONEY, DECISIONS, ASSESSMENTS, CLAIMS, ADOPTIONS)
