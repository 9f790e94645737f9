"""The state of all widgets of the page, as one file that every visitor shares."""

from __future__ import annotations

import json
from typing import Any

from spotting.controls.upstream import manager_state

OURS = "spotting."
IN_THE_BUNDLE = ("_esm", "_css")
"""What the page's own script brings already, for controls of ours."""


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
