"""The text of the tables in another language: a file a table, with the same ids.

`data/text/<code>/tables/<table>.csv` has the columns of the table's key and those that
the schema marks as text. English stays where a cell is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from spotting.tables.columns import read_records
from spotting.tables.faults import ERROR, WARNING, Fault
from spotting.tables.reading import read_sheet
from spotting.tables.records import Book, Record, Records, Unjudged
from spotting.tables.schema import TEXT, TableSchema, table_schemas

FOLDER = "tables"

Cell = tuple[tuple[str, ...], str]
"""Where a cell stands in every language: what names its row, and its column."""


def text_columns(schema: TableSchema) -> list[str]:
    """Return the columns of a table that are translated cell by cell."""
    return [name for name, field in schema.fields.items() if field.translate == TEXT]


def read_translations(folder: Path) -> Book:
    """Return the tables that a language's folder has, as they were read; never raises.

    A column that is missing is no fault: English stands in for its cells.
    """
    paths = {name: folder / FOLDER / f"{name}.csv" for name in table_schemas()}
    return Book(
        (name, _read(path, table_schemas()[name], folder.name))
        for name, path in paths.items()
        if path.exists()
    )


def _read(path: Path, schema: TableSchema, code: str) -> Records:
    names = [*schema.key, *text_columns(schema)]
    fields = {
        name: replace(field, required=name in schema.key)
        for name, field in schema.fields.items()
        if name in names
    }
    own = replace(schema, fields=fields, links=(), folder=f"{code}/{FOLDER}/")
    records = read_records(read_sheet(path), own)
    faults = [replace(fault, file=own.file) for fault in records.faults]
    told = [told for fault in faults for told in _of_translation(fault, own)]
    return replace(records, faults=told)


def _of_translation(fault: Fault, own: TableSchema) -> Iterator[Fault]:
    """Yield a fault of a heading as one of a translation, any other as it is."""
    if fault.rule != "heading" or fault.column in own.key:
        yield fault
    elif fault.severity == WARNING:
        column = fault.found.strip('"')
        expected = f"only the key and text: {', '.join(own.fields)}"
        found = "a column that is not translated"
        yield replace(
            fault, severity=ERROR, column=column, found=found, expected=expected
        )
    elif fault.column not in own.fields or "did you mean" in fault.expected:
        yield fault


def cells(records: Records) -> Iterator[tuple[Cell, Record]]:
    """Yield where each filled cell of text stands, and its row, if both are sound."""
    for row in records.rows():
        try:
            key = tuple(row[name] for name in records.schema.key)
        except Unjudged:
            continue
        for column in text_columns(records.schema):
            sound = column in records.columns and not row.is_bad(column)
            if sound and row[column]:
                yield (key, column), row


def spoken(book: Book, folder: Path, ours: Book) -> Book:
    """Return the tables of a book with the text of a language's folder.

    `ours` are the tables that were translated: a cell that a teacher's own copy says
    differently stays as the teacher wrote it.
    """
    new = Book(
        (name, replace(one, columns=dict(one.columns))) for name, one in book.items()
    )
    for name, translation in read_translations(folder).items():
        known = {cell: row[cell[1]] for cell, row in cells(ours[name])}
        words = {cell: row[cell[1]] for cell, row in cells(translation)}
        columns = {column: list(own) for column, own in book[name].columns.items()}
        for (key, column), row in cells(book[name]):
            if (key, column) in words and row[column] == known.get((key, column)):
                columns[column][row.index] = words[key, column]
        new[name].columns.update(columns)
    for records in new.values():
        _repeat_labels(records, new)
    return new


def _repeat_labels(records: Records, book: Book) -> None:
    """Let a label beside an id say what the linked row says."""
    for column, (id_, table) in records.schema.repeated.items():
        linked = book[table].columns
        labels = dict(zip(linked["id"], linked["label"], strict=True))
        pairs = zip(records.columns[id_], records.columns[column], strict=True)
        records.columns[column] = [labels.get(name, label) for name, label in pairs]
