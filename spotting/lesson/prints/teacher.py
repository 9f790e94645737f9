"""Sheets for the teacher: the plan of the lesson, and a letter to parents or school."""

from __future__ import annotations

from spotting.lesson.plan import Plan, Question, Step, plan_of
from spotting.lesson.prints.parts import (
    Heading,
    Lines,
    Pair,
    Part,
    Points,
    Run,
    Table,
    Text,
    Words,
    bold,
    labelled,
    plain,
)
from spotting.tables import Tables
from spotting.text import say
from spotting.text.markup import sentence

AGES = (14, 18)
"""Whom the lesson is made for, in years; a school decides for its own class."""

GOALS = (
    "prints-goal-check",
    "prints-goal-soon",
    "prints-goal-silent",
    "prints-goal-numbers",
    "prints-goal-claims",
)
RULES = (
    "prints-rule-pass",
    "prints-rule-names",
    "prints-rule-phones",
    "prints-rule-bodies",
    "prints-rule-kind",
)
BEFORE = (
    "prints-before-numbers",
    "prints-before-clinic",
    "prints-before-lead",
    "prints-before-room",
    "prints-before-phone",
    "prints-before-print",
)
SAFEGUARDING = (
    "prints-safeguarding-hear",
    "prints-safeguarding-tell",
    "prints-safeguarding-write",
    "prints-safeguarding-danger",
    "prints-safeguarding-matters",
    "prints-safeguarding-box",
    "prints-safeguarding-after",
)
NOT_DONE = (
    "prints-letter-no-questions",
    "prints-letter-no-pictures",
    "prints-letter-no-names",
)
HEAD = (
    "prints-plan-step",
    "prints-plan-say",
    "prints-plan-ask",
    "prints-plan-watch",
    "prints-plan-cut",
)


# The plan


def plan(tables: Tables) -> tuple[Part, ...]:
    """Return the lesson on two pages: before it, its steps, answers, safeguarding."""
    lesson = plan_of(tables)
    return (
        _calm(),
        Pair(
            (
                Heading(say("prints-plan-goals")),
                Points(_said(GOALS)),
                Heading(say("prints-plan-rules")),
                Points(_said(RULES)),
            ),
            (
                Heading(say("prints-plan-before")),
                Points(_said(BEFORE), "box"),
                Heading(say("prints-plan-lead")),
                Lines(2),
            ),
            left_share=50,
        ),
        Heading(say("prints-plan-steps")),
        _steps(lesson),
        Heading(say("prints-plan-answers")),
        Points(_answers(lesson)),
        Heading(say("prints-plan-safeguarding")),
        Points(_said(SAFEGUARDING)),
        *_safety(lesson),
    )


def plan_facts(tables: Tables) -> tuple[str, ...]:
    """Return the plan in short: for whom, how long, how many steps."""
    lesson = plan_of(tables)
    low, high = AGES
    return (
        say("prints-fact-ages", low=low, high=high),
        say("prints-fact-minutes", n=lesson.minutes),
        say("prints-fact-steps", n=len(lesson.steps)),
    )


def _calm() -> Text:
    label, words = say("prints-plan-calm"), say("prints-calm")
    return Text((Run(label, bold=True), Run(f" {words}")), "lead")


def _said(names: tuple[str, ...]) -> tuple[Words, ...]:
    return tuple(plain(say(name)) for name in names)


def _steps(lesson: Plan) -> Table:
    head = tuple(map(say, HEAD))
    return Table(head, tuple(map(_step, lesson.steps)), (13, 31, 20, 24, 12))


def _step(step: Step) -> tuple[Words, ...]:
    named = say("prints-plan-named", number=step.number, title=step.title)
    minutes = say("prints-fact-minutes", n=step.minutes)
    told = (step.say, step.ask, step.watch, step.cut)
    return ((Run(f"{named}\n", bold=True), Run(minutes)), *map(plain, told))


def _answers(lesson: Plan) -> tuple[Words, ...]:
    """Return each question that has a right answer, once, with that answer."""
    asked = {one.id: one for step in lesson.steps for one in step.questions}
    judged = (q for q in asked.values() if any(option.right for option in q.options))
    return tuple(map(_answer, judged))


def _answer(question: Question) -> Words:
    told = f"{question.story.title}. " if question.story else ""
    right = [option for option in question.options if option.right]
    runs = [Run(f"{told}{question.text} ")]
    for option in right:
        runs += [Run(f"{sentence(option.text)} ", bold=True), Run(option.answer)]
    return tuple(runs)


def _safety(lesson: Plan) -> tuple[Part, ...]:
    """Return when to stop a story."""
    stories = {
        one.story.id: one.story
        for step in lesson.steps
        for one in step.questions
        if one.story and one.story.safety
    }
    lines = tuple(labelled(f"{s.title}.", s.safety) for s in stories.values())
    return (Points(lines),) if lines else ()


# The letter


def letter(tables: Tables) -> tuple[Part, ...]:
    """Return a letter with gaps, for a teacher to change, print and sign."""
    lesson = plan_of(tables)
    low, high = AGES
    about = {"low": low, "high": high, "minutes": lesson.minutes}
    return (
        Text(_gaps("prints-letter-school"), "small"),
        Text(_gaps("prints-letter-day")),
        Text(bold(say("prints-letter-subject")), "lead"),
        Text(_gaps("prints-letter-dear")),
        Text(_gaps("prints-letter-about", **about)),
        Text(plain(say("prints-letter-goals"))),
        Points(_said(GOALS)),
        Text(plain(say("prints-letter-not"))),
        Points(_said(NOT_DONE)),
        Text(_gaps("prints-letter-leave")),
        Text(_gaps("prints-letter-harm")),
        Text(_gaps("prints-letter-sources")),
        Text(_gaps("prints-letter-reply")),
        Text(_gaps("prints-letter-sign")),
        Lines(1),
    )


def _gaps(name: str, **args: str | int) -> Words:
    """Return a message whose words in square brackets a teacher fills in."""
    runs = []
    for number, words in enumerate(say(name, **args).replace("]", "[").split("[")):
        if words:
            runs.append(Run(words, gap=number % 2 == 1))
    return tuple(runs)
