"""The sentence that says what the page shows now."""

from __future__ import annotations

from traitlets import Bool, Unicode, validate

from spotting.controls._base import Control, script
from spotting.controls._fields import text

LONGEST = 20_000
"""Letters: every sign of a long table may stand in one sentence."""


class Announcer(Control):
    """A visible sentence that a screen reader speaks when it changes.

    It is seen at once. The first sentence is not spoken, and changes within 200 ms are
    spoken as one. What is spoken stands apart, out of sight, and goes after three
    seconds: a screen reader that reads the page finds the sentence that is seen.
    ``live`` says whether a change is spoken at all: where one step changes two
    sentences, only one of them is.
    """

    _esm = script("announcer")

    text = Unicode().tag(sync=True)
    live = Bool(True).tag(sync=True)

    def say(self, words: str, live: bool = True) -> None:
        """Show other words, and say whether they are spoken, in one message."""
        with self.hold_sync():
            self.live = live
            self.text = words

    @validate("text")
    def _check(self, proposal: dict) -> str:
        return text(proposal["value"], proposal["trait"].name, LONGEST)
