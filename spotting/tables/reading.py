"""Read one CSV file as a spreadsheet would show it, whatever has saved it."""

from __future__ import annotations

import codecs
import csv
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spotting.tables.faults import ERROR, NOTE, Fault, quoted

LARGEST_FILE = 20_000_000  # bytes; all tables together have less than half a million
LONGEST_CELL = 131_072  # letters; the csv module's own limit, if nobody has moved it

_SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs"}
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OTHER_FILES = {
    b"PK\x03\x04": "a spreadsheet workbook (such as .xlsx or .ods)",
    b"\xd0\xcf\x11\xe0": "an old spreadsheet workbook (.xls)",
    b"%PDF": "a PDF",
}
_INVISIBLE = "\u200b\u2060\ufeff"
_SAVE_AS = 'a table saved as "CSV UTF-8"'


@dataclass(frozen=True)
class Sheet:
    """The cells of one CSV file, with blanks at the ends of cells taken off.

    `rows` holds each row that has a cell with content, the header first; `numbers`
    says which row of the spreadsheet each one is. Rows may differ in length. `faults`
    tells what was read differently, or why there are no rows.
    """

    file: str
    rows: list[list[str]]
    numbers: list[int]
    faults: list[Fault]


class _NotATable(Exception):
    """Raised with what was found, what is expected, and the row if one is known."""

    def __init__(self, found: str, expected: str = _SAVE_AS, row: int | None = None):
        self.found, self.expected, self.row = found, expected, row


def read_sheet(path: Path) -> Sheet:
    """Return the cells of a CSV file; never raises.

    Copes with byte-order marks, UTF-16, Windows-1252 letters, semicolons and tabs,
    any line ends, empty rows, and line breaks inside cells.
    """
    sheet = Sheet(path.name, [], [], [])
    try:
        rows, how = _read_rows(path)
    except _NotATable as why:
        fault = Fault(ERROR, sheet.file, why.row, None, why.found, why.expected, "file")
        sheet.faults.append(fault)
        return sheet
    for number, cells in enumerate(rows, start=1):
        if any(cells):
            sheet.rows.append(cells)
            sheet.numbers.append(number)
    for found, read in how:
        sheet.faults.append(Fault(NOTE, sheet.file, None, None, found, read, "file"))
    return sheet


def _read_rows(path: Path) -> tuple[list[list[str]], list[tuple[str, str]]]:
    """Return all rows, empty ones too, and what was read differently."""
    text, how = _decode(_read_bytes(path))
    separator, text = _find_separator(text)
    if separator != ",":
        how.append((f"{_SEPARATORS[separator]} between cells", "read as commas"))
    rows = list(_split(text, separator))
    how += _clean(rows)
    if not any(map(any, rows)):
        raise _NotATable("an empty file", "a row of headings and rows of data")
    return rows, how


def _read_bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise _NotATable("a folder of this name", "a file")
        if not path.exists():
            raise _NotATable("no file of this name", _SAVE_AS + _near_name(path))
        if not path.is_file():
            raise _NotATable("something that is not a file")
        if path.stat().st_size > LARGEST_FILE:
            raise _NotATable("more than 20 MB", "a small table")
        return path.read_bytes()
    except PermissionError:
        raise _NotATable("a file that may not be opened", "a readable file") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it cannot be opened"
        raise _NotATable(f"a file that cannot be read ({reason})") from None


def _near_name(path: Path) -> str:
    """Return a hint at a file that may be meant, such as Causes.csv."""
    folder = path.parent
    others = sorted(p.name for p in folder.iterdir()) if folder.is_dir() else []
    near = [name for name in others if name.casefold().startswith(path.stem)]
    return f" (did you mean {quoted(near[0])}?)" if near else ""


def _decode(data: bytes) -> tuple[str, list[tuple[str, str]]]:
    """Return the text and a note where it was not UTF-8."""
    for start, kind in _OTHER_FILES.items():
        if data.startswith(start):
            raise _NotATable(kind)
    if data.startswith(_UTF16):
        text, how = _decode_utf16(data), [("UTF-16 letters", "read as such")]
    else:
        try:
            text, how = data.decode("utf-8-sig"), []
        except UnicodeDecodeError:
            text, how = _decode_windows(data.removeprefix(codecs.BOM_UTF8))
    if "\0" in text:
        row = _row_of(text, text.index("\0"))
        raise _NotATable("bytes that are not text", _SAVE_AS, row)
    return text, how


def _decode_utf16(data: bytes) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError:
        raise _NotATable("bytes that are no letters") from None


def _decode_windows(data: bytes) -> tuple[str, list[tuple[str, str]]]:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        row = _row_of(data[: error.start].decode("cp1252"), error.start)
        raise _NotATable("bytes that are no letters", _SAVE_AS, row) from None
    first = next((word for word in text.split() if not word.isascii()), "a space")
    how = f"read as such, for example {quoted(first)}"
    return text, [("Windows-1252 letters", how)]


def _row_of(text: str, place: int) -> int:
    before = text[:place].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1


def _find_separator(text: str) -> tuple[str, str]:
    """Return what stands between cells, and the text without a `sep=` line.

    The header decides: it holds names, which have no separator inside.
    """
    if text[:4].lower() == "sep=" and text[4:5] in _SEPARATORS:
        return text[4], text[5:].removeprefix("\r").removeprefix("\n")
    header = next((line for line in io.StringIO(text, None) if line.strip()), "")
    return max(_SEPARATORS, key=header.count), text


def _split(text: str, separator: str) -> Iterator[list[str]]:
    # strict, so that a quotation mark that never closes is told, not guessed at
    reader = csv.reader(io.StringIO(text, ""), delimiter=separator, strict=True)
    row = 0
    try:
        for row, cells in enumerate(reader, start=1):
            if max(map(len, cells), default=0) > LONGEST_CELL:
                raise _too_long(row)
            yield cells
    except csv.Error as error:
        raise _not_split(str(error), row + 1) from None


def _not_split(error: str, row: int) -> _NotATable:
    if "field limit" in error:
        return _too_long(row)
    if "end of data" in error:
        return _NotATable(
            "a quotation mark that never closes", "quotation marks in pairs", row
        )
    return _NotATable(
        "text after a closing quotation mark",
        "each quotation mark inside a cell written twice",
        row,
    )


def _too_long(row: int) -> _NotATable:
    found = f"a cell of more than {LONGEST_CELL:,} letters"
    return _NotATable(found, "short cells, and quotation marks in pairs", row)


def _clean(rows: list[list[str]]) -> list[tuple[str, str]]:
    """Trim all cells in place; return a note where line breaks were taken out."""
    broken = 0
    for cells in rows:
        for i, cell in enumerate(cells):
            if cell and not (cell.isascii() and cell.isprintable()):
                cell = _normal(cell)
                if "\n" in cell or "\r" in cell or "\t" in cell:
                    broken += 1
                    cell = " ".join(cell.split())
            cells[i] = cell.strip()
    cells = "1 cell" if broken == 1 else f"{broken} cells"
    return [(f"line breaks inside {cells}", "read as spaces")] if broken else []


def _normal(cell: str) -> str:
    return unicodedata.normalize("NFC", cell.strip().strip(_INVISIBLE).strip())
