"""One cell: from the text of a source to its canonical value.

:func:`read_cell` knows every kind of cell of the model but ids, references and plain text. What it
can't read it refuses with what is wrong and how to mend it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches

import iso4217

from ihp_graph import income
from ihp_graph.dataset import SEPARATOR
from ihp_graph.model import Column, Kind

FIRST, LAST = 1800, 2100
"""The years in which a date may lie; anything else is a slip of the pen."""
LARGEST = 1e15
"""Up to here sums of whole numbers are exact; no volume, amount or capacity is larger."""
LONGEST = 80

WITHDRAWN = """
ADP AFA ALK ANG AOK AON AOR ARA ARP ARY ATS AYM AZM BAD BEC BEF BEL BGJ BGK BGL BGN BOP BRB BRC BRE BRN BRR
BUK BYB BYR CHC CSD CSJ CSK CUC CYP DDM DEM ECS ECV EEK ESA ESB ESP FIM FRF GEK GHC GHP GNE GNS GQE GRD GWE
GWP HRD HRK IEP ILP ILR ISJ ITL LAJ LSM LTL LTT LUC LUF LUL LVL LVR MGF MLF MRO MTL MTP MVQ MXP MZE MZM NIC
NLG PEH PEI PES PLZ PTE RHD ROK ROL RUR SDD SDP SIT SKK SLL SRG STD SUR TJR TMM TPE TRL UAK UGS UGW USS UYN
UYP VEB VEF VNC XEU YDD YUD YUM YUN ZAL ZMK ZRN ZRZ ZWC ZWD ZWL ZWN ZWR
"""
"""ISO 4217, list three: codes that were in force when older grants were paid."""
CURRENCIES = frozenset(currency.value for currency in iso4217.Currency) | frozenset(WITHDRAWN.split())

NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?", re.ASCII | re.IGNORECASE)
DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
DATE_FORMS = "Write the date as 2012, 2012-07 or 2012-07-09"


class Unreadable(ValueError):
    """A cell that can't be read: what is wrong with it and how to mend it."""

    def __init__(self, problem: str, mend: str):
        super().__init__(problem)
        self.problem = problem
        self.mend = mend


def read_cell(column: Column, text: str) -> object:
    """Give the canonical value of a stripped, filled cell; raise Unreadable where it has none."""
    return READERS[column.kind](column, text)


def read_code(column: Column, text: str) -> str:
    """Read one of the column's codes, in any case."""
    if text.lower() in column.codes:
        return text.lower()
    likely = nearest(text, column.codes, at_least=0.6)
    hint = f"Did you mean {likely}? " if likely else ""
    raise Unreadable(f"{column.name} has no such code", f"{hint}Write one of {', '.join(column.codes)}.")


def read_boolean(column: Column, text: str) -> bool:
    """Read true or false, in any case."""
    if text.lower() in ("true", "false"):
        return text.lower() == "true"
    raise Unreadable("neither true nor false", "Write true or false, or leave it blank if it isn't known.")


def read_date(column: Column, text: str) -> str:
    """Read YYYY, YYYY-MM or YYYY-MM-DD; the precision is kept."""
    match = DATE.fullmatch(text)
    if not match:
        longer = re.match(r"(\d{4}-\d{2}-\d{2})[T ]", text)
        how = f"Write {longer[1]}." if longer else f"{DATE_FORMS}, as precisely as it is known."
        raise Unreadable("not a date of the form YYYY, YYYY-MM or YYYY-MM-DD", how)
    check_year(match[1])
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        datetime.date(year, month, day)
    except ValueError as error:
        raise Unreadable("there is no such day in the calendar", f"{DATE_FORMS}.") from error
    return text


def read_year(column: Column, text: str) -> int:
    """Read a year of four digits."""
    if not re.fullmatch(r"\d{4}", text, re.ASCII):
        raise Unreadable("not a year", "Write a year of four digits, such as 2012.")
    check_year(text)
    return int(text)


def check_year(text: str) -> None:
    """Refuse a year in which no fact of a partnership can lie."""
    if not FIRST <= int(text) <= LAST:
        raise Unreadable(f"the year isn't between {FIRST} and {LAST}", "Write the year in four digits.")


def read_number(column: Column, text: str) -> float:
    """Read a finite number with a decimal point and nothing else, above zero where the column says so."""
    if not NUMBER.fullmatch(text):
        separated = re.search(r"\d[,' \u00a0\u202f.]\d{3}(\D|$)", text) or re.fullmatch(r"\d+,\d+", text)
        how = "Write digits and a decimal point only"
        how += ", without separators of thousands: 1234.5." if separated else ", such as 1234.5."
        raise Unreadable("not a number", how)
    value = float(text)
    if abs(value) > LARGEST:
        raise Unreadable("the number is too large", f"Write a number of at most {LARGEST:.0e}.")
    if column.positive and value <= 0:
        how = "Write a number above zero, or leave it blank if it isn't known."
        raise Unreadable("the number isn't above zero", how)
    return value


def read_currency(column: Column, text: str) -> str:
    """Read an ISO 4217 code, in any case, one that is no longer in force too."""
    if text.upper() in CURRENCIES:
        return text.upper()
    how = "Write its three letters, such as GBP, USD or ZMW."
    raise Unreadable("not a currency of ISO 4217", how)


def read_country(column: Column, text: str) -> str:
    """Read an ISO alpha-2 or alpha-3 code or a known name."""
    code = income.alpha3(text)
    if code:
        return code
    raise Unreadable("not a country that ihp-graph knows", country_mend([text]))


def read_countries(column: Column, text: str) -> str | None:
    """Read countries separated by ``;``."""
    codes = {part: income.alpha3(part) for part in parts(text)}
    unknown = [part for part, code in codes.items() if not code]
    if unknown:
        what = f"{', '.join(show(part) for part in unknown)}: not a country that ihp-graph knows"
        raise Unreadable(what, country_mend(unknown))
    return SEPARATOR.join(dict.fromkeys(code for code in codes.values() if code)) or None


def country_mend(unknown: Sequence[str]) -> str:
    """Name the countries that may have been meant."""
    likely = [nearest(text, income.country_names(), at_least=0.7) for text in unknown]
    hint = f"Did you mean {', '.join(name for name in likely if name)}? " if any(likely) else ""
    return f"{hint}Write its ISO code of two or three letters, or its name."


def read_list(column: Column, text: str) -> str | None:
    """Read elements separated by ``;``; blank ones are dropped."""
    return SEPARATOR.join(parts(text)) or None


def parts(text: str) -> list[str]:
    """Split the elements of a list cell as a source writes it."""
    return [part.strip() for part in text.split(";") if part.strip()]


READERS: dict[Kind, Callable[[Column, str], object]] = {
    "code": read_code,
    "boolean": read_boolean,
    "date": read_date,
    "year": read_year,
    "number": read_number,
    "currency": read_currency,
    "country": read_country,
    "countries": read_countries,
    "list": read_list,
}


def nearest(text: str, names: Iterable[str], at_least: float = 0.0) -> str | None:
    """Give the name most like the text, whatever the case; None where none is as like as `at_least`."""
    by_folded = {name.lower(): name for name in names}
    found = get_close_matches(text[:LONGEST].lower(), by_folded, n=1, cutoff=at_least)
    return by_folded[found[0]] if found else None


def show(value: object) -> str:
    """Write a value for a person to read: shortened where it is huge, control characters made visible."""
    text = str(value)
    return visible(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")


def visible(value: object) -> str:
    """Write control characters, and others that can't be seen, as Python writes them in a string."""
    text = str(value)
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
