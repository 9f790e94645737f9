"""The whole page in a language that nobody speaks: nothing stays English, nothing cut.

See `tests/pseudo.py`. A word of that language has an accent on each of its vowels, so
a word with a plain one stands in code, or is kept on purpose: see `KEPT`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

import pytest
from playwright.sync_api import Page, expect

from spotting.matching.sentences import upper_first
from spotting.paths import LANGUAGE_VARIABLE, TEXTS_VARIABLE
from spotting.tables import load_tables
from tests import pseudo
from tests.browser.conftest import LAPTOP, SLOW, serving
from tests.browser.lesson import ready
from tests.browser.states import OPENED, open_all
from tests.browser.test_reflow import CUT, SIDEWAYS
from tests.world import SERVE

pytestmark = [pytest.mark.browser, pytest.mark.shipped]

NARROW = {"width": 320, "height": 800}
VIEWPORTS = {"laptop": LAPTOP, "narrow": NARROW}
ADDRESSES = {"start": "", "opened": OPENED}

KEPT = {
    "sources": ("id", "title", "authors", "year", "address", "read_at"),
    "studies": ("authors",),
    "local_help": ("name", "phone", "web"),
    "symptoms": ("hpo_id", "hpo_label"),
    "estimates": ("locator", "published_as"),
    "study_findings": ("locator",),
    "tests": ("locator",),
    "causes": ("evidence",),
    "claims": ("article",),
    "help_cases": ("id",),
}
"""What stands in every language: names, titles and places of sources, services, terms
of an ontology that has no other language, grades and letters of articles."""

CODES = (
    r"[AB]\d+",  # a claim's letter and number
    r"(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?",  # an address, and a file to download
    r"https?://\S+",
)

NAMES = (
    # The page's own name in its data, and licences, which are names.
    "CC BY 4.0",
    "MIT",
    "Wilson",
    "English",  # the name of a language is in that language
    "Python",
    "CSV",
)

READ = """() => {
    const found = [];
    const rooms = [...document.querySelectorAll('h2')];
    const room = node => rooms.findLast(h =>
        h === node || h.contains(node) ||
        h.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
    const place = box => {
        const own = box.closest('[class*="les-"]');
        const inside = box.closest('#lesson, main');
        const before = inside && room(box);
        return `${before ? before.id : 'frame'}: ` +
            (own ? own.getAttribute('class').split(' ').find(c => c.startsWith('les-'))
                 : box.tagName.toLowerCase());
    };
    const told = (box, kind, words) =>
        words && words.trim() && found.push([place(box), kind, words.trim()]);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const box = walker.currentNode.parentElement;
        if (box.closest('script, style, template, noscript')) continue;
        const shown = box.closest('select') || box;
        if (shown.checkVisibility({checkVisibilityCSS: true}))
            told(box, 'text', walker.currentNode.data);
    }
    const names = ['aria-label', 'title', 'alt', 'placeholder', 'aria-valuetext',
        'aria-roledescription', 'aria-description'];
    for (const box of document.querySelectorAll('body *'))
        for (const name of names) told(box, name, box.getAttribute(name));
    found.push(['frame: title', 'title', document.title]);
    return found;
}"""
"""All that is read or heard: where it stands, what it is, and its words."""

OVER = """() => [...document.querySelectorAll('body *')].filter(box => {
    const {clientWidth, scrollWidth} = box;
    const style = getComputedStyle(box);
    if (box.closest('svg') || !box.checkVisibility()) return false;
    if (style.display === 'inline') return false;
    for (let around = box; around; around = around.parentElement) {
        if (around.matches('.les-scroll')) return false;
        if (around.clientWidth <= 1 && style.display !== 'contents') return false;
    }
    return scrollWidth > clientWidth + 2;
}).map(box => box.outerHTML.slice(0, 160))"""
"""What is wider than its place, and neither scrolls on purpose nor is scrolled.

