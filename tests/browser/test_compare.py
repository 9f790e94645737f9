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


def test_it_opens_with_a_pair_and_a_plain_address(visit, lesson):
    page = visit(f"{lesson}#Compare", views=True)
    expect(page.locator(".les-overlap")).to_contain_text(
        "Read as a sign of gonorrhoea only"
    )
    expect(page.get_by_label("First cause")).to_have_value("chlamydia")
    assert page.url.endswith("#Compare")
    expect(page.locator(".les-compare").get_by_role("button")).to_have_count(0)
    expect(page.locator("#causes-in-order")).to_be_hidden()
    page.get_by_role("link", name="Causes in order").click()
    expect(page.locator("#causes-in-order")).to_be_visible()
    expect(page.locator(".les-overlap")).to_be_hidden()


def test_a_prepared_pair_is_one_press_and_comes_back(start):
    page = start
    page.get_by_label("First sex or a tear").check()
    expect(page.get_by_label("Second cause")).to_have_value("tear")
    sign = page.locator(".les-telling-sign")
    expect(sign).to_have_text("Heavy bleeding right now")
    page.locator(".les-compare").get_by_role("button", name="Start again").click()
    expect(page.get_by_label("Second cause")).to_have_value("gonorrhoea")


def test_two_causes_are_told_apart_by_a_sign_of_the_tables(compare):
    sentence = compare.locator(".les-compare .les-said").first
    expect(sentence).to_contain_text(
        "Changed discharge: common with thrush (yeast infection); typical of"
    )
    said = {
        link["cause_id"]: link["frequency"]
        for link in rows("cause_symptoms")
        if link["symptom_id"] == "discharge-change"
    }
    assert (said["thrush"], said["bv"]) == ("common", "typical")


def test_a_missing_link_is_called_no_evidence_against(compare):
    picture = compare.locator(".les-overlap")
    expect(picture).to_contain_text("Nothing read is no evidence against")
    expect(compare.get_by_text("not linked", exact=True)).to_have_count(0)


def test_a_sign_chosen_in_explore_is_neither_asked_again_nor_spoken_here(compare):
    sentence = compare.locator(".les-compare .les-said").first
    spoken = compare.locator(".les-compare .les-announcer [role=status]").first
    expect(spoken).to_have_attribute("aria-live", "polite")
    choose(compare, "Changed discharge")
    expect(sentence).to_contain_text("No further sign was found")
    expect(compare.locator(".les-told-apart")).to_contain_text("By a swab.")
    expect(spoken).to_have_attribute("aria-live", "off")


def test_the_order_says_what_speaks_for_a_cause_and_what_is_missing(start):
    page = start
    choose(page, ITCH)
    choose(page, "Fever")
    table = page.get_by_role(
        "table", name="Causes in order: choose two to compare them"
    )
    row = table.get_by_role("row").filter(has_text="Thrush")
    expect(row).to_contain_text("itching")
    expect(row).to_contain_text("fever")


def test_a_row_of_the_order_puts_its_cause_beside_the_other(start):
    page = start
    order = page.get_by_role(
        "table", name="Causes in order: choose two to compare them"
    )
    order.get_by_role("button", name="Gonorrhoea").click()
    expect(page.get_by_label("First cause")).to_have_value("gonorrhoea")
    order.get_by_role("button", name="Chlamydia").click()
    expect(page.get_by_label("Second cause")).to_have_value("chlamydia")
