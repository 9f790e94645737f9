"""What a class may see of its votes: nothing from which one vote can be told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

ENOUGH = 10
"""Votes under which nothing is shown."""

STEP = 5
"""Counts are told to the nearest 5, and none that is smaller than 5."""


def about(number: int) -> int:
    """Return a number to the nearest 5."""
    return (number + STEP // 2) // STEP * STEP


def disclosed(counts: Mapping[str, int]) -> dict[str, Any]:
    """Return what is shown of the counts of all options of a question.

    `enough` tells whether anything is; `shown` has the options with 5 or more, about
    how many, in the order of `counts`; `few` all others, those that nobody took too.
    The exact number of votes stands nowhere.
    """
    if sum(counts.values()) < ENOUGH:
        return {"enough": False, "shown": [], "few": []}
    return {
        "enough": True,
        "shown": [
            {"option": option, "about": about(number)}
            for option, number in counts.items()
            if number >= STEP
        ],
        "few": [option for option, number in counts.items() if number < STEP],
    }
