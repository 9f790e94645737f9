"""One control of each reading room by keyboard alone, on a laptop and on a phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LAPTOP, PHONE
from tests.browser.lesson import go, ready, tab_to

pytestmark = pytest.mark.browser

OPTIONS = {
    "laptop": {"viewport": LAPTOP},
    "phone": {"viewport": PHONE, "has_touch": True, "is_mobile": True},
}


@pytest.fixture(scope="module", params=OPTIONS)
def shared_page(request, shared_visit, lesson):
    return ready(shared_visit(lesson, **OPTIONS[request.param]))


def test_a_country_is_chosen_in_help_first(shared_page):
    go(shared_page, "Help first")
    tab_to(shared_page, "combobox", "Which country?")
    shared_page.keyboard.type("Scot")
    expect(shared_page.get_by_label("Which country?")).to_have_value("Scotland")
    expect(shared_page.locator("#rule-rf-after-assault-evidence")).to_be_hidden()


def test_a_situation_is_ticked_in_help_first(shared_page):
    go(shared_page, "Help first")
    tab_to(shared_page, "searchbox", "Search situations and signs")
    shared_page.keyboard.type("faint")
    tab_to(shared_page, "checkbox", "Feeling faint")
    shared_page.keyboard.press("Space")
    told = shared_page.locator(".les-help-told [role=status]")
    expect(told).to_contain_text("Emergency")


def test_another_outcome_is_chosen_in_numbers(shared_page):
    go(shared_page, "Numbers")
    tab_to(shared_page, "radio", "Cervical cancer in people with bleeding after sex")
    shared_page.keyboard.press("ArrowDown")
    lab = shared_page.locator(".les-body").filter(has_text="What was counted?").first
    expect(lab.get_by_role("status").first).to_contain_text("nor is the time span")


def test_the_slider_of_the_test_lab_moves_with_an_arrow(shared_page):
    lab = shared_page.locator(".les-tests")
    before = lab.get_by_role("status").first.inner_text()
    go(shared_page, "Numbers")
    tab_to(shared_page, "slider", re.compile("How many of the crowd"), limit=200)
    for _ in range(30):
        shared_page.keyboard.press("ArrowRight")
    expect(lab.get_by_role("status").first).not_to_have_text(before)


def test_another_cycle_is_drawn_in_normal_or_not(shared_page):
    go(shared_page, "Normal or not")
    tab_to(shared_page, "radio", "A usual cycle")
    shared_page.keyboard.press("ArrowRight")
    status = shared_page.get_by_text("There is more discharge").first
    expect(status).to_be_visible()


def test_a_claim_is_guessed(shared_page):
    go(shared_page, "Check the claims")
    tab_to(shared_page, "button", re.compile("Contradicted$"))
    shared_page.keyboard.press("Enter")
    expect(shared_page.get_by_text("Your guess is not the same")).to_be_visible()


def test_a_word_is_found(shared_page):
    go(shared_page, "Words and sources")
    tab_to(shared_page, "searchbox", "Search the words")
    shared_page.keyboard.type("magnifier")
    found = shared_page.get_by_role("status").filter(has_text="colposcopy")
    expect(found.first).to_be_visible()


def test_nothing_moves_sideways(shared_page):
    width = shared_page.viewport_size["width"]
    assert shared_page.evaluate("document.documentElement.scrollWidth") == width
