"""A visitor's kernel: it carries the messages of widgets, and runs no code.

It reads frames of Jupyter's websocket protocol from a socket, as the server let them
pass, answers each before it reads the next, and ends when the socket does. There is no
shell, no history and no second thread that works.
"""

from __future__ import annotations

import json
import logging
import socket
import uuid
from collections import deque
from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

from spotting.controls._base import Control
from spotting.controls.upstream import comms, speak_through, widget_of

CONTROL = "jupyter.widget.control"
"""The only comm that a browser may open: it asks for the state of all widgets."""

VERSION = "5.3"
"""Of the messages."""

REMEMBERED = 1000
"""Messages of which it is known that they were answered."""

SIZE = 4
"""Bytes that tell how long the next frame is."""

DONE = bytes(SIZE)
"""What a kernel says when it has answered: a frame of no length."""

TOKEN = "LESSON_TOKEN"
"""What a process of our own says first, so that no other is taken for it."""

LOG = logging.getLogger("lesson")

INFO = {
    "status": "ok",
    "protocol_version": VERSION,
    "implementation": "lesson",
    "implementation_version": "1",
    "language_info": {"name": "none", "file_extension": ""},
    "banner": "A lesson's kernel. It runs no code.",
    "help_links": [],
}


class VisitorKernel:
    """Answers `kernel_info_request`, `comm_info_request` and messages of widgets."""

    def __init__(self, line: socket.socket) -> None:
        """Start to speak for the widgets of this process."""
        self._line = line
        self._session = uuid.uuid4().hex
        self._said = 0
        self._asked: dict[str, Any] = {}
        self._answered: deque[str] = deque(maxlen=REMEMBERED)
        speak_through(self._publish)

    def serve(self) -> None:
        """Answer frames until the line ends."""
        with self._line.makefile("rb") as frames:
            while size := frames.read(SIZE):
                self.answer(frames.read(int.from_bytes(size, "big")))
                self._line.sendall(DONE)

    def answer(self, frame: bytes) -> None:
        """Answer one frame; what is not known is not read."""
        _, header, _, metadata, content, *_ = cut(frame)
        self._asked = json.loads(header)
        if self._asked["msg_id"] in self._answered:
            return  # a message counts once
        self._answered.append(self._asked["msg_id"])
        self._publish("status", {"execution_state": "busy"})
        try:
            self._handle(json.loads(metadata), json.loads(content))
        except Exception:
            LOG.exception("No answer to a message")
        self._publish("status", {"execution_state": "idle"})

    def _handle(self, metadata: dict, content: dict) -> None:
        message = {"header": self._asked, "metadata": metadata, "content": content}
        message["buffers"] = []
        match self._asked["msg_type"]:
            case "kernel_info_request":
                self._say("shell", "kernel_info_reply", INFO)
            case "comm_info_request":
                self._say("shell", "comm_info_reply", _comms())
            case "comm_open" if content.get("target_name") == CONTROL:
                comms().comm_open(None, "", message)
            case "comm_msg" if _may_be_told(content.get("comm_id")):
                comms().comm_msg(None, "", message)
            case "comm_close" if _is_control(content.get("comm_id")):
                comms().comm_close(None, "", message)

    def _publish(
        self,
        kind: str,
        content: dict,
        metadata: dict | None = None,
        buffers: Iterable[Any] = (),
    ) -> None:
        self._say("iopub", kind, content, metadata or {}, buffers)

    def _say(
        self,
        channel: str,
        kind: str,
        content: dict,
        metadata: dict | None = None,
        buffers: Iterable[Any] = (),
    ) -> None:
        self._said += 1
        header = {
            "msg_id": f"{self._session}_{self._said}",
            "msg_type": kind,
            "username": "",
            "session": self._session,
            "date": datetime.now(UTC).isoformat(),
            "version": VERSION,
        }
        parts = [header, self._asked, metadata or {}, content]
        told = [json.dumps(part, separators=(",", ":")).encode() for part in parts]
        whole = joined(channel.encode(), *told, *map(bytes, buffers))
        self._line.sendall(len(whole).to_bytes(SIZE, "big") + whole)


def _may_be_told(comm_id: object) -> bool:
    """Tell whether a comm is a control's of ours, or one that asks for all states.

    The page's boxes and texts are widgets too: they would take any value.
    """
    widget = widget_of(comm_id)
    return widget is None or isinstance(widget, Control)


def _is_control(comm_id: object) -> bool:
    """Tell whether a comm may be closed: the page's widgets stay with their kernel."""
    return getattr(comms().comms.get(comm_id), "target_name", None) == CONTROL


def _comms() -> dict[str, Any]:
    known = comms().comms.items()
    named = {name: {"target_name": one.target_name} for name, one in known}
    return {"status": "ok", "comms": named}


def cut(frame: bytes) -> list[bytes]:
    """Return channel, header, parent header, metadata, content and buffers."""
    count = int.from_bytes(frame[:8], "little")
    places = range(8, 8 * (count + 1), 8)
    offsets = [int.from_bytes(frame[place : place + 8], "little") for place in places]
    return [frame[start:end] for start, end in pairwise(offsets)]


def joined(*parts: bytes) -> bytes:
    """Return a frame of parts: their number and offsets, then they themselves."""
    offsets = [8 * (len(parts) + 2)]
    for part in parts:
        offsets.append(offsets[-1] + len(part))
    numbers = [len(offsets), *offsets]
    return b"".join([*(one.to_bytes(8, "little") for one in numbers), *parts])


def serve(line: socket.socket) -> None:
    """Carry a visitor's messages until the line ends."""
    # A message that is refused is no news for the terminal of a class.
    for log in (LOG, logging.getLogger("Comm")):
        log.setLevel(logging.ERROR)
    VisitorKernel(line).serve()
