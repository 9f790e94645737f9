"""Ballots of what is open: in memory only, one a page, never written anywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from spotting.lesson.refused import MOST, check_page, refuse_unless

PAIR = "pair"
"""The round in which a page says what became of its first answer."""

PAIRS = ("gained", "kept", "lost", "missed")
"""Right only after, both times, only before, never."""

Round = int | str
ROUNDS = (1, 2, PAIR)
"""What a ballot may be for."""


class Ballots:
    """What each page chose, by question and round."""

    def __init__(self) -> None:
        self._boxes: dict[tuple[str, Round], dict[str, str]] = {}

    def cast(self, page: str, question: str, round_: Round, option: str) -> None:
        """Take a page's ballot in place of its last one.

        Raises
        ------
        Refused
            The page's number is "malformed", or as many as may have voted: "full".
        """
        check_page(page)
        box = self._boxes.setdefault((question, round_), {})
        refuse_unless(page in box or len(box) < MOST, "full")
        box[page] = option

    def answered(self, question: str, round_: Round) -> int:
        """Return how many pages voted."""
        return len(self._boxes.get((question, round_), {}))

    def most(self) -> int:
        """Return how many pages voted on what most voted on."""
        return max(map(len, self._boxes.values()), default=0)

    def counts(
        self, question: str, round_: Round, options: Iterable[str]
    ) -> dict[str, int]:
        """Return how many chose each option, zero included."""
        chosen = Counter(self._boxes.get((question, round_), {}).values())
        return {option: chosen[option] for option in options}

    def forget(self, question: str = "") -> None:
        """Forget all ballots, or those on one question."""
        for key in [key for key in self._boxes if question in ("", key[0])]:
            del self._boxes[key]
