"""One fault of the tables, told in one line of plain words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

ERROR = "error"
WARNING = "warning"
NOTE = "note"

NOTHING = "nothing"
_LONGEST_QUOTE = 60


@dataclass(frozen=True)
class Fault:
    """What is wrong, or was read differently, and where.

    `severity` is "error" (the tables are refused), "warning" (worth a look) or "note"
    (read, but not as it stands in the file). `row` counts as a spreadsheet does: the
    header is row 1. `row` and `column` are None where there is none. `found` and
    `expected` are phrases; `rule` is the short name of what was broken.
    """

    severity: str
    file: str
    row: int | None
    column: str | None
    found: str
    expected: str
    rule: str

    def __str__(self) -> str:
        """Return the fault as one line: file, row, column, found, expected."""
        told = self.expected if self.severity == NOTE else f"expected {self.expected}"
        return f"{self.place}: found {self.found}, {told}"

    @property
    def place(self) -> str:
        """Return where it is: file, row, column."""
        row = f", row {self.row}" if self.row else ""
        column = f", column {self.column}" if self.column else ""
        return f"{self.file}{row}{column}"


@dataclass(frozen=True)
class TextFault(Fault):
    """What is wrong with a text: `row` is a line, `column` a message's name."""

    @property
    def place(self) -> str:
        """Return where it is: file, line, name."""
        line = f", line {self.row}" if self.row else ""
        name = f", {self.column}" if self.column else ""
        return f"{self.file}{line}{name}"


def quoted(cell: str) -> str:
    """Return a cell as a phrase: in quotes, on one line, shortened, or "nothing"."""
    if not cell:
        return NOTHING
    shown = cell[: _LONGEST_QUOTE + 1]
    shown = "".join(c if c.isprintable() else " " for c in shown)
    if len(cell) > _LONGEST_QUOTE:
        shown = shown[:_LONGEST_QUOTE].rstrip() + " ..."
    return f'"{shown}"'


def any_of(words: Iterable[str]) -> str:
    """Return allowed words as a phrase."""
    return "one of: " + "; ".join(words)


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return ' (did you mean "..."?)' for a near match among known words, else ''."""
    by_lower = {name.casefold(): name for name in known}
    near = get_close_matches(word[:200].casefold(), by_lower, n=1, cutoff=0.7)
    return f" (did you mean {quoted(by_lower[near[0]])}?)" if near else ""


def listed(words: Iterable[str]) -> str:
    """Return words as "a, b and c"."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
