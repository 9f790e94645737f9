"""A class that opens the page all at once, more who come on top, and all who leave."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field

from benchmarks.memory import kernels_of, memory_of
from benchmarks.sites import Running, Site, running
from benchmarks.visitors import Visitor, arrive

WITHIN = 2.0
"""Seconds in which the visitors come."""

MORE = 50
"""How many come once the room is full."""

LONGEST = 60.0
REST = 10
"""Seconds in which memory comes to rest before the class."""

SLACK = 1.1
"""Memory counts as given back at the start's figure and a tenth."""

LOST = float("nan")


@dataclass
class Crowd:
    """What one class met with; not a number where it did not come to that."""

    started: float
    """Seconds until the server was ready."""

    last: float = LOST
    """Seconds from the first one's coming until the last one was ready."""

    waits: tuple[float, ...] = ()
    """Seconds that each of them waited."""

    served: int = 0
    faults: set[str] = field(default_factory=set)
    """What went wrong for those who were not served."""

    kernels: float = LOST
    """Megabytes of all kernels and of what they are forked from."""

    server: float = LOST
    """Megabytes of the server itself."""

    clients: float = LOST
    """Seconds of processor time that the visitors took from it."""

    refused: float = LOST
    """Of those who came on top: how many were told to come back later."""

    dropped: float = LOST
    """Of those who were in: how many had no answer after that."""

    back: float = LOST
    """Seconds from leaving until kernels and memory were back at the start's figure."""

    memory_before: float = LOST
    memory_after: float = LOST


def hold(site: Site, size: int) -> Crowd:
    """Start a site, send it a class, and end it.

    Parameters
    ----------
    site
        One that has kernels.
    size
        How many visitors come within `WITHIN` seconds.
    """
    with running(site) as server:
        return asyncio.run(_hold(server, size))


async def _hold(server: Running, size: int) -> Crowd:
    crowd = Crowd(server.started)
    processes = await _at_rest(server, crowd)
    visitors = await _arrive(server, size, crowd)
    crowd.kernels = memory_of(kernels_of(server.process))
    crowd.server = memory_of([server.process])
    if server.site.is_capped:
        visitors += await _more(server, visitors, crowd)
    await asyncio.gather(*(visitor.leave() for visitor in visitors))
    await _emptied(server, processes, crowd)
    return crowd


async def _at_rest(server: Running, crowd: Crowd) -> int:
    """Note the memory before the class, and return how many processes hold it.

    The kernel that rendered the page shares its memory with the process that it is
    forked from: while it ends, that seems to need half of what it does.
    """
    end = time.perf_counter() + REST
    last = memory_of(kernels_of(server.process))
    while time.perf_counter() < end:
        await asyncio.sleep(0.5)
        crowd.memory_before = memory_of(kernels_of(server.process))
        if abs(crowd.memory_before - last) < last / 100:
            break
        last = crowd.memory_before
    return len(kernels_of(server.process))


async def _arrive(server: Running, size: int, crowd: Crowd) -> list[Visitor]:
    begin, taken = time.perf_counter(), time.process_time()
    visitors = await arrive(server.url, size, WITHIN)
    crowd.served = sum(visitor.ready for visitor in visitors)
    if crowd.served == size:
        crowd.last = time.perf_counter() - begin
    crowd.waits = tuple(visitor.waited for visitor in visitors)
    crowd.faults = {visitor.fault for visitor in visitors} - {""}
    crowd.clients = time.process_time() - taken
    return visitors


async def _more(server: Running, inside: list[Visitor], crowd: Crowd) -> list[Visitor]:
    """Let more come than there is room for, then ask those who are in."""
    late = await arrive(server.url, MORE, WITHIN)
    crowd.refused = sum(one.status == 503 and one.retry_after != "" for one in late)
    answers = await asyncio.gather(
        *(one.ask() for one in inside if one.ready), return_exceptions=True
    )
    crowd.dropped = sum(isinstance(answer, Exception) for answer in answers)
    return late


async def _emptied(server: Running, processes: int, crowd: Crowd) -> None:
    """Wait until kernels and memory are as they were before the class."""
    begin = time.perf_counter()
    while time.perf_counter() - begin < LONGEST:
        now = kernels_of(server.process)
        crowd.memory_after = memory_of(now)
        if len(now) <= processes and crowd.memory_after < SLACK * crowd.memory_before:
            crowd.back = time.perf_counter() - begin
            return
        await asyncio.sleep(0.1)
