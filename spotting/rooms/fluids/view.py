"""Room "Normal or not": fluids, the cycle, looks and smells, and what to do next."""

from __future__ import annotations

import pandas as pd
from ipywidgets import HTML, VBox
from markupsafe import Markup
from traitlets import link

from spotting.choices.selection import Selection
from spotting.choices.settings import Settings
from spotting.choices.view import URGENCIES
from spotting.controls import (
    Actions,
    Announcer,
    Chart,
    Choice,
    DataTable,
    Disclosure,
)
from spotting.matching import sentences
from spotting.matching.countries import EVERYWHERE
from spotting.matching.help_rules import READER, fired
from spotting.parts.answers import offered
from spotting.parts.emergency_numbers import numbers_for
from spotting.parts.links import BODY, MONTH, row_link
from spotting.parts.review import mark
from spotting.parts.showing import set_tone, show_if
from spotting.parts.steps import Step, steps_bar
from spotting.rooms.fluids import model
from spotting.rooms.fluids.anatomy import anatomy
from spotting.rooms.fluids.figure import amount_chart, cycle_chart
from spotting.rooms.fluids.sorting import Sorting
from spotting.rooms.fluids.text import (
    cycle_words,
    differences,
    guide,
    help_link,
    level,
    note,
    source_line,
    standing_line,
    statements,
)
from spotting.tables import Tables, ids
from spotting.text import say, say_markup, say_word
from spotting.text.markup import element, items, sentence, text
from spotting.text.terms import terms

STEPS = (
    ("sort-looks", "fluids-step-sort", "fluids-sort"),
    (MONTH, "fluids-step-month", "fluids-cycle-drawn"),
    ("look-and-smell", "fluids-step-guide", "fluids-guide"),
    ("how-often-how-much", "fluids-step-questions", "fluids-questions"),
    (BODY, "fluids-step-body", "fluids-body"),
    ("what-comes-out", "fluids-step-statements", "fluids-statements"),
)
"""The place of each step, and the messages of its name and of its heading."""

_COLUMNS = ("fluids-cycle-look", "fluids-cycle-words", "fluids-cycle-note")


class Fluids:
    """All of the room, tied to one Selection; `parts` are shown one after the other."""

    def __init__(
        self, tables: Tables, selection: Selection, settings: Settings
    ) -> None:
        vocabulary = selection.vocabulary
        self.sorting = Sorting(tables)
        self.cycle = CycleView(tables, settings)
        self.questions = Questions(tables)
        first = standing_line()
        held = (
            [first, self.sorting.widget],
            [first, self.cycle.widget, cycle_words(tables)],
            [first, guide(tables, vocabulary)],
            [questions_words(), self.questions.widget],
            [first, anatomy(tables, vocabulary)],
            [first, statements(tables, vocabulary), differences(tables)],
        )
        steps = [
            Step(place, say(name), [text("h3", say(heading), id=place), *parts])
            for (place, name, heading), parts in zip(STEPS, held, strict=True)
        ]
        self.parts: list[str | Step] = [steps_bar(say("fluids-steps"), steps), *steps]


def questions_words() -> str:
    """Return what the three questions are for; it stands above them."""
    return element(
        "section",
        text("p", say("fluids-questions-hint")),
        element("p", say_markup("fluids-questions-rules", help=help_link())),
        class_="les-fluids",
    )


# The drawing of a cycle


class CycleView:
    """One drawing, one sentence and one table of what `settings.body` asks for."""

    def __init__(self, tables: Tables, settings: Settings) -> None:
        self._fluids = tables.checked("fluids")
        self._settings = settings
        bodies = model.bodies(self._fluids)
        settings.offer("body", [model.USUAL, *bodies["id"]], model.USUAL)
        self.body = Choice(
            label=say("fluids-cycle-for"),
            options=[
                _option(model.USUAL, say("fluids-cycle-usual")),
                *_options(bodies),
            ],
            arrange="row",
        )
        link((settings, "body"), (self.body, "value"))
        self.sentence = Announcer()
        self.chart = Chart()
        self.table = DataTable(
            caption=say("fluids-cycle-caption"),
            corner=say("fluids-cycle-corner"),
            activable="none",
            columns=[_option(say(name), say(name)) for name in _COLUMNS],
        )
        self.widget = VBox(
            [
                self.body,
                self.sentence,
                self.chart,
                HTML(text("p", say("fluids-cycle-not-data"), class_="les-hint")),
                Disclosure(summary=say("fluids-cycle-table"), children=[self.table]),
                HTML(terms(tables).used_in(bodies["label"])),
            ]
        )
        self.widget.add_class("les-cycle")
        self.widget.add_class("les-body")
        settings.observe(lambda _: self.show(), "body")
        self.show()

    def show(self) -> None:
        """Bring sentence, drawing and table in step with the setting."""
        body = self._settings.body
        self.sentence.text = model.sentence(self._fluids, body)
        figure = self._figure(body)
        with self.chart.hold_sync():
            self.chart.height = int(figure["layout"]["height"])
            self.chart.figure = figure
            self.chart.label = say("fluids-cycle-label", said=self.sentence.text)
        self.table.fill(self._rows(body))

    def _figure(self, body: str) -> dict:
        phases = model.phases(self._fluids)
        usual = model.line(phases)
        if body == model.USUAL:
            return cycle_chart(phases, usual, usual.iloc[:0])
        row = self._body(body)
        if row["amount"]:
            return amount_chart(model.amounts(row))
        return cycle_chart(phases, usual, model.line(phases, changes=False))

    def _body(self, body: str) -> pd.Series:
        return model.bodies(self._fluids).set_index("id").loc[body]

    def _rows(self, body: str) -> list[dict]:
        if body == model.USUAL:
            rows = model.phases(self._fluids).itertuples()
            return [_row(r.id, r.place, r.look, r.text, r.note) for r in rows]
        row = self._body(body)
        amount = say_word(row["amount"])
        return [_row(body, row["label"], amount, row["text"], row["note"])]


