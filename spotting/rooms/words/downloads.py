"""The tables to download, and what Explore lists now, as CSV files."""

from __future__ import annotations

from functools import cached_property

import pandas as pd
from ipywidgets import VBox

from spotting.checks.coverage import coverage
from spotting.choices.selection import Selection
from spotting.controls import Announcer, Choice, Download
from spotting.matching.causes import Evidence
from spotting.matching.sentences import STANDING_LINE, counted
from spotting.rooms.words.exporting import (
    VIEW_NAME,
    table_name,
    table_text,
    view_frame,
    view_text,
)
from spotting.rooms.words.parts import fold, heading, table_description, table_label
from spotting.tables import TABLE_NAMES, Tables
from spotting.text.markup import element, text

LEAD = (
    "Every table as a CSV file, and what Explore lists now. Any spreadsheet opens "
    "them, also without the internet. A cell that a spreadsheet could run as a formula "
    "gets an apostrophe before it."
)


def tables_listed(tables: Tables) -> str:
    """Return what each table holds, and how much of it has a source."""
    rows = "".join(_table(row) for row in coverage(tables).itertuples())
    return heading("Download", "words-download", LEAD) + fold(
        f"What the {len(TABLE_NAMES)} tables hold, and how much has a source",
        element("dl", rows, class_="les-terms"),
        id="words-tables",
    )


def _table(row) -> str:
    return element(
        "div",
        text("dt", f"{table_label(row.table)}: {counted(row.rows, 'row')}"),
        element(
            "dd",
            text("p", table_description(row.table)),
            text("p", _sourced(row), class_="les-hint"),
        ),
    )


def _sourced(row) -> str:
    said = [
        f"{row.with_source} of {row.need_source} checked rows name a source."
        if row.need_source
        else "These rows need no source of their own.",
        f"{row.not_verified} not verified." if row.not_verified else "",
        f"{row.with_locator} say where in the source."
        if pd.notna(row.with_locator) and row.with_locator
        else "",
        f"By how sure: {row.words}." if row.words else "",
    ]
    return " ".join(filter(None, said))


class Downloads:
    """A choice of table, two buttons, and a sentence that says what was saved."""

    def __init__(self, tables: Tables, selection: Selection) -> None:
        self._tables, self._selection = tables, selection
        self._saved = 0
        self.table = Choice(
            label="Which table?",
            kind="select",
            options=[
                {"id": name, "label": f"{table_label(name)} ({self._rows(name)})"}
                for name in TABLE_NAMES
            ],
            value=TABLE_NAMES[0],
        )
        self.buttons = Download(
            [
                {"id": "table", "label": "Download this table"},
                {"id": "view", "label": "Download what Explore lists now"},
            ]
        )
        self.sentence = Announcer()
        self.buttons.on_ask(self._give)
        self.widget = VBox([self.table, self.buttons, self.sentence])
        self.widget.add_class("les-body")
        self.widget.add_class("les-downloads")

    @cached_property
    def _evidence(self) -> Evidence:
        return Evidence.of(self._tables)

    def _rows(self, name: str) -> str:
        return counted(len(self._tables[name]), "row")

    def _give(self, file: str) -> tuple[str, str] | None:
        return self._give_view() if file == "view" else self._give_table()

    def _give_table(self) -> tuple[str, str] | None:
        name = self.table.value
        try:
            words = table_text(self._tables, name)
        except OSError:
            self.sentence.text = "This table could not be read. Reload the page."
            return None
        self._say(table_name(name), self._rows(name))
        return table_name(name), words

    def _give_view(self) -> tuple[str, str]:
        view = self._selection.view
        causes = view_frame(self._evidence, view)["cause_id"].replace("", None)
        held = f"{counted(causes.nunique(), 'cause')} with their signs"
        self._say(VIEW_NAME, f"{held}. {STANDING_LINE.removesuffix('.')}")
        return VIEW_NAME, view_text(self._evidence, view)

    def _say(self, name: str, held: str) -> None:
        """Say what was saved; the count makes a second time a new sentence."""
        self._saved += 1
        self.sentence.text = f"Saved {name}: {held}. Files saved so far: {self._saved}."
