"""What the tests' Chromium is started with."""

from __future__ import annotations

import psutil
import pytest

pytestmark = pytest.mark.browser

FEATURES = "--disable-features="


def without() -> list[list[set[str]]]:
    """Return the lists of features that each browser of this process goes without."""
    every = psutil.Process().children(recursive=True)
    starts = [one.cmdline() for one in every]
    lists = [
        [
            set(part.removeprefix(FEATURES).split(","))
            for part in start
            if FEATURES in part
        ]
        for start in starts
        if "--remote-debugging-pipe" in start
    ]
    return [found for found in lists if found]


def test_what_playwright_switches_off_stays_off(browser):
    """Of two lists Chromium takes the last: ours has to hold Playwright's as well."""
    assert without()
    for lists in without():
        assert set().union(*lists) == lists[-1]
