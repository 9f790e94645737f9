"""A table whose cells or rows can be opened: the twin of a heat map."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from traitlets import Enum, List, TraitError, Unicode, default, validate

from spotting.controls._base import (
    Callbacks,
    Control,
    Script,
    record,
    records,
    text,
    unique,
)
from spotting.text import say

PLAIN_CELL = {"text": "", "say": "", "state": "", "open": False}


def _clean_cell(value: object) -> dict:
    cell = {**PLAIN_CELL, **record(value, "cell", "text", "say state")}
    cell["open"] = bool(value.get("open", False))
    return cell


def _clean_row(value: object) -> dict:
    row = record(value, "row", "id label", "group")
    return {**row, "cells": [_clean_cell(cell) for cell in value.get("cells", ())]}


def pack(rows: list[dict], _table: object = None) -> dict:
    """Return the rows for the browser; cells that are alike are sent once.

    ``cells`` holds [text, say, state, open], ``rows`` [id, label, group, [place of
    each cell]]. A wide table says the same few things again and again.
    """
    places: dict[tuple, int] = {}
    packed = [
        [
            row["id"],
            row["label"],
            row["group"],
            [
                places.setdefault(tuple(cell.values()), len(places))
                for cell in row["cells"]
            ],
        ]
        for row in rows
    ]
    return {"cells": [list(cell) for cell in places], "rows": packed}


class DataTable(Control):
    """A table for keyboard, touch and screen reader; a list of rows on phones.

    ``columns`` are records of ``id`` and ``label``, and if wanted ``kind`` (text,
    number or sign). ``rows`` are records of ``id``, ``label``, if wanted ``group``
    (rows of one group stand together), and ``cells``, one a column: ``text`` (what
    is seen), ``say`` (the same in full words), ``state`` (a word for its look) and
    ``open`` (true if it can be opened). ``active`` is [row id, column id] of what
    is open, or []. With ``activable`` rows, a row is opened by its label and the
    column id is "". ``empty`` is shown in place of a table without rows.

    Raises
    ------
    TraitError
        A record lacks a field, two have the same id, or a row has not as many cells
        as there are columns. To change both at once, use `fill`.
    """

    _esm = Script("table")

    caption = Unicode().tag(sync=True)
    corner = Unicode().tag(sync=True)
    columns = List().tag(sync=True)
    rows = List().tag(sync=True, to_json=pack)
    activable = Enum(["cells", "rows", "none"], "cells").tag(sync=True)
    active = List(Unicode()).tag(sync=True)
    empty = Unicode().tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        """Make the table."""
        self._activated = Callbacks()
        super().__init__(**traits)

    def fill(self, rows: list[dict], columns: list[dict] | None = None) -> None:
        """Show other rows, and if given other columns, in one message."""
        with self.hold_sync(), self.hold_trait_notifications():
            if columns is not None:
                self.columns = columns
            self.rows = rows

    def on_activate(
        self, function: Callable[[str, str], object], remove: bool = False
    ) -> None:
        """Call ``function(row id, column id)`` when a cell or row is opened."""
        self._activated.add(function, remove)

    def _on_event(self, event: str, content: dict) -> None:
        place = content.get("row"), content.get("column")
        if event == "activate" and self._can_open(*place):
            self._activated(*place)

    def _can_open(self, row_id: object, column_id: object) -> bool:
        """Whether a message names something that the table offers to open."""
        row = next((row for row in self.rows if row["id"] == row_id), None)
        if row is None or self.activable == "none":
            return False
        if self.activable == "rows":
            return column_id == ""
        pairs = zip(self.columns, row["cells"], strict=False)
        return any(column["id"] == column_id and cell["open"] for column, cell in pairs)

    @default("empty")
    def _nothing(self) -> str:
        return say("controls-nothing-to-show")

    @validate("columns")
    def _check_columns(self, proposal: dict) -> list[dict]:
        return records(proposal["value"], "column", "id label", "kind")

    @validate("rows")
    def _check_rows(self, proposal: dict) -> list[dict]:
        rows = [_clean_row(row) for row in proposal["value"]]
        unique(rows, "row")
        for row in rows:
            if len(row["cells"]) != len(self.columns):
                raise TraitError(
                    f"row {row['id']!r}: {len(self.columns)} cells are expected,"
                    f" not {len(row['cells'])}"
                )
        return rows

    @validate("active")
    def _check_active(self, proposal: dict) -> list[str]:
        if len(proposal["value"]) not in (0, 2):
            raise TraitError("active: [row id, column id] or [] is expected")
        return [text(part, "active") for part in proposal["value"]]
