"""The sentence that says what the page shows now."""

from __future__ import annotations

from traitlets import Unicode, validate

from spotting.controls._base import Control, script
from spotting.controls._fields import text

LONGEST = 20_000
"""Letters: every sign of a long table may stand in one sentence."""


class Announcer(Control):
    """A visible sentence that a screen reader speaks when it changes.

    The first sentence is not spoken, changes within 200 ms are spoken as one.
    ``tone`` is a word for its look, such as empty.
    """

    _esm = script("announcer")

    text = Unicode().tag(sync=True)
    tone = Unicode().tag(sync=True)

    @validate("text", "tone")
    def _check(self, proposal: dict) -> str:
        return text(proposal["value"], proposal["trait"].name, LONGEST)
