"""Ballots of what is open: one a page, and no more than memory bears."""

from __future__ import annotations

import pytest

from spotting.lesson.refused import MOST, Refused, check_page
from spotting.lesson.votes import Ballots
from tests.lesson.classes import page


def test_a_page_votes_once_and_may_change_its_mind():
    ballots = Ballots()
    ballots.cast(page(1), "q", 1, "a")
    ballots.cast(page(1), "q", 1, "b")
    ballots.cast(page(2), "q", 1, "b")
    assert ballots.counts("q", 1, "abc") == {"a": 0, "b": 2, "c": 0}
    assert ballots.answered("q", 1) == 2


def test_rounds_and_questions_are_counted_apart():
    ballots = Ballots()
    ballots.cast(page(1), "q", 1, "a")
    ballots.cast(page(1), "q", 2, "b")
    ballots.cast(page(2), "p", 1, "a")
    assert ballots.counts("q", 1, "ab") == {"a": 1, "b": 0}
    assert ballots.most() == 1


def test_nobody_fills_the_memory():
    ballots = Ballots()
    for number in range(MOST):
        ballots.cast(page(number), "q", 1, "a")
    with pytest.raises(Refused, match="full"):
        ballots.cast(page(MOST), "q", 1, "a")
    ballots.cast(page(0), "q", 1, "b")
    assert ballots.answered("q", 1) == MOST


def test_one_question_can_be_forgotten_and_all_can():
    ballots = Ballots()
    ballots.cast(page(1), "q", "pair", "kept")
    ballots.cast(page(1), "p", "pair", "kept")
    ballots.forget("q")
    assert (ballots.answered("q", "pair"), ballots.most()) == (0, 1)
    ballots.forget()
    assert ballots.most() == 0


@pytest.mark.parametrize(
    "number",
    [
        "",
        "a" * 31,
        "a" * 33,
        "A" * 32,
        "g" * 32,
        "a" * 32 + "\n",
        "١" * 32,
        None,
        7,
        [],
    ],
)
def test_a_page_is_32_small_hex_digits(number):
    with pytest.raises(Refused, match="malformed"):
        check_page(number)
