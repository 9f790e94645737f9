"""The checklist of situations: which help rules fire for what is ticked, and why."""

from __future__ import annotations

from ipywidgets import HTML, VBox

from spotting.choices.settings import Settings
from spotting.choices.view import URGENCIES
from spotting.controls import Actions, Announcer, Checklist
from spotting.matching import countries, help_rules
from spotting.matching.searching import words_for
from spotting.matching.sentences import upper_first
from spotting.parts.country import country_choice
from spotting.parts.emergency_numbers import dial
from spotting.parts.showing import set_tone, show_if
from spotting.parts.urgency import level_mark
from spotting.rooms.help.answers import answer_cards, remarks
from spotting.tables import Tables

EMERGENCY = URGENCIES[-1]
URGENT = "Signs that need help now"


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
            label="What else fits?",
            hint="Bleeding after sex is taken as given. What you tick is not saved.",
            search_label="Search situations and signs",
            noun="line",
            options=[
                {**option, "label": upper_first(option["label"])} for option in options
            ],
        )
        self.clear = Actions([{"id": "clear", "label": "Clear all ticks"}])
        self.clear.on_press(lambda _: self.checklist.set_trait("value", []))
        self.cards = HTML()
        self.place = country_choice(tables, settings, "Where are you? Pick it once")
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
        cards = VBox([self._where, self.cards])
        cards.add_class("les-help-answers")
        pair = VBox([choices, cards])
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
        self.cards.value = answer_cards(self._tables, answers, self._names) + remarks(
            self._tables, help_rules.without_advice(answers, ticked)
        )


def situation_options(tables: Tables) -> list[dict[str, str]]:
    """Return what can be ticked, in groups: contexts, and signs that rules name.

    What alone calls for emergency help stands first; safety stands apart.
    """
    rules = list(tables.checked("help_rules").itertuples())
    emergencies = [rule for rule in rules if rule.level == EMERGENCY]
    options = [*_contexts(tables), *_signs(tables, rules)]
    for option in options:
        alone = any(help_rules.holds(rule, {option["id"]}) for rule in emergencies)
        if alone and option["group"] != SAFETY:
            option["group"] = URGENT
    return sorted(options, key=lambda option: _place(option["group"]))


SAFETY = "Safety and protection"
_GROUPS = {
    "situation": "Your situation",
    "life stage": "Your life stage",
    "safety": SAFETY,
}
_ORDER = (URGENT, *_GROUPS.values())


def _place(group: str) -> int:
    return _ORDER.index(group) if group in _ORDER else len(_ORDER)


def _contexts(tables: Tables) -> list[dict[str, str]]:
    rows = tables.checked("contexts")
    rows = rows[rows["offered_in"].isin(["help", "both"])]
    return [
        {
            "id": row.id,
            "label": row.label,
            "group": _GROUPS[row.kind],
            "words": words_for(tables, "contexts").get(row.id, ""),
        }
        for row in rows.itertuples()
    ]


def _signs(tables: Tables, rules: list) -> list[dict[str, str]]:
    wanted = {id_ for rule in rules for id_ in help_rules.named(rule)}
    rows = tables.checked("symptoms")
    rows = rows[rows["id"].isin(wanted) & (rows["role"] != "premise")]
    return [
        {
            "id": row.id,
            "label": row.label,
            "group": f"Signs: {row.group}",
            "words": f"{row.synonyms}, {words_for(tables, 'symptoms').get(row.id, '')}",
        }
        for row in rows.itertuples()
    ]
