"""The states of the page that every accessibility tool looks at, and how to get there.

axe (`test_accessibility.py`), pa11y and Lighthouse (`python -m tests.accessibility`)
share this one list: a state is a device, an address and a few named actions.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.browser.conftest import LAPTOP, PHONE, SLOW
from tests.browser.lesson import ITCH, look_at, ready, result

TOUCH = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
DEVICES = {"laptop": {"viewport": LAPTOP}, "phone": TOUCH}
COLOURS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}

OPENED = "#v=1&s=s16.s21&f=k22&x=s21&a=k22&b=k23"
"""Two signs chosen, a claim and its card open, two causes compared."""
EMERGENCY = "#v=1&s=s09.s12&u=5"
NOTE = ".les-term-note:popover-open"
LAID_OUT = ".les-cell { content-visibility: visible !important; }"
"""What a browser leaves out of sight has no place yet: parts would seem to overlap."""


def unfold(page: Page) -> None:
    """Open every fold."""
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")


SEE_CHARTS = """async () => {
    for (const chart of document.querySelectorAll('.les-chart')) {
        const end = performance.now() + 30000;
        while (chart.checkVisibility() && !chart.querySelector('.main-svg')) {
            if (performance.now() > end) throw new Error(`not drawn: ${chart.id}`);
            chart.scrollIntoView({block: 'center'});
            await new Promise(done => setTimeout(done, 50));
        }
    }
}"""


def see_charts(page: Page) -> None:
    """Bring every chart into sight until it is drawn; what is above may still grow."""
    page.evaluate(SEE_CHARTS)


def open_all(page: Page) -> None:
    """Open every fold, and draw every chart."""
    unfold(page)
    see_charts(page)


def show_twin(page: Page) -> None:
    """Show the grid as a table."""
    look_at(page, "Table")
    expect(page.locator(".les-grid-table table")).to_be_visible()


def unfold_filters(page: Page) -> None:
    """Open every fold of the signs and filters."""
    for fold in page.locator(".les-filters summary").all():
        fold.evaluate("summary => { summary.parentElement.open = true; }")


def find_nothing(page: Page) -> None:
    """Ask for words that no cause has."""
    unfold_filters(page)
    page.locator(".les-filters").get_by_label("Search words", exact=True).fill("zzzz")
    expect(result(page)).to_contain_text("No cause")


def go_to_tests(page: Page) -> None:
    """Stand in the fourth lab, its tree drawn."""
    page.locator(".les-tests").scroll_into_view_if_needed()
    expect(page.locator(".les-tests .les-node").first).to_be_visible()


def guess(page: Page) -> None:
    """Guess the verdict on the first claim."""
    card = page.locator(".les-claims-card")
    card.get_by_role("button", name="Contradicted").click()
    expect(card.locator(".les-said", has_text="Your guess is")).to_be_visible()


def open_note(page: Page) -> None:
    """Open the note on the first term of the words for signs."""
    button = page.locator("[id^=sign-] .les-term-button").first
    button.evaluate("e => { e.closest('details').open = true; }")
    button.scroll_into_view_if_needed()
    button.press("Enter")
    expect(page.locator(NOTE)).to_be_visible()


def tick_a_situation(page: Page) -> None:
    """Tick a situation that calls for emergency help."""
    checklist = page.locator(".les-help-check .les-checklist")
    checklist.get_by_role("searchbox").fill("faint")
    checklist.get_by_role("checkbox", name="Feeling faint").first.check()
    told = page.locator(".les-help-check .les-help-told .les-said").first
    expect(told).to_contain_text("Emergency")


def search_signs(page: Page) -> None:
    """Type into the search of the signs, so that few are left."""
    unfold_filters(page)
    page.locator(".les-filters").get_by_role("searchbox").first.fill(ITCH)


@dataclass(frozen=True)
class State:
    """A page in front of a reader: where it is opened, how, and what is done there."""

    name: str
    device: str = "laptop"
    colours: str = "light"
    address: str = ""
    actions: tuple[Callable[[Page], None], ...] = ()

    @property
    def options(self) -> dict:
        """Return what a browser's context is made with."""
        return {**DEVICES[self.device], **COLOURS[self.colours]}

    def reach(self, open_page: Callable[..., Page], lesson: str) -> Page:
        """Open the lesson, bring it into this state and go back to its first line.

        Further down, what lies half under a pinned bar would count as too small.
        """
        page = ready(open_page(lesson + self.address, **self.options))
        expect(page.locator(".les-waiting")).to_have_count(0, timeout=SLOW)
        for action in self.actions:
            action(page)
        page.add_style_tag(content=LAID_OUT)
        page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
        return page


NAMED = (
    State("start, laptop"),
    State("Explore with a claim open, laptop", address=OPENED, actions=(see_charts,)),
    State("test lab, laptop", actions=(go_to_tests,)),
    State("a claim guessed, phone", "phone", actions=(guess,)),
    State("a note on a word, laptop", actions=(open_note,)),
    State("start, phone, dark", "phone", "dark"),
)
"""Six states that continuous integration shows to pa11y and Lighthouse."""

EVERYTHING = tuple(
    State(f"{words}, {device}, {colours}", device, colours, address, actions)
    for device in DEVICES
    for colours in COLOURS
    for words, address, actions in (
        ("all closed", "", ()),
        ("all open", OPENED, (open_all,)),
    )
)
"""The whole page, closed and opened, on each device and in each set of colours."""

MORE = (
    State("grid as a table, laptop", address=OPENED, actions=(show_twin,)),
    State("nothing fits, laptop", actions=(find_nothing,)),
    State("nothing fits, phone, dark", "phone", "dark", actions=(find_nothing,)),
    State("an emergency, laptop, forced", "laptop", "forced", EMERGENCY),
    State("a situation ticked, phone", "phone", actions=(tick_a_situation,)),
    State(
        "a situation ticked, laptop, dark", "laptop", "dark", "", (tick_a_situation,)
    ),
    State("a sign searched, phone", "phone", actions=(search_signs,)),
    State("a claim guessed, laptop, dark", "laptop", "dark", "", (guess,)),
    State("a note on a word, phone", "phone", actions=(open_note,)),
    State("a note on a word, laptop, forced", "laptop", "forced", "", (open_note,)),
)

STATES = (*NAMED, *EVERYTHING, *MORE)
