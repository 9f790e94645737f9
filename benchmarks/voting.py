"""A class that votes, beyond the room's size, and a server that is killed meanwhile."""

from __future__ import annotations

import asyncio
import json
import secrets
import time
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.simple_httpclient import SimpleAsyncHTTPClient

from benchmarks.memory import kernels_of, memory_of
from benchmarks.sites import Running, Site, free_port, running
from spotting.lesson.store import Store

WITHIN = 10.0
"""Seconds in which all phones vote."""

LONGEST = 60.0
REST = 2.0


@dataclass(frozen=True)
class Voting:
    """What a vote took."""

    answers: tuple[float, ...]
    """Milliseconds until each vote was answered."""

    lost: int
    """Votes that are not in the totals."""

    memory: float
    """Megabytes more than before the phones came."""

    back: float
    """Seconds from the start of a new server until all surfaces had the same step."""


def hold_vote(site: Site, phones: int) -> Voting:
    """Have phones vote on a server, kill it in the middle, and count.

    The address is one for both servers, as phones know no other.
    """
    with TemporaryDirectory(prefix="benchmarks-") as home:
        address = f"sqlite:///{Path(home) / 'class.sqlite'}"
        secret = secrets.token_urlsafe(18)
        store = Store(address)
        store.admit(secret)  # a page of the teacher that has been open before
        store.close()
        command = (*site.command, "--class", "--store", address)
        held = replace(site, command=command)
        return asyncio.run(_hold(held, free_port(), phones, secret))


async def _hold(site: Site, port: int, count: int, secret: str) -> Voting:
    loop = asyncio.get_running_loop()
    first = running(site, port)
    server = await loop.run_in_executor(None, first.__enter__)
    lesson = _Lesson(server.url, secret)
    before = _memory(server)
    await lesson.to_a_vote()
    phones = [_Phone(lesson) for _ in range(count)]
    following = [asyncio.create_task(phone.follow()) for phone in phones]
    await asyncio.gather(*(phone.seen.wait() for phone in phones))
    half = len(phones) // 2
    answers = await _vote(phones[:half])
    memory = _memory(server) - before
    for child in kernels_of(server.process):
        child.kill()
    server.process.kill()
    for phone in phones:
        phone.seen.clear()
    begin = time.perf_counter()
    second = running(site, port)
    coming = loop.run_in_executor(None, second.__enter__)
    await asyncio.gather(*(phone.seen.wait() for phone in phones))
    back = time.perf_counter() - begin
    await coming
    answers += await _vote(phones[half:])
    counted = await lesson.totals()
    for phone in phones:
        phone.follows = False
    for ends in (second, first):
        await loop.run_in_executor(None, ends.__exit__, None, None, None)
    await asyncio.gather(*following)
    return Voting(tuple(answers), count - counted, memory, back)


def _memory(server: Running) -> float:
    return memory_of([server.process])


async def _vote(phones: list[_Phone]) -> list[float]:
    async def one(number: int, phone: _Phone) -> float:
        await asyncio.sleep(number * WITHIN / len(phones) / 2)
        return await phone.vote()

    return await asyncio.gather(*(one(*pair) for pair in enumerate(phones)))


class _Lesson:
    """The class, as its teacher asks for it."""

    def __init__(self, url: str, secret: str) -> None:
        self.url = url
        self._secret = {"Authorization": f"Bearer {secret}"}
        self.client = SimpleAsyncHTTPClient(force_instance=True, max_clients=2000)
        self.question = self.option = ""

    async def ask(self, path: str, sent: object = None, **given: Any) -> bytes:
        kind = {"Content-Type": "application/json"}
        body = None if sent is None else json.dumps(sent)
        answer = await self.client.fetch(
            HTTPRequest(
                f"{self.url}class/{path}",
                method="POST" if body else "GET",
                headers={**kind, **self._secret},
                body=body,
                request_timeout=LONGEST,
                **given,
            )
        )
        return answer.body

    async def act(self, do: str, **given: object) -> None:
        await self.ask("teacher/act", {"do": do, **given})

    async def seen(self) -> dict[str, Any]:
        return json.loads(await self.ask("teacher/now"))

    async def to_a_vote(self) -> None:
        """Go to the first step with a vote in two rounds, and open the first."""
        await self.act("begin")
        while len((seen := await self.seen())["rounds"]) < 2:
            await self.act("next")
        await self.act("open")
        self.question = seen["votes"][0]["question"]
        self.option = seen["votes"][0]["options"][0]["id"]

    async def totals(self) -> int:
        await self.act("close")
        [told, *_] = (await self.seen())["totals"][self.question]
        return sum(told["counts"].values())


class _Phone:
    """A page that follows, and sends its vote again to a server that is another."""

    def __init__(self, lesson: _Lesson) -> None:
        self._lesson = lesson
        self._page = secrets.token_hex(16)
        self._server = ""
        self._voted = False
        self.follows = True
        self.seen = asyncio.Event()

    async def follow(self) -> None:
        while self.follows:
            try:
                given = {"streaming_callback": self._hear}
                await self._lesson.ask("events?for=phone", **given)
            except (OSError, HTTPClientError):
                pass  # the server is gone, and comes again
            await asyncio.sleep(0.5)

    def _hear(self, chunk: bytes) -> None:
        if not chunk.startswith(b"data: "):
            return
        server = json.loads(chunk[6:])["server"]
        again = self._server not in ("", server) and self._voted
        self._server = server
        self.seen.set()
        if again:
            self._sending = asyncio.ensure_future(self.vote())

    async def vote(self) -> float:
        """Vote; return the milliseconds until the answer."""
        begin = time.perf_counter()
        told = {"question": self._lesson.question, "option": self._lesson.option}
        await self._lesson.ask("votes", {"page": self._page, "round": 1, **told})
        self._voted = True
        return (time.perf_counter() - begin) * 1000
