"""What a teacher does: each act turns how a lesson stands into how it stands then."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from spotting.lesson.plan import Plan, Question, Step
from spotting.lesson.refused import Refused, refuse_unless
from spotting.lesson.standing import (
    BOX,
    CLOSED,
    OPEN,
    PUBLISHED,
    THINK,
    Standing,
    fresh,
    options_of,
    paired,
    pairs_are_due,
)
from spotting.lesson.votes import PAIR, Ballots

HANDS = 500
"""Raised hands that a teacher may type in for an option."""


@dataclass(frozen=True)
class Moment:
    """What an act is done in: the plan, the time, the ballots, and what was asked."""

    plan: Plan
    now: float
    action: Mapping[str, Any]
    ballots: Ballots
    pairs: Ballots
    box_is_empty: bool

    def flag(self, name: str) -> bool:
        """Return a yes or no of the action.

        Raises
        ------
        Refused
            It is neither: "malformed".
        """
        value = self.action.get(name)
        refuse_unless(isinstance(value, bool), "malformed")
        return bool(value)


Act = Callable[[Standing, Moment], Standing]


def acted(standing: Standing, moment: Moment) -> Standing:
    """Return how a lesson stands after an action.

    Raises
    ------
    Refused
        The action is not known, "malformed", or not done now.
    """
    do = moment.action.get("do")
    act = ACTS.get(do) if isinstance(do, str) else None
    if act is None:
        raise Refused("unknown-act")
    refuse_unless(standing.running or do in ("begin", "anew"), "not-running")
    return act(standing, moment)


# The lesson


def _begin(standing: Standing, moment: Moment) -> Standing:
    refuse_unless(not standing.running, "running")
    refuse_unless(not standing.ended, "ended")
    refuse_unless(bool(moment.plan.steps), "no-steps")
    begun = replace(standing, running=True, step=moment.plan.steps[0].id)
    return replace(begun, clock=begun.clock.run(moment.now))


def _anew(_: Standing, moment: Moment) -> Standing:
    return _begin(fresh(), moment)


def _end(standing: Standing, moment: Moment) -> Standing:
    left = _left(standing, moment)
    clock = left.clock.stop(moment.now)
    return replace(
        left, running=False, ended=True, step="", black=False, box="", clock=clock
    )


# Steps


def _place(standing: Standing, moment: Moment) -> int:
    return [step.id for step in moment.plan.steps].index(standing.step)


def _left(standing: Standing, moment: Moment) -> Standing:
    """Return the lesson with nothing open."""
    if standing.stage.phase == OPEN:
        standing = _close(standing, moment)
    return replace(standing, box=CLOSED) if standing.box == OPEN else standing


def _at(step: Step, standing: Standing, moment: Moment) -> Standing:
    if step.id == standing.step:
        return standing
    left = _left(standing, moment)
    return replace(left, step=step.id, clock=left.clock.next_step(moment.now))


def _go(standing: Standing, moment: Moment) -> Standing:
    wanted = moment.action.get("step")
    found = [step for step in moment.plan.steps if step.id == wanted]
    refuse_unless(bool(found), "unknown-step")
    return _at(found[0], standing, moment)


def _next(standing: Standing, moment: Moment) -> Standing:
    place = _place(standing, moment) + 1
    refuse_unless(place < len(moment.plan.steps), "last-step")
    return _at(moment.plan.steps[place], standing, moment)


def _back(standing: Standing, moment: Moment) -> Standing:
    place = _place(standing, moment) - 1
    refuse_unless(place >= 0, "first-step")
    return _at(moment.plan.steps[place], standing, moment)


def _clock(standing: Standing, moment: Moment) -> Standing:
    clock = standing.clock
    move = clock.run if moment.flag("running") else clock.stop
    return replace(standing, clock=move(moment.now))


def _black(standing: Standing, moment: Moment) -> Standing:
    return replace(standing, black=moment.flag("on"))


# Votes


def _step(standing: Standing, moment: Moment) -> Step:
    step = moment.plan.step(standing.step)
    refuse_unless(bool(step.questions), "no-votes")
    return step


def _open(standing: Standing, moment: Moment) -> Standing:
    step, stage = _step(standing, moment), standing.stage
    refuse_unless(stage.phase != OPEN, "open")
    refuse_unless(stage.phase in (THINK, CLOSED), "published")
    left = [round_ for round_ in step.rounds if round_ > stage.round]
    refuse_unless(bool(left), "no-round")
    return standing.staged(OPEN, left[0])


def _close(standing: Standing, moment: Moment) -> Standing:
    step, stage = _step(standing, moment), standing.stage
    refuse_unless(stage.phase == OPEN, "not-open")
    counts = _counts(step.questions, stage.round, moment.ballots)
    return standing.counted(counts).staged(CLOSED, stage.round)


def _counts(
    questions: tuple[Question, ...], round_: int | str, ballots: Ballots
) -> dict[tuple[str, int | str], Mapping[str, int]]:
    return {
        (one.id, round_): ballots.counts(one.id, round_, options_of(one, round_))
        for one in questions
    }


def _publish(standing: Standing, moment: Moment) -> Standing:
    step, stage = _step(standing, moment), standing.stage
    refuse_unless(stage.phase == CLOSED, "not-closed")
    refuse_unless(step.rounds != (1,), "later")
    return standing.staged(PUBLISHED, stage.round)


def _show_pairs(standing: Standing, moment: Moment) -> Standing:
    refuse_unless(pairs_are_due(standing, moment.plan), "no-pairs")
    questions = paired(_step(standing, moment))
    return standing.counted(_counts(questions, PAIR, moment.pairs))


def _hands(standing: Standing, moment: Moment) -> Standing:
    question, round_ = moment.action.get("question"), moment.action.get("round")
    told = isinstance(question, str) and type(round_) is int
    refuse_unless(told, "malformed")
    known = standing.counts.get((question, round_))
    if known is None:
        raise Refused("not-closed")
    counts = moment.action.get("counts")
    refuse_unless(isinstance(counts, dict) and counts.keys() <= known.keys(), "unknown")
    refuse_unless(all(map(_is_hands, counts.values())), "malformed")
    hands = {option: counts.get(option, 0) for option in known}
    return standing.counted({(question, round_): hands})


def _is_hands(number: object) -> bool:
    return type(number) is int and 0 <= number <= HANDS


# The box


def _open_box(standing: Standing, moment: Moment) -> Standing:
    refuse_unless(moment.plan.step(standing.step).activity == BOX, "no-box")
    refuse_unless(standing.box != OPEN, "open")
    refuse_unless(moment.box_is_empty, "box-closed")
    return replace(standing, box=OPEN)


def _close_box(standing: Standing, _: Moment) -> Standing:
    refuse_unless(standing.box == OPEN, "not-open")
    return replace(standing, box=CLOSED)


ACTS: dict[str, Act] = {
    "begin": _begin,
    "anew": _anew,
    "end": _end,
    "go": _go,
    "next": _next,
    "back": _back,
    "clock": _clock,
    "black": _black,
    "open": _open,
    "close": _close,
    "publish": _publish,
    "show-pairs": _show_pairs,
    "hands": _hands,
    "box-open": _open_box,
    "box-close": _close_box,
}
"""Each act by its name."""

REMOTE = ("next", "back", "black", "clock")
"""What the teacher's second phone may do."""
