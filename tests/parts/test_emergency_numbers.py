"""Wherever an answer is an emergency, the numbers to call stand beside it."""

from __future__ import annotations

import pytest
from small import words_of

from spotting.choices.view import URGENCIES
from spotting.parts.emergency_numbers import emergency_numbers, numbers_for
from spotting.rooms.fluids.view import Questions


@pytest.mark.parametrize("level", [*URGENCIES[:-1], ""])
def test_what_is_no_emergency_shows_no_numbers(tables, level):
    assert numbers_for(tables, level) == ""


def test_a_sign_in_explore_that_is_an_emergency_shows_them(tables, page, explore):
    page.selection.change(signs=("faint",))
    assert emergency_numbers(tables) in explore.results.urgent.value
    page.selection.change(signs=("itch",))
    assert "tel:" not in explore.results.urgent.value


def test_an_answer_about_fluids_that_is_an_emergency_shows_them(tables):
    questions = Questions(tables)
    questions.much.value = "heavy-now"
    assert "999 The UK" in words_of(questions.reasons.value)
