"""Every control in a real Chromium, served by a stock Voilà.

A page costs some seconds (a kernel starts), so most tests share one: each works on
a control of its own, and leaves it as the others expect it.
"""

from __future__ import annotations

import os
import re
from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace

import pytest

pytest.importorskip("playwright", reason="the Python package playwright is missing")

from playwright.sync_api import expect

from tests.browser.conftest import BEYOND, LAPTOP, PHONE, SLOW, serving

NOTEBOOK = Path(__file__).with_name("controls.ipynb")
TALL = {"width": 1366, "height": 3000}

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with serving(
        tmp_path_factory.mktemp("controls"),
        "voila",
        str(NOTEBOOK),
        "--no-browser",
        "--port={port}",
        "--Voila.port_retries=0",
        "--Voila.ip=127.0.0.1",
    ) as url:
        yield url


def _open(browser, url, **context):
    """Open a page that can reach nothing but 127.0.0.1, and wait for its controls."""
    page = browser.new_context(**context).new_page()
    page.set_default_timeout(SLOW)
    faults = []
    page.route(BEYOND, lambda route: route.abort())
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(url)
    expect(page.get_by_text("The end of the page.")).to_be_visible(timeout=2 * SLOW)
    rows = page.get_by_text("Dryness after the menopause")
    expect(rows.first).to_be_visible(timeout=SLOW)
    told = page.locator(".les-announcer .les-said")
    heard = page.locator(".les-announcer [role=status]")
    return SimpleNamespace(page=page, told=told, heard=heard, faults=faults)


def _close(view):
    view.page.context.close()
    assert view.faults == []


@pytest.fixture(scope="module")
def laptop(browser, server):
    view = _open(browser, server, viewport=LAPTOP)
    yield view
    _close(view)


@pytest.fixture(scope="module")
def phone(browser, server):
    view = _open(browser, server, viewport=PHONE, has_touch=True)
    yield view
    _close(view)


@pytest.fixture
def view(browser, server):
    """Return a function that opens a page of its own."""
    opened = []

    def open_page(path="", **context):
        context = {"viewport": LAPTOP, **context}
        opened.append(_open(browser, server + path, **context))
        return opened[-1]

    yield open_page
    for one in opened:
        _close(one)


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def focused(page):
    return page.evaluate(
        "() => { const a = document.activeElement;"
        " return (a.getAttribute('aria-label') || a.textContent).trim(); }"
    )


def push(page, name):
    """Press a button without taking the focus, as a change from elsewhere would."""
    page.get_by_role("button", name=name, exact=True).evaluate("node => node.click()")


PUSH_AT_ONCE = """names => names.forEach(name =>
    [...document.querySelectorAll("button")]
        .find(button => button.textContent === name).click())"""


# The sentence


def test_the_first_sentence_is_not_spoken_and_changes_are_once(view):
    opened = view()
    spoken = opened.heard
    expect(opened.told).to_have_text("Nothing yet.")
    expect(spoken).to_be_empty()
    expect(spoken).to_have_attribute("aria-live", "polite")
    spoken.evaluate(
        "node => new MutationObserver(() => (window.changes ??= [])"
        ".push(node.textContent)).observe(node, { childList: true })"
    )
    opened.page.evaluate(PUSH_AT_ONCE, ["Show two rows", "Show all rows"])
    expect(spoken).to_have_text("Pressed: all")
    expect(spoken).to_have_attribute("aria-live", "polite")
    assert opened.page.evaluate("window.changes") == ["Pressed: all"]


def test_what_was_spoken_goes_so_that_a_reader_meets_it_once(view):
    opened = view()
    push(opened.page, "Show two rows")
    expect(opened.heard).not_to_be_empty()
    expect(opened.heard).to_be_empty()
    expect(opened.told).to_contain_text("Pressed:")


def test_a_change_is_seen_before_it_is_spoken(view):
    opened = view()
    opened.page.locator(".les-announcer").first.evaluate(
        """node => {
            const note = ([{target}]) =>
                (window.told ??= []).push(target.closest("p").role);
            for (const part of node.children)
                new MutationObserver(note).observe(part, { childList: true });
        }"""
    )
    push(opened.page, "Show two rows")
    expect(opened.heard).to_have_text("Pressed: fill")
    assert opened.page.evaluate("window.told") == [None, "status"]


# What goes wrong


