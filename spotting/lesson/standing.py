"""How a lesson stands: all that is kept of it, and nothing of any one person."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from spotting.lesson.clock import Clock
from spotting.lesson.plan import Plan, Question, Step
from spotting.lesson.votes import PAIR, PAIRS, Round

THINK, OPEN, CLOSED, PUBLISHED = "think", "open", "closed", "published"
"""The phases of a step that has votes."""

BOX = "box"
"""The activity of a step in which questions are asked."""

ITEM = "item"
"""The kind of question that is asked before and after."""

OPINION = "opinion"
"""The kind of question that has no right answer."""

Counts = Mapping[tuple[str, Round], Mapping[str, int]]
"""Votes for each option, by question and closed round."""


@dataclass(frozen=True)
class Stage:
    """How far the votes of a step are; `round` is the last one opened, 0 for none."""

    phase: str = THINK
    round: int = 0


@dataclass(frozen=True)
class Standing:
    """A lesson as it stands, before, while and after it runs.

    `step` is the id of a step, "" for none; `stages` has the steps whose votes began;
    `box` is "" until it is opened, then "open" or "closed".
    """

    lesson: str
    running: bool = False
    ended: bool = False
    step: str = ""
    black: bool = False
    box: str = ""
    clock: Clock = field(default_factory=Clock)
    stages: Mapping[str, Stage] = field(default_factory=dict)
    counts: Counts = field(default_factory=dict)

    @property
    def stage(self) -> Stage:
        """Return how far the votes of this step are."""
        return self.stages.get(self.step, Stage())

    def staged(self, phase: str, round_: int) -> Standing:
        """Return the lesson with this step's votes so far."""
        stages = {**self.stages, self.step: Stage(phase, round_)}
        return replace(self, stages=stages)

    def counted(self, counts: Counts) -> Standing:
        """Return the lesson with counts in place of what they were."""
        return replace(self, counts={**self.counts, **counts})


def fresh() -> Standing:
    """Return a lesson that has not begun, under an id that no other has."""
    return Standing(secrets.token_hex(8))


def step_of(standing: Standing, plan: Plan) -> Step | None:
    """Return the step that a lesson is at, None before and after it."""
    return plan.step(standing.step) if standing.running else None


def options_of(question: Question, round_: Round) -> tuple[str, ...]:
    """Return the ids that may be voted for."""
    if round_ == PAIR:
        return PAIRS
    return tuple(option.id for option in question.options)


def paired(step: Step) -> tuple[Question, ...]:
    """Return the questions of a step that were asked before and are asked again."""
    if step.rounds != (2,):
        return ()
    return tuple(one for one in step.questions if one.kind == ITEM)


def pairs_are_due(standing: Standing, plan: Plan) -> bool:
    """Tell whether pages may say now what became of their first answers."""
    step = step_of(standing, plan)
    return (
        step is not None
        and standing.stage.phase == PUBLISHED
        and any((one.id, PAIR) not in standing.counts for one in paired(step))
    )


def open_questions(standing: Standing, plan: Plan) -> dict[Round, set[str]]:
    """Return the questions on which pages may vote now, by round."""
    step, stage = step_of(standing, plan), standing.stage
    if step is not None and stage.phase == OPEN:
        return {stage.round: {one.id for one in step.questions}}
    if step is not None and pairs_are_due(standing, plan):
        return {PAIR: {one.id for one in paired(step)}}
    return {}


def fitting(standing: Standing, plan: Plan) -> Standing:
    """Return what of a lesson a plan still has: tables may change between two starts.

    A lesson whose step is gone goes on with the first.
    """
    steps = {step.id: step for step in plan.steps}
    running = standing.running and bool(steps)
    here = standing.step if standing.step in steps else next(iter(steps), "")
    return replace(
        standing,
        running=running,
        step=here if running else "",
        stages={
            step: stage
            for step, stage in standing.stages.items()
            if step in steps and stage.round in (0, *steps[step].rounds)
        },
        counts=_fitting_counts(standing.counts, plan),
    )


def _fitting_counts(counts: Counts, plan: Plan) -> Counts:
    known = {one.id: one for step in plan.steps for one in step.questions}
    return {
        (question, round_): {
            option: numbers.get(option, 0)
            for option in options_of(known[question], round_)
        }
        for (question, round_), numbers in counts.items()
        if question in known
    }
