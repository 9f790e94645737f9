"""Visitors without a browser: they fetch the page, hold its state, and ask the kernel.

A visitor is ready when it holds the state of every widget *and* its kernel has
answered. It does no more, so that it takes little from the computer that is measured.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from dataclasses import dataclass, field

from tornado.httpclient import AsyncHTTPClient, HTTPError, HTTPRequest, HTTPResponse
from tornado.simple_httpclient import SimpleAsyncHTTPClient
from tornado.websocket import WebSocketClientConnection, websocket_connect

from benchmarks import messages

PATIENCE = 600
"""Seconds after which a visitor gives up; stock Voilà needs minutes for a class."""

CONFIG = re.compile(r'<script id="jupyter-config-data"[^>]*>(.*?)</script>', re.DOTALL)
MUCH = 200_000_000


@dataclass
class Visitor:
    """One visitor, and what happened to it."""

    url: str
    status: int = 0
    retry_after: str = ""
    kernel: str = ""
    widgets: int = 0
    waited: float = float("nan")
    """Seconds from the first byte asked until it was ready."""

    fault: str = ""
    """What went wrong, if something did."""

    _socket: WebSocketClientConnection | None = field(default=None, repr=False)

    @property
    def ready(self) -> bool:
        """Return whether it holds all state, and its kernel has answered."""
        return self.waited == self.waited

    async def visit(self) -> None:
        """Open the page and wait until it is ready; refusals and faults are noted."""
        start = time.perf_counter()
        try:
            await self._open()
        except (OSError, HTTPError, TimeoutError, ValueError) as fault:
            self.fault = str(fault) or type(fault).__name__
        else:
            if self.status == 200:
                self.waited = time.perf_counter() - start

    async def _open(self) -> None:
        answer = await self._get(self.url)
        self.status = answer.code
        self.retry_after = answer.headers.get("Retry-After", "")
        if answer.code != 200:
            return
        config = page_config(answer.body.decode())
        self.kernel = config["kernelId"]
        if config.get("state"):
            await asyncio.gather(self._fetch(config["state"]), self._connect())
        else:
            await self._connect()
            self.widgets = await self._request_states()

    async def _fetch(self, path: str) -> None:
        answer = await self._get(self.url + path.removeprefix("/"))
        self.widgets = len(json.loads(answer.body)["state"])

    async def _connect(self) -> None:
        socket = f"{self.url}api/kernels/{self.kernel}/channels?session_id=benchmarks"
        self._socket = await websocket_connect(
            HTTPRequest(
                socket.replace("http", "ws", 1),
                headers={"Origin": self.url.rstrip("/")},
                request_timeout=PATIENCE,
                connect_timeout=PATIENCE,
            ),
            subprotocols=[messages.PROTOCOL],
            compression_options={},
            max_message_size=MUCH,
        )
        await self.ask()

    async def ask(self) -> None:
        """Ask the kernel who it is, and wait for its answer."""
        await self._send(messages.who_are_you())
        await self._answer("kernel_info_reply")

    async def _request_states(self) -> int:
        for message in messages.request_states():
            await self._send(message)
        while True:
            content = messages.content_of(await self._answer("comm_msg"))
            if content["data"].get("method") == "update_states":
                return len(content["data"]["states"])

    async def _send(self, message: bytes) -> None:
        await self._socket.write_message(message, binary=True)

    async def _answer(self, kind: str) -> bytes:
        """Return the next message of a kind.

        Raises
        ------
        ConnectionError
            The connection was closed instead.
        """
        while True:
            message = await asyncio.wait_for(self._socket.read_message(), PATIENCE)
            if message is None:
                raise ConnectionError("The kernel's connection was closed.")
            if isinstance(message, bytes) and messages.kind_of(message) == kind:
                return message

    async def leave(self) -> None:
        """Close the page as a browser does: the kernel is told to end."""
        if self.kernel:
            end = f"{self.url}voila/api/shutdown/{self.kernel}"
            await self._get(end, method="POST", body="_xsrf=")
        if self._socket is not None:
            self._socket.close()

    async def _get(self, url: str, **options: object) -> HTTPResponse:
        request = HTTPRequest(
            url, request_timeout=PATIENCE, connect_timeout=PATIENCE, **options
        )
        return await _client().fetch(request, raise_error=False)


def _client() -> AsyncHTTPClient:
    return SimpleAsyncHTTPClient(max_clients=500, max_body_size=MUCH)


def page_config(page: str) -> dict:
    """Return what a page tells its script: the kernel, and where the state lies.

    Raises
    ------
    ValueError
        The page holds no such element, as when its notebook failed.
    """
    found = CONFIG.search(page)
    if found is None:
        raise ValueError("The page names no kernel.")
    return json.loads(found[1])


async def arrive(url: str, number: int, within: float) -> list[Visitor]:
    """Have visitors come one after another, evenly, and wait until each is served.

    Parameters
    ----------
    url
        The address of the lesson, with a slash at its end.
    number
        How many come.
    within
        Seconds from the first one's coming to the last one's.
    """
    visitors = [Visitor(url) for _ in range(number)]
    pause = within / max(number - 1, 1)

    async def come(place: int) -> None:
        await asyncio.sleep(place * pause)
        await visitors[place].visit()

    await asyncio.gather(*map(come, range(number)))
    return visitors
