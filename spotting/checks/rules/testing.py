"""Rules on how well tests find a condition."""

from __future__ import annotations

from collections.abc import Iterator

from spotting.checks.rules.numbers import agrees
from spotting.checks.rules.registry import error, warning
from spotting.tables.faults import Fault
from spotting.tables.records import Book, Record

# What is printed, the count it is about, and the rest of that group.
_RATES = (("sensitivity", "tp", "fn"), ("specificity", "tn", "fp"))
_PAIRS = (("tp", "fn"), ("fp", "tn"))


@error("tests")
def counts_come_in_pairs(row: Record, book: Book) -> Iterator[Fault]:
    """Require that the two counts of a group stand together or not at all."""
    for pair in _PAIRS:
        for column, other in (pair, pair[::-1]):
            if row[other] and not row[column]:
                yield row.fault(column, f"a count, since {other} has one")


@error("tests")
def counts_agree_with_their_basis(row: Record, book: Book) -> Iterator[Fault]:
    """Require that counts are given just where the column `counts_basis` says so."""
    counted = any(row[column] for pair in _PAIRS for column in pair)
    if counted and row["counts_basis"] == "not published":
        yield row.fault("counts_basis", '"published" or "derived", since counts stand')
    if not counted and row["counts_basis"] != "not published":
        yield row.fault("counts_basis", '"not published", since no count stands')


@error("tests")
def rate_agrees_with_counts(row: Record, book: Book) -> Iterator[Fault]:
    """Require that sensitivity and specificity are what the counts give, rounded."""
    for column, right, wrong in _RATES:
        if row[column] and row[right] and row[wrong]:
            group = row.amount(right) + row.amount(wrong)
            rate = 100 * row.amount(right) / group if group else 0
            if not agrees(row[column], rate):
                counts = f"{row[right]} of {group:g}"
                yield row.fault(column, f"{rate:.4g}, which is {counts}")


@warning("tests")
def prevalence_agrees_with_counts(row: Record, book: Book) -> Iterator[Fault]:
    """Require that the share with the condition is what the counts give, rounded."""
    columns = [column for pair in _PAIRS for column in pair]
    if row["prevalence"] and all(row[column] for column in columns):
        everyone = sum(row.amount(column) for column in columns)
        share = 100 * (row.amount("tp") + row.amount("fn")) / max(everyone, 1)
        if not agrees(row["prevalence"], share):
            yield row.fault("prevalence", f"{share:.4g}, as the counts give")


@error("tests")
def interval_holds_sensitivity(row: Record, book: Book) -> Iterator[Fault]:
    """Require that the interval of the sensitivity has both ends and holds it."""
    low, high = row["sensitivity_ci_low"], row["sensitivity_ci_high"]
    if bool(low) != bool(high):
        missing = "sensitivity_ci_high" if low else "sensitivity_ci_low"
        yield row.fault(missing, "the other end of the interval")
    elif low and not row["sensitivity"]:
        yield row.fault("sensitivity", "the value that the interval belongs to")
    elif low and not float(low) <= row.amount("sensitivity") <= float(high):
        yield row.fault("sensitivity", f"a value from {low} to {high}")
