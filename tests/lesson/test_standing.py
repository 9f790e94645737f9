"""How a lesson stands, and what of it stays when the tables have changed."""

from __future__ import annotations

from dataclasses import replace

from spotting.lesson.plan import Plan
from spotting.lesson.standing import (
    CLOSED,
    OPEN,
    Stage,
    Standing,
    fitting,
    fresh,
    open_questions,
    paired,
)
from tests.lesson.classes import PLAN

STANDING = Standing("one", running=True, step="step-2")


def test_no_two_lessons_have_one_id():
    assert len({fresh().lesson for _ in range(100)}) == 100


def test_a_lesson_that_the_plan_knows_stays_as_it_is():
    standing = STANDING.staged(CLOSED, 1)
    counts = {("it1", 1): {"it1-a": 3, "it1-b": 0, "it1-c": 1}}
    assert fitting(standing.counted(counts), PLAN) == standing.counted(counts)


def test_a_lesson_whose_step_is_gone_goes_on_with_the_first():
    assert fitting(replace(STANDING, step="gone"), PLAN).step == "step-1"


def test_a_lesson_whose_plan_is_empty_does_not_run():
    emptied = fitting(STANDING, Plan(()))
    assert (emptied.running, emptied.step) == (False, "")


def test_stages_of_steps_and_rounds_that_are_gone_are_dropped():
    stages = {
        "gone": Stage(OPEN, 1),
        "step-2": Stage(OPEN, 2),
        "step-3": Stage(OPEN, 2),
    }
    kept = fitting(replace(STANDING, stages=stages), PLAN)
    assert kept.stages == {"step-3": Stage(OPEN, 2)}


def test_counts_follow_the_options_that_the_plan_has():
    counts = {
        ("gone", 1): {"x": 4},
        ("it1", 1): {"gone": 4, "it1-c": 2},
        ("it1", "pair"): {"missed": 1},
    }
    kept = fitting(replace(STANDING, counts=counts), PLAN)
    assert kept.counts == {
        ("it1", 1): {"it1-a": 0, "it1-b": 0, "it1-c": 2},
        ("it1", "pair"): {"gained": 0, "kept": 0, "lost": 0, "missed": 1},
    }


def test_only_what_is_asked_a_second_time_by_itself_is_paired():
    found = {step.id: [one.id for one in paired(step)] for step in PLAN.steps}
    assert {id_: ids for id_, ids in found.items() if ids} == {"step-5": ["it1", "it2"]}


def test_nothing_is_open_until_it_is_opened():
    assert open_questions(STANDING, PLAN) == {}
    opened = open_questions(STANDING.staged(OPEN, 1), PLAN)
    assert opened == {1: {"it1", "it2"}}
