"""Lab "What a test result means" and its slider in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, SLOW
from tests.browser.lesson import rows
from tests.browser.waiting import at_rest, soon

pytestmark = pytest.mark.browser

SMEAR, SWAB = "smear_egypt", "ct_vvs_all"
OWN_SHARE = re.compile("^22.9%: 83 women")


@pytest.fixture(scope="module")
def shared_page(shared_visit, lesson):
    page = shared_visit(lesson)
    expect(page.locator(".les-tests input[type=range]")).to_be_visible(timeout=SLOW)
    return page


@pytest.fixture
def lab(shared_page):
    lab = shared_page.locator(".les-tests")
    choose(lab, SMEAR)
    type_share(lab, "22.9")
    expect(sentence(lab)).to_contain_text("about 229 have it")
    expect(slider(lab)).to_have_attribute("aria-valuetext", OWN_SHARE)  # comes last
    yield lab
    assert shared_page.faults == []


def choose(lab, test: str) -> None:
    lab.get_by_label("Test", exact=True).select_option(test)


def type_share(lab, share: str) -> None:
    box = lab.get_by_role("spinbutton")
    box.fill(share)
    box.press("Enter")


def sentence(lab):
    return lab.locator(".les-announcer .les-said")


def slider(lab):
    return lab.get_by_role("slider")


def leaf(lab, kind: str) -> int:
    words = lab.locator(f".les-test:first-child .les-node[data-kind={kind}] strong")
    return int(words.inner_text().replace(",", ""))


def have_it(lab) -> int:
    return leaf(lab, "found") + leaf(lab, "missed")


def test_it_opens_with_the_counts_of_the_study(lab):
    (row,) = [row for row in rows("tests") if row["id"] == SMEAR]
    have, free = int(row["tp"]) + int(row["fn"]), int(row["fp"]) + int(row["tn"])
    assert soon(lab.page, lambda: leaf(lab, "found"), 157) == 157
    assert round(229 * int(row["tp"]) / have) == 157
    assert leaf(lab, "alarm") == round(771 * int(row["fp"]) / free) == 229
    lab.get_by_text("Another test in the same crowd").click()
    expect(lab.get_by_role("heading", name=re.compile("for chlamydia"))).to_be_visible()
    lab.get_by_text("Another test in the same crowd").click()


def test_the_arrow_keys_move_the_slider_and_the_tree_follows(lab):
    slider(lab).focus()
    lab.page.keyboard.press("ArrowRight")
    expect(sentence(lab)).to_contain_text("23% have")
    assert soon(lab.page, lambda: have_it(lab), 230) == 230
    lab.page.keyboard.press("Home")
    expect(sentence(lab)).to_contain_text("none have it, 1,000 do not")
    expect(slider(lab)).to_be_focused()


def test_the_value_is_said_in_words(lab):
    expect(slider(lab)).to_have_attribute("aria-valuetext", OWN_SHARE)
    slider(lab).focus()
    lab.page.keyboard.press("ArrowLeft")
    made_up = "22.8%: a made-up crowd, to try it out"
    expect(slider(lab)).to_have_attribute("aria-valuetext", made_up)
    expect(lab.get_by_text(made_up)).to_be_visible()


def test_real_crowds_are_buttons(lab):
    choose(lab, SWAB)
    lab.get_by_role("button", name=re.compile(r"^3\.1%:")).click()
    expect(sentence(lab)).to_contain_text("About 30 of 31 positive results are right")
    pressed = lab.locator(".les-marks button[aria-pressed=true]")
    expect(pressed).to_have_text(re.compile(r"^3\.1%: sexually experienced women"))
    lab.get_by_role("button", name=re.compile(r"^10\.2%:")).click()
    expect(sentence(lab)).to_contain_text("About 99 of 100 positive results are right")
    lab.page.wait_for_url(re.compile("te="))


@pytest.mark.parametrize(
    ("typed", "held"), [("7.25", "7.3"), ("99", "50"), ("-3", "0"), ("", "22.9")]
)
def test_what_is_typed_is_kept_within_the_slider(lab, typed, held):
    type_share(lab, typed)
    expect(lab.get_by_role("spinbutton")).to_have_value(held)
    expect(slider(lab)).to_have_value(held)
    expect(sentence(lab)).to_contain_text(f"{held}% have")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("99", "From 0% to 50%. Set to 50%."),
        ("-3", "From 0% to 50%. Set to 0%."),
        ("", "From 0% to 50%. Set to 22.9%."),
        ("7.5", ""),
    ],
)
def test_the_slider_says_when_it_changed_what_was_typed(lab, typed, said):
    type_share(lab, typed)
    expect(lab.locator(".les-slider [role=status]")).to_have_text(said)


def test_moving_on_takes_back_what_the_slider_said(lab):
    type_share(lab, "99")
    told = lab.locator(".les-slider [role=status]")
    expect(told).not_to_be_empty()
    slider(lab).press("ArrowLeft")
    expect(told).to_be_empty()


def test_an_answer_leaves_alone_what_is_being_typed(lab):
    box = lab.get_by_role("spinbutton")
    before = sentence(lab).inner_text()
    box.fill("33")
    choose(lab, SWAB)
    expect(sentence(lab)).not_to_have_text(before)
    expect(box).to_have_value("33")
    box.press("Enter")
    expect(slider(lab)).to_have_attribute("aria-valuetext", re.compile("^33%"))


def test_tests_are_offered_in_groups(lab):
    groups = lab.get_by_label("Test", exact=True).locator("optgroup")
    expect(groups.first).to_have_attribute("label", "Chlamydia")
    expect(groups.first.locator("option").first).to_contain_text("Vaginal swab")


TRACK = """slider => {
    slider.scrollIntoView({block: 'center'});
    const {x, y, width, height} = slider.getBoundingClientRect();
    return [x, y + height / 2, width];
}"""


def test_dragging_sends_few_messages_and_the_last_one(lab):
    page = lab.page
    left, middle, width = at_rest(slider(lab), TRACK)
    page.evaluate(
        """() => {
            const send = WebSocket.prototype.send;
            window.slid = [];
            WebSocket.prototype.send = function (data) {
                const words = typeof data === "string"
                    ? data : new TextDecoder().decode(data);
                if (words.includes('"value":')) window.slid.push(performance.now());
                return send.call(this, data);
            };
            window.unslide = () => { WebSocket.prototype.send = send; };
        }"""
    )
    page.mouse.move(left + width * 0.458, middle)
    page.mouse.down()
    for step in range(50):
        page.mouse.move(left + width * (0.458 + step / 100), middle)
    page.mouse.move(left + width - 2, middle)
    page.mouse.up()
    expect(slider(lab)).to_have_value("50")
    expect(sentence(lab)).to_contain_text("50% have")
    sent = page.evaluate("window.slid")
    page.evaluate("window.unslide()")
    assert sent
    # The last one goes at once when the thumb is let go; all others keep their pace.
    *paced, _last = sent
    assert len(paced) - 1 <= (paced[-1] - paced[0]) / 80 + 1 if paced else True


def test_tree_and_table_agree_after_a_move(lab):
    type_share(lab, "4.4")
    expect(sentence(lab)).to_contain_text("4.4% have")
    assert soon(lab.page, lambda: have_it(lab), 44) == 44
    lab.get_by_text("The same as a table").click()
    table = lab.get_by_role("table", name=re.compile("the same 1,000 people"))
    row = table.get_by_role("row").filter(has_text="Do not have it")
    expect(row).to_contain_text(str(leaf(lab, "alarm")))
    expect(row).to_contain_text(str(leaf(lab, "cleared")))


def test_the_answer_on_the_weak_test_is_hidden_until_it_is_asked_for(lab):
    answer = lab.get_by_text("worked out by us: it takes all who bleed")
    expect(answer).to_be_hidden()
    lab.get_by_text("A very weak test").click()
    expect(answer).to_be_hidden()
    show = lab.locator(".les-behind").get_by_text("Show the answer")
    show.click()
    expect(answer).to_be_visible()
    show.click()
    lab.get_by_text("A very weak test").click()


def test_the_lab_asks_before_it_answers(lab):
    question = lab.locator(".les-question")
    expect(question).to_contain_text("Right 41 times in 100, or more than 99?")
    reveal = lab.locator(".les-reveal")
    answer = reveal.get_by_text("It depends on the test")
    expect(answer).to_be_hidden()
    reveal.get_by_text("Show the answer").click()
    expect(answer).to_be_visible()
    expect(reveal.get_by_text("Show the answer")).to_be_hidden()
    reveal.get_by_text("Hide the answer").click()
    expect(answer).to_be_hidden()


def test_targets_are_large_and_a_phone_does_not_scroll_sideways(lab):
    page = lab.page
    page.set_viewport_size({**PHONE, "width": 320})
    choose(lab, SWAB)
    expect(lab.locator(".les-marks button")).to_have_count(6)
    heights = [
        one.bounding_box()["height"]
        for one in [slider(lab), *lab.locator(".les-marks button").all()]
    ]
    width = page.evaluate("document.documentElement.scrollWidth")
    page.set_viewport_size({"width": 1366, "height": 768})
    assert min(heights) >= 44
    assert width <= 320
