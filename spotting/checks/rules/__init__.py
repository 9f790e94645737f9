"""What a schema cannot say about the tables: one function a rule, error or warning."""

from spotting.checks.rules import (
    citations,
    codes,
    helping,
    lesson,
    links,
    numbers,
    places,
    views,
    waiting,
    wording,
)
from spotting.checks.rules.registry import RULES, run_rules

__all__ = [
    "RULES",
    "citations",
    "codes",
    "helping",
    "lesson",
    "links",
    "numbers",
    "places",
    "run_rules",
    "views",
    "waiting",
    "wording",
]
