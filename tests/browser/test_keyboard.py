"""The whole lesson by keyboard alone, on a laptop and on a phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import SLOW
from tests.browser.lesson import ITCH, WHITE, go, ready, result, tab_to
from tests.browser.states import DEVICES, unfold

pytestmark = pytest.mark.browser

STOP = """() => {
    const stop = document.activeElement;
    window.visited ??= new Set();
    if (stop === document.body || visited.has(stop)) return null;
    visited.add(stop);
    const place = stop.outerHTML.slice(0, 200);
    const around = stop.closest('label, .les-option');
    // A box that is ticked is outlined with its words: by what lies over both.
    const [own, words] = [getComputedStyle(stop), stop.nextElementSibling];
    const looks = words ? [own, getComputedStyle(words, '::after')] : [own];
    const outlined = looks.some(({outlineStyle, outlineWidth}) =>
        outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
    // A link in a drawing is its marks and words; its box holds what lies between.
    const drawn = stop instanceof SVGElement;
    const marks = drawn ? stop.querySelectorAll('circle, text') : [stop];
    const boxes = [...marks].flatMap(one => [...one.getClientRects()]);
    const seen = boxes.some(({left, top, width, height}) =>
        [[0.5, 0.5], [0.1, 0.1], [0.9, 0.1], [0.1, 0.9], [0.9, 0.9]].some(([x, y]) => {
            const over = document.elementFromPoint(left + x * width, top + y * height);
            return over && (stop.contains(over) || around?.contains(over));
        })
    );
    return {place, outlined, seen};
}"""
"""Note where the focus is; nothing at the end of the page, or where it was before."""

LEFT_OUT = """() => [...document.querySelectorAll(
    'a[href], button, summary, select, input, textarea, [tabindex="0"]'
)].filter(one => {
    const group = one.type === 'radio' && document.getElementsByName(one.name);
    const met = [one, ...group || []].some(other => visited.has(other));
    const shown = one.checkVisibility({visibilityProperty: true});
    return shown && one.tabIndex >= 0 && !one.disabled && !met;
}).map(one => one.outerHTML.slice(0, 200))"""
"""What can be seen and used, and was not met on the walk."""

TWINS_OUT_OF_REACH = """() => [
    ...document.querySelectorAll('.les-chart')
].filter(chart => {
    if (!chart.checkVisibility()) return false;
    let part = chart;
    while (!part.querySelector('table')) part = part.parentElement;
    const twin = part.querySelector('table');
    const fold = twin.closest('details')?.querySelector('summary');
    const ways = [fold, ...part.querySelectorAll('input[type=radio]')];
    return !twin.checkVisibility() && !ways.some(way => visited.has(way));
}).map(chart => chart.outerHTML.slice(0, 200))"""
"""Charts whose table can neither be seen nor be brought up by what was met."""

OPEN = "fold => fold.parentElement.open"


@pytest.fixture(scope="module", params=DEVICES)
def walked(request, shared_visit, lesson):
    """Go through the whole page with Tab; return the page and what was met."""
    page = ready(shared_visit(lesson, **DEVICES[request.param]))
    expect(page.locator(".les-waiting")).to_have_count(0, timeout=SLOW)
    stops = []
    page.keyboard.press("Tab")
    while stop := page.evaluate(STOP):
        stops.append(stop)
        page.keyboard.press("Tab")
    return page, stops


def test_tab_reaches_everything_and_is_never_trapped(walked):
    page, stops = walked
    assert len(stops) > 300
    assert page.evaluate(LEFT_OUT) == []


def test_the_focus_is_outlined_at_every_stop(walked):
    assert [stop["place"] for stop in walked[1] if not stop["outlined"]] == []


def test_the_focus_is_never_hidden_under_another_part(walked):
    assert [stop["place"] for stop in walked[1] if not stop["seen"]] == []


def test_the_twin_of_every_chart_is_in_reach(walked):
    assert walked[0].evaluate(TWINS_OUT_OF_REACH) == []


@pytest.fixture(scope="module", params=DEVICES)
def shared_page(request, shared_visit, lesson):
    page = ready(shared_visit(lesson, **DEVICES[request.param]))
    expect(page.locator(".les-waiting")).to_have_count(0, timeout=SLOW)
    return page


def test_a_country_is_chosen_in_help_first(shared_page):
    go(shared_page, "Help first")
    tab_to(shared_page, "combobox", "Which country?")
    shared_page.keyboard.type("Scot")
    expect(shared_page.get_by_label("Which country?")).to_have_value("Scotland")
    expect(shared_page.locator("#rule-rf-after-assault-evidence")).to_be_hidden()


def test_a_situation_is_ticked_in_help_first(shared_page):
    go(shared_page, "Help first")
    tab_to(shared_page, "searchbox", "Search situations and signs")
    shared_page.keyboard.type("faint")
    tab_to(shared_page, "checkbox", "Feeling faint")
    shared_page.keyboard.press("Space")
    told = shared_page.locator(".les-help-check .les-help-told .les-said").first
    expect(told).to_contain_text("Emergency")


def test_another_outcome_is_chosen_in_numbers(shared_page):
    go(shared_page, "Numbers")
    tab_to(shared_page, "radio", "Cervical cancer in people with bleeding after sex")
    shared_page.keyboard.press("ArrowDown")
    lab = shared_page.locator(".les-body").filter(has_text="What was counted?").first
    expect(lab.locator(".les-said").first).to_contain_text("0.039 to 0.059 percent")


def test_the_slider_of_the_test_lab_moves_with_an_arrow(shared_page):
    lab = shared_page.locator(".les-tests")
    sentence = lab.locator(".les-said").first
    before = sentence.inner_text()
    go(shared_page, "Numbers")
    tab_to(shared_page, "slider", re.compile("How many of the crowd"), limit=200)
    for _ in range(30):
        shared_page.keyboard.press("ArrowRight")
    expect(sentence).not_to_have_text(before)


def test_another_cycle_is_drawn_in_normal_or_not(shared_page):
    go(shared_page, "Normal or not")
    tab_to(shared_page, "radio", "A usual cycle")
    shared_page.keyboard.press("ArrowRight")
    status = shared_page.get_by_text("There is more discharge").first
    expect(status).to_be_visible()


def test_a_claim_is_guessed(shared_page):
    go(shared_page, "Check the claims")
    tab_to(shared_page, "button", re.compile("Contradicted$"))
    shared_page.keyboard.press("Enter")
    expect(shared_page.get_by_text("Your guess is not the same").first).to_be_visible()


def test_a_word_is_found(shared_page):
    go(shared_page, "Words and sources")
    tab_to(shared_page, "searchbox", re.compile("Search words, causes"))
    shared_page.keyboard.type("magnifier")
    found = shared_page.locator(".les-said").filter(has_text="colposcopy")
    expect(found.first).to_be_visible()


def test_signs_claim_undo_and_compare_work_by_keyboard_alone(visit, lesson):
    page = ready(visit(lesson))
    go(page, "Explore")
    every = page.locator(".les-every-sign summary").first
    every.focus()
    page.keyboard.press("Enter")
    for sign in (ITCH, WHITE):
        tab_to(page, "searchbox", "Search signs")
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type(sign)
        tab_to(page, "checkbox", sign)
        page.keyboard.press("Space")
        page.keyboard.press("Shift+Tab")
        for _ in range(20):
            if page.evaluate("document.activeElement.type") == "search":
                break
            page.keyboard.press("Shift+Tab")
    expect(result(page)).to_contain_text("thick white, lumpy discharge or itching")

    tab_to(page, "radio", "Grid")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("Table", exact=True)).to_be_checked()
    cell = page.get_by_role("button", name="thick white, lumpy discharge: common")
    expect(cell.first).to_be_visible()
    tab_to(page, "button", "itching: typical", limit=1200)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    expect(page.locator(".les-claim")).to_contain_text("Itching is typical of thrush")

    tab_to(page, "combobox", "First cause")
    page.keyboard.type("Thrush")
    page.keyboard.press("Tab")
    page.keyboard.type("Bacterial")
    expect(page.locator(".les-compare .les-said").first).to_contain_text(
        "Changed discharge: common with thrush"
    )
    go(page, "Explore")
    tab_to(page, "button", "Start again")
    page.keyboard.press("Enter")
    expect(result(page)).to_contain_text("No sign chosen yet")


def test_every_fold_opens_and_closes_by_enter(shared_page):
    """Also those inside others, which are opened first to be in reach."""
    unfold(shared_page)
    folds = shared_page.locator("summary:visible").element_handles()
    assert len(folds) > 200
    for fold in folds:
        before = fold.evaluate(OPEN)
        fold.focus()
        shared_page.keyboard.press("Enter")
        assert fold.evaluate(OPEN) != before
        shared_page.keyboard.press("Enter")
        assert fold.evaluate(OPEN) == before
