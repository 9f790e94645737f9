"""The tables, and what Explore lists now, as CSV files that open safely."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from functools import cached_property

import pandas as pd
from ipywidgets import VBox

from spotting.checks.coverage import coverage, grades
from spotting.choices.selection import Selection
from spotting.choices.view import View
from spotting.controls import Announcer, Choice, Download
from spotting.matching.causes import NOT_LINKED, Evidence, chosen_signs, match
from spotting.matching.sentences import asked_for, result, standing_line
from spotting.rooms.words.parts import fold, heading, table_description, table_label
from spotting.tables import TABLE_NAMES, Tables
from spotting.tables.reading import read_sheet
from spotting.text import say, say_word
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
GRADES = {
    "certainty": "words-grade-certainty",
    "evidence": "words-grade-evidence",
    "basis": "words-grade-basis",
    "verdict": "words-grade-verdict",
}
"""The names of the columns that say how far a row can be trusted."""

_LISTS = {"first": "words-view-fits", "second": "words-view-may-show-none"}

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
    asked = asked_for(evidence, view) or say("words-view-none-chosen")
    matched = match(evidence, view)
    rows = [
        row for cause in matched.itertuples() for row in _rows(evidence, view, cause)
    ]
    notes = (result(evidence, view, matched), standing_line())
    rows += [{"list": say("words-view-note"), "cause": words} for words in notes]
    cells = [[asked, *(row.get(name, "") for name in VIEW_COLUMNS[1:])] for row in rows]
    return pd.DataFrame(cells, columns=VIEW_COLUMNS, dtype="str")


def _rows(evidence: Evidence, view: View, cause) -> Iterator[dict[str, str]]:
    links = evidence.links[evidence.links["cause_id"] == cause.cause]
    links = links.set_index("symptom_id").to_dict("index")
    absent = [sign for sign in view.absent if sign not in evidence.premises]
    chosen = dict.fromkeys(chosen_signs(evidence, view), say("words-view-there"))
    chosen |= dict.fromkeys(absent, say("words-view-not-there"))
    about = {
        "list": say(_LISTS[cause.place] if chosen else "words-view-listed"),
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


def tables_listed(tables: Tables) -> str:
    """Return what each table holds, and how much of it has a source."""
    rows = "".join(_table(tables, row) for row in coverage(tables).itertuples())
    top = heading(say("words-download"), "words-download", say("words-download-lead"))
    return top + fold(
        say("words-tables", n=len(TABLE_NAMES)),
        element("dl", rows, class_="les-terms"),
        id="words-tables",
    )


def _table(tables: Tables, row) -> str:
    return element(
        "div",
        text("dt", say("words-table-rows", table=table_label(row.table), n=row.rows)),
        element(
            "dd",
            text("p", table_description(row.table)),
            text("p", _sourced(row, _how_sure(tables, row.table)), class_="les-hint"),
        ),
    )


def _sourced(row, how_sure: str) -> str:
    located = 0 if pd.isna(row.with_locator) else row.with_locator
    said = [
        say("words-table-sourced", have=row.with_source, need=row.need_source)
        if row.need_source
        else say("words-table-needs-none"),
        say("words-table-unverified", n=row.not_verified) if row.not_verified else "",
        say("words-table-located", n=located) if located else "",
        say("words-table-how-sure", words=how_sure) if how_sure else "",
    ]
    return " ".join(filter(None, said))


def _how_sure(tables: Tables, name: str) -> str:
    """Return how many rows of a table have each word on how far to trust them."""
    parts = (
        say(
            "words-table-grades",
            grade=say(GRADES[grade]),
            counts=say("words-comma").join(
                say("words-table-grade", word=say_word(word), n=n)
                for word, n in counts.items()
            ),
        )
        for grade, counts in grades(tables, name).items()
    )
    return say("words-semicolon").join(parts)


class Downloads:
    """A choice of table, two buttons, and a sentence that says what was saved."""

    def __init__(self, tables: Tables, selection: Selection) -> None:
        self._tables, self._selection = tables, selection
        self._saved = 0
        self.table = Choice(
            label=say("words-download-which"),
            kind="select",
            options=[{"id": name, "label": self._option(name)} for name in TABLE_NAMES],
            value=TABLE_NAMES[0],
        )
        self.buttons = Download(
            [
                {"id": "table", "label": say("words-download-table")},
                {"id": "view", "label": say("words-download-view")},
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

    def _option(self, name: str) -> str:
        rows = len(self._tables[name])
        return say("words-download-option", table=table_label(name), n=rows)

    def _give(self, file: str) -> tuple[str, str] | None:
        return self._give_view() if file == "view" else self._give_table()

    def _give_table(self) -> tuple[str, str] | None:
        name = self.table.value
        try:
            words = table_text(self._tables, name)
        except OSError:
            self.sentence.text = say("words-download-failed")
            return None
        self.sentence.text = say(
            "words-download-saved",
            file=table_name(name),
            n=len(self._tables[name]),
            saved=self._count(),
        )
        return table_name(name), words

    def _give_view(self) -> tuple[str, str]:
        view = self._selection.view
        causes = view_frame(self._evidence, view)["cause_id"].replace("", None)
        self.sentence.text = say(
            "words-download-saved-view",
            file=VIEW_NAME,
            n=causes.nunique(),
            standing=standing_line(),
            saved=self._count(),
        )
        return VIEW_NAME, view_text(self._evidence, view)

    def _count(self) -> int:
        """Count what was saved: that makes a second time a new sentence."""
        self._saved += 1
        return self._saved
