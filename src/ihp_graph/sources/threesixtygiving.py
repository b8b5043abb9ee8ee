"""360Giving grants, as JSON, CSV or a workbook: who granted whom how much for what.

A grant is a partnership, its funder and its recipients hold roles in it, its award and what was paid of it
are rows of funding. It says nothing of who taught whom, so no exchange is ever read from it. What is
taken and how: ``docs/formats.md``. Standard: https://standard.threesixtygiving.org/
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

from ihp_graph.cells import show
from ihp_graph.errors import Fault
from ihp_graph.income import alpha3
from ihp_graph.origins import GRANTS
from ihp_graph.sources.csv_folder import BOM, long_cells, misquoted, unreadable
from ihp_graph.sources.harvest import (
    LONGEST_NAME,
    NO_BLAME,
    REGISTERED,
    Cleaner,
    Partners,
    Remarks,
    Sheet,
    ends_early,
    folded,
    plain,
    registered_country,
    tables_of,
)
from ihp_graph.sources.jsonfile import Malformed, loaded
from ihp_graph.validation import TextTable, too_wide

Grant = dict[str, Any]

NAMES = {
    "identifier": "id",
    "recipientorg": "recipientOrganization",
    "recipientorganization": "recipientOrganization",
    "recipientind": "recipientIndividual",
    "fundingorg": "fundingOrganization",
    "fundingorganization": "fundingOrganization",
    "city": "addressLocality",
    "country": "addressCountry",
} | {
    name.lower(): name
    for name in (
        "id", "title", "currency", "amountAwarded", "amountDisbursed", "awardDate", "plannedDates",
        "actualDates", "startDate", "endDate", "recipientIndividual", "beneficiaryLocation", "countryCode",
        "name", "grantProgramme", "addressLocality", "addressCountry",
    )
}  # fmt: skip
"""What the parts of a heading stand for, in lower case without blanks: titles and names of the standard."""
SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})\b")


def is_heading(header: Sequence[str]) -> bool:
    """Whether this is the header of a table of grants."""
    paths = {path_of(cell) for cell in header}
    return ("id",) in paths and bool(paths & {("amountAwarded",), ("fundingOrganization", "id")})


def path_of(heading: str) -> tuple[str, ...]:
    """Give the place in a grant for which a heading stands; empty where it isn't one that is taken.

    >>> path_of("Recipient Org:0:Identifier"), path_of("fundingOrganization/0/name"), path_of("Mood")
    (('recipientOrganization', 'id'), ('fundingOrganization', 'name'), ())
    """
    parts = [re.sub(r"[^a-z]", "", part.lower()) for part in re.split(r"[:/]", heading)]
    names = [NAMES.get(part, "") for part in parts if part]
    return tuple(names) if names and all(names) else ()


def place_of(heading: str) -> int:
    """Give which of several a heading means: 0 where it doesn't say."""
    number = re.search(r"[:/](\d{1,3})[:/]", heading)
    return int(number[1]) if number else 0


def read_json(data: bytes, file: str) -> tuple[list[TextTable], list[Fault]]:
    """Read a JSON file of grants; rows are numbered by their place in the list."""
    try:
        package = loaded(data, file)
    except Malformed as error:
        return [], [error.fault]
    grants = package.get("grants") if isinstance(package, dict) else None
    if not isinstance(grants, list):
        what = "there is no list of grants under the key 'grants'"
        return [], [Fault(file, None, None, None, what, "Nothing was read; fetch the file again, whole.")]
    return Reading(file).read(enumerate(grants, 1))


def read_csv(data: bytes, file: str) -> tuple[list[TextTable], list[Fault]]:
    """Read a CSV file of grants."""
    data = data.removeprefix(BOM)
    fault = unreadable(data, file)
    if fault:
        return [], [fault]
    rows: list[list[str]] = []
    with long_cells():
        try:
            rows += csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True)
        except csv.Error as error:
            return [], [misquoted(file, len(rows) + 1, error)]
    return read_rows(rows, file)


def read_rows(rows: Sequence[Sequence[str]], file: str) -> tuple[list[TextTable], list[Fault]]:
    """Read a table of grants: the header, then a row for each."""
    header = rows[0]
    fault = too_wide(header, file)
    if fault:
        return [], [fault]
    places = [(number, path_of(cell), place_of(cell)) for number, cell in enumerate(header)]
    taken = [place for place in places if place[1]]
    return Reading(file).read(
        (number, grant_of(row, taken)) for number, row in enumerate(rows[1:], 2) if any(map(str.strip, row))
    )


