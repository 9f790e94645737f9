"""All that leans on the inside of ipywidgets, anywidget and comm.

None of it is a public promise. Each use has a contract in `tests/contracts/`, so that a
new release that moves one fails there, and is mended here. What the server needs of
Voilà and Jupyter is in `spotting.serving.upstream`: controls know nothing of a server.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

import comm
from anywidget import AnyWidget
from ipywidgets import Widget, register_comm_target
from ipywidgets.widgets.widget import _instances

__all__ = ["AnyWidget", "comms", "manager_state", "numbered", "tie", "widget_of"]


def widget_of(comm_id: object) -> Widget | None:
    """Return the widget of this process that has a comm, if it is a widget's."""
    return _instances.get(comm_id)


def comms() -> comm.base_comm.CommManager:
    """Return what hands messages to the comms of this process."""
    return comm.get_comm_manager()


def tie(kernel: Any) -> None:
    """Let a kernel carry the messages of widgets that were made before it was there."""
    register_comm_target(kernel)
    for one in comms().comms.values():
        one.kernel = kernel


def manager_state() -> dict[str, Any]:
    """Return the states of all widgets in the widgets' own format, version 2."""
    return Widget.get_manager_state()


@contextmanager
def numbered() -> Iterator[None]:
    """Give the widgets that are made meanwhile numbers, in place of random names.

    The same tables then give the same page and the same states, whichever process
    built them: a browser may keep both, and a new server can answer an old page.
    """
    make, numbers = comm.create_comm, count(1)

    def make_numbered(*args: Any, **traits: Any) -> comm.base_comm.BaseComm:
        return make(*args, **{"comm_id": f"{next(numbers):032x}", **traits})

    comm.create_comm = make_numbered
    try:
        yield
    finally:
        comm.create_comm = make
