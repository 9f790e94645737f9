"""The pool of ready kernels grows little by little."""

from __future__ import annotations

import asyncio

from spotting.serving.pool import AT_ONCE, fill, pool_size
from tests.serving.loops import run

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
