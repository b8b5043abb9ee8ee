"""A sheet to draw on: SVG that stands on its own in a paper or a slide.

Written with the standard library's ElementTree, so that it is well-formed whatever the data hold. Colours
are those of ``pages/tokens.css`` in its light scheme; a side is a colour and a shape, a kind of knowledge a
colour and a line, what isn't recorded is hatched.
"""

from __future__ import annotations

import re
import textwrap
from functools import cache
from importlib.resources import files
from xml.etree import ElementTree

from ihp_graph.language import ENGLISH, Language
from ihp_graph.pages import printable

WIDTH = 720
MARGIN = 16
FONT = "Helvetica, Arial, 'Liberation Sans', sans-serif"
WIDE = 0.54
"""About how wide a letter is, as a share of its size."""
PATTERNS = {"hatched": "hatch", "hatched-ink": "ink", "hatched-hic": "hic", "hatched-lmic": "lmic"}
"""Hatchings, by the token of their lines."""
SOLID = {"technical": "tech", "technical_back": "tech", "same": "ink", "HIC": "hic", "LMIC": "lmic"}
BROKEN = {"cultural": "cult", "other_back": "cult", "other": "ink"}


@cache
def tokens() -> dict[str, str]:
    """Give the colours of the light scheme by their names."""
    css = files("ihp_graph.pages").joinpath("tokens.css").read_text(encoding="utf-8")
    first = css[css.index(":root") : css.index("}")]
    return dict(re.findall(r"--([a-z]+): (#[0-9a-f]+);", first))


