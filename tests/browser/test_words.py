"""Words and sources in a real browser: notes on terms, links, searches, downloads."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, SLOW
from tests.browser.lesson import ITCH, choose, ready, rows, start_again
from tests.browser.test_accessibility import findings
from tests.world import FROZEN

pytestmark = pytest.mark.browser

TERM = ".les-term-button"
NOTE = ".les-term-note:popover-open"
SEARCH = "Search words, causes, signs and sources"
TOUCH = {"viewport": PHONE, "has_touch": True, "is_mobile": True}


def arrived(page):
    """Wait until the room's controls are there."""
    expect(page.locator(".les-downloads button").first).to_be_visible(timeout=SLOW)
    return ready(page)


@pytest.fixture(scope="module")
def shared_page(shared_visit, lesson):
    return arrived(shared_visit(lesson))


@pytest.fixture(scope="module")
def phone(shared_visit, lesson):
    return arrived(shared_visit(lesson, **TOUCH))


@pytest.fixture
def start(shared_page):
    shared_page.keyboard.press("Escape")
    return shared_page


def the_terms(page):
    """Unfold the signs, and return the terms that stand in their texts."""
    page.locator("#sign-pcb").evaluate("e => { e.closest('details').open = true; }")
    return page.locator(f"[id^=sign-] {TERM}")


def a_term(page):
    """Return a term, and bring it into sight."""
    button = the_terms(page).first
    button.scroll_into_view_if_needed()
    return button


def lies_inside(page, box) -> bool:
    width, height = page.viewport_size["width"], page.viewport_size["height"]
    right, bottom = box["x"] + box["width"], box["y"] + box["height"]
    return box["x"] >= 0 and box["y"] >= 0 and right <= width and bottom <= height


def gap(note, button) -> float:
    """Return how far a note lies below or above its button."""
    below = note["y"] - (button["y"] + button["height"])
    above = button["y"] - (note["y"] + note["height"])
    return max(below, above)


# Notes on terms


def test_a_note_opens_by_enter_and_gives_the_focus_back(start):
    button = a_term(start)
    button.focus()
    start.keyboard.press("Enter")
    note = start.locator(NOTE)
    expect(note).to_be_visible()
    expect(note).to_be_focused()
    expect(start.get_by_role("dialog")).to_have_count(1)
    assert note.get_attribute("id") == button.get_attribute("popovertarget")
    start.keyboard.press("Escape")
    expect(note).to_have_count(0)
    expect(button).to_be_focused()


def test_a_note_is_named_and_described_for_a_screen_reader(start):
    button = a_term(start)
    button.press("Enter")
    id_ = button.get_attribute("popovertarget").removeprefix("les-term-")
    (row,) = [row for row in rows("glossary") if row["id"] == id_]
    expect(start.locator(NOTE)).to_have_accessible_name(row["term"])
    expect(start.locator(NOTE)).to_have_accessible_description(row["plain"])


def test_after_a_note_tab_goes_on_behind_its_word(start):
    button = a_term(start)
    button.press("Enter")
    start.keyboard.press("Tab")
    close = start.locator(NOTE).get_by_role("button", name="Close")
    expect(close).to_be_focused()
    start.keyboard.press("Enter")
    expect(start.locator(NOTE)).to_have_count(0)
    expect(button).to_be_focused()


def test_another_place_closes_a_note(start):
    a_term(start).click()
    expect(start.locator(NOTE)).to_be_visible()
    start.mouse.click(5, 400)
    expect(start.locator(NOTE)).to_have_count(0)


def test_a_tap_opens_a_note_and_its_button_closes_it(phone):
    a_term(phone).tap()
    note = phone.locator(NOTE)
    expect(note).to_be_visible()
    close = note.get_by_role("button", name="Close")
    assert close.bounding_box()["height"] >= 44
    close.tap()
    expect(note).to_have_count(0)


