"""Frames that are too large, broken, of the wrong kind, or lie about themselves."""

from __future__ import annotations

import base64
import json
import os
import socket
import zlib
from contextlib import suppress

import pytest

from tests.attacks import raw
from tests.attacks.raw import websocket_frame
from tests.attacks.visitor import PROTOCOL, Visitor, frame, header, packed

HUGE = b"\xff" * 8
"""As a number: 2^64 - 1."""

GOOD = frame("kernel_info_request", {})

BROKEN = {
    "nothing": b"",
    "eight bytes that promise 2^64 parts": HUGE,
    "a promise that is not kept": (6).to_bytes(8, "little"),
    "parts before the start": (6).to_bytes(8, "little") + b"\0" * 48,
    "parts beyond the end": (6).to_bytes(8, "little") + HUGE * 6,
    "parts that go back": GOOD[:8] + GOOD[16:24] + GOOD[8:16] + GOOD[24:],
    "no parts": bytes(8),
    "many parts": packed(b"shell", *[b"{}"] * 1000),
    "too few parts": packed(b"shell", b"{}"),
    "cut short": GOOD[:-1],
    "too long": GOOD + b"x",
    "noise": os.urandom(4096),
    "no JSON": packed(b"shell", b"{", b"{", b"{", b"{"),
    "no text": packed(b"\xff", b"\xff", b"\xff", b"\xff", b"\xff"),
    "lists for records": packed(b"shell", b"[]", b"[]", b"[]", b"[]"),
    "deep": packed(b"shell", *[b"[" * 9999] * 4),
    "deep records": packed(b"shell", *[b'{"a":' * 9999] * 4),
    "a header without a type": packed(b"shell", b"{}", b"{}", b"{}", b"{}"),
    "no channel": packed(b"", *[b"{}"] * 4),
    "a channel of nothing": frame("comm_msg", {}, "../shell"),
    "a huge channel": frame("comm_msg", {}, "shell" * 9999),
    "a number of digits": packed(b"shell", b"9" * 9999, b"{}", b"{}", b"{}"),
}


@pytest.fixture(scope="module")
def visitor(attacked, neighbour):
    """Return one visitor for all attacks: each ends the connection at most."""
    one = Visitor(attacked.url)
    yield one
    one.close()


def comes_back(visitor: Visitor) -> None:
    """The visitor may have been shown out, and may come again."""
    visitor.reconnect()
    assert visitor.alive()


@pytest.mark.parametrize("name", BROKEN)
def test_broken_messages(visitor, name):
    visitor.send(BROKEN[name])
    comes_back(visitor)


@pytest.mark.parametrize("name", BROKEN)
def test_broken_messages_as_text(visitor, name):
    visitor.socket.send(BROKEN[name].decode("latin-1"))
    comes_back(visitor)


@pytest.mark.parametrize("megabytes", [0.2, 1, 12])
def test_huge_messages(attacked, visitor, megabytes):
    before = attacked.memory
    content = {"comm_id": "1", "data": "x" * int(megabytes * 2**20)}
    visitor.flood("comm_msg", content, 1)
    comes_back(visitor)
    assert attacked.memory - before < 60 * 2**20


@pytest.mark.parametrize(
    "said",
    [
        {"session": "another's"},
        {"msg_id": ""},
        {"msg_id": []},
        {"msg_id": "x" * 50_000},
        {"date": "never"},
        {"date": "9" * 5000},
        {"version": 9e99},
        {"username": "root"},
    ],
    ids=str,
)
def test_odd_headers(visitor, said):
    head = json.dumps(header("kernel_info_request") | said).encode()
    visitor.send(packed(b"shell", head, b"{}", b"{}", b"{}"))
    comes_back(visitor)


def test_a_signature_of_ones_own_is_worth_nothing(visitor):
    """Signatures are made by the server; parts before the header are no header."""
    parts = [b"<IDS|MSG>", b"0" * 64, json.dumps(header("execute_request")).encode()]
    visitor.send(packed(b"shell", *parts, b"{}", b"{}", b"{}"))
    comes_back(visitor)


def shaken(visitor: Visitor, *more: str) -> socket.socket:
    """Open a websocket by hand and return its bare connection."""
    sock = raw.connection(visitor.url)
    lines = [
        f"GET /api/kernels/{visitor.kernel}/channels HTTP/1.1",
        f"Host: {visitor.url.split('/')[2]}",
        "Upgrade: websocket",
        "Connection: Upgrade",
        f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}",
        "Sec-WebSocket-Version: 13",
        f"Sec-WebSocket-Protocol: {PROTOCOL}",
        *more,
    ]
    sock.sendall("\r\n".join([*lines, "", ""]).encode())
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        head += sock.recv(1)
    assert raw.status(head) == 101, head
    return sock


FRAMES = {
    "not masked": b"\x82\x04abcd",
    "an unknown kind": websocket_frame(0x3, b"abc"),
    "reserved bits": websocket_frame(0x2, b"abc", reserved=7),
    "a long ping": websocket_frame(0x9, b"x" * 1000),
    "a ping in parts": websocket_frame(0x9, b"x", end=False),
    "a part of nothing": websocket_frame(0x0, b"abc"),
    "a claim of 2^63 bytes": websocket_frame(0x2, b"abc", size=2**63 - 1),
    "a claim of 2^64 bytes": websocket_frame(0x2, b"abc", size=2**64 - 1),
    "text that is none": websocket_frame(0x1, b"\xff\xfe"),
    "a goodbye that is none": websocket_frame(0x8, b"\x00"),
    "half a frame": websocket_frame(0x2, GOOD)[:9],
    "plain HTTP": b"GET / HTTP/1.1\r\n\r\n",
}


@pytest.mark.parametrize("name", FRAMES)
def test_frames_against_the_rules(visitor, name):
    with shaken(visitor) as sock:
        sock.sendall(FRAMES[name])
        sock.shutdown(socket.SHUT_WR)
        raw.rest(sock)
    comes_back(visitor)


def test_a_message_in_endless_parts(attacked, visitor):
    before = attacked.memory
    part = websocket_frame(0x0, b"x" * 1000, end=False)
    with shaken(visitor) as sock, suppress(OSError):  # shown out while still speaking
        sock.sendall(websocket_frame(0x2, b"x" * 1000, end=False))
        for _ in range(40):
            sock.sendall(part * 1000)
        raw.rest(sock)
    comes_back(visitor)
    assert attacked.memory - before < 60 * 2**20


def test_a_small_message_that_unpacks_to_a_huge_one(attacked, visitor):
    before = attacked.memory
    packer = zlib.compressobj(wbits=-15)
    bomb = packer.compress(bytes(400 * 2**20)) + packer.flush(zlib.Z_SYNC_FLUSH)
    packed_once = bomb.removesuffix(b"\0\0\xff\xff")
    extension = "Sec-WebSocket-Extensions: permessage-deflate"
    with shaken(visitor, extension) as sock, suppress(OSError):
        sock.sendall(websocket_frame(0x2, packed_once, reserved=4))
        raw.rest(sock)
    comes_back(visitor)
    assert attacked.memory - before < 60 * 2**20


def test_websockets_that_are_opened_and_left(visitor):
    for _ in range(40):
        shaken(visitor).close()
    comes_back(visitor)
