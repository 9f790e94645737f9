"""Who is in the room: a place each, and no kernel that nobody needs."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

import pytest

from spotting.serving.visitors import (
    AWAY,
    Attendance,
    RoomFullError,
    kernel_environment,
)
from tests.serving.loops import run


class Manager(dict):
    """Jupyter's manager of kernels, as far as the room needs it."""

    def __init__(self) -> None:
        super().__init__()
        self._kernel_connections = {}
        self.ended = []
        self.fails = False

    async def start_kernel(self, **_) -> str:
        await asyncio.sleep(0)
        if self.fails:
            raise OSError("no process")
        name = f"kernel-{len(self)}-{len(self.ended)}"
        self[name] = SimpleNamespace(alive=True)
        return name

    def get_kernel(self, kernel: str) -> SimpleNamespace:
        async def is_alive() -> bool:
            return self[kernel].alive

        return SimpleNamespace(is_alive=is_alive)

    async def shutdown_kernel(self, kernel: str, now: bool) -> None:
        assert now
        self.ended.append(kernel)
        del self[kernel]


class Clock:
    """Tells the time that a test sets."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def room(clock):
    return Attendance(Manager(), size=2, clock=clock)


def test_each_visitor_gets_a_kernel(room):
    async def walk():
        return [await room.admit(), await room.admit()]

    assert len(set(run(walk()))) == 2
    assert room.visitors == 2


def test_a_full_room_takes_nobody_more(room):
    async def walk():
        return await asyncio.gather(*(room.admit() for _ in range(5)), **KEEP)

    answers = run(walk())
    assert sum(isinstance(answer, RoomFullError) for answer in answers) == 3
    assert room.visitors == 2


KEEP = {"return_exceptions": True}


def test_a_kernel_that_did_not_start_takes_no_place(room):
    room.manager.fails = True
    with pytest.raises(OSError, match="no process"):
        run(room.admit())
    assert room.visitors == 0


def test_who_leaves_makes_place(room):
    async def walk():
        first = await room.admit()
        await room.admit()
        await room.end(first)
        return await room.admit()

    run(walk())
    assert room.visitors == 2


def test_ending_a_kernel_that_is_not_there_is_no_fault(room):
    run(room.end("kernel-of-nobody"))
    assert room.manager.ended == []


def test_a_kernel_that_died_is_let_go(room):
    async def walk():
        kernel = await room.admit()
        room.manager[kernel].alive = False
        return await room.has(kernel)

    assert run(walk()) is False
    assert room.visitors == 0


def test_a_kernel_of_somebody_else_is_not_of_this_room(room):
    room.manager["rendering"] = SimpleNamespace(alive=True)
    assert run(room.has("rendering")) is False
    run(room.end("rendering"))
    assert "rendering" in room.manager


def test_a_kernel_ends_when_nobody_comes_to_it(room, clock):
    async def walk():
        await room.admit()
        clock.now = AWAY + 1
        await room.look_around()

    run(walk())
    assert room.visitors == 0


def test_a_kernel_stays_while_its_page_is_connected(room, clock):
    async def walk():
        kernel = await room.admit()
        room.manager._kernel_connections[kernel] = 1
        clock.now = 10 * AWAY
        await room.look_around()
        return await room.has(kernel)

    assert run(walk())


def test_a_page_that_was_cut_off_has_time_to_come_back(room, clock):
    async def walk():
        kernel = await room.admit()
        room.manager._kernel_connections[kernel] = 1
        clock.now = 100
        await room.look_around()
        room.manager._kernel_connections[kernel] = 0
        clock.now = 100 + AWAY - 1
        await room.look_around()
        return await room.has(kernel)

    assert run(walk())


def test_a_full_room_looks_for_places_before_it_refuses(room, clock):
    async def walk():
        await room.admit()
        await room.admit()
        clock.now = AWAY + 1
        await room.admit()

    run(walk())
    assert room.visitors == 1


def test_a_kernel_is_told_no_secret_of_the_server():
    told = kernel_environment({"PATH": "/bin", "SECRET": "x", "QUERY_STRING": "y"})
    assert told == {"PATH": "/bin", "LESSON_KERNEL": "visitor"}
