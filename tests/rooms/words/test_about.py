"""What the page is and is not, and what waits for a clinician."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from small import poisoned, words_of

from spotting.parts.cause_card import cause_card
from spotting.parts.questions import asked
from spotting.parts.review import PLACE, mark, marks, sign
from spotting.paths import PACKAGE
from spotting.rooms.words.about import about, waiting

STORE = (PACKAGE.parent / "frontend/src/first/store.ts").read_text(encoding="utf-8")
OPEN = "to be confirmed by a clinician"


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
    kept = re.search(r"type Kept =\s(.+?);", STORE, re.DOTALL).group(1)
    of_the_class = {"secret", "remote"}
    assert len(set(re.findall(r'"(\w+)"', kept)) - of_the_class) == 5
    words = words_of(about(tables))
    assert "This tab keeps five small things" in words
    assert "the page of who teaches keeps its secret" in words


def test_it_says_what_leaving_does_not_do(tables):
    words = words_of(about(tables))
    assert "Leaving does not clear your browser's history" in words
    assert "--no-quick-exit" in words


# What waits for a clinician


def test_every_question_says_what_is_shown_and_what_was_read(tables):
    words = words_of(waiting(tables))
    for row in tables.waiting.itertuples():
        for said in (row.question, row.shown, row.readings):
            assert said in words
    assert words.startswith("Waiting for a clinician: 2 questions")


def test_what_is_to_be_decided_stands_apart(tables):
    words = words_of(waiting(tables))
    decided = words.index("To decide: the safer reading is shown")
    signed = words.index("To sign off: the source is plain")
    assert decided < words.index("on a blood thinner?") < signed


def test_its_sources_are_named(tables):
    assert 'href="#source-ash-anticoag-2022"' in waiting(tables)


def test_nothing_stands_there_where_nothing_waits(tables):
    assert waiting(replace(tables, waiting=tables.waiting.head(0))) == ""


@pytest.mark.parametrize("made", [mark, sign])
def test_a_row_that_is_settled_has_no_mark(made):
    assert made("") == ""
    assert marks(["", ""]) == ""


def test_a_mark_leads_to_the_list(tables):
    assert f'href="#{PLACE}"' in mark(OPEN)
    assert f'id="{PLACE}"' in waiting(tables)
    assert words_of(mark(OPEN)) == "◌ To be confirmed by a clinician"


def test_a_card_says_once_what_its_signs_mean():
    assert marks([OPEN, "", OPEN]).count("<p>") == 1


def test_a_causes_card_is_marked(tables):
    assert "◌ To be confirmed" in words_of(cause_card(tables, "blood-thinners"))
    assert "◌" not in words_of(cause_card(tables, "friction"))


def test_a_question_that_people_ask_is_marked(tables):
    words = words_of(asked(tables))
    assert words.count("To be confirmed by a clinician") == 1


def test_its_text_is_no_markup(tables):
    rows = tables.waiting.assign(question="<img src=x>")
    markup = waiting(replace(poisoned(tables), waiting=rows))
    assert "<img" not in markup
