"""Who is in the room: a place each, and no kernel that nobody needs."""

from __future__ import annotations

import asyncio

import pytest

from spotting.serving.visitors import (
    AWAY,
    Attendance,
    RoomFullError,
    kernel_environment,
)
from tests.serving.loops import run


class Kernel:
    """A kernel, as far as the room needs it."""

    pid = 1

    def __init__(self) -> None:
        self.lives, self.sockets = True, []

    def end(self) -> None:
        self.lives = False


class Source:
    """Where kernels come from."""

    fails = False

    async def kernel(self, env: dict[str, str]) -> Kernel:
        await asyncio.sleep(0)
        if self.fails:
            raise OSError("no process")
        return Kernel()


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
    return Attendance({"en": Source()}, size=2, clock=clock)


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
    room.sources["en"].fails = True
    with pytest.raises(OSError, match="no process"):
        run(room.admit())
    assert room.visitors == 0


def test_who_leaves_makes_place(room):
    async def walk():
        first = await room.admit()
        await room.admit()
        kernel = room.kernel(first)
        room.end(first)
        await room.admit()
        return kernel.lives

    assert run(walk()) is False
    assert room.visitors == 2


def test_ending_a_kernel_that_is_not_there_is_no_fault(room):
    room.end("kernel-of-nobody")
    assert room.visitors == 0


def test_a_kernel_that_died_is_let_go(room):
    async def walk():
        name = await room.admit()
        room.kernel(name).lives = False
        return room.kernel(name)

    assert run(walk()) is None
    assert room.visitors == 0


def test_a_kernel_ends_when_nobody_comes_to_it(room, clock):
    async def walk():
        await room.admit()
        clock.now = AWAY + 1
        room.look_around()

    run(walk())
    assert room.visitors == 0


def test_a_kernel_stays_while_its_page_is_connected(room, clock):
    async def walk():
        name = await room.admit()
        room.kernel(name).sockets.append("a page")
        clock.now = 10 * AWAY
        room.look_around()
        return room.kernel(name)

    assert run(walk())


def test_a_page_that_was_cut_off_has_time_to_come_back(room, clock):
    async def walk():
        name = await room.admit()
        room.kernel(name).sockets.append("a page")
        clock.now = 100
        room.look_around()
        room.kernel(name).sockets.clear()
        clock.now = 100 + AWAY - 1
        room.look_around()
        return room.kernel(name)

    assert run(walk())


def test_a_full_room_looks_for_places_before_it_refuses(room, clock):
    async def walk():
        await room.admit()
        await room.admit()
        clock.now = AWAY + 1
        await room.admit()

    run(walk())
    assert room.visitors == 1


def test_the_processes_of_the_visitors_are_known(room):
    run(room.admit())
    assert room.processes() == [1]


def test_a_kernel_is_told_no_secret_of_the_server():
    told = kernel_environment({"PATH": "/bin", "SECRET": "x", "QUERY_STRING": "y"})
    assert told == {"PATH": "/bin"}
