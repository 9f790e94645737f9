"""Room "Numbers": labs that teach to read a health number."""

from __future__ import annotations

from ipywidgets import Widget

from spotting.choices.selection import Selection
from spotting.choices.settings import Settings
from spotting.parts.links import LABS as PLACES
from spotting.rooms.numbers.crowds.view import CrowdsLab
from spotting.rooms.numbers.results.view import TestsLab
from spotting.rooms.numbers.risks.view import PictureLab
from spotting.rooms.numbers.studies.view import StudiesLab
from spotting.tables import Tables
from spotting.text import say
from spotting.text.markup import text

LABS = (
    ("numbers-crowds-heading", "numbers-crowds-how", CrowdsLab),
    ("numbers-studies-heading", "numbers-studies-how", StudiesLab),
    ("numbers-picture-heading", "numbers-picture-how", PictureLab),
    ("numbers-tests-heading", "numbers-tests-how", TestsLab),
)
"""The messages of each lab's heading and of how to read its chart, and the lab."""


class Numbers:
    """All of the room, tied to one Selection; `parts` are shown one after the other."""

    def __init__(
        self, tables: Tables, selection: Selection, settings: Settings
    ) -> None:
        self.parts: list[str | Widget] = []
        self.labs = []
        for (heading, how, lab), place in zip(LABS, PLACES.values(), strict=True):
            made = lab(tables, settings)
            self.labs.append(made)
            words = text("p", say(how), class_="les-how")
            head = text("h3", say(heading), id=place, class_="les-lab")
            self.parts += [head + words, made.widget]
