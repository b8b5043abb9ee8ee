"""The report as one self-contained page, for people who read it on paper or a phone.

The page renders the document and lists the facts behind it. It works without scripts, asks the network
for nothing, and says nothing of the machine or the moment it was made, so that equal data give equal bytes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from ihp_graph import bundled
from ihp_graph.dataset import Dataset
from ihp_graph.filters import View, as_view
from ihp_graph.model import TABLES
from ihp_graph.pages import COUNTABLE, environment, plural
from ihp_graph.report import charts, rows, words
from ihp_graph.report.document import document as document_of
from ihp_graph.report.rows import Column, Table
from ihp_graph.report.sections import Material, common_caveats, role_shares, sections

MOST_SOURCES = 300
LONGEST = 160
"""A text from the data is cut after this many characters."""
NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?(?: of \d[\d,]*)?(?![\w])")


@dataclass(frozen=True, slots=True)
class Headline:
    """One of the three answers that come first: a finding, its picture, and what it rests on."""

    question: Mapping[str, Any]
    form: str
    picture: Any
    note: str


def render(
    data: View | Dataset,
    document: Mapping[str, Any] | None = None,
    pages: Sequence[tuple[str, str]] = (),
) -> str:
    """Give the report as one HTML page.

    Parameters
    ----------
    data : a view, or a data set for everything in it.
    document : the document of the same view, where the caller has it already.
    pages : label and address of this page and then of its sisters, for the links at the top.
    """
    view = as_view(data)
    document = document_of(view) if document is None else document
    singular, things = COUNTABLE[view.filter.unit]
    material = Material.of(view, document, things)
    env = environment("report/templates")
    env.filters.update(brief=brief, numbers=numbers)
    warned = bundled.mentions(view.dataset)
    return env.get_template("report.html.j2").render(
        version=document["ihp_graph"],
        dataset_line=counts_line(document),
        subtitle=f"As told in {plural(document['dataset']['tables'].get('exchanges', 0), 'exchange')} on record.",
        filter_line=words.filter_line(document["filter"]),
        not_checked=bundled.NOTICE if warned else (),
        pages=pages,
        things=things,
        side_as_of=document["dataset"]["side_as_of"],
        answers=headlines(material),
        coverage=coverage(document),
        sections=sections(material),
        short=words.SHORT,
        most_sources=MOST_SOURCES,
        measures=measures(document),
        concentration=concentration(document),
        partners=partners(document),
        read=read(document),
    )


def headlines(material: Material) -> list[Headline]:
    """Give the three answers: what flows, what comes back in kind, who holds power."""
    document = material.document
    q1, q2, q4 = (rows.question(document, id) for id in ("Q1", "Q2", "Q4"))
    flows = nested = roles = None
    if q1["answerable"] and document["pairs"]:
        flows = charts.arrows(rows.by_kind(document))
    looks, kind = (q2["figures"].get(key) for key in ("type_blind_reciprocity", "same_type_reciprocity"))
    if looks is not None and kind is not None:
        whole = sum(sum(flow.values()) for flow in rows.by_kind(document).values())
        nested = charts.nested(whole, looks, kind)
    if q4["answerable"] and q4["figures"]["members"] is not None:
        roles = role_shares(q4["figures"])
    listed = document["partnerships"]
    inside = sum(row["cross_side_exchanges"] > 0 for row in listed)
    interval = material.document["measures"]["cross_substitution_gap"]["interval"]
    sure = f" The gap: {material.stated('cross_substitution_gap')}." if interval else ""
    holders = sum(row.total for row in roles[1:]) if roles else 0
    members = roles[0].total if roles else 0
    return [
        Headline(
            q1,
            "arrows",
            flows,
            f"{plural(q1['n'], 'exchange')} in {inside} of {plural(len(listed), 'partnership')}.",
        ),
        Headline(q2, "nested", nested, f"{plural(q2['n'], 'exchange')}.{sure}"),
        Headline(q4, "sides", roles, f"{plural(members, 'membership')}, {plural(holders, 'other role')}."),
    ]


def coverage(document: Mapping[str, Any]) -> list[str]:
    """Say what holds for every question: the caveats that they share, how sides were dated, what is left out."""
    dated = document["dataset"]["side_dated_by"]
    said = common_caveats(document)
    if sum(dated.values()):
        said.append(
            f"Sides are those at the exchange’s own date for {dated['fact']}, at the partnership’s for "
            f"{dated['partnership']}, the latest for {dated['latest']} of {plural(sum(dated.values()), 'exchange')}."
        )
    return said


def counts_line(document: Mapping[str, Any]) -> str:
    """Say how much the report is about."""
    tables = document["dataset"]["tables"]
    nouns = ("partners", "partnerships", "exchanges")
    return "Report on " + ", ".join(plural(tables.get(noun, 0), noun.removesuffix("s")) for noun in nouns)


def measures(document: Mapping[str, Any]) -> Table:
    """List every measure that is one number, with its key and how sure it is."""
    made = [
        {
            "name": words.measure(key),
            "key": key,
            "value": words.reason(one) if one["value"] is None else words.value(one["value"]),
            "interval": "" if one["value"] is None or one["interval"] is None else words.interval(one),
            "p": "" if one["p_value"] is None else f"{one['p_value']:.3f}",
            "n": one["n"],
        }
        for key, one in document["measures"].items()
        if one["value"] is None or isinstance(one["value"], int | float)
    ]
    columns = (
        Column("name", "Measure", "text"),
        Column("key", "Key in the JSON", "code"),
        Column("value", "Value, or why it has none", "text"),
        Column("interval", "95% interval", "text"),
        Column("p", "p", "text"),
        Column("n", "n"),
    )
    return Table("Every measure", columns, made)


def concentration(document: Mapping[str, Any]) -> Table:
    """Give the share of each side in the total of each measure of partners."""
    made = []
    for key, name in words.PARTNER_MEASURES.items():
        by = document["concentration"].get(key, {})
        hic, lmic = by.get("HIC", {}), by.get("LMIC", {})
        made.append(
            {
                "name": name,
                **{
                    f"{what}_{side}": one.get(what)
                    for side, one in (("hic", hic), ("lmic", lmic))
                    for what in PARTS
                },
            }
        )
    columns = (
        Column("name", "Measure of partners", "text"),
        Column("share_hic", "HIC share", "ratio"),
        Column("share_lmic", "LMIC share", "ratio"),
        Column("median_hic", "HIC median", "ratio"),
        Column("median_lmic", "LMIC median", "ratio"),
        Column("n_hic", "HIC partners"),
        Column("n_lmic", "LMIC partners"),
    )
    return Table("Where knowledge concentrates", columns, made)


PARTS = ("share", "median", "n")


def partners(document: Mapping[str, Any]) -> Table:
    """List the partners in alphabetical order with what they gave and received."""
    made = sorted(
        ({**row, "name": row["name"] or row["id"]} for row in document["partners"]),
        key=lambda row: (row["name"].lower(), row["id"]),
    )
    columns = (
        Column("name", "Partner", "name"),
        Column("country", "Country", "text"),
        Column("side", "Side", "side"),
        Column("out_strength", "Gave"),
        Column("in_strength", "Received"),
        Column("net_flow", "Net"),
        Column("betweenness_hic_to_lmic", "Between HIC and LMIC"),
    )
    return Table("Every partner, in alphabetical order", columns, made, names_partners=True)


def read(document: Mapping[str, Any]) -> Table:
    """Say what the data set holds, table by table."""
    counts = document["dataset"]["tables"]
    made = [
        {
            "table": words.TABLES.get(name, name.capitalize()),
            "what": TABLES[name].description,
            "rows": counts[name],
        }
        for name in TABLES
        if name in counts
    ]
    columns = (
        Column("table", "Table", "text"),
        Column("what", "What a row is", "text"),
        Column("rows", "Rows"),
    )
    return Table("What was read", columns, made)


def brief(text: object, longest: int = LONGEST) -> str:
    """Cut a text that is longer than that, with a mark that it was."""
    whole = " ".join(str(text).split())
    return whole if len(whole) <= longest else whole[: longest - 1].rstrip() + "…"


def numbers(text: str) -> Markup:
    """Make the figures of a sentence stand out; the rest is escaped."""
    parts, end = [], 0
    for found in NUMBER.finditer(text):
        parts += [escape(text[end : found.start()]), Markup("<b>{}</b>").format(found.group())]
        end = found.end()
    return Markup("").join([*parts, escape(text[end:])])
