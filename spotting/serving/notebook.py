"""The kernel that runs the notebook's cells once, when the page is rendered.

It runs as `python -m spotting.serving.notebook CODE=SOCKET... -f CONNECTION`, in a
folder whose name is the code of a language. It has itself forked from the warm process
of that language, and stands for the fork until one of the two ends. So its widgets have
the names that those of every visitor's kernel have: one rendering is for all.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from contextlib import suppress
from pathlib import Path

from spotting.paths import LANGUAGE_VARIABLE

NOTEBOOK = "LESSON_NOTEBOOK"
"""The connection file, in the environment of a fork that runs the notebook."""


def main(*arguments: str) -> None:
    """Ask for the fork, and wait for its end; it ends with this process."""
    *places, _, connection = arguments
    language = Path.cwd().name
    address = dict(place.split("=", 1) for place in places)[language]
    if not address:  # there is none to be had
        from spotting import page
        from spotting.controls.upstream import numbered

        with numbered():
            page.prepare()
        run(connection)
        return
    with socket.socket(socket.AF_UNIX) as tie:
        tie.connect(address)
        request = {**os.environ, LANGUAGE_VARIABLE: language, NOTEBOOK: connection}
        tie.sendall(json.dumps(request).encode() + b"\n")
        with suppress(KeyboardInterrupt):  # how Jupyter begins to end a kernel
            while tie.recv(100):
                pass


def run(connection: str) -> None:
    """Be an IPython kernel."""
    from spotting.serving.upstream import IPKernelApp

    app = IPKernelApp.instance()
    # No file in which one visitor's history could meet another's.
    app.config.HistoryManager.enabled = False
    # 1 is "none to look for": the connection to the server takes its place.
    app.parent_handle = 1
    app.initialize(["-f", connection])
    app.start()


if __name__ == "__main__":
    main(*sys.argv[1:])
