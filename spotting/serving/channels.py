"""A visitor's websocket: Jupyter's own, with guards on what comes and what waits."""

from __future__ import annotations

from asyncio import Future
from collections import defaultdict
from typing import Any, ClassVar

from tornado.web import HTTPError

from spotting.serving.frames import PROTOCOL, Malformed, may_pass
from spotting.serving.headers import Answer, refuses
from spotting.serving.limits import Pace
from spotting.serving.upstream import (
    VoilaKernelWebsocketHandler,
    ZMQChannelsWebsocketConnection,
)

REFUSED, TOO_FAST = 1008, 1013
"""Codes with which a websocket is closed: against the rules; try again later."""

MOST_WAITING = 8 * 1024**2
"""Bytes that may wait for a reader who does not read."""

MOST_SOCKETS = 2
"""Websockets to one kernel: the page's own, and the one that takes its place."""


class VisitorConnection(ZMQChannelsWebsocketConnection):
    """Hands a kernel only what our page could have sent, and only so often."""

    def __init__(self, **traits: Any) -> None:
        """Start with the pace of a reader who moves a slider and types."""
        super().__init__(**traits)
        self._pace = Pace(at_once=300, a_second=50)

    def handle_incoming_message(self, incoming_msg: str | bytes) -> None:
        """Pass on, drop, or end the connection."""
        if self.websocket_handler.ws_connection is None:
            return  # it was told to close, and goes on speaking
        if not self._pace.allows():
            self.websocket_handler.close(TOO_FAST)
            return
        try:
            passes = may_pass(incoming_msg)
        except Malformed:
            self.websocket_handler.close(REFUSED)
            return
        if passes:
            super().handle_incoming_message(incoming_msg)


class VisitorSocket(VoilaKernelWebsocketHandler):
    """A websocket that speaks one protocol, and ends when too much waits for it."""

    _sockets: ClassVar[dict[str, list[VisitorSocket]]] = defaultdict(list)
    _unsent = 0
    connection: VisitorConnection | None = None

    set_default_headers = Answer.set_default_headers
    log_exception = Answer.log_exception

    async def pre_get(self) -> None:
        """Refuse another page, a kernel that is not there, and any other protocol."""
        if refuses(self.request, self.settings["own_names"]):
            raise HTTPError(403)
        offered = self.request.headers.get("Sec-WebSocket-Protocol", "")
        if self.kernel_id not in self.kernel_manager:
            raise HTTPError(404)
        if PROTOCOL not in [name.strip() for name in offered.split(",")]:
            raise HTTPError(400)
        await super().pre_get()

    async def open(self, kernel_id: str) -> None:
        """Take the place of the oldest websocket to this kernel, if there are two."""
        own = self._sockets[kernel_id]
        own.append(self)
        while len(own) > MOST_SOCKETS:
            own.pop(0).close(REFUSED)
        # Small messages follow each other; none waits for word that the last was read.
        self.set_nodelay(True)
        await super().open(kernel_id)

    def on_close(self) -> None:
        """Forget a websocket that has ended, maybe before it was one."""
        kernel_id = self.path_kwargs["kernel_id"]
        own = [one for one in self._sockets.pop(kernel_id, []) if one is not self]
        if own:
            self._sockets[kernel_id] = own
        if self.connection is not None:
            super().on_close()

    def write_error(self, status_code: int, **_: Any) -> None:
        """Answer with the status alone: nobody reads what a websocket refuses with."""
        self.finish()

    def write_message(
        self, message: bytes | dict[str, Any], binary: bool = False
    ) -> Future[None] | None:
        """Send a message, unless too much waits already."""
        size = len(message) if isinstance(message, bytes) else 0
        if self._unsent + size > MOST_WAITING:
            self.close(TOO_FAST)
            return None
        if self.ws_connection is None or self.ws_connection.is_closing():
            return None  # the reader has gone; nobody waits for it
        sent = super().write_message(message, binary)
        if sent is not None:
            self._unsent += size
            sent.add_done_callback(lambda done: self._count(done, size))
        return sent

    def _count(self, done: Future[None], size: int) -> None:
        self._unsent -= size
        done.cancelled() or done.exception()  # else each is told of as never looked at
