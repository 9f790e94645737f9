"""Jupyter's messages as a browser sends them: protocol `v1` of the websocket."""

from __future__ import annotations

import json
import uuid

PROTOCOL = "v1.kernel.websocket.jupyter.org"
CONTROL = "jupyter.widget.control"
"""The comm over which all states of widgets are asked for at once."""


def pack(channel: str, kind: str, content: dict, metadata: dict | None = None) -> bytes:
    """Return one message, ready to be sent."""
    header = {
        "msg_id": uuid.uuid4().hex,
        "msg_type": kind,
        "session": "benchmarks",
        "username": "",
        "version": "5.3",
        "date": "2026-01-01T00:00:00Z",
    }
    parts = [channel.encode()]
    parts += [
        json.dumps(part).encode() for part in (header, {}, metadata or {}, content)
    ]
    offsets = [8 * (len(parts) + 2)]
    for part in parts:
        offsets.append(offsets[-1] + len(part))
    return b"".join([*map(_eight, (len(offsets), *offsets)), *parts])


def _eight(number: int) -> bytes:
    return number.to_bytes(8, "little")


def kind_of(message: bytes) -> str:
    """Return what kind of message it is, without reading the rest."""
    return json.loads(_part(message, 1))["msg_type"]


def content_of(message: bytes) -> dict:
    """Return what a message says."""
    return json.loads(_part(message, 4))


def _part(message: bytes, place: int) -> bytes:
    start, end = (
        int.from_bytes(message[8 * at : 8 * at + 8], "little")
        for at in (place + 1, place + 2)
    )
    return message[start:end]


def who_are_you() -> bytes:
    """Return the question that every kernel answers."""
    return pack("shell", "kernel_info_request", {})


def request_states() -> tuple[bytes, bytes]:
    """Return the two messages that ask for the states of all widgets."""
    comm = {"comm_id": uuid.uuid4().hex}
    opened = {**comm, "target_name": CONTROL, "data": {"widgets": None}}
    asked = {**comm, "data": {"method": "request_states"}}
    version = {"version": "1.0.0"}
    return pack("shell", "comm_open", opened, version), pack("shell", "comm_msg", asked)
