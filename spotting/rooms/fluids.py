"""Room "Normal or not"."""

from __future__ import annotations

from ipywidgets import Widget

from spotting.selection import Selection
from spotting.settings import Settings
from spotting.tables import Tables


class Fluids:
    """All of the room, tied to one Selection; `parts` are shown one after the other."""

    def __init__(
        self, tables: Tables, selection: Selection, settings: Settings
    ) -> None:
        self.parts: list[str | Widget] = []
