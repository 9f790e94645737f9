"""Buttons that save a text as a file, over the kernel's own connection."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from traitlets import List, validate

from spotting.controls._base import Control, script
from spotting.controls._fields import records

FILE_NAME = re.compile(r"[a-z0-9-]{1,60}\.csv")


class Download(Control):
    """Native buttons; each saves what Python gives for it as a CSV file.

    ``files`` are records of ``id`` and ``label`` (the button's words). Python sends
    the text to the browser, which makes the file itself: no other address is asked.

    Raises
    ------
    TraitError
        A file has no id or label, or two have the same id.
    """

    _esm = script("download")

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
