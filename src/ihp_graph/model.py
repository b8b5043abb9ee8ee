"""The data contract and the graph, declared once.

Validation, the data dictionary, the templates, the constraints and the loading of the graph are all
read off :data:`TABLES`. Column names and codes are fixed: other people's files use them.

The concepts come from Issa H, Townsend W, Harris M. Benefiting the NHS through innovation: how to
ensure international health partnerships are genuinely reciprocal. BMJ Global Health 2021;6:e004936.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal[
    "id",
    "ref",
    "text",
    "code",
    "date",
    "year",
    "number",
    "boolean",
    "list",
    "country",
    "countries",
    "currency",
]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its name, what its cells may hold, and what it means."""

    name: str
    kind: Kind
    description: str
    required: bool = False
    """The column must be there."""
    filled: bool = False
    """And its cells too."""
    codes: tuple[str, ...] = ()
    refers_to: str | None = None
    positive: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship between the node of a row and the node that one of its cells names.

    ``out`` is the direction of the arrow as seen from the row's node. ``to`` is a table, or
    ``countries`` for a country. ``unless`` names a column that, where filled, takes its place.
    """

    type: str
    column: str
    to: str
    out: bool = True
    unless: str | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """Each row of the table is a node with this label."""

    label: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Relationship:
    """Each row of the table is a relationship between the nodes that two of its cells name.

    ``types`` gives the relationship's type for each code of ``type_column``; with no such column
    there is one type, under the key ``""``.
    """

    start: str
    end: str
    types: Mapping[str, str]
    type_column: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns, what tells its rows apart, and what a row is in the graph."""

    name: str
    description: str
    own_columns: tuple[Column, ...]
    identified_by: tuple[str, ...]
    """The cells that make a row's key where it has no id; empty: all cells."""
    graph: Node | Relationship
    columns: tuple[Column, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "columns", self.own_columns + COMMON)

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns, in the model's order."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """Give the column of that name; KeyError where the table has none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


def _id(description: str, required: bool = True) -> Column:
    return Column("id", "id", description, required=required, filled=required)


def _ref(name: str, table: str, description: str, required: bool = False) -> Column:
    return Column(name, "ref", description, required=required, filled=required, refers_to=table)


def _code(
    name: str, codes: str, description: str, required: bool = False, filled: bool | None = None
) -> Column:
    filled = required if filled is None else filled
    return Column(name, "code", description, required=required, filled=filled, codes=tuple(codes.split()))


def _text(name: str, description: str, required: bool = False) -> Column:
    return Column(name, "text", description, required=required, filled=required)


def _date(name: str, description: str) -> Column:
    return Column(name, "date", description)


COMMON = (
    _text("source", "Citation or address of the evidence."),
    _ref(
        "reported_by", "partners", "Partner who told this; blank: no partner told it, or it isn't recorded."
    ),
    _text("notes", "Anything else a reader should know."),
)

TECHNICAL, CULTURAL = "technical", "cultural"
CONTENTS: dict[str, tuple[str, ...]] = {
    TECHNICAL: ("hard_skill", "innovation", "care_practice"),
    CULTURAL: ("country_knowledge", "cultural_competency", "soft_skill"),
}
UNITS = ("exchange", "person_day", "visit", "trainee")
STAGES = ("identified", "transferred", "adopted", "scaled", "abandoned")

