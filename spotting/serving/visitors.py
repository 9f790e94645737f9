"""Who is in the room: kernels for visitors, up to the size of the class."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from spotting.serving.upstream import connections, process_of
from spotting.serving.warm import ROLE, VISITOR

AWAY = 30
"""Seconds after which a kernel ends to which no page is connected."""

ROUND = 5
"""Seconds between two looks at who is there."""

KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "JUPYTER_RUNTIME_DIR")
"""What a visitor's kernel is told of the server's environment."""


class RoomFullError(Exception):
    """As many visitors are here as the room takes."""


class Attendance:
    """Gives each visitor a kernel, and ends those that nobody needs any more.

    `manager` is Jupyter's manager of kernels, `size` the number of visitors that the
    room takes; `clock` tells seconds.
    """

    def __init__(self, manager: Any, size: int, clock: Any = time.monotonic) -> None:
        self.manager = manager
        self.size = size
        self._clock = clock
        self._coming = 0
        self._seen: dict[str, float] = {}

    @property
    def visitors(self) -> int:
        """Count the visitors, and those that are on their way in."""
        return len(self._seen) + self._coming

    async def admit(self) -> str:
        """Start a kernel for one more visitor, and return its id.

        Raises
        ------
        RoomFullError
            All places are taken.
        """
        async with self.place():
            kernel = await self.manager.start_kernel(
                kernel_name="python3", path="", env=kernel_environment(os.environ)
            )
            self.welcome(kernel)
        return kernel

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """Keep a place free while a kernel is made ready.

        Raises
        ------
        RoomFullError
            All places are taken.
        """
        if self.visitors >= self.size:
            await self.look_around()
        if self.visitors >= self.size:
            raise RoomFullError
        self._coming += 1
        try:
            yield
        finally:
            self._coming -= 1

    def welcome(self, kernel: str) -> None:
        """Count a visitor, who may now connect to a kernel."""
        self._seen[kernel] = self._clock()

    async def has(self, kernel: str) -> bool:
        """Return whether a kernel is there and lives; let go of one that died."""
        if kernel not in self._seen:
            return False
        if await self.manager.get_kernel(kernel).is_alive():
            return True
        await self.end(kernel)
        return False

    async def end(self, kernel: str) -> None:
        """End a visitor's kernel; one that is not there is no fault."""
        if self._seen.pop(kernel, None) is not None and kernel in self.manager:
            await self.manager.shutdown_kernel(kernel, now=True)

    async def look_around(self) -> None:
        """End the kernels that died, or to which nobody has been connected lately."""
        now = self._clock()
        for kernel in list(self._seen):
            if await self.has(kernel) and self._connected(kernel):
                self._seen[kernel] = now
        gone = [kernel for kernel, seen in self._seen.items() if now - seen > AWAY]
        await asyncio.gather(*(self.end(kernel) for kernel in gone))

    async def keep_looking(self) -> None:
        """Look around for as long as the server runs."""
        while True:
            await asyncio.sleep(ROUND)
            await self.look_around()

    def _connected(self, kernel: str) -> bool:
        return connections(self.manager, kernel) > 0

    def processes(self) -> list[int]:
        """Return the numbers of the visitors' processes."""
        numbers = (process_of(self.manager, kernel) for kernel in self._seen)
        return [number for number in numbers if number is not None]


def kernel_environment(own: Mapping[str, str]) -> dict[str, str]:
    """Return what a visitor's kernel may know: nothing of other visitors, no secret."""
    return {ROLE: VISITOR, **{name: own[name] for name in KEPT if name in own}}
