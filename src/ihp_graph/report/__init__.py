"""The report: one document of figures, and the forms in which people read it.

:func:`document` answers the questions and gathers every figure, in the layout that
``docs/report.schema.json`` describes. ``html``, ``markdown`` and ``tables`` only render it.
"""

from __future__ import annotations

from typing import Literal, overload

from ihp_graph import output
from ihp_graph.dataset import Dataset
from ihp_graph.filters import View, as_view
from ihp_graph.language import ENGLISH, Language
from ihp_graph.report import html, markdown, tables
from ihp_graph.report.document import LAYOUT, document

__all__ = ["FORMS", "LAYOUT", "document", "render"]

Text = Literal["html", "json", "md", "csv"]
FORMS = ("html", "json", "md", "csv", "xlsx")


@overload
def render(
    data: View | Dataset,
    form: Text,
    show_people: bool = False,
    title: str | None = None,
    language: Language = ENGLISH,
) -> str: ...
@overload
def render(
    data: View | Dataset,
    form: Literal["xlsx"],
    show_people: bool = False,
    title: str | None = None,
    language: Language = ENGLISH,
) -> bytes: ...
@overload
def render(
    data: View | Dataset,
    form: str,
    show_people: bool = False,
    title: str | None = None,
    language: Language = ENGLISH,
) -> str | bytes: ...
def render(
    data: View | Dataset,
    form: str,
    show_people: bool = False,
    title: str | None = None,
    language: Language = ENGLISH,
) -> str | bytes:
    """Give the report in one of :data:`FORMS`: the same figures in each.

    Parameters
    ----------
    data : a view, or a data set for everything in it.
    form : ``html``, ``json``, ``md``, ``csv`` (one tidy table of every figure) or ``xlsx``.
    show_people : name the people in view; without it no form holds any of them.
    title : what the page and the Markdown are called, in the place of their own title.
    language : of its words; keys and codes are the same in every language.

    Raises
    ------
    ValueError
        If there is no such form.
    """
    view = as_view(data)
    figures = document(view, show_people, language)
    match form:
        case "html":
            return html.render(view, figures, title=title, language=language)
        case "json":
            return output.as_json(figures)
        case "md":
            return markdown.render(figures, title, language)
        case "csv":
            return tables.render_csv(figures)
        case "xlsx":
            return tables.render_xlsx(figures, language)
    raise ValueError(f"there is no form {form!r} of the report; it is one of {', '.join(FORMS)}")
