"""Kernels forked from a warm process: alike at the start, and apart from then on."""

from __future__ import annotations

import asyncio
import os
import signal
import time

from jupyter_client import AsyncKernelManager

from spotting.serving.forking import AT_ONCE, WarmProcess, fill, pool_size
from tests.serving.loops import run


async def answers(code: str, visitors: int = 1, **launch) -> list[str]:
    """Run code in some kernels at once; return what each says at the end."""
    managers = [AsyncKernelManager() for _ in range(visitors)]
    await asyncio.gather(*(manager.start_kernel(**launch) for manager in managers))
    try:
        return list(await asyncio.gather(*(said(m, code) for m in managers)))
    finally:
        await asyncio.gather(*(m.shutdown_kernel(now=True) for m in managers))


async def said(manager: AsyncKernelManager, code: str) -> str:
    client = manager.client()
    client.start_channels()
    await client.wait_for_ready(timeout=30)
    reply = await client.execute_interactive(
        "", user_expressions={"answer": code}, timeout=30, output_hook=lambda _: None
    )
    client.stop_channels()
    return reply["content"]["user_expressions"]["answer"]["data"]["text/plain"]


def test_the_page_is_there_before_the_first_cell(class_room):
    code = "bool(__import__('spotting.page').page._prepared)"
    assert run(answers(code)) == ["True"]


def test_chance_differs_from_visitor_to_visitor(class_room):
    code = "[__import__('random').random(), __import__('numpy').random.rand()]"
    one, other = run(answers(code, visitors=2))
    assert one != other


def test_what_one_visitor_does_no_other_sees(class_room):
    code = "__import__('builtins').__dict__.setdefault('seen', []).append(1) or seen"
    assert run(answers(code, visitors=2)) == ["[1]", "[1]"]


def test_a_kernel_has_the_environment_it_was_given_and_no_other(class_room):
    code = "dict(__import__('os').environ).get('OPENBLAS_NUM_THREADS', 'none')"
    assert run(answers(code, env={"PATH": "/bin"})) == ["'none'"]


def test_a_kernel_keeps_no_history(class_room):
    code = "get_ipython().history_manager.enabled"
    assert run(answers(code)) == ["False"]


def test_the_memory_of_a_kernel_has_an_end(class_room):
    code = "__import__('resource').getrlimit(__import__('resource').RLIMIT_DATA)[0]"
    assert run(answers(code)) == [str(512 * 1024**2)]


async def _started() -> AsyncKernelManager:
    manager = AsyncKernelManager()
    await manager.start_kernel()
    return manager


async def _ends(manager: AsyncKernelManager) -> bool:
    end = time.monotonic() + 10
    while await manager.is_alive() and time.monotonic() < end:
        await asyncio.sleep(0.05)
    return not await manager.is_alive()


def test_a_killed_kernel_is_seen_to_be_gone(class_room):
    async def walk():
        manager = await _started()
        assert await manager.is_alive()
        os.kill(manager.provisioner.pid, signal.SIGKILL)
        ended = await _ends(manager)
        await manager.shutdown_kernel(now=True)
        return ended

    assert run(walk())


def test_kernels_outlive_the_warm_process_and_the_next_come_from_a_new_one(class_room):
    async def walk():
        first = await _started()
        class_room._process.kill()
        class_room._process.wait()
        second = await _started()
        lives = await first.is_alive(), await second.is_alive()
        await asyncio.gather(*(m.shutdown_kernel(now=True) for m in (first, second)))
        return lives

    assert run(walk()) == (True, True)


def test_a_kernel_ends_with_its_server(class_room):
    async def walk():
        manager = await _started()
        pid = manager.provisioner.pid
        # What the system does with the connections of a server that has died.
        manager.provisioner.process._tie.close()
        ended = await _vanishes(pid)
        await manager.shutdown_kernel(now=True)
        return ended

    assert run(walk())


async def _vanishes(pid: int) -> bool:
    end = time.monotonic() + 10
    while time.monotonic() < end:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        await asyncio.sleep(0.05)
    return False


def test_the_warm_process_ends_with_its_server():
    process = WarmProcess()
    process.start()
    # What the system does with the pipes of a server that was killed.
    process._process.stdin.close()
    assert process._process.wait(20) == 0
    process.stop()


# The pool, where none can be forked


GIGABYTE = 1024**3


class Manager:
    """Voilà's manager, as far as the pool needs it."""

    def __init__(self) -> None:
        self.kernel_pools_config = {}
        self._pools = {"page.ipynb": []}
        self.starting = self.most = 0

    def fill_if_needed(self, delay: float, notebook_name: str) -> None:
        pool = self._pools[notebook_name]
        for _ in range(self.kernel_pools_config["default"]["pool_size"] - len(pool)):
            pool.append(asyncio.ensure_future(self.start()))

    async def start(self) -> None:
        self.starting += 1
        self.most = max(self.most, self.starting)
        await asyncio.sleep(0)
        self.starting -= 1


def filled(size: int, manager: Manager) -> Manager:
    run(fill(manager, "page.ipynb", size))
    return manager


def test_the_pool_is_filled():
    assert len(filled(7, Manager())._pools["page.ipynb"]) == 7


def test_only_a_few_kernels_start_side_by_side():
    assert filled(7, Manager()).most == AT_ONCE


def test_a_kernel_that_fails_does_not_end_the_filling():
    class Failing(Manager):
        async def start(self) -> None:
            raise OSError

    assert len(filled(4, Failing())._pools["page.ipynb"]) == 4


def test_the_pool_holds_the_class_where_memory_allows_it():
    assert pool_size(30, 100 * GIGABYTE) == 30


def test_the_pool_holds_less_where_memory_is_short():
    assert pool_size(30, 2 * GIGABYTE) == 8


def test_the_pool_holds_two_at_least():
    assert pool_size(30, 0) == 2
