"""What the pages of one thing share: the frame, pictures that can be saved, and links to other places."""

from __future__ import annotations

import base64
import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from ihp_graph import bundled
from ihp_graph.filters import View
from ihp_graph.formulas import neutral
from ihp_graph.language import ENGLISH, Language
from ihp_graph.pages import environment
from ihp_graph.views.network import POLICY, allowed, filter_words, left_out, resource

Pages = Sequence[tuple[str, str]]
VARIABLE = re.compile(r"var\(--([a-z]+)\)")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: as it stands in the page, and as files that stand alone."""

    name: str
    inline: Markup
    svg: str
    csv: str

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """Ending and address of each file; the address holds the file."""
        return (("svg", address("image/svg+xml", self.svg)), ("csv", address("text/csv", self.csv)))


def render(template: str, view: View, say: Language, **context: Any) -> str:
    """Give a page by its template; ``title`` is what it is of."""
    script = Markup("\n").join(
        Markup(resource(name)) for name in ("save.js", context.pop("script", "open.js"), "sift.js")
    )
    not_checked = bundled.notices(view.dataset, say)
    return (
        environment("views/templates", say)
        .get_template(template)
        .render(
            dataset_line=dataset_line(view, say),
            not_checked=not_checked,
            sample=say("bundled-sample") if not_checked else None,
            policy=f"{POLICY}; script-src {allowed(script)}",
            script=script,
            in_view=filter_words(view.filter, say),
            left_out=left_out(view, say),
            unit=view.filter.unit or "exchange",
            side_as_of=str(view.side_as_of),
            **context,
        )
    )


def picture(
    name: str,
    template: str,
    table: Iterable[Sequence[object]],
    title: str,
    view: View,
    *,
    say: Language = ENGLISH,
    **context: Any,
) -> Picture:
    """Draw a picture by its template of one SVG element; it takes its colours from the page or from itself.

    Parameters
    ----------
    name : what its files are called.
    table : the same facts as rows, the first of them the header.
    title : what it shows, for whoever meets the file alone.
    """
    env: Environment = environment("views/templates", say)
    of = env.get_template(template)
    foot = say("page-not-checked") if bundled.mentions(view.dataset) else ""
    whole = Markup("<style>{}</style>").format(Markup(standing_alone()))
    drawn = {"title": title, **context}
    return Picture(
        name,
        Markup(of.render(alone=None, foot="", **drawn)),
        of.render(alone=whole, foot=foot, **drawn),
        csv_text(table),
    )


def standing_alone() -> str:
    """Give the style of pictures with the colours of the light scheme written out."""
    shared = files("ihp_graph.pages").joinpath("tokens.css").read_text(encoding="utf-8")
    light = dict(re.findall(r"--([a-z]+): (#[0-9a-f]+);", shared[: shared.index("}")]))
    return VARIABLE.sub(lambda found: light[found[1]], resource("pictures.css"))


def csv_text(table: Iterable[Sequence[object]]) -> str:
    """Write rows as CSV in which no cell is a formula; None is blank."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for row in table:
        writer.writerow(["" if cell is None else neutral(str(cell)) for cell in row])
    return out.getvalue()


def address(kind: str, text: str) -> str:
    """Give a text as an address that holds it, from which a page saves it without a script."""
    return f"data:{kind};base64,{base64.b64encode(text.encode()).decode()}"


def dataset_line(view: View, say: Language) -> str:
    """Say how much the data hold."""
    tables = view.dataset.tables
    return ", ".join(say(f"page-rows-{name}", n=len(tables[name])) for name in NAMED if name in tables)


NAMED = ("partners", "partnerships", "exchanges")


def names_of(view: View, table: str = "partners") -> Mapping[str, str]:
    """Give the name of each id of a table; the id itself where it has none."""
    frame = view.dataset[table]
    return dict(zip(frame["id"], frame["name"].fillna(frame["id"]), strict=True))
