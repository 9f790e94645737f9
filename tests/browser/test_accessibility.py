"""What automated checks can tell of the page; no screen reader is tried."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import findings
from tests.browser.states import COLOURS, DEVICES, MORE, OPENED, State, open_all, unfold

pytestmark = pytest.mark.browser

NAMES = """images => images.map(image => {
    const by = image.getAttribute('aria-labelledby');
    const title = image.querySelector(':scope > title');
    return image.getAttribute('aria-label')
        ?? (by ? document.getElementById(by) : title)?.textContent ?? '';
})"""

SMALL = """least => [...document.querySelectorAll(
    'a[href], button, summary, select, input, textarea, [tabindex="0"]'
)].filter(target => {
    const whole = target.closest('label, .les-option') ?? target;
    const box = whole.getBoundingClientRect();
    const shown = target.checkVisibility({visibilityProperty: true}) && box.width > 1;
    return shown && !(box.width >= least && box.height >= least);
}).filter(target => {
    const line = getComputedStyle(target).display.startsWith('inline');
    const text = target.matches('a, .les-term-button');
    return !(line && text && target.closest('p, li, td, dd, dt, h3, h4'));
}).map(target => target.outerHTML.slice(0, 160))"""
"""Targets below a size that are no words in a line of text."""


TWO_FRAMES = """() => new Promise(done =>
    requestAnimationFrame(() => requestAnimationFrame(done)))"""


@pytest.fixture(scope="module", params=DEVICES)
def closed(request, shared_visit, lesson):
    return State("closed", request.param).reach(shared_visit, lesson)


@pytest.fixture(scope="module", params=DEVICES)
def opened(request, shared_visit, lesson):
    state = State("opened", request.param, address=OPENED, actions=(open_all,))
    return state.reach(shared_visit, lesson)


def coloured(page, colours: str):
    """Show a page in other colours, once they are painted."""
    plain = {"color_scheme": "light", "forced_colors": "none"}
    page.emulate_media(**{**plain, **COLOURS[colours]})
    page.evaluate(TWO_FRAMES)
    return page


@pytest.mark.parametrize("colours", COLOURS)
def test_axe_finds_nothing_on_the_closed_page(closed, colours):
    assert findings(coloured(closed, colours), targets=True) == []


@pytest.mark.parametrize("colours", COLOURS)
def test_axe_finds_nothing_on_the_opened_page(opened, colours):
    assert findings(coloured(opened, colours), targets=True) == []


@pytest.mark.parametrize("state", MORE, ids=lambda state: state.name)
def test_axe_finds_nothing_in_what_a_reader_brings_up(visit, lesson, state):
    assert findings(state.reach(visit, lesson)) == []


def test_every_target_outside_a_line_of_text_has_44_pixels(opened):
    assert opened.evaluate(SMALL, 44) == []


def test_no_image_is_without_a_name(opened):
    names = opened.locator("[role=img]").evaluate_all(NAMES)
    assert len(names) >= 2
    assert all(re.search(r"\w+ \w+", name) for name in names)


def test_every_chart_has_a_sentence_and_a_table(opened):
    """A chart's part of the page holds words before it and a table with the same."""
    charts = opened.locator(".les-chart").all()
    assert len(charts) >= 5
    for chart in charts:
        part = chart.locator("xpath=ancestor::*[.//table][1]")
        expect(part.locator("table").first).to_be_attached()
        sentences = " ".join(part.locator("p").all_text_contents())
        assert re.search(r"\w+ \w+ \w+", sentences)


def test_no_fold_is_without_words(closed):
    unfold(closed)
    summaries = closed.locator("summary").all_inner_texts()
    assert len(summaries) > 100
