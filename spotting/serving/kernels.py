"""Visitors' kernels as the server sees them, and where they come from.

Where the system can fork, they come from a process that has built the page. Elsewhere
processes that have built it each wait for visitors.
"""

from __future__ import annotations

import asyncio
import json
import os
import secrets
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

import psutil

from spotting.paths import ENGLISH, LANGUAGE_VARIABLE
from spotting.serving.kernel import SIZE, TOKEN

WARM = "spotting.serving.warm"

PATIENCE = 120
"""Seconds that the page may take to be built."""

SWITCH = "LESSON_FORK"
"""The environment's word on forking; "no" brings the pool that other systems have."""

SETTLED = {
    # Threads of a number library would not survive the fork.
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    # One place for memory is enough for one thread, and less of it is copied.
    "MALLOC_ARENA_MAX": "1",
    # The same tables give the same page, to the byte.
    "PYTHONHASHSEED": "0",
}


def can_fork() -> bool:
    """Return whether this system forks safely; on macOS its own libraries do not."""
    return sys.platform == "linux" and os.environ.get(SWITCH) != "no"


class WarmProcess:
    """The process that kernels of a language are forked from; made anew if it died."""

    def __init__(self, language: str = ENGLISH) -> None:
        self.language = language
        self._folder = tempfile.TemporaryDirectory(prefix="lesson-")
        self._process: subprocess.Popen | None = None
        self._count = 0
        self._starting = threading.Lock()

    ready = None
    """As many as are wanted; nobody has to count them."""

    @property
    def address(self) -> str:
        """Return the path of the socket."""
        return str(Path(self._folder.name) / f"warm-{self._count}")

    @property
    def states(self) -> Path:
        """Return the file of the states of all widgets."""
        return Path(f"{self.address}.json")

    def start(self, dead: int = 0) -> int:
        """Wait until the page is built, unless it is already; count the processes.

        `dead` is the number of one that did not answer: it is not taken as alive.

        Raises
        ------
        RuntimeError
            The process ended before it was ready; its own words are on the terminal.
        """
        with self._starting:
            if self._lives() and self._count != dead:
                return self._count
            self._end()
            self._count += 1  # children of a dead one may still hold its socket
            self._process = subprocess.Popen(
                [sys.executable, "-m", WARM, self.address, str(self.states)],
                env={**os.environ, **SETTLED, LANGUAGE_VARIABLE: self.language},
                stdin=subprocess.PIPE,  # its end tells that the server has ended
                stdout=subprocess.PIPE,
                start_new_session=True,
            )
            if self._process.stdout.readline() != b"ready\n":
                raise RuntimeError("The page could not be built before the class.")
            return self._count

    def _lives(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def stop(self) -> None:
        """End the process; the kernels that it forked end with their server."""
        self._end()
        self._folder.cleanup()

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process.stdin.close()
            self._process.stdout.close()

    async def kernel(self, env: dict[str, str]) -> Kernel:
        """Have a kernel forked; a warm process that has died is made anew first."""
        count = await asyncio.to_thread(self.start)
        try:
            return await self._fork(env)
        except (OSError, ValueError):  # it died meanwhile
            await asyncio.to_thread(self.start, dead=count)
            return await self._fork(env)

    async def _fork(self, env: dict[str, str]) -> Kernel:
        reader, writer = await asyncio.open_unix_connection(self.address)
        writer.write(request(env))
        return Kernel(int(await reader.readline()), reader, writer)

    async def fill(self) -> None:
        """Do nothing: a fork is there at once, and none has to wait."""


def request(env: dict[str, str]) -> bytes:
    """Return the line that a kernel begins with: its environment."""
    return json.dumps(env).encode() + b"\n"


AHEAD = 8
"""Messages that go to a kernel before it answers; others wait in the websocket."""


class Kernel:
    """The server's end of a kernel: frames go to it, and come to its websockets."""

    def __init__(
        self, pid: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self.pid = pid
        self.sockets: list[Any] = []
        self._writer = writer
        self._ahead = asyncio.Semaphore(AHEAD)
        self._ended = False
        self._listening = asyncio.create_task(self._listen(reader))

    @property
    def lives(self) -> bool:
        """Return whether it is there: its end closes the connection."""
        return not self._ended

    def greet(self, env: dict[str, str]) -> None:
        """Tell a kernel that was made before that its visitor is there."""
        self._writer.write(request(env))

    async def send(self, frame: bytes) -> None:
        """Send it a frame, once it has answered all but the last few."""
        await self._ahead.acquire()
        if self._ended:
            self._ahead.release()  # so that the next who waits sees it
            return
        self._writer.write(len(frame).to_bytes(SIZE, "big") + frame)

    def end(self) -> None:
        """End it at once, busy or not."""
        if self.lives:
            psutil.Process(self.pid).kill()
        self._writer.transport.abort()  # what it has not taken is for nobody

    async def _listen(self, reader: asyncio.StreamReader) -> None:
        try:
            while True:
                size = int.from_bytes(await reader.readexactly(SIZE), "big")
                if not size:
                    self._ahead.release()
                    continue
                frame = await reader.readexactly(size)
                for one in self.sockets:
                    one.write_message(frame, binary=True)
        except (asyncio.IncompleteReadError, OSError):  # it has ended
            self._ended = True
            self._ahead.release()
            self._writer.close()
            for one in list(self.sockets):
                one.close()


AT_ONCE = 2
"""Processes that start side by side; a whole class would bring all to a halt."""

EACH = 250 * 1024**2
"""Bytes of memory that a ready kernel needs."""


def pool_size(class_size: int, free: int) -> int:
    """Return how many kernels wait for visitors, within `free` bytes of memory."""
    return max(2, min(class_size, free // EACH))


class ReadyProcesses:
    """Kernels that have built the page each, before a visitor comes."""

    address = ""
    """There is nothing that the notebook's kernel could be forked from."""

    def __init__(self, size: int) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="lesson-")
        self._places = asyncio.Semaphore(size)
        self._waiting: asyncio.Queue[Kernel] = asyncio.Queue()
        self._coming: dict[str, asyncio.Future] = {}
        self._processes: list[subprocess.Popen] = []

    @property
    def states(self) -> Path:
        """Return the file of the states of all widgets."""
        return Path(self._folder.name) / "states.json"

    @property
    def ready(self) -> int:
        """Count the kernels that wait for a visitor."""
        return self._waiting.qsize()

    def start(self, dead: int = 0) -> int:
        """Have the states written down once; they are the same in every process."""
        if not self.states.exists():
            command = [sys.executable, "-m", WARM, "", str(self.states)]
            subprocess.run(command, env={**os.environ, **SETTLED}, check=True)
        return 1

    def stop(self) -> None:
        """End all processes, those of visitors too, and let go of the states."""
        for one in self._processes:
            one.kill()
            one.wait()
        self._folder.cleanup()

    async def fill(self) -> None:
        """Keep as many kernels ready as there are places, a few after the others."""
        coming = await asyncio.start_server(self._arrived, "127.0.0.1", 0)
        async with coming:
            port = coming.sockets[0].getsockname()[1]
            await asyncio.gather(*(self._start_all(port) for _ in range(AT_ONCE)))

    async def kernel(self, env: dict[str, str]) -> Kernel:
        """Give a visitor the next that is ready."""
        while True:
            kernel = await self._waiting.get()
            self._places.release()
            if kernel.lives:
                kernel.greet(env)
                return kernel

    async def _start_all(self, port: int) -> None:
        while True:
            await self._places.acquire()
            try:
                await self._waiting.put(await self._start_one(port))
            except (OSError, TimeoutError):
                self._places.release()
                await asyncio.sleep(1)

    async def _start_one(self, port: int) -> Kernel:
        token = secrets.token_hex()
        self._coming[token] = asyncio.get_running_loop().create_future()
        process = subprocess.Popen(
            [sys.executable, "-m", WARM, f"127.0.0.1:{port}", ""],
            env={**os.environ, **SETTLED, TOKEN: token},
        )
        self._processes = [*(one for one in self._processes if one.poll() is None)]
        self._processes.append(process)
        try:
            streams = await asyncio.wait_for(self._coming[token], PATIENCE)
        except TimeoutError:
            process.kill()
            raise
        finally:
            del self._coming[token]
        return Kernel(process.pid, *streams)

    async def _arrived(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        told = (await reader.readline()).decode(errors="replace").strip()
        if told in self._coming and not self._coming[told].done():
            self._coming[told].set_result((reader, writer))
        else:
            writer.close()
