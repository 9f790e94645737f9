"""How a rule is declared and run: one function a rule, named as the rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from spotting.tables.faults import ERROR, WARNING, Fault
from spotting.tables.records import Book, Unjudged

Judge = Callable[..., Iterator[Fault]]


@dataclass(frozen=True)
class Rule:
    """A rule: what it judges (each row, or whole tables) and how grave a break is.

    `judge` is called with a row (or a table's records) and the book of all tables, and
    yields faults. Where what it asks for is faulty already it is stopped by `Unjudged`:
    one fault is told once. No `tables` means every table.
    """

    judge: Judge
    severity: str
    tables: tuple[str, ...]
    whole: bool

    @property
    def name(self) -> str:
        """Return the rule's short name."""
        return self.judge.__name__.replace("_", "-")

    def faults(self, book: Book) -> Iterator[Fault]:
        """Yield what breaks the rule."""
        for name in self.tables or book:
            for fault in self._faults_of_table(name, book):
                yield replace(fault, severity=self.severity, rule=self.name)

    def _faults_of_table(self, name: str, book: Book) -> Iterator[Fault]:
        records = book[name]
        if not records.readable:
            return
        for subject in [records] if self.whole else records.rows():
            try:
                yield from self.judge(subject, book)
            except Unjudged:
                continue


RULES: list[Rule] = []


def error(*tables: str, whole: bool = False) -> Callable[[Judge], Judge]:
    """Declare a rule that tables must keep."""
    return _declare(ERROR, tables, whole)


def warning(*tables: str, whole: bool = False) -> Callable[[Judge], Judge]:
    """Declare a rule whose break is worth a look."""
    return _declare(WARNING, tables, whole)


def _declare(
    severity: str, tables: tuple[str, ...], whole: bool
) -> Callable[[Judge], Judge]:
    def add(judge: Judge) -> Judge:
        RULES.append(Rule(judge, severity, tables, whole))
        return judge

    return add


def run_rules(book: Book) -> Iterator[Fault]:
    """Yield what breaks any rule, at most one rule a cell where it is an error."""
    for rule in RULES:
        faults = list(rule.faults(book))
        for fault in faults:
            book[fault.file.removesuffix(".csv")].mark(fault)
        yield from faults
