"""Wait for what a page's own script says, where its policy forbids `eval`."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from playwright.sync_api import Locator, Page

Read = TypeVar("Read")

UNTIL = """(...given) => new Promise((done, fail) => {
    const holds = CONDITION;
    const end = performance.now() + 60000;
    const look = () => {
        if (holds(...given)) done();
        else if (performance.now() > end) fail(new Error(`never true: ${holds}`));
        else setTimeout(look, 50);
    };
    look();
})"""


AT_REST = """async (element, given) => {
    const place = PLACE;
    const pause = () => new Promise(done =>
        requestAnimationFrame(() => setTimeout(done, 200)));
    const end = performance.now() + 60000;
    for (let now = place(element, given), before = ""; ; now = place(element, given)) {
        if (`${now}` === before) return now;
        if (performance.now() > end) throw new Error(`it keeps moving: ${now}`);
        before = `${now}`;
        await pause();
    }
}"""
MIDDLE = """element => {
    element.scrollIntoView({block: 'center'});
    const box = element.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
}"""


TOP = "element => [element.getBoundingClientRect().top]"


def until(page: Page, condition: str, given: object = None) -> None:
    """Wait until a function of the page returns something true.

    Playwright's own `wait_for_function` evaluates text again and again, which the
    page's Content-Security-Policy refuses.
    """
    page.evaluate(UNTIL.replace("CONDITION", condition), given)


def soon(page: Page, read: Callable[[], Read], wanted: Read) -> Read:
    """Read again and again until it is what is wanted; return what was read last.

    One answer of Python comes in several messages: the sentence may be there before
    the chart.
    """
    end = time.monotonic() + 60
    while (found := read()) != wanted and time.monotonic() < end:
        page.wait_for_timeout(50)
    return found


def at_rest(element: Locator, place: str = MIDDLE, given: object = None) -> list[float]:
    """Return a place in the window once the page has stopped moving it.

    `place` is a function of the page, of the element and what is given. A chart is
    drawn anew 100 ms after its room has another width, and what is above may grow.
    """
    return element.evaluate(AT_REST.replace("PLACE", place), given)
