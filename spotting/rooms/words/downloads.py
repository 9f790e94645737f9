"""The tables, and what Explore lists now, as CSV files that open safely."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from functools import cached_property

import pandas as pd
from ipywidgets import VBox

from spotting.checks.coverage import coverage
from spotting.choices.selection import Selection
from spotting.choices.view import View
from spotting.controls import Announcer, Choice, Download
from spotting.matching.causes import NOT_LINKED, Evidence, chosen_signs, match
from spotting.matching.sentences import STANDING_LINE, asked_for, counted, result
from spotting.rooms.words.parts import fold, heading, table_description, table_label
from spotting.tables import TABLE_NAMES, Tables
from spotting.tables.reading import read_sheet
from spotting.text.markup import element, text

BOM = "\ufeff"
"""A byte-order mark before the text, so that Excel reads it as UTF-8."""

VIEW_COLUMNS = [
    "asked_for",
    "list",
    "cause_id",
    "cause",
    "kind_of_cause",
    "urgency",
    "evidence",
    "sign_id",
    "sign",
    "chosen",
    "how_often",
    "certainty",
    "note",
    "sources",
]
_NONE_CHOSEN = "no sign chosen"
_LISTS = {"first": "fits the chosen signs", "second": "may show no such sign"}

_RUNS = re.compile(r"\s*[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


def safe_cell(cell: str) -> str:
    """Return a cell as text that no spreadsheet runs as a formula."""
    runs = _RUNS.match(cell) and not _NUMBER.fullmatch(cell)
    return f"'{cell}" if runs else cell


def csv_text(rows: Iterable[Iterable[object]]) -> str:
    """Return rows, the header first, as CSV text that is safe to open."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([safe_cell(str(cell)) for cell in row] for row in rows)
    return BOM + out.getvalue()


def table_name(name: str) -> str:
    """Return the file name of a table's download; it says nothing of the subject."""
    return f"lesson-{name.replace('_', '-')}.csv"


VIEW_NAME = "lesson-view.csv"


def table_text(tables: Tables, name: str) -> str:
    """Return a table's file as it is shipped, made safe where a cell could run.

    Raises
    ------
    KeyError: there is no such table.
    OSError: its file cannot be read any more.
    """
    if name not in TABLE_NAMES:
        raise KeyError(name)
    path = tables.folder / f"{name}.csv"
    data = path.read_bytes()
    rows = read_sheet(path).rows
    if all(safe_cell(cell) == cell for row in rows for cell in row):
        try:
            return BOM + data.decode("utf-8-sig")
        except UnicodeDecodeError:
            pass  # a teacher's copy in other letters: written anew below
    return csv_text(rows)


def view_frame(evidence: Evidence, view: View) -> pd.DataFrame:
    """Return what Explore lists now: each cause, with its signs and those chosen.

    Returns
    -------
    One row a cause and sign, in the order of the page; a pair without a row is not
    linked. A cause without signs has one row. Columns: `VIEW_COLUMNS`, all text;
    `list` says which list the cause is in, `chosen` is "there", "not there" or "".
    The `list` of the last two rows is "note": the result in words, as the page says
    it, and the line that stands under every result.
    """
    asked = asked_for(evidence, view) or _NONE_CHOSEN
    matched = match(evidence, view)
    rows = [
        row for cause in matched.itertuples() for row in _rows(evidence, view, cause)
    ]
    notes = (result(evidence, view, matched), STANDING_LINE)
    rows += [{"list": "note", "cause": words} for words in notes]
    cells = [[asked, *(row.get(name, "") for name in VIEW_COLUMNS[1:])] for row in rows]
    return pd.DataFrame(cells, columns=VIEW_COLUMNS, dtype="str")


def _rows(evidence: Evidence, view: View, cause) -> Iterator[dict[str, str]]:
    links = evidence.links[evidence.links["cause_id"] == cause.cause]
    links = links.set_index("symptom_id").to_dict("index")
    chosen = dict.fromkeys(chosen_signs(evidence, view), "there")
    chosen |= {s: "not there" for s in view.absent if s not in evidence.premises}
    about = {
        "list": _LISTS[cause.place] if chosen else "listed",
        "cause_id": cause.cause,
        "cause": cause.label,
        "kind_of_cause": cause.category,
        "urgency": cause.urgency,
        "evidence": cause.evidence,
    }
    signs = [s for s in evidence.sign_names if s in links or s in chosen]
    for sign in signs:
        link = links.get(sign, {})
        yield {
            **about,
            "sign_id": sign,
            "sign": evidence.sign_names[sign],
            "chosen": chosen.get(sign, ""),
            "how_often": link.get("frequency", NOT_LINKED),
            **{name: link.get(name, "") for name in ("certainty", "note", "sources")},
        }
    if not signs:
        yield about


def view_text(evidence: Evidence, view: View) -> str:
    """Return what Explore lists now as CSV text."""
    frame = view_frame(evidence, view)
    return csv_text([VIEW_COLUMNS, *frame.itertuples(index=False)])


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
