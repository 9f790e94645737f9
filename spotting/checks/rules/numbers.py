"""Rules on counts, rates, intervals and ages."""

from __future__ import annotations

from collections.abc import Iterator

from spotting.checks.rules.registry import error, warning
from spotting.tables.faults import Fault, quoted
from spotting.tables.records import Book, Record
from spotting.tables.statistics import wilson
from spotting.text.counts import PER

# What is printed, the count it is about, and the rest of that group.
_RATES = (("sensitivity", "tp", "fn"), ("specificity", "tn", "fp"))
_PAIRS = (("tp", "fn"), ("fp", "tn"))

_ORDERED = {
    "estimates": (
        ("age_from", "age_to"),
        ("total", "studied"),
        ("value", "value_high"),
        ("low", "high"),
    ),
    "studies": (("from_year", "to_year"),),
    "study_findings": (("low", "high"),),
    "tests": (
        ("sensitivity", "sensitivity_high"),
        ("sensitivity_ci_low", "sensitivity_ci_high"),
        ("prevalence", "prevalence_high"),
    ),
}
_WITH_INTERVAL = ("published", "derived (Wilson)")
_LAB_PARTS = {"by age": 2, "start": 4}
"""Parts in a lab that more than one row has, and how many."""
_PARTS = {
    "high-grade cell changes": "any cell changes",
    "cervical cancer": "any cancer",
    "womb cancer": "any cancer",
}

_PLACE = ("number_x", "number_y", "point_x", "point_y")


def rounding_step(printed: str) -> float:
    """Return what one step of a printed number's last decimal place is worth."""
    return 10.0 ** -len(printed.partition(".")[2])


def agrees(printed: str, worked_out: float) -> bool:
    """Return whether a printed number is the one worked out, rounded."""
    gap = abs(float(printed) - worked_out)
    return gap <= 0.5 * rounding_step(printed) + 1e-9


