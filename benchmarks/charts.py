"""The charts that Explore shows at its start, taken from the room itself."""

from __future__ import annotations

from collections.abc import Iterator

from ipywidgets import Box, Widget

from spotting.controls import Chart
from spotting.page import Page
from spotting.parts.showing import EMPTY
from spotting.paths import data_folder
from spotting.tables import load_tables


def explore_charts() -> list[dict]:
    """Return the part of each chart's state that it is drawn from."""
    room = Page(load_tables(data_folder())).explore()
    return [
        {
            name: getattr(chart, name)
            for name in ("figure", "label", "height", "min_width", "stretch")
        }
        for chart in _shown(room)
    ]


def _shown(widget: Widget) -> Iterator[Chart]:
    """Yield the charts below a widget, without those in a part that is hidden."""
    if isinstance(widget, Chart):
        yield widget
    if isinstance(widget, Box) and EMPTY not in widget._dom_classes:
        for child in widget.children:
            yield from _shown(child)