def test_an_answer_that_goes_wrong_is_told_and_the_page_goes_on(view):
    page = view().page
    told = page.locator(".les-notice-bar [role=status]")
    expect(told).to_have_text("")
    push(page, "Go wrong")
    expect(told).to_have_text("Something went wrong here.")
    expect(told.locator("p")).to_be_visible()
    push(page, "Show two rows")
    expect(told).to_have_text("")
    expect(page.get_by_text("Pressed: fill").first).to_be_visible()


def test_each_answer_that_goes_wrong_is_spoken(view):
    page = view().page
    told = page.locator(".les-notice-bar [role=status]")
    push(page, "Go wrong")
    expect(told).to_have_text("Something went wrong here.")
    told.evaluate(
        "node => new MutationObserver(() => (window.changes ??= [])"
        ".push(node.textContent)).observe(node, { childList: true, subtree: true })"
    )
    push(page, "Go wrong")
    page.wait_for_function("() => window.changes?.length === 2")
    assert page.evaluate("window.changes") == ["", "Something went wrong here."]


# The checklist


def test_a_sign_is_found_by_a_synonym_and_ticked_by_keyboard(laptop):
    page = laptop.page
    search = page.get_by_label("Search signs")
    search.focus()
    page.keyboard.type("PRURITUS scr")
    expect(page.get_by_text("1 of 14 signs shown")).to_be_visible()
    press(page, "Tab", "Tab", "Space")
    expect(laptop.told).to_have_text("Signs: dryness, itching")
    expect(page.get_by_role("button", name="Remove Itching")).to_be_visible()
    search.press("Escape")
    expect(search).to_have_value("")
    expect(page.get_by_role("checkbox", name="Itching")).to_be_checked()


def test_accents_do_not_matter_to_the_search(laptop):
    search = laptop.page.get_by_label("Search signs")
    search.fill("deme prick")
    boxes = laptop.page.locator(".les-checklist").get_by_role("checkbox")
    expect(boxes).to_have_count(1)
    expect(boxes).to_have_accessible_name("Pain in sex")
    search.fill("")
    expect(boxes).to_have_count(14)


def test_a_search_without_a_result_says_so_and_can_be_cleared(laptop):
    page = laptop.page
    search = page.get_by_label("Search signs")
    search.fill("zzz")
    expect(page.get_by_text("No sign is called that.")).to_be_visible()
    page.get_by_role("button", name="Show all 14 signs").press("Enter")
    expect(search).to_be_focused()
    expect(search).to_have_value("")


def test_a_removed_sign_hands_the_focus_on(view):
    opened = view()
    page = opened.page
    page.get_by_role("checkbox", name="Fishy smell").check()
    page.get_by_role("button", name="Remove Dryness").press("Enter")
    expect(page.get_by_role("button", name="Remove Fishy smell")).to_be_focused()
    press(page, "Enter")
    expect(page.get_by_label("Search signs")).to_be_focused()
    expect(opened.told).to_have_text("Signs:")


def test_a_note_describes_its_sign(laptop):
    sores = laptop.page.get_by_role("checkbox", name="Genital sores")
    expect(sores).to_have_accessible_description("Nothing read links it with a cause.")


# Choices and search


def test_arrow_keys_move_between_radio_buttons(laptop):
    page = laptop.page
    page.get_by_role("radio", name="all of these signs").focus()
    press(page, "ArrowRight")
    expect(laptop.told).to_have_text("Mode: any")
    expect(page.get_by_role("radio", name="any of these signs")).to_be_focused()


def test_checkboxes_are_ticked_by_the_space_key(laptop):
    group = laptop.page.get_by_role("group", name="Kind of cause")
    group.get_by_role("checkbox", name="Hormones").press("Space")
    group.get_by_role("checkbox", name="Infection").press("Space")
    expect(laptop.told).to_have_text("Kinds: infection, hormones")


def test_a_list_is_chosen_from_by_keyboard(laptop):
    stage = laptop.page.get_by_role("combobox", name="Life stage")
    stage.focus()
    laptop.page.keyboard.type("Pre")
    press(laptop.page, "Tab")
    expect(laptop.told).to_have_text("Stage: p")


def test_fast_typing_arrives_whole(laptop):
    search = laptop.page.get_by_role("searchbox", name="Search words")
    expect(search).to_have_accessible_description("Looks in names and terms.")
    search.press_sequentially("thick white discharge", delay=60)
    expect(laptop.told).to_have_text("Search: thick white discharge")
    expect(search).to_have_value("thick white discharge")
    search.press("Escape")
    expect(laptop.told).to_have_text("Search:")


# Buttons


