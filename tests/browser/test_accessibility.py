"""What automated checks and the keyboard alone can tell; no screen reader is tried."""

from __future__ import annotations

import re
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LAPTOP, PHONE
from tests.browser.lesson import ITCH, WHITE, go, ready, result, tab_to

pytestmark = pytest.mark.browser

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"

ROOMS = "#v=1&s=s16.s21&f=k22&x=s21&a=k22&b=k23"
"""Signs chosen, a claim and a card open, two causes compared."""


def findings(page) -> list[str]:
    """Return what axe finds, as rule and first place."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{rule['id']}: {rule['nodes'][0]['target']} ({len(rule['nodes'])})"
        for rule in found["violations"]
    ]


def see_all(page) -> None:
    """Scroll through the page, so that every chart is drawn."""
    for chart in page.locator(".les-chart").all():
        if chart.is_visible():
            chart.scroll_into_view_if_needed()
            expect(chart.locator(".main-svg").first).to_be_attached()


@pytest.fixture(scope="module", params=["laptop", "phone", "dark"])
def opened(request, shared_visit, lesson):
    options = {
        "laptop": {"viewport": LAPTOP},
        "phone": {"viewport": PHONE, "has_touch": True, "is_mobile": True},
        "dark": {"viewport": LAPTOP, "color_scheme": "dark"},
    }[request.param]
    page = ready(shared_visit(lesson + ROOMS, **options))
    expect(page.locator(".les-side.les-open")).to_be_visible()
    return page


def test_axe_finds_nothing_with_a_claim_open(opened):
    see_all(opened)
    assert findings(opened) == []


def test_axe_finds_nothing_with_every_part_unfolded(opened):
    opened.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert findings(opened) == []


def test_axe_finds_nothing_at_the_start(opened):
    again = opened.locator(".les-compare").get_by_role("button", name="Start again")
    again.click(force=True)
    expect(result(opened)).to_contain_text("No sign is chosen yet")
    assert findings(opened) == []


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
def test_the_page_never_scrolls_sideways(visit, lesson, width):
    page = ready(visit(lesson, viewport={"width": width, "height": 800}))
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_signs_claim_undo_and_compare_work_by_keyboard_alone(visit, lesson):
    page = ready(visit(lesson))
    go(page, "Explore")
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
    expect(result(page)).to_contain_text("thick white, lumpy discharge and itching")

    tab_to(page, "radio", "Chart")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("Table", exact=True)).to_be_checked()
    tab_to(page, "button", "thick white, lumpy discharge: common")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator(".les-claim")).to_contain_text("Itching is typical of thrush")

    tab_to(page, "combobox", "First cause")
    page.keyboard.type("Thrush")
    page.keyboard.press("Tab")
    page.keyboard.type("Bacterial")
    expect(page.locator(".les-compare [role=status]").first).to_contain_text(
        "The sign to ask about first: fishy smell"
    )
    go(page, "Explore")
    tab_to(page, "button", "Start again")
    page.keyboard.press("Enter")
    expect(result(page)).to_contain_text("No sign is chosen yet")


def test_focus_is_always_visible(visit, lesson):
    page = ready(visit(lesson))
    for _ in range(40):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            """() => {
                const own = getComputedStyle(document.activeElement);
                const around = document.activeElement.closest('label, .les-option');
                const outer = around && getComputedStyle(around);
                return [own, outer].some(
                    style => style && style.outlineStyle !== 'none'
                        && parseFloat(style.outlineWidth) >= 2
                );
            }"""
        )
        assert outline, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


def test_the_result_is_one_polite_live_region_and_charts_are_named(visit, lesson):
    page = ready(visit(lesson))
    expect(result(page)).to_have_attribute("aria-live", "polite")
    names = page.locator("[role=img]").evaluate_all(
        """images => images.map(image => {
            const by = image.getAttribute('aria-labelledby');
            const title = image.querySelector(':scope > title');
            return image.getAttribute('aria-label')
                ?? (by ? document.getElementById(by) : title)?.textContent ?? '';
        })"""
    )
    assert len(names) >= 2
    assert all(re.search(r"\w+ \w+", name) for name in names)
