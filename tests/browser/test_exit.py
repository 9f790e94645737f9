"""Leaving the page at once: whatever is dead, slow or missing. Nobody outside is asked.

Playwright switches the browser's cache off where it answers requests itself, so tests
that need the cache send everything outside to a proxy that is not there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import LAPTOP, PHONE, SLOW, WHOLE, serving, visitor
from tests.browser.lesson import ready
from tests.world import SERVE_FROZEN

pytestmark = pytest.mark.browser

NOWHERE = {"server": "http://127.0.0.1:9", "bypass": "127.0.0.1"}
NEUTRAL = re.compile(r"/times-tables\.html")
OUTSIDE = "https://www.bbc.co.uk/weather"


@contextmanager
def caching(browser) -> Iterator[Callable[..., Page]]:
    """Open pages with a working cache and no way outside."""
    contexts = []

    def open_page(url: str = "", **options) -> Page:
        context = browser.new_context(
            **{"viewport": LAPTOP, "proxy": NOWHERE} | options
        )
        context.add_init_script(WHOLE)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(SLOW)
        if url:
            page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def cached(browser) -> Iterator[Callable[..., Page]]:
    with caching(browser) as open_page:
        yield open_page


@pytest.fixture(scope="module")
def left_behind(browser, tmp_path_factory) -> Iterator[dict[str, Page]]:
    """Return pages of a server that is gone, one for each test that needs one."""
    home = tmp_path_factory.mktemp("gone")
    with caching(browser) as cached, visitor(browser) as visit:
        with serving(home, *SERVE_FROZEN) as url:
            pages = {"with a cache": cached(url), "with none": visit(url)}
            explore = pages["in a room"] = visit(url)
            list(map(ready, pages.values()))
            rooms = explore.get_by_role("navigation")
            rooms.get_by_role("link", name="Explore").click()
        yield pages


def way_out(page):
    return page.get_by_role("link", name="Leave this page", exact=True)


def covered(page) -> None:
    """Expect to see nothing of the lesson."""
    expect(page.get_by_role("heading", name="Times tables")).to_be_visible()
    expect(page).to_have_title("Times tables")
    expect(page.get_by_text("bleeding")).to_have_count(0)
    expect(page.get_by_role("banner")).to_have_count(0)


def away(page) -> None:
    """Expect the neutral page, and nothing of the lesson."""
    covered(page)
    expect(page).to_have_url(NEUTRAL)


def _opens_the_neutral_page(request) -> bool:
    """Return whether the page itself is opened, not only shown in place."""
    return request.is_navigation_request() and bool(NEUTRAL.search(request.url))


def test_the_neutral_page_takes_the_lessons_place(cached, lesson):
    page = cached(lesson)
    with page.expect_request(_opens_the_neutral_page):
        way_out(page).click()
    away(page)
    expect(page.get_by_role("alert")).to_have_text("")


def test_it_works_on_a_phone_without_scrolling_first(cached, lesson):
    page = cached(lesson, viewport=PHONE, is_mobile=True, has_touch=True)
    page.evaluate("scrollTo(0, 5000)")
    way_out(page).tap()
    away(page)


def test_it_goes_on_to_the_site_outside_if_that_answers(visit, lesson):
    page = visit(lesson)
    asked = []
    page.route(
        f"{OUTSIDE}**",
        lambda route: (
            asked.append(route.request.headers),
            route.fulfill(content_type="text/html", body="<title>Weather</title>"),
        ),
    )
    way_out(page).click()
    expect(page).to_have_title("Weather")
    assert len(asked) == 2
    assert not any({"referer", "cookie"} & set(headers) for headers in asked)


def test_the_kernel_is_ended(cached, lesson):
    page = ready(cached(lesson))
    with page.expect_request(re.compile(r"/api/shutdown/[0-9a-f-]{36}$")) as ended:
        way_out(page).click()
    assert ended.value.method == "POST"


def test_it_works_when_the_server_is_gone(left_behind):
    page = left_behind["with a cache"]
    way_out(page).click()
    away(page)
    expect(page.get_by_role("alert")).to_have_text("")


def test_it_works_when_the_server_is_gone_and_nothing_is_cached(left_behind):
    page = left_behind["with none"]
    way_out(page).click()
    away(page)


def test_it_works_without_a_network(visit, lesson):
    page = visit(lesson)
    page.context.set_offline(True)
    way_out(page).click()
    away(page)


def test_it_works_before_any_other_script_has_come(visit, lesson):
    page = visit("about:blank")
    page.route(re.compile(r"/(lesson|voila)\.js"), lambda route: None)
    page.goto(lesson, wait_until="commit")
    way_out(page).click()
    away(page)


def test_it_works_without_scripts(cached, lesson):
    page = cached(lesson, java_script_enabled=False)
    way_out(page).click()
    away(page)
    expect(page.get_by_role("link", name="Weather")).to_have_attribute("href", OUTSIDE)


def test_a_keyboard_reaches_it_right_after_the_skip_link(cached, lesson):
    page = cached(lesson)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    second = page.get_by_role("link", name="Leave this page now")
    expect(second).to_be_focused()
    expect(second).to_be_in_viewport()
    page.keyboard.press("Enter")
    away(page)


def status(page):
    return page.locator("[data-les-leave-status]")


def dots(page):
    return page.locator("[data-les-dots] > .les-on")


def test_shift_pressed_alone_three_times_leaves(cached, lesson):
    page = cached(lesson)
    page.keyboard.press("Shift")
    expect(status(page)).to_have_text("Press Shift 2 more times to leave this page.")
    expect(dots(page)).to_have_count(1)
    page.keyboard.press("Shift")
    expect(status(page)).to_have_text("Press Shift 1 more time to leave this page.")
    page.keyboard.press("Shift")
    away(page)


@pytest.mark.parametrize("other", ["a", "Shift+a", "Control+Shift", "Tab"])
def test_any_other_key_starts_the_count_again(cached, lesson, other):
    page = cached(lesson)
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.keyboard.press(other)
    expect(status(page)).to_have_text("The presses of Shift no longer count.")
    expect(dots(page)).to_have_count(0)
    page.keyboard.press("Shift")
    expect(status(page)).to_have_text("Press Shift 2 more times to leave this page.")


def test_shift_with_a_click_is_no_press(cached, lesson):
    page = cached(lesson)
    page.get_by_role("heading", level=1).click(modifiers=["Shift"])
    expect(status(page)).to_have_text("")


def test_presses_count_for_five_seconds(cached, lesson):
    page = cached()
    page.clock.install(time=datetime(2026, 1, 1))
    page.goto(lesson)
    page.clock.pause_at(datetime(2026, 1, 2))
    page.keyboard.press("Shift")
    page.clock.run_for(4_900)
    page.keyboard.press("Shift")
    page.clock.run_for(4_900)
    expect(dots(page)).to_have_count(2)
    page.clock.run_for(200)
    expect(dots(page)).to_have_count(0)


def test_back_does_not_bring_the_lesson_back(cached, lesson):
    page = cached("about:blank")
    page.goto(lesson)
    page.get_by_role("navigation").get_by_role("link", name="Explore").click()
    expect(page).to_have_url(re.compile("#"))
    with page.expect_event("load"):
        way_out(page).click()
    away(page)
    page.evaluate("history.back()")
    covered(page)  # a page that the browser kept has its old address again
    expect(page).not_to_have_url(re.compile("#v="))


def test_back_does_not_bring_it_back_where_the_server_is_gone(left_behind):
    page = left_behind["in a room"]
    way_out(page).click()
    away(page)
    page.evaluate("history.back()")
    away(page)


def test_the_link_opens_the_lesson_again(cached, lesson):
    page = cached(lesson)
    way_out(page).click()
    away(page)
    page.goto(lesson)
    expect(page.get_by_role("heading", name="Health lesson")).to_be_visible()


def test_a_teacher_can_switch_it_off(cached, lesson):
    page = cached(lesson)
    page.evaluate("document.documentElement.dataset.lesExit = 'off'")
    expect(page.get_by_role("link", name="Leave this page")).to_have_count(0)
    for _ in range(3):
        page.keyboard.press("Shift")
    expect(page.get_by_role("heading", name="Health lesson")).to_be_visible()
    expect(status(page)).to_have_text("")


SMALL = [{"width": 320, "height": 640}, {"width": 844, "height": 390}]

OVER = """([way, others]) => {
    const box = way.getBoundingClientRect();
    return [...others].filter(other => {
        const {left, right, top, bottom} = other.getBoundingClientRect();
        const across = left < box.right && right > box.left;
        return across && top < box.bottom && bottom > box.top;
    }).map(other => other.textContent);
}"""
"""The buttons that another one lies over."""


@pytest.mark.parametrize("window", SMALL, ids=["narrow", "low"])
def test_it_stays_in_sight_where_the_bar_has_no_room(cached, lesson, window):
    page = cached(lesson, viewport=window, is_mobile=True, has_touch=True)
    others = page.locator(".les-header button:visible").element_handles()
    assert len(others) == 2
    assert page.evaluate(OVER, [way_out(page).element_handle(), others]) == []
    page.evaluate("scrollTo(0, 3000)")
    expect(way_out(page)).to_be_in_viewport(ratio=1)
    way_out(page).tap()
    away(page)
