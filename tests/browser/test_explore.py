"""Explore in a real browser: every part shows the same result."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from spotting.matching.causes import GRID_ROWS
from tests.browser.conftest import PHONE, SLOW
from tests.browser.lesson import (
    FIT,
    GRID,
    ITCH,
    KINDS,
    WHITE,
    causes_with,
    chart,
    choose,
    click_cell,
    click_middle,
    look_at,
    plot,
    ready,
    result,
    start_again,
)
from tests.browser.states import unfold_filters
from tests.browser.waiting import soon

pytestmark = pytest.mark.browser

FITTING = causes_with("itch", "discharge-white")


@pytest.fixture(scope="module")
def shared_page(shared_visit, lesson):
    return ready(shared_visit(lesson))


@pytest.fixture
def explore(shared_page):
    return start_again(shared_page)


@pytest.fixture
def itching(explore):
    choose(explore, ITCH)
    choose(explore, WHITE)
    expect(result(explore)).to_contain_text(f"{len(FITTING)} cause")
    soon(explore, lambda: _grid_causes(explore), ["thrush"])  # drawn after it is said
    return explore


def _grid_causes(page) -> list[str]:
    """Return the causes of the heat map that fit, in its order."""
    (cells,) = chart(page, GRID)["data"]
    names = chart(page, GRID)["layout"]["yaxis"]["ticktext"]
    heading = "<b>Not ruled out</b>"
    fitting = names.index(heading) if heading in names else len(names)
    rows = [[cell[0] for cell in row if cell] for row in cells["customdata"]]
    return [row[0] for row in rows[:fitting] if row]


def _as_table(page):
    page.get_by_label("Table", exact=True).check(force=True)
    table = page.locator(".les-grid-table")
    expect(table.locator("table")).to_be_visible()  # what is hidden takes no focus
    return table


def _claim(page) -> list[str]:
    """Return the claim's sentence and its details, without the copy that is spoken."""
    expect(page.locator(".les-claim")).to_be_visible()
    return page.locator(".les-claim :is(.les-said, .widget-html)").all_inner_texts()


def test_the_sentence_names_the_signs_and_counts_both_lists(itching):
    expect(result(itching)).to_contain_text("thick white, lumpy discharge and itching")
    expect(result(itching)).to_contain_text("may show no such sign")


def test_the_standing_line_stays_under_the_result(itching):
    line = itching.locator(".les-result .les-standing")
    expect(line).to_have_text(re.compile("Any bleeding after sex should be checked"))


def test_the_heat_map_shows_the_causes_that_the_tables_say(itching):
    assert soon(itching, lambda: _grid_causes(itching), ["thrush"]) == ["thrush"]
    assert FITTING == ["thrush (yeast infection)"]


def test_the_twin_shows_the_same_causes(itching):
    headings = _as_table(itching).locator("tbody th[scope=row]")
    expect(headings.first).to_contain_text("Thrush (yeast infection)")


def test_the_chart_of_fit_counts_both_signs(itching):
    unfold_filters(itching)
    itching.get_by_label("any of these signs").check()
    look_at(itching, "Fit")

    def first() -> tuple[float, str]:
        traces = chart(itching, FIT)["data"]
        bars = [bar for one in traces for bar in zip(one["x"], one["y"], strict=True)]
        return max(bars, default=(0, ""))

    assert soon(itching, lambda: first()[0], 2) == 2
    assert first()[1].startswith(f"◇ {FITTING[0]}")


def test_without_a_sign_there_is_no_way_to_look_at_fit(explore):
    looks = explore.locator(".les-lens")
    expect(looks.get_by_label("Kinds", exact=True)).to_be_attached()
    expect(looks.get_by_label("Fit", exact=True)).to_have_count(0)


def test_a_chip_chooses_its_sign_and_says_what_it_leaves(explore):
    chip = (
        explore.locator(".les-filters")
        .get_by_role("checkbox", name="Bleeding between periods")
        .first
    )
    left = chip.locator("xpath=..").locator(".les-note").inner_text()
    chip.check(force=True)
    expect(result(explore)).to_contain_text(f"{left.split()[0]} causes fit: bleeding")


