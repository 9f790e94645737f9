"""What every result carries: its sentence, the standing line, undo and reset."""

from __future__ import annotations

import pandas as pd
from ipywidgets import HTML, VBox
from traitlets import dlink

from spotting import wording
from spotting.controls import Actions, Announcer
from spotting.markup import text
from spotting.matching import Evidence, first_list
from spotting.selection import Selection
from spotting.views import View

STANDING = text("p", wording.STANDING_LINE, class_="les-standing")


class Results:
    """The result in words, announced once a change, and the standing line.

    `widget` stays in sight; `notes`, and `steps` (undo and reset), scroll away.
    """

    def __init__(self, evidence: Evidence, selection: Selection) -> None:
        self._evidence = evidence
        self.sentence = Announcer()
        self.notes = HTML()
        self.steps = undo_and_reset(selection)
        self.widget = VBox([self.sentence, HTML(STANDING)])
        self.widget.add_class("les-result")

    def show(self, view: View, matched: pd.DataFrame) -> None:
        """Say what a view shows."""
        with self.sentence.hold_sync():
            self.sentence.tone = "" if len(first_list(matched)) else "empty"
            self.sentence.text = wording.result(self._evidence, view, matched)
        notes = wording.notes(self._evidence, view)
        self.notes.value = "".join(text("p", note) for note in notes)


def undo_and_reset(selection: Selection) -> Actions:
    """Return the two buttons; both take one step that can be undone."""
    act = {"undo": selection.undo, "reset": selection.reset}
    buttons = Actions()
    buttons.on_press(lambda action: act[action]())

    def offered(can_undo: bool) -> list[dict[str, object]]:
        return [
            {"id": "undo", "label": "Undo the last step", "enabled": can_undo},
            {"id": "reset", "label": "Start again", "enabled": can_undo},
        ]

    dlink((selection, "can_undo"), (buttons, "actions"), offered)
    return buttons
