"""A visit in a real Chromium: when there is text, and when there are charts."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, Playwright, TimeoutError

PATIENCE = 90_000
"""Milliseconds until a visit is given up."""

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Nothing but this computer can be reached: stock Voilà asks for icons elsewhere.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
LAPTOP = {"width": 1366, "height": 768}
MARKS = Path(__file__).with_name("marks.js")
PAINT = """() => Object.fromEntries(
    performance.getEntriesByName("first-contentful-paint")
        .map((entry) => ["paint", entry.startTime]))"""
LOST = float("nan")


def chromium() -> str:
    """Return the browser's path.

    Raises
    ------
    RuntimeError
        There is none.
    """
    names = (os.environ.get("LESSON_CHROMIUM"), "chromium", "google-chrome")
    found = next(filter(None, map(shutil.which, filter(None, names))), None)
    if found is None:
        raise RuntimeError("No Chromium: name one in LESSON_CHROMIUM.")
    return found


@contextmanager
def fresh_profile(playwright: Playwright, charts: int) -> Iterator[BrowserContext]:
    """Open a browser that has never been here, and that notes when things appear.

    Parameters
    ----------
    playwright
        A running Playwright.
    charts
        How many charts Explore shows at its start.
    """
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        context = playwright.chromium.launch_persistent_context(
            folder, executable_path=chromium(), args=FLAGS, viewport=LAPTOP
        )
        marks = MARKS.read_text(encoding="utf-8")
        context.add_init_script(marks.replace("EXPECTED", str(charts)))
        yield context
        context.close()


def visit(
    context: BrowserContext,
    url: str,
    then: Callable[[Page], None] = lambda page: None,
    last: str = "charts",
) -> dict[str, float]:
    """Open a page in a new tab, and close it after all that is waited for is there.

    Parameters
    ----------
    context
        The browser; its cache is kept from visit to visit.
    url
        The address of the page, with its place.
    then
        What to do before the tab is closed.
    last
        What is waited for.

    Returns
    -------
    Seconds until the first paint, the heading, the first chart, all charts, and until
    all can be used; not a number for what did not come.
    """
    page = context.new_page()
    page.goto(url, wait_until="commit", timeout=PATIENCE)
    with suppress(TimeoutError):  # a chart that does not come is noted as lost
        page.wait_for_function(f"() => window.lesMarks?.{last}", timeout=PATIENCE)
    marks = {**page.evaluate("() => window.lesMarks"), **page.evaluate(PAINT)}
    then(page)
    page.close(run_before_unload=False)
    names = ("paint", "text", "first", "charts", "usable")
    return {name: marks.get(name, LOST) / 1000 for name in names}
