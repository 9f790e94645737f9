"""What a screen reader is given of each room, kept as text in `snapshots/`.

A wanted change is written anew by
`LESSON_RENEW=yes python -m pytest tests/browser/test_snapshots.py`;
read the difference before it is committed.
"""

from __future__ import annotations

import os
import re
from difflib import unified_diff
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import SLOW
from tests.browser.lesson import ready
from tests.browser.states import see_charts

pytestmark = pytest.mark.browser

FOLDER = Path(__file__).parent / "snapshots"
ROOMS = (
    "title",
    "help-first-room",
    "explore-room",
    "compare-room",
    "numbers-room",
    "normal-room",
    "claims-room",
    "words-room",
)
PLACES = {"header": "header", **{room: f'[id="cell-id={room}"]' for room in ROOMS}}


@pytest.fixture(scope="module")
def shared_page(shared_visit, lesson):
    page = ready(shared_visit(lesson))
    expect(page.locator(".les-waiting")).to_have_count(0, timeout=SLOW)
    see_charts(page)
    return page


def told(room: Locator) -> str:
    """Return the room's accessibility tree, without the versions of files."""
    return re.sub(r"\?v=[0-9a-f]+", "", room.aria_snapshot()) + "\n"


@pytest.mark.parametrize("place", PLACES)
def test_a_room_is_told_as_it_was(shared_page, place):
    kept = FOLDER / f"{place}.yml"
    now = told(shared_page.locator(PLACES[place]))
    if os.environ.get("LESSON_RENEW"):
        kept.write_text(now, encoding="utf-8")
    before = kept.read_text(encoding="utf-8")
    lines = before.splitlines(), now.splitlines()
    difference = "\n".join(unified_diff(*lines, kept.name, "now", lineterm=""))
    assert not difference, f"{difference}\n\nWanted? {__doc__}"


def test_no_snapshot_is_left_of_a_room_that_is_gone():
    assert {file.stem for file in FOLDER.glob("*.yml")} == set(PLACES)
