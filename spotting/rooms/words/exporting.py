"""Tables, and what Explore lists now, as CSV text that spreadsheets open safely.

The text starts with a byte-order mark, so that Excel reads it as UTF-8. A cell that a
spreadsheet would run as a formula gets an apostrophe before it; a plain number none.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator

import pandas as pd

from spotting.choices.view import View
from spotting.matching.causes import NOT_LINKED, Evidence, chosen_signs, match
from spotting.matching.sentences import STANDING_LINE, asked_for, result
from spotting.tables import TABLE_NAMES, Tables
from spotting.tables.reading import read_sheet

BOM = "\ufeff"

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
