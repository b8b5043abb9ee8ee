"""The report as one self-contained page, for people who read it on paper or a phone.

The page renders the document and lists the facts behind it. It works without scripts, asks the network
for nothing, and says nothing of the machine or the moment it was made, so that equal data give equal bytes.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from ihp_graph import bundled
from ihp_graph.dataset import Dataset
from ihp_graph.filters import View, as_view
from ihp_graph.pages import COUNTABLE, count, environment, plural, ratio
from ihp_graph.report import analysts, charts, rows, words
from ihp_graph.report.document import document as document_of
from ihp_graph.report.drawings import svg
from ihp_graph.report.figures import Figure
from ihp_graph.report.knowledge import MATCHED, nested
from ihp_graph.report.material import Material
from ihp_graph.report.power import role_shares
from ihp_graph.report.sections import common_caveats, sections
from ihp_graph.report.shapes import FEW

MOST_SOURCES = 300
"""A list of sources on the page is no longer."""
MOST_OPEN = 40
"""A longer list of partners or pairs is folded."""
MOST_CITED = 6
"""A row names no more sources."""
NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?(?: of \d[\d,]*)?(?![\w])")


@dataclass(frozen=True, slots=True)
class Headline:
    """One of the three answers that come first: a finding, its picture, and what it rests on."""

    question: Mapping[str, Any]
    sentence: str
    form: str
    picture: Any
    note: str


def render(
    data: View | Dataset,
    document: Mapping[str, Any] | None = None,
    pages: Sequence[tuple[str, str]] = (),
    title: str | None = None,
) -> str:
    """Give the report as one HTML page.

    Parameters
    ----------
    data : a view, or a data set for everything in it.
    document : the document of the same view, where the caller has it already.
    pages : label and address of this page and then of its sisters, for the links at the top.
    title : what the page is called; its question stands below it then.
    """
    view = as_view(data)
    document = document_of(view) if document is None else document
    things = COUNTABLE[view.filter.unit][1]
    material = Material(view, document, things)
    env = environment("report/templates")
    warned = bundled.mentions(view.dataset)
    below = foot(document, warned, title)

    def files(figure: Figure) -> Sequence[tuple[str, str]]:
        """Give the files of a figure: ending and address of each."""
        drawn = address("image/svg+xml", svg(figure, below))
        return (("svg", drawn), ("csv", address("text/csv", figure.csv())))

    env.filters.update(numbers=numbers, figure=words.value, files=files)
    return env.get_template("report.html.j2").render(
        title=title,
        version=document["ihp_graph"],
        dataset_line=counts_line(document),
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
        most_cited=MOST_CITED,
        most_open=MOST_OPEN,
        measures=analysts.measures(document),
        concentration=analysts.concentration(document),
        sensitivity=analysts.sensitivity(document),
        partners=analysts.partners(document),
        people=analysts.people(document),
        read=analysts.read(document),
    )


def headlines(material: Material) -> list[Headline]:
    """Give the three answers: what flows, what comes back in kind, who holds power."""
    document = material.document
    q1, q2, q4 = (rows.question(document, id) for id in ("Q1", "Q2", "Q4"))
    return [
        Headline(q1, q1["finding"], "arrows", *flows_answer(material, q1)),
        Headline(q2, matched_sentence(material, q2), "nested", *matched_answer(material, q2)),
        Headline(q4, q4["finding"], "sides", *power_answer(q4)),
    ]


def flows_answer(material: Material, question: Mapping[str, Any]) -> tuple[Any, str]:
    """Draw what flows between the sides, and say over how much."""
    listed, flows = material.document["partnerships"], material.flows
    if not material.pairs:
        return None, ""
    inside = sum(row["cross_side_exchanges"] > 0 for row in listed)
    note = f"{basis(material, question)} in {count(inside)} of {plural(len(listed), 'partnership')}."
    if unclassified := sum(flows["unclassified"].values()):
        note += f" {count(unclassified)} not classified by kind."
    return charts.arrows(flows, charts.KINDS[:2]), note


def matched_answer(material: Material, question: Mapping[str, Any]) -> tuple[Any, str]:
    """Draw what is matched, and in kind, of all that was given, and say how sure that is."""
    drawn = nested(material, question)
    if drawn is None:
        return None, ""
    shares = [material.document["measures"][key] for key in MATCHED.values()]
    note = f"{basis(material, question)}."
    if all(share["interval"] for share in shares):
        note += f" 95% intervals {' and '.join(words.interval(share) for share in shares)}."
    return drawn, note


def matched_sentence(material: Material, question: Mapping[str, Any]) -> str:
    """Say in counts what is matched and where the gap comes from; the finding where there is too little."""
    figures, whole = question["figures"], material.given
    looks, kind = (figures.get(key) for key in MATCHED)
    if looks is None or kind is None or question["n"] < FEW:
        finding: str = question["finding"]
        return finding
    said = (
        f"{count(looks * whole)} of {count(whole)} {material.things} are answered by one coming back, "
        f"{count(kind * whole)} of {count(whole)} by one of the same kind"
    )
    looks_from, kind_from = (figures[f"{key}_from"] for key in MATCHED)
    if looks_from is not None and abs((looks - kind) - (looks_from - kind_from)) > MOVED:
        shares = list(dict.fromkeys([ratio(looks_from), ratio(kind_from)]))
        said += "; without learning about self or country "
        said += (
            f"both shares are {shares[0]}" if len(shares) == 1 else f"the shares are {' and '.join(shares)}"
        )
    return f"{said}."


def power_answer(question: Mapping[str, Any]) -> tuple[Any, str]:
    """Draw who holds the roles, and say how many are on record."""
    if question["figures"].get("members") is None:
        return None, ""
    roles = role_shares(question["figures"])
    held = sum(row.total for row in roles[1:])
    return roles, f"{plural(roles[0].total, 'membership')}, {plural(held, 'other role')}."


def basis(material: Material, question: Mapping[str, Any]) -> str:
    """Say how many records a figure rests on, and what they add up to where that is something else."""
    n, whole = question["n"], material.given
    if material.things == COUNTABLE[None][1] and n == whole:
        return plural(n, *COUNTABLE[None])
    return f"{plural(n, 'record')} of {count(whole)} {material.things}"


MOVED = 0.05
"""A share that changes by more than this is said to."""


def coverage(document: Mapping[str, Any]) -> list[str]:
    """Say what holds throughout: the caveats that most questions share, and how sides were dated."""
    dated = document["dataset"]["side_dated_by"]
    said = common_caveats(document)
    if sum(dated.values()):
        said.append(
            f"A side is that at the exchange’s own date for {count(dated['fact'])}, at the partnership’s for "
            f"{count(dated['partnership'])} and the latest for {count(dated['latest'])} of "
            f"{plural(sum(dated.values()), 'exchange')}."
        )
    return said


def counts_line(document: Mapping[str, Any]) -> str:
    """Say how much the report is about."""
    tables = document["dataset"]["tables"]
    nouns = ("partners", "partnerships", "exchanges")
    return "Report on " + ", ".join(plural(tables.get(noun, 0), noun.removesuffix("s")) for noun in nouns)


def foot(document: Mapping[str, Any], warned: bool, title: str | None) -> str:
    """Say what a figure that is taken away is of: it stands alone in a paper."""
    said = [f"{title}. " * bool(title) + f"{counts_line(document)}."]
    if filtered := words.filter_line(document["filter"]):
        said.append(f"In view: {filtered}.")
    if warned:
        said.append("From the bundled data, not checked with the partners.")
    return " ".join([*said, f"ihp-graph {document['ihp_graph']}."])


def address(kind: str, text: str) -> str:
    """Give a text as an address that holds it, from which a page can save it without a script."""
    return f"data:{kind};base64,{base64.b64encode(text.encode()).decode()}"


def numbers(text: str) -> Markup:
    """Make the figures of a sentence stand out; the rest is escaped."""
    parts, end = [], 0
    for found in NUMBER.finditer(text):
        parts += [
            escape(text[end : found.start()]),
            Markup("<b>{}</b>").format(found.group().replace(" ", "\N{NO-BREAK SPACE}")),
        ]
        end = found.end()
    return Markup("").join([*parts, escape(text[end:])])
