"""A small class for tests: a plan of six steps, its pages, and the time they set."""

from __future__ import annotations

from spotting.lesson.plan import Option, Plan, Question, Step, Story
from spotting.lesson.room import ClassRoom
from spotting.lesson.store import Store

SECRET_NOTE = "only the teacher reads this"


class Clock:
    """Tells the time that a test sets."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def option(id_: str, right: bool = False) -> Option:
    return Option(id_, f"text {id_}", right, "", f"answer {id_}", f"Explore&s={id_}")


def question(id_: str, kind: str = "item", story: Story | None = None) -> Question:
    options = tuple(option(f"{id_}-{letter}", letter == "a") for letter in "abc")
    return Question(id_, kind, f"question {id_}", story, options)


def step(number: int, activity: str, **more) -> Step:
    notes = dict.fromkeys(("say", "ask", "watch"), SECRET_NOTE)
    usual = {
        "id": f"step-{number}",
        "number": number,
        "minutes": 5,
        "title": f"Step {number}",
        "activity": activity,
        "question": "What stands large?",
        "text": ("A sentence.",),
        "view": "",
        "questions": (),
        "rounds": (),
        "cut": f"cut {number}",
    }
    return Step(**{**usual, **notes, **more})


LEA = Story("lea", "Lea", "Lea is fictional.", "What could Lea do?", SECRET_NOTE)
ITEMS = (question("it1"), question("it2"))
PLAN = Plan(
    (
        step(1, "talk"),
        step(2, "items", questions=ITEMS, rounds=(1,)),
        step(3, "story", questions=(question("st1", "story", LEA),), rounds=(1, 2)),
        step(4, "box"),
        step(5, "items", questions=ITEMS, rounds=(2,)),
        step(6, "help", cut=""),
    )
)


def page(number: int) -> str:
    """Return the random number of a page, as far as a test needs it."""
    return f"{number:032x}"


def room_of(store: Store | None = None, clock: Clock | None = None) -> ClassRoom:
    return ClassRoom(PLAN, store or Store("sqlite://"), clock or Clock())


def do(room: ClassRoom, *acts: str, **more) -> None:
    """Have the teacher do one thing after the other."""
    for act in acts:
        room.act({"do": act, **more})


def go(room: ClassRoom, number: int) -> None:
    room.act({"do": "go", "step": f"step-{number}"})


def vote(room: ClassRoom, question: str, round_: int | str, **options: int) -> None:
    """Have so many pages vote for each option, by its letter or its word."""
    first = 1
    for name, number in options.items():
        option = name if round_ == "pair" else f"{question}-{name}"
        for one in range(first, first + number):
            room.vote(page(one), question, round_, option)
        first += number
