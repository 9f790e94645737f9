"""Fit the cells of a sheet under the headings of the schema, and mend them."""

from __future__ import annotations

from pathlib import Path

from spotting.tables.cells import CellFault, mend
from spotting.tables.faults import ERROR, NOTE, WARNING, Fault, quoted, suggestion
from spotting.tables.reading import Sheet, read_sheet
from spotting.tables.records import Book, Records
from spotting.tables.schema import Field, TableSchema, table_schemas


def read_book(folder: Path) -> Book:
    """Return every table of a folder as it was read; never raises."""
    return Book(
        (name, read_records(read_sheet(folder / schema.file), schema))
        for name, schema in table_schemas().items()
    )


def read_records(sheet: Sheet, schema: TableSchema) -> Records:
    """Return the cells of a sheet under the headings that the schema has."""
    records = Records(schema, {}, sheet.numbers[1:], list(sheet.faults))
    if not sheet.rows:
        return records
    places = _find_headings(sheet, records)
    _check_lengths(sheet, records, places)
    for name, place in places.items():
        cells = [row[place] if place < len(row) else "" for row in sheet.rows[1:]]
        records.columns[name] = _mend_column(cells, schema.fields[name], records)
    for fault in records.faults:
        records.mark(fault)
    return records


def _find_headings(sheet: Sheet, records: Records) -> dict[str, int]:
    """Return the place of each heading of the schema, in the schema's order."""
    known = records.schema.fields
    header, row = sheet.rows[0], sheet.numbers[0]
    places: dict[str, int] = {}
    strange: list[tuple[str, int]] = []
    for place, heading in enumerate(header):
        name = "_".join(heading.casefold().replace("_", " ").split())
        if name not in known:
            strange.append((heading, place))
        elif name in places:
            expected = "each heading once"
            _add(records, ERROR, row, name, "this heading again", expected, "heading")
        else:
            places[name] = place
    if not places:
        expected = f"the headings {', '.join(known)}"
        found = quoted(", ".join(header))
        _add(records, ERROR, row, None, found, expected, "heading")
        return {}
    _tell_headings(sheet, records, places, strange)
    return {name: places[name] for name in known if name in places}


def _tell_headings(
    sheet: Sheet,
    records: Records,
    places: dict[str, int],
    strange: list[tuple[str, int]],
) -> None:
    row = sheet.numbers[0]
    near = [heading for heading, _ in strange]
    missing = [name for name in records.schema.fields if name not in places]
    for name in missing:
        expected = f"a heading {name}{suggestion(name, near)}"
        _add(records, ERROR, row, name, "no such heading", expected, "heading")
    for heading, place in strange:
        _tell_strange_heading(sheet, records, heading, place, missing)
    if list(places) != [name for name in records.schema.fields if name in places]:
        found, how = "headings in another order", "read by their names"
        _add(records, NOTE, row, None, found, how, "heading")


def _tell_strange_heading(
    sheet: Sheet, records: Records, heading: str, place: int, missing: list[str]
) -> None:
    if not any(place < len(cells) and cells[place] for cells in sheet.rows[1:]):
        return
    row = sheet.numbers[0]
    if not heading:
        column = _letters(place)
        expected = "a heading above the cells of this column"
        _add(records, ERROR, row, column, "no heading", expected, "heading")
    elif not any(suggestion(name, [heading]) for name in missing):
        expected = "only the headings of the schema; this column is not read"
        _add(records, WARNING, row, None, quoted(heading), expected, "heading")


def _letters(place: int) -> str:
    """Return a column's letters as a spreadsheet shows them: A, B, ... AA."""
    before, last = divmod(place, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


def _check_lengths(sheet: Sheet, records: Records, places: dict[str, int]) -> None:
    """Tell rows with cells beyond the header, and rows that end too early.

    Spreadsheets leave out empty cells at the end of a row: no fault where those cells
    may be empty.
    """
    width = len(sheet.rows[0])
    needed = [p for name, p in places.items() if records.schema.fields[name].required]
    least = max(needed, default=0)
    for cells, number in zip(sheet.rows[1:], sheet.numbers[1:], strict=True):
        if any(cells[width:]) or len(cells) <= least:
            expected = f"{sum(map(bool, sheet.rows[0]))} cells, one under each heading"
            found = f"{len(cells)} cells"
            if any("“" in cell or "”" in cell for cell in cells):
                expected += ' (curly quotation marks do not hold a cell together, " do)'
            _add(records, ERROR, number, None, found, expected, "row-length")


def _mend_column(cells: list[str], field: Field, records: Records) -> list[str]:
    mended: list[str] = []
    changed: list[int] = []
    for index, cell in enumerate(cells):
        text = cell
        try:
            text = mend(cell, field)
        except CellFault as fault:
            row = records.numbers[index]
            found = quoted(cell)
            _add(records, ERROR, row, field.name, found, str(fault), "cell")
        if text != cell:
            changed.append(index)
        mended.append(text)
    if changed:
        first = changed[0]
        more = len(changed) - 1
        how = f"read as {quoted(mended[first])}"
        how += f" (and {more} more in this column)" if more else ""
        row, found = records.numbers[first], quoted(cells[first])
        _add(records, NOTE, row, field.name, found, how, "cell")
    return mended


def _add(
    records: Records,
    severity: str,
    row: int,
    column: str | None,
    found: str,
    expected: str,
    rule: str,
) -> None:
    file = records.schema.file
    records.faults.append(Fault(severity, file, row, column, found, expected, rule))