What is one pixel wide is heard only; lines drawn around a tree's branches stand out by
two.
"""

SHORT = re.compile(r"[,;(]")
"""Where the short form of who wrote a source ends."""

CUT_NAME = re.compile(r"(?:(?<=\): )|^)([^⟦⟧]+) …")
"""A name that is cut short: alone, or in a list of what a table has."""

PLAIN = re.compile(r"[^\W\d_]*[aeiouyAEIOUY][^\W\d_]*")


@pytest.fixture(scope="module")
def language(tmp_path_factory):
    """Return the address of the shipped lesson in the language."""
    texts = pseudo.build(tmp_path_factory.mktemp("texts"))
    spoken = {LANGUAGE_VARIABLE: pseudo.CODE, TEXTS_VARIABLE: str(texts)}
    with serving(tmp_path_factory.mktemp("pseudo"), *SERVE, **spoken) as url:
        yield url


@pytest.fixture(
    scope="module", params=[(v, a) for v in VIEWPORTS for a in ADDRESSES], ids="-".join
)
def page(request, shared_visit, language) -> Page:
    """Return the whole page, with every fold open and every chart drawn."""
    viewport, address = request.param
    url = language + ADDRESSES[address]
    page = ready(shared_visit(url, viewport=VIEWPORTS[viewport]))
    expect(page.locator(".les-waiting")).to_have_count(0, timeout=SLOW)
    open_all(page)
    return page


@cache
def kept() -> re.Pattern[str]:
    """Return what may stand as it is in any language."""
    tables = load_tables()
    cells = {
        said
        for table, columns in KEPT.items()
        for column in columns
        for cell in tables[table][column]
        for said in _as_shown(str(cell))
    }
    found = sorted({*cells, *NAMES} - {""}, key=len, reverse=True)
    names = "|".join(map(re.escape, found))
    # Names first: some of them start like an address.
    return re.compile(rf"(?<!\w)(?:{names}|{'|'.join(CODES)})(?!\w)")


def _as_shown(cell: str) -> set[str]:
    """Return the forms in which a cell is shown: whole, a part, or begun anew."""
    whole = {cell, *cell.split(" ; "), SHORT.split(cell)[0].strip()}
    return whole | {upper_first(one) for one in whole}


def english(read: list[tuple[str, str, str]]) -> dict[str, list[str]]:
    """Return what has an English word in it, by its place."""
    found: dict[str, list[str]] = defaultdict(list)
    for place, kind, words in read:
        if plain(words):
            told = f"{kind}: {words[:120]}"
            if told not in found[place]:
                found[place].append(told)
    return found


@cache  # four pages say much the same
def plain(words: str) -> bool:
    """Return whether English is left once names, titles and codes are taken out."""
    left = kept().sub("", CUT_NAME.sub(_unless_it_begins_a_name, words))
    return bool(PLAIN.search(left))


def _unless_it_begins_a_name(cut: re.Match[str]) -> str:
    begins = any(name.startswith(cut[1].strip()) for name in long_names())
    return "" if begins else cut.group()


@cache
def long_names() -> tuple[str, ...]:
    """Return what is shown cut short where its place is narrow."""
    tables = load_tables()
    return (*tables.sources["title"], *tables.local_help["name"])


def listed(found: dict[str, list[str]]) -> str:
    """Return what was found as lines, grouped by place."""
    return "\n".join(
        line
        for place in sorted(found)
        for line in (place, *map("    {}".format, found[place]))
    )


def test_nothing_that_is_read_stays_english(page):
    found = english(page.evaluate(READ))
    assert not found, listed(found)


def test_nothing_is_cut(page):
    assert page.evaluate(SIDEWAYS) == 0
    assert page.evaluate(CUT) == []
    assert page.evaluate(OVER) == []


def test_a_word_of_the_language_is_known_from_an_english_one():
    read = [("a", "text", pseudo.bracketed("Book a visit")), ("b", "text", "of 3")]
    assert [*english(read)] == ["b"]
