"""From a real click on a sign until the changed chart has been painted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from statistics import quantiles

from playwright.sync_api import Locator, Page

HEAT_MAP = ".les-grid-chart"
SIGNS = range(3)
"""Places of the signs that are pressed: the first of those in sight."""
PATIENCE = 20_000
"""Milliseconds until the page is given up."""

# The clock starts with the browser's own time of the click. A chart counts as changed
# when Plotly has drawn other data, and as painted when the frame after that is over.
ARM = """(plot, patience) => {
    const told = () => JSON.stringify(
        plot.data.map(({x, y, z, customdata}) => [x, y, z, customdata]));
    const before = told();
    let start = 0;
    const clicked = (event) => { start = event.timeStamp; };
    addEventListener("click", clicked, {capture: true, once: true});
    window.clickToChart = new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error("no other chart")), patience);
        const drawn = () => {
            if (!start || told() === before) return;
            plot.removeListener("plotly_afterplot", drawn);
            clearTimeout(late);
            requestAnimationFrame(() => {
                const {port1, port2} = new MessageChannel();
                port1.onmessage = () => resolve(performance.now() - start);
                port2.postMessage(0);
            });
        };
        plot.on("plotly_afterplot", drawn);
    });
}"""


def measure(page: Page, clicks: int = 30, chart: str = HEAT_MAP) -> list[float]:
    """Return the milliseconds of each click; the page is left as it was found.

    One round goes from no sign (every cause is drawn) to one sign, adds a second, takes
    it away, adds a third, takes it away, and goes back to none. The first round is not
    counted: all code is new in it.
    """
    page.locator(".les-result").wait_for(timeout=PATIENCE)
    plot = page.locator(f"{chart} .js-plotly-plot")
    page.locator(chart).evaluate("node => node.scrollIntoView()")
    plot.locator(".main-svg").first.wait_for(state="attached", timeout=PATIENCE)
    _signs(page).evaluate("node => node.scrollIntoView()")
    first, second, third = (_box(page, sign) for sign in SIGNS)
    turns = [first, second, second, third, third, first]
    for box in turns:
        _click(plot, box)
    taken = [_click(plot, turns[turn % len(turns)]) for turn in range(clicks)]
    for box in (first, second, third):
        box.uncheck()
    return taken


def nineteen_of_20(taken: list[float]) -> float:
    """Return the milliseconds within which 95 % of the clicks were answered."""
    return quantiles(taken, n=20, method="inclusive")[-1]


@contextmanager
def slowed(page: Page, rate: int = 6) -> Iterator[None]:
    """Have the browser run as on a computer that is so many times slower."""
    tools = page.context.new_cdp_session(page)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    try:
        yield
    finally:
        tools.send("Emulation.setCPUThrottlingRate", {"rate": 1})
        tools.detach()


def _signs(page: Page) -> Locator:
    return page.locator(".les-filters .les-choice").first


def _box(page: Page, sign: int) -> Locator:
    return _signs(page).get_by_role("checkbox").nth(sign)


def _click(plot: Locator, box: Locator) -> float:
    """Click as a hand does, where the box is on the screen."""
    box.scroll_into_view_if_needed()
    place = box.bounding_box()
    plot.evaluate(ARM, PATIENCE)
    x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    box.page.mouse.click(x, y)
    return box.page.evaluate("() => window.clickToChart")