class Sheet:
    """A drawing that grows downwards: ``y`` is where the next thing goes; ``say`` says its words."""

    def __init__(self, title: str, said: str, say: Language = ENGLISH):
        self.say = say
        self.root = ElementTree.Element(
            "svg",
            {"xmlns": "http://www.w3.org/2000/svg", "role": "img", "font-family": FONT, "font-size": "13"},
        )
        self.add("title").text = clean(title)
        self.add("desc").text = clean(said)
        self.patterns()
        self.paper = self.add("rect", fill=tokens()["bg"], width=WIDTH)
        self.y = float(MARGIN)
        for line in wrapped(title, 16, WIDTH - 2 * MARGIN):
            self.y += 18
            self.text(MARGIN, self.y, line, size=16, bold=True)
        self.y += 18

    def add(
        self, tag: str, parent: ElementTree.Element | None = None, **attributes: object
    ) -> ElementTree.Element:
        """Add an element; attributes by their names, underscores for hyphens."""
        named = {
            name.rstrip("_").replace("_", "-"): f"{value:.2f}".rstrip("0").rstrip(".")
            if isinstance(value, float)
            else str(value)
            for name, value in attributes.items()
        }
        return ElementTree.SubElement(self.root if parent is None else parent, tag, named)

    def patterns(self) -> None:
        """Define the hatchings and the broken lines."""
        box = self.add("defs")
        for name, token in PATTERNS.items():
            tile = self.add("pattern", box, id=name, width=6, height=6, patternUnits="userSpaceOnUse")
            self.add("path", tile, d="M-1 7 7 -1M-1 1 1 -1M5 7 7 5", stroke=tokens()[token], stroke_width=1)
        for token in ("cult", "ink"):
            tile = self.add(
                "pattern", box, id=f"broken-{token}", width=12, height=40, patternUnits="userSpaceOnUse"
            )
            self.add("rect", tile, width=8, height=40, fill=tokens()[token])

    def text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: int = 13,
        bold: bool = False,
        at: str = "start",
        quiet: bool = False,
    ) -> None:
        """Write words from x, up to x (``at`` ``end``) or around it (``middle``)."""
        colour = tokens()["mut" if quiet else "ink"]
        element = self.add("text", x=x, y=y, fill=colour)
        element.text = clean(words)
        if size != 13:
            element.set("font-size", str(size))
        if bold:
            element.set("font-weight", "700")
        if at != "start":
            element.set("text-anchor", at)

    def bar(
        self, x: float, y: float, width: float, height: float, fill: str, *, outlined: bool = False
    ) -> None:
        """Draw a bar; ``fill`` is a mark, a side, a hatching, or ``none``."""
        if width > 0:
            edge = tokens()["rule"] if outlined else "none"
            self.add("rect", x=x, y=y, width=width, height=height, fill=paint(fill), stroke=edge)

    def line(
        self, start: tuple[float, float], end: tuple[float, float], token: str = "ink", width: float = 1.0
    ) -> None:
        """Draw a straight line."""
        self.add(
            "path",
            d="M{:.1f} {:.1f}L{:.1f} {:.1f}".format(*start, *end),
            stroke=tokens()[token],
            stroke_width=width,
        )

    def glyph(self, side: str, x: float, y: float) -> None:
        """Draw the shape of a side with its left at x, standing on y: a square, a circle, a diamond."""
        if side == "HIC":
            self.add("rect", x=x, y=y - 9, width=9, height=9, fill=tokens()["hic"])
        elif side == "LMIC":
            self.add("circle", cx=x + 4.5, cy=y - 4.5, r=4.8, fill=tokens()["lmic"])
        else:
            d = f"M{x} {y - 4.5:.1f}l5 -5 5 5 -5 5z"
            self.add("path", d=d, fill=paint("hatched"), stroke=tokens()["unk"])

    def marks(self, x: float, y: float, count: int, mark: str, per_line: int) -> float:
        """Draw that many marks in lines of ``per_line``, in one path; give how far down they go."""
        box = "".join(
            f"M{x + 11 * (n % per_line):g} {y + 19 * (n // per_line):g}h8v15h-8z" for n in range(count)
        )
        outline = mark not in SOLID and mark not in BROKEN
        half = {"hic_only": 0.0, "lmic_only": 7.5}.get(mark)
        if half is not None:
            fill = "".join(
                f"M{x + 11 * (n % per_line):g} {y + half + 19 * (n // per_line):g}h8v7.5h-8z"
                for n in range(count)
            )
            self.add("path", d=fill, fill=tokens()["ink"])
        if mark in BROKEN:
            box = "".join(
                f"M{x + 11 * (n % per_line):g} {y + 19 * (n // per_line) + top:g}h8v6h-8z"
                for n in range(count)
                for top in (0, 9)
            )
        fill = (
            "none"
            if half is not None or mark == "nothing_back"
            else tokens()[BROKEN[mark]]
            if mark in BROKEN
            else paint(mark)
        )
        edge = tokens()["hatch" if mark == "no_exchange" else "ink"] if outline else "none"
        self.add("path", d=box, fill=fill, stroke=edge)
        return y + 19 * ((count - 1) // per_line + 1)

    def finish(self, foot: str) -> str:
        """Write the foot and give the drawing as text."""
        self.y += 8
        for line in wrapped(foot, 11, WIDTH - 2 * MARGIN):
            self.y += 14
            self.text(MARGIN, self.y, line, size=11, quiet=True)
        height = round(self.y + MARGIN)
        self.paper.set("height", str(height))
        for name, value in (("width", WIDTH), ("height", height), ("viewBox", f"0 0 {WIDTH} {height}")):
            self.root.set(name, str(value))
        return ElementTree.tostring(self.root, encoding="unicode") + "\n"


def paint(fill: str) -> str:
    """Give the paint of a mark, a side or a hatching."""
    if fill in SOLID:
        return tokens()[SOLID[fill]]
    if fill in BROKEN:
        return f"url(#broken-{BROKEN[fill]})"
    return f"url(#{fill if fill in PATTERNS else 'hatched'})" if fill != "none" else "none"


def clean(words: str) -> str:
    """Leave out what XML doesn't allow."""
    return re.sub("[\ufffe\uffff]", "\N{REPLACEMENT CHARACTER}", str(printable(words)))


def room(words: str, size: float = 13) -> float:
    """Give about how wide a text is."""
    return len(words) * size * WIDE


def wrapped(words: str, size: float, width: float) -> list[str]:
    """Break a text into lines of at most that width."""
    return textwrap.wrap(words, max(8, int(width / (size * WIDE)))) or [""]
