"""A check of tables that were checked before: only what is new goes to Frictionless.

A case of damage changes one table of some thirty, and Frictionless takes most of the
time of a check. What it says of a table follows from that table's cells, and from the
ids of the tables that it links to: where both are as they were, so is the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import replace

from spotting.tables.faults import Fault
from spotting.tables.records import Book, Records

Validate = Callable[[Book], Iterator[Fault]]


def remembering(validate: Validate) -> Validate:
    """Return `checks.check.validate`, which asks of each table once a state."""
    known: dict[Hashable, list[Fault]] = {}

    def validated(book: Book) -> Iterator[Fault]:
        for records in list(filter(_readable, book.values())):
            state = _state(records, book)
            if state in known:
                yield from known[state]
                continue
            faults = []
            # One by one: what the check notes of a fault, the next ones know of.
            for fault in validate(_part(records, book)):
                if fault.file == records.schema.file:
                    faults.append(fault)
                    yield fault
            known[state] = faults

    return validated


def _readable(records: Records) -> bool:
    return records.readable


def _state(records: Records, book: Book) -> Hashable:
    """Return all that a table is judged by."""
    cells = tuple((name, *cells) for name, cells in records.columns.items())
    targets = tuple(
        (book[table].has_lost_ids, *book[table].columns.get("id", ()))
        for _, table in records.schema.links
    )
    return records.schema.name, cells, tuple(records.numbers), targets


def _part(records: Records, book: Book) -> Book:
    """Return a book of one table, and of the ids of those that it links to."""
    part = Book(
        (table, _ids(book[table]))
        for _, table in records.schema.links
        if "id" in book[table].columns
    )
    part[records.schema.name] = records
    return part


def _ids(records: Records) -> Records:
    return replace(records, columns={"id": records.columns["id"]})
