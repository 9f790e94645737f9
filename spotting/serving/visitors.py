"""Who is in the room: kernels for visitors, up to the size of the class."""

from __future__ import annotations

import asyncio
import os
import time
import uuid
from collections.abc import Mapping
from typing import Any

from spotting.paths import ENGLISH, LANGUAGE_VARIABLE
from spotting.serving.kernels import Kernel

AWAY = 30
"""Seconds after which a kernel ends to which no page is connected."""

ROUND = 5
"""Seconds between two looks at who is there."""

KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR")
"""What a visitor's kernel is told of the server's environment."""


class RoomFullError(Exception):
    """As many visitors are here as the room takes."""


class Attendance:
    """Gives each visitor a kernel, and ends those that nobody needs any more.

    `sources` is where kernels come from, by language, `size` the number of visitors
    that the room takes; `clock` tells seconds.
    """

    def __init__(
        self, sources: dict[str, Any], size: int, clock: Any = time.monotonic
    ) -> None:
        self.sources = sources
        self.size = size
        self._clock = clock
        self._coming = 0
        self._kernels: dict[str, Kernel] = {}
        self._seen: dict[str, float] = {}

    @property
    def visitors(self) -> int:
        """Count the visitors, and those that are on their way in."""
        return len(self._seen) + self._coming

    async def admit(self, language: str = ENGLISH) -> str:
        """Start a kernel for one more visitor, and return its id.

        Raises
        ------
        RoomFullError
            All places are taken.
        """
        if self.visitors >= self.size:
            self.look_around()
        if self.visitors >= self.size:
            raise RoomFullError
        self._coming += 1
        try:
            env = kernel_environment(os.environ) | {LANGUAGE_VARIABLE: language}
            kernel = await self.sources[language].kernel(env)
        finally:
            self._coming -= 1
        name = str(uuid.uuid4())
        self._kernels[name], self._seen[name] = kernel, self._clock()
        return name

    def kernel(self, name: str) -> Kernel | None:
        """Return a kernel that lives; let go of one that died."""
        kernel = self._kernels.get(name)
        if kernel is not None and not kernel.lives:
            self.end(name)
            return None
        return kernel

    def end(self, name: str) -> None:
        """End a visitor's kernel; one that is not there is no fault."""
        if self._seen.pop(name, None) is not None:
            self._kernels.pop(name).end()

    def look_around(self) -> None:
        """End the kernels that died, or to which nobody has been connected lately."""
        now = self._clock()
        for name in list(self._seen):
            kernel = self.kernel(name)
            if kernel is not None and kernel.sockets:
                self._seen[name] = now
            elif now - self._seen.get(name, now) > AWAY:
                self.end(name)

    async def keep_looking(self) -> None:
        """Look around for as long as the server runs."""
        while True:
            await asyncio.sleep(ROUND)
            self.look_around()

    def processes(self) -> list[int]:
        """Return the numbers of the visitors' processes."""
        return [one.pid for one in self._kernels.values() if one.lives]


def kernel_environment(own: Mapping[str, str]) -> dict[str, str]:
    """Return what a visitor's kernel may know: nothing of other visitors, no secret."""
    return {name: own[name] for name in KEPT if name in own}
