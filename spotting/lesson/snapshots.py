"""What each surface is told of how a lesson stands, ready for JSON.

What phones and wall are told is worked out apart from what the teacher is told: no
note, no open count and no exact number can come into it.
"""

from __future__ import annotations

from typing import Any

from spotting.lesson.box import Box
from spotting.lesson.clock import Clock, minutes_late
from spotting.lesson.disclosure import about, disclosed
from spotting.lesson.plan import Plan, Question, Step
from spotting.lesson.standing import (
    BOX,
    CLOSED,
    OPEN,
    OPINION,
    PUBLISHED,
    Standing,
    step_of,
)
from spotting.lesson.votes import PAIR, Ballots

Told = dict[str, Any]


# Phones and wall


def public(standing: Standing, plan: Plan) -> Told:
    """Return what everybody may know."""
    step = step_of(standing, plan)
    voting = step is not None and bool(step.questions)
    stage = standing.stage
    return {
        "lesson": standing.lesson,
        "running": standing.running,
        "ended": standing.ended,
        "black": standing.black,
        "step": step and _step(step, plan),
        "phase": stage.phase if voting else None,
        "round": (stage.round or None) if voting else None,
        "rounds": [*step.rounds] if step and voting else [],
        "votes": [_vote(one, standing, step) for one in step.questions] if step else [],
        "box": (standing.box or None) if step and step.activity == BOX else None,
    }


def _step(step: Step, plan: Plan) -> Told:
    return {
        "id": step.id,
        "number": step.number,
        "of": len(plan.steps),
        "title": step.title,
        "activity": step.activity,
        "question": step.question,
        "text": [*step.text],
        "view": step.view,
    }


def _vote(question: Question, standing: Standing, step: Step) -> Told:
    published = standing.stage.phase == PUBLISHED
    return {
        "question": question.id,
        "kind": question.kind,
        "text": question.text,
        "story": _story(question),
        "options": [{"id": one.id, "text": one.text} for one in question.options],
        "results": _results(question, standing, step) if published else None,
        "answers": _answers(question) if published else None,
        "pairs": _pairs(question, standing) if published else None,
    }


def _story(question: Question) -> Told | None:
    story = question.story
    return story and {"title": story.title, "text": story.text, "ask": story.ask}


def _results(question: Question, standing: Standing, step: Step) -> list[Told]:
    rounds = [one for one in (1, 2) if one <= standing.stage.round]
    return [
        {"round": round_, **disclosed(standing.counts[question.id, round_])}
        for round_ in rounds
        if (question.id, round_) in standing.counts
    ]


def _answers(question: Question) -> list[Told] | None:
    if question.kind == OPINION:
        return None
    return [
        {
            "option": one.id,
            "right": one.right,
            "answer": one.answer,
            "view": one.view,
        }
        for one in question.options
    ]


def _pairs(question: Question, standing: Standing) -> Told | None:
    counts = standing.counts.get((question.id, PAIR))
    return disclosed(counts) if counts is not None else None


# The teacher


def private(
    standing: Standing, plan: Plan, now: float, ballots: Ballots, pairs: Ballots
) -> Told:
    """Return what the teacher is told beside what everybody may know."""
    step = step_of(standing, plan)
    return {
        "plan": [
            _title(one) | {"id": one.id, "number": one.number} for one in plan.steps
        ],
        "notes": _notes(step),
        "next": _following(standing, plan),
        "clock": told_clock(standing, plan, now),
        "answered": _answered(standing, step, ballots),
        "totals": _totals(standing, step),
        "pairs_in": about(pairs.most()),
    }


def asked(standing: Standing, box: Box) -> list[str] | None:
    """Return what was asked, None unless the box is closed."""
    return box.texts if standing.box == CLOSED else None


def _title(step: Step) -> Told:
    return {"title": step.title, "minutes": step.minutes}


def _notes(step: Step | None) -> dict[str, str]:
    names = ("say", "ask", "watch", "cut")
    notes = {name: getattr(step, name) if step else "" for name in names}
    stories = [one.story for one in step.questions if one.story] if step else []
    return {**notes, "safety": stories[0].safety if stories else ""}


def _place(standing: Standing, plan: Plan) -> int:
    """Return how many steps are before this one, -1 before the lesson."""
    ids = [step.id for step in plan.steps]
    return ids.index(standing.step) if standing.step in ids else -1


def _following(standing: Standing, plan: Plan) -> Told | None:
    to_come = plan.steps[_place(standing, plan) + 1 :]
    return _title(to_come[0]) if to_come and not standing.ended else None


def told_clock(standing: Standing, plan: Plan, now: float) -> Told:
    """Return how long it took so far, and what to cut if that is too long."""
    place, clock = _place(standing, plan), standing.clock.at(now)
    planned = 60 * sum(step.minutes for step in plan.steps[: place + 1])
    late = minutes_late(clock.lesson, planned) if standing.running else 0
    return {
        **_seconds(clock),
        "planned_seconds": planned,
        "late_by_minutes": late,
        "cuts": _cuts(plan.steps[place + 1 :]) if late else [],
    }


def _seconds(clock: Clock) -> Told:
    return {
        "running": clock.running,
        "step_seconds": int(clock.step),
        "lesson_seconds": int(clock.lesson),
    }


def _cuts(steps: tuple[Step, ...]) -> list[dict[str, str]]:
    """Return what may go of steps; one that is never cut says nothing of it."""
    return [{"title": step.title, "cut": step.cut} for step in steps if step.cut]


def _answered(
    standing: Standing, step: Step | None, ballots: Ballots
) -> dict[str, int]:
    stage = standing.stage
    if step is None or stage.phase != OPEN:
        return {}
    return {
        one.id: about(ballots.answered(one.id, stage.round)) for one in step.questions
    }


def _totals(standing: Standing, step: Step | None) -> dict[str, list[Told]]:
    return {
        one.id: [
            {"round": round_, "counts": {**standing.counts[one.id, round_]}}
            for round_ in (1, 2)
            if (one.id, round_) in standing.counts
        ]
        for one in (step.questions if step else ())
    }


def remote(standing: Standing, plan: Plan, now: float) -> Told:
    """Return what the teacher's second phone is told."""
    step = step_of(standing, plan)
    names = ("number", "of", "title")
    return {
        "running": standing.running,
        "black": standing.black,
        "step": step and {name: _step(step, plan)[name] for name in names},
        "clock": told_clock(standing, plan, now),
    }
