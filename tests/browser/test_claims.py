"""Check the claims in a browser: mouse, keyboard, phone, and without a script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from spotting.choices.settings import short
from tests.browser.conftest import PHONE, SLOW
from tests.browser.lesson import chart, click_middle, ready, rows
from tests.browser.waiting import soon

pytestmark = pytest.mark.browser

PROJECTOR = {"width": 1280, "height": 720}
DECK, CARD, COUNTS = ".les-claims-deck", ".les-claims-card", ".les-claims-counts"


@pytest.fixture(scope="module")
def shared_page(shared_visit, lesson):
    return ready(shared_visit(lesson))


@pytest.fixture
def page(shared_page):
    """Return the shared page with all claims, the first on top, and no guess."""
    page = shared_page
    reset(page, ".les-claims-filters", "Show all claims")
    expect(count(page)).to_have_text("All 42 claims are shown, one at a time.")
    page.get_by_label("Go to a claim").select_option(value="a1")
    expect(claim(page)).to_have_text(by_id("a1")["claim"])
    reset(page, DECK, "Forget all guesses")
    guess = page.locator(CARD).get_by_role("button", name="Show without a guess")
    expect(guess).to_be_visible()
    return page


def by_id(id_: str) -> dict[str, str]:
    return next(row for row in rows("claims") if row["id"] == id_)


def press(page, place: str, name: str) -> None:
    page.locator(place).get_by_role("button", name=name, exact=True).click()


def reset(page, place: str, name: str) -> None:
    """Press a button wherever it stands, if it is there."""
    for button in page.locator(place).get_by_text(name, exact=True).all():
        button.dispatch_event("click")


def count(page):
    """Return the sentence that says what the deck holds."""
    return page.locator(".les-claims-filters .les-said")


def claim(page):
    return page.locator(f"{CARD} .les-said").first


def said(page):
    """Return the sentence that answers a guess."""
    return page.locator(f"{CARD} .les-said").nth(1)


def go_to(page, id_: str) -> None:
    page.get_by_label("Go to a claim").select_option(value=id_)
    expect(claim(page)).to_have_text(by_id(id_)["claim"])


def test_a_guess_is_answered_with_the_reason_of_the_tables(page):
    go_to(page, "a28")
    press(page, CARD, "! Misleading or unsupported")
    expect(said(page)).to_have_text(
        "Your guess is not the same as the check. You guessed: misleading or "
        "unsupported. The check says: contradicted."
    )
    expect(page.locator(f"{CARD} .les-claims-why")).to_have_text(by_id("a28")["reason"])
    expect(page.locator(".les-claims-ways")).to_contain_text(
        "1 of 39 guessed; 0 the same as the check."
    )


def test_the_deck_is_gone_through_by_keyboard_alone(page):
    page.locator(DECK).get_by_role("button", name="Next claim").focus()
    page.keyboard.press("Enter")
    expect(claim(page)).to_have_text(by_id("a2")["claim"])
    page.keyboard.press("Shift+Tab")  # Show without a guess
    for _ in range(4):  # Not verified, contradicted, misleading, partly
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("Your guess is the same as the check: partly.")
    expect(page.get_by_role("button", name="Guess again")).to_be_focused()


def test_the_next_claim_is_reached_from_the_end_of_an_answer(page):
    press(page, CARD, "Show without a guess")
    page.locator(DECK).get_by_role("link", name="Next claim").click()
    expect(claim(page)).to_have_text(by_id("a2")["claim"])
    expect(page.locator("#claims-deck")).to_be_focused()
    expect(page.locator("#claims-deck")).to_be_in_viewport()


def test_a_guess_is_not_in_the_address(page):
    go_to(page, "a2")
    expect(page).to_have_url(re.compile("cl="))
    before = page.url
    press(page, CARD, "◐ Partly")
    expect(said(page)).to_contain_text("same as the check")
    assert page.url == before


def drawn_claims(page) -> int:
    """Return how many claims the chart of verdicts counts."""
    return sum(sum(bar["x"]) for bar in chart(page, f"{COUNTS} .les-chart")["data"])


def test_filters_bring_deck_count_and_chart_in_step(page):
    page.get_by_label("Article", exact=True).select_option(value="B")
    page.get_by_label("Topic", exact=True).select_option(value="getting help")
    of_both = [r for r in rows("claims") if r["topic"] == "getting help"]
    wanted = [row for row in of_both if row["article"] == "B"]
    expect(count(page)).to_have_text(
        f"{len(wanted)} of 42 claims fit: article B and topic getting help."
    )
    options = page.get_by_label("Go to a claim").locator("option")
    expect(options).to_have_count(len(wanted))
    assert soon(page, lambda: drawn_claims(page), len(of_both)) == len(of_both)


def test_nothing_that_fits_has_a_way_back(page):
    page.get_by_label("Article", exact=True).select_option(value="B")
    page.get_by_label("Topic", exact=True).select_option(value="polyps")
    expect(count(page)).to_contain_text("No claim fits article B and topic polyps.")
    expect(page.locator(CARD)).to_be_hidden()
    expect(page.locator(DECK)).to_contain_text("No claim fits")
    press(page, DECK, "Show all claims")
    expect(page.locator(CARD)).to_be_visible()


def test_a_bar_puts_its_verdict_into_the_deck(page):
    assert soon(page, lambda: drawn_claims(page), 42) == 42
    contradicted = page.locator(f"{COUNTS} .trace.bars").first.locator(".point").nth(3)
    click_middle(contradicted.locator("path"))
    wanted = [row for row in rows("claims") if row["verdict"] == "contradicted"]
    expect(count(page)).to_have_text(
        f"{len(wanted)} of 42 claims fit: verdict contradicted."
    )


def test_the_twin_filters_by_keyboard(page):
    place = page.locator(COUNTS)
    place.get_by_text("Number of claims by verdict, as a table").click()
    row = place.get_by_role("row").filter(has_text="Contradicted")
    expect(row.get_by_role("cell")).to_have_text(["3", "2"])
    row.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(count(page)).to_contain_text("verdict contradicted")
    place.get_by_text("Number of claims by verdict, as a table").click()


def test_a_step_is_tried_on_its_card(page):
    page.get_by_role("link", name="Guess A20", exact=True).click()
    expect(claim(page)).to_have_text(by_id("a20")["claim"])
    expect(page).to_have_url(re.compile("cl="))


def test_a_link_to_a_verdict_opens_the_closed_table(page):
    table = page.locator(".les-claims-all")
    expect(table).not_to_have_attribute("open", re.compile(".*"))
    page.get_by_role("link", name="See the check of A20", exact=True).click()
    expect(page.locator("#claim-a20")).to_be_in_viewport()
    table.locator("summary").click()


def test_a_cause_is_opened_in_explore(page):
    go_to(page, "a19")
    press(page, CARD, "Show without a guess")
    link = page.locator(DECK).get_by_role("link", name="in Explore")
    expect(link).to_have_text(["See thrush (yeast infection) in Explore"])
    link.click()
    expect(page.get_by_label("Read about a cause")).to_have_value("thrush")
    page.locator(".les-side").get_by_role("button", name="Close").click()


def test_a_shared_address_opens_the_same_claim(page, visit):
    go_to(page, "b4")
    expect(page).to_have_url(re.compile(f"cl={short('b4')}"))
    other = visit(page.url)
    expect(claim(other)).to_have_text(by_id("b4")["claim"], timeout=SLOW)


@pytest.mark.parametrize("width", [320, PHONE["width"]])
def test_a_phone_shows_card_and_table_without_scrolling_sideways(visit, lesson, width):
    phone = visit(lesson, viewport={**PHONE, "width": width}, has_touch=True)
    expect(claim(phone)).to_be_visible(timeout=SLOW)
    press(phone, CARD, "Show without a guess")
    phone.locator(".les-claims-all summary").click()
    inner = "[document.documentElement.scrollWidth, innerWidth]"
    wide, window = phone.evaluate(inner)
    assert wide <= window
    for part in (CARD, "#claim-a20", "#contradiction-treatment", ".les-claims-steps"):
        box = phone.locator(part).bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= window


def test_every_verdict_can_be_read_without_a_script(visit, lesson):
    page = visit(lesson, java_script_enabled=False)
    table = page.locator(".les-claims-all")
    table.locator("summary").click()
    lines = table.locator("tbody tr")
    expect(lines).to_have_count(42, timeout=SLOW)
    for row in rows("claims"):
        line = page.locator(f"#claim-{row['id']}")
        expect(line).to_be_visible()
        expect(line).to_contain_text(row["claim"])
        expect(line).to_contain_text(row["reason"])
    expect(page.locator("#contradiction-treatment")).to_be_visible()


def test_a_claim_is_big_under_presenter_type(visit, lesson):
    page = visit(f"{lesson}#Check-the-claims", views=True, viewport=PROJECTOR)
    expect(claim(page)).to_be_visible(timeout=SLOW)
    size = "e => parseFloat(getComputedStyle(e).fontSize)"
    before = claim(page).evaluate(size)
    page.keyboard.press("F8")
    assert claim(page).evaluate(size) > 1.2 * before
    last = page.locator(CARD).get_by_role("button", name="Show without a guess")
    assert last.bounding_box()["y"] + last.bounding_box()["height"] <= 720


def test_all_claims_stand_on_paper_though_they_are_folded(visit, lesson):
    page = visit(f"{lesson}#Check-the-claims", views=True)
    expect(claim(page)).to_be_visible(timeout=SLOW)
    page.evaluate("window.print = () => {}")
    page.keyboard.press("Control+p")
    page.emulate_media(media="print")
    expect(page.locator("#claim-a1")).to_be_visible()
    expect(page.locator("#claim-b10")).to_be_visible()
    expect(page.locator(CARD)).to_be_hidden()


@pytest.mark.parametrize(
    ("hash_", "step"),
    [
        ("#claim-a20", "claims-all"),
        ("#claim-a20&v=1&ar=2g", "claims-all"),
        ("#contradiction-treatment", "claims-disagree"),
        ("#claims-intro", "claims-intro"),
    ],
)
def test_a_link_lands_in_its_step(visit, lesson, hash_, step):
    page = visit(f"{lesson}{hash_}", views=True)
    place = hash_[1:].split("&")[0]
    expect(page.locator(f"#{place}")).to_be_in_viewport(timeout=SLOW)
    expect(page.locator(f".les-steps a[href='#{step}']")).to_have_attribute(
        "aria-current", "page"
    )


def test_a_claim_that_is_chosen_from_the_list_is_opened(visit, lesson):
    page = visit(f"{lesson}#claims-all", views=True, viewport=PHONE)
    expect(page.locator(".les-waiting")).to_have_count(0, timeout=SLOW)
    page.get_by_label("Go to a claim").select_option(value="a19")
    expect(claim(page)).to_have_text(by_id("a19")["claim"])
    expect(claim(page)).to_be_in_viewport()
    expect(page).to_have_url(re.compile("#claims-deck&v=1&cl="))
    page.go_back()
    expect(page.get_by_label("Go to a claim")).to_be_in_viewport()


def test_keys_go_through_the_list_and_enter_opens(visit, lesson):
    page = visit(f"{lesson}#claims-all", views=True)
    expect(page.locator(".les-waiting")).to_have_count(0, timeout=SLOW)
    jump = page.get_by_label("Go to a claim")
    jump.focus()
    for _ in range(2):  # The list opens, and its next claim is gone to.
        page.keyboard.press("ArrowDown")
    expect(jump).to_be_visible()
    assert "#claims-all" in page.url
    page.keyboard.press("Enter")
    expect(claim(page)).to_have_text(by_id("a2")["claim"])
    expect(claim(page)).to_be_in_viewport()


def test_where_keys_choose_at_once_the_list_waits_for_enter(visit, lesson):
    page = visit(f"{lesson}#claims-all", views=True)
    expect(page.locator(".les-waiting")).to_have_count(0, timeout=SLOW)
    jump = page.get_by_label("Go to a claim")
    # As browsers do it that keep the list closed: a key chooses in its own turn.
    jump.evaluate(
        """list => {
            list.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown'}));
            list.value = 'a3';
            list.dispatchEvent(new Event('change'));
        }"""
    )
    expect(page).to_have_url(re.compile("cl="))
    expect(jump).to_be_visible()
    jump.dispatch_event("keydown", {"key": "Enter"})
    expect(claim(page)).to_have_text(by_id("a3")["claim"])
    expect(claim(page)).to_be_in_viewport()


def test_another_text_is_searched_for_from_the_top(visit, lesson):
    page = visit(f"{lesson}#Check-the-claims", views=True, viewport=PHONE)
    link = page.get_by_role("link", name="Search it.")
    expect(link).to_be_in_viewport(timeout=SLOW)
    link.click()
    expect(page.locator(".les-find").get_by_role("searchbox")).to_be_in_viewport()


def test_an_old_address_of_a_claim_opens_the_deck(visit, lesson):
    page = visit(f"{lesson}#v=1&cl={short('b4')}", views=True)
    expect(claim(page)).to_have_text(by_id("b4")["claim"], timeout=SLOW)
    expect(claim(page)).to_be_in_viewport()
