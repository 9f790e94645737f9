"""What the page is and is not."""

from __future__ import annotations

from small import words_of

from spotting.rooms.about import about


def test_it_says_what_the_lesson_is_and_is_not(tables):
    words = words_of(about(tables))
    assert "education, not diagnosis" in words
    assert "No clinician has approved it yet." in words
    assert "is not stored there" in words


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
