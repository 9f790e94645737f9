"""Room "Normal or not": fluids, the cycle, looks and smells, and what to do next."""

from __future__ import annotations

from ipywidgets import Widget

from spotting.choices.selection import Selection
from spotting.choices.settings import Settings
from spotting.rooms.fluids.anatomy import anatomy
from spotting.rooms.fluids.cycle import CycleView
from spotting.rooms.fluids.guide import guide
from spotting.rooms.fluids.questions import Questions
from spotting.rooms.fluids.text import (
    cycle_words,
    differences,
    standing_line,
    statements,
)
from spotting.tables import Tables
from spotting.text.markup import element, escape, text

AFTER_THE_CHECK = (
    "These three questions help to say how soon. They come after a first check, and "
    "do not take its place. Your answers are not in the page's address."
)


class Fluids:
    """All of the room, tied to one Selection; `parts` are shown one after the other."""

    def __init__(
        self, tables: Tables, selection: Selection, settings: Settings
    ) -> None:
        vocabulary = selection.vocabulary
        self.cycle = CycleView(tables, settings)
        self.questions = Questions(tables)
        self.parts: list[str | Widget] = [
            statements(tables, vocabulary),
            cycle_words(tables),
            self.cycle.widget,
            guide(tables, vocabulary),
            questions_words(),
            self.questions.widget,
            differences(tables),
            anatomy(tables, vocabulary),
        ]


def questions_words() -> str:
    """Return what the three questions are for; it stands above them."""
    help_first = text("a", "Help first", href="#Help-first")
    return element(
        "section",
        text("h3", "How often, how much, in what situation"),
        standing_line(),
        text("p", AFTER_THE_CHECK),
        element(
            "p",
            f"{escape('All rules on when to get help, with sources, stand in')} "
            f"{help_first}.",
        ),
        class_="les-fluids",
    )
