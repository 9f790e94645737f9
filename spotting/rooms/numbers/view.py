"""Room "Numbers": labs that teach to read a health number."""

from __future__ import annotations

from spotting.choices.selection import Selection
from spotting.choices.settings import Settings
from spotting.parts.links import LABS as PLACES
from spotting.parts.steps import Step, steps_bar
from spotting.rooms.numbers.crowds.view import CrowdsLab
from spotting.rooms.numbers.results.view import TestsLab
from spotting.rooms.numbers.risks.view import PictureLab
from spotting.rooms.numbers.studies.view import StudiesLab
from spotting.tables import Tables
from spotting.text.markup import text

LABS = (
    (
        "Who was counted?",
        "One mark is one figure. Further right means more people. Each line across is "
        "10 times the one before. Read the bold words first: they say who was counted.",
        CrowdsLab,
    ),
    (
        "Studies side by side",
        "One row is one study. The mark is the percent it found; the line shows how "
        "sure that is. A long line means a less sure number. The year beside an author "
        "is when a study was published; its data are older. Choose a mark to read "
        "about its study. The unit differs from the chart above: 0.63 percent is the "
        "same as 630 per 100,000.",
        StudiesLab,
    ),
    (
        "Picture a risk",
        "One circle is one person. Filled ones have it. Choose how many people to "
        "count out of, and read the sentence first.",
        PictureLab,
    ),
    (
        "What a test result means",
        "Start with everyone at the top. Follow the lines down: who has it, and who "
        "tests positive. Then compare the people with a positive test.",
        TestsLab,
    ),
)
"""Each lab's heading, how to read its chart, and the lab."""


class Numbers:
    """All of the room, tied to one Selection; `parts` are shown one after the other."""

    def __init__(
        self, tables: Tables, selection: Selection, settings: Settings
    ) -> None:
        steps: list[Step] = []
        self.labs = []
        for (heading, how, lab), setting_place in zip(
            LABS, PLACES.values(), strict=True
        ):
            made = lab(tables, settings)
            self.labs.append(made)
            words = text("p", f"How to read it: {how}", class_="les-how")
            head = text("h3", heading, id=setting_place, class_="les-lab")
            steps.append(Step(setting_place, heading, [head + words, made.widget]))
        self.parts = [steps_bar("The four labs", steps), *steps]
