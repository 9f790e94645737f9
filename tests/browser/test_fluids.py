"""Normal or not in a real browser: the drawing, the guide, the questions, the body."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LAPTOP, PHONE, SLOW
from tests.browser.lesson import plot, ready, rows

pytestmark = pytest.mark.browser

CYCLE = ".les-cycle"


@pytest.fixture(scope="module")
def shared_page(shared_visit, lesson):
    return ready(shared_visit(lesson))


@pytest.fixture
def cycle(shared_page):
    place = shared_page.locator(CYCLE)
    place.get_by_role("radio", name="A usual cycle").check()
    return place


@pytest.fixture
def questions(shared_page):
    place = shared_page.locator(".les-questions")
    if place.locator("input:checked").count():
        place.get_by_role("button", name="Clear the answers").click()
    expect(place.locator(".les-said")).to_contain_text("No answer is chosen yet")
    return place


def drawn(page) -> dict:
    return plot(page, f"{CYCLE} .les-chart").evaluate(
        "plot => ({type: plot.data[0].type, words: plot.textContent})"
    )


def test_the_switch_changes_sentence_and_drawing(cycle, shared_page):
    assert drawn(shared_page)["type"] == "scatter"
    cycle.get_by_role("radio", name="In pregnancy").check()
    expect(cycle.locator(".les-said")).to_contain_text("There is more discharge")
    expect(plot(shared_page, f"{CYCLE} .les-chart")).to_contain_text("more")
    assert drawn(shared_page)["type"] == "bar"


def test_the_drawing_holds_the_phases_and_no_number(cycle, shared_page):
    expect(plot(shared_page, f"{CYCLE} .les-chart")).to_contain_text("ovulation")
    words = drawn(shared_page)["words"]
    assert not re.search(r"\d", words)


def test_the_table_twin_holds_the_same_phases(cycle):
    cycle.get_by_text("The drawing as a table").click()
    phases = [
        row["topic"] for row in rows("fluids") if row["kind"] == "cycle" and row["look"]
    ]
    table = cycle.get_by_role("table")
    for phase in phases:
        expect(table.get_by_role("rowheader", name=phase)).to_be_visible()
    cycle.get_by_text("The drawing as a table").click()


def test_a_link_in_the_text_sets_the_drawing_and_the_address(cycle, shared_page):
    entry = shared_page.locator(".les-phases li").filter(has_text="After the menopause")
    entry.get_by_role("link", name="See it drawn").click()
    expect(cycle.get_by_role("radio", name="After the menopause")).to_be_checked()
    expect(shared_page).to_have_url(re.compile("bo="))


def test_answers_say_what_to_do_next_and_stay_out_of_the_address(
    cycle, questions, shared_page
):
    expect(shared_page).not_to_have_url(re.compile("bo="))  # the cycle is as it was
    before = shared_page.url
    questions.get_by_role("checkbox", name="Pregnant").check()
    said = questions.locator(".les-said")
    expect(said).to_contain_text("same day")
    (rule,) = [row for row in rows("help_rules") if row["id"] == "rf-preg"]
    expect(said).to_contain_text(rule["action"])
    assert shared_page.url == before


def test_answers_can_be_cleared(questions):
    questions.get_by_role("radio", name="It keeps happening").check()
    expect(questions.locator(".les-said")).to_contain_text("within days")
    questions.get_by_role("button", name="Clear the answers").click()
    expect(questions.locator(".les-said")).to_contain_text("No answer is chosen yet")
    expect(
        questions.get_by_role("radio", name="It keeps happening")
    ).not_to_be_checked()


def test_a_cause_in_the_guide_opens_in_explore(shared_page):
    look = shared_page.locator("#fluid-ls-fishy")
    look.get_by_role("link", name="Bacterial vaginosis [C]").click()
    expect(shared_page.locator(".les-side .les-card h3")).to_contain_text(
        "Bacterial vaginosis"
    )
    shared_page.get_by_role("button", name="Close").first.click()


def test_a_part_of_the_drawing_shows_its_causes_by_keyboard(shared_page):
    place = shared_page.locator(".les-anatomy")
    picture = place.get_by_role("group", name="The body parts from the side")
    expect(picture).to_be_visible()
    for part, cause in (("tubes", "Ectopic pregnancy"), ("vulva", "Genital herpes")):
        picture.get_by_role("link", name=re.compile(rf"\b{part} \d")).focus()
        shared_page.keyboard.press("Enter")
        shown = place.locator(f"#site-{part}")
        expect(shown).to_have_attribute("open", "")
        expect(shown.get_by_role("link", name=cause).first).to_be_visible()
    expect(place.locator("details[open]")).to_have_count(1)


MIDDLE = """(svg, [x, y]) => {
    svg.scrollIntoView({block: 'center'});
    const {x: left, y: top} = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM());
    return [left, top];
}"""
ORGANS = {
    "vulva": (145, 340),
    "vagina": (225, 310),
    "cervix": (262, 245),
    "womb": (195, 150),
    "tubes": (230, 97),
    "bladder": (185, 240),
    "urethra": (176, 320),
    "bowel": (315, 120),
}


def press_organ(page, drawing, part: str) -> None:
    """Press the middle of what is drawn, with the real mouse."""
    page.mouse.click(*drawing.evaluate(MIDDLE, ORGANS[part]))


def test_an_organ_that_is_drawn_can_be_pressed(visit, lesson):
    page = visit(f"{lesson}#body", views=True)
    place = page.locator(".les-anatomy")
    for part in ORGANS:
        press_organ(page, place.locator(".les-an"), part)
        expect(place.locator(f"#site-{part}")).to_have_attribute("open", "")
    expect(place.locator("details[open]")).to_have_count(1)


def test_an_organ_on_home_leads_to_its_causes(visit, lesson):
    page = visit(f"{lesson}#Home", views=True)
    press_organ(page, page.locator(".les-way-in .les-an"), "womb")
    expect(page.locator("#site-womb")).to_have_attribute("open", "")


def test_the_drawing_is_no_larger_where_all_rooms_are_shown(visit, lesson):
    page = ready(visit(lesson))
    for place in (".les-way-in .les-an", ".les-anatomy .les-an"):
        assert page.locator(place).bounding_box()["height"] < LAPTOP["height"], place


def test_numbers_of_the_parts_do_not_overlap_on_a_projector(visit, lesson):
    page = visit(f"{lesson}#body", views=True)
    page.keyboard.press("F8")
    row = "ol.les-sites > li"
    high = "all => all.map(one => one.getBoundingClientRect().height)"
    circle = "one => parseFloat(getComputedStyle(one, '::before').height)"
    expect(page.locator(row).first).to_be_visible()
    rows = page.locator(row).evaluate_all(high)
    assert min(rows) >= page.locator(row).first.evaluate(circle) + 4


def test_the_drops_of_the_sorting_cards_are_seen_in_the_dark(visit, lesson):
    page = visit(f"{lesson}#Normal-or-not", views=True, color_scheme="dark")
    line = page.locator(".les-look .les-drop-line").first
    ink = "one => getComputedStyle(one).stroke.match(/[0-9]+/g).map(Number)"
    assert min(line.evaluate(ink)) > 200
    page.keyboard.press("F8")  # a projector is light until a teacher says else
    assert max(line.evaluate(ink)) < 60


@pytest.mark.parametrize("hash_", ["#site-cervix", "#site-cervix&v=1"])
def test_a_link_to_a_part_lands_at_its_causes(visit, lesson, hash_):
    page = visit(f"{lesson}{hash_}", views=True)
    shown = page.locator("#site-cervix")
    expect(shown).to_have_attribute("open", "")
    expect(shown.get_by_role("link", name="Chlamydia")).to_be_in_viewport()


def test_a_part_on_home_leads_to_its_causes_and_back(visit, lesson):
    page = visit(f"{lesson}#Home", views=True)
    drawing = page.get_by_role("group", name="The body parts from the side")
    neck = drawing.get_by_role("link", name="neck of the womb")
    neck.locator(".les-an-target").click()
    expect(page.locator("#site-cervix")).to_be_focused()
    expect(page.get_by_role("link", name="Chlamydia").first).to_be_visible()
    page.go_back()
    expect(page.locator(".les-tiles")).to_be_visible()


@pytest.mark.parametrize("viewport", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_no_name_in_the_drawing_is_cut(visit, lesson, viewport):
    for place, frame in (("#Home", ".les-way-in"), ("#body", ".les-anatomy figure")):
        page = visit(f"{lesson}{place}", views=True, viewport=viewport)
        box = page.locator(frame).bounding_box()
        for name in page.locator(f"{frame} .les-an-name").all():
            words = name.bounding_box()
            assert words["x"] >= box["x"]
            assert words["x"] + words["width"] <= box["x"] + box["width"]


def test_home_stands_in_one_laptop_screen(visit, lesson):
    page = visit(f"{lesson}#Home", views=True, viewport=LAPTOP)
    expect(page.locator(".les-way-in")).to_be_in_viewport(ratio=1)
    expect(page.locator(".les-tiles")).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")


def test_looks_are_sorted_and_told_why(visit, lesson):
    page = visit(f"{lesson}#Normal-or-not", views=True)
    look = page.get_by_role("group", name="Changed discharge with pelvic pain")
    look.get_by_role("radio", name="Usual").check()
    card = page.locator(".les-look").filter(has=look)
    expect(card).to_contain_text("The sources say: Help today")
    expect(card).to_contain_text("Same day")
    expect(page.locator(".les-view:visible .les-said").first).to_contain_text("0 of 1")
    card.get_by_role("link", name="More in the guide").click()
    expect(page.locator("#fluid-ls-pain-bleeding")).to_be_in_viewport()


def test_an_old_address_of_the_cycle_opens_its_step(visit, lesson):
    page = visit(f"{lesson}#v=1&bo=cy-pregnancy", views=True)
    expect(page.locator(CYCLE)).to_be_visible()


def test_the_text_can_be_read_without_a_script(visit, lesson):
    page = visit(lesson, java_script_enabled=False)
    expect(page.locator("#fluid-ls-green")).to_contain_text("sexual health clinic")
    expect(page.locator("#fluid-fl-pink-once")).to_contain_text("Book an ordinary")
    expect(page.locator(".les-anatomy .les-an")).to_be_visible()
    page.locator(".les-anatomy summary").first.click()
    expect(page.get_by_role("link", name="Genital herpes").first).to_be_visible()


def test_on_a_phone_names_can_be_read_and_nothing_scrolls_sideways(visit, lesson):
    page = ready(visit(lesson, viewport=PHONE))
    line = page.locator(".les-anatomy .les-an-name tspan").first
    expect(line).to_be_visible()
    assert line.evaluate("one => one.getBoundingClientRect().height") >= 12
    wide = "document.documentElement.scrollWidth <= innerWidth"
    assert page.evaluate(wide)


def test_the_part_that_is_open_is_marked_in_the_drawing(visit, lesson):
    page = visit(f"{lesson}#body", views=True)
    expect(page.locator(".les-waiting:visible")).to_have_count(0, timeout=SLOW)
    drawing = page.locator(".les-anatomy .les-an")
    marked = drawing.locator("[aria-current]")
    expect(marked).to_have_count(0)
    parts = page.locator(".les-anatomy details > summary")
    for number in (0, 1):  # the second closes the first
        parts.nth(number).click()
        place = parts.nth(number).locator("..").get_attribute("id")
        expect(marked).to_have_attribute("href", f"#{place}")
    parts.nth(1).click()
    expect(marked).to_have_count(0)
