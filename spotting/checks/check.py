"""The whole check of a folder of tables: what `spotting check` prints.

The schema's own checks are done by Frictionless, and told in plain words.
Frictionless gets the cells as `tables.records` has read them, in memory and under the
schema's headings: it would otherwise count rows without the empty ones, blame the
schema for a duplicate heading, and complain of each row where one column is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from os.path import isdir
from pathlib import Path
from typing import Any

from spotting.checks.rules import run_rules
from spotting.paths import data_folder
from spotting.tables.cells import kind_or_blank
from spotting.tables.columns import read_book
from spotting.tables.faults import (
    ERROR,
    NOTE,
    NOTHING,
    WARNING,
    Fault,
    any_of,
    listed,
    quoted,
    suggestion,
)
from spotting.tables.records import Book, Records
from spotting.tables.schema import Field, table_schemas

_GRAVITY = (ERROR, WARNING, NOTE)


def check(folder: Path | None = None) -> list[Fault]:
    """Return every fault of a folder's tables, of the shipped ones if none is named.

    Tables are judged by the shipped schema, whatever else lies in the folder. Faults
    are in the order of the tables, then of their rows and columns. Never raises.
    """
    folder = Path(folder or data_folder())
    if not isdir(folder):
        found, expected = "no folder of this name", "a folder with the tables"
        return [Fault(ERROR, str(folder), None, None, found, expected, "file")]
    book = read_book(folder)
    faults = book.faults()
    for fault in validate(book):
        records = book[fault.file.removesuffix(".csv")]
        if not records.knows(fault):
            records.mark(fault)
            faults.append(fault)
    faults.extend(run_rules(book))
    return sorted(faults, key=_place)


def _place(fault: Fault) -> tuple[int, int, int, int]:
    """Return what faults are sorted by: table, row, column, gravity."""
    tables = list(table_schemas())
    name = fault.file.removesuffix(".csv")
    columns = list(table_schemas()[name].fields)
    column = columns.index(fault.column) if fault.column in columns else -1
    return tables.index(name), fault.row or 0, column, _GRAVITY.index(fault.severity)


_CONSTRAINT = re.compile(r'constraint "(\w+)"')
_MOST_ERRORS = 100_000  # all faults in one go


def validate(book: Book) -> Iterator[Fault]:
    """Yield what Frictionless finds in the tables that could be read."""
    # Imported here: a page only loads tables, and need not wait for this.
    from frictionless import Package

    readable = {name: records for name, records in book.items() if records.readable}
    resources = [_resource(records, readable) for records in readable.values()]
    report = Package(resources=resources).validate(limit_errors=_MOST_ERRORS)
    for task in report.tasks:
        for error in task.errors:
            yield from _told(error, readable[task.name], readable)


def _resource(records: Records, readable: dict[str, Records]) -> Any:
    from frictionless import Resource, Schema

    schema = Schema.from_descriptor(_known_part(records, readable))
    rows = [list(cells) for cells in zip(*records.columns.values(), strict=True)]
    data = [list(records.columns), *rows]
    return Resource(name=records.schema.name, data=data, schema=schema)


def _known_part(records: Records, readable: dict[str, Records]) -> dict[str, Any]:
    """Return the schema without what missing columns and tables make unknowable."""
    schema = records.schema
    known = records.columns
    links = [
        {"fields": [column], "reference": {"resource": table, "fields": ["id"]}}
        for column, table in schema.links
        if column in known and "id" in getattr(readable.get(table), "columns", ())
    ]
    return {
        "fields": [
            field for field in schema.descriptor["fields"] if field["name"] in known
        ],
        "missingValues": schema.descriptor["missingValues"],
        "primaryKey": list(schema.key) if known.keys() >= set(schema.key) else [],
        "foreignKeys": links,
    }


def _told(
    error: Any, records: Records, readable: dict[str, Records]
) -> Iterator[Fault]:
    """Yield an error of Frictionless as our fault, with the spreadsheet's row."""
    if not records.numbers:
        return  # a table with a header only
    place = getattr(error, "row_number", 0) - 2  # the header is row 1 there, too
    row = records.numbers[place] if place >= 0 else None
    file = records.schema.file
    for column, found, expected in _phrases(error, records, readable, place):
        yield Fault(ERROR, file, row, column, found, expected, error.type)


def _phrases(
    error: Any, records: Records, readable: dict[str, Records], place: int
) -> Iterator[tuple[str | None, str, str]]:
    """Yield column, what was found and what is expected."""
    column = getattr(error, "field_name", None)
    if error.type == "primary-key":
        yield _repeated(records, records.schema.key, place)
    elif error.type == "unique-error":
        yield _repeated(records, (column,), place)
    elif error.type == "foreign-key":
        for name, table in records.schema.links:
            if name in error.field_names and not readable[table].has_lost_ids:
                yield name, *_unknown(records.columns[name][place], readable[table])
    elif column in records.schema.fields:
        field = records.schema.fields[column]
        cell = records.columns[column][place]
        yield column, quoted(cell), _expected(error, field, cell)
    else:
        yield None, "what the schema does not allow", error.message


def _repeated(
    records: Records, key: tuple[str, ...], place: int
) -> tuple[str | None, str, str]:
    """Tell where the same value, or the same values together, stood first."""
    cells = list(zip(*(records.columns[name] for name in key), strict=True))
    if not any(cells[place]):
        return key[0], NOTHING, "a value"
    first = records.numbers[cells.index(cells[place])]
    found = " with ".join(quoted(cell) for cell in cells[place])
    each = f"each {' with '.join(key)} once"
    return listed(key), f"{found} again, as in row {first}", each


def _unknown(cell: str, target: Records) -> tuple[str, str]:
    known = target.columns["id"]
    return quoted(cell), f"an id of {target.schema.file}{suggestion(cell, known)}"


def _expected(error: Any, field: Field, cell: str) -> str:
    """Return what a cell must be, by the constraint that it breaks."""
    broken = _CONSTRAINT.search(error.note or "")
    match broken and broken.group(1):
        case "enum":
            return any_of(field.words) + suggestion(cell, field.words)
        case "minimum":
            return f"{field.minimum:g} or more"
        case "maximum":
            return f"{field.maximum:g} or less"
    return kind_or_blank(field)
