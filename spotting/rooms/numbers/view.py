"""Room "Numbers": labs that teach to read a health number."""

from __future__ import annotations

from spotting.choices.selection import Selection
from spotting.choices.settings import Settings
from spotting.matching.sentences import standing_line
from spotting.parts.links import LABS as PLACES
from spotting.parts.steps import Step, steps_bar
from spotting.rooms.numbers.crowds.view import CrowdsLab
from spotting.rooms.numbers.results.view import TestsLab
from spotting.rooms.numbers.risks.view import PictureLab
from spotting.rooms.numbers.studies.view import StudiesLab
from spotting.tables import Tables
from spotting.text import say
from spotting.text.markup import element, text

LABS = (
    ("numbers-crowds-heading", CrowdsLab),
    ("numbers-studies-heading", StudiesLab),
    ("numbers-picture-heading", PictureLab),
    ("numbers-tests-heading", TestsLab),
)
"""The message of each lab's heading, and the lab."""


class Numbers:
    """All of the room, tied to one Selection; `parts` are shown one after the other."""

    def __init__(
        self, tables: Tables, selection: Selection, settings: Settings
    ) -> None:
        steps: list[Step] = []
        self.labs = []
        for (heading, lab), place in zip(LABS, PLACES.values(), strict=True):
            made = lab(tables, settings)
            self.labs.append(made)
            head = text("h3", say(heading), id=place, class_="les-lab")
            steps.append(Step(place, say(heading), [head, made.widget]))
        standing = text("p", standing_line(), class_="les-standing")
        bar = steps_bar(say("numbers-labs"), steps)
        top = element("div", bar, standing, class_="les-labs-top")
        self.parts = [top, *steps]
