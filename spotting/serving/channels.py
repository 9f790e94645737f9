"""A visitor's websocket, with guards on what comes and what waits.

A frame of Jupyter's protocol `v1.kernel.websocket.jupyter.org` is a table of offsets,
then the channel's name and the parts of a message. A kernel believes the table, so each
frame is read here first, with limits, and must be one that our page could have sent.
"""

from __future__ import annotations

import json
import re
from asyncio import Future
from itertools import pairwise
from typing import Any, NoReturn

from tornado.web import HTTPError
from tornado.websocket import WebSocketHandler

from spotting.serving.headers import Answer, refuses
from spotting.serving.kernels import Kernel
from spotting.serving.limits import Pace

PROTOCOL = "v1.kernel.websocket.jupyter.org"
LARGEST = 128 * 1024
"""Bytes of a frame; the largest that our page sends has some thousand."""

OFFSETS = 6
"""Channel, header, parent header, metadata, content, and the end; no buffers."""

CHANNEL = b"shell"
TYPES = frozenset(
    {"kernel_info_request", "comm_info_request", "comm_open", "comm_msg", "comm_close"}
)

HEADER = ("msg_type", "msg_id", "session", "version")
VERSION = re.compile(r"5\.[0-9]")
ID = re.compile(r"[0-9A-Za-z_-]{1,100}")
"""What may stand in a log, if there is no such comm: no signs that steer a terminal."""

REFUSED, TOO_FAST = 1008, 1013
"""Codes with which a websocket is closed: against the rules; try again later."""

MOST_WAITING = 8 * 1024**2
"""Bytes that may wait for a reader who does not read."""

MOST_SOCKETS = 2
"""Websockets to one kernel: the page's own, and the one that takes its place."""


class VisitorSocket(WebSocketHandler):
    """A websocket that speaks one protocol, and ends when too much waits for it."""

    _unsent = 0
    _kernel: Kernel | None = None

    set_default_headers = Answer.set_default_headers
    log_exception = Answer.log_exception

    def prepare(self) -> None:
        """Refuse another page, a kernel that is not there, and any other protocol."""
        if refuses(self.request, self.settings["own_names"]):
            raise HTTPError(403)
        self._kernel = self.settings["room"].kernel(self.path_kwargs["kernel_id"])
        if self._kernel is None:
            raise HTTPError(404)
        offered = self.request.headers.get("Sec-WebSocket-Protocol", "")
        if PROTOCOL not in [name.strip() for name in offered.split(",")]:
            raise HTTPError(400)

    def select_subprotocol(self, subprotocols: list[str]) -> str:
        """Return the one that was asked for."""
        return PROTOCOL

    def get_compression_options(self) -> dict[str, Any]:
        """Compress as is usual."""
        return {}

    def open(self, kernel_id: str) -> None:
        """Take the place of the oldest websocket to this kernel, if there are two."""
        self._pace = Pace(at_once=300, a_second=50)
        own = self._kernel.sockets
        own.append(self)
        while len(own) > MOST_SOCKETS:
            own.pop(0).close(REFUSED)
        # Small messages follow each other; none waits for word that the last was read.
        self.set_nodelay(True)

    def on_close(self) -> None:
        """Leave the kernel, for which another may have come by now."""
        if self in self._kernel.sockets:
            self._kernel.sockets.remove(self)

    async def on_message(self, message: str | bytes) -> None:
        """Pass on, drop, or end the connection; a busy kernel holds up its reader."""
        if self.ws_connection is None:
            return  # it was told to close, and goes on speaking
        if not self._pace.allows():
            self.close(TOO_FAST)
            return
        try:
            passes = may_pass(message)
        except Malformed:
            self.close(REFUSED)
            return
        if passes:
            await self._kernel.send(message)

    def write_error(self, status_code: int, **_: Any) -> None:
        """Answer with the status alone: nobody reads what a websocket refuses with."""
        self.finish()

    def write_message(self, message: bytes, binary: bool = True) -> Future[None] | None:
        """Send a message, unless too much waits already."""
        size = len(message)
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


class Malformed(ValueError):
    """A frame that no page of ours sends; who sends it may go."""


def may_pass(frame: object) -> bool:
    """Return whether a frame may reach the kernel; one that may not is dropped.

    Raises
    ------
    Malformed
        It is no frame of the protocol, too large, or has parts that are no JSON.
    """
    if not isinstance(frame, bytes) or not 8 * (OFFSETS + 1) <= len(frame) <= LARGEST:
        raise Malformed("no frame of the protocol, or too large")
    channel, *parts = _parts(frame)
    header, _, _, content = [_record(part) for part in parts]
    named = [header.get(name) for name in HEADER]
    if not all(isinstance(text, str) and len(text) <= 100 for text in named):
        raise Malformed("its header lacks a text")
    if not VERSION.fullmatch(header["version"]):
        raise Malformed("another version of the messages")
    kind = header["msg_type"]
    return channel == CHANNEL and kind in TYPES and _fits(kind, content)


def _fits(kind: str, content: dict) -> bool:
    """Return whether a message has what the kernel will look for."""
    if not kind.startswith("comm_") or kind == "comm_info_request":
        return True
    data, id_ = content.get("data", {}), content.get("comm_id")
    known = isinstance(id_, str) and ID.fullmatch(id_) and isinstance(data, dict)
    return bool(known) and (kind != "comm_msg" or _is_asked(data))


def _is_asked(data: dict) -> bool:
    """Return whether a widget, or the comm that is asked for all, knows the message."""
    method = data.get("method")
    if method == "update":
        return isinstance(data.get("state"), dict) and not data.get("buffer_paths")
    return method in ("custom", "request_state", "request_states")


def _parts(frame: bytes) -> list[bytes]:
    """Cut a frame at its offsets, which must go up and end where it ends."""
    numbers = [_number(frame, place) for place in range(OFFSETS + 1)]
    count, *offsets = numbers
    expected = count == OFFSETS and offsets[0] == 8 * (OFFSETS + 1)
    if not expected or offsets != sorted(offsets) or offsets[-1] != len(frame):
        raise Malformed("its offsets do not fit")
    return [frame[start:end] for start, end in pairwise(offsets)]


def _number(frame: bytes, place: int) -> int:
    return int.from_bytes(frame[8 * place : 8 * (place + 1)], "little")


def _record(part: bytes) -> dict:
    try:
        record = json.loads(part, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Malformed("a part is no JSON") from None
    if not isinstance(record, dict):
        raise Malformed("a part is no record")
    return record


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")
