"""One activity of IATI: its partnership, roles and funding.

Elements are looked for under the names of 1.0x and 2.0x and of the drafts before them, which differ in
where they write a code: as an attribute of this or that name, or as text.
"""

from __future__ import annotations

from collections import Counter

from lxml import etree

from ihp_graph.income import alpha3
from ihp_graph.origins import IATI
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
)
from ihp_graph.sources.iati_elements import (
    date_of,
    dated,
    is_revised,
    kind_of,
    line_of,
    narrative,
    period_of,
    reference_of,
    topics,
)

ROLES = {
    "1": "funder", "funding": "funder", "donor": "funder",
    "2": "accountable", "accountable": "accountable",
    "3": "fund_administrator", "extending": "fund_administrator",
    "4": "member", "implementing": "member",
}  # fmt: skip
"""By code of 2.0x, by code of 1.0x, and by a word of its drafts."""
KINDS = {
    "10": "government", "11": "government", "government": "government",
    "21": "ngo", "22": "ngo", "23": "ngo", "24": "ngo",
    "40": "other", "multilateral": "other",
    "60": "funder", "foundation": "funder",
    "70": "company", "71": "company", "72": "company", "73": "company",
    "80": "university", "90": "other",
}  # fmt: skip
MONEY = {
    "2": "commitment", "c": "commitment", "commitment": "commitment",
    "3": "disbursement", "d": "disbursement", "disbursement": "disbursement",
}  # fmt: skip
OTHER_MONEY = {
    "1": "incoming funds", "if": "incoming funds", "4": "expenditure", "e": "expenditure",
    "5": "interest payment", "ir": "interest payment", "6": "loan repayment", "lr": "loan repayment",
    "7": "reimbursement", "r": "reimbursement", "8": "purchase of equity", "qp": "purchase of equity",
    "9": "sale of equity", "qs": "sale of equity", "10": "credit guarantee", "cg": "credit guarantee",
    "11": "incoming commitment", "12": "outgoing pledge", "13": "incoming pledge",
}  # fmt: skip
"""Transactions that aren't taken: a funder's payment stands once, as its own disbursement."""
OTHER_MONEY |= {name: name for name in OTHER_MONEY.values()}
NOT_TAKEN = ("planned-disbursement", "budget-planned")
"""Elements that hold money and that the model has no kind for; the second is of a draft."""
DATES = {
    "start": ("2", "start-actual", "1", "start-planned", "start"),
    "end": ("4", "end-actual", "3", "end-planned", "end"),
}
"""Types of activity dates, the better first: what was before what was planned."""


class Taken:
    """What was taken from a file so far."""

    def __init__(self, remarks: Remarks):
        self.remarks = remarks
        self.cleaner = Cleaner(remarks)
        self.partners = Partners()
        told = ("source", "reported_by")
        self.partnerships = Sheet("partnerships", ("id", "name", "topic", "countries", "start", "end", *told))
        self.roles = Sheet("roles", ("partnership_id", "partner_id", "role", *told))
        money = ("amount", "currency", "date", "kind")
        who = ("id", "partnership_id", "funder_id", "recipient_id")
        self.funding = Sheet("funding", (*who, *money, *told, "notes"))


