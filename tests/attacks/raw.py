"""Requests that no polite program sends: paths as they are, halves, and slow ones."""

from __future__ import annotations

import socket
import struct
from urllib.parse import urlsplit

from tests.attacks.visitor import PATIENCE


def connection(
    url: str, patience: float = PATIENCE, source: str = "127.0.0.1"
) -> socket.socket:
    """Open a connection to the server of an address."""
    place = urlsplit(url)
    return socket.create_connection(
        (place.hostname, place.port), patience, source_address=(source, 0)
    )


def rest(sock: socket.socket) -> bytes:
    """Read until the server ends the connection."""
    read = b""
    try:
        while more := sock.recv(65536):
            read += more
    except ConnectionError:
        pass
    return read


def asked(url: str, path: str | bytes, method: str = "GET", *headers: str) -> bytes:
    """Ask for a path exactly as it is written; return head and body."""
    path = path if isinstance(path, bytes) else path.encode()
    lines = [f"Host: {urlsplit(url).netloc}", "Connection: close", *headers]
    with connection(url) as sock:
        sock.sendall(method.encode() + b" " + path + b" HTTP/1.1\r\n")
        sock.sendall("\r\n".join([*lines, "", ""]).encode())
        return rest(sock)


def status(answer: bytes) -> int:
    """Return the status of an answer; 0 where the server just hung up."""
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/") else 0


def websocket_frame(
    opcode: int, payload: bytes, *, end: bool = True, reserved: int = 0, size: int = -1
) -> bytes:
    """Return a masked frame of RFC 6455, `size` as it claims to be."""
    first = (0x80 if end else 0) | reserved << 4 | opcode
    claimed = len(payload) if size < 0 else size
    mask = b"\1\2\3\4"
    masked = bytes(byte ^ mask[place % 4] for place, byte in enumerate(payload))
    if claimed < 126:
        length = struct.pack("!B", 0x80 | claimed)
    elif claimed < 2**16:
        length = struct.pack("!BH", 0xFE, claimed)
    else:
        length = struct.pack("!BQ", 0xFF, claimed)
    return bytes([first]) + length + mask + masked
