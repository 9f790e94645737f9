"""The box for questions: one a page, shuffled, and soon forgotten."""

from __future__ import annotations

import pytest

from spotting.lesson.box import LONGEST, Box
from spotting.lesson.refused import MOST, Refused
from tests.lesson.classes import page


def test_what_was_asked_is_read_once_the_box_is_closed():
    box = Box()
    box.put(page(1), "  Why?  ")
    assert box.texts == []
    box.close()
    assert box.texts == ["Why?"]


def test_a_page_asks_once_and_no_question_is_none():
    box = Box()
    box.put(page(1), "One")
    box.put(page(1), "Another")
    box.put(page(2), "Mine")
    box.put(page(2), "")
    box.close()
    assert box.texts == ["Another"]


def test_the_order_of_asking_is_lost_and_then_stays():
    asked = [f"Question {number}" for number in range(50)]
    box = Box()
    for number, text in enumerate(asked):
        box.put(page(number), text)
    box.close()
    assert box.texts != asked  # once in 50! times it is
    assert sorted(box.texts) == sorted(asked)
    assert box.texts == box.texts


def test_which_page_asked_is_forgotten_as_the_box_closes():
    box = Box()
    box.put(page(1), "Why?")
    box.close()
    assert page(1) not in str(vars(box))


def test_280_characters_are_taken_and_no_more():
    box = Box()
    box.put(page(1), "ä" * LONGEST)
    with pytest.raises(Refused, match="too-long"):
        box.put(page(2), "ä" * (LONGEST + 1))


@pytest.mark.parametrize("text", [None, 7, ["Why?"], {"text": "Why?"}])
def test_a_question_is_a_text(text):
    with pytest.raises(Refused, match="malformed"):
        Box().put(page(1), text)


def test_half_a_character_does_not_spoil_what_the_teacher_reads():
    box = Box()
    box.put(page(1), "Why\ud800?")
    box.close()
    assert box.texts == ["Why?"]


def test_nobody_fills_the_memory():
    box = Box()
    for number in range(MOST):
        box.put(page(number), "")
    with pytest.raises(Refused, match="full"):
        box.put(page(MOST), "")


def test_all_can_be_forgotten():
    box = Box()
    box.put(page(1), "Why?")
    box.close()
    box.forget()
    assert box.texts == []
