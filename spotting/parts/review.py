"""The marks of what a clinician still has to confirm: a sign a line, words a card."""

from __future__ import annotations

from collections.abc import Iterable

from spotting.matching.sentences import upper_first
from spotting.text import say_word
from spotting.text.markup import element, text

PLACE = "words-waiting"
"""The id of the heading above the list of all that waits."""

SIGN = "◌"


def mark(review: str) -> str:
    """Return the mark of a row by its cell `review`; nothing where it is blank."""
    if not review:
        return ""
    sign = text("span", SIGN, aria_hidden="true")
    words = text("a", upper_first(say_word(review)), href=f"#{PLACE}")
    return element("span", f"{sign} {words}", class_="les-review")


def sign(review: str) -> str:
    """Return the sign of a line in a card that ends in `marks`; nothing if blank."""
    if not review:
        return ""
    seen = text("span", SIGN, aria_hidden="true")
    words = say_word(review)
    heard = text("span", f"({words})", class_="les-sr")
    return element("span", f"{seen}{heard}", class_="les-review", title=words)


def marks(reviews: Iterable[str]) -> str:
    """Return what the signs of a card mean, once; nothing where it has none."""
    said = dict.fromkeys(review for review in reviews if review)
    return "".join(element("p", mark(review)) for review in said)
