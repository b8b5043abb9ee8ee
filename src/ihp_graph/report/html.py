"""The report as one self-contained page, for people who read it on paper or a phone.

The page renders the document and lists the facts behind it. It works without scripts, asks the network
for nothing, and says nothing of the machine or the moment it was made, so that equal data give equal bytes.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from markupsafe import Markup, escape

from ihp_graph import bundled
from ihp_graph.dataset import Dataset
from ihp_graph.filters import View, as_view
from ihp_graph.language import ENGLISH, Language
from ihp_graph.pages import environment
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
NUMBERS = {
    "en": re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?(?: of \d[\d,]*)?(?![\w])"),
    "fr": re.compile(r"(?<![\w,])\d[\d\u202f]*(?:,\d+)?(?: sur \d[\d\u202f]*)?(?![\w])"),
}
"""The figures of a sentence, and parts of a whole."""


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
    language: Language = ENGLISH,
) -> str:
    """Give the report as one HTML page.

    Parameters
    ----------
    data : a view, or a data set for everything in it.
    document : the document of the same view in the same language, where the caller has it already.
    pages : label and address of this page and then of its sisters, for the links at the top.
    title : what the page is called; its question stands below it then.
    language : in which its words are.
    """
    view = as_view(data)
    document = document_of(view, language=language) if document is None else document
    material = Material(view, document, language)
    env = environment("report/templates", language)
    not_checked = bundled.notices(view.dataset, language)
    below = foot(document, bool(not_checked), title, language)

    def files(figure: Figure) -> Sequence[tuple[str, str]]:
        """Give the files of a figure: ending and address of each."""
        drawn = address("image/svg+xml", svg(figure, below, language))
        return (("svg", drawn), ("csv", address("text/csv", figure.csv())))

    env.filters.update(
        numbers=partial(numbers, language=language), figure=partial(words.value, language), files=files
    )
    return env.get_template("report.html.j2").render(
        title=title,
        version=document["ihp_graph"],
        dataset_line=counts_line(document, language),
        filter_line=words.filter_line(language, document["filter"]),
        not_checked=not_checked,
        pages=pages,
        unit=material.unit,
        side_as_of=str(document["dataset"]["side_as_of"]),
        answers=headlines(material),
        coverage=coverage(document, language),
        sections=sections(material),
        short=short_titles(document, language),
        most_sources=MOST_SOURCES,
        most_cited=MOST_CITED,
        most_open=MOST_OPEN,
        measures=analysts.measures(document, language),
        concentration=analysts.concentration(document, language),
        sensitivity=analysts.sensitivity(document, language),
        partners=analysts.partners(document, language),
        people=analysts.people(document, language),
        read=analysts.read(document, language),
    )


def headlines(material: Material) -> list[Headline]:
    """Give the three answers: what flows, what comes back in kind, who holds power."""
    document = material.document
    q1, q2, q4 = (rows.question(document, id) for id in ("Q1", "Q2", "Q4"))
    return [
        Headline(q1, q1["finding"], "arrows", *flows_answer(material, q1)),
        Headline(q2, matched_sentence(material, q2), "nested", *matched_answer(material, q2)),
        Headline(q4, q4["finding"], "sides", *power_answer(material, q4)),
    ]


def flows_answer(material: Material, question: Mapping[str, Any]) -> tuple[Any, str]:
    """Draw what flows between the sides, and say over how much."""
    say, listed, flows = material.say, material.document["partnerships"], material.flows
    if not material.pairs:
        return None, ""
    inside = sum(row["cross_side_exchanges"] > 0 for row in listed)
    notes = [
        say(
            "report-answer-flows",
            basis=basis(material, question),
            inside=inside,
            partnerships=len(listed),
        )
    ]
    if unclassified := sum(flows["unclassified"].values()):
        notes.append(say("report-answer-unclassified", n=unclassified))
    return charts.arrows(flows, charts.KINDS[:2], say), " ".join(notes)


def matched_answer(material: Material, question: Mapping[str, Any]) -> tuple[Any, str]:
    """Draw what is matched, and in kind, of all that was given, and say how sure that is."""
    drawn = nested(material, question)
    if drawn is None:
        return None, ""
    say = material.say
    shares = [material.document["measures"][key] for key in MATCHED.values()]
    notes = [say("report-answer-basis", basis=basis(material, question))]
    if all(share["interval"] for share in shares):
        looks, kind = (words.interval(say, share) for share in shares)
        notes.append(say("report-answer-intervals", looks=looks, kind=kind))
    return drawn, " ".join(notes)


def matched_sentence(material: Material, question: Mapping[str, Any]) -> str:
    """Say in counts what is matched and where the gap comes from; the finding where there is too little."""
    say, figures, whole = material.say, question["figures"], material.given
    looks, kind = (figures.get(key) for key in MATCHED)
    if looks is None or kind is None or question["n"] < FEW:
        finding: str = question["finding"]
        return finding
    counts = {"looks": looks * whole, "kind": kind * whole, "whole": whole, "unit": material.unit}
    looks_from, kind_from = (figures[f"{key}_from"] for key in MATCHED)
    if looks_from is None or abs((looks - kind) - (looks_from - kind_from)) <= MOVED:
        return say("report-matched", **counts)
    shares = list(dict.fromkeys([say.ratio(looks_from), say.ratio(kind_from)]))
    if len(shares) == 1:
        return say("report-matched-alike-without", **counts, share=shares[0])
    return say("report-matched-without", **counts, looks_share=shares[0], kind_share=shares[1])


def power_answer(material: Material, question: Mapping[str, Any]) -> tuple[Any, str]:
    """Draw who holds the roles, and say how many are on record."""
    if question["figures"].get("members") is None:
        return None, ""
    roles = role_shares(question["figures"], material.say)
    held = sum(row.total for row in roles[1:])
    return roles, material.say("report-answer-roles", members=roles[0].total, others=held)


def basis(material: Material, question: Mapping[str, Any]) -> str:
    """Say how many records a figure rests on, and what they add up to where that is something else."""
    n, whole = question["n"], material.given
    if material.unit == "exchange" and n == whole:
        return material.say("report-basis", n=n)
    return material.say("report-basis-weight", n=n, weight=whole, unit=material.unit)


MOVED = 0.05
"""A share that changes by more than this is said to."""


def coverage(document: Mapping[str, Any], say: Language) -> list[str]:
    """Say what holds throughout: the caveats that most questions share, and how sides were dated."""
    dated = document["dataset"]["side_dated_by"]
    said = common_caveats(document, say)
    if whole := sum(dated.values()):
        said.append(say("report-sides-dated", whole=whole, **dated))
    return said


def short_titles(document: Mapping[str, Any], say: Language) -> dict[str, str]:
    """Give what each question is called in a list."""
    return {
        question["id"]: words.coded(say, "report-short", question["id"]) for question in document["questions"]
    }


def counts_line(document: Mapping[str, Any], say: Language) -> str:
    """Say how much the report is about."""
    tables = document["dataset"]["tables"]
    counts = {name: tables.get(name, 0) for name in ("partners", "partnerships", "exchanges")}
    return say("report-on", **counts)


def foot(document: Mapping[str, Any], warned: bool, title: str | None, say: Language) -> str:
    """Say what a figure that is taken away is of: it stands alone in a paper."""
    said = [say("report-foot-title", title=title)] if title else []
    said.append(say("report-foot-of", line=counts_line(document, say)))
    if filtered := words.filter_line(say, document["filter"]):
        said.append(say("report-foot-view", filter=filtered))
    if warned:
        said.append(say("report-foot-bundled"))
    return " ".join([*said, f"ihp-graph {document['ihp_graph']}."])


def address(kind: str, text: str) -> str:
    """Give a text as an address that holds it, from which a page can save it without a script."""
    return f"data:{kind};base64,{base64.b64encode(text.encode()).decode()}"


def numbers(text: str, language: Language = ENGLISH) -> Markup:
    """Make the figures of a sentence stand out; the rest is escaped."""
    parts, end = [], 0
    for found in NUMBERS[language.code].finditer(text):
        parts += [
            escape(text[end : found.start()]),
            Markup("<b>{}</b>").format(found.group().replace(" ", "\N{NO-BREAK SPACE}")),
        ]
        end = found.end()
    return Markup("").join([*parts, escape(text[end:])])
