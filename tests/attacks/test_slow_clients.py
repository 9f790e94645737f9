"""Clients that take their time: with headers, with bodies, with reading."""

from __future__ import annotations

import socket
import struct
from urllib.parse import urljoin

from spotting.serving import limits
from tests.attacks import raw
from tests.attacks.conftest import wait_until
from tests.attacks.visitor import Visitor

MANY = 300
"""Connections of one attacker, below what one address may hold."""


def waiting(attacked, start: str) -> list[socket.socket]:
    sockets = [raw.connection(attacked.url) for _ in range(MANY)]
    for sock in sockets:
        sock.sendall(start.encode())
    return sockets


def end(sockets: list[socket.socket]) -> None:
    for sock in sockets:
        sock.close()


def test_headers_that_never_end_hold_up_nobody(attacked):
    slow = waiting(attacked, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
    Visitor(attacked.url).close()
    end(slow)


def test_bodies_that_never_end_hold_up_nobody(attacked):
    head = (
        "POST /lesson/kernels HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9999\r\n"
    )
    slow = waiting(attacked, f"{head}\r\nx")
    Visitor(attacked.url).close()
    end(slow)


def test_headers_that_are_never_done_are_ended(attacked):
    """A connection that trickles ends when its time is over, not with its last word."""
    assert limits.HTTP["idle_connection_timeout"] < raw.PATIENCE
    with raw.connection(attacked.url, patience=1) as sock:
        sock.sendall(b"GET / HTTP/1.1\r\n")

        def ended() -> bool:
            try:
                sock.sendall(b"X-Slow: 1\r\n")
                return not sock.recv(1)
            except TimeoutError:
                return False
            except OSError:
                return True

        wait_until(ended, "the connection is still open")


def test_bodies_that_are_too_long_are_not_read(attacked):
    before = attacked.memory
    head = "POST /lesson/kernels HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    for size in ("9999999999", "-1", "1e9", "0x10", "9" * 400, "1, 2"):
        with raw.connection(attacked.url) as sock:
            sock.sendall(f"{head}Content-Length: {size}\r\n\r\n".encode())
            assert raw.status(raw.rest(sock)) in (0, 400, 413)
    assert attacked.memory - before < 60 * 2**20


def test_a_body_in_endless_pieces_is_not_read_to_the_end(attacked):
    before = attacked.memory
    head = "POST /lesson/kernels HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    with raw.connection(attacked.url) as sock:
        sock.sendall(f"{head}Transfer-Encoding: chunked\r\n\r\n".encode())
        try:
            for _ in range(2000):
                sock.sendall(b"4000\r\n" + b"x" * 0x4000 + b"\r\n")
        except OSError:
            pass  # shown out
        assert raw.status(raw.rest(sock)) in (0, 400, 413)
    assert attacked.memory - before < 60 * 2**20


def test_headers_that_are_too_long_are_not_read(attacked):
    with raw.connection(attacked.url) as sock:
        try:
            sock.sendall(b"GET / HTTP/1.1\r\nX-Long: ")
            for _ in range(1000):
                sock.sendall(b"x" * 10_000)
        except OSError:
            pass
        assert raw.status(raw.rest(sock)) in (0, 400, 431)


def test_readers_who_do_not_read_are_no_burden(attacked, visitor):
    """Hundreds ask for the largest answer, again and again, and take none of them."""
    before = attacked.memory
    path = urljoin("/", visitor.config["state"] or "health")
    asked = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{attacked.port}\r\n\r\n"
    slow = []
    for _ in range(MANY):
        sock = socket.socket()
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        sock.connect(("127.0.0.1", attacked.port))
        sock.sendall(asked.encode() * 10)
        slow.append(sock)
    assert attacked.serves()
    assert attacked.memory - before < 100 * 2**20
    end(slow)


def test_connections_that_end_in_a_hurry(attacked):
    hurried = struct.pack("ii", 1, 0)  # a reset in place of a goodbye
    for _ in range(100):
        with raw.connection(attacked.url) as sock:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, hurried)
            sock.sendall(b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
