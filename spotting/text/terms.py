"""Glossary terms explained where they stand: a button and a note, without a script."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import pandas as pd
from markupsafe import Markup

from spotting.tables import Tables
from spotting.text import say, say_markup
from spotting.text.markup import element, escape, text

_OPENING, _CLOSING = "([“‘'\"", ",.;:!?)]”’'\"…"
"""The marks that belong to the word after them, and to the word before."""


class Terms:
    """The checked terms of the glossary, to be explained in any text of the page.

    The notes are HTML popovers: the browser opens one from its button, by mouse, touch
    or keyboard, and closes it with Escape; no script is needed. An open note takes the
    focus, so that a screen reader reads it; closed, it gives the focus back.
    """

    def __init__(self, glossary: pd.DataFrame) -> None:
        self._rows = glossary
        self._ids = {
            word.casefold(): row.id
            for row in glossary.itertuples()
            for word in _words(row.in_text)
        }
        longest_first = sorted(self._ids, key=len, reverse=True)
        joined = "|".join(map(re.escape, longest_first)) or r"(?!)"
        self._pattern = re.compile(rf"(?<![\w-])(?:{joined})(?![\w-])", re.IGNORECASE)

    def explain(self, words: str, skip: Iterable[str] = ()) -> str:
        """Return plain words as markup; the first of each term becomes a button.

        `skip` holds ids of terms that need no button here.
        """
        seen, parts, at = set(skip), [], 0
        for found in self._pattern.finditer(words):
            id_ = self._ids[found.group().casefold()]
            if id_ not in seen:
                seen.add(id_)
                start, end = _with_marks(words, *found.span())
                parts += [
                    escape(words[at:start]),
                    _kept(
                        escape(words[start : found.start()]),
                        _button(id_, found.group()),
                        escape(words[found.end() : end]),
                    ),
                ]
                at = end
        return "".join([*parts, escape(words[at:])])

    def used_in(self, texts: Iterable[str]) -> str:
        """Return a line of the terms that stand in texts which can hold no button."""
        first = {}
        for found in self._pattern.finditer("\n".join(texts)):
            first.setdefault(self._ids[found.group().casefold()], found.group())
        if not first:
            return ""
        buttons = " ".join(_button(id_, word) for id_, word in first.items())
        words = say_markup("terms-used", terms=Markup(buttons))
        return element("p", words, class_="les-words-used")

    def notes(self) -> str:
        """Return every term's note, closed; they stand once on the page."""
        return "".join(_note(row) for row in self._rows.itertuples())


def _words(cell: str) -> list[str]:
    return [word.strip() for word in cell.split(",") if word.strip()]


def _place(id_: str) -> str:
    return f"les-term-{id_}"


def _with_marks(words: str, start: int, end: int) -> tuple[int, int]:
    """Return where a term begins and ends with the marks that touch it."""
    opening = len(words[:start]) - len(words[:start].rstrip(_OPENING))
    closing = len(words[end:]) - len(words[end:].lstrip(_CLOSING))
    return start - opening, end + closing


def _kept(before: str, button: str, after: str) -> str:
    """Keep a button and the marks at it in one line: a browser parts them else."""
    if not before + after:
        return button
    return element("span", before, button, after, class_="les-term-kept")


def _button(id_: str, words: str) -> str:
    return text(
        "button",
        words,
        type="button",
        class_="les-term-button",
        popovertarget=_place(id_),
        aria_haspopup="dialog",
    )


def _note(row) -> str:
    place = _place(row.id)
    close = text(
        "button",
        say("terms-close"),
        type="button",
        class_="les-term-close",
        popovertarget=place,
        popovertargetaction="hide",
    )
    return element(
        "div",
        text("strong", row.term, id=f"{place}-name"),
        text("p", row.plain, id=f"{place}-plain"),
        close,
        id=place,
        class_="les-term-note",
        popover="auto",
        role="dialog",
        aria_labelledby=f"{place}-name",
        aria_describedby=f"{place}-plain",
        tabindex="-1",
        autofocus="",
    )


@lru_cache(maxsize=8)
def terms(tables: Tables) -> Terms:
    """Return the terms of the tables; made once, as every room asks for them."""
    return Terms(tables.checked("glossary"))
