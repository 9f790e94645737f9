"""Help first in a real browser, and without any script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, SLOW
from tests.browser.lesson import ready, rows

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def shared_page(shared_visit, lesson):
    return ready(shared_visit(lesson))


@pytest.fixture
def page(shared_page):
    shared_page.get_by_label("Which country?").select_option("")
    clear(shared_page)
    return shared_page


def clear(page) -> None:
    page.get_by_role("button", name="Clear all ticks").click()
    expect(told(page)).to_contain_text("Nothing is ticked")


def told(page):
    """Return the sentence that says what the ticks call for."""
    return page.locator(".les-help-told .les-said")


def tick(page, words: str) -> None:
    """Find a line by typing, and tick it."""
    checklist = page.locator(".les-help-check .les-checklist")
    search = checklist.get_by_role("searchbox")
    search.fill(words)
    checklist.get_by_role("checkbox", name=words).first.check()
    search.fill("")


def test_ticks_say_what_to_do_and_why(page):
    tick(page, "A late or missed period")
    tick(page, "Tummy pain")
    expect(told(page)).to_contain_text("Same day. Get urgent medical advice now")
    answers = page.locator(".les-help-answers")
    expect(answers).to_contain_text("Why: a late or missed period; tummy pain.")
    tick(page, "Feeling faint")
    expect(told(page)).to_contain_text("Emergency. Call your emergency number")


def test_what_is_ticked_is_never_in_the_address(page):
    tick(page, "Not safe now")
    expect(told(page)).to_contain_text("Emergency")
    assert "#" not in page.url


def test_a_country_hides_the_others(page):
    scottish = page.locator("#rule-rf-35-4wk")
    english = page.locator("#rule-rf-after-assault-evidence")
    expect(scottish).to_be_visible()
    expect(english).to_be_visible()
    page.get_by_label("Which country?").select_option("Scotland")
    expect(english).to_be_hidden()
    expect(scottish).to_be_visible()
    expect(page.locator("#rule-rf-heavy")).to_be_visible()
    expect(page).to_have_url(re.compile("#v=1&co="))
    page.get_by_label("Which country?").select_option("Australia")
    expect(scottish).to_be_hidden()


def test_numbers_to_call_are_those_of_the_country(page):
    contacts = page.locator(".les-help-contacts")
    expect(contacts.get_by_role("link", name="999")).to_be_visible()
    page.get_by_label("Which country?").select_option("Australia")
    expect(contacts.get_by_role("link", name="999")).to_be_hidden()
    missing = "No verified number or service in Australia for: emergency"
    expect(contacts).to_contain_text(missing)
    for shown in page.get_by_text("Who to contact in the UK").all():
        expect(shown).to_be_hidden()
    page.get_by_label("Which country?").select_option("Scotland")
    expect(contacts.get_by_role("link", name="999")).to_be_visible()


def test_the_answer_follows_the_country(page):
    scottish = "In Scotland this calls for an urgent referral."
    tick(page, "Over a set age and bleeding")
    answers = page.locator(".les-help-answers")
    expect(answers).to_contain_text(scottish)
    page.get_by_label("Which country?").select_option("Australia")
    expect(answers).not_to_contain_text(scottish)
    expect(told(page)).not_to_contain_text(scottish)


def test_the_sentence_stays_in_sight_while_ticking(page):
    clears = page.get_by_role("button", name="Clear all ticks")
    clears.evaluate("button => button.scrollIntoView({block: 'end'})")
    seen = page.locator(".les-help-told .les-said")
    expect(seen).to_be_in_viewport()


def test_all_is_there_without_a_script(visit, lesson):
    page = visit(lesson, java_script_enabled=False, viewport=PHONE)
    page.get_by_text("What a doctor or nurse goes by").click()
    for rule in rows("help_rules"):
        expect(page.locator(f"#rule-{rule['id']}")).to_be_visible(timeout=SLOW)
    for advice in rows("advice"):
        if advice["part"] == "what to take along":
            expect(page.get_by_label(advice["text"])).not_to_be_checked()
    page.get_by_text("All services listed for the UK").click()
    for service in rows("local_help"):
        expect(page.locator(".les-help-contacts")).to_contain_text(service["name"])


def test_a_phone_does_not_scroll_sideways(visit, lesson):
    page = ready(visit(lesson, viewport={"width": 320, "height": 640}))
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 320


def test_a_finger_finds_every_target(page):
    low = page.evaluate(
        """() => [...document.querySelectorAll(
            ".les-help summary, .les-help-ways a, .les-help-phones a, .les-help-box"
        )].filter(e => e.checkVisibility() && e.offsetHeight < 38)
          .map(e => e.textContent)"""
    )
    assert low == []


def test_a_way_through_the_room_keeps_the_country(page):
    page.get_by_label("Which country?").select_option("Scotland")
    expect(page.locator(".les-help-switch .les-said").first).to_contain_text("Scotland")
    page.locator(".les-help-ways").get_by_role("link", name="The visit").click()
    expect(
        page.get_by_role("heading", name="What happens at the visit")
    ).to_be_in_viewport()
    expect(page.get_by_label("Which country?")).to_have_value("Scotland")