# What an account may say differently from the exchange it is an account of.
_TOLD = (
    _ref("from_partner_id", "partners", "Giver: the partner whose knowledge moves.", required=True),
    _ref("to_partner_id", "partners", "Receiver: the partner to whom it moves.", required=True),
    _code(
        "knowledge_type", f"{TECHNICAL} {CULTURAL}", "Kind of knowledge; blank: not classified.", True, False
    ),
    _code("content", " ".join(CONTENTS[TECHNICAL] + CONTENTS[CULTURAL]), "What is learned, within its kind."),
    _code(
        "learning",
        "from about",
        "from: the receiver learns from the giver; about: about itself or the giver's country.",
    ),
    _code("benefit", "individual institutional", "Who gains at the receiver."),
    Column("practice_changed", "boolean", "Whether practice changed at the receiver; blank: not recorded."),
    _date("start", "When it began."),
    _date("end", "When it ended."),
    Column("volume", "number", "How much, in the unit beside it.", positive=True),
    _code("unit", " ".join(UNITS), "Unit of the volume; volumes of different units are never summed."),
    _ref("innovation_id", "innovations", "Innovation that was conveyed."),
    _ref("serves", "assessments", "Need or objective that it serves."),
    _ref("classified_by", "partners", "Partner who called it technical or cultural."),
    _code(
        "certainty",
        "stated inferred",
        "Whether giver, receiver and kind are said by the source or read into it.",
    ),
)


def _optional(column: Column) -> Column:
    return Column(
        column.name, column.kind, column.description + " Blank: as in the exchange.",
        codes=column.codes, refers_to=column.refers_to, positive=column.positive,
    )  # fmt: skip


