"""How soon to get help, as a badge: a symbol, the word, and a mark for the colour."""

from __future__ import annotations

from spotting.charts import theme
from spotting.matching.sentences import upper_first
from spotting.text import say_word
from spotting.text.markup import element, escape, text


def level_mark(level: str) -> str:
    """Return an urgency's first word, by which the page colours frames and badges."""
    return level.split(" ")[0]


def badge(level: str) -> str:
    """Return the badge of an urgency; symbol and word say what its colour says."""
    mark = text("span", theme.URGENCY_SYMBOLS[level], aria_hidden="true")
    words = f"{mark} {escape(upper_first(say_word(level)))}"
    return element("strong", words, data_level=level_mark(level))
