"""What a room shows as it opens: picture, control, sentence and standing line."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import LAPTOP, PHONE, SLOW
from tests.browser.test_views import ROOMS
from tests.browser.waiting import soon

PROJECTOR = {"width": 1280, "height": 720}
SIZES = {"laptop": LAPTOP, "projector": PROJECTOR, "phone": PHONE}
LONG = {"Help-first", "Words-and-sources"}
"""Rooms that may take two laptop screens: they are lists to look things up in."""
WORDS = 120
PICTURES = ".les-chart, figure, svg:not(.les-pictogram), .les-claims-card, .les-find"
"""A claim in big type and a search are what their rooms show instead of a chart."""
CONTROLS = "button, input, select, summary, a[href^='#'], [role=radio], [role=checkbox]"
DRAWN = (
    "svg, table, select, .les-chart, .les-steps, [hidden], .les-grid-corner,"
    " .les-grid-table"
)
"""What is no copy to read: charts with their legends, and the forms they have."""
STANDING = "Any bleeding after sex should be checked"

FIRST = """(view, [pictures, controls, standing, drawn]) => {
    const foot = document.querySelector('.les-foot');
    const pinned = foot && getComputedStyle(foot).position === 'fixed';
    const end = innerHeight - (pinned ? foot.offsetHeight : 0);
    const shown = (one) => one.checkVisibility();
    const whole = (one) => {
        const {top, bottom, width, height} = one.getBoundingClientRect();
        return shown(one) && width * height > 0 && top >= 0 && bottom <= end;
    };
    const begun = (one) => {
        const {top, height} = one.getBoundingClientRect();
        return shown(one) && top < end - 120 && height > 40;
    };
    const all = (wanted) => [...view.querySelectorAll(wanted)];
    const has = (one) => one.textContent.includes(standing);
    const said = all('.les-said, [aria-live] p, [role=status], .les-sentence');
    const counted = (one) => shown(one) && getComputedStyle(one).clipPath === 'none'
        && !one.matches(drawn);
    const copy = (node) => [...node.childNodes].map((one) =>
        one.nodeType === 3 ? one.data
        : one.nodeType === 1 && counted(one) ? copy(one) : ' ').join(' ');
    const words = copy(view).split(/\\s+/);
    return {
        picture: all(pictures).some(begun),
        control: all(controls).some(whole),
        sentence: said.some((one) => one.textContent.trim() && whole(one)),
        standing: all('p, strong, li').filter(has).some(whole),
        words: words.filter((word) => /\\p{L}|\\p{N}/u.test(word)).length,
        screens: document.documentElement.scrollHeight / innerHeight,
    };
}"""


def first_screen(page: Page, room: str) -> dict:
    """Measure a room as it opens, once its widgets are there."""
    view = page.locator(f".les-view[data-view={room}]").first
    expect(view.locator(".les-waiting:visible")).to_have_count(0, timeout=SLOW)
    return view.evaluate(FIRST, [PICTURES, CONTROLS, STANDING, DRAWN])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("room", ROOMS)
def test_the_first_screen_holds_what_a_room_is_about(visit, lesson, room, size):
    page = visit(f"{lesson}#{room}", views=True, viewport=SIZES[size])
    if size == "projector":
        page.keyboard.press("F8")
    # Charts and answers come after the widgets, and may still change a height.
    assert soon(page, lambda: amiss(first_screen(page, room), room, size), []) == []


def amiss(found: dict, room: str, size: str) -> list[str]:
    """Return what a first screen lacks, or has too much of."""
    # On a phone the first result may stand in words.
    parts = {"picture", "control", "sentence", "standing"}
    wanted = parts - {"picture"} if size == "phone" else parts
    bar = {"phone": 3, "laptop": 2 if room in LONG else 1, "projector": 2}[size]
    lacking = [part for part in sorted(wanted) if not found[part]]
    most = {"words": WORDS, "screens": bar + 0.05}
    return lacking + [f"{found[n]} {n}" for n in most if found[n] > most[n]]


@pytest.mark.parametrize("room", ROOMS)
def test_no_control_of_a_room_does_nothing_when_it_opens(visit, lesson, room):
    page = visit(f"{lesson}#{room}", views=True)
    first_screen(page, room)
    view = page.locator(f".les-view[data-view={room}]")
    idle = view.locator(
        ":is(button, input, select):is([disabled], [aria-disabled=true])"
    )
    assert idle.filter(visible=True).all_inner_texts() == []
