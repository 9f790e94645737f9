"""Counts in the texts of a lesson: a name in braces that other tables fill.

What is counted is named here, so that the check knows it; the lesson works it out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

BET = "bet_"
"""Begins the names of what the view of the bet counts: it chooses signs in Explore."""

COUNTS = (
    "bet_first",
    "bet_second",
    "bet_silent",
    "bet_fewer",
    "bet_more",
    "causes",
    "claims",
    "claims_supported",
    "claims_partly",
)
"""Every name that may stand in braces, beside the ids of figures in `estimates`."""

BRACES = re.compile(r"\{([^{}]*)\}")


def named(text: str) -> list[str]:
    """Return what stands in braces in a text, in its order."""
    return BRACES.findall(text)


def filled(text: str, counts: Mapping[str, str]) -> str:
    """Return a text with its counts; a name that nobody counted stays as it is."""
    return BRACES.sub(lambda found: counts.get(found[1], found[0]), text)
