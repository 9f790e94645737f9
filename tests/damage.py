"""Damage to a copy of the tables, as editors, spreadsheets and disks do it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from spotting.checks.check import check
from spotting.checks.rules import RULES

Rows = list[list[str]]


class Copy:
    """A copy of the tables. Rows are counted as a spreadsheet does: header = row 1."""

    def __init__(self, folder: Path):
        self.folder = folder

    def path(self, table: str) -> Path:
        return self.folder / f"{table}.csv"

    def rows(self, table: str) -> Rows:
        text = self.path(table).read_text(encoding="utf-8")
        return list(csv.reader(io.StringIO(text, "")))

    def write(self, table: str, rows: Rows) -> None:
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(rows)
        self.path(table).write_text(out.getvalue(), encoding="utf-8", newline="")

    def place(self, table: str, column: str) -> int:
        return self.rows(table)[0].index(column)

    def get(self, table: str, row: int, column: str) -> str:
        return self.rows(table)[row - 1][self.place(table, column)]

    def set(self, table: str, row: int, **cells: str) -> int:
        """Overwrite cells of a row; return the row."""
        rows = self.rows(table)
        for column, cell in cells.items():
            rows[row - 1][rows[0].index(column)] = cell
        self.write(table, rows)
        return row

    def find(self, table: str, **wanted: str | Callable[[str], object]) -> int:
        """Return the first row whose cells are as wanted (a cell, or a test of it)."""
        rows = self.rows(table)
        for number, cells in enumerate(rows[1:], start=2):
            row = dict(zip(rows[0], cells, strict=True))
            if all(
                w(row[c]) if callable(w) else row[c] == w for c, w in wanted.items()
            ):
                return number
        raise LookupError(f"{table}: {wanted}")


@dataclass(frozen=True)
class Damage:
    """One kind of damage, and the one fault that must tell of it.

    `do` damages a copy and returns the row that the fault must name, if any.
    """

    name: str
    do: Callable[[Copy], int | None]
    table: str
    column: str | None
    words: tuple[str, ...]
    severity: str = "error"
    rule: str = ""


def filled(cell: str) -> bool:
    return bool(cell)


def bytes_of(table: str, content: bytes) -> Callable[[Copy], None]:
    def do(copy: Copy) -> None:
        copy.path(table).write_bytes(content)

    return do


def cell(table: str, row: int, column: str, content: str) -> Callable[[Copy], int]:
    return lambda copy: copy.set(table, row, **{column: content})


def where(table: str, wanted: dict, **cells: str) -> Callable[[Copy], int]:
    """Damage the first row that is as wanted."""
    return lambda copy: copy.set(table, copy.find(table, **wanted), **cells)


def spoilt(name: str, table: str, column: str, content: str, *words: str) -> Damage:
    """Spoil the first filled cell of a column."""
    return Damage(
        name, where(table, {column: filled}, **{column: content}), table, column, words
    )


def broken(
    judge: Callable, name: str, do: Callable, table: str, column: str, *words: str
) -> Damage:
    """Return damage that breaks a rule, given as the rule's own function."""
    (rule,) = (rule for rule in RULES if rule.judge is judge)
    return Damage(name, do, table, column, words, rule.severity, rule.name)


def tell(damage: Damage, folder: Path, usual: set[str]) -> None:
    """Damage a copy, check it, and assert that one fault, the right one, is told.

    `usual` are the warnings that the whole tables have.
    """
    row = damage.do(Copy(folder))
    faults = check(folder)
    told = [f for f in faults if f.severity == "error" or str(f) not in usual]
    told = [f for f in told if f.severity == damage.severity]
    assert len(told) == 1, "\n".join(map(str, told))
    fault = told[0]
    assert (fault.file, fault.column) == (f"{damage.table}.csv", damage.column)
    assert fault.row == row
    assert damage.rule in (fault.rule, "")
    for word in damage.words:
        assert word in str(fault)
    if damage.severity == "warning":
        assert not [f for f in faults if f.severity == "error"]
