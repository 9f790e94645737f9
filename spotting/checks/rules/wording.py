"""Rules on the text of cells: what may break a page, and what has aged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from spotting.checks.rules.registry import error, warning
from spotting.tables.cells import DATED_TEXT
from spotting.tables.faults import Fault, quoted
from spotting.tables.records import Book, Record, Records

LONGEST_TEXT = 600
LONGEST_AGE = timedelta(days=3 * 365 + 1)

TAG = re.compile(r"<\s*/?[a-z!][^>]*>", re.IGNORECASE)
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
# Letters of UTF-8 that were read as Windows-1252 and saved again.
GARBLED = re.compile("[ÃÂ][\x80-\xbfŠŒŽšœžŸƒ€™“”–—…]|â€|ï»¿|\ufffd")
# 1.10 becomes 1.1 or 1 October, 3-5 becomes 3 May, 0800 loses its zero.
_MONTH, _DAY = "(0?[1-9]|1[0-2])", r"\d{1,2}"
_TURNED = re.compile(
    rf"{_MONTH}[-./]{_DAY}([-./]\d+)?|{_DAY}[-./]{_MONTH}([-./]\d+)?|"
    rf"\d{{4}}[-/]{_MONTH}([-/]{_DAY})?|\d+\.\d*0|0\d+|\d{{16,}}|\d+E\d+",
    re.IGNORECASE,
)
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
_UNSAFE = re.compile(r"\s*(javascript|data|vbscript|file):", re.IGNORECASE)


def _texts(row: Record) -> Iterator[tuple[str, str]]:
    """Yield column and cell of the plain text in a row."""
    for column, field in row.fields.items():
        plain = field.type == "string" and not field.words and not field.pattern
        if plain and column in row.records.columns and not row.is_bad(column):
            yield column, row[column]


@warning()
def text_has_no_markup(row: Record, book: Book) -> Iterator[Fault]:
    """Require that cells hold text, not HTML."""
    for column, cell in _texts(row):
        tag = TAG.search(cell)
        if tag:
            yield row.fault(column, "plain text without HTML", quoted(tag.group()))


@warning()
def text_has_no_control_characters(row: Record, book: Book) -> Iterator[Fault]:
    """Require that cells hold letters that can be seen."""
    for column, cell in _texts(row):
        hidden = CONTROL.search(cell)
        if hidden:
            found = f"an invisible control character (U+{ord(hidden.group()):04X})"
            yield row.fault(column, "letters that can be seen", found)


@warning()
def text_is_not_garbled(row: Record, book: Book) -> Iterator[Fault]:
    """Require that letters with accents have survived saving."""
    for column, cell in _texts(row):
        garbled = GARBLED.search(cell)
        if garbled:
            around = cell[max(0, garbled.start() - 10) : garbled.end() + 10]
            expected = 'the letter that was lost (save as "CSV UTF-8")'
            yield row.fault(column, expected, quoted(around))


@warning()
def text_is_short(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a cell is short enough to be read on a phone."""
    for column, cell in _texts(row):
        if len(cell) > LONGEST_TEXT:
            expected = f"at most {LONGEST_TEXT}"
            yield row.fault(column, expected, f"{len(cell)} letters")


@warning(whole=True)
def text_survives_a_spreadsheet(records: Records, book: Book) -> Iterator[Fault]:
    """Require that a spreadsheet keeps ids and text as they are; told once a column."""
    for column, cells in records.columns.items():
        field = records.schema.fields[column]
        if field.type != "string" or field.name in DATED_TEXT:
            continue
        rows = [row for row in records.rows() if _TURNED.fullmatch(cells[row.index])]
        rows = [row for row in rows if not row.is_bad(column)]
        if rows:
            more = f" (and {len(rows) - 1} more)" if len(rows) > 1 else ""
            expected = "text that a spreadsheet does not turn into a number or a date"
            yield rows[0].fault(column, expected, quoted(rows[0][column]) + more)


@error("local_help")
def web_address_is_whole(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a service's web address can be followed as it stands."""
    if row["web"] and not _WEB.fullmatch(row["web"]):
        yield row.fault("web", "one address that starts with https:// or http://")


@error("sources")
def address_is_safe(row: Record, book: Book) -> Iterator[Fault]:
    """Require that an address leads to a page, and runs nothing."""
    for column in ("address", "read_at"):
        if _UNSAFE.match(row[column]):
            yield row.fault(column, "a DOI, a PMID or a web address")


@warning("causes", "sources")
def date_is_not_ahead(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a row was not checked in the future."""
    checked = _day(row["date_checked"])
    # A day's grace: somewhere it is tomorrow already.
    if checked and checked > today() + timedelta(days=1):
        yield row.fault("date_checked", f"a day up to today, {today()}")


@warning("causes", "sources", whole=True)
def date_is_recent(records: Records, book: Book) -> Iterator[Fault]:
    """Require that rows were checked in the last three years; told once a table."""
    days = {row: _day(row["date_checked"]) for row in records.rows()}
    old = [row for row, day in days.items() if day and today() - day > LONGEST_AGE]
    if old:
        more = f" (and {len(old) - 1} more rows)" if len(old) > 1 else ""
        found = quoted(old[0]["date_checked"]) + more
        yield old[0].fault("date_checked", "a check in the last three years", found)


def _day(cell: str) -> date | None:
    try:
        return date.fromisoformat(cell)
    except ValueError:
        return None


def today() -> date:
    """Return the day of the check; tests replace it."""
    return date.today()
