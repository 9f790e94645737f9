"""A row of buttons."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from traitlets import List, Unicode, validate

from spotting.controls._base import Callbacks, Control, script
from spotting.controls._fields import record, unique


def _clean_action(value: object) -> dict:
    action = record(value, "action", "id label", "kind")
    return {**action, "enabled": bool(value.get("enabled", True))}


class Actions(Control):
    """Native buttons side by side.

    ``actions`` are records of ``id`` and ``label``, and if wanted ``enabled`` (true)
    and ``kind`` (main, plain or quiet). A button that is not enabled does nothing
    but keeps its place in the keyboard's order, so that the focus is not lost.
    ``escape`` is the id of the action that the Escape key presses while the row is in
    sight; "" is none.

    Raises
    ------
    TraitError
        An action has no id or label, or two have the same id.
    """

    _esm = script("actions")

    actions = List().tag(sync=True)
    escape = Unicode().tag(sync=True)

    def __init__(self, actions: list[dict] | tuple = (), **traits: Any) -> None:
        """Make the row of buttons."""
        self._pressed = Callbacks()
        super().__init__(actions=list(actions), **traits)

    def on_press(self, function: Callable[[str], object], remove: bool = False) -> None:
        """Call ``function(action id)`` when an enabled button is pressed."""
        self._pressed.add(function, remove)

    def _on_event(self, event: str, content: dict) -> None:
        enabled = [action["id"] for action in self.actions if action["enabled"]]
        if event == "press" and content.get("id") in enabled:
            self._pressed(content["id"])

    @validate("actions")
    def _check_actions(self, proposal: dict) -> list[dict]:
        actions = [_clean_action(action) for action in proposal["value"]]
        unique(actions, "action")
        return actions
