"""Measure how high rooms and places for widgets are, and write `places.css` from it.

`python frontend/measure_places.py`, after a change that makes a room higher or lower.
Each view and each step of one is looked at, as a reader sees it.
A place keeps that height free until its widget is there, so that nothing jumps; a room
keeps it while it is out of sight, where the browser does not lay it out.
Between two measured widths of the window a height is taken to change evenly.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Page, expect, sync_playwright  # noqa: E402

from tests.browser.conftest import FLAGS, SLOW, chromium, serving  # noqa: E402
from tests.browser.waiting import until  # noqa: E402

SHEET = ROOT / "spotting" / "styles" / "places.css"

# Both ends of each stretch between two widths at which the layout changes.
STRETCHES = (
    (320, 390, 480, 767),
    (768, 1023),
    (1024, 1215),
    (1216, 1366, 1920),
)

HEAD = """\
/* The height that each place keeps free for its widget, so that nothing jumps when it
   arrives, and each room while it is out of sight. Written by
   frontend/measure_places.py; not to be edited. */

.les-room[data-room="start"] > .les-waiting { display: none; }
"""

WHOLE = ".les-cell { content-visibility: visible !important; }"
HEIGHTS = """() => Object.fromEntries(
    [...document.querySelectorAll('[data-place], .les-cell[data-cell$="-room"]')].map(
        ({dataset: {place, cell}, offsetHeight}) => [place ?? cell, offsetHeight]
    )
)"""
PLACES = """() => [...new Set(
    [...document.querySelectorAll(':not(html)[data-les-places] a')].map(a => a.hash)
)]"""
RESTS = f"""() => {{
    const now = JSON.stringify(({HEIGHTS})());
    const rests = now === window.before;
    window.before = now;
    return rests;
}}"""

Heights = dict[str, float]


def measure(page: Page) -> dict[int, Heights]:
    """Return the places' heights at each width."""
    widths = sorted({width for stretch in STRETCHES for width in stretch})
    return {width: at(page, width) for width in widths}


def at(page: Page, width: int) -> Heights:
    """Return the places' heights in each view and step, once they rest."""
    page.set_viewport_size({"width": width, "height": 800})
    page.wait_for_timeout(1000)
    until(page, RESTS)
    heights: Heights = {}
    for place in page.evaluate(PLACES):
        page.evaluate("place => { location.hash = place; }", place)
        page.wait_for_timeout(120)
        for name, height in page.evaluate(HEIGHTS).items():
            heights[name] = max(height, heights.get(name, 0))
    return heights


def line(low: tuple[int, float], high: tuple[int, float], digits: int) -> str:
    """Write a height that goes evenly from one width to another."""
    slope = (high[1] - low[1]) / (high[0] - low[0])
    base = low[1] - slope * low[0]
    height, growth = f"{base / 16:.{digits}f}rem", f"{slope * 100:.{digits}f}"
    return f"calc({height} + {growth}vw)" if float(growth) else height


def rules(measured: dict[int, Heights], low: int, high: int) -> Iterator[str]:
    """Write the rule of each place between two widths."""
    for place, height in measured[low].items():
        if max(height, measured[high][place]) > 0:
            ends = (low, height), (high, measured[high][place])
            # What is out of sight needs no such care as what a reader waits for.
            digits = 0 if is_room(place) else 1
            yield f"  {rule(place, line(*ends, digits))}"


def is_room(place: str) -> bool:
    """Return whether a place is a whole room: those are named "...-room"."""
    return place.endswith("-room")


def rule(place: str, height: str) -> str:
    """Write what keeps a height free in a place, or in a room."""
    if is_room(place):
        room = f'.les-cell[data-cell="{place}"]'
        return f"{room} {{ contain-intrinsic-block-size: auto {height}; }}"
    return f'.les-room[data-place="{place}"] > .les-waiting {{ min-height: {height}; }}'


def when(low: int, following: int | None) -> str:
    """Write for which widths a stretch holds."""
    most = f" and (max-width: {following - 0.02}px)" if following else ""
    return f"@media (scripting: enabled) and (min-width: {low}px){most}"


def sheet(measured: dict[int, Heights]) -> str:
    """Write the whole style sheet."""
    parts = [HEAD]
    pairs = [pair for stretch in STRETCHES for pair in pairwise(stretch)]
    starts = [*(low for low, _ in pairs[1:]), None]
    for (low, high), following in zip(pairs, starts, strict=True):
        least = 0 if low == pairs[0][0] else low
        lines = "\n".join(rules(measured, low, high))
        parts.append(f"{when(least, following)} {{\n{lines}\n}}\n")
    return "\n".join(parts)


def main() -> None:
    """Serve the lesson, measure it, and write the sheet."""
    command = ("spotting", "serve", "--no-browser", "--port", "{port}")
    with (
        tempfile.TemporaryDirectory() as home,
        serving(Path(home), *command) as lesson,
        sync_playwright() as running,
    ):
        browser = running.chromium.launch(executable_path=chromium(), args=FLAGS)
        page = browser.new_page()
        page.goto(lesson)
        page.add_style_tag(content=WHOLE)
        expect(page.locator(".les-waiting")).to_have_count(0, timeout=SLOW)
        SHEET.write_text(sheet(measure(page)), encoding="utf-8")
        browser.close()


if __name__ == "__main__":
    main()