def test_a_disabled_button_keeps_its_place_and_does_nothing(laptop):
    page = laptop.page
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_have_attribute("aria-disabled", "true")
    undo.focus()
    press(page, "Enter", "Tab", "Tab", "Enter")
    expect(laptop.told).to_have_text("Pressed: all")


# The table


def test_the_table_has_headings_and_one_place_in_the_order_of_tabs(laptop):
    table = laptop.page.get_by_role("table", name="Causes and signs")
    assert table.locator("th[scope=col]").count() == 15
    assert table.locator("tbody th[scope=row]").count() == 5
    assert table.locator("th[scope=rowgroup]").all_inner_texts() == [
        "Infection",
        "Other",
    ]
    assert table.locator("button[tabindex='0']").count() == 1


HEADINGS = """cell => cell.headers.split(' ').filter(id => id)
    .map(id => document.getElementById(id).textContent)"""


def test_a_cell_names_the_headings_it_belongs_to(laptop):
    """`scope` alone does not tell where a heading stands over several columns."""
    table = laptop.page.get_by_role("table", name="Causes and signs")
    (row,) = table.locator("tbody tr", has_text="A small tear").all()
    group, cause, sign = row.locator("td").last.evaluate(HEADINGS)
    assert (group, sign) == ("Other", table.locator("th[scope=col]").last.inner_text())
    assert cause == row.locator("th").inner_text()
    plain = laptop.page.get_by_role("table", name="Two causes side by side")
    assert plain.locator("td").last.evaluate(HEADINGS) == []


def test_arrow_keys_move_and_enter_opens(view):
    opened = view()
    page = opened.page
    page.get_by_role("region", name="Causes and signs").focus()
    press(page, "Tab")
    assert focused(page) == "Thick white, lumpy discharge: typical"
    press(page, "ArrowRight", "ArrowRight", "ArrowRight")
    assert focused(page) == "Dryness: typical"
    press(page, "ArrowDown", "ArrowDown", "ArrowUp", "End")
    assert focused(page) == "Blood in urine: sometimes"
    press(page, "Control+Home", "ArrowRight", "Enter")
    expect(opened.told).to_have_text("Opened: cause-0, fishy-smell")
    cell = page.get_by_role("button", name="Fishy smell: sometimes").first
    expect(cell).to_be_focused()
    expect(cell).to_have_attribute("aria-current", "true")
    press(page, "Control+End")
    assert focused(page) == "Blood in urine: sometimes"
    press(page, "Space")
    expect(opened.told).to_have_text("Opened: cause-4, blood-in-urine")
    expect(cell).not_to_have_attribute("aria-current", "true")


def test_the_focus_survives_other_rows(view):
    page = view().page
    table = page.get_by_role("table", name="Causes and signs")
    row = table.get_by_role("row", name="Chlamydia")
    row.get_by_role("button").first.focus()
    name = focused(page)
    push(page, "Show two rows")
    expect(table.locator("tbody th[scope=row]")).to_have_count(2)
    expect(row.get_by_role("button", name=name)).to_be_focused()
    push(page, "Show all rows")
    expect(table.locator("tbody th[scope=row]")).to_have_count(5)
    expect(row.get_by_role("button", name=name)).to_be_focused()


def test_a_neighbour_takes_the_focus_of_a_cell_that_goes(view):
    page = view().page
    table = page.get_by_role("table", name="Causes and signs")
    table.get_by_role("row", name="A small tear").get_by_role("button").last.focus()
    push(page, "Show two rows")
    expect(table.locator("tbody th[scope=row]")).to_have_count(2)
    expect(table.get_by_role("button").last).to_be_focused()
    push(page, "Show no row")
    expect(page.get_by_text("Nothing to show.")).to_be_focused()


def test_a_row_is_opened_by_its_label(laptop):
    table = laptop.page.get_by_role("table", name="Two causes side by side")
    table.get_by_role("button", name="Polyp").press("Enter")
    expect(laptop.told).to_have_text("Row: b")


def test_the_place_of_the_table_scrolls_and_not_the_page(view):
    page = view(viewport={"width": 700, "height": 700}).page
    region = page.get_by_role("region", name="Causes and signs")
    assert region.evaluate("node => node.scrollWidth > node.clientWidth")
    region.get_by_role("button").first.focus()
    press(page, "End")
    first = region.locator("tbody th[scope=row]").first.bounding_box()
    last = page.evaluate("() => document.activeElement.getBoundingClientRect().left")
    assert last > first["x"] + first["width"]
    assert first["x"] >= 0


# What opens and closes