def test_a_cause_that_is_named_is_pressed_and_its_card_opens(itching):
    itching.locator(".les-found").get_by_role("button", name="Thrush").click()
    expect(itching.locator(".les-side article h3")).to_contain_text("Thrush")


def test_a_click_in_the_heat_map_opens_the_claim_with_its_source(itching):
    click_cell(itching, "thrush", "itch")
    claim = itching.locator(".les-claim")
    expect(claim).to_contain_text("Itching is typical of thrush")
    expect(claim.get_by_role("link", name="Vaginal discharge")).to_be_visible()


def test_enter_on_a_cell_of_the_twin_opens_the_same_claim(itching):
    click_cell(itching, "thrush", "itch")
    expect(itching.locator(".les-claim")).to_contain_text("Stated in")
    by_mouse = _claim(itching)
    itching.get_by_role("button", name="Close", exact=True).click()
    expect(itching.locator(".les-claim")).to_be_hidden()

    cell = _as_table(itching).locator("[data-row=thrush][data-column=itch]")
    cell.focus()
    itching.keyboard.press("Enter")
    expect(itching.locator(".les-claim")).to_contain_text("Stated in")
    assert soon(itching, lambda: _claim(itching), by_mouse) == by_mouse


def test_escape_closes_the_card_but_first_the_note_on_a_term(itching):
    itching.get_by_label("Read about a cause").select_option(value="cx-polyp")
    card = itching.locator(".les-side article")
    card.get_by_role("button", name="speculum").click()
    note = itching.locator("#les-term-speculum")
    expect(note).to_be_visible()
    itching.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(card).to_contain_text("Cervical polyp")
    itching.keyboard.press("Escape")
    expect(card).to_have_count(0)


def test_a_claim_brings_the_card_of_its_cause(itching):
    click_cell(itching, "thrush", "itch")
    card = itching.locator(".les-side article")
    expect(card).to_contain_text("Thrush (yeast infection)")
    expect(card).to_contain_text("Routine appointment")


def test_a_click_on_a_bar_of_kinds_filters_by_it(explore):
    look_at(explore, "Kinds")
    soon(explore, lambda: len(chart(explore, KINDS)["data"]), 1)  # two with a sign
    click_middle(plot(explore, KINDS).locator(".barlayer .point path").nth(2))
    expect(result(explore)).to_contain_text("kind of cause: growth, not cancer")
    unfold_filters(explore)
    expect(explore.get_by_role("checkbox", name="Growth, not cancer")).to_be_checked()


def test_reset_restores_the_start_and_undo_brings_the_choice_back(itching):
    steps = itching.locator(".les-explore")
    steps.get_by_role("button", name="Start again").click()
    expect(result(itching)).to_contain_text("No sign is chosen yet")
    expect(itching.get_by_role("checkbox", name=ITCH).first).not_to_be_checked()
    steps.get_by_role("button", name="Undo the last step").click()
    expect(result(itching)).to_contain_text("thick white, lumpy discharge and itching")


def test_nothing_left_says_so_and_offers_to_undo(explore):
    unfold_filters(explore)
    explore.get_by_role("searchbox", name="Search words", exact=True).fill("zebra")
    expect(result(explore)).to_contain_text("No cause in these tables fits")
    expect(result(explore)).to_contain_text("does not mean that nothing is wrong")
    expect(result(explore)).to_contain_text("zebra")
    explore.get_by_role("button", name="Undo the last filter").click()
    expect(result(explore)).to_contain_text("can be explored")
    expect(
        explore.get_by_role("searchbox", name="Search words", exact=True)
    ).to_have_value("")


def test_everything_left_offers_the_whole_grid(explore):
    explore.get_by_role("button", name="Show the whole grid").click()
    expect(explore.get_by_role("button", name="Show only what fits")).to_be_visible()

    def columns() -> int:
        return len(chart(explore, GRID)["layout"]["xaxis"]["ticktext"])

    assert soon(explore, columns, 39) == 39


def test_the_heat_map_names_every_column(explore):
    explore.get_by_role("button", name="Show the whole grid").click()
    expect(explore.get_by_role("button", name="Show only what fits")).to_be_visible()
    names = plot(explore, GRID).locator(".xaxislayer-above text")
    expect(names).to_have_count(39)
    assert all(name.is_visible() for name in names.all())


