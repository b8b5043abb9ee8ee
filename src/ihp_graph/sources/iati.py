"""IATI activity files, versions 1.0x and 2.0x: who takes part in which activity, and who pays whom.

An activity is a partnership, a participating organisation's role a role, a commitment, a disbursement
or a budget a row of funding. IATI says nothing of who taught whom, so no exchange is ever read from it.
What is taken and how: ``docs/formats.md``. Standard: https://iatistandard.org/en/iati-standard/

The file is read activity by activity, so that its size doesn't matter. Entities and document types are
refused: the standard has none, and they are how XML attacks its reader.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO

from lxml import etree

from ihp_graph.cells import show
from ihp_graph.errors import Fault
from ihp_graph.origins import IATI
from ihp_graph.sources.content import HEAD
from ihp_graph.sources.harvest import NO_BLAME, Remarks, plain, tables_of
from ihp_graph.sources.iati_activity import Activity, Taken
from ihp_graph.sources.iati_elements import identifier_of, in_health, publisher_of, sectors, text_of
from ihp_graph.validation import TextTable

FILE, ACTIVITY = "iati-activities", "iati-activity"
VERSION = re.compile(r"[12](\.\d{1,2})?")
LARGEST_ACTIVITY = 1 << 26
"""Bytes of one activity: it is held in memory, whereas the file isn't."""
PIECE = 1 << 16
"""Bytes parsed at a time once the root is there; before it one by one: what follows may be refused."""
AGAIN = "Nothing was read from the file; fetch it again, whole."


class Refused(Exception):
    """The file can't be used: the line, what is wrong and how to mend it."""

    def __init__(self, line: int | None, problem: str, mend: str):
        super().__init__(problem)
        self.line, self.problem, self.mend = line, problem, mend


def root_of(head: bytes) -> str:
    """Give the name of the root element of an XML file by its first bytes; blank where it isn't in them."""
    parser = etree.XMLPullParser(("start",), resolve_entities="internal", no_network=True, load_dtd=False)
    with suppress(etree.XMLSyntaxError):
        parser.feed(head)
    for _, element in parser.read_events():
        return str(element.tag)
    return ""


def read_iati(stream: BinaryIO, file: str, all_sectors: bool = False) -> tuple[list[TextTable], list[Fault]]:
    """Read the activities of an IATI file.

    Parameters
    ----------
    stream : the file's bytes, in any encoding that it declares.
    file : what to call it in a fault. Rows are numbered by the line in which an element begins.
    all_sectors : take the activities of all sectors, not only of health (DAC 12 and 13).

    Returns
    -------
    The tables partners, partnerships, roles and funding; and warnings, which say what wasn't taken. A file
    that is malformed or refused gives no table at all, and a fault with its line.
    """
    reading = Reading(file, all_sectors)
    try:
        for activity in activities(stream):
            reading.add(activity)
    except Refused as error:
        return [], [Fault(file, error.line, None, None, error.problem, error.mend)]
    return reading.finish()


def activities(stream: BinaryIO) -> Iterator[etree._Element]:
    """Give each activity in turn; it is gone when the next one comes."""
    # Entities are resolved, though never outside ones: left alone, lxml passes over an undefined one and
    # reads on as if a new file began. A document type, without which there are none, is refused at the root.
    parser = etree.XMLPullParser(
        ("start", "end"), tag=(FILE, ACTIVITY), resolve_entities="internal", no_network=True, load_dtd=False
    )
    began, since = False, 0
    try:
        while data := stream.read(PIECE if began else 1):
            parser.feed(data)
            since += len(data)
            for event, element in parser.read_events():
                if not began:
                    began = True
                    check_root(element)
                if event == "end" and element.tag == ACTIVITY:
                    since = 0
                    yield element
                    forget(element)
            if not began and since > HEAD:
                raise Refused(None, f"the first {HEAD >> 10} KB hold no <{FILE}>", AGAIN)
            if since > LARGEST_ACTIVITY:
                what = f"more than {LARGEST_ACTIVITY >> 20} MB hold no end of an activity"
                raise Refused(None, what, "Nothing was read; an activity of IATI is far smaller.")
        parser.close()
    except etree.XMLSyntaxError as error:
        line, column = error.position
        what = f"the XML is malformed in line {line}, column {column}: {show(said(error))}"
        raise Refused(line, what, AGAIN) from error
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise Refused(None, f"the compressed file is damaged: {show(error)}", AGAIN) from error


def forget(element: etree._Element) -> None:
    """Let go of an element and of everything before it."""
    element.clear(keep_tail=False)
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def said(error: etree.XMLSyntaxError) -> str:
    """Give the parser's own words without the place, which stands before them."""
    return re.sub(r", line \d+, column \d+.*$", "", error.msg or "no element found")


def check_root(root: etree._Element) -> None:
    """Refuse a document type, and a version that isn't known."""
    if root.getroottree().docinfo.internalDTD is not None:
        what = "the file declares a document type, as attacks on XML readers do; IATI has none"
        raise Refused(root.sourceline, what, "Nothing was read. If it is harmless, delete <!DOCTYPE …>.")
    version = plain(root.get("version"))
    if version and not VERSION.fullmatch(version):
        what = f"version {show(version)} of IATI isn't known"
        raise Refused(root.sourceline, what, "Versions 1.0x and 2.0x are read; nothing was read.")


class Reading:
    """One file being read: what was taken from it so far, and what wasn't."""

    def __init__(self, file: str, all_sectors: bool):
        self.file = file
        self.all_sectors = all_sectors
        self.taken = Taken(Remarks(file))
        self.seen: set[str] = set()

    def finish(self) -> tuple[list[TextTable], list[Fault]]:
        """Give the tables and the warnings."""
        taken = self.taken
        partners = taken.partners.sheet(IATI, taken.remarks)
        sheets = (partners, taken.partnerships, taken.roles, taken.funding)
        return tables_of(sheets, self.file), taken.remarks.warnings()

    def add(self, element: etree._Element) -> None:
        """Take an activity, or say why not."""
        leave, line, title = self.taken.remarks.add, element.sourceline, text_of(element, "title")
        if not self.all_sectors and not in_health(element):
            what = "in no sector of health left out" if sectors(element) else "with no sector named left out"
            leave("activity", what, "--all-sectors takes the activities of all sectors.", line, value=title)
            return
        publisher = publisher_of(element)
        if not publisher:
            leave("activity", "without a reporting organisation left out", NO_BLAME, line, value=title)
            return
        identifier = identifier_of(element, publisher)
        if not identifier:
            leave("activity", "without an identifier left out", NO_BLAME, line, value=title)
            return
        if identifier in self.seen:
            what = "with an identifier that an earlier one has left out"
            leave("activity", what, "Keep the newest of them in the file.", line, value=identifier)
            return
        if element.find("iati-identifier") is None:
            what = "without an IATI identifier known by the publisher's own"
            leave("activity", what, NO_BLAME, line, value=identifier)
        self.seen.add(identifier)
        Activity(self.taken, element, identifier, publisher).take(title)
