"""The data contract and the graph, declared once.

Validation, the data dictionary, the templates, the constraints and the loading of the graph are all
read off :data:`TABLES`. Column names and codes are fixed: other people's files use them.

The concepts come from Issa H, Townsend W, Harris M. Benefiting the NHS through innovation: how to
ensure international health partnerships are genuinely reciprocal. BMJ Global Health 2021;6:e004936.
"""

from __future__ import annotations

from ihp_graph.table import (
    Column,
    Hub,
    Kind,
    Link,
    Node,
    Relationship,
    Table,
    code,
    date,
    optional,
    own_id,
    ref,
    text,
)

__all__ = ["COUNTRY", "TABLES", "TAUGHT", "Column", "Hub", "Kind", "Link", "Node", "Relationship", "Table"]

SIDE = "HIC, LMIC or unknown: the World Bank's group of its country in the fiscal year of the fact."
DATED = (
    Column("fiscal_year", "year", "World Bank fiscal year by which sides are found."),
    Column("year", "year", "Calendar year of its own date."),
    code("side_dated_by", "fact partnership latest", "Where the fiscal year comes from."),
)
OF_ONE = (code("side", "HIC LMIC unknown", SIDE),)
OF_TWO = (code("giver_side", "HIC LMIC unknown", SIDE), code("receiver_side", "HIC LMIC unknown", SIDE))
WEIGHT = Column("weight", "number", "1, or the volume where its unit is exchange.")

TECHNICAL, CULTURAL = "technical", "cultural"
CONTENTS: dict[str, tuple[str, ...]] = {
    TECHNICAL: ("hard_skill", "innovation", "care_practice"),
    CULTURAL: ("country_knowledge", "cultural_competency", "soft_skill"),
}
UNITS = ("exchange", "person_day", "visit", "trainee")
STAGES = ("identified", "transferred", "adopted", "scaled", "abandoned")

# What an account may say differently from the exchange it is an account of.
TOLD = (
    ref("from_partner_id", "partners", "Giver: the partner whose knowledge moves.", required=True),
    ref("to_partner_id", "partners", "Receiver: the partner to whom it moves.", required=True),
    code(
        "knowledge_type", f"{TECHNICAL} {CULTURAL}", "Kind of knowledge; blank: not classified.", True, False
    ),
    code("content", " ".join(CONTENTS[TECHNICAL] + CONTENTS[CULTURAL]), "What is learned, within its kind."),
    code(
        "learning",
        "from about",
        "from: the receiver learns from the giver; about: about itself or the giver's country.",
    ),
    code("benefit", "individual institutional", "Who gains at the receiver."),
    Column("practice_changed", "boolean", "Whether practice changed at the receiver; blank: not recorded."),
    date("start", "When it began."),
    date("end", "When it ended."),
    Column("volume", "number", "How much, in the unit beside it.", positive=True),
    code("unit", " ".join(UNITS), "Unit of the volume; volumes of different units are never summed."),
    ref("innovation_id", "innovations", "Innovation that was conveyed."),
    ref("serves", "assessments", "Need or objective that it serves."),
    ref("classified_by", "partners", "Partner who called it technical or cultural."),
    code(
        "certainty",
        "stated inferred",
        "Whether giver, receiver and kind are said by the source or read into it.",
    ),
)


