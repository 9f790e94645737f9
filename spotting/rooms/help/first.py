"""The first screen of the room: three questions, and the answer at once."""

from __future__ import annotations

from functools import partial

from ipywidgets import HTML, VBox

from spotting.choices.settings import Settings
from spotting.controls import Actions, Announcer, Choice
from spotting.matching import countries, help_rules
from spotting.matching.help_rules import READER, Advice
from spotting.matching.sentences import standing_line, upper_first
from spotting.parts.answers import offered
from spotting.parts.country import country_choice, only_in
from spotting.parts.emergency_numbers import dial
from spotting.parts.found_elsewhere import NOT_WANTED
from spotting.parts.showing import set_tone, show_if
from spotting.parts.signposting import by_country, phone_link
from spotting.parts.urgency import badge, level_mark
from spotting.rooms.help.cards import level_place
from spotting.rooms.help.model import EMERGENCY, kinds_to_call, levels
from spotting.rooms.help.places import VISIT
from spotting.tables import Tables
from spotting.text import say, say_word
from spotting.text.markup import element, escape, items, text
from spotting.text.terms import terms

MUCH, FITS, WHO = "help: how much", "help: what fits", "help: who"
WHO_KNOWS = "help: who will know"
"""Which rows of the answers belong here."""

BELOW = "les-below-"
"""The class that names the question below which a low window shows the answer."""

PLACE = "three-questions"
"""The id of the first screen's heading."""


def strip(tables: Tables) -> str:
    """Return what is never behind anything: emergency, standing line, signposting."""
    return element(
        "div",
        element("div", text("p", say("help-strip-emergency")), dial(tables)),
        element(
            "div",
            text("p", standing_line(), class_="les-standing"),
            element("p", text("a", say("help-strip-unwanted"), href=f"#{NOT_WANTED}")),
        ),
        class_="les-help-strip",
    )


def ladder(tables: Tables, reached: str = "") -> str:
    """Return the levels one above the other; the one that is reached is marked."""
    rungs = (_rung(level, level == reached) for level in levels(tables))
    return element(
        "figure",
        element("ol", *rungs, class_="les-help-rungs"),
        class_="les-help-ladder",
        aria_label=say("help-ladder"),
    )


def _rung(level: str, reached: bool) -> str:
    here = {"aria_current": "true"} if reached else {}
    words = element("a", badge(level), href=f"#{level_place(level)}", **here)
    return element("li", words, data_level=level_mark(level))


