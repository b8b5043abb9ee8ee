"""No page in French has an English word left: what isn't from the data reads otherwise than in English."""

import re
from functools import cache
from pathlib import Path

import lxml.html
import pytest

from ihp_graph import anonymise, income, paths, report, sources
from ihp_graph.filters import Filter, as_view
from ihp_graph.language import ENGLISH, language
from ihp_graph.measures import MEASURES
from ihp_graph.views import flows, innovation, network, partner, partnership
from ihp_graph.views import map as countries
from small import dataset

FRENCH = language("fr")
MIXED = Path(__file__).parents[1] / "data" / "cases" / "mixed"
SPOKEN = ("@aria-label", "@title", "@alt", "@placeholder", "meta[@name]/@content")
"""Attributes that are read to people."""
UNSPOKEN = ("script", "style", "code", "pre", "kbd")
ALIKE = re.compile(
    r"""(ihp-graph|CSV|PNG|SVG|JSON|csv|json|xlsx|md|Q\d+|kappa|Cypher|p|n|PageRank|HITS|HHI|Theil|Gini
    |adoptions?|budget|date|innovations?|pages?|parts?|participants?|profession|programme|questions?|sources?
    |table|total|volumes?|Σ|W|ij|ji|\d+e-?\d+|width=.*|[\W\d_])+""",
    re.VERBOSE | re.IGNORECASE,
)
"""Names of things and words that are the same in both languages."""


@cache
def bundled():
    return sources.read(paths.demo_source())


def views():
    """Give pages' views: much, part, nothing, without names, and mixed kinds of tables."""
    exchanges = "id, from_partner_id, to_partner_id, knowledge_type\nx, bath, gulu, technical"
    yield "bundled", as_view(bundled())
    yield "trainees", Filter(unit="trainee").apply(bundled())
    yield "nothing", Filter(from_year=1900, to_year=1901).apply(bundled())
    yield "anonymised", as_view(anonymise.anonymise(bundled(), b"key", FRENCH))
    yield "mixed", as_view(sources.read(MIXED))
    yield "one exchange", as_view(dataset(exchanges=exchanges))


OF_ONE = {
    partner: ("partners", "from_partner_id"),
    partnership: ("partnerships", "partnership_id"),
    innovation: ("innovations", "innovation_id"),
}
"""Pages of one row: of which table, and which column of the exchanges names it."""
MODULES = (report, network, flows, countries, *OF_ONE)


def first_of(module, view):
    """Give the row that a page is of: the first that an exchange names, else the first; None without one."""
    table, named_as = OF_ONE[module]
    dataset = view.dataset
    return next(
        iter(sorted(dataset["exchanges"][named_as].dropna()) or sorted(dataset[table]["id"].dropna())), None
    )


def rendered(module, view, say):
    """Give a page."""
    if module in OF_ONE:
        return module.render(view, first_of(module, view), language=say)
    return module.render(view, *(["html"] if module is report else []), language=say)


def spoken(page):
    """Give what a page says to people: its texts and labels, not what is code or said to be English."""
    tree = lxml.html.document_fromstring(page)
    for element in tree.xpath("|".join(f"//{tag}" for tag in UNSPOKEN) + "|//*[@lang='en'][not(self::html)]"):
        element.drop_tree()
    texts = [str(text) for text in tree.xpath("//text()")]
    texts += [str(value) for name in SPOKEN for value in tree.xpath(f"//{name}")]
    return {" ".join(text.split()) for text in texts} - {""}


def cells(view):
    """Give all texts of the data, and what stands around the addresses in them, the longest first."""
    found = {
        part.strip()
        for frame in view.dataset.tables.values()
        for column in frame
        for cell in frame[column].dropna().unique()
        for text in [" ".join(str(cell).split())]
        for part in (text, *re.split(r"https?://\S+", text))
    }
    return sorted(found - {""}, key=len, reverse=True)


def without(text, known):
    """Give what is left of a text without what comes from the data."""
    for cell in known:
        if len(cell) < 4:
            break
        text = text.replace(cell, "")
    return text


@cache
def named_alike():
    """Give the countries that have one name in both languages."""
    codes = [code for code in income.economies() if FRENCH.country(code) == ENGLISH.country(code)]
    return {ENGLISH.country(code) for code in codes}


VIEWS = dict(views())
PAGES = [
    pytest.param(module, view, id=f"{module.__name__.split('.')[-1]}-{name}")
    for module in MODULES
    for name, view in VIEWS.items()
    if module not in OF_ONE or first_of(module, view) is not None
]


@pytest.mark.parametrize(("module", "view"), PAGES)
def test_a_french_page_has_no_english_left(module, view):
    french = rendered(module, view, FRENCH)
    assert '<html lang="fr">' in french
    alike = spoken(french) & spoken(rendered(module, view, ENGLISH))
    left = {text for text in alike if not ALIKE.fullmatch(text) and text not in MEASURES}
    known = [*cells(view), *named_alike()]
    whole = "\n".join(known)
    assert not {
        text for text in left if text.rstrip("…") not in whole and not ALIKE.fullmatch(without(text, known))
    }


@pytest.mark.parametrize("module", MODULES)
def test_a_french_page_is_set_as_in_print(module):
    text = rendered(module, VIEWS["bundled"], FRENCH)
    tree = lxml.html.document_fromstring(text)
    for element in tree.xpath("|".join(f"//{tag}" for tag in UNSPOKEN) + "|//*[@lang='en'][not(self::html)]"):
        element.drop_tree()
    data = "\n".join(cells(VIEWS["bundled"]))
    for said in map(str, tree.xpath("//text()|//@aria-label|//@title")):
        if said.strip() not in data:
            assert not re.search(r"\w [:;?!%»](?!\w)|« ", said), said
