"""How a part of a room is hidden while it has nothing to say."""

from __future__ import annotations

from ipywidgets import VBox

EMPTY = "les-empty"


def show_if(part: VBox, shown: bool) -> None:
    """Show a part of the page, or hide it from everybody.

    It must be a box: anywidget 0.11 does not take a class off a control again.
    """
    (part.remove_class if shown else part.add_class)(EMPTY)
