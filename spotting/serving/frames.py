"""What a browser sends over its websocket: which of it may reach a kernel.

A frame of Jupyter's protocol `v1.kernel.websocket.jupyter.org` is a table of offsets,
then the channel's name and the parts of a message. Jupyter's own reader believes the
table: eight bytes that promise 2^64 offsets hold the server up for ever. So each frame
is read here first, with limits, and must be one that our page could have sent.
"""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import NoReturn

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
