"""All that leans on the inside of ipywidgets, anywidget and comm.

None of it is a public promise. Each use has a contract in `tests/contracts/`, so that a
new release that moves one fails there, and is mended here. What the server needs of
Voilà and Jupyter is in `spotting.serving.upstream`: controls know nothing of a server.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

import comm
from anywidget import AnyWidget
from ipywidgets import Widget, register_comm_target
from ipywidgets.widgets.widget import _instances

__all__ = [
    "AnyWidget",
    "comms",
    "manager_state",
    "numbered",
    "speak_through",
    "widget_of",
]


def widget_of(comm_id: object) -> Widget | None:
    """Return the widget of this process that has a comm, if it is a widget's."""
    return _instances.get(comm_id)


def comms() -> comm.base_comm.CommManager:
    """Return what hands messages to the comms of this process."""
    return comm.get_comm_manager()


def manager_state() -> dict[str, Any]:
    """Return the states of all widgets in the widgets' own format, version 2."""
    return Widget.get_manager_state()


class Voice(comm.base_comm.BaseComm):
    """A widget's end of the line; until there is a visitor, nobody hears it."""

    heard = staticmethod(lambda *_: None)

    def publish_msg(
        self,
        msg_type: str,
        data: dict | None = None,
        metadata: dict | None = None,
        buffers: list | None = None,
        **keys: Any,
    ) -> None:
        """Hand on what a widget says."""
        content = {"data": data or {}, "comm_id": self.comm_id, **keys}
        Voice.heard(msg_type, content, metadata, buffers or ())


def speak_through(hear: Callable[..., None]) -> None:
    """Let `hear` take what the widgets of this process say, and browsers ask them."""
    Voice.heard = staticmethod(hear)
    comm.create_comm = Voice
    register_comm_target()


@contextmanager
def numbered() -> Iterator[None]:
    """Give the widgets that are made meanwhile numbers, in place of random names.

    The same tables then give the same page and the same states, whichever process
    built them: a browser may keep both, and a new server can answer an old page.
    """
    make, numbers = comm.create_comm, count(1)

    def make_numbered(*args: Any, **traits: Any) -> Voice:
        return Voice(*args, **{"comm_id": f"{next(numbers):032x}", **traits})

    comm.create_comm = make_numbered
    try:
        yield
    finally:
        comm.create_comm = make
