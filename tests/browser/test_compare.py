"""Compare in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.lesson import ITCH, choose, go, ready, rows, start_again

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def shared_page(shared_visit, lesson):
    return ready(shared_visit(lesson))


@pytest.fixture
def start(shared_page):
    shared_page = start_again(shared_page)
    go(shared_page, "Compare")  # what is out of sight is not laid out
    return shared_page


@pytest.fixture
def compare(start):
    page = start
    page.get_by_label("First cause").select_option(value="thrush")
    page.get_by_label("Second cause").select_option(value="bv")
    return page


def test_thrush_and_vaginosis_are_told_apart_by_a_sign_of_the_tables(compare):
    sentence = compare.locator(".les-compare .les-said").first
    expect(sentence).to_contain_text("The sign to ask about first: fishy smell")
    (link,) = [
        link
        for link in rows("cause_symptoms")
        if (link["cause_id"], link["symptom_id"]) == ("bv", "discharge-fishy")
    ]
    assert link["frequency"] == "typical"


def test_a_missing_link_is_called_no_evidence_against(compare):
    expect(compare.locator(".les-compare .les-said").first).to_contain_text(
        "nothing read links it with thrush (yeast infection), which is no evidence"
    )


def test_a_chosen_sign_is_not_asked_about_again(compare):
    choose(compare, "Fishy smell")
    sentence = compare.locator(".les-compare .les-said").first
    expect(sentence).to_contain_text("The sign to ask about first: thin grey discharge")


def test_a_sign_chosen_in_explore_is_not_spoken_here_too(compare):
    sentence = compare.locator(".les-compare .les-said").first
    spoken = compare.locator(".les-compare .les-announcer [role=status]").first
    expect(spoken).to_have_attribute("aria-live", "polite")
    choose(compare, "Fishy smell")
    expect(sentence).to_contain_text("The sign to ask about first: thin grey discharge")
    expect(spoken).to_have_attribute("aria-live", "off")


def test_the_order_says_what_speaks_for_a_cause_and_what_is_missing(start):
    page = start
    page.get_by_label("any of these signs").check()
    choose(page, ITCH)
    choose(page, "Fever")
    table = page.locator(".les-compare").get_by_role(
        "table", name="Causes in order: choose two to compare them"
    )
    row = table.get_by_role("row").filter(has_text="Thrush")
    expect(row).to_contain_text("itching")
    expect(row).to_contain_text("fever")


def test_a_row_of_the_order_puts_its_cause_beside_the_other(start):
    page = start
    order = page.locator(".les-compare")
    order.get_by_role("button", name="Chlamydia").click()
    expect(page.get_by_label("First cause")).to_have_value("chlamydia")
    order.get_by_role("button", name="Gonorrhoea").click()
    expect(page.get_by_label("Second cause")).to_have_value("gonorrhoea")


def test_before_two_causes_are_chosen_it_says_what_to_do(start):
    page = start
    expect(page.get_by_text("Choose two causes to see").first).to_be_visible()