def test_a_part_opens_by_keyboard_and_its_widgets_work(view):
    opened = view()
    page = opened.page
    inside = page.get_by_role("searchbox", name="Search inside")
    expect(inside).to_be_hidden()
    page.locator("summary", has_text="How to read this chart").press("Enter")
    expect(opened.told).to_have_text("Part: True")
    expect(page.get_by_text("Each bar is a kind.")).to_be_visible()
    expect(page.get_by_text("plain words")).to_be_visible()
    inside.fill("bar")
    expect(opened.told).to_have_text("Inside: bar")
    wide = page.get_by_role("group", name=re.compile("^Scrolls sideways"))
    expect(wide).to_have_attribute("tabindex", "0")
    expect(wide.locator("svg.main-svg").first).to_be_visible(timeout=SLOW)


def test_a_sheet_is_open_on_wide_screens_and_folded_on_phones(laptop, phone):
    expect(laptop.page.get_by_role("button", name="Reset")).to_be_visible()
    expect(laptop.page.get_by_text("Filters", exact=True)).to_be_hidden()
    expect(phone.page.get_by_role("button", name="Reset")).to_be_hidden()
    phone.page.get_by_text("Filters", exact=True).tap()
    expect(phone.page.get_by_role("button", name="Reset")).to_be_visible()


# The address


def test_a_code_in_the_address_reaches_python(view):
    opened = view("#v=1&s=b2")
    expect(opened.told).to_have_text("Code: v=1&s=b2")
    opened.page.evaluate("location.hash = '#v=3'")
    expect(opened.told).to_have_text("Code: v=3")


def test_python_writes_the_code_and_takes_it_away(view):
    opened = view("?x=1")
    steps = opened.page.evaluate("history.length")
    push(opened.page, "Set the code")
    opened.page.wait_for_url("**/?x=1#v=2&s=a1")
    push(opened.page, "Clear the code")
    opened.page.wait_for_url("**/?x=1")
    assert opened.page.evaluate("history.length") == steps


def test_a_link_to_a_heading_leaves_the_view_and_its_code(view):
    opened = view("#explore")
    push(opened.page, "Set the code")
    opened.page.wait_for_url("**#explore&v=2&s=a1")
    opened.page.evaluate("location.hash = '#explore'")
    opened.page.wait_for_url("**#explore&v=2&s=a1")
    push(opened.page, "Clear the code")
    expect(opened.told).to_have_text("Code:")


def test_a_strange_code_is_left_alone(view):
    opened = view("#v=<script>alert(1)</script>")
    expect(opened.told).to_have_text("Nothing yet.")


# The chart


def bars(page, label):
    return page.get_by_role("img", name=label).locator(".point")


def test_charts_are_drawn_with_plotly_from_python(view):
    opened = view(viewport=TALL)
    page = opened.page
    drawn = bars(page, "Three bars, 1 to 3.")
    expect(drawn).to_have_count(3, timeout=SLOW)
    heights = [bar.bounding_box()["height"] for bar in drawn.all()]
    assert heights == sorted(heights, reverse=True), "the last change is not drawn"
    page.get_by_text("How to read this chart").click()
    expect(bars(page, "A wide chart.")).to_have_count(3, timeout=SLOW)
    assert page.locator("head script[src^='blob:']").count() == 1
    box = drawn.nth(1).bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(opened.told).to_have_text("Point: b B")
    push(page, "Change the chart twice")
    drawn = bars(page, "Three bars; the second is 5.")
    page.wait_for_function(
        "() => document.querySelector('.js-plotly-plot').data[0].y[1] === 5"
    )
    expect(drawn).to_have_count(3)
    first, second, _ = (bar.bounding_box()["height"] for bar in drawn.all())
    assert second > 4 * first


def test_a_finger_on_a_chart_scrolls_the_page(phone):
    page = phone.page
    page.get_by_role("img", name="Three bars, 1 to 3.").scroll_into_view_if_needed()
    expect(bars(page, "Three bars, 1 to 3.")).to_have_count(3, timeout=SLOW)
    actions = page.locator(".les-chart .drag").evaluate_all(
        "all => all.map(node => getComputedStyle(node).touchAction)"
    )
    assert set(actions) <= {"auto"}


# Phones


def test_the_table_is_a_list_on_a_phone(phone):
    page = phone.page
    expect(page.get_by_role("table")).to_have_count(0)
    summary = page.locator("summary", has_text="Cervical polyp")
    expect(summary).to_contain_text("11 signs")
    summary.tap()
    page.get_by_role("button", name="Peeing often: not stated").tap()
    expect(phone.told).to_have_text("Opened: cause-2, peeing-often")


