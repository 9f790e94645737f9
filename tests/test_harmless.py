"""What a spreadsheet may do to the tables without harm: same frames, no error."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from spotting.checks.check import check
from spotting.tables import TABLE_NAMES, load_tables
from spotting.tables.schema import table_schemas
from tests.damage import Copy

Rows = list[list[str]]


def saved(
    encoding: str = "utf-8",
    delimiter: str = ",",
    ends: str = "\n",
    quoting: int = csv.QUOTE_MINIMAL,
    before: str = "",
) -> Callable[[Copy, str], None]:
    """Save a table as another program would."""

    def save(copy: Copy, table: str) -> None:
        out = io.StringIO()
        writer = csv.writer(
            out, delimiter=delimiter, lineterminator=ends, quoting=quoting
        )
        writer.writerows(copy.rows(table))
        text = before + out.getvalue()
        copy.path(table).write_bytes(text.encode(encoding))

    return save


def changed(change: Callable[[Rows, str], Rows]) -> Callable[[Copy, str], None]:
    """Change the rows of a table."""
    return lambda copy, table: copy.write(table, change(copy.rows(table), table))


def with_empty_rows(rows: Rows, table: str) -> Rows:
    width = len(rows[0])
    return [[], [""] * width, *rows[:3], [""] * width, *rows[3:], ["", ""], []]


def with_empty_columns(rows: Rows, table: str) -> Rows:
    return [[*row[:2], "", *row[2:], "", "", ""] for row in rows]


def reordered(rows: Rows, table: str) -> Rows:
    return [row[::-1] for row in rows]


def padded(rows: Rows, table: str) -> Rows:
    return [[f" {cell}\u00a0 " for cell in row] for row in rows]


def trailing_cells_cut(rows: Rows, table: str) -> Rows:
    """Leave out empty cells at the ends of rows, as spreadsheets do."""
    cut = []
    for row in rows:
        while not row[-1]:
            row = row[:-1]
        cut.append(row)
    return cut


def of_kind(mend: Callable[[str], str], *kinds: str) -> Callable[[Rows, str], Rows]:
    """Change the cells of columns of these types."""

    def change(rows: Rows, table: str) -> Rows:
        fields = table_schemas()[table].fields
        places = [i for i, name in enumerate(rows[0]) if fields[name].type in kinds]
        return [
            rows[0],
            *(
                [mend(c) if c and i in places else c for i, c in enumerate(row)]
                for row in rows[1:]
            ),
        ]

    return change


def decimal_comma(cell: str) -> str:
    whole, point, rest = cell.partition(".")
    # three digits after a comma could be thousands: the check refuses those
    return f"{whole},{rest}" if point and (len(rest) != 3 or whole == "0") else cell


def grouped(cell: str) -> str:
    return f"{int(cell):,}".replace(",", "\u202f") if cell.isdigit() else cell


def words_with_capitals(rows: Rows, table: str) -> Rows:
    fields = table_schemas()[table].fields
    places = [
        i
        for i, name in enumerate(rows[0])
        if fields[name].words and not fields[name].is_list
    ]
    return [
        rows[0],
        *([c.upper() if i in places else c for i, c in enumerate(r)] for r in rows[1:]),
    ]


def lists_with_commas(rows: Rows, table: str) -> Rows:
    fields = table_schemas()[table].fields
    places = [i for i, name in enumerate(rows[0]) if fields[name].is_list]
    return [
        rows[0],
        *(
            [c.replace(" ", ", ") if i in places else c for i, c in enumerate(r)]
            for r in rows[1:]
        ),
    ]


def headings_with_capitals(rows: Rows, table: str) -> Rows:
    return [[name.replace("_", " ").title() for name in rows[0]], *rows[1:]]


def as_in_britain(cell: str) -> str:
    year, month, day = cell.split("-")
    # 05/11 could be a day in May: the check refuses those
    return f"{day}/{month}/{year}" if int(day) > 12 else cell


def times_after_dates(rows: Rows, table: str) -> Rows:
    return of_kind(lambda cell: f"{cell} 00:00:00", "date")(rows, table)


HARMLESS = {
    "byte-order mark": saved("utf-8-sig"),
    "UTF-16 with tabs": saved("utf-16", "\t", "\r\n"),
    "semicolons": saved(delimiter=";"),
    "tabs": saved(delimiter="\t"),
    "Windows line ends": saved(ends="\r\n"),
    "old Macintosh line ends": saved(ends="\r"),
    "quotes everywhere": saved(quoting=csv.QUOTE_ALL),
    "German Excel": saved("utf-8-sig", ";", "\r\n"),
    "German Excel, 1997 to 2016": lambda copy, table: (
        changed(of_kind(decimal_comma, "number"))(copy, table),
        saved("cp1252", ";", "\r\n")(copy, table),
    ),
    "sep= line": saved(delimiter=";", ends="\r\n", before="sep=;\r\n"),
    "empty rows": changed(with_empty_rows),
    "empty columns": changed(with_empty_columns),
    "columns in another order": changed(reordered),
    "blanks around cells": changed(padded),
    "empty cells left out": changed(trailing_cells_cut),
    "decimal commas": changed(of_kind(decimal_comma, "number")),
    "12.0 for 12": changed(of_kind(lambda cell: f"{cell}.0", "integer")),
    "thousands apart": changed(of_kind(grouped, "integer")),
    "plus signs": changed(of_kind(lambda cell: f"+{cell}", "integer", "number")),
    "words with capitals": changed(words_with_capitals),
    "commas between ids": changed(lists_with_commas),
    "headings with capitals": changed(headings_with_capitals),
    "dates as in Britain": changed(of_kind(as_in_britain, "date")),
    "times after dates": changed(times_after_dates),
}


def assert_same_tables(folder: Path, tables) -> None:
    other = load_tables(folder)
    for name in TABLE_NAMES:
        pd.testing.assert_frame_equal(other[name], tables[name])


@pytest.mark.parametrize("change", HARMLESS.values(), ids=HARMLESS)
def test_harmless_change_is_read_as_if_nothing_had_happened(
    change, data_copy, tables, usual_warnings
):
    for table in TABLE_NAMES:
        change(Copy(data_copy), table)
    faults = check(data_copy)
    new = [f for f in faults if str(f) not in usual_warnings and f.severity != "note"]
    assert [str(f) for f in new] == []
    assert_same_tables(data_copy, tables)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("semicolons", "studies.csv: found semicolons between cells, read as commas"),
        ("UTF-16 with tabs", "studies.csv: found UTF-16 letters, read as such"),
        (
            "columns in another order",
            "studies.csv, row 1: found headings in another order, read by their names",
        ),
        (
            "12.0 for 12",
            'study_findings.csv, row 2, column count: found "10.0", read as "10"',
        ),
        ("words with capitals", 'found "CHECKED", read as "checked" (and '),
        ("commas between ids", "read as"),
    ],
)
def test_what_was_read_differently_is_told(name, told, data_copy):
    for table in TABLE_NAMES:
        HARMLESS[name](Copy(data_copy), table)
    notes = [str(f) for f in check(data_copy) if f.severity == "note"]
    assert any(told in note for note in notes)


def test_what_changes_nothing_is_not_told(data_copy):
    for name in ("byte-order mark", "Windows line ends", "quotes everywhere"):
        for table in TABLE_NAMES:
            HARMLESS[name](Copy(data_copy), table)
    assert [f for f in check(data_copy) if f.severity == "note"] == []


def test_windows_letters_are_read_and_told(data_copy):
    copy = Copy(data_copy)
    row = copy.set("glossary", 2, plain="A word – “quoted” – from Curaçao.")
    text = copy.path("glossary").read_text(encoding="utf-8")
    copy.path("glossary").write_bytes(text.encode("cp1252"))
    (note,) = [str(f) for f in check(data_copy) if f.severity == "note"]
    assert "found Windows-1252 letters, read as such, for example" in note
    plain = load_tables(data_copy).glossary["plain"][row - 2]
    assert plain == "A word – “quoted” – from Curaçao."


def test_line_breaks_inside_a_cell_are_read_as_spaces_and_told(data_copy):
    copy = Copy(data_copy)
    copy.set("glossary", 2, plain="Two\r\nlines.")
    (note,) = [str(f) for f in check(data_copy) if f.severity == "note"]
    assert note == "glossary.csv: found line breaks inside 1 cell, read as spaces"
    assert load_tables(data_copy).glossary["plain"][0] == "Two lines."


def test_percent_sign_in_a_column_of_percents_is_read(data_copy, tables):
    copy = Copy(data_copy)
    row = copy.find("study_findings", percent="12.5")
    copy.set("study_findings", row, percent="12,5 %")
    assert not [f for f in check(data_copy) if f.severity == "error"]
    assert_same_tables(data_copy, tables)
