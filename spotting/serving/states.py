"""The state of all widgets of the page, as one file that every visitor shares."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

import comm
from ipywidgets import Widget

OURS = "spotting."
IN_THE_BUNDLE = ("_esm", "_css")
"""What the page's own script brings already, for controls of ours."""


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


def snapshot() -> str:
    """Return the states of all widgets in the widgets' own format, version 2."""
    states = Widget.get_manager_state()
    for model in states["state"].values():
        model["state"] = _slim(model["state"])
    return json.dumps(states, separators=(",", ":"))


def _slim(state: dict[str, Any]) -> dict[str, Any]:
    """Leave out what the browser has, or takes for granted."""
    if str(state.get("_anywidget_id", "")).startswith(OURS):
        return {key: of for key, of in state.items() if key not in IN_THE_BUNDLE}
    return {key: value for key, value in state.items() if value is not None}
