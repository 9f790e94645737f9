"""Six digits that let the teacher's second phone in: short-lived, and used once."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable

VALID = 300
"""Seconds for which digits hold."""

ATTEMPTS = 5
"""Wrong digits after which the right ones no longer hold."""


class Digits:
    """The digits that hold now, if any; `clock` tells seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._void()

    def make(self) -> str:
        """Return new digits; those before no longer hold."""
        self._digits = f"{secrets.randbelow(10**6):06}"
        self._until, self._left = self._clock() + VALID, ATTEMPTS
        return self._digits

    def take(self, digits: object) -> bool:
        """Tell whether these are the digits; if so, they no longer hold."""
        if not self._digits or not isinstance(digits, str):
            return False
        if self._clock() > self._until:
            self._void()
            return False
        given = digits.encode(errors="replace")
        right = hmac.compare_digest(given, self._digits.encode())
        self._left -= 1
        if right or not self._left:
            self._void()
        return right

    def _void(self) -> None:
        self._digits, self._until, self._left = "", 0.0, 0
