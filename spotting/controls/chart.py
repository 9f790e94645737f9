"""A Plotly figure on the page, drawn by the browser when it is first seen."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from math import isfinite
from typing import Any

from traitlets import Bool, Dict, Int, Unicode, validate

from spotting.controls._base import Callbacks, Control, Script, text

LONGEST = 200


class Figure(Dict):
    """A trait for a figure: plain Plotly JSON, or anything with ``to_json()``."""

    def validate(self, owner: Any, value: Any) -> dict:
        """Return the figure as a plain dict."""
        if hasattr(value, "to_json"):
            value = json.loads(value.to_json())
        return super().validate(owner, value)


@cache
def plotly_script() -> bytes:
    """Return plotly's own browser script, for pages that have no file of it."""
    from plotly.offline import get_plotlyjs  # slow to import, and seldom needed

    return get_plotlyjs().encode()


def _plain(value: object, depth: int = 2) -> Any:
    """Return a value of a click as text, number, None or a short list; else None."""
    if isinstance(value, str):
        return value[:LONGEST]
    if isinstance(value, float):
        return value if isfinite(value) else None
    if isinstance(value, int):
        return value if abs(value) < 2**53 else None
    if isinstance(value, list) and depth:
        return [_plain(item, depth - 1) for item in value[:20]]
    return None


class Chart(Control):
    """A chart with a sentence that says what it shows.

    ``figure`` is a plain dict of Plotly JSON (``data``, ``layout``), or a figure,
    which is turned into one. ``label`` is the sentence, read in place of the
    picture. ``height`` in pixels is kept free from the start, so nothing jumps. A
    place narrower than ``min_width`` pixels scrolls sideways in its own box; in a wider
    one the chart is as wide, unless it does not ``stretch``.
    Background, letters and grid take their colours from the page, and so does the line
    of a shape that is named ``paper``.
    """

    _esm = Script("chart")

    figure = Figure().tag(sync=True)
    label = Unicode().tag(sync=True)
    height = Int(360, min=80, max=4000).tag(sync=True)
    min_width = Int(0, min=0, max=8000).tag(sync=True)
    stretch = Bool(True).tag(sync=True)
    clickable = Bool(False).tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        """Make the chart."""
        self._clicked = Callbacks()
        super().__init__(**traits)

    def on_click(
        self, function: Callable[[dict], object], remove: bool = False
    ) -> None:
        """Call ``function(point)`` with x, y, curve, point and customdata.

        The values are short texts, numbers, None or short lists of these. They come
        from the browser: look them up, do not believe them.
        """
        self._clicked.add(function, remove)
        self.clickable = len(self._clicked) > 0

    def _on_event(self, event: str, content: dict) -> None:
        if event == "plotly":
            self.send({"event": "plotly"}, buffers=[plotly_script()])
        points = content.get("points")
        if event == "click" and isinstance(points, list) and points:
            self._click(points[0])

    def _click(self, point: object) -> None:
        if isinstance(point, dict):
            names = ("x", "y", "curve", "point", "customdata")
            self._clicked({name: _plain(point.get(name)) for name in names})

    @validate("label")
    def _check_label(self, proposal: dict) -> str:
        return text(proposal["value"], "label")
