"""What a connection may cost: time, size, number, and how often it may speak."""

from __future__ import annotations

import socket
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.iostream import IOStream

HTTP = {
    "idle_connection_timeout": 10,  # also the time for all headers of a request
    "body_timeout": 10,
    "max_header_size": 16 * 1024,
    "max_body_size": 64 * 1024,
    "max_buffer_size": 1024**2,
}
"""Limits of a request; the page's own have empty bodies."""

ALL, EACH = 1000, 400
"""Open connections in all, and from one address: a class may sit behind one."""

STALLED = 30_000
"""Milliseconds after which a connection ends whose reader takes nothing."""


class Doorkeeper(HTTPServer):
    """An HTTP server that lets nobody hold all its connections, or hold one for ever.

    A websocket counts until it is one: from then on the number of kernels limits it.
    """

    def initialize(self, *args: Any, **kwargs: Any) -> None:
        """Start with nobody."""
        super().initialize(*args, **kwargs)
        self._held: Counter[str] = Counter()

    def handle_stream(self, stream: IOStream, address: tuple) -> None:
        """Serve a connection, if there is room for it."""
        who = address[0]
        if self._held.total() >= ALL or self._held[who] >= EACH:
            stream.close()
            return
        self._held[who] += 1
        _end_if_stalled(stream)
        super().handle_stream(stream, address)

    def on_close(self, server_conn: Any) -> None:
        """Count a connection that has ended."""
        super().on_close(server_conn)
        who = server_conn.context.address[0]
        self._held[who] -= 1
        self._held += Counter()  # forgets who holds none


def _end_if_stalled(stream: IOStream) -> None:
    """Let the system end the connection when nothing that is sent is taken."""
    option = getattr(socket, "TCP_USER_TIMEOUT", None)
    if option is not None and stream.socket is not None:
        stream.socket.setsockopt(socket.IPPROTO_TCP, option, STALLED)


class Pace:
    """How often something may happen: a number at once, then so many a second."""

    def __init__(
        self, at_once: int, a_second: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._most, self._a_second, self._clock = at_once, a_second, clock
        self._left, self._seen = float(at_once), clock()

    def allows(self) -> bool:
        """Return whether one more is within the pace; if so, it is counted."""
        now = self._clock()
        grown = self._left + (now - self._seen) * self._a_second
        self._left, self._seen = min(self._most, grown), now
        if self._left < 1:
            return False
        self._left -= 1
        return True


def raise_open_files() -> None:
    """Let this process open as many files as the system allows it, up to 8,192."""
    try:
        import resource
    except ImportError:  # Windows knows no such limit
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 8192 if hard == resource.RLIM_INFINITY else min(hard, 8192)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