def _options(bodies: pd.DataFrame) -> list[dict[str, str]]:
    return [_option(row.id, row.label) for row in bodies.itertuples()]


def _option(id_: str, label: str) -> dict[str, str]:
    return {"id": id_, "label": label}


def _row(id_: str, label: str, look: str, *cells: str) -> dict[str, object]:
    told = [look or say("fluids-not-stated"), *cells]
    return {"id": id_, "label": label, "cells": [{"text": t, "say": t} for t in told]}


# The three questions


class Questions:
    """Three choices, what to do next, and why; `widget` shows them."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        rules = tables.checked("help_rules")
        self._rules = rules[
            (rules["for_whom"] == READER) & (rules["country"] == EVERYWHERE)
        ]
        symptoms = tables.checked("symptoms")
        self._premises = set(symptoms.loc[symptoms["role"] == "premise", "id"])
        self.often = Choice(
            label=say("fluids-often"),
            options=offered(tables, "how often"),
            arrange="row",
        )
        self.much = Choice(
            label=say("fluids-much"),
            options=offered(tables, "how much"),
            arrange="row",
        )
        self.situation = Choice(
            multiple=True,
            label=say("fluids-situation"),
            hint=say("fluids-situation-hint"),
            options=offered(tables, "situation"),
            arrange="row",
        )
        self.clear = Actions([{"id": "clear", "label": say("fluids-clear")}])
        self.clear.on_press(lambda _: self.forget())
        self.sentence = Announcer()
        self.reasons = HTML()
        self._told = VBox([self.reasons, self.clear])
        self.answer = VBox([HTML(standing_line()), self.sentence, self._told])
        self.answer.add_class("les-answer")
        choices = (self.often, self.much, self.situation)
        self.widget = VBox([*choices, self.answer])
        self.widget.add_class("les-questions")
        self.widget.add_class("les-body")
        for choice in choices:
            choice.observe(lambda _: self.show(), "value")
        self.show()

    def forget(self) -> None:
        """Take every answer back."""
        self.often.value = self.much.value = ""
        self.situation.value = []

    def show(self) -> None:
        """Say what the answers call for, and why."""
        held = self._held()
        rules = fired(self._rules, {*self._premises, *held})
        self.sentence.text = _advice(rules) if held else say("fluids-no-answer")
        set_tone(self.answer, "help" if held and _is_soon(rules) else "")
        self.reasons.value = self._why(rules, held) if held else ""
        show_if(self._told, bool(held))

    def _held(self) -> list[str]:
        """Return the ids of the answers; an amount of "a little" is one of its own."""
        singles = (self.often.value, self.much.value)
        return [*filter(None, singles), *self.situation.value]

    def _why(self, rules: pd.DataFrame, held: list[str]) -> str:
        told = [self._rule(rule) for rule in rules.itertuples()]
        told += [self._context(row) for row in self._unused(rules, held)]
        return "".join(
            [
                numbers_for(self._tables, rules.iloc[0]["level"] if len(rules) else ""),
                text("h4", say("fluids-reasons")),
                items(told, class_="les-reasons"),
                element("p", say_markup("fluids-reasons-more", help=help_link())),
            ]
        )

    def _rule(self, rule) -> str:
        explain = terms(self._tables).explain
        return "".join(
            [
                level(rule.level),
                element(
                    "p",
                    f"{text('strong', sentence(rule.situation))} "
                    f"{explain(sentence(rule.action))} {mark(rule.review)}".strip(),
                ),
                note(rule),
                element("p", row_link("rule", rule.id, say("fluids-rule"))),
                source_line(self._tables, ids(rule.sources)),
            ]
        )

    def _context(self, row) -> str:
        said = say_markup(
            "fluids-reason",
            situation=Markup(text("strong", sentences.upper_first(row.label))),
            why=Markup(terms(self._tables).explain(row.why_it_matters)),
        )
        return f"{said}{note(row)}{source_line(self._tables, ids(row.sources))}"

    def _unused(self, rules: pd.DataFrame, held: list[str]) -> list:
        """Return the chosen contexts that no rule here speaks of."""
        used = {
            id_ for cell in [*rules["all_of"], *rules["any_of"]] for id_ in ids(cell)
        }
        contexts = self._tables.checked("contexts")
        rows = contexts[contexts["id"].isin(set(held) - used)]
        return list(rows.itertuples())


def _advice(rules: pd.DataFrame) -> str:
    """Say what to do next by the most urgent rule, the action first, then why."""
    if rules.empty:
        return sentences.standing_line()
    rule = rules.iloc[0]
    situation = rule["situation"].rstrip(".")
    why = situation[:1].lower() + situation[1:]
    action = sentence(rule["action"])
    return say("fluids-advice", level=say_word(rule["level"]), action=action, why=why)


def _is_soon(rules: pd.DataFrame) -> bool:
    return bool(len(rules)) and rules.iloc[0]["level"] in URGENCIES[-2:]
