"""The class on a phone: what a step does to it, votes, the box."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import findings
from tests.browser.classes import held
from tests.browser.conftest import PHONE

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    with held(tmp_path_factory.mktemp("class")) as one:
        yield one


def panel(page):
    return page.get_by_role("region", name="The class")


def option(page, words: str):
    return page.get_by_role("radio", name=words)


def test_a_phone_follows_and_one_tap_leaves_and_comes_back(room, visit):
    room.at("rules")
    page = visit(room.url, views=True, viewport=PHONE)
    expect(panel(page)).to_contain_text("What do we need")
    page.get_by_role("button", name="Leave the class").click()
    expect(panel(page)).to_be_hidden()
    room.act("go", step="claims")
    expect(page.get_by_text("Step 6 of 9").first).to_be_visible()
    page.get_by_role("button", name="Back to the class").click()
    expect(panel(page)).to_contain_text("Is it so?")
    expect(page).to_have_url(re.compile("#Check-the-claims"))


def test_a_step_opens_its_view_and_moves_no_focus(room, visit):
    room.at("rules")
    page = visit(room.url, views=True, viewport=PHONE)
    leave = page.get_by_role("button", name="Leave the class")
    leave.focus()
    room.act("go", step="claims")
    expect(page).to_have_url(re.compile("#Check-the-claims"))
    expect(page.get_by_role("heading", name="Check the claims")).to_be_visible()
    expect(leave).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Step 6 of 9")).to_have_count(1)


def test_who_looks_around_is_not_pulled_along(room, visit):
    room.at("claims")
    page = visit(room.url, views=True, viewport=PHONE)
    expect(page).to_have_url(re.compile("#Check-the-claims"))
    page.evaluate("location.hash = 'Words-and-sources'")
    expect(page.get_by_role("button", name="Back to the class")).to_be_visible()
    room.act("go", step="help")
    expect(page.get_by_text("Step 9 of 9").first).to_be_visible()
    expect(page).to_have_url(re.compile("#Words-and-sources"))


def test_a_vote_is_changed_by_another_tap_and_counted_once(room, visit):
    room.at("story", "open")
    page = visit(f"{room.url}join", viewport=PHONE)
    option(page, "It is the period at last").check()
    expect(page.get_by_text("Your answer is in.")).to_be_visible()
    option(page, "Get urgent medical advice today").check()
    room.vote("t4", 1, 6, 0, 9)
    room.act("close")
    expect(page.get_by_text("Talk with the person").first).to_be_visible()
    expect(page.get_by_text("about")).to_have_count(0)
    room.act("open")
    room.vote("t4", 2, 0, 0, 15)
    room.act("close")
    room.act("publish")
    right = page.get_by_role("listitem").filter(has_text="Get urgent medical advice")
    expect(right).to_contain_text("fits best")
    expect(right).to_contain_text("about 10")
    expect(right).to_contain_text("about 15")
    expect(page.get_by_text("First, fewer than 5 each")).to_be_visible()
    assert findings(page) == []


def test_a_view_that_could_tell_the_answer_waits_for_the_votes(room, visit):
    room.at("bet", "open")
    page = visit(room.url, views=True, viewport=PHONE)
    expect(option(page, "8 causes")).to_be_visible()
    assert "#" not in page.url
    for do in ("close", "open", "close", "publish"):
        room.act(do)
    expect(page).to_have_url(re.compile("#Explore&v=1&s="))


def test_the_box_says_who_reads_and_takes_a_question_or_none(room, visit):
    room.at("box", "box-open")
    page = visit(f"{room.url}join", viewport=PHONE)
    box = page.get_by_role("region", name="Question box")
    expect(box).to_contain_text("Nobody watches this box")
    expect(box.get_by_role("link", name="Where to get help now")).to_be_visible()
    field = box.get_by_role("textbox")
    field.fill("What happens at a visit?")
    expect(box.get_by_text("256 letters left")).to_be_visible()
    box.get_by_role("button", name="Send").click()
    expect(box.get_by_text("Your question is in.")).to_be_visible()
    box.get_by_role("button", name="No question today").click()
    expect(box.get_by_text("“No question today” is in.")).to_be_visible()
    expect(field).to_have_value("What happens at a visit?")
    assert findings(page) == []


def test_typing_is_kept_while_the_class_goes_on(room, visit):
    room.at("box", "box-open")
    page = visit(f"{room.url}join", viewport=PHONE)
    field = page.get_by_role("textbox")
    field.fill("half a qu")
    room.act("black", on=True)
    expect(page.get_by_text("The wall is dark.").first).to_be_visible()
    expect(field).to_have_value("half a qu")
    expect(field).to_be_focused()
    room.act("black", on=False)


def test_the_smallest_phone_has_the_bar_of_the_class_whole(room, visit):
    room.at("before", "open")
    page = visit(room.url, views=True, viewport={"width": 320, "height": 640})
    expect(page.get_by_role("radio").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_smallest_phone_shows_a_step_without_a_sideways_scroll(room, visit, scheme):
    room.at("before", "open")
    small = {"width": 320, "height": 640}
    page = visit(f"{room.url}join", viewport=small, color_scheme=scheme)
    expect(page.get_by_role("radio").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert findings(page) == []


def test_an_end_is_told_once(room, visit):
    room.at("help")
    page = visit(f"{room.url}join", viewport=PHONE)
    expect(page.get_by_role("heading", name="Step 9 of 9")).to_be_visible()
    room.act("end")
    expect(page.get_by_role("status").filter(has_text="over")).to_have_count(1)


def test_a_ballot_is_sent_again_after_a_kill(tmp_path, visit):
    with held(tmp_path) as room:
        room.at("story", "open")
        page = visit(f"{room.url}join", viewport=PHONE)
        option(page, "Get urgent medical advice today").check()
        expect(page.get_by_text("Your answer is in.")).to_be_visible()
        port = room.kill()
        expect(page.get_by_text("No connection to the class.")).to_be_visible()
    with held(tmp_path, port) as room:
        expect(page.get_by_text("No connection to the class.")).to_be_hidden()
        expect(page.get_by_text("Your answer is in.")).to_be_visible()
        expect(option(page, "Get urgent medical advice today")).to_be_checked()
        room.act("close")
        counts = room.totals()["t4"][0]["counts"]
        assert sum(counts.values()) == 1