def test_a_warning_sign_calls_for_help_above_the_standing_line(explore):
    choose(explore, "Feeling faint")
    expect(result(explore)).to_contain_text("Emergency.")
    expect(result(explore)).to_contain_text("Call your emergency number")


def test_close_gives_the_focus_back(itching):
    click_cell(itching, "thrush", "itch")
    itching.get_by_label("Table", exact=True).check()
    close = itching.get_by_role("button", name="Close", exact=True)
    close.focus()
    itching.keyboard.press("Enter")
    expect(close).to_be_hidden()
    expect(itching.get_by_label("Table", exact=True)).to_be_focused()


def test_choosing_the_premise_changes_nothing_and_says_why(explore):
    before = result(explore).inner_text()
    choose(explore, "Bleeding or spotting after sex")
    expect(explore.get_by_text("choosing it changes nothing")).to_be_visible()
    assert result(explore).inner_text() == before


def test_injury_without_consent_is_nowhere_ranked_and_the_signposting_stands(explore):
    explore.get_by_role("button", name="Show the whole grid").click()
    every = soon(explore, lambda: len(set(_grid_causes(explore))), 42)
    assert (every, "assault" in _grid_causes(explore)) == (42, False)
    expect(explore.locator(".les-explore .les-signpost")).to_contain_text(
        "If the sex was not wanted"
    )
    options = explore.get_by_label("Read about a cause").locator("option")
    assert not [words for words in options.all_inner_texts() if "consent" in words]


def test_on_a_phone_the_grid_is_a_list_per_cause_and_opens_claims(visit, lesson):
    page = ready(visit(lesson, viewport=PHONE, has_touch=True, is_mobile=True))
    choose(page, ITCH)
    choose(page, WHITE)
    expect(result(page)).to_contain_text(f"{len(FITTING)} cause")
    causes = page.locator(".les-grid-table details")
    expect(causes).to_have_count(GRID_ROWS)
    cause = causes.first
    cause.locator("summary").tap()
    cause.get_by_role("button", name=re.compile("itching: typical")).tap()
    expect(page.locator(".les-claim")).to_contain_text("Itching is typical of thrush")
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide == PHONE["width"]


TYPING = {"width": 390, "height": 450}


def test_matches_of_a_search_stay_in_sight_over_a_keyboard(visit, lesson):
    page = visit(f"{lesson}#Explore", views=True, viewport=PHONE, has_touch=True)
    expect(result(page)).to_contain_text("cause", timeout=SLOW)
    unfold_filters(page)
    page.set_viewport_size(TYPING)
    field = page.locator(".les-filters").get_by_role("searchbox").first
    field.evaluate("one => one.scrollIntoView({block: 'end', behavior: 'instant'})")
    field.press_sequentially("itch")
    expect(field).to_be_in_viewport(ratio=1)
    matches = page.locator(".les-filters .les-checklist").first.get_by_role("checkbox")
    expect(matches).to_have_count(2)
    for match in matches.all():
        expect(match).to_be_in_viewport(ratio=1)


SMALL = {"width": 360, "height": 640}


@pytest.mark.parametrize("room", ["Words-and-sources", "Normal-or-not", "Explore"])
def test_the_bar_of_a_small_phone_is_one_line(visit, lesson, room):
    page = visit(f"{lesson}#{room}", views=True, viewport=SMALL)
    name = room.replace("-", " ")
    button = page.get_by_role("button", name=f"Rooms: {name}", exact=True)
    expect(button).to_be_visible()
    bar = page.locator(".les-header").bounding_box()
    boxes = page.locator(".les-header .les-bar-button:visible").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().toJSON())"
    )
    assert len(boxes) == 3
    assert len({box["top"] for box in boxes}) == 1
    assert all(box["left"] >= 0 and box["right"] <= 360 for box in boxes)
    assert bar["height"] <= 56
    label = page.locator(".les-room-name")
    assert label.evaluate("one => one.scrollHeight <= one.clientHeight + 1")
