"""Room "Help first": how soon to get help, where, and what happens there."""

from __future__ import annotations

from ipywidgets import Widget

from spotting.markup import element, text
from spotting.rooms import help_asked, help_cards, help_places, help_visit
from spotting.rooms.help_country import CountrySwitch
from spotting.rooms.help_numbers import emergency_numbers
from spotting.rooms.help_situations import Situations
from spotting.rooms.signposting import signposting
from spotting.selection import Selection
from spotting.settings import Settings
from spotting.tables import Tables


class HelpFirst:
    """All of the room; `parts` are shown one after the other, emergency first."""

    def __init__(
        self, tables: Tables, selection: Selection, settings: Settings
    ) -> None:
        self.switch = CountrySwitch(tables, settings)
        self.situations = Situations(tables, settings)
        self.parts: list[str | Widget] = [
            _part(
                help_cards.level_card(tables, "emergency"),
                emergency_numbers(tables),
                help_cards.both_true(),
                name="first",
            ),
            self.switch.widget,
            _part(
                help_places.contacts(tables),
                help_cards.lower_cards(tables),
                help_cards.clinician_card(tables),
                element("div", signposting(tables), id="not-wanted"),
                text("h3", "Tick what fits, and see what to do", id=help_cards.TICK),
                name="cards",
            ),
            self.situations.widget,
            _part(help_asked.asked(tables), name="asked"),
            _part(
                element("div", help_visit.visit(tables), id=help_cards.VISIT),
                help_visit.take_along(tables),
                help_places.thresholds(tables),
                help_visit.prevention(tables),
                name="visit",
            ),
        ]


def _part(*markup: str, name: str) -> str:
    return element("div", *markup, class_=f"les-help les-help-{name}")
