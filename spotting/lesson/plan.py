"""The plan of a lesson: its steps, questions, options and stories, ready to be shown.

Pure: no page, no widget, no class. Texts hold no placeholder any more.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from spotting.lesson.counts import counts_of
from spotting.tables.book import Tables, ids
from spotting.tables.placeholders import filled

PARAGRAPH = "|"
"""What stands between two paragraphs of a text."""


@dataclass(frozen=True)
class Option:
    """One answer that can be chosen; `right` and `answer` are for after the vote.

    `view` is an address within the page, as it stands after "#", "" for none.
    """

    id: str
    text: str
    right: bool
    misconception: str
    answer: str
    view: str


@dataclass(frozen=True)
class Story:
    """A person who does not exist; `safety` is for the teacher only."""

    id: str
    title: str
    text: str
    ask: str
    safety: str


@dataclass(frozen=True)
class Question:
    """What is voted on: an item, a story, an opinion or a bet."""

    id: str
    kind: str
    text: str
    story: Story | None
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Step:
    """One part of the lesson; `say`, `ask`, `watch` and `cut` are for the teacher.

    `shorter` are the ids of the questions to keep when the class is late, () for all.
    """

    id: str
    number: int
    minutes: int
    title: str
    activity: str
    question: str
    text: tuple[str, ...]
    view: str
    questions: tuple[Question, ...]
    rounds: tuple[int, ...]
    say: str
    ask: str
    watch: str
    cut: str
    shorter: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """The whole lesson, in its order; `others` are the questions that no step asks."""

    steps: tuple[Step, ...]
    others: tuple[Question, ...] = ()

    @property
    def minutes(self) -> int:
        """Return how long the lesson takes."""
        return sum(step.minutes for step in self.steps)

    def step(self, id_: str) -> Step:
        """Return a step by its id; raise `KeyError` if there is none."""
        return {step.id: step for step in self.steps}[id_]

    def question(self, id_: str) -> Question:
        """Return any question by its id; raise `KeyError` if there is none."""
        asked = [question for step in self.steps for question in step.questions]
        return {question.id: question for question in [*self.others, *asked]}[id_]


Row = Mapping[str, Any]
Say = Callable[[str], str]
"""Fills the counts of a text."""


def plan_of(tables: Tables) -> Plan:
    """Return the plan that the checked rows hold: counts are filled in.

    An option without an answer or a view of its own has those of the idea behind it.
    """
    say = partial(filled, counts=counts_of(tables))
    questions = _questions(tables, say)
    rows = tables.checked("lesson_steps").sort_values("position", kind="stable")
    steps = tuple(
        _step(number, row, questions, say)
        for number, row in enumerate(rows.to_dict("records"), 1)
    )
    asked = {question.id for step in steps for question in step.questions}
    others = tuple(one for id_, one in questions.items() if id_ not in asked)
    return Plan(steps, others)


def _step(number: int, row: Row, questions: Mapping[str, Question], say: Say) -> Step:
    return Step(
        id=row["id"],
        number=number,
        minutes=int(row["minutes"]),
        title=say(row["title"]),
        activity=row["activity"],
        question=say(row["question"]),
        text=_paragraphs(say(row["text"])),
        view=row["view"],
        questions=tuple(questions[i] for i in ids(row["questions"]) if i in questions),
        rounds=tuple(map(int, ids(row["rounds"]))),
        **{name: say(row[name]) for name in ("say", "ask", "watch", "cut")},
        shorter=tuple(id_ for id_ in ids(row["shorter"]) if id_ in questions),
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(PARAGRAPH) if part.strip())


def _questions(tables: Tables, say: Say) -> dict[str, Question]:
    """Return every question by its id, by kind and position."""
    ideas = _by_id(tables, "misconceptions")
    stories = {id_: _story(row, say) for id_, row in _by_id(tables, "stories").items()}
    options: dict[str, list[Option]] = {}
    rows = tables.checked("vote_options").sort_values("position", kind="stable")
    for row in rows.to_dict("records"):
        idea = ideas.get(row["misconception"], {})
        options.setdefault(row["question_id"], []).append(_option(row, idea, say))
    asked = tables.checked("vote_questions")
    asked = asked.sort_values(["kind", "position"], kind="stable")
    return {
        row["id"]: Question(
            id=row["id"],
            kind=row["kind"],
            text=say(row["question"]),
            story=stories.get(row["story"]),
            options=tuple(options.get(row["id"], ())),
        )
        for row in asked.to_dict("records")
    }


def _by_id(tables: Tables, name: str) -> dict[str, Row]:
    return {row["id"]: row for row in tables.checked(name).to_dict("records")}


def _story(row: Row, say: Say) -> Story:
    told = {name: say(row[name]) for name in ("title", "text", "ask", "safety")}
    return Story(id=row["id"], **told)


def _option(row: Row, idea: Row, say: Say) -> Option:
    return Option(
        id=row["id"],
        text=say(row["text"]),
        right=row["right"] == "yes",
        misconception=row["misconception"],
        answer=say(row["answer"] or idea.get("refutation", "")),
        view=row["view"] or idea.get("view", ""),
    )
