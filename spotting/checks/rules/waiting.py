"""Rules on what waits for a clinician: each marked row, and the question behind it."""

from __future__ import annotations

from collections.abc import Iterator

from spotting.checks.rules.registry import error, warning
from spotting.tables.faults import Fault, quoted, suggestion
from spotting.tables.records import Book, Record, Unjudged
from spotting.tables.schema import table_schemas


@error("waiting")
def waiting_row_exists(row: Record, book: Book) -> Iterator[Fault]:
    """Require that each row that hangs on a question exists, as table:id."""
    for item in row.ids("rows"):
        table, _, name = item.partition(":")
        if table not in book or "review" not in table_schemas()[table].fields:
            expected = "a table with a column review, then a colon and an id"
            yield row.fault("rows", expected, quoted(item))
        elif name not in (known := list(book.table(table).by_id)):
            expected = f"an id of {table}.csv{suggestion(name, known)}"
            yield row.fault("rows", expected, quoted(item))


@warning("waiting")
def waiting_row_is_marked(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a row that hangs on a question is marked in its own table."""
    for item in row.ids("rows"):
        table, _, name = item.partition(":")
        marked = _rows(book, table).get(name)
        if marked and not marked["review"]:
            expected = f"rows that are marked in the column review of {table}.csv"
            yield row.fault("rows", expected, quoted(item))


@warning()
def marked_row_has_question(row: Record, book: Book) -> Iterator[Fault]:
    """Require that what a clinician has to confirm stands in the list that waits."""
    if "review" not in row.fields or not row["review"]:
        return
    name = f"{row.records.schema.name}:{row['id']}"
    asked = {
        item for cell in book.table("waiting").column("rows") for item in cell.split()
    }
    if name not in asked:
        expected = f"a question of waiting.csv that names {name}"
        yield row.fault("review", expected)


def _rows(book: Book, table: str) -> dict[str, Record]:
    if table not in book:
        raise Unjudged(table)
    return book.table(table).by_id
