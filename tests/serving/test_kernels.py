"""Kernels forked from a warm process: alike at the start, and apart from then on."""

from __future__ import annotations

import asyncio
import os
import random
import resource
import signal
import time
from contextlib import asynccontextmanager

import pytest

from spotting.paths import DATA_VARIABLE
from spotting.serving import kernels
from spotting.serving.kernel import joined
from spotting.serving.kernels import (
    Kernel,
    ReadyProcesses,
    WarmProcess,
    pool_size,
)
from spotting.serving.warm import _reseed
from tests.serving.loops import run
from tests.serving.test_kernel import Visitor, of, setting, states
from tests.world import FROZEN

GIGABYTE = 1024**3


class Page:
    """A websocket, as far as a kernel needs it."""

    def __init__(self, kernel: Kernel) -> None:
        self.frames: list[bytes] = []
        self.open = True
        kernel.sockets.append(self)

    def write_message(self, frame: bytes, binary: bool) -> None:
        assert binary
        self.frames.append(frame)

    def close(self) -> None:
        self.open = False


@asynccontextmanager
async def forked(source: WarmProcess | ReadyProcesses, env: dict | None = None):
    kernel = await source.kernel(env or {"PATH": "/bin"})
    yield kernel
    kernel.end()
    await becomes(lambda: not kernel.lives)


async def becomes(true) -> bool:
    """Wait until something holds; return whether it came to that."""
    end = time.monotonic() + 60
    while not true() and time.monotonic() < end:
        await asyncio.sleep(0.02)
    return true()


def is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def asked_who() -> bytes:
    asked = b'{"msg_id": "1", "msg_type": "kernel_info_request"}'
    return joined(b"shell", asked, b"{}", b"{}", b"{}")


def test_a_kernel_answers_its_websockets(warm):
    async def walk():
        async with forked(warm) as kernel:
            pages = Page(kernel), Page(kernel)
            await kernel.send(asked_who())
            answered = await becomes(lambda: len(pages[1].frames) == 3)
            return answered and pages[0].frames == pages[1].frames

    assert run(walk())


def test_what_one_visitor_does_no_other_sees(warm):
    one, other = Visitor(warm), Visitor(warm)
    signs = of(warm, "AnyModel", ".Checklist")
    one.send("comm_msg", setting(signs, value=["itch"]))
    assert states(one)[signs]["state"]["value"] == ["itch"]
    assert states(other)[signs]["state"]["value"] == []
    for visitor in (one, other):
        visitor.close()


def test_the_memory_of_a_kernel_has_an_end(warm):
    async def walk():
        async with forked(warm) as kernel:
            page = Page(kernel)
            await kernel.send(asked_who())
            await becomes(lambda: bool(page.frames))
            return resource.prlimit(kernel.pid, resource.RLIMIT_DATA)

    assert run(walk()) == (512 * 1024**2, 512 * 1024**2)


def test_a_kernel_has_one_thread_that_works_and_one_that_watches(warm):
    async def walk():
        async with forked(warm) as kernel:
            Page(kernel)
            await kernel.send(asked_who())
            await becomes(lambda: bool(kernel.sockets[0].frames))
            return len(os.listdir(f"/proc/{kernel.pid}/task"))

    assert run(walk()) == 2


def test_a_killed_kernel_is_seen_to_be_gone_and_its_page_is_told(warm):
    async def walk():
        async with forked(warm) as kernel:
            page = Page(kernel)
            os.kill(kernel.pid, signal.SIGKILL)
            return await becomes(lambda: not kernel.lives and not page.open)

    assert run(walk())


def test_kernels_outlive_the_warm_process_and_the_next_come_from_a_new_one(warm):
    async def walk():
        async with forked(warm) as first:
            warm._process.kill()
            warm._process.wait()
            async with forked(warm) as second:
                return first.lives, second.lives

    assert run(walk()) == (True, True)


def test_a_kernel_ends_with_its_server_even_if_it_is_busy(warm):
    async def walk():
        kernel = await warm.kernel({"PATH": "/bin"})
        os.kill(kernel.pid, signal.SIGSTOP)  # it reads nothing
        # What the system does with the connections of a server that has died.
        kernel._writer.close()
        os.kill(kernel.pid, signal.SIGCONT)
        return await becomes(lambda: not is_there(kernel.pid))

    assert run(walk())


def test_what_a_busy_kernel_does_not_take_holds_up_who_sends(warm):
    async def walk():
        async with forked(warm) as kernel:
            os.kill(kernel.pid, signal.SIGSTOP)
            ahead = [asyncio.create_task(kernel.send(asked_who())) for _ in range(20)]
            await becomes(lambda: sum(one.done() for one in ahead) >= kernels.AHEAD)
            done, _ = await asyncio.wait(ahead, timeout=1)  # there are no more
            kernel.end()
            await asyncio.wait(ahead, timeout=60)
            return len(done), all(one.done() for one in ahead)

    assert run(walk()) == (kernels.AHEAD, True)


def test_the_warm_process_ends_with_its_server():
    process = WarmProcess()
    process.start()
    # What the system does with the pipes of a server that was killed.
    process._process.stdin.close()
    assert process._process.wait(60) == 0
    process.stop()


def test_chance_differs_from_visitor_to_visitor():
    random.seed(1)
    _reseed()
    one = random.random()
    random.seed(1)
    _reseed()
    assert random.random() != one


# Where none can be forked


@pytest.fixture(scope="module")
def spawned():
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(DATA_VARIABLE, str(FROZEN))
        yield


def test_a_kernel_that_waited_is_like_a_fork(spawned, warm):
    async def walk():
        source = ReadyProcesses(1)
        await asyncio.to_thread(source.start)
        filling = asyncio.create_task(source.fill())
        async with forked(source) as kernel:
            page = Page(kernel)
            await kernel.send(asked_who())
            answered = await becomes(lambda: len(page.frames) == 3)
        filling.cancel()
        same = source.states.read_bytes() == warm.states.read_bytes()
        gone = await becomes(lambda: not kernel.lives)
        source.stop()
        return answered, same, gone

    assert run(walk()) == (True, True, True)


def test_who_does_not_know_the_word_is_no_kernel():
    async def walk():
        source = ReadyProcesses(1)
        ports: asyncio.Queue[int] = asyncio.Queue()

        async def start_all(port: int) -> None:
            await ports.put(port)
            await asyncio.Event().wait()

        source._start_all = start_all
        filling = asyncio.create_task(source.fill())
        reader, writer = await asyncio.open_connection("127.0.0.1", await ports.get())
        writer.write(b"no word\n")
        ended = await reader.read()
        writer.close()
        filling.cancel()
        source.stop()
        return ended, source.ready

    assert run(walk()) == (b"", 0)


def test_only_a_few_kernels_start_side_by_side(monkeypatch):
    async def walk():
        source, starting = ReadyProcesses(7), []

        async def start(port: int) -> str:
            starting.append(1)
            assert len(starting) <= kernels.AT_ONCE
            await asyncio.sleep(0)
            starting.pop()
            return "kernel"

        source._start_one = start
        filling = asyncio.create_task(source.fill())
        full = await becomes(lambda: source.ready == 7)
        filling.cancel()
        source.stop()
        return full

    assert run(walk())


def test_the_pool_holds_the_class_where_memory_allows_it():
    assert pool_size(30, 100 * GIGABYTE) == 30


def test_the_pool_holds_less_where_memory_is_short():
    assert pool_size(30, 2 * GIGABYTE) == 8


def test_the_pool_holds_two_at_least():
    assert pool_size(30, 0) == 2
