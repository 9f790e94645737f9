"""Each room on paper: light, every chart drawn, nothing that needs a screen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LAPTOP
from tests.browser.lesson import ready
from tests.browser.waiting import soon

pytestmark = pytest.mark.browser

VIEW = "#v=1&s=s16.s21&a=k22&b=k23"
A4 = 680
"""Pixels between the margins; Letter has some more."""
BLACK, WHITE = "rgb(0, 0, 0)", "rgb(255, 255, 255)"


@pytest.fixture(scope="module")
def dark(shared_visit, lesson):
    return ready(shared_visit(lesson + VIEW, color_scheme="dark"))


@pytest.fixture
def page(dark):
    """Count prints instead of printing; come back from paper at the end."""
    dark.evaluate("window.printed = new Promise(done => (window.print = done)), 0")
    yield dark
    back_to_screen(dark)


def back_to_screen(page) -> None:
    """End a print, as the browser does."""
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")


def print_room(page, room: str, unfold: bool = True) -> None:
    """Print a room with the button of the bar, and look at it as paper."""
    page.get_by_role("button", name="Display").click()
    page.get_by_label("What to print").select_option(room)
    page.get_by_label("Open all folded parts").set_checked(unfold)
    page.get_by_role("button", name="Print", exact=True).click()
    page.evaluate("() => window.printed")
    page.emulate_media(media="print")


def test_a_room_is_printed_alone_under_the_lessons_title(page):
    print_room(page, "Numbers")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("heading", level=2)).to_contain_text(["Numbers"])


def test_the_menu_offers_the_room_in_sight(page):
    page.locator("#Help-first").evaluate("heading => heading.scrollIntoView()")
    # By the mouse: what drives the browser would scroll before a click of its own.
    box = page.get_by_role("button", name="Display").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.get_by_label("What to print")).to_have_value("Help-first")
    page.keyboard.press("Escape")


def test_every_chart_of_a_printed_room_is_drawn_before(page):
    print_room(page, "Numbers")
    charts = page.locator(".les-chart").filter(visible=True)
    assert charts.count() >= 2
    for chart in charts.all():
        expect(chart.locator(".main-svg").first).to_be_attached()


def test_a_dark_page_prints_black_on_white(page):
    print_room(page, "Explore")
    heading = page.locator("#Explore")
    ink = "element => getComputedStyle(element).color"
    paper = "() => getComputedStyle(document.body).backgroundColor"
    assert (heading.evaluate(ink), page.evaluate(paper)) == (BLACK, WHITE)
    label = page.locator(".les-chart .ytick text").filter(visible=True).first
    fill = "text => getComputedStyle(text).fill"
    assert soon(page, lambda: label.evaluate(fill), BLACK) == BLACK


def test_what_needs_a_screen_is_not_printed(page):
    print_room(page, "Explore")
    for part in (".les-header", ".les-filters", ".les-actions", ".les-skip"):
        assert page.locator(part).filter(visible=True).count() == 0, part


def test_no_chart_is_wider_than_the_paper(page):
    print_room(page, "Numbers")
    wide = "all => all.map(svg => svg.getBoundingClientRect().width)"
    pictures = page.locator(".les-chart .main-svg").filter(visible=True)
    assert pictures.count() >= 2
    assert soon(page, lambda: max(pictures.evaluate_all(wide)) <= 42 * 16, True)


@pytest.fixture
def whole_grid(page):
    page.get_by_role("button", name=re.compile("All .* causes")).click()
    fewer = page.get_by_role("button", name="Only what fits")
    expect(fewer).to_be_visible()
    yield page
    back_to_screen(page)
    fewer.click()


@pytest.mark.parametrize("room", ["Explore", "Numbers", "Check the claims"])
def test_nothing_is_wider_than_the_paper(whole_grid, room):
    """What is wider makes all the rest small, or is cut off: the grid has 39 signs."""
    print_room(whole_grid, room)
    whole_grid.set_viewport_size({"width": A4, "height": 900})
    tables = whole_grid.locator("main table").filter(visible=True)
    expect(tables.first).to_be_visible()
    width = "document.documentElement.scrollWidth"
    fits = soon(whole_grid, lambda: whole_grid.evaluate(width) <= A4, True)
    whole_grid.set_viewport_size(LAPTOP)
    assert fits


@pytest.mark.parametrize("unfold", [True, False])
def test_folded_parts_with_their_sources_are_printed_if_asked_for(page, unfold):
    print_room(page, "Help-first", unfold)
    source = page.locator(".les-help-card details:not([open]) a").first
    shown = source.evaluate("link => link.checkVisibility()")
    assert shown is unfold


def test_ctrl_p_prints_every_room(page):
    page.keyboard.press("ControlOrMeta+p")
    page.evaluate("() => window.printed")
    page.emulate_media(media="print")
    assert page.get_by_role("heading", level=2).count() == 7


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_room_becomes_a_few_pages(page, paper):
    print_room(page, "Compare")
    leaves = page.pdf(format=paper, prefer_css_page_size=False).count(b"/Type /Page\n")
    assert 1 <= leaves <= 4


def test_the_screen_is_as_it_was_afterwards(page):
    print_room(page, "Compare")
    back_to_screen(page)
    assert page.get_by_role("heading", level=2).count() == 7
    ink = page.locator("#Explore").evaluate("e => getComputedStyle(e).color")
    assert ink != BLACK


def test_the_sorting_cards_are_printed_with_their_names_and_choices(page):
    print_room(page, "Normal or not")
    card = page.locator(".les-look").first
    expect(card.locator(".les-drop")).to_be_visible()
    expect(card.locator(".les-label")).to_be_visible()
    for place in ("Usual", "Get it checked", "Help today"):
        expect(card.get_by_text(place, exact=True)).to_be_visible()


@pytest.mark.parametrize("unfold", [True, False])
def test_a_question_is_printed_without_a_button_for_its_answer(page, unfold):
    print_room(page, "Numbers", unfold)
    expect(page.locator(".les-question").filter(visible=True).first).to_be_visible()
    reveal = page.locator(".les-view[data-view=Numbers] .les-reveal").first
    expect(reveal.locator("summary")).to_be_hidden()
    assert reveal.locator("p").evaluate("one => one.checkVisibility()") is unfold


@pytest.mark.parametrize("room", ["Numbers", "Normal or not"])
def test_a_chart_is_whole_and_its_title_stays_with_it(page, room):
    """How a browser parts pages is its own; what it is asked for is held here."""
    print_room(page, room)
    charts = page.locator(".les-chart").filter(visible=True)
    assert charts.count() >= 1
    for chart in charts.all():
        assert chart.evaluate("one => getComputedStyle(one).breakInside") == "avoid"
    parted = """() => [...document.querySelectorAll(
        'main h3, main h4, .les-standing, .les-question, .les-lab-side'
    )].filter((one) => one.checkVisibility()
        && getComputedStyle(one).breakAfter !== 'avoid').length"""
    assert page.evaluate(parted) == 0
