"""Explore in a real browser: every part shows the same result."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from spotting.matching.causes import GRID_ROWS
from tests.browser.conftest import LAPTOP, PHONE, SLOW
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
from tests.browser.waiting import TOP, at_rest, soon

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
    explore.get_by_label("all signs").check()
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
    look_at(page, "Table")
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
    itching.get_by_label("any sign").check()
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
    expect(result(itching)).to_contain_text("No sign chosen yet")
    expect(itching.get_by_role("checkbox", name=ITCH).first).not_to_be_checked()
    steps.get_by_role("button", name="Undo").click()
    expect(result(itching)).to_contain_text("thick white, lumpy discharge and itching")


def test_nothing_left_says_so_and_offers_to_undo(explore):
    unfold_filters(explore)
    explore.get_by_role("searchbox", name="Search words", exact=True).fill("zebra")
    expect(result(explore)).to_contain_text("No cause in these tables fits")
    expect(result(explore)).to_contain_text("does not mean that nothing is wrong")
    expect(result(explore)).to_contain_text("zebra")
    explore.get_by_role("button", name="Undo the last filter").click()
    expect(result(explore)).to_contain_text("No sign chosen yet")
    expect(
        explore.get_by_role("searchbox", name="Search words", exact=True)
    ).to_have_value("")


def test_everything_left_offers_the_whole_grid(explore):
    explore.get_by_role("button", name=re.compile("All .* causes")).click()
    expect(explore.get_by_role("button", name="Only what fits")).to_be_visible()

    def columns() -> int:
        return len(chart(explore, GRID)["layout"]["xaxis"]["ticktext"])

    assert soon(explore, columns, 39) == 39


def test_the_heat_map_names_every_column(explore):
    explore.get_by_role("button", name=re.compile("All .* causes")).click()
    expect(explore.get_by_role("button", name="Only what fits")).to_be_visible()
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
    explore.get_by_role("button", name=re.compile("All .* causes")).click()
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
    expect(result(page)).to_contain_text(f"{len(FITTING)} can show all 2 signs")
    causes = page.locator(".les-grid-table details")
    expect(causes).to_have_count(GRID_ROWS)
    cause = causes.first
    expect(cause).to_contain_text("Thrush")  # the list follows the sentence
    cause.locator("summary").tap()
    cause.get_by_role("button", name=re.compile("itching: typical")).tap()
    expect(page.locator(".les-claim")).to_contain_text("Itching is typical of thrush")
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide == PHONE["width"]


# The card of a cause where a window is narrow --------------------------------

SIGNS = "#Explore&v=1&s=s16.s21"
THRUSH = "f=k22"
TABLET = {"width": 768, "height": 1024}
PROJECTOR = {"width": 1280, "height": 720}
ZOOMED, LYING = {"width": 320, "height": 256}, {"width": 844, "height": 330}
TYPING = {"width": 390, "height": 450}
SMALL = {"width": 360, "height": 640}

FREE = """() => {
    const sheet = document.querySelector('.les-side.les-open');
    const own = getComputedStyle(sheet);
    const pinned = [...document.querySelectorAll('body *')].filter((one) =>
        /fixed|sticky/.test(getComputedStyle(one).position)
        && one.checkVisibility({visibilityProperty: true}) && one !== sheet);
    const close = sheet.querySelector('.les-row');
    const held = pinned.includes(close) ? close.offsetHeight : 0;
    const room = sheet.clientHeight - held;
    return [room / innerHeight, pinned.map((one) => one.className)];
}"""
"""Return the part of the window that is free to read in, and what is pinned to it."""

COVERED = """() => {
    const places = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
    const stop = document.activeElement;
    return [...stop.getClientRects()].some(({left, top, width, height}) =>
        places.some(([x, y]) => !stop.contains(
            document.elementFromPoint(left + x * width, top + y * height))));
}"""
"""Does anything lie over what has the focus?"""


def _seen(visit, lesson, address=SIGNS, **options):
    """Open Explore as a reader sees it, its result there."""
    page = visit(lesson + address, views=True, **options)
    expect(result(page)).to_contain_text(re.compile("cause|No sign"), timeout=SLOW)
    return page


def _card(page):
    return page.locator(".les-side article")


def _open_thrush(page):
    """Open the card from the middle of the page; return what was pressed, and where."""
    opener = page.locator(".les-found").get_by_role("button", name="Thrush")
    # Charts above are still drawn; a place is one once nothing moves any more.
    opener.evaluate("one => one.scrollIntoView({block: 'center', behavior: 'instant'})")
    at_rest(opener, TOP)
    scrolled = page.evaluate("scrollY")
    assert scrolled > 100
    opener.click()
    expect(_card(page)).to_be_visible()
    expect(page).to_have_url(re.compile(THRUSH))
    return opener, scrolled


def _way_out(page):
    return page.get_by_role("link", name="Leave this page", exact=True)


def _steps(page) -> int:
    return page.evaluate("history.length")


@pytest.fixture
def on_a_phone(visit, lesson):
    return _seen(visit, lesson, viewport=PHONE, has_touch=True, is_mobile=True)


@pytest.mark.parametrize("size", [PHONE, TABLET], ids=["phone", "tablet"])
def test_a_card_fills_a_narrow_window_below_the_bar(visit, lesson, size):
    page = _seen(visit, lesson, f"{SIGNS}&{THRUSH}", viewport=size)
    expect(_card(page)).to_be_visible()
    sheet = page.locator(".les-side.les-open").bounding_box()
    assert (sheet["x"], sheet["width"]) == (0, size["width"])
    assert sheet["y"] + sheet["height"] == size["height"]
    expect(_way_out(page)).to_be_in_viewport(ratio=1)
    expect(page.locator(".les-main")).to_be_hidden()
    expect(page.locator(".les-foot")).to_be_hidden()


@pytest.mark.parametrize("claim", ["", "&x=s21"], ids=["card", "claim"])
def test_a_card_begins_with_how_soon_to_get_help(visit, lesson, claim):
    page = _seen(visit, lesson, f"{SIGNS}&{THRUSH}{claim}", viewport=PHONE)
    expect(_card(page)).to_be_visible()
    advice = page.locator(".les-side .les-urgency:visible").first
    expect(advice).to_contain_text("Routine appointment")
    tops = page.locator(
        ".les-side :is(.les-urgency, .les-claim .les-said, article h3):visible"
    ).evaluate_all("all => all.map(one => one.getBoundingClientRect().top)")
    assert advice.bounding_box()["y"] == min(tops)


def test_the_card_scrolls_in_itself_and_close_stays_in_sight(on_a_phone):
    _, scrolled = _open_thrush(on_a_phone)
    sheet = on_a_phone.locator(".les-side")
    sheet.locator("summary").first.click()
    sheet.evaluate("one => one.scrollTo(0, one.scrollHeight)")
    assert sheet.evaluate("one => one.scrollTop") > 100
    close = on_a_phone.get_by_role("button", name="Close", exact=True)
    expect(close).to_be_in_viewport(ratio=1)
    on_a_phone.mouse.move(200, 500)
    on_a_phone.mouse.wheel(0, 2000)
    assert on_a_phone.evaluate("scrollY") == scrolled


CLOSINGS = {
    "back": lambda page: page.go_back(),
    "close": lambda page: page.get_by_role("button", name="Close", exact=True).tap(),
    "escape": lambda page: page.keyboard.press("Escape"),
}


@pytest.mark.parametrize("way", CLOSINGS)
def test_a_card_is_one_step_and_leads_back_to_where_it_was_opened(on_a_phone, way):
    page = on_a_phone
    before = _steps(page)
    opener, scrolled = _open_thrush(page)
    assert _steps(page) == before + 1
    expect(page.get_by_role("button", name="Close", exact=True)).to_be_focused()
    CLOSINGS[way](page)
    expect(_card(page)).to_have_count(0)
    expect(page).to_have_url(re.compile(re.escape(SIGNS) + "$"))
    expect(opener).to_be_focused()
    expect(opener).to_be_in_viewport(ratio=1)
    assert soon(page, lambda: page.evaluate("scrollY"), scrolled) == scrolled
    expect(result(page)).to_contain_text("thick white, lumpy discharge and itching")


@pytest.mark.parametrize("way", ["close", "escape"])
def test_a_card_that_was_closed_leaves_no_step_behind(visit, lesson, way):
    page = _seen(visit, lesson, "#Help-first", viewport=PHONE, has_touch=True)
    page.locator(".les-foot").get_by_role("link", name="Explore").click()
    expect(page.locator("#Explore")).to_be_focused()
    choose(page, ITCH)
    choose(page, WHITE)
    for _ in range(2):
        _open_thrush(page)
        CLOSINGS[way](page)
        expect(page).not_to_have_url(re.compile("f="))
        expect(_card(page)).to_have_count(0)
    page.go_back()
    expect(page.locator("#Help-first")).to_be_visible()


def test_what_was_chosen_stays_when_back_closes_a_card(visit, lesson):
    page = _seen(visit, lesson, "#Explore", viewport=PHONE, has_touch=True)
    choose(page, ITCH)
    choose(page, WHITE)
    _open_thrush(page)
    page.go_back()
    expect(_card(page)).to_have_count(0)
    expect(page).to_have_url(re.compile(re.escape(SIGNS) + "&m=o$"))
    expect(result(page)).to_contain_text("itching")
    page.go_forward()
    expect(_card(page)).to_be_visible()


def test_a_link_that_lands_on_a_card_traps_nobody(visit, lesson):
    page = visit(lesson + "voila/static/times-tables.html", viewport=PHONE)
    before = page.url
    page.goto(f"{lesson}{SIGNS}&{THRUSH}")
    expect(_card(page)).to_be_visible(timeout=SLOW)
    page.go_back()
    assert page.url == before


def test_a_card_that_a_link_opened_is_closed_without_leaving(visit, lesson):
    page = _seen(visit, lesson, f"{SIGNS}&{THRUSH}", viewport=PHONE)
    page.get_by_role("button", name="Close", exact=True).click()
    expect(_card(page)).to_have_count(0)
    expect(page).to_have_url(re.compile(re.escape(SIGNS) + "$"))
    expect(page.locator(".les-main")).to_be_visible()


def test_a_room_that_is_opened_from_a_card_is_seen(visit, lesson):
    page = _seen(visit, lesson, f"{SIGNS}&{THRUSH}", viewport=PHONE)
    expect(page.locator(".les-main")).to_be_hidden()
    page.get_by_role("button", name="Rooms").click()
    page.get_by_role("link", name="Compare", exact=True).first.click()
    expect(page.locator("#Compare")).to_be_focused()
    expect(page.locator(".les-foot")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("button", name="Close", exact=True)).to_be_focused()
    expect(page.locator(".les-main")).to_be_hidden()


def test_a_link_lands_on_the_look_that_was_seen(visit, lesson):
    page = _seen(visit, lesson)
    look_at(page, "List")
    expect(page).to_have_url(re.compile("&lo="))
    other = _seen(visit, lesson, page.url.removeprefix(lesson))
    expect(other.get_by_label("List", exact=True)).to_be_checked()
    expect(other.locator(".les-list-view")).to_be_visible()
    expect(other.locator(".les-grid")).to_be_hidden()


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_a_card_leads_to_its_cause_in_compare_and_back(visit, lesson, size):
    page = _seen(visit, lesson, f"{SIGNS}&{THRUSH}", viewport=size)
    page.get_by_role("link", name="Compare with", exact=False).click()
    expect(page.locator("#Compare")).to_be_focused()
    first = page.get_by_label("First cause")
    expect(first.locator("option:checked")).to_have_text("Thrush (yeast infection)")
    expect(page).to_have_url(re.compile("#Compare&v=1&.*a=k22"))
    page.go_back()
    expect(_card(page)).to_contain_text("Thrush (yeast infection)")
    expect(
        page.get_by_role("link", name="Compare with", exact=False)
    ).to_be_in_viewport()


def test_on_a_laptop_a_card_is_no_step_of_its_own(visit, lesson):
    page = _seen(visit, lesson, viewport=LAPTOP)
    before = _steps(page)
    page.locator(".les-found").get_by_role("button", name="Thrush").click()
    expect(page).to_have_url(re.compile(THRUSH))
    expect(page.locator(".les-main")).to_be_visible()
    assert _steps(page) == before


def test_matches_of_a_search_stay_in_sight_over_a_keyboard(visit, lesson):
    page = _seen(visit, lesson, "#Explore", viewport=PHONE, has_touch=True)
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


def test_the_way_back_stands_below_a_bar_of_two_lines(visit, lesson):
    page = _seen(visit, lesson, f"{SIGNS}&{THRUSH}", viewport=PHONE)
    page.keyboard.press("F8")
    close = page.get_by_role("button", name="Close", exact=True)

    def gap() -> bool:
        bar, box = page.locator(".les-header").bounding_box(), close.bounding_box()
        return box["y"] >= bar["y"] + bar["height"]

    assert soon(page, gap, True)


def test_the_way_out_stays_over_a_card_in_the_smallest_window(visit, lesson):
    tiny = {"width": 300, "height": 480}
    page = _seen(visit, lesson, f"{SIGNS}&{THRUSH}", viewport=tiny)
    expect(_card(page)).to_be_visible()
    leave, sheet = (
        _way_out(page).bounding_box(),
        page.locator(".les-side").bounding_box(),
    )
    assert leave["y"] + leave["height"] <= sheet["y"] + 52


@pytest.mark.parametrize("size", [ZOOMED, LYING], ids=["zoomed", "lying"])
def test_a_low_window_is_for_reading_and_only_the_way_out_is_pinned(
    visit, lesson, size
):
    page = _seen(visit, lesson, f"{SIGNS}&{THRUSH}", viewport=size)
    expect(_card(page)).to_be_visible()
    free, pinned = page.evaluate(FREE)
    assert free >= 0.5
    assert [one for one in pinned if one != "les-exit"] == []
    expect(_way_out(page)).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(
    "size", [ZOOMED, LYING, PHONE], ids=["zoomed", "lying", "phone"]
)
def test_nothing_lies_over_what_has_the_focus_in_a_card(visit, lesson, size):
    page = _seen(visit, lesson, f"{SIGNS}&{THRUSH}&x=s21", viewport=size)
    close = page.get_by_role("button", name="Close", exact=True)
    expect(close).to_be_focused()
    page.locator(".les-side details").evaluate_all(
        "all => all.forEach(one => { one.open = true; })"
    )
    stops = page.locator(".les-side :is(a, button, summary):visible").count()
    assert stops > 5
    for key in ("Tab", "Shift+Tab"):
        for _ in range(stops - 1):
            page.keyboard.press(key)
            assert page.evaluate("!!document.activeElement.closest('.les-side')")
            assert not page.evaluate(COVERED)
    expect(close).to_be_focused()


def test_no_card_lies_over_the_result_in_big_type(visit, lesson):
    page = _seen(visit, lesson, viewport=PROJECTOR)
    page.keyboard.press("F8")
    page.locator(".les-found").get_by_role("button", name="Thrush").click()
    expect(_card(page)).to_be_visible()
    expect(_card(page).locator(".les-urgency").first).to_be_in_viewport()
    said = result(page)
    expect(said).to_be_in_viewport(ratio=1)
    clear = """one => {
        const {left, right, top, bottom} = one.getBoundingClientRect();
        const side = document.querySelector('.les-side').getBoundingClientRect();
        return right <= side.left || bottom <= side.top || top >= side.bottom;
    }"""
    assert said.evaluate(clear)


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


def test_from_home_a_cause_by_two_signs_takes_four_taps(visit, lesson):
    page = visit(lesson, views=True, viewport=PHONE, has_touch=True)
    page.locator(".les-tiles").get_by_role("link", name="Explore").tap()
    chips = page.locator(".les-filters .les-choice").first.get_by_role("checkbox")
    for sign in (chips.nth(1), chips.nth(2)):
        sign.tap()
        expect(sign).to_be_checked()
    expect(result(page)).to_contain_text("2 signs")  # the answer to both is there
    found = page.locator(".les-found").get_by_role("button").first
    expect(found).to_be_visible()
    cause = found.inner_text().split(" ", 1)[1]
    found.tap()
    expect(page.locator(".les-side article")).to_contain_text(cause)


def test_from_home_a_chart_is_one_press_away(visit, lesson):
    page = visit(lesson, views=True)
    page.locator(".les-tiles").get_by_role("link", name="Explore").click()
    expect(plot(page, GRID)).to_be_in_viewport(timeout=SLOW)
