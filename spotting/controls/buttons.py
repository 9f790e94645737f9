"""What is pressed: buttons in a row, a part that opens, a link, a file to save."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, ClassVar

from ipywidgets import Widget, widget_serialization
from traitlets import Bool, Instance, List, Unicode, validate

from spotting.controls._base import (
    Callbacks,
    Control,
    Script,
    record,
    records,
    unique,
)

FILE_NAME = re.compile(r"[a-z0-9-]{1,60}\.csv")


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

    _esm = Script("actions")

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


class CopyLink(Control):
    """A native button that copies the link to what its room shows.

    The browser alone acts, and says once that it is copied. Where it may not copy, the
    link stands in a field, marked.
    """

    _esm = Script("copy")


class Disclosure(Control):
    """A native details element with text and other widgets inside.

    ``html`` is written into the page as it is: build it from escaped text.
    ``opened`` says whether it is open, and follows the reader; the constructor
    also takes it as ``open`` (the trait can't be called so, because an ipywidget
    has a method of that name). With ``open_wide`` it is always open, without its
    button, from a window width of 64rem: a sheet on phones, plain content beside it.
    """

    _esm = Script("disclosure")
    from_browser: ClassVar[frozenset[str]] = frozenset({"opened"})

    summary = Unicode().tag(sync=True)
    html = Unicode().tag(sync=True)
    opened = Bool(False).tag(sync=True)
    open_wide = Bool(False).tag(sync=True)
    children = List(Instance(Widget)).tag(sync=True, **widget_serialization)

    def __init__(self, summary: str = "", **traits: Any) -> None:
        """Make it; ``open`` stands for ``opened``."""
        if "open" in traits:
            traits["opened"] = traits.pop("open")
        super().__init__(summary=summary, **traits)


class Download(Control):
    """Native buttons; each saves what Python gives for it as a CSV file.

    ``files`` are records of ``id`` and ``label`` (the button's words). Python sends
    the text to the browser, which makes the file itself: no other address is asked.

    Raises
    ------
    TraitError
        A file has no id or label, or two have the same id.
    """

    _esm = Script("download")

    files = List().tag(sync=True)

    def __init__(self, files: list[dict] | tuple = (), **traits: Any) -> None:
        """Make the buttons; nothing is saved before `on_ask` has a function."""
        self._give: Callable[[str], tuple[str, str] | None] = lambda _: None
        super().__init__(files=list(files), **traits)

    def on_ask(self, function: Callable[[str], tuple[str, str] | None]) -> None:
        """Call ``function(file id)`` when a button is pressed.

        It returns the file's name (small letters, digits and hyphens, then ``.csv``)
        and its text, or None where there is nothing to save.
        """
        self._give = function

    def _on_event(self, event: str, content: dict) -> None:
        known = [file["id"] for file in self.files]
        if event == "ask" and content.get("id") in known:
            self._hand_over(self._give(content["id"]))

    def _hand_over(self, given: tuple[str, str] | None) -> None:
        name, words = given or ("", "")
        if given and not FILE_NAME.fullmatch(name):
            raise ValueError(f"not a neutral file name: {name!r}")
        self.send({"event": "file" if given else "none", "name": name, "text": words})

    @validate("files")
    def _check_files(self, proposal: dict) -> list[dict]:
        return records(proposal["value"], "file", "id label")
