"""A table as it was read: cells under their headings, each with its row's number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from spotting.tables.faults import ERROR, Fault, quoted
from spotting.tables.schema import Field, TableSchema


class Unjudged(Exception):
    """Raised where a rule asks for something that is faulty or missing already."""


@dataclass(frozen=True, eq=False)
class Records:
    """One table as it was read, and the faults met in reading it.

    `columns` holds the mended cells by heading, in the schema's order, without the
    headings that are missing; `numbers` holds each row's number in the spreadsheet.
    `bad` holds the places of faulty cells (index of the row, heading); heading None is
    the whole row. A table that cannot be read has no columns.
    """

    schema: TableSchema
    columns: dict[str, list[str]]
    numbers: list[int]
    faults: list[Fault]
    bad: set[tuple[int, str | None]] = field(default_factory=set)

    @property
    def readable(self) -> bool:
        """Return whether any column could be read."""
        return bool(self.columns)

    def rows(self) -> Iterator[Record]:
        """Yield every row that has its cells under the right headings."""
        for index in range(len(self.numbers)):
            if (index, None) not in self.bad:
                yield Record(self, index)

    def column(self, name: str) -> list[str]:
        """Return the cells of a column; raise `Unjudged` if it is missing."""
        if name not in self.columns:
            raise Unjudged(name)
        return self.columns[name]

    def sound_column(self, name: str) -> list[str]:
        """Return the cells of a column; raise `Unjudged` if any of them is faulty."""
        if any(column in (name, None) for _, column in self.bad):
            raise Unjudged(name)
        return self.column(name)

    @cached_property
    def by_id(self) -> dict[str, Record]:
        """Return the first row of each id; raise `Unjudged` if there are no ids."""
        found: dict[str, Record] = {}
        for index, name in enumerate(self.column("id")):
            found.setdefault(name, Record(self, index))
        return found

    @property
    def has_lost_ids(self) -> bool:
        """Return whether an id is faulty, so that another may be right to name it."""
        return any(column in ("id", None) for _, column in self.bad)

    def mark(self, fault: Fault) -> None:
        """Remember an error's place, so that nothing else complains of it."""
        if fault.severity == ERROR and fault.row in self._index:
            self.bad.add((self._index[fault.row], fault.column))

    def knows(self, fault: Fault) -> bool:
        """Return whether an error was told already of a fault's cell or row."""
        index = self._index.get(fault.row)
        return (index, fault.column) in self.bad or (index, None) in self.bad

    @cached_property
    def _index(self) -> dict[int, int]:
        return {number: index for index, number in enumerate(self.numbers)}


@dataclass(frozen=True)
class Record:
    """One row of a table."""

    records: Records
    index: int

    @property
    def number(self) -> int:
        """Return the row's number in the spreadsheet; the header is row 1."""
        return self.records.numbers[self.index]

    @property
    def fields(self) -> dict[str, Field]:
        """Return the fields of the row's table."""
        return self.records.schema.fields

    def __getitem__(self, column: str) -> str:
        """Return a cell; raise `Unjudged` if it, or its column, is faulty."""
        if self.is_bad(column):
            raise Unjudged(column)
        return self.records.column(column)[self.index]

    def is_bad(self, column: str) -> bool:
        """Return whether an error was found in a cell, or in its whole row."""
        bad = self.records.bad
        return (self.index, column) in bad or (self.index, None) in bad

    def amount(self, column: str) -> float | None:
        """Return a cell as a number, None if it is empty."""
        cell = self[column]
        return float(cell) if cell else None

    def ids(self, column: str) -> list[str]:
        """Return the items of a list cell."""
        return self[column].split()

    def fault(self, column: str, expected: str, found: str | None = None) -> Fault:
        """Return a fault of this row; its severity and rule are filled in later."""
        if found is None:
            found = quoted(self[column])
        file = self.records.schema.file
        return Fault("", file, self.number, column, found, expected, "")


class Book(dict[str, Records]):
    """All tables of a folder by name."""

    def table(self, name: str) -> Records:
        """Return a table; raise `Unjudged` if it could not be read."""
        if not self[name].readable:
            raise Unjudged(name)
        return self[name]

    def faults(self) -> list[Fault]:
        """Return what was met in reading all tables."""
        return [fault for records in self.values() for fault in records.faults]
