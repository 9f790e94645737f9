"""Room "Help first": how soon to get help, where, and what happens there."""

from __future__ import annotations

from ipywidgets import HTML, VBox, Widget

from spotting.choices.selection import Selection
from spotting.choices.settings import Settings
from spotting.controls import Actions, Announcer, Checklist
from spotting.matching import countries, help_rules
from spotting.matching.sentences import upper_first
from spotting.parts import questions
from spotting.parts.country import CountrySwitch, country_choice
from spotting.parts.emergency_numbers import dial, emergency_numbers
from spotting.parts.showing import set_tone, show_if
from spotting.parts.signposting import signposting
from spotting.parts.urgency import level_mark
from spotting.rooms.help import cards, places
from spotting.rooms.help.model import EMERGENCY, situation_options
from spotting.tables import Tables
from spotting.text import say
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
                cards.level_card(tables, EMERGENCY),
                emergency_numbers(tables),
                cards.both_true(),
                name="first",
            ),
            self.switch.widget,
            _part(
                places.contacts(tables),
                cards.lower_cards(tables),
                cards.clinician_card(tables),
                element("div", signposting(tables), id=cards.NOT_WANTED),
                text("h3", say("help-tick"), id=cards.TICK),
                name="cards",
            ),
            self.situations.widget,
            _part(questions.asked(tables), name="asked"),
            _part(
                element("div", places.visit(tables), id=cards.VISIT),
                places.take_along(tables),
                places.thresholds(tables),
                places.prevention(tables),
                name="visit",
            ),
        ]


def _part(*markup: str, name: str) -> str:
    return element("div", *markup, class_=f"les-help les-help-{name}")


class Situations:
    """Ticks, the sentence they lead to, and a card for each thing to do.

    What is ticked stays in this object alone: in no setting, no view, no address.
    """

    def __init__(self, tables: Tables, settings: Settings) -> None:
        self._tables = tables
        self._settings = settings
        self._rules = tables.checked("help_rules")
        symptoms = tables.checked("symptoms")
        self._premises = set(symptoms[symptoms["role"] == "premise"]["id"])
        options = situation_options(tables)
        self._names = {option["id"]: option["label"] for option in options}
        self.sentence = Announcer()
        self.checklist = Checklist(
            label=say("help-check"),
            hint=say("help-check-hint"),
            search_label=say("help-check-search"),
            noun="line",
            options=[
                {**option, "label": upper_first(option["label"])} for option in options
            ],
        )
        self.clear = Actions([{"id": "clear", "label": say("help-check-clear")}])
        self.clear.on_press(lambda _: self.checklist.set_trait("value", []))
        self.cards = HTML()
        self.place = country_choice(tables, settings, say("help-check-where"))
        self.widget = self._boxes(tables)
        self.checklist.observe(lambda _: self.show(), "value")
        settings.observe(lambda _: self.show(), "country")
        self.show()

    def _boxes(self, tables: Tables) -> VBox:
        self._dial = VBox([HTML(dial(tables))])
        self._dial.add_class("les-help-now")
        self.told = VBox([self.sentence, self._dial])
        self.told.add_class("les-help-told")
        choices = VBox([self.checklist, self.clear])
        choices.add_class("les-help-choices")
        self._where = VBox([self.place])
        told = VBox([self._where, self.cards])
        told.add_class("les-help-answers")
        pair = VBox([choices, told])
        pair.add_class("les-help-check-pair")
        every = VBox([self.told, pair])
        every.add_class("les-body")
        every.add_class("les-help-check")
        return every

    def show(self) -> None:
        """Say what the ticked situations call for, in the chosen country."""
        ticked = self.checklist.value
        answers = help_rules.answer(
            countries.there(self._tables, self._rules, self._settings.country),
            ticked,
            self._premises,
        )
        self.sentence.text = help_rules.sentence(answers, ticked, self._names)
        set_tone(self.told, level_mark(answers[0].level) if answers else "")
        for part in (self._dial, self._where):
            show_if(part, bool(answers) and answers[0].level == EMERGENCY)
        others = help_rules.without_advice(answers, ticked)
        fired = cards.answer_cards(self._tables, answers, self._names)
        self.cards.value = fired + cards.remarks(self._tables, others)