def grant_of(row: Sequence[str], places: Sequence[tuple[int, tuple[str, ...], int]]) -> Grant:
    """Put a row's cells into the places of a grant in JSON."""
    grant: Grant = {}
    for number, path, place in places:
        if number < len(row) and row[number].strip():
            if len(path) == 1:
                grant.setdefault(path[0], row[number])
            else:
                several = grant.setdefault(path[0], {})
                if isinstance(several, dict):
                    several.setdefault(place, {})["".join(path[1:])] = row[number]
    return {name: list(value.values()) if isinstance(value, dict) else value for name, value in grant.items()}


class Reading:
    """One file being read: what was taken from it so far, and what wasn't."""

    def __init__(self, file: str):
        self.file = file
        self.remarks = Remarks(file)
        self.cleaner = Cleaner(self.remarks)
        self.partners = Partners()
        told = ("source", "reported_by")
        self.partnerships = Sheet(
            "partnerships", ("id", "name", "programme", "countries", "start", "end", *told)
        )
        self.roles = Sheet("roles", ("partnership_id", "partner_id", "role", *told))
        self.funding = Sheet(
            "funding",
            (
                "id",
                "partnership_id",
                "funder_id",
                "recipient_id",
                "amount",
                "currency",
                "date",
                "kind",
                *told,
            ),
        )
        self.shared: set[str] = set()
        """Identifiers that stand for organisations of several names: they identify none."""
        self.day_first: bool | None = None

    def read(self, grants: Iterator[tuple[int, Any]]) -> tuple[list[TextTable], list[Fault]]:
        """Take the grants, given with their numbers."""
        every: list[tuple[int, Grant]] = []
        for row, grant in grants:
            if isinstance(grant, dict):
                every.append((row, grant))
            else:
                self.leave("grant", "that is no object left out", row, grant)
        self.look_over([grant for _, grant in every])
        seen: set[str] = set()
        for row, grant in every:
            identifier = text_in(grant, "id")
            if not identifier:
                self.leave("grant", "without an identifier left out", row, text_in(grant, "title") or None)
            elif identifier in seen:
                self.leave("grant", "with an identifier that an earlier one has left out", row, identifier)
            else:
                seen.add(identifier)
                self.take(row, identifier, grant)
        partners = self.partners.sheet(GRANTS, self.remarks)
        sheets = (partners, self.partnerships, self.roles, self.funding)
        return tables_of(sheets, self.file), self.remarks.warnings()

    def look_over(self, grants: Sequence[Grant]) -> None:
        """Find what only the whole file tells: identifiers that identify nothing, how dates are written."""
        names: dict[str, set[str]] = {}
        first = second = False
        for grant in grants:
            for kind in ("fundingOrganization", "recipientOrganization"):
                for organisation in objects_in(grant, kind):
                    identifier, name = text_in(organisation, "id"), folded(text_in(organisation, "name"))
                    if identifier and name and not REGISTERED.fullmatch(identifier):
                        names.setdefault(identifier, set()).add(name)
            for date in dates_in(grant):
                match = SLASHES.match(date)
                first = first or bool(match and int(match[1]) > 12)
                second = second or bool(match and int(match[2]) > 12)
        self.shared = {identifier for identifier, several in names.items() if len(several) > 1}
        self.day_first = first if first != second else None

    def take(self, row: int, identifier: str, grant: Grant) -> None:
        """Write a grant into the tables."""
        funders = self.organisations(grant, "fundingOrganization", "", row)
        if not funders:
            self.leave("grant", "without a funder left out", row, identifier)
            return
        funder = funders[0]
        told = (f"{GRANTS}, published by {funder}", funder)
        recipients = self.organisations(grant, "recipientOrganization", funder, row)
        if not recipients and objects_in(grant, "recipientIndividual"):
            self.leave("recipient", "who is a person not named", row)
        elif len(recipients) > 1:
            self.leave(
                "grant", "with several recipients: who has which part of it isn't known", row, identifier
            )
        planned = [*objects_in(grant, "actualDates"), *objects_in(grant, "plannedDates")]
        start, end = self.date(planned, "startDate", row), self.date(planned, "endDate", row)
        if ends_early(start, end):
            self.leave("grant", "whose end is before its start: the end is left blank", row, end)
            end = ""
        programmes = [text_in(one, "title") for one in objects_in(grant, "grantProgramme")]
        programme = "; ".join(name.replace(";", ",") for name in programmes if name)
        countries = "; ".join(self.countries(grant, row))
        title = text_in(grant, "title")
        self.partnerships.add(row, identifier, title, programme, countries, start, end, *told)
        for partner in dict.fromkeys(funders):
            self.roles.add(row, identifier, partner, "funder", *told)
        for partner in dict.fromkeys(recipients):
            self.roles.add(row, identifier, partner, "member", *told)
        recipient = recipients[0] if len(recipients) == 1 else ""
        awarded = self.date([grant], "awardDate", row)
        for name, own, kind, date in (
            ("amountAwarded", "award", "award", awarded),
            ("amountDisbursed", "disbursed", "disbursement", ""),
        ):
            money = self.money(grant, name, own, row)
            if money:
                self.funding.add(
                    row, f"{identifier}/{own}", identifier, funder, recipient, *money, date, kind, *told
                )

    def organisations(self, grant: Grant, kind: str, scope: str, row: int) -> list[str]:
        """Give the ids of the organisations under a key of a grant."""
        found = []
        for organisation in objects_in(grant, kind):
            identifier, name = text_in(organisation, "id"), text_in(organisation, "name")
            if identifier in self.shared:
                what = f"whose identifier {show(identifier)} stands for others too known by its name"
                self.leave("organisation", what, row, name)
                identifier = ""
            registered = identifier if REGISTERED.fullmatch(identifier) else ""
            key = registered or "/".join(part for part in (scope, identifier or folded(name)) if part)
            if not identifier and not folded(name):
                self.leave("organisation", "without identifier and name left out", row)
                continue
            where = text_in(organisation, "addressCountry")
            country = alpha3(where) if where else None
            if where and not country:
                self.leave("country", "left blank: not one that ihp-graph knows", row, where)
            found.append(
                self.partners.add(
                    key[:LONGEST_NAME],
                    row,
                    name=name,
                    kind="funder" if kind == "fundingOrganization" else "",
                    country=country or registered_country(registered),
                    city=text_in(organisation, "addressLocality"),
                    iati_id=registered if not registered.startswith("360G-") else "",
                )
            )
        return found

    def countries(self, grant: Grant, row: int) -> Iterator[str]:
        """Give the countries of a grant's beneficiaries, each once; a place may name none."""
        given = set()
        for place in objects_in(grant, "beneficiaryLocation"):
            code, name = text_in(place, "countryCode"), text_in(place, "name")
            country = alpha3(code) or alpha3(name) if code or name else None
            if code and not country:
                self.leave("country", "left blank: not one that ihp-graph knows", row, code)
            if country and country not in given:
                given.add(country)
                yield country

    def date(self, objects: Sequence[Grant], name: str, row: int) -> str:
        """Give the first date under the name; day and month only where the file shows which is which."""
        for one in objects:
            text = text_in(one, name)
            match = SLASHES.match(text)
            if match and self.day_first is None:
                what = f"of the form {show('1/2/2013')} kept as a year: day and month can't be told apart"
                self.leave("date", what, row, text)
                text = match[3]
            elif match:
                day, month = (match[1], match[2]) if self.day_first else (match[2], match[1])
                text = f"{match[3]}-{int(month):02}-{int(day):02}"
            if text:
                return self.cleaner.cell("funding", "date", text[:10], "date", row)
        return ""

    def money(self, grant: Grant, name: str, noun: str, row: int) -> tuple[str, str] | None:
        """Give amount and currency; None, and a remark, where there is none that can be read."""
        amount = text_in(grant, name)
        if not amount:
            if name == "amountAwarded":
                self.leave("grant", "without an amount awarded: no money is read", row)
            return None
        currency = text_in(grant, "currency")
        if not currency:
            self.leave(noun, "without a currency left out", row, amount)
            return None
        for column, cell in (("amount", amount), ("currency", currency)):
            problem = self.cleaner.problem("funding", column, cell)
            if problem:
                self.leave(noun, f"left out: {problem}", row, cell)
                return None
        return amount, currency.upper()

    def leave(self, noun: str, problem: str, row: int, value: object = None) -> None:
        """Say that something couldn't be used."""
        self.remarks.add(noun, problem, NO_BLAME, row, value=value)


def text_in(record: Grant, name: str) -> str:
    """Give the text or number under a name; blank where there is none, or something else."""
    value = record.get(name)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return plain(str(value))


def objects_in(record: Grant, name: str) -> list[Grant]:
    """Give the objects under a name: of a list, or the only one."""
    value = record.get(name)
    several = value if isinstance(value, list) else [value]
    return [one for one in several if isinstance(one, dict)]


def dates_in(grant: Grant) -> Iterator[str]:
    """Give the dates of a grant that are taken."""
    yield text_in(grant, "awardDate")
    for one in (*objects_in(grant, "plannedDates"), *objects_in(grant, "actualDates")):
        yield from (text_in(one, "startDate"), text_in(one, "endDate"))
