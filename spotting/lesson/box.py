"""The box for questions: in memory only, without names, order or times."""

from __future__ import annotations

import random

from spotting.lesson.refused import MOST, check_page, refuse_unless

LONGEST = 280
"""Characters of a question."""

_chance = random.SystemRandom()


def _readable(text: str) -> str:
    """Return a text without the halves of characters that JSON lets through."""
    return text.encode(errors="ignore").decode()


class Box:
    """Takes one question a page while it is open, and hands all out once closed."""

    def __init__(self) -> None:
        self._by_page: dict[str, str] = {}
        self._texts: list[str] = []

    def put(self, page: str, text: object) -> None:
        """Take a page's question in place of its last one; "" is none today.

        Raises
        ------
        Refused
            The page or the text is "malformed", the text is "too-long", or as many
            have asked as may: "full".
        """
        check_page(page)
        refuse_unless(isinstance(text, str), "malformed")
        text = _readable(str(text)).strip()
        refuse_unless(len(text) <= LONGEST, "too-long")
        refuse_unless(page in self._by_page or len(self._by_page) < MOST, "full")
        self._by_page[page] = text

    def close(self) -> None:
        """Shuffle what was asked, and forget which page asked it."""
        self._texts = [text for text in self._by_page.values() if text]
        self._by_page = {}
        _chance.shuffle(self._texts)

    @property
    def texts(self) -> list[str]:
        """Return what was asked, once the box is closed."""
        return list(self._texts)

    def forget(self) -> None:
        """Forget everything."""
        self._by_page, self._texts = {}, []
