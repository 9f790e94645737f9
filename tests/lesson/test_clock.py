"""The clock of a lesson: it can be stopped, and never runs back."""

from __future__ import annotations

import pytest

from spotting.lesson.clock import Clock, minutes_late


def test_a_clock_that_runs_counts_lesson_and_step():
    clock = Clock().run(100).next_step(160).at(170)
    assert (clock.lesson, clock.step) == (70, 10)


def test_a_clock_that_stands_counts_nothing():
    clock = Clock().run(100).stop(110).run(200).at(205)
    assert (clock.lesson, clock.running) == (15, True)
    assert Clock().at(500) == Clock()


def test_starting_a_clock_that_runs_loses_nothing():
    assert Clock().run(100).run(110).at(120).lesson == 20


def test_stopping_a_clock_that_stands_changes_nothing():
    stopped = Clock().run(100).stop(110)
    assert stopped.stop(150) == stopped


def test_a_computer_whose_time_is_set_back_takes_no_minutes_away():
    assert Clock().run(100).at(160).at(40).lesson == 60


@pytest.mark.parametrize(
    ("seconds", "late"), [(0, 0), (300, 0), (359, 0), (360, 1), (500, 3)]
)
def test_a_class_is_late_by_whole_minutes(seconds, late):
    assert minutes_late(seconds, 300) == late