class Activity:
    """One activity being taken."""

    def __init__(self, taken: Taken, element: etree._Element, identifier: str, publisher: str):
        self.taken = taken
        self.element = element
        self.identifier = identifier
        self.publisher = publisher
        self.told = (f"{IATI}, reported by {publisher}", publisher)
        self.countries = self.recipient_countries()
        self.scope = publisher if len(self.countries) != 1 else f"{publisher}/{self.countries[0]}"
        self.by_name = self.names_with_reference()

    def take(self, title: str) -> None:
        """Write the activity into the tables."""
        line, topic = line_of(self.element), "; ".join(topics(self.element))
        start, end = self.date("start"), self.date("end")
        if ends_early(start, end):
            self.leave("activity", "whose end is before its start: the end is left blank", line, end)
            end = ""
        countries = "; ".join(self.countries)
        self.taken.partnerships.add(line, self.identifier, title, topic, countries, start, end, *self.told)
        self.organisation(self.element.find("reporting-org"))
        self.take_roles()
        self.take_transactions()
        self.take_budgets()
        for tag in NOT_TAKEN:
            for found in self.element.findall(tag):
                money = self.money(found.find("value"), tag, line_of(found))
                self.leave(tag, "not taken", line_of(found), None, money)

    def leave(
        self, noun: str, problem: str, line: int | None, value: object = None,
        money: tuple[str, str] | None = None,
    ) -> None:  # fmt: skip
        """Say that something couldn't be used."""
        self.taken.remarks.add(noun, problem, NO_BLAME, line, value=value, money=money)

    def recipient_countries(self) -> list[str]:
        """Give the countries of the activity and of its transactions, each once."""
        codes: dict[str, None] = {}
        for found in self.element.iter("recipient-country"):
            text = plain(found.get("code")) or narrative(found)
            code = alpha3(text) if text else None
            if code:
                codes[code] = None
            elif text:
                problem = "left blank: not a country that ihp-graph knows"
                self.leave("recipient country", problem, line_of(found), text)
        return list(codes)

    def date(self, which: str) -> str:
        """Give the start or the end: what was before what was planned."""
        by_type = {kind_of(found): found for found in self.element.findall("activity-date")}
        for kind in DATES[which]:
            if kind in by_type:
                found = by_type[kind]
                text = date_of(found)
                return self.taken.cleaner.cell("partnerships", which, text, "activity date", line_of(found))
        return ""

    def names_with_reference(self) -> dict[str, str]:
        """Map the folded names that stand beside an identifier in this activity to the organisations."""
        known: dict[str, str] = {}
        for tag in ("reporting-org", "participating-org", "provider-org", "receiver-org"):
            for found in self.element.iter(tag):
                key = self.publisher if tag == "reporting-org" else self.referred(reference_of(found))
                name = folded(narrative(found))
                if key and name:
                    known.setdefault(name, key)
        return known

    def referred(self, reference: str) -> str:
        """Give the id of an organisation by its identifier: a private one holds for its publisher."""
        if not reference or reference == self.publisher or REGISTERED.fullmatch(reference):
            return reference
        return f"{self.publisher}/{reference}"

    def organisation(self, found: etree._Element | None) -> str:
        """Note an organisation that the activity names, and give its id; blank where it isn't named.

        One without an identifier is known by its name, within its publisher and the one country of the
        activity: there is more than one ministry of health.
        """
        if found is None:
            return ""
        reference, name = reference_of(found), narrative(found)
        key = self.publisher if found.tag == "reporting-org" else self.referred(reference)
        key = key or self.by_name.get(folded(name), "")
        if not key:
            if not folded(name):
                return ""
            key = f"{self.scope}/{folded(name)[:LONGEST_NAME]}"
        registered = reference if REGISTERED.fullmatch(reference) else ""
        return self.taken.partners.add(
            key,
            line_of(found),
            name=name,
            kind=KINDS.get(plain(found.get("type")).lower(), ""),
            country=registered_country(registered),
            iati_id=registered,
        )

    def take_roles(self) -> None:
        """Take the participating organisations."""
        held: set[tuple[str, str]] = set()
        for found in self.element.findall("participating-org"):
            line = line_of(found)
            text = plain(found.get("role"))
            role = ROLES.get(text.lower())
            partner = self.organisation(found) if role else ""
            if role is None:
                what = "in a role that IATI doesn't have left out"
                self.leave("participating organisation", what, line, text or None)
            elif not partner:
                self.leave("participating organisation", "without identifier and name left out", line)
            elif (partner, role) not in held:
                held.add((partner, role))
                self.taken.roles.add(line, self.identifier, partner, role, *self.told)

    def take_transactions(self) -> None:
        """Take commitments and disbursements."""
        found = self.element.findall("transaction")
        references = Counter(plain(transaction.get("ref")) for transaction in found)
        given: Counter[str] = Counter()
        for transaction in found:
            line = line_of(transaction)
            kinds, values = transaction.findall("transaction-type"), transaction.findall("value")
            if len(kinds) > 1 or len(values) > 1:
                self.leave("transaction", "with more than one type or value left out", line)
                continue
            kind = kind_of(kinds[0]) if kinds else plain(transaction.get("type")).lower()
            value = values[0] if values else None
            money = self.money(value, "transaction", line) if kind in MONEY or value is not None else None
            if kind not in MONEY:
                name = OTHER_MONEY.get(kind)
                what = (
                    f"of the type {name} not taken" if name else "of a type that IATI doesn't have left out"
                )
                self.leave("transaction", what, line, None if name else kind or None, money)
            elif money:
                date = self.value_date(value, transaction.find("transaction-date"), "transaction")
                reference = plain(transaction.get("ref"))
                own = reference if references[reference] == 1 and reference else f"{MONEY[kind]}/{date}"
                given[own] += 1
                own = own if given[own] == 1 else f"{own}/{given[own]}"
                payer = self.organisation(transaction.find("provider-org")) or self.payer()
                recipient = self.organisation(transaction.find("receiver-org"))
                if payer:
                    cells = (recipient, money[1], money[0], date, MONEY[kind], *self.told, "")
                    self.taken.funding.add(line, f"{self.identifier}/{own}", self.identifier, payer, *cells)
                else:
                    self.leave("transaction", "whose payer isn't known left out", line, None, money)

    def take_budgets(self) -> None:
        """Take the budgets; of one period the revised one takes the place of the original."""
        given: Counter[str] = Counter()
        budgets = self.element.findall("budget")
        revised = {period_of(budget) for budget in budgets if is_revised(budget)}
        for budget in budgets:
            line, (start, end) = line_of(budget), period_of(budget)
            value = budget.find("value")
            money = self.money(value, "budget", line)
            if not money:
                continue
            if (start, end) in revised and not is_revised(budget):
                self.leave("budget", "that a revised one replaces left out", line, None, money)
                continue
            date = self.value_date(value, next(iter(dated(budget)), None), "budget")
            own = f"budget/{start or end or date}"
            given[own] += 1
            own = own if given[own] == 1 else f"{own}/{given[own]}"
            notes = (
                f"Budget of {start or 'an unknown day'} to {end or 'an unknown day'}" if start or end else ""
            )
            payer = self.payer()
            if payer:
                cells = ("", money[1], money[0], date, "budget", *self.told, notes)
                self.taken.funding.add(line, f"{self.identifier}/{own}", self.identifier, payer, *cells)
            else:
                self.leave("budget", "whose payer isn't known left out", line, None, money)

    def payer(self) -> str:
        """Give who pays where no provider is named: the reporting organisation, as the standard has it.

        A secondary reporter pays nothing; then it is the one funder, if there is one.
        """
        reporting = self.element.find("reporting-org")
        if reporting is None or plain(reporting.get("secondary-reporter")).lower() not in ("1", "true"):
            return self.publisher
        funders = [
            found
            for found in self.element.findall("participating-org")
            if ROLES.get(plain(found.get("role")).lower()) == "funder"
        ]
        return self.organisation(funders[0]) if len(funders) == 1 else ""

    def money(self, value: etree._Element | None, noun: str, line: int) -> tuple[str, str] | None:
        """Give currency and amount; None, and a remark, where there are none."""
        amount = plain(value.text) if value is not None else ""
        if value is None or not amount:
            self.leave(noun, "without an amount left out", line)
            return None
        currency = plain(value.get("currency")) or plain(self.element.get("default-currency"))
        if not currency:
            self.leave(noun, "without a currency left out", line, amount)
            return None
        cleaner = self.taken.cleaner
        for column, cell in (("amount", amount), ("currency", currency)):
            problem = cleaner.problem("funding", column, cell)
            if problem:
                self.leave(noun, f"left out: {problem}", line, cell)
                return None
        return currency.upper(), amount

    def value_date(self, value: etree._Element | None, other: etree._Element | None, noun: str) -> str:
        """Give the day at which the money is valued, else the other date."""
        for found, text in (
            (value, plain(value.get("value-date")) if value is not None else ""),
            (other, date_of(other) if other is not None else ""),
        ):
            if found is not None and text:
                date = self.taken.cleaner.cell("funding", "date", text[:10], f"{noun} date", line_of(found))
                if date:
                    return date
        return ""
