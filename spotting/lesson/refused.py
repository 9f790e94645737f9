"""What the class does not do, said by a reason that pages have a sentence for."""

from __future__ import annotations

import re

_PAGE = re.compile(r"[0-9a-f]{32}")

MOST = 1000
"""Pages that may answer one thing, so that nobody fills the memory."""


class Refused(Exception):
    """Something was asked that is not done now; `reason` is a code, no sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def refuse_unless(holds: bool, reason: str) -> None:
    """Do nothing where it holds.

    Raises
    ------
    Refused
        It does not hold.
    """
    if not holds:
        raise Refused(reason)


def check_page(page: object) -> None:
    """Take a page's random number: 32 small hex digits.

    Raises
    ------
    Refused
        It is something else: "malformed".
    """
    refuse_unless(
        isinstance(page, str) and _PAGE.fullmatch(page) is not None, "malformed"
    )
