"""How often, how much, in what situation: three questions after the standing line.

The answers stay on this page's own controls. They are in no setting and no address.
"""

from __future__ import annotations

import pandas as pd
from ipywidgets import HTML, VBox

from spotting.controls import Actions, Announcer, Choice
from spotting.matching import sentences
from spotting.matching.help_rules import fired
from spotting.parts.emergency_numbers import numbers_for
from spotting.parts.links import row_link
from spotting.parts.review import mark
from spotting.parts.showing import set_tone, show_if
from spotting.rooms.fluids.links import source_line
from spotting.rooms.fluids.text import level, standing_line
from spotting.tables import Tables, ids
from spotting.text.markup import element, escape, items, sentence, text
from spotting.text.terms import terms

PREMISE = "pcb"
"""What the questions are about: blood after sex. It is taken as given."""

OFTEN = ("ctx-once", "ctx-recurrent")
LITTLE = "a-little"
HEAVY = "heavy-now"
SITUATIONS = (
    "ctx-pregnant",
    "ctx-missed-period",
    "ctx-postmenopause",
    "ctx-anticoag",
    "belly-pain",
    "fever",
    "ctx-severe-pain",
    "faint",
)
"""Ids of contexts and symptoms that the third question offers."""

NO_ANSWER = (
    "No answer is chosen yet. This says nothing about you: the line above holds for "
    "everybody."
)
_MORE = "These questions do not ask everything. More situations stand in"


class Questions:
    """Three choices, what to do next, and why; `widget` shows them."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        rules = tables.checked("help_rules")
        self._rules = rules[
            (rules["for_whom"] == "reader") & (rules["country"] == "general")
        ]
        names = _names(tables)
        self.often = Choice(
            label="1. How often was there blood after sex?",
            options=_options(OFTEN, names),
            arrange="row",
        )
        self.much = Choice(
            label="2. How much?",
            options=[
                {"id": LITTLE, "label": "A little: a spot or a pink streak"},
                {"id": HEAVY, "label": "Heavy, or it will not stop"},
            ],
            arrange="row",
        )
        self.situation = Choice(
            multiple=True,
            label="3. Does any of this fit?",
            hint="Tick all that fits. A box left empty rules nothing out.",
            options=_options(SITUATIONS, names),
            arrange="row",
        )
        self.clear = Actions([{"id": "clear", "label": "Clear the answers"}])
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
        rules = fired(self._rules, {PREMISE, *held})
        self.sentence.text = _advice(rules) if held else NO_ANSWER
        set_tone(self.answer, "help" if held and _is_soon(rules) else "")
        self.reasons.value = self._why(rules, held) if held else ""
        show_if(self._told, bool(held))

    def _held(self) -> list[str]:
        """Return the ids of the answers; an amount of "a little" is one of its own."""
        singles = (self.often.value, self.much.value)
        return [*filter(None, singles), *self.situation.value]

    def _why(self, rules: pd.DataFrame, held: list[str]) -> str:
        explain = terms(self._tables).explain
        told = [self._rule(rule) for rule in rules.itertuples()]
        told += [
            f"{text('strong', sentences.upper_first(row.label))}. "
            f"{explain(row.why_it_matters)}{_small(row.note)}"
            f"{source_line(self._tables, ids(row.sources))}"
            for row in self._unused(rules, held)
        ]
        more = text("a", "Help first", href="#Help-first")
        return "".join(
            [
                numbers_for(self._tables, rules.iloc[0]["level"] if len(rules) else ""),
                text("h4", "All that holds for these answers"),
                items(told, class_="les-reasons"),
                element("p", f"{escape(_MORE)} {more}."),
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
                _small(rule.note),
                element("p", row_link("rule", rule.id, "This rule in Help first")),
                source_line(self._tables, ids(rule.sources)),
            ]
        )

    def _unused(self, rules: pd.DataFrame, held: list[str]) -> list:
        """Return the chosen contexts that no rule here speaks of."""
        used = {
            id_ for cell in [*rules["all_of"], *rules["any_of"]] for id_ in ids(cell)
        }
        contexts = self._tables.checked("contexts")
        rows = contexts[contexts["id"].isin(set(held) - used)]
        return list(rows.itertuples())


def _names(tables: Tables) -> dict[str, str]:
    rows = pd.concat([tables.checked("symptoms"), tables.checked("contexts")])
    return dict(zip(rows["id"], rows["label"], strict=True))


def _options(chosen: tuple[str, ...], names: dict[str, str]) -> list[dict[str, str]]:
    return [
        {"id": id_, "label": sentences.upper_first(names[id_])}
        for id_ in chosen
        if id_ in names
    ]


def _advice(rules: pd.DataFrame) -> str:
    """Say what to do next by the most urgent rule, the action first, then why."""
    if rules.empty:
        return sentences.STANDING_LINE
    rule = rules.iloc[0]
    situation = rule["situation"].rstrip(".")
    why = situation[:1].lower() + situation[1:]
    return f"What to do next: {rule['level']}. {sentence(rule['action'])} Why: {why}."


def _is_soon(rules: pd.DataFrame) -> bool:
    return bool(len(rules)) and rules.iloc[0]["level"] in ("same day", "emergency")


def _small(words: str) -> str:
    return text("p", sentence(words), class_="les-hint") if words else ""