_TABLES = (
    Table(
        "partners",
        "Institutions: hospitals, universities, ministries, funders and others.",
        (
            _id("The partner's own id."),
            _text("name", "Its name.", required=True),
            Column(
                "country", "country", "Country: ISO code or name; of its office, if in several.", True, True
            ),
            _code(
                "kind",
                "hospital university professional_body ngo government funder coordinating_body company other",
                "What it is.",
            ),
            _text("city", "City."),
            Column("capacity", "number", "Its size, in the unit beside it.", positive=True),
            _text("capacity_unit", "Unit of the capacity, e.g. staff; different units are never compared."),
            _text("ror", "Research Organization Registry id."),
            _text("iati_id", "IATI organisation identifier."),
            Column("also_known_as", "list", "Other and former names, separated by ;"),
        ),
        ("id",),
        Node("Partner", (Link("IN", "country", "countries"),)),
    ),
    Table(
        "people",
        "People who took part, by pseudonym.",
        (
            _id("A pseudonym."),
            _text("name", "The pseudonym again; check warns where it is anything else."),
            _text("profession", "Profession."),
            _ref("partner_id", "partners", "Home institution."),
        ),
        ("id",),
        Node("Person", (Link("AFFILIATED_WITH", "partner_id", "partners"),)),
    ),
    Table(
        "partnerships",
        "International health partnerships between partners.",
        (
            _id("The partnership's own id."),
            _text("name", "Its name."),
            Column("programme", "list", "Programmes it belongs to, separated by ;"),
            Column("topic", "list", "Fields of work, separated by ;"),
            Column("countries", "countries", "Countries it works in, separated by ;"),
            _date("start", "When it began."),
            _date("end", "When it ended."),
        ),
        ("id",),
        Node("Partnership"),
    ),
    Table(
        "roles",
        "Which partner holds which role in which partnership.",
        (
            _ref("partnership_id", "partnerships", "Partnership.", required=True),
            _ref("partner_id", "partners", "Partner.", required=True),
            _code("role", "member coordinator fund_administrator funder accountable", "Role.", required=True),
            _date("start", "When it began."),
            _date("end", "When it ended."),
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
    ),
    Table(
        "funding",
        "Money: who paid how much to whom.",
        (
            _id("The grant's own id.", required=False),
            _ref("partnership_id", "partnerships", "Partnership that it is for.", required=True),
            _ref("funder_id", "partners", "Who pays.", required=True),
            _ref("recipient_id", "partners", "Who administers it."),
            Column("amount", "number", "Amount in the currency beside it.", True, True),
            Column("currency", "currency", "Currency, ISO 4217.", True, True),
            Column("year", "year", "Year."),
            _date("date", "Date."),
            _code("kind", "award commitment disbursement budget", "Kind; kinds are never summed together."),
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
    ),
    Table(
        "exchanges",
        "Knowledge that moved from one partner, the giver, to another, the receiver.",
        (
            _id("The exchange's own id."),
            _ref("partnership_id", "partnerships", "Partnership it is part of."),
            *_TOLD,
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
    ),
    Table(
        "participants",
        "Who took part in an exchange.",
        (
            _ref("exchange_id", "exchanges", "Exchange.", required=True),
            _ref("person_id", "people", "Person.", required=True),
            _code("role", "teacher learner volunteer secondee", "Role in it."),
        ),
        ("exchange_id", "person_id", "role"),
        Relationship("person_id", "exchange_id", {"": "TOOK_PART_IN"}),
    ),
    Table(
        "decisions",
        "The part that each partner had in each decision.",
        (
            Column("decision_id", "id", "The decision's own id; one row for each partner in it.", True, True),
            _ref("partnership_id", "partnerships", "Partnership that it concerns.", required=True),
            _code("topic", "agenda budget needs standards evaluation authorship other", "What was decided."),
            _date("date", "When."),
            _ref("partner_id", "partners", "Partner.", required=True),
            _code("part", "decided consulted informed absent", "Its part.", required=True),
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
        ),
    ),
    Table(
        "assessments",
        "Needs, strengths, weaknesses and objectives on record.",
        (
            _id("The assessment's own id.", required=False),
            _ref("partnership_id", "partnerships", "Partnership.", required=True),
            _ref("partner_id", "partners", "Whose it is.", required=True),
            _code("kind", "need strength weakness objective", "Kind.", required=True),
            _text("text", "In words."),
            _ref("identified_by", "partners", "Partner who identified it."),
            _date("date", "When."),
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
            _id("The claim's own id.", required=False),
            _ref("partnership_id", "partnerships", "Partnership.", required=True),
            _ref("partner_id", "partners", "Who makes the claim."),
            _code(
                "claim",
                "reciprocal equal mutual_learning mutual_benefit one_way",
                "What is claimed.",
                required=True,
            ),
            _text("text", "In words."),
            _date("date", "When."),
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
            _ref("exchange_id", "exchanges", "Exchange.", required=True),
            _ref("partner_id", "partners", "Whose account it is.", required=True),
            Column("agrees", "boolean", "Whether it agrees with the exchange as recorded."),
            _text("text", "In words."),
            *(_optional(column) for column in _TOLD),
        ),
        ("exchange_id", "partner_id"),
        Relationship("partner_id", "exchange_id", {"": "GAVE_ACCOUNT_OF"}),
    ),
    Table(
        "innovations",
        "Products, methods and ways of working that could spread.",
        (
            _id("The innovation's own id."),
            _text("name", "Its name.", required=True),
            Column("origin_country", "country", "Country where it began."),
            _ref("origin_partner_id", "partners", "Partner where it began, in that country."),
            Column("frugal", "boolean", "Whether it is a frugal innovation; blank: not recorded."),
            Column("year", "year", "Year in which it began."),
            _text("description", "In words."),
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
            _ref("innovation_id", "innovations", "Innovation.", required=True),
            _ref("partner_id", "partners", "Partner that it reached; it or the country."),
            Column("country", "country", "Country that it reached."),
            _code("stage", " ".join(STAGES), "How far it got.", required=True),
            _date("date", "When."),
            _ref("partnership_id", "partnerships", "Partnership in which it did."),
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
            _ref("innovation_id", "innovations", "Innovation.", required=True),
            _ref("partner_id", "partners", "Partner where it was met."),
            Column("country", "country", "Country where it was met."),
            _code("stage", " ".join(STAGES), "Step that it hindered."),
            _code("kind", "practical regulatory bias", "Kind.", required=True),
            _date("date", "When."),
            _text("text", "In words."),
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

TABLES: dict[str, Table] = {table.name: table for table in _TABLES}
"""All fourteen tables by name, in the order in which they are loaded and listed."""
