"""Lab "Picture a risk" in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, SLOW
from tests.browser.lesson import rows
from tests.browser.waiting import at_rest, soon

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def shared_page(shared_visit, lesson):
    page = shared_visit(lesson)
    expect(page.locator(".les-picture .les-icons")).to_be_visible(timeout=SLOW)
    return page


@pytest.fixture
def lab(shared_page):
    lab = shared_page.locator(".les-picture")
    back = lab.get_by_role("button", name="Back to the start")

    def reset() -> bool:
        # At the start there is nothing to go back from; it may go as it is looked for.
        back.evaluate_all("buttons => buttons.forEach((button) => button.click())")
        return "51 of 100" in sentence(lab).text_content()

    assert soon(shared_page, reset, True)
    expect(sentence(lab)).to_contain_text("51 of 100")
    expect(lab.get_by_role("img", name="one of 100: 51 filled")).to_be_visible()
    yield lab
    assert shared_page.faults == []


def sentence(lab):
    return lab.locator(".les-said").first


def value(id_: str) -> str:
    return next(row["value"] for row in rows("estimates") if row["id"] == id_)


def test_it_opens_with_the_printed_share_as_circles(lab):
    assert value("res2y_pcb") == "51"
    name = "Each circle is one of 100: 51 filled, 49 empty."
    expect(lab.get_by_role("img", name=name)).to_be_visible()
    expect(sentence(lab)).to_contain_text("women aged 40 to 54")


def test_one_press_puts_two_ages_on_one_base(lab):
    assert (value("risk_20_24"), value("risk_45_54")) == ("2.3", "41.7")
    lab.get_by_role("link", name="Compare two ages").click()
    expect(sentence(lab)).to_contain_text("about 2 of 100,000")
    expect(sentence(lab)).to_contain_text("about 42 of 100,000")
    expect(lab.get_by_role("img", name=re.compile("one of 100,000"))).to_have_count(2)
    expect(lab.get_by_text("18 times as many")).to_be_visible()
    lab.page.wait_for_url(re.compile("picture-a-risk&v=1&.*ba="))


def test_a_few_dots_of_the_field_are_really_drawn_in_the_ring(lab):
    lab.get_by_role("link", name="Compare two ages").click()
    expect(lab.locator(".les-field")).to_have_count(2)
    boxes = (
        lab.locator(".les-field")
        .nth(1)
        .evaluate(
            """field => {
            const [dots] = [...field.querySelectorAll('rect[fill$="-filled)"]')];
            const ring = field.querySelector('rect[rx]');
            return [dots, ring].map(one => one.getBoundingClientRect().toJSON());
        }"""
        )
    )
    dots, ring = boxes
    assert ring["left"] < dots["left"] < dots["right"] < ring["right"]
    assert ring["top"] < dots["top"] < dots["bottom"] < ring["bottom"]


def test_the_base_can_be_changed_by_keyboard(lab):
    lab.get_by_role("radio", name="100", exact=True).focus()
    lab.page.keyboard.press("ArrowRight")
    expect(sentence(lab)).to_contain_text("about 510 of 1,000")
    expect(lab.locator(".les-icons-1000")).to_be_visible()


def test_the_bar_is_as_long_as_the_share(lab):
    lab.get_by_text("How sure it is").click()
    widths = lab.locator(".les-bar").first.evaluate(
        """bar => ['sure', 'all'].map(part =>
            bar.querySelector(`.les-bar-${part}`).getBoundingClientRect().width)"""
    )
    lab.get_by_text("How sure it is").click()
    assert widths[0] / widths[1] == pytest.approx(0.51, abs=0.01)


def test_the_table_holds_the_same(lab):
    lab.get_by_text("The same as a table").click()
    table = lab.get_by_role("table", name="The numbers that are shown")
    expect(table).to_contain_text("51 of 100")


def test_a_phone_does_not_scroll_sideways(lab):
    page = lab.page
    page.set_viewport_size({**PHONE, "width": 320})
    lab.get_by_role("link", name="Compare two ages").click()
    expect(lab.locator(".les-field")).to_have_count(2)
    width = page.evaluate("document.documentElement.scrollWidth")
    page.set_viewport_size({"width": 1366, "height": 768})
    assert width <= 320


def test_a_prepared_view_lands_on_its_pictures_on_a_phone(visit, lesson):
    page = visit(f"{lesson}#picture-a-risk", views=True, viewport=PHONE)
    lab = page.locator(".les-picture")
    expect(lab.locator(".les-icons").first).to_be_visible(timeout=SLOW)
    for name, fields in (("2 in 100,000", 1), ("Compare two ages", 2)):
        lab.get_by_role("link", name=name).click()
        expect(lab.locator(".les-field")).to_have_count(fields)
        expect(lab.locator(".les-field").first).to_be_in_viewport(ratio=1)
        expect(lab.locator(".les-big").first).to_be_in_viewport(ratio=1)
    expect(lab.locator(".les-big").last).to_be_in_viewport(ratio=1)
    page.wait_for_url(re.compile("picture-a-risk&v=1&.*ba="))


def test_a_tiny_risk_is_framed_and_pointed_to(lab):
    lab.get_by_role("link", name="2 in 100,000").click()
    field = lab.locator(".les-field")
    expect(field.locator("text")).to_have_text("2 here")
    expect(lab.locator(".les-big strong")).to_have_text("about 2 of 100,000")
    frame, dots = (
        field.locator(part).evaluate("one => one.getBoundingClientRect().toJSON()")
        for part in (".les-field-frame", "rect[fill$='-filled)']")
    )
    assert frame["left"] < dots["left"]
    assert frame["bottom"] > dots["bottom"]
    lab.get_by_role("radio", name="100", exact=True).check()
    expect(lab.locator(".les-asked")).to_have_text("That is fewer than 1 of 100.")
    expect(lab.locator(".les-big strong")).to_have_text("about 2 of 100,000")


def test_the_chosen_base_is_as_round_as_its_frame(lab):
    row = lab.locator("[data-arrange=row] .les-option").first
    frame, chosen = row.evaluate(
        """row => [getComputedStyle(row).borderRadius,
            getComputedStyle(row.querySelector('label'), '::after').borderRadius]"""
    )
    assert float(chosen[:-2]) >= float(frame[:-2]) - 1 > 0


def test_numbers_are_offered_in_groups(lab):
    groups = lab.get_by_label("Choose a number").locator("optgroup")
    expect(groups.first).to_have_attribute("label", "What happens later")
    assert groups.count() > 3
    none = lab.get_by_label("Compare it with").locator("> option")
    expect(none).to_have_text("None")


def test_a_closed_list_grows_with_the_words_of_its_choice(lab):
    page, box = lab.page, lab.get_by_label("Choose a number")
    page.set_viewport_size({**PHONE, "width": 320})
    short = lab.get_by_label("Compare it with").bounding_box()
    long = box.bounding_box()
    page.set_viewport_size({"width": 1366, "height": 768})
    assert long["height"] > short["height"] + 20
    assert long["width"] == short["width"] <= 320


PLACES = [  # of the frozen world, which asks nothing in the third
    "who-was-counted",
    "studies-side-by-side",
    "what-a-test-result-means",
]
TOP = "one => one.getBoundingClientRect().top"


@pytest.mark.parametrize("presenter", [False, True], ids=["laptop", "projector"])
@pytest.mark.parametrize("place", PLACES)
def test_an_answer_that_opens_leaves_the_picture_where_it_was(
    visit, lesson, place, presenter
):
    page = visit(f"{lesson}#{place}", views=True)
    expect(page.locator(".les-waiting:visible")).to_have_count(0, timeout=SLOW)
    if presenter:
        page.set_viewport_size({"width": 1280, "height": 720})
        page.keyboard.press("F8")
    picture = page.locator(".les-lab-picture").filter(visible=True)
    summary = page.locator(".les-reveal > summary").filter(visible=True)
    expect(summary).to_have_text("Show the answer", use_inner_text=True)
    before = at_rest(picture, f"one => [({TOP})(one)]")
    summary.click()
    expect(summary).to_have_text("Hide the answer", use_inner_text=True)
    assert at_rest(picture, f"one => [({TOP})(one)]") == before
