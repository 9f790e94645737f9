"""What every result carries: its sentence, the standing line, undo and reset."""

from __future__ import annotations

import pandas as pd
from ipywidgets import HTML, VBox

from spotting.choices.selection import Selection
from spotting.choices.view import View
from spotting.controls import Actions, Announcer
from spotting.matching import help_rules, sentences
from spotting.matching.causes import Evidence, first_list
from spotting.parts.choosing import STANDING, undo_and_reset
from spotting.parts.emergency_numbers import numbers_for
from spotting.parts.found_elsewhere import found_elsewhere
from spotting.parts.showing import set_tone, show_if
from spotting.tables import Tables
from spotting.text.markup import text


class Results:
    """The result in words, announced once a change, and the standing line.

    `widget` stays in sight; `notes`, and `steps` (undo and reset), scroll away.
    """

    def __init__(
        self, tables: Tables, evidence: Evidence, selection: Selection
    ) -> None:
        self._evidence = evidence
        self._tables = tables
        rules = tables.checked("help_rules")
        everywhere = rules["country"] == "general"
        general = rules[everywhere & (rules["for_whom"] == "reader")]
        self._rules = help_rules.sooner_rules(general)
        self.sentence = Announcer()
        self.notes = HTML()
        self.steps = undo_and_reset(selection)
        undo_filter = Actions([{"id": "filter", "label": "Undo the last filter"}])
        undo_filter.on_press(lambda _: selection.undo_filter())
        self._way_back = VBox([undo_filter])
        self.widget = VBox([self.sentence, HTML(STANDING), self._way_back])
        self.widget.add_class("les-result")

    def show(self, view: View, matched: pd.DataFrame) -> None:
        """Say what a view shows, and what calls for help sooner than routine."""
        rule = help_rules.sooner_than_routine(self._rules, self._held(view))
        found = len(first_list(matched))
        said = sentences.result(self._evidence, view, matched)
        self.sentence.text = f"{said} {sentences.help_sooner(rule)}".strip()
        set_tone(self.widget, "help" if rule is not None else "")
        show_if(self._way_back, not found)
        notes = sentences.notes(self._evidence, view)
        self.notes.value = "".join(
            [
                numbers_for(self._tables, rule.level) if rule is not None else "",
                *(text("p", note) for note in notes),
                found_elsewhere(self._tables, view.text),
            ]
        )

    def _held(self, view: View) -> set[str]:
        """Return what is taken to hold: the choices, and the lesson's premise."""
        chosen = {*view.signs, *view.contexts, view.life_stage}
        return chosen | self._evidence.premises
