"""What waits for a clinician, on paper: a sign at its line, the meaning once."""

from __future__ import annotations

from collections.abc import Iterable

from spotting.matching.sentences import upper_first
from spotting.parts.review import SIGN
from spotting.text import say_word

KEPT_CLOSE = "\u00a0"
"""A blank at which no line ends."""


def waiting(review: str) -> str:
    """Return the sign of a row by its cell `review`, nothing where it is blank."""
    return f"{KEPT_CLOSE}{SIGN}" if review else ""


def meant(reviews: Iterable[str]) -> str:
    """Say what the signs of a sheet mean; nothing where it has none."""
    said = dict.fromkeys(review for review in reviews if review)
    return " ".join(f"{SIGN} {upper_first(say_word(one))}." for one in said)
