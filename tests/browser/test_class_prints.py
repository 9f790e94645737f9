"""The sheets in a real browser: on paper, on a phone, and the letter under a hand."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from spotting.lesson.prints import html_of, sheet_names
from tests import pseudo
from tests.browser.axe import findings

pytestmark = pytest.mark.browser

PUBLIC = "https://lesson.example.org/"
PAGES = {"plan": 2}
MADE = """
from pathlib import Path
import sys
from spotting.lesson.prints import html_of, pdf_of, sheet_names
from spotting.tables import load_tables
tables, folder = load_tables(), Path(sys.argv[1])
for name in sheet_names():
    html = html_of(name, tables, "England", "https://lesson.example.org/")
    pdf = pdf_of(name, tables, "England", "https://lesson.example.org/")
    (folder / f"{name}.html").write_text(html, encoding="utf-8")
    (folder / f"{name}.pdf").write_bytes(pdf)
"""


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


@pytest.fixture
def page(browser):
    context = browser.new_context(offline=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", list(sheet_names()))
def test_a_page_prints_on_its_sheets(name, page, tables):
    page.set_content(html_of(name, tables, "Scotland", PUBLIC))
    printed = page.pdf(prefer_css_page_size=True)
    assert pages(printed) == PAGES.get(name, 1)


@pytest.mark.parametrize("name", list(sheet_names()))
def test_a_phone_shows_a_sheet_without_scrolling_sideways(name, page, tables):
    page.set_viewport_size({"width": 320, "height": 600})
    page.set_content(html_of(name, tables, "Scotland", PUBLIC))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert findings(page) == []


def test_what_is_typed_into_the_letter_is_printed_without_frames(page, tables):
    page.set_content(html_of("letter", tables, ""))
    page.locator(".gap").first.select_text()
    page.keyboard.type("The school by the river")
    page.emulate_media(media="print")
    assert page.get_by_text("The school by the river").is_visible()
    assert not page.get_by_text("Press into the text").is_visible()


def test_grounds_of_the_cards_are_printed_and_nothing_has_a_colour(page, tables):
    page.set_content(html_of("handout", tables, "Scotland", PUBLIC))
    page.emulate_media(media="print")
    colours = page.evaluate(
        """() => [...document.querySelectorAll('body *')].flatMap(one => {
            const style = getComputedStyle(one)
            return [style.color, style.backgroundColor, style.borderTopColor]
        })"""
    )
    for colour in set(colours):
        red, green, blue, *_ = re.findall(r"[\d.]+", colour)
        assert red == green == blue, colour
    exact = "getComputedStyle(document.body).printColorAdjust"
    assert page.evaluate(exact) == "exact"


@pytest.mark.shipped
def test_a_longer_language_fits_too(page, tmp_path):
    texts = pseudo.build(tmp_path / "texts")
    speaks = {"LESSON_LANGUAGE": pseudo.CODE, "LESSON_TEXTS": str(texts)}
    made = [sys.executable, "-c", MADE, str(tmp_path)]
    subprocess.run(made, env={**os.environ, **speaks}, check=True)
    counted = {}
    for name in sheet_names():
        page.set_content((tmp_path / f"{name}.html").read_text(encoding="utf-8"))
        printed = page.pdf(prefer_css_page_size=True)
        counted[name] = (pages(printed), pages((tmp_path / f"{name}.pdf").read_bytes()))
    wanted = {name: PAGES.get(name, 1) for name in sheet_names()}
    assert counted == {name: (n, n) for name, n in wanted.items()}
