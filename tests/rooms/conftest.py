"""One page with all its rooms, put back to its start before each test."""

from __future__ import annotations

import pytest

from spotting.choices.view import View
from spotting.page import Page


@pytest.fixture(scope="module")
def built(tables) -> Page:
    page = Page(tables)
    page.explore()
    assert page._compare
    return page


@pytest.fixture
def page(built) -> Page:
    selection = built.selection
    selection.show(View())
    selection._past.clear()
    selection.set_trait("can_undo", False)
    return built


@pytest.fixture
def selection(page):
    return page.selection


@pytest.fixture
def explore(page):
    return page._explore


@pytest.fixture
def compare(page):
    return page._compare
