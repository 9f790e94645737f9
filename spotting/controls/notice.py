"""Says so when an answer to a reader's step went wrong."""

from __future__ import annotations

from typing import Any

from traitlets import Int, Unicode

from spotting.controls._base import Control, script, tell_trouble


class Notice(Control):
    """Shows ``words`` once an answer has failed, until the next one that does not.

    ``troubles`` counts the answers that failed since one that did not: each is spoken.
    """

    _esm = script("notice")

    words = Unicode().tag(sync=True)
    troubles = Int(0).tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        """Listen to what goes wrong in any control of the page."""
        super().__init__(**traits)
        tell_trouble(self._hear)

    def _hear(self, trouble: bool) -> None:
        self.troubles = self.troubles + 1 if trouble else 0
