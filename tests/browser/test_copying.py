"""The link to what is shown: one press copies it, and says so once."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SLOW
from tests.browser.lesson import ITCH, choose, result
from tests.browser.waiting import soon

pytestmark = pytest.mark.browser

SIGNS = "#Explore&v=1&s=s20.s21&m=o"
COPY = "Copy link to this view"

MAY = """() => {
    window.copied = [];
    const writeText = async (text) => { window.copied.push(text); };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
}"""
MAY_NOT = """() => {
    window.copied = [];
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => WORKS && window.copied.push(getSelection().toString());
}"""
"""A page that is served without https has no clipboard; older ways may be shut, too."""


def opened(visit, address: str) -> Page:
    page = visit(address, views=True)
    expect(result(page)).to_contain_text(re.compile("cause|No sign"), timeout=SLOW)
    return page


def button(page: Page):
    return page.locator(".les-explore").get_by_role("button", name=COPY)


def test_a_press_copies_the_link_to_what_is_shown_and_says_so_once(visit, lesson):
    page = opened(visit, lesson + SIGNS)
    page.evaluate(MAY)
    told = page.locator(".les-beside [role=status]", has_text="Link copied")
    button(page).click()
    expect(told).to_have_count(1)
    assert page.evaluate("copied") == [lesson + SIGNS]
    expect(told).to_have_count(0)
    expect(button(page)).to_be_focused()


def test_the_link_holds_what_was_chosen_since(visit, lesson):
    page = opened(visit, f"{lesson}#Explore")
    expect(button(page)).to_have_count(0)  # nothing is chosen: there is no code
    choose(page, ITCH)
    expect(page).to_have_url(re.compile("s=s21"))
    page.evaluate(MAY)
    button(page).click()
    assert soon(page, lambda: page.evaluate("copied"), [page.url]) == [page.url]


@pytest.mark.parametrize("works", [True, False], ids=["copied", "shown"])
def test_without_a_clipboard_the_link_stands_marked_in_a_field(visit, lesson, works):
    page = opened(visit, lesson + SIGNS)
    page.evaluate(MAY_NOT.replace("WORKS", str(works).lower()))
    button(page).click()
    field = page.locator(".les-beside").get_by_label("The link, to copy")
    if works:
        expect(page.locator(".les-beside")).to_contain_text("Link copied")
        expect(field).to_be_hidden()
        expect(button(page)).to_be_focused()
        return
    expect(field).to_be_focused()
    expect(field).to_have_value(lesson + SIGNS)
    marked = "one => one.value.slice(one.selectionStart, one.selectionEnd)"
    assert field.evaluate(marked) == lesson + SIGNS
    expect(page.locator(".les-beside")).not_to_contain_text("Link copied")


def test_where_all_rooms_stand_on_one_page_the_link_leads_to_its_room(visit, lesson):
    page = visit(lesson)
    choose(page, ITCH)
    expect(page).to_have_url(re.compile("s=s21"))
    page.evaluate("location.hash = location.hash.replace(/^#/, '#Numbers&')")
    page.evaluate(MAY)
    button(page).click()
    asked = soon(page, lambda: len(page.evaluate("copied")), 1)
    assert asked == 1
    assert "#Explore&v=1&s=s21" in page.evaluate("copied[0]")


@pytest.mark.parametrize("place", ["", "#Numbers", "#studies-side-by-side"])
def test_every_view_has_its_link_in_the_menu_of_the_bar(visit, lesson, place):
    page = visit(f"{lesson}{place}", views=True)
    expect(page.locator(".les-waiting:visible")).to_have_count(0, timeout=SLOW)
    page.evaluate(MAY)
    page.get_by_role("button", name="Display").click()
    menu = page.locator("#les-display")
    menu.get_by_role("button", name=COPY).click()
    expect(menu.get_by_role("status")).to_have_text("Link copied")
    assert page.evaluate("copied") == [page.url]
