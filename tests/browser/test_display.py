"""Colours, type for a projector, the bar and the sheets, on every size of window."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE
from tests.browser.lesson import go, ready

pytestmark = pytest.mark.browser

PROJECTOR = {"width": 1280, "height": 720}
TOUCH = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
CARD = "#v=1&f=k22"

NAMES = ["ink", "soft-ink", "paper", "card", "line", "accent", "quiet", "focus", "warm"]


def colours(page) -> list[str]:
    """Return the page's own colours, as they are painted."""
    return page.evaluate(
        """names => names.map(name => {
            const probe = document.body.appendChild(document.createElement("i"));
            probe.style.color = `var(--les-${name})`;
            const { color } = getComputedStyle(probe);
            probe.remove();
            return color;
        })""",
        NAMES,
    )


def choose_colours(page, name: str) -> None:
    page.get_by_role("button", name="Display").click()
    page.get_by_role("radio", name=name).check()
    page.keyboard.press("Escape")


def test_the_switch_makes_the_same_dark_as_the_system(visit, lesson):
    system = visit(lesson, color_scheme="dark")
    page = visit(lesson, color_scheme="light")
    light = colours(page)
    choose_colours(page, "Dark")
    assert colours(page) == colours(system) != light


def test_light_can_be_chosen_on_a_dark_system_and_lasts_over_a_reload(visit, lesson):
    page = visit(lesson, color_scheme="dark")
    choose_colours(page, "Light")
    light = colours(page)
    page.reload()
    assert colours(page) == light
    page.get_by_role("button", name="Display").click()
    expect(page.get_by_role("radio", name="Light")).to_be_checked()
    page.get_by_role("radio", name="As this device").check()
    assert colours(page) != light


def test_the_choice_is_kept_for_this_tab_alone(visit, lesson):
    page = visit(lesson)
    choose_colours(page, "Dark")
    other = page.context.new_page()
    other.goto(lesson)
    assert colours(other) != colours(page)
    assert page.evaluate("localStorage.length") == 0
    assert page.context.cookies() == []


def test_colours_are_there_before_the_page_is_drawn(visit, lesson):
    page = visit(lesson)
    choose_colours(page, "Dark")
    page.add_init_script(
        """new MutationObserver((_, watch) => {
            if (!document.body) return;
            window.atFirst = document.documentElement.dataset.lesScheme;
            watch.disconnect();
        }).observe(document, {childList: true, subtree: true})"""
    )
    page.reload()
    assert page.evaluate("window.atFirst") == "dark"


@pytest.fixture(scope="module")
def projector(shared_visit, lesson):
    page = ready(shared_visit(lesson, viewport=PROJECTOR))
    page.keyboard.press("F8")
    return page


def test_all_text_is_large_enough_for_a_projector(projector):
    small = projector.evaluate(
        """() => [...document.querySelectorAll('body *')]
            .filter(part => [...part.childNodes].some(
                child => child.nodeType === 3 && child.data.trim()))
            .filter(part => part.checkVisibility())
            .filter(part => !part.closest('svg, script, option'))
            .filter(part => parseFloat(getComputedStyle(part).fontSize) < 24)
            .map(part => `${part.localName}: ${part.textContent.trim()}`)"""
    )
    assert small == []


def test_the_type_of_charts_grows_with_the_page(projector):
    projector.locator(".les-grid-chart").scroll_into_view_if_needed()
    label = projector.locator(".les-grid-chart .ytick text").first
    expect(label).to_be_attached()
    assert label.evaluate("text => parseFloat(getComputedStyle(text).fontSize)") >= 24


def test_nothing_is_cut_off_at_the_sides_of_a_projector(projector):
    assert projector.evaluate("document.documentElement.scrollWidth") == 1280


def test_rooms_are_reached_from_the_bar_in_big_type(projector):
    go(projector, "Numbers")
    expect(projector.locator("#Numbers")).to_be_in_viewport()
    expect(projector.get_by_role("link", name="Numbers", exact=True)).to_be_hidden()


@pytest.mark.parametrize("key", ["F8", "Escape"])
def test_one_key_ends_big_type(visit, lesson, key):
    page = visit(lesson, viewport=PROJECTOR)
    size = "() => getComputedStyle(document.documentElement).fontSize"
    page.keyboard.press("F8")
    assert page.evaluate(size) == "24px"
    page.keyboard.press(key)
    assert page.evaluate(size) == "16px"


def test_escape_closes_a_menu_before_it_ends_big_type(visit, lesson):
    page = visit(lesson, viewport=PROJECTOR)
    page.keyboard.press("F8")
    page.get_by_role("button", name="Rooms").click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Explore", exact=True)).to_be_hidden()
    assert page.evaluate("document.documentElement.dataset.lesSize") == "presenter"


def test_the_bar_stays_in_sight_on_a_phone(visit, lesson):
    page = visit(lesson, **TOUCH)
    page.evaluate("scrollTo(0, 5000)")
    for role, name in (("button", "Rooms"), ("link", "Leave this page")):
        expect(page.get_by_role(role, name=name, exact=True)).to_be_in_viewport(ratio=1)


def test_the_menu_of_rooms_closes_once_a_room_is_chosen(visit, lesson):
    page = visit(lesson, **TOUCH)
    page.get_by_role("button", name="Rooms").tap()
    link = page.get_by_role("link", name="Explore", exact=True)
    link.tap()
    expect(link).to_be_hidden()
    expect(page.locator("#Explore")).to_be_in_viewport()


def test_the_sheet_of_a_cause_stays_in_its_room(visit, lesson):
    page = ready(visit(lesson + CARD, **TOUCH))
    sheet = page.locator(".les-side.les-open")
    page.locator("#Explore").scroll_into_view_if_needed()
    expect(sheet).to_be_visible()
    page.locator("#Numbers").evaluate("heading => heading.scrollIntoView()")
    expect(sheet).not_to_be_in_viewport()


def test_the_rooms_can_be_reached_without_scripts(visit, lesson):
    page = visit(lesson, java_script_enabled=False)
    page.get_by_role("navigation").get_by_role("link", name="Compare").click()
    expect(page.locator("#Compare")).to_be_in_viewport()
    expect(page.get_by_role("button", name="Display")).to_be_hidden()
