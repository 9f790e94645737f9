"""Where visitors' kernels come from: forked from a warm process, or ready in a pool.

The forks are given to Jupyter by a provisioner; the pool is Voilà's, filled little by
little, for systems that cannot fork.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any, ClassVar

from spotting.serving.upstream import LocalProvisioner, grow_pool

WARM = "spotting.serving.warm"

PROVISIONER = "lesson-fork"
"""Its name among the entry points of the package."""

PATIENCE = 120
"""Seconds that the page may take to be built."""

SWITCH = "LESSON_FORK"
"""The environment's word on forking; "no" brings the pool that other systems have."""

AT_ONCE = 2
"""Kernels that start side by side; a whole class of them would bring all to a halt."""

EACH = 250 * 1024**2
"""Bytes of memory that a ready kernel needs."""

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
    """The process that kernels are forked from; made anew if it has died."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="lesson-")
        self._process: subprocess.Popen | None = None
        self._count = 0
        self._starting = threading.Lock()

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
                env={**os.environ, **SETTLED},
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


class ForkedProcess:
    """A forked kernel, in the shape of the process that `LocalProvisioner` expects."""

    stdin = stdout = stderr = None

    def __init__(self, address: str, request: dict[str, Any]) -> None:
        """Ask the warm process for it."""
        self._tie = socket.socket(socket.AF_UNIX)
        self._tie.settimeout(PATIENCE)
        self._tie.connect(address)
        self._tie.sendall(json.dumps(request).encode() + b"\n")
        self.pid = int(self._tie.recv(20))
        self._tie.setblocking(False)
        self._gone = False

    def poll(self) -> int | None:
        """Return None while the kernel runs: its end closes the connection."""
        if not self._gone:
            try:
                self._gone = not self._tie.recv(1)
            except BlockingIOError:
                return None
            except OSError:  # closed on our side
                self._gone = True
        return 0

    def wait(self) -> int:
        """Let go of a kernel that is gone; one that is not goes now."""
        self._tie.close()
        self._gone = True
        return 0

    def send_signal(self, signum: int) -> None:
        """Send a signal to the kernel, if it runs."""
        if self.poll() is None:
            os.kill(self.pid, signum)

    def kill(self) -> None:
        """End the kernel at once."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Ask the kernel to end."""
        self.send_signal(signal.SIGTERM)


class ForkProvisioner(LocalProvisioner):
    """Gets kernels from the warm process of this server."""

    warm: ClassVar[WarmProcess | None] = None

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> dict[str, Any]:
        """Ask for a fork that serves the connection file that `cmd` names."""
        request = {
            # python -m ipykernel_launcher -f FILE
            "connection": cmd[-1],
            "env": dict(kwargs["env"]),
            "cwd": str(kwargs.get("cwd") or Path.cwd()),
        }
        self.process = await asyncio.to_thread(self._fork, request)
        self.pid = self.pgid = self.process.pid
        self.cwd = request["cwd"]
        return self.connection_info

    def _fork(self, request: dict[str, Any]) -> ForkedProcess:
        """Have a kernel forked; a warm process that has died is made anew first."""
        count = self.warm.start()
        try:
            return ForkedProcess(self.warm.address, request)
        except (OSError, ValueError):  # it died meanwhile
            self.warm.start(dead=count)
            return ForkedProcess(self.warm.address, request)


def pool_size(class_size: int, free: int) -> int:
    """Return how many kernels wait for visitors, within `free` bytes of memory."""
    return max(2, min(class_size, free // EACH))


async def fill(manager: Any, notebook: str, size: int) -> None:
    """Let the pool of a notebook grow to `size`, a few kernels after the others."""
    for most in range(AT_ONCE, size + AT_ONCE, AT_ONCE):
        coming = grow_pool(manager, notebook, min(most, size))
        await asyncio.gather(*coming, return_exceptions=True)
