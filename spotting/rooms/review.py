"""The mark of a row that a clinician still has to confirm."""

from __future__ import annotations

from spotting.markup import element, text
from spotting.wording import upper_first

PLACE = "words-waiting"
"""The id of the heading above the list of all that waits."""


def mark(review: str) -> str:
    """Return the mark of a row by its cell `review`; nothing where it is blank."""
    if not review:
        return ""
    words = text("a", upper_first(review), href=f"#{PLACE}")
    return element("span", words, class_="les-review")
