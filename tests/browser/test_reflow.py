"""The page under strain: narrow, enlarged, touched, late, without motion."""

from __future__ import annotations

import re
import urllib.request

import pytest
from playwright.sync_api import CDPSession, Locator, expect

from spotting.paths import PACKAGE
from tests.browser.conftest import LAPTOP, PHONE, SLOW
from tests.browser.lesson import ready
from tests.browser.states import DEVICES, OPENED, TOUCH, unfold
from tests.browser.waiting import soon, until

pytestmark = pytest.mark.browser

WIDTHS = [320, 390, 768, 1280, 1920]

SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"

CUT = """() => [...document.querySelectorAll('#lesson *, header *')].filter(box => {
    const {clientWidth, clientHeight, scrollWidth, scrollHeight} = box;
    if (!/hidden|clip/.test(getComputedStyle(box).overflow)) return false;
    if (clientWidth <= 1 || box.closest('svg')) return false;  // heard only
    if (!box.checkVisibility() || !box.textContent.trim()) return false;
    return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
}).map(box => box.outerHTML.slice(0, 200))"""
"""What hides a part of its own words."""

MOVING = """() => [...document.querySelectorAll('*')].flatMap(node =>
    ['', '::before', '::after'].map(part => [node, getComputedStyle(node, part)])
).filter(([, style]) => style.scrollBehavior === 'smooth' ||
    [style.transitionDuration, style.animationDuration].some(
        times => times.split(',').some(time => parseFloat(time) > 0.001)
    )
).map(([node]) => node.outerHTML.slice(0, 200))"""
"""What would move, were it told to."""

SPACING = """* {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
} p { margin-bottom: 2em !important; }"""
"""The reader's own spacing of WCAG 1.4.12."""


SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => window.shifts.push(
    ...list.getEntries().filter(shift => !shift.hadRecentInput)
)).observe({type: 'layout-shift', buffered: true});
"""


@pytest.fixture(scope="module")
def shared_page(shared_visit, lesson):
    return ready(shared_visit(lesson + OPENED))


@pytest.fixture
def page(shared_page):
    yield shared_page
    shared_page.evaluate("document.documentElement.style.fontSize = ''")
    shared_page.set_viewport_size(LAPTOP)


@pytest.mark.parametrize("unfolded", [False, True], ids=["closed", "open"])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_never_scrolls_sideways(page, width, unfolded):
    page.set_viewport_size({"width": width, "height": 800})
    if unfolded:
        unfold(page)
    assert page.evaluate(SIDEWAYS) == 0


@pytest.mark.parametrize("width", [LAPTOP["width"], PHONE["width"]])
def test_text_of_twice_the_size_is_neither_cut_nor_scrolled_sideways(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    unfold(page)
    assert page.evaluate(SIDEWAYS) == 0
    assert page.evaluate(CUT) == []


def test_a_readers_own_spacing_cuts_nothing(visit, lesson):
    page = ready(visit(lesson, viewport=PHONE))
    unfold(page)
    page.evaluate(
        """css => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            document.adoptedStyleSheets.push(sheet);
        }""",
        SPACING,
    )
    assert page.evaluate(SIDEWAYS) == 0
    assert page.evaluate(CUT) == []


def test_nothing_moves_for_readers_who_want_less_motion(visit, lesson):
    page = ready(visit(lesson, reduced_motion="reduce"))
    unfold(page)
    assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("room", ["", "#Explore", "#Numbers", "#Check-the-claims"])
def test_nothing_jumps_when_widgets_arrive_late(browser, lesson, device, room):
    """The widgets' state is held back until the text has been painted."""
    with browser.new_context(**DEVICES[device]) as context:
        page, held = context.new_page(), []
        page.add_init_script(SHIFTS)
        page.route("**/lesson/state/*", lambda route: held.append(route))
        page.goto(lesson + room)
        until(page, "() => performance.getEntriesByType('paint').length > 0")
        expect(page.locator(".les-waiting").last).to_be_attached()
        assert soon(page, lambda: bool(held), True)
        for route in held:
            route.continue_()
        expect(page.locator(".les-waiting")).to_have_count(0, timeout=SLOW)
        assert page.evaluate("shifts.reduce((sum, one) => sum + one.value, 0)") < 0.1
        if room:  # its heading may be there for those alone who do not see the bar
            top = page.locator(room).bounding_box()["y"]
            assert 0 <= top < page.viewport_size["height"]


def test_every_place_is_kept_free(lesson):
    sheet = (PACKAGE / "styles" / "places.css").read_text(encoding="utf-8")
    with urllib.request.urlopen(lesson) as answer:
        page = answer.read().decode()
    places = set(re.findall(r'data-place="([^"]+)"', page))
    kept = set(re.findall(r'data-place="([^"]+)"', sheet))
    assert kept == {place for place in places if not place.startswith("start")}


def test_a_finger_on_a_chart_scrolls_the_page(visit, lesson):
    page = ready(visit(lesson, **TOUCH))
    finger = page.context.new_cdp_session(page)
    expect(page.locator(".les-waiting")).to_have_count(0, timeout=SLOW)
    charts = page.locator(".les-chart:visible")
    assert charts.count() >= 4
    for chart in charts.all():
        chart.evaluate("chart => chart.scrollIntoView({block: 'center'})")
        expect(chart.locator(".main-svg").first).to_be_attached()
        before = page.evaluate("scrollY")
        drag_up(finger, chart)
        until(page, "before => scrollY > before + 100", before)


def drag_up(finger: CDPSession, chart: Locator) -> None:
    """Put a finger on the middle of a chart and draw it up."""
    box = chart.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    for kind, way in [("touchStart", 0), *(("touchMove", n * 12) for n in range(21))]:
        at = {"type": kind, "touchPoints": [{"x": x, "y": y - way}]}
        finger.send("Input.dispatchTouchEvent", at)
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
