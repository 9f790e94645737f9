"""What every control shares: its script, and a guard on what a browser may set."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

import anywidget
from traitlets import TraitError

HERE = Path(__file__).parent


def script(*names: str) -> str:
    """Return a control's browser module: the shared helpers, then each ``<name>.js``.

    It is plain text on purpose: given a path, anywidget watches the file, and its
    watcher keeps every widget alive for ever.
    """
    files = [HERE / f"{name}.js" for name in ("_shared", *names)]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


class Control(anywidget.AnyWidget):
    """A small native form element that is tied to Python.

    ``from_browser`` names the traits that a browser may set. A message may ask for
    any trait of any widget, so all others are dropped here; a value that a trait
    refuses is answered with the value that is held, so that page and Python agree.
    """

    from_browser: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, **traits: Any) -> None:
        """Make the control and start to listen to its own messages."""
        super().__init__(**traits)
        self.on_msg(self._on_message)

    def set_state(self, sync_data: dict) -> None:
        """Take over what the browser may set; answer what is refused."""
        if not isinstance(sync_data, dict):
            return
        known = {name: sync_data[name] for name in self.from_browser & set(sync_data)}
        if not known:
            return
        try:
            super().set_state(known)
        except TraitError:
            self.send_state(list(known))

    def _on_message(self, _control: Control, content: object, _buffers: object) -> None:
        if isinstance(content, dict) and isinstance(content.get("event"), str):
            self._on_event(content["event"], content)

    def _on_event(self, event: str, content: dict) -> None:
        """Answer a message of the control's own module; most controls send none."""


class Callbacks:
    """Functions to call, in the order in which they were added."""

    def __init__(self) -> None:
        """Start with none."""
        self._functions: list = []

    def add(self, function: Any, remove: bool = False) -> None:
        """Add a function once, or take it out again."""
        if function in self._functions:
            self._functions.remove(function)
        if not remove:
            self._functions.append(function)

    def __call__(self, *values: object) -> None:
        """Call each function with the same values."""
        for function in tuple(self._functions):
            function(*values)

    def __len__(self) -> int:
        """Count the functions."""
        return len(self._functions)
