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
    return page.locator(".les-help-check .les-help-told .les-said")


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
    seen = page.locator(".les-help-check .les-help-told .les-said")
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
            ".les-help summary, .les-help-phones a, .les-help-box"
        )].filter(e => e.checkVisibility() && e.offsetHeight < 38)
          .map(e => e.textContent)"""
    )
    assert low == []


def test_a_step_of_the_room_keeps_the_country(visit, lesson):
    page = visit(f"{lesson}#where", views=True)
    page.get_by_label("Which country?").select_option("Scotland")
    expect(page.locator(".les-help-switch .les-said").first).to_contain_text("Scotland")
    step(page, "The visit").click()
    expect(
        page.get_by_role("heading", name="What happens at the visit")
    ).to_be_in_viewport()
    step(page, "Where").click()
    expect(page.get_by_label("Which country?")).to_have_value("Scotland")


# The first screen


def step(page, name: str):
    """Return the link to a step of the room."""
    steps = page.get_by_role("navigation", name="Parts of this room")
    return steps.get_by_role("link", name=name, exact=True)


def level(page):
    """Return the word that says how soon."""
    return page.locator(".les-help-ask .les-help-level .les-said")


def test_from_home_a_first_answer_takes_two_taps_and_the_whole_four(visit, lesson):
    page = visit(lesson, views=True, viewport=PHONE, has_touch=True)
    page.locator(".les-doors a").first.tap()
    page.get_by_label("Heavy, or nonstop").first.tap()
    expect(level(page)).to_have_text("Emergency", timeout=SLOW)
    expect(level(page)).to_be_in_viewport()
    number = page.locator(".les-help-ask .les-help-now").get_by_role("link")
    expect(number.first).to_be_visible()
    expect(number.first).to_have_attribute("href", "tel:999")
    page.get_by_role("link", name="All that is on this level").tap()
    emergency = page.locator("#level-emergency")
    expect(emergency).to_be_in_viewport()
    emergency.locator("summary").first.tap()
    expect(emergency.locator(".les-sources").first).to_be_visible()


LOW = [(360, 640), (390, 700), (320, 402), (844, 410)]
VERY_LOW = [(320, 256), (844, 330)]


def sized(pairs) -> dict:
    return {
        "argvalues": [{"width": width, "height": height} for width, height in pairs],
        "ids": [f"{width}x{height}" for width, height in pairs],
    }


def pressed(page, label: str):
    """Press an answer where it stands, as a finger does; return it."""
    answer = page.locator(".les-help-asks").get_by_label(label, exact=True)
    answer.evaluate("one => one.scrollIntoView({block: 'center'})")
    answer.tap()
    return answer


@pytest.mark.parametrize("window", **sized([(390, 844), *LOW]))
def test_how_soon_and_the_number_stay_in_sight_where_an_answer_is_pressed(
    visit, lesson, window
):
    page = visit(f"{lesson}#Help-first", views=True, viewport=window, has_touch=True)
    answer = pressed(page, "Severe pain")
    expect(level(page)).to_have_text("Emergency", timeout=SLOW)
    expect(level(page)).to_be_in_viewport(ratio=1)
    number = page.locator(".les-help-ask .les-help-now").get_by_role("link").first
    expect(number).to_be_in_viewport(ratio=1)
    expect(answer).to_be_in_viewport(ratio=1)
    stays = page.locator(".les-help-ask .les-help-told")
    assert stays.bounding_box()["height"] < window["height"] / 2
    pressed(page, "Sex was not wanted")
    expect(level(page)).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("window", **sized(LOW))
def test_what_to_do_stands_below_the_questions_where_only_how_soon_stays(
    visit, lesson, window
):
    page = visit(f"{lesson}#Help-first", views=True, viewport=window, has_touch=True)
    pressed(page, "A little")
    below = page.locator(".les-help-after .les-help-again")
    expect(below).to_contain_text("Book an ordinary appointment", timeout=SLOW)
    expect(below).to_be_visible()
    page.set_viewport_size(PHONE)
    expect(below).to_be_hidden()


STUCK = """() => [...document.querySelectorAll('body *')].filter((one) =>
    one.checkVisibility() && /fixed|sticky/.test(getComputedStyle(one).position)
    && one.closest('.les-help-ask')).map((one) => one.className)"""
PLACES = """() => [...document.querySelectorAll(
    '.les-help-asks > .les-control, .les-help-ask > .les-help-told'
)].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map((one) => one.querySelector('legend')?.textContent ?? 'the answer')"""


def test_a_wide_low_window_says_how_soon_in_what_was_pressed(visit, lesson):
    window = {"width": 1280, "height": 600}
    page = visit(f"{lesson}#Help-first", views=True, viewport=window, has_touch=True)
    asks = page.locator(".les-help-asks")
    for label, soon in (
        ("A little", "Routine appointment"),
        ("Severe pain", "Emergency"),
        ("Sex was not wanted", "Emergency"),
    ):
        pressed(page, label)
        said = asks.get_by_text(f"So far: {soon}")
        expect(said).to_be_in_viewport(ratio=1, timeout=SLOW)


@pytest.mark.parametrize("window", **sized(VERY_LOW))
def test_a_very_low_window_answers_beside_and_below_what_was_pressed(
    visit, lesson, window
):
    page = visit(f"{lesson}#Help-first", views=True, viewport=window, has_touch=True)
    asks = page.locator(".les-help-asks")
    for label, soon, below in (
        ("A little", "Routine appointment", "How much blood?"),
        ("Severe pain", "Emergency", "What else fits?"),
        ("Sex was not wanted", "Emergency", "Who is it?"),
    ):
        answer = pressed(page, label)
        said = asks.get_by_text(f"So far: {soon}")
        expect(said).to_be_in_viewport(ratio=1, timeout=SLOW)
        expect(said).to_have_count(1)
        expect(answer).to_have_accessible_description(f"So far: {soon}")
        expect(level(page)).to_have_text(soon)
        order = page.evaluate(PLACES)
        assert order[order.index("the answer") - 1] == below
    assert page.evaluate(STUCK) == []


def test_before_any_answer_the_hint_is_no_box(visit, lesson):
    page = visit(f"{lesson}#Help-first", views=True, viewport=PHONE)
    hint = page.locator(".les-help-ask .les-help-told")
    expect(hint).to_contain_text("Press what fits.", timeout=SLOW)
    expect(hint).to_have_css("border-top-width", "0px")
    expect(hint).to_have_css("background-color", "rgba(0, 0, 0, 0)")


def test_no_line_is_cut_at_the_edge_of_the_answer(visit, lesson):
    page = visit(f"{lesson}#Help-first", views=True, viewport=PHONE, has_touch=True)
    pressed(page, "A little")
    stays = page.locator(".les-help-ask .les-help-told")
    expect(level(page)).to_have_text("Routine appointment", timeout=SLOW)
    # All of its square is the page's own colour, and what passes below it fades.
    ground = "() => getComputedStyle(document.body).backgroundColor"
    expect(stays).to_have_css("background-color", page.evaluate(ground))
    expect(stays).to_have_css("border-radius", "0px")
    fade = "one => getComputedStyle(one, '::after').backgroundImage"
    assert "gradient" in stays.evaluate(fade)


def test_before_any_answer_the_warning_and_the_standing_line_are_in_sight(
    visit, lesson
):
    page = visit(f"{lesson}#Help-first", views=True, viewport=PHONE)
    strip = page.locator(".les-help-strip")
    expect(strip.get_by_role("link", name="999")).to_be_in_viewport(ratio=1)
    expect(strip.get_by_text("Any bleeding after sex")).to_be_in_viewport(ratio=1)
    expect(strip.get_by_role("link", name="Sex was not wanted?")).to_be_in_viewport()
    for place in ("how-soon", "tick-what-fits", "questions", "the-visit", "where"):
        page.goto(f"{lesson}#{place}")
        expect(page.locator(f"#{place}")).to_be_visible(timeout=SLOW)
        expect(strip).to_be_visible()


@pytest.mark.parametrize(
    ("old", "place"),
    [
        ("not-wanted", "how-soon"),
        ("rule-rf-pid", "how-soon"),
        ("first-hours", "how-soon"),
        ("who-to-contact", "where"),
        ("questions", "questions"),
        ("asked-q01", "questions"),
        ("tick-what-fits", "tick-what-fits"),
        ("the-visit", "the-visit"),
    ],
)
def test_an_old_address_lands_in_its_step(visit, lesson, old, place):
    page = visit(f"{lesson}#{old}", views=True)
    expect(page.locator(f"#{old}")).to_be_in_viewport(timeout=SLOW)
    here = page.locator(".les-view[data-view=Help-first] .les-steps [aria-current]")
    expect(here).to_have_attribute("href", f"#{place}")


def test_what_is_pressed_is_never_in_the_address(visit, lesson):
    page = visit(f"{lesson}#Help-first", views=True)
    page.get_by_label("Sex was not wanted", exact=True).check()
    expect(level(page)).to_have_text("Same day", timeout=SLOW)
    assert page.url.endswith("#Help-first")
    expect(page.get_by_text("Your teacher cannot see what you choose.")).to_be_visible()


def test_a_country_without_a_number_says_so_above_every_step(visit, lesson):
    page = visit(f"{lesson}#where", views=True)
    missing = page.locator(".les-help-strip .les-no-number")
    expect(missing).to_be_hidden()
    page.get_by_label("Which country?").select_option("Australia")
    expect(missing).to_be_visible()
    expect(page.locator(".les-help-strip a[href='tel:999']")).to_be_hidden()
