"""A relay on this computer that counts every byte between a browser and a server.

The browser's own tools count what a websocket carried before it was compressed; here is
counted what went over the line, headers included.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

CHUNK = 65536
QUIET = 1.5
"""Seconds without a byte after which a page has come to rest."""

LONGEST = 20.0
TRICKLE = 3000
"""Bytes that may go by in that time: a page asks now and then if its kernel lives."""


@dataclass
class Count:
    """Bytes that came to the browser."""

    http: int = 0
    websocket: int = 0

    @property
    def all(self) -> int:
        """Return both together."""
        return self.http + self.websocket


class Relay:
    """Passes connections on to a server, and counts what comes back."""

    def __init__(self, url: str) -> None:
        self._host, self._port = urlsplit(url).hostname, urlsplit(url).port
        self.count = Count()
        self.url = ""
        self.opened = threading.Event()

    async def run(self) -> None:
        """Pass on what comes, until the end."""
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
        self.opened.set()
        await self._over.wait()
        server.close()

    def end(self) -> None:
        """End it, from another thread."""
        self._loop.call_soon_threadsafe(self._over.set)

    async def _serve(self, reader, writer) -> None:
        there, to_there = await asyncio.open_connection(self._host, self._port)
        first = await reader.read(CHUNK)
        kind = "websocket" if b"upgrade: websocket" in first.lower() else "http"
        to_there.write(first)
        await asyncio.gather(
            self._pass(reader, to_there), self._pass(there, writer, kind)
        )

    async def _pass(self, reader, writer, kind: str = "") -> None:
        try:
            while part := await reader.read(CHUNK):
                if kind:
                    setattr(self.count, kind, getattr(self.count, kind) + len(part))
                writer.write(part)
                await writer.drain()
        except ConnectionError:
            pass  # the other end has gone: so does this one
        finally:
            writer.close()

    def take(self) -> Count:
        """Return what was counted, and begin anew."""
        taken, self.count = self.count, Count()
        return taken

    def rest(self) -> None:
        """Wait until next to nothing goes by any more."""
        end = time.monotonic() + LONGEST
        before = -TRICKLE
        while self.count.all - before > TRICKLE and time.monotonic() < end:
            before = self.count.all
            time.sleep(QUIET)


@contextmanager
def counting(url: str) -> Iterator[Relay]:
    """Put a relay before a server, in a thread of its own."""
    relay = Relay(url)
    thread = threading.Thread(target=asyncio.run, args=(relay.run(),))
    thread.start()
    relay.opened.wait()
    try:
        yield relay
    finally:
        relay.end()
        thread.join()