class ThreeQuestions:
    """How much, what fits, who: then how soon, what to do, whom to call, who knows.

    What is pressed stays in this object alone: in no setting, no view, no address.
    """

    def __init__(self, tables: Tables, settings: Settings) -> None:
        self._tables = tables
        self._settings = settings
        rules = tables.checked("help_rules")
        self._rules = rules[rules["for_whom"] == READER]
        symptoms = tables.checked("symptoms")
        self._premises = set(symptoms[symptoms["role"] == "premise"]["id"])
        self._contexts = tables.checked("contexts").set_index("id")
        self.much = Choice(
            label=say("help-ask-much"), options=offered(tables, MUCH), arrange="row"
        )
        self.fits, self.who = (
            Choice(
                multiple=True,
                label=label,
                options=offered(tables, question),
                arrange="row",
            )
            for label, question in (
                (say("help-ask-fits"), FITS),
                (say("help-ask-who"), WHO),
            )
        )
        self.choices = (self.much, self.fits, self.who)
        self._pressed: set[str] = set()
        self._names = {
            one["id"]: one["label"] for choice in self.choices for one in choice.options
        }
        self.level = Announcer()
        self.sentence = Announcer()
        self.more = HTML()
        self.ladder = HTML()
        self.place = country_choice(tables, settings, say("help-check-where"))
        self.clear = Actions([{"id": "clear", "label": say("help-ask-clear")}])
        self.clear.on_press(lambda _: self.forget())
        self.widget = self._boxes(tables)
        for place, choice in enumerate(self.choices, 1):
            choice.observe(partial(self._answered, place), "value")
        settings.observe(lambda _: self.show(), "country")
        self.show()

    def _boxes(self, tables: Tables) -> VBox:
        self._level = _box("les-help-level", self.level)
        self._dial = _box("les-help-now", HTML(dial(tables)))
        self.told = _box("les-help-told", self._level, self.sentence, self._dial)
        private = HTML(text("p", say("help-ask-private"), class_="les-hint"))
        self._after = _box("les-help-after", self.more)
        self._tools = _box("les-help-tools", self.place, self.clear)
        asks = _box("les-help-asks", private, *self.choices, self._tools)
        ladder = _box("les-help-levels", self.ladder)
        every = _box("les-help-ask", asks, self.told, self._after, ladder)
        every.add_class("les-body")
        return every

    def forget(self) -> None:
        """Take every answer back."""
        self.much.value = ""
        self.fits.value = self.who.value = []

    @property
    def held(self) -> list[str]:
        """The ids of what is pressed; the smallest amount stands for no sign."""
        return [*filter(None, [self.much.value]), *self.fits.value, *self.who.value]

    def _answered(self, place: int, change) -> None:
        """Answer, and keep what was pressed: a very low window answers there."""
        set_tone(self.told, str(place) if self.held else "", BELOW)
        self._pressed = {*_listed(change["new"])} - {*_listed(change["old"])}
        self.show()

    def _say_so_far(self) -> None:
        so_far = say("help-ask-so-far", level=self.level.text)
        for choice in self.choices:
            choice.options = [
                {**one, "note": so_far if one["id"] in self._pressed else ""}
                for one in choice.options
            ]

    def show(self) -> None:
        """Say how soon, what to do and whom to call, in the chosen country."""
        held = self.held
        rules = countries.there(self._tables, self._rules, self._settings.country)
        answers = help_rules.answer(rules, held, self._premises) if held else []
        level = answers[0].level if answers else ""
        for part, shown in (
            (self._level, bool(level)),
            (self._dial, level == EMERGENCY),
            (self._after, bool(held)),
            (self._tools, bool(held)),
        ):
            show_if(part, shown)
        self.level.text = upper_first(say_word(level)) if level else ""
        self.sentence.text = answers[0].action if answers else say("help-ask-none")
        set_tone(self.told, level_mark(level) if level else "")
        self.ladder.value = ladder(self._tables, level)
        self.more.value = self._more(answers) if answers else ""
        self._say_so_far()

    def _more(self, answers: list[Advice]) -> str:
        first, *others = answers
        return "".join(
            [
                text("p", first.action, class_="les-help-again"),
                self._why(first),
                self._call(first),
                self._who_knows(),
                self._also(others),
                element(
                    "p",
                    text("a", say("help-ask-all"), href=f"#{level_place(first.level)}"),
                ),
            ]
        )

    def _why(self, advice: Advice) -> str:
        names = [self._names[id_] for id_ in help_rules.reasons(advice)]
        why = say("help-why", ticked=say("help-between").join(names))
        return text("p", why if names else say("help-why-given"), class_="les-hint")

    def _call(self, advice: Advice) -> str:
        """Return whom to call beside the emergency number, each country's own."""
        kinds = kinds_to_call(self._tables, advice.level, self.held)
        lines = [
            element("li", _services(self._tables, name, fit), **only_in(tables, name))
            for tables in [self._tables]
            for name, rows in by_country(tables)
            if (fit := [row for row in rows if row.kind in kinds and not _dialled(row)])
        ]
        heading = text("h4", say("help-ask-call"))
        return element("div", heading, element("ul", *lines)) if lines else ""

    def _who_knows(self) -> str:
        """Return what the tables say on who will know, and where more of it stands."""
        told = [one["id"] for one in offered(self._tables, WHO_KNOWS)]
        facts = [self._contexts.loc[id_, "why_it_matters"] for id_ in told]
        return element(
            "p",
            text("strong", say("help-ask-knows")),
            " ",
            *(terms(self._tables).explain(fact) + " " for fact in facts),
            text("a", say("help-ask-knows-more"), href=f"#{VISIT}"),
        )

    def _also(self, others: list[Advice]) -> str:
        explain = terms(self._tables).explain
        lines = [f"{badge(one.level)} {explain(one.action)}" for one in others]
        heading = text("h4", say("help-ask-also"))
        listed = items(lines, class_="les-urgency")
        return element("div", heading, listed) if lines else ""


def _listed(value: str | list[str]) -> list[str]:
    """Return what a choice of one or of several holds, as a list."""
    return [value] if isinstance(value, str) else value


def _dialled(row) -> bool:
    """Return whether the number of a service stands with the emergency numbers."""
    return row.kind == countries.EMERGENCY


def _services(tables: Tables, country: str, rows: list) -> str:
    """Return a country's services in one line, with the numbers that they have."""
    names = (
        f"{escape(row.name)} {phone_link(row.phone) if row.phone else ''}".strip()
        for row in rows
    )
    place = text("b", upper_first(countries.in_words(tables, country)))
    return f"{place}: {say('help-between').join(names)}"


def _box(name: str, *parts) -> VBox:
    box = VBox(parts)
    box.add_class(name)
    return box
