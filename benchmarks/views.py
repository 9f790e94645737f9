"""From a real press on a room's link until its text, and its first chart, are there."""

from __future__ import annotations

from playwright.sync_api import Page

ROOMS = ("Numbers", "Compare", "Check-the-claims", "Help-first", "Explore")
"""Rooms in the order in which they are pressed; a page starts in the last one."""
PATIENCE = 3000
"""Milliseconds after which a room is taken to have no chart at its start."""

# The clock starts with the browser's own time of the click. Text counts when the frame
# in which the room is shown is over; a chart when it is drawn.
ARM = """([room, patience]) => {
    const seen = (one) => one.checkVisibility();
    const view = document.querySelector(`.les-view[data-view="${room}"]`);
    window.toRoom = new Promise((resolve) => {
        addEventListener("click", ({timeStamp}) => {
            const took = {};
            const look = () => {
                const {port1, port2} = new MessageChannel();
                port1.onmessage = () => {
                    const time = performance.now() - timeStamp;
                    if (seen(view)) took.text ??= time;
                    const charts = [...view.querySelectorAll(".les-chart")]
                        .filter(seen);
                    if (charts.some((chart) => chart.querySelector(".main-svg"))) {
                        took.chart ??= time;
                    }
                    const none = took.text && !charts.length;
                    if (took.chart || none || time > patience) return resolve(took);
                    requestAnimationFrame(look);
                };
                port2.postMessage(0);
            };
            requestAnimationFrame(look);
        }, {capture: true, once: true});
    });
}"""


def measure(page: Page, rounds: int = 3) -> dict[str, list[float]]:
    """Return the milliseconds until rooms have text, and those with a chart have it.

    Each room is pressed once before, as all code is new in it: no link is counted then.
    """
    taken: dict[str, list[float]] = {"text": [], "chart": []}
    for turn in range(rounds + 1):
        for room in ROOMS:
            took = _press(page, room)
            if turn:
                for name, times in taken.items():
                    times.extend([took[name]] if name in took else [])
    return taken


def _press(page: Page, room: str) -> dict[str, float]:
    page.evaluate(ARM, [room, PATIENCE])
    page.locator(f".les-header nav a[href='#{room}']").last.click()
    return page.evaluate("() => window.toRoom")