@pytest.mark.parametrize("device", ["shared_page", "phone"])
@pytest.mark.parametrize("place", ["start", "center", "end"])
def test_a_note_lies_by_its_word_and_inside_the_window(request, device, place):
    page = request.getfixturevalue(device)
    for button in the_terms(page).all()[::3]:
        button.evaluate("(b, block) => b.scrollIntoView({block})", place)
        button.evaluate("b => b.click()")
        note = page.locator(NOTE)
        expect(note).to_be_visible()
        box, word = note.bounding_box(), button.bounding_box()
        assert lies_inside(page, box), (box, word)
        assert 0 <= gap(box, word) < 40, (box, word)
        page.keyboard.press("Escape")


def test_a_note_opens_from_a_word_inside_a_widget(start):
    start.get_by_label("Read about a cause").select_option(value="ectropion")
    card = start.locator(".les-side article", has_text="ectropion")
    button = card.locator(f"{TERM}:visible").first
    button.scroll_into_view_if_needed()
    button.press("Enter")
    expect(start.locator(NOTE)).to_be_focused()
    start.keyboard.press("Escape")
    expect(button).to_be_focused()
    start.get_by_role("button", name="Close", exact=True).first.click()


def test_a_note_in_the_dark_can_be_read(visit, lesson):
    page = arrived(visit(lesson, color_scheme="dark"))
    a_term(page).press("Enter")
    expect(page.locator(NOTE)).to_be_visible()
    assert findings(page) == []


@pytest.mark.parametrize("device", ["shared_page", "phone"])
def test_axe_finds_nothing_with_a_note_open(request, device):
    page = request.getfixturevalue(device)
    a_term(page).press("Enter")
    expect(page.locator(NOTE)).to_be_visible()
    assert findings(page) == []
    page.keyboard.press("Escape")


# Links both ways


def test_a_link_to_a_source_opens_what_it_is_folded_in(start):
    page = start
    source = page.locator("#source-nhs-pmb")
    page.evaluate("document.querySelectorAll('.les-fold').forEach(d => d.open = false)")
    expect(source).to_be_hidden()
    page.locator("#term-pmb a[href='#source-nhs-pmb']").click()
    expect(source).to_be_visible()
    expect(source).to_be_in_viewport()


def test_an_address_that_names_a_source_opens_it(visit, lesson):
    page = visit(f"{lesson}#source-nhs-pmb", java_script_enabled=False)
    expect(page.locator("#source-nhs-pmb")).to_be_visible()


def test_a_source_leads_to_the_claim_in_explore(start):
    page = start_again(start)
    source = page.locator("#source-nhs-pid")
    source.evaluate("e => { e.closest('details').open = true; }")
    source.locator("summary").click()
    link = source.locator("a[data-les-room=Explore]", has_text="pelvic pain").first
    link.click()
    expect(page.locator(".les-side.les-open, .les-side")).to_contain_text("PID")
    expect(page.locator("#Explore")).to_be_in_viewport()
    start_again(page)


def test_a_source_leads_to_a_claim_of_an_article(start):
    source = start.locator("#source-nhs-bleeding-after-sex")
    source.evaluate("e => { e.closest('details').open = true; }")
    source.locator("details").evaluate("e => { e.open = true; }")
    source.locator("a[href='#claim-a1']").click()
    expect(start.locator("#claim-a1")).to_be_visible()


# The search


def test_a_search_is_announced_and_shown(start):
    start.get_by_label(SEARCH).fill("magnifier")
    said = start.locator(".les-find .les-said")
    expect(said).to_have_text("\u201cmagnifier\u201d is found in 1 word.")
    found = start.locator(".les-find-groups")
    expect(found.get_by_text("A close look at the cervix")).to_be_visible()
    start.get_by_label(SEARCH).fill("")
    expect(found).to_have_count(0)


def test_what_is_found_can_be_opened(start):
    start.get_by_label(SEARCH).fill("postmenopausal nhs")
    found = start.locator(".les-find-groups a[href^='#source-']").first
    expect(found).to_be_visible()
    place = found.get_attribute("href")
    found.click()
    expect(start.locator(place)).to_be_in_viewport()
    start.get_by_label(SEARCH).fill("")


def test_a_word_that_is_offered_is_searched(start):
    start.locator(".les-find").get_by_role("button", name="smear").click()
    expect(start.get_by_label(SEARCH)).to_have_value("smear")
    expect(start.locator(".les-find-groups")).to_contain_text("screening")
    start.get_by_label(SEARCH).fill("")


