"""Room "Help first": how soon to get help, where, and what happens there."""

from __future__ import annotations

from ipywidgets import Widget

from spotting.choices.selection import Selection
from spotting.choices.settings import Settings
from spotting.parts import questions
from spotting.parts.country import CountrySwitch
from spotting.parts.emergency_numbers import emergency_numbers
from spotting.parts.signposting import signposting
from spotting.rooms.help import cards, places, visit
from spotting.rooms.help.situations import Situations
from spotting.tables import Tables
from spotting.text.markup import element, text


class HelpFirst:
    """All of the room; `parts` are shown one after the other, emergency first."""

    def __init__(
        self, tables: Tables, selection: Selection, settings: Settings
    ) -> None:
        self.switch = CountrySwitch(tables, settings)
        self.situations = Situations(tables, settings)
        self.parts: list[str | Widget] = [
            _part(
                cards.level_card(tables, "emergency"),
                emergency_numbers(tables),
                cards.both_true(),
                name="first",
            ),
            self.switch.widget,
            _part(
                places.contacts(tables),
                cards.lower_cards(tables),
                cards.clinician_card(tables),
                element("div", signposting(tables), id="not-wanted"),
                text("h3", "Tick what fits, and see what to do", id=cards.TICK),
                name="cards",
            ),
            self.situations.widget,
            _part(questions.asked(tables), name="asked"),
            _part(
                element("div", visit.visit(tables), id=cards.VISIT),
                visit.take_along(tables),
                places.thresholds(tables),
                visit.prevention(tables),
                name="visit",
            ),
        ]


def _part(*markup: str, name: str) -> str:
    return element("div", *markup, class_=f"les-help les-help-{name}")
