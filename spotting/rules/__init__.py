"""What a schema cannot say about the tables: one function a rule, error or warning."""

from spotting.rules import citations, helping, links, numbers, testing, wording
from spotting.rules.registry import RULES, run_rules

__all__ = [
    "RULES",
    "citations",
    "helping",
    "links",
    "numbers",
    "run_rules",
    "testing",
    "wording",
]