def test_a_result_opens_its_step(visit, lesson):
    page = visit(f"{lesson}#Words-and-sources", views=True)
    page.get_by_label(SEARCH).fill("raped", timeout=SLOW)
    first = page.locator(".les-find-help a")
    expect(first).to_have_text("If the sex was not wanted")
    page.locator(".les-find-groups a[href='#term-sarc']").click()
    expect(page.locator("#term-sarc")).to_be_in_viewport()
    page.go_back()
    expect(page.get_by_label(SEARCH)).to_be_visible()
    first.click()
    expect(page.locator("#not-wanted")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("place", "step"),
    [
        ("term-pmb", "words-terms"),
        ("sign-itch", "words-terms"),
        ("source-nhs-pmb", "words-sources"),
        ("source-nhs-pmb&v=1&s=s16", "words-sources"),
        ("words-limits", "words-about"),
    ],
)
def test_an_address_lands_in_its_step(visit, lesson, place, step):
    page = visit(f"{lesson}#{place}", views=True)
    expect(page.locator(f"#{place.split('&')[0]}")).to_be_in_viewport(timeout=SLOW)
    expect(page.locator(f".les-steps a[href='#{step}']")).to_have_attribute(
        "aria-current", "page"
    )


# Downloads


def saved(page, button: str) -> tuple[str, bytes]:
    with page.expect_download() as coming:
        page.get_by_role("button", name=button).click()
    return coming.value.suggested_filename, Path(coming.value.path()).read_bytes()


def test_a_table_is_saved_as_it_is_shipped_and_that_is_said(start):
    box = start.locator(".les-downloads")
    box.get_by_label("Which table?").select_option(value="cause_symptoms")
    name, data = saved(start, "Download this table")
    assert name == "lesson-cause-symptoms.csv"
    assert data == b"\xef\xbb\xbf" + (FROZEN / "cause_symptoms.csv").read_bytes()
    count = len(rows("cause_symptoms"))
    expect(box.get_by_role("status")).to_contain_text(f"Saved {name}: {count} rows.")


def test_what_explore_lists_is_saved_with_what_is_chosen(start):
    page = start_again(start)
    choose(page, ITCH)
    name, data = saved(page, "Download what Explore lists now")
    told = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert name == "lesson-view.csv"
    fits = {row["cause"] for row in told if row["list"] == "fits the chosen signs"}
    itchy = {
        link["cause_label"]
        for link in rows("cause_symptoms")
        if link["symptom_id"] == "itch"
        and (link["status"], link["frequency"] != "not typical") == ("checked", True)
    }
    assert fits == itchy
    assert start.outside == []
    start_again(page)


# Without scripts, on a phone


def test_all_but_the_searches_can_be_read_without_scripts(visit, lesson):
    page = visit(lesson, java_script_enabled=False)
    expect(page.locator(".les-words dl.les-terms > div[id^=term-]")).to_have_count(
        len(rows("glossary"))
    )
    for id_ in ("signs", "contexts", "sources", "unverified", "limits", "about"):
        expect(page.locator(f"#words-{id_}")).to_be_visible()
    page.locator("summary", has_text="Research and reviews").click()
    expect(page.locator("#source-shapley2006")).to_be_visible()
    page.locator("summary", has_text="signs").first.click()
    page.locator(f"[id^=sign-] {TERM}").first.click()
    expect(page.locator(NOTE)).to_be_visible()


@pytest.mark.parametrize("width", [320, 390])
def test_nothing_is_wider_than_a_phone_with_all_unfolded(visit, lesson, width):
    page = visit(
        lesson, viewport={"width": width, "height": 800}, java_script_enabled=False
    )
    for summary in page.locator(".les-words > .les-fold > summary").all():
        if not summary.evaluate("s => s.parentElement.open"):
            summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_nothing_was_asked_of_another_host(shared_page, phone):
    assert (shared_page.outside, shared_page.faults) == ([], [])
    assert (phone.outside, phone.faults) == ([], [])
