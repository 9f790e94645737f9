"""What waits for a clinician: the list, and the marks that lead to it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small import poisoned, words_of

from spotting.parts.cause_card import cause_card
from spotting.parts.questions import asked
from spotting.parts.review import PLACE, mark, marks, sign
from spotting.rooms.words.waiting import waiting

OPEN = "to be confirmed by a clinician"


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
