"""What single elements of IATI say, wherever a version of the standard writes it.

A code stands in an attribute of this or that name, a date in an attribute or as text, a name as text (1.0x)
or in narratives of several languages (2.0x).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache

from lxml import etree

from ihp_graph import paths
from ihp_graph.sources.harvest import LONGEST_NAME, plain

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
DAC = ("", "1", "2", "DAC", "DAC-3", "DAC-5")
"""Sector vocabularies whose codes of health begin with 12 or 13: the DAC's of five and of three digits."""
HEALTH = ("12", "13")


def publisher_of(element: etree._Element) -> str:
    """Give the id of the reporting organisation of an activity; blank where it isn't named."""
    found = element.find("reporting-org")
    return (reference_of(found) or narrative(found)[:LONGEST_NAME]) if found is not None else ""


def identifier_of(element: etree._Element, publisher: str) -> str:
    """Give the identifier of an activity, in drafts the publisher's own; blank where there is none."""
    identifier = plain(element.findtext("iati-identifier"))
    other = element.find("other-identifier")
    if identifier or other is None:
        return identifier
    own = (plain(other.text) or plain(other.get("ref"))).lstrip("'")
    return f"{publisher}/{own}" if own else ""


def sectors(element: etree._Element) -> list[etree._Element]:
    """Give the sectors that an activity or one of its transactions names."""
    return [found for found in element.iter("sector") if kind_of(found) or narrative(found)]


def in_health(element: etree._Element) -> bool:
    """Whether an activity or one of its transactions is in a sector of health."""
    return any(is_dac(found) and kind_of(found).startswith(HEALTH) for found in element.iter("sector"))


def is_dac(sector: etree._Element) -> bool:
    """Whether the sector's code is one of the DAC, which is so where nothing else is said."""
    return plain(sector.get("vocabulary") or sector.get("vocab")).upper() in DAC


def topics(element: etree._Element) -> Iterator[str]:
    """Give the names of the sectors, each once."""
    given = {""}
    for found in sectors(element):
        name = health_sectors().get(kind_of(found), "") if is_dac(found) else ""
        topic = (name or narrative(found) or f"sector {kind_of(found)}").replace(";", ",")
        if topic not in given:
            given.add(topic)
            yield topic


@cache
def health_sectors() -> dict[str, str]:
    """Map the DAC's five-digit codes of health to their names."""
    with (paths.data_dir() / "reference" / "health_sectors.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}


def line_of(element: etree._Element) -> int:
    """Give the line in which the element begins."""
    return int(element.sourceline or 0)


def kind_of(element: etree._Element) -> str:
    """Give the code of an element, wherever its version writes it, in lower case."""
    for name in ("code", "type", "ref"):
        text = plain(element.get(name))
        if text:
            return text.lower()
    return ""


def reference_of(element: etree._Element) -> str:
    """Give an organisation's identifier; a spreadsheet's apostrophe before it goes."""
    return plain(element.get("ref")).lstrip("'")


def narrative(element: etree._Element) -> str:
    """Give the text of an element: in 2.0x its English narrative, else the first that there is."""
    if not len(element):
        return plain(element.text)
    narratives = element.findall("narrative")
    english = [found for found in narratives if (found.get(LANGUAGE) or "en").lower().startswith("en")]
    for found in (*english, *narratives, element):
        text = plain("".join(found.itertext()))
        if text:
            return text
    return ""


def text_of(element: etree._Element, tag: str) -> str:
    """Give the text of the first child of that name which has any, in English where there is a choice."""
    found = element.findall(tag)
    english = [one for one in found if (one.get(LANGUAGE) or "en").lower().startswith("en")]
    return next((text for one in (*english, *found) if (text := narrative(one))), "")


def date_of(element: etree._Element) -> str:
    """Give the date of an element, wherever its version writes it, without the time of day."""
    text = plain(element.get("iso-date")) or plain(element.get("iso_date")) or plain(element.text)
    return text[:10]


def is_revised(budget: etree._Element) -> bool:
    """Whether a budget is the revised one."""
    return plain(budget.get("type")).lower() in ("2", "revised")


def dated(budget: etree._Element) -> list[etree._Element]:
    """Give the ends of a budget's period that have a date, the start first."""
    ends = (budget.find("period-start"), budget.find("period-end"))
    return [end for end in ends if end is not None and date_of(end)]


def period_of(budget: etree._Element) -> tuple[str, str]:
    """Give the first and the last day of a budget."""
    start, end = budget.find("period-start"), budget.find("period-end")
    return date_of(start) if start is not None else "", date_of(end) if end is not None else ""