def test_a_row_s_own_page_opens_from_the_list(phone):
    page = phone.page
    page.locator("summary", has_text="Polyp").last.tap()
    expect(page.get_by_text("Urgency: within days")).to_be_visible()
    page.get_by_role("button", name="Polyp").tap()
    expect(phone.told).to_have_text("Row: b")


def test_groups_are_folded_on_a_phone_and_open_for_a_search(phone):
    page = phone.page
    box = page.get_by_role("checkbox", name="Blood in urine")
    expect(box).to_be_hidden()
    page.get_by_label("Search signs").fill("urine")
    box.tap()
    expect(phone.told).to_have_text("Signs: dryness, blood-in-urine")
    page.get_by_label("Search signs").fill("")
    expect(box).to_be_hidden()
    expect(page.get_by_role("button", name="Remove Blood in urine")).to_be_visible()


def test_the_focus_stays_when_a_window_becomes_narrow(view):
    page = view().page
    table = page.get_by_role("table", name="Causes and signs")
    table.get_by_role("row", name="Chlamydia").get_by_role("button").first.focus()
    name = focused(page)
    page.set_viewport_size(PHONE)
    expect(table).to_have_count(0)
    assert focused(page).endswith(name)


# Every size and scheme

SMALL_TARGETS = """
() => [...document.querySelectorAll(
    ".les-control :is(button, select, summary, .les-option, input[type=search])")]
  .filter((node) => node.checkVisibility())
  .map((node) => [node.getBoundingClientRect(), node.textContent.trim()])
  .filter(([box]) => box.height < 43.9 || box.width < 43.9)
  .map(([box, text]) => `${text}: ${box.width} x ${box.height}`)
"""
SMALL_LETTERS = """
() => [...document.querySelectorAll(".les-control *:not(svg *, .widget-html *)")]
  .filter((node) => node.checkVisibility() && [...node.childNodes].some(
    (kid) => kid.nodeType === Node.TEXT_NODE && kid.data.trim()))
  .filter((node) => parseFloat(getComputedStyle(node).fontSize) < 16)
  .map((node) => node.textContent)
"""
TOO_WIDE = """
() => [...document.querySelectorAll(".les-control")]
  .filter((node) => node.getBoundingClientRect().right > innerWidth + 1
    || node.scrollWidth > node.clientWidth + 1)
  .map((node) => node.className)
"""


def test_nothing_is_too_wide_or_too_small(view):
    page = view().page
    page.get_by_text("How to read this chart").click()
    expect(page.get_by_text("Each bar is a kind.")).to_be_visible()
    for width in (320, 390, 700, 1366, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        expect(page.locator(".les-table > :not([hidden])").first).to_be_visible()
        assert page.evaluate(TOO_WIDE) == []
        assert page.evaluate(SMALL_TARGETS) == []
        assert page.evaluate(SMALL_LETTERS) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def axe_script():
    """Return the path of axe-core: LESSON_AXE, else what a test package brings."""
    pytest.importorskip("axe_playwright_python", reason="axe-core is missing")
    packed = files("axe_playwright_python") / "axe.min.js"
    return Path(os.environ.get("LESSON_AXE") or str(packed))


def axe(page):
    found = page.evaluate("axe.run({ include: ['.les-control'] })")["violations"]
    return [(rule["id"], rule["nodes"][0]["failureSummary"]) for rule in found]


@pytest.mark.parametrize(
    "look",
    [{}, {"viewport": PHONE}, {"forced_colors": "active"}],
    ids=["laptop", "phone", "forced colours"],
)
def test_axe_finds_nothing(view, look):
    page = view(**look).page
    for part in page.locator(".les-disclosure summary, .les-rows summary").all():
        if part.is_visible():
            part.click()
    page.get_by_label("Search signs").fill("e")
    page.get_by_role("checkbox", name="Fishy smell").check()
    expect(page.get_by_text("of 14 signs shown")).to_be_visible()
    page.get_by_role("img", name="Three bars, 1 to 3.").scroll_into_view_if_needed()
    expect(bars(page, "Three bars, 1 to 3.")).to_have_count(3, timeout=SLOW)
    page.add_script_tag(path=axe_script())
    assert axe(page) == []
    page.get_by_label("Search signs").fill("zzz")
    expect(page.get_by_text("No sign is called that.")).to_be_visible()
    push(page, "Show no row")
    expect(page.get_by_text("Nothing to show.")).to_be_visible()
    page.emulate_media(color_scheme="dark")
    assert axe(page) == []
