"""Pictures of the pages for the docs: from the bundled data, without names. Run by ``make gallery``.

The numbers of partners follow the secret of whoever runs it, so that they can't be computed from what is
public; pictures therefore differ between people, and not between runs.
"""

from __future__ import annotations

import shutil
import struct
import sys
import tempfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from ihp_graph import paths, sources
from ihp_graph.anonymise import Names, anonymise, secret
from ihp_graph.dataset import Dataset
from ihp_graph.filters import as_view
from ihp_graph.language import language
from ihp_graph.report import html
from ihp_graph.store import connect
from ihp_graph.views import flows, innovation, network, partner, partnership
from ihp_graph.views import map as countries

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from explorers import exploring

DOCS = Path(__file__).resolve().parents[2] / "docs"
MIRRORED = "glanclwyd-hossana"
"""A partnership with exchanges in both directions."""
TAUGHT = "mulago"
"""A partner that taught and learned."""
INVENTED = "hernia-mesh"
"""An innovation with stages and barriers."""
MOST = 2_500_000
"""All pictures together are smaller, in bytes."""


@dataclass(frozen=True)
class Shot:
    """A picture: of which page, what it shows, and how wide the window is.

    ``place`` is the part of the page that is shown, its first screen where there is none.
    """

    name: str
    page: str
    says: str
    place: str = ""
    width: int = 1280
    height: int = 800
    scheme: str = "light"


SHOTS = (
    Shot("report", "report", "The first screen of the report: three answers, each with its picture"),
    Shot("report-dark", "report", "The same in the dark colour scheme", scheme="dark"),
    Shot("report-phone", "report", "The same on a phone", width=360, height=760),
    Shot("flows", "report", "Who teaches whom, by kind of knowledge", "#Q1-flows"),
    Shot(
        "intervals", "report", "What looks reciprocal and what is so in kind, with intervals", "#Q2-intervals"
    ),
    Shot("ladder", "report", "The learning ladder, both sides facing each other", "#Q3-ladder"),
    Shot("power", "report", "Who gives the knowledge, and who holds the power", "#Q4-power-and-knowledge"),
    Shot("pipeline", "report", "How far innovations got, both directions on one scale", "#Q7-stages"),
    Shot("claims", "report", "Claim against practice, partnership by partnership", "#Q8-practice"),
    Shot("years", "report", "What each side gave, year by year; few are hatched", "#Q12-years"),
    Shot("network", "network", "The network page: who taught whom", width=1440, height=900),
    Shot("partnership", "partnership", "The mirror of one partnership: both partners asked the same"),
    Shot("flows-page", "flows", "Flows between sides, countries and programmes"),
    Shot("partner", "partner", "One partner: whom it taught, and who taught it"),
    Shot("innovation", "innovation", "How far an innovation got, and what stood in its way"),
    Shot("map", "map", "Who teaches whom, country by country", width=1440, height=900),
    Shot("report-french", "french", "The first screen of the report in French"),
)
EXPLORED = (
    Shot("explorer", "look", "The explorer: what is on record of one partner"),
    Shot("explorer-canvas", "canvas", "The explorer's canvas: who taught whom", width=1440, height=900),
    Shot("explorer-ask", "ask", "The explorer: a question of the library, and its answer"),
)


def main() -> None:
    """Write the pictures, their page, and the picture of the README."""
    data, key = sources.read(paths.demo_source()), secret()
    view = anonymise(as_view(data), key)
    ids = Names(data, key, view.side_as_of).ids
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        sys.exit("make gallery needs a Chromium.")
    folder = DOCS / "gallery"
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        pages = {
            "report": html.render(view),
            "network": network.render(view),
            "partnership": partnership.render(view, ids["partnerships"][MIRRORED]),
            "flows": flows.render(view),
            "partner": partner.render(view, ids["partners"][TAUGHT]),
            "innovation": innovation.render(view, ids["innovations"][INVENTED]),
            "map": countries.render(view),
            "french": html.render(anonymise(as_view(data), key, language("fr")), language=language("fr")),
        }
        for name, page in pages.items():
            Path(made, f"{name}.html").write_text(page, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for shot in SHOTS:
            keep(folder, shot, taken(browser, shot, Path(made, f"{shot.page}.html").as_uri()))
        explored(browser, folder, view.dataset, ids["partners"][TAUGHT], Path(made, "store"))
        browser.close()
    shutil.copyfile(folder / "report.png", DOCS / "report.png")
    (folder / "README.md").write_text(index(), encoding="utf-8")
    size = sum(file.stat().st_size for file in folder.glob("*.png"))
    print(f"{folder}: {len(SHOTS) + len(EXPLORED)} pictures, {size:,} bytes")
    if size > MOST:
        sys.exit(f"They are larger than {MOST:,} bytes.")


def explored(browser: Browser, folder: Path, data: Dataset, partner_id: str, home: Path) -> None:
    """Take the pictures of the explorer, of a store that holds the data without names."""
    with connect(home=home) as opened:
        opened.load(data)
    everybody = sorted({*data["exchanges"]["from_partner_id"], *data["exchanges"]["to_partner_id"]})
    states = {
        "look": f"#partner/{partner_id}",
        "canvas": "#canvas?nodes=" + ",".join(f"partner:{id}" for id in everybody),
        "ask": "#ask/flow-by-direction",
    }
    with exploring(lambda: connect(home=home, read_only=True)) as client:
        for shot in EXPLORED:
            address = client.rules.first_address + states[shot.page]
            keep(folder, shot, taken(browser, shot, address, wait=4_000))


def taken(browser: Browser, shot: Shot, address: str, wait: float = 300) -> bytes:
    """Take a picture of a page, so many milliseconds after it came."""
    size = {"width": shot.width, "height": shot.height}
    page = browser.new_page(viewport=size, color_scheme=shot.scheme)  # type: ignore[arg-type]
    page.goto(address)
    page.wait_for_timeout(wait)
    picture = page.locator(shot.place).screenshot() if shot.place else page.screenshot()
    page.close()
    return picture


def keep(folder: Path, shot: Shot, picture: bytes) -> None:
    """Write a picture."""
    (folder / f"{shot.name}.png").write_bytes(smaller(picture))


def smaller(png: bytes) -> bytes:
    """Compress a PNG as far as zlib can; not a pixel changes.

    A PNG is a signature and chunks: length, type, data, checksum. The pixels are one zlib stream over all
    IDAT chunks (PNG specification, third edition, sections 5 and 10).
    """
    kept, pixels, at = [], b"", 8
    while at < len(png):
        length = struct.unpack(">I", png[at : at + 4])[0]
        kind, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += 12 + length
        if kind == b"IDAT":
            pixels += data
        elif kind in (b"IHDR", b"PLTE", b"tRNS"):
            kept.append((kind, data))
    squeezed = zlib.compressobj(9, memLevel=9)
    stream = squeezed.compress(zlib.decompress(pixels)) + squeezed.flush()
    chunks = [*kept, (b"IDAT", min(stream, pixels, key=len)), (b"IEND", b"")]
    return png[:8] + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def index() -> str:
    """Give the page that shows the pictures."""
    lines = [
        "# Gallery",
        "",
        "Made by `make gallery` from the bundled partnerships, without their names (`--anonymise`). These",
        "data were coded from public pages and not checked with the partners.",
    ]
    for shot in (*SHOTS, *EXPLORED):
        lines += ["", f"{shot.says}.", "", f"![{shot.says}]({shot.name}.png)"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
