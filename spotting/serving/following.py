"""Who follows a class: wall, phones and teacher are told of each change at once."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spotting.lesson.room import ClassRoom

BEAT = 15
"""Seconds of silence after which a reader is told that the line is good."""

RIGHTS = ("teacher", "remote")
"""Who may do more than look, each with a surface of its own."""

HOLD = 25
"""Seconds that a question without an answer yet is held open."""


class Surface:
    """What one kind of page shows: the same bytes for all of them, and their number.

    `told` returns what is shown, JSON-ready; its own `version` is that of the whole
    class. Here it grows with what this surface shows alone: a vote that comes in is no
    news for phones.
    """

    def __init__(self, told: Callable[[], dict[str, Any]]) -> None:
        self._told = told
        self._shown: dict[str, Any] = {}
        self._fresh = asyncio.Event()
        self.version = 0
        self.bytes = b""

    def look(self) -> None:
        """Take up what is shown now; wake those who wait if it is anything new."""
        told = self._told()
        told.pop("version", None)
        if told == self._shown:
            return
        self._shown, self.version = told, self.version + 1
        self.bytes = json.dumps({**told, "version": self.version}).encode()
        self._fresh.set()
        self._fresh = asyncio.Event()

    async def beyond(self, version: int, seconds: float) -> bool:
        """Wait until more is shown than a version; return whether there is more."""
        if version != self.version:
            return True
        try:
            await asyncio.wait_for(self._fresh.wait(), seconds)
        except TimeoutError:
            return False
        return True


class Following:
    """The surfaces of a class, and how many phones look at theirs.

    `knows` tells whether a secret has a right; `addresses` are those that a phone may
    type, the likeliest first; `visits` counts who has a kernel. `country` is whose
    numbers are shown first, "" for none.
    """

    def __init__(
        self,
        room: ClassRoom,
        knows: Callable[[str, str], bool],
        addresses: list[str],
        visits: Callable[[], dict[str, int]],
        country: str = "",
    ) -> None:
        self.room = room
        self._knows = knows
        self.addresses = addresses
        self.phones = 0
        self.reached = False
        self._visits, self._country = visits, country
        self._due = False
        self.surfaces = {
            "phone": Surface(lambda: dict(room.phone())),
            "wall": Surface(lambda: {**room.wall(), "addresses": addresses}),
            "teacher": Surface(self._teacher),
            "remote": Surface(lambda: dict(room.remote())),
        }
        self._look()
        room.on_change(self.look, teacher=True)  # who hears of more, hears of all

    def look(self) -> None:
        """Look at what all surfaces show, once for all that happens at one moment."""
        if self._due:
            return
        self._due = True
        asyncio.get_running_loop().call_soon(self._look)

    def _look(self) -> None:
        self._due = False
        for surface in self.surfaces.values():
            surface.look()

    def _teacher(self) -> dict[str, Any]:
        seen = {
            "phones": self.phones,
            "isolated": self._isolated(),
            "country": self._country,
            **self._visits(),
        }
        return {
            **self.room.teacher(),
            "addresses": self.addresses,
            "phones": self.phones,
            "preflight": seen,
        }

    def _isolated(self) -> bool | None:
        """Return whether no phone seems to reach this computer, None if none could."""
        return not self.reached if self.addresses else None

    def right(self, secret: str) -> str | None:
        """Return the right that a secret gives, None if none."""
        return next((one for one in RIGHTS if self._knows(secret, one)), None)

    def came(self, address: str) -> None:
        """Note that a page came from another computer, and not from which."""
        self.reached = self.reached or not ip_address(address).is_loopback

    @contextmanager
    def counted(self, name: str) -> Iterator[None]:
        """Count a page that follows for as long as it does."""
        if name != "phone":
            yield
            return
        self.phones += 1
        self.look()
        try:
            yield
        finally:
            self.phones -= 1
            self.look()
