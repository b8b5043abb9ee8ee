"""The network page: who taught whom, as a picture, as a table, and fact by fact with its sources."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from ihp_graph import bundled
from ihp_graph.dataset import Dataset, elements
from ihp_graph.filters import Filter, View, as_view
from ihp_graph.flows import KINDS
from ihp_graph.income import SIDES
from ihp_graph.language import ENGLISH, Language
from ihp_graph.pages import environment
from ihp_graph.views.crowd import crowd
from ihp_graph.views.drawing import drawing
from ihp_graph.views.facts import Facts, facts
from ihp_graph.views.words import words

SCRIPTS = (
    "data.js", "words.js", "base.js", "exchanges.js", "picture.js", "labels.js", "steer.js",
    "panel.js", "details.js", "rows.js", "table.js", "page.js", "still.js", "take.js",
)  # fmt: skip
CROWD_SCRIPTS = (
    "columns.js", "words.js", "base.js", "sums.js", "sheet.js", "picture.js", "labels.js", "steer.js",
    "panel.js", "crowd.js", "table.js", "page.js", "still.js", "take.js",
)  # fmt: skip
MANY = 20_000
"""Above this many partners and exchanges (3.4 MB with all that is said of them) the page has columns only."""
VIS_NETWORK = "lib/vis-9.1.2/vis-network.min.js"
"""Inside the pyvis package; a page of pyvis itself links to copies of it on other people's servers."""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def render(
    data: View | Dataset,
    title: str | None = None,
    pages: Sequence[tuple[str, str]] = (),
    language: Language = ENGLISH,
) -> str:
    """Give the network of a view as one self-contained HTML page that asks the network for nothing.

    Parameters
    ----------
    data : the partners and exchanges in view.
    title : what the page is of, for its head; without one the numbers of partners and exchanges.
    pages : label and address of this page, then of its sisters.
    language : of its words.
    """
    view, say = as_view(data), language
    if len(view.dataset["partners"]) + len(view.dataset["exchanges"]) > MANY:
        return of_many(view, title, pages, say)
    known = facts(view)
    drawn = drawing(known, view.filter.unit, say)
    # A picture that is moved and zoomed needs what is quick at that; one that stands still needs vis-network.
    vis = "" if drawn["free"] else vis_network()
    return written(
        "network.html.j2",
        view,
        title,
        pages,
        say=say,
        page={**known.as_json(say), "drawing": drawn},
        scripts=[vis, own_script(("sheet.js", *SCRIPTS) if drawn["free"] else SCRIPTS)],
        vis=Markup(vis),
        crowd=False,
        **counts(known, drawn),
        grouped=drawn["grouped"],
        free=drawn["free"],
        one_sided=drawn["oneSided"],
    )


def of_many(view: View, title: str | None, pages: Sequence[tuple[str, str]], say: Language) -> str:
    """Give the page of a view with many partners or exchanges: countries that open into their partners."""
    known = crowd(view, say)
    return written(
        "crowd.html.j2",
        view,
        title,
        pages,
        say=say,
        page={**known.as_json(), "drawing": known.drawing()},
        scripts=[own_script(CROWD_SCRIPTS)],
        columns=known.columns(),
        crowd=True,
        **known.counts(),
        grouped=True,
        free=True,
        one_sided=False,
    )


def written(
    template: str,
    view: View,
    title: str | None,
    pages: Sequence[tuple[str, str]],
    *,
    say: Language,
    page: dict[str, Any],
    scripts: Sequence[str],
    **context: Any,
) -> str:
    """Write a network page by its template; the last of its scripts is its own."""
    not_checked = bundled.notices(view.dataset, say)
    said = {
        "language": say.code,
        "words": words(say),
        "sideAsOf": view.side_as_of,
        "weightOf": weight_of(view, say),
    }
    return (
        environment("views/templates", say)
        .get_template(template)
        .render(
            title=title,
            pages=pages,
            dataset_line=title or dataset_line(view, say),
            not_checked=not_checked,
            policy=f"{POLICY}; script-src {allowed(*scripts)}",
            script=Markup(scripts[-1]),
            page=embedded(page | said),
            css=Markup(resource("network.css")),
            side_as_of=str(view.side_as_of),
            sample=say("bundled-sample") if not_checked else None,
            in_view=filter_words(view.filter, say),
            left_out=left_out(view, say),
            unit=view.filter.unit or "exchange",
            **context,
        )
    )


