"""Home and the rooms as views: one at a time, each with an address that lands."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, SLOW
from tests.browser.lesson import result
from tests.browser.waiting import TOP, at_rest, until

ROOMS = (
    "Help-first",
    "Explore",
    "Compare",
    "Numbers",
    "Normal-or-not",
    "Check-the-claims",
    "Words-and-sources",
)
TWO_SIGNS = "v=1&s=s16.s21"


@pytest.fixture
def seen(visit, lesson):
    """Open an address as a reader sees it, with one view in sight."""

    def opened(hash_: str = "", **options) -> Page:
        return visit(f"{lesson}{hash_}", views=True, **options)

    return opened


def in_sight(page: Page) -> list[str]:
    """Return the views that are shown."""
    return page.locator(".les-view:visible").evaluate_all(
        "all => [...new Set(all.map(one => one.dataset.view))]"
    )


def heading(page: Page):
    return page.locator(".les-view:visible :is(h1, h2)").first


def test_the_lesson_opens_at_home(seen):
    page = seen()
    assert in_sight(page) == ["Home"]
    expect(heading(page)).to_be_visible()


@pytest.mark.parametrize("room", ROOMS)
def test_an_address_opens_its_room_alone(seen, room):
    assert in_sight(seen(f"#{room}")) == [room]


def test_every_room_is_one_press_from_home_and_home_from_it(seen):
    page = seen()
    ways = page.locator(".les-tiles a")
    expect(ways).to_have_count(len(ROOMS))
    for at, room in enumerate(ROOMS):
        ways.nth(at).click()
        expect(page.locator(f".les-view[data-view={room}] h2")).to_be_focused()
        assert in_sight(page) == [room]
        page.get_by_role("navigation").get_by_role("link", name="Home").first.click()
        expect(page.locator(".les-view h1")).to_be_focused()


def test_back_and_forward_and_reload_restore_the_room(seen):
    page = seen("#Explore")
    page.get_by_role("link", name="Compare", exact=True).first.click()
    expect(page).to_have_url(re.compile("#Compare"))
    page.go_back()
    expect(page.locator("#Explore")).to_be_visible()
    page.go_forward()
    expect(page.locator("#Compare")).to_be_visible()
    page.reload()
    assert in_sight(page) == ["Compare"]


@pytest.mark.parametrize(
    "hash_",
    [
        f"#Explore&{TWO_SIGNS}",
        f"#{TWO_SIGNS}",
        f"#Explore&{TWO_SIGNS}&utm_source=mail",
        f"#Explore&{TWO_SIGNS}&fbclid=IwAR0_x-Y",
        f"#Explore&amp;{TWO_SIGNS.replace('&', '&amp;')}",
        f"#Explore&{TWO_SIGNS})",
        f"#Explore&{TWO_SIGNS}.",
        f"#%23Explore&{TWO_SIGNS}",
        f"#Explore%26{TWO_SIGNS.replace('=', '%3D').replace('&', '%26')}",
    ],
)
def test_a_link_lands_whatever_mail_and_chat_made_of_it(seen, hash_):
    page = seen(hash_)
    assert in_sight(page) == ["Explore"]
    expect(result(page)).to_contain_text("itching", timeout=SLOW)
    expect(page).to_have_url(re.compile(re.escape(f"#Explore&{TWO_SIGNS}") + "$"))
    expect(page.locator("[data-les-strange]")).to_be_hidden()


@pytest.mark.parametrize("hash_", ["#nowhere", "#Explore&s=?!", "#Explore&9", "#%"])
def test_a_link_that_is_not_understood_says_so(seen, hash_):
    page = seen(hash_)
    expect(page.locator("[data-les-strange]")).to_be_visible()
    expect(heading(page)).to_be_visible()


@pytest.mark.parametrize(
    ("code", "place"),
    [("te=0", "what-a-test-result-means"), ("es=0", "picture-a-risk")],
)
def test_an_old_address_of_a_setting_opens_its_lab(seen, code, place):
    page = seen(f"#v=1&{code}")
    expect(page.locator(f"#{place}")).to_be_visible()
    assert in_sight(page) == ["Numbers"]


def test_an_old_address_of_two_causes_opens_compare(seen):
    assert in_sight(seen("#v=1&a=k22&b=k23")) == ["Compare"]


def test_one_step_of_a_room_is_shown_and_the_bar_of_steps_says_which(seen):
    page = seen("#picture-a-risk")
    expect(page.locator("#picture-a-risk")).to_be_visible()
    expect(page.locator("#who-was-counted")).to_be_hidden()
    steps = page.locator(".les-view[data-view=Numbers] .les-steps a")
    expect(steps.nth(2)).to_have_attribute("aria-current", "page")
    steps.nth(0).click()
    expect(page.locator("#who-was-counted")).to_be_focused()
    expect(page.locator("#picture-a-risk")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 360, 390])
def test_a_phone_shows_every_step_of_a_room(seen, width):
    page = seen("#Home", viewport={"width": width, "height": 844})
    for room in ROOMS:
        page.evaluate("room => { location.hash = room }", room)
        expect(page.locator(f"#{room}")).to_be_focused()
        beyond = page.locator(".les-steps:visible a").evaluate_all(
            """all => all.filter((one) => {
                const {left, right} = one.getBoundingClientRect();
                return left < 0 || right > document.documentElement.clientWidth;
            }).map((one) => one.textContent)"""
        )
        assert beyond == [], room


def test_the_foot_leads_one_room_on_and_back(seen):
    page = seen("#Explore", viewport=PHONE)
    foot = page.locator(".les-foot")
    expect(foot).to_contain_text("2 of 7")
    foot.get_by_role("link", name="Compare").click()
    expect(foot).to_contain_text("3 of 7")
    foot.get_by_role("link", name="Explore").click()
    expect(page.locator("#Explore")).to_be_focused()


def test_a_clicker_steps_through_the_rooms_in_big_type_alone(seen):
    page = seen()
    page.keyboard.press("PageDown")
    assert in_sight(page) == ["Home"]
    page.keyboard.press("F8")
    for key, room in (
        ("PageDown", "Help-first"),
        ("ArrowRight", "Explore"),
        ("PageUp", "Help-first"),
    ):
        page.keyboard.press(key)
        expect(page.locator(f"#{room}")).to_be_focused()


def test_the_keys_of_a_clicker_can_be_switched_off(seen):
    page = seen()
    page.keyboard.press("F8")
    page.get_by_role("button", name="Display").click()
    page.get_by_label("clicker").uncheck()
    page.keyboard.press("Escape")
    page.locator("body").click(position={"x": 2, "y": 400})
    page.keyboard.press("PageDown")
    assert in_sight(page) == ["Home"]


def test_a_control_keeps_its_keys_in_big_type(seen):
    page = seen("#Words-and-sources")
    page.keyboard.press("F8")
    page.get_by_role("searchbox").filter(visible=True).first.focus()
    page.keyboard.press("ArrowRight")
    assert in_sight(page) == ["Words-and-sources"]


def test_a_clicker_goes_on_after_a_button_was_pressed(seen):
    page = seen("#Explore")
    page.keyboard.press("F8")
    page.locator(".les-filters").get_by_role("checkbox").first.check()
    page.keyboard.press("PageDown")
    expect(page.locator(".les-view[data-view=Compare]").first).to_be_visible()


def test_back_leads_home_after_a_choice_in_a_room(seen):
    page = seen()
    page.locator(".les-tiles").get_by_role("link", name="Explore").click()
    page.locator(".les-filters").get_by_role("checkbox").first.check()
    expect(page).to_have_url(re.compile("#Explore&v=1&s="))
    page.go_back()
    expect(page.locator(".les-tiles")).to_be_visible()
    assert in_sight(page) == ["Home"]


def test_back_leads_to_where_a_link_led_away(seen):
    page = seen("#Help-first", viewport=PHONE)
    link = page.get_by_role("link", name="All that is on this level").first
    page.get_by_label("A little").first.check()
    link.scroll_into_view_if_needed()
    at_rest(link, TOP)
    there = page.evaluate("scrollY")
    assert there > 0
    link.click()
    expect(page).to_have_url(re.compile("#level-"))
    page.go_back()
    until(page, "y => Math.abs(scrollY - y) < 100", there)


def test_all_rooms_on_one_page_is_one_switch(seen):
    page = seen("#Explore")
    page.get_by_role("button", name="Display").click()
    page.get_by_label("Show all rooms on one page").check()
    expect(page.locator("#Words-and-sources")).to_be_visible()
    assert len(in_sight(page)) == 1 + len(ROOMS)
    page.reload()
    assert len(in_sight(page)) == 1 + len(ROOMS)


def test_without_a_script_everything_is_there_in_order(visit, lesson):
    page = visit(lesson, views=True, java_script_enabled=False)
    names = page.locator("#lesson h2:visible").all_text_contents()
    assert [name.strip("¶ ").replace(" ", "-") for name in names] == list(ROOMS)


def test_the_title_and_the_tab_stay_neutral(seen):
    page = seen("#Check-the-claims")
    assert page.title() == "Health lesson"


def test_escape_closes_a_card_first_and_big_type_next(seen):
    page = seen("#Explore&v=1&f=k22")
    expect(page.locator(".les-result")).to_be_visible(timeout=SLOW)
    page.keyboard.press("F8")
    card = page.locator(".les-side article")
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(page.locator("html[data-les-size=presenter]")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator("html[data-les-size=presenter]")).to_have_count(0)


def test_dark_colours_hold_in_big_type(seen):
    page = seen("#Explore")
    page.keyboard.press("F8")
    page.get_by_role("button", name="Display").click()
    page.get_by_label("Dark").check()
    ground = "() => getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(0, 0, 0)"


@pytest.mark.parametrize("room", ["Home", *ROOMS])
def test_each_view_has_one_heading_of_level_one(visit, lesson, room):
    page = visit(f"{lesson}#{room}", views=True)
    expect(page.locator(f".les-view[data-view={room}]").first).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
