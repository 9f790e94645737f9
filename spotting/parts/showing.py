"""How a part of a room is hidden while it has nothing to say."""

from __future__ import annotations

from ipywidgets import VBox

EMPTY = "les-empty"
TONE = "les-tone-"


def show_if(part: VBox, shown: bool) -> None:
    """Show a part of the page, or hide it from everybody.

    It must be a box: anywidget 0.11 does not take a class off a control again.
    """
    (part.remove_class if shown else part.add_class)(EMPTY)


def set_tone(part: VBox, tone: str, kind: str = TONE) -> None:
    """Give a part of the page the look of what it says, such as "help"; "" is none.

    A part has one look of each kind.
    """
    others = [name for name in part._dom_classes if not name.startswith(kind)]
    part._dom_classes = [*others, kind + tone] if tone else others
