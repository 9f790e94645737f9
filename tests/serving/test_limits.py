"""Limits of connections: how many, from whom, and how often they speak."""

from __future__ import annotations

import socket
from types import SimpleNamespace

import pytest

from spotting.serving import limits
from spotting.serving.limits import Doorkeeper, Pace


class Stream:
    """A connection that only knows whether it is open."""

    def __init__(self) -> None:
        self.socket, self.open = None, True

    def close(self) -> None:
        self.open = False


@pytest.fixture
def door(monkeypatch):
    """Return a doorkeeper who serves nothing, so that only its counting is seen."""
    nothing = SimpleNamespace(handle_stream=lambda *_: None, on_close=lambda *_: None)
    for name in ("handle_stream", "on_close"):
        monkeypatch.setattr(limits.HTTPServer, name, getattr(nothing, name))
    monkeypatch.setattr(limits, "ALL", 5)
    monkeypatch.setattr(limits, "EACH", 3)
    return Doorkeeper(lambda _: None)


def comes(door: Doorkeeper, who: str, times: int = 1) -> list[bool]:
    """Return which connections of somebody are taken."""
    streams = [Stream() for _ in range(times)]
    for stream in streams:
        door.handle_stream(stream, (who, 1))
    return [stream.open for stream in streams]


def goes(door: Doorkeeper, who: str) -> None:
    door.on_close(SimpleNamespace(context=SimpleNamespace(address=(who, 1))))


def test_one_address_can_not_hold_all_connections(door):
    assert comes(door, "one", 4) == [True, True, True, False]
    assert comes(door, "other") == [True]


def test_all_together_can_not_hold_more_than_the_system_has(door):
    comes(door, "one", 3), comes(door, "other", 2)
    assert comes(door, "third") == [False]


def test_who_leaves_makes_room(door):
    comes(door, "one", 3)
    goes(door, "one")
    assert comes(door, "one", 2) == [True, False]


@pytest.mark.skipif(
    not hasattr(socket, "TCP_USER_TIMEOUT"), reason="this system has no such limit"
)
def test_a_connection_that_stalls_ends(door):
    with socket.socket() as held:
        stream = Stream()
        stream.socket = held
        door.handle_stream(stream, ("one", 1))
        option = held.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT)
    assert option == limits.STALLED


def test_a_pace_allows_some_at_once_then_some_a_second():
    now = [0.0]
    pace = Pace(at_once=2, a_second=1, clock=lambda: now[0])
    assert [pace.allows() for _ in range(3)] == [True, True, False]
    now[0] = 1.5
    assert [pace.allows() for _ in range(2)] == [True, False]


def test_a_pace_does_not_save_up():
    now = [0.0]
    pace = Pace(at_once=2, a_second=1, clock=lambda: now[0])
    now[0] = 100.0
    assert [pace.allows() for _ in range(3)] == [True, True, False]


def test_as_many_files_may_be_open_as_the_system_allows():
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (200, before[1]))
        limits.raise_open_files()
        assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] > 200
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
