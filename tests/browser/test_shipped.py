"""The shipped lesson in a browser: it opens, whole and alone, whatever its rows say."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from spotting.paths import notebook
from spotting.tables import load_tables
from tests.browser.axe import findings
from tests.browser.conftest import SLOW, serving
from tests.browser.lesson import choose, ready, result
from tests.browser.states import see_charts
from tests.world import SERVE

pytestmark = [pytest.mark.browser, pytest.mark.shipped]


@pytest.fixture(scope="module")
def shipped(tmp_path_factory, shared_visit):
    """Return the shipped lesson, as `make run` opens it, with all of its charts."""
    with serving(tmp_path_factory.mktemp("shipped"), *SERVE) as url:
        page = ready(shared_visit(url))
        expect(page.locator(".les-waiting")).to_have_count(0, timeout=SLOW)
        see_charts(page)
        yield page


def headings() -> list[str]:
    text = notebook().read_text(encoding="utf-8")
    return re.findall(r'"## ([^"\\]+)', text)


def test_each_room_has_its_heading(shipped):
    assert shipped.get_by_role("heading", level=2).all_inner_texts() == headings()


def test_a_choice_is_answered(shipped):
    signs = (
        load_tables().checked("symptoms").query("role == 'sign' and linked == 'yes'")
    )
    before = result(shipped).inner_text()
    choose(shipped, signs["label"].iloc[0])
    expect(result(shipped)).not_to_have_text(before)


def test_nothing_goes_wrong_and_nobody_outside_is_asked(shipped):
    assert (shipped.faults, shipped.outside) == ([], [])
    expect(shipped.locator("main")).not_to_contain_text("could not be shown")


def test_axe_finds_nothing(shipped):
    assert findings(shipped) == []
