"""The teacher's page, the wall and the remote."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import findings
from tests.browser.classes import held
from tests.browser.conftest import LAPTOP, PHONE

pytestmark = pytest.mark.browser

WALL = {"width": 1280, "height": 720}
SMALL = """() => [...document.querySelectorAll("#class *")].filter(one =>
    [...one.childNodes].some(part => part.nodeType === 3 && part.data.trim()))
    .filter(one => !one.closest(".les-unseen"))
    .map(one => parseFloat(getComputedStyle(one).fontSize)).filter(size => size < 24)"""


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    with held(tmp_path_factory.mktemp("class")) as one:
        yield one


def pressed(page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_the_secret_leaves_the_address_and_a_reload_keeps_working(room, visit):
    room.at("rules")
    page = visit(room.teacher)
    expect(page.get_by_role("heading", name="Rules and joining")).to_be_visible()
    assert room.secret not in page.url
    page.reload()
    expect(page.get_by_role("heading", name="Rules and joining")).to_be_visible()


def test_nobody_without_the_secret_sees_the_page(room, visit):
    lesson = re.compile(rf"^{re.escape(room.url)}(#(?!wrong).*)?$")
    for asked in ("teacher", "teacher#wrong"):
        expect(visit(f"{room.url}{asked}")).to_have_url(lesson)


def test_the_big_button_leads_through_a_vote(room, visit):
    room.at("story")
    page = visit(room.teacher)
    pressed(page, "Open the vote")
    expect(page.get_by_text("about 0 answered")).to_be_visible()
    room.vote("t4", 1, 3, 0, 9)
    expect(page.get_by_text("about 10 answered")).to_be_visible()
    expect(page.get_by_role("table")).to_have_count(0)
    pressed(page, "Close the vote")
    expect(page.get_by_role("table")).to_contain_text("9")
    for name in ("They talked: vote again", "Close the vote", "Show the results"):
        pressed(page, name)
    expect(page.get_by_role("button", name="Next: The bet")).to_be_visible()
    assert findings(page) == []


def test_hands_are_typed_in_for_a_closed_round(room, visit):
    room.at("story", "open", "close")
    page = visit(room.teacher)
    page.get_by_text("Type in raised hands").click()
    page.get_by_role("spinbutton", name="Get urgent medical advice today").fill("17")
    pressed(page, "Use these numbers")
    expect(page.get_by_role("table")).to_contain_text("17")


def test_what_was_asked_is_shown_once_the_box_is_closed(room, visit):
    room.at("box", "box-open")
    room.post("box", {"page": "0" * 32, "text": "Is it private?"})
    page = visit(room.teacher)
    expect(page.get_by_text("Is it private?")).to_have_count(0)
    pressed(page, "Close the question box")
    # A class may see this page: it unfolds nothing by itself.
    expect(page.get_by_text("Is it private?")).to_be_hidden()
    page.get_by_text("1 slip in the box").click()
    expect(page.get_by_text("Is it private?")).to_be_visible()


def test_a_key_of_a_clicker_ends_no_open_vote(room, visit):
    room.at("story", "open")
    page = visit(room.teacher)
    expect(page.get_by_role("button", name="Close the vote")).to_be_visible()
    page.keyboard.press("PageUp")
    expect(page.get_by_role("button", name="Back")).to_be_disabled()
    page.keyboard.press("PageDown")
    expect(page.get_by_role("button", name="They talked: vote again")).to_be_visible()


def test_beginning_anew_asks_first(room, visit):
    room.at("story")
    page = visit(room.teacher)
    page.get_by_text("Steps, remote, begin anew").click()
    pressed(page, "Begin anew")
    dialog = page.get_by_role("dialog", name="Begin anew?")
    dialog.get_by_role("button", name="Keep this class").click()
    expect(dialog).to_be_hidden()
    assert room.now()["step"]["id"] == "story"
    pressed(page, "Begin anew")
    dialog.get_by_role("button", name="Begin anew").click()
    expect(page.get_by_role("heading", name="Rules and joining")).to_be_visible()


def test_before_class_the_page_says_what_works(room, visit):
    room.at("rules", "end")
    page = visit(room.teacher)
    expect(page.get_by_text("The class is over")).to_be_visible()
    expect(page.get_by_text("Press a key of it here")).to_be_visible()
    page.keyboard.press("PageDown")
    expect(page.get_by_text("It works: next.")).to_be_visible()
    assert findings(page) == []


def test_a_clicker_on_the_wall_reaches_the_teacher_s_page(room, visit):
    room.at("claims")
    teacher = visit(room.teacher)
    expect(teacher.get_by_role("heading", name=re.compile("Check the"))).to_be_visible()
    wall = teacher.context.new_page()
    wall.goto(f"{room.url}wall")
    expect(wall.get_by_role("heading", name="Is it so?")).to_be_visible()
    wall.keyboard.press("PageDown")
    expect(wall.get_by_role("heading", name="What is still open?")).to_be_visible()
    wall.keyboard.press("b")
    expect(wall.locator("html")).to_have_attribute("data-les-black", "")
    wall.keyboard.press("b")


@pytest.mark.parametrize("step", ["rules", "before", "story", "box"])
def test_nothing_on_the_wall_is_small_or_cut(room, visit, step):
    room.at(step)
    page = visit(f"{room.url}wall", viewport=WALL)
    expect(page.get_by_role("heading").first).to_be_visible()
    assert page.evaluate(SMALL) == []
    words = page.locator(".les-w-words")
    assert words.evaluate("one => one.scrollHeight - one.clientHeight") <= 1
    assert page.evaluate("document.documentElement.scrollWidth") <= WALL["width"]
    assert findings(page) == []


def test_the_wall_holds_no_note_and_frames_the_view(room, visit):
    room.at("claims")
    page = visit(f"{room.url}wall", viewport=WALL)
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("heading", name="Check the claims")).to_be_visible(
        timeout=60_000
    )
    expect(frame.get_by_role("banner")).to_be_hidden()
    assert "Guess the verdict" not in page.content()


def test_six_digits_make_a_phone_the_remote(room, visit):
    room.at("rules")
    teacher = visit(room.teacher, viewport=LAPTOP)
    teacher.get_by_text("Steps, remote, begin anew").click()
    pressed(teacher, "Show digits for a remote")
    digits = teacher.locator(".les-t-digits").inner_text()
    phone = visit(f"{room.url}remote", viewport=PHONE)
    field = phone.get_by_role("textbox", name="Six digits")
    field.fill("000000" if digits != "000000" else "111111")
    field.press("Enter")
    expect(phone.get_by_text("do not hold").first).to_be_visible()
    field.fill(digits)
    field.press("Enter")
    pressed(phone, "Next step")
    expect(phone.get_by_role("heading", name="Six questions, before")).to_be_visible()
    assert findings(phone) == []
    assert room.now()["step"]["id"] == "before"
