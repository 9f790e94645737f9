"""The warm process: it has built the page, and forks a kernel for each visitor.

It runs as `python -m spotting.warm SOCKET` and stays in one thread, without a kernel
and without ZeroMQ: only then is a fork safe. A request is one line of JSON (`argv`,
`env`, `cwd`) on the Unix socket; the answer is the process id of the forked kernel.
The connection stays open for as long as the kernel lives: its end tells the server
that the kernel is gone, and the kernel that the server is gone.
"""

from __future__ import annotations

import gc
import json
import os
import random
import resource
import signal
import socket
import sys
import threading
from pathlib import Path

LONGEST = 1_000_000
"""Bytes of a request."""

LARGEST = 512 * 1024**2
"""Bytes of data that one visitor's kernel may hold."""


def main(address: str) -> None:
    """Build the page, then fork a kernel for each request, until it is ended."""
    _prepare()
    listener = _listen(address)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the children
    gc.collect()
    gc.freeze()  # else the collector would copy every page of memory into each fork
    print("ready", flush=True)
    while True:
        connection, _ = listener.accept()
        with connection:
            _answer(connection, listener)


def _prepare() -> None:
    """Build the page, and import what each kernel needs."""
    import ipykernel.kernelapp
    import ipykernel.zmqshell  # noqa: F401  used by the kernel, after the fork

    from spotting import page

    page.prepare()
    if threading.active_count() > 1:
        raise RuntimeError("A thread runs before the fork: it would be missing after.")


def _listen(address: str) -> socket.socket:
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(address)
    Path(address).chmod(0o600)
    listener.listen(100)
    return listener


def _answer(connection: socket.socket, listener: socket.socket) -> None:
    """Fork a kernel; a request that is none of ours is dropped."""
    try:
        request = json.loads(connection.makefile("rb").readline(LONGEST))
        child = os.fork()
        if child:
            connection.sendall(f"{child}\n".encode())
            return
    except (OSError, ValueError) as fault:
        print(f"No kernel could be made: {fault}", file=sys.stderr, flush=True)
        return
    try:
        listener.close()
        _become_kernel(request, connection)
    finally:
        # What the warm process would do at its end is not the kernel's to do.
        os._exit(0)


def _become_kernel(request: dict, connection: socket.socket) -> None:
    os.setsid()
    os.dup2(2, 1)  # the pipe on which the warm process said that it is ready
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_DATA, (LARGEST, LARGEST))
    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["env"])
    _reseed()
    _end_with(connection)
    _run_kernel(request["argv"])


def _reseed() -> None:
    """Let chance differ from visitor to visitor."""
    import numpy as np

    random.seed()
    np.random.seed()


def _end_with(connection: socket.socket) -> None:
    """End this process when the server closes the connection, or dies."""

    def watch() -> None:
        try:
            connection.recv(1)
        finally:
            os.kill(os.getpid(), signal.SIGKILL)

    threading.Thread(target=watch, daemon=True, name="watch the server").start()


def _run_kernel(argv: list[str]) -> None:
    from ipykernel.kernelapp import IPKernelApp

    app = IPKernelApp.instance()
    # No file in which one visitor's history could meet another's.
    app.config.HistoryManager.enabled = False
    # 1 is "none to look for": the connection to the server takes its place.
    app.parent_handle = 1
    app.initialize(argv)
    _tie_widgets(app.kernel)
    app.start()


def _tie_widgets(kernel: object) -> None:
    """Tie the widgets that were built before the fork to the kernel of this process."""
    from comm import get_comm_manager
    from ipywidgets import register_comm_target

    register_comm_target(kernel)
    for comm in get_comm_manager().comms.values():
        comm.kernel = kernel


if __name__ == "__main__":
    main(sys.argv[1])