@error("estimates", "study_findings")
def count_within_total(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a count is no larger than the number of people counted."""
    count, total = row.amount("count"), row.amount("total")
    if count is not None and total is not None and count > total:
        yield row.fault("count", f"{total:g} or less, the total")


@error("estimates")
def count_has_total(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a count stands beside the number of people counted."""
    if row["count"] and not row["total"]:
        yield row.fault("total", "the number of people counted, since there is a count")


@error("estimates", "studies", "study_findings", "tests")
def low_end_comes_first(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a low end is no higher than its high end."""
    for low, high in _ORDERED[row.records.schema.name]:
        if row[low] and row[high] and row.amount(low) > row.amount(high):
            yield row.fault(high, f"{row[low]} or more, as in {low}")


@error("estimates", "study_findings")
def interval_has_both_ends(row: Record, book: Book) -> Iterator[Fault]:
    """Require that an interval has a low and a high end, or neither."""
    for end, other in (("low", "high"), ("high", "low")):
        if row[other] and not row[end]:
            yield row.fault(end, f"the other end of the interval: {other} is given")


@error("estimates")
def interval_agrees_with_its_kind(row: Record, book: Book) -> Iterator[Fault]:
    """Require that ends are given just where the column `interval` says so."""
    kind = row["interval"]
    if kind in _WITH_INTERVAL and not row["low"]:
        yield row.fault("low", f"an end of the interval, which is {quoted(kind)}")
    if kind not in _WITH_INTERVAL and row["low"]:
        yield row.fault("low", f"an empty cell, since the interval is {quoted(kind)}")
    if kind == "range across studies" and not row["value_high"]:
        yield row.fault("value_high", "the high end of the range across studies")


@error("estimates")
def interval_holds_value(row: Record, book: Book) -> Iterator[Fault]:
    """Require that an interval has a value, and holds it."""
    if not row["low"] or not row["high"]:
        return
    if not row["value"]:
        yield row.fault("value", "the value that the interval belongs to")
    elif not row.amount("low") <= row.amount("value") <= row.amount("high"):
        yield row.fault("value", f"a value from {row['low']} to {row['high']}")


@error("study_findings")
def interval_holds_rate(row: Record, book: Book) -> Iterator[Fault]:
    """Require that an interval of a finding holds its rate, printed or worked out."""
    if not row["low"] or not row["high"]:
        return
    rate = row.amount("percent")
    if rate is None and row["count"] and row["total"]:
        rate = 100 * row.amount("count") / row.amount("total")
    if rate is not None and not row.amount("low") <= rate <= row.amount("high"):
        yield row.fault("low", f"an interval that holds {rate:.3g} percent")


@error("estimates")
def percent_is_at_most_100(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a share of people is no more than all of them."""
    most = PER.get(row["unit"])
    for column in ("value", "value_high", "low", "high"):
        if most and row[column] and not 0 <= row.amount(column) <= most:
            yield row.fault(column, f"a number from 0 to {most:,}")


@warning("estimates")
def value_agrees_with_counts(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a value printed beside its counts is their quotient, rounded."""
    per, value = PER.get(row["unit"]), row["value"]
    if per and value and row["count"] and row["total"]:
        share = per * row.amount("count") / row.amount("total")
        if not agrees(value, share):
            counts = f"{row['count']} of {row['total']}"
            yield row.fault("value", f"{share:.4g}, which is {counts}")


@warning("estimates")
def derived_interval_agrees(row: Record, book: Book) -> Iterator[Fault]:
    """Require that an interval of ours is Wilson's 95 % interval of the counts."""
    if row["interval"] != "derived (Wilson)" or not row["count"]:
        return
    count, total = row.amount("count"), row.amount("total")
    if not 0 <= count <= total or total < 1:
        return  # which another rule tells
    per = PER.get(row["unit"])
    ours = wilson(count, total)
    for column, end in (("low", ours.low), ("high", ours.high)):
        # Ends are rounded as the eye needs it: 447 per 100,000 may stand as 450.
        allowed = max(rounding_step(row[column]), 0.05 * end * per)
        if abs(row.amount(column) - end * per) > allowed:
            yield row.fault(column, f"about {end * per:.3g}, by Wilson's formula")


@error("study_findings")
def finding_has_counts_or_rate(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a finding has counts or, where none are printed, a rate."""
    if row["basis"] == "rate only":
        if not row["percent"]:
            yield row.fault("percent", 'a rate, since the basis is "rate only"')
        if row["count"]:
            yield row.fault("count", 'an empty cell, since the basis is "rate only"')
        return
    for column in ("count", "total"):
        if not row[column]:
            yield row.fault(column, f"a number, since the basis is {row['basis']}")
    if row["percent"]:
        yield row.fault("percent", "an empty cell, since counts are given")


@error("study_findings")
def total_within_participants(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a finding counts no more people than the study has."""
    study = book.table("studies").by_id.get(row["study_id"])
    if study and row["total"] and study["participants"]:
        most = study.amount("participants")
        if row.amount("total") > most:
            yield row.fault("total", f"{most:g} or less, the study's participants")


@error("study_findings")
def part_within_whole(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a kind of finding is no more frequent than its group."""
    whole = _PARTS.get(row["outcome"])
    if not whole or not row["count"]:
        return
    for other in book.table("study_findings").rows():
        place = (other["study_id"], other["total"], other["outcome"])
        if place != (row["study_id"], row["total"], whole) or not other["count"]:
            continue
        if row.amount("count") > other.amount("count"):
            most = f"{other['count']} or less, as {quoted(whole)} has"
            yield row.fault("count", most)


@error("crowds")
def place_holds_one_figure(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a place of a chart holds an estimate or a study, not both."""
    if row["estimate_id"] and row["study_id"]:
        yield row.fault("study_id", "an empty cell, since an estimate stands here")


@error("crowds")
def place_agrees_with_estimate(row: Record, book: Book) -> Iterator[Fault]:
    """Require that an estimate stands in its own crowd, and may be in the labs."""
    estimate = book.table("estimates").by_id.get(row["estimate_id"])
    if estimate is None:
        return
    for column in ("outcome", "crowd"):
        if row[column] != estimate[column]:
            yield row.fault(column, f"{quoted(estimate[column])}, as in estimates.csv")
    if estimate["in_labs"] != "yes" or estimate["unit"] not in PER:
        expected = 'a share of people, with "yes" under in_labs in estimates.csv'
        yield row.fault("estimate_id", expected)


@error("crowds")
def place_has_finding(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a study that stands in a place reports the outcome."""
    findings, studies = book.table("study_findings"), book.table("studies").by_id
    pairs = {*zip(findings.column("study_id"), findings.column("outcome"), strict=True)}
    # A study that is not there is told where it is named, and not here again.
    named = {row["study_id"], *findings.column("study_id")} - {""}
    known = named <= studies.keys()
    if row["study_id"] and known and (row["study_id"], row["outcome"]) not in pairs:
        expected = "a study with a finding of this outcome in study_findings.csv"
        yield row.fault("study_id", expected)


@error("sites")
def place_in_the_drawing_is_whole(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a place in the drawing has four numbers, beside its own number."""
    empty = [column for column in _PLACE if not row[column]]
    if len(empty) == len(_PLACE):
        return
    for column in empty:
        yield row.fault(column, "a number: a place in the drawing has four")
    if not row["drawn"]:
        yield row.fault("drawn", "its number in the drawing, where it has a place")


@error("crowds")
def chart_has_one_unit(row: Record, book: Book) -> Iterator[Fault]:
    """Require that all places of a chart name the same unit."""
    units = (r["unit"] for r in book["crowds"].rows() if r["outcome"] == row["outcome"])
    first = next(units)
    if row["unit"] != first:
        yield row.fault("unit", f"{quoted(first)}, as the first place of its chart has")


@error("estimates", "tests", "study_findings")
def part_in_a_lab_is_given_once(row: Record, book: Book) -> Iterator[Fault]:
    """Require that no two rows have the same part in a lab, where one is meant."""
    part = row["lab_part"]
    before = row.records.column("lab_part")[: row.index]
    if part and before.count(part) >= _LAB_PARTS.get(part, 1):
        yield row.fault("lab_part", "an empty cell, since rows above have this part")


@error("estimates")
def part_in_a_lab_is_a_share(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a figure with a part in a lab is a share that may be in the labs."""
    if row["lab_part"] and (row["in_labs"] != "yes" or row["unit"] not in PER):
        expected = 'an empty cell, or a share of people with "yes" under in_labs'
        yield row.fault("lab_part", expected)


@error("estimates")
def hedge_is_the_sources_word(row: Record, book: Book) -> Iterator[Fault]:
    """Require that a word before a figure is the one that the source prints there."""
    if not row["published_as"].startswith(row["hedge"]):
        yield row.fault("hedge", "the word that published_as starts with, or none")


# How well a test finds a condition


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
