"""Six digits for the remote: five minutes, five attempts, one use."""

from __future__ import annotations

import pytest

from spotting.lesson.digits import ATTEMPTS, VALID, Digits
from tests.lesson.classes import Clock


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def digits(clock):
    return Digits(clock)


def wrong(right: str) -> str:
    return f"{(int(right) + 1) % 10**6:06}"


def test_they_are_six_and_let_one_phone_in(digits):
    made = digits.make()
    assert len(made) == 6
    assert made.isdigit()
    assert digits.take(made)
    assert not digits.take(made)


def test_without_any_nobody_comes_in(digits):
    assert not digits.take("")
    assert not digits.take("000000")


def test_they_hold_for_five_minutes(digits, clock):
    made = digits.make()
    clock.now += VALID
    assert digits.take(made)
    made = digits.make()
    clock.now += VALID + 1
    assert not digits.take(made)


def test_after_five_wrong_attempts_the_right_ones_are_void(digits):
    made = digits.make()
    for _ in range(ATTEMPTS - 1):
        assert not digits.take(wrong(made))
    assert digits.take(made)
    made = digits.make()
    for _ in range(ATTEMPTS):
        assert not digits.take(wrong(made))
    assert not digits.take(made)


def test_new_ones_take_the_place_of_the_old(digits):
    old, new = digits.make(), digits.make()
    assert not (old != new and digits.take(old))
    assert digits.take(new)


@pytest.mark.parametrize("given", [None, 123456, ["123456"], "", "١٢٣٤٥٦", "\ud800"])
def test_what_is_no_digits_is_not_taken(digits, given):
    digits.make()
    assert not digits.take(given)
