"""What the network page of many partners costs: to write, to carry, to open, to move about in.

    python tests/bench/view.py           a million exchanges among 100,000 partners
    python tests/bench/view.py FOLDER    those of a folder

The browser is the tests' own, without a graphics card; its clock starts when it is told to open the file.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import synthetic

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

EXCHANGES = 1_000_000

SHOWN = """() => {
  const canvas = document.querySelector('#canvas canvas');
  return canvas && canvas.width > 300 && document.querySelector('#arrows tbody tr') && performance.now();
}"""
COUNT = """() => {
  window.frames_ = [];
  const next = (time) => { frames_.push(time); requestAnimationFrame(next); };
  requestAnimationFrame(next);
}"""
RATE = (
    "() => { const found = frames_.splice(0); return 1000 * (found.length - 1) / (found.at(-1) - found[0]); }"
)
TIMED = """([selector, value, event]) => {
  const input = document.querySelector(selector), start = performance.now();
  if (input.type === 'checkbox') input.checked = value; else input.value = value;
  input.dispatchEvent(new Event(event, { bubbles: true }));
  return performance.now() - start;
}"""
MOVING = 3.0
"""Seconds of moving and of zooming."""


def measure(folder: Path) -> dict[str, float]:
    """Write the page of a data set, open it, open a country, move, zoom, filter and search.

    Returns
    -------
    Seconds to write (of data that are read already), megabytes, seconds to open (until the picture and the
    table stand), milliseconds of a search and a filter, frames a second while moving and zooming with a
    country and one of its parts open.
    """
    from ihp_graph import sources
    from ihp_graph.views import network

    data = sources.read([folder])
    start = time.perf_counter()
    page = network.render(data)
    found = {"write s": time.perf_counter() - start, "megabytes": len(page.encode()) / 1e6}
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "network.html"
        file.write_text(page, encoding="utf-8")
        return found | opened(file)


def opened(file: Path) -> dict[str, float]:
    """Measure an open page."""
    from playwright.sync_api import sync_playwright

    from browser.conftest import FLAGS, NAMES

    program = next(found for name in NAMES if (found := shutil.which(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        # Waiting for what a page computes needs its policy set aside.
        page = browser.new_page(viewport={"width": 1280, "height": 900}, bypass_csp=True)
        page.goto(file.as_uri(), wait_until="commit")
        found = {"open s": page.wait_for_function(SHOWN).json_value() / 1000}
        page.wait_for_load_state()
        page.wait_for_timeout(1000)
        found["first search ms"] = page.evaluate(TIMED, ["#find", "hospital of partner-77", "input"])
        found["search ms"] = page.evaluate(TIMED, ["#find", "hospital of partner-777", "input"])
        found["filter ms"] = page.evaluate(TIMED, ["[name=kind]", False, "change"])
        page.evaluate(TIMED, ["[name=kind]", True, "change"])
        for _ in range(2):
            page.locator("#canvas").focus()
            page.keyboard.press("Enter")
        page.wait_for_timeout(1000)
        page.evaluate(COUNT)
        found |= {"panning fps": panning(page), "zooming fps": zooming(page)}
        browser.close()
    return found


def panning(page: Any) -> float:
    """Drag the picture about; gives frames a second."""
    area = page.locator("#canvas").bounding_box()
    x, y = area["x"] + area["width"] / 2, area["y"] + min(area["height"], 500) / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(RATE)
    start, step = time.perf_counter(), 0
    while time.perf_counter() < start + MOVING:
        step += 1
        page.mouse.move(x + 250 * abs(step % 80 / 40 - 1), y + 80 * abs(step % 50 / 25 - 1))
    rate = page.evaluate(RATE)
    page.mouse.up()
    return float(rate)


def zooming(page: Any) -> float:
    """Zoom out and in again by wheel; gives frames a second."""
    page.keyboard.down("Control")
    page.evaluate(RATE)
    start, step = time.perf_counter(), 0
    while time.perf_counter() < start + MOVING:
        step += 1
        page.mouse.wheel(0, 40 if step // 10 % 2 == 0 else -40)
        page.wait_for_timeout(10)
    rate = page.evaluate(RATE)
    page.keyboard.up("Control")
    return float(rate)


def main(folder: Path | None) -> None:
    """Print what was measured, a line each; without a folder, of a million exchanges."""
    if folder is None:
        with tempfile.TemporaryDirectory() as name:
            synthetic.write(Path(name), EXCHANGES)
            return main(Path(name))
    for name, value in measure(folder).items():
        print(f"{'view network':<20} {name:<16} {value:>10,.2f}", flush=True)
    return None


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else None)
