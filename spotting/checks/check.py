"""The whole check of a folder of tables: what `spotting check` prints."""

from __future__ import annotations

from os.path import isdir
from pathlib import Path

from spotting.checks.rules import run_rules
from spotting.checks.validating import validate
from spotting.paths import data_folder
from spotting.tables.columns import read_book
from spotting.tables.faults import ERROR, NOTE, WARNING, Fault
from spotting.tables.schema import table_schemas

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