DECLARED = (
    Table(
        "partners",
        "Institutions: hospitals, universities, ministries, funders and others.",
        (
            own_id("The partner's own id."),
            text("name", "Its name.", required=True),
            Column(
                "country", "country", "Country: ISO code or name; of its office, if in several.", True, True
            ),
            code(
                "kind",
                "hospital university professional_body ngo government funder coordinating_body company other",
                "What it is.",
            ),
            text("city", "City."),
            Column("capacity", "number", "Its size, in the unit beside it.", positive=True),
            text("capacity_unit", "Unit of the capacity, e.g. staff; different units are never compared."),
            text("ror", "Research Organization Registry id."),
            text("iati_id", "IATI organisation identifier."),
            Column("also_known_as", "list", "Other and former names, separated by ;"),
        ),
        ("id",),
        Node("Partner", (Link("IN", "country", "countries"),)),
        derived=(code("side", "HIC LMIC unknown", "HIC, LMIC or unknown, by the latest classification."),),
    ),
    Table(
        "people",
        "People who took part, by pseudonym.",
        (
            own_id("A pseudonym."),
            text("name", "The pseudonym again; check warns where it is anything else."),
            text("profession", "Profession."),
            ref("partner_id", "partners", "Home institution."),
        ),
        ("id",),
        Node("Person", (Link("AFFILIATED_WITH", "partner_id", "partners"),)),
    ),
    Table(
        "partnerships",
        "International health partnerships between partners.",
        (
            own_id("The partnership's own id."),
            text("name", "Its name."),
            Column("programme", "list", "Programmes it belongs to, separated by ;"),
            Column("topic", "list", "Fields of work, separated by ;"),
            Column("countries", "countries", "Countries it works in, separated by ;"),
            date("start", "When it began."),
            date("end", "When it ended."),
        ),
        ("id",),
        Node("Partnership"),
    ),
    Table(
        "roles",
        "Which partner holds which role in which partnership.",
        (
            ref("partnership_id", "partnerships", "Partnership.", required=True),
            ref("partner_id", "partners", "Partner.", required=True),
            code("role", "member coordinator fund_administrator funder accountable", "Role.", required=True),
            date("start", "When it began."),
            date("end", "When it ended."),
        ),
        ("partnership_id", "partner_id", "role", "start", "end"),
        Relationship(
            "partner_id",
            "partnership_id",
            {
                "member": "MEMBER_OF",
                "coordinator": "COORDINATES",
                "fund_administrator": "ADMINISTERS_FUNDS_OF",
                "funder": "FUNDS",
                "accountable": "ACCOUNTABLE_FOR",
            },
            "role",
        ),
        derived=OF_ONE,
    ),
    Table(
        "funding",
        "Money: who paid how much to whom.",
        (
            own_id("The grant's own id.", required=False),
            ref("partnership_id", "partnerships", "Partnership that it is for.", required=True),
            ref("funder_id", "partners", "Who pays.", required=True),
            ref("recipient_id", "partners", "Who administers it."),
            Column("amount", "number", "Amount in the currency beside it.", True, True),
            Column("currency", "currency", "Currency, ISO 4217.", True, True),
            Column("year", "year", "Year."),
            date("date", "Date."),
            code("kind", "award commitment disbursement budget", "Kind; kinds are never summed together."),
        ),
        (),
        Node(
            "Grant",
            (
                Link("PAID", "funder_id", "partners", out=False),
                Link("FOR", "partnership_id", "partnerships"),
                Link("PAID_TO", "recipient_id", "partners"),
            ),
        ),
        derived=(
            code("payer_side", "HIC LMIC unknown", SIDE),
            code("recipient_side", "HIC LMIC unknown", SIDE),
        ),
    ),
    Table(
        "exchanges",
        "Knowledge that moved from one partner, the giver, to another, the receiver.",
        (
            own_id("The exchange's own id."),
            ref("partnership_id", "partnerships", "Partnership it is part of."),
            *TOLD,
        ),
        ("id",),
        Node(
            "Exchange",
            (
                Link("GAVE", "from_partner_id", "partners", out=False),
                Link("RECEIVED_BY", "to_partner_id", "partners"),
                Link("WITHIN", "partnership_id", "partnerships"),
                Link("CONVEYED", "innovation_id", "innovations"),
                Link("SERVES", "serves", "assessments"),
                Link("CLASSIFIED", "classified_by", "partners", out=False),
            ),
        ),
        derived=(*OF_TWO, *DATED, WEIGHT),
    ),
    Table(
        "participants",
        "Who took part in an exchange.",
        (
            ref("exchange_id", "exchanges", "Exchange.", required=True),
            ref("person_id", "people", "Person.", required=True),
            code("role", "teacher learner volunteer secondee", "Role in it."),
        ),
        ("exchange_id", "person_id", "role"),
        Relationship("person_id", "exchange_id", {"": "TOOK_PART_IN"}),
    ),
    Table(
        "decisions",
        "The part that each partner had in each decision.",
        (
            Column("decision_id", "id", "The decision's own id; one row for each partner in it.", True, True),
            ref("partnership_id", "partnerships", "Partnership that it concerns.", required=True),
            code("topic", "agenda budget needs standards evaluation authorship other", "What was decided."),
            date("date", "When."),
            ref("partner_id", "partners", "Partner.", required=True),
            code("part", "decided consulted informed absent", "Its part.", required=True),
        ),
        ("decision_id", "partner_id"),
        Relationship(
            "partner_id",
            "decision_id",
            {
                "decided": "DECIDED",
                "consulted": "CONSULTED_ON",
                "informed": "INFORMED_OF",
                "absent": "ABSENT_FROM",
            },
            "part",
            Hub(
                "Decision",
                ("decision_id", "partnership_id", "topic", "date"),
                (Link("CONCERNS", "partnership_id", "partnerships"),),
            ),
        ),
        derived=OF_ONE,
    ),
    Table(
        "assessments",
        "Needs, strengths, weaknesses and objectives on record.",
        (
            own_id("The assessment's own id.", required=False),
            ref("partnership_id", "partnerships", "Partnership.", required=True),
            ref("partner_id", "partners", "Whose it is.", required=True),
            code("kind", "need strength weakness objective", "Kind.", required=True),
            text("text", "In words."),
            ref("identified_by", "partners", "Partner who identified it."),
            date("date", "When."),
        ),
        (),
        Node(
            "Assessment",
            (
                Link("ASSESSED_AS", "partner_id", "partners", out=False),
                Link("WITHIN", "partnership_id", "partnerships"),
                Link("IDENTIFIED", "identified_by", "partners", out=False),
            ),
        ),
    ),
    Table(
        "claims",
        "What is said of the partnership.",
        (
            own_id("The claim's own id.", required=False),
            ref("partnership_id", "partnerships", "Partnership.", required=True),
            ref("partner_id", "partners", "Who makes the claim."),
            code(
                "claim",
                "reciprocal equal mutual_learning mutual_benefit one_way",
                "What is claimed.",
                required=True,
            ),
            text("text", "In words."),
            date("date", "When."),
        ),
        (),
        Node(
            "Claim",
            (
                Link("CLAIMED", "partner_id", "partners", out=False),
                Link("ABOUT", "partnership_id", "partnerships"),
            ),
        ),
    ),
    Table(
        "accounts",
        "What a partner says of an exchange that is told differently elsewhere.",
        (
            ref("exchange_id", "exchanges", "Exchange.", required=True),
            ref("partner_id", "partners", "Whose account it is.", required=True),
            Column("agrees", "boolean", "Whether it agrees with the exchange as recorded."),
            text("text", "In words."),
            *(optional(column) for column in TOLD),
        ),
        ("exchange_id", "partner_id"),
        Relationship("partner_id", "exchange_id", {"": "GAVE_ACCOUNT_OF"}),
    ),
    Table(
        "innovations",
        "Products, methods and ways of working that could spread.",
        (
            own_id("The innovation's own id."),
            text("name", "Its name.", required=True),
            Column("origin_country", "country", "Country where it began."),
            ref("origin_partner_id", "partners", "Partner where it began, in that country."),
            Column("frugal", "boolean", "Whether it is a frugal innovation; blank: not recorded."),
            Column("year", "year", "Year in which it began."),
            text("description", "In words."),
        ),
        ("id",),
        Node(
            "Innovation",
            (
                Link("ORIGINATED_AT", "origin_partner_id", "partners"),
                Link("ORIGINATED_IN", "origin_country", "countries"),
            ),
        ),
    ),
    Table(
        "adoptions",
        "How far an innovation got, and where.",
        (
            ref("innovation_id", "innovations", "Innovation.", required=True),
            ref("partner_id", "partners", "Partner that it reached; it or the country."),
            Column("country", "country", "Country that it reached."),
            code("stage", " ".join(STAGES), "How far it got.", required=True),
            date("date", "When."),
            ref("partnership_id", "partnerships", "Partnership in which it did."),
        ),
        ("innovation_id", "partner_id", "country", "stage", "date", "partnership_id"),
        Node(
            "Adoption",
            (
                Link("REACHED", "innovation_id", "innovations", out=False),
                Link("AT", "partner_id", "partners"),
                Link("AT", "country", "countries", unless="partner_id"),
                Link("WITHIN", "partnership_id", "partnerships"),
            ),
        ),
    ),
    Table(
        "barriers",
        "What stood in an innovation's way.",
        (
            ref("innovation_id", "innovations", "Innovation.", required=True),
            ref("partner_id", "partners", "Partner where it was met."),
            Column("country", "country", "Country where it was met."),
            code("stage", " ".join(STAGES), "Step that it hindered."),
            code("kind", "practical regulatory bias", "Kind.", required=True),
            date("date", "When."),
            text("text", "In words."),
        ),
        ("innovation_id", "partner_id", "country", "kind", "stage", "text"),
        Node(
            "Barrier",
            (
                Link("FACED", "innovation_id", "innovations", out=False),
                Link("AT", "partner_id", "partners"),
                Link("AT", "country", "countries", unless="partner_id"),
            ),
        ),
    ),
)

TABLES: dict[str, Table] = {table.name: table for table in DECLARED}
"""All fourteen tables by name, in the order in which they are loaded and listed."""

COUNTRY = (
    Column("id", "country", "ISO alpha-3 code."),
    Column("name", "text", "Name."),
    code(
        "income_group",
        "high upper_middle lower_middle low",
        "World Bank group, by the latest classification.",
    ),
)
"""Properties of a ``Country`` node, one for each country that a row names."""

TAUGHT = (
    ref("exchange_id", "exchanges", "Exchange."),
    code("knowledge_type", f"{TECHNICAL} {CULTURAL}", "Kind of knowledge."),
    *OF_TWO,
    Column("year", "year", "Calendar year of its own date."),
    WEIGHT,
)
"""Properties of ``(:Partner)-[:TAUGHT]->(:Partner)``, one for each exchange, so that paths are easy."""
