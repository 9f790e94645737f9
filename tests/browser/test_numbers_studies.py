"""The labs of crowds and of studies in a real browser."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LAPTOP, PHONE, SLOW
from tests.browser.lesson import chart, click_mark, plot, rows
from tests.browser.waiting import soon

pytestmark = pytest.mark.browser

CROWDS, STUDIES = ".les-crowds", ".les-studies"
NUMBER = re.compile(r"^10*(,000)*$")
ALL = f"{CROWDS} .les-behind"
"""Where the chart of all figures is, behind that of a few."""


@pytest.fixture(scope="module")
def shared_page(shared_visit, lesson):
    page = shared_visit(lesson)
    expect(page.locator(STUDIES)).to_be_visible(timeout=SLOW)
    for behind in ("All 23 figures", "Where, and in which order"):
        page.get_by_text(behind, exact=True).click()
    return page


@pytest.fixture
def page(shared_page):
    """Bring the shared page back to its start."""
    shared_page.set_viewport_size(LAPTOP)
    shared_page.get_by_role("radio", name="Cervical cancer in people").check()
    for label in ("What the studies found", "Where", "Sort by"):
        control(shared_page, label).select_option(index=0)
    expect(said(shared_page, STUDIES)).to_contain_text("17 studies report")
    expect(said(shared_page, STUDIES)).not_to_contain_text("most first")
    return shared_page


def said(page, lab: str):
    return page.locator(f"{lab} .les-said").first


def control(page, label: str):
    return page.locator(STUDIES).get_by_label(label, exact=True)


def choose(page, label: str, value: str) -> None:
    control(page, label).select_option(label=value)


def marks(page, lab: str) -> dict[str, float]:
    """Return where Plotly drew each mark: its id and x."""
    drawn = chart(page, f"{lab} .les-chart")["data"]
    (points,) = [trace for trace in drawn if trace["name"] == "figure"]
    ids = [custom[0] for custom in points["customdata"]]
    return dict(zip(ids, points["x"], strict=True))


def click_study(page, study: str) -> None:
    """Click a study's mark with the real mouse."""
    find = """({data}, study) => {
        const {customdata, x, y} = data.find(({name}) => name === "figure");
        const at = customdata.findIndex(([id]) => id === study);
        return [x[at], y[at]];
    }"""
    click_mark(plot(page, f"{STUDIES} .les-chart"), find, study)


def test_the_first_lab_draws_every_study_of_its_table(page):
    drawn = marks(page, ALL)
    wanted = {
        row["id"]
        for row in rows("crowds")
        if row["outcome"] == "cervical cancer" and row["study_id"]
    }
    assert wanted <= set(drawn)
    assert (drawn["cancer_risk_20_24"], drawn["cancer_risk_45_54"]) == (2.3, 41.7)


def test_one_control_of_the_first_lab_changes_sentence_and_chart(page):
    expect(said(page, CROWDS)).to_contain_text("2.3 per 100,000")
    page.get_by_role("radio", name="How often bleeding after sex").check()
    expect(said(page, CROWDS)).to_contain_text("0.039 to 0.059 percent")
    expect(said(page, CROWDS)).to_contain_text("about 200 times")
    drawn = plot(page, f"{ALL} .les-chart")
    expect(drawn).to_contain_text("percent of the people counted")
    expect(page).to_have_url(re.compile("lc="))


def test_the_first_lab_says_nobody_counted_in_chart_and_table(page):
    expect(plot(page, f"{ALL} .les-chart")).to_contain_text("nobody counted")
    summary = page.locator(CROWDS).get_by_text("The same as a table")
    summary.click()
    table = page.get_by_role("table", name="Figures by the people who were counted")
    expect(table).to_contain_text("nobody counted")
    expect(table).to_contain_text("187 to 888, worked out by us (Wilson)")
    summary.click()


def test_choices_of_the_second_lab_change_its_sentence_and_rows(page):
    choose(page, "What the studies found", "Polyp")
    expect(said(page, STUDIES)).to_contain_text("7 studies report “polyp”")
    choose(page, "Where", "Colposcopy clinic")
    expect(said(page, STUDIES)).to_contain_text("in the setting “colposcopy clinic”")
    choose(page, "Where", "Insurance claims")
    expect(said(page, STUDIES)).to_contain_text("No study that was read reports")
    expect(page.locator(f"{STUDIES} .les-chart")).to_be_hidden()


def test_sorting_by_size_puts_the_largest_study_on_top(page):
    choose(page, "Sort by", "Number of people, most first")
    expect(said(page, STUDIES)).to_contain_text("most first")
    counted = [
        row for row in rows("study_findings") if row["outcome"] == "cervical cancer"
    ]
    most = max(counted, key=lambda row: int(row["total"]))["study_id"]
    assert soon(page, lambda: next(iter(marks(page, STUDIES))), most) == most


def test_a_mark_opens_the_studys_card_and_its_source_stands_on_the_page(page):
    click_study(page, "obeidat2012")
    card = page.locator(".les-study .les-card")
    expect(card).to_contain_text("6 of 1,470, 0.41% (0.19 to 0.89")
    expect(card).to_be_in_viewport()
    href = card.locator("a[href^='#source-']").first.get_attribute("href")
    assert page.locator(href).count() == 1
    page.get_by_role("button", name="Close the study").click()
    expect(card).to_have_count(0)


def test_a_row_of_the_table_opens_the_card_by_keyboard(page):
    summary = page.locator(STUDIES).get_by_text("The same as a table")
    summary.click()
    page.locator(STUDIES).get_by_role("button", name="Denmark 2024").press("Enter")
    card = page.locator(".les-study .les-card")
    expect(card).to_contain_text("Denmark 2024 (Mohammad)")
    page.get_by_role("button", name="Close the study").press("Enter")
    expect(card).to_have_count(0)
    summary.click()


def test_on_a_phone_nothing_scrolls_sideways_and_the_card_stays_in_sight(page):
    page.set_viewport_size(PHONE)
    click_study(page, "shalini1998")
    card = page.locator(".les-study .les-card")
    expect(card).to_contain_text("Delhi 1998")
    expect(card).to_be_in_viewport()
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not wide
    page.get_by_role("button", name="Close the study").click()


def test_the_labs_ask_no_other_host(page):
    assert page.outside == []


@pytest.mark.parametrize(("width", "words"), [(390, 3), (1366, 5)])
def test_numbers_of_an_axis_keep_apart(visit, lesson, width, words):
    size = {"width": width, "height": 844}
    page = visit(f"{lesson}#who-was-counted", views=True, viewport=size)
    page.get_by_text("All 23 figures", exact=True).click()
    few, every = page.locator(f"{CROWDS} .les-chart").all()
    repeated = every.locator(".annotation-text").filter(has_text=NUMBER)
    for numbers in (few.locator(".xtick text"), every.locator(".xtick text"), repeated):
        numbers.first.scroll_into_view_if_needed()
        boxes = [one.bounding_box() for one in numbers.filter(has_text=NUMBER).all()]
        assert len(boxes) == words
        for left, right in pairwise(sorted(boxes, key=lambda box: box["x"])):
            assert left["x"] + left["width"] + 2 < right["x"]
