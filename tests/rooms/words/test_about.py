"""What the page is and is not."""

from __future__ import annotations

import re

from small import words_of

from spotting.paths import PACKAGE
from spotting.rooms.words.about import about

STORE = (PACKAGE.parent / "frontend/src/first/store.ts").read_text(encoding="utf-8")


def test_it_says_what_the_lesson_is_and_is_not(tables):
    words = words_of(about(tables))
    assert "education, not diagnosis" in words
    assert "No clinician has approved it yet." in words


def test_it_counts_the_tables(tables):
    words = words_of(about(tables))
    assert f"{len(tables.causes)} causes, {len(tables.symptoms)} signs" in words
    assert f"{len(tables.cause_symptoms)} links between them" in words
    assert (
        f"Last checked against the sources: {max(tables.sources['date_checked'])}"
        in (words)
    )


def test_it_names_both_licences(tables):
    words = words_of(about(tables))
    assert "CC BY 4.0" in words
    assert "MIT" in words


def test_it_says_what_stays_private_and_how_to_check(tables):
    words = words_of(about(tables))
    assert "is not stored there" in words
    assert "sets no cookie" in words
    assert "Content-Security-Policy" in words


def test_it_names_what_a_tab_keeps(tables):
    kept = re.findall(r'"(\w+)"', re.search(r"type Kept = (.+);", STORE).group(1))
    assert len(kept) == 3
    assert "This tab keeps three small things" in words_of(about(tables))


def test_it_says_what_leaving_does_not_do(tables):
    words = words_of(about(tables))
    assert "Leaving does not clear your browser's history" in words
    assert "--no-quick-exit" in words
