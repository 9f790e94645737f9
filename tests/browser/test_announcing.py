"""Every change of a result is spoken once: what live regions say after one action."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SLOW
from tests.browser.lesson import ready
from tests.browser.waiting import until

pytestmark = pytest.mark.browser

LISTEN = """() => {
    const LIVE = '[role=status], [role=alert], [aria-live]';
    const said = node => node.checkVisibility() ? node.textContent.trim() : '';
    const speaks = node => (node.getAttribute('aria-live') ?? 'polite') !== 'off';
    const before = new Map();
    window.spoken = [];
    const regions = () => document.querySelectorAll(LIVE);
    for (const region of regions()) before.set(region, said(region));
    new MutationObserver(() => {
        window.changed = performance.now();
        for (const region of regions()) {
            const words = said(region);
            const fresh = words && words !== before.get(region);
            if (fresh && speaks(region)) spoken.push(words);
            before.set(region, words);
        }
    }).observe(document.body, {
        childList: true, characterData: true, attributes: true, subtree: true,
    });
}"""
"""What is new in a live region is spoken; attributes count, as `hidden` may go."""

QUIET = "() => spoken.length > 0 && performance.now() - changed > 1500"

FIND = "Search words, causes, signs and sources in your own words"
ACTIONS = {
    "Help first: a country": lambda page: choose(page, "Which country?", "Scotland"),
    "Help first: a situation": lambda page: tick(page, ".les-help-check", 0),
    "Help first: ticks cleared": lambda page: press(page, "Clear all ticks"),
    "Explore: a sign": lambda page: tick(page, ".les-filters", 1),
    "Explore: a second sign": lambda page: tick(page, ".les-filters", 4),
    "Explore: all of the signs": lambda page: pick(page, "all signs"),
    "Explore: words searched": lambda page: search(page, "Search words", "pill"),
    "Explore: undone": lambda page: press(page, "Undo"),
    "Explore: at the start": lambda page: press(page, "Start again"),
    "Compare: two causes": lambda page: choose(page, "First cause", "Thrush"),
    "Numbers: what was counted": lambda page: pick(page, "How often bleeding after"),
    "Numbers: what studies found": lambda page: next_of(page, "What the studies found"),
    "Numbers: where": lambda page: next_of(page, "Where"),
    "Numbers: another number": lambda page: next_of(page, "Choose a number"),
    "Numbers: out of how many": lambda page: pick(page, "1,000"),
    "Numbers: another test": lambda page: next_of(page, "Test"),
    "Numbers: the slider": lambda page: page.get_by_role("slider").press("ArrowRight"),
    "Normal or not: a cycle": lambda page: pick(page, "In pregnancy"),
    "Normal or not: an answer": lambda page: pick(page, "It keeps happening"),
    "Claims: an article": lambda page: next_of(page, "Article"),
    "Claims: the next one": lambda page: press(page, "Next claim"),
    "Claims: a guess": lambda page: press(page, "◐ Partly"),
    "Words: searched": lambda page: search(page, FIND, "magnifier"),
}


def choose(page: Page, label: str, option: str) -> None:
    """Choose the option of a list that begins with these words."""
    box = page.get_by_label(label, exact=True)
    words = box.locator("option").all_text_contents()
    box.select_option(label=next(one for one in words if one.startswith(option)))


def next_of(page: Page, label: str) -> None:
    """Choose the option after the one that is chosen."""
    box = page.get_by_label(label, exact=True)
    box.select_option(index=box.evaluate("box => box.selectedIndex") + 1)


def pick(page: Page, label: str) -> None:
    page.get_by_role("radio", name=label).first.check()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def search(page: Page, label: str, words: str) -> None:
    page.get_by_label(label, exact=True).first.fill(words)


def tick(page: Page, place: str, number: int) -> None:
    """Tick a line of a list of signs, its group opened before."""
    lines = page.locator(f"{place} .les-checklist").first.get_by_role("checkbox")
    lines.nth(number).check()


@pytest.fixture(scope="module")
def shared_page(shared_visit, lesson):
    page = ready(shared_visit(lesson))
    expect(page.locator(".les-waiting")).to_have_count(0, timeout=SLOW)
    for group in page.locator(
        ":is(.les-checklist, .les-filters, .les-behind) summary"
    ).all():
        group.evaluate("summary => { summary.parentElement.open = true; }")
    page.evaluate(LISTEN)
    return page


@pytest.mark.parametrize("action", ACTIONS.values(), ids=ACTIONS)
def test_an_action_is_answered_by_one_announcement(shared_page, action):
    shared_page.evaluate("spoken.length = 0")
    action(shared_page)
    until(shared_page, QUIET)
    assert len(shared_page.evaluate("spoken")) == 1, shared_page.evaluate("spoken")
