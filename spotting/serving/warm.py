"""The warm process: it has built the page, and forks a kernel for each visitor.

It runs as `python -m spotting.serving.warm ADDRESS STATES` and writes the states of all
widgets to the file STATES. The address is that of a Unix socket. It stays in one
thread: only then is a fork safe. A request is one line of JSON, the environment; the
answer is the process id of the forked kernel. From then on the connection carries the
kernel's messages: its end tells the server that the kernel is gone, and the kernel that
the server is gone.

Where no fork is safe, the address is a port of the server: the process comes there, and
is the kernel of one visitor. Without an address it is done when the states are written.
"""

from __future__ import annotations

import gc
import json
import os
import random
import select
import signal
import socket
import sys
import threading
import traceback
from pathlib import Path
from typing import Any

from spotting import page
from spotting.controls.upstream import manager_state, numbered
from spotting.serving import kernel, notebook

LONGEST = 1_000_000
"""Bytes of a request."""

LARGEST = 512 * 1024**2
"""Bytes of data that one visitor's kernel may hold."""


OURS = "spotting."
IN_THE_BUNDLE = ("_esm", "_css")
"""What the page's own script brings already, for controls of ours."""


def main(address: str, states: str) -> None:
    """Build the page; then fork kernels, be one, or be done, as the address says."""
    with numbered():
        page.prepare()
    if states:
        Path(states).write_text(snapshot(), encoding="utf-8")
    if ":" in address:
        _wait_for_a_visitor(address)
    elif address:
        _fork_for_visitors(address)


def _fork_for_visitors(address: str) -> None:
    """Fork a kernel for each request, until the server ends."""
    if threading.active_count() > 1:
        raise RuntimeError("A thread runs before the fork: it would be missing after.")
    listener = _listen(address)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the children
    gc.collect()
    gc.freeze()  # else the collector would copy every page of memory into each fork
    print("ready", flush=True)
    while _is_asked(listener):
        connection, _ = listener.accept()
        with connection:
            _answer(connection, listener)


def _wait_for_a_visitor(address: str) -> None:
    """Come to the server, and be the kernel of whomever it gives this process to."""
    host, port = address.split(":")
    with socket.create_connection((host, int(port))) as line:
        line.sendall(f"{os.environ.pop(kernel.TOKEN)}\n".encode())
        asked = line.makefile("rb", buffering=0).readline(LONGEST)
        if asked:
            os.environ.clear()
            os.environ.update(json.loads(asked))
            kernel.serve(line)


def _is_asked(listener: socket.socket) -> bool:
    """Wait for a request; return False when the server has ended instead.

    The server holds the other end of our input, and says nothing there: when it ends,
    however it does, the input ends as well.
    """
    ready, _, _ = select.select([listener, sys.stdin], [], [])
    return sys.stdin not in ready


def snapshot() -> str:
    """Return the states of all widgets in the widgets' own format, version 2."""
    states = manager_state()
    models = states["state"]
    for model in models.values():
        model["state"] = _slim(model["state"])
    states["state"] = _without(models, [*filter(_says_nothing, models.items())])
    return json.dumps(states, separators=(",", ":"))


def _says_nothing(item: tuple[str, dict[str, Any]]) -> bool:
    """Tell whether a widget is the look of another one and sets nothing.

    ipywidgets gives every widget two of these; to make and to follow them takes a
    browser a third of the time until a room is there.
    """
    _, model = item
    is_look = model["model_name"].endswith(("LayoutModel", "StyleModel"))
    state = model["state"].items()
    return is_look and all(name.startswith("_") or not value for name, value in state)


def _without(models: dict[str, dict], looks: list[tuple[str, dict]]) -> dict[str, dict]:
    """Return the models without some looks, and without any mention of them."""
    gone = {f"IPY_MODEL_{name}" for name, _ in looks}
    for model in models.values():
        for key in ("layout", "style"):
            if model["state"].get(key) in gone:
                del model["state"][key]
    names = {name for name, _ in looks}
    return {name: model for name, model in models.items() if name not in names}


def _slim(state: dict[str, Any]) -> dict[str, Any]:
    """Leave out what the browser has, or takes for granted."""
    if str(state.get("_anywidget_id", "")).startswith(OURS):
        return {key: of for key, of in state.items() if key not in IN_THE_BUNDLE}
    return {key: value for key, value in state.items() if value is not None}


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
    except Exception:
        traceback.print_exc()  # nobody else would hear of it
    finally:
        # What the warm process would do at its end is not the kernel's to do.
        os._exit(0)


def _become_kernel(request: dict, connection: socket.socket) -> None:
    os.setsid()
    os.dup2(2, 1)  # the pipe on which the warm process said that it is ready
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    _limit()
    os.environ.clear()
    os.environ.update(request)
    _reseed()
    _end_with(connection)
    if notebook.NOTEBOOK in request:
        notebook.run(request[notebook.NOTEBOOK])
    else:
        kernel.serve(connection)


def _limit() -> None:
    """Let no visitor take the computer from the others."""
    import resource  # Windows has none, and does not fork

    for what, most in (
        (resource.RLIMIT_DATA, LARGEST),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, LARGEST),
    ):
        resource.setrlimit(what, (most, most))
    os.nice(5)  # a busy kernel comes after the server that all wait for


def _reseed() -> None:
    """Let chance differ from visitor to visitor."""
    import numpy as np

    random.seed()
    np.random.seed()


def _end_with(connection: socket.socket) -> None:
    """End this process when the server closes the connection, or dies.

    It may be busy then, and not read.
    """
    closing = select.poll()
    closing.register(connection, select.POLLRDHUP)

    def watch() -> None:
        closing.poll()
        os.kill(os.getpid(), signal.SIGKILL)

    threading.Thread(target=watch, daemon=True, name="watch the server").start()


if __name__ == "__main__":
    main(*sys.argv[1:])
