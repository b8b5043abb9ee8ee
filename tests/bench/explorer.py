"""The explorer as its user meets it: from the start to the first paint, and how smoothly a full canvas pans.

python tests/bench/explorer.py

Needs a Chromium. It draws without a graphics card, as a laptop with a locked-down browser may, so the frames
are the least that anybody sees. Neo4j Browser isn't part of the server that the tests can start; where one
runs, its own frames for the rows of MATCH path = (:Partner)-[:TAUGHT]->(:Partner) RETURN path compare.
"""

from __future__ import annotations

import itertools
import shutil
import sys
import tempfile
import time
from pathlib import Path

import synthetic
from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

NODES = 1_500
EXCHANGES = 35_000
"""So many that more partners than the canvas holds have taught or learned."""
SECONDS = 4.0
FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
OPEN = """async (most) => {
  const text = "MATCH (p:Partner) WHERE EXISTS { (p)-[:TAUGHT]->() } OR EXISTS { ()-[:TAUGHT]->(p) } "
    + "RETURN p.key ORDER BY p.key";
  const answer = await fetch("/api/run", {
    method: "POST", headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ text, rows: most }),
  });
  const { rows } = await answer.json();
  location.hash = `#canvas?nodes=${rows.map(([key]) => `partner:${key}`).join(",")}`;
}"""
FRAMES = """() => {
  globalThis.frames_ = [];
  const tick = (now) => { globalThis.frames_.push(now); requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
}"""


def main() -> None:
    """Print both figures, a line each."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        print("explorer: not run: no Chromium is installed")
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        paint, ready = first_paint(browser)
        print(f"explorer, bundled data: first paint {paint:.2f} s after the start, all there {ready:.2f} s")
        nodes, arrows, still, rate, worst = panning(browser)
        print(
            f"explorer, canvas of {nodes:,} nodes and {arrows:,} arrows: drawn in {still:.2f} s; "
            f"{rate:.0f} frames a second while panning, one in twenty takes {worst * 1000:.0f} ms"
        )
        assert nodes == NODES, "the canvas isn't full"
        print("Neo4j Browser: not run: it isn't part of the server that the tests can start")
        browser.close()


def load(folder: Path, home: Path) -> None:
    """Load a folder into the store of a user's folder; its server ends before what is measured begins."""
    from ihp_graph import sources, store

    with store.connect(home=home / "store") as opened:
        opened.load(sources.read([folder]))
    while (home / "store" / "server.json").exists():
        time.sleep(0.2)


def first_paint(browser: Browser) -> tuple[float, float]:
    """Give the seconds from the command to the first paint, and until the page shows what the store holds."""
    from ihp_graph import paths
    from served import served

    with tempfile.TemporaryDirectory() as home:
        load(paths.demo_source(), Path(home))
        start = time.time()
        with served(Path(home)) as address:
            page = browser.new_page()
            page.goto(address)
            page.locator(".kinds a").first.wait_for()
            ready = time.time() - start
            painted = page.evaluate(
                "(performance.timeOrigin + "
                "performance.getEntriesByName('first-contentful-paint')[0].startTime) / 1000"
            )
            page.close()
            return painted - start, ready


def panning(browser: Browser) -> tuple[int, int, float, float, float]:
    """Give nodes, arrows, seconds until they are drawn, frames a second, and the seconds of slow frames."""
    from served import served

    with tempfile.TemporaryDirectory() as name:
        folder, home = Path(name) / "data", Path(name) / "home"
        synthetic.write(folder, EXCHANGES)
        load(folder, home)
        with served(home) as address:
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            page.goto(address)
            page.locator(".kinds a").first.wait_for()
            start = time.perf_counter()
            page.evaluate(OPEN, NODES)
            page.locator("#board canvas").wait_for(timeout=60_000)
            page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
            drawn = time.perf_counter() - start
            said = page.locator("#board-count").inner_text().replace(",", " ").split()
            nodes, arrows = (
                int("".join(said[: said.index("nodes")])),
                int("".join(said[said.index("nodes") + 1 : -1])),
            )
            page.wait_for_timeout(1_000)
            gaps = pan(page)
            page.close()
    gaps.sort()
    return nodes, arrows, drawn, len(gaps) / sum(gaps), gaps[int(len(gaps) * 0.95)]


def pan(page: Page) -> list[float]:
    """Drag the canvas about and give the seconds between frames."""
    box = page.locator("#board").bounding_box()
    assert box is not None
    x, y = box["x"] + 8, box["y"] + 8
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 20, y + 20)
    page.evaluate(FRAMES)
    end, step = time.perf_counter() + SECONDS, 0
    while time.perf_counter() < end:
        step += 1
        page.mouse.move(x + 20 + (step * 7) % 600, y + 20 + (step * 5) % 300)
    times: list[float] = page.evaluate("globalThis.frames_")
    page.mouse.up()
    return [(after - before) / 1000 for before, after in itertools.pairwise(times)]


if __name__ == "__main__":
    main()
