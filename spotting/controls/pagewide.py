"""What the page says of itself: its address, and the sentences on what holds now."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from traitlets import Bool, Int, TraitError, Unicode, validate

from spotting.controls._base import Control, Script, tell_trouble, text

LONGEST = 20_000
"""Letters: every sign of a long table may stand in one sentence."""

CODE = re.compile(r"(v=[a-z0-9=&.~-]{0,1998})?")


class Address(Control):
    """Hands the code in the address to Python, and writes changes back.

    ``code`` is "" or starts with ``v=``; at most 2,000 letters a-z, digits and
    ``= & . ~ -``. What stands after ``#`` and is no code (a link to a heading) is
    left alone. Nothing is shown.

    Raises
    ------
    TraitError
        The code has other letters, or is too long.
    """

    _esm = Script("address")
    from_browser: ClassVar[frozenset[str]] = frozenset({"code"})

    code = Unicode().tag(sync=True)

    @validate("code")
    def _check_code(self, proposal: dict) -> str:
        if not CODE.fullmatch(proposal["value"]):
            raise TraitError("code: v= and up to 1,998 of a-z 0-9 =&.~- are expected")
        return proposal["value"]


class Announcer(Control):
    """A visible sentence that a screen reader speaks when it changes.

    It is seen at once. The first sentence is not spoken, and changes within 200 ms are
    spoken as one. What is spoken stands apart, out of sight, and goes after three
    seconds: a screen reader that reads the page finds the sentence that is seen.
    ``live`` says whether a change is spoken at all: where one step changes two
    sentences, only one of them is.
    """

    _esm = Script("announcer")

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


class Connection(Control):
    """Shows an alert while the kernel is gone or cannot be reached.

    The lesson's own front-end connects again by itself: it shows ``again`` while it
    tries, ``full`` while the server has no room, and ``back`` for a moment when it
    has succeeded. Anywhere else a reload is needed, and ``words`` say so. The page is
    marked meanwhile (``data-les-lost`` on its root element), so that sentences which
    answer an older choice can be hidden.
    """

    _esm = Script("connection")

    words = Unicode().tag(sync=True)
    again = Unicode().tag(sync=True)
    full = Unicode().tag(sync=True)
    back = Unicode().tag(sync=True)


class Notice(Control):
    """Shows ``words`` once an answer has failed, until the next one that does not.

    ``troubles`` counts the answers that failed since one that did not: each is spoken.
    """

    _esm = Script("notice")

    words = Unicode().tag(sync=True)
    troubles = Int(0).tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        """Listen to what goes wrong in any control of the page."""
        super().__init__(**traits)
        tell_trouble(self._hear)

    def _hear(self, trouble: bool) -> None:
        self.troubles = self.troubles + 1 if trouble else 0
