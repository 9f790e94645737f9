"""Wait for what a page's own script says, where its policy forbids `eval`."""

from __future__ import annotations

from playwright.sync_api import Page

UNTIL = """(...given) => new Promise((done, fail) => {
    const holds = CONDITION;
    const end = performance.now() + 20000;
    const look = () => {
        if (holds(...given)) done();
        else if (performance.now() > end) fail(new Error(`never true: ${holds}`));
        else setTimeout(look, 50);
    };
    look();
})"""


def until(page: Page, condition: str, given: object = None) -> None:
    """Wait until a function of the page returns something true.

    Playwright's own `wait_for_function` evaluates text again and again, which the
    page's Content-Security-Policy refuses.
    """
    page.evaluate(UNTIL.replace("CONDITION", condition), given)
