"""Room "Help first": how soon to get help, where, and what happens there."""

from __future__ import annotations

from ipywidgets import HTML, VBox

from spotting.choices.selection import Selection
from spotting.choices.settings import Settings
from spotting.controls import Actions, Announcer, Checklist
from spotting.matching import countries, help_rules
from spotting.matching.sentences import upper_first
from spotting.parts import questions
from spotting.parts.country import CountrySwitch, country_choice
from spotting.parts.emergency_numbers import dial, emergency_numbers
from spotting.parts.found_elsewhere import NOT_WANTED
from spotting.parts.questions import QUESTIONS
from spotting.parts.showing import set_tone, show_if
from spotting.parts.signposting import signposting
from spotting.parts.steps import Step, steps_bar
from spotting.parts.urgency import level_mark
from spotting.rooms.help import cards, places
from spotting.rooms.help.first import PLACE as FIRST
from spotting.rooms.help.first import ThreeQuestions, strip
from spotting.rooms.help.model import EMERGENCY, situation_options
from spotting.tables import Tables
from spotting.text import say
from spotting.text.markup import element, text

SOON, TICK, WHERE = "how-soon", "tick-what-fits", "where"
"""The ids of the headings of steps; others are those of what is shown there."""


class HelpFirst:
    """All of the room: what is always in sight, and steps, the three questions first.

    What a step hides is a press away; emergency, standing line and the way to help
    after unwanted sex stand above every step.
    """

    def __init__(
        self, tables: Tables, selection: Selection, settings: Settings
    ) -> None:
        self.switch = CountrySwitch(tables, settings)
        self.first = ThreeQuestions(tables, settings)
        self.situations = Situations(tables, settings)
        steps = self._steps(tables)
        self.parts = [strip(tables), steps_bar(say("help-steps"), steps), *steps]

    def _steps(self, tables: Tables) -> list[Step]:
        asks, soon = say("help-step-asks"), say("help-step-soon")
        tick, visit = say("help-step-tick"), say("help-step-visit")
        where = say("help-step-where")
        heading = text("h3", say("help-asks"), id=FIRST, class_="les-sr")
        every = text("h3", say("help-soon"), id=SOON)
        ticks = text("h3", say("help-tick"), id=TICK)
        places_ = text("h3", say("help-where"), id=WHERE)
        return [
            Step(FIRST, asks, [heading, self.first.widget]),
            Step(SOON, soon, [every, _part(*_every_card(tables), name="cards")]),
            Step(TICK, tick, [ticks, self.situations.widget]),
            Step(
                QUESTIONS,
                say("help-step-asked"),
                [_part(questions.asked(tables), name="asked")],
            ),
            Step(
                places.VISIT,
                visit,
                [
                    _part(
                        places.visit(tables),
                        places.take_along(tables),
                        places.prevention(tables),
                        name="visit",
                    )
                ],
            ),
            Step(
                WHERE,
                where,
                [
                    places_,
                    self.switch.widget,
                    _part(
                        places.contacts(tables), places.thresholds(tables), name="where"
                    ),
                ],
            ),
        ]


def _every_card(tables: Tables) -> tuple[str, ...]:
    return (
        cards.level_card(tables, EMERGENCY),
        emergency_numbers(tables),
        cards.both_true(),
        cards.lower_cards(tables),
        cards.clinician_card(tables),
        element("div", signposting(tables), id=NOT_WANTED),
    )


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
