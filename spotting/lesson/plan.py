"""The plan of a lesson: its steps, questions, options and stories, ready to be shown.

Pure: no page, no widget, no class. Texts hold no placeholder any more.
"""

from __future__ import annotations

from dataclasses import dataclass

from spotting.tables.book import Tables

TALK = "talk"
ITEMS = "items"
STORY = "story"
BET = "bet"
OPINION = "opinion"


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
    """One part of the lesson; `say`, `ask`, `watch` and `cut` are for the teacher."""

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


@dataclass(frozen=True)
class Plan:
    """The whole lesson, in its order."""

    steps: tuple[Step, ...]

    @property
    def minutes(self) -> int:
        """Return how long the lesson takes."""
        return sum(step.minutes for step in self.steps)

    def step(self, id: str) -> Step:
        """Return a step by its id; raise `KeyError` if there is none."""
        return {step.id: step for step in self.steps}[id]

    def question(self, id: str) -> Question:
        """Return a question by its id; raise `KeyError` if there is none."""
        found = {q.id: q for step in self.steps for q in step.questions}
        return found[id]


def plan_of(tables: Tables) -> Plan:
    """Return the plan that the tables of a lesson hold."""
    raise NotImplementedError