def counts(known: Facts, drawn: dict[str, Any]) -> dict[str, Any]:
    """Count what the page says in words, and list who isn't drawn."""
    linked = known.partners.index.isin(known.arcs.ravel())
    isolates = known.partners[~linked]
    years = known.exchanges["year"].dropna()
    side = known.partners.loc[linked, "side"].value_counts()
    kinds = set(known.exchanges["knowledge"])
    by_end = {end: known.exchanges[f"{end}_side"].value_counts() for end in ("giver", "receiver")}
    return {
        "linked": int(linked.sum()),
        "exchanges": len(known.exchanges),
        "arrows": len(known.exchanges.drop_duplicates(["giver", "receiver", "knowledge"])),
        "sides": {s: int(side.get(s, 0)) for s in SIDES},
        "ends": {end: [s for s in SIDES if s in found] for end, found in by_end.items()},
        "kinds": [kind for kind in KINDS if kind in kinds],
        "years": (int(years.min()), int(years.max())) if len(years) else None,
        "undated": int(known.exchanges["year"].isna().sum()),
        "programmes": programmes(known),
        "isolates": list(zip(isolates["side"], isolates["name"], strict=True)),
        "told_by": known.told_by,
        "groups": len(drawn.get("groups", ())),
    }


def programmes(known: Facts) -> list[str]:
    """List the programmes of the partnerships that have an exchange in view."""
    within = known.exchanges["partnership"]
    cells = elements(known.partnerships.loc[within[within >= 0].unique(), "programme"])
    names = {name for cell in cells for name in cell}
    return sorted(names, key=str.casefold)


def dataset_line(view: View, say: Language) -> str:
    """Say how much the data hold."""
    counts = {name: len(view.dataset[name]) for name in ("partners", "exchanges")}
    return say("views-network-line", **counts)


def filter_words(chosen: Filter, say: Language = ENGLISH) -> list[str]:
    """Say what the view was limited to before the page was made."""
    words = []
    first, last = (None if year is None else str(year) for year in (chosen.from_year, chosen.to_year))
    if first is not None and last is not None:
        words.append(say("views-filter-years", first=first, last=last))
    elif first is not None:
        words.append(say("views-filter-from", year=first))
    elif last is not None:
        words.append(say("views-filter-to", year=last))
    words += [
        say(f"views-filter-{name}", name=value)
        for name, value in (("programme", chosen.programme), ("topic", chosen.topic))
        if value is not None
    ]
    return words if chosen.unit is None else [*words, say("views-filter-unit", unit=chosen.unit)]


def left_out(view: View, say: Language = ENGLISH) -> list[str]:
    """Count the exchanges that a filter couldn't place, with the reason."""
    found = {
        "undated": view.undated_left_out.get("exchanges", 0),
        "no-partnership": view.no_partnership_left_out.get("exchanges", 0),
        "other-unit": view.other_unit_left_out,
    }
    return [say(f"views-left-out-{why}", n=n) for why, n in found.items() if n]


def weight_of(view: View, say: Language) -> str | None:
    """Give the noun of the weights where they aren't numbers of exchanges."""
    return None if view.filter.unit is None else say("unit-many", unit=view.filter.unit)


def embedded(value: Any) -> Markup:
    """Give JSON that can stand in a script element: nothing in it ends one, opens one or breaks a line.

    >>> embedded("</script>\u2028")
    Markup('"\\\\u003c/script\\\\u003e\\\\u2028"')
    """
    text = json.dumps(value, allow_nan=False, separators=(",", ":"))
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


def vis_network() -> str:
    """Give the source of vis-network as pyvis carries it, without the address of its source map."""
    text = files("pyvis").joinpath(VIS_NETWORK).read_text(encoding="utf-8")
    text = text.partition("//# sourceMappingURL=")[0]
    # One of its strings holds this control character, which HTML doesn't allow in a page.
    return text.replace("\x85", r"\x85")


def own_script(names: Sequence[str] = SCRIPTS) -> str:
    """Give the page's own script: its files in order, in one function."""
    return '(() => {\n"use strict";\n' + "\n".join(resource(name) for name in names) + "})();\n"


def resource(name: str) -> str:
    """Give the text of a file beside the templates."""
    return files("ihp_graph.views").joinpath("templates", name).read_text(encoding="utf-8")


def allowed(*scripts: str) -> str:
    """Give the source list of a content security policy that lets exactly these scripts run."""
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
