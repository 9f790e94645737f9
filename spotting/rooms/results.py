"""What every result carries: its sentence, the standing line, undo and reset."""

from __future__ import annotations

import pandas as pd
from ipywidgets import HTML, VBox

from spotting import helping, wording
from spotting.controls import Actions, Announcer
from spotting.markup import text
from spotting.matching import Evidence, first_list
from spotting.rooms.found_elsewhere import found_elsewhere
from spotting.rooms.help_numbers import numbers_for
from spotting.rooms.showing import set_tone, show_if
from spotting.selection import Selection, observe_view
from spotting.tables import Tables
from spotting.views import View

STANDING = text("p", wording.STANDING_LINE, class_="les-standing")


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
        self._rules = helping.sooner_rules(general)
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
        rule = helping.sooner_than_routine(self._rules, self._held(view))
        found = len(first_list(matched))
        said = wording.result(self._evidence, view, matched)
        self.sentence.text = f"{said} {wording.help_sooner(rule)}".strip()
        set_tone(self.widget, "help" if rule is not None else "")
        show_if(self._way_back, not found)
        notes = wording.notes(self._evidence, view)
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


def undo_and_reset(selection: Selection) -> Actions:
    """Return the two buttons; both take one step that can be undone."""
    act = {"undo": selection.undo, "reset": selection.reset}
    buttons = Actions()
    buttons.on_press(lambda action: act[action]())

    def offer(*_: object) -> None:
        started = selection.view != View()
        buttons.actions = [
            {
                "id": "undo",
                "label": "Undo the last step",
                "enabled": selection.can_undo,
            },
            {"id": "reset", "label": "Start again", "enabled": started},
        ]

    selection.observe(offer, "can_undo")
    observe_view(selection, offer)
    return buttons
